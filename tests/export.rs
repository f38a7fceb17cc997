//! Exports: every format says the same graph, in the same bytes for the same graph.

use oxigraph::io::RdfParser;
use oxigraph::model::{BlankNode, GraphName, Literal, NamedNode, NamedOrBlankNode, Quad, Term};
use proptest::prelude::*;
use visitgraph::export::{Format, canonical, digest, write};
use visitgraph::vocab::PREFIXES;

fn iri() -> impl Strategy<Value = NamedNode> {
    prop_oneof![
        "[a-z]{1,3}".prop_map(|local| format!("http://purl.org/dc/terms/{local}")),
        "[a-zé.~%2F-]{0,6}[a-z]"
            .prop_map(|local| format!("https://w3id.org/visitgraph/ontology#{}", local.replace('%', "%25"))),
        "[a-z0-9/_.'()*,;-]{0,8}x".prop_map(|path| format!("https://visitgraph.example/{path}")),
    ]
    .prop_map(|iri| NamedNode::new(iri).expect("an IRI"))
}

fn literal() -> impl Strategy<Value = Literal> {
    prop_oneof![
        "\\PC{0,12}".prop_map(Literal::new_simple_literal),
        "[\"'\\\\\n\t\r é]{0,6}".prop_map(Literal::new_simple_literal),
        "[a-z ]{0,6}".prop_map(|text| Literal::new_language_tagged_literal(text, "en-gb").expect("a tag")),
        (0..9_i64).prop_map(Literal::from),
        Just(Literal::from(true)),
        "[0-9]{1,3}".prop_map(|n| Literal::new_typed_literal(
            n,
            NamedNode::new_unchecked("http://www.w3.org/2001/XMLSchema#integer")
        )),
        Just(Literal::new_typed_literal(
            "1.",
            NamedNode::new_unchecked("http://www.w3.org/2001/XMLSchema#decimal")
        )),
        Just(Literal::new_typed_literal(
            "2007-04-30",
            NamedNode::new_unchecked("http://www.w3.org/2001/XMLSchema#date")
        )),
    ]
}

fn blank() -> impl Strategy<Value = BlankNode> {
    (0..3_u8).prop_map(|n| BlankNode::new_unchecked(format!("n{n}")))
}

fn quad(with_blank: bool) -> impl Strategy<Value = Quad> {
    let subject = move || {
        let blanks = u32::from(with_blank);
        prop_oneof![4 => iri().prop_map(NamedOrBlankNode::from), blanks => blank().prop_map(NamedOrBlankNode::from)]
    };
    let object = prop_oneof![subject().prop_map(Term::from), literal().prop_map(Term::from)];
    let graph = prop_oneof![Just(GraphName::DefaultGraph), iri().prop_map(GraphName::from)];
    (subject(), iri(), object, graph).prop_map(|(s, p, o, g)| Quad::new(s, p, o, g))
}

fn written(quads: Vec<Quad>, format: Format) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(quads, format, PREFIXES, &mut bytes).expect("written");
    bytes
}

fn union(quads: &[Quad]) -> Vec<Quad> {
    let default = |quad: &Quad| Quad { graph_name: GraphName::DefaultGraph, ..quad.clone() };
    quads.iter().map(default).collect()
}

fn has_carriage_return(quads: &[Quad]) -> bool {
    quads.iter().any(|q| matches!(&q.object, Term::Literal(l) if l.value().contains(|c: char| c.is_control() && c != '\n' && c != '\t')))
}

fn check(quads: &[Quad]) -> Result<(), TestCaseError> {
    let mut turned = quads.to_vec();
    turned.reverse();
    for format in Format::ALL {
        if format == Format::RdfXml && has_carriage_return(quads) {
            continue;
        }
        let bytes = written(quads.to_vec(), format);
        prop_assert_eq!(&bytes, &written(turned.clone(), format), "{}", format);
        let back =
            RdfParser::from_format(format.rdf_format()).for_slice(&bytes).collect::<Result<Vec<_>, _>>();
        let back = back.map_err(|error| {
            TestCaseError::fail(format!("{format}: {error}\n{}", String::from_utf8_lossy(&bytes)))
        })?;
        let expected = if format.has_graphs() { quads.to_vec() } else { union(quads) };
        let same = digest(&back).expect("a digest") == digest(&expected).expect("a digest");
        prop_assert!(same, "{}\n{}", format, String::from_utf8_lossy(&bytes));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_format_comes_back_as_the_same_graph(quads in prop::collection::vec(quad(false), 0..12)) {
        check(&quads)?;
    }

    #[test]
    fn blank_nodes_too(quads in prop::collection::vec(quad(true), 0..8)) {
        check(&quads)?;
    }

    #[test]
    fn n_quads_without_blank_nodes_are_canonical(quads in prop::collection::vec(quad(false), 0..12)) {
        let mut bytes = Vec::new();
        canonical(&quads, &mut bytes).expect("written");
        prop_assert_eq!(bytes, written(quads, Format::NQuads));
    }
}

#[test]
fn blank_nodes_in_a_ring_are_not_lost() {
    let node = |label: &str| BlankNode::new_unchecked(label);
    let knows = NamedNode::new_unchecked("https://a.example/knows");
    let quad = |from: &str, to: &str| Quad::new(node(from), knows.clone(), node(to), GraphName::DefaultGraph);
    for ring in [vec![quad("a", "a")], vec![quad("a", "b"), quad("b", "a"), quad("b", "c")]] {
        check(&ring).expect("the same graph");
    }
}

#[test]
fn turtle_declares_only_what_it_uses_and_puts_the_class_first() {
    let visit = NamedNode::new_unchecked("https://visitgraph.example/visit/d/v1");
    let class = NamedNode::from(visitgraph::vocab::visit::class::VISIT);
    let typed = Quad::new(visit.clone(), oxigraph::model::vocab::rdf::TYPE, class, GraphName::DefaultGraph);
    let dated = Quad::new(
        visit,
        NamedNode::new_unchecked("http://purl.org/dc/terms/issued"),
        Literal::from(7),
        GraphName::DefaultGraph,
    );
    let text = String::from_utf8(written(vec![dated, typed], Format::Turtle)).expect("UTF-8");
    let expected = "PREFIX dcterms: <http://purl.org/dc/terms/>\nPREFIX visit: <https://w3id.org/visitgraph/ontology#>\n\n\
                    <https://visitgraph.example/visit/d/v1> a visit:Visit;\n  dcterms:issued 7.\n";
    assert_eq!(text.trim_end(), expected.trim_end());
}

#[test]
fn rdf_xml_refuses_what_it_cannot_say() {
    let node = NamedNode::new_unchecked("https://a.example/");
    let quad = Quad::new(node.clone(), node.clone(), node, GraphName::DefaultGraph);
    assert!(write(vec![quad], Format::RdfXml, PREFIXES, Vec::new()).is_err());
}
