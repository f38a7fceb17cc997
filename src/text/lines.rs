//! Lines, and byte offsets to line and column.

use memchr::memchr_iter;

use super::CodePoints;

/// The lines of a text without the marks that end them; behind the last mark stands one more.
pub(crate) fn each_line(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    memchr_iter(b'\n', text.as_bytes()).chain([text.len()]).map(move |end| {
        let line = &text[from..end];
        from = end + 1;
        line
    })
}

/// A place in a text as people count it: both from 1, the column in code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in code points.
    pub column: usize,
}

/// Finds the line and column of byte offsets in one text.
#[derive(Debug, Clone)]
pub struct LineIndex<'a> {
    points: CodePoints<'a>,
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Indexes the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        let ends = memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        Self { points: CodePoints::new(text), starts: std::iter::once(0).chain(ends).collect() }
    }

    /// The line and column of byte `byte`; the end of the text for any offset past it.
    pub fn locate(&self, byte: usize) -> LineColumn {
        let byte = byte.min(self.points.text().len());
        let line = self.starts.partition_point(|&start| start <= byte);
        let start = self.starts[line - 1];
        let column = self.points.from_byte(byte) - self.points.from_byte(start);
        LineColumn { line, column: column + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_columns_in_code_points() {
        let text = "éa\nb";
        let lines = LineIndex::new(text);
        let at = |byte| {
            let place = lines.locate(byte);
            (place.line, place.column)
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(2), (1, 2));
        assert_eq!(at(4), (2, 1));
        assert_eq!(at(99), (2, 2));
    }
}
