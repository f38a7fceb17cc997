//! The saved questions, answered by a click.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use futures_util::StreamExt as _;
use maud::{Markup, html};
use oxigraph::model::{Literal, NamedNode};
use serde::Deserialize;

use super::layout::{self, Page, head};
use super::reader::Reader;
use super::shown::{count, say, spaced};
use crate::export::ResultFormat;
use crate::saved::{self, Saved};
use crate::serve::frame::{Task, name_of};
use crate::serve::params::Params;
use crate::serve::{Problem, Service, Shared, pool};

/// How many rows are on a page.
const PAGE: usize = 200;
/// Most bytes of a result that a page shows a part of.
const MOST: usize = 8 << 20;

/// The questions as links.
pub(super) fn list(service: &Service) -> Markup {
    html! {
        ul.questions { @for saved in saved::all() { li {
            a href=(service.href(&format!("ask/{}", saved.name))) { (saved.title) }
            p { (question(&saved)) }
        } } }
    }
}

/// The question without the words that are for the command line: `(--bind city=NAME)`.
fn question(saved: &Saved) -> String {
    let mut parts = saved.question.split(" (--bind ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |said, part| said + part.split_once(')').map_or("", |(_, rest)| rest))
}

/// The variables of a query that can be given a value.
fn variables(saved: &Saved) -> Vec<&'static str> {
    let named = saved.question.split("--bind ").skip(1).filter_map(|part| Some(part.split_once('=')?.0));
    let mut variables = named.collect::<Vec<_>>();
    // The label of a country is matched as it stands.
    if saved.query.contains("rdfs:label ?country") && variables.is_empty() {
        variables.push("country");
    }
    variables
}

/// Answers a request for `/ask/{saved}`.
pub(super) async fn handle(State(service): State<Shared>, Path(name): Path<String>, uri: Uri) -> Response {
    match answer(&service, &name, &uri).await {
        Ok(page) => super::html(page),
        Err(problem) => super::problem(&service, &problem),
    }
}

/// A question with the values that a form gave.
struct Asked {
    saved: Saved,
    values: Vec<(&'static str, String)>,
    page: usize,
}

impl Asked {
    fn of(name: &str, uri: &Uri) -> Result<Self, Problem> {
        let saved = saved::find(name).ok_or_else(|| Problem::not_found("there is no such question"))?;
        let params = Params::of(uri)?;
        let mut values = Vec::new();
        for name in variables(&saved) {
            let value = params.one(name)?.unwrap_or_default().trim().chars().take(500).collect::<String>();
            values.push((name, value));
        }
        let page = params.one("page")?.and_then(|page| page.parse().ok()).unwrap_or(1);
        Ok(Self { saved, values, page: page.clamp(1, 1_000_000) })
    }

    /// The values as terms: always literals, whatever was typed.
    fn bindings(&self) -> Vec<(String, String)> {
        let given = self.values.iter().filter(|(_, value)| !value.is_empty());
        given
            .map(|(name, value)| ((*name).to_owned(), Literal::new_simple_literal(value).to_string()))
            .collect()
    }

    /// Whether a column shows but what the query itself takes where nothing is given.
    fn is_preset(&self, variable: &str) -> bool {
        self.values.iter().any(|(name, _)| *name == variable)
            && self.saved.query.contains(&format!("AS ?{variable})"))
    }

    /// The same query at the endpoint.
    fn query_href(&self, service: &Service, format: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("query", self.saved.query).append_pair("format", format);
        for (name, value) in self.bindings() {
            query.append_pair(&format!("${name}"), &value);
        }
        service.href(&format!("query?{}", query.finish()))
    }

    fn page_href(&self, service: &Service, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.values {
            query.append_pair(name, value);
        }
        query.append_pair("page", &page.to_string());
        service.href(&format!("ask/{}?{}", self.saved.name, query.finish()))
    }
}

async fn answer(service: &Shared, name: &str, uri: &Uri) -> Result<Markup, Problem> {
    let asked = Asked::of(name, uri)?;
    let task = Task {
        query: asked.saved.query.to_owned(),
        base: service.minter.base().to_owned(),
        dataset: None,
        bindings: asked.bindings(),
        solutions: Some(name_of(ResultFormat::Json)),
        truth: Some(name_of(ResultFormat::Json)),
        graph: None,
        rows: service.limits.rows,
    };
    let json = whole(pool::run(service, &task).await?).await?;
    let shared = Arc::clone(service);
    service
        .blocking(move || {
            let results =
                json.map(|json| serde_json::from_slice::<Results>(&json).map_err(Problem::internal));
            page(&shared, &asked, results.transpose()?.as_ref())
        })
        .await?
}

/// The result, unless it is too long for a page.
async fn whole(answer: pool::Answer) -> Result<Option<Vec<u8>>, Problem> {
    let mut bytes = Vec::new();
    let mut parts = std::pin::pin!(answer.body.stream());
    while let Some(part) = parts.next().await {
        bytes.extend_from_slice(&part.map_err(|_| Problem::timeout())?);
        if bytes.len() > MOST {
            return Ok(None);
        }
    }
    Ok(Some(bytes))
}

/// SPARQL 1.1 Query Results JSON.
#[derive(Deserialize)]
struct Results {
    head: Head,
    #[serde(default)]
    results: Rows,
}

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    vars: Vec<String>,
}

#[derive(Deserialize, Default)]
struct Rows {
    bindings: Vec<std::collections::HashMap<String, Cell>>,
}

#[derive(Deserialize)]
struct Cell {
    #[serde(rename = "type")]
    kind: String,
    value: String,
}

fn page(service: &Shared, asked: &Asked, results: Option<&Results>) -> Result<Markup, Problem> {
    let reader = Reader::new(service);
    let rows = results.map_or(0, |results| results.results.bindings.len());
    let body = html! {
        (head("Question", asked.saved.title, &[]))
        p.lead { (question(&asked.saved)) }
        (form(service, asked))
        p.tools { @match results { Some(_) => strong { (count(rows, "row", "rows")) }, None => "Too many rows for a page" }
            " · " a href=(asked.query_href(service, "csv")) { "CSV" }
            " · " a href=(asked.query_href(service, "json")) { "JSON" }
            " · " a href=(service.href(&format!("sparql?saved={}", asked.saved.name))) { "Change the query" } }
        @if let Some(results) = results { (table(&reader, asked, results)?) }
        details.query { summary { "The query, SPARQL" } pre tabindex="0" { code { (asked.saved.query) } } }
    };
    Ok(layout::render(service, &Page { title: asked.saved.title, ..Page::default() }, &body))
}

fn form(service: &Service, asked: &Asked) -> Markup {
    html! {
        @if !asked.values.is_empty() {
            form.values action=(service.href(&format!("ask/{}", asked.saved.name))) method="get" {
                @for (name, value) in &asked.values {
                    div { label for=(format!("v-{name}")) { (spaced(name)) }
                        input type="text" id=(format!("v-{name}")) name=(name) value=(super::shown::plain(value)) maxlength="500"; }
                }
                button type="submit" { "Ask" }
            }
        }
    }
}

fn table(reader: &Reader<'_>, asked: &Asked, results: &Results) -> Result<Markup, Problem> {
    let rows = &results.results.bindings;
    let columns = results.head.vars.iter().filter(|name| !asked.is_preset(name)).collect::<Vec<_>>();
    let pages = rows.len().div_ceil(PAGE).max(1);
    let here = asked.page.min(pages);
    let mut shown = Vec::new();
    for row in rows.iter().skip((here - 1) * PAGE).take(PAGE) {
        let cells = columns.iter().map(|name| {
            let cell = row.get(*name);
            let long = cell.is_some_and(|cell| cell.value.len() > 60);
            Ok::<_, Problem>((cell.map(|cell| value(reader, cell)).transpose()?, long))
        });
        shown.push(cells.collect::<Result<Vec<_>, _>>()?);
    }
    let names = columns.iter().map(|name| spaced(name)).collect::<Vec<_>>();
    let href = |page| asked.page_href(reader.service, page);
    Ok(html! {
        @if rows.is_empty() { p.note { "There is no answer in this graph." } } @else {
            div.scroll tabindex="0" role="region" aria-label="The answer" { table.stack {
                thead { tr { @for name in &names { th scope="col" { (name) } } } }
                tbody { @for row in &shown { tr { @for (name, (cell, long)) in names.iter().zip(row) { td data-name=(name) class=[long.then_some("long")] { @if let Some(cell) = cell { (cell) } } } } } }
            } }
        }
        @if pages > 1 {
            nav.pages aria-label="Pages" {
                @if here > 1 { a rel="prev" href=(href(here - 1)) { "Previous" } " " }
                span { "Page " (here) " of " (pages) }
                @if here < pages { " " a rel="next" href=(href(here + 1)) { "Next" } }
            }
        }
    })
}

fn value(reader: &Reader<'_>, cell: &Cell) -> Result<Markup, Problem> {
    if cell.kind == "uri"
        && let Ok(node) = NamedNode::new(&cell.value)
    {
        return Ok(reader.link(&node)?);
    }
    Ok(say(&cell.value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_asked_without_words_for_the_command_line() {
        let saved = saved::find("visitors-to-a-city").expect("saved");
        assert_eq!(question(&saved), "Who visited a city since one year and until another, and when?");
        assert_eq!(variables(&saved), ["city", "since", "until"]);
        let offers = saved::find("offers").expect("saved");
        assert_eq!(variables(&offers), ["country"]);
        assert_eq!(variables(&saved::find("itinerary").expect("saved")), Vec::<&str>::new());
    }

    #[test]
    fn what_is_typed_is_a_literal() {
        let uri = "/ask/offers?country=%22%20.%20%7D%3Chttp://a%3E%5C".parse::<Uri>().expect("a URI");
        let asked = Asked::of("offers", &uri).expect("asked");
        assert_eq!(asked.bindings(), [("country".to_owned(), r#""\" . }<http://a>\\""#.to_owned())]);
    }
}
