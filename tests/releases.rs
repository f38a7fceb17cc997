//! `tests/releases`: releases of our own in many manners, and what they say.

use std::fs;
use std::path::{Path, PathBuf};

use visitgraph::facts::{Document, check_text};
use visitgraph::parse::{Media, Reader};

use crate::program::root;

/// Each release with its text and the facts that careful reading gives.
fn releases() -> Vec<(PathBuf, String, Document)> {
    let folder = root().join("tests/releases");
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        let is_text = path.file_stem().is_some_and(|stem| stem != "README")
            && path.extension().is_some_and(|ending| ending == "txt" || ending == "md");
        if is_text {
            let text = fs::read_to_string(&path).expect("readable");
            let facts = fs::read_to_string(path.with_extension("json")).expect("its facts");
            all.push((path, text, serde_json::from_str(&facts).expect("visit facts")));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(all.len(), 12);
    all
}

fn media(path: &Path) -> Media {
    if path.extension().is_some_and(|ending| ending == "md") { Media::Markdown } else { Media::Plain }
}

#[test]
fn every_fact_stands_in_its_text() {
    let reader = Reader::new();
    for (path, text, facts) in releases() {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        for document in [facts, reader.read(&text, &name, media(&path)).document] {
            let wrong =
                check_text(&document, &text).into_iter().filter(visitgraph::diagnostic::Diagnostic::is_error);
            assert_eq!(wrong.map(|found| found.message).collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
        }
    }
}

/// Where somebody went or will go, as far as the release says.
fn places(document: &Document) -> Vec<String> {
    let mut all: Vec<String> = document
        .visits
        .iter()
        .map(|visit| visit.destination.code.clone().unwrap_or_else(|| visit.destination.name.clone()))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[test]
fn most_destinations_are_found_and_few_are_made_up() {
    let reader = Reader::new();
    let (mut wanted, mut found, mut right) = (0, 0, 0);
    for (path, text, facts) in releases() {
        let (gold, read) = (places(&facts), places(&reader.read(&text, "any", media(&path)).document));
        wanted += gold.len();
        found += read.len();
        right += read.iter().filter(|place| gold.contains(place)).count();
    }
    assert!(right * 10 >= wanted * 8, "{right} of {wanted} places");
    assert!(right * 10 >= found * 8, "{right} right of {found} read");
}
