//! The text of a PDF that has some.
//!
//! `hayro-syntax` reads the file, `hayro-font` tells which letters the codes of its fonts stand for; where on the page
//! they go is worked out here, and lines and paragraphs from that.

mod layout;
mod matrix;
mod page;
mod state;

use hayro_syntax::{LoadPdfError, Pdf};

use super::calm::calmly;

/// Why a PDF gives no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// It is broken, or no PDF at all.
    #[error("the PDF cannot be read: it is broken")]
    Broken,
    /// It opens only with a password.
    #[error("the PDF cannot be read: it is encrypted")]
    Encrypted,
    /// Its pages draw more than any document does.
    #[error("the PDF cannot be read: there is too much on its pages")]
    TooMuch,
    /// Its pages are pictures.
    #[error("the PDF has no text layer: its pages are pictures")]
    NoText,
}

/// The text of a PDF: a line for each line, a blank line between paragraphs and between pages.
///
/// Lines stay as they are set, with the hyphens at their ends.
pub fn pdf(bytes: Vec<u8>) -> Result<String, PdfError> {
    calmly(|| read(bytes)).unwrap_or(Err(PdfError::Broken))
}

fn read(bytes: Vec<u8>) -> Result<String, PdfError> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => PdfError::Encrypted,
        LoadPdfError::Invalid => PdfError::Broken,
    })?;
    let mut reader = page::PageReader::default();
    let mut text = String::new();
    for page in pdf.pages().iter() {
        let lines = reader.read(page).ok_or(PdfError::TooMuch)?;
        let page = lines.text();
        if !text.is_empty() && !page.is_empty() {
            text.push('\n');
        }
        text.push_str(&page);
    }
    if pdf.pages().is_empty() {
        return Err(PdfError::Broken);
    }
    if text.chars().any(char::is_alphabetic) { Ok(text) } else { Err(PdfError::NoText) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF of one page with this content, in Helvetica.
    fn page(content: &str) -> Vec<u8> {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>\
             /Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>"
                .to_owned(),
            format!("<</Subtype/Form/BBox[0 0 9 9]/Length {}>>stream\n{content}\nendstream", content.len()),
        ];
        let objects =
            objects.iter().enumerate().map(|(n, object)| format!("{} 0 obj{object}endobj\n", n + 1));
        format!("%PDF-1.4\n{}trailer<</Root 1 0 R>>", objects.collect::<String>()).into_bytes()
    }

    fn check(content: &str, expected: Result<&str, PdfError>) {
        assert_eq!(pdf(page(content)), expected.map(str::to_owned));
    }

    #[test]
    fn lines_and_paragraphs_follow_from_their_places() {
        let lines = "BT /F 12 Tf 14 TL 50 700 Td (The Minister) Tj ( of Trade) Tj T* (visited ) Tj [(Chi) -50 (le)] TJ T* \
                     (and) Tj [(met) -400 (her) -400 (host.)] TJ 0 -40 Td (She left.) Tj ET";
        check(lines, Ok("The Minister of Trade\nvisited Chile\nandmet her host.\n\nShe left.\n"));
    }

    #[test]
    fn letters_that_are_drawn_twice_are_there_once() {
        check("BT /F 12 Tf 50 700 Td (Oslo) Tj -0.2 0 Td (Oslo) Tj ET", Ok("Oslo\n"));
        check("q 0 1 -1 0 600 0 cm BT /F 9 Tf 50 70 Td (caf\\351) Tj ET Q", Ok("café\n"));
    }

    #[test]
    fn what_gives_no_text_says_why() {
        check("0 0 9 9 re f", Err(PdfError::NoText));
        assert_eq!(pdf(b"no PDF".to_vec()), Err(PdfError::Broken));
        assert_eq!(pdf(Vec::new()), Err(PdfError::Broken));
    }

    #[test]
    fn a_form_that_draws_itself_comes_to_an_end() {
        check("BT /F 12 Tf (a) Tj ET /X Do", Ok("a\n"));
        check("/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do", Err(PdfError::TooMuch));
    }
}
