//! One line in the log for each request, and what is counted.
//!
//! The line is written when the answer is out, or the client is gone. It has the path, never the query or a header.

use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, HttpBody};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use bytes::{Buf, Bytes};
use http_body::{Frame, SizeHint};
use tokio::time::Instant;
use tracing::{Instrument, Span};

use crate::serve::Shared;
use crate::serve::metrics::{End, Route};

/// The header that names a request, as the log does.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The status of a request whose client left before there was one.
const LEFT: u16 = 499;

/// Follows a request until its answer is out.
pub(super) async fn watch(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let id = new_id();
    let span = tracing::info_span!("request", id);
    let mut entry = Entry::new(service, &request, span.clone());
    let mut response = next.run(request).instrument(span).await;
    entry.status = response.status().as_u16();
    response.headers_mut().extend(HeaderValue::from_str(&id).map(|id| (REQUEST_ID, id)));
    response.map(|body| Body::new(Watched::new(body, entry)))
}

/// A name that no other request has; what a client calls it is not trusted.
fn new_id() -> String {
    static SEED: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{:016x}", SEED.hash_one(COUNT.fetch_add(1, Ordering::Relaxed)))
}

/// What is told of a request at its end.
struct Entry {
    service: Shared,
    span: Span,
    started: Instant,
    route: Route,
    path: String,
    status: u16,
    bytes: u64,
    end: End,
}

impl Entry {
    fn new(service: Shared, request: &Request, span: Span) -> Self {
        let matched = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
        let route = Route::new(request.method(), matched);
        service.metrics.begun();
        let path = request.uri().path().to_owned();
        Self { service, span, started: Instant::now(), route, path, status: LEFT, bytes: 0, end: End::Left }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let took = self.started.elapsed();
        self.service.metrics.ended(&self.route, self.status, self.end, took);
        let _inside = self.span.enter();
        tracing::info!(
            target: "access",
            method = self.route.method,
            path = self.path,
            status = self.status,
            ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            bytes = self.bytes,
            end = self.end.name(),
        );
    }
}

/// A response's body, counted.
struct Watched {
    body: Body,
    entry: Entry,
}

impl Watched {
    fn new(body: Body, mut entry: Entry) -> Self {
        if body.is_end_stream() {
            entry.end = End::Whole;
        }
        Self { body, entry }
    }
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let span = self.entry.span.clone();
        let _inside = span.enter();
        let polled = Pin::new(&mut self.body).poll_frame(context);
        match &polled {
            Poll::Ready(Some(Ok(frame))) => {
                self.entry.bytes += frame.data_ref().map_or(0, Buf::remaining) as u64;
                if self.body.is_end_stream() {
                    self.entry.end = End::Whole;
                }
            }
            Poll::Ready(Some(Err(_))) => self.entry.end = End::Broken,
            Poll::Ready(None) => self.entry.end = End::Whole,
            Poll::Pending => {}
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
