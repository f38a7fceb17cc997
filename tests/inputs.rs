//! Every kind of input: `samples/inputs`, packed, decoded, refused.

use std::fs;
use std::io::Write;

use proptest::prelude::*;
use visitgraph::text::{Plain, decode, foreign_language, html, pdf, sha256};

use crate::program::{run, run_with, sample};

fn input(name: &str) -> String {
    sample("inputs").join(name).to_string_lossy().into_owned()
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).expect("written");
    packer.finish().expect("packed")
}

fn facts(json: &str) -> serde_json::Value {
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn a_page_gives_its_main_text_and_what_it_says_about_itself() {
    let source = fs::read_to_string(input("visit.html")).expect("readable");
    let page = html(&source);
    let lines = page.plain.as_str().lines().collect::<Vec<_>>();
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert_eq!(lines[..2], ["Foreign Minister to visit Chile", "Oslo, 3 May 2011"]);
    assert!(lines[2].contains("Norway, Kari Li, will visit Chile on 5–6 May. In Santiago"), "{}", lines[2]);
    assert!(lines[3].starts_with("“Chile is a friend,” Ms. Li said. She welcomed"), "{}", lines[3]);
    assert!(lines[3].contains("encouraged the abolition"), "{}", lines[3]);
    let at = page.plain.as_str().find("encouraged").expect("there");
    assert_eq!(&source[page.plain.source(at..at + 10)], "encour&shy;aged");
    assert_eq!(page.meta.title.as_deref(), Some("Foreign Minister to visit Chile"));
    assert_eq!(page.meta.publisher.as_deref(), Some("Ministry of Foreign Affairs & Trade"));
    assert_eq!(page.meta.url.as_deref(), Some("https://ministry.example/news/chile"));
    assert_eq!(page.meta.language.as_deref(), Some("en-GB"));
    assert_eq!(page.meta.issued.as_deref(), Some("2011-05-03T09:00:00+02:00"));
}

#[test]
fn offsets_index_the_text_that_is_printed() {
    for name in ["visit.html", "visit.pdf", "visit.md.gz", "windows-1252.txt"] {
        let text = run(&["text", &input(name)]).ok();
        let read = run(&["parse", &input(name)]);
        let document = facts(&read.stdout);
        assert_eq!(document["source"]["sha256"], sha256(&text), "{name}");
        let checked = run_with(&["validate", "-", "--text", &input(name)], read.stdout.as_bytes());
        assert!(checked.stdout.starts_with("1 document in order; 0 errors"), "{name}: {}", checked.stderr);
    }
    assert_eq!(
        run(&["text", &input("visit.html")]).ok(),
        fs::read_to_string(input("visit.html")).expect("readable")
    );
}

#[test]
fn a_pdf_gives_the_visit_in_it() {
    let document = facts(&run(&["parse", &input("visit.pdf")]).ok());
    assert_eq!(document["source"]["id"], "visit");
    assert_eq!(document["visits"][0]["destination"]["code"], "CL");
    let bytes = fs::read(input("visit.pdf")).expect("readable");
    assert_eq!(run_with(&["text", "-"], &bytes).ok(), run(&["text", &input("visit.pdf")]).ok());
}

#[test]
fn packed_files_are_unpacked() {
    let document = facts(&run(&["parse", &input("visit.md.gz")]).ok());
    assert_eq!(
        (&document["source"]["id"], &document["source"]["issued"]),
        (&"visit".into(), &"2011-05-03".into())
    );
    let json = fs::read(sample("high-commissioner/facts.json")).expect("readable");
    let plain = run_with(&["map", "-"], &json).ok();
    // Two members, one after the other, are one file.
    let (first, second) = json.split_at(json.len() / 2);
    assert_eq!(run_with(&["map", "-"], &[packed(first), packed(second)].concat()).ok(), plain);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("facts.json.gz");
    fs::write(&path, packed(&json)).expect("written");
    assert_eq!(run(&["map", &folder.path().to_string_lossy()]).ok(), plain);
    fs::write(&path, &packed(&json)[..300]).expect("written");
    let cut = run(&["map", &path.to_string_lossy()]);
    assert_eq!(cut.code, 1);
    assert!(cut.stderr.contains("error[cannot-read]"), "{}", cut.stderr);
}

#[test]
fn a_small_file_that_unpacks_to_a_large_text_is_refused() {
    let ran = run_with(&["parse", "-"], &packed(&vec![b'x'; 40 << 20]));
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("error[too-long]"), "{}", ran.stderr);
}

#[test]
fn another_encoding_is_decoded_and_named() {
    let ran = run(&["parse", &input("windows-1252.txt")]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.stderr.contains("windows-1252.txt: warning[decoded-as]: read as windows-1252\n"),
        "{}",
        ran.stderr
    );
    assert!(ran.stdout.contains("José") && ran.stdout.contains("Núñez"), "{}", ran.stdout);
    let utf16 = "\u{FEFF}Lima, 3 May 2019\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    assert_eq!(run_with(&["text", "-"], &utf16).ok(), "Lima, 3 May 2019\n");
}

#[test]
fn another_language_is_refused_by_name() {
    let french = sample("bad/french.txt").to_string_lossy().into_owned();
    let ran = run(&["parse", &french, &input("visit.md.gz")]);
    assert_eq!((ran.code, ran.stdout.lines().count()), (1, 1));
    assert!(ran.stderr.contains("error[not-english]: the text is in French"), "{}", ran.stderr);
    let page = format!("<title>Visit</title><p>{}", fs::read_to_string(&french).expect("readable"));
    assert!(run_with(&["parse", "-"], page.as_bytes()).stderr.contains("the text is in French"));
}

#[test]
fn the_output_is_the_same_whatever_the_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    for n in 0..60 {
        let text = match n % 7 {
            0 => String::new(),
            3 => "Le ministre s'est rendu au Chili où il a été reçu par le président. ".repeat(n),
            _ => format!(
                "Lima, {} May 2019\n\nForeign Minister Ana Silva of Brazil visited Peru.\n",
                n % 28 + 1
            )
            .repeat(n),
        };
        fs::write(folder.path().join(format!("{n:02}.txt")), text).expect("written");
    }
    let path = folder.path().to_string_lossy().into_owned();
    let one = run(&["parse", "--threads", "1", &path]);
    assert!(one.stdout.lines().count() > 40 && one.stderr.lines().count() > 10);
    for threads in ["2", "7", "100"] {
        let many = run(&["parse", "--threads", threads, &path]);
        assert_eq!(
            (many.stdout, many.stderr, many.code),
            (one.stdout.clone(), one.stderr.clone(), 1),
            "{threads}"
        );
    }
    assert_eq!(run(&["parse", "--threads", "0", &path]).code, 2);
}

fn leads_back(plain: &Plain, source: &str) {
    let text = plain.as_str();
    for (at, c) in text.char_indices() {
        let range = plain.source(at..at + c.len_utf8());
        assert!(source.get(range.clone()).is_some(), "{range:?} in {source:?}");
    }
    assert!(!text.contains("\n\n") && !text.starts_with('\n') && !text.ends_with('\n'), "{text:?}");
}

/// What pages are made of, in any order.
const MARKUP: &[&str] = &[
    "<p>",
    "</p>",
    "<div",
    " class=a",
    ">",
    "<",
    "</",
    "&amp;",
    "&eacute",
    "&#x41;",
    "&shy;",
    "é",
    "\u{A0}",
    " ",
    "\n",
    "<b>",
    "</b>",
    "<nav>",
    "</nav>",
    "<svg/>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<h1>",
    "</h1>",
    "<title>",
    "</title>",
    "<pre>",
    "<table><td>",
    "word",
    "<script type=application/ld+json>",
    "{\"a\":[",
    "\0",
    "<br>",
    "\r\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_page_leads_back_to_its_source(words in prop::collection::vec(prop::sample::select(MARKUP), 0..60)) {
        let source = words.concat();
        leads_back(&html(&source).plain, &source);
    }

    #[test]
    fn any_bytes_are_decoded(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let decoded = decode(bytes.clone());
        prop_assert!(!decoded.is_same() || decoded.text.as_bytes() == bytes);
        html(&decoded.text);
        foreign_language(&decoded.text.repeat(3));
        pdf(bytes).ok();
    }

    #[test]
    fn a_damaged_pdf_is_read_or_refused(changes in prop::collection::vec((0..2000_usize, any::<u8>()), 1..20)) {
        let mut bytes = fs::read(sample("inputs/visit.pdf")).expect("readable");
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        pdf(bytes).ok();
    }
}
