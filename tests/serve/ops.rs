//! What holds for every answer, and what those who run the service ask.

use std::io::Read;
use std::time::Duration;

use flate2::read::GzDecoder;
use visitgraph::serve::{Limits, Origins, Settings, Workers};

use super::{Reply, Server, TOKEN, settings};

const QUERY: &str = "Content-Type: application/sparql-query";

fn small() -> Server {
    Server::new(settings(&[], "<http://a.example/s> <http://a.example/p> 1, 2, 3 ."))
}

fn metric(server: &Server, line: &str) -> Option<f64> {
    let text = server.get("/metrics", "*/*");
    text.text().lines().find_map(|found| found.strip_prefix(line)?.trim().parse().ok())
}

#[test]
fn every_answer_is_safe_in_a_browser_and_has_a_name() {
    let server = small();
    let mut names = std::collections::BTreeSet::new();
    for (method, path) in [
        ("GET", "/healthz"),
        ("GET", "/documents"),
        ("HEAD", "/query"),
        ("GET", "/query?query=nonsense"),
        ("OPTIONS", "/query"),
        ("PATCH", "/update"),
        ("GET", "/no/such/place"),
        ("GET", "/documents/%FF"),
    ] {
        let reply = server.send(method, path, &[], "");
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self';"), "{method} {path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert_eq!(reply.header("referrer-policy"), "same-origin");
        assert!(names.insert(reply.header("x-request-id").to_owned()));
        let page = reply.header("content-type").starts_with("text/html");
        if reply.status.is_client_error() && method != "HEAD" && !page {
            assert!(!reply.code().is_empty(), "{method} {path}");
        }
    }
}

#[test]
fn head_is_get_without_its_body() {
    let server = small();
    for path in ["/healthz", "/documents", "/openapi.json", "/query?query=ASK%7B%7D", "/store?default"] {
        let (get, head) = (server.send("GET", path, &[], ""), server.send("HEAD", path, &[], ""));
        assert_eq!((get.status, head.text()), (head.status, ""), "{path}");
        for header in ["content-type", "vary", "content-encoding"] {
            assert_eq!(get.header(header), head.header(header), "{path}");
        }
    }
    let length = server.get("/openapi.json", "*/*").text().len().to_string();
    assert_eq!(server.send("HEAD", "/openapi.json", &[], "").header("content-length"), length);
}

#[test]
fn a_head_that_is_too_long_is_refused() {
    let server = small();
    let long = "a".repeat(33 << 10);
    assert_eq!(server.get(&format!("/query?query={long}"), "*/*").code(), "iri-too-long");
    assert_eq!(server.send("GET", "/healthz", &[&format!("X-Long: {long}")], "").code(), "headers-too-long");
}

#[test]
fn text_is_packed_for_who_takes_that() {
    let server = small();
    let plain = server.get("/openapi.json", "*/*");
    assert_eq!((plain.header("content-encoding"), plain.header("vary")), ("", "accept-encoding"));
    let gzip = server.send("GET", "/openapi.json", &["Accept-Encoding: gzip"], "");
    assert_eq!((gzip.header("content-encoding"), gzip.header("content-length")), ("gzip", ""));
    let mut unpacked = String::new();
    GzDecoder::new(gzip.bytes.as_ref()).read_to_string(&mut unpacked).expect("packed with gzip");
    assert_eq!(unpacked, plain.text());
    let zstd = server.send("GET", "/openapi.json", &["Accept-Encoding: gzip;q=0.5, zstd"], "");
    assert_eq!(zstd.header("content-encoding"), "zstd");
    assert!(zstd.bytes.starts_with(&[0x28, 0xB5, 0x2F, 0xFD]));
    for headers in [["Accept-Encoding: br"], ["Accept-Encoding: gzip;q=0"]] {
        assert_eq!(server.send("GET", "/openapi.json", &headers, "").header("content-encoding"), "");
    }
    assert_eq!(server.send("GET", "/healthz", &["Accept-Encoding: gzip"], "").header("content-encoding"), "");
}

#[test]
fn a_long_result_is_whole_when_it_is_packed() {
    let turtle = (0..60).map(|n| format!("<http://a.example/s{n}> <http://a.example/p> {n} .\n"));
    let server = Server::new(settings(&[], &turtle.collect::<String>()));
    let cross = "SELECT * { ?a ?b ?c . ?d ?e ?f }";
    let plain = server.send("POST", "/query", &[QUERY, "Accept: text/csv"], cross);
    let gzip = server.send("POST", "/query", &[QUERY, "Accept: text/csv", "Accept-Encoding: gzip"], cross);
    assert!(plain.text().len() > 200_000);
    let mut unpacked = String::new();
    GzDecoder::new(gzip.bytes.as_ref()).read_to_string(&mut unpacked).expect("packed with gzip");
    assert_eq!(unpacked, plain.text());
    assert_eq!(metric(&server, "visitgraph_clients_left_total"), Some(0.0));
}

#[test]
fn a_result_that_is_broken_off_stays_so_when_it_is_packed() {
    let turtle = (0..60).map(|n| format!("<http://a.example/s{n}> <http://a.example/p> {n} .\n"));
    let limits = Limits { rows: 10_000, ..Limits::default() };
    let server = Server::new(Settings { limits, ..settings(&[], &turtle.collect::<String>()) });
    let cross = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    for coding in ["gzip", "zstd"] {
        let coding = format!("Accept-Encoding: {coding}");
        let reply = server.send("POST", "/query", &[QUERY, "Accept: text/csv", &coding], cross);
        assert_eq!(reply.status, 200);
        assert!(!reply.header("content-encoding").is_empty());
        assert!(reply.body.is_err(), "{coding}");
    }
    assert_eq!(metric(&server, "visitgraph_broken_off_total"), Some(2.0));
}

#[test]
fn requests_are_counted_by_route_and_status() {
    let server = small();
    for _ in 0..3 {
        server.get("/documents/nobody-knows-it", "*/*");
    }
    server.send("BREW", "/no/such/place", &[], "");
    let text = server.get("/metrics", "*/*");
    assert!(text.header("content-type").starts_with("application/openmetrics-text"));
    let text = text.text();
    let counted = "visitgraph_requests_total{method=\"GET\",route=\"/documents/{id}\",status=\"404\"} 3\n";
    assert!(text.contains(counted), "{text}");
    assert!(text.contains("{method=\"other\",route=\"resource\",status=\"405\"} 1\n"), "{text}");
    assert!(
        text.contains(
            "visitgraph_request_duration_seconds_count{method=\"GET\",route=\"/documents/{id}\"} 3\n"
        )
    );
    assert!(!text.contains("nobody-knows-it") && !text.contains("such"));
    assert!(text.ends_with("# EOF\n"));
    assert_eq!(metric(&server, "visitgraph_quads"), Some(3.0));
    assert_eq!(metric(&server, "visitgraph_generation"), Some(0.0));
    let bearer = format!("Authorization: Bearer {TOKEN}");
    server.send("DELETE", "/store?graph=https://other.example/graph", &[&bearer], "");
    assert_eq!(metric(&server, "visitgraph_quads"), Some(0.0));
    assert_eq!(metric(&server, "visitgraph_generation"), Some(1.0));
}

#[test]
fn what_takes_too_long_is_counted() {
    let limits = Limits { timeout: Duration::from_millis(500), ..Limits::default() };
    let turtle = (0..60).map(|n| format!("<http://a.example/s{n}> <http://a.example/p> {n} .\n"));
    let server = Server::new(Settings { limits, ..settings(&[], &turtle.collect::<String>()) });
    let cross = "SELECT (COUNT(*) AS ?z) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
    assert_eq!(server.send("POST", "/query", &[QUERY], cross).status, 504);
    assert_eq!(metric(&server, "visitgraph_timeouts_total"), Some(1.0));
}

#[test]
fn it_is_ready_when_a_worker_answers() {
    assert_eq!(small().get("/readyz", "*/*").text(), "ready\n");
    let workers =
        Workers { program: "no-such-program".into(), store: None, writable: true, without_links: false };
    let server = Server::new(Settings { workers, ..settings(&[], "") });
    assert_eq!(server.get("/healthz", "*/*").text(), "alive\n");
    assert_eq!(server.get("/readyz", "*/*").code(), "not-ready");
}

/// What a page of an origin is told.
fn told(server: &Server, method: &str, path: &str, origin: &str, wanted: &str) -> (Reply, String) {
    let origin = format!("Origin: {origin}");
    let wanted = format!("Access-Control-Request-Method: {wanted}");
    let headers: &[&str] = if method == "OPTIONS" { &[&origin, &wanted] } else { &[&origin] };
    let reply = server.send(method, path, headers, "");
    let allowed = reply.header("access-control-allow-origin").to_owned();
    (reply, allowed)
}

#[test]
fn pages_of_any_origin_read_and_none_writes() {
    let server = small();
    for (method, path, wanted, expected) in [
        ("GET", "/documents", "", "*"),
        ("GET", "/no/such/place", "", "*"),
        ("POST", "/query", "", "*"),
        ("QUERY", "/query", "", "*"),
        ("OPTIONS", "/query", "POST", "*"),
        ("OPTIONS", "/documents", "GET", "*"),
        ("OPTIONS", "/documents", "POST", ""),
        ("OPTIONS", "/documents/a", "PUT", ""),
        ("OPTIONS", "/update", "POST", ""),
        ("POST", "/update", "", ""),
        ("DELETE", "/store?default", "", ""),
    ] {
        let (reply, allowed) = told(&server, method, path, "https://a.example", wanted);
        assert_eq!(allowed, expected, "{method} {path} {wanted}");
        assert_eq!(reply.header("access-control-allow-credentials"), "");
        let methods = reply.header("access-control-allow-methods");
        assert_eq!(methods.contains("QUERY"), method == "OPTIONS" && expected == "*", "{method} {path}");
    }
}

#[test]
fn origins_that_are_named_are_the_only_ones() {
    let origins = Origins::These(vec!["https://a.example".parse().expect("an origin")]);
    let server = Server::new(Settings { origins, ..settings(&[], "") });
    for (method, path, wanted) in
        [("GET", "/documents", ""), ("OPTIONS", "/documents", "POST"), ("OPTIONS", "/update", "POST")]
    {
        let (reply, allowed) = told(&server, method, path, "https://a.example", wanted);
        assert_eq!(allowed, "https://a.example", "{method} {path}");
        assert!(reply.headers.get_all("vary").iter().any(|vary| vary == "Origin"));
        for other in ["https://b.example", "http://a.example", "https://a.example.b.example", "null"] {
            assert_eq!(told(&server, method, path, other, wanted).1, "", "{other}");
        }
    }
}

#[test]
fn the_description_of_the_interface_is_found() {
    let server = small();
    let reply = server.get("/query?query=ASK%7B%7D", "*/*");
    assert!(reply.header("link").starts_with("</openapi.json>; rel=\"service-desc\""), "{reply:?}");
    let base = Some("https://proxy.example/graph/".to_owned());
    let server = Server::new(Settings { public_base: base, ..settings(&[], "") });
    let forged =
        ["X-Forwarded-Host: evil.example", "X-Forwarded-Prefix: /evil", "Forwarded: host=evil.example"];
    let reply = server.send("GET", "/documents", &forged, "");
    assert!(reply.header("link").contains("<https://proxy.example/graph/openapi.json>"), "{reply:?}");
    assert!(!format!("{reply:?}").contains("evil"));
}
