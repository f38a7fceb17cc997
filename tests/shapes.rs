//! SHACL: the promise of the data and of the ontology, the kinds of constraint, and what is refused.
//!
//! Files under `tests/shapes` say themselves what is found in them: `# finds FOCUS | PATH | VALUE | KIND | SEVERITY`.
//! `.ci/shapes` asks pySHACL for the same.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dir_test::{Fixture, dir_test};
use oxigraph::model::{NamedNode, Quad, Term};
use visitgraph::export::{Format, shown};
use visitgraph::mint::DEFAULT_BASE;
use visitgraph::shapes::{
    DATA_SHAPES, DAY_SHAPES, Data, Finding, Graph, ONTOLOGY_SHAPES, Origin, Refused, Shapes,
};
use visitgraph::store::{Store, parse_rdf};
use visitgraph::vocab::PREFIXES;

use crate::program::root;

fn quads(turtle: &str, name: &str) -> Vec<Quad> {
    let own = NamedNode::new(format!("{DEFAULT_BASE}{name}")).expect("an IRI");
    parse_rdf(turtle.as_bytes(), Format::Turtle.rdf_format(), &own).collect::<Result<_, _>>().expect("Turtle")
}

fn graph(turtles: &[&str]) -> Graph {
    let mut graph = Graph::default();
    for (number, turtle) in (0..).zip(turtles) {
        for quad in quads(turtle, "file") {
            graph.add(quad.subject, quad.predicate, quad.object, number);
        }
    }
    graph.ready()
}

fn shapes(turtles: &[&str]) -> Shapes {
    Shapes::read(&graph(turtles)).expect("shapes")
}

fn promise() -> Shapes {
    shapes(&[DATA_SHAPES, DAY_SHAPES])
}

fn findings(shapes: &Shapes, data: &impl Data) -> Vec<Finding> {
    let mut found = Vec::new();
    let checked = shapes.check(data, |finding| {
        found.push(finding);
        Ok(())
    });
    checked.expect("checked");
    found
}

/// A term as the files under `tests/shapes` have it.
fn told(term: &Term) -> String {
    let prefixes = PREFIXES.iter().copied().chain([("ex", "http://ex.example/")]).collect::<Vec<_>>();
    match term {
        Term::BlankNode(_) => "_:".to_owned(),
        Term::NamedNode(node) => {
            let short = shown(term, &prefixes);
            let rest = node.as_str().strip_prefix(DEFAULT_BASE).unwrap_or(node.as_str());
            if short == node.as_str() { format!("<{rest}>") } else { short }
        }
        Term::Literal(literal) => {
            let value = format!("\"{}\"", literal.value());
            match literal.language() {
                Some(tag) => format!("{value}@{tag}"),
                None if literal.datatype().as_str().ends_with("#string") => value,
                None => format!("{value}^^{}", told(&literal.datatype().into_owned().into())),
            }
        }
    }
}

fn line(finding: &Finding) -> String {
    let local = |iri: &str| iri.rsplit('#').next().unwrap_or_default().to_owned();
    let path = finding.path.as_ref();
    let parts = [
        told(&finding.focus),
        path.map_or("-".to_owned(), |path| path.show(&|node| told(&node.clone().into()))),
        finding.value.as_ref().map_or("-".to_owned(), told),
        local(finding.component.as_str()).replace("ConstraintComponent", ""),
        local(finding.severity.iri().as_str()),
    ];
    parts.join(" | ")
}

fn lines(found: &[Finding]) -> Vec<String> {
    let mut lines = found.iter().map(line).collect::<Vec<_>>();
    lines.sort();
    lines
}

/// What a file says of itself.
fn said(text: &str, what: &str) -> Vec<String> {
    text.lines()
        .filter_map(|line| Some(line.strip_prefix("# ")?.strip_prefix(what)?.trim().to_owned()))
        .collect()
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/tests/shapes/broken", glob: "*.ttl")]
fn a_broken_promise_is_found(fixture: Fixture<&str>) {
    let expected = said(fixture.content(), "finds");
    assert!(!expected.is_empty(), "nothing is broken");
    let data = graph(&[fixture.content()]);
    assert_eq!(lines(&findings(&promise(), &data)), expected);
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/tests/shapes/cases", glob: "*.ttl")]
fn a_kind_of_constraint_is_understood(fixture: Fixture<&str>) {
    let data = graph(&[fixture.content()]);
    assert_eq!(lines(&findings(&shapes(&[fixture.content()]), &data)), said(fixture.content(), "finds"));
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/tests/shapes/refused", glob: "*.ttl")]
fn what_is_not_understood_is_refused(fixture: Fixture<&str>) {
    let [expected] = said(fixture.content(), "refused").try_into().expect("one thing refused");
    let refused = Shapes::read(&graph(&[fixture.content()])).expect_err("refused");
    let messages = refused.iter().map(|Refused { message, .. }| message.as_str()).collect::<Vec<_>>();
    assert!(messages.iter().any(|message| message.contains(&expected)), "{messages:?}");
    assert_eq!(messages.len(), 1, "{messages:?}");
}

#[test]
fn what_is_whole_keeps_the_promise() {
    let valid = include_str!("shapes/valid.ttl");
    assert_eq!(lines(&findings(&promise(), &graph(&[valid]))), Vec::<String>::new());
    for (name, mapped) in crate::samples::graphs() {
        let mut graph = Graph::default();
        for quad in mapped.quads {
            graph.add(quad.subject, quad.predicate, quad.object, 0);
        }
        assert_eq!(lines(&findings(&promise(), &graph.ready())), Vec::<String>::new(), "{name}");
    }
}

/// The turtles of the files in a folder.
fn turtles(folder: &Path) -> Vec<String> {
    let mut files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found = Vec::new();
    for file in files.by_ref().filter(|file| file.extension().is_some_and(|ending| ending == "ttl")) {
        found.push(fs::read_to_string(file).expect("readable"));
    }
    found
}

/// Each shape with a message is a promise, and each is broken by one of the files at least.
#[test]
fn every_promise_is_broken_by_a_file() {
    let promise = promise();
    let mut broken = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    for turtle in turtles(&root().join("tests/shapes/broken")) {
        for finding in findings(&promise, &graph(&[&turtle])) {
            kinds.insert(finding.component.as_str().to_owned());
            broken.insert(finding.shape.to_string());
        }
    }
    let asked =
        [DATA_SHAPES, DAY_SHAPES].iter().flat_map(|turtle| quads(turtle, "shapes")).collect::<Vec<_>>();
    let messages = asked.iter().filter(|quad| quad.predicate.as_str().ends_with("shacl#message"));
    let asked = messages.map(|quad| quad.subject.to_string()).collect::<BTreeSet<_>>();
    let left = asked.difference(&broken).collect::<Vec<_>>();
    assert!(left.is_empty(), "never broken: {left:#?}");
    assert!(asked.len() >= 80 && kinds.len() >= 15, "{} shapes, {} kinds", asked.len(), kinds.len());
}

#[test]
fn a_store_and_a_graph_give_the_same() {
    for (number, turtle) in turtles(&root().join("tests/shapes/broken")).iter().enumerate() {
        let store = Store::in_memory().expect("a store");
        let none = NamedNode::new("urn:x-visitgraph:none").expect("an IRI");
        // Half in one graph, half in another: a store's graph is the union of its graphs.
        let (left, right) = ("left", "right");
        let halves = quads(turtle, "file").into_iter().enumerate().map(|(n, quad)| {
            let name = format!("{DEFAULT_BASE}graph/{}", if n % 2 == 0 { left } else { right });
            Quad { graph_name: NamedNode::new(name).expect("an IRI").into(), ..quad }
        });
        store.extend_exact(halves.collect(), &none).expect("loaded");
        let promise = promise();
        assert_eq!(
            lines(&findings(&promise, &store)),
            lines(&findings(&promise, &graph(&[turtle]))),
            "{number}"
        );
    }
}

#[test]
fn the_ontology_and_the_lists_keep_theirs() {
    let ontology = include_str!("../ontology/visit.ttl");
    let shapes = shapes(&[ONTOLOGY_SHAPES]);
    assert_eq!(lines(&findings(&shapes, &graph(&[ontology]))), Vec::<String>::new());
    let lists = turtles(&root().join("ontology/authorities"));
    let all = lists.iter().map(String::as_str).chain([ontology]).collect::<Vec<_>>();
    assert_eq!(lines(&findings(&shapes, &graph(&all))), Vec::<String>::new());
}

#[test]
fn shapes_speak_of_terms_that_there_are() {
    let namespace = "https://w3id.org/visitgraph/ontology#";
    let terms = quads(include_str!("../ontology/visit.ttl"), "ontology").into_iter();
    let terms = terms.map(|quad| quad.subject.to_string()).collect::<BTreeSet<_>>();
    let mut count = 0;
    for turtle in [DATA_SHAPES, DAY_SHAPES] {
        for quad in quads(turtle, "shapes") {
            if let Term::NamedNode(term) = &quad.object
                && term.as_str().starts_with(namespace)
            {
                assert!(terms.contains(&term.to_string()), "{term}");
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}

/// What the ontology's shapes find in an ontology with one thing changed.
fn changed(from: &str, to: &str) -> Vec<String> {
    let ontology = include_str!("../ontology/visit.ttl");
    assert!(ontology.contains(from), "{from}");
    lines(&findings(&shapes(&[ONTOLOGY_SHAPES]), &graph(&[&ontology.replacen(from, to, 1)])))
}

#[test]
fn an_ontology_that_lacks_something_is_found() {
    for (from, to, finds) in [
        (
            "rdfs:label \"happening\"@en, ",
            "rdfs:label ",
            "visit:Happening | rdfs:label | - | QualifiedMinCount",
        ),
        (
            "\"événement\"@fr",
            "\"Ereignis\"@de",
            "visit:Happening | rdfs:label | \"Ereignis\"@de | LanguageIn",
        ),
        (
            "\"événement\"@fr",
            "\"événement\"@fr, \"fait\"@fr",
            "visit:Happening | rdfs:label | - | UniqueLang",
        ),
        (
            "rdfs:domain visit:SpeechAct ;",
            "rdfs:domain visit:SpeechAct, visit:Visit ;",
            "rdfs:domain | - | MaxCount",
        ),
        ("rdfs:range visit:Visit ;", "rdfs:range visit:Visit, visit:Stop ;", "rdfs:range | - | MaxCount"),
        (
            "visit:Visit a owl:Class",
            "visit:visit-class a owl:Class",
            "visit:visit-class | - | visit:visit-class | Node",
        ),
        ("vs:term_status \"testing\" ;", "vs:term_status \"fine\" ;", "\"fine\" | In"),
        (
            "skos:example \"A three-day visit,",
            "rdfs:comment \"A three-day visit,",
            "visit:Happening | - | visit:Happening | Or",
        ),
        ("of speech.\"@en", "of speech\"@en", "skos:definition | \"Something"),
        ("owl:versionInfo \"", "owl:versionInfo \"v", "owl:versionInfo | \"v"),
    ] {
        let found = changed(from, to);
        assert!(found.iter().any(|line| line.contains(finds)), "{to}: {found:#?}");
    }
}

#[test]
fn a_finding_leads_to_its_passage() {
    let data = graph(&[include_str!("shapes/broken/stop-at-no-place.ttl")]);
    let [finding] = findings(&promise(), &data).try_into().expect("one finding");
    let origin = Origin::of(&data, &finding.focus).expect("read").expect("an origin");
    assert_eq!(told(&origin.document), "<document/d>");
    let passage = origin.passage.expect("a passage");
    assert_eq!((passage.start, passage.end), (Some(0), Some(40)));
    assert_eq!(passage.quote.as_deref(), Some("The Minister visited Portugal and Spain."));
    assert_eq!(finding.message(), "a stop is at one place");
}

#[test]
fn shapes_that_lead_on_without_end_are_given_up() {
    let ring = "@prefix ex: <http://ex.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
        ex:S sh:targetNode ex:n0 ; sh:property [ sh:path ex:next ; sh:node ex:S ] .";
    let chain = (0..300).map(|n| {
        format!("<http://ex.example/n{n}> <http://ex.example/next> <http://ex.example/n{}> .\n", n + 1)
    });
    let data = graph(&[&chain.collect::<String>()]);
    let error = shapes(&[ring]).check(&data, |_| Ok(())).expect_err("given up");
    assert!(error.to_string().contains("more than 100 times"), "{error}");
}
