//! Treaties: what was said of them, by whom, and what states are to them.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::concept::words;
use super::layout::head;
use super::reader::{About, Reader};
use super::shown::{count, say};
use super::statement::{Known, by_act};
use super::when::When;
use super::{generic, link};
use crate::store::StoreError;
use crate::vocab::{dcterms, skos, visit};

/// What a table of treaties lists: the states of one treaty, or the treaties of one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sides {
    State,
    Instrument,
}

pub(super) fn body(reader: &Reader<'_>, node: &NamedNode, about: &About) -> Result<Markup, StoreError> {
    let (mut statements, mut acts) = (Vec::new(), Vec::new());
    for subject in reader.subjects(visit::INSTRUMENT, node)? {
        let subject = reader.about(&subject)?;
        if !subject.is_a(visit::class::CONTENT) {
            acts.push(subject);
            continue;
        }
        for statement in reader.subjects(visit::CONTENT, &subject.node)? {
            statements.push(reader.about(&statement)?);
        }
    }
    let mut facts = generic::names(reader, about)?;
    if let Some(code) = about.text(dcterms::IDENTIFIER) {
        facts.push(("Code", say(code)));
    }
    if !statements.is_empty() {
        facts.push(("Spoken of", html! { (count(statements.len(), "time", "times")) }));
    }
    Ok(html! {
        (head("Instrument", &reader.label(node)?, &facts))
        @if !statements.is_empty() {
            section { h2 id="said" { "What was said of it" } (by_act(reader, &statements, Known::default())?) }
        }
        (treaties(reader, &acts, Sides::State)?)
        (generic::rest(reader, about)?)
    })
}

/// What one state is to one treaty, as far as it is known.
#[derive(Default)]
struct Row {
    status: Option<String>,
    signed: Option<When>,
    bound: Option<When>,
    notes: BTreeSet<String>,
}

/// Ratifications, signatures and records as a table.
pub(super) fn treaties(reader: &Reader<'_>, acts: &[About], sides: Sides) -> Result<Markup, StoreError> {
    let property = if sides == Sides::State { visit::COUNTRY } else { visit::INSTRUMENT };
    let mut rows = BTreeMap::<(String, NamedNode), Row>::new();
    for act in acts {
        let Some(other) = act.one(property) else { continue };
        let row = rows.entry((reader.label(other)?, other.clone())).or_default();
        if act.is_a(visit::class::RATIFICATION) {
            row.bound = Some(When::of(act));
        } else if act.is_a(visit::class::SIGNATURE) {
            row.signed = Some(When::of(act));
        } else if act.is_a(visit::class::TREATY_RECORD) {
            row.status = act.one(visit::TREATY_STATUS).map(words);
            row.notes.extend(act.texts(skos::NOTE).map(str::to_owned));
        }
    }
    let (title, head) = if sides == Sides::State { ("States", "State") } else { ("Treaties", "Treaty") };
    Ok(html! {
        @if !rows.is_empty() {
            section { h2 id="treaties" { (title) }
                div.scroll tabindex="0" role="region" aria-labelledby="treaties" { table {
                    thead { tr { @for name in [head, "Status", "Signed", "Bound"] { th scope="col" { (name) } } } }
                    tbody { @for ((name, node), row) in &rows { tr {
                        td { (link::link(reader.service, node.as_str(), name)) }
                        td { (say(row.status.as_deref().unwrap_or_default()))
                            @for note in &row.notes { " " span.note { (say(note)) } } }
                        td { (since(row.signed.as_ref())) }
                        td { (since(row.bound.as_ref())) }
                    } } }
                } }
            }
        }
    })
}

/// When something was done; that it was, where nobody says when.
fn since(when: Option<&When>) -> Markup {
    match when {
        Some(when) if when.key().is_some() => when.shown(),
        Some(_) => html! { "yes" },
        None => html! {},
    }
}
