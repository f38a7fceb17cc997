//! Engagements: whom the visitors met, meet or will meet, what they looked at, took part in and signed.

mod among;
mod calls;
mod company;
mod elsewhere;
mod events;
mod further;
mod hosted;
mod hosts;
mod later;
mod present;
mod spoken;
mod talks;
mod unreal;

use super::context::Context;
use super::lexicon::is;
use super::parties::{self, Found};
use super::predicates::{Mood, Predicate, Subject};
use super::tokens::Sentence;
use crate::facts::{EngagementKind, Place};
use crate::parse::tokens::WordSet;
use calls::{briefed, called_on, calls_made, honoured};
pub(super) use elsewhere::next_place;
use elsewhere::second;
use events::{event, lectures, led, signing, site, spoken_before};
use further::again;
use hosted::hosted;
use talks::{discussed, is_occasion, of_noun, seen, together};
use unreal::{is_unreal, is_wanted};

/// An engagement and who takes part.
#[derive(Debug, Clone)]
pub(super) struct Meeting {
    pub kind: EngagementKind,
    /// The other side, as the object names it.
    pub with: Vec<Found>,
    /// Those the sentence says it of, where it names them.
    pub subject: Vec<Found>,
    /// The site or event.
    pub place: Option<Place>,
    pub planned: bool,
    /// Its first word, and the one after its last.
    pub from: usize,
    pub to: usize,
    pub rule: &'static str,
}

impl Meeting {
    /// The same with others.
    pub(super) fn of(&self, with: Vec<Found>) -> Self {
        Self { with, subject: self.subject.clone(), place: self.place.clone(), ..*self }
    }
}

/// Most engagements of one sentence.
const MOST: usize = 100;

/// The engagements a sentence tells of, in order.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Vec<Meeting> {
    if sentence.title {
        return Vec::new();
    }
    let mut all: Vec<Meeting> = Vec::new();
    let mut at = sentence.from;
    let mut ahead = predicates.iter().peekable();
    if let Some(meeting) =
        among::find(context, sentence).or_else(|| company::opening(context, sentence, predicates))
    {
        at = meeting.to.max(at);
        all.push(meeting);
    }
    let words = || sentence.from..sentence.to;
    let others = context.may_say(words(), &talks::OCCASIONS);
    let occasions = others || context.may_have(words(), is::EVENT | is::MEETING);
    while at < sentence.to {
        while ahead.next_if(|p| p.at < at).is_some() {}
        if !occasions {
            // Only verbs can tell of a meeting.
            let Some(next) = ahead.peek().filter(|p| p.at < sentence.to) else { break };
            at = next.at;
        }
        let predicate = ahead.peek().filter(|p| p.at == at);
        let occasion = is_occasion(context, at, others);
        if predicate.is_none() && !occasion {
            at += 1;
            continue;
        }
        let noun = || occasion.then(|| of_noun(context, sentence, predicates, at)).flatten();
        let found = match predicate {
            Some(p) => of_verb(context, sentence, p).or_else(noun),
            None => noun(),
        };
        match found.filter(|m| !unreal::is_looked_forward_to(context, sentence, m)) {
            Some(meeting) => {
                let mut further = second(context, sentence, &meeting);
                let last = meeting.with.iter().map(|f| f.to).max();
                at = last.unwrap_or(meeting.to).min(meeting.to).max(at + 1);
                all.push(meeting);
                while let Some(next) = further.filter(|_| all.len() < MOST) {
                    further = second(context, sentence, &next);
                    at = at.max(next.to);
                    all.push(next);
                }
            }
            None => at += 1,
        }
    }
    all
}

fn of_verb(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let told = !predicate.negated;
    let found = told.then(|| by_verb(context, sentence, predicate)).flatten();
    let found = found.filter(|_| !is_unreal(context, sentence, predicate.at))?;
    let planned = found.planned || is_wanted(context, sentence, predicate.at);
    Some(Meeting { planned, ..found })
}

fn by_verb(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let token = &context.tokens[at];
    let briefed = || briefed(context, sentence, predicate).or_else(|| honoured(context, sentence, predicate));
    if let Some(meeting) = meets_visitor(context, predicate).or_else(briefed) {
        return Some(meeting);
    }
    // "will visit with pupils".
    let visits_with = || token.has(is::VISIT_BASE | is::VISIT_PAST) && context.is(at + 1, words!["with"]);
    if (token.has(is::MEET) || visits_with()) && !predicate.passive {
        let others = || together(context, predicate).or_else(|| spoken_before(context, sentence, predicate));
        return met(context, sentence, predicate).or_else(others);
    }
    let met_by = hosts::is_met_by(context, predicate);
    // "thanked Norway for hosting officials".
    let thanked = || {
        predicate.mood == Mood::Gerund
            && (predicate.from.saturating_sub(2)..at).any(|n| context.is(n, words!["for", "of", "in"]))
    };
    if (token.has(is::HOST) || met_by) && !thanked() {
        return hosted(context, sentence, predicate);
    }
    if let Some(meeting) = calls_made(context, sentence, predicate) {
        return Some(meeting);
    }
    if context.is(at, words!["called", "call", "calls", "calling"])
        && context.is(at + 1, words!["on", "upon"])
    {
        return called_on(context, sentence, predicate);
    }
    let joins = context.is(at, words!["join", "joined", "joins"]) && predicate.mood != Mood::Participle;
    // "recalled that Norway had opened an embassy".
    let before =
        context.is(predicate.from, words!["had"]) && matches!(predicate.subject, Subject::Phrase(..));
    let leads = token.has(is::LEAD) && predicate.mood.is_finite() && led(context, sentence, at);
    if (token.has(is::ATTEND) || joins || leads || lectures(context, at)) && !predicate.passive && !before {
        let chairs = context.is(at, words!["co-chaired", "co-chair", "co-chairs", "co-hosted"]);
        if let Some(both) = chairs.then(|| together(context, predicate)).flatten() {
            return Some(both);
        }
        let company = || joins.then(|| company::joined(context, sentence, predicate)).flatten();
        let there = || present::was_there(context, sentence, predicate);
        let handed = || hosts::handed(context, sentence, predicate);
        return company().or_else(there).or_else(handed).or_else(|| event(context, sentence, predicate));
    }
    if predicate.passive && context.is(at, words!["attended"]) {
        return further::attended(context, sentence, predicate);
    }
    if let Some(meeting) = hosts::company_or_host(context, sentence, predicate) {
        return Some(meeting);
    }
    let signs = token.entry.forms != 0 && context.is(at, words!["signed", "sign", "signs", "signing"]);
    if signs && !predicate.passive {
        return signing(context, sentence, predicate);
    }
    if token.has(is::SITE) && !predicate.passive && predicate.mood != Mood::Participle {
        let site = site(context, sentence, predicate)?;
        let both = together(context, predicate);
        return Some(company::both_at_site(context, (sentence, predicate), site, both));
    }
    seen(context, sentence, predicate)
        .or_else(|| discussed(context, sentence, predicate))
        .or_else(|| spoken::held(context, sentence, predicate))
}

fn meeting(
    context: &Context<'_>,
    predicate: &Predicate,
    with: Vec<Found>,
    (from, to): (usize, usize),
    rule: &'static str,
) -> Meeting {
    let planned = matches!(predicate.mood, Mood::Future | Mood::Conditional);
    let subject = subject(context, predicate);
    Meeting { kind: EngagementKind::Meeting, with, subject, place: None, planned, from, to, rule }
}

/// "The Foreign Minister will call on him": the subject is the other side.
fn meets_visitor(context: &Context<'_>, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    if let Some(end) = in_honour(context, at) {
        let with = subject(context, predicate);
        let strong = with.iter().any(|f| f.strong) && !predicate.passive;
        let told = meeting(context, predicate, with, (at, end), "met-by");
        return strong.then_some(Meeting { subject: Vec::new(), ..told });
    }
    if let Some(end) = hosts_guests(context, at) {
        let with = subject(context, predicate);
        let strong = with.iter().any(|f| f.strong) && !predicate.passive && predicate.mood.is_finite();
        let told = meeting(context, predicate, with, (at, end), "met-by");
        return strong.then_some(Meeting { subject: Vec::new(), ..told });
    }
    let meets = context.has(at, is::MEET | is::HOST) || context.is(at, words!["call", "called", "calls"]);
    let object = (at + 1..at + 3).find(|&n| context.is(n, words!["him", "her", "them"]))?;
    let clear = context
        .tokens
        .get(object + 1)
        .is_none_or(|t| !t.is_word() || t.has(is::PREPOSITION | is::CONJUNCTION | is::ADVERB));
    let grants = hosts::grants(context, predicate);
    let (meets, clear) = (meets || grants, clear || grants);
    let with = subject(context, predicate);
    let strong = with.iter().any(|f| f.strong);
    (meets && clear && strong && !predicate.passive).then(|| Meeting {
        subject: Vec::new(),
        ..meeting(context, predicate, with, (at, object + 1), "met-by")
    })
}

/// "welcomed the presidential couple", "received the visiting delegation": the word behind those who have come.
fn hosts_guests(context: &Context<'_>, at: usize) -> Option<usize> {
    const GUESTS: WordSet<6> =
        WordSet::new(["couple", "guest", "guests", "visitor", "visitors", "dignitary"]);
    if !context.has(at, is::HOST) || !context.is(at + 1, words!["the", "his", "her", "their"]) {
        return None;
    }
    let described = |n: usize| {
        let small = is::PREPOSITION | is::CONJUNCTION | is::POSSESSIVE | is::SUBORDINATOR;
        context.tokens.get(n).is_some_and(|t| t.is_word() && !t.has(small))
    };
    let end = (at + 2..at + 7).find(|&n| !described(n))?;
    let guests = context.is(end - 1, &GUESTS)
        || context.is(end - 1, words!["delegation"]) && context.is(end - 2, words!["visiting"]);
    guests.then_some(end)
}

/// "gave a dinner in her honour": the word behind it.
fn in_honour(context: &Context<'_>, at: usize) -> Option<usize> {
    let gives = context.has(at, is::HOST)
        || context.is(at, words!["give", "gave", "gives", "held", "hold", "offered"]);
    let honour = (at + 3..at + 10).find(|&n| context.is(n, words!["honour", "honor"]))?;
    let own = context.has(honour - 1, is::POSSESSIVE) && context.is(honour - 2, words!["in"]);
    let meal = (at + 1..honour).any(|n| context.has(n, is::EVENT | is::MEETING));
    (gives && own && meal).then_some(honour + 1)
}

fn subject(context: &Context<'_>, predicate: &Predicate) -> Vec<Found> {
    match predicate.subject {
        Subject::Phrase(from, to) => parties::list(context, from, to).0,
        _ => Vec::new(),
    }
}

/// Verbs that those who are met stand right behind.
const PLAINLY: WordSet<10> = WordSet::new([
    "met",
    "meet",
    "meets",
    "meeting",
    "engage",
    "engaged",
    "consulted",
    "consult",
    "interviewed",
    "interview",
]);

/// "met (with) X", "spoke with X", "will consult with X".
fn met(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    // "told all those she met the same".
    if matches!(predicate.subject, Subject::Pronoun(n) if context.is(n.wrapping_sub(1), words!["those", "people", "everyone", "everybody"]))
    {
        return None;
    }
    let with = (at + 1..sentence.to.min(at + 9))
        .take_while(|&n| {
            // "met officers with experience": those who were met stand before that.
            let people = n > at + 1 && context.has(n - 1, is::GROUP | is::HEAD | is::BODY);
            !people && !context.is(n, words![",", ".", ";", "to", "and"])
                || context.is(n, words![","]) && context.has(n + 1, is::ADVERB)
                || context.is(n, words![","]) && later::is_beside_town(context, n)
                || n <= at + 7 && later::is_put_in(context, at, n)
        })
        .find(|&n| context.is(n, words!["with"]) && !parties::is_described_people(context, n))
        .or_else(|| later::behind_place(context, sentence, at));
    if later::is_satisfied(context, at) {
        return None;
    }
    let plain = context.is(at, &PLAINLY);
    let briefs = context.is(at, words!["brief", "briefed", "briefs", "briefing"]);
    // "spoke to students".
    let speaks = context.is(at, words!["spoke", "speak", "speaks", "speaking", "talked", "talk", "talks"])
        && context.is(at + 1, words!["to"]);
    let object = (plain || briefs).then(|| further::behind_joined(context, at));
    let mut start = with.map(|w| w + 1).or(object).or(speaks.then_some(at + 2))?;
    // "met First Minister Li".
    let office =
        |n: usize| context.tokens[n].is_capital() && context.has(n + 1, is::HEAD | is::OFFICE | is::TITLE);
    while start < sentence.to
        && context.has(start, is::ADVERB)
        && !context.is(start, words!["both", "internally"])
        && !office(start)
    {
        start += 1;
    }
    let (mut found, mut to) = parties::list(context, start, sentence.to);
    if !found.is_empty() {
        to = again(context, sentence, "with", &mut found, to);
    }
    // "will meet a delegation led by X".
    if found.last().is_some_and(|f| f.delegation || f.group)
        && context.is(to, words!["led", "headed"])
        && context.is(to + 1, words!["by"])
    {
        let (leaders, end) = parties::list(context, to + 2, sentence.to);
        let leader = leaders.into_iter().take(1).filter(|f| f.strong);
        found.extend(leader);
        to = end;
    }
    if found.first().is_some_and(|f| hosts::is_press(context, at, f)) {
        return None;
    }
    let person = found.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some());
    // "will brief the Council on her visit": after it.
    let after = briefs
        && context.is(to, words!["on", "about"])
        && context.has(to + 1, is::POSSESSIVE)
        && (to + 2..to + 5).any(|n| context.has(n, is::VISIT_NOUN));
    let clear = (with.is_some() || plain || person) && !after;
    (!found.is_empty() && clear).then(|| meeting(context, predicate, found, (at, to), "verb-meet"))
}
