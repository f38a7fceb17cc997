//! Who signs a text at its foot.

use super::Assembly;
use crate::facts::Party;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};

/// How many sentences from the end on a name is looked for.
const LAST: usize = 10;

/// Whether an office is that of those who answer the press.
fn is_of_press(role: &str) -> bool {
    const PRESS: [&str; 8] =
        ["press", "media", "communication", "spokes", "editor", "contact", "advis", "assistant"];
    let role = role.to_lowercase();
    PRESS.iter().any(|word| role.contains(word))
}

impl Assembly<'_, '_> {
    /// "Ana Li" and "Minister for Trade", in lines of their own under a text in the first person.
    pub(super) fn signature(&self, first: usize) -> Option<Party> {
        let context = self.context;
        let all = &context.sentences;
        let starts = |n: usize| all.get(n).is_none_or(|s| context.tokens[s.from].paragraph);
        let alone = |n: &usize| starts(*n) && starts(n + 1) && context.predicates[*n].is_empty();
        let lines: Vec<(usize, Found)> = (all.len().saturating_sub(LAST).max(first + 1)..all.len())
            .filter(alone)
            .filter_map(|n| Some((n, self.of_line(all[n].from, all[n].to)?)))
            .filter(|(_, f)| f.party.role.as_deref().is_none_or(|role| !is_of_press(role)))
            .collect();
        let office = |n: usize| {
            let mut beside = lines.iter().filter(|(m, f)| m.abs_diff(n) == 1 && f.party.name.is_none());
            beside.find_map(|(_, f)| f.party.role.clone())
        };
        let titled = |n: usize, f: &Found| {
            (f.to..all[n].to).any(|m| context.has(m, is::SUFFIX))
                || context.is(all[n].from, words!["hon", "hon."])
        };
        let mut signed = lines.iter().filter_map(|(n, f)| {
            let whole = f.party.name.as_ref().is_some_and(|name| name.contains(' '));
            let role = f.party.role.clone().or_else(|| office(*n));
            (whole && (role.is_some() || titled(*n, f))).then(|| Party { role, ..f.party.clone() })
        });
        let one = signed.next()?;
        // Two who sign: not one of them is "I".
        signed.all(|other| parties::is_same(&one, &other)).then_some(one)
    }
}
