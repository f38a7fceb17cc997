//! From bytes to documents: what an input holds, where one document of it ends, and the text of a release.
//!
//! Shared by the command line, which has files, and the service, which has what is sent to it.

mod facts;
mod frames;
mod kind;
mod lists;
mod release;

pub(crate) use facts::read_frame;
pub(crate) use frames::{Frame, Frames};
pub(crate) use kind::{
    Kind, TableFormat, Wanted, a_table, by_content, by_ending, ending, is_table, table_by_content, unpacked,
};
pub use lists::Lists;
pub(crate) use release::{Release, cannot_read, not_utf8, read_text, release, too_long};
