//! Data extension: values of properties for things that were matched.

use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use oxigraph::model::{Literal, NamedNode, Term};
use rustc_hash::FxHashSet;
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use super::graph::Graph;
use super::path::Value;
use super::property::{Asked, PROPERTIES};
use super::respond;
use super::types::TYPES;
use crate::serve::params::Params;
use crate::serve::{Problem, Shared};
use crate::vocab::xsd;

/// Most things and most properties of one query.
const THINGS: usize = 1_000;
const MOST_PROPERTIES: usize = 50;
/// Most values of one property of a thing.
const VALUES: usize = 250;

/// A data extension query.
#[derive(Debug, Deserialize)]
pub(super) struct Extension {
    ids: Vec<String>,
    properties: Vec<Wanted>,
}

#[derive(Debug, Deserialize)]
struct Wanted {
    id: String,
    #[serde(default)]
    settings: Option<Settings>,
}

#[derive(Debug, Default, Deserialize)]
struct Settings {
    limit: Option<Json>,
}

/// A property with how many of its values are wanted.
struct Column {
    property: Asked,
    most: usize,
}

impl Extension {
    /// A query as it was sent.
    pub(super) fn read(text: &str) -> Result<Self, Problem> {
        let query = serde_json::from_str::<Self>(text).map_err(|error| super::bad_json("extend", &error))?;
        if query.ids.len() > THINGS || query.properties.len() > MOST_PROPERTIES {
            let detail =
                format!("at most {THINGS} ids and {MOST_PROPERTIES} properties are given values at once");
            return Err(super::too_many(detail));
        }
        Ok(query)
    }

    /// The values.
    pub(super) fn answer(&self, graph: &Graph<'_>) -> Result<Json, Problem> {
        let columns = self.properties.iter().map(Wanted::column).collect::<Result<Vec<_>, _>>()?;
        let mut rows = Map::new();
        for id in &self.ids {
            let mut row = Map::new();
            for column in &columns {
                graph.in_time()?;
                row.insert(column.property.id().to_owned(), column.cells(graph, id)?);
            }
            rows.insert(id.clone(), Json::Object(row));
        }
        let meta = columns.iter().map(Column::meta).collect::<Json>();
        Ok(json!({ "meta": meta, "rows": rows }))
    }
}

impl Wanted {
    fn column(&self) -> Result<Column, Problem> {
        let Some(property) = Asked::named(&self.id) else {
            let id = self.id.chars().take(100).collect::<String>();
            let detail = format!("there is no property `{id}`; /reconcile/suggest/property lists them");
            return Err(Problem::bad_request("unknown-property", detail));
        };
        let limit = self.settings.as_ref().and_then(|settings| settings.limit.as_ref());
        // Clients send what was typed: a number, or its digits.
        let limit = limit.and_then(|limit| match limit {
            Json::String(digits) => digits.trim().parse().ok(),
            other => other.as_u64(),
        });
        let most = limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0);
        Ok(Column { property, most: most.unwrap_or(VALUES).min(VALUES) })
    }
}

impl Column {
    fn meta(&self) -> Json {
        let mut meta = json!({"id": self.property.id(), "name": self.property.name()});
        if let Some(one) = self.property.values().and_then(|id| TYPES.iter().find(|one| one.id == id)) {
            meta["type"] = json!({"id": one.id, "name": one.name});
        }
        meta
    }

    fn cells(&self, graph: &Graph<'_>, id: &str) -> Result<Json, Problem> {
        let Some(thing) = graph.find(id) else { return Ok(json!([])) };
        let mut seen = FxHashSet::default();
        let mut cells = Vec::new();
        for value in self.property.seen(graph, thing)? {
            if cells.len() == self.most {
                break;
            }
            let cell = graph.cell(&value)?;
            if seen.insert(cell.to_string()) {
                cells.push(cell);
            }
        }
        Ok(Json::Array(cells))
    }
}

impl Graph<'_> {
    /// A value as a cell: a thing that can be matched, a number, a date, or words.
    fn cell(&self, value: &Value) -> Result<Json, Problem> {
        match &value.0 {
            Term::NamedNode(node) => match self.index.thing(node.as_str()) {
                // What is the same elsewhere is told by its IRI there.
                Some(thing) if thing.nodes.contains(node) => {
                    Ok(json!({"id": self.id(thing), "name": self.name(thing)}))
                }
                None if self.is_named(node)? => Ok(json!({ "str": self.label(node)? })),
                _ => Ok(json!({ "str": node.as_str() })),
            },
            Term::Literal(literal) => Ok(literal_cell(literal)),
            Term::BlankNode(_) => Ok(json!({})),
        }
    }

    /// Whether the ontology or the graph calls a node something.
    fn is_named(&self, node: &NamedNode) -> Result<bool, Problem> {
        Ok(!self.quads(Some(node.as_ref()), Some(crate::vocab::rdfs::LABEL), None)?.is_empty())
    }
}

fn literal_cell(literal: &Literal) -> Json {
    let text = literal.value();
    let datatype = literal.datatype();
    if datatype == xsd::INTEGER
        && let Ok(number) = text.parse::<i64>()
    {
        return json!({ "int": number });
    }
    if [xsd::DECIMAL, xsd::DOUBLE, xsd::FLOAT].contains(&datatype)
        && let Some(number) = text.parse::<f64>().ok().filter(|number| number.is_finite())
    {
        return json!({ "float": number });
    }
    let day = jiff::civil::Date::strptime("%Y-%m-%d", text).ok().filter(|day| day.year() > 0);
    if datatype == xsd::DATE
        && let Some(day) = day
    {
        return json!({ "date": format!("{day}T00:00:00Z") });
    }
    json!({ "str": text })
}

/// Answers a request for `/reconcile/properties`: what can be fetched for things of a type.
pub(super) async fn proposals(State(_): State<Shared>, uri: Uri) -> Response {
    respond(async {
        let params = Params::of(&uri)?;
        let id = params.one("type")?.unwrap_or_default();
        let limit = params.one("limit")?.filter(|limit| !limit.is_empty());
        let limit = match limit.map(str::parse::<usize>) {
            None => None,
            Some(Ok(limit)) => Some(limit),
            Some(Err(_)) => return Err(Problem::bad_request("bad-number", "`limit` is a number")),
        };
        let short = super::types::short(id);
        let one = TYPES.iter().find(|one| one.id == short);
        let of = PROPERTIES.iter().filter(|property| one.is_none_or(|one| property.is_of(one)));
        let properties = of.take(limit.unwrap_or(usize::MAX));
        let properties = properties.map(|one| json!({"id": one.id, "name": one.name})).collect::<Json>();
        let mut answer = json!({ "type": id, "properties": properties });
        if let Some(limit) = limit {
            answer["limit"] = json!(limit);
        }
        Ok(answer)
    })
    .await
}
