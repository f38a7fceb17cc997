//! Marks whose bytes were read one by one: "Chileâ\u{80}\u{99}s", "Chileâ€™s" for "Chile’s".

use std::ops::RangeInclusive;

use encoding_rs::WINDOWS_1252;

/// The mark that misread letters stand for, and the bytes that they take up.
pub(super) fn mark(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    // Bytes of UTF-8 read as Latin 1 or Windows 1252; twice, if each has a letter of its own before it.
    let twice = first == 'Ã';
    if twice && chars.next()? != '¢' || !twice && first != 'â' {
        return None;
    }
    let mut byte = || {
        if twice && chars.next()? != 'Â' {
            return None;
        }
        of_windows(chars.next()?)
    };
    let bytes = [0xe2, byte()?, byte()?];
    let long = text.len() - chars.as_str().len();
    let mark = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    (!mark.is_alphanumeric()).then_some((mark, long))
}

/// The byte behind the first of a mark that a character stands for in Windows 1252, or in Latin 1.
fn of_windows(c: char) -> Option<u8> {
    const BEHIND: RangeInclusive<u8> = 0x80..=0xbf;
    let latin = u8::try_from(u32::from(c)).ok();
    let windows = || {
        let mut letter = [0; 4];
        let (bytes, _, unknown) = WINDOWS_1252.encode(c.encode_utf8(&mut letter));
        bytes.first().copied().filter(|_| !unknown)
    };
    latin.or_else(windows).filter(|byte| BEHIND.contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_however_they_were_misread() {
        for (text, told) in [
            ("â\u{80}\u{99}s", Some(('’', 6))),
            ("â€™s", Some(('’', 8))),
            ("â€œWe", Some(('“', 7))),
            ("â\u{80}¢ one", Some(('•', 6))),
            ("Ã¢Â\u{80}Â\u{93} a", Some(('–', 12))),
            ("âge", None),
            ("Ã©", None),
            ("â", None),
            ("", None),
        ] {
            assert_eq!(mark(text), told, "{text:?}");
        }
    }
}
