//! Byte offsets to line and column.

use super::CodePoints;

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
        let ends = text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(at, _)| at + 1);
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
