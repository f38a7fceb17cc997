//! What all pages have: head, search field, ways to the other formats.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use oxigraph::model::NamedNode;

use super::reader::Reader;
use super::shown::{plain, say};
use super::{assets, link};
use crate::serve::{Problem, Service};
use crate::store::StoreError;

/// A page's name and what is around its body.
#[derive(Debug, Default)]
pub(super) struct Page<'p> {
    /// Its title, from the data or not.
    pub(super) title: &'p str,
    /// The path below the base of what it is about.
    pub(super) of: Option<String>,
    /// JSON-LD, escaped.
    pub(super) json_ld: String,
    /// Whether something was left out.
    pub(super) note: bool,
    /// What the search field holds.
    pub(super) searched: &'p str,
    /// The files that it loads besides the style sheet.
    pub(super) style: Option<&'static str>,
    /// A script of this server.
    pub(super) script: Option<&'static str>,
}

/// The other formats of a description: ending, media type, name.
const FORMATS: [(&str, &str, &str); 4] = [
    ("ttl", "text/turtle", "Turtle"),
    ("jsonld", "application/ld+json", "JSON-LD"),
    ("nt", "application/n-triples", "N-Triples"),
    ("rdf", "application/rdf+xml", "RDF/XML"),
];

/// The whole page.
pub(super) fn render(service: &Service, page: &Page<'_>, body: &Markup) -> Markup {
    let title = plain(page.title);
    let formats = page.of.as_ref().map(|path| {
        FORMATS.map(|(ending, media, name)| (link::href(service, &format!("{path}.{ending}")), media, name))
    });
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · visitgraph" }
                link rel="icon" type="image/svg+xml" href=(assets::href(service, "icon.svg"));
                @if let Some(style) = page.style { link rel="stylesheet" href=(assets::href(service, style)); }
                link rel="stylesheet" href=(assets::href(service, "style.css"));
                @for (href, media, _) in formats.iter().flatten() { link rel="alternate" type=(media) href=(href); }
                @if !page.json_ld.is_empty() {
                    script type="application/ld+json" { (PreEscaped(&page.json_ld)) }
                }
                @if let Some(script) = page.script { script src=(assets::href(service, script)) defer {} }
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                (header(service, page.searched))
                main #main {
                    @if page.note { (note(service, page.of.as_deref())) }
                    (body)
                    @if let Some(formats) = &formats { (other_formats(page.of.as_deref(), formats, service)) }
                }
                (footer(service))
            }
        }
    }
}

/// That something was left out, with the query for it.
fn note(service: &Service, path: Option<&str>) -> Markup {
    let query = path.map(|path| {
        let query =
            format!("SELECT ?thing ?property WHERE {{ ?thing ?property <{}{path}> }}", service.minter.base());
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("query", &query).finish();
        service.href(&format!("sparql?{query}"))
    });
    html! {
        p.note { "More is known than this page can show. "
            @if let Some(href) = query { a href=(href) { "Ask for the rest with a query." } } }
    }
}

fn header(service: &Service, searched: &str) -> Markup {
    let at = |path: &str| service.href(path);
    html! {
        header.top {
            div.in {
                a.brand href=(at("")) { "visitgraph" }
                form.search role="search" aria-label="At the top" action=(at("search")) method="get" {
                    label.hidden for="q" { "Search by name" }
                    input #q type="search" name="q" value=(plain(searched)) placeholder="A person, office, place …"
                        autocomplete="off" maxlength="200";
                    button type="submit" { "Search" }
                }
                nav aria-label="Main" {
                    a href=(at("")) { "Home" } a href=(at("#questions")) { "Questions" }
                    a href=(at("sparql")) { "Query" } a href=(at("ontology")) { "Ontology" }
                }
            }
        }
    }
}

fn other_formats(of: Option<&str>, formats: &[(String, &str, &str)], service: &Service) -> Markup {
    html! {
        aside.formats aria-label="This as data" {
            p { "This as data: "
                @for (n, (href, _, name)) in formats.iter().enumerate() {
                    @if n > 0 { " · " } a href=(href) { (name) }
                }
            }
            @if let Some(path) = of { p.iri { "IRI: " bdi { (plain(service.minter.base())) (plain(path)) } } }
        }
    }
}

fn footer(service: &Service) -> Markup {
    let at = |path: &str| service.href(path);
    html! {
        footer.bottom { div.in {
            p { "What documents say about official visits. Each fact leads to the sentence it was read from." }
            p { a href=(at("dataset")) { "The data set" } " · " a href=(at(".well-known/void")) { "VoID" } " · "
                a href=(at("openapi.json")) { "HTTP interface" } }
        } }
    }
}

/// The title of a page with its kind, and facts under it.
pub(super) fn head(kind: &str, title: &str, facts: &[(&str, Markup)]) -> Markup {
    html! {
        div.head {
            p.kind { (kind) }
            h1 class=[(title.chars().count() > 90).then_some("long")] { (say(title)) }
            @if !facts.is_empty() {
                dl.facts { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
            }
        }
    }
}

/// Links to things by their labels, one after the other; nothing if there are none.
pub(super) fn links<'n>(
    reader: &Reader<'_>,
    nodes: impl IntoIterator<Item = &'n NamedNode>,
) -> Result<Option<Markup>, StoreError> {
    let nodes = nodes.into_iter().collect::<Vec<_>>();
    let shown = nodes.iter().take(50).map(|node| reader.link(node)).collect::<Result<Vec<_>, _>>()?;
    Ok((!shown.is_empty()).then(|| {
        html! {
            @for (n, one) in shown.iter().enumerate() { @if n > 0 { ", " } (one) }
            @if nodes.len() > 50 { " and " (nodes.len() - 50) " more" }
        }
    }))
}

/// A section with a list of things, sorted by label; nothing if there are none.
pub(super) fn section(
    reader: &Reader<'_>,
    (id, title): (&str, &str),
    nodes: &[NamedNode],
) -> Result<Markup, StoreError> {
    let mut shown = Vec::new();
    for node in nodes.iter().take(500) {
        shown.push((reader.label(node)?, reader.link(node)?));
    }
    shown.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(html! {
        @if !shown.is_empty() {
            section { h2 id=(id) { (title) }
                ul.columns { @for (_, link) in &shown { li { (link) } } }
                @if nodes.len() > 500 { p.note { (nodes.len() - 500) " more are not shown." } }
            }
        }
    })
}

/// A problem for people.
pub(super) fn problem(service: &Service, problem: &Problem) -> Markup {
    let status = axum::http::StatusCode::from_u16(problem.status).ok();
    let reason = status.and_then(|status| status.canonical_reason()).unwrap_or("Something is wrong");
    let body = html! {
        (head(&problem.status.to_string(), reason, &[]))
        p { (say(&problem.detail)) }
        @if let (Some(line), Some(column)) = (problem.line, problem.column) {
            p { "Line " (line) ", column " (column) "." }
        }
        p { a href=(service.href("")) { "To the first page" } }
    };
    render(service, &Page { title: reason, ..Page::default() }, &body)
}
