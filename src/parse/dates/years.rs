//! Days without a year in a text that does not say when it was issued: its full dates tell the year.

use super::{Period, periods};
use crate::facts::{Date, DateBasis};
use crate::parse::tokens::{Sentence, Token};

/// Farthest from a full date to a day without a year, in days.
const FAR: i32 = 45;

/// "from 3 to 10 September" where the text names "10 September 2018": the days of sentences that have none yet, beside the full
/// dates of the text, if these are of one year.
pub(in crate::parse) fn of_full_dates(tokens: &[Token<'_>], sentences: &[Sentence], all: &mut [Vec<Period>]) {
    let full = all.iter().flatten().filter(|p| p.basis == DateBasis::Stated);
    let days: Vec<Date> = full.flat_map(|p| [p.start, p.end]).filter(|d| matches!(d, Date::Day(_))).collect();
    let Some(&first) = days.first() else { return };
    if days.iter().any(|day| day.first_day().year() != first.first_day().year()) {
        return;
    }
    let near = |date: Date| {
        let far =
            |day: &Date| day.first_day().until(date.first_day()).map_or(i32::MAX, |s| s.get_days().abs());
        matches!(date, Date::Day(_)) && days.iter().any(|day| far(day) <= FAR)
    };
    for (sentence, own) in sentences.iter().zip(all).filter(|(_, own)| own.is_empty()) {
        let found = periods(&tokens[sentence.from..sentence.to], sentence.from, Some(first));
        let inferred = |p: &Period| p.basis == DateBasis::Inferred && near(p.start) && near(p.end);
        own.extend(found.into_iter().filter(inferred));
    }
}
