//! Where words stand in a text, as they are or nearly.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::Plain;
use super::fold::{Fold, fold};
use super::seen::Markup;

/// How like two pieces of text are; each step lets pass what those before it do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// The same code points.
    Exact,
    /// The same but for white space.
    Space,
    /// The same but for markup.
    Markup,
    /// The same but for forms of quotation marks, dashes, accented letters and the like.
    Signs,
    /// The same but for case, as whole words.
    Case,
}

/// A place where words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The bytes of the text.
    pub bytes: Range<usize>,
    /// How like the words that stand there are to those that were looked for.
    pub likeness: Likeness,
}

/// Bytes of each needle that are looked for in one go; the rest is compared where these stand.
const PREFIX: usize = 64;
/// The most places that are told of one needle.
const MOST: usize = 10_000;

/// Where each of `needles` stands in `text`, in order: the places most like it, whole words before parts of words.
///
/// One or two passes over the text, however many needles there are.
///
/// ```
/// use visitgraph::text::{Likeness, occurrences};
///
/// let found = occurrences("The “first”\nvisit", &["\"first\" visit"]);
/// assert_eq!((found[0][0].bytes.clone(), found[0][0].likeness), (4..21, Likeness::Signs));
/// ```
pub fn occurrences(text: &str, needles: &[&str]) -> Vec<Vec<Occurrence>> {
    let mut found = vec![Vec::new(); needles.len()];
    search(text, needles, |n, bytes| note(&mut found[n], Occurrence { bytes, likeness: Likeness::Exact }));
    // What stands there as it is needs no other look.
    let others =
        needles.iter().zip(&found).map(|(needle, found)| if found.is_empty() { *needle } else { "" });
    let folded = others.map(|needle| fold(needle, Fold::LOOSE)).collect::<Vec<_>>();
    if folded.iter().any(|needle| !needle.as_str().is_empty()) {
        let hay = fold(text, Fold::LOOSE);
        let loose = folded.iter().map(Plain::as_str).collect::<Vec<_>>();
        search(hay.as_str(), &loose, |n, range| {
            if found[n].len() < MOST
                && let Some(occurrence) = compare(text, hay.source(range), needles[n], &folded[n])
            {
                note(&mut found[n], occurrence);
            }
        });
    }
    for found in &mut found {
        prefer_whole_words(text, found);
    }
    found
}

/// Tells `take` where each needle stands, by its number; a needle without letters stands nowhere.
fn search(hay: &str, needles: &[&str], mut take: impl FnMut(usize, Range<usize>)) {
    let mut prefixes = BTreeMap::<&[u8], Vec<usize>>::new();
    for (n, needle) in needles.iter().enumerate().filter(|(_, needle)| !needle.is_empty()) {
        prefixes.entry(&needle.as_bytes()[..needle.len().min(PREFIX)]).or_default().push(n);
    }
    if prefixes.is_empty() {
        return;
    }
    // A search too large to be built would take more prefixes than a document can hold.
    let Ok(search) = AhoCorasick::new(prefixes.keys()) else { return };
    let numbers = prefixes.values().collect::<Vec<_>>();
    for hit in search.find_overlapping_iter(hay) {
        for &n in numbers[hit.pattern().as_usize()] {
            if hay.as_bytes()[hit.start()..].starts_with(needles[n].as_bytes()) {
                take(n, hit.start()..hit.start() + needles[n].len());
            }
        }
    }
}

fn note(found: &mut Vec<Occurrence>, occurrence: Occurrence) {
    match found.first() {
        Some(best) if best.likeness < occurrence.likeness => return,
        Some(best) if best.likeness > occurrence.likeness => found.clear(),
        _ => {}
    }
    if found.len() < MOST {
        found.push(occurrence);
    }
}

/// The place that `bytes` is the core of, if what stands there is like `needle` in any way that is let pass.
fn compare(text: &str, bytes: Range<usize>, needle: &str, folded: &Plain) -> Option<Occurrence> {
    let core = folded.source(0..folded.as_str().len());
    let start = bytes.start - left_out(text.get(..bytes.start)?.chars().rev(), &needle[..core.start]);
    let end = bytes.end + left_out(text.get(bytes.end..)?.chars(), &needle[core.end..]);
    let likeness = likeness(text.get(start..end)?, needle)?;
    let whole = likeness < Likeness::Case || is_whole(text, &(start..end));
    whole.then_some(Occurrence { bytes: start..end, likeness })
}

/// The bytes of as many signs at the head of `chars` as the loose form leaves out at one end of the needle: they may
/// stand in the text in another form.
fn left_out(chars: impl Iterator<Item = char>, of_needle: &str) -> usize {
    let mut wanted = of_needle.chars().filter(|c| !c.is_whitespace()).count();
    let is_left_out = |c: &char| fold(c.encode_utf8(&mut [0; 4]), Fold::LOOSE).as_str().is_empty();
    let (mut passed, mut length) = (0, 0);
    for c in chars.take_while(is_left_out) {
        if wanted == 0 {
            break;
        }
        passed += c.len_utf8();
        if !c.is_whitespace() {
            wanted -= 1;
            length = passed;
        }
    }
    length
}

fn likeness(there: &str, needle: &str) -> Option<Likeness> {
    use Likeness::{Case, Markup as OfMarkup, Signs, Space};
    const ALL: [(Likeness, Markup, bool, bool); 6] = [
        (Space, Markup::Kept, false, false),
        (OfMarkup, Markup::Out, false, false),
        (Signs, Markup::Kept, true, false),
        (Signs, Markup::Out, true, false),
        (Case, Markup::Kept, true, true),
        (Case, Markup::Out, true, true),
    ];
    let same = |how: Fold| fold(there, how).as_str() == fold(needle, how).as_str();
    let found = ALL.into_iter().find(|&(_, markup, signs, case)| same(Fold { markup, signs, case }));
    found.map(|(likeness, ..)| likeness)
}

fn prefer_whole_words(text: &str, found: &mut Vec<Occurrence>) {
    if found.iter().any(|o| is_whole(text, &o.bytes)) {
        found.retain(|o| is_whole(text, &o.bytes));
    }
}

/// Whether neither end is within a word.
fn is_whole(text: &str, bytes: &Range<usize>) -> bool {
    let within = |at: usize| {
        text[..at].ends_with(char::is_alphanumeric) && text[at..].starts_with(char::is_alphanumeric)
    };
    !within(bytes.start) && !within(bytes.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, needle: &str, expected: &[&str], likeness: Likeness) {
        let found = occurrences(text, &[needle]).remove(0);
        let there = found.iter().map(|o| &text[o.bytes.clone()]).collect::<Vec<_>>();
        assert_eq!(there, expected, "{needle:?}");
        assert!(found.iter().all(|o| o.likeness == likeness), "{found:?}");
    }

    #[test]
    fn tells_how_like_the_words_are() {
        check("a visit to X", "visit to", &["visit to"], Likeness::Exact);
        check("a visit\r\n to X", " visit to", &["visit\r\n to"], Likeness::Space);
        check("a **visit** to X", "visit to", &["visit** to"], Likeness::Markup);
        check(
            "[A visit](http://a.example) to",
            "visit to",
            &["visit](http://a.example) to"],
            Likeness::Markup,
        );
        check("Law &amp; order", "law & order", &["Law &amp; order"], Likeness::Case);
        check("l’\u{e9}t\u{e9} – x", "l'e\u{301}te\u{301} -", &["l’\u{e9}t\u{e9} –"], Likeness::Signs);
        check("**Visit**", "**Visit**", &["**Visit**"], Likeness::Exact);
        check("the visit", "Visit", &["visit"], Likeness::Case);
    }

    #[test]
    fn finds_lists_that_were_joined() {
        check(
            "Aims:\n- it’s one\n- two",
            "Aims: - it's one - two",
            &["Aims:\n- it’s one\n- two"],
            Likeness::Signs,
        );
        check("Aims:\n- one\n- two", "Aims: one two", &["Aims:\n- one\n- two"], Likeness::Markup);
    }

    #[test]
    fn is_no_guess() {
        for (text, needle) in [
            ("caf\u{e9}", "cafe"),
            ("a - b", "a b"),
            ("1*2", "12"),
            ("must go", "US"),
            ("no, a visit", "no a visit"),
            ("the visits", "the visit to"),
        ] {
            check(text, needle, &[], Likeness::Exact);
        }
    }

    #[test]
    fn takes_the_most_like_and_whole_words() {
        check("a Visit, visits, a visit", "visit", &["visit"], Likeness::Exact);
        check("visits revisited", "visit", &["visit", "visit"], Likeness::Exact);
    }

    #[test]
    fn looks_for_many_at_once() {
        let long = "word ".repeat(60);
        let text = format!("{long}end {long}other");
        let (end, other) = (format!("{long}end"), format!("{long}other"));
        let found = occurrences(&text, &[&end, "", &other, "**"]);
        let starts = found.iter().map(|f| f.iter().map(|o| o.bytes.start).collect()).collect::<Vec<Vec<_>>>();
        assert_eq!(starts, [vec![0], vec![], vec![304], vec![]]);
    }
}
