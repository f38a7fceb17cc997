//! A thing at a glance, to be shown within the pages of those who match their tables: `/reconcile/preview`.

use maud::{DOCTYPE, Markup, html};

use super::assets;
use super::link::{Target, target};
use super::shown::{plain, say};
use crate::serve::Service;

/// What a preview shows of a thing.
#[derive(Debug, Default)]
pub(in crate::serve) struct Preview {
    pub(in crate::serve) name: String,
    pub(in crate::serve) description: String,
    /// Its IRI.
    pub(in crate::serve) iri: String,
    /// Names of properties, each with some values and how many more there are.
    pub(in crate::serve) facts: Vec<(&'static str, Vec<Value>, usize)>,
}

/// A value in words, and the IRI that it is.
#[derive(Debug)]
pub(in crate::serve) struct Value {
    pub(in crate::serve) words: String,
    pub(in crate::serve) iri: Option<String>,
}

/// The page. Links open beside the page that shows it.
pub(in crate::serve) fn preview(service: &Service, shown: &Preview) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (plain(&shown.name)) " · visitgraph" }
                link rel="stylesheet" href=(assets::href(service, "style.css"));
            }
            body.preview {
                main {
                    h1 { (link(service, &shown.iri, &shown.name)) }
                    p.note { (say(&shown.description)) }
                    dl { @for (name, values, more) in &shown.facts { div {
                        dt { (name) }
                        dd { @for (n, value) in values.iter().enumerate() {
                            @if n > 0 { ", " }
                            @match &value.iri { Some(iri) => (link(service, iri, &value.words)), None => (say(&value.words)) }
                        }
                        @if *more > 0 { " and " (more) " more" } }
                    } } }
                }
            }
        }
    }
}

fn link(service: &Service, iri: &str, words: &str) -> Markup {
    match target(service, iri) {
        Target::Here(href) => html! { a href=(href) target="_blank" rel="noopener" { (say(words)) } },
        Target::Web(href) => html! { a href=(href) target="_blank" rel="noopener nofollow" { (say(words)) } },
        Target::Nowhere => say(words),
    }
}
