//! One office that two parties hold.

use super::same::{behind_owner, own_name};
use crate::facts::Party;

/// "the president of Chile" and "Chilean President Ana Paz": one office of one country.
pub(super) fn is_holder(office: &Party, holder: &Party) -> bool {
    let country = office.country.is_some() && office.country == holder.country;
    let sole = |party: &Party| party.role.as_deref().and_then(sole_office);
    country && sole(office).is_some() && sole(office) == sole(holder)
}

/// The office that one person alone holds in a country, without the country.
pub(super) fn sole_office(role: &str) -> Option<&'static str> {
    const SOLE: [&str; 11] = [
        "prime minister",
        "foreign minister",
        "president",
        "king",
        "queen",
        "emir",
        "sultan",
        "crown prince",
        "chancellor",
        "premier",
        "pope",
    ];
    // Nobody has a longer name for what stands alone.
    if role.len() > 60 {
        return None;
    }
    let role = behind_owner(own_name(role));
    let last = role.rsplit(' ').next()?;
    if !SOLE.iter().any(|office| ends_alike(office, last)) {
        return None;
    }
    let lower = role.to_lowercase();
    let people = |before: &str| {
        let word = before.trim_end();
        before.is_empty()
            || word.len() < before.len()
                && word.split(' ').count() < 3
                && role.starts_with(char::is_uppercase)
                && !["vice", "deputy", "former", "acting", "first", "interim", "second", "outgoing"]
                    .iter()
                    .any(|lesser| word.starts_with(lesser))
    };
    SOLE.into_iter().find(|office| lower.strip_suffix(office).is_some_and(people))
}

/// Whether an office in small letters ends with a word.
pub(super) fn ends_alike(office: &str, word: &str) -> bool {
    let end = office.len().checked_sub(word.len()).and_then(|from| office.get(from..));
    end.is_some_and(|end| end.eq_ignore_ascii_case(word))
}
