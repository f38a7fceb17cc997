//! Places.

use oxigraph::model::NamedNode;

use super::sink::Sink;
use crate::facts::{Place, PlaceKind};
use crate::mint::Resource;
use crate::vocab::visit::{self, concept};
use crate::vocab::{dcterms, owl};

/// The node of a place within the country or territory with the code `within`.
pub(super) fn place(sink: &mut Sink<'_>, place: &Place, within: Option<&str>) -> NamedNode {
    let within = within.filter(|_| place.kind != Some(PlaceKind::Region));
    let node = node(sink, place, within);
    sink.a(&node, visit::class::PLACE);
    if let Some(kind) = place.kind {
        sink.add(&node, visit::KIND, kind_concept(kind));
    }
    let concept = place.code.as_deref().and_then(|code| sink.authorities().country(code));
    sink.authority(&node, concept, &place.name);
    let listed = matches!(place.kind, Some(PlaceKind::City | PlaceKind::Region)) && place.code.is_none();
    if let Some(same) = sink.authorities().place(&place.name, within).filter(|_| listed) {
        sink.exact_match(&node, same);
    }
    if let Some(code) = &place.code {
        sink.text(&node, dcterms::IDENTIFIER, code);
    } else if let Some(code) = within {
        let whole = country(sink, code);
        sink.add(&node, dcterms::IS_PART_OF, whole);
    }
    for other in &place.same_as {
        sink.add(&node, owl::SAME_AS, NamedNode::new_unchecked(other.as_str()));
    }
    node
}

fn node(sink: &Sink<'_>, place: &Place, within: Option<&str>) -> NamedNode {
    if let Some(id) = &place.id {
        return super::party::own_iri(id)
            .unwrap_or_else(|| sink.mint(&Resource::PlaceKey { key: id.clone() }));
    }
    sink.mint(&match &place.code {
        Some(code) => Resource::Country { code: code.clone() },
        None => Resource::Place { country: within.unwrap_or_default().to_owned(), name: place.name.clone() },
    })
}

/// The node of a country or territory known only by its code.
pub(super) fn country(sink: &mut Sink<'_>, code: &str) -> NamedNode {
    let node = sink.mint(&Resource::Country { code: code.to_owned() });
    if sink.is_new(&node) {
        sink.a(&node, visit::class::PLACE);
        let concept = sink.authorities().country(code);
        sink.authority(&node, concept, concept.map_or(code, |concept| &concept.label));
        sink.text(&node, dcterms::IDENTIFIER, code);
    }
    node
}

fn kind_concept(kind: PlaceKind) -> oxigraph::model::NamedNodeRef<'static> {
    match kind {
        PlaceKind::Country => concept::PLACE_COUNTRY,
        PlaceKind::Territory => concept::PLACE_TERRITORY,
        PlaceKind::Region => concept::PLACE_REGION,
        PlaceKind::City => concept::PLACE_CITY,
        PlaceKind::Site => concept::PLACE_SITE,
    }
}
