//! `query`: questions to a graph.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write, stdout};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use oxigraph::model::{Literal, NamedNode, Term, Variable};

use super::Usage;
use super::graph::{GraphArgs, Source};
use super::output::Output;
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::export::{ExportError, ResultFormat, write_results};
use crate::intake::read_text;
use crate::mint::Minter;
use crate::saved::{self, Saved};
use crate::store::{QueryError, QueryOptions};
use crate::vocab::PREFIXES;

/// Ask a SPARQL 1.1 query.
///
/// The default graph is the union of all graphs; prefixes of the ontology and of the vocabularies it builds on are
/// there without being declared. The result is a table on a terminal and JSON elsewhere, unless a format is asked
/// for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    question: Question,
    /// table, json, xml, csv or tsv; ttl, nt, nq, trig, rdf, jsonld or jsonld-flat for CONSTRUCT and DESCRIBE.
    #[arg(long, short, value_name = "FORMAT")]
    format: Option<ResultFormat>,
    /// A value that a variable of the result has from the start: NAME=IRI, NAME=prefix:name or NAME=text.
    #[arg(long, value_name = "NAME=VALUE", value_parser = binding)]
    bind: Vec<(Variable, Term)>,
    /// Take the default graph for what it is, not for the union of all graphs.
    #[arg(long)]
    default_graph_only: bool,
    /// Take each IRI for a thing of its own, whatever owl:sameAs links.
    #[arg(long)]
    no_links: bool,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, clap::Args)]
#[group(multiple = false)]
struct Question {
    /// The query; `-` is standard input.
    query: Option<String>,
    /// The file of the query.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// One of the program's own queries.
    #[arg(long, value_name = "NAME")]
    saved: Option<String>,
    /// List the program's own queries with the questions they answer.
    #[arg(long)]
    list: bool,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    if args.question.list {
        return list(args.output.as_deref());
    }
    let (mut source, mut question) = (args.source.clone(), args.question.clone());
    take_query_from_data(&mut source.graph, &mut question);
    let (shown, query) = text(&question)?;
    let Some(store) = source.open(minter, report)? else { return Ok(()) };
    let options = QueryOptions {
        prefixes: PREFIXES,
        default_graph_only: args.default_graph_only,
        without_links: args.no_links,
        bindings: args.bind.clone(),
        ..QueryOptions::default()
    };
    let results = match store.query(&query, &options) {
        Ok(results) => results,
        Err(error) => {
            report.diagnostic(&shown, &diagnostic(&error));
            return Ok(());
        }
    };
    let ending = args.output.as_deref().and_then(|path| path.extension()?.to_str());
    let on_terminal = args.output.is_none() && stdout().is_terminal();
    let usual = if on_terminal { ResultFormat::Table } else { ResultFormat::Json };
    let graph_usual = ResultFormat::Graph(crate::export::Format::Turtle);
    let usual = if matches!(results, crate::store::QueryResults::Graph(_)) { graph_usual } else { usual };
    let format = args.format.or_else(|| ResultFormat::from_extension(ending?)).unwrap_or(usual);
    let mut output = Output::open(args.output.as_deref())?;
    match write_results(results, format, PREFIXES, width(), &mut output) {
        Err(ExportError::Query(error)) => report.diagnostic(&shown, &diagnostic(&error)),
        other => other?,
    }
    output.finish()
}

/// `--data` takes all that follows it, so a query behind the files is the last of them: it has braces, and no file has
/// its name.
fn take_query_from_data(graph: &mut GraphArgs, question: &mut Question) {
    let asked = question.query.is_some() || question.file.is_some() || question.saved.is_some();
    let last = graph.data.last().and_then(|last| last.to_str());
    if let Some(query) = last.filter(|last| !asked && last.contains('{') && !Path::new(last).exists()) {
        question.query = Some(query.to_owned());
        graph.data.pop();
    }
}

/// How wide a table may be: the terminal, else a hundred columns.
pub(super) fn width() -> u16 {
    let (_, columns) = console::Term::stdout().size_checked().unwrap_or((0, 100));
    columns.max(40)
}

fn text(question: &Question) -> anyhow::Result<(String, String)> {
    if let Some(name) = &question.saved {
        let saved = saved::find(name).with_context(|| {
            format!("there is no saved query `{name}`; `visitgraph query --list` lists them")
        })?;
        return Ok((format!("samples/queries/{name}.rq"), saved.query.to_owned()));
    }
    let read = |reader: &mut dyn Read, shown: &str| match read_text(reader) {
        Ok(text) => Ok((shown.to_owned(), text)),
        Err(found) => bail!("{}", found.display(shown)),
    };
    if let Some(path) = &question.file {
        let mut file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        return read(&mut file, &path.display().to_string());
    }
    match question.query.as_deref() {
        Some("-") => read(&mut io::stdin(), "<stdin>"),
        Some(query) => Ok(("<query>".to_owned(), query.to_owned())),
        None => {
            Err(Usage("give a query: SPARQL, --file FILE, --saved NAME, or --list to see what there is")
                .into())
        }
    }
}

fn list(output: Option<&Path>) -> anyhow::Result<()> {
    let mut output = Output::open(output)?;
    for Saved { name, title, question, .. } in saved::all() {
        writeln!(output, "{name}\n    {title}: {question}")?;
    }
    output.finish()
}

fn diagnostic(error: &QueryError) -> Diagnostic {
    let code = match error {
        QueryError::Syntax { .. } => "bad-query",
        QueryError::Update => "not-a-query",
        QueryError::Service => "no-service",
        _ => "query-failed",
    };
    let found = Diagnostic::error(code, error.to_string());
    match error {
        QueryError::Syntax { place, hint, .. } => {
            let found = found.with_hint(hint);
            match place {
                Some(place) => found.at(*place),
                None => found,
            }
        }
        _ => found,
    }
}

fn binding(text: &str) -> Result<(Variable, Term), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    let variable = Variable::new(name.trim_start_matches('?')).map_err(|error| error.to_string())?;
    let expanded = value.split_once(':').and_then(|(prefix, local)| {
        let (_, namespace) = PREFIXES.iter().find(|(known, _)| *known == prefix)?;
        Some(format!("{namespace}{local}"))
    });
    let iri = expanded.or_else(|| value.contains("://").then(|| value.to_owned()));
    let term = match iri {
        Some(iri) => NamedNode::new(iri).map_err(|error| error.to_string())?.into(),
        None => Literal::new_simple_literal(value).into(),
    };
    Ok((variable, term))
}
