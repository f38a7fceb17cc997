//! JSON to a checked document.

use serde::de::DeserializeSeed;

use super::against::NOT_IN_TEXT;
use super::locate::{Locator, dotted};
use super::shape::Shape;
use super::{Date, Document, Lost, Mended, check, check_text, repair};
use crate::diagnostic::Diagnostic;
use crate::text::{LineColumn, LineIndex};

/// What reading one JSON document gave.
#[derive(Debug, Clone, Default)]
pub struct Read {
    /// The document; `None` if there was an error.
    pub document: Option<Document>,
    /// Errors and warnings, with line and column in the JSON text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads one visit facts document and checks it.
///
/// A document with any error is left out whole; an unknown field is a warning.
pub fn read(json: &str) -> Read {
    read_with(json, None, |document| check(document))
}

/// Reads one visit facts document and checks it, and that every quote and value stands in `text`.
pub fn read_against(json: &str, text: &str) -> Read {
    read_with(json, None, |document| check_text(document, text))
}

/// Reads one visit facts document and [`repair`]s it; what cannot be found in `text` is an error, and does not make
/// the document unusable.
pub fn read_repaired(json: &str, text: &str, lost: Lost) -> (Read, Mended) {
    let mut mended = Mended::default();
    let read = read_with(json, Some(NOT_IN_TEXT), |document| {
        let (done, found) = repair(document, text, lost);
        mended = done;
        found
    });
    (read, mended)
}

/// Reads and checks; a document is left out for any error but those of the code `let_pass`.
fn read_with(
    json: &str,
    let_pass: Option<&str>,
    check: impl FnOnce(&mut Document) -> Vec<Diagnostic>,
) -> Read {
    let lines = LineIndex::new(json);
    let mut locator = Locator::new(json);
    let (mut document, mut diagnostics) = deserialize(json, &lines);
    if let Some(document) = &mut document {
        diagnostics.extend(check(document));
    }
    for diagnostic in &mut diagnostics {
        if let (None, Some(field)) = (diagnostic.place, &diagnostic.field) {
            diagnostic.place = locator.locate(field).map(|byte| lines.locate(byte));
        }
    }
    diagnostics.sort_by_key(|found| found.place);
    let usable = !diagnostics.iter().any(|found| found.is_error() && Some(found.code) != let_pass);
    Read { document: document.filter(|_| usable), diagnostics }
}

fn deserialize(json: &str, lines: &LineIndex<'_>) -> (Option<Document>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    let mut note = |path: serde_ignored::Path<'_>| unknown.push(dotted(&path.to_string()));
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let ignoring = serde_ignored::Deserializer::new(&mut deserializer, &mut note);
    let result =
        no_stray_arrays(json).and_then(|()| serde_path_to_error::deserialize::<_, Document>(ignoring));
    let document = match result {
        Ok(document) => match deserializer.end() {
            Ok(()) => Some(document),
            Err(error) => {
                found.push(syntax_error(&error, json, lines));
                None
            }
        },
        Err(error) => {
            let path = error.path().to_string();
            found.push(match error.inner().classify() {
                serde_json::error::Category::Data => {
                    // Where the text is broken further on, the path leads nowhere: the parser's place is near enough.
                    let place = Locator::new(json).locate(&path).map(|byte| lines.locate(byte));
                    let place = place.unwrap_or_else(|| parser_place(error.inner(), json, lines));
                    data_error(error.inner(), &path).at(place)
                }
                _ => syntax_error(error.inner(), json, lines),
            });
            None
        }
    };
    for field in unknown {
        let warning =
            Diagnostic::warning("unknown-field", "a field the format does not have; it is not used");
        found.push(warning.at_field(field));
    }
    (document, found)
}

fn no_stray_arrays(json: &str) -> Result<(), serde_path_to_error::Error<serde_json::Error>> {
    let mut track = serde_path_to_error::Track::new();
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let tracked = serde_path_to_error::Deserializer::new(&mut deserializer, &mut track);
    Shape::default()
        .deserialize(tracked)
        .map_err(|error| serde_path_to_error::Error::new(track.path(), error))
}

/// The message of `serde_json` without the position it ends with.
fn message(error: &serde_json::Error) -> String {
    let whole = error.to_string();
    whole.rsplit_once(" at line ").map_or(whole.as_str(), |(message, _)| message).to_owned()
}

fn syntax_error(error: &serde_json::Error, json: &str, lines: &LineIndex<'_>) -> Diagnostic {
    Diagnostic::error("bad-json", message(error)).at(parser_place(error, json, lines))
}

/// `serde_json` counts columns in bytes; the line's start is found again to count code points.
fn parser_place(error: &serde_json::Error, json: &str, lines: &LineIndex<'_>) -> LineColumn {
    let start: usize = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let place = lines.locate(start + error.column().saturating_sub(1));
    LineColumn { line: error.line().max(1), column: place.column }
}

fn data_error(error: &serde_json::Error, path: &str) -> Diagnostic {
    let message = message(error);
    let mut found = if message.ends_with("is not a date") {
        Diagnostic::error("bad-date", message).with_hint(Date::HINT)
    } else if message.starts_with("unknown variant") {
        Diagnostic::error("unknown-value", message)
    } else if message.starts_with("missing field") {
        Diagnostic::error("missing-field", message)
    } else if path.contains("same_as") {
        Diagnostic::error("bad-iri", message)
            .with_hint("write an absolute IRI such as http://www.wikidata.org/entity/Q232")
    } else {
        Diagnostic::error("wrong-type", message)
    };
    if path == "." {
        found.hint = found.hint.or_else(|| {
            Some(
                "one JSON object a document, with `source` and `visits`; many documents are JSON Lines"
                    .to_owned(),
            )
        });
    } else {
        found = found.at_field(path);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first diagnostic as shown, without its hint.
    fn check_line(json: &str, expected: &str) {
        let read = read(json);
        let shown = read.diagnostics[0].display("f").to_string();
        assert_eq!(shown.lines().next(), Some(expected));
        assert_eq!(read.document.is_none(), read.diagnostics[0].is_error());
    }

    #[test]
    fn places_each_problem() {
        check_line(
            "{\"source\":{},\n \"visits\":[{\"destination\":{\"name\":\"é\"}, \"start\": \"30 April\"}]}",
            "f:2:50: error[bad-date]: visits[0].start: `30 April` is not a date",
        );
        check_line(
            r#"{"source":{},"visits":[{"destination":{"name":"A","kind":"town"}}]}"#,
            "f:1:58: error[unknown-value]: visits[0].destination.kind: unknown variant `town`, expected one of \
             `country`, `territory`, `region`, `city`, `site`",
        );
        check_line(
            r#"{"source":{},"visits":[{"start":"2007"}]}"#,
            "f:1:24: error[missing-field]: visits[0]: missing field `destination`",
        );
        check_line(
            r#"{"source":{"title":5}}"#,
            "f:1:20: error[wrong-type]: source.title: invalid type: integer `5`, expected a string",
        );
        check_line("{\"source\":{}\n", "f:2:1: error[bad-json]: EOF while parsing an object");
        check_line("{\"source\":{}} x", "f:1:15: error[bad-json]: trailing characters");
        check_line(
            r#"{"source":{},"visits":[{"destination":{"name":"A"},"end":"2006","start":"2007"}]}"#,
            "f:1:58: error[end-before-start]: visits[0].end: 2006 comes before the start, 2007",
        );
    }

    #[test]
    fn an_unknown_field_is_a_warning_with_its_place() {
        check_line(
            r#"{"source":{"autor":"x"},"visits":[]}"#,
            "f:1:20: warning[unknown-field]: source.autor: a field the format does not have; it is not used",
        );
    }

    #[test]
    fn what_is_no_object_is_told_what_to_be() {
        let message = "invalid type: sequence, expected an object or a single value, not an array";
        check_line("[]", &format!("f:1:1: error[wrong-type]: {message}"));
        check_line(
            r#"{"source":{},"visits":[{"destination":["Astana"]}]}"#,
            &format!("f:1:39: error[wrong-type]: visits[0].destination: {message}"),
        );
        check_line("", "f:1:1: error[bad-json]: EOF while parsing a value");
    }
}
