//! Text to visit facts: what a release says about official visits.
//!
//! Pure: no input or output, no clock, and no text makes it fail. Inside, everything is counted in bytes and words;
//! [`crate::text::CodePoints`] turns them into offsets where a span is made.
//!
//! ```
//! use visitgraph::parse::{Media, Reader};
//!
//! let text = "Oslo, 3 May 2011\n\nThe Foreign Minister of Norway, Kari Li, will visit Chile on 5-6 May.";
//! let parsed = Reader::new().read(text, "norway", Media::Plain);
//! assert_eq!(parsed.document.visits[0].destination.code.as_deref(), Some("CL"));
//! ```

mod assemble;
mod context;
mod dates;
mod header;
mod instruments;
mod journeys;
mod lexicon;
mod mask;
mod meetings;
mod parties;
mod places;
mod statements;
mod tokens;

pub use lexicon::{Lexicon, LexiconError, Verb};

use crate::authority::Authorities;
use crate::diagnostic::Diagnostic;
use crate::facts::Document;
use crate::text::CodePoints;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Media {
    /// Plain text.
    #[default]
    Plain,
    /// Markdown, with YAML front matter or without.
    Markdown,
}

/// What reading a text gave.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// What the text says.
    pub document: Document,
    /// What is doubtful.
    pub diagnostics: Vec<Diagnostic>,
}

/// The reader: word lists and names, compiled once.
#[derive(Debug, Clone)]
pub struct Reader {
    lexicon: Lexicon,
    authorities: Authorities,
    names: tokens::Names,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader with the lists that come with the program.
    pub fn new() -> Self {
        Self::with(Lexicon::builtin(), Authorities::builtin().clone())
    }

    /// A reader with other lists.
    pub fn with(lexicon: Lexicon, authorities: Authorities) -> Self {
        let names = tokens::Names::new(&authorities);
        Self { lexicon, authorities, names }
    }

    /// Reads one text; `name` becomes the source's `id`.
    pub fn read(&self, text: &str, name: &str, media: Media) -> Parsed {
        let (header, mut diagnostics) = header::read(text, name, media, &self.lexicon);
        let masked = mask::mask(text);
        let tokens = tokens::tokens(&masked, header.body, &self.lexicon, &self.names);
        let sentences = tokens::sentences(&tokens);
        let context = context::Context {
            text,
            points: CodePoints::new(text),
            tokens,
            sentences,
            lexicon: &self.lexicon,
            authorities: &self.authorities,
            issued: header.source.issued,
        };
        let visits = assemble::visits(&context, &header);
        if visits.is_empty() {
            diagnostics.push(
                Diagnostic::warning("no-visit-found", "no visit is read from this text")
                    .with_hint("the reader knows English; a visit needs a visitor and a place"),
            );
        } else if header.source.issued.is_none() {
            diagnostics.push(
                Diagnostic::warning("no-date-of-issue", "the text does not say when it was issued")
                    .with_hint("days without a year and words such as `tomorrow` stay unread"),
            );
        }
        Parsed { document: Document { source: header.source, visits }, diagnostics }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Status;

    #[test]
    fn reads_a_small_release() {
        let text = "Oslo, 3 May 2011\n\nThe Foreign Minister of Norway, Kari Li, will visit Chile on 5-6 May. \
                    In Santiago she will meet with the President, Pedro Paz, and the Minister of Mines.";
        let visits = Reader::new().read(text, "a", Media::Plain).document.visits;
        assert_eq!(visits.len(), 1);
        assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Kari Li"));
        assert_eq!(visits[0].start.map(|d| d.to_string()).as_deref(), Some("2011-05-05"));
        assert_eq!(visits[0].status, Some(Status::Planned));
        assert_eq!(visits[0].stops[0].place.name, "Santiago");
        assert_eq!(visits[0].engagements[0].with.len(), 2);
    }

    #[test]
    fn a_text_without_a_visit_has_none() {
        let parsed = Reader::new().read("The price of bread rose in March.", "b", Media::Plain);
        assert!(parsed.document.visits.is_empty());
        assert_eq!(parsed.diagnostics[0].code, "no-visit-found");
    }
}
