//! JSON and JSON Lines.

use std::io::BufRead;

use serde_json::Value;

use super::{Take, broken};
use crate::intake::Frames;
use crate::table::Row;

pub(super) fn each(reader: impl BufRead, records: Option<&str>, take: &mut Take<'_>) -> anyhow::Result<()> {
    let mut number = 0;
    for frame in Frames::new(reader) {
        let frame = frame?;
        let Some(bytes) = frame.bytes else {
            take(Err(broken("too-long", frame.line, "the record is too long")))?;
            continue;
        };
        match serde_json::from_slice::<Value>(&bytes) {
            Ok(value) => {
                for record in rows(&value, records) {
                    number += 1;
                    let mut cells = Vec::new();
                    flatten(record, "", &mut cells);
                    let line = if rows(&value, records).len() > 1 { number } else { frame.line };
                    take(Ok(Row { line, number, cells }))?;
                }
            }
            Err(error) => {
                let line = frame.line + error.line().saturating_sub(1);
                take(Err(broken("bad-json", line, error.to_string())))?;
            }
        }
    }
    Ok(())
}

/// The records of a JSON text: at the path, else its array, else the only array of objects in it, else itself.
fn rows<'v>(value: &'v Value, records: Option<&str>) -> Vec<&'v Value> {
    let path = records.map(|path| path.split('/').try_fold(value, |value, key| value.get(key)));
    match path.flatten().unwrap_or(value) {
        Value::Array(all) => all.iter().collect(),
        Value::Object(map) => {
            let objects = |value: &&Value| {
                value.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(Value::is_object))
            };
            let mut arrays = map.values().filter(objects);
            match (arrays.next(), arrays.next()) {
                (Some(Value::Array(all)), None) if map.len() == 1 => all.iter().collect(),
                _ => vec![value],
            }
        }
        other => vec![other],
    }
}

/// Each value with the path to it; the items of an array come up one after the other.
fn flatten(value: &Value, path: &str, cells: &mut Vec<(String, String)>) {
    let mut cell = |text: String| cells.push((path.to_owned(), text));
    match value {
        Value::Null => cell(String::new()),
        Value::Bool(value) => cell(value.to_string()),
        Value::Number(number) => cell(number.to_string()),
        Value::String(text) => cell(text.clone()),
        Value::Array(all) => all.iter().for_each(|value| flatten(value, path, cells)),
        Value::Object(map) => {
            for (key, value) in map {
                let path = if path.is_empty() { key.clone() } else { format!("{path}/{key}") };
                flatten(value, &path, cells);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::intake::TableFormat::Json;

    #[test]
    fn records_are_found_in_arrays_objects_and_lines() {
        assert_eq!(
            read(Json, None, b"[{\"a\": 1}, {\"b\": {\"c\": [true, null]}}]"),
            ["1: a=1", "2: b/c=true | b/c="]
        );
        assert_eq!(read(Json, None, b"{\"a\": 1}\n{\"a\": \"x\"}\n"), ["1: a=1", "2: a=x"]);
        assert_eq!(
            read(Json, Some("d/v"), b"{\"d\": {\"v\": [{\"a\": 1}, {\"a\": 2}]}}"),
            ["1: a=1", "2: a=2"]
        );
        assert_eq!(read(Json, None, b"{\"trips\": [{\"a\": 1}]}"), ["1: a=1"]);
    }

    #[test]
    fn a_broken_line_is_left_out_and_the_rest_goes_on() {
        let found = read(Json, None, b"{\"a\": }\n{\"a\": 2}\n");
        assert!(found[0].starts_with("t:1:1: error[bad-json]"), "{found:?}");
        assert_eq!(found[1], "2: a=2");
    }
}
