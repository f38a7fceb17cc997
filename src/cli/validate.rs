//! `validate`: visit facts by themselves and against their text.

use std::io::Write;
use std::path::PathBuf;

use super::against::Against;
use super::documents::each_against;
use super::output::Output;
use super::report::{Report, count};
use super::texts::Texts;
use crate::facts::{Lost, Mended};

/// Check visit facts, and with --text that every quote and value stands in the text; --repair mends them.
///
/// A quote stands where it says, word for word; names, roles, bodies, places and contents stand somewhere, white space
/// and markup aside. Facts from anywhere are mended with --repair: offsets that count bytes or UTF-16 units or that are
/// off, straight quotation marks for curly ones, white space, markup, accents in another form, case, pieces joined by
/// dots. What is not the same but for these is an error and stays as it is.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Visit facts (.json, .jsonl) and folders of them; `-` is standard input.
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    paths: Vec<PathBuf>,
    /// The text that the facts were read from, or a folder in which each document has its text: the one with its
    /// `source.sha256`, else the one named as its `source.id` or as the file of the facts.
    #[arg(long, value_name = "FILE|FOLDER")]
    text: Option<PathBuf>,
    /// Write the facts as JSON Lines, with quotes, offsets, values and `source.sha256` mended by the text.
    #[arg(long, requires = "text")]
    repair: bool,
    /// Leave out quotes that stand nowhere in the text.
    #[arg(long, requires = "repair")]
    drop: bool,
    /// Write the mended facts to this file instead of standard output.
    #[arg(long, short, value_name = "FILE", requires = "repair")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &Args, report: &mut Report) -> anyhow::Result<()> {
    let lost = if args.drop { Lost::LeftOut } else { Lost::Kept };
    let repair = args.repair.then_some(lost);
    let against = match &args.text {
        Some(path) => {
            let Some(texts) = Texts::open(path, report) else { return Ok(()) };
            Some(Against { texts, repair, mended: Mended::default() })
        }
        None => None,
    };
    let mut output = Output::open(args.output.as_deref())?;
    let (right, mended) = each_against(&args.paths, against, report, |document, _| {
        if args.repair { output.document(document) } else { Ok(()) }
    })?;
    let documents = count(right, "document");
    if args.repair {
        report.note(format_args!("{documents} written: {}; {}", told(mended), report.tally()));
    } else {
        writeln!(output, "{documents} in order; {}", report.tally())?;
    }
    output.finish()
}

/// How much was mended, in words.
fn told(Mended { moved, reworded, split, values, left_out }: Mended) -> String {
    let told = [
        (moved, "quote", "moved"),
        (reworded, "quote", "put into the words of the text"),
        (split, "quote", "split"),
        (values, "value", "put into the words of the text"),
        (left_out, "quote", "left out"),
    ];
    let told =
        told.iter().filter(|(n, ..)| *n > 0).map(|(n, noun, what)| format!("{} {what}", count(*n, noun)));
    let told = told.collect::<Vec<_>>();
    if told.is_empty() { "nothing to mend".to_owned() } else { told.join(", ") }
}
