//! The command line: the only place that reads files, prints, and joins the stages.

mod against;
mod demo;
mod documents;
mod explain;
mod export;
mod graph;
mod import;
mod input;
mod lists;
mod load;
mod map;
mod ontology;
mod output;
mod parallel;
mod parse;
mod query;
mod reconcile;
mod report;
mod rows;
mod serve;
mod stats;
mod tables;
mod text;
mod texts;
mod validate;
mod worker;

use std::error::Error;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::export::ExportError;
use crate::mint::{DEFAULT_BASE, Minter};
use output::Output;
use report::Report;

/// What documents say about official visits, as linked data.
///
/// Releases go in (`parse`), facts come out; facts go in (`map`, `load`), RDF comes out (`query`, `export`).
/// Data is printed on standard output, everything else on standard error. The exit status is 0, or 1 if some
/// input could not be used, or 2 if the command was not understood.
#[derive(Debug, Parser)]
#[command(name = "visitgraph", version, max_term_width = 100)]
struct Cli {
    /// Base of the IRIs of the data; a `/` is added where it ends with none.
    #[arg(long, global = true, env = "VISITGRAPH_BASE", value_name = "IRI", default_value = DEFAULT_BASE,
          value_parser = Minter::new)]
    base: Minter,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Parse(parse::Args),
    Import(import::Args),
    Text(text::Args),
    Validate(validate::Args),
    Map(map::Args),
    Load(load::LoadArgs),
    Remove(load::RemoveArgs),
    Query(query::Args),
    Export(export::Args),
    Stats(stats::Args),
    Reconcile(reconcile::Args),
    Serve(serve::Args),
    Worker(worker::Args),
    Demo(demo::Args),
    /// Print the JSON Schema of visit facts.
    Schema,
    Ontology(ontology::Args),
}

/// A command that was not understood, beyond what its grammar tells.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Usage(&'static str);

/// Runs the program with these arguments, the first of them its name.
pub fn run(arguments: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Nobody is left to tell if the stream is closed.
            error.print().ok();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    parallel::on_a_deep_stack(|| act(&cli)).unwrap_or_else(|error| {
        Report::new().note(format_args!("visitgraph: error: {error}"));
        ExitCode::FAILURE
    })
}

fn act(cli: &Cli) -> ExitCode {
    let mut report = Report::new();
    match dispatch(cli, &mut report) {
        Ok(()) => report.exit(),
        Err(error) if is_broken_pipe(error.as_ref()) => report.exit(),
        Err(error) => {
            report.finish();
            report.note(format_args!("visitgraph: error: {error:#}"));
            ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
        }
    }
}

fn dispatch(cli: &Cli, report: &mut Report) -> anyhow::Result<()> {
    match &cli.verb {
        Verb::Parse(args) => parse::run(args, report),
        Verb::Import(args) => import::run(args, &cli.base, report),
        Verb::Text(args) => text::run(args, report),
        Verb::Validate(args) => validate::run(args, &cli.base, report),
        Verb::Map(args) => map::run(args, &cli.base, report),
        Verb::Load(args) => load::load(args, &cli.base, report),
        Verb::Remove(args) => load::remove(args, &cli.base, report),
        Verb::Query(args) => query::run(args, &cli.base, report),
        Verb::Export(args) => export::run(args, &cli.base, report),
        Verb::Stats(args) => stats::run(args, &cli.base, report),
        Verb::Reconcile(args) => reconcile::run(args, &cli.base, report),
        Verb::Serve(args) => serve::run(args, &cli.base, report),
        Verb::Worker(args) => worker::run(args),
        Verb::Demo(args) => demo::run(args, &cli.base, report),
        Verb::Schema => print(&crate::facts::schema()),
        Verb::Ontology(args) => print(ontology::text(args)),
    }
}

fn print(text: &str) -> anyhow::Result<()> {
    let mut output = Output::open(None)?;
    output.write_all(text.as_bytes())?;
    output.finish()
}

/// Whether nobody reads on, as in `visitgraph export … | head`: no failure.
fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    let mut cause = Some(error);
    while let Some(error) = cause {
        let io = match error.downcast_ref::<ExportError>() {
            Some(ExportError::Io(error)) => Some(error),
            _ => error.downcast_ref::<io::Error>(),
        };
        if io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            return true;
        }
        cause = error.source();
    }
    false
}
