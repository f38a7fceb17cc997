//! Facts from elsewhere, held against their text and mended by it.

use std::fs;

use proptest::prelude::*;
use visitgraph::facts::{Document, INSTRUMENT_CODES, Lost, Mended, Place, Span, Visit, check_text, repair};

use crate::program::{root, run, run_with};

#[test]
fn the_codes_of_treaties_are_those_of_the_authority() {
    let authority =
        fs::read_to_string(root().join("ontology/authorities/instruments.ttl")).expect("readable");
    let codes = authority.split("skos:notation \"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut codes = codes.collect::<Vec<_>>();
    codes.sort_unstable();
    assert_eq!(codes, INSTRUMENT_CODES);
}

/// How another program counts, or writes down, what it quotes.
#[derive(Debug, Clone, Copy)]
enum Habit {
    Shifted(i8),
    Bytes,
    Utf16,
    Made(usize),
    OneSpace,
    PlainSigns,
    Lower,
}

fn counting() -> impl Strategy<Value = Habit> {
    prop_oneof![
        any::<i8>().prop_map(Habit::Shifted),
        Just(Habit::Bytes),
        Just(Habit::Utf16),
        (0..9999usize).prop_map(Habit::Made),
    ]
}

fn writing() -> impl Strategy<Value = Habit> {
    prop_oneof![Just(Habit::OneSpace), Just(Habit::PlainSigns), Just(Habit::Lower)]
}

fn quoted(text: &str, start: usize, end: usize, habit: Habit) -> Span {
    let quote = text.chars().skip(start).take(end - start).collect::<String>();
    let units = |of: fn(char) -> usize, n: usize| text.chars().take(n).map(of).sum::<usize>();
    let (quote, start, end) = match habit {
        Habit::Shifted(by) => {
            let shift = |at: usize| at.saturating_add_signed(by.into());
            (quote, shift(start), shift(end))
        }
        Habit::Bytes => (quote, units(char::len_utf8, start), units(char::len_utf8, end)),
        Habit::Utf16 => (quote, units(char::len_utf16, start), units(char::len_utf16, end)),
        Habit::Made(n) => (quote, n, n),
        Habit::OneSpace => (quote.split_whitespace().collect::<Vec<_>>().join(" "), start, end),
        Habit::PlainSigns => {
            (quote.replace(['“', '”'], "\"").replace('’', "'").replace('—', "-"), start, end)
        }
        Habit::Lower => (quote.to_lowercase(), start, end),
    };
    Span { quote, start, end }
}

fn document(evidence: Vec<Span>) -> Document {
    let destination = Place { name: "a".to_owned(), ..Place::default() };
    Document { visits: vec![Visit { destination, evidence, ..Visit::default() }], ..Document::default() }
}

type Slice = (prop::sample::Index, usize, Habit);

/// Quotes slices of `text` after some habits, and checks that mending brings them back.
fn check_mending(text: &str, slices: Vec<Slice>) -> Result<(), TestCaseError> {
    let length = text.chars().count();
    let spans = slices.into_iter().map(|(start, size, habit)| {
        let start = if matches!(habit, Habit::Lower) { 0 } else { start.index(length) };
        quoted(text, start, length.min(start.saturating_add(size)), habit)
    });
    let spans = spans.filter(|span| span.quote.contains(char::is_alphanumeric)).collect::<Vec<_>>();
    let mut mended = document(spans.clone());
    let (_, found) = repair(&mut mended, text, Lost::Kept);
    prop_assert!(found.iter().all(|found| !found.is_error()), "{spans:?}: {found:?}");
    prop_assert_eq!(check_text(&mended, text), vec![]);
    prop_assert_eq!(mended.visits[0].evidence.len(), spans.len());
    let again = repair(&mut mended, text, Lost::Kept);
    prop_assert_eq!(again, (Mended::default(), vec![]));
    Ok(())
}

proptest! {
    #[test]
    fn any_piece_of_a_text_is_found_again(
        text in "(a[ab é\u{e8}e\u{301}\u{323}𝄞漢“”’—…\n\r\u{a0}*_#<>&;()\\[\\].-]{0,60}){1,3}",
        slices in prop::collection::vec((any::<prop::sample::Index>(), 1..20usize, counting()), 1..6),
    ) {
        check_mending(&text, slices)?;
    }

    #[test]
    fn a_piece_in_another_form_is_found_again(
        text in "(a ([a-c]|[A-C] |é|𝄞|漢 |“|” |’|— | \n|\u{a0}|\\*|_| # |- |\\.){0,40}){1,3}",
        slices in prop::collection::vec((any::<prop::sample::Index>(), 1..20usize, writing()), 1..6),
    ) {
        let slices = slices.into_iter();
        // Case is let pass of whole words alone.
        let slices = slices.map(|(at, size, habit)| match habit {
            Habit::Lower => (at, usize::MAX, habit),
            _ => (at, size, habit),
        });
        check_mending(&text, slices.collect())?;
    }

    #[test]
    fn nothing_is_made_of_what_is_not_there(
        text in "[abAB\u{e9}e’'*_#\\[ \n—-]{0,40}",
        quote in "[abAB\u{e9}e’'*_#\\[ \n—-]{1,6}",
        start in 0..50usize,
    ) {
        let mut mended = document(vec![Span { quote: quote.clone(), start, end: start + 3 }]);
        repair(&mut mended, &text, Lost::LeftOut);
        for left in &mended.visits[0].evidence {
            let there = text.chars().skip(left.start).take(left.end - left.start).collect::<String>();
            prop_assert_eq!(&there, &left.quote);
            prop_assert_eq!(words(&there), words(&quote));
        }
    }
}

/// The words of a text: letters and apostrophes, without their case.
fn words(text: &str) -> Vec<String> {
    let letters =
        |word: &str| word.replace('’', "'").replace(|c: char| !c.is_alphanumeric() && c != '\'', "");
    let words = text.split_whitespace().map(|word| letters(word).to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

#[test]
fn many_spans_of_a_long_text_are_mended_in_good_time() {
    let lines = (0..200_000).map(|n| format!("The “{n}th” delegation met at noon.\n"));
    let text = lines.collect::<Vec<_>>().concat();
    let spans = (0..10_000usize).map(|n| Span {
        quote: format!("\"{}th\" delegation met at noon. The", n * 19),
        start: n,
        end: n + 1,
    });
    let mut mended = document(spans.collect());
    let (done, found) = repair(&mut mended, &text, Lost::Kept);
    assert_eq!((done.reworded, found), (10_000, vec![]));
    assert_eq!(check_text(&mended, &text), []);
}

/// The release and the facts that another program made of it, each wrong in its own way.
const RELEASE: &str = "tests/repair/harbour.md";
const FACTS: &str = "tests/repair/harbour.json";

fn golden(name: &str, found: &str) {
    let path = root().join("tests/repair").join(name);
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&path, found).expect("writable");
    }
    assert_eq!(found, fs::read_to_string(path).expect("readable"), "{name}");
}

#[test]
fn what_is_wrong_is_told_with_where_it_stands() {
    let ran = run(&["validate", FACTS, "--text", RELEASE]);
    assert_eq!((ran.code, ran.stdout.starts_with("0 documents in order; ")), (1, true), "{}", ran.stdout);
    golden("harbour.checked.stderr", &ran.stderr);
}

#[test]
fn facts_from_elsewhere_are_mended() {
    let ran = run(&["validate", FACTS, "--text", RELEASE, "--repair"]);
    assert_eq!(ran.code, 1);
    golden("harbour.mended.stderr", &ran.stderr);
    golden("harbour.mended.jsonl", &ran.stdout);
    let again = run_with(&["validate", "-", "--text", RELEASE], ran.stdout.as_bytes());
    assert_eq!(again.stderr.matches("error[").count(), 2, "{}", again.stderr);
}

#[test]
fn quotes_that_stand_nowhere_are_left_out_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("mended.jsonl").to_string_lossy().into_owned();
    let ran = run(&["validate", FACTS, "--text", RELEASE, "--repair", "--drop", "--output", &output]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
    assert!(ran.stderr.contains("warning[not-in-text]: visits[0].evidence[2]"), "{}", ran.stderr);
    let mended = fs::read_to_string(&output).expect("written");
    assert!(!mended.contains("by helicopter"));
    let again = run_with(&["validate", "-", "--text", RELEASE], mended.as_bytes());
    assert_eq!(again.stderr.matches("error[").count(), 1, "{}", again.stderr);
}

#[test]
fn each_document_has_its_text_in_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let texts = folder.path().join("texts");
    fs::create_dir_all(texts.join("2019")).expect("made");
    let digest = visitgraph::text::sha256("A visit to Peru.");
    fs::write(texts.join("2019/peru.txt"), "A visit to Peru.").expect("written");
    fs::write(texts.join("2019/chile.txt"), "A visit to Chile.").expect("written");
    fs::write(texts.join("facts.txt"), "A visit to Kenya.").expect("written");
    let document = |source: &str, name: &str| {
        format!("{{\"source\":{{{source}}},\"visits\":[{{\"destination\":{{\"name\":\"{name}\"}}}}]}}\n")
    };
    let facts = [
        document("", "Kenya"),
        document("\"id\":\"chile\"", "Chile"),
        document(&format!("\"id\":\"other\",\"sha256\":\"{digest}\""), "Peru"),
        document("\"id\":\"malta\"", "Malta"),
        document("\"id\":\"2019/peru\"", "Malta"),
    ];
    let path = folder.path().join("facts.jsonl");
    fs::write(&path, facts.concat()).expect("written");
    let ran = run(&["validate", &path.to_string_lossy(), "--text", &texts.to_string_lossy()]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "3 documents in order; 2 errors, 0 warnings\n"));
    assert!(
        ran.stderr.contains("facts.jsonl:4:1: error[no-text]: no text for this document"),
        "{}",
        ran.stderr
    );
    let malta = "facts.jsonl:5:63: error[not-in-text]: visits[0].destination.name: `Malta` does not stand";
    assert!(ran.stderr.contains(malta), "{}", ran.stderr);
}

#[test]
fn repair_needs_a_text() {
    for arguments in [
        &["validate", FACTS, "--repair"][..],
        &["validate", FACTS, "--text", RELEASE, "--drop"],
        &["validate", FACTS, "--text", RELEASE, "--output", "x"],
    ] {
        assert_eq!(run(arguments).code, 2, "{arguments:?}");
    }
}
