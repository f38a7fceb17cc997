//! What a file holds, by its name or by its first bytes.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::export::Format;
use crate::parse::Media;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The text of a release.
    Text(Media),
    /// A release as PDF.
    Pdf,
    /// Visit facts, JSON or JSON Lines.
    Facts,
    /// RDF.
    Rdf(Format),
    /// A table.
    Table(TableFormat),
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableFormat {
    /// Cells apart by commas or semicolons.
    Csv,
    /// Cells apart by tabs.
    Tsv,
    /// XML.
    Xml,
    /// JSON or JSON Lines.
    Json,
    /// A workbook.
    Xlsx,
}

/// What a command reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Releases only.
    Texts,
    /// Visit facts only.
    Facts,
    /// Tables only.
    Tables,
    /// Visit facts and RDF: what can be checked.
    Checked,
    /// Releases, facts and RDF, told apart by the file's ending, else by its first bytes.
    Any,
}

/// The name of a file without the ending that says that it is packed.
pub(crate) fn unpacked(path: &Path) -> PathBuf {
    if ending(path).as_deref() == Some("gz") { path.with_extension("") } else { path.to_owned() }
}

/// The ending of a file's name, lower case.
pub(crate) fn ending(path: &Path) -> Option<String> {
    path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase)
}

/// What the name of a file says it holds, if that is something wanted.
pub(crate) fn by_ending(path: &Path, wanted: Wanted) -> Option<Kind> {
    if wanted == Wanted::Tables {
        return table(&ending(&unpacked(path))?).map(Kind::Table);
    }
    let kind = match ending(&unpacked(path))?.as_str() {
        "txt" | "text" => Kind::Text(Media::Plain),
        "md" | "markdown" => Kind::Text(Media::Markdown),
        "html" | "htm" | "xhtml" => Kind::Text(Media::Html),
        "pdf" => Kind::Pdf,
        "json" | "jsonl" | "ndjson" => Kind::Facts,
        other => Kind::Rdf(Format::from_extension(other)?),
    };
    let fits = match wanted {
        Wanted::Texts => matches!(kind, Kind::Text(_) | Kind::Pdf),
        Wanted::Facts => kind == Kind::Facts,
        // Files that end so are tables more often than RDF.
        Wanted::Checked if ending(&unpacked(path)).as_deref() == Some("xml") => false,
        Wanted::Checked => matches!(kind, Kind::Facts | Kind::Rdf(_)),
        Wanted::Any | Wanted::Tables => true,
    };
    fits.then_some(kind)
}

/// Whether the name of a file says that it is a table, and nothing else.
pub(crate) fn is_table(path: &Path) -> bool {
    let ending = ending(&unpacked(path));
    matches!(ending.as_deref(), Some("csv" | "tsv" | "tab" | "xlsx" | "xlsm" | "xls" | "ods"))
}

/// Why a table is not read as it is.
pub(crate) fn a_table() -> Diagnostic {
    Diagnostic::error("is-a-table", "this is a table, which is not loaded as it is")
        .with_hint("`visitgraph import --table NAME` makes visit facts of it")
}

/// The format of a table, by the ending of its file.
fn table(ending: &str) -> Option<TableFormat> {
    Some(match ending {
        "csv" => TableFormat::Csv,
        "tsv" | "tab" => TableFormat::Tsv,
        "xml" => TableFormat::Xml,
        "json" | "jsonl" | "ndjson" => TableFormat::Json,
        "xlsx" | "xlsm" => TableFormat::Xlsx,
        _ => return None,
    })
}

/// The format of a table, by its first bytes.
pub(crate) fn table_by_content(start: &[u8]) -> TableFormat {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    match start.first() {
        _ if start.starts_with(b"PK") => TableFormat::Xlsx,
        Some(b'<') => TableFormat::Xml,
        Some(b'{' | b'[') => TableFormat::Json,
        _ => TableFormat::Csv,
    }
}

/// What the first bytes look like.
pub(crate) fn by_content(start: &[u8]) -> Kind {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    let starts = |words: &[&str]| words.iter().any(|w| start.starts_with(w.as_bytes()));
    if starts(&["%PDF-"]) {
        Kind::Pdf
    } else if starts(&["---"]) {
        Kind::Text(Media::Markdown)
    } else if starts(&["{\"@", "[{\"@"]) {
        Kind::Rdf(Format::JsonLd)
    } else if starts(&["{"]) {
        Kind::Facts
    } else if starts(&["<"]) && is_page(start) {
        Kind::Text(Media::Html)
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

fn is_page(start: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&start[..start.len().min(1024)]).to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| head.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_files_hold() {
        let kind = |name: &str| by_ending(Path::new(name), Wanted::Any);
        assert_eq!(kind("a/b.TXT"), Some(Kind::Text(Media::Plain)));
        assert_eq!(kind("b.html.gz"), Some(Kind::Text(Media::Html)));
        assert_eq!(kind("b.jsonl.gz"), Some(Kind::Facts));
        assert_eq!(kind("b.pdf"), Some(Kind::Pdf));
        assert_eq!((kind("b.gz"), kind("b"), kind("b.docx")), (None, None, None));
        assert_eq!(by_ending(Path::new("b.pdf"), Wanted::Facts), None);
    }

    #[test]
    fn first_bytes_tell_what_streams_hold() {
        for (start, kind) in [
            ("%PDF-1.7", Kind::Pdf),
            ("\u{FEFF}\n<!DOCTYPE HTML PUBLIC", Kind::Text(Media::Html)),
            ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", Kind::Text(Media::Html)),
            ("<?xml version='1.0'?><rdf:RDF>", Kind::Rdf(Format::RdfXml)),
            ("<http://a.example/b> <c> <d> .", Kind::Rdf(Format::NQuads)),
            ("{\"source\"", Kind::Facts),
            ("Oslo, 3 May", Kind::Text(Media::Plain)),
        ] {
            assert_eq!(by_content(start.as_bytes()), kind, "{start}");
        }
    }
}
