//! `--authority` and `--lexicon`: names and words besides those that come with the program.

use std::path::{Path, PathBuf};

use super::input::Input;
use super::report::Report;
use crate::authority::Authorities;
use crate::diagnostic::Diagnostic;
use crate::intake::{Lists, cannot_read, read_text};
use crate::parse::Lexicon;

/// `--authority`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct NameFiles {
    /// Names of places, bodies, treaties and offices besides the program's own: SKOS in Turtle; may be given more
    /// than once.
    #[arg(long, value_name = "FILE.ttl")]
    authority: Vec<PathBuf>,
}

/// `--authority` and `--lexicon`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct ListFiles {
    #[command(flatten)]
    names: NameFiles,
    /// Words and verbs besides the program's own, as in docs/word-lists.md: TOML; may be given more than once.
    #[arg(long, value_name = "FILE.toml")]
    lexicon: Vec<PathBuf>,
}

impl NameFiles {
    /// The lists with these files, or nothing if one of them is refused, which is reported.
    pub(super) fn open(&self, report: &mut Report) -> Option<Lists> {
        let mut authorities = None;
        for path in &self.authority {
            let all = authorities.unwrap_or_else(|| Authorities::builtin().clone());
            authorities = Some(add(path, |turtle| all.with_turtle(turtle), report)?);
        }
        Some(Lists { authorities, lexicon: None })
    }
}

impl ListFiles {
    /// The lists with these files, or nothing if one of them is refused, which is reported.
    pub(super) fn open(&self, report: &mut Report) -> Option<Lists> {
        let mut lists = self.names.open(report)?;
        for path in &self.lexicon {
            let all = lists.lexicon.unwrap_or_else(Lexicon::builtin);
            lists.lexicon = Some(add(path, |toml| all.with_file(toml), report)?);
        }
        Some(lists)
    }
}

fn add<T>(path: &Path, read: impl FnOnce(&str) -> Result<T, Diagnostic>, report: &mut Report) -> Option<T> {
    let opened = Input::open_file(path).map_err(|error| cannot_read(&error));
    match opened.and_then(read_text).and_then(|text| read(&text)) {
        Ok(all) => Some(all),
        Err(found) => {
            report.diagnostic(&path.display().to_string(), &found);
            None
        }
    }
}
