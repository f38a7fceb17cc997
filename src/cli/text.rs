//! `text`: what offsets index.

use std::io::Write;
use std::path::PathBuf;

use super::input::collect;
use super::input::read_release;
use super::output::Output;
use super::parallel::{Threads, in_order};
use super::report::Report;
use crate::intake::Wanted;

/// Print the text that the offsets of evidence index.
///
/// That is: of a PDF the text in it, of a packed file what is in it, of a text that is not in UTF-8 the same in UTF-8. Web
/// pages stay as they are.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Texts (.txt, .md, .html, .pdf, each also .gz) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let mut output = Output::open(args.output.as_deref())?;
    let inputs = collect(&args.paths, Wanted::Texts, report);
    in_order(&inputs, Threads::default(), read_release, |input, release| {
        match release {
            Ok(release) => {
                for found in &release.found {
                    report.diagnostic(&input.shown, found);
                }
                output.write_all(release.text.as_bytes())?;
            }
            Err(found) => report.diagnostic(&input.shown, &found),
        }
        Ok(())
    })?;
    output.finish()
}
