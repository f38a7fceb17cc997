//! Every integration test, in one binary.

mod architecture;
mod bad_input;
mod cli;
mod export;
mod facts;
mod mint;
mod ontology;
mod program;
mod queries;
mod reader;
mod samples;
mod store;
