//! What happened, by day.

use std::cmp::Ordering;

use maud::{Markup, html};

use oxigraph::model::NamedNode;

use super::reader::Reader;
use super::shown::thousands;
use super::when::When;
use crate::store::StoreError;

/// Something on a timeline.
pub(super) struct Entry {
    pub(super) when: When,
    pub(super) what: Markup,
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Oldest,
    Latest,
}

/// Most entries of a timeline.
const MOST: usize = 400;

/// Those of many things that come first on a timeline, and how many are left out.
pub(super) fn first(
    reader: &Reader<'_>,
    nodes: impl IntoIterator<Item = NamedNode>,
    order: Order,
) -> Result<(Vec<NamedNode>, usize), StoreError> {
    let dated = nodes.into_iter().map(|node| Ok((reader.when(&node)?, node)));
    let mut dated = dated.collect::<Result<Vec<_>, StoreError>>()?;
    dated.sort_by(|a, b| compare(&a.0, &b.0, order));
    let more = dated.len().saturating_sub(MOST);
    dated.truncate(MOST);
    Ok((dated.into_iter().map(|(_, node)| node).collect(), more))
}

fn compare(a: &When, b: &When, order: Order) -> Ordering {
    match (a.key(), b.key()) {
        (Some(x), Some(y)) if order == Order::Oldest => x.cmp(y),
        (Some(x), Some(y)) => y.cmp(x),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// That so many are left out.
pub(super) fn more(number: usize) -> Markup {
    html! { @if number > 0 { p.note { (thousands(number)) " more are not shown; ask for them with a query." } } }
}

/// A timeline, year after year; what has no date comes last.
pub(super) fn shown(mut entries: Vec<Entry>, order: Order) -> Markup {
    entries.sort_by(|a, b| compare(&a.when, &b.when, order));
    let left = entries.len().saturating_sub(MOST);
    entries.truncate(MOST);
    let years = entries.chunk_by(|a, b| a.when.year() == b.when.year()).collect::<Vec<_>>();
    html! {
        @for year in &years {
            @if years.len() > 1 { h3.year { (year[0].when.year().unwrap_or("No date")) } }
            (list(year))
        }
        (more(left))
    }
}

/// One list, in the order given.
pub(super) fn list(entries: &[Entry]) -> Markup {
    html! {
        // Where days are missing, a column of their own would have holes.
        ol.timeline.narrow[entries.iter().any(|entry| entry.when.key().is_none())] {
            @for entry in entries {
                li { div.when { @if entry.when.key().is_some() { (entry.when.shown()) } } div.what { (entry.what) } }
            }
        }
    }
}
