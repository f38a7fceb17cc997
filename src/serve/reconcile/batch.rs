//! Queries as they are sent: read one by one, so that one that is wrong keeps no other out.

use serde::Deserialize;
use serde_json::Value as Json;

use super::property::Asked;
use super::types::Types;

/// How many candidates are given if nobody says.
const USUAL: usize = 10;
/// Most candidates of a query.
const MOST: usize = 100;
/// Most characters of a name.
const LONGEST: usize = 1_000;
/// Most properties of a query, and values of a property.
const PROPERTIES: usize = 20;

/// What is asked.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) text: String,
    /// The types that are wanted.
    pub(super) types: Types,
    pub(super) strict: Strict,
    pub(super) limit: usize,
    pub(super) properties: Vec<Given>,
    /// Properties that there are not.
    pub(super) unknown: Vec<String>,
}

/// How much the types count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strict {
    /// One of them must be there.
    Any,
    /// All must be there.
    All,
    /// Others are given where none of them is found.
    Should,
}

/// What is known of the thing that is searched.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) property: Asked,
    pub(super) values: Vec<Known>,
}

/// A value that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// Which thing it is, if that was found out before.
    pub(super) id: Option<String>,
    pub(super) text: String,
}

/// Why a query is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) code: &'static str,
    pub(super) detail: String,
}

fn wrong<T>(code: &'static str, detail: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong { code, detail: detail.into() })
}

#[derive(Deserialize)]
struct Sent {
    query: Option<Scalar>,
    #[serde(rename = "type")]
    types: Option<OneOrMany<Named>>,
    type_strict: Option<String>,
    limit: Option<f64>,
    #[serde(default)]
    properties: Vec<SentProperty>,
}

#[derive(Deserialize)]
struct SentProperty {
    #[serde(alias = "p")]
    pid: String,
    v: Option<OneOrMany<Scalar>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Scalar {
    Text(String),
    Number(serde_json::Number),
    Truth(bool),
    Thing { id: Option<String>, name: Option<String> },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Named {
    Id(String),
    Thing { id: String },
}

impl<T> OneOrMany<T> {
    fn many(self) -> Vec<T> {
        match self {
            Self::One(one) => vec![one],
            Self::Many(many) => many,
        }
    }
}

impl Query {
    /// A query that is only a name.
    pub(super) fn named(text: &str) -> Result<Self, Wrong> {
        Self::read(Json::String(text.to_owned()))
    }

    /// A query as it was sent: an object, or a name alone.
    pub(super) fn read(sent: Json) -> Result<Self, Wrong> {
        let sent = match sent {
            Json::String(text) => serde_json::json!({ "query": text }),
            other => other,
        };
        let sent = serde_json::from_value::<Sent>(sent)
            .map_err(|error| Wrong { code: "bad-query", detail: format!("this is no query: {error}") })?;
        let text = sent.query.map(|text| text.known().text).unwrap_or_default();
        if text.chars().count() > LONGEST {
            return wrong("too-long", format!("a name has at most {LONGEST} characters"));
        }
        let (properties, unknown) = properties(sent.properties)?;
        if text.trim().is_empty() && properties.is_empty() {
            return wrong("nothing-asked", "give a `query`, or `properties` that there are");
        }
        let limit = match sent.limit {
            None => USUAL,
            Some(limit) if limit >= 1.0 => whole(limit),
            Some(_) => return wrong("bad-limit", "`limit` is a number from 1"),
        };
        let strict = match sent.type_strict.as_deref() {
            None | Some("any") => Strict::Any,
            Some("all") => Strict::All,
            Some("should") => Strict::Should,
            Some(_) => return wrong("bad-type-strict", "`type_strict` is `any`, `all` or `should`"),
        };
        let types = types(sent.types.map(OneOrMany::many).unwrap_or_default())?;
        Ok(Self { text, types, strict, limit, properties, unknown })
    }
}

/// A limit as it was sent, within bounds.
fn whole(limit: f64) -> usize {
    (1..=MOST).rev().find(|most| u32::try_from(*most).is_ok_and(|most| f64::from(most) <= limit)).unwrap_or(1)
}

fn types(sent: Vec<Named>) -> Result<Types, Wrong> {
    let ids = sent.into_iter().map(|one| match one {
        Named::Id(id) | Named::Thing { id } => id,
    });
    // Clients send an empty id where no type was chosen.
    let ids = ids.filter(|id| !id.is_empty()).collect::<Vec<_>>();
    let types = ids.iter().filter_map(|id| Types::named(id)).fold(Types::default(), Types::and);
    match ids.first() {
        None => Ok(Types::ALL),
        Some(first) if types.is_empty() => {
            let first = first.chars().take(100).collect::<String>();
            wrong("unknown-type", format!("there is no type `{first}`; /reconcile/suggest/type lists them"))
        }
        _ => Ok(types),
    }
}

fn properties(sent: Vec<SentProperty>) -> Result<(Vec<Given>, Vec<String>), Wrong> {
    if sent.len() > PROPERTIES {
        return wrong("too-many-properties", format!("a query has at most {PROPERTIES} properties"));
    }
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for SentProperty { pid, v } in sent {
        let values = v.map(OneOrMany::many).unwrap_or_default().into_iter().map(Scalar::known);
        let told = |value: &Known| value.id.is_some() || !value.text.trim().is_empty();
        let values = values.filter(told).take(PROPERTIES).collect::<Vec<_>>();
        if values.iter().any(|value| value.text.chars().count() > LONGEST) {
            return wrong("too-long", format!("a value has at most {LONGEST} characters"));
        }
        match Asked::named(&pid) {
            Some(property) if !values.is_empty() => known.push(Given { property, values }),
            Some(_) => {}
            None => unknown.push(pid.chars().take(100).collect()),
        }
    }
    Ok((known, unknown))
}

impl Scalar {
    fn known(self) -> Known {
        match self {
            Self::Text(text) => Known { id: None, text },
            Self::Number(number) => Known { id: None, text: number.to_string() },
            Self::Truth(truth) => Known { id: None, text: truth.to_string() },
            Self::Thing { id, name } => Known { id, text: name.unwrap_or_default() },
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn queries_are_read_as_clients_send_them() {
        let query = Query::read(json!({
            "query": "Kenya", "type": [{"id": "visit:Place"}], "type_strict": "should", "limit": 3.0,
            "properties": [{"pid": "code", "v": ["KE", {"id": "place/KE", "name": "Kenya"}]}, {"pid": "color", "v": 1}],
        }))
        .expect("a query");
        assert_eq!((query.limit, query.strict, query.properties[0].values.len()), (3, Strict::Should, 2));
        assert_eq!(query.unknown, ["color"]);
        assert_eq!(Query::named("Kenya").expect("a query").types, Types::ALL);
        assert_eq!(Query::read(json!({"query": 7, "limit": 1e300})).expect("a query").limit, MOST);
    }

    #[test]
    fn what_is_wrong_has_a_code() {
        for (sent, code) in [
            (json!(7), "bad-query"),
            (json!({"query": ["a"]}), "bad-query"),
            (json!({}), "nothing-asked"),
            (json!({"query": " ", "properties": []}), "nothing-asked"),
            (json!({"query": "a", "limit": 0}), "bad-limit"),
            (json!({"query": "a", "type": "dog"}), "unknown-type"),
            (json!({"query": "a", "type_strict": "very"}), "bad-type-strict"),
            (json!({"query": "a".repeat(100_000)}), "too-long"),
        ] {
            assert_eq!(
                Query::read(sent.clone()).expect_err("wrong").code,
                code,
                "{}",
                &sent.to_string()[..20.min(sent.to_string().len())]
            );
        }
    }
}
