//! All of the graph as a file.

use std::io::{self, Write};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use oxigraph::model::Quad;
use tokio::sync::mpsc::{Sender, channel};
use tokio_stream::wrappers::ReceiverStream;

use super::{Problem, Service, Shared, representation};
use crate::export::{ExportError, Format, Line, write_as_it_comes};
use crate::store::StoreError;
use crate::vocab::PREFIXES;

/// Bytes of one part of a file.
const PART: usize = 64 << 10;
/// Most quads that are sorted at once.
const SORTED: usize = 50_000;
/// How many files are sent at once: each takes a thread for as long as its client takes to read it.
pub(super) const AT_ONCE: usize = 8;

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// gzip.
    Gzip,
    /// Zstandard.
    Zstd,
}

impl Packing {
    pub(super) const fn media_type(self) -> &'static str {
        match self {
            Self::Gzip => "application/gzip",
            Self::Zstd => "application/zstd",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Zstd => ".zst",
        }
    }
}

/// A file with all of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct File {
    /// How it is written.
    pub(super) format: Format,
    /// How it is packed, if it is.
    pub(super) packing: Option<Packing>,
}

/// The files that there are.
pub(super) const FILES: [File; 6] = [
    File { format: Format::NQuads, packing: None },
    File { format: Format::NQuads, packing: Some(Packing::Gzip) },
    File { format: Format::NQuads, packing: Some(Packing::Zstd) },
    File { format: Format::Turtle, packing: None },
    File { format: Format::Turtle, packing: Some(Packing::Gzip) },
    File { format: Format::Turtle, packing: Some(Packing::Zstd) },
];

impl File {
    pub(super) fn name(self) -> String {
        format!("visitgraph.{}{}", self.format.name(), self.packing.map_or("", Packing::ending))
    }

    pub(super) fn path(self) -> String {
        format!("dump/{}", self.name())
    }

    fn media_type(self) -> &'static str {
        self.packing.map_or(self.format.media_type(), Packing::media_type)
    }
}

/// Answers a request for a file.
pub(super) async fn handle(
    State(service): State<Shared>,
    Path(name): Path<String>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    answer(&service, &parts, &name).await.unwrap_or_else(IntoResponse::into_response)
}

async fn answer(service: &Shared, parts: &Parts, name: &str) -> Result<Response, Problem> {
    representation::reads(&parts.method)?;
    let names = FILES.map(File::name).join(", ");
    let file = FILES.into_iter().find(|file| file.name() == name);
    let file = file.ok_or_else(|| Problem::not_found(format!("there is no such file; there are {names}")))?;
    let shared = Arc::clone(service);
    let counts = service.blocking(move || shared.counts()).await??;
    // The order of quads is the store's, so the tag is weak: it tells the graph, not the bytes.
    let tag = format!("W/\"{:016x}-{:x}-{}\"", counts.fingerprint, counts.triples, file.name());
    let mut response = if representation::has_already(&parts.headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let body = if parts.method == Method::HEAD { Body::empty() } else { stream(service, file)? };
        let mut response = body.into_response();
        representation::set(&mut response, header::CONTENT_TYPE, file.media_type());
        let disposition = format!("attachment; filename=\"{}\"", file.name());
        representation::set(&mut response, header::CONTENT_DISPOSITION, &disposition);
        response
    };
    representation::set(&mut response, header::ETAG, &tag);
    representation::set(&mut response, header::CACHE_CONTROL, "no-cache");
    Ok(response)
}

/// The file as it is written; what fails breaks it off.
fn stream(service: &Shared, file: File) -> Result<Body, Problem> {
    let turn = Arc::clone(&service.dumps).try_acquire_owned().map_err(|_| Problem::busy())?;
    let (sender, parts) = channel(4);
    let shared = Arc::clone(service);
    tokio::task::spawn_blocking(move || {
        let failed = sender.clone();
        if let Err(error) = write(&shared, file, Parcel { sender, part: Vec::new() }) {
            tracing::info!(%error, "a dump was broken off");
            failed.blocking_send(Err(io::Error::other(error))).ok();
        }
        drop(turn);
    });
    Ok(Body::from_stream(ReceiverStream::new(parts)))
}

fn write(service: &Service, file: File, parcel: Parcel) -> Result<(), ExportError> {
    let mut parcel = match file.packing {
        None => write_all(service, file, parcel)?,
        Some(Packing::Gzip) => {
            write_all(service, file, GzEncoder::new(parcel, Compression::default()))?.finish()?
        }
        Some(Packing::Zstd) => write_all(service, file, zstd::Encoder::new(parcel, 0)?)?.finish()?,
    };
    Ok(parcel.flush()?)
}

fn write_all<W: Write>(service: &Service, file: File, writer: W) -> Result<W, ExportError> {
    write_as_it_comes(by_graph(service.store.quads()), file.format, PREFIXES, writer)
}

/// Quads with those of each graph sorted, as far as they come together and are not too many, so that what is said of one
/// thing stands together.
fn by_graph(
    quads: impl Iterator<Item = Result<Quad, StoreError>>,
) -> impl Iterator<Item = Result<Quad, StoreError>> {
    let mut quads = quads.peekable();
    let mut group = Vec::new().into_iter();
    std::iter::from_fn(move || {
        if let Some((_, quad)) = group.next() {
            return Some(Ok(quad));
        }
        let first = match quads.next()? {
            Ok(quad) => quad,
            Err(error) => return Some(Err(error)),
        };
        let graph = first.graph_name.clone();
        let mut together = vec![(Line(&first).to_string(), first)];
        while together.len() < SORTED
            && let Some(Ok(quad)) = quads.next_if(|quad| quad.as_ref().is_ok_and(|q| q.graph_name == graph))
        {
            together.push((Line(&quad).to_string(), quad));
        }
        together.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        group = together.into_iter();
        group.next().map(|(_, quad)| Ok(quad))
    })
}

/// Sends what is written in parts.
struct Parcel {
    sender: Sender<io::Result<Bytes>>,
    part: Vec<u8>,
}

impl Write for Parcel {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.part.extend_from_slice(bytes);
        if self.part.len() >= PART {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let part = std::mem::take(&mut self.part);
        if part.is_empty() {
            return Ok(());
        }
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        self.sender.blocking_send(Ok(part.into())).map_err(gone)
    }
}
