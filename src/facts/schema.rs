//! The JSON Schema of the format.

use super::Document;

/// The JSON Schema (draft 2020-12) of one visit facts document, generated from the types, as pretty-printed
/// JSON with a final line break. The repository keeps a copy in `docs/visit-facts.schema.json`.
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Document);
    schema.insert("$id".to_owned(), "https://w3id.org/visitgraph/visit-facts.schema.json".into());
    schema.insert("title".to_owned(), "Visit facts, version 1".into());
    format!("{:#}\n", schema.as_value())
}
