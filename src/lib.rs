//! visitgraph.
#![forbid(unsafe_code)]

pub mod diagnostic;
pub mod facts;
pub mod text;
