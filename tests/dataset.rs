//! What a graph is as a dataset: VoID and DCAT, with what DCAT-AP asks for.

use std::collections::BTreeSet;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Quad;

use crate::program::{run, sample};

const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const VOID: &str = "http://rdfs.org/ns/void#";

fn read(turtle: &str) -> Vec<Quad> {
    let parser = RdfParser::from_format(RdfFormat::Turtle);
    parser.for_slice(turtle).map(|quad| quad.expect("Turtle")).collect()
}

fn objects(quads: &[Quad], subject: &str, property: &str) -> BTreeSet<String> {
    let of = |quad: &&Quad| quad.subject.to_string() == subject && quad.predicate.as_str() == property;
    quads.iter().filter(of).map(|quad| quad.object.to_string()).collect()
}

/// What DCAT-AP 3 makes mandatory, by class; of a catalogue there is none.
const MANDATORY: [(&str, &[&str]); 3] = [
    ("Dataset", &["http://purl.org/dc/terms/title", "http://purl.org/dc/terms/description"]),
    ("Distribution", &["http://www.w3.org/ns/dcat#accessURL"]),
    ("DataService", &["http://purl.org/dc/terms/title", "http://www.w3.org/ns/dcat#endpointURL"]),
];

/// What is said of things of these classes without what they must have.
pub(crate) fn lacking(quads: &[Quad]) -> Vec<String> {
    let mut lacking = Vec::new();
    for (class, properties) in MANDATORY {
        let is_a = |quad: &&Quad| quad.object.to_string() == format!("<{DCAT}{class}>");
        for thing in quads.iter().filter(is_a).map(|quad| quad.subject.to_string()) {
            let missing = properties.iter().filter(|property| objects(quads, &thing, property).is_empty());
            lacking.extend(missing.map(|property| format!("{thing} has no {property}")));
        }
    }
    lacking
}

#[test]
fn the_command_line_tells_what_the_graph_is() {
    let facts = sample("high-commissioner/facts.json").to_string_lossy().into_owned();
    let license = "https://creativecommons.org/licenses/by/4.0/";
    let quads = read(&run(&["stats", "--format", "void", "--license", license, "--data", &facts]).ok());
    let own = "<https://visitgraph.example/dataset#data>";
    let of = |namespace: &str, name: &str| objects(&quads, own, &format!("{namespace}{name}"));
    assert_eq!(lacking(&quads), Vec::<String>::new());
    assert_eq!(of(DCTERMS, "license"), BTreeSet::from([format!("<{license}>")]));
    assert_eq!(
        of(DCTERMS, "conformsTo"),
        BTreeSet::from(["<https://w3id.org/visitgraph/ontology>".to_owned()])
    );
    let count =
        run(&["query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--format", "csv", "--data", &facts]).ok();
    let count = count.lines().nth(1).expect("a number").to_owned();
    assert!(
        of(VOID, "triples").iter().any(|triples| triples.starts_with(&format!("\"{count}\""))),
        "{count}"
    );
    let period = of(DCTERMS, "temporal").pop_first().expect("a period");
    let day = |name: &str| objects(&quads, &period, &format!("{DCAT}{name}")).pop_first().expect("a day");
    assert!(day("startDate").starts_with("\"2007-04-24\"") && day("endDate").starts_with("\"2007-05-05\""));
}

#[test]
fn what_is_lacking_is_seen() {
    let quads = read(
        "<http://a.example/d> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> \"d\" .",
    );
    assert_eq!(lacking(&quads), ["<http://a.example/d> has no http://purl.org/dc/terms/description"]);
}
