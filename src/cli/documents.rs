//! Documents, one after the other, from facts and from texts.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::OnceLock;

use super::against::Against;
use super::input::{Input, Opened, collect};
use super::parallel::{Threads, in_order};
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::facts::{self, Document, Mended};
use crate::intake::{Frame, Frames, Kind, Lists, Release, Wanted, a_table, cannot_read, read_frame, release};
use crate::mint::document_key;
use crate::parse::{Parsed, Reader};

/// How inputs are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) threads: Threads,
    pub(super) lists: &'a Lists,
}

/// Hands each document that `paths` name to `take`, with the name of its input, and tells how many there were; what
/// cannot be read is reported.
pub(super) fn each_document(
    paths: &[PathBuf],
    wanted: Wanted,
    reading: Reading<'_>,
    report: &mut Report,
    take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
) -> anyhow::Result<usize> {
    Documents::default().all(&collect(paths, wanted, report), reading, report, take)
}

/// What came of an input so far.
pub(super) enum Item {
    /// A release, read.
    Release(Parsed),
    /// Facts or RDF, open.
    Other(Opened),
    /// Nothing, and why.
    Nothing(Diagnostic),
}

/// Opens inputs, reads those that are releases, on several threads, and hands them to `take` in order.
pub(super) fn each_item(
    inputs: &[Input],
    Reading { threads, lists }: Reading<'_>,
    report: &mut Report,
    mut take: impl FnMut(&Input, Item, &mut Report) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    // Made when the first text comes up.
    let reader = OnceLock::new();
    report.start(inputs.len());
    in_order(
        inputs,
        threads,
        |input| item(input, || reader.get_or_init(|| lists.reader())),
        |input, item| {
            take(input, item, report)?;
            report.step(&input.shown);
            Ok(())
        },
    )?;
    report.finish();
    Ok(())
}

fn item<'r>(input: &Input, reader: impl FnOnce() -> &'r Reader) -> Item {
    if input.is_table() {
        return Item::Nothing(a_table());
    }
    let opened = match input.open() {
        Ok(opened) if matches!(opened.kind, Kind::Text(_) | Kind::Pdf) => opened,
        Ok(opened) => return Item::Other(opened),
        Err(error) => return Item::Nothing(cannot_read(&error)),
    };
    match release(opened.kind, opened.reader).and_then(Release::in_english) {
        Ok(release) => {
            let mut parsed = reader().read(&release.text, &input.name, release.media);
            parsed.diagnostics.splice(..0, release.found);
            Item::Release(parsed)
        }
        Err(found) => Item::Nothing(found),
    }
}

/// Takes documents and tells what is wrong with the others.
#[derive(Debug, Default)]
pub(super) struct Documents {
    /// Digests of the keys that came up.
    keys: HashSet<u64>,
    count: usize,
    /// The texts that facts are held against.
    against: Option<Against>,
}

impl Documents {
    /// Documents whose facts are held against their texts, if those are given.
    pub(super) fn against(against: Option<Against>) -> Self {
        Self { against, ..Self::default() }
    }

    /// How many documents there were, and how much was mended.
    pub(super) fn tally(self) -> (usize, Mended) {
        (self.count, self.against.map(|against| against.mended).unwrap_or_default())
    }

    fn all(
        &mut self,
        inputs: &[Input],
        reading: Reading<'_>,
        report: &mut Report,
        mut take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
    ) -> anyhow::Result<usize> {
        each_item(inputs, reading, report, |input, item, report| self.each(input, item, report, &mut take))?;
        Ok(self.count)
    }

    /// Hands each document of an input to `take`, with the name of the input; what cannot be read is reported.
    pub(super) fn each(
        &mut self,
        input: &Input,
        item: Item,
        report: &mut Report,
        mut take: impl FnMut(&Document, &str) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        match item {
            Item::Release(parsed) => {
                for diagnostic in &parsed.diagnostics {
                    report.diagnostic(&input.shown, diagnostic);
                }
                self.accept(&parsed.document, &input.name, input, report);
                take(&parsed.document, &input.name)
            }
            Item::Other(opened) => self.each_fact(input, opened, report, take),
            Item::Nothing(found) => {
                report.diagnostic(&input.shown, &found);
                Ok(())
            }
        }
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
        let read = read_frame(frame, |json| match &mut self.against {
            Some(against) => against.read(json, name, report),
            None => facts::read(json),
        });
        for diagnostic in read.diagnostics {
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
