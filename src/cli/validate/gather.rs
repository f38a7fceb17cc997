//! The graph that is checked, gathered from files, and which file said what.

use std::io::Read;
use std::path::PathBuf;

use oxigraph::model::{Quad, Term};

use crate::cli::input::Input;
use crate::cli::report::Report;
use crate::diagnostic::Diagnostic;
use crate::export::Format;
use crate::mint::{Minter, Resource};
use crate::shapes::Graph;
use crate::store::parse_rdf;

/// All that is given, as one graph.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    graph: Graph,
    sources: Vec<Source>,
}

/// A file that said something.
#[derive(Debug)]
pub(super) struct Source {
    /// The name under which messages speak of it.
    pub(super) shown: String,
    /// The file, if it is RDF and can be read again.
    pub(super) rdf: Option<PathBuf>,
    is_rdf: bool,
}

impl Gathered {
    /// Adds a file of RDF; nothing of it after an error in it.
    pub(super) fn rdf(
        &mut self,
        input: &Input,
        (format, reader): (Format, impl Read),
        minter: &Minter,
        report: &mut Report,
    ) {
        let own = minter.mint(&Resource::FileGraph { file: input.file_name() });
        match parse_rdf(reader, format.rdf_format(), &own).collect::<Result<Vec<_>, _>>() {
            Ok(quads) => {
                let rdf = input.path().map(PathBuf::from);
                self.add(Source { shown: input.shown.clone(), rdf, is_rdf: true }, quads);
            }
            Err(error) => {
                let mut found = Diagnostic::error("bad-rdf", error.message)
                    .with_hint("nothing of this file is checked against shapes");
                found.place = error.place;
                report.diagnostic(&input.shown, &found);
            }
        }
    }

    /// Adds what facts were mapped to.
    pub(super) fn facts(&mut self, input: &Input, quads: Vec<Quad>) {
        self.add(Source { shown: input.shown.clone(), rdf: None, is_rdf: false }, quads);
    }

    fn add(&mut self, source: Source, quads: Vec<Quad>) {
        let number = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sources.push(source);
        for Quad { subject, predicate, object, .. } in quads {
            self.graph.add(subject, predicate, object, number);
        }
    }

    /// Makes the graph's indexes.
    pub(super) fn ready(self) -> Self {
        Self { graph: self.graph.ready(), sources: self.sources }
    }

    pub(super) fn graph(&self) -> &Graph {
        &self.graph
    }

    /// Whether no file of RDF was read.
    pub(super) fn has_no_rdf(&self) -> bool {
        !self.sources.iter().any(|source| source.is_rdf)
    }

    /// The first file.
    pub(super) fn first(&self) -> Option<&Source> {
        self.sources.first()
    }

    /// The file that a node comes from: the first that says something of it.
    pub(super) fn source(&self, node: &Term) -> Option<&Source> {
        let number = self.graph.source(node);
        self.sources.get(number.map_or(0, |number| number as usize))
    }
}
