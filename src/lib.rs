//! visitgraph.
#![forbid(unsafe_code)]

pub mod cli;
pub mod diagnostic;
pub mod export;
pub mod facts;
pub mod map;
pub mod mint;
pub mod parse;
pub mod store;
pub mod text;
pub mod vocab;
