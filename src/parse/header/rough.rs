//! Dates of issue that are told only by the way: in words in the front matter, in the title, in the address.

use super::Header;
use crate::facts::Date;
use crate::parse::dates;
use crate::parse::lexicon::Lexicon;

/// "2012-05", "5 May 2012" in the front matter.
pub(super) fn written(header: &Header, lexicon: &Lexicon) -> Option<Date> {
    let words = header.dated.as_deref()?;
    words.parse().ok().or_else(|| dates::date_in(words, lexicon))
}

/// "Press briefing note, 1 September 1998": the date in the title of what is issued every day or week.
pub(super) fn titled(header: &Header, lexicon: &Lexicon) -> Option<Date> {
    const ISSUES: [&str; 7] =
        ["briefing", "note", "bulletin", "newsletter", "digest", "statement", "readout"];
    let title = header.source.title.as_deref()?;
    let lower = title.to_lowercase();
    ISSUES.iter().any(|word| lower.contains(word)).then(|| dates::date_in(title, lexicon))?
}

/// "Activities in September 2008": the month that a title names, to tell the year of days by where no date of issue is given.
pub(in crate::parse) fn month_titled(header: &Header, lexicon: &Lexicon) -> Option<Date> {
    let title = header.source.title.as_deref().filter(|_| header.source.issued.is_none())?;
    dates::month_in(title, lexicon)
}

/// The day of a dateline without a year in that of the address: ".../2005/note.htm", ".../2005/07/note".
pub(super) fn of_address(header: &Header, (month, day): (i8, i8)) -> Option<Date> {
    let parts = header.source.url.as_deref()?.split('/').collect::<Vec<_>>();
    let at = parts.iter().position(|part| {
        part.len() == 4
            && part.bytes().all(|b| b.is_ascii_digit())
            && (part.starts_with("19") || part.starts_with("20"))
    })?;
    let next = parts.get(at + 1).and_then(|part| part.parse::<i8>().ok());
    if next.is_some_and(|next| next != month) {
        return None;
    }
    Date::day(parts[at].parse().ok()?, month, day)
}

/// "3 May 2019 ABC/PR/21": a line without the number of the release behind its date.
pub(super) fn unnumbered(line: &str) -> &str {
    const LONG: usize = 80;
    let number = |word: &str| {
        let part = |p: &str| {
            !p.is_empty() && p.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
        };
        word.contains('/') && word.starts_with(|c: char| c.is_ascii_uppercase()) && word.split('/').all(part)
    };
    let (words, last) = line.rsplit_once([' ', '\t']).unwrap_or((line, ""));
    if line.len() < LONG && number(last) { words.trim_end() } else { line }
}

/// "[03/05/07 12:00] The Minister": what stands behind a stamp in brackets.
pub(super) fn clock_in_brackets(words: &str) -> Option<&str> {
    const LONG: usize = 24;
    let (stamp, behind) = words.strip_prefix('[')?.split_once(']')?;
    let mark = |b: u8| b.is_ascii_digit() || b"/.-: ".contains(&b);
    let stamped = stamp.len() > 5 && stamp.len() < LONG && stamp.bytes().all(mark);
    stamped.then(|| behind.trim_start())
}

/// "(AGENCY) -President Li", "(AGENCY): President Li": what stands behind the letters of an agency.
pub(super) fn agency_in_brackets(words: &str) -> Option<&str> {
    const LONG: usize = 12;
    let (agency, behind) = words.strip_prefix('(')?.split_once(')')?;
    let letters = agency.len() > 1
        && agency.len() < LONG
        && agency.bytes().all(|b| b.is_ascii_uppercase() || b"/.&-".contains(&b));
    let rest = behind.trim_start();
    let marked = rest.starts_with(['-', '–', '—', ':']);
    let rest = rest.trim_start_matches(['-', '–', '—', ':', ' ']);
    (letters && marked && rest.starts_with(|c: char| c.is_uppercase() || "“\"".contains(c))).then_some(rest)
}

/// The month of the first full date near the start of a text, to tell the year of days by where no date of issue is given.
pub(in crate::parse) fn month_told(body: &str, header: &Header, lexicon: &Lexicon) -> Option<Date> {
    const FIRST: usize = 12;
    const LONG: usize = 300;
    if header.source.issued.is_some() {
        return None;
    }
    let lines = body.lines().map(str::trim).filter(|l| !l.is_empty()).take(FIRST);
    let near = lines.map(|l| l.get(..l.floor_char_boundary(LONG)).unwrap_or_default());
    near.filter_map(|l| dates::date_in(l, lexicon)).find_map(|date| match date {
        Date::Day(day) => Some(Date::Month(day.year(), day.month())),
        _ => None,
    })
}
