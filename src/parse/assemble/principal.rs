//! Who a text is about, and who speaks in it.

use super::Assembly;
use super::away::is_of_one_met;
use super::holder::{holder, is_counterpart};
use crate::facts::{Party, Status};
use crate::parse::header::{Header, collapse};
use crate::parse::journeys::{self, Journey};
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::Subject;
use crate::parse::tokens::WordSet;
use crate::text::occurrences;

/// Whether a party is one who goes by the office alone: "The King".
fn is_crowned(party: &Party) -> bool {
    const CROWNED: [&str; 8] =
        ["King", "Queen", "Emperor", "Empress", "Pope", "Sultan", "Emir", "Secretary-General"];
    party.name.is_none() && party.role.as_deref().is_some_and(|r| CROWNED.contains(&r))
}

/// A title that stands between an office and a name.
pub(super) const SENATOR: &str = "Senator";

/// What makes an office another than that whose name it ends in.
const LESSER: [&str; 9] =
    ["Deputy", "deputy", "Vice", "Under", "Assistant", "Former", "former", "Acting", "Associate"];

/// What somebody is called who is named further on: "A United Nations human rights expert".
pub(super) const EXPERTS: WordSet<5> =
    WordSet::new(["expert", "rapporteur", "envoy", "investigator", "official"]);
/// "The independent expert", "the UN human rights expert": the Special Rapporteur whom a text is about.
pub(super) fn is_the_expert(principal: &Party, seen: &Party) -> bool {
    const OFFICES: [&str; 3] = ["Rapporteur", "Expert", "expert"];
    let expert = |role: &str| role.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case("expert"));
    let office = |role: &str| OFFICES.iter().any(|office| role.contains(office));
    seen.name.is_none()
        && seen.country.is_none()
        && seen.role.as_deref().is_some_and(expert)
        && principal.role.as_deref().is_some_and(office)
}

/// What newspapers call those who lead a body of the world, and how their offices start.
const PLAIN: [&str; 5] = ["chief", "head", "boss", "expert", "envoy"];
const WORLD: [&str; 8] = [
    "High Commissioner",
    "Secretary-General",
    "Secretary General",
    "Director-General",
    "Director General",
    "Executive Director",
    "Special ",
    "Independent Expert",
];

/// Whether somebody is told of by first and last name alone.
fn is_full_name(party: &Party) -> bool {
    let full = party.name.as_deref().is_some_and(|name| name.contains(' '));
    full && party.role.is_none() && party.country.is_none()
}

/// Words as the text writes them, whatever their capitals and white space.
pub(super) fn as_written(text: &str, words: &str) -> Option<String> {
    let whole = |bytes: &std::ops::Range<usize>| {
        !text[..bytes.start].ends_with(char::is_alphanumeric)
            && !text[bytes.end..].starts_with(char::is_alphanumeric)
    };
    let found = occurrences(text, &[words]).pop()?;
    let found = found.into_iter().map(|there| there.bytes).find(whole)?;
    text.get(found).map(collapse)
}

impl Assembly<'_, '_> {
    /// Who the text is about: the first named visitor, else the author of a text in the first person.
    pub(super) fn principal(&mut self, journeys: &[Vec<Journey<'_>>], header: &Header) {
        self.author = self.find_author(header);
        self.issuer = self.issuer(header);
        let told = |j: &&Journey<'_>| j.told && !is_of_one_met(self.context, j);
        let body = |j: &&Journey<'_>| told(j) && !self.context.sentences[j.sentence].title;
        let named = |told: &dyn Fn(&&Journey<'_>) -> bool| {
            journeys.iter().flatten().filter(told).find_map(|j| parties::first_named(&j.visitors))
        };
        let first =
            journeys.iter().flatten().filter(body).find_map(|j| j.visitors.first().filter(|v| v.strong));
        let office = first.filter(|v| v.party.name.is_none()).and_then(|v| v.party.role.as_ref());
        // "The President will visit Chile at the invitation of President Paz": it is not he who goes.
        let inviters = self.inviters(journeys.iter().flatten().find(body));
        let is_host = |v: &Found| inviters.iter().any(|i| parties::is_same(&i.party, &v.party));
        let unnamed_goes = first.is_some_and(|v| v.party.name.is_none() && v.party.role.is_some());
        let all =
            || journeys.iter().flatten().flat_map(|j| &j.visitors).filter(|v| !(unnamed_goes && is_host(v)));
        let holder = office.and_then(|role| holder(first, role, all()));
        // "The Prime Minister will visit Peru and meet the Prime Minister of Peru": another holds that office.
        let of_hosts = holder.is_some_and(|v| self.is_of_hosts_country(journeys, &v.party));
        let holder = holder.filter(|_| !of_hosts);
        if let Some(leader) = self.leader(journeys.iter().flatten().find(body)) {
            self.known.push(leader);
        }
        // An office that is told of first is the principal's, if another with a name does not hold it.
        let sole =
            first.filter(|v| v.party.name.is_none() && v.party.country.is_some() || is_crowned(&v.party));
        // "The Minister, accompanied by Mr Li": the office that goes first, not who goes along.
        let led = journeys.iter().flatten().find(body).map_or(0, |j| j.visitors.len()) > 1;
        let invited = unnamed_goes && holder.is_none() && !inviters.is_empty();
        let sole = sole.or_else(|| first.filter(|v| (led || invited || of_hosts) && v.party.name.is_none()));
        let pronoun = self.opens_with_pronoun();
        let titled = |j: &&Journey<'_>| pronoun && self.context.sentences[j.sentence].title;
        let named = named(&titled)
            .or(holder)
            .or(sole.filter(|_| holder.is_none()))
            .or_else(|| self.received(journeys).and_then(|j| parties::first_named(&j.visitors)))
            .or_else(|| named(&|j| body(j) && !j.aside))
            .or_else(|| named(&body))
            .or_else(|| named(&told));
        let is_sent = |v: &Found| v.strong || v.delegation || v.group || journeys::is_body(self.context, v);
        let office = || journeys.iter().flatten().find_map(|j| j.visitors.iter().find(|v| is_sent(v)));
        // "I will visit Chile": the author is the principal.
        let own = journeys.iter().flatten().find(body).is_some_and(|j| j.first_person);
        let held = first.filter(|_| holder.is_none()).and_then(|v| self.holder_elsewhere(&v.party));
        let held = held.filter(|p| !self.is_of_hosts_country(journeys, p));
        let expert = || self.named_expert(first);
        let named = named.map(|found| self.as_named(first, found));
        if let Some(who) = self.author.clone().filter(|_| own).or_else(expert).or(held).or(named) {
            self.known.push(who);
        } else if let Some(owner) = self.whom_others_met(journeys).or_else(|| self.owner()) {
            self.known.push(owner);
        } else if let Some(author) = self.author.clone().filter(|_| self.issuer.is_some() || first.is_none())
        {
            self.known.push(author);
        } else if let Some(traveller) = self.traveller(true) {
            self.known.push(traveller);
        } else if let Some(found) = office() {
            self.known.push(found.party.clone());
        } else if let Some(subject) = self.first_subject().or_else(|| self.first_body_or_office()) {
            self.known.push(subject);
        }
        self.name_in_full();
        if let Some(author) = self.author.clone().or_else(|| self.signed()) {
            self.who_or_new(&author);
        }
    }

    /// "Ms Li arrives in Chile" over "She arrived on Tuesday".
    fn opens_with_pronoun(&self) -> bool {
        let first = self.context.sentences.iter().find(|s| !s.title);
        let is = |at: usize, words: &[&str]| self.context.is(at, words);
        first.is_some_and(|s| is(s.from, words!["he", "she"]) && !is(s.from + 1, words!["said"]))
    }

    /// "President Paz met Ms Li, who is on a visit to Chile", at the start of a text: it is about her visit.
    fn received<'j, 'a>(&self, journeys: &'j [Vec<Journey<'a>>]) -> Option<&'j Journey<'a>> {
        const FIRST: usize = 3;
        let body = self.context.sentences.iter().position(|s| !s.title)?;
        let first =
            journeys.iter().flatten().find(|j| j.told && !self.context.sentences[j.sentence].title)?;
        let sole = || journeys.iter().flatten().filter(|j| j.sentence == first.sentence).all(|j| j.aside);
        let here = first.aside && first.status == Some(Status::UnderWay) && first.sentence < body + FIRST;
        (here && sole()).then_some(first)
    }

    /// "A United Nations human rights expert": somebody whom a text names further on.
    fn is_any_expert(&self, found: &Found) -> bool {
        let context = self.context;
        let any = context.is(found.from, words!["a", "an"])
            || context.is(found.from.wrapping_sub(1), words!["a", "an", "senior", "top"]);
        let any = any || context.is(found.from.wrapping_sub(2), words!["a", "an"]);
        found.party.name.is_none() && any && context.is(found.to.wrapping_sub(1), &EXPERTS)
    }

    /// "A United Nations expert ended a visit to Chile. “…,” said Ana Li, the Special Rapporteur": she is that expert.
    fn named_expert(&self, first: Option<&Found>) -> Option<Party> {
        const FIRST: usize = 8;
        const OFFICES: [&str; 6] =
            ["Rapporteur", "Expert", "Envoy", "Representative", "Adviser", "Secretary-General"];
        let context = self.context;
        first.filter(|v| self.is_any_expert(v))?;
        let office = |p: &Party| {
            let role = p.role.as_deref();
            p.name.is_some() && role.is_some_and(|r| OFFICES.iter().any(|office| r.contains(office)))
        };
        let body = context.sentences.iter().zip(&context.predicates).filter(|(s, _)| !s.title).take(FIRST);
        let mut named = body.flat_map(|(s, all)| all.iter().map(move |p| (s, p))).filter_map(|(s, p)| {
            let (from, to) = match p.subject {
                Subject::Phrase(from, to) => (from, to),
                // "“…,” said Ms Li".
                Subject::None if context.reporting(p.at).is_some() => (p.at + 1, s.to),
                _ => return None,
            };
            p.mood.is_finite().then(|| parties::list(context, from, to).0.into_iter().next())?
        });
        named.find(|f| f.strong && office(&f.party)).map(|f| f.party)
    }

    /// A visitor as the text names him most fully; a counterpart has the office of the first who goes.
    fn as_named(&self, first: Option<&Found>, found: &Found) -> Party {
        let party = self.named_fully(&found.party).unwrap_or_else(|| found.party.clone());
        let office = first.filter(|_| is_counterpart(first, found)).and_then(|v| v.party.role.clone());
        Party { role: office.or(party.role), ..party }
    }

    /// "A delegation to …, led by": he who leads it.
    fn leader(&self, journey: Option<&Journey<'_>>) -> Option<Party> {
        let all = &journey?.visitors;
        let unnamed = !all.is_empty() && all.iter().all(|v| v.delegation && v.party.name.is_none());
        unnamed.then(|| journeys::leader(self.context)).flatten().map(|leader| leader.party)
    }

    /// Those who invited to a journey, as its sentence names them.
    fn inviters(&self, journey: Option<&Journey<'_>>) -> Vec<Found> {
        let context = self.context;
        journey.map_or_else(Vec::new, |j| {
            let predicates = &context.predicates[j.sentence];
            let all = journeys::inviters(context, context.sentences[j.sentence], predicates);
            all.into_iter().filter(|i| i.party.name.is_some()).collect()
        })
    }

    /// "M.J.R. Roe" in a text by "Mark Roe": the name as the text has it, with first letters.
    fn with_initials(&self, creator: &str) -> Option<String> {
        const FIRST: usize = 400;
        const MOST: usize = 4;
        let (given, surname) = creator.rsplit_once(' ')?;
        let tokens = &self.context.tokens;
        // "MINISTER FOR TRADE M.J.R. ROE": not every word in capitals is a first letter.
        let initials = |n: usize, shouted: bool| {
            let text = tokens[n].text;
            let short = text.len() < 3 || text.contains('.');
            text.len() < 9
                && (short || !shouted && text.len() == 3)
                && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'.')
                && !tokens[n].has(is::TITLE)
        };
        let named = |n: &usize| tokens[*n].text.eq_ignore_ascii_case(surname) && *n > 0;
        (0..tokens.len().min(FIRST)).filter(named).find_map(|n| {
            let shouted = !tokens[n].text.contains(char::is_lowercase);
            let start = (n.saturating_sub(MOST)..n).rev().take_while(|&m| initials(m, shouted)).last()?;
            let own = given.chars().next() == tokens[start].text.chars().next();
            own.then(|| self.context.name(start, n + 1))
        })
    }

    /// Who issued a text, as its front matter or the lines over it tell: by the name that the text has for them.
    pub(super) fn issuer(&self, header: &Header) -> Option<Party> {
        let over = || self.line_issuer(header).or_else(|| self.over_text());
        let Some(creator) = header.creator.as_ref() else { return over() };
        let surname = || creator.split_whitespace().last().filter(|s| s.len() > 1);
        let name = as_written(self.context.text, creator)
            .or_else(|| self.with_initials(creator))
            .or_else(|| surname().and_then(|s| as_written(self.context.text, s)))?;
        let role = header.source.publisher.as_ref().or(header.office.as_ref());
        // "PM Transcripts: Transcripts from the Prime Ministers" is no office.
        let lexicon = self.context.lexicon;
        let is_held = |role: &&String| {
            let head = |word: &str| lexicon.entry(word).flags & is::HEAD != 0;
            // "PM Transcripts" is no office either.
            let papers = ["Transcripts", "Releases", "News", "Media", "Office"];
            let paper = role.split(' ').any(|word| papers.contains(&word));
            !paper && role.split(' ').any(|word| head(word.trim_end_matches(',')))
        };
        let role = role.filter(|role| !role.contains(':')).filter(is_held);
        let role = role.and_then(|role| as_written(self.context.text, role));
        Some(Party { name: Some(name), role, ..Party::default() })
    }

    /// Who does something first in the text, where only a headline tells of a journey, and not whose.
    fn first_subject(&self) -> Option<Party> {
        let first = self.subjects().find(|p| p.role.is_some());
        // "Mr Li met the press. He will visit Chile".
        first.or_else(|| self.subjects().next())
    }

    /// "The Working Group ended its session. Members spoke of their next visit to Chile": the body that is told of first,
    /// else who goes by the office alone.
    fn first_body_or_office(&self) -> Option<Party> {
        let body = |f: &Found| journeys::is_body(self.context, f);
        self.found_subjects().find(body).map(|f| f.party).or_else(|| self.traveller(false))
    }

    /// "Mattis", who is "Defense Secretary Jim Mattis" where he is named first: the principal with office and full name.
    fn name_in_full(&mut self) {
        let Some(short) = self.known.first() else { return };
        if let Some(full) = self.body_in_full(short) {
            self.known.change(0, |known| *known = full);
            return;
        }
        // "President Li met Mr Paz. The President will visit Chile".
        if let (None, Some(office)) = (&short.name, &short.role) {
            // "Commonwealth Deputy Secretary-General Ana Li … The Deputy Secretary-General".
            let own = |body: &str| body.ends_with(' ') && !LESSER.iter().any(|word| body.contains(word));
            let of_body = |role: &str| {
                office.contains(['-', ' ']) && role.strip_suffix(office.as_str()).is_some_and(own)
            };
            let holds = |p: &Party| {
                let role = p.role.as_deref();
                let of = role.and_then(|role| role.strip_prefix(office.as_str()));
                of.is_some_and(|of| of.is_empty() || of.starts_with(" of ")) || role.is_some_and(of_body)
            };
            // "UN refugee chief Ana Li … The High Commissioner".
            let described = |p: &Party| {
                let last = p.role.as_deref().and_then(|role| role.rsplit(' ').next());
                let plain = last.is_some_and(|last| PLAIN.iter().any(|word| last.eq_ignore_ascii_case(word)));
                plain && WORLD.iter().any(|world| office.starts_with(world))
                    || p.role.as_deref().is_some_and(|role| parties::is_short_office(role, office))
            };
            let full = self.subjects().find(holds).or_else(|| self.subjects().find(described));
            if let Some(full) = full {
                self.known.change(0, |known| *known = full);
            } else if let Some(owner) = self.owner().filter(is_full_name) {
                // "Chile’s Foreign Minister will visit Peru. Ana Li’s visit will take place in May".
                self.known.change(0, |known| known.name = owner.name);
            } else if let Some(next) = self.named_next(office) {
                self.known.change(0, |known| known.name = next.name);
            }
            return;
        }
        let Some(name) = short.name.clone().filter(|name| !name.contains(' ')) else { return };
        let held = short.role.clone();
        let same = |p: &Party| {
            let senator = held.as_deref() == Some(SENATOR);
            let full = p.name.as_deref().is_some_and(|n| {
                n.contains(' ') && n.ends_with(name.as_str()) || senator && n == name && p.role != held
            });
            let rank = |h: &str| [SENATOR, "Ambassador", "General", "Congressman"].contains(&h);
            let office = |role: &String| held.as_ref().is_none_or(|h| rank(h) || parties::is_part(role, h));
            full && p.role.as_ref().is_some_and(office)
        };
        let subject = self.subjects().filter(|_| held.is_none()).find(same);
        if let Some(full) = subject.or_else(|| self.named_before(&name).find(same)) {
            self.known.change(0, |known| *known = full);
        } else if let Some(full) = self.issuer_in_full() {
            self.known.change(0, |known| *known = full);
        }
    }

    /// "Prices will rise, the Minister for Trade, Ana Li, said today": those of a surname where office and name stand.
    pub(super) fn named_before(&self, surname: &str) -> impl Iterator<Item = Party> {
        const FIRST: usize = 600;
        const LONG: usize = 24;
        let context = self.context;
        let part = |n: usize| {
            let token = &context.tokens[n];
            // "High Commissioner for Refugees (UNHCR) Ana Li".
            let letters = (n.saturating_sub(2)..n + 3)
                .any(|m| context.is(m, words!["("]) && context.is(m + 2, words![")"]) && m <= n);
            letters && (n..n + 3).any(|m| context.is(m, words![")"]))
                || token.is_capital() && !token.is(words!["from", "by"])
                || token.has(is::HEAD | is::OFFICE | is::TITLE | is::LINK)
                || token.is(words![",", "the"])
        };
        let last = context.tokens.len().min(FIRST);
        let ends = (2..last)
            .filter(move |&n| context.tokens[n].text == surname && context.tokens[n - 1].is_capital())
            // "Eva Paz Roe" is not called Paz.
            .filter(move |&n| {
                !context.tokens.get(n + 1).is_some_and(|next| next.is_capital() && !next.paragraph)
            });
        ends.filter_map(move |n| {
            let starts = (n.saturating_sub(LONG)..n)
                .rev()
                .take_while(|&m| part(m) && !context.tokens[m + 1].paragraph);
            let starts = starts.filter(|&m| m == 0 || !part(m - 1) || context.is(m - 1, words![","]));
            starts.filter(|&m| context.tokens[m].text != ",").find_map(|m| {
                let last = parties::list(context, m, n + 1).0.into_iter().next_back()?;
                // "the Foreign Minister, Senator Ana Li": the office stands before that.
                let office =
                    last.party.role.as_deref().is_some_and(|r| r != SENATOR && !r.starts_with("Office "));
                Some(last.party).filter(|p| p.name.is_some() && office)
            })
        })
    }

    /// Those by name who do something in the first sentences.
    fn subjects(&self) -> impl Iterator<Item = Party> {
        self.found_subjects().filter(|f| f.strong && f.party.name.is_some()).map(|f| f.party)
    }

    /// Those who do something in the first sentences.
    pub(super) fn found_subjects(&self) -> impl Iterator<Item = Found> {
        const FIRST: usize = 4;
        let context = self.context;
        let body = context.sentences.iter().zip(&context.predicates).filter(|(s, _)| !s.title).take(FIRST);
        let subjects = body.flat_map(|(_, predicates)| predicates).filter_map(|p| match p.subject {
            Subject::Phrase(from, to) if p.mood.is_finite() => Some((from, to)),
            _ => None,
        });
        let named = move |(from, to): (usize, usize)| parties::list(context, from, to).0.into_iter().next();
        subjects.filter_map(named)
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
}
