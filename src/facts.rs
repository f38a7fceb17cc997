//! Visit facts, version 1: what a document says about official visits, as data.
//!
//! The one format between reading and mapping, explained in `docs/visit-facts.md`. Plain types with serde
//! ([`Document`]); [`read`] turns JSON into a checked document with diagnostics; [`check_text`] holds a document
//! against its text and [`repair`] mends it; [`schema`] is the JSON Schema made from the types.

mod against;
mod check;
mod date;
mod document;
mod find;
mod locate;
mod path;
mod read;
mod repair;
mod schema;
mod shape;
mod walk;

pub use against::check_text;
pub use check::check;
pub use date::{Date, DateError};
pub use document::{
    Act, DateBasis, Document, Engagement, EngagementKind, Party, Passage, Place, PlaceKind, Source, Span,
    Statement, Status, Stop, Visit,
};
pub use read::{Read, read, read_against, read_repaired};
pub use repair::{Lost, Mended, repair};
pub use schema::schema;
pub use walk::INSTRUMENT_CODES;
