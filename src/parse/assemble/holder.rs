//! Who holds the office that is told of first.

use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};

/// Whether somebody is the counterpart of another, of the country of the first who goes: "her Norwegian counterpart, Kari
/// Li", where Norway’s Foreign Minister goes.
pub(super) fn is_counterpart(first: Option<&Found>, found: &Found) -> bool {
    let home = first.and_then(|v| v.party.country.as_ref());
    let role = found.party.role.as_deref().unwrap_or_default();
    home.is_some() && found.party.country.as_ref() == home && role.ends_with("counterpart")
}

/// Who of those told of holds an office.
pub(super) fn holder<'f>(
    first: Option<&Found>,
    office: &str,
    mut all: impl Iterator<Item = &'f Found>,
) -> Option<&'f Found> {
    // "the Japanese Foreign Minister" for "Japan’s Foreign Minister, Kari Li".
    let same = |v: &Found| {
        first.is_some_and(|f| {
            let own = f.party.country.is_some() && f.party.country == v.party.country;
            let nameless = f.party.name.is_none() && f.party.role.as_deref() == Some(office);
            own && nameless && parties::is_same(&v.party, &f.party)
        })
    };
    all.find(|v| {
        let part = v.party.role.as_ref().is_some_and(|r| parties::is_part(r, office)) || same(v);
        v.party.name.is_some() && (part || is_counterpart(first, v))
    })
}

/// "ASEAN Secretary General" as "Secretary General of ASEAN".
pub(super) fn turned(role: &str) -> Option<String> {
    let (body, office) = role.split_once(' ')?;
    (body.len() > 2 && body.chars().all(char::is_uppercase)).then(|| format!("{office} of {body}"))
}

/// "THE HON ANA LI MP ATTORNEY-GENERAL" over a text: who holds an office, by the name that stands before it there.
pub(super) fn named_over(context: &Context<'_>, role: &str) -> Option<Party> {
    const START: usize = 120;
    const LONG: usize = 4;
    let words: Vec<&str> = role.split(' ').collect();
    let tokens = &context.tokens;
    let upper = |n: usize| tokens[n].is_word() && !tokens[n].text.contains(char::is_lowercase);
    let stands = |at: usize| {
        let office = tokens.get(at..at + words.len());
        let same = |(n, w): (usize, &&str)| upper(at + n) && tokens[at + n].text.eq_ignore_ascii_case(w);
        office.is_some() && words.iter().enumerate().all(same)
    };
    let last = tokens.len().min(START);
    let at = (2..last).find(|&at| stands(at))?;
    let end = (0..at).rev().find(|&n| !context.has(n, is::SUFFIX))? + 1;
    let titled = |n: usize| context.has(n, is::TITLE) || context.is(n, words!["senator"]);
    let start = (end.saturating_sub(LONG)..end).rev().take_while(|&n| upper(n) && !titled(n)).last()?;
    let led = start > 0 && titled(start - 1) && end > start + 1;
    led.then(|| Party {
        name: Some(context.name(start, end)),
        role: Some(role.to_owned()),
        ..Party::default()
    })
}
