//! Table descriptions: which column is what. `docs/tables.md` explains them.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::field::Field;
use crate::diagnostic::Diagnostic;
use crate::facts::EngagementKind;
use crate::text::LineIndex;

/// What a table is, read from TOML.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Description {
    /// What the table is called.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// The language of its texts, a BCP 47 tag.
    pub language: Option<String>,
    /// Where the records are: the path of their element (XML) or array (JSON), or the name of the sheet (XLSX).
    pub records: Option<String>,
    /// The line of the header in CSV, TSV and XLSX, from 1; what stands above it is passed over.
    pub header: Option<usize>,
    /// What the rows tell of.
    #[serde(default)]
    pub holds: Holds,
    /// Forms of dates besides `YYYY-MM-DD`, as for strptime.
    #[serde(default)]
    pub dates: Vec<String>,
    /// Words for yes and no, besides the usual ones.
    #[serde(default)]
    pub yes: Vec<String>,
    /// Words for no.
    #[serde(default)]
    pub no: Vec<String>,
    /// Words that stand for nothing: "TBD", "n/a".
    #[serde(default)]
    pub unknown: Vec<String>,
    /// Whether the rows are in the order of their first days.
    #[serde(default)]
    pub ordered: bool,
    /// Columns that say nothing about visits, and are left on purpose.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// What each column is.
    #[serde(default)]
    pub columns: BTreeMap<String, Uses>,
    /// What holds for every row where no column says it.
    #[serde(default)]
    pub constants: BTreeMap<Key, String>,
    /// Meetings and other engagements that have columns of their own.
    #[serde(default)]
    pub engagements: Vec<Group>,
}

/// What the rows of a table tell of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// A visit each.
    #[default]
    Visits,
    /// What a state is to a treaty.
    TreatyStatus,
}

/// A field as the key of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Key(pub(super) Field);

/// What a column is used for.
#[derive(Debug, Clone)]
pub struct Uses(pub(super) Vec<Use>);

/// One use of a column.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Use {
    /// What it says.
    pub(super) to: Field,
    /// What stands between the items of a list.
    pub(super) split: Option<Vec<String>>,
    /// What values mean, where they are not taken as they are.
    #[serde(default)]
    pub(super) values: BTreeMap<String, String>,
    /// What is put before a value: a key of this table is none of another.
    #[serde(default)]
    pub(super) prefix: String,
    /// Whether it counts only where no other column says it.
    #[serde(default)]
    pub(super) fallback: bool,
}

/// An engagement that has columns of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The column that says whether it took place: yes, no, or empty where it is not known.
    pub(super) when: Option<String>,
    /// What kind of engagement it is.
    pub(super) kind: EngagementKind,
    /// The column of those met.
    pub(super) with: Option<String>,
    /// What stands between them.
    #[serde(default)]
    pub(super) split: Vec<String>,
    /// The office of those met, or who was met where nobody is named.
    pub(super) role: Option<String>,
    /// Whether those met speak for the country visited.
    #[serde(default)]
    pub(super) hosts: bool,
    /// The column of the place, or of the event's name.
    pub(super) place: Option<String>,
    /// What the event is called where no column names it.
    pub(super) name: Option<String>,
}

/// A description that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.message)]
pub struct DescriptionError(pub Diagnostic);

impl Description {
    /// Reads a description.
    ///
    /// # Errors
    ///
    /// If it is not TOML, has a key that is none, or does not say where a visit goes or what a state is to a treaty.
    pub fn read(text: &str) -> Result<Self, DescriptionError> {
        let description = toml::from_str::<Self>(text).map_err(|error| {
            let message = error.message().trim().to_owned();
            let mut found = Diagnostic::error("bad-table-description", message)
                .with_hint("docs/tables.md explains table descriptions");
            found.place = error.span().map(|at| LineIndex::new(text).locate(at.start));
            DescriptionError(found)
        })?;
        description.check().map_err(|message| {
            DescriptionError(
                Diagnostic::error("bad-table-description", message)
                    .with_hint("docs/tables.md explains table descriptions"),
            )
        })?;
        Ok(description)
    }

    fn check(&self) -> Result<(), String> {
        let needed: &[&[Field]] = match self.holds {
            Holds::Visits => &[&[Field::Destination, Field::DestinationCode, Field::Stops]],
            Holds::TreatyStatus => &[&[Field::State], &[Field::Instrument]],
        };
        for some in needed {
            if !some.iter().any(|&field| self.has(field)) {
                let keys = some.iter().map(|field| format!("`{}`", field.key())).collect::<Vec<_>>();
                return Err(format!("no column or constant is {}", keys.join(" or ")));
            }
        }
        if let Some(both) = self.ignore.iter().find(|name| self.columns.contains_key(*name)) {
            return Err(format!("the column `{both}` is both used and ignored"));
        }
        Ok(())
    }

    fn has(&self, field: Field) -> bool {
        self.constants.contains_key(&Key(field))
            || self.columns.values().any(|uses| uses.0.iter().any(|u| u.to == field))
    }
}

impl From<Field> for Use {
    fn from(to: Field) -> Self {
        Self { to, split: None, values: BTreeMap::new(), prefix: String::new(), fallback: false }
    }
}

impl<'de> Deserialize<'de> for Uses {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(UsesVisitor).map(Self)
    }
}

/// A column's uses: the name of a field, a table, or several of these.
struct UsesVisitor;

impl<'de> Visitor<'de> for UsesVisitor {
    type Value = Vec<Use>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field, a table with `to`, or a list of these")
    }

    fn visit_str<E: de::Error>(self, key: &str) -> Result<Vec<Use>, E> {
        let field = Field::deserialize(de::value::StrDeserializer::new(key))?;
        Ok(vec![field.into()])
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Vec<Use>, A::Error> {
        Ok(vec![Use::deserialize(MapAccessDeserializer::new(map))?])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Vec<Use>, A::Error> {
        let all = Vec::<Uses>::deserialize(SeqAccessDeserializer::new(seq))?;
        Ok(all.into_iter().flat_map(|uses| uses.0).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_fields_tables_or_lists() {
        let text = "title = \"T\"\n[columns]\nA = \"destination\"\nB = [\"stops\", { to = \"text\" }]\n";
        let read = Description::read(text).expect("right");
        assert_eq!(read.columns["A"].0[0].to, Field::Destination);
        assert_eq!(read.columns["B"].0[1].to, Field::Text);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let wrong = |text: &str| Description::read(text).expect_err("wrong").0;
        let found = wrong("title = \"T\"\n[columns]\nA = \"destinaton\"\n");
        assert_eq!(found.place.map(|p| p.line), Some(3));
        assert!(found.message.starts_with("there is no field `destinaton`"), "{}", found.message);
        assert!(wrong("title = \"T\"\n").message.contains("`destination`"));
        assert!(wrong("title = \"T\"\ncolums = 1\n").message.contains("colums"));
        let twice = "title = \"T\"\nignore = [\"A\"]\n[columns]\nA = \"destination\"\n";
        assert!(wrong(twice).message.contains("both"));
    }
}
