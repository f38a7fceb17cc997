//! Who goes or writes, where no sentence tells of that beside a place.

use super::Assembly;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::Subject;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "started her first visit", "is paying an official visit": a verb with a visit as what it does.
fn makes_visit(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 8;
    const BASE: WordSet<8> =
        WordSet::new(["pay", "make", "undertake", "conduct", "begin", "start", "commence", "take"]);
    let does = is::BEGUN | is::ENDED | is::LIGHT_PAST | is::LIGHT_NOW;
    let near = || (at + 1..at + FAR).take_while(|&n| !context.is(n, words![",", ";", ".", "and"]));
    (context.has(at, does) || context.is(at, &BASE)) && near().any(|n| context.has(n, is::VISIT_NOUN))
}

impl Assembly<'_, '_> {
    /// "Ms Li will travel abroad in May", "the visit by Ms Li": who goes without a place beside; `named`: by name.
    pub(super) fn traveller(&self, named: bool) -> Option<Party> {
        const NEAR: usize = 4;
        let context = self.context;
        let goes = is::GO_BASE | is::GO_PAST | is::GO_NOW | is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW;
        let first = |from: usize, to: usize| {
            parties::list(context, from, to)
                .0
                .into_iter()
                .next()
                .filter(|f| f.strong && (f.party.name.is_some() || !named && f.party.role.is_some()))
        };
        let mut told = context.sentences.iter().zip(&context.predicates).flat_map(|(s, predicates)| {
            let subject = predicates.iter().filter(|p| {
                p.mood.is_finite() && (context.has(p.at, goes) || !p.passive && makes_visit(context, p.at))
            });
            let subject = subject.filter_map(|p| match p.subject {
                Subject::Phrase(from, to) => Some((from, to)),
                _ => None,
            });
            let by = (s.from..s.to).filter(|&n| {
                context.is(n, words!["by", "of"])
                    && (n.saturating_sub(NEAR).max(s.from)..n).any(|m| context.has(m, is::VISIT_NOUN))
            });
            subject.chain(by.map(|n| (n + 1, s.to)))
        });
        told.find_map(|(from, to)| first(from, to)).map(|f| f.party)
    }

    /// Whether somebody with a name is not the one who speaks in a text, and whom it tells by the office alone.
    pub(super) fn is_of_another(&self, seen: &Party) -> bool {
        let unnamed = |p: &&Party| p.name.is_none() && p.role.is_some();
        let speaks = self.author.as_ref().filter(unnamed).is_some_and(|a| self.known.first() == Some(a));
        speaks && seen.name.is_some() && self.first_person().is_some()
    }

    /// "Statement by the Special Rapporteur, Ana Li" over a text.
    pub(super) fn signed(&self) -> Option<Party> {
        let context = self.context;
        if let Some(owner) = self.owner_of_words() {
            return Some(owner);
        }
        let by = (1..context.tokens.len().min(160)).find(|&n| {
            context.is(n, words!["by", "from"])
                && context.is(
                    n - 1,
                    words!["statement", "remarks", "message", "address", "speech", "mission", "delivered"],
                )
        })?;
        let sentence = context.sentences.iter().find(|s| (s.from..s.to).contains(&by))?;
        let (found, _) = parties::list(context, by + 1, sentence.to);
        found.into_iter().next().filter(|f| f.strong).map(|f| f.party)
    }

    /// "The Prime Minister’s Statement on Arrival in Lima", "Remarks of President Li": whose words a headline gives.
    fn owner_of_words(&self) -> Option<Party> {
        const FIRST: usize = 6;
        const WORDS: WordSet<5> = WordSet::new(["statement", "remarks", "speech", "address", "message"]);
        let context = self.context;
        let mut heads = context.sentences.iter().take(FIRST).filter(|s| s.title || context.is_headline(**s));
        let owner = |s: &Sentence| {
            let at = (s.from..s.to).find(|&n| context.is(n, &WORDS))?;
            let mark = (s.from + 1..at).find(|&n| context.is(n, words!["’s", "'s", "’"]));
            let near = mark.filter(|&mark| at - mark < 4 && !(mark..at).any(|n| context.is(n, words![","])));
            let of = (at == s.from && context.is(at + 1, words!["of"])).then_some((at + 2, s.to));
            let (from, to) = near.map(|mark| (s.from, mark)).or(of)?;
            let (found, _) = parties::list(context, from, to);
            let mut one = found.into_iter().next()?;
            let whole = one.to == to || of.is_some();
            // "PM’s Statement".
            let letters = to == from + 1 && context.has(from, is::HEAD);
            if letters && !one.strong {
                one.party = Party { role: one.party.organization.take(), ..Party::default() };
            }
            (whole && !one.group && (one.strong || letters)).then_some(one.party)
        };
        heads.find_map(owner)
    }

    /// "The foreign minister of Chile arrived in Peru. Bo Paz told reporters that": the name of the office that the first
    /// sentence tells of, as the next one starts with it.
    pub(super) fn named_next(&self, office: &str) -> Option<Party> {
        let context = self.context;
        let body = context.sentences.iter().zip(&context.predicates).filter(|(s, _)| !s.title);
        let mut told = body.filter_map(|(s, all)| Some((s, all.iter().find(|p| p.mood.is_finite())?)));
        let mut subject = || {
            let (s, main) = told.next()?;
            let Subject::Phrase(from, to) = main.subject else { return None };
            let near = from <= s.from + 1;
            let one = parties::list(context, from, to).0.into_iter().next()?;
            (near && one.strong).then_some((*s, main, one))
        };
        let (_, _, first) = subject()?;
        let (sentence, main, next) = subject()?;
        let held = first.party.name.is_none() && first.party.role.as_deref() == Some(office);
        let name = next.party.name.as_deref().filter(|n| n.contains(' '))?;
        let plain = next.party.role.is_none() && next.party.country.is_none() && next.from == sentence.from;
        let last = name.rsplit(' ').next()?;
        let new = !context.tokens[..sentence.from].iter().any(|t| t.text == last);
        // "Ana Sol welcomed him at the airport".
        let host = context.has(main.at, is::HOST)
            || (main.at..sentence.to.min(main.at + 4)).any(|n| context.is(n, words!["him"]));
        (held && plain && new && !host).then_some(next.party)
    }

    /// "The Subcommittee", "the SPT", "the UN body": a body as the first sentences name it in full.
    pub(super) fn body_in_full(&self, short: &Party) -> Option<Party> {
        const GENERAL: [&str; 4] = ["UN body", "world body", "agency", "body"];
        const FIRST: usize = 80;
        let context = self.context;
        let name = short.organization.as_deref().filter(|_| short.name.is_none() && short.role.is_none())?;
        let bodies = self.bodies.get_or_init(|| {
            let body = |p: &Party| p.name.is_none() && p.role.is_none() && p.organization.is_some();
            self.found_subjects().map(|f| f.party).filter(body).collect()
        });
        if bodies.is_empty() {
            return None;
        }
        let letters = |at: usize| {
            context.tokens[at].text == name
                && context.is(at.wrapping_sub(1), words!["("])
                && context.is(at + 1, words![")"])
        };
        let bracketed = (0..context.tokens.len().min(FIRST)).any(letters);
        let full = |p: &Party| {
            p.organization.as_deref().is_some_and(|own| {
                let within = own.len() > name.len() && own.split(' ').any(|w| w == name);
                let several = own.contains(' ') && own.starts_with(char::is_uppercase) && own != name;
                within || several && (bracketed || GENERAL.contains(&name))
            })
        };
        bodies.iter().find(|p| full(p)).cloned()
    }
}
