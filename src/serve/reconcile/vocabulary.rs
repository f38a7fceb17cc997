//! The words that names are made of, and those that are near a word.

use rustc_hash::FxHashMap;

use super::words::words;
use crate::reconcile::name::Word;

/// Most words that are near one.
const NEAR: usize = 16;
/// Most words with the same consonants that are looked at.
const BONES: usize = 50;
/// A word that sounds the same.
const SOUND: f32 = 0.95;
/// A word with the same consonants.
const SAME_BONES: f32 = 0.8;
/// Words that share fewer of their letters in threes are not near.
const SHARED: f32 = 0.5;

/// The words, each known by a number.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    texts: FxHashMap<String, u32>,
    sounds: FxHashMap<String, Vec<u32>>,
    bones: FxHashMap<String, Vec<u32>>,
    grams: FxHashMap<[u8; 3], Vec<u32>>,
    /// How many letters in threes each word has.
    sizes: Vec<u16>,
    /// The words, sorted, for those that begin in a certain way.
    sorted: Vec<(String, u32)>,
    /// Pieces that were taken apart already, while names are added.
    pieces: FxHashMap<String, Vec<(String, u32)>>,
}

impl Vocabulary {
    /// The words of a name, those that are new among them added: their texts in one line, and their numbers.
    pub(super) fn add(&mut self, name: &str) -> (String, Box<[u32]>) {
        let mut key = String::with_capacity(name.len());
        let mut numbers = Vec::new();
        for piece in name.split_whitespace() {
            if !self.pieces.contains_key(piece) {
                let found = words(piece).into_iter().map(|word| (word.text.clone(), self.number(word))).collect();
                self.pieces.insert(piece.to_owned(), found);
            }
            for (text, number) in self.pieces.get(piece).into_iter().flatten() {
                if !key.is_empty() {
                    key.push(' ');
                }
                key.push_str(text);
                numbers.push(*number);
            }
        }
        (key, numbers.into_boxed_slice())
    }

    fn number(&mut self, word: Word) -> u32 {
        if let Some(known) = self.texts.get(&word.text) {
            return *known;
        }
        let number = u32::try_from(self.sizes.len()).unwrap_or(u32::MAX);
        let grams = grams(&word.text);
        self.sizes.push(u16::try_from(grams.len()).unwrap_or(u16::MAX));
        for gram in grams {
            self.grams.entry(gram).or_default().push(number);
        }
        self.sounds.entry(word.sound).or_default().push(number);
        if word.bones.len() > 2 {
            self.bones.entry(word.bones).or_default().push(number);
        }
        self.texts.insert(word.text, number);
        number
    }

    /// No more names come.
    pub(super) fn finish(&mut self) {
        self.pieces = FxHashMap::default();
        self.sorted = self.texts.iter().map(|(text, number)| (text.clone(), *number)).collect();
        self.sorted.sort_unstable();
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.sizes.len()
    }

    /// The number of a word.
    pub(super) fn get(&self, text: &str) -> Option<u32> {
        self.texts.get(text).copied()
    }

    /// The words that begin in a certain way, in the order of the alphabet.
    pub(super) fn beginning<'v>(&'v self, start: &'v str) -> impl Iterator<Item = u32> + 'v {
        let from = self.sorted.partition_point(|(text, _)| text.as_str() < start);
        self.sorted[from..].iter().take_while(move |(text, _)| text.starts_with(start)).map(|(_, number)| *number)
    }

    /// The words near one, the nearest first.
    pub(super) fn near(&self, word: &Word) -> Vec<(u32, f32)> {
        let mut near = FxHashMap::<u32, f32>::default();
        let mut add = |number: u32, much: f32| {
            let known = near.entry(number).or_default();
            *known = known.max(much);
        };
        for (number, shared) in self.sharing(&word.text) {
            add(number, shared * 0.9);
        }
        for number in self.bones.get(&word.bones).into_iter().flatten().take(BONES) {
            add(*number, SAME_BONES);
        }
        for number in self.sounds.get(&word.sound).into_iter().flatten() {
            add(*number, SOUND);
        }
        if let Some(number) = self.get(&word.text) {
            add(number, 1.0);
        }
        let mut near = near.into_iter().collect::<Vec<_>>();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(NEAR);
        near
    }

    /// The words that share at least half of their letters in threes with a word, and how much.
    fn sharing(&self, text: &str) -> impl Iterator<Item = (u32, f32)> {
        let grams = grams(text);
        let mut shared = FxHashMap::<u32, u16>::default();
        for number in grams.iter().filter_map(|gram| self.grams.get(gram)).flatten() {
            *shared.entry(*number).or_default() += 1;
        }
        let own = f32::from(u16::try_from(grams.len()).unwrap_or(u16::MAX));
        let much = move |(number, shared): (u32, u16)| {
            let size = self.sizes.get(number as usize).copied().unwrap_or(u16::MAX);
            (number, 2.0 * f32::from(shared) / (own + f32::from(size)))
        };
        shared.into_iter().map(much).filter(|(_, much)| *much >= SHARED)
    }
}

/// The letters of a word in threes, its ends marked; each once.
fn grams(text: &str) -> Vec<[u8; 3]> {
    let marked = [b"^", text.as_bytes(), b"$"].concat();
    let mut grams = marked.windows(3).filter_map(|three| three.try_into().ok()).collect::<Vec<[u8; 3]>>();
    grams.sort_unstable();
    grams.dedup();
    grams
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_near_by_spelling_sound_and_letters() {
        let mut vocabulary = Vocabulary::default();
        let (key, numbers) = vocabulary.add("António Guterres of the U.N.");
        assert_eq!((key.as_str(), numbers.len()), ("antonio guterres of the un", 5));
        vocabulary.add("Massimov Mohammed Kenya");
        vocabulary.finish();
        for (asked, expected) in
            [("Gutteres", "guterres"), ("Masimov", "massimov"), ("Muhammad", "mohammed"), ("KENYA", "kenya")]
        {
            let near = vocabulary.near(&words(asked)[0]);
            assert_eq!(near.first().map(|(number, _)| *number), vocabulary.get(expected), "{asked}");
        }
        assert!(vocabulary.near(&words("zzz")[0]).is_empty());
        assert_eq!(vocabulary.beginning("gut").count(), 1);
    }
}
