//! Where the words of a text start and end.

use super::WordSet;

/// A word or mark of a text, by its bytes.
#[derive(Debug)]
pub(super) struct Piece {
    pub start: usize,
    pub end: usize,
    /// Whether it is like nearly all: letters of ASCII, small ones behind the first; digits; a mark of ASCII.
    pub plain: bool,
}

/// The words and marks of a text.
#[derive(Debug, Clone)]
pub(super) struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Words<'_> {
    type Item = Piece;

    #[inline]
    fn next(&mut self) -> Option<Piece> {
        let bytes = self.text.as_bytes();
        let mut start = self.at + usize::from(bytes.get(self.at) == Some(&b' '));
        if !bytes.get(start)?.is_ascii_graphic() {
            start += self.text[start..].find(|c: char| !c.is_whitespace())?;
        }
        let plain = plain_end(self.text, start);
        self.at = plain.unwrap_or_else(|| word_end(self.text, start));
        Some(Piece { start, end: self.at, plain: plain.is_some() })
    }
}

/// Where a word ends that nearly all are like: letters of ASCII, small ones behind the first; digits; a mark.
#[inline]
fn plain_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let first = *bytes.get(start)?;
    let rest = bytes.get(start + 1..)?;
    let long = match first {
        b'a'..=b'z' | b'A'..=b'Z' => small_letters(rest),
        b'0'..=b'9' => rest.iter().position(|b| !b.is_ascii_digit())?,
        b'\'' | b'`' => return None,
        b'!'..=b'~' => return Some(start + 1),
        _ => return None,
    };
    let end = start + 1 + long;
    // Nearly always a space stands behind it.
    (*bytes.get(end)? == b' ' || !goes_on(text, start, end)).then_some(end)
}

/// Whether a word of letters or digits may go on with what stands at a byte.
#[inline(never)]
fn goes_on(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(&behind)) = (bytes.get(start), bytes.get(end)) else { return true };
    match behind {
        b',' => first.is_ascii_digit() && is_thousand(&text[end + 1..]),
        b'.' => first.is_ascii_alphabetic() && may_keep_stop(&text[start..end]),
        b'-' => bytes.get(end + 1).is_none_or(|b| !b.is_ascii() || b.is_ascii_alphanumeric()),
        b'\'' => !is_apart(&text[end + 1..]),
        behind if behind.is_ascii() => behind.is_ascii_alphanumeric(),
        _ => !text[end..].strip_prefix('’').is_some_and(is_apart),
    }
}

/// Whether a full stop behind a word of letters may be part of it.
fn may_keep_stop(word: &str) -> bool {
    word.len() == 1 || matches!(word, "May" | "Ph" | "Ed") || is_abbreviation(word)
}

/// Whether what stands behind an apostrophe is no part of the word before it.
fn is_apart(rest: &str) -> bool {
    !rest.starts_with(char::is_alphabetic) || clitic(rest).is_some()
}

/// How many small letters of ASCII bytes start with.
#[inline]
fn small_letters(bytes: &[u8]) -> usize {
    const ALL: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ALL;
    if let Some(&eight) = bytes.first_chunk() {
        // Eight bytes at once: the highest bit of each that is from `a` to `z`.
        let all = u64::from_le_bytes(eight);
        let low = all & !HIGH;
        let from = low + (0x80 - u64::from(b'a')) * ALL;
        let behind = low + (0x7f - u64::from(b'z')) * ALL;
        let others = !(from & !behind & !all) & HIGH;
        if others != 0 {
            return others.trailing_zeros() as usize / 8;
        }
    }
    more_letters(bytes)
}

/// How many small letters of ASCII bytes start with, one by one.
#[inline(never)]
fn more_letters(bytes: &[u8]) -> usize {
    bytes.iter().position(|b| !b.is_ascii_lowercase()).unwrap_or(bytes.len())
}

#[inline(never)]
fn word_end(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices().peekable();
    let first = chars.next().map_or(' ', |(_, c)| c);
    if matches!(first, '\'' | '’')
        && let Some(length) = clitic(&text[start + first.len_utf8()..])
    {
        return start + first.len_utf8() + length;
    }
    if !first.is_alphanumeric() {
        // Two marks for one: ``so'', ’’.
        let twice =
            matches!(first, '`' | '\'' | '’' | '‘') && text[start + first.len_utf8()..].starts_with(first);
        return start + first.len_utf8() * if twice { 2 } else { 1 };
    }
    if let Some(stamp) = stamp(&text[start..]) {
        return start + stamp.len();
    }
    let mut previous = first;
    let mut letters = 1;
    let mut capitals = usize::from(first.is_uppercase());
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let goes_on = match c {
            '-' | '\u{ad}' => previous != '.' && next.is_some_and(char::is_alphanumeric),
            '\'' | '’' => !is_apart(&text[start + at + c.len_utf8()..]),
            // "on Tuesday, May. 28".
            '.' if text[start..start + at] == *"May" && is_day(&text[start + at + 1..]) => {
                return start + at + 1;
            }
            '.' if is_abbreviation(&text[start..start + at]) => return start + at + 1,
            // "Ph.D.".
            '.' if matches!(&text[start..start + at], "Ph" | "Ed") => next == Some('D'),
            '.' => letters == 1 && previous.is_uppercase(),
            ',' => previous.is_ascii_digit() && is_thousand(&text[start + at + 1..]),
            c => c.is_alphanumeric() || is_mark(previous, c),
        };
        // A headline that runs into the text: "CYPRUSThe Minister".
        if c.is_lowercase() && capitals > 3 && text[start + at..].chars().take(2).all(char::is_lowercase) {
            return start + at - previous.len_utf8();
        }
        capitals = if c.is_uppercase() { capitals + 1 } else { 0 };
        if !goes_on {
            return start + at;
        }
        letters = if c == '.' { 0 } else { letters + 1 };
        previous = c;
    }
    text.len()
}

/// A day in digits that a text runs into: "20010503The Minister".
fn stamp(text: &str) -> Option<&str> {
    const LONG: usize = 8;
    let bytes = text.as_bytes();
    let day = bytes.get(..LONG)?.iter().all(u8::is_ascii_digit) && matches!(bytes.get(..2)?, b"19" | b"20");
    (day && bytes.get(LONG)?.is_ascii_uppercase()).then(|| text.get(..LONG))?
}

/// Whether a word is a day in digits, as one that a text runs into.
pub(super) fn is_stamp(word: &str) -> bool {
    word.len() == 8 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a sign is part of the letter before it: an accent, or what a wrong decoding made of one ("GlÃ¨lÃ¨").
fn is_mark(previous: char, c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
        || matches!(previous, 'Ã' | 'Å' | 'Ä') && matches!(c, '\u{80}'..='\u{bf}')
}

/// The length of what stands behind an apostrophe as a word of its own: "the Minister's", "I'll", "we've".
fn clitic(rest: &str) -> Option<usize> {
    const KNOWN: [&str; 6] = ["s", "ll", "ve", "re", "d", "m"];
    let word = KNOWN.iter().find(|word| {
        rest.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })?;
    Some(word.len())
}

/// Whether a number stands next on the same line.
fn is_day(rest: &str) -> bool {
    rest.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit())
}

/// Three digits and no more: the rest of "1,331".
fn is_thousand(rest: &str) -> bool {
    rest.bytes().take(3).filter(u8::is_ascii_digit).count() == 3
        && !rest.as_bytes().get(3).is_some_and(u8::is_ascii_digit)
}

/// Whether a full stop behind a word is part of it.
fn is_abbreviation(word: &str) -> bool {
    const KNOWN: WordSet<57> = WordSet::new([
        "jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "mr", "mrs", "ms", "dr",
        "prof", "hon", "jr", "sr", "st", "gen", "col", "lt", "sgt", "no", "h.e", "rt", "rev", "capt", "maj",
        "sen", "rep", "gov", "amb", "cmdr", "adm", "brig", "msgr", "smt", "mme", "mt", "ft", "messrs", "vs",
        "approx", "dept", "vol", "shri", "engr", "atty", "ven", "cong", "rtd", "cdr", "lieut", "sens",
        "reps", "dem",
    ]);
    word.len() < 7 && KNOWN.holds(word)
}
