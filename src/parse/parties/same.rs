//! Whether two parties are one.

use super::holders::is_holder;
use super::spelt::{is_alike, is_misread, without_accent};
use std::borrow::Cow;

use crate::facts::Party;

/// What bodies of a few people are called, which travel as a whole.
const BODIES: [&str; 9] = [
    "Committee",
    "Subcommittee",
    "Sub-Committee",
    "Sub-committee",
    "Group",
    "Panel",
    "Commission",
    "Tribunal",
    "Mechanism",
];

/// Whether a party is one that is known: the same surname, or an office that is part of the known one.
pub(in crate::parse) fn is_same(known: &Party, seen: &Party) -> bool {
    match (&known.name, &seen.name) {
        // Nearly always one is named as before.
        (Some(a), Some(b)) if a == b => a.contains('-') || !is_kin(known, seen),
        (Some(a), Some(b)) if initials(a, 1) & initials(b, 1) == 0 => false,
        (Some(a), Some(b)) => {
            let surnames = match (surname(a), surname(b)) {
                (Some(one), Some(other)) => {
                    let alone = !a.contains(' ') || !b.contains(' ');
                    is_alike(one, other) || alone && is_misread(one, other)
                }
                (one, other) => one == other,
            };
            surnames && !other_given_name(a, b) && !is_kin(known, seen) && !is_child(a, b) && !is_child(b, a)
                || is_surname(a, b)
                || is_surname(b, a)
                || is_hyphened(a, b)
                || is_first_surname(a, b)
                || is_one_name_of(a, b)
                || is_one_name_of(b, a)
                || is_cut(a, b)
                || is_cut(b, a)
        }
        (_, None) => match (&known.role, &seen.role) {
            // "officials" of the one Ministry and of the other.
            (Some(_), Some(_)) if is_of_other_body(known, seen) => false,
            (Some(a), Some(b)) => {
                a == b
                    || b.len() > 3 && is_part(a, b)
                    || is_abbreviation(a, b)
                    || is_short_office(a, b)
                    || is_of_country(known, seen, (a, b))
            }
            (None, None) => known.name.is_none() && is_same_body(known, seen),
            _ => false,
        },
        (None, Some(_)) => is_holder(known, seen),
    }
}

fn is_of_other_body(known: &Party, seen: &Party) -> bool {
    let both = known.organization.is_some() && seen.organization.is_some() && known.name.is_none();
    both && !is_same_body(known, seen)
}

/// The letters that words of so many bytes start with, a bit each; all letters where one is not of ASCII.
fn initials(words: &str, least: usize) -> u32 {
    let (mut all, mut from) = (0, 0);
    let bytes = words.as_bytes();
    let word = |from: usize, to: usize| if to >= from + least { 1 << (bytes[from] & 31) } else { 0 };
    // The space and all marks within names stand before the digits.
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte < b'0') {
        all |= word(from, at);
        from = at + 1;
    }
    if words.is_ascii() { all | word(from, bytes.len()) } else { u32::MAX }
}

/// "Ali bin Omar II" is not "Omar II".
fn is_child(child: &str, father: &str) -> bool {
    const OF: [&str; 6] = ["bin", "Bin", "ibn", "Ibn", "bint", "Bint"];
    if child.len() <= father.len() {
        return false;
    }
    let (mut words, father) = (child.split_ascii_whitespace().rev(), father.split_ascii_whitespace());
    father.clone().count() < 3
        && father.rev().all(|name| words.next() == Some(name))
        && words.next().is_some_and(|word| OF.contains(&word))
}

/// "the Indian Foreign Secretary" for the "Foreign Secretary of India".
fn is_of_country(known: &Party, seen: &Party, (a, b): (&str, &str)) -> bool {
    let country = seen.country.is_some() && seen.country == known.country;
    let same = |office: &str| office.len() > 3 && (is_part(a, office) || is_turned(a, office));
    // "the President of Chile" for "Chilean President".
    let sole =
        ["President", "Prime Minister", "King", "Queen", "Emir", "Sultan", "Foreign Minister"].contains(&a);
    if country && sole && b.strip_prefix(a).is_some_and(|of| of.starts_with(" of ")) {
        return true;
    }
    country && b.split_once(' ').is_some_and(|(_, office)| same(office))
}

/// "the Foreign Minister" for the "Minister of Foreign Affairs", "the Trade Minister" for the "Minister for Trade".
fn is_turned(known: &str, seen: &str) -> bool {
    let Some((field, head)) =
        seen.split_once(' ').filter(|(_, head)| ["Minister", "Secretary"].contains(head))
    else {
        return false;
    };
    let portfolio = known.strip_prefix(head).and_then(|p| p.strip_prefix(" of ").or(p.strip_prefix(" for ")));
    let portfolio = portfolio.map(|p| p.strip_prefix("the ").unwrap_or(p));
    portfolio.and_then(|p| p.split([' ', ',']).next()).is_some_and(|first| is_alike(first, field))
}

/// Whether a party is a body of a few people: "the Committee against Torture".
fn is_of_experts(party: &Party) -> bool {
    let body = party.organization.as_deref().filter(|_| party.name.is_none() && party.role.is_none());
    body.is_some_and(|body| body.split(' ').any(|word| BODIES.contains(&word)))
}

/// "the Working Group" for the "Working Group on Torture".
fn is_same_body(known: &Party, seen: &Party) -> bool {
    let (Some(a), Some(b)) = (&known.organization, &seen.organization) else { return false };
    // "the Security Council" for the "UN Security Council".
    let within = |long: &str, short: &str| {
        short.contains(' ') && long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '))
    };
    a == b
        || within(a, b)
        || within(b, a)
        || is_of_experts(seen) && is_of_experts(known) && (a.contains(b.as_str()) || b.contains(a.as_str()))
}

/// An office without whose it is: "Minister" of "Chile's Minister".
pub(super) fn behind_owner(office: &str) -> &str {
    if !office.bytes().any(|b| b == b'\'' || !b.is_ascii()) {
        return office;
    }
    let owned = office.split_once("’s ").or_else(|| office.split_once("'s "));
    owned.map_or(office, |(_, own)| own)
}

/// A peer's name without the place: "Hay" of "Hay of Norwich".
pub(super) fn own_name(name: &str) -> &str {
    let of = name.as_bytes().windows(4).position(|part| part == b" of ");
    of.map_or(name, |at| &name[..at])
}

pub(in crate::parse) fn surname(name: &str) -> Option<&str> {
    let mut words = own_name(name).split_ascii_whitespace().rev().map(|w| w.trim_end_matches(','));
    let last = words.find(|w| !matches!(*w, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV"))?;
    // "Al-Thani" and "Al Thani".
    let family = ["Al-", "al-", "El-", "el-"].iter().find_map(|article| last.strip_prefix(article));
    Some(family.filter(|f| !f.is_empty()).unwrap_or(last))
}

/// Whether one word is the surname of a name that starts with it: "Tung" for "Tung Chee Hwa".
fn is_surname(name: &str, word: &str) -> bool {
    !word.contains(' ')
        && word.len() > 1
        && name.split_ascii_whitespace().next() == Some(word)
        && name.contains(' ')
}

/// "Ana Paz-Vega" for "Ana Paz Vega", "Paz Vega" and "Vega".
fn is_hyphened(a: &str, b: &str) -> bool {
    if !a.contains('-') && !b.contains('-') {
        return false;
    }
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let mut words = long.rsplit([' ', '-']);
    short.starts_with(char::is_uppercase)
        && short
            .rsplit([' ', '-'])
            .all(|word| words.next().is_some_and(|other| other.eq_ignore_ascii_case(word)))
}

/// Whether one word is the first of two surnames: "Paz" for "Juan Paz Roca".
fn is_first_surname(name: &str, word: &str) -> bool {
    let mut words = own_name(name).split_ascii_whitespace().rev().skip(1);
    if word.contains(' ') || word.len() < 3 {
        return false;
    }
    let first = words.next();
    // "Ana Paz de Roca", "Luis Lima da Costa": both parts are surnames, whatever is before.
    if first.is_some_and(|w| ["de", "da", "do", "dos", "del"].contains(&w)) {
        return words.next() == Some(word) && words.next().is_some();
    }
    first == Some(word) && words.next().is_some()
}

/// Whether one word is a name among several between the first and the last: "Nazri" for "Mohamed Nazri Abdul Aziz".
fn is_one_name_of(name: &str, word: &str) -> bool {
    const LEAST: usize = 4;
    let mut names = own_name(name).split_ascii_whitespace();
    let several = names.next().is_some() && names.next_back().is_some();
    several && !word.contains(' ') && word.len() >= LEAST && names.any(|n| n == word)
}

/// "Hala Mustafa" for "Hala Mustafa al-Sayed": the first two names or more, without the family's.
fn is_cut(name: &str, cut: &str) -> bool {
    let rest = name.strip_prefix(cut).filter(|_| cut.contains(' '));
    rest.is_some_and(|rest| {
        ["al-", "el-", "Al-", "El-", "bin ", "ibn "].iter().any(|p| rest.trim_start().starts_with(p))
    })
}

/// "Bill Clinton" and "Hillary Clinton".
fn other_given_name(a: &str, b: &str) -> bool {
    // "Mr De Hoop Paz" is "Bo de Hoop Paz".
    let (one, two) = (a.split_ascii_whitespace().rev(), b.split_ascii_whitespace().rev());
    if a.split_ascii_whitespace().count() != b.split_ascii_whitespace().count()
        && one.zip(two).all(|(a, b)| is_alike(a, b))
    {
        return false;
    }
    let (mut a, mut b) = (own_name(a).split_ascii_whitespace(), own_name(b).split_ascii_whitespace());
    let (Some(first), Some(other)) = (a.next(), b.next()) else { return false };
    let letter = |s: &str| s.bytes().next().filter(u8::is_ascii);
    if letter(first).is_some() && letter(first) == letter(other) {
        return are_two_names(first, other);
    }
    let initial = |s: &str| s.chars().next().into_iter().flat_map(char::to_lowercase).map(without_accent);
    a.next().is_some() && b.next().is_some() && !initial(first).eq(initial(other))
}

/// Whether given names that start with one letter are not ways to write one: "Joe" and "Jill", but not "Tom" and "Thomas",
/// "J." and "Joe", "Mohamed" and "Muhammad".
fn are_two_names(a: &str, b: &str) -> bool {
    const SHORT: [[&str; 2]; 3] = [["Jim", "James"], ["Jack", "John"], ["Harry", "Henry"]];
    let whole = |s: &str| s.len() > 2 && s.bytes().all(|b| b.is_ascii_alphabetic());
    let known = || SHORT.iter().any(|pair| pair.contains(&a) && pair.contains(&b));
    let consonants = |s: &'_ str| -> String {
        let mut all: Vec<char> = s.to_ascii_lowercase().chars().filter(|c| !"aeiouyh".contains(*c)).collect();
        all.dedup();
        all.into_iter().collect()
    };
    whole(a) && whole(b) && a.as_bytes()[1] != b.as_bytes()[1] && !known() && consonants(a) != consonants(b)
}

/// Those of a royal house, who may be called by one given name: "King Ali", "Queen Ana Ali".
const CROWNED: [&str; 12] = [
    "King",
    "Queen",
    "Sultan",
    "Emir",
    "Prince",
    "Princess",
    "Crown Prince",
    "Crown Princess",
    "Emperor",
    "Empress",
    "Grand Duke",
    "Grand Duchess",
];

/// Whether two of one surname are not one by their given names and offices: "President Bill Paz", "First Lady Berta Paz".
fn is_kin(one: &Party, other: &Party) -> bool {
    const SPOUSES: [&str; 4] = ["First Lady", "Second Lady", "First Gentleman", "Second Gentleman"];
    let Some((a, b)) = one.role.as_deref().zip(other.role.as_deref()).filter(|(a, b)| a != b) else {
        return false;
    };
    let given = |p: &'_ Party| {
        let name = p.name.as_deref().unwrap_or_default();
        let end = name.char_indices().nth(2)?.0;
        let word = name.split_ascii_whitespace().next()?;
        (word.len() > end && word.len() < name.len()).then(|| name[..end].to_owned())
    };
    let crowned = CROWNED.contains(&a) && CROWNED.contains(&b);
    let spouse = |office: &str| SPOUSES.iter().any(|s| office.contains(s) || office.eq_ignore_ascii_case(s));
    let others = crowned
        || spouse(a) != spouse(b)
        || given(one).zip(given(other)).is_some_and(|(a, b)| !is_alike(&a, &b));
    others && !is_part(a, b) && !is_part(b, a)
}

/// Whether letters are the first ones of an office: "EAM" for "External Affairs Minister".
fn is_abbreviation(office: &str, letters: &str) -> bool {
    if letters.len() < 2 || !letters.chars().all(char::is_uppercase) {
        return false;
    }
    let first = |w: &str| w.chars().next().filter(|c| c.is_uppercase());
    // "EAM" for the "External Affairs Minister of India".
    let office = behind_owner(own_name(office));
    office.split_ascii_whitespace().filter_map(first).eq(letters.chars())
}

/// "the UNICEF ED", "the DG" for the "Executive Director" or "Director General" of a body: its first letters, and the body's.
pub(in crate::parse) fn is_short_office(office: &str, short: &str) -> bool {
    let letters = |w: &str| (2..5).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_uppercase());
    let mut words = short.split(' ');
    let both = words.next().is_some_and(letters_or_body) && words.next().is_some_and(letters);
    if !both || words.next().is_some() {
        return false;
    }
    let end = [" of ", " for ", " (", " in "].iter().filter_map(|link| office.find(link)).min();
    let core = &office[..end.unwrap_or(office.len())];
    let first = |w: &str| w.chars().next().filter(|c| c.is_uppercase() && !letters(w));
    let initials = core.split([' ', '-']).filter_map(first);
    let of = |part: &str| letters(part) && initials.clone().eq(part.chars());
    short.split(' ').any(of)
}

/// Whether a word is made of capitals alone.
fn letters_or_body(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether an office is the same in fewer words: "the Commissioner" for "High Commissioner for Refugees", but not
/// "the President" for "Adviser to the President".
pub(in crate::parse) fn is_part(known: &str, seen: &str) -> bool {
    const SECOND: [&str; 4] = ["deputy", "vice", "assistant", "under"];
    const LINKS: [&str; 5] = ["to", "of", "for", "at", "in"];
    /// Words that count are so long.
    const LONG: usize = 4;
    let first = seen.split_ascii_whitespace().next();
    if known == seen && first.is_some_and(|w| !LINKS.iter().any(|link| w.eq_ignore_ascii_case(link))) {
        return true;
    }
    // Nearly always another word tells that it is not.
    if seen.is_ascii() && initials(seen, LONG) & !initials(known, 1) != 0 {
        return false;
    }
    let (known, seen) = (&*spaced(known), &*spaced(seen));
    let core = |office: &'_ str| {
        office
            .split_ascii_whitespace()
            .take_while(|w| !LINKS.iter().any(|link| w.eq_ignore_ascii_case(link)))
            .count()
    };
    // "the Prime Minister" is not the Deputy Prime Minister.
    let second = |office: &str| {
        office
            .split_ascii_whitespace()
            .next()
            .is_some_and(|w| SECOND.iter().any(|s| w.eq_ignore_ascii_case(s)))
    };
    // "the President" is not the Vice President.
    let vice =
        || known.get(..5).is_some_and(|w| w.eq_ignore_ascii_case("vice ") || w.eq_ignore_ascii_case("vice-"));
    if second(known) && !second(seen) && (seen.contains(' ') || vice()) {
        return false;
    }
    let (in_known, in_seen) = (core(known), core(seen));
    let within =
        |word: &str, most: usize| known.split_ascii_whitespace().take(most).any(|k| is_alike(k, word));
    in_seen > 0
        && seen
            .split_ascii_whitespace()
            .enumerate()
            .filter(|(_, w)| w.len() >= LONG)
            .all(|(n, w)| within(w, if n < in_seen && !is_letters(w) { in_known } else { usize::MAX }))
}

/// "the OSCE Secretary General" for the "Secretary General of the OSCE": letters that stand for a body.
fn is_letters(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// "Secretary-General" as "Secretary General".
fn spaced(office: &str) -> Cow<'_, str> {
    if office.as_bytes().contains(&b'-') && office.contains("-General") {
        Cow::Owned(office.replace("-General", " General"))
    } else {
        Cow::Borrowed(office)
    }
}
