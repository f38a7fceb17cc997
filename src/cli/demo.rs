//! `demo`: the whole way on the samples that come with the program.

use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::query::width;
use super::report::{Report, count};
use crate::export::{Format, ResultFormat, write, write_results};
use crate::facts::Document;
use crate::map::map;
use crate::mint::Minter;
use crate::parse::{Media, Reader};
use crate::saved;
use crate::store::{QueryOptions, Store};
use crate::vocab::PREFIXES;

/// Read the samples, map them, ask three questions, and leave facts, Turtle and N-Quads in a folder.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder for the results; made if it is missing.
    #[arg(long, short, value_name = "DIR", default_value = "visitgraph-demo")]
    output: PathBuf,
}

/// The releases of `samples`, by name.
const SAMPLES: [(&str, &str); 3] = [
    ("embassy-visit", include_str!("../../samples/embassy-visit/release.txt")),
    ("high-commissioner", include_str!("../../samples/high-commissioner/release.txt")),
    ("minister-tour", include_str!("../../samples/minister-tour/release.md")),
];

/// The questions that are asked, saved queries.
const QUESTIONS: [&str; 3] = ["itinerary", "who-was-met", "treaties"];

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let folder = &args.output;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let documents = read(report)?;
    let mut lines = Vec::new();
    for (_, document) in &documents {
        serde_json::to_writer(&mut lines, document)?;
        lines.push(b'\n');
    }
    save(folder, "facts.jsonl", &lines)?;
    let store = Store::in_memory()?;
    let mut load = store.begin()?;
    for (name, document) in &documents {
        let graph = map(minter, document, name);
        load.replace_graph(graph.name.as_ref(), graph.quads)?;
    }
    load.commit()?;
    let quads = store.quads().collect::<Result<Vec<_>, _>>()?;
    writeln!(stdout(), "mapped to {} in {}\n", count(quads.len(), "quad"), count(documents.len(), "graph"))?;
    for format in [Format::Turtle, Format::NQuads] {
        let mut bytes = Vec::new();
        write(quads.clone(), format, PREFIXES, &mut bytes)?;
        save(folder, &format!("graph.{format}"), &bytes)?;
    }
    for name in QUESTIONS {
        ask(&store, name)?;
    }
    next_steps(folder)
}

fn read(report: &mut Report) -> anyhow::Result<Vec<(&'static str, Document)>> {
    let reader = Reader::new();
    let mut out = stdout().lock();
    let mut documents = Vec::new();
    for (name, text) in SAMPLES {
        let media = if text.starts_with("---") { Media::Markdown } else { Media::Plain };
        let parsed = reader.read(text, name, media);
        for diagnostic in &parsed.diagnostics {
            report.diagnostic(name, diagnostic);
        }
        let visits = &parsed.document.visits;
        let met = visits.iter().flat_map(|v| &v.engagements).map(|e| e.with.len()).sum::<usize>();
        let said = visits.iter().map(|v| v.statements.len()).sum::<usize>();
        let (visits, said) = (count(visits.len(), "visit"), count(said, "statement"));
        writeln!(
            out,
            "read {name}: {visits}, {} met, {said}",
            count(met, "party").replace("partys", "parties")
        )?;
        documents.push((name, parsed.document));
    }
    Ok(documents)
}

fn ask(store: &Store, name: &str) -> anyhow::Result<()> {
    let saved = saved::find(name).with_context(|| format!("no query {name}"))?;
    let mut out = stdout().lock();
    writeln!(out, "{}", saved.question)?;
    let options = QueryOptions { prefixes: PREFIXES, ..QueryOptions::default() };
    let results = store.query(saved.query, &options)?;
    write_results(results, ResultFormat::Table, PREFIXES, width(), &mut out)?;
    Ok(writeln!(out)?)
}

fn save(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let path = folder.join(name);
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

fn next_steps(folder: &Path) -> anyhow::Result<()> {
    let folder = folder.display();
    // As it was called just now, so that the lines can be run as they stand.
    let program = std::env::args().next().unwrap_or_else(|| "visitgraph".to_owned());
    let load = if cfg!(feature = "rocksdb") {
        format!("{program} load --store my-store YOUR-RELEASES/")
    } else {
        format!("{program} parse YOUR-RELEASES/ > my-facts.jsonl")
    };
    let text = format!(
        "The facts are in {folder}/facts.jsonl, the graph in {folder}/graph.ttl and {folder}/graph.nq.\n\n\
         Try next:\n  \
         {program} query --list\n  \
         {program} query --data {folder}/facts.jsonl --format table --saved recommendations\n  \
         {load}\n"
    );
    Ok(stdout().lock().write_all(text.as_bytes())?)
}
