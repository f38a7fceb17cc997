//! JSON-LD: nice to read, and the same graph.

use std::collections::BTreeSet;

use oxigraph::io::{JsonLdProfileSet, RdfFormat, RdfParser};
use oxigraph::model::vocab::{rdf, rdfs, xsd};
use oxigraph::model::{BlankNode, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use proptest::prelude::*;
use serde_json::Value;
use visitgraph::export::{Format, digest, write, write_about};
use visitgraph::vocab::{self, PREFIXES, oa, visit};

fn json_ld(quads: &[Quad]) -> String {
    let mut bytes = Vec::new();
    write(quads.to_vec(), Format::JsonLd, PREFIXES, &mut bytes).expect("written");
    String::from_utf8(bytes).expect("UTF-8")
}

fn read(json: &str) -> Result<Vec<Quad>, String> {
    let format = RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() };
    RdfParser::from_format(format)
        .for_slice(json)
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())
}

/// Whether quads come back from their JSON-LD.
fn comes_back(quads: &[Quad]) -> Result<(), TestCaseError> {
    let json = json_ld(quads);
    let back = read(&json).map_err(|error| TestCaseError::fail(format!("{error}\n{json}")))?;
    let same = digest(&back).expect("a digest") == digest(quads).expect("a digest");
    prop_assert!(same, "{json}");
    Ok(())
}

fn node(iri: &str) -> NamedNode {
    NamedNode::new(iri).expect("an IRI")
}

/// Terms that the context names, and what may be mistaken for them.
fn words() -> Vec<NamedNode> {
    let lists = [
        visit::ALL,
        visit::class::ALL,
        visit::concept::ALL,
        vocab::prov::ALL,
        vocab::org::ALL,
        vocab::oa::ALL,
        vocab::skos::ALL,
        vocab::dcterms::ALL,
        vocab::owl::ALL,
    ];
    let known = lists.into_iter().flatten().map(|term| term.iri.into_owned());
    let others = [
        "https://w3id.org/visitgraph/ontology#",
        "https://w3id.org/visitgraph/ontology#status-type",
        "https://w3id.org/visitgraph/ontology#status-a:b",
        "https://w3id.org/visitgraph/ontology#//x",
        "https://w3id.org/visitgraph/authority/visit-type/state",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#first",
        "urn:x:@id",
    ];
    known
        .chain(others.map(node))
        .chain([rdf::TYPE.into(), rdfs::LABEL.into(), rdfs::COMMENT.into()])
        .collect()
}

fn thing() -> impl Strategy<Value = NamedOrBlankNode> {
    prop_oneof![
        6 => (0..6_u8).prop_map(|n| node(&format!("https://visitgraph.example/x{n}")).into()),
        1 => prop::sample::select(words()).prop_map(NamedOrBlankNode::from),
        1 => (0..3_u8).prop_map(|n| BlankNode::new_unchecked(format!("n{n}")).into()),
    ]
}

fn literal() -> impl Strategy<Value = Literal> {
    let typed = |text: &str, datatype: &str| Literal::new_typed_literal(text, node(datatype));
    prop_oneof![
        prop::sample::select(vec![
            "",
            "a",
            "@id",
            "visit:Visit",
            "https://visitgraph.example/x1",
            "completed",
            "2007-04-30"
        ])
        .prop_map(Literal::new_simple_literal),
        prop::sample::select(vec!["en", "fr", "zh-hant"])
            .prop_map(|tag| Literal::new_language_tagged_literal("x", tag).expect("a tag")),
        prop::sample::select(vec!["7", "07", "-0", "99999999999999999999", "x"])
            .prop_map(|text| Literal::new_typed_literal(text, xsd::INTEGER)),
        prop::sample::select(vec!["true", "1"])
            .prop_map(|text| Literal::new_typed_literal(text, xsd::BOOLEAN)),
        prop::sample::select(vec!["1.0E0", "INF", "1"])
            .prop_map(|text| Literal::new_typed_literal(text, xsd::DOUBLE)),
        prop::sample::select(vec!["2007-04-30", "2007"])
            .prop_map(|text| Literal::new_typed_literal(text, xsd::DATE)),
        Just(typed("{}", "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON")),
        Just(typed("x", "urn:x:y")),
        Just(typed("2007", "http://www.w3.org/2001/XMLSchema#gYear")),
    ]
}

fn quad() -> impl Strategy<Value = Quad> {
    let property = prop::sample::select(words());
    let object = prop_oneof![3 => thing().prop_map(Term::from), 2 => literal().prop_map(Term::from)];
    let graph = prop_oneof![
        3 => Just(GraphName::DefaultGraph),
        1 => (0..2_u8).prop_map(|n| node(&format!("https://visitgraph.example/graph/{n}")).into()),
    ];
    (thing(), property, object, graph).prop_map(|(s, p, o, g)| Quad::new(s, p, o, g))
}

/// The quads of all samples and of the releases of our own.
fn mapped() -> Vec<Quad> {
    crate::samples::graphs().into_iter().flat_map(|(_, graph)| graph.quads).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_graph_comes_back(quads in prop::collection::vec(quad(), 0..24)) {
        comes_back(&quads)?;
    }

    /// Parts of mapped facts: links to what is missing, things without their visit.
    #[test]
    fn any_part_of_mapped_facts_comes_back(quads in prop::sample::subsequence(mapped(), 0..200)) {
        comes_back(&quads)?;
    }

    #[test]
    fn what_is_written_about_a_thing_comes_back(quads in prop::collection::vec(quad(), 1..16)) {
        let default = |quad: &Quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() };
        let quads = quads.iter().map(default).collect::<Vec<_>>();
        let NamedOrBlankNode::NamedNode(thing) = &quads[0].subject else { return Ok(()) };
        let mut bytes = Vec::new();
        write_about(thing.as_ref(), quads.clone(), PREFIXES, &mut bytes).expect("written");
        let json = String::from_utf8(bytes).expect("UTF-8");
        let back = read(&json).map_err(TestCaseError::fail)?;
        prop_assert!(digest(&back).expect("a digest") == digest(&quads).expect("a digest"), "{}", json);
    }
}

#[test]
fn every_sample_comes_back_alone_and_all_together() {
    for (_, graph) in crate::samples::graphs() {
        comes_back(&graph.quads).expect("the same graph");
    }
    comes_back(&mapped()).expect("the same graphs");
}

#[test]
fn iris_that_read_like_abbreviations_come_back() {
    for iri in ["visit:partOf", "oa:x", "xsd:date", "visit://x"] {
        let class = node("https://w3id.org/visitgraph/ontology#Visit");
        let quad = |s: NamedNode, p: NamedNode, o: Term| Quad::new(s, p, o, GraphName::DefaultGraph);
        let typed = Literal::new_typed_literal("x", node(iri));
        for quad in [
            quad(node(iri), rdf::TYPE.into(), class.clone().into()),
            quad(class.clone(), node(iri), class.clone().into()),
            quad(class.clone(), rdf::TYPE.into(), node(iri).into()),
            quad(class.clone(), visit::ACT.into(), node(iri).into()),
            quad(class.clone(), visit::TEXT.into(), typed.into()),
        ] {
            comes_back(&[quad]).expect("the same graph");
        }
    }
}

#[test]
fn long_chains_and_rings_are_written_without_end_of_the_stack() {
    let step = |n: usize| node(&format!("https://visitgraph.example/x{n}"));
    let blank = |n: usize| BlankNode::new_unchecked(format!("n{n}"));
    let mut quads = Vec::new();
    for n in 0..3_000 {
        let graph = GraphName::DefaultGraph;
        quads.push(Quad::new(step(n), visit::PART_OF, step((n + 1) % 3_000), graph.clone()));
        quads.push(Quad::new(step(n), visit::PLACE, step((n + 7) % 3_000), graph.clone()));
        // Told apart at once, so that naming them is not what takes long.
        quads.push(Quad::new(blank(n), visit::POSITION, Literal::from(n as u64), graph.clone()));
        quads.push(Quad::new(blank(n), rdfs::SEE_ALSO, blank(n + 1), graph));
    }
    comes_back(&quads).expect("the same graph");
}

/// A thing that many mention is not told many times over.
#[test]
fn the_size_stays_in_proportion() {
    let (person, graph) = (node("https://visitgraph.example/person"), GraphName::DefaultGraph);
    let label = Literal::new_simple_literal("x".repeat(100_000));
    let mut quads = vec![Quad::new(person.clone(), rdfs::LABEL, label, graph.clone())];
    for n in 0..2_000 {
        let part = node(&format!("https://visitgraph.example/part/{n}"));
        quads.push(Quad::new(part, visit::PERSON, person.clone(), graph.clone()));
    }
    assert!(json_ld(&quads).len() < 1_000_000);
}

fn sample() -> Value {
    let (_, graph) = crate::samples::graphs()
        .into_iter()
        .find(|(name, _)| name.contains("high-commissioner"))
        .expect("it");
    serde_json::from_str(&json_ld(&graph.quads)).expect("JSON")
}

#[test]
fn a_visit_holds_its_parts_under_short_names() {
    let json = sample();
    assert_eq!(json["id"], "https://visitgraph.example/graph/high-commissioner");
    assert_eq!(json["@graph"][0]["type"][0], "SourceDocument");
    let tour = &json["@graph"][1];
    assert_eq!((&tour["type"], &tour["destination"]["label"]), (&"Visit".into(), &"Central Asia".into()));
    let visits = tour["visits"].as_array().expect("legs");
    let kazakhstan =
        visits.iter().find(|visit| visit["destination"]["identifier"] == "KZ").expect("Kazakhstan");
    assert_eq!(
        (&kazakhstan["status"], &kazakhstan["startDate"]),
        (&"completed".into(), &"2007-04-29".into())
    );
    assert_eq!(kazakhstan["stops"][0]["place"]["label"], "Astana");
    let met = &kazakhstan["engagements"][0]["participations"][0];
    assert_eq!(
        (&met["person"]["label"], &met["post"]["label"]),
        (&"Karim Massimov".into(), &"Prime Minister".into())
    );
    assert_eq!((&met["side"], &met["position"]), (&"counterpart".into(), &1.into()));
    let said = &kazakhstan["statements"][0];
    assert_eq!((&said["act"], &said["verb"]), (&"welcome".into(), &"welcome".into()));
    assert_eq!(said["content"]["instruments"].as_array().map(Vec::len), Some(2));
    let order =
        kazakhstan["statements"].as_array().expect("statements").iter().map(|said| said["position"].as_u64());
    assert!(order.is_sorted());
}

/// Looks at every object.
fn visit_objects(json: &Value, look: &mut impl FnMut(&Value)) {
    match json {
        Value::Object(members) => {
            look(json);
            members.values().for_each(|value| visit_objects(value, look));
        }
        Value::Array(values) => values.iter().for_each(|value| visit_objects(value, look)),
        _ => {}
    }
}

#[test]
fn every_fact_has_its_words() {
    let facts = ["Visit", "Stop", "Engagement", "SpeechAct", "Participation", "Content"];
    let mut quotes = 0;
    visit_objects(&sample()["@graph"], &mut |object| {
        let of_kind = object["type"].as_str().is_some_and(|kind| facts.contains(&kind));
        if of_kind && let Some(assertions) = object["assertions"].as_array() {
            for evidence in
                assertions.iter().filter_map(|assertion| assertion["evidence"].as_array()).flatten()
            {
                let selectors = evidence["selectors"].as_array().expect("selectors");
                assert!(selectors.iter().any(|selector| selector["exact"].is_string()), "{evidence}");
                quotes += 1;
            }
        }
    });
    assert!(quotes > 40, "{quotes}");
}

#[test]
fn a_thing_that_holds_all_the_others_is_the_root() {
    let (_, graph) = crate::samples::graphs()
        .into_iter()
        .find(|(name, _)| name.contains("high-commissioner"))
        .expect("it");
    let about = node("https://visitgraph.example/visit/high-commissioner/v2/engagement/1");
    let part = |quad: &&Quad| quad.subject.to_string().contains("/engagement/1");
    let quads = graph
        .quads
        .iter()
        .filter(part)
        .map(|quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() });
    let mut bytes = Vec::new();
    write_about(about.as_ref(), quads.collect(), PREFIXES, &mut bytes).expect("written");
    let json = serde_json::from_slice::<Value>(&bytes).expect("JSON");
    assert_eq!((&json["id"], json.get("@graph")), (&about.as_str().into(), None));
    assert_eq!(json["participations"].as_array().map(Vec::len), Some(5));
}

#[test]
fn what_leads_to_the_root_stands_in_it() {
    let (person, part) =
        (node("https://visitgraph.example/person/A"), node("https://visitgraph.example/part/1"));
    let quads = vec![
        Quad::new(part.clone(), visit::PERSON, person.clone(), GraphName::DefaultGraph),
        Quad::new(part, visit::SIDE, visit::concept::SIDE_VISITOR, GraphName::DefaultGraph),
        Quad::new(person.clone(), rdfs::LABEL, Literal::new_simple_literal("A"), GraphName::DefaultGraph),
    ];
    let mut bytes = Vec::new();
    write_about(person.as_ref(), quads, PREFIXES, &mut bytes).expect("written");
    let json = serde_json::from_slice::<Value>(&bytes).expect("JSON");
    assert_eq!(json["label"], "A");
    assert_eq!(json["@reverse"]["visit:person"][0]["side"], "visitor");
}

#[test]
fn texts_stand_by_their_language() {
    let thing = node("https://visitgraph.example/x");
    let text = |text, tag| Literal::new_language_tagged_literal(text, tag).expect("a tag");
    let quads =
        [text("visit", "en"), text("visite", "fr"), text("tour", "en"), Literal::new_simple_literal("x")]
            .map(|label| Quad::new(thing.clone(), rdfs::LABEL, label, GraphName::DefaultGraph));
    let json = serde_json::from_str::<Value>(&json_ld(&quads)).expect("JSON");
    assert_eq!(json["labels"], serde_json::json!({ "en": ["tour", "visit"], "fr": "visite" }));
    assert_eq!(json["label"], "x");
    comes_back(&quads).expect("the same graph");
}

#[test]
fn the_context_is_told_as_far_as_it_is_needed() {
    let quads = [Quad::new(
        node("https://visitgraph.example/x"),
        visit::VERB,
        Literal::new_simple_literal("urge"),
        GraphName::DefaultGraph,
    )];
    let expected = "{\n  \"@context\": {\n    \"@version\": 1.1,\n    \"visit\": \"https://w3id.org/visitgraph/ontology#\",\n    \
                    \"id\": \"@id\",\n    \"type\": \"@type\",\n    \"verb\": \"visit:verb\"\n  },\n  \
                    \"id\": \"https://visitgraph.example/x\",\n  \"verb\": \"urge\"\n}\n";
    assert_eq!(json_ld(&quads), expected);
    assert_eq!(read(&json_ld(&[])), Ok(Vec::new()));
}

#[test]
fn every_term_of_the_ontology_has_a_name_in_the_context() {
    let context = serde_json::from_str::<Value>(include_str!("../ontology/context.jsonld")).expect("JSON");
    let context = context["@context"].as_object().expect("an object");
    let iri = |definition: &Value| {
        let iri = definition.as_str().or_else(|| definition.get("@id")?.as_str()).unwrap_or_default();
        let (prefix, local) = iri.split_once(':')?;
        Some(format!("{}{local}", context.get(prefix)?.as_str()?))
    };
    let named = context.values().filter_map(iri).collect::<BTreeSet<_>>();
    for term in [visit::ALL, visit::class::ALL].into_iter().flatten() {
        assert!(named.contains(term.iri.as_str()), "{} has no name in ontology/context.jsonld", term.iri);
    }
    for (prefix, namespace) in PREFIXES {
        assert_eq!(context.get(*prefix).and_then(Value::as_str), Some(*namespace));
    }
    assert!(named.contains(oa::EXACT.as_str()));
}
