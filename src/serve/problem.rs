//! Errors as problem documents (RFC 9457).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use crate::export::ExportError;
use crate::store::{QueryError, RdfError, StoreError};
use crate::text::LineColumn;

/// What went wrong with a request, as the client is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The HTTP status code.
    pub status: u16,
    /// The stable code, such as `bad-query`.
    pub code: String,
    /// What is wrong, for people.
    pub detail: String,
    /// Where in what was sent, from 1, if it is a matter of syntax.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column there, from 1, in code points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// After how many seconds another try makes sense.
    #[serde(skip)]
    pub retry_after: Option<u32>,
    /// The methods that there are, if this one is not.
    #[serde(skip)]
    pub allow: Option<&'static str>,
}

impl Problem {
    /// A problem with a status and a code.
    pub fn new(status: StatusCode, code: &str, detail: impl Into<String>) -> Self {
        Self {
            status: status.as_u16(),
            code: code.to_owned(),
            detail: detail.into(),
            line: None,
            column: None,
            retry_after: None,
            allow: None,
        }
    }

    /// The request is not understood.
    pub fn bad_request(code: &str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, detail)
    }

    /// There is nothing here.
    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", detail)
    }

    /// None of the formats that the client takes can be given.
    pub fn not_acceptable(offered: &[&str]) -> Self {
        let detail = format!(
            "none of the media types that are asked for can be given; there are {}",
            offered.join(", ")
        );
        Self::new(StatusCode::NOT_ACCEPTABLE, "not-acceptable", detail)
    }

    /// What was sent is in no format that is known here.
    pub fn unsupported_media_type(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail)
    }

    /// The method is not for this resource.
    pub fn method_not_allowed(allow: &'static str) -> Self {
        let detail = format!("this takes {allow}");
        let problem = Self::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", detail);
        Self { allow: Some(allow), ..problem }
    }

    /// The query ran out of time.
    pub fn timeout() -> Self {
        Self::new(StatusCode::GATEWAY_TIMEOUT, "timeout", "it took longer than it may; ask for less")
    }

    /// Too many queries run at once.
    pub fn busy() -> Self {
        let problem = Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "busy",
            "as many queries run as may at once; try again in a moment",
        );
        Self { retry_after: Some(1), ..problem }
    }

    /// Something failed here that the client cannot help. What it was is for the log alone.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "request failed");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "something failed here; the log tells what")
    }

    /// At this place of what was sent.
    #[must_use]
    pub fn at(self, place: Option<LineColumn>) -> Self {
        Self { line: place.map(|at| at.line), column: place.map(|at| at.column), ..self }
    }
}

impl From<QueryError> for Problem {
    fn from(error: QueryError) -> Self {
        let detail = error.to_string();
        match error {
            QueryError::Syntax { place, hint, .. } => {
                Self::bad_request("bad-query", format!("{detail}; {hint}")).at(place)
            }
            QueryError::Update => Self::bad_request("not-a-query", "this is an update; send it to /update"),
            QueryError::Service => Self::bad_request("no-service", detail),
            QueryError::Load => Self::bad_request("no-load", detail),
            QueryError::TwoDatasets => Self::bad_request("two-datasets", detail),
            QueryError::UnknownFunction(_) => Self::bad_request("unknown-function", detail),
            QueryError::TooMany(_) => Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-many-results", detail),
            QueryError::Cancelled => Self::timeout(),
            QueryError::UpdateEvaluation(_) => Self::new(StatusCode::CONFLICT, "update-failed", detail),
            QueryError::Evaluation(_) => Self::internal(detail),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::GivenUp => Self::timeout(),
            error => Self::internal(error),
        }
    }
}

impl From<RdfError> for Problem {
    fn from(error: RdfError) -> Self {
        Self::bad_request("bad-rdf", error.message.clone()).at(error.place)
    }
}

impl From<ExportError> for Problem {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Query(error) => error.into(),
            ExportError::Inexpressible(_) | ExportError::OtherKind(..) | ExportError::Tangled(_) => {
                Self::new(StatusCode::NOT_ACCEPTABLE, "inexpressible", error.to_string())
            }
            other => Self::internal(other),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut document = serde_json::to_value(&self).unwrap_or_default();
        if let Some(members) = document.as_object_mut() {
            members.insert("type".to_owned(), "about:blank".into());
            members.insert("title".to_owned(), status.canonical_reason().unwrap_or_default().into());
        }
        let mut response = (status, document.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(allow) = self.allow {
            headers.insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
