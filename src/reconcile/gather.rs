//! The people, posts, organizations and places of a store, with their evidence.

use std::collections::BTreeSet;

use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Term as RdfTerm};
use rustc_hash::FxHashMap;

use super::entity::{Entities, Entity, Kind, Sighting, Term, Terms};
use super::office::Offices;
use crate::authority::Authorities;
use crate::facts::Date;
use crate::mint::{Minter, Resource};
use crate::store::{Store, StoreError};
use crate::vocab::visit::{self, class, concept};
use crate::vocab::{dcterms, foaf, org, rdf, rdfs, skos};

/// The objects of one property, by subject.
type Column = FxHashMap<String, BTreeSet<String>>;

impl Entities {
    /// Reads a store.
    pub fn read(store: &Store, minter: &Minter, authorities: &Authorities) -> Result<Self, StoreError> {
        let columns = Columns::read(store)?;
        let mut gather = Gather {
            columns: &columns,
            minter,
            terms: Terms::default(),
            offices: Offices::new(authorities),
            known: FxHashMap::default(),
        };
        let mut seen = gather.sightings();
        let mut all = Vec::new();
        for (kind, class) in [
            (Kind::Person, foaf::PERSON),
            (Kind::Post, org::POST),
            (Kind::Organization, org::ORGANIZATION),
            (Kind::Place, class::PLACE),
        ] {
            for quad in store.matching(None, Some(rdf::TYPE), Some(class.into())) {
                let NamedOrBlankNode::NamedNode(iri) = quad?.subject else { continue };
                all.push((iri, kind));
            }
        }
        all.sort_unstable();
        all.dedup_by(|a, b| a.0 == b.0);
        let all = all.into_iter().map(|(iri, kind)| {
            let sightings = seen.remove(iri.as_str()).unwrap_or_default();
            gather.entity(&iri, kind, sightings)
        });
        let all = all.collect();
        Ok(Self { all, terms: gather.terms })
    }
}

/// What of a store tells something about who is who.
struct Columns {
    happening_of: Column,
    person: Column,
    post: Column,
    side: Column,
    country: Column,
    start: Column,
    end: Column,
    part_of: Column,
    occasion: Column,
    destination: Column,
    place: Column,
    kind: Column,
    lies_in: Column,
    post_in: Column,
    label: Column,
    alternative: Column,
    concept: Column,
}

impl Columns {
    fn read(store: &Store) -> Result<Self, StoreError> {
        let column = |property| column(store, property);
        Ok(Self {
            happening_of: turned(column(visit::PARTICIPATION)?),
            person: column(visit::PERSON)?,
            post: column(visit::POST)?,
            side: column(visit::SIDE)?,
            country: column(visit::COUNTRY)?,
            start: column(visit::START_DATE)?,
            end: column(visit::END_DATE)?,
            part_of: column(visit::PART_OF)?,
            occasion: column(visit::OCCASION)?,
            destination: column(visit::DESTINATION)?,
            place: column(visit::PLACE)?,
            kind: column(visit::KIND)?,
            lies_in: column(dcterms::IS_PART_OF)?,
            post_in: column(org::POST_IN)?,
            label: column(rdfs::LABEL)?,
            alternative: column(skos::ALT_LABEL)?,
            concept: column(skos::EXACT_MATCH)?,
        })
    }
}

fn column(store: &Store, property: NamedNodeRef<'_>) -> Result<Column, StoreError> {
    let mut column = Column::default();
    for quad in store.matching(None, Some(property), None) {
        let quad = quad?;
        let NamedOrBlankNode::NamedNode(subject) = quad.subject else { continue };
        let object = match quad.object {
            RdfTerm::NamedNode(node) => node.into_string(),
            RdfTerm::Literal(literal) => literal.value().to_owned(),
            RdfTerm::BlankNode(_) => continue,
        };
        column.entry(subject.into_string()).or_default().insert(object);
    }
    Ok(column)
}

fn turned(column: Column) -> Column {
    let mut turned = Column::default();
    #[expect(clippy::iter_over_hash_type, reason = "what is put in is sorted")]
    for (subject, objects) in column {
        for object in objects {
            turned.entry(object).or_default().insert(subject.clone());
        }
    }
    turned
}

fn all<'c>(column: &'c Column, subject: &str) -> impl Iterator<Item = &'c str> {
    column.get(subject).into_iter().flatten().map(String::as_str)
}

fn first<'c>(column: &'c Column, subject: &str) -> Option<&'c str> {
    all(column, subject).next()
}

/// Reading in progress.
struct Gather<'g> {
    columns: &'g Columns,
    minter: &'g Minter,
    terms: Terms,
    offices: Offices,
    /// The offices of titles that came up.
    known: FxHashMap<String, Term>,
}

impl Gather<'_> {
    fn entity(&mut self, iri: &NamedNode, kind: Kind, mut sightings: Vec<Sighting>) -> Entity {
        let columns = self.columns;
        let subject = iri.as_str();
        let labels = all(&columns.label, subject).chain(all(&columns.alternative, subject));
        let labels = labels.map(str::to_owned).collect();
        sightings.sort_unstable();
        sightings.dedup();
        let mut entity = Entity::new(iri.clone(), kind, labels);
        entity.sightings = sightings;
        entity.concepts = all(&columns.concept, subject).map(|concept| self.terms.number(concept)).collect();
        entity.keyed = self.keyed(subject);
        match kind {
            Kind::Person => {}
            Kind::Post => {
                entity.countries = all(&columns.country, subject).map(|c| self.terms.number(c)).collect();
                let labels = entity.labels.clone();
                entity.sort = labels.iter().map(|label| self.office(label)).collect();
                let wording = labels.iter().map(|label| self.offices.wording(label)).collect::<Vec<_>>();
                entity.wording = wording.iter().map(|words| self.terms.number(words)).collect();
                entity.concepts.extend(all(&columns.post_in, subject).map(|body| self.terms.number(body)));
            }
            Kind::Organization => entity.countries = self.country_in_iri(subject).into_iter().collect(),
            Kind::Place => {
                entity.countries = all(&columns.lies_in, subject).map(|c| self.terms.number(c)).collect();
                entity.sort = all(&columns.kind, subject).map(|kind| self.terms.number(kind)).collect();
            }
        }
        entity
    }

    /// Where each person was seen.
    fn sightings(&mut self) -> FxHashMap<String, Vec<Sighting>> {
        let columns = self.columns;
        // In the order of their IRIs, so that the numbers of terms are the same each time.
        let parts = columns.person.keys().collect::<BTreeSet<_>>();
        let mut seen = FxHashMap::<String, Vec<Sighting>>::default();
        for part in parts {
            for happening in all(&columns.happening_of, part) {
                let sighting = self.sighting(part, happening);
                for person in all(&columns.person, part) {
                    seen.entry(person.to_owned()).or_default().push(sighting.clone());
                }
            }
        }
        seen
    }

    fn sighting(&mut self, part: &str, happening: &str) -> Sighting {
        let columns = self.columns;
        let whole = first(&columns.part_of, happening).or_else(|| first(&columns.occasion, happening));
        let visit = whole.unwrap_or(happening);
        let post = first(&columns.post, part);
        let title = post.and_then(|post| first(&columns.label, post));
        let country = first(&columns.country, part).or_else(|| first(&columns.country, post?));
        let place = first(&columns.place, happening).filter(|place| columns.lies_in.contains_key(*place));
        let there = place
            .and_then(|place| first(&columns.lies_in, place))
            .or_else(|| first(&columns.destination, happening))
            .or_else(|| first(&columns.destination, visit));
        let aside = [concept::SIDE_INVITER, concept::SIDE_SPEAKER, concept::SIDE_ADDRESSEE];
        let aside =
            first(&columns.side, part).is_some_and(|side| aside.iter().any(|one| one.as_str() == side));
        Sighting {
            days: days(columns, happening).or_else(|| days(columns, visit)),
            happening: self.terms.number(happening),
            visit: self.terms.number(visit),
            aside,
            there: there.map(|there| self.terms.number(there)),
            country: country.map(|country| self.terms.number(country)),
            office: title.map(|title| self.office(title)),
        }
    }

    fn office(&mut self, title: &str) -> Term {
        if let Some(&known) = self.known.get(title) {
            return known;
        }
        let number = self.terms.number(&self.offices.key(title));
        self.known.insert(title.to_owned(), number);
        number
    }

    /// The set of keys that a producer's key is one of: what is before its first hyphen.
    fn keyed(&mut self, iri: &str) -> Option<Term> {
        let (Resource::PersonKey { key }
        | Resource::PostKey { key }
        | Resource::OrganizationKey { key }
        | Resource::PlaceKey { key }) = self.minter.resolve(iri)?.resource
        else {
            return None;
        };
        let (set, _) = key.split_once(['-', ':', '/'])?;
        Some(self.terms.number(&format!("keys {set}")))
    }

    fn country_in_iri(&mut self, iri: &str) -> Option<Term> {
        let Resource::Organization { country: code, .. } = self.minter.resolve(iri)?.resource else {
            return None;
        };
        let country =
            self.minter.mint(&Resource::Country { code: Some(code).filter(|code| !code.is_empty())? });
        Some(self.terms.number(country.as_str()))
    }
}

/// The days of a happening, as far as they are known.
fn days(columns: &Columns, happening: &str) -> Option<(i32, i32)> {
    let date = |column| first(column, happening).and_then(|text| text.parse::<Date>().ok());
    let (start, end) = (date(&columns.start), date(&columns.end));
    let from = start.or(end)?.first_day();
    let to = end.or(start)?.last_day().max(from);
    Some((number(from), number(to)))
}

/// A day as a number.
fn number(day: jiff::civil::Date) -> i32 {
    let since = jiff::civil::Date::ZERO.until((jiff::Unit::Day, day));
    since.map_or(0, |span| span.get_days())
}
