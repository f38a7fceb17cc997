//! Statements, and what else a sentence adds to a visit.

use super::principal::is_the_expert;
use super::said::{is_empty, is_praise, item, names_delegation};
use super::{Assembly, purposes};
use crate::facts::{Act, Party, Passage, Span, Statement};
use crate::parse::explain::Part;
use crate::parse::lexicon::is;
use crate::parse::meetings;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::statements::{self, Said};
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// Adds what a sentence says to the visit it is about.
    pub(super) fn sentence(&mut self, index: usize) {
        let sentence = self.context.sentences[index];
        let Some(current) = self.turn(sentence) else { return };
        self.stops_in_passing(index, current);
        self.towns_visited(index, current);
        self.places_of_a_kind(index, current);
        self.towns_dated(index, current);
        if self.aim_listed(index, current) {
            return;
        }
        if let Some((first, last)) = super::events::days_of(self.context, index) {
            // "On Monday she will meet X in Lima and Y in Quito".
            let told = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
            let met = told.iter().filter(|t| !t.verb && !t.aside && t.leg != current).map(|t| t.leg);
            let met = if told.len() > 1 { met.collect() } else { Vec::new() };
            for leg in met.into_iter().chain([current]) {
                self.legs[leg].seen.extend([first, last]);
            }
        }
        let tour = self.legs.iter().position(super::Leg::is_region).filter(|&at| {
            let whole =
                at == 0 || self.legs[at].traces.first().is_some_and(|(_, rule)| *rule == "noun-visit");
            whole && !self.located && !self.legs[at].apart
        });
        let meetings = meetings::find(self.context, sentence, &self.context.predicates[index]);
        // "Her tour will take her on to Chile and Peru, where she will meet officials": there.
        let legs = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
        let first = legs.iter().map(|t| t.leg).find(|&leg| !self.legs[leg].is_region());
        let told = legs.iter().any(|t| t.leg == current);
        let each = self.is_each(sentence);
        let there = match (tour, first) {
            (Some(_), Some(first)) if !told => first,
            (Some(tour), None) if !each => tour,
            _ => current,
        };
        let mut met = self.engagements(index, there, &meetings);
        met |= self.escort(index, there);
        if (tour.is_none() || first.is_some() || each) && !meetings.is_empty() {
            for leg in self.others(sentence, there) {
                met |= self.repeated(index, leg, &meetings);
            }
        }
        met |= self.pair(index, there) || self.attends_too(index, there);
        let said = self.said(index, current);
        if met {
            self.topics(&said, tour.unwrap_or(current));
        }
        // What is said of the whole trip belongs to its tour, where the text tells of that first.
        let several = |at: usize| self.countries_of(at).nth(1).is_some();
        let whole =
            tour.filter(|&at| at == 0 && self.home == Some(current) && several(at)).unwrap_or(current);
        // "In May I look forward to meeting the President of Peru": what is said is of the visit to Peru.
        let hosts = match &meetings[..] {
            [meeting] if !self.located => self.leg_of_hosts(&meeting.with, current),
            _ => None,
        };
        let whole = hosts.unwrap_or(whole);
        // "Ms Li said today.": who has said what stands before it, and nothing more.
        let quotes = |said: &Said| said.statement.evidence.iter().any(|e| e.quote.contains(['“', '"']));
        for said in said.into_iter().filter(|s| s.statement.content.is_some() || quotes(s)) {
            let own = if Some(whole) == tour { self.named_in(&said.statement) } else { None };
            let leg = &mut self.legs[own.unwrap_or(whole)];
            leg.trace(Part::Statement(leg.visit.statements.len()), said.rule);
            leg.visit.statements.push(said.statement);
        }
        self.aim(index, current);
    }

    /// "The purpose of the visit was three-fold: • To study …; • To meet …": each item is an aim. Tells whether it is one.
    fn aim_listed(&mut self, index: usize, current: usize) -> bool {
        let context = self.context;
        let sentence = context.sentences[index];
        if let Some(first) = self.aims.and_then(|_| item(context, sentence)) {
            let to = context.is(first, words!["to"]);
            let end = purposes::trimmed(context, first, sentence.to);
            let text = Some(context.value(first, end)).filter(|text| to && !text.is_empty());
            if let Some(text) = text {
                let aim = Passage { text, evidence: vec![context.span(first, sentence.to)] };
                self.legs[self.aims.unwrap_or(current)].purpose(aim, "stated-purpose");
                return true;
            }
        }
        let next = context.sentences.get(index + 1).and_then(|&next| item(context, next));
        let opens =
            context.is(sentence.to - 1, words![":"]) && next.is_some_and(|n| context.is(n, words!["to"]));
        let purpose = |n: usize| {
            context.is(n, words!["purpose", "purposes", "aim", "aims", "objective", "objectives", "goals"])
        };
        self.aims = (opens && (sentence.from..sentence.to).any(purpose)).then_some(current);
        self.aims.is_some()
    }

    fn said(&mut self, index: usize, current: usize) -> Vec<Said> {
        const GUEST: usize = 60;
        let sentence = self.context.sentences[index];
        let mut said = self.statements_of(index);
        let principal =
            self.known.first().filter(|_| said.iter().any(|s| s.statement.speaker.is_some())).cloned();
        // "announced that she will visit": the visit is the fact; "said she was glad to visit" says more.
        let told = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
        let fact = |t: &super::Told| t.verb || self.is_paid(index, t.at);
        let stated = self.is_programme(index)
            || told.iter().any(|t| fact(t) && self.is_told(index, t.at) || self.is_off(index, t.at));
        said.retain(|s| {
            // "visited Chile and outlined her plans": what is joined to the journey is said there.
            let joined = s.rule == "joined-saying";
            let s = &s.statement;
            // "Announcing this today, the Minister said".
            if s.act == Act::Announce && s.content.as_deref().is_some_and(|c| c.split(' ').all(is_empty)) {
                return false;
            }
            // "announced her first visit to Chile".
            let visit = || {
                s.content
                    .as_deref()
                    .is_some_and(|c| names_delegation(c) || !told.is_empty() && self.starts_with_visit(c))
            };
            // "welcomed Ms Li to Chile": who came.
            let came = || {
                let told =
                    told.iter().filter(|t| t.verb).filter_map(|t| self.legs[t.leg].visit.visitors.first());
                let name = told.filter_map(|v| v.name.as_deref()).filter_map(parties::surname);
                let early = s.content.as_deref().map(|c| c.chars().take(GUEST).collect::<String>());
                let whole =
                    |early: &str, name: &str| early.split(|c: char| !c.is_alphanumeric()).any(|w| w == name);
                early.is_some_and(|early| name.into_iter().any(|n| whole(&early, n)))
            };
            let guest = s.act == Act::Welcome && s.verb.as_deref() == Some("welcome") && came();
            let of_visit = s.act == Act::State
                && matches!(s.verb.as_deref(), Some("brief" | "report" | "inform" | "update"))
                && s.content.as_deref().is_some_and(|c| self.is_of_visit(c));
            let fact = guest
                || of_visit
                || s.act == Act::Announce && (told.iter().any(|t| t.verb) || visit())
                || s.act == Act::State && stated && !joined;
            !fact || s.evidence.iter().any(|e| e.quote.contains(['“', '"']))
        });
        self.name_speakers(principal.as_ref(), current, &mut said);
        self.list(index, &mut said);
        let head = self.head.take();
        self.head = self.before_quotation(index, &mut said);
        let unmarked = self.in_unmarked(index);
        self.go_on_quoting(index, current, (head.as_ref(), unmarked.as_ref()), &mut said);
        self.go_on_telling(index, current, &mut said);
        if let Some(head) = unmarked {
            let own = said.iter_mut().filter(|said| said.statement.speaker.is_none());
            own.for_each(|said| said.statement.speaker.clone_from(&head.speaker));
        }
        self.open_unmarked(index, &mut said);
        said
    }

    /// Those who speak, as they are known; the visitor is not told as one.
    fn name_speakers(&mut self, principal: Option<&Party>, current: usize, said: &mut [Said]) {
        for said in &mut *said {
            if let Some(speaker) = said.statement.speaker.clone() {
                said.statement.speaker = Some(self.resolve(&speaker)).filter(|s| {
                    let own = |p: &Party| parties::is_same(p, s) || is_the_expert(p, s);
                    !principal.is_some_and(own)
                });
            }
        }
        for said in &*said {
            if let Some(speaker) = &said.statement.speaker {
                self.name_those_met(speaker, current);
            }
        }
    }

    /// "Ms Li added:", before a quotation: what the quotation has its speaker and verb from.
    fn before_quotation(&self, index: usize, said: &mut Vec<Said>) -> Option<Statement> {
        let context = self.context;
        let sentence = context.sentences[index];
        let next = context.sentences.get(index + 1)?;
        let opens = context.is(sentence.to - 1, words![":"]) && context.is(next.from, words!["“"]);
        let states = |said: &Said| said.statement.act == Act::State;
        (opens && said.last().is_some_and(states)).then(|| said.pop().map(|said| said.statement))?
    }

    /// The leg of a tour whose country a statement names, if it names no other.
    fn named_in(&self, statement: &Statement) -> Option<usize> {
        let quote = &statement.evidence.first()?.quote;
        let named = |&l: &usize| !self.legs[l].tour && quote.contains(&self.legs[l].visit.destination.name);
        let mut legs = (0..self.legs.len()).filter(named);
        legs.next().filter(|_| legs.next().is_none())
    }

    /// "her recent visit to Chile": whether that is what somebody tells of.
    fn is_of_visit(&self, content: &str) -> bool {
        const EARLY: usize = 4;
        let own =
            content.split(' ').next().is_some_and(|word| ["his", "her", "their", "the"].contains(&word));
        let visit = |word: &str| self.context.lexicon.entry(word).flags & is::VISIT_NOUN != 0;
        own && content.split(' ').take(EARLY).any(visit)
    }

    /// Whether one of the first words of what is said is a visit: not "new funds during a visit".
    fn starts_with_visit(&self, content: &str) -> bool {
        const EARLY: usize = 16;
        content
            .split(' ')
            .take(EARLY)
            .take_while(|word| !matches!(*word, "during" | "for" | "while" | "on"))
            .any(|word| self.context.lexicon.entry(word).flags & is::VISIT_NOUN != 0)
    }

    /// "will pay an official visit to Chile": whether a verb that says nothing more leads to a place.
    fn is_paid(&self, index: usize, place: usize) -> bool {
        const NEAR: usize = 10;
        let context = self.context;
        let light = |at: usize| {
            context.has(at, is::LIGHT_PAST | is::LIGHT_NOW)
                || context.is(at, words!["pay", "make", "undertake"])
        };
        let before = context.predicates[index].iter().rev().find(|p| p.at < place);
        before.is_some_and(|p| p.at + NEAR > place && light(p.at))
    }

    /// "The visit to Chile has been cancelled", "… will take place in May".
    fn is_off(&self, index: usize, place: usize) -> bool {
        let context = self.context;
        let own =
            |p: &Predicate| matches!(p.subject, Subject::Phrase(from, to) if (from..to).contains(&place));
        let off = |p: &Predicate| {
            context.has(p.at, is::POSTPONED | is::CANCELLED)
                || context.is(p.at, words!["take"]) && context.is(p.at + 1, words!["place"])
        };
        context.predicates[index].iter().any(|p| own(p) && off(p))
    }

    /// Whether the last verb before a place is the main one of its clause: "will visit Chile".
    fn is_told(&self, index: usize, place: usize) -> bool {
        let mut before = self.context.predicates[index].iter().rev().filter(|p| p.at < place);
        before
            .find(|p| p.mood.is_finite() || p.mood == Mood::Infinitive)
            .is_some_and(|p| p.mood.is_finite() && !p.relative)
    }

    /// "She called upon the Government to: (a) …; (b) …": each item is said, not the words before the colon.
    fn list(&mut self, index: usize, said: &mut Vec<Said>) {
        let context = self.context;
        let sentence = context.sentences[index];
        if let Some(first) = item(context, sentence).filter(|_| self.listed.is_some()) {
            let mut end = sentence.to;
            while end > first && context.is(end - 1, words![".", ";", ",", "and", "or"]) {
                end -= 1;
            }
            let words = Some(context.value(first, end)).filter(|words| !words.is_empty());
            if let (Some(head), Some(words)) = (&self.listed, words) {
                let mut statement = head.clone();
                statement.content = Some(words);
                statement.evidence = vec![context.span(first, sentence.to)];
                statement.instruments = statements::instruments(context, first, end);
                said.clear();
                said.push(Said { statement, rule: "said-in-a-list" });
            }
            return;
        }
        let next = context.sentences.get(index + 1).and_then(|&next| item(context, next));
        let opens = context.is(sentence.to - 1, words![":"]) && next.is_some();
        let head = said.last().filter(|_| opens).map(|said| said.statement.clone());
        if let Some(head) = &head
            && head.content.as_deref().is_none_or(|words| words.split(' ').count() < 4)
        {
            said.pop();
        }
        self.listed = head;
    }

    /// An office met without a name has that of its holder who speaks.
    fn name_those_met(&mut self, speaker: &Party, current: usize) {
        const BACK: usize = 500;
        if speaker.name.is_none() || speaker.role.is_none() {
            return;
        }
        let last = self.legs[current].visit.engagements.iter_mut().rev().take(BACK);
        let with = last.flat_map(|e| &mut e.with);
        for party in with.filter(|p| p.name.is_none() && p.role.is_some() && p.role == speaker.role) {
            party.name.clone_from(&speaker.name);
        }
    }

    /// What was discussed in the sentence of a meeting is its topic.
    fn topics(&mut self, said: &[Said], current: usize) {
        let Some(engagement) = self.legs[current].visit.engagements.last_mut() else { return };
        for said in said.iter().filter(|s| s.statement.act == Act::Discuss) {
            let text = said.statement.content.clone().unwrap_or_default();
            engagement.topics.push(Passage { text, evidence: said.statement.evidence.clone() });
        }
    }

    /// A sentence of a quotation that names no speaker goes on with what was said before.
    fn go_on_quoting(
        &self,
        index: usize,
        current: usize,
        (head, unmarked): (Option<&Statement>, Option<&Statement>),
        said: &mut Vec<Said>,
    ) {
        let context = self.context;
        let sentence = context.sentences[index];
        let opens =
            context.is(sentence.from, words!["“", "\""]) || context.is(sentence.from + 1, words!["“"]);
        let closed = opens && context.is(sentence.to - 1, words!["”"]) && sentence.to < sentence.from + 10;
        let closed =
            closed && head.is_none() && !self.follows_quotation(index, current) && !self.follows_open(index);
        let head = head.or(unmarked);
        let quoted = sentence.quoted || opens || unmarked.is_some();
        if !said.is_empty() || !quoted || sentence.to < sentence.from + 4 || closed || self.is_of_paper(index)
        {
            return;
        }
        let last = head.or_else(|| self.legs[current].visit.statements.last());
        let span = context.sentence(sentence);
        let first = if opens { sentence.from + 1 } else { sentence.from };
        let mut end = sentence.to;
        while end > first && context.is(end - 1, words![".", "”", "\""]) {
            end -= 1;
        }
        let words = Some(context.value(first, end)).filter(|c| !c.is_empty());
        if span == Span::default() || words.is_none() {
            return;
        }
        let words_only = Sentence { from: first, to: end, quoted: false, title: false };
        let predicates = &context.predicates[index];
        let (act, verb) = statements::quoted_act(context, words_only, predicates).unzip();
        let praise = last.filter(|_| act.is_none() && sentence.quoted).filter(|s| is_praise(s, span.start));
        let (act, verb) =
            (act.or(praise.map(|_| Act::Welcome)), verb.or_else(|| praise.and_then(|s| s.verb.clone())));
        if act.is_some() && self.acts_of_quoted((first, end), index, last, said) {
            return;
        }
        said.push(Said {
            statement: Statement {
                act: act.unwrap_or(Act::State),
                verb: verb.or_else(|| last.filter(|s| s.act == Act::State).and_then(|s| s.verb.clone())),
                speaker: last.and_then(|s| s.speaker.clone()),
                addressee: None,
                content: words,
                instruments: statements::instruments(context, first, end),
                conditional: false,
                evidence: vec![span],
            },
            rule: "quotation-goes-on",
        });
    }

    /// "The mission commends X, and urges Y": each is said, if the first of them starts the words.
    fn acts_of_quoted(
        &self,
        (from, to): (usize, usize),
        index: usize,
        last: Option<&Statement>,
        said: &mut Vec<Said>,
    ) -> bool {
        let context = self.context;
        let words = Sentence { from, to, quoted: false, title: false };
        let mut found = statements::find(context, words, &context.predicates[index], self.known.first());
        let start = context.span(from, to).start;
        let first = found.first().and_then(|s| s.statement.evidence.first());
        if found.len() < 2 || first.is_none_or(|span| span.start > start) {
            return false;
        }
        for said in &mut found {
            if said.statement.speaker.is_none() {
                said.statement.speaker = last.and_then(|s| s.speaker.clone());
            }
        }
        said.append(&mut found);
        true
    }
}
