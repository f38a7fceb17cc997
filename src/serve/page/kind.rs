//! The kinds of things that have pages of their own.

use oxigraph::model::NamedNodeRef;

use super::reader::About;
use crate::vocab::{foaf, org, visit};

/// A kind of thing, in the order in which searches show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::serve) enum Kind {
    Person,
    Post,
    Organization,
    Place,
    Instrument,
    Document,
    Visit,
}

impl Kind {
    pub(in crate::serve) const ALL: [Self; 7] = [
        Self::Person,
        Self::Post,
        Self::Organization,
        Self::Place,
        Self::Instrument,
        Self::Document,
        Self::Visit,
    ];

    pub(in crate::serve) const fn class(self) -> NamedNodeRef<'static> {
        match self {
            Self::Person => foaf::PERSON,
            Self::Post => org::POST,
            Self::Organization => org::ORGANIZATION,
            Self::Place => visit::class::PLACE,
            Self::Instrument => visit::class::INSTRUMENT,
            Self::Document => visit::class::SOURCE_DOCUMENT,
            Self::Visit => visit::class::VISIT,
        }
    }

    /// What several are called.
    pub(super) const fn plural(self) -> &'static str {
        match self {
            Self::Person => "persons",
            Self::Post => "offices",
            Self::Organization => "organizations",
            Self::Place => "places",
            Self::Instrument => "instruments",
            Self::Document => "documents",
            Self::Visit => "visits",
        }
    }

    /// What one is called.
    pub(super) const fn singular(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Post => "office",
            Self::Organization => "organization",
            Self::Place => "place",
            Self::Instrument => "instrument",
            Self::Document => "document",
            Self::Visit => "visit",
        }
    }

    pub(super) fn named(plural: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.plural() == plural)
    }

    pub(super) fn of(about: &About) -> Option<Self> {
        // A visit is no person: what is most of its own comes first.
        Self::ALL.into_iter().rev().find(|kind| about.is_a(kind.class()))
    }
}
