//! Dates and ranges: days with inherited months and years, weekdays, relative days and months.

mod absolute;
mod french;
mod lasting;
mod relative;
mod words;
mod years;

use jiff::civil;
use lasting::{begins_on, is_first_of, lasts_until};
pub(super) use words::counted;
use words::{is_bracketed, may_be_dated};
pub(super) use years::of_full_dates;

use super::lexicon::{Lexicon, form, is};
use super::tokens::Token;
use crate::facts::{Date, DateBasis, Status};
use crate::parse::tokens::WordSet;

/// A first and last day as the text gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    pub start: Date,
    pub end: Date,
    pub basis: DateBasis,
    /// Whether the last day is not known.
    pub open: bool,
    /// Whether it is the last day, and the first is not known.
    pub until: bool,
    /// Token range it stands in.
    pub from: usize,
    pub to: usize,
}

/// First and last day, how they are known, and the number of words.
type Found = (Date, Date, DateBasis, usize);

fn number(token: &Token<'_>) -> Option<i16> {
    if !token.text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let digits = token.text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = &token.text[digits.len()..];
    (!digits.is_empty() && digits.len() <= 4 && matches!(suffix, "" | "st" | "nd" | "rd" | "th"))
        .then(|| digits.parse().ok())?
}

fn day(token: &Token<'_>) -> Option<i8> {
    number(token).filter(|n| (1..=31).contains(n)).and_then(|n| i8::try_from(n).ok())
}

fn year(token: &Token<'_>) -> Option<i16> {
    year_of(token.text)
}

/// A year in digits.
fn year_of(word: &str) -> Option<i16> {
    let y = word.parse().ok().filter(|_| word.len() == 4)?;
    (1850..2100).contains(&y).then_some(y)
}

fn month(token: &Token<'_>) -> Option<i8> {
    token.entry.month().filter(|_| token.is_capital())
}

/// The day that is all a line has, in French.
pub(super) fn in_french(tokens: &[Token<'_>]) -> Option<Date> {
    french::alone(tokens)
}

/// "(until 27/02)": the day in brackets behind a place, in the year of another, if it is not long behind that.
pub(super) fn until(tokens: &[Token<'_>], near: Date) -> Option<Date> {
    let [open, until, day, slash, month, close, ..] = tokens else { return None };
    let marks = open.text == "(" && until.is(&UNTIL) && slash.text == "/" && close.text == ")";
    let (day, month) = (self::day(day)?, number(month).and_then(|m| i8::try_from(m).ok())?);
    let year = near.first_day().year();
    let date = Date::day(year, month, day).filter(|d| d >= &near).or_else(|| Date::day(year + 1, month, day));
    date.filter(|_| marks)
}

/// A line that holds a date and little else: what stands before it, the date, whether a time of day follows.
pub(super) fn only_date(line: &str, lexicon: &Lexicon) -> Option<(Option<String>, Date, bool)> {
    // A year is written in digits.
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let short = line.char_indices().nth(160).map_or(line, |(end, _)| &line[..end]);
    let names = super::tokens::Names::default();
    let tokens = super::tokens::tokens(short, 0..short.len(), lexicon, &names);
    let at = (0..tokens.len().min(8)).find(|&at| absolute::full(&tokens[at..]).is_some())?;
    let (date, length) = absolute::full(&tokens[at..])?;
    let before = tokens[..at].iter().filter(|t| t.is_word() && !t.has(is::WEEKDAY)).count();
    let rest = &tokens[at + length..];
    let numeric = rest.len() > 4 && rest[2].is(words!["/", "."]) && rest[4].is(words!["/", "."]);
    if rest.len() > 2 && is_dash(rest.first()) && (numeric || absolute::full(&rest[1..]).is_some()) {
        // A period, as of somebody's years in office.
        return None;
    }
    let timed = rest.iter().any(|t| t.text == ":");
    let dashed = rest.first().is_some_and(|t| t.is(words!["–", "—", "-"]));
    let posted = rest.first().is_some_and(|t| t.is(words!["posted", "published", "issued", "released"]));
    if before > 4 || !(rest.is_empty() || dashed || timed || posted || rest.len() < 4) {
        return None;
    }
    let place =
        (before > 0).then(|| short[..tokens[at].start].trim_end_matches([' ', ',', '(']).trim().to_owned());
    Some((place, date, timed && !dashed))
}

/// The first full date in a line.
pub(super) fn date_in(line: &str, lexicon: &Lexicon) -> Option<Date> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let short = line.char_indices().nth(400).map_or(line, |(end, _)| &line[..end]);
    let tokens = super::tokens::tokens(short, 0..short.len(), lexicon, &super::tokens::Names::default());
    (0..tokens.len()).find_map(|at| absolute::full(&tokens[at..])).map(|(date, _)| date)
}

/// The first month with a year in a line.
pub(super) fn month_in(line: &str, lexicon: &Lexicon) -> Option<Date> {
    let tokens = super::tokens::tokens(line, 0..line.len(), lexicon, &super::tokens::Names::default());
    tokens.windows(2).find_map(|pair| Some(Date::Month(year(&pair[1])?, month(&pair[0])?)))
}

impl Period {
    /// "the talks held during her visit in June", of what is over: not the June to come.
    pub(super) fn told_as(mut self, status: Option<Status>, issued: Option<Date>) -> Self {
        const SOON: i32 = 60;
        let over = status == Some(Status::Completed) && self.basis != DateBasis::Stated;
        let days =
            |issued: Date| issued.first_day().until(self.start.first_day()).map_or(0, |s| s.get_days());
        let ahead = issued.is_some_and(|issued| days(issued) > SOON);
        if let (true, Some(start), Some(end)) =
            (over && ahead, year_before(self.start), year_before(self.end))
        {
            (self.start, self.end) = (start, end);
        }
        self
    }
}

/// The same day or month a year before.
fn year_before(date: Date) -> Option<Date> {
    match date {
        Date::Day(day) => Date::day(day.year() - 1, day.month(), day.day()),
        Date::Month(year, month) => Some(Date::Month(year - 1, month)),
        Date::Year(_) => None,
    }
}

/// All periods in a sentence, read against the date of issue.
pub(super) fn periods(tokens: &[Token<'_>], offset: usize, issued: Option<Date>) -> Vec<Period> {
    let mut all = Vec::new();
    let Some(first) = tokens.iter().position(may_be_dated) else { return all };
    let dated: Vec<bool> = tokens.iter().enumerate().map(|(n, t)| n >= first && may_be_dated(t)).collect();
    let named =
        |t: &Token<'_>| t.entry.month().is_some() || t.has(is::WEEKDAY) || t.is(words!["week", "weekend"]);
    let ahead = tokens.iter().any(named) && is_ahead(tokens);
    let mut at = first.saturating_sub(1);
    while at < tokens.len() {
        // "in May", "the 5th", "last week": one of the first two words of a date is a word of dates.
        if !dated[at] && !dated.get(at + 1).is_some_and(|dated| *dated) {
            at += 1;
            continue;
        }
        let rest = &tokens[at..];
        let behind_year =
            all.last().is_some_and(|p: &Period| matches!(p.start, Date::Year(_)) && offset + at <= p.to + 1);
        let behind_year = behind_year || is_bracketed(tokens, at);
        let ahead = ahead || rest[0].has(is::WEEKDAY) && is_led_by(tokens, at, &["until", "till"]);
        // "has been in Chile since Monday".
        let behind = || is_behind(tokens, at) || is_led_by(tokens, at, &["since"]);
        let ahead = ahead && !(rest[0].has(is::WEEKDAY) && behind());
        // "on Monday for a visit through Wednesday": the Wednesday behind that Monday.
        let first = all.last().filter(|p: &&Period| rest[0].has(is::WEEKDAY) && p.start == p.end);
        let from = first.filter(|_| is_led_by(tokens, at, &UNTIL)).map(|p| p.start);
        let found = absolute::range(rest, (issued, ahead)).or_else(|| match from {
            Some(day @ Date::Day(_)) => relative::range(rest, Some(day), (true, behind_year)),
            _ => relative::range(rest, issued, (ahead, behind_year)),
        });
        let found = found.or_else(|| absolute::in_month(rest, (at, tokens), all.last()?.end));
        let found = found
            .map(|found| relative::behind(found, all.last(), (rest[0].has(is::WEEKDAY) && ahead, issued)));
        if let Some((start, end, basis, length)) = found {
            let day = start == end && matches!(start, Date::Day(_));
            let open = day && (is_led_by(tokens, at, &["from"]) || begins_on(tokens, at));
            let until = day && is_led_by(tokens, at, &["until", "till"]);
            let period =
                Period { start, end, basis, open, until, from: offset + at, to: offset + at + length };
            match all.last_mut().filter(|_| lasts_until(tokens, at)) {
                Some(first) if is_first_of(first, &period) => {
                    (first.end, first.open, first.until) = (period.end, false, false);
                    if first.basis == DateBasis::Stated {
                        first.basis = period.basis;
                    }
                }
                _ => all.push(period),
            }
            at += length;
        } else {
            at += 1;
        }
    }
    all
}

/// Whether a sentence speaks of what is to come: "will visit", "is to visit", "leaves on Monday", not "went to Chile".
fn is_ahead(tokens: &[Token<'_>]) -> bool {
    const PLANS: WordSet<11> = WordSet::new([
        "is",
        "are",
        "set",
        "due",
        "expected",
        "scheduled",
        "plans",
        "going",
        "hopes",
        "intends",
        "planned",
    ]);
    if tokens.iter().any(|t| t.has(is::FUTURE) || t.is(words!["upcoming", "due", "next", "bound"])) {
        return true;
    }
    // "travels to Chile on Tuesday, the Ministry said": what is said is not what is done.
    let says =
        |t: &Token<'_>| t.is(words!["said", "announced", "reported", "told", "confirmed", "stated", "added"]);
    let past = |t: &Token<'_>| {
        t.entry.forms & form::PAST != 0 && t.entry.forms & form::BASE == 0 && !t.is_capital() && !says(t)
            || t.is(words!["was", "were", "cut"])
    };
    let plan = |pair: &[Token<'_>]| {
        pair[1].is(words!["to"]) && pair[0].is(&PLANS)
            || pair[0].is(words!["expected", "awaited"]) && pair[1].is(words!["in"])
    };
    // "follows stops in Lima": no verb.
    let stops = |n: usize| tokens[n].is(words!["stops"]) && n > 0 && !tokens[n - 1].is_capital();
    let now = |n: usize| {
        let t = &tokens[n];
        // "is leaving on Tuesday".
        let leaves = t.has(is::GO_NOW) && n > 0 && tokens[n - 1].is(words!["is", "are"]);
        let visits =
            t.has(is::GO_BASE | is::VISIT_BASE | is::BEGUN) && t.entry.forms & form::THIRD != 0 && !stops(n);
        leaves || visits || t.is(words!["to"])
    };
    // "travels on Sunday, accompanied by Mr Li".
    let was = |n: usize| past(&tokens[n]) && !tokens.get(n + 1).is_some_and(|next| next.is(words!["by"]));
    tokens.windows(2).any(plan) || (0..tokens.len()).any(now) && !(0..tokens.len()).any(was)
}

/// Whether the verb next before a weekday tells of what was: "arrived in Lima on Friday, where he will stay".
fn is_behind(tokens: &[Token<'_>], at: usize) -> bool {
    const FAR: usize = 9;
    const PLANNED: WordSet<9> = WordSet::new([
        "scheduled",
        "planned",
        "expected",
        "set",
        "slated",
        "proposed",
        "due",
        "postponed",
        "put",
    ]);
    for n in (at.saturating_sub(FAR)..at).rev() {
        let token = &tokens[n];
        // "in Lima, Peru".
        if token.is(words![","]) && tokens[n + 1].covered {
            continue;
        }
        if token.is(words![",", ";", ":", "that"]) || token.has(is::FUTURE | is::MODAL) {
            return false;
        }
        let past = token.entry.forms & form::PAST != 0 && !token.is_capital() && !token.is(&PLANNED);
        let cut = token.is(words!["cut"]) && n + 1 < at && tokens[n + 1].is(words!["short"]);
        if past && !token.is(words!["extended"]) && (cut || token.entry.forms & form::BASE == 0) {
            let before = tokens[..n].iter().rev().find(|t| !t.has(is::ADVERB));
            return before.is_none_or(|t| !t.has(is::BE) || t.is(words!["was", "were"]));
        }
        let verb = token.entry.forms & form::BASE != 0 && n > 0 && tokens[n - 1].is(words!["to"]);
        if verb || token.is(&PLANNED) {
            return false;
        }
    }
    false
}

/// Whether one of `words` leads to the day at a word, its weekday aside: "from Sunday, 5 May".
fn is_led_by(tokens: &[Token<'_>], at: usize, words: &[&str]) -> bool {
    let led = tokens[..at].iter().rev().find(|t| t.is_word() && !t.has(is::WEEKDAY) && !t.is(words!["the"]));
    led.is_some_and(|t| t.is(words))
}

/// What leads to the last day of a stay.
const UNTIL: WordSet<4> = WordSet::new(["until", "till", "to", "through"]);

/// The number of a month by its name, in full or in short: "Jan", "Sept".
fn month_named(word: &str) -> Option<i8> {
    let short = matches!(word.len(), 3 | 4);
    let same = |name: &&str| {
        word.eq_ignore_ascii_case(name)
            || short && name.get(..word.len()).is_some_and(|start| word.eq_ignore_ascii_case(start))
    };
    crate::text::MONTHS.iter().position(same).and_then(|n| i8::try_from(n + 1).ok())
}

/// Between a first and a last day.
fn is_dash(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|t| t.is(words!["-", "–", "—", "to", "and", "until", "till", "through", "/"]))
}

/// The year in which a day and month lie nearest to a date; what is to come does not lie months back.
fn nearest_year(issued: civil::Date, (month, day): (i8, i8), ahead: bool) -> Option<i16> {
    const BACK: i32 = 62;
    [0, -1, 1]
        .into_iter()
        .filter_map(|by| civil::Date::new(issued.year() + by, month, day).ok())
        .filter(|d| !ahead || d.until(issued).is_ok_and(|s| s.get_days() < BACK))
        .min_by_key(|d| (d.until(issued).map_or(i32::MAX, |s| s.get_days().abs()), d.year()))
        .map(civil::Date::year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::tokens::{Names, tokens};

    fn read(text: &str) -> Vec<String> {
        let tokens = tokens(text, 0..text.len(), &Lexicon::builtin(), &Names::default());
        let issued = "2007-04-30".parse().ok();
        periods(&tokens, 0, issued).iter().map(|p| format!("{}/{}", p.start, p.end)).collect()
    }

    #[test]
    fn reads_days_and_ranges() {
        assert_eq!(read("from 29 to 30 April"), ["2007-04-29/2007-04-30"]);
        assert_eq!(read("(24-25 April) and May 3 – 5"), ["2007-04-24/2007-04-25", "2007-05-03/2007-05-05"]);
        assert_eq!(read("28 January to 1 February 2008"), ["2008-01-28/2008-02-01"]);
        assert_eq!(read("from the 5th to the 8th of May"), ["2007-05-05/2007-05-08"]);
        assert_eq!(read("will come between 30th October and 14th November"), ["2007-10-30/2007-11-14"]);
        assert_eq!(read("September 4 and 5; 2007-05-02"), ["2007-09-04/2007-09-05", "2007-05-02/2007-05-02"]);
        assert_eq!(read("in June 2021, in 2009, in 31 June"), ["2021-06/2021-06", "2009/2009"]);
        assert_eq!(read("during March 30–27, 2009, from 9 to 5 May"), ["2007-05-05/2007-05-05"]);
    }

    #[test]
    fn reads_what_is_relative() {
        assert_eq!(
            read("today, tomorrow and next month"),
            ["2007-04-30/2007-04-30", "2007-05-01/2007-05-01", "2007-05/2007-05"]
        );
        // 30 April 2007 was a Monday.
        assert_eq!(read("she met him on Friday"), ["2007-04-27/2007-04-27"]);
        assert_eq!(read("she will meet him on Friday, 4 May"), ["2007-05-04/2007-05-04"]);
        assert_eq!(read("she will meet him on Thursday and Friday"), ["2007-05-03/2007-05-04"]);
        assert_eq!(read("earlier this week, last year"), ["2007-04/2007-04", "2006/2006"]);
    }

    #[test]
    fn a_given_name_or_verb_is_no_month() {
        assert_eq!(read("Jan Eliasson may travel in March of this year"), ["2007-03/2007-03"]);
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
