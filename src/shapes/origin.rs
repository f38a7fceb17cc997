//! Where in the source a node comes from: the document and the passage that say it.

use oxigraph::model::{NamedNodeRef, Term};

use super::data::Data;
use crate::store::StoreError;
use crate::vocab::{oa, prov};

/// A passage of a document.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Passage {
    /// The words.
    pub quote: Option<String>,
    /// Offset of the first code point.
    pub start: Option<usize>,
    /// Offset after the last code point.
    pub end: Option<usize>,
}

/// Where a node comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The document.
    pub document: Term,
    /// The evidence, if it is a passage.
    pub evidence: Option<Term>,
    /// What the evidence selects.
    pub passage: Option<Passage>,
}

impl Origin {
    /// The first passage that says what the node is: that of the assertion about it, else of one about what leads to it;
    /// else the document alone.
    pub fn of<D: Data>(data: &D, node: &Term) -> Result<Option<Self>, StoreError> {
        for evidence in around(data, node)? {
            let documents = data.objects(&evidence, oa::HAS_SOURCE)?;
            if let Some(document) = documents.into_iter().next() {
                let passage = passage(data, &evidence)?;
                return Ok(Some(Self { document, evidence: Some(evidence), passage }));
            }
        }
        let document = document(data, node)?;
        Ok(document.map(|document| Self { document, evidence: None, passage: None }))
    }
}

/// The evidence of a node, nearest first.
fn around<D: Data>(data: &D, node: &Term) -> Result<Vec<Term>, StoreError> {
    let mut found = vec![node.clone()];
    // The node is a selector, or an assertion.
    found.extend(data.subjects(oa::HAS_SELECTOR, node)?);
    found.extend(data.objects(node, oa::HAS_TARGET)?);
    found.extend(targets(data, node)?);
    if found.len() == 1 {
        let near = data.leading_to(node)?;
        if let Some((near, _)) = near.into_iter().next() {
            found.extend(targets(data, &near)?);
        }
    }
    Ok(found)
}

/// What the assertions about a node point to.
fn targets<D: Data>(data: &D, node: &Term) -> Result<Vec<Term>, StoreError> {
    let mut found = Vec::new();
    for assertion in data.subjects(oa::HAS_BODY, node)? {
        found.extend(data.objects(&assertion, oa::HAS_TARGET)?);
    }
    Ok(found)
}

fn passage<D: Data>(data: &D, evidence: &Term) -> Result<Option<Passage>, StoreError> {
    let mut passage = Passage { quote: None, start: None, end: None };
    for selector in data.objects(evidence, oa::HAS_SELECTOR)? {
        passage.quote = passage.quote.or(text(data, &selector, oa::EXACT)?);
        passage.start = passage.start.or(text(data, &selector, oa::START)?.and_then(|n| n.parse().ok()));
        passage.end = passage.end.or(text(data, &selector, oa::END)?.and_then(|n| n.parse().ok()));
    }
    Ok((passage.quote.is_some() || passage.start.is_some()).then_some(passage))
}

fn text<D: Data>(data: &D, node: &Term, property: NamedNodeRef<'_>) -> Result<Option<String>, StoreError> {
    Ok(data.objects(node, property)?.into_iter().find_map(|term| match term {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        _ => None,
    }))
}

/// The document of a node that no passage says: its primary source, or that of an assertion about it.
fn document<D: Data>(data: &D, node: &Term) -> Result<Option<Term>, StoreError> {
    let mut nodes = vec![node.clone()];
    nodes.extend(data.subjects(oa::HAS_BODY, node)?);
    for node in nodes {
        if let Some(document) = data.objects(&node, prov::HAD_PRIMARY_SOURCE)?.into_iter().next() {
            return Ok(Some(document));
        }
    }
    Ok(None)
}
