//! What documents say about official visits, as linked data.
//!
//! A folder of press releases goes in; out comes a graph in which every fact leads to the sentence it was read from.
//! The flow is one way, and a stage imports only stages to its left:
//!
//! **text or table → facts → graph → store → query, export, serve**
//!
//! | module | job |
//! |---|---|
//! | [`text`] | bytes, web pages and PDFs as text; offsets: bytes, code points, lines; where words stand |
//! | [`diagnostic`] | what is wrong with an input, as data |
//! | [`facts`] | what a document says, as data; the JSON format, its reading and its checks |
//! | [`vocab`] | the IRIs of vocabularies |
//! | [`authority`] | countries, cities, organizations, treaties: SKOS |
//! | [`parse`] | text → facts |
//! | [`table`] | rows of tables → facts |
//! | [`mint`] | which IRI names what, and back |
//! | [`map`] | facts → quads |
//! | [`store`] | quads in memory or on disk, and SPARQL |
//! | [`dataset`] | how much a graph holds, and that as VoID and DCAT |
//! | [`export`] | quads and results → bytes |
//! | [`reconcile`] | which people, posts, organizations and places are one |
//! | [`shapes`] | what a graph promises (SHACL), and where it does not keep it |
//! | [`intake`] | bytes → documents, for files and for what is sent |
//! | [`saved`] | the program's own queries |
//! | [`serve`] | the graph over HTTP: SPARQL, linked data, pages |
//! | [`cli`] | files, streams, arguments; the only place that prints |
//!
//! What holds everywhere, each with a test:
//!
//! 1. Stages import leftwards only (`tests/architecture.rs`).
//! 2. `text`, `facts`, `parse`, `table`, `mint` and `map` do no input or output, read no clock and no environment, and cannot
//!    fail on any input: they give diagnostics, or the reason why a PDF has no text. `reconcile` reads a store, and no more.
//! 3. IRIs of the data are made in [`mint`] alone, IRIs of vocabularies are written down in [`vocab`] alone.
//! 4. The same input gives the same bytes.
//! 5. The data has no blank nodes, and only terms of `ontology/` and of the vocabularies it builds on.
//! 6. Nothing opens a connection to elsewhere; `serve` only listens.
#![forbid(unsafe_code)]

pub mod authority;
pub mod cli;
pub mod dataset;
pub mod diagnostic;
pub mod export;
pub mod facts;
pub mod intake;
pub mod map;
pub mod mint;
pub mod parse;
pub mod reconcile;
pub mod saved;
pub mod serve;
pub mod shapes;
pub mod store;
pub mod table;
pub mod text;
pub mod vocab;
