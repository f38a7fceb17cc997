//! Which thing stands in which: a forest over the things of one graph, each written once.

use std::collections::{HashMap, HashSet};

use oxigraph::model::{NamedNodeRef, NamedOrBlankNodeRef, Quad, TermRef};

use super::context::{Coercion, Context, Term};
use super::json::Json;
use super::literal;
use crate::vocab::{dcterms, oa, owl, prov, rdf, rdfs, skos, visit};

/// Deeper things stand for themselves.
const DEEPEST: usize = 12;
/// A longer text is not repeated where its thing is mentioned again, nor are more texts than a few.
const LONGEST: usize = 300;
const MOST: usize = 4;

/// A property whose things stand in the thing they lead to.
#[derive(Debug, Clone, Copy)]
struct Reversed {
    property: NamedNodeRef<'static>,
    /// The names of its members, by the class of those things.
    classes: &'static [(NamedNodeRef<'static>, &'static str)],
    /// The name of the other members.
    other: &'static str,
}

const REVERSED: [Reversed; 3] = [
    Reversed {
        property: visit::PART_OF,
        classes: &[
            (visit::class::VISIT, "visits"),
            (visit::class::STOP, "stops"),
            (visit::class::ENGAGEMENT, "engagements"),
        ],
        other: "parts",
    },
    Reversed { property: visit::OCCASION, classes: &[], other: "statements" },
    Reversed { property: oa::HAS_BODY, classes: &[], other: "assertions" },
];

/// Properties that lead across or up, to things that do not stand in this.
const ACROSS: [NamedNodeRef<'static>; 11] = [
    visit::PART_OF,
    visit::OCCASION,
    oa::HAS_BODY,
    oa::HAS_SOURCE,
    prov::HAD_PRIMARY_SOURCE,
    prov::WAS_GENERATED_BY,
    prov::USED,
    dcterms::IS_PART_OF,
    dcterms::SOURCE,
    owl::SAME_AS,
    skos::EXACT_MATCH,
];

type Key<'q> = NamedOrBlankNodeRef<'q>;
/// The members of an object: the place of the name in the context, the name, the value.
type Members = Vec<(usize, String, Json)>;

/// The things of one graph, as they are written one after the other.
pub(super) struct Nested<'q> {
    context: &'q Context,
    quads: &'q [&'q Quad],
    things: HashMap<Key<'q>, &'q [&'q Quad]>,
    /// What leads to a thing by a property that is reversed.
    incoming: HashMap<Key<'q>, Vec<&'q Quad>>,
    /// The things in the order in which they are written, if they are not before.
    roots: std::vec::IntoIter<Key<'q>>,
    written: HashSet<Key<'q>>,
}

impl<'q> Nested<'q> {
    /// Of the sorted quads of a graph.
    pub(super) fn new(context: &'q Context, quads: &'q [&'q Quad]) -> Self {
        let mut nested = Self {
            context,
            quads,
            things: HashMap::new(),
            incoming: HashMap::new(),
            roots: Vec::new().into_iter(),
            written: HashSet::new(),
        };
        let mut subjects = Vec::new();
        for said in quads.chunk_by(|a, b| a.subject == b.subject) {
            let subject = said[0].subject.as_ref();
            nested.things.insert(subject, said);
            subjects.push(subject);
        }
        let mut within = HashSet::new();
        for quad in quads {
            let Some(object) = key(quad.object.as_ref()) else { continue };
            if object == quad.subject.as_ref() || !nested.things.contains_key(&object) {
                continue;
            }
            if nested.embeds(quad.predicate.as_ref(), object) {
                within.insert(object);
            }
            if REVERSED.iter().any(|reversed| reversed.property == quad.predicate) {
                within.insert(quad.subject.as_ref());
                nested.incoming.entry(object).or_default().push(quad);
            }
        }
        subjects.sort_by_cached_key(|subject| {
            (within.contains(subject), nested.kind(*subject), nested.place(*subject))
        });
        nested.roots = subjects.into_iter();
        nested
    }

    /// The next thing that stands in no other.
    pub(super) fn next(&mut self) -> Option<Vec<(String, Json)>> {
        let root = self.roots.by_ref().find(|root| !self.written.contains(root))?;
        Some(finish(self.thing(root, 0, None)))
    }

    /// A thing, and in it what leads to it.
    pub(super) fn root(&mut self, root: NamedNodeRef<'_>) -> Option<Vec<(String, Json)>> {
        let root =
            self.quads.iter().map(|quad| quad.subject.as_ref()).find(|subject| *subject == root.into())?;
        let mut members = self.thing(root, 0, None);
        let all = self.quads;
        let mut reversed = Vec::<(String, Vec<Json>)>::new();
        for quad in all.iter().filter(|quad| key(quad.object.as_ref()) == Some(root)) {
            if self.written.contains(&quad.subject.as_ref()) || quad.predicate == rdf::TYPE {
                continue;
            }
            let name = self.context.short(quad.predicate.as_str());
            let thing = Json::Object(finish(self.thing(quad.subject.as_ref(), 1, Some(quad))));
            match reversed.iter_mut().find(|(known, _)| *known == name) {
                Some((_, things)) => things.push(thing),
                None => reversed.push((name, vec![thing])),
            }
        }
        if !reversed.is_empty() {
            reversed.sort_by(|a, b| a.0.cmp(&b.0));
            let reversed = reversed.into_iter().map(|(name, things)| (name, Json::Array(things))).collect();
            members.push((usize::MAX, "@reverse".to_owned(), Json::Object(reversed)));
        }
        Some(finish(members))
    }

    /// Whether the things that a property leads to stand in the thing it leads from.
    fn embeds(&self, property: NamedNodeRef<'_>, object: Key<'_>) -> bool {
        let known = || self.context.property(property).is_some_and(|term| term.coercion == Coercion::Id);
        (object.is_blank_node() || known()) && !ACROSS.contains(&property)
    }

    /// In which order things of a class stand: documents, visits, treaties, the rest.
    fn kind(&self, subject: Key<'q>) -> usize {
        use visit::class::{RATIFICATION, SIGNATURE, SOURCE_DOCUMENT, TREATY_RECORD, VISIT};
        let rank = |class: TermRef<'_>| match class {
            TermRef::NamedNode(class) if class == SOURCE_DOCUMENT => 0,
            TermRef::NamedNode(class) if class == VISIT => 1,
            TermRef::NamedNode(class) if [RATIFICATION, SIGNATURE, TREATY_RECORD].contains(&class) => 2,
            _ => 3,
        };
        self.values(subject, rdf::TYPE).map(rank).min().unwrap_or(3)
    }

    /// Where a thing stands among its like: by its position, then by its name, so that `v2` comes before `v10`.
    fn place(&self, subject: Key<'q>) -> (u64, usize, String) {
        let number = |value: TermRef<'_>| match value {
            TermRef::Literal(literal) => literal.value().parse().ok(),
            _ => None,
        };
        let position = self.values(subject, visit::POSITION).find_map(number).unwrap_or(u64::MAX);
        let name = subject.to_string();
        (position, name.len(), name)
    }

    fn values(&self, subject: Key<'q>, property: NamedNodeRef<'q>) -> impl Iterator<Item = TermRef<'q>> {
        let said = self.things.get(&subject).copied().unwrap_or_default();
        said.iter().filter(move |quad| quad.predicate == property).map(|quad| quad.object.as_ref())
    }

    /// What is said of a thing, but for the link by which it stands where it stands.
    fn thing(&mut self, subject: Key<'q>, depth: usize, without: Option<&'q Quad>) -> Members {
        self.written.insert(subject);
        let mut members = vec![id(subject)];
        let said = self.things.get(&subject).copied().unwrap_or_default();
        for group in said.chunk_by(|a, b| a.predicate == b.predicate) {
            let kept = group.iter().filter(|quad| without != Some(**quad));
            let mut values = kept.map(|quad| quad.object.as_ref()).collect::<Vec<_>>();
            if values.len() > 1 {
                values.sort_by_cached_key(|value| key(*value).map(|thing| self.place(thing)));
            }
            self.property(&mut members, group[0].predicate.as_ref(), &values, depth);
        }
        if depth < DEEPEST {
            for reversed in REVERSED {
                self.reversed(&mut members, subject, reversed, depth);
            }
        }
        members
    }

    /// The things that lead to a thing by a property that is reversed.
    fn reversed(&mut self, members: &mut Members, subject: Key<'q>, reversed: Reversed, depth: usize) {
        let Reversed { property, classes, other } = reversed;
        let incoming = self.incoming.get(&subject).cloned().unwrap_or_default();
        let mut incoming = incoming.into_iter().filter(|quad| quad.predicate == property).collect::<Vec<_>>();
        incoming.sort_by_cached_key(|quad| self.place(quad.subject.as_ref()));
        for quad in incoming {
            let thing = quad.subject.as_ref();
            if self.written.contains(&thing) {
                continue;
            }
            let is_a =
                |class: NamedNodeRef<'q>| self.values(thing, rdf::TYPE).any(|known| known == class.into());
            let name = classes.iter().find(|(class, _)| is_a(*class)).map_or(other, |(_, name)| name);
            let Some(term) = self.context.reverse(name) else { continue };
            let value = Json::Object(finish(self.thing(thing, depth + 1, Some(quad))));
            match members.iter_mut().find(|(_, known, _)| known == name) {
                Some((_, _, Json::Array(things))) => things.push(value),
                _ => members.push((term.rank, name.to_owned(), Json::Array(vec![value]))),
            }
        }
    }

    /// The values of a property: classes, texts by their language, the others.
    fn property(
        &mut self,
        members: &mut Members,
        property: NamedNodeRef<'q>,
        values: &[TermRef<'q>],
        depth: usize,
    ) {
        let context = self.context;
        let (classes, others) = values
            .iter()
            .partition::<Vec<TermRef<'q>>, _>(|value| property == rdf::TYPE && !value.is_literal());
        members.extend(types(context, &classes));
        let languages = context.by_language(property);
        let (texts, others) = others
            .iter()
            .partition::<Vec<TermRef<'q>>, _>(|value| languages.is_some() && literal::has_language(**value));
        if let Some(term) = languages.filter(|_| !texts.is_empty()) {
            members.push((term.rank, term.name.clone(), literal::by_language(&texts)));
        }
        if others.is_empty() {
            return;
        }
        let term = context.property(property);
        let values = others.iter().map(|value| self.value(term, property, *value, depth)).collect();
        let values = Json::one_or_more(values, term.is_some_and(|term| term.set));
        let (rank, name) = match term {
            Some(term) => (term.rank, term.name.clone()),
            None => (usize::MAX, context.short(property.as_str())),
        };
        members.push((rank, name, values));
    }

    fn value(
        &mut self,
        term: Option<&Term>,
        property: NamedNodeRef<'q>,
        value: TermRef<'q>,
        depth: usize,
    ) -> Json {
        let text = Coercion::Text;
        let coercion = term.map_or(&text, |term| &term.coercion);
        let Some(thing) = key(value) else {
            return literal::value(self.context, coercion, value);
        };
        if !self.things.contains_key(&thing) || !self.embeds(property, thing) {
            return self.mention(coercion, thing);
        }
        if depth < DEEPEST && !self.written.contains(&thing) {
            return Json::Object(finish(self.thing(thing, depth + 1, None)));
        }
        let mut members = vec![id(thing)];
        self.again(&mut members, thing);
        if members.len() == 1 { self.mention(coercion, thing) } else { Json::Object(finish(members)) }
    }

    /// A thing by its name alone.
    fn mention(&self, coercion: &Coercion, thing: Key<'q>) -> Json {
        let (_, name, value) = id(thing);
        match (coercion, thing) {
            (Coercion::Id, _) => value,
            (Coercion::Vocab(vocab), NamedOrBlankNodeRef::NamedNode(node)) => {
                self.context.within(vocab, node.as_str()).map_or(value, Json::text)
            }
            _ => Json::Object(vec![(name, value)]),
        }
    }

    /// What is told of a thing wherever it is mentioned: what it is called, the words of a passage.
    fn again(&mut self, members: &mut Members, thing: Key<'q>) {
        self.told(members, thing, rdfs::LABEL);
        self.told(members, thing, oa::EXACT);
        let selectors = self.values(thing, oa::HAS_SELECTOR).filter_map(key).take(MOST).collect::<Vec<_>>();
        let mut told = Vec::new();
        for selector in selectors {
            let mut members = vec![id(selector)];
            self.told(&mut members, selector, oa::EXACT);
            if members.len() > 1 {
                told.push(Json::Object(finish(members)));
            }
        }
        if let Some(term) = self.context.property(oa::HAS_SELECTOR).filter(|_| !told.is_empty()) {
            members.push((term.rank, term.name.clone(), Json::Array(told)));
        }
    }

    /// The texts of a property, if they are few and short.
    fn told(&mut self, members: &mut Members, thing: Key<'q>, property: NamedNodeRef<'q>) {
        let texts = self.values(thing, property).filter(|value| literal::is_text(*value)).collect::<Vec<_>>();
        if (1..=MOST).contains(&texts.len()) && texts.iter().all(|text| literal::is_short(*text, LONGEST)) {
            self.property(members, property, &texts, DEEPEST);
        }
    }
}

/// The thing that a term is, if it is no literal.
fn key(term: TermRef<'_>) -> Option<Key<'_>> {
    match term {
        TermRef::NamedNode(node) => Some(node.into()),
        TermRef::BlankNode(node) => Some(node.into()),
        TermRef::Literal(_) => None,
    }
}

/// How a thing is named.
pub(super) fn name(thing: Key<'_>) -> String {
    match thing {
        NamedOrBlankNodeRef::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNodeRef::BlankNode(node) => node.to_string(),
    }
}

fn id(thing: Key<'_>) -> (usize, String, Json) {
    (0, "id".to_owned(), Json::text(&name(thing)))
}

/// The classes of a thing, those with names in their order.
fn types(context: &Context, classes: &[TermRef<'_>]) -> Option<(usize, String, Json)> {
    let class = |class: &TermRef<'_>| match key(*class)? {
        NamedOrBlankNodeRef::NamedNode(node) => Some(context.class(node.as_str())),
        blank @ NamedOrBlankNodeRef::BlankNode(_) => Some((usize::MAX, name(blank))),
    };
    let mut classes = classes.iter().filter_map(class).collect::<Vec<_>>();
    classes.sort();
    let names = classes.iter().map(|(_, name)| Json::text(name)).collect::<Vec<_>>();
    (!names.is_empty()).then(|| (1, "type".to_owned(), Json::one_or_more(names, false)))
}

/// Members in the order of their names in the context, the others behind.
fn finish(mut members: Members) -> Vec<(String, Json)> {
    members.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    members.into_iter().map(|(_, name, value)| (name, value)).collect()
}
