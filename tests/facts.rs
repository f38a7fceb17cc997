//! The format of visit facts.

use std::fs;

use proptest::prelude::*;
use visitgraph::facts;

use crate::program::root;

#[test]
fn the_schema_in_the_repository_is_current() {
    let path = root().join("docs/visit-facts.schema.json");
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&path, facts::schema()).expect("writable");
    }
    let kept = fs::read_to_string(path).expect("readable");
    assert!(kept == facts::schema(), "run `UPDATE_SAMPLES=1 make test` and look at what changed");
}

#[test]
fn the_manual_explains_every_field() {
    let manual = fs::read_to_string(root().join("docs/visit-facts.md")).expect("readable");
    let schema: serde_json::Value = serde_json::from_str(&facts::schema()).expect("JSON");
    let types = schema["$defs"].as_object().expect("definitions").values().chain([&schema]);
    for field in types.filter_map(|t| t["properties"].as_object()).flat_map(|fields| fields.keys()) {
        assert!(manual.contains(&format!("`{field}`")), "{field} is not explained");
    }
}

proptest! {
    #[test]
    fn reading_never_panics(text in "\\PC{0,80}") {
        facts::read(&text);
    }

    #[test]
    fn reading_what_looks_like_facts_never_panics(
        field in "(start|end|destination|visitors|evidence|part_of|id|stops)",
        value in r#"(\[\]|\{\}|"2007"|7|null|"é"|\[\{"name":"x"\}\]|[{]"name":"A"[}]|true|\[1,)"#,
    ) {
        let json = format!(r#"{{"source":{{}},"visits":[{{"destination":{{"name":"A"}},"{field}":{value}}}]}}"#);
        let read = facts::read(&json);
        prop_assert_eq!(read.document.is_none(), read.diagnostics.iter().any(visitgraph::diagnostic::Diagnostic::is_error));
        prop_assert!(read.diagnostics.iter().filter(|d| d.is_error()).all(|d| d.place.is_some()));
    }
}
