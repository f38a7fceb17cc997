//! Offices that are others than the principal's.

use super::Assembly;
use super::principal::EXPERTS;
use crate::facts::Party;
use crate::parse::parties;

impl Assembly<'_, '_> {
    /// An office without a name that is not the principal's: "the visit of the Minister of State to Zimbabwe".
    pub(super) fn is_other_office(&self, visitors: &[Party]) -> bool {
        let Some(role) = visitors.first().filter(|v| v.name.is_none()).and_then(|v| v.role.as_ref()) else {
            return false;
        };
        let principal = self.known.first().and_then(|p| p.role.as_ref());
        // "A United Nations human rights expert", whom the text names further on.
        let expert = role.rsplit(' ').next().is_some_and(|last| EXPERTS.contains(&last));
        // "The Vice President", in a text about the President.
        let lesser = ["Vice ", "Vice-", "Deputy "].iter().any(|word| role.starts_with(word));
        // "the Prime Minister", in a text about another Minister.
        let sole = ["Prime Minister", "President", "Governor-General", "King", "Queen", "Pope"];
        let lesser = lesser
            || sole
                .iter()
                .any(|office| role.ends_with(office) && !principal.is_some_and(|own| own.contains(office)));
        let specific = (lesser || role.split_whitespace().count() > 2)
            && role.starts_with(char::is_uppercase)
            && !expert;
        specific && principal.is_some_and(|p| !p.contains(role.as_str()) && !role.contains(p.as_str()))
    }

    /// Whether several offices without names are told of, none of them the principal's: "the King and the Minister".
    pub(super) fn are_others(&self, visitors: &[Party]) -> bool {
        let office = |v: &Party| {
            v.name.is_none() && v.role.as_ref().is_some_and(|r| r.starts_with(char::is_uppercase))
        };
        let Some(principal) = self.known.first().filter(|p| p.role.is_some()) else { return false };
        visitors.len() > 1 && visitors.iter().all(|v| office(v) && !parties::is_same(principal, v))
    }
}
