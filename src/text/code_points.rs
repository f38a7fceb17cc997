//! Byte offsets to code-point offsets and back.

/// Bytes between two entries of the index.
const BLOCK: usize = 128;

/// An index over a text that turns byte offsets into code-point offsets and back.
///
/// Offsets are 0-based, ends exclusive, as `oa:TextPositionSelector` counts them. Both directions look at no
/// more than one block of 128 bytes.
#[derive(Debug, Clone)]
pub struct CodePoints<'a> {
    text: &'a str,
    /// Code points that start before byte `BLOCK * i`.
    before: Vec<usize>,
    total: usize,
}

impl<'a> CodePoints<'a> {
    /// Indexes `text`.
    pub fn new(text: &'a str) -> Self {
        let mut before = Vec::with_capacity(text.len() / BLOCK + 1);
        let mut total = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            before.push(total);
            total += count_starts(block);
        }
        Self { text, before, total }
    }

    /// The text that is indexed.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Number of code points in the text.
    pub fn len(&self) -> usize {
        self.total
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The number of code points that start before byte `byte`; the length of the text for any offset past
    /// its end.
    pub fn from_byte(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        match self.before.get(byte / BLOCK) {
            Some(before) => {
                let start = byte / BLOCK * BLOCK;
                before + count_starts(&self.text.as_bytes()[start..byte])
            }
            None => self.total,
        }
    }

    /// The byte at which code point `offset` starts, the text's length for the offset one past the last, and
    /// `None` beyond.
    pub fn to_byte(&self, offset: usize) -> Option<usize> {
        if offset >= self.total {
            return (offset == self.total).then_some(self.text.len());
        }
        let block = self.before.partition_point(|&before| before <= offset) - 1;
        let start = block * BLOCK;
        let wanted = offset - self.before[block];
        let bytes = &self.text.as_bytes()[start..];
        let mut starts = bytes.iter().enumerate().filter(|&(_, &b)| is_start(b));
        starts.nth(wanted).map(|(at, _)| start + at)
    }

    /// The text between two code-point offsets, or `None` where they are out of range or out of order.
    pub fn slice(&self, start: usize, end: usize) -> Option<&'a str> {
        let (start, end) = (self.to_byte(start)?, self.to_byte(end)?);
        self.text.get(start..end)
    }
}

fn is_start(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// The code points that start in some bytes of a block.
fn count_starts(bytes: &[u8]) -> usize {
    // A byte can count a block, and many of them are added at once.
    const { assert!(BLOCK <= u8::MAX as usize) };
    usize::from(bytes.iter().map(|&b| u8::from(is_start(b))).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_points_after_a_no_break_space() {
        let text = "Astana\n\u{a0}\nThe High Commissioner";
        let points = CodePoints::new(text);
        let byte = text.find("The").expect("there");
        assert_eq!((byte, points.from_byte(byte)), (10, 9));
        assert_eq!(points.slice(9, 12), Some("The"));
    }

    #[test]
    fn agrees_with_char_indices_across_blocks() {
        let text = "aé漢𝄞 ".repeat(97);
        let points = CodePoints::new(&text);
        for (n, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.from_byte(byte), n);
            assert_eq!(points.to_byte(n), Some(byte));
        }
        assert_eq!(points.len(), text.chars().count());
        assert_eq!(points.to_byte(points.len()), Some(text.len()));
        assert_eq!(points.to_byte(points.len() + 1), None);
    }

    #[test]
    fn refuses_ranges_that_are_no_ranges() {
        let points = CodePoints::new("été");
        assert_eq!(points.slice(0, 4), None);
        assert_eq!(points.slice(2, 1), None);
        assert_eq!(points.slice(0, 3), Some("été"));
    }
}
