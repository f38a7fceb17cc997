//! The ontology's file and the constants of the code say the same; the files of concepts are well formed.

use std::collections::{BTreeMap, BTreeSet};

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedNode, Quad, Term};
use visitgraph::authority::Authorities;
use visitgraph::vocab::{self, visit};

const ONTOLOGY: &str = "https://w3id.org/visitgraph/ontology";

fn ontology() -> Vec<Quad> {
    let text = include_str!("../ontology/visit.ttl");
    RdfParser::from_format(RdfFormat::Turtle).for_slice(text).map(|quad| quad.expect("Turtle")).collect()
}

/// Subjects with the objects of one property; of texts in several languages the English ones.
fn objects(quads: &[Quad], property: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for quad in quads.iter().filter(|quad| quad.predicate.as_str() == property) {
        let object = match &quad.object {
            Term::Literal(literal) if literal.language().is_some_and(|tag| tag != "en") => continue,
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
fn every_term_is_told_in_french_too_and_has_a_status() {
    let quads = ontology();
    let french = |property: &str| {
        let told = quads.iter().filter(|quad| quad.predicate.as_str() == property);
        let told =
            told.filter(|quad| matches!(&quad.object, Term::Literal(text) if text.language() == Some("fr")));
        told.map(|quad| quad.subject.to_string()).collect::<Vec<_>>()
    };
    let statuses = objects(&quads, "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status");
    let labels = french("http://www.w3.org/2000/01/rdf-schema#label");
    let definitions = french("http://www.w3.org/2004/02/skos/core#definition");
    for term in constants().keys() {
        let term_iri = format!("<{term}>");
        assert_eq!(labels.iter().filter(|label| **label == term_iri).count(), 1, "{term}");
        assert_eq!(definitions.iter().filter(|text| **text == term_iri).count(), 1, "{term}");
        assert_eq!(statuses.get(term).map(Vec::len), Some(1), "{term}");
    }
}

#[test]
fn domains_ranges_and_superclasses_are_declared() {
    let quads = ontology();
    let types = objects(&quads, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    for property in ["domain", "range", "subClassOf"] {
        let iri = format!("http://www.w3.org/2000/01/rdf-schema#{property}");
        for class in objects(&quads, &iri).into_values().flatten() {
            let datatype =
                class.starts_with("http://www.w3.org/2001/XMLSchema#") || class.ends_with("#Literal");
            assert!(datatype || types.contains_key(&class), "{class} is not declared");
        }
    }
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

/// The files of concepts, each with its triples.
fn authorities() -> Vec<(String, Vec<Quad>)> {
    let folder = crate::program::root().join("ontology/authorities");
    let mut found = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("readable");
            let parser = RdfParser::from_format(RdfFormat::Turtle);
            let quads = parser.for_slice(&text).map(|quad| quad.expect("Turtle")).collect();
            (path.file_name().expect("a name").to_string_lossy().into_owned(), quads)
        })
        .collect::<Vec<_>>();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const DCTERMS: &str = "http://purl.org/dc/terms/";

#[test]
fn every_concept_is_complete_and_known_to_the_program() {
    let all = Authorities::builtin();
    for (file, quads) in authorities() {
        let of = |property: &str| objects(&quads, &format!("{SKOS}{property}"));
        let (labels, schemes, broader, matches) =
            (of("prefLabel"), of("inScheme"), of("broader"), of("exactMatch"));
        let sources = objects(&quads, &format!("{DCTERMS}source"));
        let types = objects(&quads, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
        for (iri, _) in types.iter().filter(|(_, types)| types.contains(&format!("{SKOS}Concept"))) {
            assert_eq!(labels.get(iri).map(Vec::len), Some(1), "{file}: label of {iri}");
            let scheme = schemes.get(iri).map(Vec::as_slice).unwrap_or_default();
            let [scheme] = scheme else { panic!("{file}: scheme of {iri}") };
            assert!(iri.starts_with(&format!("{scheme}/")) && types.contains_key(scheme), "{file}: {iri}");
            assert!(all.by_iri(iri).is_some(), "{file} is not read: {iri}");
            for whole in broader.get(iri).into_iter().flatten() {
                assert!(all.by_iri(whole).is_some(), "{file}: {iri} is in {whole}, which is not there");
            }
            let unsourced = matches.contains_key(iri) && !sources.contains_key(iri);
            assert!(!unsourced, "{file}: {iri} has identifiers without their source");
        }
    }
}

#[test]
fn the_files_of_concepts_are_sorted() {
    for (file, quads) in authorities() {
        let subject = |quad: &Quad| quad.subject.to_string().trim_matches(['<', '>']).to_owned();
        let mut subjects = quads.iter().map(subject).collect::<Vec<_>>();
        subjects.dedup();
        for two in subjects.windows(2) {
            assert!(two[0] < two[1], "{file}: {} stands before {}", two[0], two[1]);
        }
    }
}

/// Names of two concepts: the first in the order of the IRIs is the one the reader finds.
const SHARED: [&str; 1] = ["Vatican City"];

#[test]
fn no_name_stands_for_two_concepts() {
    let all = Authorities::builtin();
    let mut owners = BTreeMap::<&str, BTreeSet<usize>>::new();
    for (label, concept, _) in all.labels().filter(|(_, _, name)| *name) {
        owners.entry(label).or_default().insert(concept);
    }
    let mut offices = BTreeMap::<&str, BTreeSet<usize>>::new();
    for (label, concept) in all.offices() {
        offices.entry(label).or_default().insert(concept);
    }
    for (label, concepts) in owners.into_iter().chain(offices) {
        let which = concepts.iter().map(|&at| &all.concepts()[at].iri).collect::<Vec<_>>();
        assert!(concepts.len() == 1 || SHARED.contains(&label), "`{label}`: {which:?}");
    }
}

#[test]
fn a_country_has_one_capital_at_a_time() {
    let all = Authorities::builtin();
    let (_, quads) = authorities().into_iter().find(|(file, _)| file == "capitals.ttl").expect("there");
    let of = |property: &str| objects(&quads, property);
    let (countries, cities) = (of(&format!("{DCTERMS}subject")), of(&format!("{DCTERMS}spatial")));
    let starts = of("http://www.w3.org/ns/dcat#startDate");
    let ends = of("http://www.w3.org/ns/dcat#endDate");
    let mut times = BTreeMap::<_, Vec<_>>::new();
    for (iri, country) in &countries {
        for concept in country.iter().chain(cities.get(iri).expect("a city")) {
            assert!(all.by_iri(concept).is_some(), "{iri}: {concept} is not there");
        }
        let date = |dates: &BTreeMap<String, Vec<String>>| dates.get(iri).map(|dates| dates[0].clone());
        let start = date(&starts).unwrap_or_default();
        times.entry(country).or_default().push((start, date(&ends).unwrap_or_else(|| "9999".to_owned())));
    }
    for (country, mut times) in times {
        times.sort();
        for (start, end) in &times {
            assert!(start <= end, "{country:?}");
        }
        assert!(times.windows(2).all(|two| two[0].1 < two[1].0), "{country:?}: {times:?}");
    }
}

#[test]
fn alignments_stand_apart_and_speak_of_terms_that_there_are() {
    let folder = crate::program::root().join("ontology/alignments");
    let known = constants();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("readable");
        let quads = RdfParser::from_format(RdfFormat::Turtle).for_slice(&text);
        let quads = quads.map(|quad| quad.expect("Turtle")).collect::<Vec<_>>();
        let own = format!("{ONTOLOGY}/alignments/{name}");
        let version = |quads: &[Quad]| objects(quads, "http://www.w3.org/2002/07/owl#versionInfo");
        assert_eq!(version(&quads)[&own], version(&ontology())[ONTOLOGY], "{name}");
        assert!(objects(&quads, &format!("{DCTERMS}source")).contains_key(&own), "{name}");
        // Terms of others are declared, and no more than that.
        let told = quads.iter().filter(|quad| !quad.predicate.as_str().ends_with("#type"));
        let subjects = told.map(|quad| quad.subject.to_string());
        for subject in subjects.map(|subject| subject.trim_matches(['<', '>']).to_owned()) {
            assert!(subject == own || known.contains_key(&subject), "{name}: {subject}");
        }
    }
}
