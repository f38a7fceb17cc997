//! The front matter: title, publisher, address, author, and the day of issue by any of its names.

use serde::Deserialize;
use serde_json::Value;

use super::{Header, collapse};

/// What is read of front matter, whatever its values are.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct FrontMatter {
    title: Value,
    date: Value,
    published: Value,
    issued: Value,
    published_time: Value,
    date_published: Value,
    pubdate: Value,
    release_date: Value,
    creators: Value,
    author: Value,
    source: Value,
    publisher: Value,
    language: Value,
    lang: Value,
    source_url: Value,
    #[serde(rename = "source-url")]
    source_url_dashed: Value,
    url: Value,
}

/// A text, or the first one of a list.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(words) => Some(collapse(words)).filter(|w| !w.is_empty()),
        Value::Array(all) => all.iter().find_map(words),
        _ => None,
    }
}

/// Takes over what the front matter tells; of several days that of `date`.
pub(super) fn take(matter: &FrontMatter, header: &mut Header) {
    let first = |all: &[&Value]| all.iter().find_map(|v| words(v));
    let source = &mut header.source;
    source.title = words(&matter.title);
    source.publisher = first(&[&matter.source, &matter.publisher]);
    source.url = first(&[&matter.source_url, &matter.source_url_dashed, &matter.url]);
    source.language =
        first(&[&matter.language, &matter.lang]).filter(|l| l.is_ascii() && l.len() < 9 && !l.contains(' '));
    let date = first(&[
        &matter.date,
        &matter.published,
        &matter.issued,
        &matter.published_time,
        &matter.date_published,
        &matter.pubdate,
        &matter.release_date,
    ]);
    source.issued = date.as_ref().and_then(|d| d.get(..10).and_then(|d| d.parse().ok()));
    header.dated = date.filter(|_| source.issued.is_none());
    header.creator = first(&[&matter.creators, &matter.author]).map(|c| match c.split_once(", ") {
        Some((surname, given)) => format!("{given} {surname}"),
        None => c,
    });
}
