//! What the types cannot say: spans in order, dates in order, parties that are somebody, keys that are unique.

use std::collections::BTreeSet;

use iri_string::types::IriStr;

use super::path::Path;
use super::{Date, Document, Engagement, Party, Passage, Place, Span, Statement, Stop, Visit};
use crate::diagnostic::Diagnostic;

/// Checks a document by itself. Errors name what makes it unusable, warnings what somebody should look at.
///
/// Field paths are those of the JSON form (`visits[2].start`).
pub fn check(document: &Document) -> Vec<Diagnostic> {
    run(document, true)
}

/// Checks everything but the spans, which are compared with their text.
pub(super) fn check_without_spans(document: &Document) -> Vec<Diagnostic> {
    run(document, false)
}

fn run(document: &Document, spans: bool) -> Vec<Diagnostic> {
    let mut checker = Checker { spans, found: Vec::new() };
    checker.source(document);
    checker.visit_keys(&document.visits);
    let visits = Path::root("visits");
    for (n, visit) in document.visits.iter().enumerate() {
        checker.visit(&visits.index(n), visit);
    }
    checker.found
}

struct Checker {
    /// Whether spans are looked at.
    spans: bool,
    found: Vec<Diagnostic>,
}

impl Checker {
    fn error(&mut self, code: &'static str, path: &Path<'_>, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Diagnostic::error(code, message).at_field(path.to_string()))
    }

    fn push(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        self.found.push(diagnostic);
        let last = self.found.len() - 1;
        &mut self.found[last]
    }

    fn source(&mut self, document: &Document) {
        let source = &document.source;
        let path = Path::root("source");
        self.not_blank(&path.field("id"), source.id.as_deref());
        if let Some(url) = source.url.as_deref().filter(|url| IriStr::new(url).is_err()) {
            self.push(
                Diagnostic::warning("bad-url", format!("`{url}` is not an absolute IRI; it is kept as text"))
                    .at_field("source.url"),
            );
        }
        if let Some(tag) = source.language.as_deref().filter(|tag| !is_language_tag(tag)) {
            self.error("bad-language", &path.field("language"), format!("`{tag}` is not a language tag"))
                .hint = Some("write a BCP 47 tag such as `en` or `pt-BR`".to_owned());
        }
        if source.sha256.as_ref().is_some_and(|sha256| !is_sha256(sha256)) {
            self.error("bad-sha256", &path.field("sha256"), "not a SHA-256").hint =
                Some("write 64 hexadecimal digits".to_owned());
        }
    }

    /// Keys of visits are unique, and each `part_of` names another visit without going round in a circle.
    fn visit_keys(&mut self, visits: &[Visit]) {
        let path = Path::root("visits");
        let mut keys = BTreeSet::new();
        for (n, key) in visits.iter().enumerate().filter_map(|(n, v)| Some((n, v.id.as_deref()?))) {
            if !keys.insert(key) {
                self.error(
                    "repeated-id",
                    &path.index(n).field("id"),
                    format!("another visit has the id `{key}`"),
                );
            }
        }
        for (n, visit) in visits.iter().enumerate() {
            let Some(whole) = visit.part_of.as_deref() else { continue };
            let problem = if !keys.contains(whole) {
                format!("no visit has the id `{whole}`")
            } else if is_part_of_itself(visits, visit) {
                format!("`{whole}` is, step by step, a part of this visit")
            } else {
                continue;
            };
            self.error("bad-part-of", &path.index(n).field("part_of"), problem);
        }
    }

    fn visit(&mut self, path: &Path<'_>, visit: &Visit) {
        self.not_blank(&path.field("id"), visit.id.as_deref());
        self.place(&path.field("destination"), &visit.destination);
        self.parties(&path.field("visitors"), &visit.visitors);
        self.parties(&path.field("invited_by"), &visit.invited_by);
        self.dates(path, visit.start, visit.end);
        self.each(&path.field("stops"), &visit.stops, Self::stop);
        self.each(&path.field("purposes"), &visit.purposes, Self::passage);
        self.each(&path.field("engagements"), &visit.engagements, Self::engagement);
        self.each(&path.field("statements"), &visit.statements, Self::statement);
        self.spans(path, &visit.evidence);
    }

    fn each<T>(&mut self, path: &Path<'_>, items: &[T], check: impl Fn(&mut Self, &Path<'_>, &T)) {
        for (n, item) in items.iter().enumerate() {
            check(self, &path.index(n), item);
        }
    }

    fn stop(&mut self, path: &Path<'_>, stop: &Stop) {
        self.place(&path.field("place"), &stop.place);
        self.dates(path, stop.start, stop.end);
        self.spans(path, &stop.evidence);
    }

    fn engagement(&mut self, path: &Path<'_>, engagement: &Engagement) {
        self.parties(&path.field("with"), &engagement.with);
        if let Some(place) = &engagement.place {
            self.place(&path.field("place"), place);
        }
        self.each(&path.field("topics"), &engagement.topics, Self::passage);
        self.spans(path, &engagement.evidence);
    }

    fn statement(&mut self, path: &Path<'_>, statement: &Statement) {
        for (field, party) in [("speaker", &statement.speaker), ("addressee", &statement.addressee)] {
            if let Some(party) = party {
                self.party(&path.field(field), party);
            }
        }
        self.not_blank(&path.field("content"), statement.content.as_deref());
        self.not_blank(&path.field("verb"), statement.verb.as_deref());
        let instruments = path.field("instruments");
        for (n, instrument) in statement.instruments.iter().enumerate() {
            self.not_blank(&instruments.index(n), Some(instrument));
        }
        self.spans(path, &statement.evidence);
    }

    fn passage(&mut self, path: &Path<'_>, passage: &Passage) {
        self.not_blank(&path.field("text"), Some(&passage.text));
        self.spans(path, &passage.evidence);
    }

    fn parties(&mut self, path: &Path<'_>, parties: &[Party]) {
        self.each(path, parties, Self::party);
    }

    fn party(&mut self, path: &Path<'_>, party: &Party) {
        for (field, value) in [
            ("name", &party.name),
            ("role", &party.role),
            ("organization", &party.organization),
            ("id", &party.id),
        ] {
            self.not_blank(&path.field(field), value.as_deref());
        }
        if party.name.is_none() && party.role.is_none() && party.organization.is_none() {
            self.error("nobody", path, "a party without `name`, `role` and `organization`").hint =
                Some("give at least one of the three".to_owned());
        }
        self.country_code(&path.field("country"), party.country.as_deref());
        self.spans(path, &party.evidence);
    }

    fn place(&mut self, path: &Path<'_>, place: &Place) {
        self.not_blank(&path.field("name"), Some(&place.name));
        self.not_blank(&path.field("id"), place.id.as_deref());
        self.country_code(&path.field("code"), place.code.as_deref());
    }

    fn not_blank(&mut self, path: &Path<'_>, value: Option<&str>) {
        if value.is_some_and(|value| value.trim().is_empty()) {
            self.error("blank-value", path, "an empty value").hint =
                Some("leave the field out where the document does not say".to_owned());
        }
    }

    fn country_code(&mut self, path: &Path<'_>, code: Option<&str>) {
        if let Some(code) = code.filter(|c| c.len() != 2 || !c.bytes().all(|b| b.is_ascii_uppercase())) {
            self.error("bad-country-code", path, format!("`{code}` is not a country code")).hint =
                Some("write the ISO 3166-1 alpha-2 code, two capital letters such as `KZ`".to_owned());
        }
    }

    fn dates(&mut self, path: &Path<'_>, start: Option<Date>, end: Option<Date>) {
        if let (Some(start), Some(end)) = (start, end)
            && end.is_wholly_before(start)
        {
            self.error(
                "end-before-start",
                &path.field("end"),
                format!("{end} comes before the start, {start}"),
            );
        }
    }

    fn spans(&mut self, path: &Path<'_>, spans: &[Span]) {
        if self.spans {
            self.each(&path.field("evidence"), spans, Self::span);
        }
    }

    fn span(&mut self, path: &Path<'_>, Span { quote, start, end }: &Span) {
        let length = quote.chars().count();
        if start >= end {
            let hint = "`validate --text TEXT --repair` finds the offsets of quotes";
            self.error("empty-span", path, format!("a span from {start} to {end} holds nothing")).hint =
                Some(hint.to_owned());
        } else if end - start != length {
            let message = format!("a quote of {length} code points in a span of {}", end - start);
            self.error("quote-length", path, message).hint =
                Some("offsets are Unicode code points from 0, not bytes and not UTF-16 units".to_owned());
        }
    }
}

/// Follows `part_of` upwards; each step is one visit, so a circle is found within as many steps as visits.
fn is_part_of_itself(visits: &[Visit], visit: &Visit) -> bool {
    let mut whole = visit.part_of.as_deref();
    for _ in visits {
        match whole.and_then(|key| visits.iter().find(|v| v.id.as_deref() == Some(key))) {
            Some(next) if std::ptr::eq(next, visit) => return true,
            Some(next) => whole = next.part_of.as_deref(),
            None => return false,
        }
    }
    whole.is_some()
}

/// Whether `tag` has the form of a BCP 47 tag: letters and digits in groups of one to eight, the first letters.
fn is_language_tag(tag: &str) -> bool {
    let mut groups = tag.split('-');
    let first = groups.next().unwrap_or_default();
    (1..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && groups.all(|g| (1..=8).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_alphanumeric()))
}

pub(super) fn is_sha256(digest: &str) -> bool {
    digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(json: &str) -> Vec<(String, &'static str)> {
        let document = serde_json::from_str::<Document>(json).expect(json);
        check(&document).into_iter().map(|d| (d.field.unwrap_or_default(), d.code)).collect()
    }

    fn expect(json: &str, field: &str, code: &'static str) {
        assert_eq!(codes(json), [(field.to_owned(), code)], "{json}");
    }

    #[test]
    fn names_the_field_of_each_problem() {
        let visit =
            |rest: &str| format!(r#"{{"source":{{}},"visits":[{{"destination":{{"name":"X"}},{rest}}}]}}"#);
        expect(&visit(r#""start":"2007-05-02","end":"2007-05-01""#), "visits[0].end", "end-before-start");
        expect(&visit(r#""visitors":[{"country":"KZ"}]"#), "visits[0].visitors[0]", "nobody");
        expect(
            &visit(r#""visitors":[{"role":"a","country":"Kaz"}]"#),
            "visits[0].visitors[0].country",
            "bad-country-code",
        );
        expect(
            &visit(r#""evidence":[{"quote":"ab","start":3,"end":6}]"#),
            "visits[0].evidence[0]",
            "quote-length",
        );
        expect(
            &visit(r#""evidence":[{"quote":"","start":3,"end":3}]"#),
            "visits[0].evidence[0]",
            "empty-span",
        );
        expect(&visit(r#""part_of":"v9""#), "visits[0].part_of", "bad-part-of");
        expect(&visit(r#""id":"v1","part_of":"v1""#), "visits[0].part_of", "bad-part-of");
        expect(&visit(r#""purposes":[{"text":" "}]"#), "visits[0].purposes[0].text", "blank-value");
    }

    #[test]
    fn finds_circles_and_twins_among_visits() {
        let json = r#"{"source":{},"visits":[
            {"id":"a","part_of":"b","destination":{"name":"X"}},
            {"id":"b","part_of":"a","destination":{"name":"X"}},
            {"id":"c","part_of":"a","destination":{"name":"X"}},
            {"id":"c","destination":{"name":"X"}}]}"#;
        let found: Vec<_> = codes(json).into_iter().map(|(field, _)| field).collect();
        assert_eq!(found, ["visits[3].id", "visits[0].part_of", "visits[1].part_of", "visits[2].part_of"]);
    }
}
