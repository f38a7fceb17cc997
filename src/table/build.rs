//! A row as a document about one visit.

use super::convert::{self, bracketed, items, stops};
use super::description::Description;
use super::draft::{Draft, Value};
use super::engagement;
use super::field::Field;
use super::importer::Importer;
use crate::diagnostic::Diagnostic;
use crate::facts::{
    Date, DateBasis, Document, Engagement, EngagementKind, Party, Passage, Place, PlaceKind, Source, Span,
    Visit,
};
use crate::parse::Told;
use crate::text::{CodePoints, sha256};

/// The document that a row makes; nothing, and why, if it goes nowhere.
pub(super) fn document(importer: &Importer<'_>, draft: &mut Draft<'_>, name: &str) -> Option<Document> {
    let mut visit = Visit { id: Some("v1".to_owned()), ..Visit::default() };
    visitors(importer, draft, &mut visit);
    places(importer, draft, &mut visit)?;
    days(importer, draft, &mut visit);
    if let Some(value) = draft.first(Field::Status) {
        visit.status = convert::status(&value.text);
        if visit.status.is_none() {
            unusable(draft, &value, "bad-value", "is no status", "map it with `values` in the description");
        }
    }
    for value in draft.all(Field::Purpose) {
        visit.purposes.push(Passage { text: value.text, evidence: Vec::new() });
    }
    let met = people(importer, draft, Field::Met);
    if !met.is_empty() {
        visit.engagements.push(Engagement {
            kind: Some(EngagementKind::Meeting),
            with: met,
            status: None,
            ..Engagement::default()
        });
    }
    engagement::groups(importer, draft, &mut visit);
    let text = text(draft);
    read_text(importer, &text, &mut visit);
    let source = source(importer, draft, name, &text);
    Some(Document { source, visits: vec![visit] })
}

fn source(importer: &Importer<'_>, draft: &mut Draft<'_>, name: &str, text: &str) -> Source {
    let description = importer.description;
    let keys = draft.all(Field::SourceId).into_iter().map(|value| value.text).collect::<Vec<_>>();
    let id = if keys.is_empty() { format!("{name}-{}", draft.row.number) } else { keys.join("-") };
    let issued = draft.first(Field::SourceIssued).and_then(|value| day(importer, draft, &value));
    Source {
        id: Some(id),
        title: draft.words(Field::SourceTitle).or_else(|| Some(description.title.clone())),
        publisher: draft.words(Field::SourcePublisher).or_else(|| description.publisher.clone()),
        url: draft.words(Field::SourceUrl),
        language: draft.words(Field::SourceLanguage).or_else(|| description.language.clone()),
        citation: draft.words(Field::SourceCitation),
        issued,
        dateline: None,
        sha256: (!text.is_empty()).then(|| sha256(text)),
    }
}

/// The principal visitor and those who come along.
fn visitors(importer: &Importer<'_>, draft: &mut Draft<'_>, visit: &mut Visit) {
    let mut principal = Party::default();
    let mut others = Vec::new();
    if let Some(words) = draft.words(Field::Visitor) {
        let mut all = titled(importer, &words).into_iter();
        principal = all.next().unwrap_or_default();
        others.extend(all);
    }
    let beside = others.len();
    if let Some(name) = draft.words(Field::VisitorName) {
        principal.name =
            Some(draft.words(Field::VisitorGiven).map_or(name.clone(), |given| format!("{given} {name}")));
    }
    principal.role = draft.words(Field::VisitorRole).or(principal.role);
    principal.organization = draft.words(Field::VisitorOrganization).or(principal.organization);
    principal.id = draft.words(Field::VisitorId);
    if let Some(value) = draft.first(Field::VisitorCountry) {
        principal.country = state(importer, draft, &value);
    }
    if let Some(value) = draft.first(Field::VisitorFrom) {
        from(importer, draft, &value, &mut principal);
    }
    // Who stands in one cell with the principal comes from the same state.
    for other in &mut others[..beside] {
        other.country = other.country.take().or_else(|| principal.country.clone());
    }
    others.extend(people(importer, draft, Field::Companions));
    visit.visitors = std::iter::once(principal).filter(is_somebody).chain(others).collect();
    if visit.visitors.is_empty() {
        let found = Diagnostic::warning("no-visitor", "the row does not say who travels");
        draft.tell(None, found);
    }
    visit.invited_by = people(importer, draft, Field::InvitedBy);
}

/// Those whom a cell of titles and names names: as the reader takes them, or, where it does not see where the name begins, by the title
/// alone.
fn titled(importer: &Importer<'_>, words: &str) -> Vec<Party> {
    let read = importer.reader.read_parties(words);
    let last = words.rsplit(' ').next().unwrap_or_default();
    let whole = |party: &Party| {
        party.role.is_some()
            && party.name.as_ref().is_some_and(|name| name.ends_with(last))
            && !words.contains('(')
    };
    if let [party] = &read[..]
        && whole(party)
    {
        return read;
    }
    let several = read.len() > 1 && !words.contains('(');
    match importer.authorities.title(words).filter(|_| !several) {
        Some(title) => {
            let (role, name) = (words[..title].to_owned(), words[title..].trim().to_owned());
            vec![Party { role: Some(role), name: Some(name), ..Party::default() }]
        }
        None if read.is_empty() || !several => {
            vec![Party { name: Some(words.to_owned()), ..Party::default() }]
        }
        None => read,
    }
}

fn is_somebody(party: &Party) -> bool {
    party.name.is_some() || party.role.is_some() || party.organization.is_some()
}

/// A state, else a body.
fn from(importer: &Importer<'_>, draft: &mut Draft<'_>, value: &Value<'_>, party: &mut Party) {
    let words = value.text.split_whitespace().collect::<Vec<_>>().join(" ");
    match importer.authorities.country_named(&words) {
        Some(concept) if concept.code.is_some() => party.country.clone_from(&concept.code),
        _ => {
            if importer.authorities.organization(&words).is_none() {
                let message =
                    format!("`{words}` is no country or organization of the lists; it is kept as a body");
                draft.tell(value.column, unlisted(message));
            }
            party.organization = party.organization.take().or(Some(words));
        }
    }
}

/// The code of a state that a cell names.
fn state<'r>(importer: &Importer<'_>, draft: &mut Draft<'r>, value: &Value<'r>) -> Option<String> {
    let code = importer.authorities.country_named(&value.text).and_then(|concept| concept.code.clone());
    if code.is_none() {
        draft.tell(
            value.column,
            unlisted(format!("`{}` is in no list of countries; it is left out", value.text)),
        );
        draft.fail(value.column);
    }
    code
}

fn unlisted(message: String) -> Diagnostic {
    Diagnostic::warning("unknown-country", message)
        .with_hint("map it with `values` in the description, or give it a name with --authority")
}

/// The people and bodies that a column lists.
fn people(importer: &Importer<'_>, draft: &Draft<'_>, field: Field) -> Vec<Party> {
    let mut all = Vec::new();
    for value in draft.all(field) {
        for item in items(field, &value.text, value.split) {
            all.extend(engagement::parties(importer, &item));
        }
    }
    all
}

/// Where the visit goes; `None` if the row does not say.
fn places(importer: &Importer<'_>, draft: &mut Draft<'_>, visit: &mut Visit) -> Option<()> {
    let authorities = importer.authorities;
    let code = draft.first(Field::DestinationCode).and_then(|value| state(importer, draft, &value));
    let mut named_stops = Vec::new();
    if let Some(value) = draft.first(Field::Destination) {
        let words = draft.words(Field::Destination).unwrap_or_default();
        let (bare, inner) = bracketed(&words);
        let found = authorities.country_named(&words);
        let region = authorities.place(&words, None);
        if found.is_none() && region.is_none() && code.is_none() {
            draft.tell(
                value.column,
                unlisted(format!("`{words}` is in no list of countries; it has no code")),
            );
        }
        let named = found.and_then(|concept| concept.code.clone());
        if let (Some(code), Some(named)) = (&code, &named)
            && code != named
        {
            let message = format!("`{words}` is {named}, and the code is {code}");
            let column = draft.first(Field::DestinationCode).and_then(|value| value.column);
            draft.tell(column, Diagnostic::warning("contradiction", message).with_hint("the code decides"));
        }
        visit.destination = Place {
            name: if found.is_some() { bare.to_owned() } else { words.clone() },
            kind: found.or(region).map(convert::kind),
            code: code.clone().or_else(|| found.and_then(|c| c.code.clone())),
            ..Place::default()
        };
        // "Korea (Republic of)" has no part in brackets, "United Kingdom (Wales)" has.
        let is_part = |inner: &&str| {
            let small = inner.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_lowercase));
            !small && authorities.country_named(inner).is_none()
        };
        let part = inner.filter(|_| found.is_some()).filter(is_part);
        named_stops.extend(part.map(str::to_owned));
    } else if let Some(code) = code {
        let concept = authorities.country(&code);
        visit.destination = Place {
            name: concept.map_or(code.clone(), |c| c.label.clone()),
            kind: concept.map(convert::kind),
            code: Some(code),
            ..Place::default()
        };
    }
    let country = visit.destination.code.clone();
    for value in draft.all(Field::Stops) {
        for item in items(Field::Stops, &value.text, value.split) {
            visit.stops.extend(stops(authorities, &item, country.as_deref()));
        }
    }
    for name in named_stops {
        visit.stops.extend(stops(authorities, &name, country.as_deref()));
    }
    if visit.destination.name.is_empty() {
        visit.destination = to_a_city(importer.description, draft, visit)?;
    }
    Some(())
}

/// The first stop of a row that names no country.
fn to_a_city(description: &Description, draft: &mut Draft<'_>, visit: &mut Visit) -> Option<Place> {
    if visit.stops.is_empty() {
        let found = Diagnostic::error("no-destination", "the row does not say where the visit goes");
        draft.tell(None, found.with_hint("the row is left out"));
        return None;
    }
    if draft.has_column(description, Field::Destination) {
        let found =
            Diagnostic::warning("no-country", "the row names no country; the visit is to its first city");
        draft.tell(None, found);
    }
    let place = visit.stops.remove(0).place;
    Some(Place { kind: Some(PlaceKind::City), ..place })
}

/// First and last day.
fn days(importer: &Importer<'_>, draft: &mut Draft<'_>, visit: &mut Visit) {
    let range = draft.first(Field::Start).and_then(|value| convert::range(importer.description, &value.text));
    let mut read = |field| draft.first(field).and_then(|value| day(importer, draft, &value));
    let (start, end, year) = match range {
        Some((start, last)) => (Some(start), read(Field::End).or(Some(last)), read(Field::Year)),
        None => (read(Field::Start), read(Field::End), read(Field::Year)),
    };
    visit.start = start.or(year.filter(|_| end.is_none()));
    visit.end = end;
    visit.date_basis = visit.start.or(visit.end).map(|_| DateBasis::Stated);
    if let (Some(start), Some(end)) = (visit.start, visit.end)
        && end.is_wholly_before(start)
    {
        let message = format!("the last day, {end}, is before the first, {start}");
        let hint = "both are left out";
        let column = draft.first(Field::End).and_then(|value| value.column);
        draft.tell(column, Diagnostic::error("end-before-start", message).with_hint(hint));
        for field in [Field::Start, Field::End] {
            let column = draft.first(field).and_then(|value| value.column);
            draft.fail(column);
        }
        (visit.start, visit.end, visit.date_basis) = (None, None, None);
    }
    if let (Some(start), Some(year)) = (visit.start, year)
        && start.first_day().year() != year.first_day().year()
    {
        let message = format!("the year is {year}, and the visit starts on {start}");
        let column = draft.first(Field::Year).and_then(|value| value.column);
        draft.tell(column, Diagnostic::warning("contradiction", message).with_hint("the first day decides"));
    }
    lasting(draft, visit);
}

/// The last day of a visit whose length is told.
fn lasting(draft: &mut Draft<'_>, visit: &mut Visit) {
    let Some(value) = draft.first(Field::Duration) else { return };
    let number = value.text.split_whitespace().next().and_then(|n| n.parse::<f64>().ok());
    let whole = number.filter(|n| n.fract() == 0.0 && (1.0..=3660.0).contains(n));
    #[expect(clippy::cast_possible_truncation, reason = "a whole number that is not large")]
    let Some(days) = whole.map(|n| n as i32) else {
        unusable(draft, &value, "bad-value", "is no number of days", "a whole number is expected");
        return;
    };
    let Some(Date::Day(start)) = visit.start else { return };
    let Ok(last) = start.checked_add(jiff::Span::new().days(days - 1)) else { return };
    match visit.end {
        None => {
            visit.end = Some(Date::Day(last));
            visit.date_basis = Some(DateBasis::Inferred);
        }
        Some(Date::Day(end)) if end != last => {
            let message = format!("{days} days from {start} end on {last}, and the last day is {end}");
            let found = Diagnostic::warning("contradiction", message).with_hint("the last day decides");
            draft.tell(value.column, found);
        }
        Some(_) => {}
    }
}

fn day<'r>(importer: &Importer<'_>, draft: &mut Draft<'r>, value: &Value<'r>) -> Option<Date> {
    let (date, other) = convert::date(importer.description, &value.text);
    if let (Some(date), Some(other)) = (date, other) {
        let message = format!("`{}` is {date} or {other}; the first is taken", value.text);
        let hint = "`dates` of the description says which form comes first, or has only one of them";
        draft.tell(value.column, Diagnostic::warning("two-readings", message).with_hint(hint));
    }
    if date.is_none() {
        unusable(
            draft,
            value,
            "bad-date",
            "is not a date",
            "the forms of dates stand in `dates` of the description",
        );
    }
    date
}

/// A value that nothing can be made of is left out.
fn unusable<'r>(draft: &mut Draft<'r>, value: &Value<'r>, code: &'static str, what: &str, hint: &str) {
    let text = value.text.chars().take(40).collect::<String>();
    let found = Diagnostic::error(code, format!("`{text}` {what}; it is left out")).with_hint(hint);
    draft.tell(value.column, found);
    draft.fail(value.column);
}

/// The text of the row: the kind of visit and the free texts, a line each.
fn text(draft: &Draft<'_>) -> String {
    let all = [Field::VisitType, Field::Text].into_iter().flat_map(|field| draft.all(field));
    all.map(|value| value.text).collect::<Vec<_>>().join("\n")
}

/// What the text of the row says.
fn read_text(importer: &Importer<'_>, text: &str, visit: &mut Visit) {
    if text.trim().is_empty() {
        return;
    }
    let Told { stops, engagements, statements, purposes, invited_by, companions, .. } =
        importer.reader.read_cell(text, visit);
    let country = visit.visitors.first().and_then(|principal| principal.country.clone());
    for companion in companions {
        let country = companion.country.clone().or_else(|| country.clone());
        let companion = Party { country, ..companion };
        if visit.visitors.iter().all(|known| known.name != companion.name) {
            visit.visitors.push(companion);
        }
    }
    let known = |visit: &Visit, name: &str| visit.stops.iter().any(|stop| stop.place.name == name);
    for stop in stops {
        if !known(visit, &stop.place.name) && stop.place.name != visit.destination.name {
            visit.stops.push(stop);
        }
    }
    visit.engagements.extend(engagements);
    visit.statements.extend(statements);
    visit.purposes.extend(purposes);
    if visit.invited_by.is_empty() {
        visit.invited_by = invited_by;
    }
    if let Some((_, at)) = importer.authorities.visit_type(text) {
        let points = CodePoints::new(text);
        let (start, end) = (points.from_byte(at.start), points.from_byte(at.end));
        visit.evidence.push(Span { quote: text[at].to_owned(), start, end });
    }
    // All of it tells of the visit, also what the reader makes nothing of.
    let trimmed = text.trim();
    let points = CodePoints::new(text);
    let start = points.from_byte(text.len() - text.trim_start().len());
    let whole = Span { quote: trimmed.to_owned(), start, end: start + trimmed.chars().count() };
    if visit.evidence.first() != Some(&whole) {
        visit.evidence.push(whole);
    }
}
