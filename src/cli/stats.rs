//! `stats`: what is in a graph.

use std::io::Write;
use std::path::PathBuf;

use comfy_table::{Cell, CellAlignment, LineStyle, Table, TableStyle};
use oxigraph::model::{NamedNode, Term};
use serde_json::{Map, Value, json};

use super::graph::Source;
use super::output::Output;
use super::report::Report;
use crate::dataset;
use crate::export::{Format, write};
use crate::mint::Minter;
use crate::store::{QueryOptions, QueryResults, Store};
use crate::vocab::{PREFIXES, service};

/// Tell what is in a graph: documents, visits, people, offices, places, statements by act, visits by year and country, what is
/// linked to other data and what is not.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    /// table, json, or void: what the graph is as a dataset, in VoID and DCAT, Turtle.
    #[arg(long, short, value_name = "FORMAT", value_enum, default_value = "table")]
    format: Form,
    /// Take each IRI for a thing of its own, whatever owl:sameAs links.
    #[arg(long)]
    no_links: bool,
    /// The licence of the data, for the description of the dataset.
    #[arg(long, value_name = "IRI", value_parser = |iri: &str| NamedNode::new(iri).map_err(|error| error.to_string()))]
    license: Option<NamedNode>,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    Table,
    Json,
    Void,
}

/// A count by something: its name, its columns, the query that counts.
const COUNTS: [(&str, &[&str], &str); 8] = [
    (
        "kinds",
        &["kind", "number"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x a ?class BIND(REPLACE(STR(?class), '^.*[/#]', '') AS ?what)
           FILTER(?class IN (visit:SourceDocument, visit:Visit, visit:Stop, visit:Engagement, visit:SpeechAct,
                             visit:Ratification, visit:Signature, visit:TreatyRecord, foaf:Person, org:Post,
                             org:Organization, visit:Place, visit:Instrument)) } GROUP BY ?what ORDER BY ?what",
    ),
    (
        "links",
        &["kind", "linked", "not linked"],
        "SELECT ?what (COUNT(DISTINCT ?with) AS ?n) (COUNT(DISTINCT ?x) - COUNT(DISTINCT ?with) AS ?without) {
           ?x a ?class FILTER(?class IN (foaf:Person, org:Post, org:Organization, visit:Place, visit:Instrument))
           OPTIONAL { ?x skos:exactMatch|owl:sameAs ?other BIND(?x AS ?with) }
           BIND(REPLACE(STR(?class), '^.*[/#]', '') AS ?what) } GROUP BY ?what ORDER BY ?what",
    ),
    (
        "statements by act",
        &["act", "statements"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x visit:act ?act BIND(STRAFTER(STR(?act), '#act-') AS ?what) }
           GROUP BY ?what ORDER BY DESC(?n) ?what",
    ),
    (
        "visits by status",
        &["status", "visits"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x a visit:Visit OPTIONAL { ?x visit:status ?status }
           BIND(COALESCE(STRAFTER(STR(?status), '#status-'), '(not told)') AS ?what) } GROUP BY ?what ORDER BY DESC(?n) ?what",
    ),
    (
        "visits by type",
        &["type", "visits"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x visit:visitType ?type BIND(REPLACE(STR(?type), '^.*/', '') AS ?what) }
           GROUP BY ?what ORDER BY DESC(?n) ?what",
    ),
    (
        "visits by year",
        &["year", "visits"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x a visit:Visit OPTIONAL { ?x visit:startDate|visit:endDate ?day }
           BIND(COALESCE(SUBSTR(STR(?day), 1, 4), '(not told)') AS ?what) } GROUP BY ?what ORDER BY ?what",
    ),
    (
        "visits by destination",
        &["destination", "visits"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x a visit:Visit ; visit:destination/rdfs:label ?what }
           GROUP BY ?what ORDER BY DESC(?n) ?what",
    ),
    (
        "treaties by status",
        &["status", "records"],
        "SELECT ?what (COUNT(DISTINCT ?x) AS ?n) { ?x visit:treatyStatus ?status BIND(STRAFTER(STR(?status), '#treaty-') AS ?what) }
           GROUP BY ?what ORDER BY DESC(?n) ?what",
    ),
];

/// The rows of one count.
struct Section {
    name: &'static str,
    columns: &'static [&'static str],
    rows: Vec<(String, Vec<u64>)>,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let Some(store) = args.source.open(minter, report)? else { return Ok(()) };
    if args.format == Form::Void {
        let counts = dataset::count(&store, minter.base())?;
        let record = dataset::record(&minter.dataset(), minter.base(), args.license.as_ref(), &counts);
        let mut output = Output::open(args.output.as_deref())?;
        write(record.0, Format::Turtle, service::PREFIXES, &mut output)?;
        return output.finish();
    }
    let mut sections = Vec::new();
    for (name, columns, query) in COUNTS {
        let rows = rows(&store, query, args.no_links)?;
        if !rows.is_empty() {
            sections.push(Section { name, columns, rows });
        }
    }
    let mut output = Output::open(args.output.as_deref())?;
    match args.format {
        Form::Json => {
            serde_json::to_writer_pretty(&mut output, &as_json(&sections))?;
            output.write_all(b"\n")?;
        }
        Form::Table | Form::Void => {
            for section in &sections {
                writeln!(output, "{}\n{}\n", section.name, as_table(section))?;
            }
            writeln!(output, "{} quads", store.len()?)?;
        }
    }
    output.finish()
}

fn rows(store: &Store, query: &str, without_links: bool) -> anyhow::Result<Vec<(String, Vec<u64>)>> {
    let options = QueryOptions { prefixes: PREFIXES, without_links, ..QueryOptions::default() };
    let QueryResults::Solutions(solutions) = store.query(query, &options)? else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for solution in solutions {
        let solution = solution.map_err(crate::store::QueryError::from)?;
        let words = |term: &Term| match term {
            Term::Literal(literal) => literal.value().to_owned(),
            other => other.to_string(),
        };
        let mut values = solution.values().iter().map(|value| value.as_ref().map(words).unwrap_or_default());
        let name = values.next().unwrap_or_default();
        let numbers = values.map(|value| value.parse().unwrap_or_default()).collect::<Vec<u64>>();
        // A count of nothing has one row without a name.
        if !name.is_empty() {
            rows.push((name, numbers));
        }
    }
    Ok(rows)
}

fn as_json(sections: &[Section]) -> Value {
    let mut all = Map::new();
    for section in sections {
        let mut rows = Map::new();
        for (name, numbers) in &section.rows {
            let value = match &numbers[..] {
                [number] => json!(number),
                numbers => {
                    let names = section.columns.iter().skip(1);
                    names
                        .zip(numbers)
                        .map(|(name, number)| ((*name).to_owned(), json!(number)))
                        .collect::<Map<_, _>>()
                        .into()
                }
            };
            rows.insert(name.clone(), value);
        }
        all.insert(section.name.to_owned(), rows.into());
    }
    all.into()
}

fn as_table(section: &Section) -> Table {
    let mut table = Table::new();
    let rule = LineStyle::none().fill('─').junction('─');
    table.load_style(TableStyle::new().header_separator(rule));
    table.set_header(section.columns);
    for (name, numbers) in &section.rows {
        let numbers = numbers.iter().map(|number| Cell::new(number).set_alignment(CellAlignment::Right));
        table.add_row(std::iter::once(Cell::new(name)).chain(numbers));
    }
    table
}
