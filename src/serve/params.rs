//! The parameters of a request, as the query of its IRI, a form or a body gives them.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, StatusCode, Uri};
use bytes::Bytes;
use oxigraph::model::NamedNode;

use super::Problem;
use super::frame::Graphs;
use super::negotiate::content_type;

/// Names and values, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Params(Vec<(String, String)>);

impl Params {
    /// The parameters of an IRI's query.
    pub(super) fn of(uri: &Uri) -> Result<Self, Problem> {
        Self::parse(uri.query().unwrap_or_default().as_bytes())
    }

    /// The fields of a form.
    pub(super) fn parse(form: &[u8]) -> Result<Self, Problem> {
        // `%FF` and the like would be mended silently.
        let decoded = percent_encoding::percent_decode(form).decode_utf8();
        if decoded.is_err() {
            return Err(Problem::bad_request("not-utf-8", "the parameters are not UTF-8"));
        }
        Ok(Self(form_urlencoded::parse(form).into_owned().collect()))
    }

    /// One parameter.
    pub(super) fn single(name: &str, value: String) -> Self {
        Self(vec![(name.to_owned(), value)])
    }

    /// Both, these first.
    #[must_use]
    pub(super) fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// Whether there is a parameter of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// Every value of a parameter.
    pub(super) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let values = self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| value.as_str());
        values.collect::<Vec<_>>().into_iter()
    }

    /// Every parameter.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of a parameter that may come once.
    pub(super) fn one(&self, name: &str) -> Result<Option<&str>, Problem> {
        let mut values = self.all(name);
        let first = values.next();
        if values.next().is_some() {
            return Err(Problem::bad_request("repeated-parameter", format!("`{name}` may come once")));
        }
        Ok(first)
    }

    /// The graphs that a request names, if it does: of the default graph, and named ones.
    pub(super) fn dataset(&self, default: &str, named: &str) -> Result<Option<Graphs>, Problem> {
        let graphs = |name: &str| self.all(name).map(iri).collect::<Result<Vec<_>, _>>();
        let graphs = Graphs { default: graphs(default)?, named: graphs(named)? };
        Ok((graphs != Graphs::default()).then_some(graphs))
    }
}

/// An IRI that a request gives.
fn iri(text: &str) -> Result<String, Problem> {
    match NamedNode::new(text) {
        Ok(iri) => Ok(iri.into_string()),
        Err(error) => {
            Err(Problem::bad_request("bad-iri", format!("`{text}` is not an absolute IRI: {error}")))
        }
    }
}

/// The whole of a body, which may have so many bytes.
pub(super) async fn body(body: Body, most: usize) -> Result<Bytes, Problem> {
    to_bytes(body, most).await.map_err(|error| {
        let whole = std::error::Error::source(&error)
            .is_some_and(<dyn std::error::Error>::is::<http_body_util::LengthLimitError>);
        if whole {
            let detail = format!("the body has more than {most} bytes");
            return Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", detail);
        }
        Problem::bad_request("broken-body", "the body broke off")
    })
}

/// What was sent: its media type, and that it is in UTF-8.
pub(super) fn media_type(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some((essence, charset)) = content_type(headers) else { return Ok(None) };
    match charset {
        Some(charset) if !["utf-8", "utf8", "us-ascii"].contains(&charset.to_ascii_lowercase().as_str()) => {
            Err(Problem::unsupported_media_type(format!("the charset {charset} is not read; send UTF-8")))
        }
        _ => Ok(Some(essence)),
    }
}

/// A body as text.
pub(super) fn text(bytes: Bytes) -> Result<String, Problem> {
    String::from_utf8(bytes.into()).map_err(|_| Problem::bad_request("not-utf-8", "the body is not UTF-8"))
}
