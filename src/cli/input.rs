//! What is read: files, folders and standard input.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use walkdir::{DirEntry, WalkDir};

use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::intake::{
    Kind, Release, Wanted, by_content, by_ending, cannot_read, ending, is_table, release, table_by_content,
    unpacked,
};
use crate::parse::Media;

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

/// The first bytes of a file that is packed with gzip.
const GZIP: &[u8] = &[0x1F, 0x8B];

/// An input that is open.
pub(super) struct Opened {
    pub(super) kind: Kind,
    pub(super) reader: Box<dyn BufRead + Send>,
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
            Ok(entry) if entry.file_type().is_file() && by_ending(entry.path(), wanted).is_some() => {
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
            Wanted::Tables => "no table in this folder",
            Wanted::Checked => "no visit facts or RDF in this folder",
            Wanted::Any => "no text, visit facts or RDF in this folder",
        };
        let hint = match wanted {
            Wanted::Texts => "texts end in .txt, .md, .html or .pdf",
            Wanted::Facts => "visit facts end in .json or .jsonl",
            Wanted::Tables => "tables end in .csv, .tsv, .xml, .json, .jsonl or .xlsx",
            // What RocksDB calls the file that names its newest manifest.
            _ if folder.join("CURRENT").is_file() => "this looks like a store: give it with --store DIR",
            Wanted::Checked => {
                "visit facts end in .json or .jsonl, RDF in .ttl, .nt, .nq, .trig, .rdf or .jsonld"
            }
            Wanted::Any => {
                "texts end in .txt, .md, .html or .pdf, facts in .json or .jsonl, \
                 RDF in .ttl, .nt, .nq, .trig, .rdf or .jsonld"
            }
        };
        let found = Diagnostic::error("nothing-to-read", message).with_hint(hint);
        report.diagnostic(&folder.display().to_string(), &found);
    }
}

impl Input {
    fn file(path: &Path, name: &Path, wanted: Wanted) -> Self {
        let name = unpacked(name).with_extension("").to_string_lossy().replace('\\', "/");
        Self { path: Some(path.to_owned()), shown: path.display().to_string(), name, wanted }
    }

    /// Whether its name says that it is a table, and nothing else.
    pub(super) fn is_table(&self) -> bool {
        self.wanted != Wanted::Tables && self.path.as_deref().is_some_and(is_table)
    }

    /// Opens a file, and unpacks it if it is packed.
    pub(super) fn open_file(path: &Path) -> io::Result<Box<dyn BufRead + Send>> {
        unpacked_reader(Box::new(BufReader::new(File::open(path)?)))
    }

    /// The file, unless it is standard input.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The name with its ending, which names the graph of an RDF file.
    pub(super) fn file_name(&self) -> String {
        let ending = self.path.as_deref().and_then(|path| ending(&unpacked(path)));
        ending.map_or_else(|| self.name.clone(), |ending| format!("{}.{ending}", self.name))
    }

    /// Opens the input, unpacks it if it is packed, and tells what it holds.
    pub(super) fn open(&self) -> io::Result<Opened> {
        let mut reader: Box<dyn BufRead + Send> = match &self.path {
            Some(path) => Self::open_file(path)?,
            None => unpacked_reader(Box::new(BufReader::new(io::stdin())))?,
        };
        let by_ending = self.path.as_deref().and_then(|path| by_ending(path, self.wanted));
        let kind = match (by_ending, self.wanted) {
            (Some(kind), _) => kind,
            (None, Wanted::Facts) => Kind::Facts,
            (None, Wanted::Tables) => Kind::Table(table_by_content(reader.fill_buf()?)),
            (None, wanted) => match by_content(reader.fill_buf()?) {
                Kind::Text(_) | Kind::Pdf if wanted == Wanted::Checked => Kind::Facts,
                kind @ (Kind::Text(_) | Kind::Pdf) => kind,
                _ if wanted == Wanted::Texts => Kind::Text(Media::Plain),
                kind => kind,
            },
        };
        Ok(Opened { kind, reader })
    }
}

/// Reads a release; `Err` is also what holds no release.
pub(super) fn read_release(input: &Input) -> Result<Release, Diagnostic> {
    let Opened { kind, reader } = input.open().map_err(|error| cannot_read(&error))?;
    release(kind, reader)
}

fn unpacked_reader(mut reader: Box<dyn BufRead + Send>) -> io::Result<Box<dyn BufRead + Send>> {
    if reader.fill_buf()?.starts_with(GZIP) {
        return Ok(Box::new(BufReader::new(MultiGzDecoder::new(reader))));
    }
    Ok(reader)
}
