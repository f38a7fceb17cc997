//! The cells of one row, by what they are.

use std::collections::{BTreeMap, BTreeSet};

use super::description::{Description, Key, Use, Uses};
use super::field::Field;
use super::row::Row;
use super::tally::Tally;
use crate::diagnostic::Diagnostic;
use crate::text::LineColumn;

/// The column that every row has: the name of its file.
const FILE: &str = "$file";

/// A value and the column it comes from; a constant comes from none.
#[derive(Debug, Clone)]
pub(super) struct Value<'r> {
    pub(super) column: Option<&'r str>,
    pub(super) text: String,
    /// What stands between items, where the description says so.
    pub(super) split: Option<&'r [String]>,
    /// Whether it counts only where no other column says it.
    fallback: bool,
}

/// What columns are for.
#[derive(Debug)]
pub(super) enum Role<'d> {
    /// A field or several.
    Fields(&'d [Use]),
    /// A part of an engagement that has columns of its own.
    Group,
    /// Nothing, as the description says.
    Ignored,
    /// Nothing, and nobody says so.
    Unmapped,
}

/// Columns by name, and by name without case, spaces and signs.
#[derive(Debug, Default)]
pub(super) struct Columns {
    exact: BTreeSet<String>,
    loose: BTreeMap<String, String>,
}

impl Columns {
    pub(super) fn new(description: &Description) -> Self {
        let groups = description.engagements.iter().flat_map(|g| [&g.when, &g.with, &g.place]).flatten();
        let all = description.columns.keys().chain(&description.ignore).chain(groups);
        let exact = all.cloned().collect::<BTreeSet<_>>();
        let loose = exact.iter().map(|name| (loose(name), name.clone())).collect();
        Self { exact, loose }
    }

    /// The name under which the description knows a column.
    pub(super) fn known<'c>(&'c self, column: &'c str) -> &'c str {
        if self.exact.contains(column) {
            return column;
        }
        self.loose.get(&loose(column)).map_or(column, String::as_str)
    }
}

/// `Start date`, `START_DATE` and `start-date` are one.
fn loose(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, ' ' | '_' | '-' | '.' | ':')).flat_map(char::to_lowercase).collect()
}

/// A row that is being understood.
#[derive(Debug)]
pub(super) struct Draft<'r> {
    pub(super) row: &'r Row,
    /// Cells by their column, as the description calls it.
    cells: Vec<(&'r str, &'r str)>,
    fields: BTreeMap<Field, Vec<Value<'r>>>,
    /// Columns with a value that could not be used.
    failed: BTreeSet<&'r str>,
    /// Yes and no, by column.
    pub(super) flags: BTreeMap<&'r str, bool>,
    pub(super) found: Vec<Diagnostic>,
    pub(super) unmapped: Vec<&'r str>,
}

impl<'r> Draft<'r> {
    /// A row of the file called `file`, whose name is the value of the column `$file`.
    pub(super) fn new(
        row: &'r Row,
        description: &'r Description,
        columns: &'r Columns,
        file: &'r str,
    ) -> Self {
        let cells = row.cells.iter().map(|(name, value)| (columns.known(name), value.as_str()));
        let mut draft = Self {
            row,
            cells: cells.collect(),
            fields: BTreeMap::new(),
            failed: BTreeSet::new(),
            flags: BTreeMap::new(),
            found: Vec::new(),
            unmapped: Vec::new(),
        };
        for n in 0..draft.cells.len() {
            let (column, text) = draft.cells[n];
            match role(description, column) {
                Role::Fields(uses) => draft.take(column, text, uses, description),
                Role::Unmapped => draft.unmapped.push(column),
                Role::Group | Role::Ignored => {}
            }
        }
        if let Some(Uses(uses)) = description.columns.get(FILE) {
            draft.take(FILE, file, uses, description);
        }
        draft.drop_fallbacks();
        draft.drop_second_values();
        for (Key(field), text) in &description.constants {
            let value = Value { column: None, text: text.clone(), split: None, fallback: false };
            draft.fields.entry(*field).or_insert_with(|| vec![value]);
        }
        draft
    }

    fn drop_fallbacks(&mut self) {
        for values in self.fields.values_mut().filter(|values| values.iter().any(|value| !value.fallback)) {
            let left = values.iter().filter(|value| value.fallback).filter_map(|value| value.column);
            self.failed.extend(left);
            values.retain(|value| !value.fallback);
        }
    }

    /// Of a field that has one value the first is taken, and the others are told.
    fn drop_second_values(&mut self) {
        let mut others = Vec::new();
        for values in self.fields.iter_mut().filter(|(field, _)| !field.has_many()).map(|(_, values)| values)
        {
            let first = values.first().map(|value| value.text.clone()).unwrap_or_default();
            others.extend(
                values.drain(1..).filter(|value| value.text != first).map(|value| (first.clone(), value)),
            );
        }
        for (first, other) in others {
            let message = format!("`{}` is a second value beside `{first}`; it is left out", other.text);
            let found = Diagnostic::warning("second-value", message);
            self.tell(other.column, found.with_hint("give the column another field, or none"));
            self.fail(other.column);
        }
    }

    fn take(&mut self, column: &'r str, text: &'r str, uses: &'r [Use], description: &Description) {
        let trimmed = text.trim();
        if stands_for_nothing(description, text) {
            return;
        }
        for used in uses {
            // Offsets index free text as it stands.
            let text = if used.to == Field::Text { text } else { trimmed };
            let mapped = used.values.iter().find(|(from, _)| from.eq_ignore_ascii_case(trimmed));
            let text = mapped.map_or(text, |(_, to)| to.as_str());
            if text.is_empty() {
                continue;
            }
            let value = Value {
                column: Some(column),
                text: format!("{}{text}", used.prefix),
                split: used.split.as_deref(),
                fallback: used.fallback,
            };
            self.fields.entry(used.to).or_default().push(value);
        }
    }

    /// All values of a field.
    pub(super) fn all(&self, field: Field) -> Vec<Value<'r>> {
        self.fields.get(&field).cloned().unwrap_or_default()
    }

    /// The first value of a field.
    pub(super) fn first(&self, field: Field) -> Option<Value<'r>> {
        self.fields.get(&field).and_then(|all| all.first().cloned())
    }

    /// The words of the first value of a field, white space as single spaces.
    pub(super) fn words(&self, field: Field) -> Option<String> {
        self.first(field).map(|value| value.text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The cell of a column that is not empty.
    pub(super) fn cell(&self, column: &str) -> Option<&'r str> {
        let there = |(name, value): &&(&'r str, &'r str)| *name == column && !value.trim().is_empty();
        self.cells.iter().find(there).map(|(_, value)| value.trim())
    }

    /// Whether a column of the description has a value.
    pub(super) fn says_something(&self, description: &Description) -> bool {
        let used = |column: &str| matches!(role(description, column), Role::Fields(_) | Role::Group);
        self.cells.iter().any(|(column, value)| used(column) && !stands_for_nothing(description, value))
    }

    /// Whether there is a column for a field.
    pub(super) fn has_column(&self, description: &Description, field: Field) -> bool {
        let is = |column: &str| match role(description, column) {
            Role::Fields(uses) => uses.iter().any(|used| used.to == field),
            _ => false,
        };
        self.cells.iter().any(|(column, _)| is(column))
    }

    /// The name of a column, as long as the row.
    pub(super) fn column(&self, column: &str) -> Option<&'r str> {
        self.cells.iter().find(|(name, _)| *name == column).map(|(name, _)| *name)
    }

    /// A column's value cannot be used.
    pub(super) fn fail(&mut self, column: Option<&'r str>) {
        self.failed.extend(column);
    }

    /// Tells something about a column's value.
    pub(super) fn tell(&mut self, column: Option<&str>, mut found: Diagnostic) {
        if let Some(column) = column {
            found = found.at_field(column);
        }
        self.found.push(found.at(LineColumn { line: self.row.line, column: 1 }));
    }

    /// What was taken of the row.
    pub(super) fn tally(&self, description: &Description, refused: bool) -> Tally {
        let mut tally = Tally::default();
        (tally.rows, tally.refused) = (usize::from(!refused), usize::from(refused));
        for (column, value) in &self.cells {
            let used = matches!(role(description, column), Role::Fields(_) | Role::Group);
            let counts = tally.column(column);
            if stands_for_nothing(description, value) {
                counts.empty += 1;
            } else if refused || !used || self.failed.contains(column) {
                counts.left += 1;
            } else {
                counts.taken += 1;
                match self.flags.get(column) {
                    Some(true) => counts.yes += 1,
                    Some(false) => counts.no += 1,
                    None => {}
                }
            }
        }
        tally
    }
}

/// Whether a cell is empty, or has a word that says as much: "TBD".
fn stands_for_nothing(description: &Description, text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || description.unknown.iter().any(|word| word.eq_ignore_ascii_case(text))
}

fn role<'d>(description: &'d Description, column: &str) -> Role<'d> {
    if let Some(Uses(uses)) = description.columns.get(column) {
        return Role::Fields(uses);
    }
    let named = |name: &Option<String>| name.as_deref() == Some(column);
    if description.engagements.iter().any(|g| named(&g.when) || named(&g.with) || named(&g.place)) {
        return Role::Group;
    }
    if description.ignore.iter().any(|name| name == column) { Role::Ignored } else { Role::Unmapped }
}
