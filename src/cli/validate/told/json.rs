//! One finding as one line of JSON.

use oxigraph::model::Term;
use serde::Serialize;

use crate::shapes::{Finding, Origin, Passage};

#[derive(Serialize)]
struct Line<'f> {
    severity: &'f str,
    focus: Value<'f>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value<'f>>,
    message: &'f str,
    component: &'f str,
    shape: Value<'f>,
    file: &'f str,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<Value<'f>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passage: Option<&'f Passage>,
}

/// A term as SPARQL's results in JSON have it.
#[derive(Serialize)]
struct Value<'t> {
    r#type: &'static str,
    #[serde(rename = "value")]
    text: &'t str,
    #[serde(rename = "xml:lang", skip_serializing_if = "Option::is_none")]
    language: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    datatype: Option<&'t str>,
}

fn value(term: &Term) -> Value<'_> {
    let (r#type, text, literal) = match term {
        Term::NamedNode(node) => ("uri", node.as_str(), None),
        Term::BlankNode(node) => ("bnode", node.as_str(), None),
        Term::Literal(literal) => ("literal", literal.value(), Some(literal)),
    };
    let language = literal.and_then(|literal| literal.language());
    let datatype = literal.filter(|_| language.is_none()).map(|literal| literal.datatype().as_str());
    Value { r#type, text, language, datatype }
}

/// The part of an IRI after its last `#`.
fn local(iri: &str) -> &str {
    iri.rsplit_once('#').map_or(iri, |(_, local)| local)
}

/// Adds the line of a finding.
pub(super) fn line(to: &mut Vec<u8>, finding: &Finding, origin: Option<&Origin>, file: &str) {
    let severity = finding.severity.iri();
    let line = Line {
        severity: local(severity.as_str()),
        focus: value(&finding.focus),
        path: finding.path.as_ref().map(ToString::to_string),
        value: finding.value.as_ref().map(value),
        message: finding.message(),
        component: local(finding.component.as_str()),
        shape: value(&finding.shape),
        file,
        document: origin.map(|origin| value(&origin.document)),
        passage: origin.and_then(|origin| origin.passage.as_ref()),
    };
    // A vector takes all that is written to it, and strings are all there is.
    if serde_json::to_writer(&mut *to, &line).is_ok() {
        to.push(b'\n');
    }
}
