//! `validate`: visit facts by themselves and against their text.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use super::documents::each_document;
use super::input::{Wanted, cannot_read, read_text};
use super::output::Output;
use super::report::{Report, count};
use crate::diagnostic::Diagnostic;
use crate::facts::check_text;

/// Check visit facts, and with --text that every quote stands where it says.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Visit facts (.json, .jsonl) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// The text that the facts were read from, for facts of one document.
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
}

pub(super) fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let text = match &args.text {
        Some(path) => {
            let opened = File::open(path).map_err(|error| cannot_read(&error));
            match opened.and_then(read_text) {
                Ok(text) => Some(text),
                Err(found) => {
                    report.diagnostic(&path.display().to_string(), &found);
                    return Ok(());
                }
            }
        }
        None => None,
    };
    let mut found = Vec::new();
    let count_read = each_document(&args.paths, Wanted::Facts, report, |document, name| {
        let wrong = text.iter().flat_map(|text| check_text(document, text)).filter(Diagnostic::is_error);
        found.extend(wrong.map(|diagnostic| (name.to_owned(), diagnostic)));
        Ok(())
    })?;
    for (name, diagnostic) in &found {
        report.diagnostic(name, diagnostic);
    }
    let mut output = Output::open(None)?;
    writeln!(output, "{} read; {}", count(count_read, "document"), report.tally())?;
    output.finish()
}
