//! The facts of one frame.

use super::{Frame, not_utf8, too_long};
use crate::diagnostic::Diagnostic;
use crate::facts::Read;
use crate::text::LineColumn;

/// Reads the facts of a frame with `read`; places are those in the whole stream.
pub(crate) fn read_frame(frame: &Frame, read: impl FnOnce(&str) -> Read) -> Read {
    let json = match frame.bytes.as_deref().map(std::str::from_utf8) {
        Some(Ok(json)) => json,
        Some(Err(error)) => return refused(not_utf8(&error), frame),
        None => return refused(too_long(), frame),
    };
    let mut read = read(json);
    for place in read.diagnostics.iter_mut().filter_map(|found| found.place.as_mut()) {
        place.line += frame.line - 1;
    }
    read
}

fn refused(found: Diagnostic, frame: &Frame) -> Read {
    let place = LineColumn { line: frame.line, column: 1 };
    Read { document: None, diagnostics: vec![found.at(place)] }
}
