//! What is told on standard error, and the exit status it leads to.

use std::fmt::Display;
use std::io::{IsTerminal, Write, stderr};
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostic::Diagnostic;

/// Tells diagnostics as they come and remembers whether there was an error.
#[derive(Debug)]
pub(super) struct Report {
    bar: ProgressBar,
    errors: usize,
    warnings: usize,
}

impl Report {
    pub(super) fn new() -> Self {
        Self { bar: ProgressBar::hidden(), errors: 0, warnings: 0 }
    }

    /// Shows a progress bar over `total` inputs, if standard error is a terminal.
    pub(super) fn start(&mut self, total: usize) {
        if stderr().is_terminal() && total > 1 {
            let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
            let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
            self.bar = style.map_or(bar.clone(), |style| bar.with_style(style));
        }
    }

    /// One input more is done.
    pub(super) fn step(&self, message: &str) {
        self.bar.set_message(message.to_owned());
        self.bar.inc(1);
    }

    /// Takes the progress bar away.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }

    pub(super) fn diagnostic(&mut self, path: &str, diagnostic: &Diagnostic) {
        self.count_only(diagnostic.is_error());
        self.note(diagnostic.display(path));
    }

    /// Counts a diagnostic that is not shown.
    pub(super) fn count_only(&mut self, is_error: bool) {
        if is_error {
            self.errors += 1;
        } else {
            self.warnings += 1;
        }
    }

    /// Tells something that is neither wrong nor data.
    pub(super) fn note(&self, message: impl Display) {
        // Nobody is left to tell if standard error is closed.
        self.bar.suspend(|| writeln!(stderr().lock(), "{message}").ok());
    }

    pub(super) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors and warnings there were, in words.
    pub(super) fn tally(&self) -> String {
        format!("{}, {}", count(self.errors, "error"), count(self.warnings, "warning"))
    }

    pub(super) fn exit(&self) -> ExitCode {
        if self.has_errors() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// `1 error`, `2 errors`.
pub(super) fn count(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}
