//! Who is who: names, offices and pronouns led back to the parties named so far.

use super::Assembly;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::header::{Header, collapse};
use crate::parse::journeys::{self, Journey};
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::tokens::Sentence;

/// Whether a sentence is about somebody named before it.
fn context_goes_on(context: &Context<'_>, sentence: Sentence) -> bool {
    context.has(sentence.from, is::PRONOUN) || !context.tokens[sentence.from].paragraph
}

/// Whether a party is one who goes by the office alone: "The King".
fn is_crowned(party: &Party) -> bool {
    const CROWNED: [&str; 7] = ["King", "Queen", "Emperor", "Empress", "Pope", "Sultan", "Emir"];
    party.name.is_none() && party.role.as_deref().is_some_and(|r| CROWNED.contains(&r))
}

/// Words as the text writes them, whatever their capitals.
fn as_written(text: &str, words: &str) -> Option<String> {
    let pattern = words.split_whitespace().map(regex::escape).collect::<Vec<_>>().join(r"\s+");
    let pattern = regex::RegexBuilder::new(&pattern).case_insensitive(true).build().ok()?;
    pattern.find(text).map(|found| collapse(found.as_str()))
}

impl Assembly<'_, '_> {
    /// Who the text is about: the first named visitor, else the author of a text in the first person.
    pub(super) fn principal(&mut self, journeys: &[Vec<Journey<'_>>], header: &Header) {
        self.author = self.find_author(header);
        let body = |j: &&Journey<'_>| j.told && !self.context.sentences[j.sentence].title;
        let named = |told: &dyn Fn(&&Journey<'_>) -> bool| {
            journeys
                .iter()
                .flatten()
                .filter(told)
                .find_map(|j| j.visitors.iter().find(|v| v.party.name.is_some()))
        };
        let first =
            journeys.iter().flatten().filter(body).find_map(|j| j.visitors.first().filter(|v| v.strong));
        let office = first.filter(|v| v.party.name.is_none()).and_then(|v| v.party.role.as_ref());
        let all = || journeys.iter().flatten().flat_map(|j| &j.visitors);
        let holder = office.and_then(|role| {
            all().find(|v| {
                v.party.name.is_some() && v.party.role.as_ref().is_some_and(|r| parties::is_part(r, role))
            })
        });
        // An office that is told of first is the principal's, if another with a name does not hold it.
        let sole =
            first.filter(|v| v.party.name.is_none() && v.party.country.is_some() || is_crowned(&v.party));
        let named = holder
            .or(sole.filter(|_| holder.is_none()))
            .or_else(|| named(&body))
            .or_else(|| named(&|j| j.told));
        let office =
            || journeys.iter().flatten().find_map(|j| j.visitors.iter().find(|v| v.strong || v.delegation));
        // "I will visit Chile": the author is the principal.
        let own = journeys.iter().flatten().find(body).is_some_and(|j| j.first_person);
        if let Some(author) = self.author.clone().filter(|_| own) {
            self.known.push(author);
        } else if let Some(found) = named {
            self.known.push(found.party.clone());
        } else if let Some(owner) = self.owner() {
            self.known.push(owner);
        } else if let Some(author) = self.author.clone() {
            self.known.push(author);
        } else if let Some(found) = office() {
            self.known.push(found.party.clone());
        }
        if let Some(author) = self.author.clone().or_else(|| self.signed()) {
            self.who_or_new(&author);
        }
    }

    /// The author of a text in the first person, if the text names them.
    fn find_author(&self, header: &Header) -> Option<Party> {
        let first_person = self.context.tokens.iter().take(600).any(|t| t.is(&["my", "I"]) && t.text != "i");
        if first_person && let Some(author) = self.signed() {
            return Some(author);
        }
        let name = header.creator.clone().filter(|_| first_person)?;
        let name = as_written(self.context.text, &name)?;
        let role = header.source.publisher.as_deref().and_then(|role| as_written(self.context.text, role));
        Some(Party { name: Some(name), role, ..Party::default() })
    }

    /// "Pope Leo’s visit was a success": who is named as the owner of a visit.
    fn owner(&self) -> Option<Party> {
        let context = self.context;
        let body = context.sentences.iter().filter(|s| !s.title);
        let mut owners = body.flat_map(|&s| {
            let visits = (s.from..s.to).filter(|&n| context.has(n, is::VISIT_NOUN));
            visits.filter_map(move |n| journeys::owner(context, s, n)).flatten()
        });
        owners.find(|f| f.party.name.is_some()).map(|f| f.party)
    }

    /// "Statement by the Special Rapporteur, Ana Li" over a text.
    fn signed(&self) -> Option<Party> {
        let context = self.context;
        let by = (1..context.tokens.len().min(160)).find(|&n| {
            context.is(n, &["by", "from"])
                && context.is(n - 1, &["statement", "remarks", "message", "address", "speech", "mission"])
        })?;
        let sentence = context.sentences.iter().find(|s| (s.from..s.to).contains(&by))?;
        let (found, _) = parties::list(context, by + 1, sentence.to);
        found.into_iter().next().filter(|f| f.strong).map(|f| f.party)
    }

    /// The party as it is known, if it is; else it is known from now on.
    pub(super) fn resolve(&mut self, seen: &Party) -> Party {
        if let Some(at) = self.who(seen) {
            let known = &self.known[at];
            let role = known.role.is_none() && known.name.is_some() && seen.role.is_some();
            let longer =
                seen.name.as_ref().is_some_and(|n| known.name.as_ref().is_none_or(|k| n.len() > k.len()));
            if role || longer {
                self.known.change(at, |known| {
                    if role {
                        known.role.clone_from(&seen.role);
                    }
                    if longer {
                        known.name.clone_from(&seen.name);
                    }
                });
            }
            return self.known[at].clone();
        }
        if seen.name.is_some() {
            self.known.add(seen);
        }
        seen.clone()
    }

    /// The place of a party in the list of those known.
    pub(super) fn who(&self, seen: &Party) -> Option<usize> {
        self.known.find(seen)
    }

    /// The place of a party in the list of those known, where it is put if it is new.
    pub(super) fn who_or_new(&mut self, seen: &Party) -> usize {
        self.who(seen).unwrap_or_else(|| self.known.push(seen.clone()))
    }

    /// Those who go along go on every leg of the principal.
    pub(super) fn companions(&mut self) {
        self.share_delegation();
        for &sentence in &self.context.sentences {
            // "He will be accompanied by": he whose journey was told of last.
            let told = self.told_in.range(..=sentence.from).next_back();
            let told = told.and_then(|(_, told)| told.last()).map(|t| self.legs[t.leg].who);
            let who = told.filter(|_| context_goes_on(self.context, sentence)).unwrap_or(0);
            for found in journeys::companions(self.context, sentence) {
                let spouse =
                    found.lady && self.known.get(who).is_some_and(|k| parties::is_same(k, &found.party));
                let party = if spouse { found.party.clone() } else { self.resolve(&found.party) };
                for leg in self.legs.iter_mut().filter(|l| l.who == who) {
                    let there = |v: &Party| if spouse { *v == party } else { parties::is_same(v, &party) };
                    if !leg.visit.visitors.iter().any(there) {
                        leg.visitor(party.clone());
                    }
                }
            }
        }
    }

    fn share_delegation(&mut self) {
        let delegation = self.legs.iter().map(|l| &l.visit.visitors).find(|v| v.len() > 1).cloned();
        let Some(delegation) = delegation else { return };
        let when = self.legs.iter().find_map(|l| l.visit.start);
        for leg in &mut self.legs {
            let alone =
                leg.visit.visitors.len() == 1 && parties::is_same(&delegation[0], &leg.visit.visitors[0]);
            if alone && !when.is_some_and(|w| super::legs::is_other_stay(&leg.visit, Some(w))) {
                leg.visit.visitors.clone_from(&delegation);
            }
        }
    }
}
