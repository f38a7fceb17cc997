//! Meetings and events that have columns of their own: whether they took place, with whom, where.

use super::convert::{items, truth};
use super::description::Group;
use super::draft::Draft;
use super::field::Field;
use super::importer::Importer;
use crate::diagnostic::Diagnostic;
use crate::facts::{Act, Engagement, EngagementKind, Party, Place, PlaceKind, Statement, Visit};

/// Adds the engagements that columns tell of.
pub(super) fn groups(importer: &Importer<'_>, draft: &mut Draft<'_>, visit: &mut Visit) {
    for group in &importer.description.engagements {
        let with = group
            .with
            .as_deref()
            .and_then(|column| draft.cell(column))
            .filter(|text| is_said(importer, text));
        let place = group
            .place
            .as_deref()
            .and_then(|column| draft.cell(column))
            .filter(|text| is_said(importer, text));
        let took_place = match took_place(importer, draft, group) {
            Some(truth) => truth,
            None if with.is_some() || place.is_some() => true,
            None => continue,
        };
        if took_place {
            visit.engagements.push(engagement(importer, group, (with, place), visit));
            continue;
        }
        if with.is_some() || place.is_some() {
            let message = "it is said that this did not take place, and yet with whom or where";
            let found = Diagnostic::warning("contradiction", message);
            draft.tell(group.when.as_deref(), found.with_hint("yes or no decides"));
        }
        visit.statements.push(denied(importer, group));
    }
}

fn is_said(importer: &Importer<'_>, text: &str) -> bool {
    !importer.description.unknown.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Yes, no, or not known.
fn took_place(importer: &Importer<'_>, draft: &mut Draft<'_>, group: &Group) -> Option<bool> {
    let column = draft.column(group.when.as_deref()?)?;
    let text = draft.cell(column).filter(|text| is_said(importer, text))?;
    let truth = truth(importer.description, text);
    if let Some(truth) = truth {
        draft.flags.insert(column, truth);
    } else {
        let message = format!("`{text}` is neither yes nor no; it is left out");
        let hint = "more words for them stand in `yes` and `no` of the description";
        draft.tell(Some(column), Diagnostic::warning("bad-value", message).with_hint(hint));
        draft.fail(Some(column));
    }
    truth
}

fn engagement(
    importer: &Importer<'_>,
    group: &Group,
    (with, place): (Option<&str>, Option<&str>),
    visit: &Visit,
) -> Engagement {
    let country = visit.destination.code.clone().filter(|_| group.hosts);
    let split = (!group.split.is_empty()).then_some(group.split.as_slice());
    let mut met = Vec::new();
    for item in with.into_iter().flat_map(|text| items(Field::Met, text, split)) {
        met.extend(parties(importer, &item));
    }
    for party in &mut met {
        let role = group.role.clone().filter(|_| party.role.is_none() && party.name.is_some());
        party.role = role.or(party.role.take());
        party.country = party.country.take().or_else(|| country.clone());
    }
    if met.is_empty()
        && let Some(role) = &group.role
    {
        met.push(Party { role: Some(role.clone()), country, ..Party::default() });
    }
    let name = place
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .or_else(|| group.name.clone());
    let site =
        matches!(group.kind, EngagementKind::Event | EngagementKind::SiteVisit | EngagementKind::Signing);
    let kind = if site { PlaceKind::Site } else { PlaceKind::City };
    Engagement {
        kind: Some(group.kind),
        with: met,
        place: name.map(|name| Place { name, kind: Some(kind), ..Place::default() }),
        ..Engagement::default()
    }
}

/// That something did not take place is what the table says, and not the same as nothing.
fn denied(importer: &Importer<'_>, group: &Group) -> Statement {
    let column = group.when.as_deref().unwrap_or_default();
    let description = importer.description;
    let organization = description.publisher.clone().or_else(|| Some(description.title.clone()));
    Statement {
        act: Act::State,
        verb: None,
        speaker: Some(Party { organization, ..Party::default() }),
        addressee: None,
        content: Some(format!("{column}: No")),
        instruments: Vec::new(),
        conditional: false,
        evidence: Vec::new(),
    }
}

/// Who an item of a list is: what the reader makes of it, else a name.
pub(super) fn parties(importer: &Importer<'_>, item: &str) -> Vec<Party> {
    let read = importer.reader.read_parties(item);
    if read.is_empty() {
        return vec![Party { name: Some(item.to_owned()), ..Party::default() }];
    }
    read
}
