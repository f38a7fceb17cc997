//! Ranks and duties that go with the party before them.

use super::Found;

/// Offices that a senator or a member of a house holds.
const LED: [&str; 9] = [
    "Minister",
    "Chair",
    "Leader",
    "Speaker",
    "Spokes",
    "President of the",
    "Attorney-General",
    "Treasurer",
    "Special ",
];

/// Whether a party is the one before it: its rank and name, or one more duty of it, which it takes over.
pub(super) fn goes_with(last: &mut Found, found: &Found, comma: bool) -> bool {
    let (Some(had), Some(has)) = (&last.party.role, &found.party.role) else { return false };
    // "the Minister of Defence, Army General Ana Li": a rank before the name is no other office.
    // "the Minister of Defence, Senator Ana Li".
    let led = || LED.iter().any(|office| had.contains(office));
    let senator = ["Senator", "Congressman", "Congresswoman"].contains(&has.as_str()) && led();
    // "the Director General of the Institute, Ambassador Ana Li".
    let heads = || {
        let chief = [
            "Director",
            "Head of ",
            "Chief of ",
            "Secretary-General",
            "Chair",
            "Ambassador ",
            "Representative",
            "High Commissioner",
            "Commissioner",
            "Coordinator",
            "Envoy",
            "Negotiator",
            "Under-Secretary",
        ];
        has == "Ambassador" && chief.iter().any(|office| had.contains(office))
    };
    // "the Chief Justice, Justice Ana Li".
    let judge = ["Justice", "Judge"].contains(&has.as_str())
        && ["Justice", "Judge", "Court"].iter().any(|office| had.contains(office));
    let ranked = comma
        && last.strong
        && found.strong
        && last.party.name.is_none()
        && (senator || judge || is_rank(has) || heads());
    if ranked && found.party.name.is_some() {
        last.party.name.clone_from(&found.party.name);
        last.to = found.to;
        return true;
    }
    // "Ana Li, a member of the Council and head of its office".
    let own = last.party.name.is_some()
        && found.party.name.is_none()
        && found.from == last.to + 1
        && had.starts_with(char::is_lowercase)
        && has.starts_with(char::is_lowercase)
        && [" of its ", " of his ", " of her "].iter().any(|own| has.contains(own));
    if own {
        last.to = found.to;
    }
    own
}

/// "Army Corps General", "Air Chief Marshal".
pub(super) fn is_rank(role: &str) -> bool {
    const RANKS: [&str; 10] = [
        "General",
        "Admiral",
        "Marshal",
        "Colonel",
        "Brigadier",
        "Commander",
        "Captain",
        "Commodore",
        "Corps",
        "Army",
    ];
    role.rsplit(' ').next().is_some_and(|last| RANKS.contains(&last))
        && !role.contains(" of ")
        && !["Director", "Secretary", "Attorney", "Consul", "Governor", "Inspector"]
            .iter()
            .any(|w| role.contains(w))
}
