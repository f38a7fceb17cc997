//! The days that stand behind a place a sentence opens with.

use super::Assembly;
use super::stays::is_within;
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// "In Chile on 5-6 May she will": days of that leg alone.
    pub(super) fn days_named(&mut self, sentence: Sentence, leg: usize, to: usize) {
        let Ok(index) = self.context.sentences.binary_search_by_key(&sentence.from, |s| s.from) else {
            return;
        };
        let beside = self.context.periods[index].iter().find(|p| p.from >= to).copied();
        let beside = beside.filter(|p| self.stays(to, p.from));
        let leg = &mut self.legs[leg];
        // "In Lima, Peru, she will meet officials from 5 to 9 May".
        let last = || {
            let [only] = &self.context.periods[index][..] else { return None };
            let ends = only.from > to && only.to + 1 >= sentence.to;
            // "In Peru she will attend the meeting on 8-9 May", on a trip from 5 to 9 May.
            let own = leg.visit.start.is_none() || is_within(&leg.visit, only, false);
            (ends && own).then_some(*only)
        };
        let beside = beside.or_else(last);
        leg.seen.extend(beside.filter(|p| p.start == p.end && p.from <= to + 2).map(|p| p.start));
        if let Some(period) = beside.filter(|p| !leg.own_days && p.start != p.end) {
            leg.days(period, "days-beside-leg");
            leg.own_days = true;
        }
    }

    /// What stands between a place and the days of the stay there: "Lima, Peru, from", "Lima, where she will be from".
    fn stays(&self, from: usize, to: usize) -> bool {
        const FAR: usize = 11;
        let context = self.context;
        let mut at = from;
        if context.is(at, words![","])
            && let Some((_, end, true)) = context.entity(at + 1)
        {
            at = end;
        }
        let comma = usize::from(context.is(at, words![","]));
        if to <= at + 2 + comma {
            return true;
        }
        let stay =
            (at..to.min(at + FAR)).find(|&n| context.is(n, words!["be", "stay", "stays", "remain", "spend"]));
        context.is(at + comma, words!["where"])
            && to < at + FAR
            && stay.is_some_and(|stay| to <= stay + 3 && !(stay..to).any(|n| context.is(n, words![","])))
    }
}
