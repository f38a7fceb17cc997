//! The shapes that a graph is checked against.

use std::path::PathBuf;

use oxigraph::model::{NamedNode, Quad};

use crate::cli::input::{Input, Opened, collect};
use crate::cli::report::Report;
use crate::diagnostic::Diagnostic;
use crate::export::Format;
use crate::intake::{Kind, Wanted, cannot_read};
use crate::shapes::{DATA_SHAPES, DAY_SHAPES, Graph, Refused, Shapes};
use crate::store::parse_rdf;
use crate::vocab::service::SHAPES;

/// The shapes of these files, or those of the program's own data; nothing if they are refused, which is reported.
pub(super) fn open_shapes(files: &[PathBuf], report: &mut Report) -> Option<Shapes> {
    let mut graph = Graph::default();
    if files.is_empty() {
        for (number, own) in (0..).zip([DATA_SHAPES, DAY_SHAPES]) {
            add(&mut graph, parse(own.as_bytes(), Format::Turtle).unwrap_or_default(), number);
        }
    }
    let inputs = collect(files, Wanted::Any, report);
    if report.has_errors() && inputs.is_empty() && !files.is_empty() {
        return None;
    }
    let mut right = true;
    for (number, input) in (0..).zip(&inputs) {
        match quads(input) {
            Ok(quads) => add(&mut graph, quads, number),
            Err(found) => {
                report.diagnostic(&input.shown, &found);
                right = false;
            }
        }
    }
    let shown = inputs.iter().map(|input| input.shown.as_str()).collect::<Vec<_>>().join(", ");
    let shown = if files.is_empty() { "shapes" } else { shown.as_str() };
    match Shapes::read(&graph.ready()) {
        _ if !right => None,
        Ok(shapes) if shapes.targeted() == 0 => {
            report.diagnostic(shown, &no_shapes());
            None
        }
        Ok(shapes) => Some(shapes),
        Err(refused) => {
            for refused in refused {
                report.diagnostic(shown, &bad_shapes(&refused));
            }
            None
        }
    }
}

fn quads(input: &Input) -> Result<Vec<Quad>, Diagnostic> {
    let Opened { kind, reader } = input.open().map_err(|error| cannot_read(&error))?;
    let Kind::Rdf(format) = kind else {
        return Err(Diagnostic::error("bad-shapes", "shapes are RDF, and this is none")
            .with_hint("RDF ends in .ttl, .nt, .nq, .trig, .rdf or .jsonld"));
    };
    parse(reader, format)
}

fn parse(reader: impl std::io::Read, format: Format) -> Result<Vec<Quad>, Diagnostic> {
    let own: NamedNode = SHAPES.into_owned();
    parse_rdf(reader, format.rdf_format(), &own).collect::<Result<Vec<_>, _>>().map_err(|error| {
        let mut found = Diagnostic::error("bad-rdf", error.message);
        found.place = error.place;
        found
    })
}

fn add(graph: &mut Graph, quads: Vec<Quad>, number: u32) {
    for Quad { subject, predicate, object, .. } in quads {
        graph.add(subject, predicate, object, number);
    }
}

fn no_shapes() -> Diagnostic {
    Diagnostic::error("no-shapes", "no shape in it says what it is about").with_hint(
        "a shape has sh:targetClass, sh:targetNode, sh:targetSubjectsOf or sh:targetObjectsOf; \
         data to be checked is given without --shapes",
    )
}

fn bad_shapes(refused: &Refused) -> Diagnostic {
    let found = Diagnostic::error("bad-shapes", refused.message.clone()).at_field(refused.node.to_string());
    match refused.meant {
        Some(meant) => found.with_hint(format!("is sh:{meant} meant?")),
        None => found,
    }
}
