//! `validate`: visit facts by themselves and against their text.

use std::io::Write;
use std::path::PathBuf;

use super::documents::check_documents;
use super::input::collect;
use super::kind::Wanted;
use super::output::Output;
use super::read::read_release;
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
    let mut text = None;
    for input in collect(args.text.as_slice(), Wanted::Texts, report).iter().take(1) {
        match read_release(input) {
            Ok(release) => text = Some(release.text),
            Err(found) => {
                report.diagnostic(&input.shown, &found);
                return Ok(());
            }
        }
    }
    let right = check_documents(&args.paths, text, report)?;
    let mut output = Output::open(None)?;
    writeln!(output, "{} in order; {}", count(right, "document"), report.tally())?;
    output.finish()
}
