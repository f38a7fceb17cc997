//! Calendar dates as precise as the text is.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day, a month or a year of the Gregorian calendar: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Date {
    /// A year.
    Year(i16),
    /// A month of a year.
    Month(i16, i8),
    /// A day.
    Day(civil::Date),
}

/// A string is not a date of the format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date")]
pub struct DateError(String);

impl Date {
    /// What to write instead of something that is no date.
    pub const HINT: &'static str = "write YYYY-MM-DD, YYYY-MM or YYYY, a day that exists";

    /// A day, or `None` if there is no such day.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The first day it covers.
    pub fn first_day(self) -> civil::Date {
        match self {
            Self::Year(year) => civil::date(year, 1, 1),
            Self::Month(year, month) => civil::date(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day it covers.
    pub fn last_day(self) -> civil::Date {
        match self {
            Self::Year(year) => civil::date(year, 12, 31),
            Self::Month(year, month) => civil::date(year, month, 1).last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// Whether every day it covers comes before every day `other` covers.
    pub fn is_wholly_before(self, other: Self) -> bool {
        self.last_day() < other.first_day()
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(s: &str) -> Result<Self, DateError> {
        parse(s).ok_or_else(|| DateError(s.chars().take(40).collect()))
    }
}

fn parse(s: &str) -> Option<Date> {
    if !s.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        return None;
    }
    let year = || s.get(..4)?.parse().ok().filter(|&y: &i16| y > 0);
    let part = |range: std::ops::Range<usize>| s.get(range)?.parse::<i8>().ok();
    let dash = |at: usize| (s.as_bytes().get(at) == Some(&b'-')).then_some(());
    match s.len() {
        4 => Some(Date::Year(year()?)),
        7 => {
            dash(4)?;
            part(5..7).filter(|m| (1..=12).contains(m)).and_then(|m| Some(Date::Month(year()?, m)))
        }
        10 => {
            dash(4)?;
            dash(7)?;
            Date::day(year()?, part(5..7)?, part(8..10)?)
        }
        _ => None,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'_, str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY.",
            "type": "string",
            "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_three_precisions_and_writes_them_back() {
        for text in ["2007", "2007-04", "2007-04-30", "0987-01-02"] {
            assert_eq!(text.parse::<Date>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        let bad = [
            "",
            "07",
            "0000",
            "2007-13",
            "2007-00",
            "2007-02-29",
            "2007-4-30",
            "30 April 2007",
            "２００７",
            "+007",
        ];
        for text in bad {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn compares_only_what_is_certain() {
        let date = |s: &str| s.parse::<Date>().expect(s);
        assert!(date("2007-04-29").is_wholly_before(date("2007-04-30")));
        assert!(!date("2007-04").is_wholly_before(date("2007-04-30")));
        assert!(!date("2007-04-30").is_wholly_before(date("2007")));
        assert!(date("2006").is_wholly_before(date("2007-01-01")));
    }
}
