//! What has its IRI below that of the ontology: older versions, alignments.

use std::collections::BTreeSet;

use oxigraph::io::{RdfFormat, RdfParser};

use super::{Reply, Server, settings};

fn quads(reply: &Reply, format: RdfFormat) -> BTreeSet<String> {
    let quads = RdfParser::from_format(format).for_slice(reply.text());
    quads.map(|quad| quad.expect("RDF").to_string()).collect()
}

#[test]
fn documents_below_the_ontology_are_had_at_their_names() {
    let server = Server::new(settings(&["high-commissioner/facts.json"], ""));
    for (path, says) in [
        ("/ontology/0.1.0", "<https://w3id.org/visitgraph/ontology/0.1.0>"),
        ("/ontology/0.2.0", "<https://w3id.org/visitgraph/ontology/0.2.0>"),
        ("/ontology/alignments/cameo", "<https://w3id.org/visitgraph/ontology/alignments/cameo>"),
        ("/ontology/alignments/cidoc-crm", "E7_Activity"),
        ("/ontology/alignments/lode", "linkedevents"),
        ("/ontology/alignments/schema", "schema.org/Event"),
        ("/ontology/alignments/sem", "sem/"),
        ("/ontology/alignments/wikidata", "P580"),
    ] {
        let reply = server.get(path, "text/turtle, application/n-triples;q=0.9");
        assert_eq!(
            (reply.status.as_u16(), reply.header("content-type")),
            (200, "text/turtle; charset=utf-8"),
            "{path}"
        );
        assert_eq!(reply.header("content-location"), format!("{path}.ttl"), "{path}");
        let lines = server.get(&format!("{path}.nt"), "*/*");
        assert_eq!(lines.header("content-type"), "application/n-triples", "{path}");
        assert!(lines.text().contains(says), "{path}");
        assert!(quads(&lines, RdfFormat::NTriples) == quads(&reply, RdfFormat::Turtle), "{path}");
    }
    assert_eq!(server.get("/ontology/alignments/none", "text/turtle").status, 404);
    assert_eq!(server.get("/ontology/alignments/sem", "image/png").status, 406);
}

#[test]
fn the_context_and_the_frame_are_json_ld() {
    let server = Server::new(settings(&["high-commissioner/facts.json"], ""));
    for path in ["/ontology/context", "/ontology/context.jsonld", "/ontology/frame", "/ontology/frame.jsonld"]
    {
        for accept in ["application/ld+json", "application/json", "*/*"] {
            let reply = server.get(path, accept);
            assert_eq!(
                (reply.status.as_u16(), reply.header("content-type")),
                (200, "application/ld+json"),
                "{path}"
            );
            let json = serde_json::from_str::<serde_json::Value>(reply.text()).expect("JSON");
            assert!(!json["@context"].is_null(), "{path}");
        }
    }
    assert_eq!(server.get("/ontology/context", "text/turtle").status, 406);
}

#[test]
fn the_shapes_are_at_the_place_that_the_ontology_names() {
    let server = Server::new(settings(&["high-commissioner/facts.json"], ""));
    assert!(
        server.get("/ontology.nt", "*/*").text().contains("<https://w3id.org/visitgraph/ontology/shapes> .")
    );
    for (name, file) in [
        ("shapes", include_str!("../../ontology/shapes.ttl")),
        ("shapes-of-days", include_str!("../../ontology/shapes-of-days.ttl")),
        ("ontology-shapes", include_str!("../../ontology/ontology-shapes.ttl")),
    ] {
        let path = format!("/ontology/{name}");
        let reply = server.get(&path, "text/turtle");
        let place = format!("{path}.ttl");
        assert_eq!(
            (reply.status.as_u16(), reply.header("content-location")),
            (200, place.as_str()),
            "{path}"
        );
        let said = quads(&server.get(&format!("{path}.nt"), "*/*"), RdfFormat::NTriples);
        let own = RdfParser::from_format(RdfFormat::Turtle).for_slice(file).count();
        assert_eq!((said.len(), quads(&reply, RdfFormat::Turtle).len()), (own, own), "{path}");
    }
}
