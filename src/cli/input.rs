//! What is read: files, folders and standard input.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::frames::LONGEST;
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::export::Format;
use crate::parse::Media;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The text of a release.
    Text(Media),
    /// Visit facts, JSON or JSON Lines.
    Facts,
    /// RDF.
    Rdf(Format),
}

/// What a command reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Releases only.
    Texts,
    /// Visit facts only.
    Facts,
    /// Releases, facts and RDF, told apart by the file's ending, else by its first bytes.
    Any,
}

/// One file, or standard input.
#[derive(Debug, Clone)]
pub(super) struct Input {
    /// `None` is standard input.
    path: Option<PathBuf>,
    /// The name under which messages speak of it.
    pub(super) shown: String,
    /// The key of a document from it that brings no other: the file's name without its ending, and for a file from
    /// a folder the way to it from there.
    pub(super) name: String,
    wanted: Wanted,
}

/// An input that is open.
pub(super) struct Opened {
    pub(super) kind: Kind,
    pub(super) reader: Box<dyn BufRead>,
}

/// The inputs that `paths` name, folders opened out, in the order given and by name within a folder.
pub(super) fn collect(paths: &[PathBuf], wanted: Wanted, report: &mut Report) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            let (shown, name) = ("<stdin>".to_owned(), "stdin".to_owned());
            inputs.push(Input { path: None, shown, name, wanted });
        } else if path.is_dir() {
            folder(path, wanted, &mut inputs, report);
        } else {
            inputs.push(Input::file(path, path.file_name().map_or(path, Path::new), wanted));
        }
    }
    inputs
}

fn folder(folder: &Path, wanted: Wanted, inputs: &mut Vec<Input>, report: &mut Report) {
    let before = inputs.len();
    let visible =
        |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter().filter_entry(visible)
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() && kind_by_ending(entry.path(), wanted).is_some() => {
                let within = entry.path().strip_prefix(folder).unwrap_or(entry.path());
                inputs.push(Input::file(entry.path(), within, wanted));
            }
            Ok(_) => {}
            Err(error) => {
                report.diagnostic(
                    &folder.display().to_string(),
                    &Diagnostic::error("cannot-read", error.to_string()),
                );
            }
        }
    }
    if inputs.len() == before {
        let message = match wanted {
            Wanted::Texts => "no text in this folder",
            Wanted::Facts => "no visit facts in this folder",
            Wanted::Any => "no text, visit facts or RDF in this folder",
        };
        let hint = match wanted {
            Wanted::Texts => "texts end in .txt or .md",
            Wanted::Facts => "visit facts end in .json or .jsonl",
            Wanted::Any => {
                "texts end in .txt or .md, facts in .json or .jsonl, RDF in .ttl, .nt, .nq, .trig, .rdf or .jsonld"
            }
        };
        let found = Diagnostic::error("nothing-to-read", message).with_hint(hint);
        report.diagnostic(&folder.display().to_string(), &found);
    }
}

fn ending(path: &Path) -> Option<String> {
    path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase)
}

fn kind_by_ending(path: &Path, wanted: Wanted) -> Option<Kind> {
    let kind = match ending(path)?.as_str() {
        "txt" | "text" => Kind::Text(Media::Plain),
        "md" | "markdown" => Kind::Text(Media::Markdown),
        "json" | "jsonl" | "ndjson" => Kind::Facts,
        other => Kind::Rdf(Format::from_extension(other)?),
    };
    let fits = match wanted {
        Wanted::Texts => matches!(kind, Kind::Text(_)),
        Wanted::Facts => kind == Kind::Facts,
        Wanted::Any => true,
    };
    fits.then_some(kind)
}

/// What the first bytes look like.
fn kind_by_content(start: &[u8]) -> Kind {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    let starts = |words: &[&str]| words.iter().any(|w| start.starts_with(w.as_bytes()));
    if starts(&["---"]) {
        Kind::Text(Media::Markdown)
    } else if starts(&["{\"@", "[{\"@"]) {
        Kind::Rdf(Format::JsonLd)
    } else if starts(&["{"]) {
        Kind::Facts
    } else if starts(&["<?xml", "<rdf:RDF"]) {
        Kind::Rdf(Format::RdfXml)
    } else if starts(&["@prefix", "@base", "PREFIX", "BASE"]) {
        Kind::Rdf(Format::TriG)
    } else if starts(&["<", "_:"]) {
        Kind::Rdf(Format::NQuads)
    } else {
        Kind::Text(Media::Plain)
    }
}

impl Input {
    fn file(path: &Path, name: &Path, wanted: Wanted) -> Self {
        let name = name.with_extension("").to_string_lossy().replace('\\', "/");
        Self { path: Some(path.to_owned()), shown: path.display().to_string(), name, wanted }
    }

    /// The name with its ending, which names the graph of an RDF file.
    pub(super) fn file_name(&self) -> String {
        let ending = self.path.as_deref().and_then(ending);
        ending.map_or_else(|| self.name.clone(), |ending| format!("{}.{ending}", self.name))
    }

    /// Opens the input and tells what it holds.
    pub(super) fn open(&self) -> io::Result<Opened> {
        let mut reader: Box<dyn BufRead> = match &self.path {
            Some(path) => Box::new(BufReader::new(File::open(path)?)),
            None => Box::new(BufReader::new(io::stdin())),
        };
        let by_ending = self.path.as_deref().and_then(|path| kind_by_ending(path, self.wanted));
        let kind = match (by_ending, self.wanted) {
            (Some(kind), _) => kind,
            (None, Wanted::Facts) => Kind::Facts,
            (None, wanted) => match kind_by_content(reader.fill_buf()?) {
                Kind::Text(media) => Kind::Text(media),
                _ if wanted == Wanted::Texts => Kind::Text(Media::Plain),
                kind => kind,
            },
        };
        Ok(Opened { kind, reader })
    }
}

/// What is wrong with an input that cannot be read.
pub(super) fn cannot_read(error: &io::Error) -> Diagnostic {
    let (code, message) = match error.kind() {
        io::ErrorKind::NotFound => ("no-such-file", "there is no such file".to_owned()),
        _ => ("cannot-read", error.to_string()),
    };
    Diagnostic::error(code, message)
}

/// The whole text of a reader, or what is wrong with it.
pub(super) fn read_text(reader: impl Read) -> Result<String, Diagnostic> {
    let mut bytes = Vec::new();
    reader.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| cannot_read(&error))?;
    if bytes.len() > LONGEST {
        return Err(too_long());
    }
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(Diagnostic::error("not-text", format!("not a text: a zero byte at offset {at}")));
    }
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(&error.utf8_error()))?;
    if text.trim().is_empty() {
        return Err(Diagnostic::error("empty-text", "there is no text in it"));
    }
    Ok(text)
}

pub(super) fn too_long() -> Diagnostic {
    let message = format!("longer than {} MiB, the most that one document may have", LONGEST >> 20);
    Diagnostic::error("too-long", message).with_hint("one document a file, or one a line in JSON Lines")
}

pub(super) fn not_utf8(error: &std::str::Utf8Error) -> Diagnostic {
    let message = format!("not UTF-8: a wrong byte at offset {}", error.valid_up_to());
    Diagnostic::error("not-utf8", message).with_hint("turn it into UTF-8 first, as with `iconv -t UTF-8`")
}
