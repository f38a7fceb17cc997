//! A document mended by its text.

use std::mem::take;
use std::ops::AddAssign;

use super::against::{excerpt, not_in_text, other_text};
use super::check::check_without_spans;
use super::find::{Asked, How, Standing, Written, find};
use super::walk::{Field, walk};
use super::{Document, Span};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{CodePoints, sha256};

/// What becomes of a quote that stands nowhere in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// It stays as it is, with an error.
    Kept,
    /// It is left out, with a warning.
    LeftOut,
}

/// How much was mended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mended {
    /// Quotes that got other offsets.
    pub moved: usize,
    /// Quotes that got the words of the text.
    pub reworded: usize,
    /// Quotes that became several spans.
    pub split: usize,
    /// Values that got the words of the text.
    pub values: usize,
    /// Quotes that were left out.
    pub left_out: usize,
}

impl AddAssign for Mended {
    fn add_assign(&mut self, other: Self) {
        self.moved += other.moved;
        self.reworded += other.reworded;
        self.split += other.split;
        self.values += other.values;
        self.left_out += other.left_out;
    }
}

/// Checks a document, and mends by the text it was read from what is wrong with its quotes, values and digest.
///
/// A quote or value that is the same as words of the text but for white space, markup, forms of signs or case becomes
/// these words, at their offsets. Nothing is guessed: what is not the same stays, with an error.
pub fn repair(document: &mut Document, text: &str, lost: Lost) -> (Mended, Vec<Diagnostic>) {
    let mut found = Vec::new();
    found.extend(other_text(document, text).map(|message| {
        Diagnostic::warning("other-text", format!("{message}; it is now")).at_field("source.sha256")
    }));
    document.source.sha256 = Some(sha256(text));
    found.extend(check_without_spans(document));
    let mut mender = Mender { lost, done: Mended::default(), found };
    let findings = find(document, &CodePoints::new(text));
    let (mut spans, mut values) = (findings.spans.into_iter(), findings.values.into_iter());
    // The fields come in the order in which they were found.
    walk(document, &mut |_, _, field| match field {
        Field::Value(value) => {
            if let Some((path, _, written)) = values.next() {
                mender.value(&path, value, written);
            }
        }
        Field::Evidence(evidence) => {
            let asked = spans.by_ref().take(evidence.len());
            *evidence = asked.flat_map(|(asked, standing)| mender.span(asked, standing)).collect();
        }
    });
    (mender.done, mender.found)
}

struct Mender {
    lost: Lost,
    done: Mended,
    found: Vec<Diagnostic>,
}

impl Mender {
    fn value(&mut self, path: &str, value: &mut String, written: Written) {
        match written {
            Written::So => {}
            Written::Otherwise(there) => {
                self.done.values += 1;
                *value = there;
            }
            Written::Nowhere => self.found.push(not_in_text(value).at_field(path)),
        }
    }

    fn span(&mut self, mut asked: Asked, standing: Standing) -> Vec<Span> {
        match standing {
            Standing::Right => vec![asked.span],
            Standing::Moved(span, how) => {
                if let How::Nearest(places) = how {
                    self.repeated(&asked, &span, places);
                }
                let done = if span.quote == asked.span.quote {
                    &mut self.done.moved
                } else {
                    &mut self.done.reworded
                };
                *done += 1;
                vec![span]
            }
            Standing::Pieces(spans) => {
                self.done.split += 1;
                spans
            }
            Standing::Nowhere => self.nowhere(take(&mut asked.span), &asked.path),
        }
    }

    fn repeated(&mut self, asked: &Asked, span: &Span, places: usize) {
        let message = format!(
            "`{}` stands at {places} places; the nearest, {}-{}, is taken",
            excerpt(&span.quote),
            span.start,
            span.end
        );
        self.found.push(Diagnostic::warning("repeated-quote", message).at_field(&asked.path));
    }

    fn nowhere(&mut self, span: Span, path: &str) -> Vec<Span> {
        let mut found = not_in_text(&span.quote).at_field(path);
        match self.lost {
            Lost::Kept => {
                self.found.push(found.with_hint("`--drop` leaves it out"));
                vec![span]
            }
            Lost::LeftOut => {
                found.severity = Severity::Warning;
                found.message += "; it is left out";
                self.found.push(found);
                self.done.left_out += 1;
                Vec::new()
            }
        }
    }
}
