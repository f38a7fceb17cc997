//! Who takes part in something, and as what.

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::concept::local;
use super::reader::{About, Reader};
use crate::store::StoreError;
use crate::vocab::visit;

/// Somebody's part in a happening.
pub(super) struct Part {
    pub(super) about: About,
}

/// The parts in a happening, in order.
pub(super) fn parts(reader: &Reader<'_>, happening: &About) -> Result<Vec<Part>, StoreError> {
    let abouts = happening.nodes(visit::PARTICIPATION).map(|node| reader.about(node));
    let mut parts = abouts.map(|about| Ok(Part { about: about? })).collect::<Result<Vec<_>, StoreError>>()?;
    parts.sort_by_key(|part| part.about.number(visit::POSITION));
    Ok(parts)
}

/// Those on one side, as `side-visitor`.
pub(super) fn on<'p>(parts: &'p [Part], side: &str) -> Vec<&'p Part> {
    parts.iter().filter(|part| part.side() == side).collect()
}

/// Each of the parts as it is shown.
pub(super) fn all(reader: &Reader<'_>, parts: &[&Part]) -> Result<Vec<Markup>, StoreError> {
    parts.iter().map(|part| part.shown(reader)).collect()
}

impl Part {
    /// On which side it is.
    pub(super) fn side(&self) -> &str {
        self.about.one(visit::SIDE).map_or("", local)
    }

    /// Who or what takes part: the person, else the office, else the organization.
    pub(super) fn who(&self) -> Option<&NamedNode> {
        [visit::PERSON, visit::POST, visit::ORGANIZATION].into_iter().find_map(|kind| self.about.one(kind))
    }

    /// The person with office, organization and state.
    pub(super) fn shown(&self, reader: &Reader<'_>) -> Result<Markup, StoreError> {
        let Some(who) = self.who() else { return Ok(html! { span.unknown { "somebody" } }) };
        let who_link = reader.link(who)?;
        let others = [visit::POST, visit::ORGANIZATION, visit::COUNTRY].into_iter();
        let others = others.filter_map(|kind| self.about.one(kind)).filter(|node| *node != who);
        let others = others.map(|node| reader.link(node)).collect::<Result<Vec<_>, _>>()?;
        Ok(html! {
            span.party {
                strong { (who_link) }
                @if self.about.is(visit::ACTING) { " " span.tag { "acting" } }
                @for other in others { span.as { ", " (other) } }
            }
        })
    }

    /// As what somebody takes part: office, else organization.
    pub(super) fn office(&self, reader: &Reader<'_>) -> Result<Option<Markup>, StoreError> {
        let office = self.about.one(visit::POST).or(self.about.one(visit::ORGANIZATION));
        office.filter(|node| Some(*node) != self.who()).map(|node| reader.link(node)).transpose()
    }
}
