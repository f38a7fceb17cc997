//! Themes of contents, and how much recommendations ask for: what the words of a content tell, and where they stand.

use std::collections::BTreeMap;

use oxigraph::model::NamedNode;

use super::evidence::evidence;
use super::sink::Sink;
use super::source::run;
use crate::authority::{Concept, Kind, NAMESPACE, Pointed};
use crate::facts::Span;
use crate::mint::Resource;
use crate::text::{CodePoints, occurrences};
use crate::vocab::{oa, prov, skos, visit};

/// A content that is classified.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content<'c> {
    pub(super) node: &'c NamedNode,
    pub(super) resource: &'c Resource,
    pub(super) text: &'c str,
    pub(super) evidence: &'c [Span],
}

/// What a content is about: every theme that words in it point to.
pub(super) fn themes(sink: &mut Sink<'_>, content: &Content<'_>) {
    let authorities = sink.authorities();
    let found = authorities.pointed(Kind::Theme, content.text);
    if found.is_empty() {
        return;
    }
    let mut themes = BTreeMap::<&str, (&Concept, Vec<&str>)>::new();
    for Pointed { concept, words } in found {
        themes.entry(&concept.iri).or_insert((concept, Vec::new())).1.push(&content.text[words]);
    }
    let spans = spans(sink, Kind::Theme, content);
    for (iri, (concept, words)) in themes {
        let node = describe(sink, concept);
        sink.add(content.node, visit::THEME, node);
        if let Some(wider) = concept.broader.as_deref().and_then(|iri| authorities.by_iri(iri)) {
            describe(sink, wider);
        }
        let spans = spans.get(iri).map(Vec::as_slice).unwrap_or_default();
        classification(sink, content, concept, (&words, spans));
    }
}

/// How much a recommendation asks for: what the first of its words that tell it says.
pub(super) fn strength(sink: &mut Sink<'_>, statement: &NamedNode, content: &Content<'_>) {
    let found = sink.authorities().pointed(Kind::Strength, content.text);
    let Some(Pointed { concept, words }) = found.into_iter().next() else { return };
    let node = describe(sink, concept);
    sink.add(statement, visit::STRENGTH, node);
    let words = &content.text[words];
    let mut spans = spans(sink, Kind::Strength, content).remove(concept.iri.as_str()).unwrap_or_default();
    spans.retain(|span| span.quote == words);
    spans.truncate(1);
    classification(sink, content, concept, (&[words], &spans));
}

/// The node of a concept, with its name, code and what it is a part of.
fn describe(sink: &mut Sink<'_>, concept: &Concept) -> NamedNode {
    let node = NamedNode::new_unchecked(&concept.iri);
    if sink.is_new(&node) {
        sink.a(&node, skos::CONCEPT);
        sink.label(&node, &concept.label);
        if let Some(code) = &concept.code {
            sink.text(&node, skos::NOTATION, code);
        }
        if let Some(wider) = &concept.broader {
            sink.add(&node, skos::BROADER, NamedNode::new_unchecked(wider));
        }
    }
    node
}

fn classification(
    sink: &mut Sink<'_>,
    content: &Content<'_>,
    concept: &Concept,
    (words, spans): (&[&str], &[Span]),
) {
    let Some(resource) = resource(content.resource, concept) else { return };
    let node = sink.mint(&resource);
    let document = sink.mint(&Resource::Document { document: sink.key() });
    let run = run(sink);
    sink.a(&node, visit::class::CLASSIFICATION);
    sink.a(&node, oa::ANNOTATION);
    sink.add(&node, oa::HAS_BODY, NamedNode::new_unchecked(&concept.iri));
    sink.add(&node, oa::HAS_TARGET, content.node.clone());
    sink.add(&node, prov::WAS_GENERATED_BY, run);
    for word in words {
        sink.text(&node, visit::WORD, word);
    }
    for span in spans {
        let target = evidence(sink, span, &document);
        sink.add(&node, oa::HAS_TARGET, target);
    }
}

/// Where words of a kind stand in the document, by their concept: in the passages of a content, within the content, each
/// form of words once.
fn spans<'a>(sink: &Sink<'a>, kind: Kind, content: &Content<'_>) -> BTreeMap<&'a str, Vec<Span>> {
    let mut spans = BTreeMap::<_, Vec<Span>>::new();
    for passage in content.evidence {
        let quote = passage.quote.as_str();
        let exact = quote.find(content.text).map(|at| at..at + content.text.len());
        let like = || occurrences(quote, &[content.text])[0].first().map(|found| found.bytes.clone());
        let Some(within) = exact.or_else(like) else { continue };
        let points = CodePoints::new(quote);
        for Pointed { concept, words } in sink.authorities().pointed(kind, &quote[within.clone()]) {
            let words = within.start + words.start..within.start + words.end;
            let found = spans.entry(concept.iri.as_str()).or_default();
            if found.iter().all(|span| span.quote != quote[words.clone()]) {
                found.push(Span {
                    quote: quote[words.clone()].to_owned(),
                    start: passage.start + points.from_byte(words.start),
                    end: passage.start + points.from_byte(words.end),
                });
            }
        }
    }
    spans
}

/// What names that a content is of a class.
fn resource(content: &Resource, concept: &Concept) -> Option<Resource> {
    let own = concept.iri.strip_prefix(NAMESPACE).and_then(|path| path.split_once('/'));
    let scheme = if concept.kind == Kind::Strength { "strength" } else { "theme" }.to_owned();
    let concept = own.map_or(concept.iri.as_str(), |(_, name)| name).to_owned();
    Some(match content.clone() {
        Resource::StatementContent { document, visit, statement } => {
            Resource::ContentClass { document, visit, statement, scheme, concept }
        }
        Resource::Purpose { document, visit, number } => {
            Resource::PurposeClass { document, visit, number, scheme, concept }
        }
        Resource::Topic { document, visit, engagement, number } => {
            Resource::TopicClass { document, visit, engagement, number, scheme, concept }
        }
        _ => return None,
    })
}
