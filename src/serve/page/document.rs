//! A document: what is known of it, the visits it reports, its text with the facts in place.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use oxigraph::model::{NamedNode, Term};

use super::highlight::marked;
use super::layout::{self, head};
use super::quote::Quote;
use super::reader::{About, Reader};
use super::shown::{count, say};
use super::statement::fact;
use super::timeline::{self, Entry, Order};
use super::when::{self, When};
use super::{generic, link, visit as visits};
use crate::store::StoreError;
use crate::vocab::{dcterms, oa, prov, visit};

/// What a document says.
#[derive(Default)]
struct Says {
    visits: Vec<About>,
    /// Facts by the passages that say them.
    passages: BTreeMap<(u64, u64), (String, Vec<About>)>,
    /// Facts that the document says as a whole.
    whole: Vec<About>,
}

pub(super) fn body(reader: &Reader<'_>, node: &NamedNode, about: &About) -> Result<Markup, StoreError> {
    let says = says(reader, node)?;
    let text = text(reader, about);
    let mut visits = Vec::new();
    for visit in &says.visits {
        visits.push(Entry { when: When::of(visit), what: visits::line(reader, visit)? });
    }
    Ok(html! {
        (head("Document", &reader.label(node)?, &facts(reader, about)?))
        @if !visits.is_empty() {
            section { h2 id="visits" { "Visits it reports" } (timeline::shown(visits, Order::Oldest)) }
        }
        @match text {
            Some(text) if !says.passages.is_empty() => {
                section { h2 id="text" { "Text" }
                    p.note { "Marked passages lead to the facts that were read from them." }
                    div.text { bdi { (marked(&text, &says.passages.keys().copied().collect())) } }
                }
                (passages(reader, &says, true)?)
            }
            Some(text) => section { h2 id="text" { "Text" } div.text { (say(&text)) } },
            None => (passages(reader, &says, false)?),
        }
        @if !says.whole.is_empty() {
            section { h2 id="whole" { "Said as a whole" } (list(reader, &says.whole)?) }
        }
        (rest(reader, about)?)
    })
}

/// The text of a document, if it is at hand.
fn text(reader: &Reader<'_>, about: &About) -> Option<String> {
    let digest = about.text(visit::SHA256)?;
    reader.service.texts.as_ref()?.find(digest)
}

fn says(reader: &Reader<'_>, node: &NamedNode) -> Result<Says, StoreError> {
    let mut says = Says::default();
    for assertion in reader.subjects(prov::HAD_PRIMARY_SOURCE, node)? {
        let assertion = reader.about(&assertion)?;
        let Some(body) = assertion.one(oa::HAS_BODY) else { continue };
        if assertion.nodes(oa::HAS_TARGET).any(|target| target == node) {
            says.whole.push(reader.about(body)?);
        }
        for target in assertion.nodes(oa::HAS_TARGET).filter(|target| *target != node) {
            let Some(quote) = Quote::of(reader, target)? else { continue };
            let entry = says.passages.entry((quote.start, quote.end)).or_default();
            entry.0 = quote.exact;
            entry.1.push(reader.about(body)?);
        }
        let fact = reader.about(body)?;
        if fact.is_a(visit::class::VISIT) {
            says.visits.push(fact);
        }
    }
    says.whole.retain(generic::is_fact);
    Ok(says)
}

fn facts(reader: &Reader<'_>, about: &About) -> Result<Vec<(&'static str, Markup)>, StoreError> {
    let mut facts = Vec::new();
    if let Some(list) = layout::links(reader, about.nodes(dcterms::PUBLISHER))? {
        facts.push(("Publisher", list));
    }
    if let Some(day) = about.text(dcterms::ISSUED) {
        facts.push(("Issued", html! { (say(&when::one(day))) }));
    }
    for (title, property) in [
        ("Dateline", visit::DATELINE),
        ("Language", dcterms::LANGUAGE),
        ("Cite as", dcterms::BIBLIOGRAPHIC_CITATION),
    ] {
        if let Some(text) = about.text(property) {
            facts.push((title, say(text)));
        }
    }
    for source in about.values(dcterms::SOURCE) {
        let shown = match source {
            Term::NamedNode(node) => link::link(reader.service, node.as_str(), node.as_str()),
            Term::Literal(literal) => say(literal.value()),
            Term::BlankNode(_) => continue,
        };
        facts.push(("Source", shown));
    }
    if let Some(key) = about.text(dcterms::IDENTIFIER) {
        facts.push(("Key", say(key)));
    }
    Ok(facts)
}

/// The passages in the order of the text, each with the facts that were read from it.
fn passages(reader: &Reader<'_>, says: &Says, with_text: bool) -> Result<Markup, StoreError> {
    let mut shown = Vec::new();
    for (&(start, end), (exact, facts)) in &says.passages {
        let place = if with_text { "facts" } else { "at" };
        let back = with_text.then(|| format!("#at-{start}-{end}"));
        shown.push(html! {
            li id=(format!("{place}-{start}-{end}")) {
                blockquote { p { (say(exact))
                    @if let Some(back) = back { " " a.place href=(back) { "in the text" } } } }
                (list(reader, facts)?)
            }
        });
    }
    let title =
        if with_text { "Facts in the order of the text" } else { "What it says, sentence by sentence" };
    Ok(html! {
        @if !shown.is_empty() {
            section { h2 id="facts" { (title) }
                @if !with_text { p.note { "The text itself is not at hand here; these are the passages that facts were read from." } }
                ol.passages { @for passage in shown { (passage) } }
            }
        }
    })
}

/// Facts, each once.
fn list(reader: &Reader<'_>, facts: &[About]) -> Result<Markup, StoreError> {
    let mut seen = BTreeSet::new();
    let mut shown = Vec::new();
    for about in facts.iter().take(300) {
        let (kind, text) = fact(reader, about)?;
        if seen.insert((kind.clone(), text.clone())) {
            let link =
                link::link(reader.service, about.node.as_str(), if text.is_empty() { &kind } else { &text });
            shown.push(html! { li { @if !text.is_empty() { span.kind { (say(&kind)) } " " } (link) } });
        }
    }
    Ok(html! {
        ul.facts { @for one in &shown { (one) }
            @if facts.len() > 300 { li.note { (count(facts.len() - 300, "more fact", "more facts")) } } }
    })
}

/// Properties that other documents have not.
fn rest(reader: &Reader<'_>, about: &About) -> Result<Markup, StoreError> {
    let shown = [
        dcterms::PUBLISHER,
        dcterms::ISSUED,
        dcterms::TITLE,
        dcterms::LANGUAGE,
        dcterms::BIBLIOGRAPHIC_CITATION,
        dcterms::SOURCE,
        visit::DATELINE,
    ];
    let said = about.said.iter().filter(|(property, _)| !shown.contains(&property.as_ref()));
    let said = said.map(|(property, values)| (property.clone(), values.clone())).collect();
    generic::rest(reader, &About { node: about.node.clone(), said })
}
