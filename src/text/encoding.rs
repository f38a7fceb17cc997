//! From bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How much of a text is beyond ASCII, one part in so many, before the detector of encodings is asked: in English with
/// a few names it has too little to go by.
const TELLING: usize = 10;

/// A text that was bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The name of its encoding.
    pub encoding: &'static str,
    /// Whether some bytes are wrong in this encoding; they are U+FFFD in the text.
    pub broken: bool,
}

impl Decoded {
    /// Whether the text is byte for byte what it was made from.
    pub fn is_same(&self) -> bool {
        self.encoding == UTF_8.name() && !self.broken
    }
}

/// Decodes a text: UTF-8 if it is that, else what its byte order mark, its `<meta charset>` or its letters say, else
/// Windows-1252.
///
/// ```
/// use visitgraph::text::decode;
///
/// let decoded = decode(b"Chang\xE9, \x93here\x94".to_vec());
/// assert_eq!((decoded.text.as_str(), decoded.encoding), ("Changé, “here”", "windows-1252"));
/// assert!(decode("Changé".into()).is_same());
/// ```
pub fn decode(bytes: Vec<u8>) -> Decoded {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Decoded { text, encoding: UTF_8.name(), broken: false },
        Err(error) => error.into_bytes(),
    };
    let encoding = match Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding,
        None if is_nearly_utf8(&bytes) => UTF_8,
        None => declared(&bytes).unwrap_or_else(|| detected(&bytes)),
    };
    let (text, encoding, broken) = encoding.decode(&bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name(), broken }
}

/// Whether a few wrong bytes stand among many characters that are right.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right >= 4 * wrong
}

/// What the head of a page says, `charset=…`, or that of an XML document, `encoding="…"`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let (_, after) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let after = after.trim_start_matches(['"', '\'', ' ']);
    let label = after.split(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // What says so in ASCII is no UTF-16; and UTF-8 it is not.
    Some(encoding).filter(|encoding| encoding.is_ascii_compatible() && *encoding != UTF_8)
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let beyond = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if beyond * TELLING < bytes.len() {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, encoding: &str) {
        let decoded = decode(bytes.to_owned());
        assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
    }

    #[test]
    fn marks_and_declarations_are_believed() {
        check(b"\xFF\xFEA\0\xE9\0", "Aé", "UTF-16LE");
        check(b"\xFE\xFF\0A\0\xE9", "Aé", "UTF-16BE");
        check("\u{FEFF}Aé".as_bytes(), "\u{FEFF}Aé", "UTF-8");
        check(b"<meta charset='iso-8859-2'>\xB1", "<meta charset='iso-8859-2'>ą", "ISO-8859-2");
        check(b"<meta charset=utf-8>\xE9", "<meta charset=utf-8>é", "windows-1252");
        check(b"charset=koi8-r \xE9", "charset=koi8-r é", "windows-1252");
    }

    #[test]
    fn letters_tell_the_encoding_where_there_are_enough() {
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode("Министр иностранных дел посетил Казахстан");
        check(&cyrillic, "Министр иностранных дел посетил Казахстан", "windows-1251");
        check(b"Visit of Mr. P\xE9rez to Malm\xF6", "Visit of Mr. Pérez to Malmö", "windows-1252");
    }

    #[test]
    fn mojibake_stays_and_a_wrong_byte_spoils_nothing_else() {
        check("PÃ©rez".as_bytes(), "PÃ©rez", "UTF-8");
        let mut bytes = "Pérez, Malmö, Đà Nẵng".as_bytes().to_owned();
        bytes.push(0xC3);
        let decoded = decode(bytes);
        assert_eq!((decoded.text.as_str(), decoded.broken), ("Pérez, Malmö, Đà Nẵng\u{FFFD}", true));
        assert!(!decoded.is_same());
    }
}
