//! XML: each record is an element at the path of the description.
//!
//! A record that is not well-formed is left out, and the next one that begins is read. What a cell is, the path to it
//! from the record says: `name`, `country/@id`. An element with text of its own is one cell, with the text of what
//! is in it.

use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Take, broken, text};
use crate::table::Row;

/// Most errors of one file that are told outside its records.
const MOST: usize = 20;

pub(super) fn each(reader: impl BufRead, records: Option<&str>, take: &mut Take<'_>) -> anyhow::Result<()> {
    let mut xml = Reader::from_reader(Lines { inner: reader, line: 1 });
    xml.config_mut().check_end_names = false;
    xml.config_mut().allow_unmatched_ends = true;
    xml.config_mut().expand_empty_elements = true;
    let mut found = Found::new(records);
    let mut buffer = Vec::new();
    let mut errors = 0;
    let mut last_error = None;
    loop {
        buffer.clear();
        let event = xml.read_event_into(&mut buffer);
        let line = xml.get_ref().line;
        match event {
            Ok(Event::Eof) => break,
            Ok(Event::Start(start)) => {
                if let Some(row) = found.start(&start, line) {
                    take(row)?;
                }
            }
            Ok(Event::End(end)) => {
                if let Some(row) = found.end(end.local_name().as_ref()) {
                    take(row)?;
                }
            }
            Ok(Event::Text(words)) => found.words(&unescaped(&words)),
            Ok(Event::CData(words)) => found.words(&text(&words)),
            Ok(_) => {}
            Err(quick_xml::Error::Io(error)) => {
                return Err(io::Error::new(error.kind(), error.to_string()).into());
            }
            Err(error) => {
                let position = xml.buffer_position();
                errors += 1;
                if !found.damage(&error.to_string()) {
                    take(Err(broken("bad-xml", line, error.to_string())))?;
                }
                if last_error.replace(position) == Some(position) || errors > MOST {
                    break;
                }
            }
        }
    }
    if let Some(row) = found.rest() {
        return take(row);
    }
    match found.around.last() {
        Some(open) => {
            let mut cut = broken("bad-xml", xml.get_ref().line, format!("the file ends before `</{open}>`"));
            cut.hint = Some("it may be cut off".to_owned());
            take(Err(cut))
        }
        None => Ok(()),
    }
}

/// Text with its entities; as it is, if one of them is unknown.
fn unescaped(words: &[u8]) -> String {
    let words = text(words);
    quick_xml::escape::unescape(&words).map_or_else(|_| words.to_string(), std::borrow::Cow::into_owned)
}

/// What was found so far.
struct Found {
    /// The last names of the path to a record, the record's own last.
    path: Vec<String>,
    /// The elements that are open around records.
    around: Vec<String>,
    record: Option<Record>,
    number: usize,
}

/// A record that is being read.
struct Record {
    line: usize,
    cells: Vec<(String, String)>,
    open: Vec<Open>,
    /// What is wrong with it.
    wrong: Option<String>,
}

/// An element of a record that is open.
struct Open {
    name: String,
    path: String,
    text: String,
    /// Whether it has text of its own.
    own: bool,
    /// Whether it has elements in it.
    parent: bool,
    /// How many cells there were before those in it.
    before: usize,
}

impl Found {
    fn new(records: Option<&str>) -> Self {
        let path = records.unwrap_or_default().split('/').filter(|name| !name.is_empty());
        Self { path: path.map(str::to_owned).collect(), around: Vec::new(), record: None, number: 0 }
    }

    /// Whether an element is a record; without a path each element in the outermost one is.
    fn is_record(&self, name: &str) -> bool {
        let Some((last, before)) = self.path.split_last() else { return self.around.len() == 1 };
        last == name && self.around.ends_with(before)
    }

    fn start(
        &mut self,
        start: &BytesStart<'_>,
        line: usize,
    ) -> Option<Result<Row, crate::diagnostic::Diagnostic>> {
        let name = text(start.local_name().as_ref()).into_owned();
        if let Some(record) = &mut self.record {
            if self.path.last() != Some(&name) {
                record.start(name, start);
                return None;
            }
            // The one before was not closed.
            record.wrong.get_or_insert_with(|| format!("`<{name}>` is not closed"));
            let row = self.close();
            self.record = Some(Record::new(start, line));
            return row;
        }
        if self.is_record(&name) {
            self.record = Some(Record::new(start, line));
        } else {
            self.around.push(name);
        }
        None
    }

    fn end(&mut self, name: &[u8]) -> Option<Result<Row, crate::diagnostic::Diagnostic>> {
        let name = text(name).into_owned();
        let Some(record) = &mut self.record else {
            // A name that is closed and was not opened is passed over.
            if let Some(at) = self.around.iter().rposition(|open| *open == name) {
                self.around.truncate(at);
            }
            return None;
        };
        let whole = self.path.last().is_none_or(|last| *last == name);
        if record.end(&name, whole) { self.close() } else { None }
    }

    fn words(&mut self, words: &str) {
        if let Some(open) = self.record.as_mut().and_then(|record| record.open.last_mut()) {
            open.own |= !words.trim().is_empty();
            open.text.push_str(words);
        }
    }

    /// Marks the record that is open as damaged; false if there is none.
    fn damage(&mut self, message: &str) -> bool {
        let Some(record) = &mut self.record else { return false };
        record.wrong.get_or_insert_with(|| message.to_owned());
        true
    }

    /// What is left at the end of the file.
    fn rest(&mut self) -> Option<Result<Row, crate::diagnostic::Diagnostic>> {
        let record = self.record.as_mut()?;
        record.wrong.get_or_insert_with(|| "the file ends within the record".to_owned());
        self.close()
    }

    fn close(&mut self) -> Option<Result<Row, crate::diagnostic::Diagnostic>> {
        let Record { line, cells, wrong, .. } = self.record.take()?;
        self.number += 1;
        Some(match wrong {
            Some(wrong) => Err(broken("bad-xml", line, wrong)),
            None => Ok(Row { line, number: self.number, cells }),
        })
    }
}

impl Record {
    fn new(start: &BytesStart<'_>, line: usize) -> Self {
        let mut record = Self { line, cells: Vec::new(), open: Vec::new(), wrong: None };
        record.attributes(start, "");
        record
    }

    fn start(&mut self, name: String, start: &BytesStart<'_>) {
        let path = self.open.last().map_or_else(|| name.clone(), |open| format!("{}/{name}", open.path));
        if let Some(open) = self.open.last_mut() {
            open.parent = true;
        }
        self.attributes(start, &path);
        let before = self.cells.len();
        self.open.push(Open { name, path, text: String::new(), own: false, parent: false, before });
    }

    /// Each attribute is a cell: `country/@id`.
    fn attributes(&mut self, start: &BytesStart<'_>, path: &str) {
        for attribute in start.attributes() {
            match attribute {
                Ok(attribute) => {
                    let name = text(attribute.key.local_name().as_ref()).into_owned();
                    let path = if path.is_empty() { format!("@{name}") } else { format!("{path}/@{name}") };
                    self.cells.push((path, unescaped(&attribute.value)));
                }
                Err(error) => {
                    self.wrong.get_or_insert_with(|| error.to_string());
                }
            }
        }
    }

    /// Closes an element; true if that is the record itself.
    fn end(&mut self, name: &str, may_be_whole: bool) -> bool {
        if self.open.last().is_some_and(|open| open.name == name) {
            if let Some(open) = self.open.pop() {
                self.cell(open);
            }
            return false;
        }
        if !may_be_whole || (!self.open.is_empty() && self.open.iter().any(|open| open.name == name)) {
            self.wrong.get_or_insert_with(|| match self.open.last() {
                Some(open) => format!("`<{}>` is closed by `</{name}>`", open.name),
                None => format!("it is not closed before `</{name}>`"),
            });
            return false;
        }
        if let Some(open) = self.open.last() {
            let message = format!("`<{}>` is not closed", open.name);
            self.wrong.get_or_insert(message);
        }
        true
    }

    fn cell(&mut self, open: Open) {
        if let Some(outer) = self.open.last_mut() {
            outer.text.push_str(&open.text);
        }
        if open.own || !open.parent {
            self.cells.truncate(open.before);
            self.cells.push((open.path, open.text));
        }
    }
}

/// A reader that counts lines.
struct Lines<R> {
    inner: R,
    line: usize,
}

impl<R: BufRead> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.line += line_ends(&buffer[..read]);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Lines<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(buffer) = self.inner.fill_buf() {
            self.line += line_ends(&buffer[..amount.min(buffer.len())]);
        }
        self.inner.consume(amount);
    }
}

fn line_ends(bytes: &[u8]) -> usize {
    bytes.split(|&byte| byte == b'\n').count() - 1
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::intake::TableFormat::Xml;

    #[test]
    fn elements_and_attributes_are_cells() {
        let xml = b"<?xml version='1.0'?>\n<trips><trip who='a'>\n<id>1</id><c id='x'>N &amp; S</c>\n\
                    <d>a <em>b</em> c</d><e/><f><g>2</g></f></trip>\n<!-- <trip/> --><other/></trips>";
        let cells = "@who=a | id=1 | c/@id=x | c=N & S | d=a b c | e= | f/g=2";
        assert_eq!(read(Xml, Some("trips/trip"), xml), [format!("2: {cells}")]);
        assert_eq!(read(Xml, None, b"<t><r><a>1</a></r><r><a>2</a></r></t>"), ["1: a=1", "1: a=2"]);
    }

    #[test]
    fn a_broken_record_is_left_out_and_the_rest_goes_on() {
        let xml = b"<ts>\n<t><a>1</b></t>\n<t><a>2</a>\n<t><a>3</a></t>\n<t><a>4</t>\n<t><a>5</a></t>\n<t>";
        let found = read(Xml, Some("ts/t"), xml);
        let wrong = |line, what: &str| format!("t:{line}:1: error[bad-xml]: {what}");
        assert_eq!(
            found,
            [
                wrong(2, "`<a>` is closed by `</b>`"),
                wrong(3, "`<t>` is not closed"),
                "4: a=3".to_owned(),
                wrong(5, "`<a>` is not closed"),
                "6: a=5".to_owned(),
                wrong(7, "the file ends within the record"),
            ]
        );
    }

    #[test]
    fn what_is_no_xml_is_told_once() {
        assert_eq!(read(Xml, Some("t"), b"").len(), 0);
        let found = read(Xml, Some("ts/t"), b"<ts><t><a>x < y & z</a></t><t><a>2</a></t></ts>");
        assert_eq!(found.last().map(String::as_str), Some("1: a=2"), "{found:?}");
    }
}
