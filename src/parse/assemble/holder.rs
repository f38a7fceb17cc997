//! Who holds the office that is told of first.

use super::Assembly;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Token;

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
fn turned(role: &str) -> Option<String> {
    let (body, office) = role.split_once(' ')?;
    (body.len() > 2 && body.chars().all(char::is_uppercase)).then(|| format!("{office} of {body}"))
}

/// "THE HON ANA LI MP ATTORNEY-GENERAL" over a text: who holds an office, by the name that stands before it there.
fn named_over(context: &Context<'_>, role: &str) -> Option<Party> {
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

/// Most offices whose holders are looked for in one text: each look goes through all of it.
const MOST: usize = 200;

impl Assembly<'_, '_> {
    /// Who holds an office that stands without a name, as the text names one and no other before or behind it: "The Foreign
    /// Secretary" where it has "Foreign Secretary Bo Li".
    pub(super) fn holder_elsewhere(&self, seen: &Party) -> Option<Party> {
        let role = seen.role.as_deref().filter(|r| seen.name.is_none() && r.contains([' ', '-']))?;
        if let Some(known) = self.holders.borrow().get(role) {
            return known.clone();
        }
        if self.holders.borrow().len() >= MOST {
            return None;
        }
        let holder = self.holder_named(role);
        self.holders.borrow_mut().insert(role.to_owned(), holder.clone());
        holder
    }

    /// The holder of an office by name, as the whole text tells it.
    fn holder_named(&self, role: &str) -> Option<Party> {
        const LONG: usize = 14;
        if let Some(role) = turned(role)
            && let Some(holder) = self.holder_named(&role)
        {
            return Some(holder);
        }
        let words: Vec<&str> = role.split(' ').collect();
        let tokens = &self.context.tokens;
        let stands = |n: &usize| {
            let end = *n + words.len();
            let same = tokens.get(*n..end).is_some_and(|t| t.iter().zip(&words).all(|(t, w)| t.text == *w));
            // "Chilean Foreign Minister Li", "Deputy Prime Minister Li" hold another.
            let own = |t: &Token<'_>| t.covered || t.is_capital() && t.has(is::OFFICE | is::HEAD);
            let other = *n > 0 && own(&tokens[*n - 1]) && !tokens[*n].paragraph;
            same && !other && tokens.get(end).is_some_and(|t| t.is_capital() && t.is_word())
        };
        let mut found: Option<Party> = None;
        for at in (0..tokens.len().saturating_sub(words.len())).filter(stands) {
            let first = parties::list(self.context, at, tokens.len().min(at + LONG)).0.into_iter().next();
            let named = |p: &Party| p.name.is_some() && p.role.as_deref() == Some(role);
            let Some(party) = first.map(|f| f.party).filter(named) else { continue };
            match &found {
                Some(other) if !parties::is_same(other, &party) => return None,
                Some(_) => {}
                None => found = Some(party),
            }
        }
        found.or_else(|| named_over(self.context, role))
    }
}
