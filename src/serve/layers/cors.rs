//! Which pages of other hosts may ask (Cross-Origin Resource Sharing).
//!
//! Where nothing is said, pages of every origin may read, and none may write. Cookies play no part.

use std::str::FromStr;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::serve::Shared;

/// Headers that scripts may read besides those they may anyway.
const EXPOSED: &str = "Content-Location, ETag, Link, Location, Retry-After, WWW-Authenticate, X-Request-Id";
/// How long a browser may remember what it may do.
const MAX_AGE: &str = "7200";

/// Whose pages may ask.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Origins {
    /// Those of every origin, to read.
    #[default]
    Readers,
    /// Those of these origins alone, to read and, with the token, to write.
    These(Vec<Origin>),
}

/// A scheme, a host and perhaps a port, as browsers name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

/// A text that is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an origin has a scheme and a host and nothing behind, such as https://app.example")]
pub struct OriginError;

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, OriginError> {
        let (scheme, host) = text.split_once("://").ok_or(OriginError)?;
        let fine = |part: &str, others: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(c))
        };
        let whole = fine(scheme, "+-.") && fine(host, "-.:[]");
        whole.then(|| Self(text.to_ascii_lowercase())).ok_or(OriginError)
    }
}

impl Origins {
    /// What a page may be told: the value of `Access-Control-Allow-Origin`.
    fn allow(&self, origin: &HeaderValue, writes: bool) -> Option<HeaderValue> {
        match self {
            Self::Readers if writes => None,
            Self::Readers => Some(HeaderValue::from_static("*")),
            Self::These(origins) => {
                origins.iter().any(|known| known.0.as_bytes() == origin.as_bytes()).then(|| origin.clone())
            }
        }
    }
}

/// Whether a request writes, by its method and path.
fn writes(method: &str, path: &str) -> bool {
    let place = ["/update", "/store", "/documents"].iter().any(|place| path.starts_with(place));
    !(["GET", "HEAD", "QUERY", "OPTIONS"].contains(&method) || method == "POST" && !place)
}

/// Answers what browsers ask before, and lets pages read answers.
pub(super) async fn cors(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let wanted =
        headers.get(header::ACCESS_CONTROL_REQUEST_METHOD).filter(|_| request.method() == Method::OPTIONS);
    let method = wanted.map_or(request.method().as_str(), |wanted| wanted.to_str().unwrap_or("?"));
    let writes = writes(method, request.uri().path());
    let allowed = headers.get(header::ORIGIN).and_then(|origin| service.origins.allow(origin, writes));
    let mut response = if wanted.is_some() { preflight(allowed.is_some()) } else { next.run(request).await };
    let headers = response.headers_mut();
    if service.origins != Origins::Readers {
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
    if let Some(allowed) = allowed {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
    }
    response
}

fn preflight(allowed: bool) -> Response {
    let mut headers = HeaderMap::new();
    if allowed {
        for (name, value) in [
            (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, PUT, DELETE, QUERY"),
            (
                header::ACCESS_CONTROL_ALLOW_HEADERS,
                "Accept, Authorization, Content-Encoding, Content-Type, If-None-Match",
            ),
            (header::ACCESS_CONTROL_MAX_AGE, MAX_AGE),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    (StatusCode::NO_CONTENT, headers).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_and_a_host() {
        for fine in ["https://a.example", "http://localhost:3000", "http://[::1]:80"] {
            assert!(fine.parse::<Origin>().is_ok(), "{fine}");
        }
        for wrong in ["a.example", "https://", "https://a.example/", "*", "null", "https://a b"] {
            assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn reading_and_writing_are_told_apart() {
        assert!(!writes("GET", "/documents") && !writes("POST", "/query") && !writes("QUERY", "/query"));
        assert!(writes("POST", "/update") && writes("PUT", "/store") && writes("DELETE", "/documents/a"));
    }
}
