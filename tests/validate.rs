//! `validate` on graphs: what people are told, the report, the hints.

use std::fs;
use std::io::Write;

use oxigraph::model::NamedNode;
use visitgraph::export::Format;
use visitgraph::shapes::{DATA_SHAPES, DAY_SHAPES, ONTOLOGY_SHAPES};
use visitgraph::store::parse_rdf;

use crate::program::{root, run, sample};

fn broken(name: &str) -> String {
    root().join("tests/shapes/broken").join(name).display().to_string()
}

#[test]
fn people_are_told_where_it_is_and_where_it_comes_from() {
    let file = broken("stop-at-no-place.ttl");
    let ran = run(&["validate", &file]);
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (1, "28 nodes checked against shapes; 1 error, 0 warnings\n")
    );
    let told = format!(
        "{file}:99:1: error[shape-violation]: https://visitgraph.example/visit/d/v1/stop/1 visit:place: a stop is at one \
         place; there are fewer values than 1\n  hint: it comes from https://visitgraph.example/document/d, characters 0 \
         to 40: “The Minister visited Portugal and Spain.”\n"
    );
    assert_eq!(ran.stderr, told);
    let warned = run(&["validate", &broken("document-address-as-text.ttl")]);
    assert_eq!(warned.code, 0);
    assert!(warned.stderr.contains("warning[shape-warning]"), "{}", warned.stderr);
}

#[test]
fn the_report_is_rdf_and_the_same_every_time() {
    let file = broken("stop-at-no-place.ttl");
    let ttl = run(&["validate", &file, "--report", "ttl"]);
    assert_eq!(ttl.code, 1);
    assert_eq!(ttl.stdout, run(&["validate", &file, "--report", "ttl"]).stdout);
    for words in
        ["a sh:ValidationReport", "sh:conforms false", "sh:MinCountConstraintComponent", "oa:hasTarget"]
    {
        assert!(ttl.stdout.contains(words), "{words} is not in {}", ttl.stdout);
    }
    for format in ["nt", "nq", "trig", "rdf", "jsonld"] {
        let ran = run(&["validate", &file, "--report", format]);
        let format = format.parse::<Format>().expect("a format");
        let own = NamedNode::new("urn:x:report").expect("an IRI");
        let read = parse_rdf(ran.stdout.as_bytes(), format.rdf_format(), &own);
        let count = read.collect::<Result<Vec<_>, _>>().expect("RDF").len();
        assert_eq!(count, 13, "{format}");
    }
    let line = run(&["validate", &file, "--report", "jsonl"]).stdout;
    let line = serde_json::from_str::<serde_json::Value>(&line).expect("JSON");
    assert_eq!(line["passage"]["quote"], "The Minister visited Portugal and Spain.");
    assert_eq!(line["component"], "MinCountConstraintComponent");
}

#[test]
fn facts_are_checked_as_the_graph_they_become() {
    let facts = sample("high-commissioner/facts.json").display().to_string();
    let alone = run(&["validate", &facts]);
    assert_eq!(alone.stdout, "1 document in order; 0 errors, 0 warnings\n");
    let both = run(&["validate", "--as-graph", &facts]).stdout;
    assert!(
        both.starts_with("1 document in order; ") && both.contains(" nodes as the shapes ask; "),
        "{both}"
    );
    let report = run(&["validate", &facts, "--report", "ttl"]);
    assert!(report.stdout.contains("sh:conforms true"), "{}", report.stdout);
}

#[test]
fn what_was_meant_is_said() {
    let data = sample("high-commissioner/graph.ttl").display().to_string();
    let refused = root().join("tests/shapes/refused/misspelt.ttl").display().to_string();
    for (arguments, words) in [
        (vec!["validate", &data, "--shapes", &refused], "hint: is sh:minCount meant?"),
        (vec!["validate", &data, "--shapes", &data], "error[no-shapes]"),
        (
            vec!["validate", &data, "--shapes", "samples/embassy-visit/facts.json"],
            "error[bad-shapes]: shapes are RDF",
        ),
        (vec!["validate", "ontology/visit.ttl"], "warning[nothing-checked]"),
        (vec!["validate", "samples/bad/syntax.ttl"], "error[bad-rdf]"),
        (
            vec!["validate", &data, "--output", "report.ttl"],
            "--output is for what --repair or --report writes",
        ),
        (vec!["validate", &data, "--report", "yaml"], "there is no format `yaml`; use one of ttl, nt"),
    ] {
        let ran = run(&arguments);
        assert!(ran.stderr.contains(words), "{words} is not in {}", ran.stderr);
    }
}

#[test]
fn files_of_one_name_and_packed_ones_are_one_graph() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = include_str!("shapes/valid.ttl");
    let (head, rest) = whole.split_once("<person/Ana_Reis> a foaf:Person").expect("a person");
    let prefixes = head.lines().filter(|line| line.starts_with('@')).collect::<Vec<_>>().join("\n");
    // A blank node of one file is not that of another.
    let blank = "[] a oa:TextQuoteSelector ; oa:exact \"words\" .\n";
    let write = |name: &str, text: String, pack: bool| {
        let path = folder.path().join(name).join(if pack { "graph.ttl.gz" } else { "graph.ttl" });
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        if pack {
            let file = fs::File::create(&path).expect("made");
            let mut packed = flate2::write::GzEncoder::new(file, flate2::Compression::default());
            packed.write_all(text.as_bytes()).expect("written");
            packed.finish().expect("written");
        } else {
            fs::write(&path, text).expect("written");
        }
        path.display().to_string()
    };
    let first = write("a", format!("{head}{blank}"), false);
    let second = write("b", format!("{prefixes}\n{blank}<person/Ana_Reis> a foaf:Person{rest}"), true);
    let ran = run(&["validate", &first, &second]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    let alone = run(&["validate", &second]);
    assert_eq!(alone.code, 1);
    assert!(alone.stderr.contains("graph.ttl.gz:"), "{}", alone.stderr);
    let store = folder.path().join("store");
    fs::create_dir(&store).expect("made");
    fs::write(store.join("CURRENT"), "MANIFEST-000001").expect("written");
    let ran = run(&["validate", &store.display().to_string()]);
    assert!(ran.stderr.contains("hint: this looks like a store: give it with --store DIR"), "{}", ran.stderr);
}

#[test]
fn the_parts_of_the_ontology_are_printed() {
    assert_eq!(run(&["ontology", "shapes"]).stdout, DATA_SHAPES);
    assert_eq!(run(&["ontology", "shapes-of-days"]).stdout, DAY_SHAPES);
    assert_eq!(run(&["ontology", "ontology-shapes"]).stdout, ONTOLOGY_SHAPES);
    assert_eq!(run(&["ontology"]).stdout, include_str!("../ontology/visit.ttl"));
}
