//! Documents, one after the other, from facts and from texts.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use super::frames::{Frame, Frames};
use super::input::{Input, Kind, Opened, Wanted, cannot_read, collect, not_utf8, read_text, too_long};
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::facts::{self, Document};
use crate::mint::document_key;
use crate::parse::{Media, Reader};

/// Hands each document that `paths` name to `take`, with the name of its input, and tells how many there were; what
/// cannot be read is reported.
pub(super) fn each_document(
    paths: &[PathBuf],
    wanted: Wanted,
    report: &mut Report,
    take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
) -> anyhow::Result<usize> {
    Documents::default().all(&collect(paths, wanted, report), report, take)
}

/// Checks the facts that `paths` name, and against `text` where it is given, and tells how many documents are right.
pub(super) fn check_documents(
    paths: &[PathBuf],
    text: Option<String>,
    report: &mut Report,
) -> anyhow::Result<usize> {
    let documents = Documents { text, ..Documents::default() };
    documents.all(&collect(paths, Wanted::Facts, report), report, |_, _| Ok(()))
}

/// Reads documents and tells what is wrong with the others.
#[derive(Debug, Default)]
pub(super) struct Documents {
    /// Made when the first text comes up.
    reader: Option<Reader>,
    /// Digests of the keys that came up.
    keys: HashSet<u64>,
    count: usize,
    /// The text that facts are checked against.
    text: Option<String>,
}

impl Documents {
    fn all(
        mut self,
        inputs: &[Input],
        report: &mut Report,
        mut take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
    ) -> anyhow::Result<usize> {
        report.start(inputs.len());
        for input in inputs {
            match input.open() {
                Ok(opened) => self.each(input, opened, report, &mut take)?,
                Err(error) => report.diagnostic(&input.shown, &cannot_read(&error)),
            }
            report.step(&input.shown);
        }
        report.finish();
        Ok(self.count)
    }

    /// Hands each document of an input to `take`, with the name of the input; what cannot be read is reported.
    pub(super) fn each(
        &mut self,
        input: &Input,
        opened: Opened,
        report: &mut Report,
        mut take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        match opened.kind {
            Kind::Text(media) => match read_text(opened.reader) {
                Ok(text) => {
                    let document = self.read(&text, media, input, report);
                    self.accept(&document, &input.name, input, report);
                    take(&document, &input.name)
                }
                Err(found) => {
                    report.diagnostic(&input.shown, &found);
                    Ok(())
                }
            },
            _ => self.each_fact(input, opened, report, take),
        }
    }

    fn read(&mut self, text: &str, media: Media, input: &Input, report: &mut Report) -> Document {
        let parsed = self.reader.get_or_insert_with(Reader::new).read(text, &input.name, media);
        for diagnostic in &parsed.diagnostics {
            report.diagnostic(&input.shown, diagnostic);
        }
        parsed.document
    }

    fn each_fact(
        &mut self,
        input: &Input,
        opened: Opened,
        report: &mut Report,
        mut take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut frames = 0;
        for frame in Frames::new(opened.reader) {
            frames += 1;
            let name = if frames == 1 { input.name.clone() } else { format!("{}-{frames}", input.name) };
            let document = match frame {
                Ok(frame) => read_frame(&frame, self.text.as_deref(), &input.shown, report),
                Err(error) => {
                    report.diagnostic(&input.shown, &cannot_read(&error));
                    break;
                }
            };
            if let Some(document) = document {
                self.accept(&document, &name, input, report);
                take(&document, &name)?;
            }
        }
        if frames == 0 {
            report.diagnostic(&input.shown, &Diagnostic::error("empty-text", "there is no document in it"));
        }
        Ok(())
    }

    fn accept(&mut self, document: &Document, name: &str, input: &Input, report: &mut Report) {
        self.count += 1;
        let key = document_key(&document.source, name);
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        if !self.keys.insert(hasher.finish()) {
            let message = format!("a document with the key `{key}` came before; a store keeps the last");
            let found =
                Diagnostic::warning("repeated-document", message).with_hint("give each its own `source.id`");
            report.diagnostic(&input.shown, &found);
        }
    }
}

fn read_frame(frame: &Frame, against: Option<&str>, shown: &str, report: &mut Report) -> Option<Document> {
    let json = match frame.bytes.as_deref().map(std::str::from_utf8) {
        Some(Ok(json)) => json,
        Some(Err(error)) => return refuse(not_utf8(&error), frame, shown, report),
        None => return refuse(too_long(), frame, shown, report),
    };
    let read = against.map_or_else(|| facts::read(json), |text| facts::read_against(json, text));
    for mut diagnostic in read.diagnostics {
        if let Some(place) = &mut diagnostic.place {
            place.line += frame.line - 1;
        }
        report.diagnostic(shown, &diagnostic);
    }
    read.document
}

fn refuse(found: Diagnostic, frame: &Frame, shown: &str, report: &mut Report) -> Option<Document> {
    let place = crate::text::LineColumn { line: frame.line, column: 1 };
    report.diagnostic(shown, &found.at(place));
    None
}
