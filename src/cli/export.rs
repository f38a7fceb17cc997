//! `export`: a graph as a file.

use std::io::Write;
use std::path::PathBuf;

use oxigraph::model::{NamedNode, Quad};

use super::graph::Source;
use super::load::{graph_of, no_document};
use super::output::Output;
use super::report::Report;
use crate::export::{Format, canonical, digest, write};
use crate::mint::Minter;
use crate::store::{Store, StoreError};
use crate::vocab::PREFIXES;

/// Write a graph as Turtle, N-Triples, N-Quads, TriG, RDF/XML or JSON-LD.
///
/// Equal graphs give equal bytes. Formats that have no named graphs get the union of the graphs.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    /// ttl, nt, nq, trig, rdf, jsonld or jsonld-flat; else by the ending of the output file, else ttl.
    #[arg(long, short, value_name = "FORMAT")]
    format: Option<Format>,
    /// Only what this document says: its key, or its IRI; may be given more than once.
    #[arg(long, value_name = "DOCUMENT")]
    document: Vec<String>,
    /// Only this named graph; may be given more than once.
    #[arg(long = "graph", value_name = "IRI")]
    graph_name: Vec<NamedNode>,
    /// Print the canonical N-Quads (RDFC-1.0).
    #[arg(long, conflicts_with_all = ["format", "digest"])]
    canonical: bool,
    /// Print the SHA-256 of the canonical N-Quads, and nothing else.
    #[arg(long, conflicts_with = "format")]
    digest: bool,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let Some(store) = args.source.open(minter, report)? else { return Ok(()) };
    let named = args.document.iter().map(|document| (document.clone(), graph_of(document, minter)));
    let named = named.chain(args.graph_name.iter().map(|name| (name.as_str().to_owned(), name.clone())));
    let named = named.collect::<Vec<_>>();
    let quads = quads(&store, &named, report)?;
    if !named.is_empty() && quads.is_empty() {
        return Ok(());
    }
    let mut output = Output::open(args.output.as_deref())?;
    if args.canonical {
        canonical(&quads, &mut output)?;
    } else if args.digest {
        writeln!(output, "{}", digest(&quads)?)?;
    } else {
        let ending = args.output.as_deref().and_then(|path| path.extension()?.to_str());
        let format = args.format.or_else(|| Format::from_extension(ending?)).unwrap_or(Format::Turtle);
        write(quads, format, PREFIXES, &mut output)?;
    }
    output.finish()
}

/// The quads of the graphs named, or all.
fn quads(store: &Store, named: &[(String, NamedNode)], report: &mut Report) -> Result<Vec<Quad>, StoreError> {
    if named.is_empty() {
        return store.quads().collect();
    }
    let mut quads = Vec::new();
    for (shown, graph) in named {
        if !store.contains_graph(graph.as_ref())? {
            report.diagnostic(shown, &no_document());
        }
        for quad in store.quads_of(graph.as_ref()) {
            quads.push(quad?);
        }
    }
    Ok(quads)
}
