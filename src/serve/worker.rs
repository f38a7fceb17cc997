//! A worker process: answers queries, one after the other, until its server ends it.
//!
//! The evaluator stops for a cancellation only where it reads the graph, and has no bound on memory. So it runs in a
//! process of its own: the server ends it when time or memory is up, and nothing else is lost.

use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use oxigraph::model::{NamedNode, Term, Variable};

use super::Problem;
use super::frame::{self, Kind, Task};
use crate::export::{Format, ResultFormat, write_results};
use crate::store::{
    CancellationToken, QueryOptions, QueryResults, RequestDataset, Store, check_update, parse_rdf,
};
use crate::vocab::PREFIXES;

/// Bytes of a result that are kept back, so that what fails soon fails before anything is sent.
const HELD_BACK: usize = 32 << 10;

/// Answers the queries that come in on `input`, from the store in a folder, or from a graph that comes in first;
/// `without_links`: as if no IRI were linked to another.
pub fn run(
    store: Option<&Path>,
    without_links: bool,
    input: impl Read + Send + 'static,
    mut output: impl Write,
) -> anyhow::Result<()> {
    let mut input = BufReader::new(input);
    let store = match store {
        Some(folder) => Store::open_view(folder)?,
        None => receive_graph(&mut input)?,
    };
    frame::write(&mut output, Kind::Ready, b"")?;
    let (sender, tasks) = channel();
    thread::spawn(move || watch(input, &sender));
    answer_all((&store, without_links), &tasks, &mut output)
}

/// What a worker is to do.
enum Work {
    /// To answer a query.
    Answer(Task, CancellationToken),
    /// To see whether an update can be read.
    Check(String),
}

/// Takes what comes in; ends the process when its server is gone, whatever it is at.
#[expect(clippy::exit, reason = "nobody is left to answer to")]
fn watch(mut input: impl Read, tasks: &Sender<Work>) {
    let mut current = CancellationToken::new();
    while let Ok(Some((kind, payload))) = frame::read(&mut input) {
        let work = match kind {
            Kind::Query => {
                let Ok(task) = serde_json::from_slice(&payload) else { break };
                current = CancellationToken::new();
                Work::Answer(task, current.clone())
            }
            Kind::Update => Work::Check(String::from_utf8_lossy(&payload).into_owned()),
            Kind::Cancel => {
                current.cancel();
                continue;
            }
            _ => break,
        };
        if tasks.send(work).is_err() {
            break;
        }
    }
    std::process::exit(0);
}

fn answer_all(graph: (&Store, bool), tasks: &Receiver<Work>, output: &mut impl Write) -> anyhow::Result<()> {
    while let Ok(work) = tasks.recv() {
        let mut sink = Sink { output: &mut *output, held: Vec::new(), media_type: None };
        let done = match work {
            Work::Answer(task, token) => answer(graph, &task, token, &mut sink),
            Work::Check(update) => check_update(&update, PREFIXES).map_err(Problem::from),
        };
        match done {
            Ok(()) => sink.end()?,
            Err(problem) => frame::write(sink.output, Kind::Failure, &frame::failure(&problem))?,
        }
    }
    Ok(())
}

fn answer(
    (store, without_links): (&Store, bool),
    task: &Task,
    token: CancellationToken,
    sink: &mut Sink<&mut impl Write>,
) -> Result<(), Problem> {
    let iri = |iri: &String| {
        NamedNode::new(iri).map_err(|error| Problem::bad_request("bad-iri", format!("`{iri}`: {error}")))
    };
    let dataset = task.dataset.as_ref().map(|graphs| {
        Ok::<_, Problem>(RequestDataset {
            default_graphs: graphs.default.iter().map(iri).collect::<Result<_, _>>()?,
            named_graphs: graphs.named.iter().map(iri).collect::<Result<_, _>>()?,
        })
    });
    let bindings = task.bindings.iter().map(|(name, value)| bind(name, value));
    let options = QueryOptions {
        prefixes: PREFIXES,
        base: Some(&task.base),
        dataset: dataset.transpose()?,
        bindings: bindings.collect::<Result<_, _>>()?,
        cancellation: Some(token),
        most: Some(task.rows),
        without_links,
        ..QueryOptions::default()
    };
    let results = store.query(&task.query, &options)?;
    let (wanted, offered): (_, &[&str]) = match &results {
        QueryResults::Solutions(_) => (&task.solutions, &super::query::SOLUTIONS),
        QueryResults::Boolean(_) => (&task.truth, &super::query::TRUTH),
        QueryResults::Graph(_) => (&task.graph, &super::query::GRAPH),
    };
    let format = wanted.as_deref().and_then(|name| name.parse::<ResultFormat>().ok());
    let Some(format) = format else { return Err(Problem::not_acceptable(offered)) };
    sink.media_type = Some(format.media_type());
    Ok(write_results(results, format, PREFIXES, 100, sink)?)
}

fn bind(name: &str, value: &str) -> Result<(Variable, Term), Problem> {
    let bad =
        |error: &dyn std::fmt::Display| Problem::bad_request("bad-binding", format!("`{name}`: {error}"));
    let variable = Variable::new(name).map_err(|error| bad(&error))?;
    Ok((variable, value.parse::<Term>().map_err(|error| bad(&error))?))
}

/// The graph, as it comes in.
fn receive_graph(input: &mut impl Read) -> anyhow::Result<Store> {
    let store = Store::in_memory()?;
    let none = NamedNode::new_unchecked("urn:x-visitgraph:none");
    while let Some((Kind::Graph, part)) = frame::read(input)? {
        let quads = parse_rdf(part.as_slice(), Format::NQuads.rdf_format(), &none);
        store.extend_exact(quads.collect::<Result<Vec<_>, _>>()?, &none)?;
    }
    Ok(store)
}

/// Where a result goes: the first of it is held back, the rest goes out as it comes.
struct Sink<W> {
    output: W,
    held: Vec<u8>,
    /// Told, with the first of the result, once.
    media_type: Option<&'static str>,
}

impl<W: Write> Sink<W> {
    fn send(&mut self) -> io::Result<()> {
        if let Some(media_type) = self.media_type.take() {
            frame::write(&mut self.output, Kind::Head, media_type.as_bytes())?;
        }
        frame::write(&mut self.output, Kind::Data, &self.held)?;
        self.held.clear();
        Ok(())
    }

    fn end(mut self) -> io::Result<()> {
        self.send()?;
        frame::write(&mut self.output, Kind::End, b"")
    }
}

impl<W: Write> Write for Sink<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.held.extend_from_slice(bytes);
        if self.held.len() >= HELD_BACK {
            self.send()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
