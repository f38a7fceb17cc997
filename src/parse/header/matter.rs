//! Front matter: what YAML before the text says of it.

use serde::Deserialize;
use serde_json::Value;

use super::{Header, collapse, stopped};
use crate::diagnostic::Diagnostic;
use crate::text::LineColumn;

/// What is read of front matter, whatever its values are.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct FrontMatter {
    title: Value,
    date: Value,
    published: Value,
    issued: Value,
    published_time: Value,
    #[serde(alias = "datePublished")]
    date_published: Value,
    published_at: Value,
    publication_date: Value,
    release_date: Value,
    #[serde(alias = "pubDate")]
    pubdate: Value,
    post_date: Value,
    creators: Value,
    author: Value,
    speaker: Value,
    #[serde(alias = "prime-minister")]
    prime_minister: Value,
    minister: Value,
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

pub(super) fn front_matter(text: &str, header: &mut Header, found: &mut Vec<Diagnostic>) {
    let Some(rest) = text.strip_prefix("---").filter(|r| r.starts_with(['\n', '\r'])) else { return };
    let Some(end) = rest.find("\n---") else { return };
    header.matter = 3 + rest[end + 1..].find('\n').map_or(rest.len(), |n| end + 1 + n);
    let yaml = &rest[..=end];
    match serde_saphyr::from_str::<FrontMatter>(yaml) {
        Ok(matter) => take(&matter, header),
        Err(error) => {
            header.source.issued = stopped::front_date(yaml);
            let message = error.to_string().lines().next().unwrap_or_default().to_owned();
            found.push(
                Diagnostic::warning("bad-front-matter", format!("the front matter is not read: {message}"))
                    .at(LineColumn { line: 1, column: 1 })
                    .with_hint("write YAML between two lines of `---`"),
            );
        }
    }
}

fn take(matter: &FrontMatter, header: &mut Header) {
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
        &matter.published_at,
        &matter.publication_date,
        &matter.release_date,
        &matter.pubdate,
        &matter.post_date,
    ]);
    source.issued = date.as_ref().and_then(|d| d.get(..10).and_then(|d| d.parse().ok()));
    header.dated = date.filter(|_| source.issued.is_none());
    let creators =
        [&matter.creators, &matter.author, &matter.speaker, &matter.prime_minister, &matter.minister];
    header.creator = first(&creators).map(|c| match c.split_once(", ") {
        Some((surname, given)) => format!("{given} {surname}"),
        None => c,
    });
}
