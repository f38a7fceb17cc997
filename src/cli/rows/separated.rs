//! CSV and TSV.

use std::io::BufRead;

use csv::{ByteRecord, ReaderBuilder};

use super::{Take, broken, text};
use crate::table::Row;

/// What may stand between the cells of a CSV file.
const MARKS: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(super) fn each(mut reader: impl BufRead, mark: Option<u8>, take: &mut Take<'_>) -> anyhow::Result<()> {
    let start = reader.fill_buf()?;
    let mark = mark.unwrap_or_else(|| usual_mark(start));
    // Where lines end in two bytes, the second of them is counted with the next record.
    let late =
        start.iter().position(|&byte| byte == b'\n').is_some_and(|at| at > 0 && start[at - 1] == b'\r');
    let mut csv = ReaderBuilder::new().delimiter(mark).flexible(true).has_headers(false).from_reader(reader);
    let mut record = ByteRecord::new();
    let Some(names) = next(&mut csv, &mut record)?.then(|| names(&record)) else { return Ok(()) };
    let mut number = 0;
    while next(&mut csv, &mut record)? {
        let line = line(&csv, &record, late);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        number += 1;
        let beyond = record.iter().skip(names.len()).any(|cell| !cell.trim_ascii().is_empty());
        if record.len() < names.len() || beyond {
            let message = format!("{} cells, where the header has {}", record.len(), names.len());
            let mut found = broken("wrong-column-count", line, message);
            found.hint = Some(
                "the row is left out; a quotation mark or a comma may be missing or too many".to_owned(),
            );
            take(Err(found))?;
            continue;
        }
        let cells = names.iter().zip(&record).map(|(name, cell)| (name.clone(), text(cell).into_owned()));
        take(Ok(Row { line, number, cells: cells.collect() }))?;
    }
    Ok(())
}

fn next<R: BufRead>(csv: &mut csv::Reader<R>, record: &mut ByteRecord) -> anyhow::Result<bool> {
    csv.read_byte_record(record).map_err(|error| match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => anyhow::anyhow!("the file cannot be read as CSV"),
    })
}

/// The line on which a record that was just read starts. Empty lines before it and, where lines end in two bytes, the second
/// of them are counted as its own by the parser, so it is reckoned from its end.
fn line<R: BufRead>(csv: &csv::Reader<R>, record: &ByteRecord, late: bool) -> usize {
    let count = |line: u64| usize::try_from(line).unwrap_or(usize::MAX);
    let within = record.iter().flatten().filter(|&&byte| byte == b'\n').count();
    let end = count(csv.position().line()).saturating_sub(within + usize::from(!late));
    let start = record.position().map_or(0, |at| count(at.line())) + usize::from(late);
    start.max(end)
}

/// The names of the columns; one without a name has its number.
fn names(header: &ByteRecord) -> Vec<String> {
    let name = |(n, cell): (usize, &[u8])| {
        let name = text(cell).trim_start_matches('\u{FEFF}').trim().to_owned();
        if name.is_empty() { format!("column {}", n + 1) } else { name }
    };
    header.iter().enumerate().map(name).collect()
}

/// The mark that comes up most in the first line, outside quotation marks.
fn usual_mark(start: &[u8]) -> u8 {
    let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |mark: u8| {
        let mut quoted = false;
        line.iter()
            .filter(|&&byte| {
                quoted ^= byte == b'"';
                byte == mark && !quoted
            })
            .count()
    };
    MARKS.into_iter().rev().max_by_key(|&mark| count(mark)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::cli::kind::TableFormat::{Csv, Tsv};

    #[test]
    fn rows_are_read_whatever_stands_between_their_cells() {
        assert_eq!(read(Csv, None, b"a,b\n1,\"x, y\nz\"\n\n2,\n"), ["2: a=1 | b=x, y\nz", "5: a=2 | b="]);
        assert_eq!(read(Csv, None, b"\xEF\xBB\xBFa;\"b,c,d\";\n1;2;3\n"), ["2: a=1 | b,c,d=2 | column 3=3"]);
        assert_eq!(read(Tsv, None, b"a\tb\n1\t2\n"), ["2: a=1 | b=2"]);
        assert_eq!(read(Csv, None, b"a\n\xE9\n"), ["2: a=\u{E9}"]);
        assert_eq!(read(Csv, None, b"a,b\r\n1,2\r\n3,4\r\n"), ["2: a=1 | b=2", "3: a=3 | b=4"]);
        assert_eq!(read(Csv, None, b""), [""; 0]);
    }

    #[test]
    fn a_row_with_too_few_or_too_many_cells_is_left_out_and_the_rest_goes_on() {
        let found = read(Csv, None, b"a,b\n1\n1,2,\n1,2,3\n4,5\n");
        let wrong =
            |line, n| format!("t:{line}:1: error[wrong-column-count]: {n} cells, where the header has 2");
        assert_eq!(found, [wrong(2, 1), "3: a=1 | b=2".to_owned(), wrong(4, 3), "5: a=4 | b=5".to_owned()]);
    }
}
