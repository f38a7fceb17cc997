//! Word lists and verbs of one's own, checked before they are used.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Lexicon, Verb, Words, act_named, inflect, is};
use crate::diagnostic::Diagnostic;
use crate::text::LineIndex;

/// The lists that give their words no bit of [`is`].
const OTHERS: [&str; 8] = [
    "verbs",
    "irregular",
    "months",
    "month_short",
    "journey_words",
    "boilerplate",
    "mandates",
    "office_letters",
];
/// The lists that have a list for each act.
const BY_ACT: [&str; 2] = ["objects", "adjectives"];
const ACTS: [&str; 11] = [
    "welcome", "concern", "urge", "stress", "hope", "offer", "agree", "announce", "discuss", "allege",
    "state",
];
const FIELDS: [&str; 8] = ["lemma", "act", "particle", "past", "participle", "third", "gerund", "strength"];

/// What is wrong, and the bytes where.
type Wrong = Box<(Range<usize>, Diagnostic)>;
type Key<'i> = Spanned<std::borrow::Cow<'i, str>>;
type Value<'i> = Spanned<DeValue<'i>>;

impl Lexicon {
    /// Adds the word lists and verbs of a TOML file, as `docs/word-lists.md` tells.
    ///
    /// # Errors
    ///
    /// If the text is not TOML, or has a list or a verb in it that could not be used.
    pub fn with_file(mut self, toml: &str) -> Result<Self, Diagnostic> {
        let (words, verbs) = read(toml).map_err(|wrong| {
            let (at, found) = *wrong;
            found.at(LineIndex::new(toml).locate(at.start))
        })?;
        self.add_words(&words);
        for verb in verbs {
            self.add_verb(verb);
        }
        self.pack();
        Ok(self)
    }
}

fn wrong(at: Range<usize>, found: Diagnostic) -> Wrong {
    Box::new((at, found))
}

fn read(toml: &str) -> Result<(Words, Vec<Verb>), Wrong> {
    let table = DeTable::parse(toml).map_err(|error| {
        let found = Diagnostic::error("bad-toml", error.message().lines().next().unwrap_or_default());
        wrong(error.span().unwrap_or_default(), found.with_hint("nothing of this file is used"))
    })?;
    let mut words = Words::default();
    let mut verbs = Vec::new();
    for (key, value) in table.get_ref() {
        match key.get_ref().as_ref() {
            "verb" => verbs = array(value, "[[verb]] tables")?.map(verb).collect::<Result<_, _>>()?,
            "objects" => words.objects = by_act(value)?,
            "adjectives" => words.adjectives = by_act(value)?,
            name => {
                let list = list(key, value)?;
                words.lists.insert(name.to_owned(), list);
            }
        }
    }
    Ok((words, verbs))
}

/// The names of all lists.
fn names() -> impl Iterator<Item = &'static str> {
    is::LISTS.iter().map(|(name, _)| *name).chain(OTHERS)
}

fn list(key: &Key<'_>, value: &Value<'_>) -> Result<Vec<String>, Wrong> {
    let name = key.get_ref().as_ref();
    if !names().any(|known| known == name) {
        let known = names().chain(BY_ACT).chain(["verb"]).collect::<Vec<_>>().join(", ");
        let found = Diagnostic::error("unknown-list", format!("there is no list `{name}`"));
        return Err(wrong(key.span(), found.with_hint(format!("the lists are {known}"))));
    }
    let words =
        array(value, "a list of words")?.map(|word| item(name, word)).collect::<Result<Vec<_>, _>>()?;
    if name.starts_with("month") && !name.ends_with("parts") && words.len() != 12 {
        return Err(wrong(
            value.span(),
            bad_word(format!("`{name}` has {} words", words.len())).with_hint("give all twelve, in order"),
        ));
    }
    Ok(words)
}

/// A word of a list.
fn item(list: &str, word: &Value<'_>) -> Result<String, Wrong> {
    let text = text(word, "a word in quotation marks")?;
    let wanted = match list {
        "irregular" => Some(3),
        "boilerplate" | "mandates" => None,
        _ => Some(1),
    };
    let unfit = wanted.is_some_and(|wanted| {
        text.split(' ').filter(|w| !w.is_empty()).count() != wanted || text.trim() != text
    });
    if unfit {
        let hint = match list {
            "irregular" => "write base, past and past participle: `show showed shown`",
            _ => "one word each; a name of several words belongs in a file for --authority",
        };
        return Err(wrong(
            word.span(),
            bad_word(format!("`{text}` is no word for `{list}`")).with_hint(hint),
        ));
    }
    let lower = ["verbs", "irregular", "boilerplate"].contains(&list);
    Ok(if lower { text.to_lowercase() } else { text.to_owned() })
}

fn bad_word(message: String) -> Diagnostic {
    Diagnostic::error("bad-word", message)
}

fn by_act(value: &Value<'_>) -> Result<std::collections::BTreeMap<String, Vec<String>>, Wrong> {
    let Some(table) = value.get_ref().as_table() else {
        return Err(wrong_type(value, "a table of lists, one for each act"));
    };
    let list = |(key, value): (&Key<'_>, &Value<'_>)| {
        let act = known_act(key.get_ref(), key.span())?;
        let words = array(value, "a list of words")?.map(|word| item("", word)).collect::<Result<_, _>>()?;
        Ok((act, words))
    };
    table.iter().map(list).collect()
}

/// A verb; the forms that are not given are made by rule.
fn verb(value: &Value<'_>) -> Result<Verb, Wrong> {
    let Some(table) = value.get_ref().as_table() else { return Err(wrong_type(value, "a [[verb]] table")) };
    if let Some(key) = table.keys().find(|key| !FIELDS.contains(&key.get_ref().as_ref())) {
        let found = bad_verb(format!("a verb has no `{}`", key.get_ref()));
        return Err(wrong(key.span(), found.with_hint(format!("a verb has {}", FIELDS.join(", ")))));
    }
    let field = |name: &str| table.get(name).map(|value| word(name, value)).transpose();
    let needed = |name: &str| field(name)?.ok_or_else(|| missing(value.span(), name));
    let lemma = needed("lemma")?;
    let act = needed("act")?;
    let plain = act.strip_prefix("object or ").unwrap_or(&act);
    if plain != "object" || act != plain {
        known_act(plain, table.get("act").map_or(value.span(), Spanned::span))?;
    }
    let forms = inflect::regular(&lemma);
    Ok(Verb {
        particle: field("particle")?,
        past: field("past")?.unwrap_or(forms.past),
        participle: field("participle")?,
        third: field("third")?.unwrap_or(forms.third),
        gerund: field("gerund")?.unwrap_or(forms.gerund),
        strength: table.get("strength").map(strength).transpose()?,
        lemma,
        act,
    })
}

/// A field of a verb: one word, but for the act.
fn word(name: &str, value: &Value<'_>) -> Result<String, Wrong> {
    let text = text(value, "a word in quotation marks")?;
    if text.trim().is_empty() || name != "act" && text.contains(char::is_whitespace) {
        let found = bad_verb(format!("`{text}` is no `{name}` of a verb"));
        return Err(wrong(
            value.span(),
            found.with_hint("one word; the word behind the verb is its `particle`"),
        ));
    }
    Ok(text.to_lowercase())
}

fn missing(at: Range<usize>, name: &str) -> Wrong {
    let found = bad_verb(format!("a verb without `{name}`"));
    wrong(at, found.with_hint("a verb has a `lemma`, its base form, and an `act`"))
}

fn strength(value: &Value<'_>) -> Result<u8, Wrong> {
    let number =
        value.get_ref().as_integer().and_then(|n| n.as_str().parse().ok()).filter(|n| (1..=5).contains(n));
    number
        .ok_or_else(|| wrong(value.span(), bad_verb("a `strength` that is no number from 1 to 5".to_owned())))
}

fn bad_verb(message: String) -> Diagnostic {
    Diagnostic::error("bad-verb", message)
}

fn known_act(act: &str, at: Range<usize>) -> Result<String, Wrong> {
    if act_named(act).is_some() {
        return Ok(act.to_owned());
    }
    let found = Diagnostic::error("unknown-value", format!("there is no act `{act}`"));
    Err(wrong(at, found.with_hint(format!("the acts are {}", ACTS.join(", ")))))
}

fn array<'v, 'i>(value: &'v Value<'i>, wanted: &str) -> Result<impl Iterator<Item = &'v Value<'i>>, Wrong> {
    value.get_ref().as_array().map(|array| array.iter()).ok_or_else(|| wrong_type(value, wanted))
}

fn text<'v>(value: &'v Value<'_>, wanted: &str) -> Result<&'v str, Wrong> {
    value.get_ref().as_str().ok_or_else(|| wrong_type(value, wanted))
}

fn wrong_type(value: &Value<'_>, wanted: &str) -> Wrong {
    let message = format!("{} where {wanted} is due", value.get_ref().type_str());
    wrong(value.span(), Diagnostic::error("wrong-type", message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Act;

    fn with(toml: &str) -> Result<Lexicon, Diagnostic> {
        Lexicon::builtin().with_file(toml)
    }

    #[test]
    fn lists_and_verbs_of_one_file_are_added() {
        let lexicon = with(
            "heads = [\"Wazir\"]\n[objects]\nwelcome = [\"kudos\"]\n[[verb]]\nlemma = \"plug\"\nact = \"urge\"\nstrength = 2\n",
        );
        let lexicon = lexicon.expect("right");
        assert_ne!(lexicon.entry("wazir").flags & is::HEAD, 0);
        assert_eq!(lexicon.entry("kudos").object, Some(Act::Welcome));
        let plugged = lexicon.verb_of(lexicon.entry("plugged"));
        assert_eq!(plugged.and_then(Verb::act), Some(Act::Urge));
        assert!(ACTS.iter().all(|act| act_named(act).is_some()));
    }

    #[test]
    fn what_could_not_be_used_is_refused_with_its_place() {
        for (toml, code, line, column) in [
            ("heads = [\"wazir\"]\nhaeds = []\n", "unknown-list", 2, 1),
            ("heads = [", "bad-toml", 1, 10),
            ("heads = \"wazir\"", "wrong-type", 1, 9),
            ("heads = [\n  \"wazir\",\n  \"grand wazir\"]", "bad-word", 3, 3),
            ("irregular = [\"go went\"]", "bad-word", 1, 14),
            ("months = [\"nivôse\"]", "bad-word", 1, 10),
            ("[objects]\nlaud = []", "unknown-value", 2, 1),
            ("[[verb]]\nlemma = \"laud\"", "bad-verb", 1, 1),
            ("[[verb]]\nlemma = \"laud\"\nact = \"praise\"", "unknown-value", 3, 7),
            ("[[verb]]\nlemma = \"laud\"\nact = \"urge\"\nstrength = 9", "bad-verb", 4, 12),
            ("[[verb]]\nlemma = \"call on\"\nact = \"urge\"", "bad-verb", 2, 9),
            ("[[verb]]\nlema = \"laud\"", "bad-verb", 2, 1),
        ] {
            let found = with(toml).expect_err(toml);
            let place = found.place.map(|p| (p.line, p.column));
            assert_eq!((found.code, place), (code, Some((line, column))), "{toml}");
        }
    }

    #[test]
    fn every_list_is_explained_and_no_other() {
        let manual = include_str!("../../../docs/word-lists.md");
        let rows = manual
            .lines()
            .filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0))
            .filter(|name| !name.contains(':'));
        let mut explained = rows.collect::<Vec<_>>();
        let mut known = names().chain(BY_ACT).collect::<Vec<_>>();
        explained.sort_unstable();
        known.sort_unstable();
        assert_eq!(explained, known);
    }
}
