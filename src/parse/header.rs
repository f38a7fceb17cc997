//! What stands around the text: front matter, title, dateline, publication line.

mod dateline;
mod foot;
mod home;
mod issuer;
mod matter;
mod rough;
mod stopped;

use super::Media;
use super::dates;
use super::lexicon::Lexicon;
use crate::diagnostic::Diagnostic;
use crate::facts::{Date, Source};
use crate::text::{Meta, Plain, sha256};
pub(super) use dateline::Known;
use dateline::is_place;
pub(super) use home::home;
pub(super) use rough::{month_titled, month_told};

/// The header as read.
#[derive(Debug, Clone, Default)]
pub(super) struct Header {
    pub source: Source,
    /// The front matter's author, "Surname, Given" turned round.
    pub creator: Option<String>,
    /// The office of those whose transcripts a text is one of.
    pub office: Option<String>,
    /// Another date than that of the dateline: of a stamp, a page or the front matter.
    pub other_date: Option<Date>,
    /// The date of the front matter, as it is written there, where it is not read yet.
    pub dated: Option<String>,
    /// The byte of the source after the front matter.
    pub matter: usize,
    /// The byte of the plain text where the front matter's title ends, which stands before the text.
    pub title: usize,
    /// The byte of the plain text where the text begins.
    pub body: usize,
    /// The byte of the plain text behind a stamp that stands before the first words, or 0.
    pub from: usize,
}

impl Header {
    /// Takes a title that ends at a byte. Under the date, with an empty line behind it and no stop, it is a headline that
    /// stands over the text: gives where that begins.
    fn headline(&mut self, (line, end): (&str, usize), body: &str, begins: usize) -> usize {
        self.source.title = Some(collapse(line));
        let alone = body.get(end - self.body..).is_some_and(|rest| rest.starts_with(['\n', '\r']));
        let under = begins > self.title && alone && line.ends_with(char::is_alphanumeric);
        if under { end } else { begins }
    }

    /// Takes over what a page says of itself.
    pub(super) fn take_page(&mut self, meta: Meta) {
        let clean = |s: Option<String>| s.map(|s| collapse(&s)).filter(|s| !s.is_empty());
        let source = &mut self.source;
        source.title = clean(meta.title);
        source.publisher = clean(meta.publisher);
        source.url = clean(meta.url);
        source.language = clean(meta.language).filter(|l| l.is_ascii() && l.len() < 9);
        source.issued = meta.issued.and_then(|d| d.get(..10).and_then(|d| d.parse().ok()));
    }
}

/// Reads the front matter of a text, if it has one.
pub(super) fn front(text: &str, name: &str, media: Media) -> (Header, Vec<Diagnostic>) {
    let mut header = Header::default();
    let mut found = Vec::new();
    header.source.id = Some(name.to_owned()).filter(|n| !n.trim().is_empty());
    header.source.sha256 = Some(sha256(text));
    if media == Media::Markdown || text.starts_with("---\n") {
        matter::front_matter(text, &mut header, &mut found);
    }
    (header, found)
}

/// The title of the front matter, each word with its place there.
pub(super) fn title(text: &str, header: &Header) -> Plain {
    let mut plain = Plain::default();
    let matter = text.get(..header.matter).unwrap_or_default();
    let (Some(title), Some(start)) = (&header.source.title, matter.find("\ntitle:")) else { return plain };
    let mut at = start + "\ntitle:".len();
    for word in title.split_whitespace() {
        let before = plain.as_str().len();
        for piece in word.split_inclusive(|c: char| !c.is_ascii()) {
            // What is not ASCII may stand there as an escape; it stands for all up to the next piece.
            let ascii = piece.trim_end_matches(|c: char| !c.is_ascii());
            let Some(found) = matter[at..].find(ascii).map(|n| n + at) else { return Plain::default() };
            if before > 0 && plain.as_str().len() == before {
                plain.push(" ", at..found);
            }
            plain.push(ascii, found..found + ascii.len());
            at = found + ascii.len();
            let next = matter[at..].find(|c: char| c.is_whitespace()).map_or(at, |n| n + at);
            plain.push(&piece[ascii.len()..], at..next.min(at + 6));
        }
    }
    plain.push("\n", at..at);
    plain
}

/// White space as single spaces.
pub(super) fn collapse(s: &str) -> String {
    // Nearly always there is nothing to do.
    if is_collapsed(s.as_bytes()) {
        return s.to_owned();
    }
    let mut all = String::with_capacity(s.len());
    for word in s.split_whitespace() {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    }
    all
}

/// Whether bytes are letters and marks of ASCII with single spaces between them.
fn is_collapsed(bytes: &[u8]) -> bool {
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut before = 1;
    for eight in eights {
        match spaces(*eight, before) {
            Some(spaces) => before = spaces >> 63,
            None => return false,
        }
    }
    let plain =
        |at: usize| bytes[at].is_ascii_graphic() || bytes[at] == b' ' && at > 0 && bytes[at - 1] != b' ';
    let rest = match bytes.last_chunk() {
        // The last eight bytes share some with those before.
        Some(last) => rest.is_empty() || spaces(*last, 0).is_some(),
        None => (0..bytes.len()).all(plain),
    };
    rest && bytes.last() != Some(&b' ')
}

/// The highest bit of those of eight bytes that are spaces, if they are single ones and the others letters and marks of
/// ASCII; `before`: 1 if a space stands before them.
fn spaces(eight: [u8; 8], before: u64) -> Option<u64> {
    const ALL: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ALL;
    const SPACES: u64 = 0x20 * ALL;
    let all = u64::from_le_bytes(eight);
    let low = all & !HIGH;
    let others = all | !(low + 0x60 * ALL) | (low + ALL);
    let spaces = !((low ^ SPACES) + 0x7f * ALL) & HIGH;
    (others & HIGH == 0 && spaces & (spaces << 8 | before << 7) == 0).then_some(spaces)
}

/// Looks at the short paragraphs before the text and the publication line after it. A dateline beats the front
/// matter's date, and that beats a stamp with the time of day.
pub(super) fn lines(body: &str, header: &mut Header, lexicon: &Lexicon, known: Known<'_>) {
    let body = body.get(header.title..).unwrap_or_default();
    header.body = header.title;
    let mut day = None;
    let mut dateline: Option<(Option<String>, Date)> = None;
    let (mut stamp, from) = stamped(body);
    header.from = if from > 0 { header.body + from } else { 0 };
    let mut skipped = header.body + from;
    let mut end = skipped;
    for whole in body.get(from..).unwrap_or_default().split_inclusive('\n').take(60) {
        end += whole.len();
        let line = rough::unnumbered(whole.trim());
        let begins = end - whole.trim_start().len();
        let dated =
            || line.bytes().filter(u8::is_ascii_digit).count() > 4 && dates::date_in(line, lexicon).is_some();
        if line.is_empty() || (is_byline(line) || lexicon.is_boilerplate(line)) && !dated() {
            continue;
        }
        if let Some((place, date, length)) =
            dateline::running(line, lexicon).or_else(|| stopped::find(line, lexicon))
        {
            dateline = dateline.or(Some((place, date)));
            skipped = begins + length;
            break;
        }
        if let Some(undated) = dateline::undated(line, lexicon, known)
            .or_else(|| stopped::bare(line, known).or_else(|| stopped::piped(line, known)))
        {
            match &mut dateline {
                Some((before, _)) => *before = Some(undated.place),
                None => header.source.dateline = Some(undated.place),
            }
            day = undated.day;
            skipped = begins + undated.end;
            break;
        }
        let short = line.len() < 120;
        match dates::only_date(unlabelled(line), lexicon) {
            Some((before, date, timed)) if short || before.is_some() => {
                let next = body.get(end - header.body..).unwrap_or_default().lines().next();
                if line.len() < 60 && next.is_none_or(|l| l.trim().is_empty()) {
                    skipped = end;
                }
                if timed || line.len() != unlabelled(line).len() {
                    stamp = stamp.or(Some(date));
                } else if dateline.is_none() {
                    dateline = Some((before.filter(|b| is_place(b)), date));
                }
            }
            _ if header.source.title.is_none() && short => {
                skipped = header.headline((line, end), body, skipped);
            }
            // A long line with a stop in it is text; without one it is a headline.
            _ if !short && (line.ends_with(['.', '”', '"']) || is_text(line)) => break,
            _ => {}
        }
    }
    header.body = skipped;
    foot_and_head(body, header, lexicon, known);
    let day = day.filter(|_| dateline.is_none());
    let stamp = stamp.or_else(|| year_of(body, day?, (header, lexicon)));
    settle(body, header, lexicon, (dateline, stamp));
}

/// Who issued a text, and where it was published.
fn foot_and_head(body: &str, header: &mut Header, lexicon: &Lexicon, known: Known<'_>) {
    issuer::take(body, header);
    header.source.dateline = header.source.dateline.take().or_else(|| foot::place(body, lexicon, known));
    let published = body.lines().rev().map(str::trim).take(8).find_map(|l| l.strip_prefix("Published in:"));
    if let Some(line) = published {
        citation(line.trim(), header, lexicon);
    }
}

/// Whether a line is text, whatever stands at its end.
fn is_text(line: &str) -> bool {
    const LONG: usize = 240;
    line.len() > LONG && line.contains(". ")
}

/// "By Ana Sol": a line that tells who wrote a text.
fn is_byline(line: &str) -> bool {
    const LONG: usize = 8;
    line.starts_with("By ") && line.split_whitespace().count() < LONG
}

/// "date 2019-05-03" before the first words, and where they start.
fn stamped(body: &str) -> (Option<Date>, usize) {
    let words = body.trim_start();
    if let Some(behind) = rough::clock_in_brackets(words).or_else(|| rough::agency_in_brackets(words)) {
        return (None, body.len() - behind.len());
    }
    let rest = words.strip_prefix("date ").or_else(|| words.strip_prefix("Date "));
    let date = rest.and_then(|rest| rest.get(..10)).and_then(|date| date.parse::<Date>().ok());
    let behind = rest.and_then(|rest| rest.get(10..)).map(str::trim_start);
    match (date, behind) {
        (Some(date), Some(behind)) => (Some(date), body.len() - behind.len()),
        _ => (None, 0),
    }
}

/// The full date near the start of a text whose month and day are those of its dateline.
fn year_of(body: &str, (month, day): (i8, i8), (header, lexicon): (&Header, &Lexicon)) -> Option<Date> {
    let same = |date: &Date| match date {
        Date::Day(d) => d.month() == month && d.day() == day,
        _ => false,
    };
    let near = body.lines().take(8).filter_map(|line| dates::date_in(line, lexicon)).find(same);
    near.or_else(|| rough::of_address(header, (month, day)))
}

/// Takes the place and date of a dateline, else the date of a stamp, or one that stands elsewhere.
fn settle(
    body: &str,
    header: &mut Header,
    lexicon: &Lexicon,
    (dateline, mut stamp): (Option<(Option<String>, Date)>, Option<Date>),
) {
    header.source.issued = header.source.issued.or_else(|| rough::written(header, lexicon));
    if dateline.is_none() && stamp.is_none() && header.source.issued.is_none() {
        stamp = release_date(body)
            .or_else(|| labelled(body, lexicon))
            .or_else(|| foot(body, lexicon))
            .or_else(|| statement(body, lexicon))
            .or_else(|| rough::titled(header, lexicon));
    }
    if let Some((place, date)) = dateline {
        header.other_date = stamp.or(header.source.issued).filter(|other| *other != date);
        header.source.dateline = place.or(header.source.dateline.take());
        header.source.issued = Some(date);
    } else if header.source.issued.is_none() {
        header.source.issued = stamp;
    }
}

/// "Release Date:" with the date in the next line; the day comes first where another date of these lines has it so.
fn release_date(body: &str) -> Option<Date> {
    let mut lines = body.lines().map(str::trim).filter(|l| !l.is_empty()).take(30);
    let parts = |words: &str| {
        let mut parts =
            words.trim_matches(|c: char| !c.is_ascii_digit()).split('/').map(|n| n.parse::<i16>().ok());
        let all = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && all.2 > 1800).then_some(all)
    };
    let mut day_first = None;
    let mut see = |words: &str| {
        for (a, b, _) in words.split_whitespace().filter_map(parts) {
            day_first = day_first.or(if a > 12 {
                Some(true)
            } else if b > 12 {
                Some(false)
            } else {
                None
            });
        }
    };
    let labelled = |l: &&str| l.to_ascii_lowercase().contains("release date:");
    let label = lines.by_ref().inspect(|l| see(l)).find(labelled)?;
    // "Release Date: 11/08/1988" in one line, or in two.
    let own = label.rsplit(':').next().and_then(parts);
    let (a, b, year) = own.or_else(|| parts(lines.next().inspect(|l| see(l))?))?;
    // The transcripts of Australian Prime Ministers have the day first.
    let day_first = day_first.or_else(|| body.contains("Transcript ID").then_some(true))?;
    let (day, month) = if day_first { (a, b) } else { (b, a) };
    Date::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// "Published: 9 October 2023" behind a summary.
fn labelled(body: &str, lexicon: &Lexicon) -> Option<Date> {
    let lines = body.lines().map(str::trim).filter(|l| l.len() < 60 && l.contains(':')).take(10);
    let dated = lines.filter(|l| unlabelled(l).len() < l.len());
    dated.filter_map(|l| dates::only_date(unlabelled(l), lexicon)).map(|d| d.1).next()
}

/// "issued the following statement on 8 February 2008" in the first line.
fn statement(body: &str, lexicon: &Lexicon) -> Option<Date> {
    let first = body.lines().map(str::trim).find(|l| !l.is_empty())?;
    let follows = first.contains("following") || first.contains("Following");
    follows.then(|| dates::date_in(first, lexicon))?
}

/// The date at the foot of a release.
fn foot(body: &str, lexicon: &Lexicon) -> Option<Date> {
    let last = body.lines().rev().map(str::trim).filter(|l| !l.is_empty()).take(4);
    let dated = last.filter(|l| l.len() < 60).find_map(|l| dates::only_date(l, lexicon));
    dated.filter(|d| d.0.is_none()).map(|d| d.1)
}

/// "Published: 3 May 2019" without its label.
pub(super) fn unlabelled(line: &str) -> &str {
    const LABELS: [&str; 9] = [
        "date",
        "dated",
        "published",
        "issued",
        "released",
        "posted",
        "publication date",
        "release date",
        "updated",
    ];
    let (label, rest) = line.split_once(':').unwrap_or_default();
    let label = label.trim().trim_matches('*').trim().to_ascii_lowercase();
    let label = label.strip_suffix(" on").unwrap_or(&label);
    let rest = rest.trim().trim_matches('*').trim();
    if LABELS.contains(&label) { without_time(rest) } else { line }
}

/// "2019-05-03T10:00:00Z": the day alone.
fn without_time(stamp: &str) -> &str {
    const DAY: usize = 10;
    let clock =
        stamp.as_bytes().get(DAY) == Some(&b'T') && stamp.ends_with(|c: char| c == 'Z' || c.is_ascii_digit());
    if clock { stamp.get(..DAY).unwrap_or(stamp) } else { stamp }
}

fn citation(line: &str, header: &mut Header, lexicon: &Lexicon) {
    header.source.citation = Some(collapse(line));
    let mut parts: Vec<&str> = line.trim_end_matches('.').split(", ").collect();
    if let Some(last) = parts.pop()
        && let Some((_, date, _)) = dates::only_date(last, lexicon)
    {
        header.source.issued = Some(date);
        if let Some(publisher) = parts.pop() {
            header.source.publisher = header.source.publisher.take().or(Some(collapse(publisher)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_single_spaces() {
        let words =
            ["Ana Li", " Ana", "Ana ", "1234567 90", "1234567  0", "12345678 0", "12345678  ", "Oslo\nLima"];
        for words in words.into_iter().chain(["", " ", "Lima\u{a0}Perú", "a b c d e f g h i j", "\u{7f}a"]) {
            assert_eq!(collapse(words), words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        assert!(is_collapsed(b"the Minister of Mines, Ana Li") && !is_collapsed(b"the Minister  of Mines"));
    }
}
