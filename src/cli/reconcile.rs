//! `reconcile`: who is who.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::Usage;
use super::graph::Source;
use super::output::Output;
use super::report::{Report, count};
use crate::export::{Format, write};
use crate::facts::Date;
use crate::intake::read_text;
use crate::mint::Minter;
use crate::reconcile::{
    Applied, COLUMNS, Classes, Decisions, Entities, Found, Kind, Origin, Row, Verdict, acceptable, apply,
    candidates, pair, read_review,
};
use crate::store::{Change, Store};
use crate::vocab::PREFIXES;

/// Find people, posts, organizations and places that can be one.
///
/// Writes a review file, CSV: fill in its first column with accept, reject, unsure or revoke, and give it back with
/// --apply. What is accepted is one in queries; what is rejected is not offered again. docs/reconcile.md explains the
/// columns.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    /// Only this kind; may be given more than once.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Vec<Kind>,
    /// Put `accept` on those that are sure, save where that would make one of two whose names are not alike.
    #[arg(long, conflicts_with = "decided")]
    accept_sure: bool,
    /// Write what was decided instead, to look at it or to revoke it.
    #[arg(long)]
    decided: bool,
    /// Keep the decisions of this review file: in the store, or, with --data, as a file of links.
    #[arg(long, value_name = "REVIEW.csv", conflicts_with_all = ["kind", "accept_sure", "decided"])]
    apply: Option<PathBuf>,
    /// Who decided.
    #[arg(long, value_name = "NAME", requires = "apply")]
    by: Option<String>,
    /// The day of the decision.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "apply", value_parser = day)]
    on: Option<String>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

fn kind(text: &str) -> Result<Kind, String> {
    let kinds = || Kind::ALL.map(Kind::as_str).join(", ");
    Kind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == text)
        .ok_or_else(|| format!("a kind is one of {}", kinds()))
}

fn day(text: &str) -> Result<String, String> {
    match text.parse::<Date>() {
        Ok(Date::Day(_)) => Ok(text.to_owned()),
        _ => Err("write YYYY-MM-DD, a day that exists".to_owned()),
    }
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    match &args.apply {
        Some(review) => decide(args, review, minter, report),
        None => review(args, minter, report),
    }
}

/// Writes a review file.
fn review(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let Some(lists) = args.source.lists(report) else { return Ok(()) };
    let Some(store) = args.source.open(minter, report)? else { return Ok(()) };
    let mut entities = Entities::read(&store, minter, lists.authorities())?;
    if !args.kind.is_empty() {
        entities.all.retain(|entity| args.kind.contains(&entity.kind));
    }
    let decisions = Decisions::read(&store, minter)?;
    let mut output = Output::open(args.output.as_deref())?;
    if args.decided {
        rows(&mut output, Row::decided(&entities, &decisions))?;
        report.note(count(decisions.all.len(), "decision"));
        return output.finish();
    }
    let classes = Classes::new(&store, &decisions)?;
    let Found { candidates, compared, large } =
        candidates(&entities, |a, b| classes.are_one(a, b) || classes.are_two(a, b));
    let sure = if args.accept_sure { acceptable(&entities, &candidates) } else { Vec::new() };
    let written = candidates.iter().enumerate().map(|(at, candidate)| {
        let [a, b] = [candidate.pair.0, candidate.pair.1].map(|at| entities.all[at as usize].iri.clone());
        let before = decisions.all.get(&pair(a, b)).map(|decision| decision.verdict);
        let now = sure.get(at).copied().unwrap_or_default().then_some(Verdict::Accept);
        Row::new(&entities, candidate, before.or(now))
    });
    rows(&mut output, written)?;
    tell_large(large, report);
    let (pairs, offered) = (count(compared, "pair"), count(candidates.len(), "candidate"));
    report.note(format_args!("{pairs} compared, {offered}"));
    output.finish()
}

/// Most words that are told of one by one.
const MOST_TOLD: usize = 10;

/// What too many share for all pairs to be compared.
fn tell_large(mut large: Vec<(String, usize)>, report: &Report) {
    large.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    for (what, size) in large.iter().take(MOST_TOLD) {
        report.note(format_args!(
            "{what}: shared by {size}, of whom only those near each other by the alphabet were compared"
        ));
    }
    if let Some(more) = large.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        report.note(format_args!("… and so of {more} more that are shared by fewer"));
    }
}

fn rows(output: &mut Output, rows: impl IntoIterator<Item = Row>) -> anyhow::Result<()> {
    // By this mark spreadsheets know that it is UTF-8.
    output.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(output);
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(row.cells)?;
    }
    Ok(writer.flush()?)
}

/// Keeps the decisions of a review file.
fn decide(args: &Args, review: &Path, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let shown = review.display().to_string();
    let mut file = File::open(review).with_context(|| format!("cannot read {shown}"))?;
    let rows = match read_text(&mut file).and_then(|text| read_review(&text)) {
        Ok(rows) => rows,
        Err(found) => {
            report.diagnostic(&shown, &found);
            return Ok(());
        }
    };
    let store = match &args.source.graph.store {
        Some(_) if args.output.is_some() => {
            return Err(Usage("decisions are kept in the store; --output goes with --data").into());
        }
        Some(folder) => Store::open_existing(folder)?,
        None => match args.source.open(minter, report)? {
            Some(store) => store,
            None => return Ok(()),
        },
    };
    let mut decisions = Decisions::read(&store, minter)?;
    let name = review.file_name().map(|name| name.to_string_lossy().into_owned());
    let origin = Origin { by: args.by.clone(), on: args.on.clone(), review: name };
    match apply(&rows, &store, &mut decisions, &origin)? {
        Err(wrong) => {
            for found in &wrong {
                report.diagnostic(&shown, found);
            }
            report.note(format_args!("{}; nothing was changed", report.tally()));
            return Ok(());
        }
        Ok(applied) => tell(&applied, report),
    }
    let quads = decisions.quads(minter);
    if args.source.graph.store.is_some() {
        return keep(&store, &decisions, minter, report);
    }
    let ending = args.output.as_deref().and_then(|path| path.extension()?.to_str());
    let format = ending.and_then(Format::from_extension).unwrap_or(Format::TriG);
    let mut output = Output::open(args.output.as_deref())?;
    write(quads, format, PREFIXES, &mut output)?;
    output.finish()
}

fn keep(store: &Store, decisions: &Decisions, minter: &Minter, report: &Report) -> anyhow::Result<()> {
    let graph = Decisions::graph(minter);
    let mut load = store.begin()?;
    let change = if decisions.all.is_empty() {
        if load.remove_graph(graph.as_ref())? { Change::Replaced } else { Change::Unchanged }
    } else {
        load.replace_graph(graph.as_ref(), decisions.quads(minter))?
    };
    load.commit()?;
    let changed = if change == Change::Unchanged { "as it was" } else { "written" };
    report.note(format_args!("{}; {graph} {changed}", count(decisions.all.len(), "decision")));
    Ok(())
}

fn tell(applied: &Applied, report: &Report) {
    let Applied { accepted, rejected, unsure, revoked, unchanged } = applied;
    report.note(format_args!(
        "{accepted} accepted, {rejected} rejected, {unsure} unsure, {revoked} revoked; of these {unchanged} as before"
    ));
}
