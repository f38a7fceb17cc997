//! SKOS files as concepts.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::io::{RdfFormat, RdfParseError, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Term};

use super::{Authorities, Concept, Kind, NAMESPACE, is_capital};
use crate::diagnostic::Diagnostic;
use crate::text::LineColumn;

/// A concept as far as it is read.
struct Draft {
    concept: Concept,
    /// Whether its kind is known.
    known: bool,
    /// Whether something says that it is a concept: a label, a scheme.
    labelled: bool,
}

/// Adds what a file says to `all`.
pub(super) fn add(all: &mut Authorities, turtle: &str) -> Result<(), Diagnostic> {
    let known = |concept: Concept| (concept.iri.clone(), Draft { concept, known: true, labelled: false });
    let mut drafts = std::mem::take(&mut all.concepts).into_iter().map(known).collect::<BTreeMap<_, _>>();
    let mut touched = BTreeSet::new();
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(turtle) {
        let quad = quad.map_err(|error| bad_turtle(&error.into()))?;
        let NamedOrBlankNode::NamedNode(subject) = quad.subject else { continue };
        let iri = subject.into_string();
        if is_capital(&iri) {
            all.capitals.entry(iri).or_default().add(quad.predicate.as_str(), quad.object);
            continue;
        }
        touched.insert(iri.clone());
        drafts.entry(iri).or_insert_with_key(|iri| Draft::new(iri)).add(quad.predicate.as_str(), quad.object);
    }
    for iri in &touched {
        drafts.get(iri).map_or(Ok(()), |draft| draft.check(&drafts))?;
    }
    all.concepts = drafts.into_values().filter(|d| d.known).map(|d| d.concept).collect();
    Ok(())
}

fn bad_turtle(error: &RdfParseError) -> Diagnostic {
    let place = match error {
        RdfParseError::Syntax(error) => error.location().map(|at| at.start),
        RdfParseError::Io(_) => None,
    };
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).saturating_add(1);
    let mut found = Diagnostic::error("bad-rdf", error.to_string()).with_hint("nothing of this file is used");
    found.place = place.map(|at| LineColumn { line: count(at.line), column: count(at.column) });
    found
}

impl Draft {
    fn new(iri: &str) -> Self {
        let scheme = iri.strip_prefix(NAMESPACE).and_then(|path| path.split_once('/'));
        let kind = scheme.and_then(|(scheme, _)| kind_named(scheme));
        let concept = Concept::new(iri.to_owned(), kind.unwrap_or(Kind::Organization));
        Self { concept, known: kind.is_some(), labelled: false }
    }

    fn add(&mut self, predicate: &str, object: Term) {
        let local = predicate.rsplit(['#', '/']).next().unwrap_or_default();
        let kind = match (local, &object) {
            ("inScheme", Term::NamedNode(n)) => n.as_str().strip_prefix(NAMESPACE).and_then(kind_named),
            // A former state is one all the same.
            ("type", Term::Literal(l)) => kind_named(l.value().strip_prefix("former-").unwrap_or(l.value())),
            _ => None,
        };
        self.labelled |= matches!(local, "prefLabel" | "altLabel" | "hiddenLabel" | "inScheme");
        match kind {
            // A territory is in the scheme of the countries.
            Some(Kind::Country) if self.known && self.concept.kind == Kind::Territory => {}
            Some(kind) => (self.known, self.concept.kind) = (true, kind),
            None => self.concept.add(local, object),
        }
    }

    /// Refuses what the reader could make nothing of.
    fn check(&self, all: &BTreeMap<String, Self>) -> Result<(), Diagnostic> {
        let Concept { iri, label, broader, .. } = &self.concept;
        if !self.known && self.labelled {
            let kinds = Kind::NAMED.map(|(name, _)| name).join(", ");
            let hint = format!(
                "give it skos:inScheme <{NAMESPACE}KIND> or dcterms:type \"KIND\", where KIND is one of {kinds}"
            );
            return Err(Diagnostic::error("no-kind", format!("what <{iri}> is, is not told")).with_hint(hint));
        }
        if self.known && label.is_empty() {
            let found = Diagnostic::error("no-label", format!("<{iri}> has no name in English"));
            return Err(found.with_hint("give it a skos:prefLabel with the language en or none"));
        }
        match broader.as_ref().filter(|iri| self.known && !all.contains_key(*iri)) {
            Some(other) => {
                let found = Diagnostic::error(
                    "unknown-concept",
                    format!("<{iri}> lies in <{other}>, which is in no list"),
                );
                Err(found.with_hint(format!(
                    "a country is <{NAMESPACE}country/CODE>, with its code of ISO 3166-1"
                )))
            }
            None => Ok(()),
        }
    }
}

fn kind_named(name: &str) -> Option<Kind> {
    Kind::NAMED.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}
