//! Which people, posts, organizations and places are one.
//!
//! [`Entities`] reads them from a store, with their evidence; [`candidates`] finds pairs that can be one, with a score and its
//! reasons. [`name`] tells how alike two names are, and why.

mod accept;
mod apply;
mod block;
mod candidates;
mod classes;
mod entity;
mod filled;
mod gather;
mod links;
pub mod name;
mod office;
mod person;
mod review;
mod thing;
mod weigh;

pub use accept::acceptable;
pub use apply::{Applied, Origin, apply};
pub use block::Blocks;
pub use candidates::{Candidate, Found, candidates};
pub use classes::Classes;
pub use entity::{Entities, Entity, Kind, Sighting, Term, Terms, pair_key};
pub use filled::{Filled, read_review};
pub use links::{Decision, Decisions, Pair, Verdict, pair};
pub use office::Offices;
pub use review::{COLUMNS, Row};
pub use weigh::{Class, Feature, Reason};
