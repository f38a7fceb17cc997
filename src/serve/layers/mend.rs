//! Answers as they must be, whatever the handler left out: problems with a body, `OPTIONS`, `HEAD`, safe headers.

use axum::body::{Body, HttpBody};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::serve::{Problem, Shared};

/// What browsers may load for a page of the service: its own files.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// Where the interface is described to whom asks there.
const DESCRIBED: [&str; 6] = ["/", "/query", "/documents", "/sparql", "/dataset", "/.well-known/void"];

/// What statuses mean that come without a problem document.
const BARE: [(StatusCode, &str, &str); 3] = [
    (StatusCode::NOT_FOUND, "not-found", "there is nothing here"),
    (StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "this takes other methods"),
    (StatusCode::PAYLOAD_TOO_LARGE, "too-large", "the body is too long"),
];
/// What the others mean that are not the client's fault.
const FAILED: (StatusCode, &str, &str) =
    (StatusCode::INTERNAL_SERVER_ERROR, "internal", "something failed here; the log tells what");
/// What the rest means.
const MISUNDERSTOOD: (StatusCode, &str, &str) =
    (StatusCode::BAD_REQUEST, "bad-request", "the request is not understood");

/// Makes problems of errors without a body, answers `OPTIONS`, and leads to the description of the interface.
pub(super) async fn mend(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let is_options = request.method() == Method::OPTIONS;
    let described = DESCRIBED.contains(&request.uri().path());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    // What has no route is a resource of the data, and those are only read.
    let is_resource = request.extensions().get::<MatchedPath>().is_none();
    let mut response = if is_resource && !reads {
        Problem::method_not_allowed("GET, HEAD").into_response()
    } else {
        next.run(request).await
    };
    if is_options && response.status() == StatusCode::METHOD_NOT_ALLOWED {
        return options(response.headers());
    }
    let failed = response.status().is_client_error() || response.status().is_server_error();
    if failed && !is_problem(response.headers()) {
        response = problem(&response);
    }
    if described {
        let link =
            format!("<{}>; rel=\"service-desc\"; type=\"application/json\"", service.href("openapi.json"));
        response.headers_mut().extend(HeaderValue::from_str(&link).map(|link| (header::LINK, link)));
    }
    response
}

fn is_problem(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE);
    // A page for people is an answer too.
    media_type.is_some_and(|value| {
        value == "application/problem+json" || value.as_bytes().starts_with(b"text/html")
    })
}

/// The methods that a handler names when it refuses one.
fn options(headers: &HeaderMap) -> Response {
    let allow = headers.get(header::ALLOW).and_then(|allow| allow.to_str().ok()).unwrap_or("GET, HEAD");
    let allow = allow.split(',').map(str::trim).chain(["OPTIONS"]).collect::<Vec<_>>();
    let allow = HeaderValue::from_str(&allow.join(", "));
    let mut response = StatusCode::NO_CONTENT.into_response();
    response.headers_mut().extend(allow.map(|allow| (header::ALLOW, allow)));
    response
}

/// The problem that a status without a body stands for.
fn problem(response: &Response) -> Response {
    let status = response.status();
    let known = BARE.into_iter().find(|(bare, ..)| *bare == status);
    let (_, code, detail) = known.unwrap_or(if status.is_server_error() { FAILED } else { MISUNDERSTOOD });
    let mut problem = Problem::new(status, code, detail).into_response();
    for name in [header::ALLOW, header::RETRY_AFTER, header::WWW_AUTHENTICATE, header::CONTENT_RANGE] {
        let value = response.headers().get(&name).cloned();
        problem.headers_mut().extend(value.map(|value| (name, value)));
    }
    problem
}

/// Takes the body from answers to `HEAD`, weakens the tags of what was packed, and adds what keeps browsers safe.
pub(super) async fn finish(request: Request, next: Next) -> Response {
    let is_head = request.method() == Method::HEAD;
    let mut response = next.run(request).await;
    if is_head {
        response = without_body(response);
    }
    let headers = response.headers_mut();
    weaken(headers);
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

fn without_body(response: Response) -> Response {
    let length = response.body().size_hint().exact();
    let (mut parts, _) = response.into_parts();
    let told = parts.headers.contains_key(header::CONTENT_LENGTH);
    if let Some(length) = length.filter(|length| *length > 0 && !told) {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(parts, Body::empty())
}

/// A tag that names bytes does not name the packed bytes (RFC 9110, section 8.8.3.3).
fn weaken(headers: &mut HeaderMap) {
    // Dumps that are packed files have no content coding.
    let packed = headers.contains_key(header::CONTENT_ENCODING);
    let tag = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok());
    if let Some(tag) = tag.filter(|tag| packed && tag.starts_with('"'))
        && let Ok(weak) = HeaderValue::from_str(&format!("W/{tag}"))
    {
        headers.insert(header::ETAG, weak);
    }
}
