//! Literals: whether they are written as their datatype asks, and which of two is the less.

use std::cmp::Ordering;
use std::str::FromStr;

use oxigraph::model::vocab::xsd;
use oxigraph::model::{Literal, NamedNodeRef};
use oxsdatatypes::{
    Boolean, Date, DateTime, DayTimeDuration, Decimal, Double, Duration, Float, GYear, GYearMonth, Integer,
    Time, YearMonthDuration,
};

/// Whether the literal is of the datatype and written as it asks.
///
/// Of the datatypes that SPARQL does not name, only the other numbers, days, times, durations and bytes are looked into.
pub(super) fn has_datatype(literal: &Literal, datatype: NamedNodeRef<'_>) -> bool {
    literal.datatype() == datatype && well_formed(literal.value(), datatype)
}

fn well_formed(text: &str, datatype: NamedNodeRef<'_>) -> bool {
    if let Some((least, most)) = whole(datatype) {
        return integer(text).is_some_and(|sign| sign.within(text, least, most));
    }
    match datatype {
        xsd::BOOLEAN => parses::<Boolean>(text),
        xsd::DECIMAL => is_decimal(text),
        xsd::DOUBLE => parses::<Double>(text),
        xsd::FLOAT => parses::<Float>(text),
        xsd::DATE => parses::<Date>(text),
        xsd::TIME => parses::<Time>(text),
        xsd::DATE_TIME => parses::<DateTime>(text),
        xsd::DURATION => parses::<Duration>(text),
        xsd::DAY_TIME_DURATION => parses::<DayTimeDuration>(text),
        xsd::YEAR_MONTH_DURATION => parses::<YearMonthDuration>(text),
        xsd::HEX_BINARY => text.len().is_multiple_of(2) && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
        _ => true,
    }
}

fn parses<T: FromStr>(text: &str) -> bool {
    T::from_str(text).is_ok()
}

/// Any number of digits, more than a machine number has.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(part) && !(whole.is_empty() && part.is_empty())
}

/// The least and the greatest whole number of a datatype of whole numbers; no bound is `None`.
fn whole(datatype: NamedNodeRef<'_>) -> Option<(Option<i128>, Option<i128>)> {
    let both = |least: i128, most: i128| (Some(least), Some(most));
    Some(match datatype {
        xsd::INTEGER => (None, None),
        xsd::LONG => both(i64::MIN.into(), i64::MAX.into()),
        xsd::INT => both(i32::MIN.into(), i32::MAX.into()),
        xsd::SHORT => both(i16::MIN.into(), i16::MAX.into()),
        xsd::BYTE => both(i8::MIN.into(), i8::MAX.into()),
        xsd::UNSIGNED_LONG => both(0, u64::MAX.into()),
        xsd::UNSIGNED_INT => both(0, u32::MAX.into()),
        xsd::UNSIGNED_SHORT => both(0, u16::MAX.into()),
        xsd::UNSIGNED_BYTE => both(0, u8::MAX.into()),
        xsd::NON_NEGATIVE_INTEGER => (Some(0), None),
        xsd::POSITIVE_INTEGER => (Some(1), None),
        xsd::NON_POSITIVE_INTEGER => (None, Some(0)),
        xsd::NEGATIVE_INTEGER => (None, Some(-1)),
        _ => return None,
    })
}

/// Whether a whole number is below zero.
struct Negative(bool);

fn integer(text: &str) -> Option<Negative> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let right = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| Negative(text.starts_with('-')))
}

impl Negative {
    /// A number too long for a machine is beyond every bound on its side.
    fn within(&self, text: &str, least: Option<i128>, most: Option<i128>) -> bool {
        match text.parse::<i128>() {
            Ok(number) => least.is_none_or(|least| number >= least) && most.is_none_or(|most| number <= most),
            Err(_) if self.0 => least.is_none(),
            Err(_) => most.is_none(),
        }
    }
}

/// A value that can be compared with others of its sort.
#[derive(Clone, Copy)]
enum Value<'l> {
    Whole(Integer),
    Decimal(Decimal),
    Float(Float),
    Double(Double),
    Text(&'l str),
    Tagged(&'l str, &'l str),
    Truth(Boolean),
    Date(Date),
    Time(Time),
    DateTime(DateTime),
    Year(GYear),
    Month(GYearMonth),
    Duration(Duration),
}

fn value(literal: &Literal) -> Option<Value<'_>> {
    let text = literal.value();
    if let Some(tag) = literal.language() {
        return Some(Value::Tagged(text, tag));
    }
    let datatype = literal.datatype();
    if whole(datatype).is_some() {
        return number(text);
    }
    Some(match datatype {
        xsd::STRING => Value::Text(text),
        xsd::BOOLEAN => Value::Truth(text.parse().ok()?),
        xsd::DECIMAL => return number(text),
        xsd::DOUBLE => Value::Double(text.parse().ok()?),
        xsd::FLOAT => Value::Float(text.parse().ok()?),
        xsd::DATE => Value::Date(text.parse().ok()?),
        xsd::TIME => Value::Time(text.parse().ok()?),
        xsd::DATE_TIME => Value::DateTime(text.parse().ok()?),
        xsd::G_YEAR => Value::Year(text.parse().ok()?),
        xsd::G_YEAR_MONTH => Value::Month(text.parse().ok()?),
        xsd::DURATION | xsd::DAY_TIME_DURATION | xsd::YEAR_MONTH_DURATION => {
            Value::Duration(text.parse().ok()?)
        }
        _ => return None,
    })
}

/// A whole or decimal number; as a double where no machine number holds it.
fn number(text: &str) -> Option<Value<'static>> {
    if let Ok(whole) = text.parse() {
        return Some(Value::Whole(whole));
    }
    match text.parse() {
        Ok(decimal) => Some(Value::Decimal(decimal)),
        Err(_) if is_decimal(text) => Some(Value::Double(text.parse().ok()?)),
        Err(_) => None,
    }
}

/// How the literals stand to each other by SPARQL's `<`; nothing if they cannot be compared.
pub(super) fn compare(left: &Literal, right: &Literal) -> Option<Ordering> {
    match (value(left)?, value(right)?) {
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (Value::Tagged(left, tag), Value::Tagged(right, other)) => (tag == other).then(|| left.cmp(right)),
        (Value::Truth(left), Value::Truth(right)) => Some(left.cmp(&right)),
        (Value::Date(left), Value::Date(right)) => left.partial_cmp(&right),
        (Value::Time(left), Value::Time(right)) => left.partial_cmp(&right),
        (Value::DateTime(left), Value::DateTime(right)) => left.partial_cmp(&right),
        (Value::Year(left), Value::Year(right)) => left.partial_cmp(&right),
        (Value::Month(left), Value::Month(right)) => left.partial_cmp(&right),
        (Value::Duration(left), Value::Duration(right)) => left.partial_cmp(&right),
        (left, right) => numbers(left, right),
    }
}

fn numbers(left: Value<'_>, right: Value<'_>) -> Option<Ordering> {
    match (left, right) {
        (Value::Whole(left), Value::Whole(right)) => Some(left.cmp(&right)),
        (Value::Whole(left), Value::Decimal(right)) => Some(Decimal::from(left).cmp(&right)),
        (Value::Decimal(left), Value::Whole(right)) => Some(left.cmp(&Decimal::from(right))),
        (Value::Decimal(left), Value::Decimal(right)) => Some(left.cmp(&right)),
        (left, right) => double(left)?.partial_cmp(&double(right)?),
    }
}

fn double(value: Value<'_>) -> Option<Double> {
    Some(match value {
        Value::Whole(number) => number.into(),
        Value::Decimal(number) => number.into(),
        Value::Float(number) => number.into(),
        Value::Double(number) => number,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str, datatype: NamedNodeRef<'static>) -> Literal {
        Literal::new_typed_literal(text, datatype)
    }

    #[test]
    fn literals_are_written_as_their_datatype_asks() {
        for (text, datatype, right) in [
            ("2007-04-30", xsd::DATE, true),
            ("2007-13-01", xsd::DATE, false),
            ("12", xsd::INTEGER, true),
            ("-0", xsd::NON_NEGATIVE_INTEGER, true),
            ("-1", xsd::NON_NEGATIVE_INTEGER, false),
            ("300", xsd::BYTE, false),
            ("123456789012345678901234567890123456789012345678", xsd::INTEGER, true),
            ("123456789012345678901234567890123456789012345678", xsd::LONG, false),
            ("1.", xsd::DECIMAL, true),
            (".", xsd::DECIMAL, false),
            ("1e3", xsd::DECIMAL, false),
            ("1e3", xsd::DOUBLE, true),
            ("yes", xsd::BOOLEAN, false),
            ("a0", xsd::HEX_BINARY, true),
            ("a", xsd::HEX_BINARY, false),
        ] {
            assert_eq!(has_datatype(&typed(text, datatype), datatype), right, "{text} {datatype}");
        }
        assert!(!has_datatype(&typed("12", xsd::INT), xsd::INTEGER));
    }

    #[test]
    fn literals_of_one_sort_are_compared() {
        let less = |left: &Literal, right: &Literal| compare(left, right) == Some(Ordering::Less);
        assert!(less(&typed("9", xsd::INTEGER), &typed("10.5", xsd::DECIMAL)));
        assert!(less(&typed("9", xsd::BYTE), &typed("1e1", xsd::DOUBLE)));
        assert!(less(&typed("2007-04", xsd::G_YEAR_MONTH), &typed("2007-05", xsd::G_YEAR_MONTH)));
        assert!(less(
            &typed("123456789012345678901234567890123456789", xsd::INTEGER),
            &typed("1e99", xsd::DOUBLE)
        ));
        assert_eq!(compare(&typed("9", xsd::INTEGER), &Literal::from("10")), None);
        assert_eq!(compare(&typed("2007-04-30", xsd::DATE), &typed("2007-04", xsd::G_YEAR_MONTH)), None);
        let zoned = typed("2002-10-10T12:00:00-05:00", xsd::DATE_TIME);
        assert_eq!(compare(&typed("2002-10-10T12:00:00", xsd::DATE_TIME), &zoned), None);
    }
}
