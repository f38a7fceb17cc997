//! `reconcile`: who is who.

use std::path::PathBuf;

use super::graph::Source;
use super::output::Output;
use super::report::{Report, count};
use crate::mint::Minter;
use crate::reconcile::{COLUMNS, Entities, Found, Row, candidates};

/// Find people, posts, organizations and places that can be one.
///
/// Writes a review file, CSV. Fill in its first column, and give it to `--apply`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let Some(lists) = args.source.lists(report) else { return Ok(()) };
    let Some(store) = args.source.open(minter, report)? else { return Ok(()) };
    let entities = Entities::read(&store, minter, lists.authorities())?;
    let Found { candidates, compared, large } = candidates(&entities, &Default::default());
    let mut writer = csv::Writer::from_writer(Output::open(args.output.as_deref())?);
    writer.write_record(COLUMNS)?;
    for candidate in &candidates {
        writer.write_record(Row::new(&entities, candidate, None).cells)?;
    }
    for (what, size) in &large {
        report.note(format_args!("{size} share {what}"));
    }
    report.note(format_args!(
        "{} compared, {}",
        count(compared, "pair"),
        count(candidates.len(), "candidate")
    ));
    let output = writer.into_inner().map_err(|error| anyhow::anyhow!("{error}"))?;
    output.finish()
}
