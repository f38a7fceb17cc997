//! What is wrong with ontologies, asked as queries: the pitfalls of OOPS!, the checks of FOOPS! that need no network, the
//! profile OWL 2 RL. Each query finds nothing in the ontology, and finds its fault where the fault is.

use std::fs;
use std::path::{Path, PathBuf};

use dir_test::{Fixture, dir_test};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::sparql::{QueryResults, SparqlEvaluator};
use oxigraph::store::Store;

use crate::program::root;

/// The Turtle files of a folder.
fn turtle_in(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "ttl")).collect()
}

fn store(files: &[PathBuf]) -> Store {
    let store = Store::new().expect("a store");
    for file in files {
        let bytes = fs::read(file).expect("readable");
        store.load_from_slice(RdfParser::from_format(RdfFormat::Turtle), &bytes).expect("Turtle");
    }
    store
}

/// The faults that a query finds.
fn faults(query: &Path, files: &[PathBuf]) -> Vec<String> {
    let text = fs::read_to_string(query).expect("readable");
    let query = SparqlEvaluator::new().parse_query(&text).expect("SPARQL");
    let QueryResults::Solutions(rows) = query.on_store(&store(files)).execute().expect("an answer") else {
        return vec!["no SELECT".to_owned()];
    };
    let row = |row: oxigraph::sparql::QuerySolution| {
        row.iter().map(|(_, value)| value.to_string()).collect::<Vec<_>>().join(" ")
    };
    rows.map(|solution| row(solution.expect("a row"))).collect()
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/tests/ontology", glob: "*.rq")]
fn the_ontology_is_free_of_it_and_the_query_would_tell(fixture: Fixture<&str>) {
    let query = Path::new(fixture.path());
    let ontology = root().join("ontology/visit.ttl");
    let files = [vec![ontology], turtle_in("ontology/alignments")].concat();
    assert_eq!(faults(query, &files), Vec::<String>::new(), "{}", query.display());
    let broken = query.with_extension("broken.ttl");
    assert!(!faults(query, &[broken]).is_empty(), "{} finds nothing", query.display());
}

#[test]
fn every_broken_ontology_has_its_query_and_every_query_says_why() {
    for broken in turtle_in("tests/ontology") {
        let name = broken.to_string_lossy().replace(".broken.ttl", ".rq");
        let query = fs::read_to_string(&name).expect("its query");
        assert!(query.starts_with("# title: ") && query.contains("\n# why: "), "{name}");
    }
}

#[test]
fn every_word_list_states_its_licence() {
    for path in turtle_in("ontology/authorities") {
        let text = fs::read_to_string(&path).expect("readable");
        if !text.contains("skos:ConceptScheme") {
            continue;
        }
        let licences = text.matches("dcterms:license <https://creativecommons.org/").count();
        assert!(licences > 0, "{} states no licence", path.display());
    }
}
