//! How names are spelt: capitals, accents, and marks that one name is written with or without.

/// Whether two words are the same but for capitals.
pub(super) fn is_alike(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        a.eq_ignore_ascii_case(b)
    } else {
        let letters = |s: &'_ str| -> String {
            let plain = s.chars().filter(|c| !is_apostrophe(*c)).flat_map(char::to_lowercase);
            plain.map(without_accent).collect()
        };
        letters(a) == letters(b)
    }
}

/// Whether two long words differ by one letter alone, as a scanned name does from itself: "Whitlau" for "Whitlam"; not by
/// the ending of a woman's name, "Petrova" for "Petrov".
pub(in crate::parse) fn is_misread(a: &str, b: &str) -> bool {
    const LONG: usize = 6;
    if a.len() < LONG || b.len() < LONG || a.len().abs_diff(b.len()) > 1 || !a.is_ascii() || !b.is_ascii() {
        return false;
    }
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let same = short.bytes().zip(long.bytes()).take_while(|(a, b)| a == b).count();
    let rest = if short.len() == long.len() { same + 1 } else { same };
    // What is only longer has an ending of its own.
    same > 0 && same < short.len() && short.get(rest..) == long.get(same + 1..)
}

/// "Rodriguez" for "Rodríguez": a small letter without its accent.
pub(in crate::parse) fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ğ' => 'g',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ł' => 'l',
        'ř' => 'r',
        'ţ' | 'ț' | 'ť' => 't',
        // The two small forms of one letter.
        'ς' => 'σ',
        _ => c,
    }
}

/// The marks that one name is written with: "Tu’ula", "Tuʻula", "Tu'ula".
pub(in crate::parse) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´')
}
