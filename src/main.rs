//! The `visitgraph` program; see [`visitgraph::cli`].

use std::process::ExitCode;

/// Reading makes many small strings: a tenth more releases a second than with the system's allocator, for more memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    visitgraph::cli::run(std::env::args_os())
}
