//! The `visitgraph` program; see [`visitgraph::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    visitgraph::cli::run(std::env::args_os())
}
