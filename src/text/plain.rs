//! The words of a document apart from its markup, with the way back to the source.

use std::ops::Range;

/// Text as a reader sees it: markup left out, entities decoded, hard-wrapped lines joined.
///
/// Every byte leads back to the source it was made from, so evidence is always quoted from the source itself.
/// Paragraphs are apart by `\n`; within a paragraph there is none.
///
/// ```
/// use visitgraph::text::Plain;
///
/// let source = "Law &amp; order";
/// let mut plain = Plain::default();
/// plain.push(&source[..4], 0..4);
/// plain.push("&", 4..9);
/// plain.push(&source[9..], 9..15);
/// assert_eq!(plain.as_str(), "Law & order");
/// assert_eq!(plain.source(4..5), 4..9);
/// assert_eq!(plain.source(6..11), 10..15);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    text: String,
    pieces: Vec<Piece>,
}

/// A run of text that stands for a run of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    /// Where it starts in the text.
    at: usize,
    source: Range<usize>,
    /// Whether it is the source byte for byte; else it stands for the whole run.
    same: bool,
}

impl Plain {
    /// No text yet, and room for one of so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), pieces: Vec::new() }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds `text`, which stands for the bytes `source` of the document: byte for byte if both are of one length.
    pub fn push(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let same = text.len() == source.len();
        if let Some(last) = self.pieces.last_mut()
            && same
            && last.same
            && last.source.end == source.start
        {
            last.source.end = source.end;
        } else {
            self.pieces.push(Piece { at: self.text.len(), source, same });
        }
        self.text.push_str(text);
    }

    /// Adds a part of another text that was made from the same source.
    pub fn append(&mut self, other: &Self, range: Range<usize>) {
        let first = other.pieces.partition_point(|p| p.at <= range.start).saturating_sub(1);
        for (index, piece) in other.pieces.iter().enumerate().skip(first) {
            if piece.at >= range.end {
                break;
            }
            let end = other.pieces.get(index + 1).map_or(other.text.len(), |next| next.at).min(range.end);
            let start = piece.at.max(range.start);
            let source = if piece.same {
                piece.source.start + (start - piece.at)..piece.source.start + (end - piece.at)
            } else {
                piece.source.clone()
            };
            self.push(other.text.get(start..end).unwrap_or_default(), source);
        }
    }

    /// The bytes of the source that a range of the text was made from.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let first = self.piece(range.start);
        let piece = first.and_then(|first| self.pieces.get(first));
        let start =
            piece.map_or(0, |p| if p.same { p.source.start + (range.start - p.at) } else { p.source.start });
        let Some(last) = range.end.checked_sub(1).filter(|_| range.end > range.start) else {
            return start..start;
        };
        // Nearly always both ends are of one piece.
        let same = first.filter(|first| self.pieces.get(first + 1).is_none_or(|next| next.at > last));
        let piece = same.or_else(|| self.piece(last)).and_then(|last| self.pieces.get(last));
        let end = piece.map_or(start, |p| {
            if p.same { (p.source.start + (range.end - p.at)).min(p.source.end) } else { p.source.end }
        });
        start..end.max(start)
    }

    /// The number of the piece that a byte is of.
    fn piece(&self, at: usize) -> Option<usize> {
        self.pieces.partition_point(|p| p.at <= at).checked_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_out_lies_between_the_ends() {
        let source = "a <b>visit</b> to";
        let mut plain = Plain::default();
        plain.push("a ", 0..2);
        plain.push("visit", 5..10);
        plain.push(" to", 14..17);
        assert_eq!(plain.as_str(), "a visit to");
        assert_eq!(&source[plain.source(0..10)], source);
        assert_eq!(&source[plain.source(2..7)], "visit");
        assert_eq!(plain.source(3..3), 6..6);
        assert_eq!(Plain::default().source(0..4), 0..0);
    }

    #[test]
    fn a_part_of_a_text_leads_to_the_same_source() {
        let mut whole = Plain::default();
        whole.push("a ", 0..2);
        whole.push("&", 2..7);
        whole.push(" b", 7..9);
        let mut part = Plain::default();
        part.append(&whole, 1..4);
        part.append(&whole, 0..0);
        assert_eq!(part.as_str(), " & ");
        assert_eq!((part.source(0..1), part.source(1..2), part.source(2..3)), (1..2, 2..7, 7..8));
    }
}
