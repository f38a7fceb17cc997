//! Which rule a fact comes from.

/// A part of a visit that a rule gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The visit itself.
    Visit,
    /// Its first and last day.
    Dates,
    /// Its status.
    Status,
    /// A stop, by its place in the list; so are the others.
    Stop(usize),
    Purpose(usize),
    Engagement(usize),
    Statement(usize),
}

/// A fact and its rule, as a path into the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Traced {
    /// The fact, as in `visits[0].statements[2]`.
    pub path: String,
    /// The name of the rule, explained in `docs/rules.md`.
    pub rule: &'static str,
    /// The passage it was read from; empty for what follows from other facts.
    pub passage: String,
}

impl Part {
    /// The path of a part of visit number `visit`.
    pub(super) fn path(self, visit: usize) -> String {
        let visit = format!("visits[{visit}]");
        match self {
            Self::Visit => visit,
            Self::Dates => format!("{visit}.start"),
            Self::Status => format!("{visit}.status"),
            Self::Stop(n) => format!("{visit}.stops[{n}]"),
            Self::Purpose(n) => format!("{visit}.purposes[{n}]"),
            Self::Engagement(n) => format!("{visit}.engagements[{n}]"),
            Self::Statement(n) => format!("{visit}.statements[{n}]"),
        }
    }
}
