//! Who is who: names, offices and pronouns led back to the parties named so far.

use rustc_hash::FxHashMap;

use super::stays::is_other_stay;
use super::{Assembly, Leg};
use crate::authority::Kind;
use crate::facts::{Party, Status};
use crate::parse::context::Context;
use crate::parse::journeys::{self, Company};
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{self, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Days between two trips of one who travels.
const WEEKS: i32 = 20;

/// Farthest from the start of an office to the name of its holder, in words.
const OFFICE: usize = 18;

/// Whether a sentence is about somebody named before it.
fn context_goes_on(context: &Context<'_>, sentence: Sentence) -> bool {
    context.has(sentence.from, is::PRONOUN) || !context.tokens[sentence.from].paragraph
}

/// Whether words are the same but for a letter: "Primne Minister".
fn is_misread(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    let common = |x: &mut dyn Iterator<Item = (char, char)>| x.take_while(|(a, b)| a == b).count();
    let first = common(&mut a.chars().zip(b.chars()));
    let last = common(&mut a.chars().rev().zip(b.chars().rev()));
    let longest = a.chars().count().max(b.chars().count());
    longest > 6 && first + last + 1 >= longest
}

/// Those with a title such as "Sheikh" whom a text names in full near its start, by their given names.
fn crowned(context: &Context<'_>) -> FxHashMap<String, Party> {
    const TITLES: WordSet<10> = WordSet::new([
        "sheikh", "shaikh", "sheikha", "prince", "princess", "king", "queen", "sultan", "emir", "amir",
    ]);
    const START: usize = 3000;
    const LONG: usize = 12;
    let tokens = &context.tokens;
    let named = |n: &usize| {
        tokens.get(n + 1).is_some_and(|t| t.has(is::PARTICLE) || t.is_capital() && t.is_word())
            && context.is(*n - 1, &TITLES)
    };
    let mut all = FxHashMap::default();
    for at in (1..tokens.len().min(START)).filter(named) {
        let given = tokens[at].text;
        let party = || parties::list(context, at - 1, tokens.len().min(at + LONG)).0.into_iter().next();
        if !all.contains_key(given)
            && let Some(party) = party().map(|found| found.party)
            && party.name.as_deref().is_some_and(|n| n.starts_with(given) && n.len() > given.len())
        {
            all.insert(given.to_owned(), party);
        }
    }
    all
}

impl Assembly<'_, '_> {
    /// An office without a name that is the issuer's: "The Prime Minister will visit Chile".
    pub(super) fn name_issuer(&mut self) {
        let Some(issuer) = self.issuer.take().filter(|i| i.role.is_some()) else { return };
        let role = issuer.role.clone().unwrap_or_default();
        for leg in &mut self.legs {
            if leg.visit.visitors.iter().any(|v| v.name.is_some() && parties::is_same(&issuer, v)) {
                continue;
            }
            let own = |v: &&mut Party| {
                let office = v.role.as_deref().filter(|_| v.name.is_none() && v.country.is_none());
                office.is_some_and(|o| is_misread(&role, o) || parties::is_part(&role, o))
            };
            if let Some(visitor) = leg.visit.visitors.iter_mut().find(own) {
                visitor.name.clone_from(&issuer.name);
            }
        }
    }

    /// The party as it is known, if it is; else it is known from now on.
    pub(super) fn resolve(&mut self, seen: &Party) -> Party {
        if let Some(full) = self.crowned(seen) {
            return self.resolve(&full);
        }
        if let Some(full) = self.body_in_full(seen) {
            return full;
        }
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
            let known = self.known[at].clone();
            if longer {
                self.rename(&known);
            }
            return known;
        }
        let seen = self.named_fully(seen).unwrap_or_else(|| seen.clone());
        if seen.name.is_some() {
            self.known.add(&seen);
        }
        seen
    }

    /// "Sheikh Ali", "Prince Ali", who goes by the given name: as the text names him in full, "Sheikh Ali bin Zayed".
    fn crowned(&self, seen: &Party) -> Option<Party> {
        // "Prime Minister Hussein" is not "Prince Hussein bin Zayed".
        let office = seen.role.as_deref().filter(|r| r.contains(' '));
        let given = seen.name.as_deref().filter(|n| office.is_none() && !n.contains(' '))?;
        self.crowned.get_or_init(|| crowned(self.context)).get(given).cloned()
    }

    /// Somebody known by the surname alone, as a sentence names them that they are the subject of: "Mr Li" where
    /// another sentence has "the Minister of Mines, Pedro Li, said".
    pub(super) fn named_fully(&self, seen: &Party) -> Option<Party> {
        let surname =
            seen.name.as_deref().filter(|n| seen.role.is_none() && n.len() > 1 && !n.contains(' '))?;
        let context = self.context;
        let named = |n: &usize| {
            *n > 0
                && context.tokens[*n].text == surname
                && context.tokens[*n - 1].is_word()
                && !context.has(*n - 1, is::TITLE)
        };
        (0..context.tokens.len()).filter(named).find_map(|at| {
            let index = context.sentences.partition_point(|s| s.to <= at);
            let subject = context.predicates.get(index)?.iter().find_map(|p| match p.subject {
                Subject::Phrase(from, to) if (from..to).contains(&at) => Some((from, to)),
                _ => None,
            });
            let (from, to) = subject?;
            let full =
                |p: &Party| p.name.as_deref().is_some_and(|n| n.contains(' ')) && parties::is_same(p, seen);
            let named = |from| parties::list(context, from, to).0.into_iter().map(|f| f.party).find(full);
            let found = named(from)?;
            // "…, the Minister of Mines, Pedro Li, said": the office before the name.
            let least = from.saturating_sub(OFFICE).max(context.sentences[index].from);
            let office = (least..from).rev().filter(|&n| context.is(n, words!["the"]));
            let holder = || office.filter_map(named).find(|p| p.role.is_some());
            if found.role.is_none() && context.is(from.wrapping_sub(1), words![","]) {
                holder().or(Some(found))
            } else {
                Some(found)
            }
        })
    }

    /// A visitor whose full name comes later: "Minister Song … Song Tao".
    fn rename(&mut self, known: &Party) {
        for visitor in self.legs.iter_mut().flat_map(|l| &mut l.visit.visitors) {
            if known.name.is_some() && parties::is_same(visitor, known) {
                visitor.name.clone_from(&known.name);
            }
        }
    }

    /// The place of a party in the list of those known.
    pub(super) fn who(&self, seen: &Party) -> Option<usize> {
        let at = self.known.find(seen)?;
        if at == 0 && self.is_of_another(seen) {
            // "I met Prime Minister Li", in the words of a Prime Minister whom the text does not name.
            return self.known.iter().skip(1).position(|k| parties::is_same(k, seen)).map(|n| n + 1);
        }
        Some(if at > 0 && self.is_principals(seen) { 0 } else { at })
    }

    /// "The Minister", in a text about somebody whose office it does not tell, but who comes from one.
    fn is_principals(&self, seen: &Party) -> bool {
        let plain = |role: &String| role == "Minister" || role == "Secretary" || role == "Ambassador";
        let nameless = seen.name.is_none() && seen.country.is_none() && seen.role.as_ref().is_some_and(plain);
        nameless && self.known.first().is_some_and(|p| p.name.is_some() && p.role.is_none())
    }

    /// The place of a party in the list of those known, where it is put if it is new.
    pub(super) fn who_or_new(&mut self, seen: &Party) -> usize {
        self.who(seen).unwrap_or_else(|| self.known.push(seen.clone()))
    }

    /// Those who go along go on every leg of the one they go with, or on that which a sentence is about.
    pub(super) fn companions(&mut self) {
        self.share_delegation();
        for index in 0..self.context.sentences.len() {
            for company in journeys::companions(self.context, index) {
                self.company(index, &company);
            }
        }
    }

    /// Adds those who go along with somebody.
    fn company(&mut self, index: usize, company: &Company) {
        let sentence = self.context.sentences[index];
        // "He will be accompanied by": he whose journey was told of last.
        let told = self.told_in.range(..=sentence.from).next_back();
        let told = told.and_then(|(_, told)| told.last()).map(|t| self.legs[t.leg].who);
        let told = told.filter(|_| context_goes_on(self.context, sentence)).unwrap_or(0);
        let who = match &company.whom {
            Some(whom) => match self.who(whom) {
                Some(who) if self.legs.iter().any(|l| l.who == who) => who,
                _ if !company.perhaps && company.people.iter().all(|f| f.strong) => told,
                _ => return,
            },
            None => told,
        };
        if self.is_of_hosts(sentence, company, who) {
            return;
        }
        let only = if company.joins { self.leg_of_paragraph(index, who) } else { None };
        // Those who go along on one trip were not on another, told of later, that was weeks before.
        let base = self.legs.iter().find(|l| l.who == who).and_then(|l| l.visit.start);
        let base = base.or(self.context.issued);
        let first = self.legs.iter().find(|l| l.who == who).and_then(|l| l.visit.status);
        let ahead = matches!(first, Some(Status::Planned | Status::UnderWay));
        let other = |l: &Leg| {
            let days = l.visit.start.zip(base).map(|(a, b)| a.first_day().until(b.first_day()));
            l.trip > index && days.is_some_and(|d| d.is_ok_and(|d| d.get_days() > WEEKS))
                || ahead && l.visit.status == Some(Status::Completed) && (l.apart || l.trip > index)
        };
        let here = self.told_in.get(&sentence.from).filter(|_| company.here);
        let there = |n: usize| here.is_none_or(|told| told.iter().any(|t| t.leg == n));
        let named = if company.here && here.is_none() { self.named_there(sentence, who) } else { None };
        let there = |n: usize| there(n) && named.is_none_or(|leg| leg == n);
        let legs = (0..self.legs.len())
            .filter(|&n| self.legs[n].who == who && only.is_none_or(|o| o == n) && !other(&self.legs[n]))
            .filter(|&n| there(n))
            .collect::<Vec<_>>();
        for found in &company.people {
            // "joined by the Commander of the Chilean Navy": a host in Chile.
            let own = found.party.country.as_ref().filter(|_| company.joins);
            let away = |&&l: &&usize| own.is_none() || own != self.legs[l].visit.destination.code.as_ref();
            let legs: Vec<usize> = legs.iter().filter(away).copied().collect();
            self.companion(found, who, &legs, company.perhaps);
        }
    }

    /// "Leading the Chilean delegation will be Ms Li, accompanied by officials": those of the country that is visited.
    fn is_of_hosts(&self, sentence: Sentence, company: &Company, who: usize) -> bool {
        let context = self.context;
        let first = company.people.iter().map(|f| f.from).min().unwrap_or(sentence.to);
        if self.is_of_a_host(sentence, first) {
            return true;
        }
        let place = |n: usize| {
            let (concept, end, _) = context.entity(n)?;
            context.is(end, words!["delegation", "side", "team"]).then_some(&concept.iri)
        };
        (sentence.from..first)
            .filter_map(place)
            .any(|iri| self.legs.iter().any(|l| l.who == who && &l.place == iri))
    }

    /// "Foreign Minister Paz, who was met, was accompanied by his deputy": those who come to a meeting with a host.
    pub(super) fn is_of_a_host(&self, sentence: Sentence, first: usize) -> bool {
        let index = self.context.sentences.partition_point(|s| s.to <= sentence.from);
        let predicates = self.context.predicates.get(index).map_or(&[][..], |p| &p[..]);
        let along = |p: &&predicates::Predicate| {
            p.passive && p.at < first && self.context.is(p.at, words!["accompanied", "assisted", "flanked"])
        };
        let Some(along) = predicates.iter().find(along) else { return false };
        // "is accompanied by a delegation of": those who travel.
        let sent = (along.at..first).any(|n| self.context.is(n, words!["delegation", "entourage"]));
        let Subject::Phrase(from, to) = along.subject else { return false };
        if sent {
            return false;
        }
        let party = parties::list(self.context, from, to).0.into_iter().next().map(|f| f.party);
        let Some(party) = party.filter(|p| p.name.is_some()) else { return false };
        let words = party.name.as_deref().unwrap_or_default();
        let shares = |v: &Party| {
            v.name.as_deref().is_some_and(|n| n.split(' ').any(|w| words.split(' ').any(|other| w == other)))
        };
        let goes = |v: &Party| shares(v) || parties::is_same(v, &party) || parties::is_same(&party, v);
        let named = self.legs.iter().all(|l| l.visit.visitors.first().is_some_and(|v| v.name.is_some()));
        named && !self.legs.iter().any(|l| l.visit.visitors.iter().any(goes))
    }

    /// Adds somebody who goes along with `who` to legs.
    fn companion(&mut self, found: &Found, who: usize, legs: &[usize], perhaps: bool) {
        let spouse = found.lady && self.known.get(who).is_some_and(|k| parties::is_same(k, &found.party));
        let party = if spouse { found.party.clone() } else { self.resolve(&found.party) };
        let states: Vec<&String> = (found.from..found.to)
            .filter_map(|n| self.context.entity(n))
            .filter_map(
                |(c, _, _)| if c.kind == Kind::Country { Some(&c.iri) } else { self.context.within(c) },
            )
            .collect();
        for &leg in legs {
            let leg = &mut self.legs[leg];
            // Who joins somebody may be a host, unless they speak for another state.
            let host = perhaps && (states.is_empty() || states.contains(&&leg.place));
            // "accompanied by the Chilean Foreign Minister", in Chile.
            let own = |code: &String| leg.visit.destination.code.as_ref() == Some(code);
            let home = |v: &Party| v.country.as_ref().is_some_and(own);
            let host = host
                || found.strong
                    && party.country.as_ref().is_some_and(own)
                    && !leg.visit.visitors.first().is_some_and(home);
            // "her spouse", whose name is told elsewhere.
            let kin = party.name.as_ref().and(party.role.as_ref());
            let unnamed = |v: &&mut Party| v.name.is_none() && kin.is_some() && v.role.as_ref() == kin;
            if let Some(v) = leg.visit.visitors.iter_mut().find(unnamed) {
                v.clone_from(&party);
                continue;
            }
            let there = |v: &Party| if spouse { *v == party } else { parties::is_same(v, &party) };
            if !host && !leg.visit.visitors.iter().any(there) {
                leg.visitor(party.clone());
            }
        }
    }

    /// The leg of `who` whose place the paragraph of a sentence has named last, at the start of a sentence.
    fn leg_of_paragraph(&self, index: usize, who: usize) -> Option<usize> {
        let context = self.context;
        let paragraph = context.paragraphs[index];
        let sentences = (0..=index).rev().take_while(|&n| context.paragraphs[n] == paragraph);
        sentences.map(|n| context.sentences[n]).find_map(|s| {
            let place = |n: usize| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place());
            let at = (s.from..s.to.min(s.from + 4)).find(|&n| place(n).is_some() && n > s.from)?;
            let (concept, ..) = place(at)?;
            let there = |l: &Leg| l.place == concept.iri || context.within(concept) == Some(&l.place);
            let leads = context.is(at - 1, words!["in", "at"]);
            self.legs.iter().position(|l| leads && l.who == who && there(l))
        })
    }

    fn share_delegation(&mut self) {
        // "will join the President in Lima": he goes along there alone.
        let joins = |l: &&Leg| l.traces.first().is_none_or(|(_, rule)| *rule != "verb-join-in");
        let several = self.legs.iter().filter(joins).map(|l| &l.visit.visitors).find(|v| v.len() > 1);
        let Some(delegation) = several.cloned() else { return };
        // "Ms Li will go on to Peru; Mr Berg will travel to Fiji": each goes alone from there.
        let alone = |l: &Leg| {
            let [one] = &l.visit.visitors[..] else { return false };
            one.name.is_some() && delegation[1..].iter().any(|d| d.name == one.name)
        };
        if self.legs.iter().any(alone) {
            return;
        }
        let when = self.legs.iter().find_map(|l| l.visit.start);
        let ahead = self.legs.first().is_some_and(|l| l.visit.status == Some(Status::Planned));
        for leg in &mut self.legs {
            let alone =
                leg.visit.visitors.len() == 1 && parties::is_same(&delegation[0], &leg.visit.visitors[0]);
            let before = leg.apart || ahead && leg.visit.status == Some(Status::Completed);
            if alone && !before && !when.is_some_and(|w| is_other_stay(&leg.visit, Some(w))) {
                leg.visit.visitors.clone_from(&delegation);
            }
        }
    }
}
