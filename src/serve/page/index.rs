//! The names of things, and how many there are: read once after each change of the store, when the first asks.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use oxigraph::model::{NamedNode, NamedNodeRef, NamedOrBlankNode, Term};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::kind::Kind;
use crate::serve::Service;
use crate::store::StoreError;
use crate::vocab::{rdf, rdfs, skos, visit};

/// Most things that are indexed.
const MOST: usize = 1_000_000;
/// How many visits are kept as the latest.
const LATEST: usize = 12;

/// The index, as of one generation of the store.
#[derive(Debug, Default)]
pub(in crate::serve) struct Cache(Mutex<Option<(u64, Arc<Index>)>>);

/// The names of things.
#[derive(Debug, Default)]
pub(in crate::serve) struct Index {
    entries: Vec<Entry>,
    /// Whether everything is in it.
    pub(super) whole: bool,
    pub(super) counts: Counts,
    /// The visits that started last.
    pub(super) latest: Vec<NamedNode>,
}

/// How many there are.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) kinds: BTreeMap<Kind, usize>,
    pub(super) countries: usize,
    pub(super) statements: usize,
}

/// A thing with its names.
#[derive(Debug)]
pub(in crate::serve) struct Entry {
    pub(in crate::serve) node: NamedNode,
    pub(in crate::serve) kind: Kind,
    pub(in crate::serve) label: String,
    /// The other names.
    pub(in crate::serve) others: Vec<String>,
    /// All names, folded, each on a line.
    key: String,
}

impl Cache {
    /// The index as of now.
    pub(in crate::serve) fn index(&self, service: &Service) -> Result<Arc<Index>, StoreError> {
        // One builds it, and the others wait for that one.
        let mut cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = service.generation();
        if let Some((of, index)) = &*cached
            && *of == generation
        {
            return Ok(Arc::clone(index));
        }
        let index = Arc::new(Index::build(service)?);
        *cached = Some((generation, Arc::clone(&index)));
        Ok(index)
    }
}

/// A text without marks and case: what people type who do not know how it is written.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ł' => out.push('l'),
            'ø' => out.push('o'),
            'đ' | 'ð' => out.push('d'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            c if c.is_alphanumeric() => out.push(c),
            '\'' | '’' | 'ʼ' | 'ʻ' | '\u{ad}' | '\u{200b}'..='\u{200f}' => {}
            _ if out.ends_with(' ') || out.is_empty() => {}
            _ => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

impl Index {
    fn build(service: &Service) -> Result<Self, StoreError> {
        let mut kinds = BTreeMap::new();
        for kind in Kind::ALL {
            for node in subjects(service, rdf::TYPE, Some(kind.class()))? {
                kinds.insert(node, kind);
            }
        }
        let mut index = Self { whole: kinds.len() <= MOST, ..Self::default() };
        for kind in kinds.values() {
            *index.counts.kinds.entry(*kind).or_default() += 1;
        }
        index.counts.countries = subjects(service, visit::KIND, Some(visit::concept::PLACE_COUNTRY))?.len();
        index.counts.statements = subjects(service, rdf::TYPE, Some(visit::class::SPEECH_ACT))?.len();
        index.latest = latest(service, &kinds)?;
        index.name(service, &kinds)?;
        Ok(index)
    }

    fn name(&mut self, service: &Service, kinds: &BTreeMap<NamedNode, Kind>) -> Result<(), StoreError> {
        let mut names = BTreeMap::<NamedNode, (BTreeSet<String>, BTreeSet<String>)>::new();
        for (other, property) in [(false, rdfs::LABEL), (true, skos::ALT_LABEL)] {
            for quad in service.store.matching(None, Some(property), None) {
                let quad = quad?;
                let (NamedOrBlankNode::NamedNode(node), Term::Literal(name)) = (quad.subject, quad.object)
                else {
                    continue;
                };
                if !kinds.contains_key(&node) || (names.len() == MOST && !names.contains_key(&node)) {
                    continue;
                }
                let of = names.entry(node).or_default();
                (if other { &mut of.1 } else { &mut of.0 }).insert(name.value().to_owned());
            }
        }
        for (node, (labels, others)) in names {
            let Some(kind) = kinds.get(&node).copied() else { continue };
            let mut all = labels.into_iter().chain(others).collect::<Vec<_>>();
            let key = all.iter().map(|name| folded(name)).collect::<Vec<_>>().join("\n");
            let label = all.remove(0);
            all.retain(|other| *other != label);
            self.entries.push(Entry { node, kind, label, others: all, key });
        }
        Ok(())
    }

    /// All things, by IRI.
    pub(in crate::serve) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What has all words of a search in its names, the best first.
    pub(super) fn search(&self, searched: &str) -> Vec<&Entry> {
        let searched = folded(searched);
        let words = searched.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for entry in &self.entries {
            if words.iter().all(|word| entry.key.contains(word)) {
                found.push((entry.rank(&searched, &words), entry));
            }
        }
        found.sort_by(|(a, x), (b, y)| (a, &x.label, &x.node).cmp(&(b, &y.label, &y.node)));
        found.into_iter().map(|(_, entry)| entry).collect()
    }
}

impl Entry {
    /// How well it fits, 0 best: the whole name, its start, the starts of words, anything within.
    fn rank(&self, searched: &str, words: &[&str]) -> u8 {
        let names = || self.key.split('\n');
        if names().any(|name| name == searched) {
            return 0;
        }
        if names().any(|name| name.starts_with(searched)) {
            return 1;
        }
        let starts = |word: &&str| self.key.split([' ', '\n']).any(|known| known.starts_with(word));
        if words.iter().all(starts) { 2 } else { 3 }
    }
}

fn subjects(
    service: &Service,
    property: NamedNodeRef<'_>,
    object: Option<NamedNodeRef<'_>>,
) -> Result<BTreeSet<NamedNode>, StoreError> {
    let mut subjects = BTreeSet::new();
    for quad in service.store.matching(None, Some(property), object.map(Into::into)) {
        if let NamedOrBlankNode::NamedNode(node) = quad?.subject {
            subjects.insert(node);
        }
    }
    Ok(subjects)
}

/// The visits that started last.
fn latest(service: &Service, kinds: &BTreeMap<NamedNode, Kind>) -> Result<Vec<NamedNode>, StoreError> {
    let mut latest = BTreeSet::new();
    for quad in service.store.matching(None, Some(visit::START_DATE), None) {
        let quad = quad?;
        let (NamedOrBlankNode::NamedNode(node), Term::Literal(day)) = (quad.subject, quad.object) else {
            continue;
        };
        if kinds.get(&node) == Some(&Kind::Visit) {
            latest.insert((Reverse(day.value().to_owned()), node));
            if latest.len() > LATEST {
                latest.pop_last();
            }
        }
    }
    Ok(latest.into_iter().map(|(_, node)| node).collect())
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn names_are_found_however_they_are_written() {
        for (text, expected) in [
            ("António  Guterres", "antonio guterres"),
            ("Łukasz O’Brien-Smith", "lukasz obrien smith"),
            ("STRAßE", "strasse"),
            ("Луиза Арбур", "луиза арбур"),
            ("\u{202e}(王毅)", "王毅"),
        ] {
            assert_eq!(folded(text), expected);
        }
    }
}
