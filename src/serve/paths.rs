//! Paths and IRIs: a path below the root is a path below the base of the data, and back.

use axum::http::uri::{Authority, Scheme};
use axum::http::{HeaderMap, header};
use oxigraph::model::NamedNode;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::Service;
use crate::vocab::service::HOME;

/// What stands for itself neither in the path of a reference nor in a header.
const OTHER: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A part of a path that leads into the namespace of the ontology and the word lists, not of the data.
fn is_term(path: &str) -> bool {
    let below =
        |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    below("ontology") || below("authority")
}

impl Service {
    /// The IRIs that a path may stand for, the likeliest first: as they are minted, else as they are written, with what
    /// clients encode without need or not.
    pub(super) fn names(&self, path: &str) -> Vec<NamedNode> {
        let base = self.minter.base();
        let minted = self.minter.resolve(&format!("{base}{path}"));
        let minted = minted.map(|minted| self.minter.mint(&minted.resource));
        let written = [readable(path), path.to_owned()];
        let bases = is_term(path).then_some(HOME).into_iter().chain([base]);
        let written = bases.flat_map(|base| written.iter().map(move |path| format!("{base}{path}")));
        let mut names = Vec::new();
        for name in minted.into_iter().chain(written.filter_map(|iri| NamedNode::new(iri).ok())) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The path under which an IRI is described here, if it is; without its fragment.
    pub(super) fn path_of<'a>(&self, iri: &'a str) -> Option<&'a str> {
        let iri = iri.split('#').next().unwrap_or_default();
        if let Some(path) = iri.strip_prefix(self.minter.base()) {
            return Some(path);
        }
        iri.strip_prefix(HOME).filter(|path| is_term(path))
    }

    /// A reference to an IRI of the data, the ontology or the word lists on this service, with its fragment.
    pub(super) fn reference(&self, iri: &str) -> Option<String> {
        let path = self.path_of(iri)?;
        let fragment = iri.find('#').map_or("", |at| &iri[at..]);
        Some(encode(&format!("{}{fragment}", self.href(path))))
    }

    /// Where this service is found from outside, with a final `/`: as it was told, else as the client found it.
    pub(super) fn public(&self, headers: &HeaderMap) -> String {
        if let Some(base) = &self.public_base {
            return base.clone();
        }
        let base = self.minter.base();
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        let host = host.filter(|host| host.parse::<Authority>().is_ok() && !host.contains('@'));
        match host {
            Some(host) if !at_host(base, host) => {
                format!("{}://{}/", Scheme::HTTP, host.to_ascii_lowercase())
            }
            _ => base.to_owned(),
        }
    }
}

/// Whether an IRI is at a host.
fn at_host(iri: &str, host: &str) -> bool {
    let authority = iri.split_once("://").and_then(|(_, rest)| rest.split('/').next());
    authority.is_some_and(|authority| authority.eq_ignore_ascii_case(host))
}

/// A reference that can stand in a header: only ASCII, and nothing that ends it.
pub(super) fn encode(reference: &str) -> String {
    utf8_percent_encode(reference, OTHER).to_string()
}

/// A path with those of its characters decoded that an IRI can hold unencoded wherever they stand.
fn readable(path: &str) -> String {
    let Ok(decoded) = percent_decode_str(path).decode_utf8() else { return path.to_owned() };
    if decoded.len() == path.len() {
        return path.to_owned();
    }
    let mut readable = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        readable.push_str(&rest[..at]);
        let run = rest[at..].len() - escapes(&rest[at..]).len();
        if run == 0 {
            readable.push('%');
            rest = &rest[at + 1..];
            continue;
        }
        let escaped = &rest[at..at + run];
        for c in percent_decode_str(escaped).decode_utf8_lossy().chars() {
            if is_unreserved(c) {
                readable.push(c);
            } else {
                let mut bytes = [0; 4];
                readable.extend(c.encode_utf8(&mut bytes).bytes().map(percent_encoding::percent_encode_byte));
            }
        }
        rest = &rest[at + run..];
    }
    readable.push_str(rest);
    readable
}

/// What follows the percent-encoded bytes that a text begins with.
fn escapes(text: &str) -> &str {
    let mut rest = text;
    while let [b'%', a, b, ..] = rest.as_bytes()
        && a.is_ascii_hexdigit()
        && b.is_ascii_hexdigit()
    {
        rest = &rest[3..];
    }
    rest
}

/// Whether a character stands for itself in an IRI (RFC 3987, section 2.2), and is no mark of direction.
fn is_unreserved(c: char) -> bool {
    if matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}') {
        return false;
    }
    let plane_end = |c: char| u32::from(c) & 0xfffe == 0xfffe;
    match c {
        '\u{10000}'..='\u{effff}' => !plane_end(c),
        'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '.' | '_' | '~' => true,
        _ => matches!(c, '\u{a0}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{ffef}'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needless_escapes_are_undone_and_others_kept() {
        for (path, expected) in [
            ("person/Ant%C3%B3nio", "person/António"),
            ("person/%41%2F%20b", "person/A%2F%20b"),
            ("a%", "a%"),
            ("a%zz%C3", "a%zz%C3"),
            ("a%E2%80%8Fb", "a%E2%80%8Fb"),
            ("%F0%9F%98%80", "😀"),
        ] {
            assert_eq!(readable(path), expected, "{path}");
        }
    }

    #[test]
    fn references_are_safe_in_headers() {
        assert_eq!(encode("/person/A\"<>\r\n António%20"), "/person/A%22%3C%3E%0D%0A%20Ant%C3%B3nio%20");
    }
}
