//! What the server and its worker processes say to each other: frames of one kind byte, a length and a payload.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::Problem;
use crate::export::{Format, ResultFormat};

/// Most bytes of one frame's payload.
const LONGEST: u32 = 1 << 30;

/// What a frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// To the worker: a part of the graph, N-Quads.
    Graph = b'G' as isize,
    /// To the worker: the graph is whole.
    Whole = b'W' as isize,
    /// To the worker: a query, a [`Task`].
    Query = b'Q' as isize,
    /// To the worker: an update, to see whether it can be read.
    Update = b'U' as isize,
    /// To the worker: nobody waits for the query any more.
    Cancel = b'C' as isize,
    /// From the worker: it can take queries.
    Ready = b'R' as isize,
    /// From the worker: the result begins; the payload is its media type.
    Head = b'H' as isize,
    /// From the worker: a part of the result.
    Data = b'D' as isize,
    /// From the worker: the result is whole.
    End = b'E' as isize,
    /// From the worker: the query failed; the payload is a [`Problem`].
    Failure = b'F' as isize,
}

impl Kind {
    const ALL: [Self; 10] = [
        Self::Graph,
        Self::Whole,
        Self::Query,
        Self::Update,
        Self::Cancel,
        Self::Ready,
        Self::Head,
        Self::Data,
        Self::End,
        Self::Failure,
    ];

    fn from_byte(byte: u8) -> io::Result<Self> {
        let found = Self::ALL.into_iter().find(|kind| *kind as isize == isize::from(byte));
        found.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "no such frame"))
    }

    fn head(self, length: usize) -> io::Result<[u8; 5]> {
        let length = u32::try_from(length).ok().filter(|length| *length <= LONGEST);
        let length =
            length.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "too long for a frame"))?;
        let [a, b, c, d] = length.to_be_bytes();
        Ok([u8::try_from(self as isize).unwrap_or_default(), a, b, c, d])
    }
}

fn length(head: [u8; 5]) -> io::Result<(Kind, usize)> {
    let [kind, a, b, c, d] = head;
    let length = u32::from_be_bytes([a, b, c, d]);
    if length > LONGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "too long for a frame"));
    }
    Ok((Kind::from_byte(kind)?, length as usize))
}

/// A query, and what is to become of its result.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Task {
    /// SPARQL.
    pub(super) query: String,
    /// What relative IRIs are resolved against.
    pub(super) base: String,
    /// The graphs of the request, if it names any.
    pub(super) dataset: Option<Graphs>,
    /// Values that variables have from the start, each as N-Triples.
    pub(super) bindings: Vec<(String, String)>,
    /// The format of solutions, by name, if the client takes one.
    pub(super) solutions: Option<String>,
    /// The format of a truth value.
    pub(super) truth: Option<String>,
    /// The format of a graph.
    pub(super) graph: Option<String>,
    /// Most rows or triples.
    pub(super) rows: usize,
}

/// The graphs that a request names, by their IRIs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Graphs {
    /// Those whose union is the default graph.
    pub(super) default: Vec<String>,
    /// The named graphs.
    pub(super) named: Vec<String>,
}

/// The names of formats, as tasks carry them.
pub(super) fn name_of(format: ResultFormat) -> String {
    format.to_string()
}

/// A graph's format for a task.
pub(super) fn graph_name(format: Format) -> String {
    name_of(ResultFormat::Graph(format))
}

/// A problem as the payload of a frame.
pub(super) fn failure(problem: &Problem) -> Vec<u8> {
    serde_json::to_vec(problem).unwrap_or_default()
}

/// Reads a frame; nothing at the end of the stream.
pub(super) fn read(reader: &mut impl Read) -> io::Result<Option<(Kind, Vec<u8>)>> {
    let mut head = [0; 5];
    match reader.read_exact(&mut head) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let (kind, length) = length(head)?;
    let mut payload = vec![0; length];
    reader.read_exact(&mut payload)?;
    Ok(Some((kind, payload)))
}

/// Writes a frame.
pub(super) fn write(writer: &mut impl Write, kind: Kind, payload: &[u8]) -> io::Result<()> {
    writer.write_all(&kind.head(payload.len())?)?;
    writer.write_all(payload)?;
    writer.flush()
}

/// Reads a frame of a worker, as [`read`] does.
pub(super) async fn receive(reader: &mut (impl AsyncRead + Unpin)) -> io::Result<(Kind, Vec<u8>)> {
    let mut head = [0; 5];
    reader.read_exact(&mut head).await?;
    let (kind, length) = length(head)?;
    let mut payload = vec![0; length];
    reader.read_exact(&mut payload).await?;
    Ok((kind, payload))
}

/// Writes a frame to a worker.
pub(super) async fn send(
    writer: &mut (impl AsyncWrite + Unpin),
    kind: Kind,
    payload: &[u8],
) -> io::Result<()> {
    writer.write_all(&kind.head(payload.len())?).await?;
    writer.write_all(payload).await?;
    writer.flush().await
}
