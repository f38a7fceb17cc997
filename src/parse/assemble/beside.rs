//! The legs that a sentence tells of beside the one it is about.

use std::collections::BTreeSet;

use super::Assembly;
use crate::parse::lexicon::is;
use crate::parse::meetings::Meeting;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

impl Assembly<'_, '_> {
    /// The leg whose country those met speak for, if it is another than the current one.
    pub(super) fn leg_of_hosts(&self, with: &[Found], current: usize) -> Option<usize> {
        let codes: Vec<&String> = with.iter().filter_map(|f| f.party.country.as_ref()).collect();
        let own = self.legs[current].visit.destination.code.as_ref();
        if codes.is_empty() || own.is_some_and(|own| codes.contains(&own)) {
            return None;
        }
        let who = self.legs[current].visit.visitors.first()?;
        self.legs.iter().position(|l| {
            let code = l.visit.destination.code.as_ref();
            code.is_some_and(|code| codes.contains(&code))
                && l.visit.visitors.first().is_some_and(|v| parties::is_same(v, who) || v == who)
        })
    }

    /// The leg whose place stands last before a word, where the sentence goes on from each: "Fiji, where they met".
    pub(super) fn leg_beside(&self, sentence: Sentence, at: usize) -> Option<usize> {
        let told = self.told_in.get(&sentence.from).filter(|told| told.len() > 1)?;
        let last = told.iter().filter(|t| t.at <= at).max_by_key(|t| t.at)?;
        let goes_on = |words: &[&str]| (last.at..at).any(|n| self.context.is(n, words));
        let before = told.iter().filter(|t| t.at < last.at).max_by_key(|t| t.at);
        let row = || before.is_some_and(|before| self.is_row(before.at, last.at));
        // "to Lima to attend the forum, and to Cuzco to meet officials".
        let apart = || {
            let attends = |n| self.context.has(n, is::ATTEND | is::MEET | is::SITE);
            before.is_some_and(|before| (before.at..last.at).any(attends))
        };
        // "From Lima she will travel to Quito to meet X, ending in Arica": none of these is where she was before.
        let onward = || last.verb && !last.aside && !told.iter().any(|t| Some(t.leg) == self.current);
        (onward() || goes_on(&["where", ";", "while"]) || goes_on(&["for"]) && !row() || apart())
            .then_some(last.leg)
    }

    /// The leg of a meeting that is told of behind a row of places; none where people in general are met in each: "Chile and
    /// Peru, where she will meet officials".
    pub(super) fn leg_of_meeting(&self, sentence: Sentence, meeting: &Meeting) -> Option<usize> {
        let leg = self.leg_beside(sentence, meeting.from)?;
        let told = self.told_in.get(&sentence.from)?;
        let told = told.iter().filter(|t| !self.legs[t.leg].is_region());
        let mut places: Vec<usize> = told.map(|t| t.at).filter(|&at| at <= meeting.from).collect();
        places.sort_unstable();
        let row = places.len() > 1 && places.windows(2).all(|pair| self.is_row(pair[0], pair[1]));
        let many = |f: &Found| {
            let office = f.party.role.as_ref().is_some_and(|role| role.ends_with('s'));
            // "humanitarian organisations".
            let bodies = f
                .party
                .organization
                .as_ref()
                .is_some_and(|body| body.ends_with('s') && body.starts_with(char::is_lowercase));
            f.party.name.is_none() && (office || f.group || bodies)
        };
        Some(leg).filter(|_| !(row && !meeting.with.is_empty() && meeting.with.iter().all(many)))
    }

    /// "Chile, where she will meet officials, while in Peru, she will": whether a leg is told of behind a word, and others before it.
    pub(super) fn is_behind(&self, sentence: Sentence, leg: usize, at: usize) -> bool {
        let told = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
        let mut own = told.iter().filter(|t| t.leg == leg).peekable();
        own.peek().is_some()
            && own.all(|t| t.at > at)
            && told.iter().any(|t| t.leg != leg && t.at <= at && !self.legs[t.leg].is_region())
    }

    /// Whether nothing but "and" stands between places: "Lima, Cuzco and La Paz for talks".
    fn is_row(&self, from: usize, to: usize) -> bool {
        (from..to).all(|n| self.context.tokens[n].covered || self.context.is(n, words![",", "and", "the"]))
    }

    /// The legs a sentence is about besides the current one: "in both countries", several places told of at once.
    pub(super) fn others(&self, sentence: Sentence, current: usize) -> Vec<usize> {
        let both = (sentence.from..sentence.to.min(sentence.from + 3)).any(|n| {
            self.context.is(n, words!["both", "all", "each"])
                && self
                    .context
                    .is(n + 1, words!["countries", "places", "states", "capitals", "nations", "country"])
        }) || self.context.may_say(sentence.from..sentence.to, words!["both"])
            && (sentence.from..sentence.to).any(|n| {
                self.context.is(n, words!["both"])
                    && self.context.is(n + 1, words!["governments", "countries"])
                    && self.context.is(n.wrapping_sub(1), words!["of", "in"])
            });
        let both = both || self.is_all_along(sentence) || self.is_each(sentence);
        let trip = self.legs[current].trip;
        let who = self.legs[current].who;
        let legs: Vec<usize> = if self.is_each(sentence) {
            let told = self.told_in.range(..=sentence.from).flat_map(|(_, told)| told);
            let told = told.filter(|t| !t.aside).map(|t| t.leg).filter(|&l| self.legs[l].who == who);
            told.collect::<BTreeSet<_>>().into_iter().collect()
        } else if both || !self.located && !self.told_in.contains_key(&sentence.from) {
            (0..self.legs.len()).filter(|&l| self.legs[l].trip == trip).collect()
        } else {
            let told = self.told_in.get(&sentence.from).filter(|legs| legs.len() > 1);
            told.into_iter().flatten().filter(|t| !t.aside).map(|t| t.leg).collect()
        };
        let apart = |l: usize| self.legs[l].apart && !self.legs[current].apart;
        legs.into_iter().filter(|&l| l != current && !self.legs[l].is_region() && !apart(l)).collect()
    }

    /// "will visit the centres in each country".
    pub(super) fn is_each(&self, sentence: Sentence) -> bool {
        const EACH: WordSet<5> = WordSet::new(["country", "capital", "state", "nation", "city"]);
        let context = self.context;
        if self.legs.len() < 2 || !context.may_say(sentence.from..sentence.to, words!["each", "every"]) {
            return false;
        }
        (sentence.from + 1..sentence.to).any(|n| {
            context.is(n, words!["each", "every"])
                && context.is(n - 1, words!["in", "at"])
                && context.is(n + 1, &EACH)
        })
    }

    /// "in the course of the visit", "throughout her tour": on every leg.
    fn is_all_along(&self, sentence: Sentence) -> bool {
        let context = self.context;
        if !context.may_say(sentence.from..sentence.to, words!["throughout", "course"]) {
            return false;
        }
        (sentence.from..sentence.to).any(|n| {
            let long = context.is(n, words!["throughout", "course"]);
            let trip = || (n + 1..sentence.to.min(n + 5)).find(|&m| context.has(m, is::VISIT_NOUN));
            let to = |m: usize| context.is(m + 1, words!["to", "in"]);
            long && trip().is_some_and(|m| !to(m) && (n + 1..m).all(|k| !context.tokens[k].covered))
        })
    }
}
