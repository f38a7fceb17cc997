//! What is markup, of Markdown and HTML, and what is seen in its stead.

/// How much is taken for markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// Nothing: all of it is text.
    Kept,
    /// What is markup where it stands.
    Out,
    /// Whatever could be some, wherever it stands, and so the same in a piece of a text as in the whole.
    Loose,
}

/// The longest tag or target of a link.
const LONGEST: usize = 500;
/// Tags that begin or end a line.
const LINES: [&str; 14] =
    ["br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "blockquote"];

/// The end of the markup that starts at byte `at` of `text`, and what is seen in its stead; `None` if it is text.
pub(super) fn markup(text: &str, at: usize, how: Markup) -> Option<(usize, Option<char>)> {
    if how == Markup::Kept {
        return None;
    }
    let rest = &text[at..];
    let first = *rest.as_bytes().first()?;
    let (length, seen) = match first {
        b'<' => tag(rest)?,
        b'&' => entity(rest)?,
        b']' => (target(rest).unwrap_or(1), None),
        b'[' => (1, None),
        b'\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => (1, None),
        b'*' | b'_' | b'`' | b'~' | b'|' | b'\\' if how == Markup::Loose || at_edge(text, at) => (1, None),
        b'#' | b'>' | b'+' | b'-' if how == Markup::Loose || starts_line(text, at) => (1, None),
        _ if how == Markup::Loose && rest.starts_with(['\u{2010}', '–', '—', '•', '·']) => {
            (first_len(rest), None)
        }
        _ if rest.starts_with(['•', '·']) && starts_line(text, at) => (first_len(rest), None),
        _ => return None,
    };
    Some((at + length, seen))
}

fn first_len(rest: &str) -> usize {
    rest.chars().next().map_or(1, char::len_utf8)
}

/// `<b>`, `</p>`, `<!-- … -->`: left out, a space where it is a line of its own.
fn tag(rest: &str) -> Option<(usize, Option<char>)> {
    let inner = rest[1..].trim_start_matches('/');
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let end = rest.bytes().take(LONGEST).position(|b| b == b'>')?;
    if rest[1..end].contains('<') {
        return None;
    }
    let name = inner.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let line = LINES.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    Some((end + 1, line.then_some(' ')))
}

/// `&amp;`, `&#8217;`, `&#x2019;`.
fn entity(rest: &str) -> Option<(usize, Option<char>)> {
    let end = rest.bytes().take(12).position(|b| b == b';')?;
    let seen = match &rest[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        other => numbered(other.strip_prefix('#')?)?,
    };
    Some((end + 1, Some(seen)))
}

fn numbered(number: &str) -> Option<char> {
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    number.ok().and_then(char::from_u32)
}

/// The length of `](target)`.
fn target(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix("](")?;
    let end = inner.bytes().take(LONGEST).position(|b| matches!(b, b')' | b'\n'))?;
    (inner.as_bytes().get(end) == Some(&b')')).then_some(end + 3)
}

/// Whether a sign of one byte is not within a word.
fn at_edge(text: &str, at: usize) -> bool {
    !(text[..at].ends_with(char::is_alphanumeric) && text[at + 1..].starts_with(char::is_alphanumeric))
}

/// Whether a sign, or a run of it before a space, is the first of its line.
fn starts_line(text: &str, at: usize) -> bool {
    let mark = text[at..].chars().next().unwrap_or_default();
    let before = text[..at].trim_end_matches(mark).trim_end_matches([' ', '\t']);
    let after = text[at..].trim_start_matches(mark);
    (before.is_empty() || before.ends_with(['\n', '\r', '>'])) && after.starts_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(usize, Option<char>)>) {
        assert_eq!(markup(text, 0, Markup::Out), expected, "{text:?}");
        assert_eq!(markup(text, 0, Markup::Kept), None);
    }

    #[test]
    fn knows_markup() {
        check("<b>x", Some((3, None)));
        check("<br/>x", Some((5, Some(' '))));
        check("</P>x", Some((4, Some(' '))));
        check("](http://a.example \"b\") x", Some((23, None)));
        check("&#x2019;s", Some((8, Some('’'))));
        check("## Title", Some((1, None)));
        check("*x*", Some((1, None)));
        check("\\*", Some((1, None)));
    }

    #[test]
    fn knows_text() {
        check("< 5", None);
        check("&c.", None);
        check("#5", None);
        check("-5", None);
        check("été", None);
        assert_eq!(markup("a_b", 1, Markup::Out), None);
        assert_eq!(markup("a_b", 1, Markup::Loose), Some((2, None)));
        assert_eq!(markup("a - b", 2, Markup::Out), None);
        assert_eq!(markup("a\n - b", 3, Markup::Out), Some((4, None)));
    }
}
