//! Documents over HTTP, and the description of the interface.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use visitgraph::serve::{Limits, Settings};

use super::{Reply, Server, TOKEN, settings};
use crate::program::{root, sample};

const JSON: &str = "Content-Type: application/json";
const TEXT: &str = "Content-Type: text/plain";
const FORM: &str = "Content-Type: multipart/form-data; boundary=XX";

fn bearer() -> String {
    format!("Authorization: Bearer {TOKEN}")
}

fn empty() -> Server {
    Server::new(settings(&[], ""))
}

fn write(server: &Server, method: &str, path: &str, headers: &[&str], body: impl Into<Vec<u8>>) -> Reply {
    let bearer = bearer();
    let headers = [&[bearer.as_str()], headers].concat();
    server.send_bytes(method, path, &headers, body.into())
}

fn bytes(path: &str) -> Vec<u8> {
    fs::read(sample(path)).expect("readable")
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("packed");
    encoder.finish().expect("packed")
}

/// A form of files.
fn form(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, bytes) in files {
        let head =
            format!("--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--XX--\r\n");
    body
}

/// What became of each document: its status and its key.
fn outcomes(reply: &Reply) -> Vec<(String, String)> {
    let json = reply.json();
    let documents = json["documents"].as_array().expect("documents");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    documents.iter().map(|done| (text(&done["status"]), text(&done["key"]))).collect()
}

fn keys(server: &Server) -> Vec<String> {
    let listed = server.get("/documents", "*/*").json();
    let documents = listed["documents"].as_array().expect("documents").clone();
    documents.iter().map(|document| document["key"].as_str().expect("a key").to_owned()).collect()
}

#[test]
fn a_document_is_added_replaced_and_removed() {
    let server = empty();
    let facts = bytes("embassy-visit/facts.json");
    let reply = write(&server, "POST", "/documents", &[JSON], facts.clone());
    assert_eq!((reply.status.as_u16(), reply.header("location")), (201, "/documents/embassy-visit"));
    assert_eq!(reply.json()["documents"][0]["quads"], 540);
    let reply = write(&server, "POST", "/documents", &[JSON], facts.clone());
    assert_eq!((reply.status.as_u16(), outcomes(&reply)[0].0.as_str()), (200, "unchanged"));
    let other =
        String::from_utf8(facts).expect("UTF-8").replace("\"title\":", "\"citation\": \"A\", \"title\":");
    let reply = write(&server, "PUT", "/documents/embassy-visit", &[JSON], other);
    assert_eq!((reply.status.as_u16(), outcomes(&reply)[0].0.as_str()), (200, "replaced"), "{reply:?}");
    let found = server.get("/documents/embassy-visit", "*/*");
    assert_eq!((found.status.as_u16(), found.header("location")), (303, "/document/embassy-visit"));
    assert_eq!(keys(&server), ["embassy-visit"]);
    assert_eq!(write(&server, "DELETE", "/documents/embassy-visit", &[], "").status, 204);
    assert_eq!(write(&server, "DELETE", "/documents/embassy-visit", &[], "").code(), "not-found");
    assert_eq!(server.get("/documents/embassy-visit", "*/*").code(), "not-found");
    assert_eq!(keys(&server), Vec::<String>::new());
}

#[test]
fn queries_see_what_was_sent() {
    let server = empty();
    let ask = "/query?query=ASK{?s%20a%20visit:Visit}";
    assert_eq!(server.get(ask, "*/*").json()["boolean"], false);
    write(&server, "POST", "/documents", &[TEXT], bytes("embassy-visit/release.txt"));
    assert_eq!(server.get(ask, "*/*").json()["boolean"], true);
}

#[test]
fn only_who_shows_the_token_sends_documents() {
    let server = empty();
    let facts = bytes("embassy-visit/facts.json");
    for (method, path) in [("POST", "/documents"), ("PUT", "/documents/a"), ("DELETE", "/documents/a")] {
        assert_eq!(server.send_bytes(method, path, &[JSON], facts.clone()).code(), "unauthorized");
        let wrong = "Authorization: Bearer 0123456789abcdef-tesT";
        assert_eq!(server.send_bytes(method, path, &[JSON, wrong], facts.clone()).status, 401);
        let reader = Server::new(Settings { token: None, ..settings(&[], "") });
        assert_eq!(write(&reader, method, path, &[JSON], facts.clone()).code(), "read-only");
    }
    assert_eq!(keys(&server), Vec::<String>::new());
}

#[test]
fn the_place_beats_the_key_of_the_document() {
    let server = empty();
    let path = "/documents/a%2Fb%20%C3%A9";
    let reply = write(&server, "PUT", path, &[JSON], bytes("embassy-visit/facts.json"));
    assert_eq!((reply.status.as_u16(), reply.header("location")), (201, path));
    assert_eq!(outcomes(&reply), [("added".to_owned(), "a/b é".to_owned())]);
    let found = &reply.json()["documents"][0]["diagnostics"][0];
    assert_eq!((&found["code"], &found["field"]), (&"other-key".into(), &"source.id".into()));
    let reply = write(&server, "PUT", path, &[TEXT], bytes("embassy-visit/release.txt"));
    assert_eq!(reply.status, 200);
    assert_eq!(server.get(path, "*/*").header("location"), "/document/a%2Fb_%C3%A9");
    for blank in ["/documents/%20", "/documents/%E2%80%8B"] {
        assert_eq!(write(&server, "PUT", blank, &[JSON], "{\"source\":{}}").code(), "bad-key");
    }
    let two = "{\"source\":{}}\n{\"source\":{}}\n";
    assert_eq!(write(&server, "PUT", "/documents/c", &[JSON], two).code(), "not-one-document");
    assert_eq!(keys(&server), ["a/b é"]);
}

#[test]
fn documents_that_are_wrong_are_told_one_by_one() {
    let server = empty();
    let lines = "{\"source\":{\"id\":\"a\"}}\n{\"source\":{\"id\":\"b\"},\"visits\":[{\"start\":\"x\"}]}\n\
                 {\"source\":{\"id\":\"c\",\"more\":1}}\n{\"source\":{\"id\":\"a\"}}\n";
    let reply = write(&server, "POST", "/documents", &["Content-Type: application/jsonl"], lines);
    assert_eq!(reply.status, 200);
    let status = outcomes(&reply).into_iter().map(|(status, _)| status).collect::<Vec<_>>();
    assert_eq!(status, ["added", "refused", "added", "unchanged"]);
    let json = reply.json();
    assert_eq!((&json["added"], &json["refused"]), (&2.into(), &1.into()));
    let found = |n: usize| json["documents"][n]["diagnostics"][0].clone();
    assert_eq!((&found(1)["code"], &found(1)["line"]), (&"bad-date".into(), &2.into()));
    assert!(found(1)["hint"].is_string() && found(1)["column"].is_u64());
    assert_eq!((&found(2)["code"], &found(2)["severity"]), (&"unknown-field".into(), &"warning".into()));
    assert_eq!(found(3)["code"], "repeated-document");
    assert_eq!(keys(&server), ["a", "c"]);
}

#[test]
fn nothing_usable_is_a_problem() {
    let server = empty();
    for (media_type, file, code) in [
        (JSON, "bad/cut-off.json", "bad-json"),
        (JSON, "bad/empty.json", "empty-text"),
        (TEXT, "bad/french.txt", "not-english"),
        (TEXT, "bad/binary.txt", "not-text"),
        ("Content-Type: application/pdf", "bad/broken.pdf", "bad-pdf"),
        ("Content-Type: application/pdf", "bad/picture.pdf", "no-text-layer"),
    ] {
        let reply = write(&server, "POST", "/documents", &[media_type], bytes(file));
        assert_eq!((reply.status.as_u16(), reply.code().as_str()), (422, "bad-document"), "{file}");
        assert_eq!(reply.json()["documents"][0]["diagnostics"][0]["code"], code, "{file}");
    }
    let turtle = "Content-Type: text/turtle";
    assert_eq!(write(&server, "POST", "/documents", &[turtle], "").code(), "unsupported-media-type");
    assert_eq!(write(&server, "POST", "/documents", &[], "{}").code(), "unsupported-media-type");
    assert_eq!(keys(&server), Vec::<String>::new());
}

#[test]
fn a_form_has_files_of_every_kind() {
    let server = empty();
    let files = [
        ("../up/page.html", bytes("inputs/visit.html")),
        ("mark.md.gz", bytes("inputs/visit.md.gz")),
        ("print.pdf", bytes("inputs/visit.pdf")),
        ("facts.json", bytes("embassy-visit/facts.json")),
        ("old.txt", bytes("inputs/windows-1252.txt")),
        ("wrong.json", bytes("bad/bad-date.json")),
    ];
    let reply = write(&server, "POST", "/documents", &[FORM], form(&files));
    assert_eq!(reply.status, 200, "{reply:?}");
    let status = outcomes(&reply).into_iter().map(|(status, _)| status).collect::<Vec<_>>();
    assert_eq!(status, ["added", "added", "added", "added", "added", "refused"]);
    assert_eq!(reply.json()["documents"][5]["file"], "wrong.json");
    assert_eq!(keys(&server), ["embassy-visit", "mark", "old", "page", "print"]);
    let others = [("a.csv", b"a,b".to_vec()), ("a.ttl", b"<a:b> <a:b> <a:b> .".to_vec())];
    let reply = write(&server, "POST", "/documents", &[FORM], form(&others));
    assert_eq!(reply.code(), "bad-document");
    let code = |n: usize| reply.json()["documents"][n]["diagnostics"][0]["code"].clone();
    assert_eq!((code(0), code(1)), ("is-a-table".into(), "is-rdf".into()));
    assert_eq!(write(&server, "POST", "/documents", &[FORM], "--XX--\r\n").code(), "bad-form");
    assert_eq!(write(&server, "POST", "/documents", &[FORM], "--XX\r\nno").code(), "bad-form");
}

#[test]
fn what_is_packed_is_unpacked_within_its_bound() {
    let limits = Limits { body: 1 << 20, ..Limits::default() };
    let server = Server::new(Settings { limits, ..settings(&[], "") });
    let gzip = "Content-Encoding: gzip";
    let facts = packed(&bytes("embassy-visit/facts.json"));
    assert_eq!(write(&server, "POST", "/documents", &[JSON, gzip], facts.clone()).status, 201);
    assert_eq!(write(&server, "POST", "/documents", &[JSON], facts).status, 200, "by its first bytes");
    let bomb = packed(&vec![b' '; 3 << 20]);
    assert!(bomb.len() < 1 << 14);
    for (headers, body) in [
        ([JSON, gzip].as_slice(), bomb.clone()),
        (&[JSON], bomb.clone()),
        (
            &[FORM],
            form(&[("a.json", packed(&vec![b' '; 700_000])), ("b.json", packed(&vec![b' '; 700_000]))]),
        ),
        (&[JSON], vec![b' '; (1 << 20) + 1]),
    ] {
        assert_eq!(write(&server, "POST", "/documents", headers, body).code(), "too-large");
    }
    assert_eq!(write(&server, "POST", "/documents", &[JSON, gzip], "{}").code(), "bad-gzip");
    let other = "Content-Encoding: br";
    assert_eq!(write(&server, "POST", "/documents", &[JSON, other], "{}").code(), "unsupported-media-type");
}

#[test]
fn documents_are_listed_page_by_page() {
    let server = empty();
    let lines = (0..5)
        .map(|n| format!("{{\"source\":{{\"id\":\"d {n}\",\"title\":\"T{n}\",\"issued\":\"201{n}\"}}}}\n"));
    write(&server, "POST", "/documents", &[JSON], lines.collect::<String>());
    let mut next = "/documents?limit=2".to_owned();
    let mut seen = Vec::new();
    for _ in 0..3 {
        let reply = server.get(&next, "*/*");
        let page = reply.json();
        assert_eq!(page["total"], 5);
        let titles = page["documents"].as_array().expect("documents").iter();
        seen.extend(titles.map(|entry| (entry["title"].clone(), entry["issued"].clone())));
        next = page["next"].as_str().unwrap_or_default().to_owned();
        assert_eq!(reply.header("link").contains("rel=\"next\""), !next.is_empty());
    }
    assert_eq!((seen.len(), next.as_str()), (5, ""));
    assert_eq!(seen[4], ("T4".into(), "2014".into()));
    for wrong in ["/documents?limit=0", "/documents?limit=x", "/documents?limit=1001"] {
        assert_eq!(server.get(wrong, "*/*").code(), "bad-limit");
    }
}

/// The description, and the code of the service.
fn described() -> (Value, String) {
    let reply = empty().get("/openapi.json", "*/*");
    let mut code = fs::read_to_string(root().join("src/serve.rs")).expect("readable");
    for entry in walkdir::WalkDir::new(root().join("src/serve")) {
        let path = entry.expect("an entry").into_path();
        if path.extension().is_some_and(|ending| ending == "rs") {
            code +=
                fs::read_to_string(path).expect("readable").split("#[cfg(test)]").next().unwrap_or_default();
        }
    }
    (reply.json(), code)
}

/// The quoted words that follow each `start` in the code.
fn quoted<'c>(code: &'c str, start: &'c str) -> impl Iterator<Item = String> + 'c {
    let words =
        code.split(start).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'));
    words.map(|(word, _)| word.to_owned())
}

#[test]
fn the_description_has_every_route_and_no_other() {
    let (description, code) = described();
    let mut routes = quoted(&code, ".route(").collect::<BTreeSet<_>>();
    if code.contains(".fallback(") {
        routes.insert("/{resource}".to_owned());
    }
    let paths = description["paths"].as_object().expect("paths");
    assert_eq!(paths.keys().cloned().collect::<BTreeSet<_>>(), routes);
    assert_eq!(description["info"]["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_description_has_every_parameter_and_no_other() {
    let (description, code) = described();
    let mut taken = BTreeSet::new();
    for start in [".one(", ".has(", ".all("] {
        taken.extend(quoted(&code, start));
    }
    for rest in code.split("params.dataset(").skip(1) {
        taken.extend(rest.split('"').skip(1).step_by(2).take(2).map(str::to_owned));
    }
    let mut told = BTreeSet::new();
    for path in description["paths"].as_object().expect("paths").values() {
        let members = path.as_object().expect("a path").values();
        let lists = members.flat_map(|member| [member, &member["parameters"]]).filter_map(Value::as_array);
        for parameter in lists.flatten().filter(|parameter| parameter["in"] == "query") {
            // Those whose names are not known before.
            if parameter["schema"]["type"] != "object" {
                told.insert(parameter["name"].as_str().expect("a name").to_owned());
            }
        }
    }
    assert_eq!(told, taken);
}

#[test]
fn every_method_of_the_description_is_answered_and_no_other() {
    let (description, _) = described();
    let server = Server::of_samples();
    for (path, members) in description["paths"].as_object().expect("paths") {
        let known = |method: &str| !members[method.to_ascii_lowercase()].is_null();
        let place = path.replace("{id}", "embassy-visit").replace("{resource}", "visit/embassy-visit/1");
        for method in ["GET", "PUT", "POST", "DELETE", "PATCH"] {
            let reply = server.send(method, &place, &[], "");
            assert_eq!(reply.status != 405, known(method), "{method} {place}: {reply:?}");
            assert!(reply.status != 404 || path.contains('{'), "{method} {place}");
        }
        let options = server.send("OPTIONS", &place, &[], "");
        assert_eq!(options.status, 204, "{place}");
        for method in ["GET", "PUT", "POST", "DELETE"] {
            let allowed = options.header("allow").split(", ").any(|allowed| allowed == method);
            assert_eq!(allowed, known(method), "{method} {place}");
        }
    }
}
