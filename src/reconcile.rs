//! Which people, posts, organizations and places are one.
//!
//! [`Entities`] reads them from a store, with their evidence; [`candidates`] finds pairs that can be one, with a score and its
//! reasons. [`name`] tells how alike two names are, and why.

mod block;
mod candidates;
mod entity;
mod gather;
mod links;
pub mod name;
mod office;
mod person;
mod review;
mod thing;
mod weigh;

pub use block::Blocks;
pub use candidates::{Candidate, Found, candidates};
pub use entity::{Entities, Entity, Kind, Sighting, Term, Terms, pair_key};
pub use links::Verdict;
pub use office::Offices;
pub use review::{COLUMNS, Row};
pub use weigh::{Class, Feature, Reason};
