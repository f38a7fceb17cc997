//! The Reconciliation Service API: tables are matched against the graph.

use serde_json::{Value, json};

use super::{Reply, Server, settings};

const FORM: &str = "Content-Type: application/x-www-form-urlencoded";

/// Offices of the same name, a person in two spellings, a place that is linked, and what no one should write.
const GRAPH: &str = r#"
    PREFIX foaf: <http://xmlns.com/foaf/0.1/>
    PREFIX org: <http://www.w3.org/ns/org#>
    PREFIX owl: <http://www.w3.org/2002/07/owl#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    PREFIX visit: <https://w3id.org/visitgraph/ontology#>
    BASE <https://visitgraph.example/>
    <person/Jane_Roe> a foaf:Person ; rdfs:label "Jane Roe" .
    <key/person/jr> a foaf:Person ; rdfs:label "Jane Q. Roe" ; owl:sameAs <person/Jane_Roe> .
    <person/Evil> a foaf:Person ; rdfs:label "<script>alert(1)</script> \u202eEvil" .
    <https://other.example/p> a foaf:Person ; rdfs:label "Otto Foreign" .
    <javascript:alert(1)> a foaf:Person ; rdfs:label "Sly Scheme" .
"#;

fn form(name: &str, value: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
}

fn samples() -> Server {
    let facts =
        ["embassy-visit", "high-commissioner", "minister-tour"].map(|name| format!("{name}/facts.json"));
    Server::new(settings(&facts.each_ref().map(String::as_str), GRAPH))
}

fn post(server: &Server, name: &str, value: &str) -> Reply {
    server.send("POST", "/reconcile", &[FORM], &form(name, value))
}

/// The result of one query in a batch.
#[track_caller]
fn ask(server: &Server, query: &Value) -> Value {
    let reply = post(server, "queries", &json!({ "q": query }).to_string());
    assert_eq!(reply.status, 200, "{reply:?}");
    reply.json()["q"].clone()
}

/// The best candidate, and whether it is the one.
#[track_caller]
fn best(server: &Server, query: &Value) -> (String, bool) {
    let result = ask(server, query);
    let first = &result["result"][0];
    (first["id"].as_str().unwrap_or_default().to_owned(), first["match"] == true)
}

#[test]
fn the_manifest_says_what_there_is() {
    let server = samples();
    let reply =
        server.send("GET", "/reconcile", &["Host: graph.example", "Origin: http://127.0.0.1:3333"], "");
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/json"));
    assert_eq!(reply.header("access-control-allow-origin"), "*");
    let manifest = reply.json();
    assert_eq!(manifest["versions"], json!(["0.1", "0.2"]));
    assert_eq!(manifest["identifierSpace"], "https://visitgraph.example/");
    assert_eq!(manifest["schemaSpace"], "https://w3id.org/visitgraph/ontology");
    assert_eq!(manifest["suggest"]["entity"]["service_url"], "http://graph.example/reconcile");
    assert_eq!(manifest["view"]["url"], "http://graph.example/reconcile/view?id={{id}}");
    assert_eq!(server.send("POST", "/reconcile", &[FORM], "").json()["versions"], json!(["0.1", "0.2"]));
    let default = &manifest["defaultTypes"][0]["id"];
    assert_eq!(best(&server, &json!({"query": "Louise Arbour", "type": default})).0, "person/Louise_Arbour");
}

#[test]
fn names_are_matched_however_they_are_written() {
    let server = samples();
    for (query, id, sure) in [
        ("Louise Arbour", "person/Louise_Arbour", true),
        ("ARBOUR, Louise", "person/Louise_Arbour", true),
        ("Louïse  Arboùr", "person/Louise_Arbour", true),
        ("Ms. Louise Arbour", "person/Louise_Arbour", true),
        ("Луиза Арбур", "person/Louise_Arbour", true),
        ("L. Arbour", "person/Louise_Arbour", false),
        ("Arbour", "person/Louise_Arbour", false),
        ("Kenya", "place/KE", true),
        ("Kenia", "place/KE", true),
        ("KEN", "place/KE", true),
        ("Republic of Kenya", "place/KE", true),
        ("Adis Ababa", "place/ET/Addis_Ababa", true),
        ("\u{202e}Lisbon\u{200f}", "place/PT/Lisbon", true),
        ("http://www.wikidata.org/entity/Q114", "place/KE", true),
        ("person/Rui_Carvalho", "person/Rui_Carvalho", true),
        ("https://visitgraph.example/person/Rui_Carvalho", "person/Rui_Carvalho", true),
        ("Andorra", "https://w3id.org/visitgraph/authority/country/AD", true),
        ("Otto Foreign", "https://other.example/p", true),
    ] {
        assert_eq!(best(&server, &json!({ "query": query })), (id.to_owned(), sure), "{query}");
    }
    for nothing in ["Bxqfwt", "☃", "…", "-"] {
        assert_eq!(ask(&server, &json!({ "query": nothing }))["result"], json!([]), "{nothing}");
    }
}

#[test]
fn properties_tell_namesakes_apart() {
    let server = samples();
    let office =
        |properties: Value| json!({"query": "President", "type": "org:Post", "properties": properties});
    assert!(!best(&server, &office(json!([]))).1, "there are several");
    for value in
        [json!("Kenya"), json!("KE"), json!(["nowhere", "Republic of Kenya"]), json!({"id": "place/KE"})]
    {
        let query = office(json!([{"pid": "country", "v": value}]));
        assert_eq!(best(&server, &query), ("post/KE/-/President".to_owned(), true), "{value}");
    }
    let way = office(json!([{"pid": "visit:country", "v": "Portugal"}]));
    assert_eq!(best(&server, &way), ("post/PT/-/President".to_owned(), true));
    // What speaks against it keeps the only one from being the one.
    let against = json!({"query": "Teresa Vidal", "properties": [{"pid": "country", "v": "Kenya"}]});
    assert_eq!(best(&server, &against), ("person/Teresa_Vidal".to_owned(), false));
    // Without a name, what has the values is found by them.
    let known = json!({"type": "foaf:Person", "properties": [{"pid": "country", "v": "Norway"}]});
    let found = ask(&server, &known);
    assert_eq!(found["result"][0]["id"], "person/Ingrid_Solheim", "{found}");
    let start = json!({"type": "visit:Visit", "properties": [{"pid": "start", "v": "2016-10-10T00:00:00Z"}]});
    assert_eq!(best(&server, &start).0, "visit/embassy-visit/v1");
}

#[test]
fn themes_are_found_and_tell_visits_apart() {
    let server = samples();
    let theme = |query: &str| best(&server, &json!({"query": query, "type": "skos:Concept"}));
    let death = "https://w3id.org/visitgraph/authority/theme/death-penalty";
    assert_eq!(theme("Death penalty"), (death.to_owned(), true));
    assert_eq!(theme("peine de mort").0, death);
    let known = json!({"type": "visit:Visit", "properties": [{"pid": "theme", "v": {"id": death}}]});
    let found = ask(&server, &known)["result"].clone();
    let ids = found.as_array().expect("candidates").iter().map(|one| one["id"].as_str().unwrap_or_default());
    let ids: Vec<_> = ids.collect();
    assert!(!ids.is_empty() && ids.iter().all(|id| id.starts_with("visit/high-commissioner/")), "{ids:?}");
}

#[test]
fn types_are_needed_or_wished_for() {
    let server = samples();
    let typed = |strict: &str| json!({"query": "Lisbon", "type": ["foaf:Person"], "type_strict": strict});
    for strict in ["any", "all"] {
        assert_eq!(ask(&server, &typed(strict))["result"], json!([]), "{strict}");
    }
    assert_eq!(best(&server, &typed("should")), ("place/PT/Lisbon".to_owned(), false));
    let both = json!({"query": "Kenya", "type": ["visit:Place", "visit:place-city"], "type_strict": "all"});
    assert!(!ask(&server, &both).to_string().contains("place/KE"), "no city");
    let long = json!({"query": "Kenya", "type": "https://w3id.org/visitgraph/ontology#place-country"});
    assert_eq!(best(&server, &long), ("place/KE".to_owned(), true));
}

#[test]
fn what_is_linked_is_one_candidate() {
    let server = samples();
    for name in ["Jane Roe", "Jane Q. Roe"] {
        let result = ask(&server, &json!({"query": name, "type": "foaf:Person"}));
        let ids = result["result"].as_array().expect("candidates").iter().map(|one| one["id"].clone());
        assert_eq!(ids.collect::<Vec<_>>(), ["key/person/jr"], "{name}");
        assert_eq!(result["result"][0]["match"], true);
    }
    assert_eq!(best(&server, &json!({"query": "person/Jane_Roe"})).0, "key/person/jr");
    let mut apart = settings(&[], GRAPH);
    apart.workers.without_links = true;
    assert_eq!(best(&Server::new(apart), &json!({"query": "person/Jane_Roe"})).0, "person/Jane_Roe");
}

#[test]
fn candidates_tell_why() {
    let server = samples();
    let result = ask(&server, &json!({"query": "Kenia", "limit": 1}));
    let all = result["result"].as_array().expect("candidates");
    assert_eq!(all.len(), 1);
    let kenya = &all[0];
    assert_eq!((kenya["name"].as_str(), kenya["description"].as_str()), (Some("Kenya"), Some("Country")));
    assert_eq!(kenya["type"][0], json!({"id": "visit:place-country", "name": "Country"}));
    assert!(kenya["score"].as_f64().is_some_and(|score| (80.0..100.0).contains(&score)), "{kenya}");
    let feature =
        |id: &str| kenya["features"].as_array().expect("features").iter().find(|one| one["id"] == id);
    assert_eq!(feature("exact_name").expect("a feature")["value"], false);
    let twice = [ask(&server, &json!({"query": "Minister"})), ask(&server, &json!({"query": "Minister"}))];
    assert_eq!(twice[0], twice[1]);
    let scores = twice[0]["result"].as_array().expect("candidates").iter();
    assert!(scores.map(|one| one["score"].as_f64().expect("a score")).is_sorted_by(|a, b| a >= b));
}

#[test]
fn what_is_wrong_with_a_query_is_told_with_it() {
    let server = samples();
    let batch = json!({
        "good": {"query": "Kenya"}, "empty": {}, "number": 7, "list": {"query": []}, "type": {"query": "Kenya", "type": "dog"},
        "limit": {"query": "Kenya", "limit": -1}, "long": {"query": "a".repeat(100_000)},
        "property": {"query": "Kenya", "properties": [{"pid": "color", "v": "red"}]},
    });
    let reply = post(&server, "queries", &batch.to_string());
    assert_eq!(reply.status, 200);
    let results = reply.json();
    for (key, code) in [
        ("empty", "nothing-asked"),
        ("number", "bad-query"),
        ("list", "bad-query"),
        ("type", "unknown-type"),
        ("limit", "bad-limit"),
        ("long", "too-long"),
    ] {
        assert_eq!(
            (&results[key]["result"], &results[key]["error"]["code"]),
            (&json!([]), &json!(code)),
            "{key}"
        );
    }
    assert_eq!(results["good"]["result"][0]["id"], "place/KE");
    assert_eq!(results["property"]["result"][0]["id"], "place/KE");
    assert_eq!(results["property"]["error"]["code"], "unknown-property");
}

#[test]
fn batches_that_cannot_be_read_are_problems() {
    let server = samples();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for (name, value, code) in [
        ("queries", "{", "bad-json"),
        ("queries", "[]", "bad-json"),
        ("queries", &deep, "bad-json"),
        ("query", "{\"query\":", "bad-json"),
        ("extend", "{}", "bad-json"),
        ("extend", r#"{"ids": ["place/KE"], "properties": [{"id": "color"}]}"#, "unknown-property"),
        ("callback", "f", "no-jsonp"),
    ] {
        let reply = post(&server, name, value);
        assert_eq!((reply.status.as_u16(), reply.code().as_str()), (400, code), "{name}");
    }
    let many = (0..10_000).map(|n| (n.to_string(), json!({"query": "a"}))).collect::<serde_json::Map<_, _>>();
    let reply = post(&server, "queries", &Value::Object(many).to_string());
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (413, "too-many"));
    let json = server.send("POST", "/reconcile", &["Content-Type: application/json"], "{}");
    assert_eq!((json.status.as_u16(), json.code().as_str()), (415, "unsupported-media-type"));
    assert_eq!(server.send("PUT", "/reconcile", &[], "").status, 405);
}

#[test]
fn a_query_comes_alone_or_in_the_address() {
    let server = samples();
    let get =
        |name: &str, value: &str| server.get(&format!("/reconcile?{}", form(name, value)), "*/*").json();
    assert_eq!(get("query", "Kenya")["result"][0]["id"], "place/KE");
    assert_eq!(get("query", r#"{"query": "Kenya", "type": "visit:Place"}"#)["result"][0]["id"], "place/KE");
    assert_eq!(get("queries", r#"{"a": {"query": "Kenya"}}"#)["a"]["result"][0]["id"], "place/KE");
    let extend = r#"{"ids": ["place/KE"], "properties": [{"id": "code"}]}"#;
    assert_eq!(get("extend", extend)["rows"]["place/KE"]["code"][0], json!({"str": "KE"}));
}

#[test]
fn names_are_suggested_as_one_types() {
    let server = samples();
    let suggest = |what: &str, query: &str| {
        let reply = server.get(&format!("/reconcile/suggest/{what}?{query}"), "*/*");
        assert_eq!(reply.status, 200, "{reply:?}");
        let result = reply.json()["result"].as_array().expect("suggestions").clone();
        result.iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    for (query, id) in [
        ("prefix=Lou", "person/Louise_Arbour"),
        ("prefix=Arb&type=foaf:Person", "person/Louise_Arbour"),
        ("prefix=louise%20a", "person/Louise_Arbour"),
        ("prefix=Keny&type=visit:Place", "place/KE"),
        ("prefix=place/KE", "place/KE"),
        ("prefix=KE", "place/KE"),
    ] {
        assert_eq!(suggest("entity", query).first().map(String::as_str), Some(id), "{query}");
    }
    let all = suggest("entity", "prefix=p&limit=100");
    let pages =
        [suggest("entity", "prefix=p&limit=7"), suggest("entity", "prefix=p&limit=7&cursor=7")].concat();
    assert_eq!(pages, all[..14]);
    assert!(suggest("entity", "prefix=").is_empty() && suggest("entity", "prefix=zzzz").is_empty());
    assert!(suggest("entity", "prefix=a&cursor=10000").is_empty());
    assert_eq!(suggest("type", "prefix=coun"), ["visit:place-country"]);
    assert_eq!(suggest("property", "prefix=off"), ["office"]);
    assert_eq!(suggest("type", "").len(), suggest("type", "prefix=&limit=100").len().min(10));
    assert_eq!(server.get("/reconcile/suggest/entity?prefix=a&cursor=x", "*/*").code(), "bad-number");
    assert_eq!(server.get("/reconcile/suggest/dog?prefix=a", "*/*").status, 404);
    let flyout = server.get("/reconcile/flyout/entity?id=place%2FKE", "*/*").json();
    assert_eq!(flyout["html"], "<p><strong><bdi>Kenya</bdi></strong></p><p><bdi>Country</bdi></p>");
    assert!(server.get("/reconcile/flyout/type?id=org:Post", "*/*").json()["html"].is_string());
    assert_eq!(server.get("/reconcile/flyout/property?id=color", "*/*").code(), "not-found");
}

#[test]
fn values_are_fetched_for_what_was_matched() {
    let server = samples();
    let query = json!({
        "ids": ["person/Ingrid_Solheim", "visit/embassy-visit/v1", "place/KE", "nobody"],
        "properties": [{"id": "country"}, {"id": "visit", "settings": {"limit": "1"}}, {"id": "start"}, {"id": "status"}, {"id": "same"}],
    });
    let answer = post(&server, "extend", &query.to_string()).json();
    let rows = &answer["rows"];
    assert_eq!(rows["person/Ingrid_Solheim"]["country"], json!([{"id": "place/NO", "name": "Norway"}]));
    assert_eq!(rows["person/Ingrid_Solheim"]["visit"].as_array().map(Vec::len), Some(1));
    assert_eq!(rows["visit/embassy-visit/v1"]["start"], json!([{"date": "2016-10-10T00:00:00Z"}]));
    assert_eq!(rows["visit/embassy-visit/v1"]["status"], json!([{"str": "completed"}]));
    let same = rows["place/KE"]["same"].to_string();
    assert!(same.contains("wikidata.org/entity/Q114") && same.contains("authority/country/KE"), "{same}");
    assert_eq!(rows["nobody"]["country"], json!([]));
    assert_eq!(
        answer["meta"][0],
        json!({"id": "country", "name": "Country", "type": {"id": "visit:Place", "name": "Place"}})
    );
    let ids = (0..1_001).map(|n| n.to_string()).collect::<Vec<_>>();
    let reply = post(&server, "extend", &json!({"ids": ids, "properties": []}).to_string());
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (413, "too-many"));
    let proposed = server.get("/reconcile/properties?type=foaf:Person&limit=2", "*/*").json();
    assert_eq!(
        proposed["properties"],
        json!([{"id": "country", "name": "Country"}, {"id": "office", "name": "Office"}])
    );
    assert_eq!((&proposed["type"], &proposed["limit"]), (&json!("foaf:Person"), &json!(2)));
}

#[test]
fn a_preview_is_harmless_and_may_be_shown_anywhere() {
    let server = samples();
    let preview = server.get("/reconcile/preview?id=person%2FIngrid_Solheim", "text/html");
    assert_eq!((preview.status.as_u16(), preview.header("content-type")), (200, "text/html; charset=utf-8"));
    let policy = preview.header("content-security-policy");
    assert!(policy.contains("frame-ancestors *") && policy.contains("default-src 'none'"), "{policy}");
    assert!(!policy.contains("script-src"), "{policy}");
    assert!(preview.header("x-frame-options").is_empty());
    assert!(
        preview.text().contains("href=\"/place/NO\" target=\"_blank\" rel=\"noopener\""),
        "{}",
        preview.text()
    );
    let elsewhere = server.get("/person/Ingrid_Solheim.html", "text/html");
    assert!(elsewhere.header("content-security-policy").contains("frame-ancestors 'none'"));
    for id in ["person%2FEvil", "javascript:alert(1)"] {
        let evil = server.get(&format!("/reconcile/preview?id={id}"), "text/html");
        assert_eq!(evil.status, 200, "{id}");
        let page = evil.text();
        assert!(
            !page.contains("<script") && !page.contains('\u{202e}') && !page.contains("\"javascript:"),
            "{page}"
        );
    }
    let evil = ask(&server, &json!({"query": "<script>alert(1)</script> Evil"}));
    assert!(!evil["result"][0]["name"].as_str().expect("a name").contains('\u{202e}'), "{evil}");
    let flyout = server.get("/reconcile/flyout/entity?id=person%2FEvil", "*/*").json();
    assert!(flyout["html"].as_str().expect("html").contains("&lt;script"), "{flyout}");
    assert_eq!(server.get("/reconcile/preview", "*/*").code(), "no-id");
    assert_eq!(server.get("/reconcile/preview?id=nobody", "*/*").code(), "not-found");
}

#[test]
fn an_id_leads_to_its_thing() {
    let server = samples();
    let place = |id: &str| server.get(&format!("/reconcile/view?id={id}"), "*/*");
    assert_eq!(place("person%2FLouise_Arbour").header("location"), "/person/Louise_Arbour");
    let listed = "https%3A%2F%2Fw3id.org%2Fvisitgraph%2Fauthority%2Fcountry%2FAD";
    assert_eq!(
        (place(listed).status.as_u16(), place(listed).header("location")),
        (303, "/authority/country/AD")
    );
    for nowhere in ["https%3A%2F%2Fother.example%2Fp", "javascript:alert(1)", "nobody"] {
        assert_eq!(place(nowhere).status, 404, "{nowhere}");
    }
}

#[test]
fn names_are_those_of_the_graph_as_it_is_now() {
    let server = samples();
    let query = json!({"query": "Nova Newcomer", "type": "foaf:Person"});
    assert_eq!(ask(&server, &query)["result"], json!([]));
    let bearer = format!("Authorization: Bearer {}", super::TOKEN);
    let update =
        "INSERT DATA { <https://visitgraph.example/person/N> a foaf:Person ; rdfs:label 'Nova Newcomer' }";
    let reply = server.send("POST", "/update", &[&bearer, "Content-Type: application/sparql-update"], update);
    assert!(reply.status.is_success(), "{reply:?}");
    assert_eq!(best(&server, &query), ("person/N".to_owned(), true));
}

#[test]
fn what_takes_too_long_is_given_up() {
    let mut settings = settings(&["embassy-visit/facts.json"], "");
    settings.limits.timeout = std::time::Duration::ZERO;
    let reply = post(&Server::new(settings), "queries", r#"{"q": {"query": "Kenya"}}"#);
    assert_eq!((reply.status.as_u16(), reply.code().as_str()), (504, "timeout"));
}

#[test]
fn the_first_page_tells_how_to_match_a_table() {
    let server = samples();
    let page = server.send("GET", "/", &["Host: graph.example"], "");
    assert!(page.text().contains("<code>http://graph.example/reconcile</code>"), "{}", page.text());
}
