//! visitgraph.
fn main() {}
