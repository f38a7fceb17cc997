//! What pages read from the store, bounded.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};

use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Quad, Term, TermRef};
use percent_encoding::percent_decode_str;

use super::when::When;
use super::{link, shown};
use crate::serve::{Service, Shared};
use crate::store::StoreError;
use crate::vocab::{dcterms, org, owl, rdf, rdfs, skos, visit};

/// Most quads that one pattern gives.
const MOST: usize = 10_000;
/// Most quads of one thing that are read at once.
const OWN: usize = 2_000;
/// Most quads that a page reads.
const WHOLE: usize = 200_000;
/// Most quads that are read for one property of a thing that very many documents speak of.
const SOME: usize = 200;

/// Reads the store for one page.
pub(super) struct Reader<'s> {
    pub(super) service: &'s Service,
    left: Cell<usize>,
    cut: Cell<bool>,
    labels: RefCell<HashMap<NamedNode, String>>,
}

type Found<T> = Result<T, StoreError>;

impl<'s> Reader<'s> {
    pub(super) fn new(service: &'s Shared) -> Self {
        Self { service, left: Cell::new(WHOLE), cut: Cell::new(false), labels: RefCell::default() }
    }

    /// Whether something was left out.
    pub(super) fn is_cut(&self) -> bool {
        self.cut.get()
    }

    fn quads(
        &self,
        subject: Option<&NamedNode>,
        predicate: Option<NamedNodeRef<'_>>,
        object: Option<&NamedNode>,
        most: usize,
    ) -> Found<(Vec<Quad>, bool)> {
        let most = most.min(self.left.get());
        let object = object.map(|node| TermRef::from(node.as_ref()));
        let mut quads = Vec::new();
        let mut whole = true;
        for quad in self.service.store.matching(subject.map(NamedNode::as_ref), predicate, object) {
            if quads.len() == most {
                whole = false;
                break;
            }
            quads.push(quad?);
        }
        self.left.set(self.left.get() - quads.len());
        if self.left.get() == 0 {
            self.cut.set(true);
        }
        Ok((quads, whole))
    }

    /// What is said of a thing, whichever document says it.
    pub(super) fn about(&self, node: &NamedNode) -> Found<About> {
        let mut about = About { node: node.clone(), said: BTreeMap::new() };
        let (quads, whole) = self.quads(Some(node), None, None, OWN)?;
        about.add(quads);
        if whole {
            return Ok(about);
        }
        // So many documents say the same of it that not even its properties are all there yet.
        for predicate in NAMING.into_iter().chain([dcterms::TITLE]) {
            about.add(self.quads(Some(node), Some(predicate), None, SOME)?.0);
        }
        Ok(about)
    }

    /// The things that have a node as value of a property, sorted.
    pub(super) fn subjects(&self, predicate: NamedNodeRef<'_>, node: &NamedNode) -> Found<Vec<NamedNode>> {
        let (quads, whole) = self.quads(None, Some(predicate), Some(node), MOST)?;
        if !whole {
            self.cut.set(true);
        }
        let subjects = quads.into_iter().filter_map(|quad| match quad.subject {
            NamedOrBlankNode::NamedNode(subject) => Some(subject),
            NamedOrBlankNode::BlankNode(_) => None,
        });
        Ok(subjects.collect::<BTreeSet<_>>().into_iter().collect())
    }

    /// What points at a thing, as pairs of property and subject, sorted.
    pub(super) fn incoming(&self, node: &NamedNode) -> Found<BTreeSet<(NamedNode, NamedNode)>> {
        let (quads, whole) = self.quads(None, None, Some(node), MOST)?;
        if !whole {
            self.cut.set(true);
        }
        let named = quads.into_iter().filter_map(|quad| match quad.subject {
            NamedOrBlankNode::NamedNode(subject) => Some((quad.predicate, subject)),
            NamedOrBlankNode::BlankNode(_) => None,
        });
        Ok(named.collect())
    }

    /// When something was.
    pub(super) fn when(&self, node: &NamedNode) -> Found<When> {
        let mut about = About { node: node.clone(), said: BTreeMap::new() };
        for property in [visit::START_DATE, visit::END_DATE] {
            about.add(self.quads(Some(node), Some(property), None, SOME)?.0);
        }
        Ok(When::of(&about))
    }

    /// Whether anything points at a thing.
    pub(super) fn is_spoken_of(&self, node: &NamedNode) -> Found<bool> {
        Ok(!self.quads(None, None, Some(node), 1)?.0.is_empty())
    }

    /// A thing and all that are said to be the same.
    pub(super) fn same(&self, node: &NamedNode) -> Found<Vec<NamedNode>> {
        let mut all = vec![node.clone()];
        let mut at = 0;
        while let Some(one) = all.get(at).cloned().filter(|_| at < 20) {
            let mut others = self.subjects(owl::SAME_AS, &one)?;
            others.extend(self.objects(&one, owl::SAME_AS)?);
            for other in others {
                if !all.contains(&other) {
                    all.push(other);
                }
            }
            at += 1;
        }
        Ok(all)
    }

    /// The nodes that are values of a property, sorted.
    pub(super) fn objects(&self, node: &NamedNode, predicate: NamedNodeRef<'_>) -> Found<Vec<NamedNode>> {
        let mut about = About { node: node.clone(), said: BTreeMap::new() };
        about.add(self.quads(Some(node), Some(predicate), None, MOST)?.0);
        Ok(about.nodes(predicate).cloned().collect())
    }

    /// What a thing is called.
    pub(super) fn label(&self, node: &NamedNode) -> Found<String> {
        if let Some(known) = self.labels.borrow().get(node) {
            return Ok(known.clone());
        }
        let mut about = About { node: node.clone(), said: BTreeMap::new() };
        about.add(self.quads(Some(node), Some(rdfs::LABEL), None, SOME)?.0);
        let label = match about.text(rdfs::LABEL) {
            Some(label) if !label.trim().is_empty() => label.to_owned(),
            _ => self.name(node),
        };
        self.labels.borrow_mut().insert(node.clone(), label.clone());
        Ok(label)
    }

    /// A thing that has no label is called by the end of its IRI: `engagement 2`.
    fn name(&self, node: &NamedNode) -> String {
        let iri = node.as_str();
        if let Some(path) = link::path(self.service, iri) {
            let mut segments = path.split('/');
            let first = segments.next().unwrap_or_default();
            let rest = match first {
                // Parts of visits: what the key of the document and the visit lead to.
                "visit" => segments.skip(2).collect::<Vec<_>>().join(" "),
                _ => segments.collect::<Vec<_>>().join(" "),
            };
            let name = if rest.is_empty() { first.to_owned() } else { rest };
            let name = if first == "evidence" { format!("passage {name}") } else { name };
            return percent_decode_str(&name.replace('#', ", ")).decode_utf8_lossy().replace('_', " ");
        }
        let local = iri.rsplit(['#', '/']).find(|part| !part.is_empty()).unwrap_or(iri);
        shown::spaced(&percent_decode_str(local).decode_utf8_lossy())
    }

    /// The path of a thing's IRI below the base.
    pub(super) fn path(&self, node: &NamedNode) -> Option<String> {
        link::path(self.service, node.as_str()).map(str::to_owned)
    }

    /// A link to a thing by its label.
    pub(super) fn link(&self, node: &NamedNode) -> Found<maud::Markup> {
        Ok(link::link(self.service, node.as_str(), &self.label(node)?))
    }
}

/// What says of a thing what it is and is called.
pub(super) const NAMING: [NamedNodeRef<'static>; 10] = [
    rdf::TYPE,
    rdfs::LABEL,
    skos::ALT_LABEL,
    skos::EXACT_MATCH,
    owl::SAME_AS,
    dcterms::IDENTIFIER,
    dcterms::IS_PART_OF,
    org::POST_IN,
    visit::COUNTRY,
    visit::KIND,
];

/// What is said of one thing: values by property, each once, sorted.
#[derive(Debug)]
pub(super) struct About {
    pub(super) node: NamedNode,
    pub(super) said: BTreeMap<NamedNode, BTreeSet<Value>>,
}

/// A term that can be sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value(pub(super) Term);

impl Ord for Value {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // Numbers in their order, IRIs with numbers at the end too.
        let key = |term: &Term| (numbered(term), term.to_string());
        key(&self.0).cmp(&key(&other.0))
    }
}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// What stands before the number at the end, and the number.
fn numbered(term: &Term) -> (String, u64) {
    let text = match term {
        Term::NamedNode(node) => node.as_str(),
        Term::Literal(literal) => literal.value(),
        Term::BlankNode(node) => node.as_str(),
    };
    let end = text.trim_end_matches(|c: char| c.is_ascii_digit());
    (end.to_owned(), text[end.len()..].parse().unwrap_or(0))
}

impl About {
    fn add(&mut self, quads: Vec<Quad>) {
        for quad in quads {
            self.said.entry(quad.predicate).or_default().insert(Value(quad.object));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// The values of a property.
    pub(super) fn values(&self, predicate: NamedNodeRef<'_>) -> impl Iterator<Item = &Term> {
        let values = self.said.get(&predicate.into_owned());
        values.into_iter().flatten().map(|value| &value.0)
    }

    /// The values that are nodes.
    pub(super) fn nodes(&self, predicate: NamedNodeRef<'_>) -> impl Iterator<Item = &NamedNode> {
        self.values(predicate).filter_map(|term| match term {
            Term::NamedNode(node) => Some(node),
            _ => None,
        })
    }

    /// The first value that is a node.
    pub(super) fn one(&self, predicate: NamedNodeRef<'_>) -> Option<&NamedNode> {
        self.nodes(predicate).next()
    }

    /// The values that are literals.
    pub(super) fn texts(&self, predicate: NamedNodeRef<'_>) -> impl Iterator<Item = &str> {
        self.values(predicate).filter_map(|term| match term {
            Term::Literal(literal) => Some(literal.value()),
            _ => None,
        })
    }

    /// The first value that is a literal.
    pub(super) fn text(&self, predicate: NamedNodeRef<'_>) -> Option<&str> {
        self.texts(predicate).next()
    }

    /// A number; that which is not given comes last.
    pub(super) fn number(&self, predicate: NamedNodeRef<'_>) -> u64 {
        self.text(predicate).and_then(|text| text.parse().ok()).unwrap_or(u64::MAX)
    }

    /// Whether a property is true.
    pub(super) fn is(&self, predicate: NamedNodeRef<'_>) -> bool {
        self.text(predicate).is_some_and(|text| text == "true" || text == "1")
    }

    /// Whether it is of a class.
    pub(super) fn is_a(&self, class: NamedNodeRef<'_>) -> bool {
        self.nodes(rdf::TYPE).any(|node| node.as_ref() == class)
    }
}
