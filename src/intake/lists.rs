//! Names and words besides those that come with the program.

use crate::authority::Authorities;
use crate::parse::{Lexicon, Reader};

/// What texts are read and facts are mapped with; `None` is what comes with the program.
#[derive(Debug, Default)]
pub struct Lists {
    /// Countries, cities, organizations, treaties.
    pub authorities: Option<Authorities>,
    /// Words and verbs.
    pub lexicon: Option<Lexicon>,
}

impl Lists {
    /// The names.
    pub fn authorities(&self) -> &Authorities {
        self.authorities.as_ref().unwrap_or_else(|| Authorities::builtin())
    }

    /// A reader that goes by these lists.
    pub fn reader(&self) -> Reader {
        let lexicon = self.lexicon.clone().unwrap_or_else(Lexicon::builtin);
        Reader::with(lexicon, self.authorities().clone())
    }
}
