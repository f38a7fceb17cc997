//! The names of the graph and of the word lists, in memory: which things are called so, or nearly so.

use std::ops::Range;

use oxigraph::model::NamedNode;
use rustc_hash::{FxHashMap, FxHashSet};

use super::types::Types;
use super::vocabulary::Vocabulary;
use super::words;
use crate::reconcile::name::Word;

/// Most names that are looked at for one query: behind those are names of so common words that they tell nothing.
const VISITS: usize = 30_000;
/// Most things that are compared with a query.
const COMPARED: usize = 40;
/// What a name shares at most that is not the same.
const ALMOST: f32 = 0.97;
/// Most things of exactly the same name that are compared.
const NAMESAKES: usize = 200;

/// The names, as of one state of the graph.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) things: Vec<Thing>,
    pub(super) names: Vec<Entry>,
    vocabulary: Vocabulary,
    /// For each word the names that have it, the shortest first.
    postings: Vec<Vec<u32>>,
    /// The names by their keys.
    sorted: Vec<u32>,
    iris: FxHashMap<String, u32>,
    codes: FxHashMap<String, Vec<u32>>,
}

/// A thing that can be matched.
#[derive(Debug)]
pub(super) struct Thing {
    /// Its IRIs: what is linked as the same is one thing. The first stands for all.
    pub(super) nodes: Vec<NamedNode>,
    pub(super) types: Types,
    pub(super) label: String,
    /// Whether the graph has it, not only a word list.
    pub(super) in_graph: bool,
    names: Range<u32>,
}

impl Thing {
    /// The IRI that stands for all its IRIs.
    pub(super) fn node(&self) -> Option<&NamedNode> {
        self.nodes.first()
    }
}

/// A name of a thing.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) thing: u32,
    pub(super) text: String,
    /// Its words in one line.
    pub(super) key: String,
    words: Box<[u32]>,
    /// How much its words tell.
    weight: f32,
}

/// What is told of a thing that is added.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) nodes: Vec<NamedNode>,
    pub(super) types: Types,
    /// The first is its label.
    pub(super) names: Vec<String>,
    pub(super) codes: Vec<String>,
    /// Its IRIs elsewhere.
    pub(super) elsewhere: Vec<String>,
    pub(super) in_graph: bool,
}

/// A text that names are compared with.
#[derive(Debug)]
pub(super) struct Asking {
    /// Its words in one line.
    pub(super) key: String,
    weight: f32,
    /// Its words, those that tell most first.
    groups: Vec<Group>,
}

/// A word, and those near it.
#[derive(Debug)]
struct Group {
    telling: f32,
    /// Words, and how much each tells for being as near as it is; the nearest first.
    near: Vec<(u32, f32)>,
}

impl Asking {
    /// How much a name shares with it, by what the words tell: from 0 to 1, and 1 only if it is the same.
    pub(super) fn shared(&self, entry: &Entry) -> f32 {
        if entry.key == self.key && !self.key.is_empty() {
            return 1.0;
        }
        let worth = |group: &Group| {
            group.near.iter().find(|(word, _)| entry.words.contains(word)).map_or(0.0, |(_, worth)| *worth)
        };
        self.share(self.groups.iter().map(worth).sum(), entry)
    }

    fn share(&self, sum: f32, entry: &Entry) -> f32 {
        (2.0 * sum / (self.weight + entry.weight).max(f32::EPSILON)).min(ALMOST)
    }
}

impl Index {
    /// The index of some things.
    pub(super) fn new(drafts: Vec<Draft>) -> Self {
        let mut index = Self::default();
        for draft in drafts {
            index.add(draft);
        }
        index.finish();
        index
    }

    fn add(&mut self, draft: Draft) {
        let Some(label) = draft.names.first().cloned() else { return };
        let thing = number(self.things.len());
        let from = number(self.names.len());
        for text in draft.names {
            let (key, words) = self.vocabulary.add(&text);
            let known = self.names[from as usize..].iter().any(|entry| entry.text == text);
            if !known {
                self.names.push(Entry { thing, text, key, words, weight: 0.0 });
            }
        }
        for code in draft.codes {
            let things = self.codes.entry(code).or_default();
            if things.last() != Some(&thing) {
                things.push(thing);
            }
        }
        let own = draft.nodes.iter().map(|node| node.as_str().to_owned());
        for iri in own.chain(draft.elsewhere) {
            self.iris.entry(iri).or_insert(thing);
        }
        let names = from..number(self.names.len());
        let Draft { nodes, types, in_graph, .. } = draft;
        self.things.push(Thing { nodes, types, label, in_graph, names });
    }

    fn finish(&mut self) {
        self.vocabulary.finish();
        self.postings = vec![Vec::new(); self.vocabulary.len()];
        for (at, entry) in self.names.iter().enumerate() {
            for word in &entry.words {
                let posting = &mut self.postings[*word as usize];
                if posting.last() != Some(&number(at)) {
                    posting.push(number(at));
                }
            }
        }
        for posting in &mut self.postings {
            posting.sort_by_key(|name| self.names[*name as usize].words.len());
        }
        for at in 0..self.names.len() {
            self.names[at].weight = self.names[at].words.iter().map(|word| self.telling(*word)).sum();
        }
        self.sorted = (0..number(self.names.len())).collect();
        self.sorted.sort_by(|a, b| self.names[*a as usize].key.cmp(&self.names[*b as usize].key));
    }

    /// How much a word tells: the rarer, the more.
    fn telling(&self, word: u32) -> f32 {
        let having = self.postings.get(word as usize).map_or(0, Vec::len);
        #[expect(clippy::cast_precision_loss, reason = "a weight need not be exact")]
        let share = self.names.len() as f32 / (having as f32 + 1.0);
        (1.0 + share).ln()
    }

    /// The thing with an IRI.
    pub(super) fn thing(&self, iri: &str) -> Option<&Thing> {
        self.iris.get(iri).map(|at| &self.things[*at as usize])
    }

    /// The number of the thing with an IRI.
    pub(super) fn number(&self, iri: &str) -> Option<u32> {
        self.iris.get(iri).copied()
    }

    /// The things with a code, letter for letter: `KZ`, `OPCAT`.
    pub(super) fn coded(&self, code: &str) -> &[u32] {
        self.codes.get(code).map_or(&[], Vec::as_slice)
    }

    /// The names of a thing.
    pub(super) fn names_of(&self, thing: &Thing) -> &[Entry] {
        self.names.get(thing.names.start as usize..thing.names.end as usize).unwrap_or_default()
    }

    /// The names that are the same word by word, or that begin so.
    fn alphabet<'i>(&'i self, start: &'i str) -> impl Iterator<Item = &'i Entry> + 'i {
        let from = self.sorted.partition_point(|name| self.names[*name as usize].key.as_str() < start);
        let names = self.sorted[from..].iter().map(|name| &self.names[*name as usize]);
        names.take_while(move |entry| entry.key.starts_with(start))
    }

    /// What is asked: its words, and those near each.
    pub(super) fn asking(&self, text: &str) -> Asking {
        let words = words::words(text);
        let mut groups = words.iter().map(|word| self.group(word)).collect::<Vec<_>>();
        groups.sort_by(|a, b| b.telling.total_cmp(&a.telling));
        Asking { key: words::key(&words), weight: groups.iter().map(|group| group.telling).sum(), groups }
    }

    /// How much a word tells, and the words near it with what they tell.
    fn group(&self, word: &Word) -> Group {
        let near = self.vocabulary.near(word);
        let telling = near.first().map_or_else(|| self.telling(u32::MAX), |(word, _)| self.telling(*word));
        // A rare word that is only near tells no more than the one that is asked.
        let worth = |(word, much): (u32, f32)| (word, self.telling(word).min(telling) * much);
        Group { telling, near: near.into_iter().map(worth).collect() }
    }

    /// The things whose names share words with what is asked, the likeliest first, each once; all of a type that is
    /// wanted.
    pub(super) fn near(&self, asking: &Asking, wanted: Types) -> Vec<u32> {
        if asking.key.is_empty() {
            return Vec::new();
        }
        let of_type = |entry: &&Entry| self.things[entry.thing as usize].types.meets(wanted);
        let same = self.alphabet(&asking.key).take_while(|entry| entry.key == asking.key).filter(of_type);
        let same = same.map(|entry| entry.thing).take(NAMESAKES);
        let mut names = self.sums(asking, wanted).into_iter().collect::<Vec<_>>();
        names.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let others = names.into_iter().map(|(name, _)| self.names[name as usize].thing);
        let mut seen = FxHashSet::default();
        let mut things = same.filter(|thing| seen.insert(*thing)).collect::<Vec<_>>();
        let most = things.len() + COMPARED;
        for thing in others {
            if things.len() == most {
                break;
            }
            if seen.insert(thing) {
                things.push(thing);
            }
        }
        things
    }

    /// How much the names share with what is asked that share anything.
    fn sums(&self, asking: &Asking, wanted: Types) -> FxHashMap<u32, f32> {
        // For each name how much is shared, and the last word that counted.
        let mut sums = FxHashMap::<u32, (f32, usize)>::default();
        let mut left = VISITS;
        for (at, group) in asking.groups.iter().enumerate() {
            for (word, worth) in &group.near {
                let posting = self.postings[*word as usize].iter().take(left);
                left -= posting.len();
                for name in posting {
                    let entry = &self.names[*name as usize];
                    if self.things[entry.thing as usize].types.meets(wanted) {
                        let sum = sums.entry(*name).or_insert((0.0, usize::MAX));
                        if sum.1 != at {
                            *sum = (sum.0 + worth, at);
                        }
                    }
                }
            }
        }
        let share =
            |(name, (sum, _)): (u32, (f32, usize))| (name, asking.share(sum, &self.names[name as usize]));
        sums.into_iter().map(share).collect()
    }

    /// The things whose names begin with a text, then those with words that begin with its words, each once; what only
    /// the word lists have comes last.
    pub(super) fn beginning(&self, text: &str, wanted: Types, most: usize) -> Vec<u32> {
        let asked = words::words(text);
        let key = words::key(&asked);
        if key.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        for in_graph in [true, false] {
            let whole = self.alphabet(&key).map(|entry| entry.thing).take(VISITS);
            for at in whole.chain(self.having(&asked)) {
                let thing = &self.things[at as usize];
                if found.len() < most
                    && thing.in_graph == in_graph
                    && thing.types.meets(wanted)
                    && seen.insert(at)
                {
                    found.push(at);
                }
            }
        }
        found
    }

    /// The things with a name that has all words, where the last may be the beginning of one.
    fn having<'i>(&'i self, asked: &'i [Word]) -> impl Iterator<Item = u32> + 'i {
        let (last, before) = match asked.split_last() {
            Some((last, before)) => (last.text.as_str(), before),
            None => ("", asked),
        };
        let before = before.iter().map(|word| self.vocabulary.get(&word.text)).collect::<Option<Vec<_>>>();
        let rarest = before.iter().flatten().min_by_key(|word| self.postings[**word as usize].len()).copied();
        let ends = self.vocabulary.beginning(last).take(VISITS).collect::<FxHashSet<_>>();
        let first = match (&before, rarest) {
            (None, _) => Vec::new(),
            (_, Some(word)) => vec![word],
            _ => self.vocabulary.beginning(last).take(VISITS).collect(),
        };
        let before = before.unwrap_or_default();
        let names = first.into_iter().flat_map(|word| &self.postings[word as usize]).take(VISITS);
        let names = names.map(|name| &self.names[*name as usize]).filter(move |entry| {
            before.iter().all(|word| entry.words.contains(word))
                && entry.words.iter().any(|word| ends.contains(word))
        });
        names.map(|entry| entry.thing)
    }
}

/// The place in a list as a number; a list has a bound far below.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
