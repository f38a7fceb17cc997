//! JSON-LD that people like to read in JavaScript: short names by `ontology/context.jsonld`, and what belongs to a thing
//! nested in it. A visit holds its stops, engagements and statements, each fact its assertions with the words it was read from.
//!
//! Every triple is written once, and what a thing is called also where it is mentioned again, so reading it back gives the
//! same graph. One root after the other is put together and written; the quads are in memory anyhow, to be sorted.

mod context;
mod json;
mod literal;
mod nest;

use std::collections::BTreeMap;
use std::io::{self, Write};

use oxigraph::model::{GraphName, NamedNodeRef, NamedOrBlankNode, Quad};

use context::Context;
use json::{Json, end, new_line};
use nest::Nested;

use super::{ExportError, Prefixes};

/// The members of an object.
type Members = Vec<(String, Json)>;

/// Whether an IRI of the quads could be taken for an abbreviation, as `visit:x`: then there must be none.
pub(super) fn is_ambiguous(quads: &[Quad], prefixes: &Prefixes<'_>) -> bool {
    Context::new(prefixes).is_ambiguous(quads)
}

/// Writes sorted quads. The root, if there is one among them, comes first, with what leads to it nested in it.
pub(super) fn write(
    quads: &[Quad],
    root: Option<NamedNodeRef<'_>>,
    prefixes: &Prefixes<'_>,
    mut writer: impl Write,
) -> Result<(), ExportError> {
    let mut context = Context::new(prefixes);
    context.keep_used(quads);
    let graphs = by_graph(quads);
    let writer = &mut writer;
    writer.write_all(b"{")?;
    Json::members(&[("@context".to_owned(), context.as_json())], writer, 0)?;
    match &graphs[..] {
        [] => {}
        [(None, quads)] => one_graph(&mut Nested::new(&context, quads), root, writer)?,
        [(Some(name), quads)] => {
            writer.write_all(b",")?;
            Json::members(&named(name), writer, 0)?;
            things(&mut Nested::new(&context, quads), &mut Vec::new(), writer, 0)?;
        }
        graphs => many_graphs(&context, graphs, writer)?,
    }
    end(writer, 0, "}\n")?;
    Ok(writer.flush()?)
}

/// The quads of each graph, those of the default graph first.
fn by_graph(quads: &[Quad]) -> Vec<(Option<NamedOrBlankNode>, Vec<&Quad>)> {
    let mut graphs = BTreeMap::<_, (Option<NamedOrBlankNode>, Vec<&Quad>)>::new();
    for quad in quads {
        let (key, name) = match &quad.graph_name {
            GraphName::DefaultGraph => (String::new(), None),
            GraphName::NamedNode(node) => (node.to_string(), Some(node.clone().into())),
            GraphName::BlankNode(node) => (node.to_string(), Some(node.clone().into())),
        };
        graphs.entry(key).or_insert_with(|| (name, Vec::new())).1.push(quad);
    }
    graphs.into_values().collect()
}

fn named(graph: &NamedOrBlankNode) -> Members {
    vec![("id".to_owned(), Json::text(&nest::name(graph.as_ref())))]
}

/// The default graph alone: one thing with all the others in it, or an array of things.
fn one_graph(
    nested: &mut Nested<'_>,
    root: Option<NamedNodeRef<'_>>,
    writer: &mut impl Write,
) -> io::Result<()> {
    let first = root.and_then(|root| nested.root(root));
    let first = first.or_else(|| nested.next()).unwrap_or_default();
    writer.write_all(b",")?;
    match nested.next() {
        None => Json::members(&first, writer, 0),
        Some(second) => things(nested, &mut vec![first, second], writer, 0),
    }
}

/// The member with the things of a graph, those given first.
fn things(
    nested: &mut Nested<'_>,
    first: &mut Vec<Members>,
    writer: &mut impl Write,
    depth: usize,
) -> io::Result<()> {
    if first.is_empty() {
        writer.write_all(b",")?;
    }
    new_line(writer, 0, depth + 1)?;
    writer.write_all(b"\"@graph\": [")?;
    let rest = std::iter::from_fn(|| nested.next());
    for (n, thing) in first.drain(..).chain(rest).enumerate() {
        new_line(writer, n, depth + 2)?;
        Json::Object(thing).write(writer, depth + 2)?;
    }
    end(writer, depth + 1, "]")
}

/// Several graphs: the things of the default graph, then the graphs with their names.
fn many_graphs(
    context: &Context,
    graphs: &[(Option<NamedOrBlankNode>, Vec<&Quad>)],
    writer: &mut impl Write,
) -> io::Result<()> {
    writer.write_all(b",\n  \"@graph\": [")?;
    let mut n = 0;
    for (name, quads) in graphs {
        let mut nested = Nested::new(context, quads);
        if let Some(name) = name {
            new_line(writer, n, 2)?;
            n += 1;
            writer.write_all(b"{")?;
            Json::members(&named(name), writer, 2)?;
            things(&mut nested, &mut Vec::new(), writer, 2)?;
            end(writer, 2, "}")?;
            continue;
        }
        for thing in std::iter::from_fn(|| nested.next()) {
            new_line(writer, n, 2)?;
            n += 1;
            Json::Object(thing).write(writer, 2)?;
        }
    }
    end(writer, 1, "]")
}
