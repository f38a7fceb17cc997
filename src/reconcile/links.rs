//! What was decided.

/// What somebody decided of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// They are one.
    Accept,
    /// They are two.
    Reject,
    /// It cannot be told yet.
    Unsure,
}

impl Verdict {
    /// Its word in a review file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Unsure => "unsure",
        }
    }
}
