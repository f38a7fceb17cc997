//! What was found, told to people and written for programs.

use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;

use oxigraph::model::{NamedNode, Term};

use super::gather::Gathered;
use super::lines::places;
use crate::cli::report::{Report, count};
use crate::diagnostic::Diagnostic;
use crate::export::{Format, UnknownFormat, shown, write_flat};
use crate::facts::Mended;
use crate::shapes::{CheckError, Data, Finding, Origin, Report as RdfReport, Severity, Shapes};
use crate::text::LineColumn;
use crate::vocab::{PREFIXES, service};

mod json;

/// So many findings of one kind are told, and the others counted.
const TOLD: usize = 10;

/// How the report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Rdf(Format),
    JsonLines,
}

impl FromStr for Form {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        if matches!(name, "jsonl" | "ndjson" | "json") {
            return Ok(Self::JsonLines);
        }
        let format = name.parse().map_err(|error: UnknownFormat| format!("{error}, jsonl"))?;
        Ok(Self::Rdf(format))
    }
}

/// What was found so far.
pub(super) struct Told {
    form: Option<Form>,
    /// What messages speak of where no file is known.
    shown: String,
    rdf: RdfReport,
    json: Vec<u8>,
    /// How many there were of each shape and kind of constraint.
    kinds: BTreeMap<String, Kind>,
    nodes: usize,
}

/// What is known of the findings of one shape and kind of constraint.
#[derive(Default)]
struct Kind {
    count: usize,
    told: Vec<One>,
    is_error: bool,
    message: String,
}

/// A finding that is told.
struct One {
    finding: Finding,
    origin: Option<Origin>,
}

impl Told {
    pub(super) fn new(form: Option<Form>, shown: String) -> Self {
        let (rdf, json, kinds) = (RdfReport::default(), Vec::new(), BTreeMap::new());
        Self { form, shown, rdf, json, kinds, nodes: 0 }
    }

    /// Checks a graph and tells what is found.
    pub(super) fn check<D: Data>(
        &mut self,
        shapes: &Shapes,
        data: &D,
        gathered: &Gathered,
        report: &mut Report,
    ) -> anyhow::Result<()> {
        self.nodes = shapes.check(data, |finding| self.take(data, finding, gathered, report))?;
        if self.nodes == 0 {
            report.diagnostic(self.name(gathered), &nothing_checked());
        }
        self.tell(gathered, report);
        Ok(())
    }

    fn name<'s>(&'s self, gathered: &'s Gathered) -> &'s str {
        let first = gathered.first().map(|source| source.shown.as_str());
        first.unwrap_or(if self.shown.is_empty() { "graph" } else { &self.shown })
    }

    fn take<D: Data>(
        &mut self,
        data: &D,
        finding: Finding,
        gathered: &Gathered,
        report: &mut Report,
    ) -> Result<(), CheckError> {
        let is_error = !matches!(finding.severity, Severity::Warning | Severity::Info);
        report.count_only(is_error);
        let kind = format!("{} {}", finding.shape, finding.component);
        let kind = self.kinds.entry(kind).or_default();
        kind.count += 1;
        kind.is_error = is_error;
        let tells = kind.count <= TOLD;
        if !tells && self.form.is_none() {
            return Ok(());
        }
        let origin = Origin::of(data, &finding.focus)?;
        match self.form {
            Some(Form::Rdf(_)) => self.rdf.add_finding(&finding, origin.as_ref()),
            Some(Form::JsonLines) => {
                let file =
                    gathered.source(&finding.focus).map_or(self.shown.as_str(), |source| &source.shown);
                json::line(&mut self.json, &finding, origin.as_ref(), file);
            }
            None => {}
        }
        if tells {
            finding.message().clone_into(&mut kind.message);
            kind.told.push(One { finding, origin });
        }
        Ok(())
    }

    /// Tells people.
    fn tell(&self, gathered: &Gathered, report: &Report) {
        let lines = self.lines(gathered);
        for kind in self.kinds.values() {
            for One { finding, origin } in &kind.told {
                let source = gathered.source(&finding.focus);
                let path = source.map_or(self.shown.as_str(), |source| &source.shown);
                let mut found = diagnostic(finding, kind.is_error);
                let place =
                    source.and_then(|source| lines.get(source.rdf.as_ref()?)?.get(iri(&finding.focus)?));
                found.place = place.copied();
                found.hint = origin.as_ref().map(where_it_stands);
                report.note(found.display(path));
            }
            if kind.count > TOLD {
                let more = kind.count - TOLD;
                report.note(format_args!("… and {more} more: {}", kind.message));
            }
        }
    }

    /// The lines of what is told, by file.
    fn lines(&self, gathered: &Gathered) -> HashMap<PathBuf, HashMap<String, LineColumn>> {
        let mut wanted = BTreeMap::<&PathBuf, Vec<&str>>::new();
        for One { finding, .. } in self.kinds.values().flat_map(|kind| &kind.told) {
            let file = gathered.source(&finding.focus).and_then(|source| source.rdf.as_ref());
            if let (Some(file), Some(iri)) = (file, iri(&finding.focus)) {
                wanted.entry(file).or_default().push(iri);
            }
        }
        wanted.into_iter().map(|(file, iris)| (file.clone(), places(file, &iris))).collect()
    }

    /// How it went, in words.
    pub(super) fn summary(&self) -> String {
        let found = self.kinds.values().map(|kind| kind.count).sum::<usize>();
        let nodes = count(self.nodes, "node");
        if found == 0 {
            format!("{nodes} as the shapes ask")
        } else {
            format!("{nodes} checked against shapes")
        }
    }

    /// Writes the report in its form.
    pub(super) fn write(self, mut writer: impl Write) -> anyhow::Result<()> {
        match self.form {
            Some(Form::Rdf(format)) => Ok(write_flat(self.rdf.finish(), format, service::PREFIXES, writer)?),
            _ => Ok(writer.write_all(&self.json)?),
        }
    }
}

fn iri(term: &Term) -> Option<&str> {
    match term {
        Term::NamedNode(node) => Some(node.as_str()),
        _ => None,
    }
}

fn diagnostic(finding: &Finding, is_error: bool) -> Diagnostic {
    let mut message = finding.message().to_owned();
    if message != finding.reason {
        message = format!("{message}; {}", short(&finding.reason));
    }
    if let Some(value) = &finding.value {
        message = format!("{message}: {}", shown(value, PREFIXES));
    }
    let mut field = shown(&finding.focus, PREFIXES);
    if let Some(path) = &finding.path {
        let iri = |node: &NamedNode| shown(&node.clone().into(), PREFIXES);
        field = format!("{field} {}", path.show(&iri));
    }
    let found = if is_error {
        Diagnostic::error("shape-violation", message)
    } else {
        Diagnostic::warning("shape-warning", message)
    };
    found.at_field(field)
}

/// Text with its IRIs by prefix.
fn short(text: &str) -> String {
    let mut parts = text.split(['<', '>']).enumerate();
    let iri = |text: &str| NamedNode::new(text).ok().map(|node| shown(&node.into(), PREFIXES));
    // Every other part was in brackets.
    parts
        .by_ref()
        .map(|(n, part)| iri(part).filter(|_| n % 2 == 1).unwrap_or_else(|| part.to_owned()))
        .collect()
}

/// Where in the source a node comes from, in words.
fn where_it_stands(origin: &Origin) -> String {
    let mut told = format!("it comes from {}", shown(&origin.document, PREFIXES));
    if let Some(passage) = &origin.passage {
        if let (Some(start), Some(end)) = (passage.start, passage.end) {
            told = format!("{told}, characters {start} to {end}");
        }
        if let Some(quote) = &passage.quote {
            told = format!("{told}: “{}”", cut(quote));
        }
    }
    told
}

/// The beginning of a quote, on one line.
fn cut(quote: &str) -> String {
    let line = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 160 {
        return line;
    }
    line.chars().take(159).chain(['…']).collect()
}

fn nothing_checked() -> Diagnostic {
    Diagnostic::warning("nothing-checked", "none of the shapes is about anything in this graph").with_hint(
        "the program's own shapes are about visits and what belongs to them; give others with --shapes FILE",
    )
}

/// How much was mended, in words.
pub(super) fn mended(Mended { moved, reworded, split, values, left_out }: Mended) -> String {
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
