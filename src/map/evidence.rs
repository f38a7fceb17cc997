//! That the document says so, and where.

use oxigraph::model::NamedNode;

use super::sink::Sink;
use super::source::run;
use crate::facts::Span;
use crate::mint::{Aspect, Resource};
use crate::vocab::{oa, prov, visit};

/// Asserts the fact that `resource` names: `spans` are the passages that carry it.
pub(super) fn assert(sink: &mut Sink<'_>, resource: &Resource, spans: &[Span]) {
    let fact = sink.mint(resource);
    let assertion = sink.mint_aspect(resource, Aspect::Assertion);
    let document = sink.mint(&Resource::Document { document: sink.key() });
    let run = run(sink);
    sink.a(&assertion, visit::class::ASSERTION);
    sink.a(&assertion, oa::ANNOTATION);
    sink.add(&assertion, oa::HAS_BODY, fact);
    sink.add(&assertion, prov::HAD_PRIMARY_SOURCE, document.clone());
    sink.add(&assertion, prov::WAS_GENERATED_BY, run);
    if spans.is_empty() {
        sink.add(&assertion, oa::HAS_TARGET, document.clone());
    }
    for span in spans {
        let target = evidence(sink, span, &document);
        sink.add(&assertion, oa::HAS_TARGET, target);
    }
}

/// A passage of the document.
pub(super) fn evidence(sink: &mut Sink<'_>, span: &Span, document: &NamedNode) -> NamedNode {
    let resource =
        Resource::Evidence { document: sink.key(), start: span.start.to_string(), end: span.end.to_string() };
    let evidence = sink.mint(&resource);
    if !sink.is_new(&evidence) {
        return evidence;
    }
    let quote = sink.mint_aspect(&resource, Aspect::Quote);
    let position = sink.mint_aspect(&resource, Aspect::Position);
    sink.a(&evidence, visit::class::EVIDENCE);
    sink.a(&evidence, oa::SPECIFIC_RESOURCE);
    sink.add(&evidence, oa::HAS_SOURCE, document.clone());
    sink.add(&evidence, oa::HAS_SELECTOR, quote.clone());
    sink.add(&evidence, oa::HAS_SELECTOR, position.clone());
    sink.a(&quote, oa::TEXT_QUOTE_SELECTOR);
    sink.text(&quote, oa::EXACT, &span.quote);
    sink.a(&position, oa::TEXT_POSITION_SELECTOR);
    for (property, offset) in [(oa::START, span.start), (oa::END, span.end)] {
        // Not xsd:nonNegativeInteger: the store keeps all integer types as xsd:integer.
        sink.number(&position, property, offset);
    }
    evidence
}
