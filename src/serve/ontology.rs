//! The ontology at its place: its terms are fragments of it, so it is sent as it is.

use axum::extract::{Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::Response;

use super::rendition::Rendition;
use super::{Problem, Shared, page, reference, representation};
use crate::export::Format;
use crate::shapes;
use crate::vocab::service::PREFIXES;

/// Documents with IRIs below that of the ontology, Turtle.
const BELOW: &[(&str, &str)] = &[
    ("0.1.0", include_str!("../../ontology/versions/0.1.0.ttl")),
    ("0.2.0", reference::ONTOLOGY_FILE),
    ("alignments/cameo", include_str!("../../ontology/alignments/cameo.ttl")),
    ("alignments/cidoc-crm", include_str!("../../ontology/alignments/cidoc-crm.ttl")),
    ("alignments/lode", include_str!("../../ontology/alignments/lode.ttl")),
    ("alignments/schema", include_str!("../../ontology/alignments/schema.ttl")),
    ("alignments/sem", include_str!("../../ontology/alignments/sem.ttl")),
    ("alignments/wikidata", include_str!("../../ontology/alignments/wikidata.ttl")),
    ("ontology-shapes", shapes::ONTOLOGY_SHAPES),
    ("shapes", shapes::DATA_SHAPES),
    ("shapes-of-days", shapes::DAY_SHAPES),
];

/// The same, JSON-LD that is sent as it stands.
const JSON: &[(&str, &str)] = &[
    ("context", include_str!("../../ontology/context.jsonld")),
    ("frame", include_str!("../../ontology/frame.jsonld")),
];

/// Answers a request for `/ontology`, in the form that the client likes best.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let found = representation::reads(&parts.method)
        .and_then(|()| Rendition::asked(&parts, &Rendition::ALL))
        .and_then(|form| {
            let mut response = answer(&service, &parts, form)?;
            let place = service.href(&format!("ontology.{}", form.name()));
            representation::set(&mut response, header::CONTENT_LOCATION, &place);
            representation::vary(&mut response);
            Ok(response)
        });
    found.unwrap_or_else(|problem| page::or_page(&service, &parts.headers, problem))
}

/// Answers a request for the ontology in the form of an ending.
pub(super) fn in_form(service: &Shared, parts: &Parts, form: Rendition) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    answer(service, parts, form)
}

/// Answers a request for a document below `/ontology/`, by its name or with the ending of a form; nothing if there is none.
pub(super) fn below(service: &Shared, parts: &Parts, path: &str) -> Option<Result<Response, Problem>> {
    let plain = path.strip_suffix(".jsonld").unwrap_or(path);
    if let Some((_, text)) = JSON.iter().find(|(known, _)| *known == plain) {
        let form = Rendition::Rdf(Format::JsonLd);
        let wanted = if path == plain { Rendition::asked(parts, &[form]) } else { Ok(form) };
        return Some(wanted.map(|form| representation::respond(parts, form, text.as_bytes().to_vec())));
    }
    let text = |name: &str| BELOW.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    if let Some(text) = text(path) {
        let form = Rendition::asked(parts, &Rendition::RDF);
        return Some(form.and_then(|form| document(service, parts, (path, text), form)));
    }
    let (name, form) = path.rsplit_once('.')?;
    let form = Rendition::RDF.into_iter().find(|known| known.name() == form)?;
    Some(document(service, parts, (name, text(name)?), form))
}

fn document(
    service: &Shared,
    parts: &Parts,
    (name, text): (&str, &str),
    form: Rendition,
) -> Result<Response, Problem> {
    let format = if let Rendition::Rdf(format) = form { format } else { Format::Turtle };
    let bytes = representation::rdf(reference::triples(text), format, PREFIXES)?;
    let mut response = representation::respond(parts, form, bytes);
    let place = |form: Rendition| service.href(&format!("ontology/{name}.{}", form.name()));
    representation::set(&mut response, header::CONTENT_LOCATION, &place(form));
    representation::vary(&mut response);
    let others = Rendition::RDF.into_iter().filter(|other| *other != form);
    representation::link(&mut response, &others.map(|other| (place(other), other)).collect::<Vec<_>>(), None);
    Ok(response)
}

fn answer(service: &Shared, parts: &Parts, form: Rendition) -> Result<Response, Problem> {
    let quads = reference::ontology();
    let bytes = match form {
        Rendition::Html => page::ontology(service, &quads).into_string().into_bytes(),
        Rendition::Rdf(format) => representation::rdf(quads, format, PREFIXES)?,
    };
    let mut response = representation::respond(parts, form, bytes);
    let others = Rendition::ALL.into_iter().filter(|other| *other != form);
    let others = others.map(|other| (service.href(&format!("ontology.{}", other.name())), other));
    representation::link(&mut response, &others.collect::<Vec<_>>(), None);
    Ok(response)
}
