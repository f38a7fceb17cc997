//! Documents, one after the other, from facts and from texts.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use super::against::Against;
use super::frames::{Frame, Frames};
use super::input::{Input, Kind, Opened, Wanted, cannot_read, collect, not_utf8, read_text, too_long};
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::facts::{self, Document, Mended};
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

/// Hands each document of the facts that `paths` name to `take`, as they are against their texts, and tells how many
/// there were and how much was mended.
pub(super) fn each_against(
    paths: &[PathBuf],
    against: Option<Against>,
    report: &mut Report,
    take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
) -> anyhow::Result<(usize, Mended)> {
    let mut documents = Documents { against, ..Documents::default() };
    let count = documents.all(&collect(paths, Wanted::Facts, report), report, take)?;
    Ok((count, documents.against.map(|against| against.mended).unwrap_or_default()))
}

/// Reads documents and tells what is wrong with the others.
#[derive(Debug, Default)]
pub(super) struct Documents {
    /// Made when the first text comes up.
    reader: Option<Reader>,
    /// Digests of the keys that came up.
    keys: HashSet<u64>,
    count: usize,
    /// The texts that facts are held against.
    against: Option<Against>,
}

impl Documents {
    fn all(
        &mut self,
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
                Ok(frame) => self.read_frame(&frame, &name, &input.shown, report),
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

    fn read_frame(
        &mut self,
        frame: &Frame,
        name: &str,
        shown: &str,
        report: &mut Report,
    ) -> Option<Document> {
        let json = match frame.bytes.as_deref().map(std::str::from_utf8) {
            Some(Ok(json)) => json,
            Some(Err(error)) => return refuse(not_utf8(&error), frame, shown, report),
            None => return refuse(too_long(), frame, shown, report),
        };
        let read = match &mut self.against {
            Some(against) => against.read(json, name, report),
            None => facts::read(json),
        };
        for mut diagnostic in read.diagnostics {
            if let Some(place) = &mut diagnostic.place {
                place.line += frame.line - 1;
            }
            report.diagnostic(shown, &diagnostic);
        }
        read.document
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

fn refuse(found: Diagnostic, frame: &Frame, shown: &str, report: &mut Report) -> Option<Document> {
    let place = crate::text::LineColumn { line: frame.line, column: 1 };
    report.diagnostic(shown, &found.at(place));
    None
}
