//! Facts against their texts.

use serde::Deserialize;

use super::report::Report;
use super::texts::Texts;
use crate::diagnostic::Diagnostic;
use crate::facts::{self, Lost, Mended, Read, Source};

/// Holds facts against their texts, and mends them if asked to.
#[derive(Debug)]
pub(super) struct Against {
    pub(super) texts: Texts,
    /// Whether to mend, and what becomes of quotes that stand nowhere.
    pub(super) repair: Option<Lost>,
    /// How much was mended so far.
    pub(super) mended: Mended,
}

#[derive(Deserialize)]
struct Head {
    source: Source,
}

impl Against {
    /// Reads one document that comes from the input called `name`.
    pub(super) fn read(&mut self, json: &str, name: &str, report: &mut Report) -> Read {
        // What is wrong with a document without a source is told by those who read it whole.
        let Ok(Head { source }) = serde_json::from_str(json) else { return facts::read(json) };
        let Some(text) = self.texts.of(&source, name, report) else { return self.without_text(json) };
        let Some(lost) = self.repair else { return facts::read_against(json, text) };
        let (read, mended) = facts::read_repaired(json, text, lost);
        self.mended += mended;
        read
    }

    fn without_text(&self, json: &str) -> Read {
        let mut read = facts::read(json);
        let found = Diagnostic::error("no-text", "no text for this document, so its quotes are not checked");
        let hint = "the text's SHA-256 is `source.sha256`, or its name without ending is `source.id` or that of the facts";
        read.diagnostics.push(found.at(crate::text::LineColumn { line: 1, column: 1 }).with_hint(hint));
        read.document = read.document.filter(|_| self.repair.is_some());
        read
    }
}
