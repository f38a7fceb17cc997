//! The words that names are made of, and those that are near a word.

use rustc_hash::FxHashMap;

use super::words::words;
use crate::reconcile::name::{Name, Word, compare};

/// Most words that are near one.
const NEAR: usize = 16;
/// Most words with the same consonants that are looked at.
const BONES: usize = 100;
/// Words that share fewer of their letters in threes are not looked at.
const SHARED: f32 = 0.4;
/// Words that are less alike are not near.
const ALIKE: f64 = 0.55;

/// The words, each known by a number.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    texts: FxHashMap<String, u32>,
    sounds: FxHashMap<String, Vec<u32>>,
    bones: FxHashMap<String, Vec<u32>>,
    grams: FxHashMap<[u8; 3], Vec<u32>>,
    /// How many letters in threes each word has.
    sizes: Vec<u16>,
    texts_by_number: Vec<String>,
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
                let found =
                    words(piece).into_iter().map(|word| (word.text.clone(), self.number(word))).collect();
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
        // As it is left out where names are asked.
        if let Some(rest) = key.strip_prefix("the ").filter(|_| numbers.len() > 1) {
            key = rest.into();
            numbers.remove(0);
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
        if word.bones.len() > 1 {
            self.bones.entry(word.bones).or_default().push(number);
        }
        self.texts_by_number.push(word.text.clone());
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
        self.sorted[from..]
            .iter()
            .take_while(move |(text, _)| text.starts_with(start))
            .map(|(_, number)| *number)
    }

    /// The words near one, the nearest first, and how near they are, from 0 to 1.
    pub(super) fn near(&self, word: &Word) -> Vec<(u32, f32)> {
        let bones = self.bones.get(&word.bones).into_iter().flatten().take(BONES);
        let sounds = self.sounds.get(&word.sound).into_iter().flatten();
        let mut looked_at = self.sharing(&word.text);
        looked_at.extend(bones.chain(sounds));
        looked_at.extend(self.get(&word.text));
        looked_at.sort_unstable();
        looked_at.dedup();
        let name = Name::new(&word.text);
        let much = |number: u32| {
            let much = alike(word, &name, self.texts_by_number.get(number as usize)?);
            #[expect(clippy::cast_possible_truncation, reason = "a likeness need not be exact")]
            (much >= ALIKE).then_some((number, much as f32))
        };
        let mut near = looked_at.into_iter().filter_map(much).collect::<Vec<_>>();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(NEAR);
        near
    }

    /// The words that share many of their letters in threes with a word.
    fn sharing(&self, text: &str) -> Vec<u32> {
        let grams = grams(text);
        let mut shared = FxHashMap::<u32, u16>::default();
        for number in grams.iter().filter_map(|gram| self.grams.get(gram)).flatten() {
            *shared.entry(*number).or_default() += 1;
        }
        let own = f32::from(u16::try_from(grams.len()).unwrap_or(u16::MAX));
        let much = |(number, shared): &(u32, u16)| {
            let size = self.sizes.get(*number as usize).copied().unwrap_or(u16::MAX);
            2.0 * f32::from(*shared) / (own + f32::from(size)) >= SHARED
        };
        shared.into_iter().filter(much).map(|(number, _)| number).collect()
    }
}

/// How alike a word is to another, from 0 to 1. Of words that stand for each other in names of persons, those that are
/// not spelled alike count less: Kenya and Konya are two places.
fn alike(word: &Word, name: &Name, other: &str) -> f64 {
    if word.text == other {
        return 1.0;
    }
    let other = Name::new(other);
    let sound = other.words.first().map_or("", |word| word.sound.as_str());
    compare(name, &other).score.min(0.99) * strsim::normalized_damerau_levenshtein(&word.sound, sound)
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
