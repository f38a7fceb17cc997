//! Where IRIs lead: those of the data to their place here, those of the web to themselves, all others nowhere.

use axum::http::uri::Scheme;
use maud::{Markup, html};
use percent_encoding::{CONTROLS, utf8_percent_encode};

use super::shown::say;
use crate::serve::Service;

/// Where an IRI leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// To a place of this service.
    Here(String),
    /// To elsewhere on the web.
    Web(String),
    /// Nowhere.
    Nowhere,
}

/// The path of an IRI of the data below the base.
pub(super) fn path<'i>(service: &Service, iri: &'i str) -> Option<&'i str> {
    // Two slashes at the start would lead to another host.
    iri.strip_prefix(service.minter.base()).filter(|path| !path.starts_with('/'))
}

/// A path below the base as a reference, ASCII alone.
pub(super) fn href(service: &Service, path: &str) -> String {
    service.href(&utf8_percent_encode(path, CONTROLS).to_string())
}

/// Where an IRI leads.
pub(super) fn target(service: &Service, iri: &str) -> Target {
    if let Some(path) = path(service, iri) {
        return Target::Here(href(service, path));
    }
    if let Some(reference) = service.reference(iri).filter(|_| !iri.starts_with(service.minter.base())) {
        return Target::Here(reference);
    }
    let scheme = iri.split_once("://").map_or("", |(scheme, _)| scheme);
    if [Scheme::HTTP, Scheme::HTTPS].iter().any(|web| web.as_str().eq_ignore_ascii_case(scheme)) {
        return Target::Web(utf8_percent_encode(iri, CONTROLS).to_string());
    }
    Target::Nowhere
}

/// An IRI by a name, as a link where it leads somewhere.
pub(super) fn link(service: &Service, iri: &str, name: &str) -> Markup {
    match target(service, iri) {
        Target::Here(href) => html! { a href=(href) { (say(name)) } },
        Target::Web(href) => html! { a.out href=(href) rel="noopener nofollow" { (say(name)) } },
        Target::Nowhere => say(name),
    }
}
