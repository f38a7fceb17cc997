//! SHACL Core: what a graph must look like, and what is found where it does not.
//!
//! [`Shapes`] are read from a shapes graph once; what they hold that is not of SHACL Core is refused by its name, never
//! passed over. [`check`](Shapes::check) then goes from focus node to focus node, by lookups alone, over a [`Graph`] in
//! memory or a [`Store`](crate::store::Store), and hands out what it finds as it finds it. `ontology/shapes.ttl` is the
//! promise of this project's own data.

mod check;
mod constraint;
mod data;
mod facet;
mod finding;
mod graph;
mod literal;
mod near;
mod origin;
mod path;
mod read;
mod report;
mod shape;

pub use check::CheckError;
pub use data::Data;
pub use finding::{Finding, Severity};
pub use graph::Graph;
pub use origin::{Origin, Passage};
pub use path::Path;
pub use read::Refused;
pub use report::Report;
pub use shape::Shapes;

/// The shapes of the data, Turtle.
pub const DATA_SHAPES: &str = include_str!("../ontology/shapes.ttl");

/// Those that compare days, Turtle.
pub const DAY_SHAPES: &str = include_str!("../ontology/shapes-of-days.ttl");

/// The shapes of the ontology itself, Turtle.
pub const ONTOLOGY_SHAPES: &str = include_str!("../ontology/ontology-shapes.ttl");
