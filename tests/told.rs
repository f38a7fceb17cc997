//! What the reader makes of a few sentences, in short, for the tests of single rules.

use visitgraph::facts::{Date, Document, Party, Visit};
use visitgraph::parse::{Media, Reader};

/// A release written in Oslo on 3 May 2011, a Tuesday.
pub(crate) fn read(text: &str) -> Document {
    Reader::new().read(&format!("Oslo, 3 May 2011\n\n{text}\n"), "release", Media::Plain).document
}

pub(crate) fn day(date: Option<Date>) -> String {
    date.map(|d| d.to_string()).unwrap_or_default()
}

/// A party by its name, else its office or body.
pub(crate) fn name(party: &Party) -> String {
    party.name.clone().or(party.role.clone()).or(party.organization.clone()).unwrap_or_default()
}

/// Those met on visits.
pub(crate) fn met<'a>(visits: impl IntoIterator<Item = &'a Visit>) -> Vec<String> {
    visits.into_iter().flat_map(|v| &v.engagements).flat_map(|e| &e.with).map(name).collect()
}

/// Who goes where, and when: "Ana Li → Chile 2011-05-05/2011-05-07".
pub(crate) fn trips(text: &str) -> Vec<String> {
    let trip = |v: &Visit| {
        let who = v.visitors.first().map(name).unwrap_or_default();
        let dated = v.start.is_some() || v.end.is_some();
        let days = if dated { format!(" {}/{}", day(v.start), day(v.end)) } else { String::new() };
        format!("{who} → {}{days}", v.destination.name)
    };
    read(text).visits.iter().map(trip).collect()
}

/// A release of a ministry of Norway, issued on 3 May 2011.
pub(crate) fn of_norway(text: &str) -> Document {
    let page = format!(
        "---\ntitle: \"News\"\ndate: 2011-05-03\nsource_url: https://www.mfa.gov.no/1\n---\n\nFrom the Minister.\n\n{text}\n"
    );
    Reader::new().read(&page, "release", Media::Markdown).document
}

/// Who came where, and whom they met.
pub(crate) fn came(document: &Document) -> Vec<String> {
    let told = |v: &Visit| {
        let who = v.visitors.iter().map(name).collect::<Vec<_>>().join(", ");
        format!("{who} → {} ({})", v.destination.name, met([v]).join(", "))
    };
    document.visits.iter().map(told).collect()
}
