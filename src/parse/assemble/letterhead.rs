//! Who issues a text, in the lines over it.

use super::Assembly;
use super::principal::SENATOR;
use crate::facts::Party;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::Mood;

/// Most lines from a name to the office that stands with it.
const NEAR: usize = 2;
/// Most sentences before the text among which the lines over it are looked for.
const OVER: usize = 14;

impl Assembly<'_, '_> {
    /// "MINISTER FOR TRADE" and "The Hon Ana Li MP", over a text that tells of her: with name and office.
    pub(super) fn over_text(&self) -> Option<Party> {
        let context = self.context;
        let told = |n: &usize| self.tells(*n) && !context.is_headline(context.sentences[*n]);
        let first = (0..context.sentences.len().min(OVER)).find(told)?;
        self.letterhead(first).filter(|p| p.name.is_some() && p.role.is_some())
    }

    /// Whether a sentence tells of something: "Issued by the Minister for Trade, Ana Li" does not.
    fn tells(&self, index: usize) -> bool {
        let first = self.context.sentences[index].from;
        self.context.predicates[index].iter().any(|p| p.at > first && p.mood != Mood::Participle)
    }

    /// "Mr Li", whom the lines over a text name as "The Hon A.B. Li MP": the principal with that name, and the office of
    /// those lines where the text gives none.
    pub(super) fn issuer_in_full(&self) -> Option<Party> {
        let short = self.known.first()?;
        let issuer = self.issuer.as_ref().filter(|i| i.name.as_ref().is_some_and(|n| n.contains(' ')))?;
        let role = short.role.clone().filter(|role| role != SENATOR);
        let held = |of: &str| role.as_deref().is_none_or(|role| parties::is_part(of, role));
        let own = parties::is_same(issuer, short) && issuer.role.as_deref().is_none_or(held);
        let role = role.or_else(|| issuer.role.clone()).or_else(|| short.role.clone());
        own.then(|| Party { name: issuer.name.clone(), role, ..short.clone() })
    }

    /// "The Hon Ana Li MP" and "Minister for Trade", in lines of their own over a text.
    pub(super) fn letterhead(&self, first: usize) -> Option<Party> {
        let context = self.context;
        let alone = |n: &usize| {
            let starts =
                |n: usize| context.sentences.get(n).is_some_and(|s| context.tokens[s.from].paragraph);
            starts(*n) && starts(n + 1) && !self.tells(*n)
        };
        let lines: Vec<(usize, Found)> = (first.saturating_sub(OVER)..first)
            .filter(alone)
            .filter(|&n| !context.is_headline(context.sentences[n]))
            .filter_map(|n| Some((n, self.of_line(context.sentences[n].from, context.sentences[n].to)?)))
            .collect();
        // "The Prime Minister", right over what is said.
        if let Some((_, last)) = lines.last().filter(|(n, f)| n + 1 == first && f.party.name.is_none())
            && context.is(last.from.wrapping_sub(1), words!["the"])
        {
            return Some(last.party.clone());
        }
        let office = |f: &&(usize, Found)| f.1.party.name.is_none();
        let beside = |line: &(usize, Found)| {
            let near = |f: &&(usize, Found)| f.0.abs_diff(line.0) <= NEAR;
            lines.iter().filter(office).find(near).and_then(|f| f.1.party.role.clone())
        };
        let titled = |n: usize, f: &Found| {
            let s = context.sentences[n];
            (s.from..f.from).any(|n| {
                context.has(n, is::TITLE)
                    && !context.is(n, words!["the", "mr", "mr.", "ms", "ms.", "mrs", "mrs."])
            }) || (f.to..s.to).any(|n| context.has(n, is::SUFFIX))
                || f.party.role.is_some()
        };
        let whole = |line: &&(usize, Found)| {
            let name = line.1.party.name.as_deref();
            name.is_some_and(|name| name.contains(' ') || titled(line.0, &line.1))
        };
        let mut names = lines.iter().filter(whole);
        let name = names.next().filter(|line| titled(line.0, &line.1) || beside(line).is_some());
        // Two who issue a text together: not one of them is "I".
        if names.any(|(_, f)| name.is_none_or(|(_, n)| !parties::is_same(&n.party, &f.party))) {
            return None;
        }
        match name {
            Some(line) => {
                let mut party = line.1.party.clone();
                party.role = party.role.filter(|r| r != SENATOR).or_else(|| beside(line));
                Some(party)
            }
            None => lines.iter().find(office).map(|(_, f)| f.party.clone()),
        }
    }
}
