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
    pub(super) const TURN: Duration = Duration::from_millis(1000);
    /// Most bytes of a query.
    pub(super) const QUERY: usize = 1 << 20;
    /// How deep brackets may be nested in a query, an update or RDF: parsers take a part of the stack for each.
    pub(super) const DEPTH: usize = 200;
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

/// Whether brackets are nested too deep, wherever they stand.
pub(super) fn is_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > Limits::DEPTH
    })
}
