//! `validate`: visit facts by themselves and against their text.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use super::documents::check_documents;
use super::input::{cannot_read, read_text};
use super::output::Output;
use super::report::{Report, count};

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
    let right = check_documents(&args.paths, text, report)?;
    let mut output = Output::open(None)?;
    writeln!(output, "{} in order; {}", count(right, "document"), report.tally())?;
    output.finish()
}
