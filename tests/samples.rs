//! The golden samples: text to facts, facts to graph, one test a folder.
//!
//! `UPDATE_SAMPLES=1` writes what comes out; look at what changed before you keep it.

use std::fs;
use std::path::{Path, PathBuf};

use dir_test::{Fixture, dir_test};
use visitgraph::export::{Format, digest, write};
use visitgraph::facts::{self, Document, check_text};
use visitgraph::map::{DocumentGraph, map};
use visitgraph::mint::{DEFAULT_BASE, Minter};
use visitgraph::parse::{Media, Reader};
use visitgraph::vocab::PREFIXES;

use crate::program::sample;

fn minter() -> Minter {
    Minter::new(DEFAULT_BASE).expect("a base")
}

/// The sample folders that hold a release.
pub(crate) fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(sample("")).expect("the samples").map(|entry| entry.expect("an entry").path());
    let mut folders = entries.filter(|path| path.join("facts.json").is_file()).collect::<Vec<_>>();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().expect("a name").to_string_lossy().into_owned()
}

fn golden_facts(folder: &Path) -> Document {
    let text = fs::read_to_string(folder.join("facts.json")).expect("readable");
    let read = facts::read(&text);
    assert_eq!(read.diagnostics, []);
    read.document.expect("facts")
}

/// The graphs of the golden facts, by sample.
pub(crate) fn graphs() -> Vec<(String, DocumentGraph)> {
    let graph = |folder: &PathBuf| {
        let name = name(folder);
        let graph = map(&minter(), &golden_facts(folder), &name);
        (name, graph)
    };
    folders().iter().map(graph).collect()
}

/// The text of a sample.
pub(crate) fn text(name: &str) -> Option<String> {
    let release = |ending: &str| fs::read_to_string(sample(&format!("{name}/release.{ending}"))).ok();
    ["txt", "md"].into_iter().find_map(release)
}

fn updating() -> bool {
    std::env::var_os("UPDATE_SAMPLES").is_some()
}

fn read(release: &Path) -> (String, Document) {
    let text = fs::read_to_string(release).expect("readable");
    let markdown = release.extension().is_some_and(|ending| ending == "md");
    let media = if markdown { Media::Markdown } else { Media::Plain };
    let folder = release.parent().expect("a folder");
    let parsed = Reader::new().read(&text, &name(folder), media);
    (text, parsed.document)
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/samples", glob: "*/release.*")]
fn a_release_gives_its_facts(fixture: Fixture<&str>) {
    let release = Path::new(fixture.path());
    let (text, document) = read(release);
    assert_eq!(check_text(&document, &text), []);
    let shown = format!("{}\n", serde_json::to_string_pretty(&document).expect("JSON"));
    let golden = release.with_file_name("facts.json");
    if updating() {
        fs::write(&golden, &shown).expect("writable");
    }
    let expected = fs::read_to_string(golden).expect("readable");
    for (n, (found, expected)) in shown.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "line {}", n + 1);
    }
    assert_eq!(shown.lines().count(), expected.lines().count());
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/samples", glob: "*/facts.json")]
fn facts_give_their_graph(fixture: Fixture<&str>) {
    let folder = Path::new(fixture.path()).parent().expect("a folder");
    let graph = map(&minter(), &golden_facts(folder), &name(folder));
    let mut turtle = Vec::new();
    write(graph.quads.clone(), Format::Turtle, PREFIXES, &mut turtle).expect("written");
    let golden = folder.join("graph.ttl");
    if updating() {
        fs::write(&golden, &turtle).expect("writable");
    }
    let expected = fs::read(golden).expect("readable");
    let back = oxigraph::io::RdfParser::from_format(Format::Turtle.rdf_format());
    let back = back.for_slice(&expected).collect::<Result<Vec<_>, _>>().expect("Turtle");
    let triples = graph.quads.into_iter().map(|mut quad| {
        quad.graph_name = oxigraph::model::GraphName::DefaultGraph;
        quad
    });
    let triples = triples.collect::<Vec<_>>();
    assert_eq!(digest(&back).expect("a digest"), digest(&triples).expect("a digest"));
    assert!(turtle == expected, "the same graph, but other bytes");
}

#[test]
fn there_are_samples() {
    assert!(folders().len() >= 3);
}
