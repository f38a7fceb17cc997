//! `map`: visit facts to RDF.

use std::io::Write;
use std::path::PathBuf;

use super::documents::{Reading, each_document};
use super::lists::NameFiles;
use super::output::Output;
use super::parallel::Threads;
use super::report::Report;
use crate::export::Line;
use crate::intake::Wanted;
use crate::map::map_with;
use crate::mint::Minter;

/// Map visit facts to N-Quads, one document after the other, each in a graph of its own.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Visit facts (.json, .jsonl) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    names: NameFiles,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let Some(lists) = args.names.open(report) else { return Ok(()) };
    let mut output = Output::open(args.output.as_deref())?;
    let reading = Reading { threads: Threads::default(), lists: &lists };
    each_document(&args.paths, Wanted::Facts, reading, report, |document, name| {
        for quad in map_with(minter, lists.authorities(), document, name).quads {
            writeln!(output, "{}", Line(&quad))?;
        }
        Ok(())
    })?;
    output.finish()
}
