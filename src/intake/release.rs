//! From bytes to texts, or what is wrong with them.

use std::io::{self, Read};

use super::frames::LONGEST;
use super::kind::Kind;
use crate::diagnostic::Diagnostic;
use crate::parse::Media;
use crate::text::{Decoded, PdfError, decode, foreign_language, html_words, pdf};

/// The text of a release: what offsets index.
#[derive(Debug)]
pub(crate) struct Release {
    pub(crate) text: String,
    pub(crate) media: Media,
    /// What is doubtful about it.
    pub(crate) found: Vec<Diagnostic>,
}

/// Reads a release, a text or else a PDF; `Err` is also what holds no release.
pub(crate) fn release(kind: Kind, reader: impl Read) -> Result<Release, Diagnostic> {
    let bytes = read_bytes(reader)?;
    let Kind::Text(media) = kind else {
        let text = pdf(bytes).map_err(no_pdf)?;
        return Ok(Release { text, media: Media::Plain, found: Vec::new() });
    };
    if !bytes.starts_with(b"\xFF\xFE") && !bytes.starts_with(b"\xFE\xFF") {
        no_zero_byte(&bytes)?;
    }
    let decoded = decode(bytes);
    if !decoded.is_same() {
        no_zero_byte(decoded.text.as_bytes())?;
    }
    let found = (!decoded.is_same()).then(|| decoded_as(&decoded)).into_iter().collect();
    Ok(Release { text: not_empty(decoded.text)?, media, found })
}

impl Release {
    /// Refuses a text that is not in English.
    pub(crate) fn in_english(self) -> Result<Self, Diagnostic> {
        let language = match self.media {
            Media::Html => foreign_language(&html_words(&self.text)),
            _ => foreign_language(&self.text),
        };
        match language {
            None => Ok(self),
            Some(language) => {
                Err(Diagnostic::error("not-english", format!("the text is in {language}; it is not read"))
                    .with_hint("the reader knows English"))
            }
        }
    }
}

/// The whole text of a reader, which must be UTF-8, or what is wrong with it.
pub(crate) fn read_text(reader: impl Read) -> Result<String, Diagnostic> {
    let bytes = read_bytes(reader)?;
    no_zero_byte(&bytes)?;
    not_empty(String::from_utf8(bytes).map_err(|error| not_utf8(&error.utf8_error()))?)
}

fn read_bytes(reader: impl Read) -> Result<Vec<u8>, Diagnostic> {
    let mut bytes = Vec::new();
    reader.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| cannot_read(&error))?;
    if bytes.len() > LONGEST { Err(too_long()) } else { Ok(bytes) }
}

fn no_zero_byte(bytes: &[u8]) -> Result<(), Diagnostic> {
    if !bytes.contains(&0) {
        return Ok(());
    }
    let at = bytes.iter().take_while(|&&b| b != 0).count();
    Err(Diagnostic::error("not-text", format!("not a text: a zero byte at offset {at}")))
}

fn not_empty(text: String) -> Result<String, Diagnostic> {
    if text.trim().is_empty() {
        return Err(Diagnostic::error("empty-text", "there is no text in it"));
    }
    Ok(text)
}

fn decoded_as(decoded: &Decoded) -> Diagnostic {
    let wrong = if decoded.broken { ", with some wrong bytes, which are U+FFFD in the text" } else { "" };
    Diagnostic::warning("decoded-as", format!("read as {}{wrong}", decoded.encoding))
        .with_hint("offsets index the decoded text, which `visitgraph text` prints")
}

fn no_pdf(error: PdfError) -> Diagnostic {
    match error {
        PdfError::NoText => Diagnostic::error("no-text-layer", error.to_string())
            .with_hint("put one in with a program for optical character recognition"),
        _ => Diagnostic::error("bad-pdf", error.to_string()),
    }
}

/// What is wrong with an input that cannot be read.
pub(crate) fn cannot_read(error: &io::Error) -> Diagnostic {
    let (code, message) = match error.kind() {
        io::ErrorKind::NotFound => ("no-such-file", "there is no such file".to_owned()),
        _ => ("cannot-read", error.to_string()),
    };
    Diagnostic::error(code, message)
}

pub(crate) fn too_long() -> Diagnostic {
    let message = format!("longer than {} MiB, the most that one document may have", LONGEST >> 20);
    Diagnostic::error("too-long", message).with_hint("one document a file, or one a line in JSON Lines")
}

pub(crate) fn not_utf8(error: &std::str::Utf8Error) -> Diagnostic {
    let message = format!("not UTF-8: a wrong byte at offset {}", error.valid_up_to());
    Diagnostic::error("not-utf8", message).with_hint("turn it into UTF-8 first, as with `iconv -t UTF-8`")
}
