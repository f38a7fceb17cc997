//! The word list of names, `src/reconcile/words.toml`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct File {
    honorifics: Vec<String>,
    particles: Vec<String>,
    articles: Vec<String>,
    patronymics: FxHashSet<String>,
    servants: Vec<String>,
    generations: FxHashMap<String, String>,
    names: Vec<Vec<String>>,
    sounds: Vec<(String, String)>,
}

/// What is known of words of names.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) honorifics: FxHashSet<String>,
    pub(super) particles: FxHashSet<String>,
    pub(super) articles: FxHashSet<String>,
    pub(super) patronymics: FxHashSet<String>,
    pub(super) servants: Vec<String>,
    pub(super) generations: FxHashMap<String, String>,
    /// The groups that a name is in.
    pub(super) groups: FxHashMap<String, Vec<u16>>,
    pub(super) sounds: Vec<(String, String)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(read);

#[expect(clippy::expect_used, reason = "the embedded file is read by every test")]
fn read() -> Words {
    let file = toml::from_str::<File>(include_str!("../words.toml")).expect("the embedded words are right");
    let mut groups = FxHashMap::<String, Vec<u16>>::default();
    for (group, names) in (0_u16..).zip(file.names) {
        for name in names {
            groups.entry(name).or_default().push(group);
        }
    }
    // The longest first, so that "abdul" is not taken for "abd".
    let mut servants = file.servants;
    servants.sort_by_key(|servant| std::cmp::Reverse(servant.len()));
    Words {
        honorifics: file.honorifics.into_iter().collect(),
        particles: file.particles.into_iter().collect(),
        articles: file.articles.into_iter().collect(),
        patronymics: file.patronymics,
        servants,
        generations: file.generations,
        groups,
        sounds: file.sounds,
    }
}

pub(super) fn words() -> &'static Words {
    &WORDS
}
