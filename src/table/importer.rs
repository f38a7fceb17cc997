//! Rows to documents.

use super::build;
use super::description::{Description, Holds};
use super::draft::{Columns, Draft};
use super::row::Row;
use super::tally::Tally;
use super::treaty::{self, TreatyRecord};
use crate::authority::Authorities;
use crate::diagnostic::Diagnostic;
use crate::facts::{Document, Source};
use crate::parse::Reader;

/// Makes documents of rows.
#[derive(Debug)]
pub struct Importer<'a> {
    pub(super) description: &'a Description,
    pub(super) reader: &'a Reader,
    pub(super) authorities: &'a Authorities,
    columns: Columns,
}

/// What a row gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// What it says of a visit.
    Visit(Box<Document>),
    /// What a state is to a treaty.
    Treaty(TreatyRecord),
}

/// A row that was read.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// What it gave; nothing if it was refused.
    pub made: Option<Made>,
    /// What is wrong or doubtful.
    pub found: Vec<Diagnostic>,
    /// What was taken of it.
    pub tally: Tally,
    /// Columns of it that the description does not know.
    pub unmapped: Vec<String>,
    /// Its line.
    pub line: usize,
}

impl<'a> Importer<'a> {
    /// An importer of tables of one description; the reader reads their free texts.
    pub fn new(description: &'a Description, reader: &'a Reader, authorities: &'a Authorities) -> Self {
        Self { description, reader, authorities, columns: Columns::new(description) }
    }

    /// The names that places and bodies are known by.
    pub fn authorities(&self) -> &'a Authorities {
        self.authorities
    }

    /// What is said of the file called `name` as a whole.
    pub fn source(&self, name: &str) -> Source {
        let Description { title, publisher, language, .. } = self.description;
        let (title, publisher, language) = (Some(title.clone()), publisher.clone(), language.clone());
        Source { id: Some(name.to_owned()), title, publisher, language, ..Source::default() }
    }

    /// Reads a row of the file called `name`.
    pub fn row(&self, row: &Row, name: &str) -> Imported {
        let mut draft = Draft::new(row, self.description, &self.columns, name);
        let made = match self.description.holds {
            _ if !draft.says_something(self.description) => {
                let found = Diagnostic::error(
                    "no-known-column",
                    "no column of the description has a value in this row",
                );
                draft.tell(None, found.with_hint("the row is left out; is it the right description?"));
                None
            }
            Holds::Visits => build::document(self, &mut draft, name).map(|d| Made::Visit(Box::new(d))),
            Holds::TreatyStatus => treaty::record(self, &mut draft).map(Made::Treaty),
        };
        let tally = draft.tally(self.description, made.is_none());
        let unmapped = draft.unmapped.iter().map(|&column| column.to_owned()).collect();
        Imported { made, found: draft.found, tally, unmapped, line: row.line }
    }
}
