//! `import`: tables to visit facts, or to quads of treaty status.

use std::path::PathBuf;

use super::input::{Input, collect};
use super::lists::ListFiles;
use super::output::Output;
use super::parallel::{Threads, in_order};
use super::report::{Report, count};
use super::rows;
use super::tables;
use crate::diagnostic::Diagnostic;
use crate::export::{Format, write};
use crate::intake::cannot_read;
use crate::intake::{Kind, Wanted};
use crate::map::map_treaties;
use crate::mint::Minter;
use crate::table::{Description, Holds, Imported, Importer, Made, Row, Run, Tally, TreatyRecord};
use crate::vocab::PREFIXES;

/// Read tables: visit facts as JSON Lines, one row a line; for a table of treaty status, N-Quads.
///
/// A table description says which column is what; docs/tables.md explains it. Rows that cannot be used are reported
/// and left out.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What the table is: colt, spreadsheet, travels, treaty-status, visits, or a description of one's own.
    #[arg(long, value_name = "NAME|FILE.toml")]
    table: String,
    /// Tables (.csv, .tsv, .xml, .json, .jsonl, .xlsx, each also .gz) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// Tell, on standard error, how many cells of each column were taken, empty and left.
    #[arg(long)]
    report: bool,
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    threads: Threads,
    #[command(flatten)]
    lists: ListFiles,
}

/// How many rows are read before they are worked on together.
const BATCH: usize = 1000;

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let description = match tables::open(&args.table) {
        Ok(description) => description,
        Err(found) => {
            report.diagnostic(&args.table, &found);
            return Ok(());
        }
    };
    let Some(lists) = args.lists.open(report) else { return Ok(()) };
    let reader = lists.reader();
    let mut import = Import {
        importer: Importer::new(&description, &reader, lists.authorities()),
        description: &description,
        threads: args.threads,
        minter,
        run: Run::new(&description),
        output: Output::open(args.output.as_deref())?,
        report,
    };
    for input in collect(&args.paths, Wanted::Tables, import.report) {
        import.file(&input)?;
    }
    let Import { run, output, report, .. } = import;
    output.finish()?;
    tell(&run.tally, args.report, report);
    Ok(())
}

/// An import in progress.
struct Import<'i> {
    importer: Importer<'i>,
    description: &'i Description,
    threads: Threads,
    minter: &'i Minter,
    run: Run<'i>,
    output: Output,
    report: &'i mut Report,
}

impl Import<'_> {
    fn file(&mut self, input: &Input) -> anyhow::Result<()> {
        let opened = match input.open() {
            Ok(opened) => opened,
            Err(error) => {
                self.report.diagnostic(&input.shown, &cannot_read(&error));
                return Ok(());
            }
        };
        let Kind::Table(format) = opened.kind else { return Ok(()) };
        self.run.next_file();
        let mut batch = Vec::new();
        let mut treaties = Vec::new();
        let mut any = false;
        let Description { records, header, .. } = self.description;
        let layout = rows::Layout { records: records.as_deref(), header: *header };
        let read = rows::each(opened.reader, format, layout, &mut |row| {
            any = true;
            batch.push(row);
            if batch.len() < BATCH {
                return Ok(());
            }
            self.batch(&std::mem::take(&mut batch), input, &mut treaties)
        });
        self.batch(&batch, input, &mut treaties)?;
        if let Err(error) = read {
            // Whom nobody listens to any more need not be told.
            if error.is::<std::io::Error>() && super::is_broken_pipe(error.as_ref()) {
                return Err(error);
            }
            self.report.diagnostic(&input.shown, &Diagnostic::error("bad-table", format!("{error:#}")));
        } else if !any {
            let hint = "`records` of the description says where they are";
            let found = Diagnostic::warning("no-rows", "there is no row in it").with_hint(hint);
            self.report.diagnostic(&input.shown, &found);
        }
        self.treaties(&treaties, input)
    }

    fn batch(
        &mut self,
        rows: &[Result<Row, Diagnostic>],
        input: &Input,
        treaties: &mut Vec<TreatyRecord>,
    ) -> anyhow::Result<()> {
        let Self { importer, threads, run, output, report, .. } = self;
        let stem = input.name.rsplit('/').next().unwrap_or_default();
        let work = |row: &Result<Row, Diagnostic>| row.as_ref().ok().map(|row| importer.row(row, stem));
        in_order(rows, *threads, work, |row, imported| {
            let Some(imported) = imported else {
                if let Err(found) = row {
                    if found.is_error() {
                        run.broken();
                    }
                    report.diagnostic(&input.shown, found);
                }
                return Ok(());
            };
            let Imported { made, found, .. } = run.take(imported);
            for found in &found {
                report.diagnostic(&input.shown, found);
            }
            match made {
                Some(Made::Visit(document)) => output.document(&document),
                Some(Made::Treaty(record)) => {
                    treaties.push(record);
                    Ok(())
                }
                None => Ok(()),
            }
        })
    }

    /// Writes what the states of a file are to their treaties.
    fn treaties(&mut self, records: &[TreatyRecord], input: &Input) -> anyhow::Result<()> {
        if self.description.holds != Holds::TreatyStatus || records.is_empty() {
            return Ok(());
        }
        let source = self.importer.source(&input.name);
        let graph = map_treaties(self.minter, self.importer.authorities(), &source, records);
        Ok(write(graph.quads, Format::NQuads, PREFIXES, &mut self.output)?)
    }
}

/// What was taken, in words.
fn tell(tally: &Tally, whole: bool, report: &Report) {
    if whole {
        let width =
            tally.columns.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default().max(6);
        report.note(format_args!("{:width$}  {:>8} {:>8} {:>8}", "column", "taken", "empty", "left"));
        for (name, column) in &tally.columns {
            let flags = match (column.yes, column.no) {
                (0, 0) => String::new(),
                (yes, no) => format!("  yes {yes}, no {no}"),
            };
            let (taken, empty, left) = (column.taken, column.empty, column.left);
            report.note(format_args!("{name:width$}  {taken:>8} {empty:>8} {left:>8}{flags}"));
        }
    }
    let read = count(tally.rows + tally.refused, "row");
    report.note(format_args!(
        "{read} read, {} taken, {} refused; {}",
        tally.rows,
        tally.refused,
        report.tally()
    ));
}
