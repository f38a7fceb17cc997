//! Stub for building the rest; not kept.
use crate::{diagnostic::Diagnostic, facts::*};
/// Reader.
#[derive(Debug, Default)]
pub struct Reader;
/// Media.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// p
    Plain,
    /// m
    Markdown,
}
/// Parsed.
#[derive(Debug)]
pub struct Parsed {
    /// d
    pub document: Document,
    /// d
    pub diagnostics: Vec<Diagnostic>,
}
impl Reader {
    /// n
    pub fn new() -> Self {
        Self
    }
    /// r
    pub fn read(&self, _t: &str, _n: &str, _m: Media) -> Parsed {
        Parsed { document: Document::default(), diagnostics: vec![] }
    }
}
