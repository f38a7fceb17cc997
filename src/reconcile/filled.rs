//! A review file that somebody filled in: read, and every mistake in it told.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::text::{LineColumn, LineIndex};

/// A row of a review file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    cells: BTreeMap<String, (String, LineColumn)>,
}

impl Filled {
    /// What stands in a column, without space around it.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |(text, _)| text.as_str())
    }

    /// Where the cell of a column begins.
    pub fn place(&self, column: &str) -> LineColumn {
        let first =
            self.cells.values().map(|(_, place)| *place).min_by_key(|place| (place.line, place.column));
        let known = self.cells.get(column).map(|(_, place)| *place);
        known.or(first).unwrap_or(LineColumn { line: 1, column: 1 })
    }
}

/// Columns without which a file is no review.
const NEEDED: [&str; 3] = ["decision", "iri_a", "iri_b"];

/// Reads a review file: CSV with commas, semicolons or tabs, as spreadsheets write it.
///
/// # Errors
///
/// If it is no CSV, or columns are missing.
pub fn read_review(text: &str) -> Result<Vec<Filled>, Diagnostic> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = delimiter(text);
    let lines = LineIndex::new(text);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let bad = |error: &csv::Error| {
        let byte = error.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        Diagnostic::error("bad-review", error.to_string()).at(lines.locate(byte.min(text.len())))
    };
    let header = reader.headers().map_err(|error| bad(&error))?.clone();
    let header = header.iter().map(|name| name.trim().to_ascii_lowercase()).collect::<Vec<_>>();
    if let Some(missing) = NEEDED.iter().find(|name| !header.iter().any(|known| known == *name)) {
        let found = Diagnostic::error("bad-review", format!("there is no column `{missing}`"));
        return Err(found
            .at(LineColumn { line: 1, column: 1 })
            .with_hint("a review file is written by `visitgraph reconcile`; keep its first line"));
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| bad(&error))?;
        let start = record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0));
        let starts = starts(text, start, delimiter, record.len());
        let cells = header.iter().zip(&record).zip(starts);
        let cells = cells.map(|((name, cell), at)| {
            (name.clone(), (cell.trim().to_owned(), lines.locate(at.min(text.len()))))
        });
        rows.push(Filled { cells: cells.collect() });
    }
    Ok(rows)
}

/// What stands between the names of the columns.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: u8| first.bytes().filter(|&byte| byte == delimiter).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|&one| (count(one), one == b',')).unwrap_or(b',')
}

/// Where the cells of a record begin, in bytes.
fn starts(text: &str, from: usize, delimiter: u8, cells: usize) -> Vec<usize> {
    let bytes = text.as_bytes();
    // A record begins behind the ends of lines before it.
    let blank = bytes.iter().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let from = from + blank;
    let mut starts = vec![from];
    let mut quoted = false;
    for (at, &byte) in bytes.iter().enumerate().skip(from) {
        if starts.len() == cells {
            break;
        }
        if byte == b'"' {
            quoted = !quoted;
        } else if byte == delimiter && !quoted {
            starts.push(at + 1);
        }
    }
    starts.resize(cells.max(1), from);
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_their_places() {
        let text = "decision,score,iri_a,iri_b\naccept,\"0,9\",a,b\n\n\"re\nject\",1,c,d\n";
        let rows = read_review(text).expect("a review");
        let place = |row: &Filled, column: &str| (row.place(column).line, row.place(column).column);
        assert_eq!((rows[0].cell("score"), place(&rows[0], "iri_a")), ("0,9", (2, 14)));
        assert_eq!((rows[1].cell("iri_a"), place(&rows[1], "iri_a")), ("c", (5, 9)));
        assert_eq!(place(&rows[1], "decision"), (4, 1));
    }

    #[test]
    fn spreadsheets_write_semicolons_and_a_mark() {
        let rows = read_review("\u{feff}Decision;iri_a;iri_b\r\nreject ;a;b\r\n").expect("a review");
        assert_eq!((rows[0].cell("decision"), rows[0].place("iri_b").column), ("reject", 11));
    }

    #[test]
    fn what_is_no_review_is_refused() {
        for text in ["", "a,b,c\n1,2,3\n", "decision,iri_a\n"] {
            assert_eq!(read_review(text).err().map(|found| found.code), Some("bad-review"), "{text}");
        }
    }
}
