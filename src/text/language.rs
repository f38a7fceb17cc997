//! Whether a text is in another language than English.

/// A text with fewer letters, counted in bytes, tells too little.
const FEWEST_LETTERS: usize = 150;

/// How much of a text is looked at, in bytes.
const ENOUGH: usize = 100_000;

/// After so many words a text with many English ones is not looked at any further.
const SOON: usize = 40;

/// After so many words a text that is plainly English is not looked at any further.
const SURE: usize = 100;

/// Words that English cannot do without and that are rare in other languages.
const ENGLISH: [&str; 16] = [
    "the", "and", "of", "with", "that", "by", "from", "has", "have", "which", "this", "were", "been",
    "their", "its", "would",
];

/// A word of up to eight bytes as one number, whatever its capitals.
const fn packed(word: &str) -> u64 {
    let mut all = 0;
    let mut at = 0;
    while at < word.len() && at < 8 {
        all = all << 8 | word.as_bytes()[at].to_ascii_lowercase() as u64;
        at += 1;
    }
    all
}

fn is_english(word: &str) -> bool {
    const PACKED: [u64; 16] = {
        let mut all = [0; 16];
        let mut at = 0;
        while at < all.len() {
            all[at] = packed(ENGLISH[at]);
            at += 1;
        }
        all
    };
    word.len() < 8 && PACKED.contains(&packed(word))
}

/// The English name of the language of a text, if that is surely not English.
///
/// Lists of names are in no language, and a text of two languages counts as English if one of them is.
///
/// ```
/// use visitgraph::text::foreign_language;
///
/// let french = "Le ministre des affaires étrangères s'est rendu hier au Chili, où il a été reçu par le président. ";
/// assert_eq!(foreign_language(&french.repeat(3)), Some("French"));
/// assert_eq!(foreign_language("The minister paid a visit to Chile, where he was received by the president."), None);
/// ```
pub fn foreign_language(text: &str) -> Option<&'static str> {
    let text = &text[..text.floor_char_boundary(ENOUGH)];
    let mut letters = 0;
    let enough = |c: char| {
        letters += c.len_utf8();
        letters >= FEWEST_LETTERS
    };
    if !text.chars().filter(|c| c.is_alphabetic()).any(enough) {
        return None;
    }
    let (mut words, mut capital, mut english) = (0, 0, 0);
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words += 1;
        capital += usize::from(word.starts_with(char::is_uppercase));
        english += usize::from(is_english(word));
        if words == SOON && english * 6 > words || words == SURE && english * 8 > words {
            return None;
        }
    }
    if english * 25 > words || capital * 2 > words {
        return None;
    }
    let found = whatlang::detect(text).filter(whatlang::Info::is_reliable)?;
    Some(found.lang()).filter(|lang| *lang != whatlang::Lang::Eng).map(whatlang::Lang::eng_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_are_named() {
        for (text, name) in [
            (
                "Der Bundesminister des Auswärtigen ist gestern nach Chile gereist, wo er mit dem Präsidenten und der \
              Ministerin für Handel über die Beziehungen zwischen den beiden Ländern sprach. Er dankte für die gute \
              Zusammenarbeit und lud sie nach Berlin ein.",
                "German",
            ),
            (
                "El ministro de Relaciones Exteriores viajó ayer a Noruega, donde se reunió con la primera ministra para \
              hablar sobre el comercio entre los dos países. Agradeció la buena cooperación y la invitó a visitar \
              Santiago el próximo año.",
                "Spanish",
            ),
            (
                "Министр иностранных дел вчера посетил Казахстан, где встретился с президентом и обсудил торговлю между \
              двумя странами. Он поблагодарил за хорошее сотрудничество и пригласил президента посетить страну в \
              следующем году.",
                "Russian",
            ),
        ] {
            assert_eq!(foreign_language(text), Some(name));
        }
    }

    #[test]
    fn names_and_noise_are_in_no_language() {
        let names =
            "María González Pérez, João da Silva, Đặng Thị Ngọc Thịnh, Kwame Ofori-Atta, Jürgen Müller\n";
        assert_eq!(foreign_language(&names.repeat(5)), None);
        assert_eq!(
            foreign_language(&"MINISTRO DE RELACIONES EXTERIORES VISITA NORUEGA EL LUNES ".repeat(9)),
            None
        );
        assert_eq!(
            foreign_language(&"Tbe Minisler ol Foreign Aff airs rnet tbe Presidcnt oi Cbile and ".repeat(5)),
            None
        );
        assert_eq!(foreign_language("Bonjour, Monsieur le président de la République."), None);
    }
}
