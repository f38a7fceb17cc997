//! Things and their descriptions, the ontology, the dataset and its files.

use std::collections::BTreeSet;
use std::io::Read;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedNode, Quad};
use visitgraph::serve::Settings;

use super::{Reply, Server, settings};

const PERSON: &str = "/person/Louise_Arbour";

/// The quads of a body.
#[track_caller]
fn quads(reply: &Reply, format: RdfFormat) -> Vec<Quad> {
    let parser = RdfParser::from_format(format).with_base_iri("http://a.example/").expect("a base");
    parser.for_slice(reply.text()).map(|quad| quad.expect("RDF")).collect()
}

fn iri(path: &str) -> String {
    format!("<https://visitgraph.example{path}>")
}

#[test]
fn a_thing_leads_to_the_description_that_the_client_likes() {
    let server = Server::of_samples();
    for (accept, ending, media_type) in [
        ("*/*", "html", "text/html; charset=utf-8"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "html", "text/html; charset=utf-8"),
        ("text/turtle", "ttl", "text/turtle; charset=utf-8"),
        ("application/ld+json, text/html;q=0.1", "jsonld", "application/ld+json"),
        ("application/json", "jsonld", "application/ld+json"),
        ("application/rdf+xml", "rdf", "application/rdf+xml"),
        ("application/n-triples", "nt", "application/n-triples"),
        ("application/n-quads,application/ld+json;q=0.9,text/turtle;q=0.6", "jsonld", "application/ld+json"),
        ("application/trig", "trig", "application/trig"),
        ("application/n-quads", "nq", "application/n-quads"),
    ] {
        let reply = server.get(PERSON, accept);
        assert_eq!(reply.status, 303, "{accept}");
        assert_eq!(reply.header("location"), format!("{PERSON}.{ending}"), "{accept}");
        assert_eq!(reply.header("vary"), "Accept", "{accept}");
        let link = reply.header("link");
        assert!(link.contains(&format!("<{PERSON}.{ending}>; rel=\"describedby\"")), "{link}");
        assert!(
            link.contains(&format!("<{PERSON}.rdf>; rel=\"alternate\"; type=\"application/rdf+xml\"")),
            "{link}"
        );
        let reply = server.get(reply.header("location"), "image/png");
        assert_eq!(
            (reply.status.as_u16(), reply.header("content-type")),
            (200, media_type),
            "an ending decides"
        );
    }
    assert_eq!(
        server.get(&format!("{PERSON}?format=ttl"), "text/html").header("location"),
        format!("{PERSON}.ttl")
    );
}

#[test]
fn every_description_says_the_same_in_every_format() {
    let server = Server::of_samples();
    for path in [PERSON, "/visit/high-commissioner/v2", "/place/KZ", "/document/minister-tour"] {
        let of = |ending: &str, format: RdfFormat| {
            let reply = server.get(&format!("{path}.{ending}"), "*/*");
            let quads =
                quads(&reply, format).into_iter().map(|quad| (quad.subject, quad.predicate, quad.object));
            let own = format!("{path}.");
            // What a description says of itself differs by its ending.
            quads.map(|triple| format!("{triple:?}")).filter(|t| !t.contains(&own)).collect::<BTreeSet<_>>()
        };
        let turtle = of("ttl", RdfFormat::Turtle);
        assert!(turtle.len() > 10, "{path}");
        assert_eq!(of("nt", RdfFormat::NTriples), turtle, "{path}");
        assert_eq!(of("rdf", RdfFormat::RdfXml), turtle, "{path}");
        assert_eq!(of("nq", RdfFormat::NQuads), turtle, "{path}");
        let profile = oxigraph::io::JsonLdProfileSet::empty();
        assert_eq!(of("jsonld", RdfFormat::JsonLd { profile }), turtle, "{path}");
    }
}

#[test]
fn a_description_holds_links_both_ways_labels_and_where_it_is_from() {
    let server = Server::of_samples();
    let reply = server.get("/visit/high-commissioner/v2.nt", "*/*");
    for (subject, predicate, object) in [
        ("/visit/high-commissioner/v2", "visitgraph/ontology#destination", "/place/KZ"),
        (
            "/visit/high-commissioner/v2/statement/4",
            "visitgraph/ontology#occasion",
            "/visit/high-commissioner/v2",
        ),
        ("/place/KZ", "rdf-schema#label", ""),
        ("/visit/high-commissioner/v2#assertion", "oa#hasTarget", "/evidence/high-commissioner/"),
        ("/graph/high-commissioner", "prov#hadPrimarySource", "/document/high-commissioner"),
        ("/run/high-commissioner", "prov#wasAssociatedWith", "/software/visitgraph/"),
    ] {
        let there = reply
            .text()
            .lines()
            .any(|line| line.starts_with(&iri(subject)) && line.contains(predicate) && line.contains(object));
        assert!(there, "{subject} {predicate} {object}");
    }
    let evidence = server.get("/evidence/high-commissioner/590/626.nt", "*/*");
    assert!(evidence.text().contains("Later she met with the Head of OSCE."), "the words of the passage");
}

#[test]
fn paths_are_found_however_they_are_written() {
    let facts = r"<https://visitgraph.example/person/J._R._Smith.ttl> a <http://xmlns.com/foaf/0.1/Person> .
        <https://visitgraph.example/person/J._R._Smith> a <http://xmlns.com/foaf/0.1/Person> .
        <https://visitgraph.example/person/António_Guterres> a <http://xmlns.com/foaf/0.1/Person> .
        <https://visitgraph.example/person/a%2Fb> a <http://xmlns.com/foaf/0.1/Person> .";
    let server = Server::new(settings(&[], facts));
    for (path, status, place) in [
        ("/person/J._R._Smith", 303, "/person/J._R._Smith.html"),
        ("/person/J._R._Smith.nt", 200, ""),
        ("/person/J._R._Smith.ttl", 303, "/person/J._R._Smith.ttl.html"),
        ("/person/J._R._Smith.ttl.nt", 200, ""),
        ("/person/Ant%C3%B3nio_Guterres", 303, "/person/Ant%C3%B3nio_Guterres.html"),
        ("/person/a%2Fb", 303, "/person/a%2Fb.html"),
        ("/person/a%2fb", 303, "/person/a%2Fb.html"),
        ("/person/a/b", 404, ""),
        ("/person/Nobody", 404, ""),
        ("/person/Nobody.ttl", 404, ""),
        ("//person/J._R._Smith", 404, ""),
        ("/person/../person/J._R._Smith", 404, ""),
        ("/person/%FF%00", 404, ""),
        ("/person/", 404, ""),
    ] {
        let reply = server.get(path, "*/*");
        assert_eq!((reply.status.as_u16(), reply.header("location")), (status, place), "{path}");
    }
    assert_eq!(server.get(&format!("/person/{}", "x".repeat(5_000)), "*/*").status, 404);
}

#[test]
fn what_cannot_be_given_is_refused_as_it_should_be() {
    let server = Server::of_samples();
    let reply = server.get(PERSON, "image/png");
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (406, "not-acceptable"));
    assert!(reply.header("vary").contains("Accept"));
    let reply = server.send("DELETE", PERSON, &[], "");
    assert_eq!((reply.status.as_u16(), reply.header("allow")), (405, "GET, HEAD"));
    let reply = server.get("/person/Nobody", "text/html");
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (404, "text/html; charset=utf-8"));
    assert_eq!(server.get("/person/Nobody", "text/turtle").code(), "not-found");
    assert_eq!(server.get(&format!("{PERSON}?format=odt"), "*/*").code(), "unknown-format");
}

#[test]
fn a_description_that_the_client_has_is_not_sent_again() {
    let server = Server::of_samples();
    let path = format!("{PERSON}.ttl");
    let tag = server.get(&path, "*/*").header("etag").to_owned();
    assert!(!tag.is_empty());
    let again = server.send("GET", &path, &[&format!("If-None-Match: {tag}")], "");
    assert_eq!((again.status.as_u16(), again.text(), again.header("etag")), (304, "", tag.as_str()));
    let other = server.send("GET", &format!("{PERSON}.nt"), &[&format!("If-None-Match: {tag}")], "");
    assert_eq!(other.status, 200);
    let head = server.send("HEAD", &path, &[], "");
    assert_eq!((head.status.as_u16(), head.text(), head.header("etag")), (200, "", tag.as_str()));
}

#[test]
fn links_lead_to_the_public_base() {
    let public_base = Some("https://data.example/visits/".to_owned());
    let facts = ["high-commissioner/facts.json"];
    let server = Server::new(Settings { public_base, ..settings(&facts, "") });
    let reply = server.get(PERSON, "text/turtle");
    assert_eq!(reply.header("location"), format!("https://data.example/visits{PERSON}.ttl"));
    let service = server.get("/query", "text/turtle");
    assert!(service.text().contains("sd:endpoint <https://data.example/visits/query>"), "{service:?}");
}

#[test]
fn the_ontology_and_the_lists_are_at_their_place() {
    let server = Server::of_samples();
    let html = server.get("/ontology", "text/html");
    assert_eq!((html.status.as_u16(), html.header("content-location")), (200, "/ontology.html"));
    assert!(html.text().contains("<h3 id=\"SpeechAct\"") && html.text().contains("acte de parole"));
    let turtle = server.get("/ontology", "text/turtle");
    assert_eq!((turtle.header("content-location"), turtle.header("vary")), ("/ontology.ttl", "Accept"));
    let file = include_str!("../../ontology/visit.ttl");
    let parser = RdfParser::from_format(RdfFormat::Turtle);
    let own = parser.for_slice(file).map(|quad| quad.expect("Turtle").to_string()).collect::<BTreeSet<_>>();
    let sent = quads(&turtle, RdfFormat::Turtle).iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(sent, own);
    assert_eq!(server.get("/ontology.nt", "*/*").status, 200);
    let country = server.get("/authority/country/KZ.nt", "*/*");
    assert!(country.text().contains("prefLabel> \"Kazakhstan\"@en"), "{country:?}");
    assert!(
        country.text().contains("<https://visitgraph.example/place/KZ> "),
        "what of the data leads there"
    );
    let page = server.get("/authority/country/KZ.html", "*/*");
    for shown in ["Казахстан", "http://www.wikidata.org/entity/Q232", "/place/KZ\""] {
        assert!(page.text().contains(shown), "{shown}: {page:?}");
    }
}

#[test]
fn the_service_and_the_dataset_say_what_they_are() {
    let license = NamedNode::new("https://creativecommons.org/licenses/by/4.0/").expect("an IRI");
    let facts = ["high-commissioner/facts.json"];
    let server = Server::new(Settings { license: Some(license), ..settings(&facts, "") });
    assert_eq!(server.get("/query", "text/html,*/*;q=0.8").header("location"), "/sparql");
    let service = server.send("GET", "/query", &["Host: 127.0.0.1:7878", "Accept: text/turtle"], "");
    assert!(service.text().contains("sd:endpoint <http://127.0.0.1:7878/query>"), "{service:?}");
    assert!(service.text().contains("sd:SPARQL11Update") && !service.text().contains("Federated"));
    let void = server.get("/.well-known/void", "application/n-triples");
    let (said, of) = (quads(&void, RdfFormat::NTriples), "https://visitgraph.example/dataset#data");
    let count = server.get("/query?query=SELECT(COUNT(*)AS%20%3Fn){%3Fs%20%3Fp%20%3Fo}", "*/*").json();
    let count = count["results"]["bindings"][0]["n"]["value"].as_str().expect("a number").to_owned();
    let has = |property: &str, value: &str| {
        said.iter().any(|quad| {
            quad.subject.to_string().contains(of)
                && quad.predicate.as_str().ends_with(property)
                && quad.object.to_string().contains(value)
        })
    };
    for (property, value) in [
        ("void#triples", format!("\"{count}\"")),
        ("void#exampleResource", "/visit/high-commissioner/".to_owned()),
        ("void#exampleResource", PERSON.to_owned()),
        ("void#uriSpace", "https://visitgraph.example/".to_owned()),
        ("void#dataDump", "/dump/visitgraph.nq.zst".to_owned()),
        ("void#sparqlEndpoint", "/query".to_owned()),
        ("terms/license", "licenses/by/4.0/".to_owned()),
    ] {
        assert!(has(property, &value), "{property} {value}: {void:?}");
    }
    let dataset = server.get("/dataset", "text/turtle");
    for term in
        ["dcat:Dataset", "dcat:downloadURL", "dcat:endpointURL", "application/zstd", "licenses/by/4.0"]
    {
        assert!(dataset.text().contains(term), "{term}: {dataset:?}");
    }
    assert_eq!(crate::dataset::lacking(&quads(&dataset, RdfFormat::Turtle)), Vec::<String>::new());
    assert!(server.get("/dataset", "text/html").text().contains("/dump/visitgraph.nq.gz"));
}

/// A file of the dump, unpacked.
fn dump(server: &Server, name: &str) -> String {
    let reply = server.bytes(&format!("/dump/{name}"));
    let mut text = String::new();
    match name.rsplit('.').next() {
        Some("gz") => flate2::read::GzDecoder::new(reply.as_slice()).read_to_string(&mut text),
        Some("zst") => zstd::Decoder::new(reply.as_slice()).expect("zstd").read_to_string(&mut text),
        _ => reply.as_slice().read_to_string(&mut text),
    }
    .expect("a whole file");
    text
}

#[test]
fn the_files_hold_all_of_the_graph() {
    let server = Server::of_samples();
    let lines = |name: &str| dump(&server, name).lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let all = lines("visitgraph.nq");
    assert!(all.len() > 500, "{}", all.len());
    assert_eq!(lines("visitgraph.nq.gz"), all);
    assert_eq!(lines("visitgraph.nq.zst"), all);
    let triples = |text: &str, format: RdfFormat| {
        let parsed = RdfParser::from_format(format).for_slice(text).map(|quad| quad.expect("RDF"));
        parsed.map(|q| format!("{} {} {}", q.subject, q.predicate, q.object)).collect::<BTreeSet<_>>()
    };
    let expected = triples(&dump(&server, "visitgraph.nq"), RdfFormat::NQuads);
    for name in ["visitgraph.ttl", "visitgraph.ttl.gz", "visitgraph.ttl.zst"] {
        assert_eq!(triples(&dump(&server, name), RdfFormat::Turtle), expected, "{name}");
    }
    let reply = server.send("HEAD", "/dump/visitgraph.nq.gz", &[], "");
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/gzip"));
    let tag = format!("If-None-Match: {}", reply.header("etag"));
    assert_eq!(server.send("GET", "/dump/visitgraph.nq.gz", &[&tag], "").status, 304);
    assert_eq!(server.send("GET", "/dump/visitgraph.nq", &[&tag], "").status, 200);
    assert_eq!(server.get("/dump/visitgraph.zip", "*/*").status, 404);
}

#[test]
fn every_name_in_the_data_leads_somewhere() {
    let facts = r#"@base <https://visitgraph.example/> .
        <file/list> <terms/counts> <things/x?page=2>, <things/y#part>, [ <terms/counts> "inner" ] .
        <file/list.ttl> <terms/counts> "another thing" .
        <file/list> <terms/counts> <//elsewhere.example/x> .
        <things/y#part> <terms/counts> "of a fragment", <things/y> ."#;
    let facts = facts.replace("<//elsewhere.example/x>", "<https://visitgraph.example//elsewhere.example/x>");
    let server = Server::new(settings(&["high-commissioner/facts.json"], &facts));
    for (path, place) in [
        ("/file/list", "/file/list?format=ttl"),
        ("/file/list.ttl", "/file/list.ttl.ttl"),
        ("/things/x?page=2", "/things/x?page=2&format=ttl"),
        ("/things/y", "/things/y.ttl"),
        ("/things/y?utm_source=a", "/things/y.ttl"),
        ("/terms/counts", "/terms/counts.ttl"),
        ("/graph/high-commissioner", "/graph/high-commissioner.ttl"),
        ("//elsewhere.example/x", "/.//elsewhere.example/x.ttl"),
        ("/authority", "/authority.ttl"),
    ] {
        let thing = server.get(path, "text/turtle");
        assert_eq!((thing.status.as_u16(), thing.header("location")), (303, place), "{path}");
        let place = place.strip_prefix("/.").filter(|rest| rest.starts_with("//")).unwrap_or(place);
        let described = server.get(place, "text/turtle");
        assert_eq!((described.status.as_u16(), described.header("location")), (200, ""), "{place}");
        let said = quads(&described, RdfFormat::Turtle);
        assert!(said.iter().any(|quad| quad.predicate.as_str().ends_with("primaryTopic")), "{place}");
        let page = server.get(path, "text/html");
        assert_eq!(page.status, 303, "{path}");
    }
    let list = server.get("/file/list?format=ttl", "*/*");
    assert!(list.text().contains("\"inner\"") && !list.text().contains("another"), "{list:?}");
    assert!(server.get("/things/y.nt", "*/*").text().contains("of a fragment"));
    let graph = server.get("/graph/high-commissioner.nq", "*/*");
    let whole = "store?graph=https%3A%2F%2Fvisitgraph.example%2Fgraph%2Fhigh-commissioner>";
    assert!(graph.text().contains(whole), "{graph:?}");
    let visit = server.get("/visit/high-commissioner/v2.nq", "*/*");
    assert!(visit.text().contains(" <https://visitgraph.example/graph/high-commissioner> ."), "{visit:?}");
}

#[test]
fn what_is_linked_is_described_together() {
    let facts = r#"@base <https://visitgraph.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        <person/A> owl:sameAs <person/B> . <person/B> <p:x> "of B" . <person/C> owl:sameAs <person/B> ; <p:x> "of C" ."#;
    let server = Server::new(settings(&[], facts));
    for name in ["A", "B", "C"] {
        let reply = server.get(&format!("/person/{name}.nt"), "*/*");
        assert!(reply.text().contains("\"of B\"") && reply.text().contains("\"of C\""), "{name}: {reply:?}");
    }
}

#[test]
fn what_is_too_much_is_cut_and_told() {
    use std::fmt::Write as _;
    let mut facts = String::new();
    for n in 0..12_000 {
        writeln!(
            facts,
            "<https://visitgraph.example/visit/d/v{n}> <p:of> <https://visitgraph.example/place/X> ."
        )
        .expect("written");
    }
    let server = Server::new(settings(&[], &facts));
    let reply = server.get("/place/X.nt", "*/*");
    assert!(reply.text().lines().count() < 1_000, "{}", reply.text().lines().count());
    assert!(
        reply.text().contains("Of the 10000 or more links to this by <p:of>, 250 are given here"),
        "{reply:?}"
    );
    assert_eq!(server.get("/place/X.html", "*/*").status, 200);
}

#[test]
fn the_dataset_tells_what_the_data_says_of_it() {
    let facts = "<https://visitgraph.example/dataset#data> <http://purl.org/dc/terms/publisher> <https://a.example/us> .";
    let server = Server::new(settings(&[], facts));
    let reply = server.get("/dataset?format=nt", "*/*");
    assert!(
        reply.text().contains("<http://purl.org/dc/terms/publisher> <https://a.example/us>"),
        "{reply:?}"
    );
    assert!(reply.header("link").contains("</dataset?format=ttl>; rel=\"alternate\""), "{reply:?}");
    for path in ["/dataset", "/.well-known/void", "/ontology", "/query"] {
        let reply = server.get(path, "image/png");
        assert_eq!((reply.status.as_u16(), reply.header("vary")), (406, "Accept"), "{path}: {reply:?}");
    }
    for path in ["/dataset", "/.well-known/void", "/ontology", "/dump/visitgraph.nq"] {
        let reply = server.send("POST", path, &[], "");
        assert_eq!((reply.status.as_u16(), reply.header("allow")), (405, "GET, HEAD"), "{path}");
    }
    let reader = Server::new(Settings { token: None, ..settings(&[], facts) });
    assert!(!reader.get("/query", "text/turtle").text().contains("SPARQL11Update"));
}

#[test]
fn a_file_has_the_things_of_a_graph_together_and_another_tag_after_a_write() {
    let server = Server::of_samples();
    let file = dump(&server, "visitgraph.nq");
    let graphs = file.lines().map(|line| line.rsplit(' ').nth(1).expect("a graph")).collect::<Vec<_>>();
    let runs = graphs.chunk_by(|a, b| a == b).count();
    assert_eq!(runs, graphs.iter().collect::<BTreeSet<_>>().len(), "each graph stands together");
    assert!(file.lines().collect::<Vec<_>>().chunk_by(|a, b| a <= b).count() <= runs, "and is sorted");
    assert_eq!(dump(&server, "visitgraph.nq"), file);
    let tag = |server: &Server| server.send("HEAD", "/dump/visitgraph.nq", &[], "").header("etag").to_owned();
    let before = tag(&server);
    assert_eq!(tag(&Server::of_samples()), before, "the same graph has the same tag");
    let token = format!("Authorization: Bearer {}", super::TOKEN);
    let headers = [token.as_str(), "Content-Type: application/sparql-update"];
    assert_eq!(server.send("POST", "/update", &headers, "INSERT DATA { <s:s> <p:p> 1 }").status, 204);
    assert_ne!(tag(&server), before);
}
