//! Treaties: what was said of them, by whom, and what states are to them.

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::concept::words;
use super::generic;
use super::layout::head;
use super::reader::{About, Reader};
use super::shown::{count, say};
use super::statement::{Known, by_act};
use super::when::When;
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
    facts.push(("Spoken of", html! { (count(statements.len(), "time", "times")) }));
    Ok(html! {
        (head("Instrument", &reader.label(node)?, &facts))
        @if !statements.is_empty() {
            section { h2 id="said" { "What was said of it" } (by_act(reader, &statements, Known::default())?) }
        }
        (treaties(reader, &acts, Sides::State)?)
        (generic::rest(reader, about)?)
    })
}

/// One row of the table.
struct Row {
    name: String,
    what: Markup,
    how: &'static str,
    when: When,
    note: Option<String>,
}

/// Ratifications, signatures and records as a table.
pub(super) fn treaties(reader: &Reader<'_>, acts: &[About], sides: Sides) -> Result<Markup, StoreError> {
    let property = if sides == Sides::State { visit::COUNTRY } else { visit::INSTRUMENT };
    let mut rows = Vec::new();
    for act in acts {
        let how = [
            (visit::class::RATIFICATION, "bound"),
            (visit::class::SIGNATURE, "signed"),
            (visit::class::TREATY_RECORD, ""),
        ];
        let Some((_, how)) = how.into_iter().find(|(class, _)| act.is_a(*class)) else { continue };
        let Some(other) = act.one(property) else { continue };
        let status = act.one(visit::TREATY_STATUS).map(words).unwrap_or_default();
        rows.push(Row {
            name: reader.label(other)?,
            what: html! { (reader.link(other)?) },
            how: if how.is_empty() { "" } else { how },
            when: When::of(act),
            note: Some(status)
                .filter(|status| !status.is_empty())
                .into_iter()
                .chain(act.text(skos::NOTE).map(str::to_owned))
                .reduce(|status, note| format!("{status}: {note}")),
        });
    }
    rows.sort_by(|a, b| (&a.name, a.how, &a.when).cmp(&(&b.name, b.how, &b.when)));
    let head = if sides == Sides::State { "State" } else { "Treaty" };
    Ok(html! {
        @if !rows.is_empty() {
            section { h2 id="treaties" { @if sides == Sides::State { "States" } @else { "Treaties" } }
                div.scroll tabindex="0" role="region" aria-labelledby="treaties" { table {
                    thead { tr { th scope="col" { (head) } th scope="col" { "What" } th scope="col" { "When" } } }
                    tbody { @for row in rows { tr {
                        td { (row.what) }
                        td { (row.how) @if let Some(note) = &row.note { (say(note)) } }
                        td { @if row.when.key().is_some() { (row.when.shown()) } }
                    } } }
                } }
            }
        }
    })
}
