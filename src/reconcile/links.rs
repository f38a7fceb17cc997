//! What was decided, as data: a graph of its own with the links and where each comes from.
//!
//! A decision is a node with the two that it is about, the verdict, the score and the reasons that were shown, who decided, when
//! (if that was given) and from which review file. An accepted pair is linked by `owl:sameAs`, or `skos:exactMatch` where one is a
//! concept; a rejected one by `owl:differentFrom`.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::model::{Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term};

use super::entity::pair_key;
use crate::mint::{Minter, Resource};
use crate::store::{Store, StoreError};
use crate::vocab::visit::{self, class, concept};
use crate::vocab::{dcterms, owl, prov, rdf, rdfs, skos, xsd};

/// What somebody decided of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They are one.
    Accept,
    /// They are two.
    Reject,
    /// It cannot be told yet.
    Unsure,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::Accept, Self::Reject, Self::Unsure];

    /// Its word in a review file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Unsure => "unsure",
        }
    }

    const fn concept(self) -> NamedNodeRef<'static> {
        match self {
            Self::Accept => concept::VERDICT_SAME,
            Self::Reject => concept::VERDICT_DIFFERENT,
            Self::Unsure => concept::VERDICT_UNSURE,
        }
    }
}

/// Two, the smaller IRI first.
pub type Pair = (NamedNode, NamedNode);

/// Two in order.
pub fn pair(a: NamedNode, b: NamedNode) -> Pair {
    if a <= b { (a, b) } else { (b, a) }
}

/// One decision, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// The score that was shown.
    pub score: Option<String>,
    /// The reasons that were shown.
    pub reasons: Vec<String>,
    /// Who decided.
    pub by: Option<String>,
    /// The day of the decision.
    pub on: Option<String>,
    /// The name of the review file.
    pub review: Option<String>,
}

/// All decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions {
    /// By pair.
    pub all: BTreeMap<Pair, Decision>,
    /// Pairs of which one is a concept.
    concepts: BTreeSet<NamedNode>,
}

impl Decisions {
    /// The decisions of a store, in whatever graph.
    pub fn read(store: &Store, minter: &Minter) -> Result<Self, StoreError> {
        let mut decisions = Self::default();
        for quad in store.matching(None, Some(rdf::TYPE), Some(class::IDENTITY_DECISION.into())) {
            if let NamedOrBlankNode::NamedNode(node) = quad?.subject
                && let Some((pair, decision)) = one(store, minter, &node)?
            {
                decisions.all.insert(pair, decision);
            }
        }
        for iri in decisions.all.keys().flat_map(|(a, b)| [a, b]) {
            if is_concept(store, iri)? {
                decisions.concepts.insert(iri.clone());
            }
        }
        Ok(decisions)
    }

    /// Decides of two, whatever was decided before.
    pub fn decide(&mut self, store: &Store, pair: Pair, decision: Decision) -> Result<(), StoreError> {
        for iri in [&pair.0, &pair.1] {
            if is_concept(store, iri)? {
                self.concepts.insert(iri.clone());
            }
        }
        self.all.insert(pair, decision);
        Ok(())
    }

    /// The name of the graph of decisions.
    pub fn graph(minter: &Minter) -> NamedNode {
        minter.mint(&Resource::LinkGraph { set: "identity".to_owned() })
    }

    /// The whole graph of decisions, sorted.
    pub fn quads(&self, minter: &Minter) -> Vec<Quad> {
        let graph = Self::graph(minter);
        let mut quads = Vec::new();
        for ((a, b), decision) in &self.all {
            let concept = self.concepts.contains(a) || self.concepts.contains(b);
            let link = match decision.verdict {
                Verdict::Accept if concept => Some(skos::EXACT_MATCH),
                Verdict::Accept => Some(owl::SAME_AS),
                Verdict::Reject => Some(owl::DIFFERENT_FROM),
                Verdict::Unsure => None,
            };
            quads.extend(link.map(|link| Quad::new(a.clone(), link, b.clone(), graph.clone())));
            tell(&mut quads, minter, &graph, (a, b), decision);
        }
        quads.sort_by_cached_key(ToString::to_string);
        quads.dedup();
        quads
    }
}

fn is_concept(store: &Store, iri: &NamedNode) -> Result<bool, StoreError> {
    let mut types = store.matching(Some(iri.as_ref()), Some(rdf::TYPE), Some(skos::CONCEPT.into()));
    Ok(types.next().transpose()?.is_some())
}

fn tell(
    quads: &mut Vec<Quad>,
    minter: &Minter,
    graph: &NamedNode,
    (a, b): (&NamedNode, &NamedNode),
    decision: &Decision,
) {
    let node = minter.mint(&Resource::Decision { pair: pair_key(a.as_str(), b.as_str()) });
    let mut add = |subject: &NamedNode, property: NamedNodeRef<'static>, object: Term| {
        quads.push(Quad::new(subject.clone(), property, object, graph.clone()));
    };
    let text = |text: &str| Term::from(Literal::new_simple_literal(text));
    add(&node, rdf::TYPE, class::IDENTITY_DECISION.into());
    add(&node, visit::COMPARED, a.clone().into());
    add(&node, visit::COMPARED, b.clone().into());
    add(&node, visit::VERDICT, decision.verdict.concept().into());
    if let Some(score) = &decision.score {
        add(&node, visit::SCORE, Literal::new_typed_literal(score, xsd::DECIMAL).into());
    }
    for reason in &decision.reasons {
        add(&node, visit::REASON, text(reason));
    }
    if let Some(on) = &decision.on {
        add(&node, dcterms::DATE, Literal::new_typed_literal(on, xsd::DATE).into());
    }
    if let Some(name) = &decision.by {
        let reviewer = minter.mint(&Resource::Reviewer { name: name.clone() });
        add(&node, prov::WAS_ATTRIBUTED_TO, reviewer.clone().into());
        add(&reviewer, rdf::TYPE, prov::AGENT.into());
        add(&reviewer, rdfs::LABEL, text(name));
    }
    if let Some(file) = &decision.review {
        let review = minter.mint(&Resource::Review { file: file.clone() });
        add(&node, prov::WAS_DERIVED_FROM, review.clone().into());
        add(&review, rdf::TYPE, prov::ENTITY.into());
        add(&review, rdfs::LABEL, text(file));
    }
}

/// The decision that a node is.
fn one(store: &Store, minter: &Minter, node: &NamedNode) -> Result<Option<(Pair, Decision)>, StoreError> {
    let mut compared = Vec::new();
    let mut verdict = None;
    let mut decision = Decision {
        verdict: Verdict::Unsure,
        score: None,
        reasons: Vec::new(),
        by: None,
        on: None,
        review: None,
    };
    for quad in store.matching(Some(node.as_ref()), None, None) {
        let quad = quad?;
        match quad.object {
            Term::NamedNode(object) if quad.predicate == visit::COMPARED => compared.push(object),
            Term::NamedNode(object) if quad.predicate == visit::VERDICT => {
                verdict = Verdict::ALL.into_iter().find(|verdict| verdict.concept() == object.as_ref());
            }
            Term::NamedNode(object) => match minter.resolve(object.as_str()).map(|minted| minted.resource) {
                Some(Resource::Reviewer { name }) => decision.by = Some(name),
                Some(Resource::Review { file }) => decision.review = Some(file),
                _ => {}
            },
            Term::Literal(literal) if quad.predicate == visit::SCORE => {
                decision.score = Some(literal.value().to_owned());
            }
            Term::Literal(literal) if quad.predicate == visit::REASON => {
                decision.reasons.push(literal.value().to_owned());
            }
            Term::Literal(literal) if quad.predicate == dcterms::DATE => {
                decision.on = Some(literal.value().to_owned());
            }
            _ => {}
        }
    }
    decision.reasons.sort();
    decision.reasons.dedup();
    compared.sort();
    compared.dedup();
    let two = <[NamedNode; 2]>::try_from(compared).ok();
    Ok(two.zip(verdict).map(|([a, b], verdict)| ((a, b), Decision { verdict, ..decision })))
}
