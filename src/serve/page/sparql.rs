//! The query page: an editor where it was built in, a form in any case.

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};

use super::assets;
use super::json_ld::escaped;
use super::layout::{self, Page, head};
use super::shown::clean;
use crate::saved;
use crate::serve::params::Params;
use crate::serve::{Problem, Service, Shared};
use crate::vocab::{PREFIXES, visit};

/// What stands in the field when nothing was asked for.
const FIRST: &str = "SELECT ?visitor ?destination ?start WHERE {
  ?visit a visit:Visit ;
    visit:destination/rdfs:label ?destination ;
    visit:participation ?part .
  ?part visit:side visit:side-visitor ; visit:person/rdfs:label ?visitor .
  OPTIONAL { ?visit visit:startDate ?start }
}
ORDER BY DESC(?start)
LIMIT 100
";

/// Answers a request for `/sparql`.
pub(super) async fn handle(State(service): State<Shared>, uri: Uri) -> Response {
    match page(&service, &uri) {
        Ok(page) => super::html(page),
        Err(problem) => super::problem(&service, &problem),
    }
}

fn page(service: &Shared, uri: &Uri) -> Result<Markup, Problem> {
    let params = Params::of(uri)?;
    let saved = params.one("saved")?.and_then(saved::find);
    let query = params.one("query")?.filter(|query| !query.is_empty());
    let shown = query.or(saved.map(|saved| saved.query)).unwrap_or(FIRST);
    let asked = query.is_some() || saved.is_some();
    let editor = assets::has_editor();
    let body = html! {
        (head("SPARQL 1.1", "Query", &[]))
        p.lead { "Ask the graph itself. The default graph is the union of all documents; these prefixes are known." }
        (choices(service))
        form #query-form action=(service.href("query")) method="post" {
            label for="query" { "Query" }
            textarea #query name="query" rows="16" spellcheck="false" autocapitalize="off" autocomplete="off"
                data-asked=(asked) data-endpoint=(service.href("query")) { "\n" (clean(shown)) }
            div.row {
                label for="format" { "Result as" }
                select #format name="format" {
                    @for (format, name) in [("json", "JSON"), ("csv", "CSV"), ("tsv", "TSV"), ("xml", "XML"), ("ttl", "Turtle (CONSTRUCT, DESCRIBE)")] {
                        option value=(format) selected[format == "csv"] { (name) }
                    }
                }
                button type="submit" { "Run" }
            }
        }
        @if editor { div #editor hidden {} }
        details.query { summary { "Prefixes that need no declaration" }
            pre tabindex="0" { code { @for (prefix, namespace) in PREFIXES { "PREFIX " (prefix) ": <" (namespace) ">\n" } } } }
        script #words type="application/json" { (PreEscaped(words())) }
    };
    let (style, script) = if editor { (Some("editor.css"), Some("editor.js")) } else { (None, None) };
    Ok(layout::render(service, &Page { title: "Query", style, script, ..Page::default() }, &body))
}

/// The saved queries, one of which may stand in the field.
fn choices(service: &Service) -> Markup {
    html! {
        form.values action=(service.href("sparql")) method="get" {
            div { label for="saved" { "Start from a question" }
                select #saved name="saved" {
                    @for saved in saved::all() { option value=(saved.name) { (saved.title) } }
                } }
            button type="submit" { "Show its query" }
        }
    }
}

/// The prefixes and terms that the editor completes, as JSON.
fn words() -> String {
    let prefixes = PREFIXES.iter().map(|(prefix, namespace)| (*prefix, *namespace));
    let prefixes = prefixes.collect::<std::collections::BTreeMap<_, _>>();
    let terms = |terms: &[crate::vocab::Term]| {
        terms.iter().map(|term| term.iri.as_str().to_owned()).collect::<Vec<_>>()
    };
    let words = serde_json::json!({
        "prefixes": prefixes,
        "properties": terms(visit::ALL),
        "classes": terms(visit::class::ALL),
        "concepts": terms(visit::concept::ALL),
    });
    escaped(&words.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_query_and_the_words_can_be_read() {
        assert!(serde_json::from_str::<serde_json::Value>(&words()).is_ok());
        assert!(FIRST.starts_with("SELECT"));
    }
}
