//! The parameters of constraints.

use std::collections::BTreeSet;

use oxigraph::model::{NamedNode, NamedNodeRef, Term};
use regex::{Regex, RegexBuilder};

use super::super::constraint::{Bound, Constraint, Count, NodeKind, Pair, Qualified};
use super::super::data::Data;
use super::super::literal::compare;
use super::super::path::list;
use super::super::shape::Number;
use super::{Reader, shown};
use crate::vocab::sh;

/// Every property that makes a constraint, or a part of one.
pub(super) const PARAMETERS: [NamedNodeRef<'_>; 34] = [
    sh::CLASS,
    sh::DATATYPE,
    sh::NODE_KIND,
    sh::MIN_COUNT,
    sh::MAX_COUNT,
    sh::MIN_EXCLUSIVE,
    sh::MIN_INCLUSIVE,
    sh::MAX_EXCLUSIVE,
    sh::MAX_INCLUSIVE,
    sh::MIN_LENGTH,
    sh::MAX_LENGTH,
    sh::PATTERN,
    sh::FLAGS,
    sh::LANGUAGE_IN,
    sh::UNIQUE_LANG,
    sh::EQUALS,
    sh::DISJOINT,
    sh::LESS_THAN,
    sh::LESS_THAN_OR_EQUALS,
    sh::NOT,
    sh::AND,
    sh::OR,
    sh::XONE,
    sh::NODE,
    sh::PROPERTY,
    sh::QUALIFIED_VALUE_SHAPE,
    sh::QUALIFIED_MIN_COUNT,
    sh::QUALIFIED_MAX_COUNT,
    sh::QUALIFIED_VALUE_SHAPES_DISJOINT,
    sh::CLOSED,
    sh::IGNORED_PROPERTIES,
    sh::HAS_VALUE,
    sh::IN,
    sh::PATH,
];

/// Those that only property shapes have.
const OF_PATHS: [NamedNodeRef<'_>; 7] = [
    sh::MIN_COUNT,
    sh::MAX_COUNT,
    sh::LESS_THAN,
    sh::LESS_THAN_OR_EQUALS,
    sh::UNIQUE_LANG,
    sh::QUALIFIED_MIN_COUNT,
    sh::QUALIFIED_MAX_COUNT,
];

/// The most states of a compiled regular expression, in bytes.
const LARGEST_PATTERN: usize = 1_000_000;

impl Reader<'_> {
    /// The constraints of a shape.
    pub(super) fn constraints(&mut self, node: &Term) -> Vec<Constraint> {
        // What sh:property leads to is refused as a whole.
        let parents = self.parents(node);
        if self.objects(node, sh::PATH).is_empty() && parents.is_empty() {
            for property in OF_PATHS {
                if !self.objects(node, property).is_empty() {
                    self.refuse(node, format!("{} stands on a shape without sh:path", shown(property)));
                }
            }
        }
        let mut found = Vec::new();
        self.types(node, &mut found);
        self.counts(node, &mut found);
        self.ranges(node, &mut found);
        self.strings(node, &mut found);
        self.pairs(node, &mut found);
        self.logic(node, &mut found);
        self.qualified(node, &mut found);
        self.others(node, &mut found);
        found
    }

    fn types(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        for class in self.objects(node, sh::CLASS) {
            found.extend(self.iri(node, sh::CLASS, class).map(Constraint::Class));
        }
        if let Some(datatype) = self.one(node, sh::DATATYPE) {
            found.extend(self.iri(node, sh::DATATYPE, datatype).map(Constraint::Datatype));
        }
        if let Some(kind) = self.one(node, sh::NODE_KIND)
            && let Some(kind) = self.iri(node, sh::NODE_KIND, kind)
        {
            match NodeKind::of(&kind) {
                Some(kind) => found.push(Constraint::Kind(kind)),
                None => self.refuse(node, format!("{kind} is no kind of node")),
            }
        }
    }

    fn counts(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        found.extend(self.count(node, sh::MIN_COUNT).map(Constraint::MinCount));
        found.extend(self.count(node, sh::MAX_COUNT).map(Constraint::MaxCount));
        found.extend(self.count(node, sh::MIN_LENGTH).map(Constraint::MinLength));
        found.extend(self.count(node, sh::MAX_LENGTH).map(Constraint::MaxLength));
    }

    fn count(&mut self, node: &Term, property: NamedNodeRef<'_>) -> Option<usize> {
        let value = self.one(node, property)?;
        let count = match &value {
            Term::Literal(literal) => literal.value().trim_start_matches('+').parse().ok(),
            _ => None,
        };
        if count.is_none() {
            self.refuse(node, format!("{value} of {} is not a whole number", shown(property)));
        }
        count
    }

    fn ranges(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        for (property, bound) in [
            (sh::MIN_EXCLUSIVE, Bound::MinExclusive),
            (sh::MIN_INCLUSIVE, Bound::MinInclusive),
            (sh::MAX_EXCLUSIVE, Bound::MaxExclusive),
            (sh::MAX_INCLUSIVE, Bound::MaxInclusive),
        ] {
            match self.one(node, property) {
                Some(Term::Literal(limit)) if compare(&limit, &limit).is_some() => {
                    found.push(Constraint::Range(bound, limit));
                }
                Some(value) => {
                    self.refuse(node, format!("{value} of {} cannot be compared", shown(property)));
                }
                None => {}
            }
        }
    }

    fn strings(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        let flags = match self.one(node, sh::FLAGS) {
            Some(Term::Literal(flags)) => flags.value().to_owned(),
            Some(value) => {
                self.refuse(node, format!("{value} of sh:flags is not a literal"));
                return;
            }
            None => String::new(),
        };
        for value in self.objects(node, sh::PATTERN) {
            let Term::Literal(written) = &value else {
                self.refuse(node, format!("{value} of sh:pattern is not a literal"));
                continue;
            };
            match pattern(written.value(), &flags) {
                Ok(pattern) => found.push(Constraint::Pattern(pattern, written.value().to_owned())),
                Err(message) => self.refuse(node, format!("sh:pattern {written}: {message}")),
            }
        }
        if let Some(languages) = self.listed(node, sh::LANGUAGE_IN) {
            let tags = languages.iter().map(|tag| match tag {
                Term::Literal(tag) => Some(tag.value().to_owned()),
                _ => None,
            });
            match tags.collect::<Option<Vec<_>>>() {
                Some(tags) => found.push(Constraint::LanguageIn(tags)),
                None => self.refuse(node, "sh:languageIn is not a list of literals"),
            }
        }
        if self.flag(node, sh::UNIQUE_LANG) {
            found.push(Constraint::UniqueLang);
        }
    }

    fn pairs(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        for (property, pair) in [
            (sh::EQUALS, Pair::Equals),
            (sh::DISJOINT, Pair::Disjoint),
            (sh::LESS_THAN, Pair::LessThan),
            (sh::LESS_THAN_OR_EQUALS, Pair::LessThanOrEquals),
        ] {
            for other in self.objects(node, property) {
                found.extend(self.iri(node, property, other).map(|other| Constraint::Pair(pair, other)));
            }
        }
    }

    fn logic(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        for shape in self.objects(node, sh::NOT) {
            found.push(Constraint::Not(self.shape(&shape)));
        }
        for property in [sh::AND, sh::OR, sh::XONE] {
            for start in self.objects(node, property) {
                match list(self.graph, &start) {
                    Some(shapes) => {
                        let shapes = shapes.iter().map(|shape| self.shape(shape)).collect();
                        found.push(match property {
                            property if property == sh::AND => Constraint::And(shapes),
                            property if property == sh::OR => Constraint::Or(shapes),
                            _ => Constraint::Xone(shapes),
                        });
                    }
                    None => self.refuse(node, format!("{} is not a list", shown(property))),
                }
            }
        }
        for shape in self.objects(node, sh::NODE) {
            if !self.objects(&shape, sh::PATH).is_empty() {
                self.refuse(node, format!("sh:node leads to {shape}, which is a property shape"));
            }
            found.push(Constraint::Node(self.shape(&shape)));
        }
        for shape in self.objects(node, sh::PROPERTY) {
            if self.objects(&shape, sh::PATH).is_empty() {
                self.refuse(&shape, format!("sh:property of {node} leads to a shape without sh:path"));
            }
            found.push(Constraint::Property(self.shape(&shape)));
        }
    }

    fn qualified(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        let (least, most) =
            (self.count(node, sh::QUALIFIED_MIN_COUNT), self.count(node, sh::QUALIFIED_MAX_COUNT));
        let shapes = self.objects(node, sh::QUALIFIED_VALUE_SHAPE);
        if shapes.is_empty() != (least.is_none() && most.is_none()) {
            let message =
                "sh:qualifiedValueShape and sh:qualifiedMinCount or sh:qualifiedMaxCount go together";
            self.refuse(node, message);
        }
        let siblings = if self.flag(node, sh::QUALIFIED_VALUE_SHAPES_DISJOINT) {
            self.siblings(node, &shapes)
        } else {
            Vec::new()
        };
        for shape in shapes {
            let shape = self.shape(&shape);
            for bound in [least.map(Count::Min), most.map(Count::Max)].into_iter().flatten() {
                found.push(Constraint::Qualified(Qualified { shape, siblings: siblings.clone(), bound }));
            }
        }
    }

    /// The counted shapes of the property shapes that stand beside this one.
    fn siblings(&mut self, node: &Term, own: &[Term]) -> Vec<Number> {
        let parents = self.parents(node);
        let mut siblings = BTreeSet::new();
        for beside in parents.iter().flat_map(|parent| self.objects(parent, sh::PROPERTY)).collect::<Vec<_>>()
        {
            for shape in self.objects(&beside, sh::QUALIFIED_VALUE_SHAPE) {
                if !own.contains(&shape) {
                    siblings.insert(self.shape(&shape));
                }
            }
        }
        siblings.into_iter().collect()
    }

    /// The shapes that lead to a shape by sh:property.
    fn parents(&self, node: &Term) -> Vec<Term> {
        self.graph.subjects(sh::PROPERTY, node).unwrap_or_default()
    }

    fn others(&mut self, node: &Term, found: &mut Vec<Constraint>) {
        for value in self.objects(node, sh::HAS_VALUE) {
            found.push(Constraint::HasValue(value));
        }
        if let Some(values) = self.listed(node, sh::IN) {
            found.push(Constraint::In(values.into_iter().collect()));
        }
        let ignored = self.listed(node, sh::IGNORED_PROPERTIES).unwrap_or_default();
        if self.flag(node, sh::CLOSED) {
            let own = self.objects(node, sh::PROPERTY);
            let own = own.iter().flat_map(|shape| self.objects(shape, sh::PATH)).collect::<Vec<_>>();
            let named = own.into_iter().chain(ignored).filter_map(|property| match property {
                Term::NamedNode(property) => Some(property),
                _ => None,
            });
            found.push(Constraint::Closed(named.collect::<BTreeSet<NamedNode>>()));
        }
    }

    /// The members of the list that a property has at most once.
    fn listed(&mut self, node: &Term, property: NamedNodeRef<'_>) -> Option<Vec<Term>> {
        let start = self.one(node, property)?;
        let members = list(self.graph, &start);
        if members.is_none() {
            self.refuse(node, format!("{} is not a list", shown(property)));
        }
        members
    }
}

/// A regular expression with the flags that SPARQL has.
fn pattern(written: &str, flags: &str) -> Result<Regex, String> {
    let text = if flags.contains('q') { regex::escape(written) } else { written.to_owned() };
    let mut builder = RegexBuilder::new(&text);
    builder.size_limit(LARGEST_PATTERN);
    for flag in flags.chars() {
        match flag {
            's' => builder.dot_matches_new_line(true),
            'm' => builder.multi_line(true),
            'i' => builder.case_insensitive(true),
            'x' => builder.ignore_whitespace(true),
            'q' => &mut builder,
            other => return Err(format!("there is no flag `{other}`; flags are s, m, i, x and q")),
        };
    }
    builder.build().map_err(|error| error.to_string().lines().last().unwrap_or_default().trim().to_owned())
}
