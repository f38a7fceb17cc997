//! What happened, by day.

use std::cmp::Ordering;

use maud::{Markup, html};

use super::when::When;

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

/// A timeline, year after year; what has no date comes last.
pub(super) fn shown(mut entries: Vec<Entry>, order: Order) -> Markup {
    entries.sort_by(|a, b| match (a.when.key(), b.when.key()) {
        (Some(x), Some(y)) if order == Order::Oldest => x.cmp(y),
        (Some(x), Some(y)) => y.cmp(x),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    let more = entries.len().saturating_sub(MOST);
    entries.truncate(MOST);
    let years = entries.chunk_by(|a, b| a.when.year() == b.when.year()).collect::<Vec<_>>();
    html! {
        @for year in &years {
            @if years.len() > 1 { h3.year { (year[0].when.year().unwrap_or("No date")) } }
            (list(year))
        }
        @if more > 0 { p.note { (more) " more are not shown; ask for them with a query." } }
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
