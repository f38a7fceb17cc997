//! What is wrong with an input, as data: a stable code, a severity, a place, a message and a hint.
//!
//! Stages return diagnostics; only `cli` prints them. Each code is explained in `docs/diagnostics.md`.

use std::fmt;

use crate::text::LineColumn;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The item is used, but somebody should look.
    Warning,
    /// The item is left out.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// One thing found in an input.
///
/// ```
/// use visitgraph::diagnostic::Diagnostic;
///
/// let found = Diagnostic::error("bad-date", "`2007-13-01` is not a date")
///     .at_field("visits[2].start")
///     .with_hint("write YYYY-MM-DD, YYYY-MM or YYYY");
/// assert_eq!(
///     found.display("facts.json").to_string(),
///     "facts.json: error[bad-date]: visits[2].start: `2007-13-01` is not a date\n  \
///      hint: write YYYY-MM-DD, YYYY-MM or YYYY"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable, documented code, such as `bad-date`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, one sentence without its final stop.
    pub message: String,
    /// Where in the file, if known.
    pub place: Option<LineColumn>,
    /// Path of the field in structured input, such as `visits[2].start`.
    pub field: Option<String>,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// An error with a code of `docs/diagnostics.md`.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message)
    }

    /// A warning with a code of `docs/diagnostics.md`.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message)
    }

    fn new(code: &'static str, severity: Severity, message: impl Into<String>) -> Self {
        Self { code, severity, message: message.into(), place: None, field: None, hint: None }
    }

    /// Adds the path of the field.
    #[must_use]
    pub fn at_field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Adds the place in the file.
    #[must_use]
    pub fn at(mut self, place: LineColumn) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Whether the item it speaks of is left out.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The diagnostic as it is shown for the input called `path`:
    /// `path:line:column: error[code]: field: message`, the hint on a line of its own.
    pub fn display<'a>(&'a self, path: &'a str) -> impl fmt::Display + 'a {
        Shown { diagnostic: self, path }
    }
}

struct Shown<'a> {
    diagnostic: &'a Diagnostic,
    path: &'a str,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { code, severity, message, place, field, hint } = self.diagnostic;
        f.write_str(self.path)?;
        if let Some(LineColumn { line, column }) = place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {severity}[{code}]: ")?;
        if let Some(field) = field {
            write!(f, "{field}: ")?;
        }
        f.write_str(message)?;
        match hint {
            Some(hint) => write!(f, "\n  hint: {hint}"),
            None => Ok(()),
        }
    }
}
