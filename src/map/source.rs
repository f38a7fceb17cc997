//! The document, its graph and the run that made the graph.

use iri_string::types::IriStr;
use oxigraph::model::{Literal, NamedNode};

use super::party::organization;
use super::sink::Sink;
use crate::facts::Source;
use crate::mint::Resource;
use crate::vocab::{dcterms, owl, prov, visit};

/// The version that provenance names.
const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn describe(sink: &mut Sink<'_>, source: &Source) {
    let document = sink.mint(&Resource::Document { document: sink.key() });
    sink.a(&document, visit::class::SOURCE_DOCUMENT);
    sink.a(&document, prov::ENTITY);
    let key = sink.key();
    sink.text(&document, dcterms::IDENTIFIER, &key);
    sink.label(&document, source.title.as_deref().unwrap_or(&key));
    for (property, value) in [
        (dcterms::TITLE, &source.title),
        (dcterms::LANGUAGE, &source.language),
        (dcterms::BIBLIOGRAPHIC_CITATION, &source.citation),
        (visit::DATELINE, &source.dateline),
    ] {
        if let Some(value) = value {
            sink.text(&document, property, value);
        }
    }
    if let Some(digest) = &source.sha256 {
        sink.text(&document, visit::SHA256, &digest.to_ascii_lowercase());
    }
    sink.date(&document, dcterms::ISSUED, source.issued);
    if let Some(publisher) = &source.publisher {
        let publisher = organization(sink, publisher);
        sink.add(&document, dcterms::PUBLISHER, publisher);
    }
    if let Some(url) = &source.url {
        match IriStr::new(url) {
            Ok(iri) => sink.add(&document, dcterms::SOURCE, NamedNode::new_unchecked(iri.as_str())),
            Err(_) => sink.add(&document, dcterms::SOURCE, Literal::new_simple_literal(url)),
        }
    }
    provenance(sink, &document);
}

fn provenance(sink: &mut Sink<'_>, document: &NamedNode) {
    let graph = sink.graph();
    let run = run(sink);
    sink.a(&graph, prov::ENTITY);
    sink.add(&graph, prov::HAD_PRIMARY_SOURCE, document.clone());
    sink.add(&graph, prov::WAS_GENERATED_BY, run.clone());
    sink.a(&run, prov::ACTIVITY);
    sink.add(&run, prov::USED, document.clone());
    let software = sink.mint(&Resource::Software { version: VERSION.to_owned() });
    sink.add(&run, prov::WAS_ASSOCIATED_WITH, software.clone());
    sink.a(&software, prov::SOFTWARE_AGENT);
    sink.label(&software, &format!("visitgraph {VERSION}"));
    sink.text(&software, owl::VERSION_INFO, VERSION);
}

/// The run that made the document's graph.
pub(super) fn run(sink: &Sink<'_>) -> NamedNode {
    sink.mint(&Resource::Run { document: sink.key() })
}
