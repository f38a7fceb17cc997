//! Tables to visit facts: what the rows of a table say, by a description of its columns.
//!
//! Pure: rows come in as names and values, whatever file they stood in. A [`Description`] says which column is what; an
//! [`Importer`] makes a document of each row, and reads its free text as the release reader does, with what the row
//! already says as context. Nothing is dropped silently: [`Tally`] counts what was taken of each column.

mod build;
mod convert;
mod description;
mod draft;
mod engagement;
mod field;
mod importer;
mod row;
mod run;
mod tally;
mod treaty;

pub use description::{Description, DescriptionError, Holds};
pub use importer::{Imported, Importer, Made};
pub use row::Row;
pub use run::Run;
pub use tally::{Column, Tally};
pub use treaty::{TreatyRecord, TreatyStatus};
