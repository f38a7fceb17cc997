//! The reader on any text: it never fails, and what it says stands in the text.

use std::sync::LazyLock;

use proptest::prelude::*;
use visitgraph::authority::Authorities;
use visitgraph::facts::check_text;
use visitgraph::parse::{Media, Reader};

use crate::program::root;
use crate::rules::explained;

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);

/// Reads a text as each kind of it: what is said stands in the text, and again the same.
fn holds(reader: &Reader, text: &str) {
    for media in [Media::Plain, Media::Markdown, Media::Html] {
        let parsed = reader.read(text, "any", media);
        let found = check_text(&parsed.document, text);
        assert!(found.iter().all(|d| !d.is_error()), "{found:?}\n{text}");
        assert_eq!(parsed.document, reader.read(text, "any", media).document);
    }
}

/// Words that rules look for, and what comes between words.
const WORDS: &[&str] = &[
    "The",
    "Minister",
    "of",
    "Foreign",
    "Affairs",
    "Kari Li",
    "visited",
    "will visit",
    "Chile",
    "Papua  New Guinea",
    "Astana",
    ",",
    ",",
    ".",
    ".",
    "and",
    "the",
    "met with",
    "to discuss",
    "trade",
    "tomorrow",
    "24-25 April",
    "30 April 2007",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "she",
    "welcomed",
    "and urged",
    "that",
    "\n",
    "\n\n",
    "\u{a0}",
    "**",
    "[",
    "](http://x)",
    "’s",
    "Optional Protocols to the ICCPR",
    "H.E.",
    "Mr.",
    "led by",
    "delegation to",
    "é",
    "---\n",
    "allegations that",
    "is a welcome step",
    "meetings in",
    "stops in",
    ";",
    "where",
    "U.S.",
    "31 June",
    "<u>",
    "accompanied by",
    "Published in:",
    "purpose of the visit is",
    "title: x\n",
];

/// Words of the reader's own lists, and names of entities.
fn listed() -> Vec<String> {
    let lists =
        ["grammar", "words", "verbs"].map(|name| root().join(format!("src/parse/lexicon/{name}.toml")));
    let mut all = Vec::new();
    for list in lists {
        let list = std::fs::read_to_string(list).expect("readable");
        all.extend(list.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned));
    }
    all.extend(Authorities::builtin().labels().step_by(7).map(|(label, _, _)| label.to_owned()));
    all
}

/// Any of `words`, as they are, in capitals, or with one.
fn written(words: Vec<String>) -> impl Strategy<Value = String> {
    (prop::sample::select(words), 0..4).prop_map(|(word, how)| match how {
        0 => word.to_uppercase(),
        1 => {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
        }
        _ => word,
    })
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![2 => prop::sample::select(WORDS).prop_map(str::to_owned), 1 => written(listed())];
    let gap = prop::sample::select(&[" ", " ", " ", " ", "", "\n", "-"][..]);
    prop::collection::vec((word, gap), 0..80)
        .prop_map(|words| words.into_iter().map(|(w, gap)| w + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_fails_on_any_text(text in any::<String>(), words in words()) {
        holds(&READER, &text);
        holds(&READER, &words);
    }
}

/// The examples of the rules from each word on, for some words, and alone: rules look at what stands before and behind.
#[test]
fn never_fails_wherever_a_text_begins_and_ends() {
    const LONG: usize = 9;
    for (_, example) in explained() {
        let words = example.split_whitespace().collect::<Vec<_>>();
        for from in 0..words.len() {
            READER.read(&words[from..words.len().min(from + LONG)].join(" "), "part", Media::Plain);
        }
    }
}

#[test]
fn a_tour_is_read_as_of_its_release() {
    let text = "Regional tour of the Secretary-General\nMonday, June 6, 2011 8:00 AM\n\nSuva, 4 June 2011\n\n\
        The Secretary-General, Ana Mori, today concluded a visit to Suva, Fiji from 3 to 4 June, as part of her visit \
        to the Pacific. Tomorrow she will have meetings in Nadi before her mission to Apia, Samoa.\n\n\
        She welcomed the new press law and encouraged the Government to ratify the Convention against Torture.\n\n\
        The visit of the Secretary-General to the Pacific also includes Tonga (1-2 June) and Samoa (7-8 June).";
    let document = Reader::new().read(text, "tour", Media::Plain).document;
    let told: Vec<String> = document
        .visits
        .iter()
        .map(|v| format!("{} {:?} {:?}", v.destination.name, v.start.map(|d| d.to_string()), v.status))
        .collect();
    assert_eq!(
        told,
        [
            "Pacific None Some(UnderWay)",
            "Fiji Some(\"2011-06-03\") Some(Completed)",
            "Samoa Some(\"2011-06-07\") Some(Planned)",
            "Tonga Some(\"2011-06-01\") Some(Completed)",
        ]
    );
    let fiji = &document.visits[1];
    assert_eq!(fiji.stops[1].start.map(|d| d.to_string()).as_deref(), Some("2011-06-05"));
    assert_eq!(fiji.statements[1].instruments, ["CAT"]);
}
