//! What is doubtful about a text and what was read from it: for somebody to look at.

use rustc_hash::FxHashMap;

use super::context::Context;
use super::dates::{self, Period};
use super::header::Header;
use super::lexicon::is;
use super::places;
use super::predicates::Mood;
use super::tokens::{Sentence, Token};
use crate::diagnostic::Diagnostic;
use crate::facts::{Date, DateBasis, Party, Span, Visit};
use crate::text::{LineColumn, LineIndex};

/// Most doubts of one kind that are told each by itself.
const MOST: usize = 5;
/// Most names in no list that are looked at.
const MOST_NAMES: usize = 100;
/// A day whose year was worked out is beyond doubt within so many days of the date of issue.
const NEAR: i32 = 62;

/// Kinds of words that tell of a journey.
const TELLS: u64 =
    is::VISIT_PAST | is::VISIT_BASE | is::VISIT_NOW | is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_NOUN;

/// A doubt and the byte of the source it is about.
type Doubt = (usize, Diagnostic);

/// All doubts, by kind and in the order of the text.
pub(super) fn find(context: &Context<'_>, visits: &[Visit], header: &Header) -> Vec<Diagnostic> {
    let all = [
        two_dates(context, header),
        without_year(context, visits),
        numeric(context),
        two_periods(context, visits),
        unknown_places(context, visits),
        two_offices(context, visits),
    ];
    if all.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let lines = LineIndex::new(context.text);
    all.into_iter().flat_map(|doubts| at_most(doubts, &lines)).collect()
}

/// A few of the doubts of one kind, and how many there are besides.
fn at_most(mut doubts: Vec<Doubt>, lines: &LineIndex<'_>) -> Vec<Diagnostic> {
    doubts.sort_by_key(|(at, _)| *at);
    doubts.dedup();
    let rest = doubts.split_off(doubts.len().min(MOST));
    let place = |(at, found): Doubt| found.at(lines.locate(at));
    let mut all = doubts.into_iter().map(place).collect::<Vec<_>>();
    if let Some((at, first)) = rest.first() {
        let place: LineColumn = lines.locate(*at);
        all.push(
            Diagnostic {
                message: format!("and {} more like these", rest.len()),
                hint: None,
                ..first.clone()
            }
            .at(place),
        );
    }
    all
}

/// The dateline has another date than the stamp.
fn two_dates(context: &Context<'_>, header: &Header) -> Vec<Doubt> {
    let (Some(other), Some(issued)) = (header.other_date, header.source.issued) else { return Vec::new() };
    let message = format!("dated {other} as well as {issued}; {issued}, the dateline's, is taken");
    let found = Diagnostic::warning("two-dates", message).with_hint("days such as `today` are told from it");
    // Where the other date stands, if it is in the text and not in the page's head.
    let of_line = |line: &str| {
        dates::only_date(super::header::unlabelled(line.trim()), context.lexicon).map(|(_, date, _)| date)
    };
    let mut at = 0;
    let there = context.text.split_inclusive('\n').take(60).find_map(|line| {
        let start = at;
        at += line.len();
        let matter = line.strip_prefix("date:").and_then(of_line);
        (matter.or_else(|| of_line(line)) == Some(other)).then_some(start)
    });
    vec![(there.unwrap_or(0), found)]
}

/// The days of visits that are given without a year and lie far from the date of issue.
fn without_year(context: &Context<'_>, visits: &[Visit]) -> Vec<Doubt> {
    let Some(issued) = context.issued else { return Vec::new() };
    let has_year = |period: &Period| {
        let digits = |t: &Token<'_>| t.text.len() == 4 && t.text.bytes().all(|b| b.is_ascii_digit());
        context.tokens[period.from..period.to].iter().any(digits)
    };
    let far = |period: &&Period| {
        let days = issued.first_day().until(period.start.first_day()).map_or(0, |span| span.get_days().abs());
        matches!(period.start, Date::Day(_))
            && period.basis == DateBasis::Inferred
            && days > NEAR
            && !has_year(period)
    };
    let of_visit =
        |period: &&Period| visits.iter().any(|v| v.start == Some(period.start) && v.end == Some(period.end));
    let doubt = |period: &Period| {
        let message =
            format!("`{}` has no year; {} is taken", context.value(period.from, period.to), period.start);
        let found = Diagnostic::warning("date-without-year", message);
        (
            byte(context, period.from),
            found.with_hint("the year is that in which it lies nearest to the date of issue"),
        )
    };
    context.periods.iter().flatten().filter(far).filter(of_visit).map(doubt).collect()
}

/// "03/04/2011": a day and month that may be a month and day.
fn numeric(context: &Context<'_>) -> Vec<Doubt> {
    if !context.may_say(0..context.tokens.len(), words!["/"]) {
        return Vec::new();
    }
    let number = |at: usize| context.tokens.get(at).and_then(|t| t.text.parse::<u16>().ok());
    let mark = |at: usize| context.tokens.get(at).is_some_and(|t| t.is(words!["/"]) && t.glued);
    // The date of issue has been read, by another date beside it.
    let is_issue = |at: usize| {
        let Some(Date::Day(issued)) = context.issued else { return false };
        let is = |at: usize, part: i16| number(at).is_some_and(|n| i32::from(n) == i32::from(part));
        let (day, month) = (issued.day().into(), issued.month().into());
        is(at + 4, issued.year()) && (is(at, day) && is(at + 2, month) || is(at, month) && is(at + 2, day))
    };
    let either = |at: &usize| {
        let small = |n: Option<u16>| n.is_some_and(|n| (1..=12).contains(&n));
        let year = number(at + 4).is_some_and(|y| (1850..2100).contains(&y));
        mark(at + 1)
            && mark(at + 3)
            && year
            && small(number(*at))
            && small(number(at + 2))
            && number(*at) != number(at + 2)
            && !is_issue(*at)
    };
    let doubt = |at: usize| {
        let message = format!("`{}` can be read in two ways, and is not read", context.value(at, at + 5));
        let found = Diagnostic::warning("two-readings", message);
        (byte(context, at), found.with_hint("in front matter, write dates as YYYY-MM-DD"))
    };
    (0..context.tokens.len()).filter(either).map(doubt).collect()
}

/// Two periods that overlap and are given for one visit.
fn two_periods(context: &Context<'_>, visits: &[Visit]) -> Vec<Doubt> {
    // The visits that each passage tells of.
    let mut told = FxHashMap::<_, Vec<usize>>::default();
    for (n, visit) in visits.iter().enumerate() {
        for span in &visit.evidence {
            told.entry((span.start, span.end)).or_default().push(n);
        }
    }
    let mut all = Vec::new();
    for (n, visit) in visits.iter().enumerate() {
        let (Some(start), Some(end)) = (visit.start, visit.end) else { continue };
        let alone = |s: &Sentence| {
            let span = context.sentence(*s);
            !s.title && told.get(&(span.start, span.end)).is_some_and(|told| told[..] == [n])
        };
        let other = context.sentences.iter().zip(&context.periods).find_map(|(sentence, periods)| {
            let other = periods.iter().find(|p| is_other_reading((start, end), (p.start, p.end)))?;
            alone(sentence).then_some(other)
        });
        if let Some(other) = other {
            let message = format!(
                "`{}` is {} to {}, and the visit to {} is read as {start} to {end}",
                context.value(other.from, other.to),
                other.start,
                other.end,
                visit.destination.name
            );
            let found = Diagnostic::warning("two-readings", message);
            all.push((
                byte(context, other.from),
                found.with_hint("look which of the two periods is that of the visit"),
            ));
        }
    }
    all
}

/// Whether two periods of several days share days, and neither lies well within the other.
fn is_other_reading(taken: (Date, Date), other: (Date, Date)) -> bool {
    let days = |(start, end): (Date, Date)| match (start, end) {
        (Date::Day(start), Date::Day(end)) if start < end => Some((start, end)),
        _ => None,
    };
    let (Some(a), Some(b)) = (days(taken), days(other)) else { return false };
    let within = |a: (_, _), b: (_, _)| a.0 < b.0 && b.1 < a.1;
    a != b && a.0 <= b.1 && b.0 <= a.1 && !within(a, b) && !within(b, a)
}

/// Names in no list that stand where a journey's place stands.
fn unknown_places(context: &Context<'_>, visits: &[Visit]) -> Vec<Doubt> {
    let known = |name: &String| {
        let mut places = visits.iter().flat_map(|v| v.stops.iter().map(|s| &s.place).chain([&v.destination]));
        let site = |v: &Visit| {
            v.engagements.iter().any(|e| e.place.as_ref().is_some_and(|p| p.name.contains(name.as_str())))
        };
        places.any(|place| place.name.contains(name.as_str())) || visits.iter().any(site)
    };
    let mut told = std::collections::BTreeSet::new();
    let mut all = Vec::new();
    for (n, sentence) in context.sentences.iter().enumerate().filter(|(_, s)| !s.title && !s.quoted) {
        if !context.may_have(sentence.from..sentence.to, TELLS) {
            continue;
        }
        for at in sentence.from..sentence.to {
            let Some((from, to)) =
                place_due(context, n, at).and_then(|from| Some((from, name_end(context, from)?)))
            else {
                continue;
            };
            let name = context.value(from, to);
            // A stop that is one only by its place in the sentence.
            let stop = visits.iter().flat_map(|v| &v.stops).any(|s| s.place.name == name);
            let guessed = stop && !super::places::is_unlisted(context, from);
            if told.len() < MOST_NAMES && told.insert(name.clone()) && (guessed || !known(&name)) {
                let found = Diagnostic::warning(
                    "unknown-place",
                    format!("`{name}` stands where a place is due, and is in no list"),
                );
                all.push((
                    byte(context, from),
                    found.with_hint("if it is one, add it with `--authority FILE.ttl`"),
                ));
            }
        }
    }
    all
}

/// Where the place of a journey would stand that a word tells of: "visited …", "travel to …", "visit to …".
fn place_due(context: &Context<'_>, sentence: usize, at: usize) -> Option<usize> {
    if !context.has(at, TELLS) {
        return None;
    }
    let verb =
        context.predicates[sentence].iter().find(|p| p.at == at && !p.passive && p.mood != Mood::Participle);
    let visits = verb.is_some() && context.has(at, is::VISIT_PAST | is::VISIT_BASE | is::VISIT_NOW);
    let goes = verb.is_some() && context.has(at, is::GO_BASE | is::GO_PAST | is::GO_NOW);
    let noun = context.has(at, is::VISIT_NOUN) && verb.is_none() && !context.tokens[at].is_capital();
    let to = context.is(at + 1, words!["to"]);
    match () {
        () if visits => Some(at + 1),
        () if to && (goes || noun) => Some(at + 2),
        () => None,
    }
}

/// Where a name in no list ends, if one that may be a place's starts at a word.
fn name_end(context: &Context<'_>, from: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let to = (from..context.tokens.len().min(from + LONGEST + 1)).find(|&n| !places::is_name(context, n))?;
    let other = is::BODY | is::PREMISES | is::EVENT | is::GROUP | is::MEETING | is::VISIT_NOUN | is::SITE;
    let plain = to > from && (from..to).all(|n| !context.has(n, other) && context.tokens[n].text.len() > 3);
    let next = context.tokens.get(to)?;
    // "Liberty Hall", "Camp X of …", "Smith’s farm" are sites.
    let goes_on =
        next.is_capital() || next.glued && next.text.starts_with(['’', '\'']) || next.is(words!["of", "for"]);
    let small =
        is::PREPOSITION | is::CONJUNCTION | is::ADVERB | is::SUBORDINATOR | is::MODAL | is::BE | is::HAVE;
    let ends = !next.is_word() || next.has(small) || next.entry.forms != 0;
    (plain && !goes_on && ends && !places::is_unlisted(context, from)).then_some(to)
}

/// Offices in one party without a name that may be those of two persons.
fn two_offices(context: &Context<'_>, visits: &[Visit]) -> Vec<Doubt> {
    /// Where the words of a passage end at the latest, in bytes.
    const FAR: usize = 10_000;
    let mut all = Vec::new();
    for visit in visits {
        let met =
            visit.engagements.iter().flat_map(|e| e.with.iter().map(|party| (party, e.evidence.first())));
        for (party, own) in visit.visitors.iter().map(|party| (party, None)).chain(met) {
            let Some(role) = two_heads(context, party) else { continue };
            let from = own.or(visit.evidence.first()).map_or(0, |span| byte_of(context, span));
            let rest = &context.text[from..context.text.floor_char_boundary(from + FAR)];
            let at = rest.find(role).map_or(from, |n| from + n);
            let found = Diagnostic::warning(
                "ambiguous-office",
                format!("`{role}` may be one person or two, and is read as one"),
            );
            all.push((at, found.with_hint("look who is meant")));
        }
    }
    all
}

/// The role of a party without a name that has "and" between two offices: "Coordinator and Representative".
fn two_heads<'p>(context: &Context<'_>, party: &'p Party) -> Option<&'p str> {
    let role = party.role.as_deref().filter(|_| party.name.is_none())?;
    let (first, second) = role.split_once(" and ")?;
    let head =
        |words: &str| words.split_whitespace().any(|word| context.lexicon.entry(word).flags & is::HEAD != 0);
    (head(first) && head(second)).then_some(role)
}

/// The byte of the source at which a word starts.
fn byte(context: &Context<'_>, token: usize) -> usize {
    context.tokens.get(token).map_or(0, |t| context.plain.source(t.start..t.end).start)
}

/// The byte of the source at which a passage starts.
fn byte_of(context: &Context<'_>, span: &Span) -> usize {
    context.points.to_byte(span.start).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use crate::parse::{Media, Reader};

    /// The doubts about a text: code, line and column.
    fn doubts(text: &str) -> Vec<(&'static str, usize, usize)> {
        let found = Reader::new().read(text, "a", Media::Plain).diagnostics;
        found.iter().filter_map(|d| d.place.map(|p| (d.code, p.line, p.column))).collect()
    }

    const LI: &str = "Oslo, 3 May 2011\n\nForeign Minister Kari Li of Norway";

    #[test]
    fn a_day_far_off_without_a_year_is_doubtful() {
        assert_eq!(doubts(&format!("{LI} will visit Chile on 5 October.")), [("date-without-year", 3, 56)]);
        assert_eq!(doubts(&format!("{LI} will visit Chile on 5 May.")), []);
    }

    #[test]
    fn a_name_in_no_list_is_told_once() {
        let text =
            format!("{LI} will visit Chile on 5 May. Her visit to Xyzland is short. She travels to Xyzland.");
        assert_eq!(doubts(&text), [("unknown-place", 3, 76)]);
        assert_eq!(doubts(&format!("{LI} visited Chile. She visited Liberty Hall.")), []);
    }

    #[test]
    fn numeric_dates_of_two_readings_are_told_and_counted() {
        assert_eq!(doubts(&format!("{LI} visited Chile on 03/04/2011.")), [("two-readings", 3, 53)]);
        assert_eq!(doubts(&format!("{LI} visited Chile on 23/04/2011.")), []);
        assert_eq!(doubts(&format!("{LI} visited Chile: {}", "03/04/2011, ".repeat(9))).len(), 6);
    }

    #[test]
    fn a_date_that_another_beside_it_settles_is_no_doubt() {
        let text = |term: &str| {
            format!(
                "Li, Kari\n\nPeriod of Service: {term}\nRelease Date:\n03/05/2011\n\nForeign Minister Kari Li visited Chile.\n"
            )
        };
        assert_eq!(doubts(&text("20/12/2007 - 13/03/2012")), []);
        assert_eq!(doubts(&text("2007 - 2012")), [("two-readings", 5, 1)]);
    }

    #[test]
    fn a_dateline_and_a_stamp_that_differ_are_told() {
        let text = "Visit to Chile\n\nMonday, June 6, 2011 8:00 AM\n\nSuva, 4 June 2011\n\nForeign Minister Kari Li of Norway visited Chile.\n";
        assert_eq!(doubts(text), [("two-dates", 3, 1)]);
    }

    #[test]
    fn two_periods_of_one_visit_are_told() {
        let text = format!(
            "{LI} will visit Chile from 5 to 7 May. The Minister’s visit to Chile from 5 to 8 May is her first."
        );
        assert_eq!(doubts(&text).iter().map(|d| d.0).collect::<Vec<_>>(), ["two-readings"]);
    }

    #[test]
    fn two_offices_of_one_party_are_told() {
        let text =
            format!("{LI} visited Chile. She met the Coordinator and Representative of the United Nations.");
        assert_eq!(doubts(&text), [("ambiguous-office", 3, 63)]);
    }
}
