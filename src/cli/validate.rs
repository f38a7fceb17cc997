//! `validate`: visit facts by themselves and against their text, and graphs against shapes.

mod gather;
mod lines;
mod shapes;
mod told;

use std::io::Write;
use std::path::PathBuf;

use super::Usage;
use super::against::Against;
use super::documents::{Documents, Item, Reading, each_item};
use super::input::{Opened, collect};
use super::lists::NameFiles;
use super::output::Output;
use super::parallel::Threads;
use super::report::{Report, count};
use super::texts::Texts;
use crate::facts::{Lost, Mended};
use crate::intake::{Kind, Lists, Wanted};
use crate::map::map_with;
use crate::mint::Minter;
use crate::store::Store;
use gather::Gathered;
use shapes::open_shapes;
use told::{Form, Told};

/// Check visit facts, and graphs against shapes; --repair mends facts by their text.
///
/// Facts are checked by themselves, and with --text against it: a quote stands where it says, word for word; names,
/// roles, bodies, places and contents stand somewhere, white space and markup aside. Facts from anywhere are mended with
/// --repair: offsets that count bytes or UTF-16 units or that are off, straight quotation marks for curly ones, white
/// space, markup, accents in another form, case, pieces joined by dots. What is not the same but for these is an error
/// and stays as it is.
///
/// RDF and stores are checked against shapes (SHACL Core): the promise of the program's own data, or those of --shapes.
/// Each thing found is told with the passage of the source that its node comes from. All files given are one graph.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Visit facts (.json, .jsonl), RDF (.ttl, .nt, .nq, .trig, .rdf, .jsonld) and folders of them; `-` is standard input.
    #[arg(required_unless_present = "store", conflicts_with = "store", value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// The text that the facts were read from, or a folder in which each document has its text: the one with its
    /// `source.sha256`, else the one named as its `source.id` or as the file of the facts.
    #[arg(long, value_name = "FILE|FOLDER", conflicts_with = "store")]
    text: Option<PathBuf>,
    /// Write the facts as JSON Lines, with quotes, offsets, values and `source.sha256` mended by the text.
    #[arg(long, requires = "text", conflicts_with_all = ["shapes", "as_graph", "report"])]
    repair: bool,
    /// Leave out quotes that stand nowhere in the text.
    #[arg(long, requires = "repair")]
    drop: bool,
    /// Check the graph in this folder, a store on disk.
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
    /// Check against the shapes in this file of RDF instead of those of the program's own data; may be given more than
    /// once. Facts are mapped first.
    #[arg(long, value_name = "FILE")]
    shapes: Vec<PathBuf>,
    /// Check the graph that facts are mapped to as well.
    #[arg(long)]
    as_graph: bool,
    /// Write what is found as RDF, a sh:ValidationReport (ttl, nt, nq, trig, rdf, jsonld), or one JSON object a line
    /// (jsonl). Facts are mapped first.
    #[arg(long, value_name = "FORMAT")]
    report: Option<Form>,
    /// Write the mended facts, or the report, to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    names: NameFiles,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    if args.output.is_some() && !args.repair && args.report.is_none() {
        return Err(Usage("--output is for what --repair or --report writes").into());
    }
    let Some(lists) = args.names.open(report) else { return Ok(()) };
    if let Some(folder) = &args.store {
        let Some(shapes) = open_shapes(&args.shapes, report) else { return Ok(()) };
        let store = Store::open_to_read(folder)?;
        let mut told = Told::new(args.report, folder.display().to_string());
        told.check(&shapes, &store, &Gathered::default(), report)?;
        return finish(args, None, Some(told), report);
    }
    let Some((documents, gathered)) = read(args, &lists, minter, report)? else { return Ok(()) };
    let asked = args.as_graph || !args.shapes.is_empty() || args.report.is_some();
    if !asked && gathered.has_no_rdf() {
        return finish(args, Some(documents), None, report);
    }
    let Some(shapes) = open_shapes(&args.shapes, report) else { return Ok(()) };
    let gathered = gathered.ready();
    let mut told = Told::new(args.report, String::new());
    told.check(&shapes, gathered.graph(), &gathered, report)?;
    let only_rdf = documents.0 == 0 && !gathered.has_no_rdf();
    finish(args, (!only_rdf).then_some(documents), Some(told), report)
}

/// Reads all inputs: facts are checked, and gathered as a graph if that is asked for, as RDF is.
fn read(
    args: &Args,
    lists: &Lists,
    minter: &Minter,
    report: &mut Report,
) -> anyhow::Result<Option<((usize, Mended), Gathered)>> {
    let against = match &args.text {
        Some(path) => {
            let Some(texts) = Texts::open(path, report) else { return Ok(None) };
            let lost = if args.drop { Lost::LeftOut } else { Lost::Kept };
            Some(Against { texts, repair: args.repair.then_some(lost), mended: Mended::default() })
        }
        None => None,
    };
    let mapped = args.as_graph || !args.shapes.is_empty() || args.report.is_some();
    let mut mended = args.repair.then(|| Output::open(args.output.as_deref())).transpose()?;
    let mut documents = Documents::against(against);
    let mut gathered = Gathered::default();
    let wanted = if args.repair { Wanted::Facts } else { Wanted::Checked };
    let inputs = collect(&args.paths, wanted, report);
    let reading = Reading { threads: Threads::default(), lists: &Lists::default() };
    each_item(&inputs, reading, report, |input, item, report| match item {
        Item::Other(Opened { kind: Kind::Rdf(format), reader }) => {
            gathered.rdf(input, (format, reader), minter, report);
            Ok(())
        }
        item => documents.each(input, item, report, |document, name| {
            if mapped {
                gathered.facts(input, map_with(minter, lists.authorities(), document, name).quads);
            }
            mended.as_mut().map_or(Ok(()), |output| output.document(document))
        }),
    })?;
    if let Some(output) = mended {
        output.finish()?;
    }
    Ok(Some((documents.tally(), gathered)))
}

/// Tells how it went, or writes the report.
fn finish(
    args: &Args,
    documents: Option<(usize, Mended)>,
    told: Option<Told>,
    report: &mut Report,
) -> anyhow::Result<()> {
    let summary = told.as_ref().map(Told::summary);
    if args.repair {
        let (right, mended) = documents.unwrap_or_default();
        let documents = count(right, "document");
        report.note(format_args!("{documents} written: {}; {}", told::mended(mended), report.tally()));
        return Ok(());
    }
    if let Some(told) = told.filter(|_| args.report.is_some()) {
        let mut output = Output::open(args.output.as_deref())?;
        told.write(&mut output)?;
        output.finish()?;
        report.note(format_args!("{}; {}", summary.unwrap_or_default(), report.tally()));
        return Ok(());
    }
    let mut output = Output::open(None)?;
    let documents = documents.map(|(right, _)| format!("{} in order", count(right, "document")));
    let parts = documents.into_iter().chain(summary).chain([report.tally()]).collect::<Vec<_>>();
    writeln!(output, "{}", parts.join("; "))?;
    output.finish()
}
