//! The names of `ontology/context.jsonld`, and which of them some quads need.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt;
use std::sync::LazyLock;

use oxigraph::model::{GraphName, NamedNodeRef, NamedOrBlankNode, Quad, Term as RdfTerm};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::json::Json;
use super::literal;
use crate::export::Prefixes;
use crate::vocab::rdf;

const FILE: &str = include_str!("../../../ontology/context.jsonld");

/// What a text stands for as value of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Coercion {
    /// For itself.
    Text,
    /// For an IRI.
    Id,
    /// For an IRI without its beginning, which is this.
    Vocab(String),
    /// For a literal of this datatype.
    Datatype(String),
}

/// A name.
#[derive(Debug, Clone)]
pub(super) struct Term {
    /// The name.
    pub(super) name: String,
    /// Its place in the file, from 0.
    pub(super) rank: usize,
    /// Whether its values are always in an array.
    pub(super) set: bool,
    language: bool,
    /// What its texts stand for.
    pub(super) coercion: Coercion,
    iri: String,
    reverse: bool,
    definition: Value,
}

impl Term {
    fn new(rank: usize, name: &str, definition: &Value, expand: impl Fn(&str) -> String) -> Self {
        let of = |key: &str| definition.get(key).and_then(Value::as_str).unwrap_or_default();
        let (iri, reverse) = match definition {
            Value::String(iri) => (iri.as_str(), false),
            _ if definition.get("@reverse").is_some() => (of("@reverse"), true),
            _ => (of("@id"), false),
        };
        let scoped = definition.pointer("/@context/@vocab").and_then(Value::as_str).unwrap_or_default();
        let coercion = match of("@type") {
            "" => Coercion::Text,
            "@id" => Coercion::Id,
            "@vocab" => Coercion::Vocab(scoped.to_owned()),
            datatype => Coercion::Datatype(expand(datatype)),
        };
        let (set, language) = (of("@container") == "@set", of("@container") == "@language");
        let (name, iri, definition) = (name.to_owned(), expand(iri), definition.clone());
        Self { name, rank, set, language, coercion, iri, reverse, definition }
    }

    /// Whether it is the beginning of IRIs.
    fn is_prefix(&self) -> bool {
        self.definition.is_string() && self.iri.ends_with(['#', '/', ':'])
    }

    /// Whether its definition is told by a prefix.
    fn needs(&self, prefix: &str) -> bool {
        let parts = ["@id", "@reverse", "@type"].map(|key| self.definition.get(key));
        let parts = parts.into_iter().flatten().chain([&self.definition]).filter_map(Value::as_str);
        parts.filter_map(|part| part.split_once(':')).any(|(before, _)| before == prefix)
    }
}

/// The members of an object in the order of the file.
#[derive(Debug, Default)]
struct Members(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// What a file with a context holds.
#[derive(Debug, Default, serde::Deserialize)]
struct File {
    #[serde(rename = "@context")]
    context: Members,
}

/// The names of the file; a test proves that it can be read.
static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let File { context: Members(members) } = serde_json::from_str(FILE).unwrap_or_default();
    let expand = |short: &str| {
        let namespace = |prefix: &str| {
            members.iter().find(|(name, _)| name == prefix).and_then(|(_, namespace)| namespace.as_str())
        };
        let long =
            short.split_once(':').and_then(|(prefix, rest)| Some(format!("{}{rest}", namespace(prefix)?)));
        long.unwrap_or_else(|| short.to_owned())
    };
    let named = members.iter().filter(|(name, _)| name != "@version").enumerate();
    named.map(|(rank, (name, definition))| Term::new(rank, name, definition, expand)).collect()
});

/// The names that may be used.
#[derive(Debug)]
pub(super) struct Context {
    terms: Vec<Term>,
    properties: HashMap<String, usize>,
    /// The names of properties whose values are texts by language.
    languages: HashMap<String, usize>,
    classes: HashMap<String, usize>,
    names: HashSet<String>,
}

impl Context {
    /// The names of the file, and the prefixes that it does not have.
    pub(super) fn new(prefixes: &Prefixes<'_>) -> Self {
        let mut terms = TERMS.clone();
        for (prefix, namespace) in prefixes {
            if !terms.iter().any(|term| term.name == *prefix) {
                let definition = Value::from(*namespace);
                terms.push(Term::new(terms.len(), prefix, &definition, str::to_owned));
            }
        }
        let names = terms.iter().map(|term| term.name.clone()).collect();
        let of = |is_of: &dyn Fn(&Term) -> bool| {
            let terms = terms.iter().enumerate().filter(|(_, term)| is_of(term));
            terms.map(|(at, term)| (term.iri.clone(), at)).collect::<HashMap<_, _>>()
        };
        let is_forward = |term: &Term| !term.reverse && !term.is_prefix();
        let properties = of(&|term| is_forward(term) && !term.language);
        let languages = of(&|term| is_forward(term) && term.language);
        let classes = of(&|term| is_forward(term) && term.definition.is_string());
        Self { terms, properties, languages, classes, names }
    }

    /// Whether an IRI of the quads reads like one abbreviated by a prefix.
    pub(super) fn is_ambiguous(&self, quads: &[Quad]) -> bool {
        let prefixes = self.prefixes().map(|term| term.name.as_str()).collect::<HashSet<_>>();
        let ambiguous = |iri: &str| {
            let scheme = iri.split_once(':').filter(|(_, rest)| !rest.starts_with("//"));
            scheme.is_some_and(|(scheme, _)| prefixes.contains(scheme))
        };
        quads.iter().any(|quad| iris(quad).any(ambiguous))
    }

    /// Leaves out the names that the quads do not need.
    pub(super) fn keep_used(&mut self, quads: &[Quad]) {
        let mut told = HashSet::new();
        for quad in quads {
            told.insert(quad.predicate.as_str());
            match &quad.object {
                RdfTerm::NamedNode(class) if quad.predicate == rdf::TYPE => {
                    told.insert(class.as_str());
                }
                RdfTerm::Literal(literal) if !literal::is_text(quad.object.as_ref()) => {
                    told.insert(literal.datatype().as_str());
                }
                _ => {}
            }
        }
        // In the order of the quads' words this would be another order in each run.
        let told = told.into_iter().collect::<BTreeSet<_>>();
        let used = |term: &Term| {
            term.iri.starts_with('@')
                || told.contains(term.iri.as_str())
                || term.is_prefix()
                    && told.iter().any(|iri| iri.starts_with(&term.iri) && !self.has_name(iri))
        };
        let mut kept = self.terms.iter().map(used).collect::<Vec<_>>();
        for (at, term) in self.terms.iter().enumerate().filter(|(_, term)| term.is_prefix()) {
            let mut others = self.terms.iter().zip(&kept).filter(|(_, kept)| **kept);
            let needed = others.any(|(other, _)| other.needs(&term.name));
            kept[at] |= needed;
        }
        let kept = self.terms.iter().zip(kept).filter(|(_, kept)| *kept).map(|(term, _)| term.name.clone());
        self.names = kept.collect();
    }

    fn has_name(&self, iri: &str) -> bool {
        // `rdf:type` is always written as the keyword.
        self.properties.contains_key(iri) || iri == rdf::TYPE.as_str()
    }

    fn prefixes(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| term.is_prefix())
    }

    /// The name of a property.
    pub(super) fn property(&self, property: NamedNodeRef<'_>) -> Option<&Term> {
        self.properties.get(property.as_str()).map(|at| &self.terms[*at])
    }

    /// The name of a property for texts by language.
    pub(super) fn by_language(&self, property: NamedNodeRef<'_>) -> Option<&Term> {
        self.languages.get(property.as_str()).map(|at| &self.terms[*at])
    }

    /// The name of a class with its place in the file, else its IRI, as short as can be.
    pub(super) fn class(&self, class: &str) -> (usize, String) {
        let known = self.classes.get(class).map(|at| &self.terms[*at]);
        known.map_or_else(|| (usize::MAX, self.short(class)), |term| (term.rank, term.name.clone()))
    }

    /// The name that things have from which a property leads to a thing, by the name.
    pub(super) fn reverse(&self, name: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.reverse && term.name == name)
    }

    /// An IRI with a prefix, if there is one.
    pub(super) fn short(&self, iri: &str) -> String {
        let fits = |term: &&Term| {
            let rest = iri.strip_prefix(&term.iri).filter(|_| self.names.contains(&term.name));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with("//"))
        };
        let longest = self.prefixes().filter(fits).max_by_key(|term| term.iri.len());
        longest.map_or_else(|| iri.to_owned(), |term| format!("{}:{}", term.name, &iri[term.iri.len()..]))
    }

    /// An IRI without its beginning, if what is left is no other name.
    pub(super) fn within<'a>(&self, vocab: &str, iri: &'a str) -> Option<&'a str> {
        let rest = iri.strip_prefix(vocab).filter(|_| !vocab.is_empty())?;
        let free = !rest.is_empty() && !rest.contains([':', '/', '@']) && !self.names.contains(rest);
        free.then_some(rest)
    }

    /// The context as it is written.
    pub(super) fn as_json(&self) -> Json {
        let terms = self.terms.iter().filter(|term| self.names.contains(&term.name));
        let terms = terms.map(|term| (term.name.clone(), Json::from(&term.definition)));
        let version = ("@version".to_owned(), Json::Scalar("1.1".to_owned()));
        Json::Object(std::iter::once(version).chain(terms).collect())
    }
}

fn iris(quad: &Quad) -> impl Iterator<Item = &str> {
    let subject = match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => Some(node.as_str()),
        NamedOrBlankNode::BlankNode(_) => None,
    };
    let object = match &quad.object {
        RdfTerm::NamedNode(node) => Some(node.as_str()),
        RdfTerm::Literal(literal) => Some(literal.datatype().as_str()),
        RdfTerm::BlankNode(_) => None,
    };
    let graph = match &quad.graph_name {
        GraphName::NamedNode(node) => Some(node.as_str()),
        _ => None,
    };
    [subject, Some(quad.predicate.as_str()), object, graph].into_iter().flatten()
}
