//! Every field of a document that leads to its text: evidence, and values as written.

use super::path::Path;
use super::{Document, Engagement, Party, Passage, Place, Span, Statement, Stop, Visit};

/// The codes of treaties, which need not stand in a text; every other `instruments` value is a name as written.
pub const INSTRUMENT_CODES: [&str; 21] = [
    "1951RC",
    "1967RP",
    "CAT",
    "CCPR",
    "CCPR-OP1",
    "CCPR-OP2",
    "CED",
    "CEDAW",
    "CEDAW-OP",
    "CERD",
    "CESCR",
    "CESCR-OP",
    "CMW",
    "CRC",
    "CRC-OP-AC",
    "CRC-OP-IC",
    "CRC-OP-SC",
    "CRPD",
    "CRPD-OP",
    "OPCAT",
    "ROME",
];

/// A field that leads to the text.
pub(super) enum Field<'d> {
    /// Passages of the text.
    Evidence(&'d mut Vec<Span>),
    /// Words of the text.
    Value(&'d mut String),
}

/// Hands over each field of `document` that leads to its text, with the number of its visit and its path.
pub(super) fn walk(document: &mut Document, take: &mut dyn FnMut(usize, &Path<'_>, Field<'_>)) {
    let visits = Path::root("visits");
    for (n, visit) in document.visits.iter_mut().enumerate() {
        Walk { take: &mut |path, field| take(n, path, field) }.visit(&visits.index(n), visit);
    }
}

struct Walk<'t> {
    take: &'t mut dyn FnMut(&Path<'_>, Field<'_>),
}

impl Walk<'_> {
    fn visit(&mut self, path: &Path<'_>, visit: &mut Visit) {
        self.place(&path.field("destination"), &mut visit.destination);
        self.each(&path.field("visitors"), &mut visit.visitors, Self::party);
        self.each(&path.field("invited_by"), &mut visit.invited_by, Self::party);
        self.each(&path.field("stops"), &mut visit.stops, Self::stop);
        self.each(&path.field("purposes"), &mut visit.purposes, Self::passage);
        self.each(&path.field("engagements"), &mut visit.engagements, Self::engagement);
        self.each(&path.field("statements"), &mut visit.statements, Self::statement);
        self.evidence(path, &mut visit.evidence);
    }

    fn each<T>(&mut self, path: &Path<'_>, items: &mut [T], walk: impl Fn(&mut Self, &Path<'_>, &mut T)) {
        for (n, item) in items.iter_mut().enumerate() {
            walk(self, &path.index(n), item);
        }
    }

    fn stop(&mut self, path: &Path<'_>, stop: &mut Stop) {
        self.place(&path.field("place"), &mut stop.place);
        self.evidence(path, &mut stop.evidence);
    }

    fn engagement(&mut self, path: &Path<'_>, engagement: &mut Engagement) {
        self.each(&path.field("with"), &mut engagement.with, Self::party);
        if let Some(place) = &mut engagement.place {
            self.place(&path.field("place"), place);
        }
        self.each(&path.field("topics"), &mut engagement.topics, Self::passage);
        self.evidence(path, &mut engagement.evidence);
    }

    fn statement(&mut self, path: &Path<'_>, statement: &mut Statement) {
        for (field, party) in [("speaker", &mut statement.speaker), ("addressee", &mut statement.addressee)] {
            if let Some(party) = party {
                self.party(&path.field(field), party);
            }
        }
        self.value(&path.field("content"), statement.content.as_mut());
        let instruments = path.field("instruments");
        for (n, instrument) in statement.instruments.iter_mut().enumerate() {
            let name = Some(instrument).filter(|name| !INSTRUMENT_CODES.contains(&name.as_str()));
            self.value(&instruments.index(n), name);
        }
        self.evidence(path, &mut statement.evidence);
    }

    fn passage(&mut self, path: &Path<'_>, passage: &mut Passage) {
        self.value(&path.field("text"), Some(&mut passage.text));
        self.evidence(path, &mut passage.evidence);
    }

    fn party(&mut self, path: &Path<'_>, party: &mut Party) {
        self.value(&path.field("name"), party.name.as_mut());
        self.value(&path.field("role"), party.role.as_mut());
        self.value(&path.field("organization"), party.organization.as_mut());
        self.evidence(path, &mut party.evidence);
    }

    fn place(&mut self, path: &Path<'_>, place: &mut Place) {
        self.value(&path.field("name"), Some(&mut place.name));
    }

    fn value(&mut self, path: &Path<'_>, value: Option<&mut String>) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            (self.take)(path, Field::Value(value));
        }
    }

    fn evidence(&mut self, path: &Path<'_>, spans: &mut Vec<Span>) {
        (self.take)(&path.field("evidence"), Field::Evidence(spans));
    }
}
