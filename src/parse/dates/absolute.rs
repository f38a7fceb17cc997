//! Dates with a day or month and perhaps a year: "24-25 April", "28 January to 1 February 2008", "June 2021".

use super::{Found, day, is_dash, month, nearest_year, year};
use crate::facts::{Date, DateBasis};
use crate::parse::tokens::Token;

/// A day and, where it is given with it, its month.
#[derive(Debug, Clone, Copy)]
struct Part {
    day: i8,
    month: Option<i8>,
    words: usize,
}

/// A full date at the front of the tokens, and its number of words.
pub(super) fn full(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    if let Some(date) = iso(tokens.first()?) {
        return Some((date, 1));
    }
    if let Some(date) = numeric(tokens) {
        return Some((date, 5));
    }
    let part = part(tokens)?;
    let at = part.words + comma(tokens, part.words);
    Date::day(year(tokens.get(at)?)?, part.month?, part.day).map(|date| (date, at + 1))
}

/// "28/09/1959": only where it is plain which is the day; "1959/09/28".
fn numeric(tokens: &[Token<'_>]) -> Option<Date> {
    let mark = |at: usize| tokens.get(at).is_some_and(|t| t.is(words!["/", "."]) && t.glued);
    if !mark(1) || !mark(3) {
        return None;
    }
    if let Some(year) = year(&tokens[0]) {
        let number = |at: usize| super::number(tokens.get(at)?).and_then(|n| i8::try_from(n).ok());
        return Date::day(year, number(2)?, number(4)?);
    }
    let (a, b) = (super::number(&tokens[0])?, super::number(&tokens[2])?);
    let y = year(tokens.get(4)?)?;
    // With full stops the day comes first.
    let dotted = tokens[1].text == ".";
    let (day, month) = match (a, b) {
        (1..=31, 1..=12) if dotted => (a, b),
        (13..=31, 1..=12) => (a, b),
        (1..=12, 13..=31) => (b, a),
        _ if a == b => (a, b),
        _ => return None,
    };
    Date::day(y, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

fn comma(tokens: &[Token<'_>], at: usize) -> usize {
    usize::from(tokens.get(at).is_some_and(|t| t.text == ","))
}

fn iso(token: &Token<'_>) -> Option<Date> {
    if token.text.len() != 10 {
        return None;
    }
    token.text.parse().ok().or_else(|| day_first(token.text))
}

/// "28-09-1959": only where it is plain which is the day.
fn day_first(text: &str) -> Option<Date> {
    let mut parts = text.split('-').map(|n| n.parse::<i16>().ok());
    let (a, b, year) = (parts.next()??, parts.next()??, parts.next()??);
    let (day, month) = match (a, b) {
        (13..=31, 1..=12) => (a, b),
        (1..=12, 13..=31) => (b, a),
        _ if a == b => (a, b),
        _ => return None,
    };
    if parts.next().is_some() || year < 1000 {
        return None;
    }
    Date::day(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// "5", "the 5th", "5 May", "5th of May", "May 5".
fn part(tokens: &[Token<'_>]) -> Option<Part> {
    let is = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|t| t.is(words));
    let the = usize::from(is(0, words!["the"]));
    let first = tokens.get(the)?;
    if let Some(month) = month(first) {
        let day = day(tokens.get(the + 1)?)?;
        return Some(Part { day, month: Some(month), words: the + 2 });
    }
    let day = day(first)?;
    let of = usize::from(is(the + 1, words!["of"]));
    let month = tokens.get(the + 1 + of).and_then(month);
    let words = if month.is_some() { the + 2 + of } else { the + 1 };
    Some(Part { day, month, words })
}

/// "24-25", "24th-25th" as one word.
fn joined(token: &Token<'_>) -> Option<(i8, i8)> {
    let (a, b) = token.text.split_once('-').filter(|_| token.text.len() < 10)?;
    let number = |s: &str| {
        ["st", "nd", "rd", "th"].iter().find_map(|end| s.strip_suffix(end)).and_then(|n| n.parse().ok())
    };
    let day = |s: &str| s.parse::<i8>().ok().or_else(|| number(s)).filter(|d| (1..=31).contains(d));
    Some((day(a)?, day(b)?))
}

/// "28-June" as one word, of "May 28-June 3".
fn across(token: &Token<'_>) -> Option<(i8, i8)> {
    let (a, month) = token.text.split_once('-').filter(|_| token.text.len() < 14)?;
    let day = a.parse::<i8>().ok().filter(|d| (1..=31).contains(d))?;
    Some((day, super::month_named(month)?))
}

/// "May-3" as one word, of "28 May-3 June".
fn month_and_day(token: &Token<'_>) -> Option<(i8, i8)> {
    let (month, b) =
        token.text.split_once(['-', '–']).filter(|_| token.is_capital() && token.text.len() < 14)?;
    let day = b.parse::<i8>().ok().filter(|d| (1..=31).contains(d))?;
    Some((super::month_named(month)?, day))
}

/// A date or range of dates at the front of the tokens; `ahead`: the sentence speaks of what is to come.
pub(super) fn range(tokens: &[Token<'_>], (issued, ahead): (Option<Date>, bool)) -> Option<Found> {
    let first = tokens.first()?;
    let named = || month(first).is_some() || first.is(words!["the"]) || joined_months(first).is_some();
    if !first.text.starts_with(|c: char| c.is_ascii_digit()) && !named() {
        return None;
    }
    if let Some(date) = iso(first) {
        return Some((date, date, DateBasis::Stated, 1));
    }
    if let Some((a, b)) = joined(first) {
        let of = usize::from(tokens.get(1).is_some_and(|t| t.is(words!["of"])));
        let month = tokens.get(1 + of).and_then(month)?;
        return close(tokens, (month, a), (month, b), 2 + of, (issued, ahead));
    }
    if let Some((a, (m, b))) = day(first).zip(tokens.get(1).and_then(month_and_day))
        && let Some(other) = tokens.get(2).and_then(month)
    {
        return close(tokens, (m, a), (other, b), 3, (issued, ahead));
    }
    if let Some(found) = months(tokens, (issued, ahead)) {
        return Some(found);
    }
    if let Some(m) = month(first) {
        if let Some((a, b)) = tokens.get(1).and_then(joined) {
            return close(tokens, (m, a), (m, b), 2, (issued, ahead));
        }
        if let Some((a, other)) = tokens.get(1).and_then(across)
            && let Some(b) = tokens.get(2).and_then(day)
        {
            return close(tokens, (m, a), (other, b), 3, (issued, ahead));
        }
        let at = 1 + comma(tokens, 1);
        if let Some(y) = tokens.get(at).and_then(year) {
            let date = Date::Month(y, m);
            return Some((date, date, DateBasis::Stated, at + 1));
        }
    }
    days(tokens, (issued, ahead))
}

/// "in Chile from 22 to 23 October; in Peru, from 23 to 24;": days of the month that was told last.
pub(super) fn in_month(rest: &[Token<'_>], (at, tokens): (usize, &[Token<'_>]), last: Date) -> Option<Found> {
    let (Date::Day(last), [first, to, second, ..]) = (last, rest) else { return None };
    let led = at > 0 && tokens[at - 1].is(words!["from", "between"]) && is_dash(Some(to));
    let closed = rest.get(3).is_none_or(|t| !t.is_word() && !t.is(words!["%", "-", "/"]));
    let (a, b) = (day(first).filter(|_| led && closed)?, day(second)?);
    let date = |d: i8| Date::day(last.year(), last.month(), d);
    (a >= last.day() && a < b).then_some((date(a)?, date(b)?, DateBasis::Inferred, 3))
}

/// "January-February" as one word.
pub(super) fn joined_months(token: &Token<'_>) -> Option<(i8, i8)> {
    // The shortest is "May-Jun"; other words need no search for a hyphen.
    if !token.is_capital() || token.entry.month().is_some() || token.text.len() < 7 {
        return None;
    }
    if !token.text.bytes().any(|b| b == b'-' || !b.is_ascii()) {
        return None;
    }
    let (a, b) = token.text.split_once(['-', '–'])?;
    let named = |s: &str| super::month_named(s).filter(|_| s.starts_with(char::is_uppercase));
    Some((named(a)?, named(b)?))
}

/// "January-February this year", "March to May 2010": a first and a last month.
fn months(tokens: &[Token<'_>], (issued, ahead): (Option<Date>, bool)) -> Option<Found> {
    let first = tokens.first()?;
    let (a, b, at) = match joined_months(first) {
        Some((a, b)) => (a, b, 1),
        None => (month(first)?, tokens.get(2).filter(|_| is_through(tokens.get(1)))?.entry.month()?, 3),
    };
    if tokens.get(at).and_then(day).is_some() || at == 3 && !tokens.get(2)?.is_capital() {
        return None;
    }
    let from = |y: i16| if a > b { y - 1 } else { y };
    let behind = at + comma(tokens, at);
    let of = usize::from(tokens.get(behind).is_some_and(|t| t.is(words!["of"])));
    if let Some(y) = tokens.get(behind + of).and_then(year) {
        return Some((Date::Month(from(y), a), Date::Month(y, b), DateBasis::Stated, behind + of + 1));
    }
    let issued = issued?.first_day();
    let by = match tokens.get(at) {
        _ if !tokens.get(at + 1).is_some_and(|t| t.is(words!["year"])) => None,
        Some(t) if t.is(words!["this"]) => Some(0),
        Some(t) if t.is(words!["last"]) => Some(-1),
        Some(t) if t.is(words!["next"]) => Some(1),
        _ => None,
    };
    if let Some(by) = by {
        let y = issued.year() + by;
        return Some((Date::Month(from(y), a), Date::Month(y, b), DateBasis::Relative, at + 2));
    }
    let y = nearest_year(issued, (a, 1), ahead)?;
    let last = if a > b { y + 1 } else { y };
    Some((Date::Month(y, a), Date::Month(last, b), DateBasis::Inferred, at))
}

fn is_through(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|t| t.is(words!["-", "–", "—", "to", "through", "until"]))
}

/// "(Sat)": the words of a weekday in brackets.
fn bracketed(tokens: &[Token<'_>], at: usize) -> usize {
    const SHORT: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mark = |n: usize, mark: &str| tokens.get(n).is_some_and(|t| t.text == mark);
    let day = |t: &Token<'_>| {
        t.is_capital() && t.text.get(..3).is_some_and(|s| SHORT.iter().any(|day| s.eq_ignore_ascii_case(day)))
    };
    let there = mark(at, "(") && tokens.get(at + 1).is_some_and(day) && mark(at + 2, ")");
    if there { 3 } else { 0 }
}

/// "May 5, 6 and 7", "5, 6 and 7 May": the last of days that are told one by one, and the words up to it.
fn day_by_day(tokens: &[Token<'_>], first: Part) -> Option<(Part, usize)> {
    let (mut last, mut at) = (first.day, first.words);
    while tokens.get(at).is_some_and(|t| t.text == ",") {
        let next = tokens.get(at + 1).and_then(day).filter(|next| *next == last + 1);
        let Some(next) = next else { break };
        (last, at) = (next, at + 2);
    }
    let and = at + comma(tokens, at);
    let whole = last > first.day && tokens.get(and).is_some_and(|t| t.is(words!["and"]));
    let end = part(tokens.get(and + 1..).filter(|_| whole)?)?;
    (end.day == last + 1).then_some((end, and + 1 + end.words))
}

/// One day, or a first and a last one.
fn days(tokens: &[Token<'_>], (issued, ahead): (Option<Date>, bool)) -> Option<Found> {
    let a = part(tokens)?;
    if let Some((last, at)) = day_by_day(tokens, a)
        && let Some(month) = a.month.or(last.month)
    {
        return close(tokens, (month, a.day), (last.month.unwrap_or(month), last.day), at, (issued, ahead));
    }
    // "May 5, 2022 – May 9, 2022".
    let own_year = a.month.and_then(|_| {
        let at = a.words + comma(tokens, a.words);
        tokens.get(at).and_then(year).map(|_| at + 1)
    });
    let end = own_year.unwrap_or(a.words);
    let end = end + bracketed(tokens, end);
    // "from Monday, 16 May, to Wednesday, 18 May".
    let day = |t: &Token<'_>| t.has(crate::parse::lexicon::is::WEEKDAY) || day(t).is_some();
    let put_off = a.month.is_some()
        && comma(tokens, end) == 1
        && tokens.get(end + 1).is_some_and(|t| t.is(words!["to", "until", "till", "through"]))
        && tokens.get(end + 2).is_some_and(day);
    let end = if put_off { end + 1 } else { end };
    if is_dash(tokens.get(end)) && !tokens.get(end).is_some_and(|t| t.is(words!["and"]) && own_year.is_some())
    {
        let rest = &tokens[end + 1..];
        let weekday = usize::from(rest.first().is_some_and(|t| t.has(crate::parse::lexicon::is::WEEKDAY)));
        let weekday = if weekday > 0 { weekday + comma(rest, weekday) } else { 0 };
        if let Some(b) = part(&rest[weekday..]).filter(|b| b.month.is_some() || a.month.is_some()) {
            let month_first =
                tokens.first().and_then(month).is_some() || tokens.get(1).and_then(month).is_none();
            let last_month = b.month.or(a.month.filter(|_| month_first))?;
            let first_month = a.month.unwrap_or(last_month);
            let at = end + 1 + weekday + b.words;
            let at = at + bracketed(tokens, at);
            return close(tokens, (first_month, a.day), (last_month, b.day), at, (issued, ahead));
        }
    }
    let month = a.month?;
    close(tokens, (month, a.day), (month, a.day), a.words, (issued, ahead))
}

/// Puts the year to a range: the one behind it, else that in which it lies nearest to the date of issue.
fn close(
    tokens: &[Token<'_>],
    a: (i8, i8),
    b: (i8, i8),
    at: usize,
    (issued, ahead): (Option<Date>, bool),
) -> Option<Found> {
    if a.0 == b.0 && a.1 > b.1 {
        // "March 30–27" is misprinted.
        return None;
    }
    let behind = at + comma(tokens, at);
    let of = usize::from(tokens.get(behind).is_some_and(|t| t.is(words!["of"])));
    if let Some(y) = tokens.get(behind + of).and_then(year) {
        let first = if a.0 > b.0 { y - 1 } else { y };
        return Some((
            Date::day(first, a.0, a.1)?,
            Date::day(y, b.0, b.1)?,
            DateBasis::Stated,
            behind + of + 1,
        ));
    }
    let issued = issued?.first_day();
    let y = nearest_year(issued, a, ahead)?;
    let last = if a.0 > b.0 { y + 1 } else { y };
    Some((Date::day(y, a.0, a.1)?, Date::day(last, b.0, b.1)?, DateBasis::Inferred, at))
}
