//! Suggestions while somebody types, and what is shown beside them.

use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use maud::html;
use serde_json::{Value as Json, json};

use super::graph::Graph;
use super::property::PROPERTIES;
use super::types::{TYPES, Types};
use super::words::{key, words};
use super::{answered, respond};
use crate::serve::params::Params;
use crate::serve::{Problem, Shared};

/// How many suggestions are given if nobody says.
const USUAL: usize = 10;
/// Most suggestions at once.
const MOST: usize = 100;
/// Most suggestions that are skipped.
const SKIPPED: usize = 10_000;
/// Most characters of what was typed.
const LONGEST: usize = 200;

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Entity,
    Type,
    Property,
}

impl What {
    fn named(name: &str) -> Result<Self, Problem> {
        match name {
            "entity" => Ok(Self::Entity),
            "type" => Ok(Self::Type),
            "property" => Ok(Self::Property),
            _ => Err(Problem::not_found("there are suggestions for `entity`, `type` and `property`")),
        }
    }
}

/// What was typed, and how much of it is wanted.
struct Typed {
    prefix: String,
    types: Types,
    skip: usize,
    most: usize,
}

impl Typed {
    fn of(uri: &Uri) -> Result<Self, Problem> {
        let params = Params::of(uri)?;
        let number = |name: &str, value: Option<&str>| match value.filter(|value| !value.is_empty()) {
            None => Ok(None),
            Some(value) => match value.parse::<usize>() {
                Ok(number) => Ok(Some(number)),
                Err(_) => Err(Problem::bad_request("bad-number", format!("`{name}` is a number"))),
            },
        };
        let types = params.all("type").filter_map(Types::named).fold(Types::default(), Types::and);
        Ok(Self {
            prefix: params.one("prefix")?.unwrap_or_default().chars().take(LONGEST).collect(),
            types: if types.is_empty() { Types::ALL } else { types },
            skip: number("cursor", params.one("cursor")?)?.unwrap_or(0).min(SKIPPED),
            most: number("limit", params.one("limit")?)?.unwrap_or(USUAL).min(MOST),
        })
    }

    /// Whether a thing of a name is meant: its words begin with what was typed, or its id does.
    fn means(&self, id: &str, name: &str) -> bool {
        let typed = words(&self.prefix);
        let own = words(name);
        let begins = typed.iter().all(|typed| own.iter().any(|word| word.text.starts_with(&typed.text)));
        let typed = self.prefix.trim().to_lowercase();
        (begins && !key(&own).is_empty()) || id.to_lowercase().starts_with(&typed)
    }
}

/// Answers a request for `/reconcile/suggest/…`.
pub(super) async fn handle(State(service): State<Shared>, Path(what): Path<String>, uri: Uri) -> Response {
    respond(async {
        let (what, typed) = (What::named(&what)?, Typed::of(&uri)?);
        let result = match what {
            What::Entity => answered(&service, move |graph| entities(graph, &typed)).await?,
            What::Type => listed(&typed, TYPES.iter().map(|one| (one.id, one.name, one.json()))),
            What::Property => listed(&typed, PROPERTIES.iter().map(|one| (one.id, one.name, one.json()))),
        };
        Ok(json!({ "result": result }))
    })
    .await
}

/// Those of a short list that begin as was typed.
fn listed(typed: &Typed, all: impl Iterator<Item = (&'static str, &'static str, Json)>) -> Json {
    let meant = all.filter(|(id, name, _)| typed.means(id, name)).map(|(_, _, json)| json);
    meant.skip(typed.skip).take(typed.most).collect()
}

fn entities(graph: &Graph<'_>, typed: &Typed) -> Result<Json, Problem> {
    let prefix = typed.prefix.trim();
    let itself = graph.find(prefix).and_then(|thing| graph.index.number(thing.node()?.as_str()));
    let first = itself.into_iter().chain(graph.index.coded(prefix).iter().copied());
    let first = first.filter(|at| graph.index.things[*at as usize].types.meets(typed.types));
    let mut found = Vec::new();
    let beginning = graph.index.beginning(prefix, typed.types, typed.skip + typed.most + 1);
    for at in first.chain(beginning) {
        if !found.contains(&at) {
            found.push(at);
        }
    }
    let shown = found.into_iter().skip(typed.skip).take(typed.most);
    shown
        .map(|at| {
            let thing = &graph.index.things[at as usize];
            Ok(json!({
                "id": graph.id(thing),
                "name": graph.name(thing),
                "description": graph.description(thing)?,
                "notable": thing.types.json(),
            }))
        })
        .collect()
}

/// Answers a request for `/reconcile/flyout/…`.
pub(super) async fn flyout(State(service): State<Shared>, Path(what): Path<String>, uri: Uri) -> Response {
    respond(async {
        let what = What::named(&what)?;
        let params = Params::of(&uri)?;
        let id = super::id(&params)?.to_owned();
        let told = match what {
            What::Type => {
                TYPES.iter().find(|one| one.id == id).map(|one| (one.name, one.description)).map(owned)
            }
            What::Property => {
                PROPERTIES.iter().find(|one| one.id == id).map(|one| (one.name, one.description)).map(owned)
            }
            What::Entity => {
                let id = id.clone();
                let told = move |graph: &Graph<'_>| match graph.find(&id) {
                    None => Ok(None),
                    Some(thing) => Ok(Some((graph.name(thing), graph.description(thing)?))),
                };
                answered(&service, told).await?
            }
        };
        let Some((name, description)) = told else {
            return Err(Problem::not_found("there is nothing with this id"));
        };
        let html = html! { p { strong { bdi { (name) } } } p { bdi { (description) } } };
        Ok(json!({ "id": id, "html": html.into_string() }))
    })
    .await
}

fn owned((name, description): (&str, &str)) -> (String, String) {
    (name.to_owned(), description.to_owned())
}
