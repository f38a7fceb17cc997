//! The reader on any text: it never fails, and what it says stands in the text.

use proptest::prelude::*;
use visitgraph::facts::check_text;
use visitgraph::parse::{Media, Reader};

fn holds(reader: &Reader, text: &str) {
    for media in [Media::Plain, Media::Markdown] {
        let parsed = reader.read(text, "any", media);
        let found = check_text(&parsed.document, text);
        assert!(found.iter().all(|d| !d.is_error()), "{found:?}\n{text}");
        assert_eq!(parsed.document, reader.read(text, "any", media).document);
    }
}

/// Words that the rules look for, in any order.
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

fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS);
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_fails_on_any_text(text in any::<String>(), words in words()) {
        let reader = Reader::new();
        holds(&reader, &text);
        holds(&reader, &words);
    }
}

#[test]
fn long_texts_take_no_longer_than_they_are_long() {
    let reader = Reader::new();
    for text in [
        "the Minister and ".repeat(100_000),
        "word ".repeat(400_000),
        ",".repeat(100_000),
        "(".repeat(100_000),
        "[".repeat(100_000),
        "“".repeat(50_000),
        "The Minister visited Chile, ".repeat(20_000),
        "She met with A B, ".repeat(20_000),
        "\n".repeat(200_000),
        "a".repeat(2_000_000),
    ] {
        let parsed = reader.read(&text, "long", Media::Plain);
        assert!(check_text(&parsed.document, &text).iter().all(|d| !d.is_error()));
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
