//! Documents into the store, all together, and what became of each.

use std::collections::HashSet;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::reading::Item;
use crate::diagnostic::Diagnostic;
use crate::map::map_with;
use crate::serve::{Problem, Service};
use crate::store::{Change, StoreError};

/// What became of everything that was sent.
#[derive(Debug)]
pub(super) struct Outcome(Vec<Done>);

/// What became of one document.
#[derive(Debug)]
struct Done {
    file: String,
    /// Nothing if the document is refused.
    kept: Option<Kept>,
    diagnostics: Vec<Diagnostic>,
}

#[derive(Debug)]
struct Kept {
    key: String,
    change: Change,
    quads: usize,
}

/// Why nothing is written.
#[derive(Debug)]
pub(super) enum Stop {
    /// It cannot be, or its time was up.
    Problem(Problem),
    /// Nothing that can be used is new.
    Nothing(Outcome),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Problem(error.into())
    }
}

/// Keeps every document that can be used, or, if something fails here or `keep` says no, none.
pub(super) fn write(service: &Service, items: Vec<Item>, keep: &dyn Fn() -> bool) -> Result<Outcome, Stop> {
    let mut done = Vec::with_capacity(items.len());
    let mut keys = HashSet::new();
    let mut load = service.store.begin()?;
    for Item { file, document, mut diagnostics } in items {
        let kept = match document {
            Some((document, name)) => {
                let graph = map_with(&service.minter, service.intake.lists.authorities(), &document, &name);
                if !keys.insert(graph.name.clone()) {
                    diagnostics.push(repeated(&graph.key));
                }
                let quads = graph.quads.len();
                let change = load.replace_graph(graph.name.as_ref(), graph.quads)?;
                Some(Kept { key: graph.key, change, quads })
            }
            None => None,
        };
        done.push(Done { file, kept, diagnostics });
    }
    let outcome = Outcome(done);
    if !outcome.has_changed() {
        return Err(Stop::Nothing(outcome));
    }
    if !keep() {
        return Err(Problem::timeout().into());
    }
    load.commit()?;
    Ok(outcome)
}

fn repeated(key: &str) -> Diagnostic {
    let message = format!("a document with the key `{key}` came before; a store keeps the last");
    Diagnostic::warning("repeated-document", message).with_hint("give each its own `source.id`")
}

impl Outcome {
    fn count(&self, change: Option<Change>) -> usize {
        self.0.iter().filter(|done| done.kept.as_ref().map(|kept| kept.change) == change).count()
    }

    /// Whether the store is another now.
    fn has_changed(&self) -> bool {
        self.count(Some(Change::Added)) + self.count(Some(Change::Replaced)) > 0
    }

    /// 201 for one new document, 422 if none can be used, else 200.
    pub(super) fn into_response(self, service: &Service) -> Response {
        let refused = self.count(None);
        let documents = self.0.iter().map(|done| done.to_json(service)).collect::<Vec<_>>();
        if refused == self.0.len() {
            return unusable(&documents);
        }
        let report = json!({
            "added": self.count(Some(Change::Added)),
            "replaced": self.count(Some(Change::Replaced)),
            "unchanged": self.count(Some(Change::Unchanged)),
            "refused": refused,
            "documents": documents,
        });
        let place = match self.0.as_slice() {
            [Done { kept: Some(Kept { key, change: Change::Added, .. }), .. }] => Some(service.entry(key)),
            _ => None,
        };
        let status = if place.is_some() { StatusCode::CREATED } else { StatusCode::OK };
        let place = place.and_then(|place| HeaderValue::from_str(&place).ok());
        let mut response = answer(status, &report, "application/json");
        response.headers_mut().extend(place.map(|place| (header::LOCATION, place)));
        response
    }
}

/// A problem document that tells what is wrong with each.
fn unusable(documents: &[Value]) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let problem = json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "code": "bad-document",
        "detail": "nothing that was sent can be used; `documents` tells what is wrong with each",
        "documents": documents,
    });
    answer(status, &problem, "application/problem+json")
}

fn answer(status: StatusCode, body: &Value, media_type: &'static str) -> Response {
    let mut response = (status, body.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Done {
    fn to_json(&self, service: &Service) -> Value {
        let mut members = Map::new();
        if !self.file.is_empty() {
            members.insert("file".to_owned(), self.file.as_str().into());
        }
        let status = match &self.kept {
            None => "refused",
            Some(kept) => {
                members.insert("key".to_owned(), kept.key.as_str().into());
                members.insert("quads".to_owned(), kept.quads.into());
                members.insert("description".to_owned(), service.description(&kept.key).into());
                members.insert("entry".to_owned(), service.entry(&kept.key).into());
                match kept.change {
                    Change::Added => "added",
                    Change::Replaced => "replaced",
                    Change::Unchanged => "unchanged",
                }
            }
        };
        members.insert("status".to_owned(), status.into());
        let diagnostics = self.diagnostics.iter().map(shown).collect::<Vec<_>>();
        members.insert("diagnostics".to_owned(), diagnostics.into());
        members.into()
    }
}

/// A diagnostic as data.
fn shown(found: &Diagnostic) -> Value {
    let Diagnostic { code, severity, message, place, field, hint } = found;
    let mut members = Map::new();
    members.insert("code".to_owned(), (*code).into());
    members.insert("severity".to_owned(), severity.to_string().into());
    members.insert("message".to_owned(), message.as_str().into());
    if let Some(place) = place {
        members.insert("line".to_owned(), place.line.into());
        members.insert("column".to_owned(), place.column.into());
    }
    for (name, value) in [("field", field), ("hint", hint)] {
        members.extend(value.as_ref().map(|value| (name.to_owned(), value.as_str().into())));
    }
    members.into()
}
