//! A name taken apart.

use deunicode::deunicode;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::sound::{bones, sound};
use super::words::words;

/// A word of a name that tells who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In small letters of ASCII.
    pub text: String,
    /// How it sounds.
    pub sound: String,
    /// Its consonants.
    pub bones: String,
}

/// A name, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name as it was written.
    pub written: String,
    /// Its words, in their order.
    pub words: Vec<Word>,
    /// Single letters that stand for words, each with how many words are before it.
    pub initials: Vec<(usize, char)>,
    /// Who of a family: the number of a king, `jr`.
    pub generation: Option<String>,
    /// Whether it says whose child it is: "Hamad bin Khalifa".
    pub patronymic: bool,
}

/// Words of more letters than this are cut.
const LONGEST: usize = 40;
/// Of a name with more words than this, the first ones count.
const MOST: usize = 12;

impl Name {
    /// Takes a name apart.
    pub fn new(written: &str) -> Self {
        let mut parts = split(written);
        strip_honorifics(&mut parts);
        join_servants(&mut parts);
        let generation = take_generation(&mut parts);
        let patronymic = parts.iter().skip(1).any(|part| words().patronymics.contains(&part.text));
        let small = |part: &Part| part.article || words().particles.contains(&part.text);
        if parts.iter().any(|part| !small(part) && part.text.len() > 1) {
            parts.retain(|part| !small(part));
        }
        let mut name = Self {
            written: written.to_owned(),
            words: Vec::new(),
            initials: Vec::new(),
            generation,
            patronymic,
        };
        let alone = parts.len() == 1;
        for part in parts.into_iter().take(MOST) {
            match part.text.chars().next() {
                Some(letter) if part.text.len() == 1 && !alone => {
                    name.initials.push((name.words.len(), letter));
                }
                _ => name.words.push(Word::new(part.text)),
            }
        }
        name
    }
}

impl Word {
    pub(super) fn new(text: String) -> Self {
        let sound = sound(&text);
        let bones = bones(&sound);
        Self { text, sound, bones }
    }
}

/// A piece of a name as it is split.
struct Part {
    text: String,
    /// Whether it is an article in front of a hyphen: "as-Salim".
    article: bool,
    /// As written, it is all capitals: "II" and not "Ii".
    capitals: bool,
}

/// The words in small letters of ASCII; apostrophes go, and so does what else is no letter or digit.
fn split(written: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    // Marks are taken off first, so that what is written with two signs is as what is written with one.
    let plain = written.nfkd().filter(|&c| !is_combining_mark(c) && !is_apostrophe(c)).collect::<String>();
    for (at, piece) in plain.split(|c: char| !c.is_alphanumeric() && c != '-').enumerate() {
        let mut pieces = piece.split('-').peekable();
        while let Some(piece) = pieces.next() {
            let ascii = deunicode(piece);
            let text = ascii.chars().filter(char::is_ascii_alphanumeric).take(LONGEST);
            let text = text.collect::<String>().to_ascii_lowercase();
            if text.is_empty() {
                continue;
            }
            let article = pieces.peek().is_some() && words().articles.contains(&text);
            let capitals = at > 0 && !ascii.contains(|c: char| c.is_ascii_lowercase());
            parts.push(Part { text, article, capitals });
        }
    }
    parts
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʿ' | 'ʾ' | 'ʹ')
}

/// Takes honorifics off the front, where a name is left behind them.
fn strip_honorifics(parts: &mut Vec<Part>) {
    let known = parts.iter().take_while(|part| words().honorifics.contains(&part.text)).count();
    parts.drain(..known.min(parts.len().saturating_sub(1)));
}

/// "abdel aziz", "abd al aziz" and "abdulaziz" become "abdaziz".
fn join_servants(parts: &mut Vec<Part>) {
    let mut joined = Vec::<Part>::with_capacity(parts.len());
    let mut waiting = false;
    for mut part in parts.drain(..) {
        let list = &words().servants;
        if waiting && (part.article || words().articles.contains(&part.text)) {
            continue;
        }
        if waiting {
            part.text.insert_str(0, "abd");
            waiting = false;
        } else if list.contains(&part.text) {
            waiting = true;
        } else if let Some(rest) = list.iter().find_map(|servant| part.text.strip_prefix(servant.as_str()))
            && rest.len() > 1
        {
            part.text = format!("abd{rest}");
        }
        if !waiting {
            joined.push(part);
        }
    }
    if waiting {
        joined.push(Part { text: "abd".to_owned(), article: false, capitals: false });
    }
    *parts = joined;
}

/// Takes the number of a king or of a generation out: "Harald V", "Abdullah II bin Al-Hussein", "Benigno Aquino, 3rd".
fn take_generation(parts: &mut Vec<Part>) -> Option<String> {
    let last = parts.len().checked_sub(1)?;
    let found = parts.iter().enumerate().skip(1).find_map(|(at, part)| {
        let known = words().generations.get(&part.text).filter(|_| at == last).cloned();
        // One letter in the middle is an initial: "Samuel I. Hayakawa".
        let roman = part.capitals && (part.text.len() > 1 || at == last);
        known.or_else(|| roman.then(|| numeral(&part.text))?).map(|number| (at, number))
    });
    let (at, number) = found?;
    parts.remove(at);
    Some(number)
}

/// A Roman number up to 39, as digits.
fn numeral(text: &str) -> Option<String> {
    let value = |letter| match letter {
        'i' => Some(1_u32),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values = text.chars().map(value).collect::<Option<Vec<_>>>()?;
    let mut sum = 0_u32;
    for (at, &this) in values.iter().enumerate() {
        if values.get(at + 1).is_some_and(|&next| next > this) {
            sum = sum.checked_sub(this).unwrap_or(sum);
        } else {
            sum += this;
        }
    }
    (sum < 40 && text.len() < 7).then(|| sum.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(name: &str) -> Vec<String> {
        Name::new(name).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn takes_apart() {
        assert_eq!(texts("Mr. Shinzō Abe"), ["shinzo", "abe"]);
        assert_eq!(texts("Mackenzie King"), ["mackenzie", "king"]);
        assert_eq!(texts("King"), ["king"]);
        assert_eq!(texts("Haidar al-Abadi"), ["haidar", "abadi"]);
        assert_eq!(texts("Abdullah bin Abd-el Aziz"), texts("Abdallah bin Abdulaziz"));
        assert_eq!(texts("Луиза Арбур"), ["luiza", "arbur"]);
        assert_eq!(texts("Al"), ["al"]);
        assert_eq!(texts(" - "), [""; 0]);
        let nixon = Name::new("Richard M. Nixon");
        assert_eq!((nixon.words.len(), nixon.initials), (2, vec![(1, 'm')]));
    }

    #[test]
    fn knows_kings_and_sons_by_their_number() {
        let number = |name: &str| Name::new(name).generation;
        assert_eq!(number("Harald V").as_deref(), Some("5"));
        assert_eq!(number("Carl XVI Gustaf").as_deref(), Some("16"));
        assert_eq!(number("Benigno S. Aquino, 3rd").as_deref(), Some("3"));
        assert_eq!(number("William Doe, Jr.").as_deref(), Some("2"));
        assert_eq!(number("Robert V. Hughes"), None);
        assert_eq!(number("Xi Jinping"), None);
        assert_eq!(number("V"), None);
    }
}
