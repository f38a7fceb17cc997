//! `map`: visit facts to RDF.

use std::io::Write;
use std::path::PathBuf;

use super::documents::Documents;
use super::input::{Wanted, cannot_read, collect};
use super::output::Output;
use super::report::Report;
use crate::export::Line;
use crate::map::map;
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
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let inputs = collect(&args.paths, Wanted::Facts, report);
    let mut output = Output::open(args.output.as_deref())?;
    let mut documents = Documents::default();
    report.start(inputs.len());
    for input in &inputs {
        match input.open() {
            Ok(opened) => documents.each(input, opened, report, |document, name| {
                for quad in map(minter, document, name).quads {
                    writeln!(output, "{}", Line(&quad))?;
                }
                Ok(())
            })?,
            Err(error) => report.diagnostic(&input.shown, &cannot_read(&error)),
        }
        report.step(&input.shown);
    }
    report.finish();
    output.finish()
}
