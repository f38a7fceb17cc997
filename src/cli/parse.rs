//! `parse`: releases to visit facts.

use std::path::PathBuf;

use super::documents::{Reading, each_document};
use super::explain::{self, Explain};
use super::lists::ListFiles;
use super::output::Output;
use super::parallel::Threads;
use super::report::Report;
use crate::intake::Wanted;

/// Read releases: visit facts as JSON Lines, one document a line.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Texts (.txt, .md, .html, .pdf, each also .gz) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    pub(super) paths: Vec<PathBuf>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) threads: Threads,
    #[command(flatten)]
    lists: ListFiles,
    /// Print, in place of the facts, a listing of them, each with its path, its value, the rule it comes from
    /// (docs/rules.md) and its passage; `--explain=clauses`: each sentence with its verbs and their subjects.
    #[arg(long, value_name = "WHAT", value_enum, num_args = 0..=1, require_equals = true,
          default_missing_value = "facts")]
    explain: Option<Explain>,
}

pub(super) fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let Some(lists) = args.lists.open(report) else { return Ok(()) };
    if let Some(what) = args.explain {
        return explain::run(args, what, &lists.reader(), report);
    }
    let mut output = Output::open(args.output.as_deref())?;
    let reading = Reading { threads: args.threads, lists: &lists };
    each_document(&args.paths, Wanted::Texts, reading, report, |document, _| output.document(document))?;
    output.finish()
}
