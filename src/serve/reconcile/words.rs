//! Words of names, as they are looked up: however they are written, in whatever script.

use crate::reconcile::name::{Name, Word};

/// Of a text with more words than this, the first ones count.
const MOST: usize = 24;

/// The words of a name, none left out but the article before it: small letters of ASCII, and how they sound.
pub(super) fn words(text: &str) -> Vec<Word> {
    let pieces = text.split(|c: char| !c.is_alphanumeric() && !"'’‘`ʼ-.".contains(c));
    let mut words = pieces
        .filter(|piece| !piece.is_empty())
        .flat_map(|piece| spelled(piece).words)
        .take(MOST)
        .collect::<Vec<_>>();
    if words.len() > 1 && words[0].text == "the" {
        words.remove(0);
    }
    words
}

/// One piece; `U.N.` and `G-8` are one word each.
fn spelled(piece: &str) -> Name {
    let joined = || piece.replace(['.', '-'], "");
    if piece.split('.').all(|part| part.chars().count() <= 1) {
        return Name::new(&joined());
    }
    let name = Name::new(&piece.replace('.', " "));
    // Letters that stand alone are no words of a name.
    if name.initials.is_empty() { name } else { Name::new(&joined()) }
}

/// The words as one line, by which names are the same or begin alike.
pub(super) fn key(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_lost() {
        for (text, expected) in [
            ("The Hague", "hague"),
            ("The", "the"),
            ("U.N. and G-8", "un and g8"),
            ("Prime Minister A. de Gaulle", "prime minister a de gaulle"),
            ("Guinea-Bissau", "guinea bissau"),
            ("Луиза", "luiza"),
            ("☃ …", ""),
        ] {
            assert_eq!(key(&words(text)), expected);
        }
    }
}
