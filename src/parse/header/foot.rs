//! The place under a text: "LIMA" beside the day on which it was issued.

use super::dateline::Known;
use crate::parse::lexicon::{Lexicon, is};

/// Lines at the end of a text that are looked at.
const LAST: usize = 9;

/// "LIMA", "3 May 2019 Lima", "LIMA 3 May, 2019" in a line of its own at the end of a text: the place.
pub(super) fn place(body: &str, lexicon: &Lexicon, known: Known<'_>) -> Option<String> {
    let lines: Vec<&str> = body.lines().rev().map(str::trim).filter(|l| !l.is_empty()).take(LAST).collect();
    (0..lines.len()).find_map(|n| {
        let (place, dated) = alone(lines[n], lexicon)?;
        // "3 May 2019" over or under the place.
        let day = |m: usize| lines.get(m).is_some_and(|line| is_date(line, lexicon));
        let beside = || n > 0 && day(n - 1) || day(n + 1);
        let capitals = !place.contains(char::is_lowercase);
        ((dated || capitals || beside()) && known(&place)).then_some(place)
    })
}

/// The place in a short line that has nothing else but a day, and whether it has one.
fn alone(line: &str, lexicon: &Lexicon) -> Option<(String, bool)> {
    const LONG: usize = 48;
    const MOST: usize = 3;
    if line.len() > LONG {
        return None;
    }
    let words: Vec<&str> = line.split([' ', ',', '\u{a0}']).filter(|w| !w.is_empty()).collect();
    let named = |w: &&&str| !is_day(w, lexicon);
    let place: Vec<&str> = words.iter().filter(named).map(|w| w.trim_end_matches('.')).collect();
    let capital = |w: &str| w.len() > 2 && w.starts_with(char::is_uppercase);
    let all = !place.is_empty() && place.len() <= MOST && place.iter().all(|w| capital(w));
    // The words of the place stand side by side.
    let first = words.iter().position(|w| !is_day(w, lexicon))?;
    let row = words[first..].iter().take(place.len()).all(|w| !is_day(w, lexicon));
    (all && row).then(|| (place.join(" "), words.len() > place.len()))
}

/// Whether a line has nothing but a day with its year.
fn is_date(line: &str, lexicon: &Lexicon) -> bool {
    const LONG: usize = 40;
    let words = || line.split([' ', ',']).filter(|w| !w.is_empty());
    let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
    line.len() < LONG && words().count() > 1 && words().any(year) && words().all(|w| is_day(w, lexicon))
}

/// Whether a word is part of a day: "3", "3rd", "May", "Monday", "2019".
fn is_day(word: &str, lexicon: &Lexicon) -> bool {
    let word = word.trim_end_matches('.');
    let entry = lexicon.entry(word);
    word.starts_with(|c: char| c.is_ascii_digit())
        || entry.month().is_some()
        || entry.flags & is::WEEKDAY != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_under_a_text_is_known_by_its_day_or_capitals() {
        let known = |name: &str| ["LIMA", "Lima", "Port Moresby"].contains(&name);
        let of = |body: &str| place(body, &Lexicon::builtin(), &known);
        assert_eq!(of("The Minister said so.\n\n LIMA \n").as_deref(), Some("LIMA"));
        assert_eq!(of("He said so.\n\n3 May 2019 Lima").as_deref(), Some("Lima"));
        assert_eq!(of("He said so.\nLIMA 12 May, 2019\nEnquiries: 123").as_deref(), Some("LIMA"));
        assert_eq!(of("He said so.\n3 May 2019\nPort Moresby").as_deref(), Some("Port Moresby"));
        assert_eq!(of("He said so.\nPort Moresby"), None);
        assert_eq!(of("He said so in Lima on 3 May 2019."), None);
        assert_eq!(of("He said so.\nCuzco, 3 May 2019"), None);
        assert_eq!(of(""), None);
    }
}
