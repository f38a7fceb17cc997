//! Which lines of a text go on in the next.

/// Lines longer than this are paragraphs of their own: the text is not wrapped by hand.
const UNWRAPPED: usize = 160;
/// The shorter part of a hyphenated word at a line's end, in letters.
const SYLLABLE: usize = 2;

/// Shortest line that goes on behind an empty one, in bytes.
const SHORT: usize = 30;

/// Whether a line goes on behind an empty one, as in a scan that has them between all its lines; of a text that is
/// `spaced` so, with a capital as well.
pub(super) fn goes_on<'a>(line: &str, mut lines: impl Iterator<Item = &'a str>, spaced: bool) -> bool {
    let line = line.trim();
    if line.len() <= SHORT {
        return false;
    }
    let open = is_open(line);
    let digit = spaced && line.ends_with(|c: char| c.is_ascii_digit());
    if !open && !digit || !lines.next().is_some_and(|next| next.trim().is_empty()) {
        return false;
    }
    let next = lines.next().unwrap_or_default().trim_start();
    let word = next.split_whitespace().next().unwrap_or_default();
    let named = || {
        let capital = next.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        capital && next.bytes().any(|b| b.is_ascii_lowercase()) && !word.ends_with([':', ')'])
    };
    next.starts_with(char::is_lowercase) || open && (spaced || is_left_open(line)) && named()
}

/// Whether a line stops at a small word that needs another behind it: "officials concerning", "talks with the".
fn is_left_open(line: &str) -> bool {
    const MORE: [&str; 14] = [
        "concerning",
        "regarding",
        "between",
        "their",
        "his",
        "her",
        "its",
        "our",
        "an",
        "or",
        "will",
        "be",
        "into",
        "when",
    ];
    let last = line.rsplit(' ').next().unwrap_or_default();
    SMALL.contains(&last) || MORE.contains(&last)
}

/// "Statement by the Prime Minister, Mr Bo Hay": a line over a text that ends with the name.
fn is_attribution(line: &str) -> bool {
    const NAME: usize = 4;
    let said = ["Statement by ", "Speech by ", "Address by ", "Comment by "];
    let mut last = line.rsplit(' ').take(NAME);
    said.iter().any(|said| line.starts_with(said))
        && line.ends_with(char::is_alphanumeric)
        && last.any(|word| ["Mr", "Mr.", "Sir", "Hon", "Hon.", "Dr", "Mrs", "Ms"].contains(&word))
}

/// "Statement by the Press Secretary on the Visit of President Paz" over what it says.
fn is_heading_of(line: &str, next: &str) -> bool {
    const KINDS: [&str; 8] = [
        "Statement ",
        "Readout ",
        "Remarks ",
        "Joint Statement ",
        "Speech ",
        "Message ",
        "Press Release",
        "Background ",
    ];
    let last = line.rsplit(' ').next().unwrap_or_default();
    KINDS.iter().any(|kind| line.starts_with(kind))
        && is_headline(line)
        && line.ends_with(char::is_alphanumeric)
        && !SMALL.contains(&last)
        && !is_headline(next)
}

/// "The Rt. Hon. Bo Hay, British" and "Minister of Fisheries": an office on two lines.
fn is_office_cut(line: &str, next: &str) -> bool {
    const OFFICES: [&str; 8] =
        ["Minister", "Prime", "Foreign", "Secretary", "President", "Ambassador", "Deputy", "High"];
    let office = next.split(' ').next().is_some_and(|word| OFFICES.contains(&word));
    let last = line.rsplit_once(", ").filter(|_| office && line.len() > SHORT).map(|(_, last)| last);
    last.is_some_and(|last| {
        !last.contains(' ') && last.starts_with(char::is_uppercase) && last.ends_with(char::is_lowercase)
    })
}

/// Whether a line tells when a text was released: "For Immediate Release        7 May 2011".
fn is_release_line(line: &str) -> bool {
    const LABEL: &str = "for immediate release";
    let label = line.get(..LABEL.len()).is_some_and(|label| label.eq_ignore_ascii_case(LABEL));
    label && line.ends_with(|c: char| c.is_ascii_digit() || c == ':' || c == 'e' || c == 'E')
}

/// Whether a line is a day and no more: "Saturday 7 May", "Saturday, 7 May 2011".
fn is_day_line(line: &str) -> bool {
    const WORDS: usize = 4;
    let mut words = line.split(' ');
    let day = words.next().is_some_and(|w| w.trim_end_matches([',', ':']).ends_with("day"));
    let rest = words.clone().count();
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
    day && (1..WORDS).contains(&rest) && line.starts_with(char::is_uppercase) && {
        words.clone().any(number) && words.all(|w| number(w) || w.starts_with(char::is_uppercase))
    }
}

/// Whether a line ends within a sentence.
fn is_open(line: &str) -> bool {
    line.ends_with(|c: char| c.is_lowercase() || c == ',')
}

/// Whether a text has empty lines within its sentences.
pub(super) fn is_spaced(lines: &[&str]) -> bool {
    const LEAST: usize = 4;
    // What stands behind the last line end is no line.
    let lines = lines.strip_suffix(&[""]).unwrap_or(lines);
    let mut lines = lines.iter().map(|line| line.trim()).peekable();
    let (mut all, mut open) = (0, 0);
    while let Some(line) = lines.next() {
        let before =
            line.len() > SHORT && line.len() < UNWRAPPED && lines.peek().is_some_and(|n| n.is_empty());
        let breaks = before && is_open(line);
        if breaks && is_headline(line) {
            continue;
        }
        all += usize::from(before);
        open += usize::from(breaks);
    }
    open >= LEAST && open * 5 >= all * 2
}

/// Whether nearly all longer words of a line have capitals.
fn is_headline(line: &str) -> bool {
    let words = line.split_whitespace().filter(|word| word.len() > 3);
    let (all, capital) = words.fold((0, 0), |(all, capital), word| {
        (all + 1, capital + usize::from(!word.starts_with(char::is_lowercase)))
    });
    !line.ends_with(',') && capital * 5 >= all * 4
}

/// Whether a line holds an address: "https://…".
fn has_address(line: &str) -> bool {
    memchr::memchr_iter(b':', line.as_bytes()).any(|colon| line[colon + 1..].starts_with("//"))
}

/// How wide hand-wrapped lines are: the length that nine of ten lines keep to, and `None` if they are not wrapped.
pub(super) fn wrap_width(lines: &[&str]) -> Option<usize> {
    let own = lines.iter().map(|line| line.trim()).filter(|l| !has_address(l));
    let mut lengths: Vec<usize> = own.map(str::len).filter(|&n| n > 0).collect();
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len().saturating_sub(1) * 9 / 10)?;
    (width <= UNWRAPPED).then_some(width)
}

/// Whether a line goes on in the next: it is full, and the next is not empty and starts nothing new.
pub(super) fn joins(line: &str, next: &str, width: Option<usize>) -> bool {
    let (line, next) = (line.trim(), next.trim());
    if line.is_empty() || next.is_empty() {
        return false;
    }
    let ends = line.ends_with(['.', '!', '?', ':', ';', '”', '"']);
    if next.starts_with(['•', '·']) || (ends && (next.starts_with(['*', '–', '—', '-']) || is_item(next)))
    {
        return false;
    }
    // "Saturday 7 May" over what is done then.
    if is_day_line(next) && !is_left_open(line) && !line.ends_with(',') {
        return false;
    }
    if is_release_line(line) {
        return false;
    }
    // "ANA" and "LI" on two lines.
    let name = |line: &str| line.len() > 2 && line.bytes().all(|b| b.is_ascii_uppercase());
    if name(line) && name(next) {
        return true;
    }
    if (is_attribution(line) || is_heading_of(line, next)) && next.starts_with(char::is_uppercase) {
        return false;
    }
    // No line ends there.
    if line.ends_with(" Prime") && next.starts_with("Minister") || is_office_cut(line, next) {
        return true;
    }
    // A headline in capitals goes on in capitals.
    let capitals = |s: &str| s.chars().any(char::is_uppercase) && !s.chars().any(char::is_lowercase);
    if capitals(line) && !capitals(next) {
        return false;
    }
    let lower = next.trim_start_matches(['[', '*', '_', '(']).starts_with(char::is_lowercase);
    let Some(width) = width else { return !ends && (lower || is_sentence_cut(line, next)) };
    let word = next.split(' ').next().map_or(0, str::len);
    // A line that breaks off within a clause need not be as full.
    let breaks_off = line.ends_with(|c: char| c.is_lowercase() || c == ',')
        && (next.starts_with(|c: char| c.is_ascii_digit()) || is_within_clause(line));
    let full = line.len() + 1 + word > if breaks_off { width * 3 / 5 } else { width * 4 / 5 };
    (full && line.len() > 30) || (lower && !ends) || is_remnant(line) || is_day_cut(line, next)
}

/// "The statement was made by the Minister for Trade" and "Ana Li at the end of her visit.": a sentence on two lines of a
/// text that is not wrapped.
fn is_sentence_cut(line: &str, next: &str) -> bool {
    const LONG: usize = 50;
    // "Minister to renew ties with partners" over "The Minister, Ms Li, will visit": two lines of their own.
    const STARTS: [&str; 12] = ["The", "A", "An", "In", "On", "He", "She", "They", "It", "This", "We", "I"];
    if next.split(' ').next().is_some_and(|word| STARTS.contains(&word)) && !is_within_clause(line) {
        return false;
    }
    let stop = next.len() > SHORT && next.ends_with(['.', ':']);
    let item = line.starts_with(['•', '·']);
    !item && line.len() > LONG && stop && is_open(line) && !is_headline(line) && next.split(' ').count() > 5
}

/// Small words that a clause does not end with.
const SMALL: [&str; 12] = ["of", "the", "and", "to", "in", "for", "with", "from", "by", "on", "at", "a"];

/// Whether a line stops at a comma or a small word within a clause: "will leave for Chile,", "the Minister of".
fn is_within_clause(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    let (all, lower) = line.split(' ').fold((0, 0), |(all, lower), word| {
        (all + 1, lower + usize::from(word.starts_with(char::is_lowercase)))
    });
    SMALL.contains(&last) || last.ends_with(',') && lower * 2 >= all
}

/// Whether a line is what a break has cut off, and goes on: "situation in".
fn is_remnant(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    line.starts_with(|c: char| c.is_lowercase() || c == '(') && line.contains(' ') && SMALL.contains(&last)
}

/// Whether a day and its month stand on two lines: "in Lima on 9" and "October".
fn is_day_cut(line: &str, next: &str) -> bool {
    let mut words = line.rsplit(' ');
    let day = words.next().is_some_and(|d| d.len() < 3 && d.bytes().all(|b| b.is_ascii_digit()));
    let small = words.next().is_some_and(|word| SMALL.contains(&word) || word == "until");
    day && small && next.split([' ', ',', '.']).next().is_some_and(|month| super::MONTHS.contains(&month))
}

/// Whether a line starts an item of a list: "(a) …", "2. In Lima …".
fn is_item(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line.get(digits..).and_then(|rest| rest.strip_prefix(['.', ')'])).map(str::trim_start);
    if (1..=2).contains(&digits) && number.is_some_and(|rest| rest.starts_with(char::is_uppercase)) {
        return true;
    }
    let mark = line.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    mark.is_some_and(|(mark, _)| {
        (1..=3).contains(&mark.len()) && mark.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

pub(super) fn is_hyphenated(line: &str, next: &str) -> bool {
    let stem = line.strip_suffix('-').unwrap_or_default();
    let letters = stem.chars().rev().take_while(|c| c.is_alphabetic()).count();
    letters >= SYLLABLE && next.trim_start().starts_with(char::is_lowercase)
}
