//! The documents that are there, page by page.

use std::sync::{Arc, PoisonError};

use axum::http::{HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::{NamedNodeRef, Quad, Term};
use percent_encoding::utf8_percent_encode;
use serde::Serialize;

use super::SEGMENT;
use crate::mint::Resource;
use crate::serve::params::Params;
use crate::serve::{Problem, Service, Shared};
use crate::store::StoreError;
use crate::vocab::{dcterms, rdf, visit};

/// Most documents of a page.
const LONGEST_PAGE: usize = 1000;
/// Documents of a page where none are asked for.
const PAGE: usize = 100;
/// Most statements of a document that are looked at.
const STATEMENTS: usize = 1000;

#[derive(Debug, Serialize)]
struct Page {
    /// How many there are in all.
    total: usize,
    documents: Vec<Listed>,
    /// Where the next page is.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct Listed {
    key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<String>,
    /// Where it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// Its IRI.
    iri: String,
    /// Where it is described.
    description: String,
    /// Where it is replaced and removed.
    entry: String,
}

pub(super) async fn answer(service: &Shared, uri: Uri) -> Result<Response, Problem> {
    let params = Params::of(&uri)?;
    let after = params.one("after")?.map(str::to_owned);
    let limit = match params.one("limit")? {
        None => PAGE,
        Some(text) => text.parse().ok().filter(|n| (1..=LONGEST_PAGE).contains(n)).ok_or_else(|| {
            Problem::bad_request("bad-limit", format!("`limit` is a number from 1 to {LONGEST_PAGE}"))
        })?,
    };
    let shared = Arc::clone(service);
    let page = service.blocking(move || page(&shared, after.as_deref(), limit)).await??;
    let next =
        page.next.as_deref().and_then(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")).ok());
    let mut response = serde_json::to_string(&page).map_err(Problem::internal)?.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.extend(next.map(|next| (header::LINK, next)));
    Ok(response)
}

fn page(service: &Service, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
    let keys = service.document_keys()?;
    let start = after.map_or(0, |after| keys.partition_point(|key| key.as_str() <= after));
    let chosen = keys.iter().skip(start).take(limit);
    let documents = chosen.map(|key| entry(service, key)).collect::<Result<Vec<_>, _>>()?;
    let more = start + documents.len() < keys.len();
    let next = documents.last().filter(|_| more).map(|last| {
        let after = utf8_percent_encode(&last.key, SEGMENT);
        service.href(&format!("documents?limit={limit}&after={after}"))
    });
    Ok(Page { total: keys.len(), documents, next })
}

fn entry(service: &Service, key: &str) -> Result<Listed, StoreError> {
    let iri = service.minter.mint(&Resource::Document { document: key.to_owned() });
    let quads = service.store.matching(Some(iri.as_ref()), None, None).take(STATEMENTS);
    let quads = quads.collect::<Result<Vec<_>, _>>()?;
    Ok(Listed {
        key: key.to_owned(),
        title: least(&quads, dcterms::TITLE),
        issued: least(&quads, dcterms::ISSUED),
        source: least(&quads, dcterms::SOURCE),
        iri: iri.as_str().to_owned(),
        description: service.description(key),
        entry: service.entry(key),
    })
}

/// The value of a property; of several, always the same.
fn least(quads: &[Quad], property: NamedNodeRef<'_>) -> Option<String> {
    let values = quads.iter().filter(|quad| quad.predicate.as_ref() == property);
    let texts = values.filter_map(|quad| match &quad.object {
        Term::Literal(literal) => Some(literal.value().to_owned()),
        Term::NamedNode(node) => Some(node.as_str().to_owned()),
        Term::BlankNode(_) => None,
    });
    texts.min()
}

impl Service {
    /// The keys of the documents, sorted; those of this generation are kept.
    fn document_keys(&self) -> Result<Arc<Vec<String>>, StoreError> {
        let generation = self.generation();
        let mut kept = self.intake.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, keys)) = kept.as_ref().filter(|(known, _)| *known == generation) {
            return Ok(Arc::clone(keys));
        }
        let class = visit::class::SOURCE_DOCUMENT.into();
        let mut keys = Vec::new();
        for quad in self.store.matching(None, Some(rdf::TYPE), Some(class)) {
            let subject = quad?.subject.to_string();
            let iri = subject.trim_start_matches('<').trim_end_matches('>');
            if let Some(Resource::Document { document }) = self.minter.resolve(iri).map(|m| m.resource) {
                keys.push(document);
            }
        }
        keys.sort();
        keys.dedup();
        let keys = Arc::new(keys);
        *kept = Some((generation, Arc::clone(&keys)));
        Ok(keys)
    }
}
