//! Updates: the SPARQL 1.1 Protocol, section 2.2.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use oxigraph::model::NamedNode;

use super::params::{self, Params};
use super::{Problem, Shared, pool};
use crate::store::{CancellationToken, QueryOptions, RequestDataset};
use crate::vocab::PREFIXES;

/// Answers a request for `/update`.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    match answer(&service, request).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn answer(service: &Shared, request: Request) -> Result<(), Problem> {
    let (parts, body) = request.into_parts();
    if parts.method != Method::POST {
        return Err(Problem::method_not_allowed("POST"));
    }
    service.authorize(&parts.headers)?;
    let params = Params::of(&parts.uri)?.and(posted(&parts.headers, body, service.limits.body).await?);
    let Some(update) = params.one("update")?.map(str::to_owned) else {
        return Err(Problem::bad_request(
            "no-update",
            "give an update, as the parameter `update` or as the body",
        ));
    };
    if params.has("query") {
        return Err(Problem::bad_request("not-an-update", "there is a query beside the update"));
    }
    let dataset = params.dataset("using-graph-uri", "using-named-graph-uri")?;
    let dataset = dataset.map(|graphs| {
        let nodes = |iris: Vec<String>| iris.into_iter().map(NamedNode::new_unchecked).collect();
        RequestDataset { default_graphs: nodes(graphs.default), named_graphs: nodes(graphs.named) }
    });
    // What nests too deep ends a worker, not the server.
    pool::check(service, &update).await.map_err(of_update)?;
    let token = CancellationToken::new();
    let (shared, inner) = (Arc::clone(service), token.clone());
    let done = service.write(move |keep| {
        let options = QueryOptions {
            prefixes: PREFIXES,
            base: Some(shared.minter.base()),
            dataset,
            cancellation: Some(inner),
            ..QueryOptions::default()
        };
        shared.store.update(&update, &options, keep)
    });
    let done = done.await.inspect_err(|_| token.cancel());
    done?.map_err(|error| of_update(error.into()))
}

/// A syntax error of an update is one of an update.
fn of_update(problem: Problem) -> Problem {
    if problem.code == "bad-query" { Problem { code: "bad-update".to_owned(), ..problem } } else { problem }
}

/// The parameters that a body gives: a form, or the update itself.
async fn posted(headers: &HeaderMap, body: Body, most: usize) -> Result<Params, Problem> {
    let media_type = params::media_type(headers)?;
    let bytes = params::body(body, most).await?;
    match media_type.as_deref() {
        Some("application/x-www-form-urlencoded") => Params::parse(&bytes),
        Some("application/sparql-update") => Ok(Params::single("update", params::text(bytes)?)),
        Some("application/sparql-query") => {
            Err(Problem::bad_request("not-an-update", "this is a query; send it to /query"))
        }
        _ => Err(Problem::unsupported_media_type(
            "send application/sparql-update or application/x-www-form-urlencoded",
        )),
    }
}
