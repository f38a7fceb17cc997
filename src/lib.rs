//! visitgraph.
#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod facts;
pub mod map;
pub mod mint;
pub mod text;
pub mod vocab;
