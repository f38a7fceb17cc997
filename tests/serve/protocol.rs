//! Queries, updates and whole graphs over HTTP.

use std::time::Duration;

use futures_util::future::join_all;
use visitgraph::serve::{Limits, Settings, Token};

use super::{Server, TOKEN, settings};

const QUERY: &str = "Content-Type: application/sparql-query";
const UPDATE: &str = "Content-Type: application/sparql-update";
const FORM: &str = "Content-Type: application/x-www-form-urlencoded";
const TURTLE: &str = "Content-Type: text/turtle";

fn bearer() -> String {
    format!("Authorization: Bearer {TOKEN}")
}

fn small() -> Server {
    Server::new(settings(&[], "<http://a.example/s> <http://a.example/p> 1, 2, 3 ."))
}

/// How many triples the default graph of queries has.
fn triples(server: &Server) -> i64 {
    let reply = server.get("/query?query=SELECT(COUNT(*)AS%20%3Fn){%3Fs%20%3Fp%20%3Fo}", "*/*");
    let value = &reply.json()["results"]["bindings"][0]["n"]["value"];
    value.as_str().expect("a number").parse().expect("a number")
}

#[test]
fn a_query_comes_in_four_ways() {
    let server = small();
    let ask = "ASK { ?s ?p 3 }";
    let form = "query=ASK%20%7B%20%3Fs%20%3Fp%203%20%7D";
    for reply in [
        server.send("GET", &format!("/query?{form}"), &[], ""),
        server.send("POST", "/query", &[FORM], form),
        server.send("POST", "/query", &[QUERY], ask),
        server.send("QUERY", "/query", &[QUERY], ask),
    ] {
        assert_eq!(reply.status, 200, "{reply:?}");
        assert_eq!(reply.header("vary"), "Accept");
        assert_eq!(reply.json()["boolean"], true);
    }
}

#[test]
fn the_format_is_what_the_client_likes_best() {
    let server = small();
    let select = "/query?query=SELECT%20*%20{%20%3Fs%20%3Fp%20%3Fo%20}%20ORDER%20BY%20%3Fo";
    let construct = "/query?query=CONSTRUCT%20WHERE%20{%20%3Fs%20%3Fp%20%3Fo%20}";
    for (path, accept, expected) in [
        (select, "*/*", "application/sparql-results+json"),
        (select, "text/csv", "text/csv"),
        (select, "text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
        (select, "application/json", "application/sparql-results+json"),
        (select, "text/turtle, text/tab-separated-values;q=0.1", "text/tab-separated-values"),
        (construct, "*/*", "text/turtle"),
        (construct, "application/rdf+xml", "application/rdf+xml"),
        (construct, "application/ld+json;q=0.9, application/n-triples;q=0.8", "application/ld+json"),
    ] {
        let reply = server.get(path, accept);
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, expected), "{accept}");
    }
    assert_eq!(server.get(select, "image/png").code(), "not-acceptable");
    assert_eq!(server.get(select, "text/turtle").status, 406);
    let reply = server.get(&format!("{select}&format=tsv"), "image/png");
    assert!(reply.text().starts_with("?o\t?p\t?s\n1\t"), "{reply:?}");
    for (format, expected) in
        [("turtle", "text/turtle"), ("rdf%2Bxml", "application/rdf+xml"), ("json-ld", "application/ld+json")]
    {
        let reply = server.get(&format!("{construct}&format={format}"), "*/*");
        assert_eq!(reply.header("content-type"), expected, "{format}");
    }
    assert_eq!(server.get(&format!("{select}&format=odt"), "*/*").code(), "unknown-format");
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let server = small();
    let reply = server.send("POST", "/query", &[QUERY], "SELECT * {\n  ?s ?p }");
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (400, "bad-query"));
    assert_eq!((&reply.json()["line"], &reply.json()["column"]), (&2.into(), &10.into()));
    for (method, path, header, body, status, code) in [
        ("POST", "/query", QUERY, "INSERT DATA {}", 400, "not-a-query"),
        ("POST", "/query", UPDATE, "INSERT DATA {}", 400, "not-a-query"),
        ("POST", "/query", "Content-Type: text/plain", "ASK {}", 415, "unsupported-media-type"),
        (
            "POST",
            "/query",
            "Content-Type: application/sparql-query; charset=UTF-16",
            "x",
            415,
            "unsupported-media-type",
        ),
        ("POST", "/query", FORM, "query=ASK%7B%7D&query=ASK%7B%7D", 400, "repeated-parameter"),
        ("POST", "/query", FORM, "query=%FF", 400, "not-utf-8"),
        ("POST", "/query", FORM, "x=1", 400, "no-query"),
        ("GET", "/query?query=ASK%7B%7D&default-graph-uri=x%20y", FORM, "", 400, "bad-iri"),
        ("PUT", "/query", QUERY, "ASK {}", 405, "method-not-allowed"),
        ("GET", "/update", QUERY, "", 405, "method-not-allowed"),
        (
            "POST",
            "/query",
            QUERY,
            "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
            400,
            "no-service",
        ),
        ("POST", "/query", QUERY, "SELECT (<http://a.example/f>(1) AS ?x) {}", 400, "unknown-function"),
    ] {
        let reply = server.send(method, path, &[header], body);
        assert_eq!((reply.status.as_u16(), reply.code().as_str()), (status, code), "{method} {path} {body}");
    }
    assert_eq!(server.send("PUT", "/query", &[QUERY], "").header("allow"), "GET, HEAD, POST, QUERY");
}

#[test]
fn the_request_names_the_dataset() {
    let server = small();
    server.send("PUT", "/store?graph=http://a.example/g", &[TURTLE, &bearer()], "<http://a.example/t> a 4 .");
    let ask = "/query?query=ASK%7B%3Fs%20a%204%7D";
    let inside = "/query?query=ASK%7BGRAPH%20%3Fg%7B%3Fs%20a%204%7D%7D";
    for (path, expected) in [
        (ask.to_owned(), true),
        (format!("{ask}&default-graph-uri=http://a.example/g"), true),
        (format!("{ask}&default-graph-uri=https://other.example/graph"), false),
        (
            format!(
                "{ask}&default-graph-uri=https://other.example/graph&default-graph-uri=http://a.example/g"
            ),
            true,
        ),
        (format!("{ask}&named-graph-uri=http://a.example/g"), false),
        (format!("{inside}&named-graph-uri=http://a.example/g"), true),
        (format!("{inside}&default-graph-uri=http://a.example/g"), false),
    ] {
        assert_eq!(server.get(&path, "*/*").json()["boolean"], expected, "{path}");
    }
}

#[test]
fn variables_get_values_that_cannot_be_more() {
    let server = small();
    let path = "/query?query=SELECT%20%3Fs%20%3Fo%7B%3Fs%20%3Fp%20%3Fo%7D&$o=";
    let rows = |value: &str| server.get(&format!("{path}{value}"), "text/csv");
    let two = "%222%22%5E%5E%3Chttp://www.w3.org/2001/XMLSchema%23integer%3E";
    assert_eq!(rows(two).text(), "s,o\r\nhttp://a.example/s,2\r\n");
    assert_eq!(rows("%222%22%7D%20DROP").code(), "bad-binding");
}

#[test]
fn only_who_shows_the_token_writes() {
    let server = small();
    for (headers, status) in [
        (vec![UPDATE], 401),
        (vec![UPDATE, "Authorization: Bearer 0123456789abcdef-tesT"], 401),
        (vec![UPDATE, "Authorization: Basic 0123456789abcdef-test"], 401),
        (vec![UPDATE, "Authorization: Bearer 0123456789abcdef-test"], 204),
    ] {
        let reply = server.send("POST", "/update", &headers, "INSERT DATA { <http://a.example/x> a 5 }");
        assert_eq!(reply.status, status, "{headers:?}");
    }
    assert_eq!(triples(&server), 4);
    for method in ["PUT", "POST", "DELETE"] {
        let reply = server.send(method, "/store?default", &[TURTLE], "");
        assert_eq!((reply.status.as_u16(), reply.header("www-authenticate")), (401, "Bearer"), "{method}");
    }
    let closed = Server::new(Settings { token: None, ..settings(&[], "") });
    let reply = closed.send("POST", "/update", &[UPDATE, &bearer()], "CLEAR ALL");
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (403, "read-only"));
}

#[test]
fn a_token_is_long_and_never_printed() {
    assert!(Token::new("short").is_none() && Token::new("0123456789 abcdef").is_none());
    let token = Token::new("0123456789abcdef\n").expect("a token, its line end apart");
    assert_eq!(format!("{token:?}"), "Token(…)");
}

#[test]
fn an_update_is_kept_whole_or_not_at_all() {
    let server = small();
    let update = |text: &str| server.send("POST", "/update", &[UPDATE, &bearer()], text);
    assert_eq!(update("INSERT DATA { <x> a 1 } ; CREATE GRAPH <https://other.example/graph>").status, 409);
    assert_eq!(triples(&server), 3);
    let reply = update("INSERT DATA { <x> a }");
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (400, "bad-update"));
    assert_eq!(update("LOAD <http://127.0.0.1:9/x>").code(), "no-load");
    assert_eq!(update("DELETE { GRAPH ?g { ?s ?p 1 } } WHERE { GRAPH ?g { ?s ?p 1 } }").status, 204);
    assert_eq!(triples(&server), 2);
    let twice = "/update?using-graph-uri=http://a.example/g";
    let body = "DELETE { ?s ?p ?o } USING <http://a.example/h> WHERE { ?s ?p ?o }";
    assert_eq!(server.send("POST", twice, &[UPDATE, &bearer()], body).code(), "two-datasets");
}

#[test]
fn graphs_come_and_go_whole() {
    let server = small();
    let graph = "/store?graph=http://a.example/g";
    let send = |method: &str, body: &str| server.send(method, graph, &[TURTLE, &bearer()], body);
    assert_eq!(send("GET", "").status, 404);
    assert_eq!(send("PUT", "<a> a 1 .").status, 201);
    assert_eq!(send("POST", "<a> a 2 .").status, 204);
    assert_eq!(server.get(graph, "text/turtle").text(), "\n<http://a.example/a> a 1,\n    2.\n");
    assert_eq!(send("PUT", "<a> a 3 .").status, 204);
    assert_eq!(server.get(graph, "application/n-triples").text().lines().count(), 1);
    let reply = send("PUT", "<a> a 4 .\n<b> a");
    assert_eq!((reply.code().as_str(), &reply.json()["line"]), ("bad-rdf", &2.into()));
    assert_eq!(server.get(graph, "application/n-triples").text().lines().count(), 1);
    assert_eq!(send("DELETE", "").status, 204);
    assert_eq!(send("DELETE", "").status, 404);
    assert_eq!(server.get("/store", "*/*").code(), "no-graph");
    let reply = server.send("PUT", graph, &["Content-Type: text/csv", &bearer()], "a,b");
    assert_eq!(reply.status, 415);
}

#[test]
fn a_graph_without_a_name_gets_one() {
    let server = small();
    let post = || server.send("POST", "/store", &[TURTLE, &bearer()], "<http://a.example/t> a 7 .");
    let made = post();
    assert_eq!(made.status, 201);
    let name = made.header("location").to_owned();
    assert!(name.starts_with("https://visitgraph.example/file/posted-"), "{name}");
    assert!(server.get(&format!("/store?graph={name}"), "*/*").text().contains("a 7"));
    assert_eq!(post().status, 204, "the same again is in the same graph");
}

fn limited(limits: Limits) -> Server {
    let turtle = (0..60).map(|n| format!("<http://a.example/s{n}> <http://a.example/p> {n} .\n"));
    Server::new(Settings { limits, ..settings(&[], &turtle.collect::<String>()) })
}

/// Three queries that do not end in a reasonable time, the second of which never looks whether it may go on.
fn hostile() -> [String; 3] {
    let values = (0..400).map(|n: i32| n.to_string()).collect::<Vec<_>>().join(" ");
    let cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";
    [
        format!("SELECT (COUNT(*) AS ?z) {{ {cross} }}"),
        format!(
            "SELECT (COUNT(*) AS ?z) {{ VALUES ?a {{ {values} }} VALUES ?b {{ {values} }} VALUES ?c {{ {values} }} \
             VALUES ?d {{ {values} }} }}"
        ),
        format!("SELECT * {{ {cross} }} ORDER BY ?a ?d ?g"),
    ]
}

#[test]
fn a_query_ends_at_its_time_and_the_next_ones_run() {
    let server = limited(Limits { timeout: Duration::from_secs(1), queries: 2, ..Limits::default() });
    for query in hostile() {
        let reply = server.send("POST", "/query", &[QUERY], &query);
        assert_eq!((reply.status.as_u16(), reply.code().as_str()), (504, "timeout"), "{query:.60}");
    }
    let queries = hostile();
    let asked = (0..12).map(|n| server.reply("POST", "/query", &[QUERY], queries[n % 3].clone()));
    let replies = server.run(join_all(asked));
    assert!(replies.iter().all(|reply| [503, 504].contains(&reply.status.as_u16())), "{replies:?}");
    let busy = replies.iter().find(|reply| reply.status == 503).expect("more than may run at once");
    assert_eq!((busy.code().as_str(), busy.header("retry-after")), ("busy", "1"));
    assert_eq!(triples(&server), 60);
}

#[test]
fn a_query_that_nobody_waits_for_ends() {
    let server = limited(Limits { timeout: Duration::from_secs(45), queries: 1, ..Limits::default() });
    for query in hostile() {
        let gone = server.run(async {
            let reply = server.reply("POST", "/query", &[QUERY], query);
            tokio::time::timeout(Duration::from_millis(300), reply).await
        });
        assert!(gone.is_err(), "it takes longer");
        // Its turn is another's before long.
        assert_eq!(triples(&server), 60);
    }
}

#[test]
fn a_result_that_is_cut_is_broken_off() {
    let limits = Limits { timeout: Duration::from_secs(1), ..Limits::default() };
    let server = limited(Limits { rows: usize::MAX, ..limits });
    let cross = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    let reply = server.send("POST", "/query", &[QUERY, "Accept: text/csv"], cross);
    assert_eq!(reply.status, 200);
    assert!(reply.body.is_err(), "the time is up after the first rows");
    let server = limited(Limits { rows: 10_000, ..Limits::default() });
    let reply = server.send("POST", "/query", &[QUERY, "Accept: text/csv"], cross);
    assert!(reply.body.is_err(), "there are more rows than may be");
    let server = limited(Limits { rows: 59, ..Limits::default() });
    let reply = server.send("POST", "/query", &[QUERY], "SELECT * { ?s ?p ?o }");
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (413, "too-many-results"));
    let server = limited(Limits { rows: 60, ..Limits::default() });
    assert_eq!(server.send("POST", "/query", &[QUERY], "SELECT * { ?s ?p ?o }").status, 200);
}

#[test]
fn a_query_that_takes_all_memory_or_nests_too_deep_ends_alone() {
    let server = limited(Limits { memory: 64 << 20, ..Limits::default() });
    let grown = (0..20)
        .map(|n| format!("BIND(CONCAT(?v{n}, ?v{n}, ?v{n}) AS ?v{})", n + 1))
        .collect::<Vec<_>>()
        .join(" ");
    let query = format!("SELECT (STRLEN(?v20) AS ?n) {{ BIND(\"abcdefghij\" AS ?v0) {grown} }}");
    for query in [query, format!("ASK {}{}", "{".repeat(50_000), "}".repeat(50_000))] {
        let reply = server.send("POST", "/query", &[QUERY], &query);
        assert_eq!((reply.status.as_u16(), reply.code().as_str()), (503, "too-much-memory"), "{query:.60}");
    }
    let deep = format!("DELETE {{}} WHERE {}{}", "{".repeat(50_000), "}".repeat(50_000));
    assert_eq!(server.send("POST", "/update", &[UPDATE, &bearer()], &deep).code(), "too-much-memory");
    assert_eq!(triples(&server), 60);
}

#[test]
fn a_body_has_a_bound() {
    let server = limited(Limits { body: 1000, ..Limits::default() });
    let reply = server.send("PUT", "/store?default", &[TURTLE, &bearer()], &"# \n".repeat(400));
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (413, "too-large"));
    let query = format!("ASK {{ }} #{}", "x".repeat(2 << 20));
    assert_eq!(server.send("POST", "/query", &[QUERY], &query).status, 413);
}

#[test]
fn links_are_seen_through_unless_they_are_not_wanted() {
    let turtle = "<http://a.example/a> <http://www.w3.org/2002/07/owl#sameAs> <http://a.example/b> .
        <http://a.example/b> <http://a.example/p> 1 .";
    for without_links in [false, true] {
        let mut settings = settings(&[], turtle);
        settings.workers.without_links = without_links;
        let ask = "ASK { <http://a.example/a> <http://a.example/p> 1 }";
        let reply = Server::new(settings).send("POST", "/query", &[QUERY], ask);
        assert_eq!(reply.json()["boolean"], !without_links, "{reply:?}");
    }
}
