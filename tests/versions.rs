//! What older versions of the ontology said still holds, or a query brings their data to the newer terms.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Quad;
use oxigraph::sparql::SparqlEvaluator;
use oxigraph::store::Store;

use crate::program::root;

const NAMESPACE: &str = "<https://w3id.org/visitgraph/ontology#";
const MEANING: [&str; 4] = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
    "http://www.w3.org/2004/02/skos/core#definition",
    "http://www.w3.org/2000/01/rdf-schema#domain",
    "http://www.w3.org/2000/01/rdf-schema#range",
];

fn quads(turtle: &str) -> Vec<Quad> {
    let parser = RdfParser::from_format(RdfFormat::Turtle);
    parser.for_slice(turtle).map(|quad| quad.expect("Turtle")).collect()
}

/// What each term means: its kind, its English definition, its domain and range.
fn meanings(turtle: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::<_, BTreeSet<_>>::new();
    for quad in quads(turtle) {
        let subject = quad.subject.to_string();
        let object = quad.object.to_string();
        let told = MEANING.contains(&quad.predicate.as_str()) && !object.ends_with("@fr");
        // That values are literals is what the kind of the property says already.
        if told && subject.starts_with(NAMESPACE) && !object.ends_with("rdf-schema#Literal>") {
            found.entry(subject).or_default().insert(format!("{} {object}", quad.predicate));
        }
    }
    found
}

/// The terms of an older version that are gone or mean something else.
fn changed(old: &str, new: &str) -> Vec<String> {
    let new = meanings(new);
    let old = meanings(old).into_iter();
    old.filter(|(term, meaning)| new.get(term) != Some(meaning)).map(|(term, _)| term).collect()
}

/// The numbers of the versions that `ontology/CHANGELOG.md` tells of, the newest first.
fn versions() -> Vec<String> {
    let log = fs::read_to_string(root().join("ontology/CHANGELOG.md")).expect("readable");
    log.lines().filter_map(|line| line.strip_prefix("## ")).map(str::to_owned).collect()
}

fn ontology() -> String {
    fs::read_to_string(root().join("ontology/visit.ttl")).expect("readable")
}

#[test]
fn the_changelog_tells_of_every_version_and_older_ones_are_kept() {
    let versions = versions();
    let [newest, older @ ..] = &versions[..] else { panic!("no version") };
    let text = ontology();
    assert!(text.contains(&format!("owl:versionInfo \"{newest}\"")), "{newest} is not the ontology's");
    assert!(text.contains(&format!("owl:priorVersion <https://w3id.org/visitgraph/ontology/{}>", older[0])));
    assert!(text.contains(&format!("version {newest}, ")), "the citation is of another version");
    for version in older {
        let kept = root().join(format!("ontology/versions/{version}.ttl"));
        let kept = fs::read_to_string(kept).expect("the version is kept");
        assert!(kept.contains(&format!("owl:versionInfo \"{version}\"")), "{version}");
    }
    let kept = fs::read_dir(root().join("ontology/versions")).expect("a folder");
    assert_eq!(kept.count(), older.len());
}

#[test]
fn what_changed_its_meaning_has_a_query_that_migrates() {
    for version in versions().into_iter().skip(1) {
        let old = fs::read_to_string(root().join(format!("ontology/versions/{version}.ttl")));
        let changed = changed(&old.expect("readable"), &ontology());
        if !changed.is_empty() {
            let query = root().join(format!("ontology/migrations/from-{version}.ru"));
            let query = fs::read_to_string(query).expect("a migration");
            for term in changed {
                let local = term.trim_start_matches(NAMESPACE).trim_end_matches('>');
                assert!(
                    query.contains(&format!("visit:{local}")),
                    "{version}: {term} changed, and is not migrated"
                );
            }
        }
    }
}

#[test]
fn a_change_of_meaning_is_seen() {
    let old = ontology();
    let other = old.replace("One visitor party in one country", "One person in one country");
    assert_eq!(changed(&old, &old), Vec::<String>::new());
    assert_eq!(changed(&old, &other), [format!("{NAMESPACE}Visit>")]);
    let gone = old.replace("visit:dateline ", "visit:origin ");
    assert_eq!(changed(&old, &gone), [format!("{NAMESPACE}dateline>")]);
}

/// Each migration, and the example of one, makes of the data before it the data after it.
#[test]
fn migrations_do_what_their_examples_show() {
    let mut done = 0;
    for folder in ["ontology/migrations", "tests/migrations"] {
        for entry in fs::read_dir(root().join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|ending| ending != "ru") {
                continue;
            }
            let read = |ending| fs::read_to_string(path.with_extension(ending)).expect("readable");
            let store = Store::new().expect("a store");
            let parser = RdfParser::from_format(RdfFormat::Turtle);
            store.load_from_slice(parser, read("before.ttl").as_bytes()).expect("Turtle");
            let update = SparqlEvaluator::new().parse_update(&read("ru")).expect("SPARQL Update");
            update.on_store(&store).execute().expect("migrated");
            let sorted = |quads: Vec<Quad>| quads.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
            let after = store.iter().map(|quad| quad.expect("a quad")).collect();
            assert_eq!(sorted(after), sorted(quads(&read("after.ttl"))), "{}", path.display());
            done += 1;
        }
    }
    assert!(done > 0, "nothing was migrated");
}
