//! Which of two who meet is at home, by the office that a text comes from and by what they are.

use super::guests;
use crate::parse::context::Context;
use crate::parse::parties::Found;

/// "Minister Li met Director General Paz and other Chilean officials in Oslo", in a text of Norway's: those who have come.
pub(super) fn received(
    context: &Context<'_>,
    place: usize,
    subject: &[Found],
    met: &[Found],
) -> Option<Vec<Found>> {
    let home = guests::code_at(context, place)?;
    let own = |f: &Found| f.strong && f.party.country.as_ref().is_none_or(|c| *c == home);
    let foreign = |f: &Found| f.party.country.as_ref().is_some_and(|c| *c != home);
    let at_home = context.office.as_ref() == Some(&home) && !subject.is_empty() && subject.iter().all(own);
    let came = at_home && met.first().is_some_and(|f| f.strong) && met.iter().any(foreign);
    let guest = |f: &&Found| foreign(f) || f.strong && f.party.country.is_none();
    came.then(|| met.iter().filter(guest).cloned().collect())
}

/// "President Li and President Paz met in Lima", in a text of Norway's: he who is named first has come, where neither is told
/// to be at home there.
pub(super) fn is_abroad(context: &Context<'_>, both: &[Found], home: &str) -> bool {
    let office = context.office.as_deref().filter(|office| *office != home);
    let own = |f: &Found| f.party.country.is_none() || f.party.country.as_deref() == office;
    let away = |f: &Found| f.party.country.as_deref() != Some(home);
    both.len() == 2 && office.is_some() && own(&both[0]) && away(&both[1])
}

/// "The President will meet with Prime Minister Li at the White House": he lives there, and the guest holds no office of
/// his country.
pub(super) fn is_of_house(subject: &[Found], met: &[Found]) -> bool {
    const GUESTS: [&str; 16] = [
        "First Minister",
        "Secretary General",
        "Secretary-General",
        "Foreign Secretary",
        "Prime Minister",
        "Premier",
        "King",
        "Queen",
        "Chancellor",
        "Crown Prince",
        "Emir",
        "Amir",
        "Sultan",
        "Taoiseach",
        "Pope",
        "Foreign Minister",
    ];
    let role = |f: &Found| f.party.role.as_deref().unwrap_or_default().to_owned();
    let host = |f: &Found| role(f).contains("President") && f.party.country.is_none();
    let guest = |f: &Found| GUESTS.iter().any(|g| role(f).contains(g));
    // "National Security Advisor Li met with UN Special Envoy Paz at the White House".
    let officer = |f: &Found| {
        let role = role(f);
        f.party.country.is_none()
            && ["Advisor", "Vice President", "Secretary", "First Lady"].iter().any(|o| role.contains(o))
    };
    let of_world = |f: &Found| {
        let role = role(f);
        f.strong
            && ["UN ", "United Nations", "NATO", "EU ", "European", "African Union"]
                .iter()
                .any(|body| role.starts_with(body))
    };
    if subject.first().is_some_and(officer) && met.first().is_some_and(of_world) {
        return true;
    }
    subject.first().is_some_and(host) && met.first().is_some_and(|f| f.strong && guest(f))
}

/// Whether a text has the name of an American office over it.
pub(super) fn is_us_release(context: &Context<'_>) -> bool {
    const HEAD: usize = 60;
    let last = context.tokens.len().min(HEAD);
    (0..last).any(|n| {
        context.is(n, words!["white"]) && context.is(n + 1, words!["house"])
            || context.is(n, words!["department"])
                && context.is(n + 1, words!["of"])
                && context.is(n + 2, words!["state", "defense"])
    })
}

/// "Secretary Bell met with Foreign Minister Li of Norway in Washington": whether an American officer met a foreign one.
pub(super) fn is_us_host(subject: &[Found], met: &[Found]) -> bool {
    let host = |f: &Found| {
        let role = f.party.role.as_deref().unwrap_or_default();
        f.strong
            && f.party.country.is_none()
            && (role.contains("Secretary") || role.contains("President") || role.contains("Advisor"))
    };
    let guest = |f: &Found| f.strong && f.party.country.as_ref().is_some_and(|c| c != "US");
    subject.iter().all(host) && !subject.is_empty() && met.first().is_some_and(guest)
}
