//! Dates told from the day of issue: today, weekdays, this month, and months and years by themselves.

use jiff::ToSpan;
use jiff::civil::{self, Weekday};

use super::{Found, Period, counted, is_dash, month, nearest_year, year, year_of};
use crate::facts::{Date, DateBasis};
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// A relative date at the front of the tokens; `ahead`: the sentence speaks of what is to come; `behind_year`: a
/// year by itself stands just before.
pub(super) fn range(
    tokens: &[Token<'_>],
    issued: Option<Date>,
    (ahead, behind_year): (bool, bool),
) -> Option<Found> {
    let first = tokens.first()?;
    if let Some(found) = year_alone(tokens, behind_year) {
        return Some(found);
    }
    let Some(Date::Day(today)) = issued else { return None };
    if let Some(found) = week_of(tokens, (issued, ahead)).or_else(|| ago(tokens, today)) {
        return Some(found);
    }
    let from = |day: Found| from_named_day(tokens, day, (issued, ahead)).unwrap_or(day);
    if let Some(found) = named_day(first, today).map(from).or_else(|| span(tokens, today)) {
        return Some(numbered(tokens, found));
    }
    month_alone(tokens, today, ahead).or_else(|| weekdays(tokens, today, ahead))
}

/// "today", "tomorrow", "yesterday".
fn named_day(first: &Token<'_>, today: civil::Date) -> Option<Found> {
    let days = match () {
        () if first.is(words!["today", "tonight"]) => 0,
        () if first.is(words!["tomorrow"]) => 1,
        () if first.is(words!["yesterday"]) => -1,
        () => return None,
    };
    let date = Date::Day(today.checked_add(days.days()).ok()?);
    Some((date, date, DateBasis::Relative, 1))
}

/// "today (04)": the day of the month in brackets, where it is one of the days around.
fn numbered(tokens: &[Token<'_>], found: Found) -> Found {
    const NEAR: i8 = 3;
    let (Date::Day(date), at) = (found.0, found.3) else { return found };
    let bracket = |n: usize, mark: &str| tokens.get(n).is_some_and(|t| t.text == mark);
    let Some(day) =
        tokens.get(at + 1).and_then(super::day).filter(|_| bracket(at, "(") && bracket(at + 2, ")"))
    else {
        return found;
    };
    match civil::Date::new(date.year(), date.month(), day) {
        Ok(other) if (day - date.day()).abs() <= NEAR => {
            (Date::Day(other), Date::Day(other), found.2, at + 3)
        }
        _ => found,
    }
}

/// "from today to 15 December", "today until Friday 5 May".
fn from_named_day(tokens: &[Token<'_>], (start, ..): Found, issued: (Option<Date>, bool)) -> Option<Found> {
    let mut at = 2;
    // "today and tomorrow".
    if let (Date::Day(day), true) =
        (start, tokens.get(1)?.is(words!["and"]) && tokens.get(2)?.is(words!["tomorrow"]))
    {
        let end = Date::Day(day.checked_add(1.days()).ok()?);
        return tokens[0].is(words!["today"]).then_some((start, end, DateBasis::Relative, 3));
    }
    if !tokens.get(1)?.is(words!["to", "until", "till", "through", "-", "–", "—"]) {
        return None;
    }
    while tokens.get(at).is_some_and(|t| t.has(is::WEEKDAY) || t.is(words![","])) {
        at += 1;
    }
    let (end, _, _, length) = super::absolute::range(tokens.get(at..)?, issued)?;
    (start < end).then_some((start, end, DateBasis::Relative, at + length))
}

/// "the week of October 10", as precise as its month.
fn week_of(tokens: &[Token<'_>], issued: (Option<Date>, bool)) -> Option<Found> {
    if !(tokens.first()?.is(words!["week"]) && tokens.get(1)?.is(words!["of"])) {
        return None;
    }
    let (start, _, _, length) = super::absolute::range(&tokens[2..], issued)?;
    let Date::Day(day) = start else { return None };
    Some((month_of(day), month_of(day), DateBasis::Relative, length + 2))
}

/// "this week", "next month", "last year", as precise as that.
fn span(tokens: &[Token<'_>], today: civil::Date) -> Option<Found> {
    let (first, second) = (tokens.first()?, tokens.get(1)?);
    if second.is(words!["night", "evening"]) && first.is(words!["last", "this"]) {
        let date = Date::Day(today.checked_sub(i64::from(first.is(words!["last"])).days()).ok()?);
        return Some((date, date, DateBasis::Relative, 2));
    }
    let by = match () {
        () if first.is(words!["this"]) => 0,
        () if first.is(words!["next", "coming"]) => 1,
        () if first.is(words!["last", "past"]) => -1,
        () => return None,
    };
    let date = match () {
        () if second.is(words!["morning", "afternoon", "evening"]) && by == 0 => Date::Day(today),
        () if second.is(words!["weekend"]) => month_of(today.checked_add((by * 7).days()).ok()?),
        // The week starts on Monday.
        () if second.is(words!["week"]) => {
            let monday = today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
            month_of(if by == 0 { today } else { monday.checked_add((by * 7).days()).ok()? })
        }
        () if second.is(words!["month"]) => month_of(today.checked_add(by.months()).ok()?),
        // "this summer": known no better than by its year.
        () if by == 0 && second.is(&SEASONS) => {
            // "this summer’s games".
            let owns = tokens.get(2).is_some_and(|t| t.is(words!["’s", "'s", "’"]));
            return (!owns).then(|| {
                let year = Date::Year(today.year());
                (year, year, DateBasis::Relative, 2)
            });
        }
        () if second.is(words!["year"]) => Date::Year(today.checked_add(by.years()).ok()?.year()),
        () => return None,
    };
    Some((date, date, DateBasis::Relative, 2))
}

const SEASONS: WordSet<5> = WordSet::new(["spring", "summer", "autumn", "fall", "winter"]);

fn month_of(date: civil::Date) -> Date {
    Date::Month(date.year(), date.month())
}

/// "her", "the", "the Minister’s".
fn is_owner(token: &Token<'_>) -> bool {
    token.has(is::DETERMINER | is::POSSESSIVE) || token.is(words!["’s", "'s", "’"])
}

/// Whether the noun of a visit stands next, or behind one word: "her 2014 (state) visit".
fn is_of_visit(tokens: &[Token<'_>]) -> bool {
    let visit = |n: usize| tokens.get(n).is_some_and(|t| t.has(is::VISIT_NOUN) && !t.covered);
    let kind = tokens.first().is_some_and(|t| t.is_word() && !t.is_capital());
    visit(0) || kind && visit(1)
}

/// "in 2009", "since 1984", "her 2014 visit".
fn year_alone(tokens: &[Token<'_>], behind_year: bool) -> Option<Found> {
    let (first, second) = (tokens.first()?, tokens.get(1)?);
    if is_owner(first)
        && is_of_visit(tokens.get(2..)?)
        && let Some(y) = year(second)
    {
        let date = Date::Year(y);
        return Some((date, date, DateBasis::Stated, 2));
    }
    if behind_year && let Some(y) = year(first) {
        let date = Date::Year(y);
        return Some((date, date, DateBasis::Stated, 1));
    }
    // "in mid-2005", "late 2005".
    if let Some(y) =
        first.text.split_once('-').filter(|(part, _)| is_part(part)).and_then(|(_, y)| year_of(y))
    {
        return Some((Date::Year(y), Date::Year(y), DateBasis::Stated, 1));
    }
    let part = first.is(words!["early", "late", "mid"]);
    let y = year(second).filter(|_| part || first.is(words!["in", "during", "since"]))?;
    let goes_on = tokens.get(2).is_some_and(|t| t.glued && t.is_word());
    let date = Date::Year(y);
    (!goes_on).then_some((date, date, DateBasis::Stated, 2))
}

/// "mid-" and the like, before a month or a year.
fn is_part(word: &str) -> bool {
    ["mid", "early", "late"].iter().any(|part| word.eq_ignore_ascii_case(part))
}

/// "two days ago", "a month ago": as precise as the span.
fn ago(tokens: &[Token<'_>], today: civil::Date) -> Option<Found> {
    let [first, unit, ago, ..] = tokens else { return None };
    if !ago.is(words!["ago"]) {
        return None;
    }
    let one = first.is(words!["a", "an"]).then_some(1);
    let count = one.or_else(|| counted(first.text)).filter(|n| (1..1000).contains(n))?;
    let date = match () {
        () if unit.is(words!["day", "days"]) => Date::Day(today.checked_sub(count.days()).ok()?),
        () if unit.is(words!["month", "months"]) => month_of(today.checked_sub(count.months()).ok()?),
        () if unit.is(words!["year", "years"]) => Date::Year(today.checked_sub(count.years()).ok()?.year()),
        () => return None,
    };
    Some((date, date, DateBasis::Relative, 3))
}

/// "in March", "last December", "early May", "in March last year", "March of this year".
fn month_alone(tokens: &[Token<'_>], today: civil::Date, ahead: bool) -> Option<Found> {
    let first = tokens.first()?;
    let lead =
        first.is(words!["in", "last", "next", "this", "since", "during", "early", "late", "mid", "of"]);
    let mid = first.text.len() > 4 && first.text.get(..4).is_some_and(|s| s.eq_ignore_ascii_case("mid-"));
    let own = is_owner(first) && is_of_visit(tokens.get(2..).unwrap_or_default());
    let lead = lead || own && tokens.get(1).is_some_and(Token::is_capital);
    let (m, at) = if mid {
        (crate::parse::dates::month_named(&first.text[4..])?, 1)
    } else {
        (tokens.get(1).filter(|_| lead).and_then(month)?, 2)
    };
    // "during May 5-9".
    let numbered = tokens.get(at).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    if numbered || tokens.iter().skip(at).take(2).any(|t| year(t).is_some() || super::day(t).is_some()) {
        return None;
    }
    let of = usize::from(tokens.get(at).is_some_and(|t| t.is(words!["of"])));
    let year_word = |words: &[&str]| {
        tokens.get(at + of).is_some_and(|t| t.is(words))
            && tokens.get(at + of + 1).is_some_and(|t| t.is(words!["year"]))
    };
    for (words, by) in [(["last"], -1), (["this"], 0), (["next"], 1)] {
        if year_word(&words) {
            let date = Date::Month(today.year() + by, m);
            return Some((date, date, DateBasis::Relative, at + of + 2));
        }
    }
    let y = match () {
        () if first.is(words!["last"]) => today.year() - i16::from(m >= today.month()),
        () if first.is(words!["next"]) => today.year() + i16::from(m <= today.month()),
        () => nearest_year(today, (m, 1), ahead)?,
    };
    let basis = if first.is(words!["last", "next"]) { DateBasis::Relative } else { DateBasis::Inferred };
    Some((Date::Month(y, m), Date::Month(y, m), basis, at))
}

/// Days of a week.
const WEEK: i64 = 7;

/// "on Friday", "next Monday", "from Monday to Wednesday"; a date behind the weekday is read by itself.
fn weekdays(tokens: &[Token<'_>], today: civil::Date, ahead: bool) -> Option<Found> {
    // "last Friday", "next Monday".
    let lead = tokens.first()?;
    if lead.is(words!["last", "next", "coming"])
        && let Some(found) = tokens.get(1..).and_then(|rest| weekdays(rest, today, !lead.is(words!["last"])))
        && found.3 == 1
    {
        // On a Tuesday "next Tuesday" is a week away.
        let week = if lead.is(words!["last"]) { -WEEK } else { WEEK };
        let away = || today.checked_add(week.days()).ok().map(Date::Day);
        let day = if found.0 == Date::Day(today) { away()? } else { found.0 };
        return Some((day, day, found.2, 2));
    }
    let first = weekday(tokens.first()?)?;
    if let Some(day) = bracketed(tokens, today) {
        return Some((Date::Day(day), Date::Day(day), DateBasis::Relative, 4));
    }
    let dated = tokens.iter().skip(1).take(3).any(|t| month(t).is_some() || super::day(t).is_some());
    if dated {
        return None;
    }
    let start = nearest(first, today, ahead)?;
    let second = tokens.get(2).filter(|_| is_dash(tokens.get(1))).and_then(weekday);
    if let Some(second) = second {
        let end = start.nth_weekday(1, second).ok()?;
        return Some((Date::Day(start), Date::Day(end), DateBasis::Relative, 3));
    }
    Some((Date::Day(start), Date::Day(start), DateBasis::Relative, 1))
}

/// "in Lima on Monday and in Quito on Wednesday": the Wednesday behind that Monday, where both lie ahead.
pub(super) fn behind(found: Found, before: Option<&Period>, (ahead, issued): (bool, Option<Date>)) -> Found {
    let (start, end, basis, length) = found;
    let Some(before) = before.filter(|p| ahead && p.basis == DateBasis::Relative) else { return found };
    let (Date::Day(first), Date::Day(last), Date::Day(earlier)) = (start, end, before.end) else {
        return found;
    };
    let later = |date: civil::Date| date.checked_add(WEEK.days()).ok();
    let to_come = issued.is_some_and(|issued| issued.is_wholly_before(before.start));
    match (later(first), later(last)) {
        (Some(next), Some(end)) if to_come && first < earlier && next > earlier => {
            (Date::Day(next), Date::Day(end), basis, length)
        }
        _ => found,
    }
}

/// "Monday (2)": the day of the month in brackets, of the month in which it lies nearest.
fn bracketed(tokens: &[Token<'_>], today: civil::Date) -> Option<civil::Date> {
    let mark = |n: usize, mark: &str| tokens.get(n).is_some_and(|t| t.text == mark);
    let day = tokens.get(2).filter(|_| mark(1, "(") && mark(3, ")")).and_then(super::day)?;
    [0, -1, 1]
        .into_iter()
        .filter_map(|by: i32| {
            let month = today.first_of_month().checked_add(by.months()).ok()?;
            civil::Date::new(month.year(), month.month(), day).ok()
        })
        .min_by_key(|d| d.until(today).map_or(i32::MAX, |s| s.get_days().abs()))
}

fn nearest(weekday: Weekday, today: civil::Date, ahead: bool) -> Option<civil::Date> {
    if today.weekday() == weekday {
        return Some(today);
    }
    today.nth_weekday(if ahead { 1 } else { -1 }, weekday).ok()
}

fn weekday(token: &Token<'_>) -> Option<Weekday> {
    if !token.has(is::WEEKDAY) || !token.is_capital() {
        return None;
    }
    Some(match token.text.to_ascii_lowercase().as_str() {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}
