//! Marks whose bytes were read one by one: "Chileâ\u{80}\u{99}s", "Chileâ€™s" for "Chile’s".

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

/// The byte that a character stands for in Windows 1252, or in Latin 1.
fn of_windows(c: char) -> Option<u8> {
    const MORE: [(char, u8); 27] = [
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8a),
        ('‹', 0x8b),
        ('Œ', 0x8c),
        ('Ž', 0x8e),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9a),
        ('›', 0x9b),
        ('œ', 0x9c),
        ('ž', 0x9e),
        ('Ÿ', 0x9f),
    ];
    let byte = MORE.iter().find(|(other, _)| *other == c).map(|(_, byte)| *byte);
    byte.or_else(|| u8::try_from(u32::from(c)).ok()).filter(|b| (0x80..=0xbf).contains(b))
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
