//! One JSON document after the other from a stream.
//!
//! A stream holds JSON Lines, one pretty-printed document, or several one after the other. A document ends where its
//! brackets close; a line that cannot go on is given out as it is, so that what follows it is still read.

use std::io::{self, BufRead, Read};

/// The longest document that is read, in bytes.
pub(crate) const LONGEST: usize = 32 << 20;

/// One document of the stream, not yet parsed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    /// The line it starts on, from 1.
    pub(crate) line: usize,
    /// Its bytes, or `None` if there are more than [`LONGEST`].
    pub(crate) bytes: Option<Vec<u8>>,
}

/// Cuts a stream into documents.
#[derive(Debug)]
pub(crate) struct Frames<R> {
    reader: R,
    line: usize,
    /// A line that was read but belongs to the next document.
    ahead: Option<Line>,
}

#[derive(Debug)]
struct Line {
    bytes: Vec<u8>,
    too_long: bool,
}

impl<R: BufRead> Frames<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, line: 0, ahead: None }
    }

    fn next_line(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.ahead.take() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        let mut limited = self.reader.by_ref().take(LONGEST as u64);
        if limited.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.line += 1;
        let too_long = bytes.len() == LONGEST && bytes.last() != Some(&b'\n');
        if too_long {
            self.reader.skip_until(b'\n')?;
        }
        Ok(Some(Line { bytes, too_long }))
    }

    fn next_frame(&mut self) -> io::Result<Option<Frame>> {
        let Some(mut frame) = self.first_line()? else { return Ok(None) };
        let mut brackets = Brackets::default();
        let Some(first) = frame.bytes.clone() else { return Ok(Some(frame)) };
        brackets.scan(&first);
        let mut last = first;
        let mut lines = 1;
        while brackets.is_open() {
            let Some(line) = self.next_line()? else { break };
            if lines == 1 && starts_anew(&last, &line.bytes) {
                self.ahead = Some(line);
                break;
            }
            lines += 1;
            brackets.scan(&line.bytes);
            frame.bytes = frame.bytes.filter(|b| !line.too_long && b.len() + line.bytes.len() <= LONGEST);
            if let Some(bytes) = &mut frame.bytes {
                bytes.extend_from_slice(&line.bytes);
            }
            last = line.bytes;
        }
        Ok(Some(frame))
    }

    fn first_line(&mut self) -> io::Result<Option<Frame>> {
        while let Some(mut line) = self.next_line()? {
            if self.line == 1 && line.bytes.starts_with(b"\xEF\xBB\xBF") {
                line.bytes.drain(..3);
            }
            if !line.bytes.iter().all(u8::is_ascii_whitespace) {
                let bytes = (!line.too_long).then_some(line.bytes);
                return Ok(Some(Frame { line: self.line, bytes }));
            }
        }
        Ok(None)
    }
}

impl<R: BufRead> Iterator for Frames<R> {
    type Item = io::Result<Frame>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_frame().transpose()
    }
}

/// Whether a document that has only the line `first` so far is broken off, and `next` starts another: an object
/// cannot stand where no value is due.
fn starts_anew(first: &[u8], next: &[u8]) -> bool {
    let end = first.trim_ascii_end().last();
    next.first() == Some(&b'{') && !matches!(end, Some(b'[' | b':' | b','))
}

/// How deep in brackets a JSON text is after what was scanned.
#[derive(Debug, Default)]
struct Brackets {
    depth: i64,
    broken: bool,
}

impl Brackets {
    fn scan(&mut self, line: &[u8]) {
        let (mut in_string, mut escaped) = (false, false);
        for &byte in line {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' => in_string = !in_string,
                _ if in_string => {}
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth -= 1,
                _ => {}
            }
        }
        // A string never goes over the end of a line.
        self.broken |= in_string;
    }

    fn is_open(&self) -> bool {
        self.depth > 0 && !self.broken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(stream: &str, expected: &[(usize, &str)]) {
        let frames = Frames::new(stream.as_bytes()).map(|frame| frame.expect("no I/O error"));
        let found = frames
            .map(|f| (f.line, String::from_utf8(f.bytes.expect("short")).expect("UTF-8").trim().to_owned()))
            .collect::<Vec<_>>();
        let expected = expected.iter().map(|(n, s)| (*n, (*s).to_owned())).collect::<Vec<_>>();
        assert_eq!(found, expected, "{stream:?}");
    }

    #[test]
    fn cuts_lines_and_pretty_documents() {
        check("", &[]);
        check("{\"a\":1}\n\n{\"b\":2}", &[(1, "{\"a\":1}"), (3, "{\"b\":2}")]);
        check("{\n \"a\": [\n{}]\n}\n{}\n", &[(1, "{\n \"a\": [\n{}]\n}"), (5, "{}")]);
        check("{\"a\": \"}\\\"{\"}\n{}", &[(1, "{\"a\": \"}\\\"{\"}"), (2, "{}")]);
    }

    #[test]
    fn goes_on_after_a_broken_line() {
        check("{\"a\":{\"b\":1}\n{\"c\":2}\n", &[(1, "{\"a\":{\"b\":1}"), (2, "{\"c\":2}")]);
        check("{\"a\":\"b\n{\"c\":2}\n", &[(1, "{\"a\":\"b"), (2, "{\"c\":2}")]);
        check("nonsense\n{\"c\":2}\n", &[(1, "nonsense"), (2, "{\"c\":2}")]);
    }

    #[test]
    fn leaves_out_what_is_too_long() {
        let stream = format!("{}\n{{}}\n", "x".repeat(LONGEST + 10));
        let frames = Frames::new(stream.as_bytes()).map(|f| f.expect("no I/O error")).collect::<Vec<_>>();
        assert_eq!((frames.len(), frames[0].bytes.is_none(), frames[1].line), (2, true, 2));
    }
}
