//! `parse`: releases to visit facts.

use std::path::PathBuf;

use super::documents::each_document;
use super::kind::Wanted;
use super::output::Output;
use super::parallel::Threads;
use super::report::Report;

/// Read releases: visit facts as JSON Lines, one document a line.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Texts (.txt, .md, .html, .pdf, each also .gz) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    threads: Threads,
}

pub(super) fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let mut output = Output::open(args.output.as_deref())?;
    each_document(&args.paths, Wanted::Texts, args.threads, report, |document, _| output.document(document))?;
    output.finish()
}
