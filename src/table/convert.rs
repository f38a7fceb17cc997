//! Cells as dates, truth values, lists and places.

use jiff::fmt::strtime::BrokenDownTime;

use super::description::Description;
use super::field::Field;
use crate::authority::{Authorities, Concept, Kind};
use crate::facts::{Date, Place, PlaceKind, Status, Stop};

/// Words for yes and no in tables.
const YES: [&str; 5] = ["yes", "y", "true", "1", "x"];
const NO: [&str; 4] = ["no", "n", "false", "0"];

/// What stands between the items of a list, where the description does not say.
const BETWEEN: [&str; 3] = [";", "|", "\n"];
/// So too between places.
const BETWEEN_PLACES: [&str; 4] = [";", ",", "|", "\n"];

/// A date: of the facts format, the day of a time stamp, or in a form of the description; and another reading of
/// it, if there is one.
pub(super) fn date(description: &Description, text: &str) -> (Option<Date>, Option<Date>) {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return (Some(date), None);
    }
    let stamp = |rest: &str| rest.starts_with('T') || rest.starts_with(' ') && rest.contains(':');
    if let Some(Ok(date)) = text.get(..10).filter(|_| stamp(&text[10..])).map(str::parse) {
        return (Some(date), None);
    }
    let mut readings = description.dates.iter().filter_map(|form| in_form(form, text));
    let first = readings.next();
    let other = readings.find(|reading| Some(*reading) != first);
    // A month is no other reading of a day in it.
    (first, other.filter(|other| matches!((first, other), (Some(Date::Day(_)), Date::Day(_)))))
}

/// First and last day in one cell: "3/5/2011 - 6/5/2011".
pub(super) fn range(description: &Description, text: &str) -> Option<(Date, Date)> {
    if date(description, text).0.is_some() {
        return None;
    }
    [" to ", " – ", " - ", "–", "/"].into_iter().find_map(|mark| {
        let (start, end) = text.split_once(mark)?;
        Some((date(description, start).0?, date(description, end).0?))
    })
}

fn in_form(form: &str, text: &str) -> Option<Date> {
    let parts = BrokenDownTime::parse(form, text).ok()?;
    let year = parts.year().filter(|&year| year >= 1000)?;
    match (parts.month(), parts.day()) {
        (Some(month), Some(day)) => Date::day(year, month, day),
        (Some(month), None) => Some(Date::Month(year, month)),
        _ => Some(Date::Year(year)),
    }
}

/// Yes, no, or a word for neither.
pub(super) fn truth(description: &Description, text: &str) -> Option<bool> {
    let text = text.trim().to_lowercase();
    let is = |usual: &[&str], own: &[String]| {
        usual.contains(&text.as_str()) || own.iter().any(|word| word.to_lowercase() == text)
    };
    if is(&YES, &description.yes) {
        Some(true)
    } else if is(&NO, &description.no) {
        Some(false)
    } else {
        None
    }
}

/// A status, by its name in the facts format.
pub(super) fn status(text: &str) -> Option<Status> {
    match text.to_lowercase().replace([' ', '_'], "-").as_str() {
        "planned" | "upcoming" | "scheduled" => Some(Status::Planned),
        "under-way" | "ongoing" => Some(Status::UnderWay),
        "completed" | "done" => Some(Status::Completed),
        "cancelled" | "canceled" => Some(Status::Cancelled),
        "postponed" => Some(Status::Postponed),
        _ => None,
    }
}

/// The items of a list.
pub(super) fn items(field: Field, text: &str, split: Option<&[String]>) -> Vec<String> {
    let usual: &[&str] = if field == Field::Stops { &BETWEEN_PLACES } else { &BETWEEN };
    let marks = split.map_or_else(|| usual.to_vec(), |split| split.iter().map(String::as_str).collect());
    let mut items = Vec::<String>::new();
    let mut start = 0;
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        match next {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let mark = marks.iter().find(|mark| depth == 0 && !mark.is_empty() && text[at..].starts_with(**mark));
        let step = mark.map_or(next.len_utf8(), |mark| mark.len());
        if mark.is_some() {
            push(&mut items, &text[start..at]);
            start = at + step;
        }
        at += step;
    }
    push(&mut items, &text[start..]);
    items
}

/// "Mexico, D.F." is one place.
fn push(items: &mut Vec<String>, item: &str) {
    let item = item.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters = |part: &str| part.len() == 1 && part.starts_with(char::is_uppercase);
    let short = item.ends_with('.') && item.trim_end_matches('.').split('.').all(letters);
    match items.last_mut() {
        Some(last) if short => last.extend([", ", &item]),
        _ if !item.is_empty() => items.push(item),
        _ => {}
    }
}

/// The name of a place, and what stands behind it in brackets.
pub(super) fn bracketed(name: &str) -> (&str, Option<&str>) {
    match name.split_once(" (") {
        Some((bare, inner)) if !bare.trim().is_empty() => {
            let inner = inner.trim_end_matches(')').trim();
            (bare.trim(), Some(inner).filter(|inner| inner.contains(char::is_alphanumeric)))
        }
        _ => (name, None),
    }
}

/// A stop, and the part of the country that is named in brackets behind it, unless that is another name for it.
pub(super) fn stops(authorities: &Authorities, name: &str, country: Option<&str>) -> Vec<Stop> {
    let (bare, inner) = bracketed(name);
    let stop = |name: &str, usual: PlaceKind| {
        let known = authorities.place(name, country).map(|c| c.kind);
        let kind = match known {
            Some(Kind::Region) => PlaceKind::Region,
            Some(_) => PlaceKind::City,
            None => usual,
        };
        Stop {
            place: Place { name: name.to_owned(), kind: Some(kind), ..Place::default() },
            ..Stop::default()
        }
    };
    let same = |inner: &&str| {
        let known = authorities.place(bare, country);
        authorities.country_named(inner).is_none()
            && (known.is_none() || known != authorities.place(inner, country))
    };
    let part = inner.filter(same).map(|inner| stop(inner, PlaceKind::Region));
    std::iter::once(stop(bare, PlaceKind::City)).chain(part).collect()
}

/// What kind of place a concept is.
pub(super) fn kind(concept: &Concept) -> PlaceKind {
    match concept.kind {
        Kind::Territory => PlaceKind::Territory,
        Kind::Region => PlaceKind::Region,
        Kind::City => PlaceKind::City,
        _ => PlaceKind::Country,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_other_forms_are_read() {
        let text = "title = \"T\"\ndates = [\"%d/%m/%Y\", \"%B %Y\"]\n[constants]\ndestination = \"Chile\"\n";
        let description = Description::read(text).expect("right");
        let read = |text: &str| date(&description, text).0.map(|d| d.to_string());
        let text =
            "title = \"T\"\ndates = [\"%d/%m/%Y\", \"%m/%d/%Y\"]\n[constants]\ndestination = \"Chile\"\n";
        let both = Description::read(text).expect("right");
        let second = |text: &str| date(&both, text).1.map(|d| d.to_string());
        assert_eq!((second("3/5/2011").as_deref(), second("13/5/2011")), (Some("2011-03-05"), None));
        let days = range(&both, "13/5/2011 - 5/15/2011").map(|(a, b)| format!("{a} {b}"));
        assert_eq!(days.as_deref(), Some("2011-05-13 2011-05-15"));
        assert_eq!(read("3/5/11"), None);
        assert_eq!(read("3/5/2011").as_deref(), Some("2011-05-03"));
        assert_eq!(read("May 2011").as_deref(), Some("2011-05"));
        assert_eq!(read("2011-05-03T10:11:12Z").as_deref(), Some("2011-05-03"));
        assert_eq!(read("31/2/2011"), None);
    }

    #[test]
    fn lists_of_places_are_cut_where_they_should() {
        let cut = |text: &str| items(Field::Stops, text, None);
        assert_eq!(cut("Mexico, D.F., Puebla"), ["Mexico, D.F.", "Puebla"]);
        assert_eq!(cut("Oslo (Aker, Frogner); Bergen"), ["Oslo (Aker, Frogner)", "Bergen"]);
        let stops = stops(Authorities::builtin(), "Halifax (Nova Scotia)", Some("CA"));
        let names = stops.iter().map(|s| s.place.name.as_str()).collect::<Vec<_>>();
        assert_eq!(names, ["Halifax", "Nova Scotia"]);
    }
}
