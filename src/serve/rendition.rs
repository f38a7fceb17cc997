//! The forms in which a document can be had: a page, or RDF in one of its formats.

use axum::http::HeaderMap;
use axum::http::request::Parts;

use super::Problem;
use super::negotiate::Accept;
use super::params::Params;
use crate::export::Format;

/// A form of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rendition {
    /// A page for people.
    Html,
    /// RDF.
    Rdf(Format),
}

impl Rendition {
    /// Every form, the preferred first.
    pub(super) const ALL: [Self; 7] = [
        Self::Html,
        Self::Rdf(Format::Turtle),
        Self::Rdf(Format::JsonLd),
        Self::Rdf(Format::NTriples),
        Self::Rdf(Format::RdfXml),
        Self::Rdf(Format::NQuads),
        Self::Rdf(Format::TriG),
    ];

    /// The forms without graphs, the preferred first: many who read quads look in the default graph alone.
    pub(super) const PLAIN: [Self; 5] = {
        let [html, turtle, json_ld, n_triples, rdf_xml, ..] = Self::ALL;
        [html, turtle, json_ld, n_triples, rdf_xml]
    };

    /// The forms of RDF, the preferred first.
    pub(super) const RDF: [Self; 6] = {
        let [_, rest @ ..] = Self::ALL;
        rest
    };

    /// Its name, which is also the extension of its path.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Rdf(format) => format.name(),
        }
    }

    /// Its media type.
    pub(super) const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Rdf(format) => format.media_type(),
        }
    }

    /// Its media type, as it is sent.
    pub(super) const fn content_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Rdf(Format::Turtle) => "text/turtle; charset=utf-8",
            Self::Rdf(format) => format.media_type(),
        }
    }

    /// The form of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The form that the parameter `format` asks for, else the one that the client likes best.
    pub(super) fn asked(parts: &Parts, offered: &[Self]) -> Result<Self, Problem> {
        let params = Params::of(&parts.uri)?;
        let Some(name) = params.one("format")? else { return Self::wanted(&parts.headers, offered) };
        let found = offered.iter().find(|form| form.name() == name || form.media_type() == name);
        found.copied().ok_or_else(|| {
            let names = offered.iter().map(|form| form.name()).collect::<Vec<_>>();
            let detail = format!("there is no format `{name}`; use one of {}", names.join(", "));
            Problem::bad_request("unknown-format", detail)
        })
    }

    /// The form, of those there are, that the client likes best. A client that takes JSON takes JSON-LD.
    pub(super) fn wanted(headers: &HeaderMap, offered: &[Self]) -> Result<Self, Problem> {
        let accept = Accept::of(headers);
        let best = accept.best(offered.iter().map(|form| (*form, form.media_type())));
        let json = || (accept.quality("application/json") > 0).then_some(Self::Rdf(Format::JsonLd));
        best.or_else(json).ok_or_else(|| {
            Problem::not_acceptable(&offered.iter().map(|form| form.media_type()).collect::<Vec<_>>())
        })
    }
}
