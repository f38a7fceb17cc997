//! A document as text: decoded, out of its page or PDF; code-point offsets, line numbers, where words stand in it.
//!
//! Rust slices strings by bytes; evidence is counted in Unicode code points (W3C Web Annotation Data
//! Model, section 4.2.4). Inside the reader everything is bytes; [`CodePoints`] is the one place where the
//! two meet.

mod calm;
mod code_points;
mod encoding;
mod fold;
mod html;
mod language;
mod lines;
mod markup;
mod misread;
mod pdf;
mod plain;
mod search;
mod seen;
mod utf16;
mod wrapped;

pub use code_points::CodePoints;
pub use encoding::{Decoded, decode};
pub use html::{Html, Meta, html, html_words};
pub use language::foreign_language;
pub(crate) use lines::each_line;
pub use lines::{LineColumn, LineIndex};
pub use markup::{markdown, plain_text};
pub use pdf::{PdfError, pdf};
pub use plain::Plain;
pub use search::{Likeness, Occurrence, occurrences};
pub use utf16::Utf16;

use sha2::{Digest, Sha256};

/// The months of the year in English.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The SHA-256 of a text's UTF-8 bytes, 64 lower-case hexadecimal digits.
///
/// ```
/// let empty = visitgraph::text::sha256("");
/// assert!(empty.starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
/// ```
pub fn sha256(text: &str) -> String {
    sha256_of(text.as_bytes())
}

/// SHA-256 of bytes, in hexadecimal digits.
pub fn sha256_of(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
