//! Parties: what part somebody has in a happening, and the person, post and organization it is.

use iri_string::types::IriStr;
use oxigraph::model::{NamedNode, NamedNodeRef};

use super::evidence::assert;
use super::place::country;
use super::sink::Sink;
use crate::facts::{Party, Span};
use crate::mint::Resource;
use crate::vocab::visit::{self, concept};
use crate::vocab::{foaf, org, owl};

/// On which side somebody takes part.
#[derive(Debug, Clone, Copy)]
pub(super) enum Side {
    Visitor,
    Counterpart,
    Inviter,
    Speaker,
    Addressee,
}

impl Side {
    const fn concept(self) -> NamedNodeRef<'static> {
        match self {
            Self::Visitor => concept::SIDE_VISITOR,
            Self::Counterpart => concept::SIDE_COUNTERPART,
            Self::Inviter => concept::SIDE_INVITER,
            Self::Speaker => concept::SIDE_SPEAKER,
            Self::Addressee => concept::SIDE_ADDRESSEE,
        }
    }
}

/// Adds the participation `resource` of `party` in `happening`. Where the party has no evidence of its own,
/// that of the happening, `around`, carries it.
pub(super) fn participate(
    sink: &mut Sink<'_>,
    happening: &NamedNode,
    resource: &Resource,
    (side, party): (Side, &Party),
    around: &[Span],
) -> NamedNode {
    let node = sink.mint(resource);
    sink.add(happening, visit::PARTICIPATION, node.clone());
    sink.a(&node, visit::class::PARTICIPATION);
    sink.add(&node, visit::SIDE, side.concept());
    if party.acting {
        sink.truth(&node, visit::ACTING);
    }
    if let Some(code) = &party.country {
        let country = country(sink, code);
        sink.add(&node, visit::COUNTRY, country);
    }
    describe(sink, &node, party);
    assert(sink, resource, if party.evidence.is_empty() { around } else { &party.evidence });
    node
}

/// The person, post and organization of a participation, as far as the document gives them.
fn describe(sink: &mut Sink<'_>, node: &NamedNode, party: &Party) {
    let Iris { person, post, organization } = iris(sink, party);
    if let (Some(person), Some(name)) = (&person, &party.name) {
        sink.a(person, foaf::PERSON);
        sink.label(person, name);
        sink.add(node, visit::PERSON, person.clone());
    }
    if let (Some(organization), Some(name)) = (&organization, &party.organization) {
        sink.a(organization, org::ORGANIZATION);
        sink.authority(organization, sink.authorities().organization(name), name);
        sink.add(node, visit::ORGANIZATION, organization.clone());
    }
    if let (Some(post), Some(role)) = (&post, &party.role) {
        sink.a(post, org::POST);
        sink.label(post, role);
        sink.add(node, visit::POST, post.clone());
        if let Some(organization) = &organization {
            sink.add(post, org::POST_IN, organization.clone());
        }
        if let Some(code) = &party.country {
            let country = country(sink, code);
            sink.add(post, visit::COUNTRY, country);
        }
    }
    if let Some(named) = person.or(post).or(organization) {
        for other in &party.same_as {
            sink.add(&named, owl::SAME_AS, NamedNode::new_unchecked(other.as_str()));
        }
    }
}

/// The nodes a party speaks of.
struct Iris {
    person: Option<NamedNode>,
    post: Option<NamedNode>,
    organization: Option<NamedNode>,
}

/// The producer's key names the most telling of the three: the person, else the post, else the organization.
fn iris(sink: &Sink<'_>, party: &Party) -> Iris {
    let Party { name, role, organization, id, .. } = party;
    let code = party.country.clone().unwrap_or_default();
    let body = organization.clone().unwrap_or_default();
    let own = |resource: fn(String) -> Resource| {
        let id = id.as_ref()?;
        Some(own_iri(id).unwrap_or_else(|| sink.mint(&resource(id.clone()))))
    };
    let person = name.as_ref().map(|name| {
        own(|key| Resource::PersonKey { key })
            .unwrap_or_else(|| sink.mint(&Resource::Person { name: name.clone() }))
    });
    let post = role.as_ref().map(|role| {
        own(|key| Resource::PostKey { key }).filter(|_| name.is_none()).unwrap_or_else(|| {
            let (country, organization, role) = (code.clone(), body.clone(), role.clone());
            sink.mint(&Resource::Post { country, organization, role })
        })
    });
    let organization = organization.as_ref().map(|name| {
        own(|key| Resource::OrganizationKey { key })
            .filter(|_| person.is_none() && post.is_none())
            .unwrap_or_else(|| organization_iri(sink, name, &code))
    });
    Iris { person, post, organization }
}

/// An organization that an authority knows has the authority's name, and belongs to no single state.
fn organization_iri(sink: &Sink<'_>, name: &str, code: &str) -> NamedNode {
    let (country, name) = match sink.authorities().organization(name) {
        Some(concept) => ("", concept.label.as_str()),
        None => (code, name),
    };
    sink.mint(&Resource::Organization { country: country.to_owned(), name: name.to_owned() })
}

/// The node of an organization known by its name alone.
pub(super) fn organization(sink: &mut Sink<'_>, name: &str) -> NamedNode {
    let node = organization_iri(sink, name, "");
    sink.a(&node, org::ORGANIZATION);
    sink.authority(&node, sink.authorities().organization(name), name);
    node
}

/// A producer's key that is an IRI already.
pub(super) fn own_iri(id: &str) -> Option<NamedNode> {
    let web = ["http://", "https://", "urn:"].iter().any(|scheme| id.starts_with(scheme));
    (web && IriStr::new(id).is_ok()).then(|| NamedNode::new_unchecked(id))
}
