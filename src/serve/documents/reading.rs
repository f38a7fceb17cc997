//! From files to documents, as the command line reads them.

use super::sent::File;
use crate::diagnostic::Diagnostic;
use crate::facts::{self, Document};
use crate::intake::{Frames, Kind, Release, cannot_read, read_frame, release};
use crate::parse::Reader;
use crate::serve::Problem;
use crate::text::sha256;

/// One document, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Item {
    /// The name of the file; empty if it has none.
    pub(super) file: String,
    /// The document and its key if it brings no other.
    pub(super) document: Option<(Document, String)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads files, which unpacked may have `most` bytes. A `key` is that of the one document that there must be.
pub(super) fn read(
    files: Vec<File>,
    reader: &Reader,
    key: Option<&str>,
    most: usize,
) -> Result<Vec<Item>, Problem> {
    let mut left = most;
    let mut items = Vec::new();
    for file in files {
        let (name, stem) = (file.name.clone(), key.map(str::to_owned).or_else(|| file.stem()));
        let found = match file.open(&mut left)? {
            Ok((Kind::Facts, bytes)) => from_facts(&bytes, stem.as_deref()),
            Ok((kind, bytes)) => vec![from_release(kind, &bytes, stem.as_deref(), reader)],
            Err(found) => vec![(None, vec![found])],
        };
        let item = |(document, diagnostics)| Item { file: name.clone(), document, diagnostics };
        items.extend(found.into_iter().map(item));
    }
    if let Some(key) = key {
        let [item] = items.as_mut_slice() else {
            let detail = format!("one document has the key `{key}`; {} were sent", items.len());
            return Err(Problem::bad_request("not-one-document", detail));
        };
        call(item, key);
    }
    Ok(items)
}

type Found = (Option<(Document, String)>, Vec<Diagnostic>);

fn from_facts(bytes: &[u8], stem: Option<&str>) -> Vec<Found> {
    let mut found = Vec::new();
    for (n, frame) in Frames::new(bytes).enumerate() {
        let frame = match frame {
            Ok(frame) => frame,
            Err(error) => {
                found.push((None, vec![cannot_read(&error)]));
                break;
            }
        };
        let read = read_frame(&frame, facts::read);
        let name = match stem {
            Some(stem) if n == 0 => stem.to_owned(),
            Some(stem) => format!("{stem}-{}", n + 1),
            None => posted(&String::from_utf8_lossy(frame.bytes.as_deref().unwrap_or_default())),
        };
        found.push((read.document.map(|document| (document, name)), read.diagnostics));
    }
    if found.is_empty() {
        found.push((None, vec![Diagnostic::error("empty-text", "there is no document in it")]));
    }
    found
}

fn from_release(kind: Kind, bytes: &[u8], stem: Option<&str>, reader: &Reader) -> Found {
    match release(kind, bytes).and_then(Release::in_english) {
        Ok(Release { text, media, found }) => {
            let mut parsed = reader.read(&text, stem.unwrap_or_default(), media);
            parsed.diagnostics.splice(..0, found);
            let name = stem.map_or_else(|| posted(&text), str::to_owned);
            (Some((parsed.document, name)), parsed.diagnostics)
        }
        Err(found) => (None, vec![found]),
    }
}

/// The key of what has no name, made from what it holds, so that sending it again is harmless.
fn posted(text: &str) -> String {
    format!("posted-{}", &sha256(text)[..16])
}

/// Gives a document the key that the request names it by.
fn call(item: &mut Item, key: &str) {
    let Some((document, _)) = &mut item.document else { return };
    if let Some(own) = document.source.id.as_deref().filter(|own| *own != key) {
        let message = format!("the document calls itself `{own}`; it is kept as `{key}`");
        item.diagnostics.push(Diagnostic::warning("other-key", message).at_field("source.id"));
    }
    document.source.id = Some(key.to_owned());
}
