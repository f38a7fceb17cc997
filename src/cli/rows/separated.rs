//! CSV and TSV.

use std::collections::VecDeque;
use std::io::BufRead;

use csv::{ByteRecord, ReaderBuilder};

use super::{Take, broken, decoded_as, text};
use crate::table::Row;

/// What may stand between the cells of a CSV file.
const MARKS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Longest record, in lines and bytes; a quotation mark that is open for longer was never closed.
const LONGEST: (usize, usize) = (200, 1 << 20);

/// `above`: how many lines stand above the header.
pub(super) fn each(
    mut reader: impl BufRead,
    mark: Option<u8>,
    above: usize,
    take: &mut Take<'_>,
) -> anyhow::Result<()> {
    let mut title = Vec::new();
    for _ in 0..above {
        title.clear();
        reader.read_until(b'\n', &mut title)?;
    }
    let mark = match mark {
        Some(mark) => mark,
        None => usual_mark(reader.fill_buf()?),
    };
    let mut lines = Lines { reader, mark, line: above, ahead: VecDeque::new() };
    let mut header = None;
    let mut number = 0;
    let mut told = false;
    while let Some(read) = lines.next_record()? {
        let (line, bytes) = match read {
            Ok(read) => read,
            Err(line) => {
                let mut found = broken("open-quote", line, "a quotation mark is not closed");
                found.hint = Some("the line is left out, and the next one is read".to_owned());
                take(Err(found))?;
                continue;
            }
        };
        let record = cells(&bytes, mark);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        if !told && std::str::from_utf8(&bytes).is_err() {
            told = true;
            take(Err(decoded_as(line)))?;
        }
        let Some(names) = &header else {
            header = Some(names(&record));
            continue;
        };
        number += 1;
        let beyond = record.iter().skip(names.len()).any(|cell| !cell.trim_ascii().is_empty());
        if record.len() < names.len() || beyond {
            let message = format!("{} cells, where the header has {}", record.len(), names.len());
            let mut found = broken("wrong-column-count", line, message);
            let hint = "the row is left out; a quotation mark or a comma may be missing or too many";
            found.hint = Some(hint.to_owned());
            take(Err(found))?;
            continue;
        }
        let cells = names.iter().zip(&record).map(|(name, cell)| (name.clone(), text(cell).into_owned()));
        take(Ok(Row { line, number, cells: cells.collect() }))?;
    }
    Ok(())
}

/// The cells of one record.
fn cells(bytes: &[u8], mark: u8) -> ByteRecord {
    let mut csv = ReaderBuilder::new().delimiter(mark).flexible(true).has_headers(false).from_reader(bytes);
    let mut record = ByteRecord::new();
    // Nothing fails on bytes in memory with rows of any length.
    csv.read_byte_record(&mut record).ok();
    record
}

/// A record with its first line; or the line of a quotation mark that is not closed.
type Read = Result<(usize, Vec<u8>), usize>;

/// The lines of a file, put together to records.
struct Lines<R> {
    reader: R,
    mark: u8,
    /// The number of the line that was read last.
    line: usize,
    /// Lines that were read ahead.
    ahead: VecDeque<Vec<u8>>,
}

impl<R: BufRead> Lines<R> {
    fn next_line(&mut self) -> std::io::Result<Option<Vec<u8>>> {
        if self.ahead.is_empty() {
            let mut bytes = Vec::new();
            self.reader.read_until(b'\n', &mut bytes)?;
            // Old files have lines that end in a carriage return alone.
            let mut rest = bytes.as_slice();
            while let Some(at) = rest.iter().position(|&byte| byte == b'\r').filter(|at| at + 1 < rest.len())
            {
                if rest[at + 1] == b'\n' {
                    break;
                }
                let (first, after) = rest.split_at(at + 1);
                self.ahead.push_back(first.to_vec());
                rest = after;
            }
            if !rest.is_empty() {
                self.ahead.push_back(rest.to_vec());
            }
        }
        Ok(self.ahead.pop_front().inspect(|_| self.line += 1))
    }

    /// The next record with its first line; `Err` is the line of a quotation mark that is not closed.
    fn next_record(&mut self) -> std::io::Result<Option<Read>> {
        let Some(mut bytes) = self.next_line()? else { return Ok(None) };
        let first = self.line;
        let mut more = Vec::new();
        loop {
            let quotes = quotes(&bytes, self.mark);
            let next = match quotes {
                Quotes::Even => break,
                // The quotation mark of another cell: the one before was never closed.
                Quotes::Odd if more.is_empty() => break,
                Quotes::Open if more.len() < LONGEST.0 && bytes.len() < LONGEST.1 => self.next_line()?,
                _ => None,
            };
            if let Some(line) = next {
                bytes.extend_from_slice(&line);
                more.push(line);
            } else {
                self.line = first;
                more.into_iter().rev().for_each(|line| self.ahead.push_front(line));
                return Ok(Some(Err(first)));
            }
        }
        Ok(Some(Ok((first, bytes))))
    }
}

/// The quotation marks of a record as far as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// None is open.
    Even,
    /// One is open.
    Open,
    /// None is open, and a cell goes on behind its closing one.
    Odd,
}

/// What the quotation marks of a record are (RFC 4180): one opens where a cell begins, and two of them within are one.
fn quotes(bytes: &[u8], mark: u8) -> Quotes {
    let (mut open, mut starts, mut closed, mut odd) = (false, true, false, false);
    for &byte in bytes {
        if byte == b'"' && (open || starts || closed) {
            // The second of two opens it again.
            (open, starts, closed) = (!open, false, open);
            continue;
        }
        if !open {
            let ends = byte == mark || byte == b'\n' || byte == b'\r';
            odd |= closed && !ends && byte != b' ';
            (starts, closed) = (ends, closed && byte == b' ');
        }
    }
    match (open, odd) {
        (_, true) => Quotes::Odd,
        (true, false) => Quotes::Open,
        (false, false) => Quotes::Even,
    }
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
    use crate::intake::TableFormat::{Csv, Tsv};

    #[test]
    fn rows_are_read_whatever_stands_between_their_cells() {
        assert_eq!(read(Csv, None, b"a,b\n1,\"x, y\nz\"\n\n2,\n"), ["2: a=1 | b=x, y\nz", "5: a=2 | b="]);
        assert_eq!(read(Csv, None, b"\xEF\xBB\xBFa;\"b,c,d\";\n1;2;3\n"), ["2: a=1 | b,c,d=2 | column 3=3"]);
        assert_eq!(read(Tsv, None, b"a\tb\n1\t2\n"), ["2: a=1 | b=2"]);
        let latin = read(Csv, None, b"a\n\xE9\n");
        assert_eq!(latin, ["t:2:1: warning[decoded-as]: read as windows-1252", "2: a=\u{E9}"]);
        assert_eq!(read(Csv, None, b"a,b\r1,2\r3,4\r"), ["2: a=1 | b=2", "3: a=3 | b=4"]);
        assert_eq!(read(Csv, None, b"\xFF\xFEa\0\n\0\xE9\0\n\0"), ["2: a=\u{E9}"]);
        assert_eq!(read(Csv, None, b"a,b\n5\" gun,\"\"\"x\"\"\"\n"), ["2: a=5\" gun | b=\"x\""]);
        assert_eq!(read(Csv, None, b"a,b\r\n1,2\r\n3,4\r\n"), ["2: a=1 | b=2", "3: a=3 | b=4"]);
        assert_eq!(read(Csv, None, b""), [""; 0]);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_costs_its_line_alone() {
        let found = read(Csv, None, b"a,b\n1,\"x\n2,y\n3,\"z\nz\"\n");
        let wrong = "t:2:1: error[open-quote]: a quotation mark is not closed";
        assert_eq!(found[0], wrong);
        assert_eq!(found[1..], ["3: a=2 | b=y", "4: a=3 | b=z\nz"]);
    }

    #[test]
    fn a_row_with_too_few_or_too_many_cells_is_left_out_and_the_rest_goes_on() {
        let found = read(Csv, None, b"a,b\n1\n1,2,\n1,2,3\n4,5\n");
        let wrong =
            |line, n| format!("t:{line}:1: error[wrong-column-count]: {n} cells, where the header has 2");
        assert_eq!(found, [wrong(2, 1), "3: a=1 | b=2".to_owned(), wrong(4, 3), "5: a=4 | b=5".to_owned()]);
    }
}
