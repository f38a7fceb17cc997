//! Days as people write them.

use maud::{Markup, html};

use super::reader::About;
use super::shown::clean;
use crate::text::MONTHS;
use crate::vocab::visit;

/// When something was: the first and the last day, as the graph has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct When {
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

impl When {
    pub(super) fn of(about: &About) -> Self {
        let day = |property| about.text(property).map(str::to_owned);
        Self { start: day(visit::START_DATE), end: day(visit::END_DATE) }
    }

    /// What it is sorted by.
    pub(super) fn key(&self) -> Option<&str> {
        self.start.as_deref().or(self.end.as_deref())
    }

    /// The year, if it is known.
    pub(super) fn year(&self) -> Option<&str> {
        self.key().and_then(|day| day.get(..4)).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))
    }

    pub(super) fn or(self, other: Self) -> Self {
        if self.key().is_some() { self } else { other }
    }

    /// `29–30 April 2007`.
    pub(super) fn words(&self) -> Option<String> {
        Some(match (self.start.as_deref(), self.end.as_deref()) {
            (Some(start), Some(end)) if start != end => range(start, end),
            (Some(day), _) => one(day),
            (None, Some(end)) => format!("until {}", one(end)),
            (None, None) => return None,
        })
    }

    pub(super) fn shown(&self) -> Markup {
        let Some(words) = self.words() else { return html! { span.unknown { "no date" } } };
        html! { time datetime=[self.key().filter(|day| parts(day).is_some())] { bdi { (clean(&words)) } } }
    }
}

type Parts<'a> = (&'a str, Option<usize>, Option<u32>);

/// Year, month and day, as far as they are given.
fn parts(day: &str) -> Option<Parts<'_>> {
    let mut parts = day.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))?;
    let mut number = || match parts.next() {
        Some(part) => part.parse::<u32>().ok().map(Some),
        None => Some(None),
    };
    let (month, day) = (number()?, number()?);
    let month = month.map(|month| month as usize);
    let known = month.is_none_or(|month| (1..=12).contains(&month)) && parts.next().is_none();
    known.then_some((year, month, day))
}

fn name(month: usize) -> &'static str {
    MONTHS.get(month - 1).copied().unwrap_or_default()
}

/// A day in words; what is no day as it stands.
pub(super) fn one(day: &str) -> String {
    match parts(day) {
        Some((year, Some(month), Some(day))) => format!("{day} {} {year}", name(month)),
        Some((year, Some(month), None)) => format!("{} {year}", name(month)),
        Some((year, ..)) => year.to_owned(),
        None => day.to_owned(),
    }
}

fn range(start: &str, end: &str) -> String {
    match (parts(start), parts(end)) {
        (Some((y1, Some(m1), Some(d1))), Some((y2, Some(m2), Some(d2)))) if y1 == y2 && m1 == m2 => {
            format!("{d1}–{d2} {} {y1}", name(m1))
        }
        (Some((y1, Some(m1), Some(d1))), Some((y2, Some(_), Some(_)))) if y1 == y2 => {
            format!("{d1} {} – {}", name(m1), one(end))
        }
        (Some((y1, Some(m1), None)), Some((y2, Some(m2), None))) if y1 == y2 => {
            format!("{}–{} {y1}", name(m1), name(m2))
        }
        _ => format!("{} – {}", one(start), one(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(start: &str, end: &str) -> String {
        let day = |day: &str| (!day.is_empty()).then(|| day.to_owned());
        When { start: day(start), end: day(end) }.words().unwrap_or_default()
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        for (start, end, expected) in [
            ("2007-04-29", "2007-04-30", "29–30 April 2007"),
            ("2007-04-29", "2007-05-03", "29 April – 3 May 2007"),
            ("2007-12-30", "2008-01-02", "30 December 2007 – 2 January 2008"),
            ("2007-04-29", "2007-04-29", "29 April 2007"),
            ("2007-04", "2007-06", "April–June 2007"),
            ("2007", "", "2007"),
            ("", "2007-04", "until April 2007"),
            ("2007-13-01", "", "2007-13-01"),
            ("soon", "<b>", "soon – <b>"),
            ("", "", ""),
        ] {
            assert_eq!(words(start, end), expected, "{start} {end}");
        }
    }
}
