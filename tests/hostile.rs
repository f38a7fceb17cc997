//! Texts that are made to keep a reader busy: none takes more than its length in time, stack or words.
//!
//! No clock is looked at: what is quadratic does not end in the time a test may take.

use std::fmt::Write;
use std::sync::LazyLock;

use visitgraph::facts::{Document, check_text};
use visitgraph::parse::{Media, Reader};

use crate::program::root;

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);

/// How long the texts are, in bytes.
const SIZE: usize = 200_000;

/// A text that begins a visit, so that what comes behind it is read as part of it.
const VISIT: &str = "Oslo, 3 May 2011\n\nForeign Minister Kari Li of Norway visited Chile, Peru and Fiji from 3 to 5 May.\n\n";

fn repeated(words: &str) -> String {
    words.repeat(SIZE / words.len())
}

/// Sentences with names of their own: `#` stands for one.
fn named(sentence: &str) -> String {
    let mut all = String::with_capacity(SIZE + 100);
    let mut number = 0_usize;
    while all.len() < SIZE {
        for (n, piece) in sentence.split('#').enumerate() {
            if n > 0 {
                all.push(char::from(b'A' + u8::try_from(number % 26).expect("a letter")));
                let mut rest = number / 26;
                for _ in 0..4 {
                    all.push(char::from(b'a' + u8::try_from(rest % 26).expect("a letter")));
                    rest /= 26;
                }
                number = number * 31 % 11_881_376 + 7;
            }
            all.push_str(piece);
        }
    }
    all
}

/// Reads a text and holds what it says against it; what is said is not longer beyond measure.
fn read(text: &str, media: Media) -> Document {
    let document = READER.read(text, "hostile", media).document;
    let start: String = text.chars().take(60).collect();
    let found = check_text(&document, text);
    assert!(found.iter().all(|d| !d.is_error()), "{start:?}: {:?}", found.first());
    let written = serde_json::to_string(&document).expect("JSON");
    assert!(written.len() < text.len() * 100 + 10_000, "{start:?}: {} bytes of facts", written.len());
    document
}

fn all(texts: impl IntoIterator<Item = String>, media: Media) {
    for text in texts {
        read(&text, media);
    }
}

#[test]
fn marks_without_end() {
    let marks = [
        ",",
        "(",
        "[",
        "{",
        "“",
        "”",
        "\"",
        "'",
        "’",
        ")",
        ".",
        ". ",
        "-",
        "– ",
        "; ",
        "_",
        "*",
        "`",
        "\\",
        "#",
        "’s ",
        "&",
        "<",
        "1,000,",
        "A.",
        "\n",
        "\r\n",
        "\u{ad}",
        "\u{a0}",
        "\u{301}",
        "👩\u{200d}🚀",
    ];
    all(marks.map(repeated), Media::Plain);
    all([format!("{}{}", "(".repeat(SIZE / 2), ")".repeat(SIZE / 2))], Media::Plain);
}

#[test]
fn words_without_a_full_stop() {
    let words = [
        "a",
        "A",
        "漢",
        "and ",
        "who ",
        "said ",
        "Word ",
        "X, ",
        "1 May ",
        "1 May 2011\n",
        "visit to ",
        "the Minister of ",
        "statement by ",
        "at the invitation of the King ",
        "accompanied by a delegation led by ",
        "Chile and Norway and Papua New Guinea and ",
        "Optional Protocols to the ICCPR and Protocol to the Convention against Torture on ",
        "She said that he said that they urged ",
        "The Minister visited Chile, ",
        "the Ministers of both countries spoke of trade while they were there ",
        "Minister Of Norway Visits Chile\n",
        "saw President Paz in Chile and sees the Trade Minister in Lima ",
        "Mr Li, speaking in Lima, said for Ms Paz during her visit there, ",
        "the delegation was led by Mr Li and held in Lima, where she met, while in Chile she met ",
        "The delegation to Chile was led by Minister Li, accompanied to Peru by officials, and ",
        "Speech by Ana Li MP Minister for Trade in Lima, SANTIAGO, Chile 5-7 May; ",
        "spent May 5, 6 and 7 in Chile and 8 May in Peru ;- Lim to -, ",
        "vi-\nsit ",
    ];
    all(words.map(repeated), Media::Plain);
    all(words.map(|words| format!("{VISIT}{}", repeated(words))), Media::Plain);
}

#[test]
fn words_and_gaps_of_any_length() {
    let long = "a".repeat(SIZE / 40);
    let gap = " ".repeat(SIZE / 2);
    all(
        [
            repeated(&format!("The Minister {long} visited Chile, ")),
            format!("{VISIT}{}", repeated(&format!("She met the Minister of A{long} and said {long}, "))),
            format!("The Minister of Norway, Kari Li, will visit{gap}Chile and meet with{gap}the King."),
            format!("---\ntitle: {}\n---\nShe visited Chile.", repeated("é a ")),
            format!("---\n{}---\nShe visited Chile.", repeated("a: b\n")),
            format!("---\n{}\n---\nShe visited Chile.", "- ".repeat(SIZE / 2)),
            format!("---\n{}\n---\nShe visited Chile.", "[".repeat(SIZE)),
        ],
        Media::Markdown,
    );
}

#[test]
fn releases_that_name_many() {
    let sentences = [
        "She met # #, the Minister of #. ",
        "She met the Minister of # # and the Deputy Director of #. ",
        "She held talks with # #. ",
        "She saw the Minister of # in Chile and the Director of # in Peru, ",
        "The Minister of #, # #, said that they agreed. ",
        "Foreign Minister # # visited Chile on 3 May. ",
        "Foreign Minister # # of Norway was accompanied by # #. ",
        "She visited #, Chile, to discuss #. ",
        "In both countries, she met with President # and welcomed the law. ",
        "# #, ",
        "# ",
    ];
    all(sentences.map(|sentence| format!("{VISIT}{}", named(sentence))), Media::Plain);
}

#[test]
fn releases_that_go_on() {
    for sentence in
        ["The Minister of Norway, Kari Li, will visit Chile. ", "She visited Chile to discuss trade. "]
    {
        let document = read(&format!("{VISIT}{}", repeated(sentence)), Media::Plain);
        assert!(!document.visits.is_empty());
    }
    let quotation = format!("{VISIT}“{}", repeated("We welcome this. "));
    assert!(read(&quotation, Media::Plain).visits[0].statements.len() > 1000);
}

#[test]
fn markdown_nests_to_any_depth() {
    let mut lists = String::new();
    let mut quotes = String::new();
    let mut ticks = String::new();
    for depth in 0..SIZE.isqrt() {
        writeln!(lists, "{}- a", "  ".repeat(depth)).expect("written");
        writeln!(quotes, "{}a", "> ".repeat(depth)).expect("written");
        write!(ticks, "{}a ", "`".repeat(depth)).expect("written");
    }
    let links = format!("{}a{}", "[".repeat(SIZE / 2), "](b)".repeat(SIZE / 8));
    all([lists, quotes, ticks, links], Media::Markdown);
    let marks = [
        "- ",
        "> ",
        "- a\n",
        "[a](",
        "[a](b) ",
        "![",
        "*a **b ",
        "a**b_c ",
        "`a ``b ",
        "<a ",
        "<!-- ",
        "<![CDATA[ ",
        "|c|d|\n",
        "&amp;",
        "# ",
        "```\na\n",
        "    a\n",
        "\\",
        "a vi-\n",
        "[a]: /x\n",
        "The Minister of Norway, Kari \\_ Li, will visit Chile. ",
    ];
    all(marks.map(repeated), Media::Markdown);
}

#[test]
fn pages_nest_to_any_depth() {
    let marks = [
        "<div>",
        "<b>x",
        "<ul><li>",
        "<table><tr><td>",
        "<p>The Minister visited Chile.</p>",
        "<!--",
        "<",
        "&amp;",
        "<a href=\"",
        "</p>",
    ];
    all(marks.map(repeated), Media::Html);
}

#[test]
fn texts_begin_and_end_anywhere() {
    let releases = root().join("tests/releases");
    let releases =
        std::fs::read_dir(releases).expect("a folder").map(|entry| entry.expect("an entry").path());
    let releases = releases.filter(|path| path.extension().is_some_and(|ending| ending != "json"));
    let ends = [
        "The allegations that The The UN Entity for Gender Equality and the Empowerment of Women visited People's \
         Democratic Republic of Algeria ",
        "she welcomed Foreign-The to discuss meetings in Andorra la Vella The ",
    ];
    let releases = releases.map(|path| std::fs::read_to_string(path).expect("readable"));
    for text in releases.chain(ends.map(str::to_owned)) {
        let words = text.match_indices(' ').map(|(at, _)| at).collect::<Vec<_>>();
        for window in words.windows(40).step_by(11) {
            read(&text[window[0]..window[39]], Media::Plain);
        }
        read(&text, Media::Plain);
    }
}
