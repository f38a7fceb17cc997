//! Whether the process is alive, and whether it can answer.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use tokio::time::timeout;

use super::frame::{Task, name_of};
use super::{Problem, Service, Shared, pool};
use crate::export::ResultFormat;

/// How long the store and a worker have to show that they are there.
const PATIENCE: Duration = Duration::from_secs(2);

/// Answers a request for `/healthz`, which asks nothing of the store.
pub(super) async fn alive(request: Request) -> Response {
    answer(&request, Ok("alive\n"))
}

/// Answers a request for `/readyz`.
pub(super) async fn ready(State(service): State<Shared>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return answer(&request, Ok(""));
    }
    let found =
        timeout(PATIENCE, check(&service)).await.unwrap_or_else(|_| Err(not_ready("no answer in time")));
    answer(&request, found.map(|()| "ready\n"))
}

fn answer(request: &Request, found: Result<&'static str, Problem>) -> Response {
    let found = match *request.method() {
        Method::GET | Method::HEAD => found,
        _ => Err(Problem::method_not_allowed("GET, HEAD")),
    };
    let plain = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    found.map_or_else(IntoResponse::into_response, |text| (plain, text).into_response())
}

fn not_ready(detail: &str) -> Problem {
    Problem::new(StatusCode::SERVICE_UNAVAILABLE, "not-ready", detail)
}

async fn check(service: &Shared) -> Result<(), Problem> {
    let shared = Arc::clone(service);
    let readable =
        service.blocking(move || shared.store.matching(None, None, None).next().transpose().is_ok());
    if !readable.await? {
        return Err(not_ready("the store cannot be read"));
    }
    // When every worker is at work, workers are there.
    if service.pool.running() >= service.limits.queries {
        return Ok(());
    }
    let task = service.smallest_task();
    let answer = pool::run(service, &task).await.map_err(|_| not_ready("no worker answers"))?;
    let mut parts = std::pin::pin!(answer.body.stream());
    while let Some(part) = parts.next().await {
        part.map_err(|_| not_ready("no worker answers"))?;
    }
    Ok(())
}

impl Service {
    fn smallest_task(&self) -> Task {
        let json = Some(name_of(ResultFormat::Json));
        Task {
            query: "ASK {}".to_owned(),
            base: self.minter.base().to_owned(),
            dataset: None,
            bindings: Vec::new(),
            solutions: json.clone(),
            truth: json,
            graph: None,
            rows: 1,
        }
    }
}
