//! The IRI policy, whole: which IRI names what, and what an IRI names.
//!
//! Every IRI of the data lies under a base that the user sets. What a document says of its own (its visits, their
//! parts, its evidence) is named below the document's key; what documents share (persons, posts, organizations,
//! places, instruments) is named by the words or codes the documents use for it, so that two documents that name
//! it alike speak of the same thing. Nothing else in the program builds an IRI of the data.
//!
//! The templates stand in [`Resource`]. [`Minter::mint`] expands them, [`Minter::resolve`] is the inverse.
//!
//! ```
//! use visitgraph::mint::{Minted, Minter, Resource};
//!
//! let minter = Minter::new("https://data.example/")?;
//! let person = Resource::Person { name: "Луиза Арбур".to_owned() };
//! let iri = minter.mint(&person);
//! assert_eq!(iri.as_str(), "https://data.example/person/Луиза_Арбур");
//! assert_eq!(minter.resolve(iri.as_str()), Some(Minted { resource: person, aspect: None }));
//! # Ok::<_, visitgraph::mint::BaseError>(())
//! ```

mod key;
mod resource;
mod segment;

use iri_string::spec::IriSpec;
use iri_string::template::UriTemplateStr;
use iri_string::template::context::{Context, Visitor};
use iri_string::types::IriAbsoluteString;
use oxigraph::model::NamedNode;

pub use key::document_key;
pub use resource::Resource;

/// The base used where the user sets none. It is reserved for examples and resolves nowhere.
pub const DEFAULT_BASE: &str = "https://visitgraph.example/";

/// A base that data IRIs cannot stand under.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BaseError {
    /// It is no absolute IRI.
    #[error("`{0}` is not an absolute IRI")]
    NotAbsolute(String),
    /// It has a query, or a scheme without a hierarchy.
    #[error(
        "`{0}` cannot be a base: it needs a scheme such as https, a host and a path, and no query or fragment"
    )]
    NoPath(String),
}

/// A part of a resource that has a name of its own: the IRI of the resource with a fragment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// That the document says so (`#assertion`).
    Assertion,
    /// The selector by words of a piece of evidence (`#quote`).
    Quote,
    /// The selector by position of a piece of evidence (`#position`).
    Position,
}

impl Aspect {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Assertion, Self::Quote, Self::Position];

    const fn fragment(self) -> &'static str {
        match self {
            Self::Assertion => "assertion",
            Self::Quote => "quote",
            Self::Position => "position",
        }
    }
}

/// What an IRI names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minted {
    /// The resource.
    pub resource: Resource,
    /// The part of it, if the IRI names only that.
    pub aspect: Option<Aspect>,
}

/// Mints and resolves the IRIs under one base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minter {
    base: String,
}

impl Minter {
    /// A minter for IRIs under `base`, to which a final `/` is added where there is none.
    pub fn new(base: &str) -> Result<Self, BaseError> {
        let iri = IriAbsoluteString::try_from(base).map_err(|_| BaseError::NotAbsolute(base.to_owned()))?;
        if iri.query_str().is_some() || iri.authority_str().is_none_or(str::is_empty) {
            return Err(BaseError::NoPath(base.to_owned()));
        }
        let slash = if base.ends_with('/') { "" } else { "/" };
        Ok(Self { base: format!("{base}{slash}") })
    }

    /// The base, with its final `/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The IRI of all that lies under the base, as one set of data.
    pub fn dataset(&self) -> NamedNode {
        NamedNode::new_unchecked(format!("{}dataset#data", self.base))
    }

    /// The IRI of a resource.
    pub fn mint(&self, resource: &Resource) -> NamedNode {
        NamedNode::new_unchecked(self.expand(resource))
    }

    /// The IRI of a part of a resource.
    pub fn mint_aspect(&self, resource: &Resource, aspect: Aspect) -> NamedNode {
        NamedNode::new_unchecked(format!("{}#{}", self.expand(resource), aspect.fragment()))
    }

    fn expand(&self, resource: &Resource) -> String {
        let values = Values(resource.values());
        let mut iri = self.base.clone();
        match UriTemplateStr::new(resource.template()).and_then(|t| t.expand::<IriSpec, _>(&values)) {
            Ok(path) => iri.extend([path.to_string()]),
            // The templates are constants, and a test expands each of them.
            Err(_) => iri.push_str(resource.template()),
        }
        iri
    }

    /// What `iri` names, or `None` if this policy would not mint it. Percent-encoded forms of an IRI name the same.
    pub fn resolve(&self, iri: &str) -> Option<Minted> {
        let path = iri.strip_prefix(&self.base)?;
        let (path, aspect) = match path.split_once('#') {
            Some((path, fragment)) => {
                (path, Some(Aspect::ALL.into_iter().find(|aspect| aspect.fragment() == fragment)?))
            }
            None => (path, None),
        };
        let resource = Resource::from_path(path)?;
        Some(Minted { resource, aspect })
    }
}

/// The values of a template's variables.
struct Values(Vec<(&'static str, String)>);

impl Context for Values {
    fn visit<V: Visitor>(&self, visitor: V) -> V::Result {
        match self.0.iter().find(|(name, _)| *name == visitor.var_name().as_str()) {
            Some((_, value)) => visitor.visit_string(value),
            None => visitor.visit_undefined(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(resource: Resource, path: &str) {
        let minter = Minter::new("https://data.example/").expect("a base");
        let iri = minter.mint(&resource);
        assert_eq!(iri.as_str(), format!("https://data.example/{path}"));
        assert_eq!(minter.resolve(iri.as_str()), Some(Minted { resource, aspect: None }));
    }

    #[test]
    fn names_stay_readable_and_come_back() {
        let person = |name: &str| Resource::Person { name: name.to_owned() };
        check(person("Louise Arbour"), "person/Louise_Arbour");
        check(person("António Guterres"), "person/António_Guterres");
        check(person("王毅"), "person/王毅");
        check(person("a_b/c?d#e%~"), "person/a~_b%2Fc%3Fd%23e%25~~");
        check(person("."), "person/~.");
        check(person("-"), "person/~-");
        let post = Resource::Post {
            country: "KZ".to_owned(),
            organization: String::new(),
            role: "Prime Minister".to_owned(),
        };
        check(post, "post/KZ/-/Prime_Minister");
    }

    #[test]
    fn parts_have_fragments() {
        let minter = Minter::new("https://data.example/v").expect("a base");
        let visit = Resource::Visit { document: "d".to_owned(), visit: "v1".to_owned() };
        let iri = minter.mint_aspect(&visit, Aspect::Assertion);
        assert_eq!(iri.as_str(), "https://data.example/v/visit/d/v1#assertion");
        assert_eq!(minter.resolve(iri.as_str()).and_then(|m| m.aspect), Some(Aspect::Assertion));
    }

    #[test]
    fn what_was_not_minted_is_not_resolved() {
        let minter = Minter::new("https://data.example/").expect("a base");
        for path in
            ["", "person", "person/", "person/a/b/c/d", "visit/d", "visit/d/v#x", "nothing/x", "person/a b~"]
        {
            assert_eq!(minter.resolve(&format!("https://data.example/{path}")), None, "{path}");
        }
        assert_eq!(minter.resolve("https://other.example/person/a"), None);
        assert!(minter.resolve("https://data.example/person/Ant%C3%B3nio").is_some());
    }

    #[test]
    fn refuses_bases_that_are_none() {
        for base in
            ["", "data", "https://", "urn:x:y", "https://a.example/?q", "https://a.example/#f", "a b:c"]
        {
            assert!(Minter::new(base).is_err(), "{base}");
        }
    }
}
