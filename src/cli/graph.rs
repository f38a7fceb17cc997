//! Where a command takes its graph from: a store on disk, or files loaded into memory.

use std::path::PathBuf;

use oxigraph::model::{GraphName, NamedNode, Quad};

use super::Usage;
use super::documents::{Documents, Item, Reading, each_item};
use super::input::{Input, Opened, collect};
use super::lists::ListFiles;
use super::parallel::Threads;
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::export::Format;
use crate::intake::{Kind, Lists, Wanted};
use crate::map::map_with;
use crate::mint::{Minter, Resource};
use crate::store::{Change, Load, Store, parse_rdf};

/// `--store` or `--data`.
#[derive(Debug, Clone, clap::Args)]
#[group(multiple = false)]
pub(super) struct GraphArgs {
    /// The folder of a store on disk.
    #[arg(long, value_name = "DIR")]
    pub(super) store: Option<PathBuf>,
    /// Files or folders of visit facts, releases or RDF, read into memory; `-` is standard input.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub(super) data: Vec<PathBuf>,
}

/// The graph that is asked of, and what its texts are read with.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Source {
    #[command(flatten)]
    pub(super) graph: GraphArgs,
    /// A file of links between IRIs, RDF, that is read along with --data: what `reconcile --apply` writes; may be given more
    /// than once.
    #[arg(long, value_name = "FILE", requires = "data")]
    links: Vec<PathBuf>,
    #[command(flatten)]
    lists: ListFiles,
}

impl Source {
    /// What texts are read with; nothing if a list is refused.
    pub(super) fn lists(&self, report: &mut Report) -> Option<Lists> {
        self.lists.open(report)
    }

    /// The graph, loaded; nothing if a list is refused. Items that cannot be used are reported and left out.
    pub(super) fn open(&self, minter: &Minter, report: &mut Report) -> anyhow::Result<Option<Store>> {
        if let Some(folder) = &self.graph.store {
            return Ok(Some(Store::open_to_read(folder)?));
        }
        if self.graph.data.is_empty() {
            return Err(Usage("give the graph: --store DIR or --data FILE…").into());
        }
        let Some(lists) = self.lists.open(report) else { return Ok(None) };
        let store = Store::in_memory()?;
        let mut load = store.begin()?;
        let reading = Reading { threads: Threads::default(), lists: &lists };
        let paths = [self.graph.data.as_slice(), &self.links].concat();
        load_all(&paths, reading, minter, &mut load, report)?;
        load.commit()?;
        Ok(Some(store))
    }
}

/// How many graphs a load changed in which way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) added: usize,
    pub(super) replaced: usize,
    pub(super) unchanged: usize,
}

impl Tally {
    fn count(&mut self, change: Change) {
        match change {
            Change::Added => self.added += 1,
            Change::Replaced => self.replaced += 1,
            Change::Unchanged => self.unchanged += 1,
        }
    }
}

/// Loads what `paths` name.
pub(super) fn load_all(
    paths: &[PathBuf],
    reading: Reading<'_>,
    minter: &Minter,
    load: &mut Load<'_>,
    report: &mut Report,
) -> anyhow::Result<Tally> {
    let inputs = collect(paths, Wanted::Any, report);
    let mut documents = Documents::default();
    let mut tally = Tally::default();
    each_item(&inputs, reading, report, |input, item, report| match item {
        Item::Other(Opened { kind: Kind::Rdf(format), reader }) => {
            for (graph, quads) in read_rdf(input, format, reader, minter, report) {
                tally.count(load.replace_graph(graph.as_ref(), quads)?);
            }
            Ok(())
        }
        item => documents.each(input, item, report, |document, name| {
            let graph = map_with(minter, reading.lists.authorities(), document, name);
            tally.count(load.replace_graph(graph.name.as_ref(), graph.quads)?);
            Ok(())
        }),
    })?;
    Ok(tally)
}

/// The quads of an RDF file, by graph; none if there is an error in it.
fn read_rdf(
    input: &Input,
    format: Format,
    reader: impl std::io::Read,
    minter: &Minter,
    report: &mut Report,
) -> std::collections::BTreeMap<NamedNode, Vec<Quad>> {
    let mut graphs = std::collections::BTreeMap::<NamedNode, Vec<Quad>>::new();
    let own = minter.mint(&Resource::FileGraph { file: input.file_name() });
    for quad in parse_rdf(reader, format.rdf_format(), &own) {
        match quad {
            Ok(mut quad) => {
                let graph = match &quad.graph_name {
                    GraphName::NamedNode(name) => name.clone(),
                    _ => own.clone(),
                };
                quad.graph_name = graph.clone().into();
                graphs.entry(graph).or_default().push(quad);
            }
            Err(error) => {
                let mut found =
                    Diagnostic::error("bad-rdf", error.message).with_hint("nothing of this file is loaded");
                found.place = error.place;
                report.diagnostic(&input.shown, &found);
                return std::collections::BTreeMap::new();
            }
        }
    }
    graphs
}
