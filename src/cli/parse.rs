//! `parse`: releases to visit facts.

use std::io::Write;
use std::path::PathBuf;

use super::documents::Documents;
use super::input::{Wanted, cannot_read, collect};
use super::output::Output;
use super::report::Report;

/// Read releases: visit facts as JSON Lines, one document a line.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Texts (.txt, .md) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let inputs = collect(&args.paths, Wanted::Texts, report);
    let mut output = Output::open(args.output.as_deref())?;
    let mut documents = Documents::default();
    report.start(inputs.len());
    for input in &inputs {
        match input.open() {
            Ok(opened) => documents.each(input, opened, report, |document, _| {
                serde_json::to_writer(&mut output, document).map_err(std::io::Error::from)?;
                Ok(output.write_all(b"\n")?)
            })?,
            Err(error) => report.diagnostic(&input.shown, &cannot_read(&error)),
        }
        report.step(&input.shown);
    }
    report.finish();
    output.finish()
}
