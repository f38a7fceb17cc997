//! `worker`: a process of a server that answers its queries.

use std::io::{stdin, stdout};
use std::path::PathBuf;

/// Answer the queries of a server; it starts this itself.
#[derive(Debug, clap::Args)]
#[command(hide = true)]
pub(super) struct Args {
    /// The folder of the store; without it the graph comes in on standard input.
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
    /// Take each IRI for a thing of its own.
    #[arg(long)]
    no_links: bool,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    crate::serve::worker::run(args.store.as_deref(), args.no_links, stdin(), stdout().lock())
}
