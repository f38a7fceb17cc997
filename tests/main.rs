//! Every integration test, in one binary.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]
#![expect(clippy::needless_pass_by_value, reason = "fixtures come by value")]

mod abroad;
mod aims;
mod architecture;
mod author;
mod authorities;
mod bad_input;
mod cli;
mod dataset;
mod export;
mod facts;
mod hostile;
mod hosting;
mod inputs;
mod json_ld;
mod lists;
mod met;
mod mint;
mod news;
mod ontology;
mod orders;
mod parties_told;
mod pitfalls;
mod program;
mod queries;
mod reader;
mod reading;
mod reconcile;
mod releases;
mod repair;
mod rules;
mod samples;
mod saying;
mod serve;
mod shapes;
mod store;
mod tables;
mod themes;
mod tours;
mod travel;
mod trips;
mod validate;
mod versions;
mod whereabouts;
mod wire;
