//! What only many rows together tell: keys that come up twice, order, columns that no description knows.

use std::collections::{BTreeMap, BTreeSet};

use super::description::Description;
use super::importer::{Imported, Made};
use super::tally::Tally;
use super::treaty::{TreatyRecord, TreatyStatus};
use crate::diagnostic::Diagnostic;
use crate::facts::{Date, Document};
use crate::text::LineColumn;

/// The rows so far.
#[derive(Debug)]
pub struct Run<'d> {
    description: &'d Description,
    /// What was taken.
    pub tally: Tally,
    /// How often a key came up.
    keys: BTreeMap<String, usize>,
    /// The name under which somebody with a key came up first.
    people: BTreeMap<String, String>,
    /// Keys with more than one name, told once.
    told: BTreeSet<String>,
    unmapped: BTreeSet<String>,
    /// The first record of each state and treaty: what it says and where.
    treaties: BTreeMap<(String, String), (TreatyStatus, usize)>,
    last: Option<Date>,
}

impl<'d> Run<'d> {
    /// No row yet.
    pub fn new(description: &'d Description) -> Self {
        Self {
            description,
            tally: Tally::default(),
            keys: BTreeMap::new(),
            people: BTreeMap::new(),
            told: BTreeSet::new(),
            unmapped: BTreeSet::new(),
            treaties: BTreeMap::new(),
            last: None,
        }
    }

    /// A new file begins.
    pub fn next_file(&mut self) {
        self.last = None;
    }

    /// A row that could not be read at all.
    pub fn broken(&mut self) {
        self.tally.refused += 1;
    }

    /// Takes a row, and adds to it what is doubtful beside the others.
    pub fn take(&mut self, mut imported: Imported) -> Imported {
        self.tally.add(&imported.tally);
        let mut found = Vec::new();
        for column in &imported.unmapped {
            if self.unmapped.insert(column.clone()) {
                let message = format!("the column `{column}` is in no description; it is left out");
                let hint = "say what it is, or put it under `ignore`";
                found.push(Diagnostic::warning("unmapped-column", message).with_hint(hint));
            }
        }
        if let Some(Made::Treaty(record)) = &imported.made
            && let Some(told) = self.treaty(record)
        {
            found.push(told);
            imported.made = None;
            self.tally.rows -= 1;
            self.tally.refused += 1;
        }
        if let Some(Made::Visit(document)) = &mut imported.made {
            found.extend(self.key(document));
            found.extend(self.person(document));
            found.extend(self.order(document));
        }
        let place = LineColumn { line: imported.line, column: 1 };
        imported.found.extend(found.into_iter().map(|found| found.at(place)));
        imported
    }

    /// A second record of one state and one treaty is left out.
    fn treaty(&mut self, record: &TreatyRecord) -> Option<Diagnostic> {
        let key = (record.code.clone().unwrap_or_else(|| record.state.clone()), record.instrument.clone());
        let before = *self.treaties.entry(key).or_insert((record.status, record.line));
        if before == (record.status, record.line) {
            return None;
        }
        let message = format!(
            "`{}` and `{}` came before as {}, and are {} here; this row is left out",
            record.state,
            record.instrument,
            before.0.name(),
            record.status.name()
        );
        Some(Diagnostic::warning(
            if before.0 == record.status { "repeated-row" } else { "contradiction" },
            message,
        ))
    }

    /// A key that was there before gets a number.
    fn key(&mut self, document: &mut Document) -> Option<Diagnostic> {
        let key = document.source.id.clone()?;
        let times = self.keys.entry(key.clone()).or_default();
        *times += 1;
        if *times == 1 {
            return None;
        }
        let mut own = format!("{key}-{times}");
        while self.keys.contains_key(&own) {
            own.push('x');
        }
        self.keys.insert(own.clone(), 1);
        let message = format!("the key `{key}` came before; this row is `{own}`");
        document.source.id = Some(own);
        Some(Diagnostic::warning("repeated-row", message).with_hint("give each row a key of its own"))
    }

    /// One key, two names.
    fn person(&mut self, document: &Document) -> Option<Diagnostic> {
        let visitor = document.visits.first()?.visitors.first()?;
        let (id, name) = visitor.id.as_ref().zip(visitor.name.as_ref())?;
        let first = self.people.entry(id.clone()).or_insert_with(|| name.clone());
        if first == name || !self.told.insert(id.clone()) {
            return None;
        }
        let message = format!("`{id}` is `{name}` here and `{first}` before; it is taken for one person");
        Some(Diagnostic::warning("two-names", message))
    }

    fn order(&mut self, document: &Document) -> Option<Diagnostic> {
        let start = document.visits.first()?.start.filter(|_| self.description.ordered)?;
        let last = self.last.replace(start)?;
        let message = format!("the visit starts on {start}, before that of the row above, {last}");
        start.is_wholly_before(last).then(|| Diagnostic::warning("out-of-order", message))
    }
}
