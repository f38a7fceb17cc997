//! The formats and their names, the same everywhere.

use std::fmt;
use std::str::FromStr;

use oxigraph::io::{JsonLdProfileSet, RdfFormat};

/// A name that is no format's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no format `{0}`; use one of {1}")]
pub struct UnknownFormat(String, &'static str);

/// The name of JSON-LD without nesting.
const FLAT: &str = "jsonld-flat";

/// A way to write RDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Turtle, `ttl`.
    Turtle,
    /// N-Triples, `nt`.
    NTriples,
    /// N-Quads, `nq`.
    NQuads,
    /// TriG, `trig`.
    TriG,
    /// RDF/XML, `rdf`.
    RdfXml,
    /// JSON-LD with what belongs to a thing nested in it, `jsonld`.
    JsonLd,
    /// JSON-LD with one object for each thing, `jsonld-flat`; it can be written as the data comes.
    JsonLdFlat,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 7] = [
        Self::Turtle,
        Self::NTriples,
        Self::NQuads,
        Self::TriG,
        Self::RdfXml,
        Self::JsonLd,
        Self::JsonLdFlat,
    ];

    /// Its name, which is also its usual file ending.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Turtle => "ttl",
            Self::NTriples => "nt",
            Self::NQuads => "nq",
            Self::TriG => "trig",
            Self::RdfXml => "rdf",
            Self::JsonLd => "jsonld",
            Self::JsonLdFlat => FLAT,
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle",
            Self::NTriples => "application/n-triples",
            Self::NQuads => "application/n-quads",
            Self::TriG => "application/trig",
            Self::RdfXml => "application/rdf+xml",
            Self::JsonLd | Self::JsonLdFlat => "application/ld+json",
        }
    }

    /// The format of this media type, without its parameters.
    pub fn from_media_type(essence: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|format| format.media_type().eq_ignore_ascii_case(essence));
        found.or_else(|| {
            Some(match essence.to_ascii_lowercase().as_str() {
                "application/turtle" | "application/x-turtle" => Self::Turtle,
                "text/nquads" | "text/x-nquads" => Self::NQuads,
                "application/x-trig" => Self::TriG,
                _ => return None,
            })
        })
    }

    /// The format of files with this ending.
    pub fn from_extension(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "ttl" | "turtle" => Self::Turtle,
            "nt" | "ntriples" => Self::NTriples,
            "nq" | "nquads" => Self::NQuads,
            "trig" => Self::TriG,
            "rdf" | "xml" | "owl" => Self::RdfXml,
            "jsonld" => Self::JsonLd,
            _ => return None,
        })
    }

    /// Whether it can say which graph a triple is in.
    pub const fn has_graphs(self) -> bool {
        matches!(self, Self::NQuads | Self::TriG | Self::JsonLd | Self::JsonLdFlat)
    }

    /// The library's name for it.
    pub const fn rdf_format(self) -> RdfFormat {
        match self {
            Self::Turtle => RdfFormat::Turtle,
            Self::NTriples => RdfFormat::NTriples,
            Self::NQuads => RdfFormat::NQuads,
            Self::TriG => RdfFormat::TriG,
            Self::RdfXml => RdfFormat::RdfXml,
            Self::JsonLd | Self::JsonLdFlat => RdfFormat::JsonLd { profile: JsonLdProfileSet::empty() },
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| UnknownFormat(name.to_owned(), "ttl, nt, nq, trig, rdf, jsonld, jsonld-flat"))
    }
}

/// A way to write the results of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResultFormat {
    /// A table for people, `table`; Turtle for a graph.
    Table,
    /// SPARQL 1.1 Query Results JSON, `json`.
    Json,
    /// SPARQL Query Results XML, `xml`.
    Xml,
    /// SPARQL 1.1 Query Results CSV, `csv`.
    Csv,
    /// SPARQL 1.1 Query Results TSV, `tsv`.
    Tsv,
    /// RDF, for queries that make a graph.
    Graph(Format),
}

impl ResultFormat {
    /// The formats of solutions that have a media type, the preferred first.
    pub const SOLUTIONS: [Self; 4] = [Self::Json, Self::Xml, Self::Csv, Self::Tsv];

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Table => "text/plain",
            Self::Json => "application/sparql-results+json",
            Self::Xml => "application/sparql-results+xml",
            Self::Csv => "text/csv",
            Self::Tsv => "text/tab-separated-values",
            Self::Graph(format) => format.media_type(),
        }
    }

    /// The format of files with this ending.
    pub fn from_extension(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "txt" => Self::Table,
            "json" | "srj" => Self::Json,
            "xml" | "srx" => Self::Xml,
            "csv" => Self::Csv,
            "tsv" => Self::Tsv,
            other => Self::Graph(Format::from_extension(other)?),
        })
    }
}

impl fmt::Display for ResultFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Xml => "xml",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Graph(format) => format.name(),
        })
    }
}

impl FromStr for ResultFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        [Self::Table, Self::Json, Self::Xml, Self::Csv, Self::Tsv]
            .into_iter()
            .chain(Format::ALL.map(Self::Graph))
            .find(|format| format.to_string() == name)
            .ok_or_else(|| {
                let names = "table, json, xml, csv, tsv, ttl, nt, nq, trig, rdf, jsonld, jsonld-flat";
                UnknownFormat(name.to_owned(), names)
            })
    }
}
