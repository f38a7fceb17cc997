//! The ontology's file and the constants of the code say the same.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedNode, Quad, Term};
use visitgraph::vocab::{self, visit};

const ONTOLOGY: &str = "https://w3id.org/visitgraph/ontology";

fn ontology() -> Vec<Quad> {
    let text = include_str!("../ontology/visit.ttl");
    RdfParser::from_format(RdfFormat::Turtle).for_slice(text).map(|quad| quad.expect("Turtle")).collect()
}

/// Subjects with the objects of one property.
fn objects(quads: &[Quad], property: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for quad in quads.iter().filter(|quad| quad.predicate.as_str() == property) {
        let object = match &quad.object {
            Term::Literal(literal) => literal.value().to_owned(),
            Term::NamedNode(node) => node.as_str().to_owned(),
            Term::BlankNode(_) => continue,
        };
        let subject = quad.subject.to_string();
        found.entry(subject.trim_matches(['<', '>']).to_owned()).or_default().push(object);
    }
    found
}

fn constants() -> BTreeMap<String, String> {
    let all = [visit::ALL, visit::class::ALL, visit::concept::ALL].concat();
    let definition = |lines: &[&str]| lines.iter().map(|l| l.trim()).collect::<Vec<_>>().join(" ");
    all.iter().map(|term| (term.iri.as_str().to_owned(), definition(term.definition))).collect()
}

#[test]
fn constants_and_file_define_the_same_terms_alike() {
    let quads = ontology();
    let definitions = objects(&quads, "http://www.w3.org/2004/02/skos/core#definition");
    let own = definitions.into_iter().map(|(term, mut text)| (term, text.remove(0)));
    assert_eq!(constants(), own.collect::<BTreeMap<_, _>>());
}

#[test]
fn every_term_has_one_label_one_definition_and_its_ontology() {
    let quads = ontology();
    for property in [
        "http://www.w3.org/2000/01/rdf-schema#label",
        "http://www.w3.org/2004/02/skos/core#definition",
        "http://www.w3.org/2000/01/rdf-schema#isDefinedBy",
    ] {
        let found = objects(&quads, property);
        for term in constants().keys() {
            assert_eq!(found.get(term).map(Vec::len), Some(1), "{term} and {property}");
        }
    }
    let home = objects(&quads, "http://www.w3.org/2000/01/rdf-schema#isDefinedBy");
    assert!(home.values().flatten().all(|home| home == ONTOLOGY));
}

#[test]
fn domains_ranges_and_superclasses_are_declared() {
    let quads = ontology();
    let types = objects(&quads, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    for property in ["domain", "range", "subClassOf"] {
        let iri = format!("http://www.w3.org/2000/01/rdf-schema#{property}");
        for class in objects(&quads, &iri).into_values().flatten() {
            let datatype = class.starts_with("http://www.w3.org/2001/XMLSchema#");
            assert!(datatype || types.contains_key(&class), "{class} is not declared");
        }
    }
}

#[test]
fn the_version_is_that_of_the_program() {
    let version = objects(&ontology(), "http://www.w3.org/2002/07/owl#versionInfo");
    assert_eq!(version[ONTOLOGY], [env!("CARGO_PKG_VERSION")]);
}

#[test]
fn only_declared_terms_are_in_graphs() {
    let mut known = constants().into_keys().collect::<BTreeSet<_>>();
    for terms in [
        vocab::prov::ALL,
        vocab::org::ALL,
        vocab::oa::ALL,
        vocab::skos::ALL,
        vocab::dcterms::ALL,
        vocab::foaf::ALL,
        vocab::owl::ALL,
    ] {
        known.extend(terms.iter().map(|term| term.iri.as_str().to_owned()));
    }
    known.insert("http://www.w3.org/1999/02/22-rdf-syntax-ns#type".to_owned());
    known.insert("http://www.w3.org/2000/01/rdf-schema#label".to_owned());
    for (_, graph) in crate::samples::graphs() {
        for quad in graph.quads {
            assert!(known.contains(quad.predicate.as_str()), "{}", quad.predicate);
            assert!(!quad.subject.is_blank_node() && !quad.object.is_blank_node(), "{quad}");
            if quad.predicate.as_str().ends_with("#type") {
                let Term::NamedNode(class) = &quad.object else { panic!("{quad}") };
                assert!(known.contains(class.as_str()), "{class}");
            }
            if let Term::NamedNode(object) = &quad.object {
                NamedNode::new(object.as_str()).expect("a valid IRI");
            }
        }
    }
}
