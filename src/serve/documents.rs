//! Documents: listed, added, replaced and removed.
//!
//! A store on disk is open to one process that writes, so whoever wants to load into one that is served sends the
//! documents here.

mod list;
mod reading;
mod sent;
mod written;

use std::sync::{Arc, Mutex, OnceLock};

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use iri_string::types::IriStr;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use tokio::time::timeout;

use super::{Problem, Service, Shared};
use crate::intake::Lists;
use crate::mint::{Minted, Resource};
use crate::parse::Reader;
use written::Stop;

/// What stays as it is in one segment of a path.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What documents are read with, and what is known of those that are there.
#[derive(Debug)]
pub(super) struct Intake {
    lists: Lists,
    /// Made when the first text comes.
    reader: OnceLock<Reader>,
    /// The keys as they were at a generation, sorted.
    keys: Mutex<Option<(u64, Arc<Vec<String>>)>>,
}

impl Intake {
    pub(super) fn new(lists: Lists) -> Self {
        Self { lists, reader: OnceLock::new(), keys: Mutex::default() }
    }

    /// The word lists.
    pub(super) fn lists(&self) -> &Lists {
        &self.lists
    }

    fn reader(&self) -> &Reader {
        self.reader.get_or_init(|| self.lists.reader())
    }
}

/// Answers a request for `/documents`.
pub(super) async fn all(State(service): State<Shared>, request: Request) -> Response {
    let answer = match *request.method() {
        Method::GET | Method::HEAD => list::answer(&service, request.into_parts().0.uri).await,
        Method::POST => add(&service, request, None).await,
        _ => Err(Problem::method_not_allowed("GET, HEAD, POST")),
    };
    answer.unwrap_or_else(IntoResponse::into_response)
}

/// Answers a request for `/documents/{id}`.
pub(super) async fn one(
    State(service): State<Shared>,
    key: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    let answer = match key {
        Ok(Path(key)) => with_key(&service, key, request).await,
        Err(_) => Err(Problem::bad_request("not-utf-8", "the path is not UTF-8")),
    };
    answer.unwrap_or_else(IntoResponse::into_response)
}

async fn with_key(service: &Shared, key: String, request: Request) -> Result<Response, Problem> {
    match *request.method() {
        Method::GET | Method::HEAD => find(service, key).await,
        Method::PUT => add(service, request, Some(key)).await,
        Method::DELETE => {
            service.authorize(request.headers())?;
            remove(service, key).await
        }
        _ => Err(Problem::method_not_allowed("GET, HEAD, PUT, DELETE")),
    }
}

/// Takes what was sent; a `key` is that of the one document.
async fn add(service: &Shared, request: Request, key: Option<String>) -> Result<Response, Problem> {
    service.authorize(request.headers())?;
    let (parts, body) = request.into_parts();
    let key = key.map(|key| service.document_key(&key)).transpose()?;
    let files = sent::files(service, &parts, body).await?;
    let shared = Arc::clone(service);
    let most = shared.limits.body;
    let items = service.blocking(move || reading::read(files, shared.intake.reader(), key.as_deref(), most));
    let items = timeout(service.limits.timeout, items).await.map_err(|_| Problem::timeout())???;
    let shared = Arc::clone(service);
    let outcome = match service.write(move |keep| written::write(&shared, items, keep)).await? {
        Ok(outcome) | Err(Stop::Nothing(outcome)) => outcome,
        Err(Stop::Problem(problem)) => return Err(problem),
    };
    Ok(outcome.into_response(service))
}

/// Leads to the document's description.
async fn find(service: &Shared, key: String) -> Result<Response, Problem> {
    let key = service.document_key(&key)?;
    let shared = Arc::clone(service);
    service.blocking(move || shared.must_have(&key).map(|()| shared.description(&key))).await?.map(|place| {
        let mut response = StatusCode::SEE_OTHER.into_response();
        response.headers_mut().extend(HeaderValue::from_str(&place).map(|place| (header::LOCATION, place)));
        response
    })
}

async fn remove(service: &Shared, key: String) -> Result<Response, Problem> {
    let key = service.document_key(&key)?;
    let shared = Arc::clone(service);
    let removed = service.write(move |keep| {
        shared.must_have(&key)?;
        let mut load = shared.store.begin()?;
        load.remove_graph(shared.minter.mint(&Resource::Graph { document: key }).as_ref())?;
        if keep() { load.commit().map_err(Problem::from) } else { Err(Problem::timeout()) }
    });
    removed.await??;
    Ok(StatusCode::NO_CONTENT.into_response())
}

impl Service {
    /// The key of a document in the form in which it names one.
    fn document_key(&self, key: &str) -> Result<String, Problem> {
        let iri = self.minter.mint(&Resource::Document { document: key.to_owned() });
        match self.minter.resolve(iri.as_str()) {
            Some(Minted { resource: Resource::Document { document }, .. }) if !document.is_empty() => {
                Ok(document)
            }
            _ => Err(Problem::bad_request("bad-key", "the key of a document is not blank")),
        }
    }

    fn must_have(&self, key: &str) -> Result<(), Problem> {
        let graph = self.minter.mint(&Resource::Graph { document: key.to_owned() });
        if self.store.contains_graph(graph.as_ref())? {
            return Ok(());
        }
        Err(Problem::not_found(format!("there is no document with the key `{key}`")))
    }

    /// Where a document is replaced and removed.
    fn entry(&self, key: &str) -> String {
        self.href(&format!("documents/{}", utf8_percent_encode(key, SEGMENT)))
    }

    /// Where a document is described.
    fn description(&self, key: &str) -> String {
        let iri = self.minter.mint(&Resource::Document { document: key.to_owned() });
        let uri = |text: &str| IriStr::new(text).map(|iri| iri.encode_to_uri().to_string());
        let (uri, base) = (uri(iri.as_str()), uri(self.minter.base()));
        match (uri, base) {
            (Ok(uri), Ok(base)) => self.href(uri.strip_prefix(base.as_str()).unwrap_or(&uri)),
            _ => self.href(""),
        }
    }
}
