//! How long the head of a request may be, and how slowly its body may come.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::pace::Paced;
use crate::serve::Problem;

/// Most bytes of a request's IRI.
const LONGEST_IRI: usize = 32 << 10;
/// Most bytes of a request's headers.
const LONGEST_HEAD: usize = 32 << 10;

/// Refuses what is too long.
pub(super) async fn bounds(request: Request, next: Next) -> Response {
    let iri = request.uri().path_and_query().map_or(0, |iri| iri.as_str().len());
    if iri > LONGEST_IRI {
        let detail = format!("the IRI has more than {LONGEST_IRI} bytes; a long query is sent by POST");
        return Problem::new(StatusCode::URI_TOO_LONG, "iri-too-long", detail).into_response();
    }
    if length(request.headers()) > LONGEST_HEAD {
        let detail = format!("the headers have more than {LONGEST_HEAD} bytes");
        let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
        return Problem::new(status, "headers-too-long", detail).into_response();
    }
    next.run(request.map(|body| Body::new(Paced::new(body)))).await
}

fn length(headers: &HeaderMap) -> usize {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}
