//! What a request may cost.

use std::time::Duration;

/// What a request may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How long a query may take.
    pub timeout: Duration,
    /// How many queries may run at once, each in a process of its own.
    pub queries: usize,
    /// Most rows or triples of a result.
    pub rows: usize,
    /// Most bytes of a request's body.
    pub body: usize,
    /// Most bytes that a query may take on top of the graph.
    pub memory: u64,
}

impl Limits {
    /// How long a query waits for its turn before the client is told to come again.
    pub(super) const TURN: Duration = Duration::from_secs(1);
    /// Most bytes of a query.
    pub(super) const QUERY: usize = 1 << 20;
    /// The stack of an update, which nests as deep as a worker's stack of 8 MiB bears when it is read.
    pub(super) const STACK: usize = 1 << 30;
}

impl Default for Limits {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            timeout: Duration::from_secs(30),
            queries: (2 * cores).clamp(2, 16),
            rows: 1_000_000,
            body: 64 << 20,
            memory: 1 << 30,
        }
    }
}
