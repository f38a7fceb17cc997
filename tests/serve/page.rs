//! The pages for people.

use std::collections::BTreeSet;

use serde_json::Value;
use visitgraph::map::map;
use visitgraph::mint::{DEFAULT_BASE, Minter};
use visitgraph::serve::{Settings, Texts};

use super::{Reply, Server, settings};
use crate::program::sample;

const HTML: &str = "text/html";

#[track_caller]
fn page(server: &Server, path: &str) -> Reply {
    let reply = server.follow(path, HTML, "");
    assert_eq!(reply.status, 200, "{path}: {reply:?}");
    assert_eq!(reply.header("content-type"), "text/html; charset=utf-8", "{path}");
    harmless(path, reply.text());
    reply
}

/// A page without scripts of its own, without styles in it, without references to elsewhere that load something.
#[track_caller]
fn harmless(path: &str, html: &str) {
    for (n, _) in html.match_indices("<script") {
        let tag = &html[n..n + html[n..].find('>').expect("an end")];
        let data = ["type=\"application/ld+json\"", "type=\"application/json\""];
        let ours = tag.contains("src=\"/assets/editor.js?");
        assert!(ours || data.iter().any(|data| tag.contains(data)), "{path}: {tag}");
    }
    for tag in html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        let loads = ["style=", "src=\"http", "src=\"//", "href=\"javascript:", "href=\"data:", "href=\"//"];
        assert!(!tag.starts_with("style") && !loads.iter().any(|word| tag.contains(word)), "{path}: {tag}");
    }
}

/// The words of a page, without markup.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut tag = false;
    for (n, c) in html.char_indices() {
        match c {
            '<' => tag = true,
            '>' if tag => {
                tag = false;
                if ["</dt", "</dd", "</li", "</p", "</h1", "</h2", "</h3"]
                    .iter()
                    .any(|end| html[..n].ends_with(end))
                {
                    words.push(' ');
                }
            }
            c if !tag => words.push(c),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_page_tells_how_much_there_is_and_offers_every_question() {
    let server = Server::of_samples();
    let reply = page(&server, "/");
    let said = words(reply.text());
    assert!(said.contains("3 documents"), "{said}");
    assert!(said.contains("16 statements"), "{said}");
    for saved in visitgraph::saved::all() {
        assert!(reply.text().contains(&format!("href=\"/ask/{}\"", saved.name)), "{}", saved.name);
    }
    assert!(reply.text().contains("Louise Arbour in Kazakhstan"), "{said}");
}

#[test]
fn every_saved_question_is_answered() {
    let server = Server::of_samples();
    for saved in visitgraph::saved::all() {
        let reply = page(&server, &format!("/ask/{}", saved.name));
        let said = words(reply.text());
        assert!(said.contains(" row"), "{}: {said}", saved.name);
        assert!(reply.text().contains("format=csv"), "{}", saved.name);
    }
    let all = page(&server, "/ask/treaties");
    assert!(all.text().contains("OPCAT"));
    let none = page(&server, "/ask/treaties?country=Nowhere");
    assert!(words(none.text()).contains("0 rows"), "{}", words(none.text()));
    let city = page(&server, "/ask/visitors-to-a-city?city=Astana&since=2007");
    assert!(words(city.text()).contains("1 row"), "{}", words(city.text()));
    assert!(!city.text().contains("<th scope=\"col\">until"), "{}", words(city.text()));
    assert_eq!(server.get("/ask/nothing", HTML).status, 404);
}

#[test]
fn the_links_of_a_question_give_its_rows() {
    let server = Server::of_samples();
    let html = page(&server, "/ask/treaties?country=Kazakhstan").text().to_owned();
    let href = html.split("href=\"").find(|rest| rest.contains("format=csv")).expect("a link");
    let href = href.split('"').next().expect("its end").replace("&amp;", "&");
    let reply = server.get(&href, "*/*");
    assert_eq!(reply.header("content-type").split(';').next(), Some("text/csv"), "{reply:?}");
    assert!(reply.text().starts_with("country,act,treaty,sentence\r\nKazakhstan,"), "{reply:?}");
}

#[test]
fn names_are_found_however_they_are_written() {
    let turtle = r#"
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        <https://visitgraph.example/person/A> a foaf:Person ; rdfs:label "António Łukasz" ; skos:altLabel "Tony" .
    "#;
    let server = Server::new(settings(&["high-commissioner/facts.json"], turtle));
    for searched in ["antonio", "LUKASZ", "tony", "Ant%C3%B3nio%20%C5%81uk"] {
        let reply = page(&server, &format!("/search?q={searched}"));
        assert!(reply.text().contains("href=\"/person/A\""), "{searched}: {}", words(reply.text()));
    }
    let of_all = words(page(&server, "/search?q=kazakh").text());
    for kind in ["Places 1", "Documents 1", "Visits 1"] {
        assert!(of_all.contains(kind), "{kind}: {of_all}");
    }
    let of_one = words(page(&server, "/search?q=kazakh&kind=places&page=1").text());
    assert!(of_one.contains("Places 1") && !of_one.contains("Documents 1"), "{of_one}");
    page(&server, "/search");
    page(&server, "/search?q=kaz&kind=places&page=99");
    assert_eq!(server.get("/search?q=%FF", HTML).status, 400);
}

#[test]
fn what_was_written_is_found_at_once() {
    let server = Server::of_samples();
    assert!(!page(&server, "/search?q=zzyzx").text().contains("/person/Z"));
    let update = "INSERT DATA { <person/Z> a foaf:Person ; rdfs:label \"Zzyzx\" }";
    let token = format!("Authorization: Bearer {}", super::TOKEN);
    let headers = [token.as_str(), "Content-Type: application/sparql-update"];
    assert_eq!(server.send("POST", "/update", &headers, update).status, 204);
    assert!(page(&server, "/search?q=zzyzx").text().contains("/person/Z"));
}

#[test]
fn each_kind_of_thing_has_its_page() {
    let server = Server::of_samples();
    for (path, expected) in [
        (
            "/visit/high-commissioner/v2",
            &[
                "Louise Arbour in Kazakhstan",
                "29–30 April 2007",
                "The journey",
                "Whom they met",
                "Karim Massimov",
                "Urged",
                "the abolition of the death penalty",
                "encouraged the abolition of the death penalty.",
            ][..],
        ),
        ("/visit/high-commissioner/v1", &["Purpose", "the opening of a regional office for Central Asia"]),
        ("/person/Louise_Arbour", &["Timeline", "25–29 April 2007", "Statements", "Welcomed"]),
        ("/person/Karim_Massimov", &["Meeting with Louise Arbour", "Astana", "Prime Minister"]),
        ("/post/KZ/-/Prime_Minister", &["Held by", "Karim Massimov", "Kazakhstan"]),
        ("/organization/-/Government", &["What was said to them", "to consider ratifying"]),
        ("/place/KZ", &["Country", "Visits here", "29–30 April 2007", "Astana"]),
        ("/place/KZ/Astana", &["City", "Part of", "Kazakhstan", "29–30 April 2007"]),
        ("/instrument/OPCAT", &["Instrument", "Code OPCAT", "to consider ratifying", "Louise Arbour"]),
        (
            "/document/high-commissioner",
            &["30 April 2007", "Visits it reports", "Later she met with the Head of OSCE.", "Counterpart"],
        ),
        ("/visit/high-commissioner/v2/statement/4", &["Urged: the abolition", "What is said of it", "verb"]),
        ("/evidence/high-commissioner/590/626", &["What refers to it"]),
        ("/run/high-commissioner", &["What is said of it", "used"]),
    ] {
        let reply = page(&server, path);
        let said = words(reply.text());
        for expected in expected {
            assert!(said.contains(expected), "{path}: no `{expected}` in {said}");
        }
        let own: Value = serde_json::from_str(json_ld(reply.text())).expect("JSON-LD");
        assert!(own.to_string().contains(&format!("visitgraph.example{path}")), "{path}: {own}");
        for ending in ["ttl", "jsonld", "nt", "rdf"] {
            let link = format!("href=\"{path}.{ending}\"");
            assert_eq!(reply.text().matches(&link).count(), 2, "{path}.{ending}");
        }
    }
    assert_eq!(server.get("/person/Nobody", HTML).status, 404);
}

fn json_ld(html: &str) -> &str {
    let start = html.split("<script type=\"application/ld+json\">").nth(1).expect("JSON-LD");
    start.split("</script>").next().expect("its end")
}

/// The places on other pages that a page's links name are there.
#[test]
fn sentences_lead_to_their_places() {
    let server = Server::of_samples();
    let html = page(&server, "/visit/high-commissioner/v2").text().to_owned();
    let hrefs = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let hrefs = hrefs.filter(|href| href.contains("#at-")).collect::<BTreeSet<_>>();
    assert!(hrefs.len() > 10, "{hrefs:?}");
    let document = page(&server, "/document/high-commissioner").text().to_owned();
    for href in hrefs {
        let (path, place) = href.split_once('#').expect("a place");
        assert_eq!(path, "/document/high-commissioner");
        assert!(document.contains(&format!("id=\"{place}\"")), "{place}");
    }
}

#[test]
fn a_text_at_hand_is_shown_with_its_facts_in_place() {
    let text = std::fs::read_to_string(sample("high-commissioner/release.txt")).expect("readable");
    let digest = visitgraph::text::sha256(&text);
    let with = |found: String, asked: String| {
        let texts = Texts::new(move |sha256| (sha256 == asked).then(|| found.clone()));
        Server::new(Settings { texts: Some(texts), ..settings(&["high-commissioner/facts.json"], "") })
    };
    let server = with(text.clone(), digest.clone());
    let html = page(&server, "/document/high-commissioner").text().to_owned();
    let mark = "<mark><a href=\"#facts-590-626\">Later she met with the Head of OSCE.</a></mark>";
    assert!(html.contains(mark), "{html}");
    assert!(html.contains("id=\"at-590-626\"") && html.contains("id=\"facts-590-626\""));
    assert!(words(&html).contains("Tuesday, May 1, 2007"), "the words between");
    // Another text under that digest is not the text.
    let other = page(&with(format!("{text} "), digest), "/document/high-commissioner");
    assert!(!other.text().contains("<mark>") && other.text().contains("id=\"at-590-626\""));
}

/// Facts in which every field tries to be something else.
fn hostile(evil: &str) -> String {
    let party = serde_json::json!({
        "name": evil, "role": evil, "organization": evil, "country": "KZ", "evidence": [],
    });
    let facts = serde_json::json!({
        "source": { "id": "evil", "title": evil, "publisher": evil, "citation": evil, "dateline": evil,
            "url": "javascript:alert(1)", "issued": "2007-04-30", "language": "en" },
        "visits": [{
            "id": "v1",
            "visitors": [party], "invited_by": [party],
            "destination": { "name": evil, "kind": "country", "code": "KZ" },
            "stops": [{ "place": { "name": evil, "kind": "city" } }],
            "purposes": [{ "text": evil }],
            "engagements": [{ "kind": "meeting", "place": { "name": evil, "kind": "site" }, "with": [party],
                "topics": [{ "text": evil }], "evidence": [{ "quote": evil, "start": 0, "end": evil.chars().count() }] }],
            "statements": [{ "act": "urge", "verb": evil, "content": evil, "speaker": party, "addressee": party,
                "instruments": [evil] }],
            "evidence": [{ "quote": evil, "start": 0, "end": evil.chars().count() }],
        }],
    });
    facts.to_string()
}

/// The pages of everything that hostile facts name.
fn hostile_pages(evil: &str) -> Vec<(String, Reply)> {
    let minter = Minter::new(DEFAULT_BASE).expect("a base");
    let read = visitgraph::facts::read(&hostile(evil));
    assert!(read.diagnostics.iter().all(|found| !found.is_error()), "{:?}", read.diagnostics);
    let document = read.document.expect("facts");
    let graph = map(&minter, &document, "evil");
    let mut paths = BTreeSet::new();
    let settings = settings(&[], "");
    let quads = graph.quads.clone();
    let mut load = settings.store.begin().expect("a load");
    load.replace_graph(graph.name.as_ref(), graph.quads).expect("loaded");
    load.commit().expect("kept");
    for quad in quads {
        let subject = quad.subject.to_string();
        let path = subject.trim_matches(['<', '>']).strip_prefix(DEFAULT_BASE).unwrap_or_default().to_owned();
        let path = path.split('#').next().unwrap_or_default().to_owned();
        let encoded = percent_encoding::utf8_percent_encode(&path, percent_encoding::CONTROLS);
        paths.insert(format!("/{encoded}"));
    }
    let searched = percent_encoding::utf8_percent_encode(evil, percent_encoding::NON_ALPHANUMERIC);
    paths.extend([format!("/search?q={searched}"), format!("/ask/offers?country={searched}")]);
    paths.extend(["/".to_owned(), "/ask/who-was-met".to_owned(), "/ask/purposes".to_owned()]);
    paths.insert(format!("/sparql?query={searched}"));
    let server = Server::new(settings);
    paths.into_iter().map(|path| (path.clone(), server.follow(&path, HTML, ""))).collect()
}

#[test]
fn no_field_is_markup_or_script() {
    let evil = "</script><script>alert('\"x')</script><img src=x onerror=alert(1)>&amp;";
    for (path, reply) in hostile_pages(evil) {
        assert_eq!(reply.status, 200, "{path}: {reply:?}");
        let html = reply.text();
        harmless(&path, html);
        assert!(!html.contains("<img") && !html.contains("<script>alert"), "{path}: {html}");
        assert!(!html.contains("href=\"javascript:"), "{path}: {html}");
        assert_eq!(html.matches("<script").count(), html.matches("</script>").count(), "{path}");
        for (name, value) in &reply.headers {
            assert!(!value.as_bytes().windows(7).any(|part| part == b"<script"), "{path}: {name}");
        }
        if html.contains("application/ld+json") {
            serde_json::from_str::<Value>(json_ld(html)).expect("JSON-LD");
        }
    }
}

#[test]
fn no_field_turns_the_direction_of_writing() {
    let evil = "abc\u{202e}gnp.exe\u{2066}\u{200f}\u{2028}\u{1}x";
    for (path, reply) in hostile_pages(evil) {
        assert_eq!(reply.status, 200, "{path}: {reply:?}");
        let html = reply.text();
        let steers =
            |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{1}');
        assert!(!html.contains(steers), "{path}: {html:?}");
        // A mark stands only where it is isolated.
        for (at, _) in html.match_indices('\u{200f}') {
            let before = &html[..at];
            let isolated = before.rfind("<bdi>") > before.rfind("</bdi>") || before.contains("<textarea");
            assert!(isolated, "{path}: {:?}", &before[before.len().saturating_sub(80)..]);
        }
    }
}

#[test]
fn pages_hold_a_strict_policy() {
    let server = Server::of_samples();
    for path in ["/", "/search?q=a", "/ask/treaties", "/sparql", "/person/Louise_Arbour"] {
        let reply = page(&server, path);
        let policy = reply.header("content-security-policy");
        for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(reply.headers.get_all("content-security-policy").iter().count(), 1, "{path}");
    }
}

#[test]
fn what_pages_load_is_here_and_is_kept() {
    let server = Server::of_samples();
    let html = page(&server, "/sparql").text().to_owned();
    let assets = html.split(['"']).filter(|part| part.starts_with("/assets/")).collect::<BTreeSet<_>>();
    assert!(assets.len() >= 2, "{assets:?}");
    for asset in assets {
        let reply = server.get(asset, "*/*");
        assert_eq!(reply.status, 200, "{asset}");
        assert!(reply.header("cache-control").contains("immutable"), "{asset}");
        let again = server.send("GET", asset, &[&format!("If-None-Match: {}", reply.header("etag"))], "");
        assert_eq!(again.status, 304, "{asset}");
    }
    let unnamed = server.get("/assets/style.css", "*/*");
    assert_eq!(unnamed.header("cache-control"), "no-cache");
    assert_eq!(server.get("/assets/..%2fCargo.toml", "*/*").status, 404);
}

#[test]
fn the_query_page_is_a_form_without_scripts() {
    let server = Server::of_samples();
    let html = page(&server, "/sparql?saved=treaties").text().to_owned();
    assert!(html.contains("action=\"/query\" method=\"post\""), "{html}");
    assert!(html.contains("# title: Treaties"), "{html}");
    for (prefix, _) in visitgraph::vocab::PREFIXES {
        assert!(html.contains(&format!("PREFIX {prefix}: ")), "{prefix}");
    }
    let form = "query=SELECT+(1+AS+%3Fone)+%7B%7D&format=csv";
    let headers = ["Content-Type: application/x-www-form-urlencoded", "Accept: text/html"];
    assert_eq!(server.send("POST", "/query", &headers, form).text(), "one\r\n1\r\n");
}

#[test]
fn references_lead_to_the_public_base() {
    let base = "https://data.example/visits/";
    let server = Server::new(Settings {
        public_base: Some(base.to_owned()),
        ..settings(&["high-commissioner/facts.json"], "")
    });
    for path in ["/", "/person/Louise_Arbour", "/ask/treaties", "/sparql", "/search?q=kaz"] {
        let html = page_with_base(&server, path);
        for rest in html.split("href=\"").skip(1).chain(html.split("action=\"").skip(1)) {
            let known = ["https://data.example/visits/", "#", "http://", "https://w3id.org/"];
            assert!(known.iter().any(|known| rest.starts_with(known)), "{path}: {rest:.60}");
        }
    }
}

fn page_with_base(server: &Server, path: &str) -> String {
    let reply = server.follow(path, HTML, "https://data.example/visits");
    assert_eq!(reply.status, 200, "{path}");
    reply.text().to_owned()
}

#[test]
fn rows_are_packed_for_those_who_take_them_packed() {
    let server = Server::of_samples();
    let path = "/query?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D&format=json";
    for coding in ["gzip", "zstd"] {
        let reply = server.send("GET", path, &[&format!("Accept-Encoding: {coding}")], "");
        assert_eq!((reply.status.as_u16(), reply.header("content-encoding")), (200, coding));
        assert!(reply.body.is_ok(), "{reply:?}");
    }
}
