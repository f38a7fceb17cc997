//! The texts that facts were read from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::input::read_release;
use super::input::{Input, collect};
use super::report::Report;
use crate::facts::Source;
use crate::intake::Wanted;
use crate::text::sha256;

/// One text for all facts, or a folder in which each document has its own.
#[derive(Debug)]
pub(super) enum Texts {
    One(String),
    Folder(Folder),
}

/// Texts, by their names and digests.
#[derive(Debug)]
pub(super) struct Folder {
    inputs: Vec<Input>,
    /// By the name without ending, with and without the folders it is in; `None` where several have it.
    names: BTreeMap<String, Option<usize>>,
    /// Made when the first document asks for it.
    digests: Option<BTreeMap<String, usize>>,
    /// The text that was asked for last.
    last: Option<(usize, String)>,
}

impl Texts {
    /// The text or folder at `path`; what cannot be read is reported.
    pub(super) fn open(path: &Path, report: &mut Report) -> Option<Self> {
        let inputs = collect(&[PathBuf::from(path)], Wanted::Texts, report);
        if !path.is_dir() {
            return read(inputs.first()?, report).map(Self::One);
        }
        let mut names = BTreeMap::new();
        for (n, input) in inputs.iter().enumerate() {
            names.insert(input.name.clone(), Some(n));
        }
        for (n, input) in inputs.iter().enumerate() {
            let stem = stem(&input.name);
            if stem != input.name {
                names.entry(stem.to_owned()).and_modify(|of| *of = None).or_insert(Some(n));
            }
        }
        (!inputs.is_empty()).then_some(Self::Folder(Folder { inputs, names, digests: None, last: None }))
    }

    /// The text of the document with this source, from the facts called `name`.
    pub(super) fn of(&mut self, source: &Source, name: &str, report: &mut Report) -> Option<&str> {
        match self {
            Self::One(text) => Some(text),
            Self::Folder(folder) => folder.of(source, name, report),
        }
    }
}

impl Folder {
    fn of(&mut self, source: &Source, name: &str, report: &mut Report) -> Option<&str> {
        let by_digest = source.sha256.as_ref().and_then(|sha256| self.by_digest(sha256, report));
        let n = by_digest.or_else(|| self.by_name(source.id.as_deref(), name))?;
        if self.last.as_ref().is_none_or(|(last, _)| *last != n) {
            self.last = Some((n, read(&self.inputs[n], report)?));
        }
        self.last.as_ref().map(|(_, text)| text.as_str())
    }

    fn by_digest(&mut self, digest: &str, report: &mut Report) -> Option<usize> {
        let inputs = &self.inputs;
        let digests = self.digests.get_or_insert_with(|| {
            let texts = inputs.iter().enumerate();
            texts.filter_map(|(n, input)| Some((sha256(&read(input, report)?), n))).collect()
        });
        digests.get(&digest.to_ascii_lowercase()).copied()
    }

    fn by_name(&self, id: Option<&str>, name: &str) -> Option<usize> {
        let names = id.into_iter().chain([name, stem(name)]);
        names.filter_map(|name| self.names.get(name)).find_map(|n| *n)
    }
}

fn read(input: &Input, report: &mut Report) -> Option<String> {
    match read_release(input) {
        Ok(release) => Some(release.text),
        Err(found) => {
            report.diagnostic(&input.shown, &found);
            None
        }
    }
}

/// The texts at a path, each under its SHA-256; what cannot be read is reported.
pub(super) fn by_digest(path: &Path, report: &mut Report) -> BTreeMap<String, Input> {
    let inputs = collect(&[PathBuf::from(path)], Wanted::Texts, report);
    let texts = inputs.into_iter().filter_map(|input| Some((sha256(&read(&input, report)?), input)));
    texts.collect()
}

/// A text that was read before, if it can still be.
pub(super) fn read_again(input: &Input) -> Option<String> {
    read_release(input).ok().map(|release| release.text)
}

/// The last part of a name.
fn stem(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}
