//! The sentences that facts were read from.

use std::collections::BTreeSet;

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::link;
use super::reader::Reader;
use super::shown::{plain, say};
use crate::store::StoreError;
use crate::vocab::{oa, prov};

/// A passage of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Quote {
    pub(super) document: NamedNode,
    pub(super) start: u64,
    pub(super) end: u64,
    pub(super) exact: String,
}

impl Quote {
    /// The passage that a piece of evidence selects.
    pub(super) fn of(reader: &Reader<'_>, evidence: &NamedNode) -> Result<Option<Self>, StoreError> {
        let about = reader.about(evidence)?;
        let Some(document) = about.one(oa::HAS_SOURCE) else { return Ok(None) };
        let (mut exact, mut start, mut end) = (None, u64::MAX, u64::MAX);
        for selector in about.nodes(oa::HAS_SELECTOR) {
            let selector = reader.about(selector)?;
            exact = exact.or(selector.text(oa::EXACT).map(str::to_owned));
            start = start.min(selector.number(oa::START));
            end = end.min(selector.number(oa::END));
        }
        Ok(exact.map(|exact| Self { document: document.clone(), start, end, exact }))
    }

    /// Where the document's page has it.
    pub(super) fn anchor(&self) -> String {
        format!("at-{}-{}", self.start, self.end)
    }
}

/// The passages that say a fact, and the documents that say it as a whole.
pub(super) fn quotes(
    reader: &Reader<'_>,
    fact: &NamedNode,
) -> Result<(Vec<Quote>, BTreeSet<NamedNode>), StoreError> {
    let (mut quotes, mut documents) = (BTreeSet::new(), BTreeSet::new());
    for assertion in reader.subjects(oa::HAS_BODY, fact)? {
        let assertion = reader.about(&assertion)?;
        documents.extend(assertion.nodes(prov::HAD_PRIMARY_SOURCE).cloned());
        for target in assertion.nodes(oa::HAS_TARGET) {
            quotes.extend(Quote::of(reader, target)?);
        }
    }
    Ok((quotes.into_iter().collect(), documents))
}

/// The passages that say a fact.
pub(super) fn shown(reader: &Reader<'_>, fact: &NamedNode) -> Result<Markup, StoreError> {
    let (quotes, _) = quotes(reader, fact)?;
    let shown = quotes.iter().map(|quote| one(reader, quote)).collect::<Result<Vec<_>, _>>()?;
    Ok(html! { @for quote in shown { (quote) } })
}

/// A passage with the way to its place in the document.
pub(super) fn one(reader: &Reader<'_>, quote: &Quote) -> Result<Markup, StoreError> {
    let title = plain(&reader.label(&quote.document)?);
    let place = format!("{}#{}", quote.document.as_str(), quote.anchor());
    let lead = if let link::Target::Here(href) = link::target(reader.service, &place) {
        html! { " " a.place href=(href) title=(title) { "in the text" span.hidden { " of " (title) } } }
    } else {
        html! {}
    };
    Ok(html! { blockquote { p { (say(&quote.exact)) (lead) } } })
}
