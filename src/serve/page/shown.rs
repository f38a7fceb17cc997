//! Words of the data as they are shown: isolated, so that their direction of writing ends where they end, and
//! without signs that are not seen but change what is.

use std::borrow::Cow;

use maud::{Markup, html};

/// Words in running text.
pub(super) fn say(text: &str) -> Markup {
    html! { bdi { (clean(text)) } }
}

/// Words without signs that steer: embeddings and overrides of direction, controls, line separators. Marks that only
/// help with the order of neighbours stay.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(kept).collect())
}

/// Words for places where nothing can be isolated: titles and attributes, on one line.
pub(in crate::serve) fn plain(text: &str) -> String {
    let marks = ['\u{61c}', '\u{200e}', '\u{200f}'];
    let kept = text.chars().filter_map(kept).filter(|c| !marks.contains(c)).collect::<String>();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `startDate` as `start date`.
pub(super) fn spaced(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_uppercase() && spaced.ends_with(char::is_lowercase) {
            spaced.push(' ');
            spaced.extend(c.to_lowercase());
        } else {
            spaced.push(if c == '_' || c == '-' { ' ' } else { c });
        }
    }
    spaced
}

/// `visit` or `visits`, with its number.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", thousands(number), if number == 1 { one } else { many })
}

/// `12,345`.
pub(super) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn steers(c: char) -> bool {
    kept(c) != Some(c)
}

fn kept(c: char) -> Option<char> {
    match c {
        '\n' | '\t' => Some(c),
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_control() => Some('\u{fffd}'),
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_left_out() {
        assert_eq!(clean("a\u{202e}b\u{2066}c\u{0}d"), "abc\u{fffd}d");
        assert_eq!(clean("a\u{200f}b"), "a\u{200f}b");
        assert_eq!(plain(" a\u{200f}\u{202e}\n b "), "a b");
        assert_eq!(say("<b>\u{202e}").into_string(), "<bdi>&lt;b&gt;</bdi>");
    }

    #[test]
    fn numbers_and_names_read_well() {
        assert_eq!([0, 999, 1000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!(count(1, "visit", "visits"), "1 visit");
        assert_eq!([spaced("startDate"), spaced("status-under-way")], ["start date", "status under way"]);
    }
}
