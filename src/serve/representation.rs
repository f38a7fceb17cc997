//! One form of a document as a response: its validator, and what else there is.

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use oxigraph::model::{NamedNode, Quad};

use super::Problem;
use super::rendition::Rendition;
use crate::export::{self, Format};
use crate::text::sha256_of;

/// The methods by which documents are had.
pub(super) const METHODS: &str = "GET, HEAD";

/// Lets through those who read.
pub(super) fn reads(method: &Method) -> Result<(), Problem> {
    match *method {
        Method::GET | Method::HEAD => Ok(()),
        _ => Err(Problem::method_not_allowed(METHODS)),
    }
}

/// A document in one form, or that the client has it already.
pub(super) fn respond(parts: &Parts, form: Rendition, bytes: Vec<u8>) -> Response {
    let tag = format!("W/\"{}\"", &sha256_of(&bytes)[..32]);
    let mut response = if has_already(&parts.headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let length = bytes.len();
        let body = if parts.method == Method::HEAD { Body::empty() } else { Body::from(bytes) };
        let mut response = body.into_response();
        set(&mut response, header::CONTENT_TYPE, form.content_type());
        set(&mut response, header::CONTENT_LENGTH, &length.to_string());
        response
    };
    set(&mut response, header::ETAG, &tag);
    set(&mut response, header::CACHE_CONTROL, "no-cache");
    response
}

/// Whether the client has what this tag is of (RFC 9110, section 13.1.2).
pub(super) fn has_already(headers: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let known = headers.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|value| value.to_str().ok());
    known.flat_map(|list| list.split(',')).any(|known| known.trim() == "*" || opaque(known) == opaque(tag))
}

/// Quads in a format.
pub(super) fn rdf(quads: Vec<Quad>, format: Format, prefixes: &[(&str, &str)]) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    export::write(quads, format, prefixes, &mut bytes)?;
    Ok(bytes)
}

/// Quads about one thing in a format.
pub(super) fn about(
    thing: &NamedNode,
    quads: Vec<Quad>,
    format: Format,
    prefixes: &[(&str, &str)],
) -> Result<Vec<u8>, Problem> {
    if format != Format::JsonLd {
        return rdf(quads, format, prefixes);
    }
    let mut bytes = Vec::new();
    export::write_about(thing.as_ref(), quads, prefixes, &mut bytes)?;
    Ok(bytes)
}

/// Sets a header; what cannot stand in one is left out.
pub(super) fn set(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

/// What is sent depends on what is taken.
pub(super) fn vary(response: &mut Response) {
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept"));
}

/// Links to other forms, each a reference and its form, and to the document that describes this, if this is a thing.
pub(super) fn link(response: &mut Response, forms: &[(String, Rendition)], described_by: Option<&str>) {
    let forms = forms
        .iter()
        .map(|(reference, form)| format!("<{reference}>; rel=\"alternate\"; type=\"{}\"", form.media_type()));
    let links =
        described_by.map(|reference| format!("<{reference}>; rel=\"describedby\"")).into_iter().chain(forms);
    if let Ok(links) = HeaderValue::from_str(&links.collect::<Vec<_>>().join(", ")) {
        response.headers_mut().append(header::LINK, links);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_compared_weakly() {
        for (sent, expected) in [
            ("\"a\"", true),
            ("W/\"a\"", true),
            ("\"b\", W/\"a\"", true),
            ("*", true),
            ("\"b\"", false),
            ("a", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, sent.parse().expect("a value"));
            assert_eq!(has_already(&headers, "W/\"a\""), expected, "{sent}");
        }
    }
}
