//! Visit facts, version 1: what a document says about official visits, as data.
//!
//! The one format between reading and mapping, explained in `docs/visit-facts.md`. Plain types with serde
//! ([`Document`]); [`read`] turns JSON into a checked document with diagnostics; [`schema`] is the JSON Schema
//! made from the types.

mod check;
mod date;
mod document;
mod locate;
mod read;
mod schema;
mod shape;

pub use check::{check, check_text};
pub use date::{Date, DateError};
pub use document::{
    Act, DateBasis, Document, Engagement, EngagementKind, Party, Passage, Place, PlaceKind, Source, Span,
    Statement, Status, Stop, Visit,
};
pub use read::{Read, read, read_against};
pub use schema::schema;
