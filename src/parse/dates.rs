//! Dates and ranges: days with inherited months and years, weekdays left aside, relative days, durations.

use jiff::civil;
use jiff::{ToSpan, civil::Weekday};

use super::lexicon::{Lexicon, is};
use super::tokens::Token;
use crate::facts::{Date, DateBasis};

/// A first and last day as the text gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    pub start: Date,
    pub end: Date,
    pub basis: DateBasis,
    /// Whether the last day is not known.
    pub open: bool,
    /// Token range it stands in.
    pub from: usize,
    pub to: usize,
}

fn number(token: &Token<'_>) -> Option<i16> {
    let digits = token.text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &token.text[digits.len()..];
    (digits.len() <= 4 && matches!(suffix, "" | "st" | "nd" | "rd" | "th")).then(|| digits.parse().ok())?
}

fn day(token: &Token<'_>) -> Option<i8> {
    number(token).filter(|n| (1..=31).contains(n)).and_then(|n| i8::try_from(n).ok())
}

fn year(token: &Token<'_>) -> Option<i16> {
    (token.text.len() == 4).then(|| number(token))?.filter(|y| (1850..2100).contains(y))
}

fn month(token: &Token<'_>) -> Option<i8> {
    token.entry.month.filter(|_| token.is_capital())
}

/// A line that holds a date and little else: what stands before it, the date, whether a time of day follows.
pub(super) fn only_date(line: &str, lexicon: &Lexicon) -> Option<(Option<String>, Date, bool)> {
    let short: String = line.chars().take(160).collect();
    let names = super::tokens::Names::default();
    let tokens = super::tokens::tokens(&short, 0, lexicon, &names);
    let at = (0..tokens.len().min(8)).find(|&at| plain(&tokens[at..]).is_some())?;
    let (date, length) = plain(&tokens[at..])?;
    let before = tokens[..at].iter().filter(|t| t.is_word() && !t.has(is::WEEKDAY)).count();
    let rest = &tokens[at + length..];
    let timed = rest.iter().any(|t| t.text == ":");
    let dashed = rest.first().is_some_and(|t| t.is(&["–", "—", "-"]));
    if before > 4 || !(rest.is_empty() || dashed || timed || rest.len() < 4) {
        return None;
    }
    let place =
        (before > 0).then(|| short[..tokens[at].start].trim_end_matches([' ', ',', '(']).trim().to_owned());
    Some((place, date, timed && !dashed))
}

/// A full date at the front of the tokens.
fn plain(tokens: &[Token<'_>]) -> Option<(Date, usize)> {
    let (first, second) = (tokens.first()?, tokens.get(1)?);
    let comma = |at: usize| usize::from(tokens.get(at).is_some_and(|t| t.text == ","));
    let (day, month, at) = match (day(first), month(second), month(first), day(second)) {
        (Some(d), Some(m), _, _) | (_, _, Some(m), Some(d)) => (d, m, 2),
        _ => return None,
    };
    let at = at + comma(at);
    Date::day(year(tokens.get(at)?)?, month, day).map(|date| (date, at + 1))
}

/// All periods in a sentence, read against the date of issue.
pub(super) fn periods(tokens: &[Token<'_>], offset: usize, issued: Option<Date>) -> Vec<Period> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = range(&tokens[at..], issued).or_else(|| relative(&tokens[at..], issued));
        if let Some((start, end, basis, length)) = found {
            all.push(Period { start, end, basis, open: false, from: offset + at, to: offset + at + length });
            at += length;
        } else {
            at += 1;
        }
    }
    all
}

type Found = (Date, Date, DateBasis, usize);

fn is_dash(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|t| t.is(&["-", "–", "—", "to", "and", "until", "through"]))
}

/// "24-25 April", "29 to 30 April 2007", "May 5 – May 9, 2022", "28 January to 1 February", "June 2021".
fn range(tokens: &[Token<'_>], issued: Option<Date>) -> Option<Found> {
    let first = tokens.first()?;
    if let Some((a, b)) =
        first.text.split_once('-').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)))
    {
        return tokens.get(1).and_then(month).and_then(|m| close(tokens, (m, a), (m, b), 2, issued));
    }
    if let Some(m) = month(first) {
        return month_first(tokens, m, issued);
    }
    let a = day(first)?;
    if let Some(m) = tokens.get(1).and_then(month) {
        let next =
            is_dash(tokens.get(2)).then(|| Some((day(tokens.get(3)?)?, month(tokens.get(4)?)?))).flatten();
        return match next {
            Some((b, m2)) => close(tokens, (m, a), (m2, b), 5, issued),
            None => close(tokens, (m, a), (m, a), 2, issued),
        };
    }
    let (b, m) =
        is_dash(tokens.get(1)).then(|| Some((day(tokens.get(2)?)?, month(tokens.get(3)?)?))).flatten()?;
    close(tokens, (m, a), (m, b), 4, issued)
}

fn month_first(tokens: &[Token<'_>], m: i8, issued: Option<Date>) -> Option<Found> {
    let second = tokens.get(1)?;
    if let Some((a, b)) =
        second.text.split_once('-').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)))
    {
        return close(tokens, (m, a), (m, b), 2, issued);
    }
    let comma = usize::from(second.text == ",");
    if let Some(y) = tokens.get(1 + comma).and_then(year) {
        let date = Date::Month(y, m);
        return Some((date, date, DateBasis::Stated, 2 + comma));
    }
    let Some(a) = day(second) else {
        // A month alone is a date only behind "in" or "last", which the caller has passed.
        return None;
    };
    if is_dash(tokens.get(2)) {
        if let Some(b) = tokens.get(3).and_then(day) {
            return close(tokens, (m, a), (m, b), 4, issued);
        }
        if let (Some(m2), Some(b)) = (tokens.get(3).and_then(month), tokens.get(4).and_then(day)) {
            return close(tokens, (m, a), (m2, b), 5, issued);
        }
    }
    close(tokens, (m, a), (m, a), 2, issued)
}

fn close(tokens: &[Token<'_>], a: (i8, i8), b: (i8, i8), at: usize, issued: Option<Date>) -> Option<Found> {
    let comma = usize::from(tokens.get(at).is_some_and(|t| t.text == ","));
    if let Some(y) = tokens.get(at + comma).and_then(year) {
        let first = if a.0 > b.0 { y - 1 } else { y };
        return Some((
            Date::day(first, a.0, a.1)?,
            Date::day(y, b.0, b.1)?,
            DateBasis::Stated,
            at + comma + 1,
        ));
    }
    let issued = issued?.first_day();
    let y = nearest_year(issued, a)?;
    let last = if a.0 > b.0 { y + 1 } else { y };
    Some((Date::day(y, a.0, a.1)?, Date::day(last, b.0, b.1)?, DateBasis::Inferred, at))
}

/// The year in which a day and month lie nearest to a date.
fn nearest_year(issued: civil::Date, (month, day): (i8, i8)) -> Option<i16> {
    [0, -1, 1]
        .into_iter()
        .filter_map(|by| civil::Date::new(issued.year() + by, month, day).ok())
        .min_by_key(|d| (d.until(issued).map_or(i32::MAX, |s| s.get_days().abs()), d.year()))
        .map(civil::Date::year)
}

fn relative(tokens: &[Token<'_>], issued: Option<Date>) -> Option<Found> {
    let Some(Date::Day(today)) = issued else { return None };
    let first = tokens.first()?;
    let second = tokens.get(1);
    let day = |days: i64| {
        let date = Date::Day(today.checked_add(days.days()).ok()?);
        Some((date, date, DateBasis::Relative, 1))
    };
    if first.is(&["today"]) {
        return day(0);
    } else if first.is(&["tomorrow"]) {
        return day(1);
    } else if first.is(&["yesterday"]) {
        return day(-1);
    }
    let second = second?;
    let of_month = |months: i64, length: usize| {
        let date = today.checked_add(months.months()).ok()?;
        let date = Date::Month(date.year(), date.month());
        Some((date, date, DateBasis::Relative, length))
    };
    if first.is(&["this", "next", "last"]) && second.is(&["month"]) {
        return of_month(if first.is(&["next"]) { 1 } else { -i64::from(first.is(&["last"])) }, 2);
    }
    if first.is(&["this", "next", "last"]) && second.is(&["week"]) {
        let shift = if first.is(&["next"]) { 7 } else { -7 * i64::from(first.is(&["last"])) };
        let date = today.checked_add(shift.days()).ok()?;
        let date = Date::Month(date.year(), date.month());
        return Some((date, date, DateBasis::Relative, 2));
    }
    if first.is(&["in"]) && year(second).is_some() && !tokens.get(2).is_some_and(|t| t.glued && t.is_word()) {
        let date = Date::Year(year(second)?);
        return Some((date, date, DateBasis::Stated, 2));
    }
    if first.is(&["in", "last"]) {
        let m = month(second)?;
        if tokens.iter().skip(2).take(2).any(|t| year(t).is_some()) {
            return None;
        }
        let last_year =
            tokens.get(2).is_some_and(|t| t.is(&["last"])) && tokens.get(3).is_some_and(|t| t.is(&["year"]));
        let y = if last_year { today.year() - 1 } else { nearest_year(today, (m, 1))? };
        let basis = if last_year { DateBasis::Relative } else { DateBasis::Inferred };
        return Some((Date::Month(y, m), Date::Month(y, m), basis, if last_year { 4 } else { 2 }));
    }
    let weekday = weekday(second).filter(|_| first.is(&["on", "next"]))?;
    // Only a weekday without a date behind it: "on Monday".
    if tokens.get(2).is_some_and(|t| t.text == ",")
        && tokens.get(3).is_some_and(|t| month(t).is_some() || number(t).is_some())
    {
        return None;
    }
    let _ = weekday;
    None
}

fn weekday(token: &Token<'_>) -> Option<Weekday> {
    token.has(is::WEEKDAY).then_some(Weekday::Monday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tokens::{Names, tokens};

    fn read(text: &str) -> Vec<String> {
        let tokens = tokens(text, 0, &Lexicon::builtin(), &Names::default());
        let issued = "2007-04-30".parse().ok();
        periods(&tokens, 0, issued).iter().map(|p| format!("{}/{}", p.start, p.end)).collect()
    }

    #[test]
    fn reads_days_and_ranges() {
        assert_eq!(read("from 29 to 30 April"), ["2007-04-29/2007-04-30"]);
        assert_eq!(read("(24-25 April) and May 3 – 5"), ["2007-04-24/2007-04-25", "2007-05-03/2007-05-05"]);
        assert_eq!(read("28 January to 1 February 2008"), ["2008-01-28/2008-02-01"]);
        assert_eq!(
            read("today, tomorrow and next month"),
            ["2007-04-30/2007-04-30", "2007-05-01/2007-05-01", "2007-05/2007-05"]
        );
        assert_eq!(read("in June 2021, in 2009, in 31 June"), ["2021-06/2021-06", "2009/2009"]);
    }

    #[test]
    fn knows_a_dateline_from_a_stamp() {
        let lexicon = Lexicon::builtin();
        let read =
            |line| only_date(line, &lexicon).map(|(place, date, timed)| (place, date.to_string(), timed));
        assert_eq!(read("Oslo, 3 May 2011"), Some((Some("Oslo".to_owned()), "2011-05-03".to_owned(), false)));
        assert_eq!(read("Tuesday, May 3, 2011 9:15 AM"), Some((None, "2011-05-03".to_owned(), true)));
        assert_eq!(read("The two ministers met on 3 May 2011 and agreed on much"), None);
    }
}
