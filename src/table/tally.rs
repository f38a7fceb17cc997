//! What was taken of each column.

use std::collections::BTreeMap;

/// How many cells of a column were what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Column {
    /// Cells that gave a fact.
    pub taken: usize,
    /// Of these: yes, in a column of yes and no.
    pub yes: usize,
    /// Of these: no.
    pub no: usize,
    /// Cells with nothing in them.
    pub empty: usize,
    /// Cells that could not be used, or whose column says nothing about visits.
    pub left: usize,
}

/// What was taken of a table, by column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows that gave a document.
    pub rows: usize,
    /// Rows that were refused.
    pub refused: usize,
    /// The columns, in the order in which they came up.
    pub columns: Vec<(String, Column)>,
    places: BTreeMap<String, usize>,
}

impl Tally {
    /// The counts of a column.
    pub fn column(&mut self, name: &str) -> &mut Column {
        let next = self.columns.len();
        let at = *self.places.entry(name.to_owned()).or_insert(next);
        if at == next {
            self.columns.push((name.to_owned(), Column::default()));
        }
        &mut self.columns[at].1
    }

    /// Adds the counts of a row.
    pub fn add(&mut self, row: &Self) {
        self.rows += row.rows;
        self.refused += row.refused;
        for (name, new) in &row.columns {
            let column = self.column(name);
            column.taken += new.taken;
            column.yes += new.yes;
            column.no += new.no;
            column.empty += new.empty;
            column.left += new.left;
        }
    }
}
