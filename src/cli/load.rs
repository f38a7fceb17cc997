//! `load` and `remove`: what a store on disk holds.

use std::path::PathBuf;

use oxigraph::model::NamedNode;

use super::documents::Reading;
use super::graph::{Tally, load_all};
use super::lists::ListFiles;
use super::parallel::Threads;
use super::report::{Report, count};
use crate::diagnostic::Diagnostic;
use crate::mint::{Minter, Resource};
use crate::store::Store;

/// Load visit facts, releases or RDF into a store on disk.
///
/// A document that is there already is replaced. All of the load is kept, or, if it is broken off, nothing of it.
#[derive(Debug, clap::Args)]
pub(super) struct LoadArgs {
    /// The folder of the store; made if it is missing.
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
    /// Files and folders; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    threads: Threads,
    #[command(flatten)]
    lists: ListFiles,
}

pub(super) fn load(args: &LoadArgs, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let Some(lists) = args.lists.open(report) else { return Ok(()) };
    let store = Store::open(&args.store)?;
    let mut load = store.begin()?;
    let reading = Reading { threads: args.threads, lists: &lists };
    let Tally { added, replaced, unchanged } = load_all(&args.paths, reading, minter, &mut load, report)?;
    load.commit()?;
    let quads = store.len()?;
    report.note(format_args!(
        "{added} added, {replaced} replaced, {unchanged} unchanged; {} in the store",
        count(quads, "quad")
    ));
    Ok(())
}

/// Remove documents from a store on disk.
#[derive(Debug, clap::Args)]
pub(super) struct RemoveArgs {
    /// The folder of the store.
    #[arg(long, value_name = "DIR")]
    store: PathBuf,
    /// Keys of documents, or IRIs of documents or graphs.
    #[arg(required = true, value_name = "DOCUMENT")]
    documents: Vec<String>,
}

pub(super) fn remove(args: &RemoveArgs, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let store = Store::open_existing(&args.store)?;
    let mut load = store.begin()?;
    let mut removed = 0;
    for document in &args.documents {
        if load.remove_graph(graph_of(document, minter).as_ref())? {
            removed += 1;
        } else {
            report.diagnostic(document, &no_document());
        }
    }
    load.commit()?;
    let quads = store.len()?;
    report.note(format_args!("{removed} removed; {} in the store", count(quads, "quad")));
    Ok(())
}

pub(super) fn no_document() -> Diagnostic {
    Diagnostic::error("no-such-document", "the graph has no document of this name")
        .with_hint("`query --saved documents` lists the documents with their keys")
}

/// The graph that a key or an IRI speaks of.
pub(super) fn graph_of(document: &str, minter: &Minter) -> NamedNode {
    let key = match minter.resolve(document).map(|minted| minted.resource) {
        Some(Resource::Document { document }) => document,
        _ => match NamedNode::new(document) {
            Ok(graph) if document.contains("://") => return graph,
            _ => document.to_owned(),
        },
    };
    minter.mint(&Resource::Graph { document: key })
}
