//! Engagements: whom the visitors met, meet or will meet, what they looked at, took part in and signed.

use super::context::Context;
use super::lexicon::{form, is};
use super::parties::{self, Found};
use super::predicates::{Mood, Predicate, Subject};
use super::tokens::Sentence;
use crate::facts::{EngagementKind, Place, PlaceKind};

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

/// The engagements a sentence tells of, in order.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Vec<Meeting> {
    if sentence.title {
        return Vec::new();
    }
    let mut all: Vec<Meeting> = Vec::new();
    let mut at = sentence.from;
    while at < sentence.to {
        let predicate = predicates.iter().find(|p| p.at == at);
        let found = match predicate {
            Some(p) => of_verb(context, sentence, p).or_else(|| of_noun(context, sentence, predicates, at)),
            None => of_noun(context, sentence, predicates, at),
        };
        match found {
            Some(meeting) => {
                at = meeting.to.max(at + 1);
                all.push(meeting);
            }
            None => at += 1,
        }
    }
    all
}

fn of_verb(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let token = &context.tokens[at];
    if predicate.negated || is_unreal(context, sentence, at) {
        return None;
    }
    if let Some(meeting) = meets_visitor(context, predicate) {
        return Some(meeting);
    }
    if token.has(is::MEET) && !predicate.passive {
        return met(context, sentence, predicate);
    }
    if token.has(is::HOST) {
        return hosted(context, sentence, predicate);
    }
    if context.is(at, &["called", "call", "calls", "calling"]) && context.is(at + 1, &["on", "upon"]) {
        let (with, to) = parties::list(context, at + 2, sentence.to);
        let talks = context.reporting(to + 1).is_some_and(|(v, _)| v.act() != Some(crate::facts::Act::Urge));
        let urges = context.is(to, &["to", "for"]) && !talks;
        let strong = with.iter().any(|f| f.strong || f.group) && !urges;
        return strong.then(|| meeting(context, predicate, with, (at, to), "called-on"));
    }
    let joins = context.is(at, &["join", "joined", "joins"])
        && !predicate.passive
        && predicate.mood != Mood::Participle;
    if (token.has(is::ATTEND) || joins) && !predicate.passive {
        return event(context, sentence, predicate);
    }
    if token.entry.forms != 0 && context.is(at, &["signed", "sign", "signs", "signing"]) && !predicate.passive
    {
        return signing(context, sentence, predicate);
    }
    if token.has(is::SITE) && !predicate.passive && predicate.mood != Mood::Participle {
        return site(context, sentence, predicate);
    }
    None
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
    let meets = context.has(at, is::MEET | is::HOST) || context.is(at, &["call", "called", "calls"]);
    let object = (at + 1..at + 3).find(|&n| context.is(n, &["him", "her", "them"]))?;
    let clear = context
        .tokens
        .get(object + 1)
        .is_none_or(|t| !t.is_word() || t.has(is::PREPOSITION | is::CONJUNCTION | is::ADVERB));
    let with = subject(context, predicate);
    let strong = with.iter().any(|f| f.strong);
    (meets && clear && strong && !predicate.passive).then(|| Meeting {
        subject: Vec::new(),
        ..meeting(context, predicate, with, (at, object + 1), "met-by")
    })
}

fn subject(context: &Context<'_>, predicate: &Predicate) -> Vec<Found> {
    match predicate.subject {
        Subject::Phrase(from, to) => parties::list(context, from, to).0,
        _ => Vec::new(),
    }
}

/// "met (with) X", "spoke with X", "will consult with X".
fn met(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let with = (at + 1..sentence.to.min(at + 9))
        .take_while(|&n| {
            !context.is(n, &[",", ".", ";", "to", "and"])
                || context.is(n, &[","]) && context.has(n + 1, is::ADVERB)
        })
        .find(|&n| context.is(n, &["with"]));
    let plain = context.is(at, &["met", "meet", "meets", "meeting", "engage", "engaged"]);
    let start = with.map(|w| w + 1).or(plain.then_some(at + 1))?;
    let mut start = start;
    while start < sentence.to && context.has(start, is::ADVERB) && !context.is(start, &["both"]) {
        start += 1;
    }
    let (mut found, mut to) = parties::list(context, start, sentence.to);
    // "met leaders on the island and with members of the opposition".
    let again =
        (to..sentence.to.min(to + 8)).find(|&n| context.is(n, &["and"]) && context.is(n + 1, &["with"]));
    if let Some(again) = again.filter(|_| !found.is_empty()) {
        let (more, end) = parties::list(context, again + 2, sentence.to);
        found.extend(more);
        to = end;
    }
    (!found.is_empty()).then(|| meeting(context, predicate, found, (at, to), "verb-meet"))
}

/// "was received by X", "received X", "hosted a dinner for X".
fn hosted(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    if predicate.passive || predicate.mood == Mood::Participle {
        let by = (at + 1..sentence.to.min(at + 9)).find(|&n| context.is(n, &["by"]))?;
        let (with, to) = parties::list(context, by + 1, sentence.to);
        let strong = with.iter().any(|f| f.strong);
        return strong.then(|| Meeting {
            subject: Vec::new(),
            ..meeting(context, predicate, with, (at, to), "received-by")
        });
    }
    let received = context.is(
        at,
        &[
            "received",
            "receive",
            "receives",
            "hosted",
            "hosts",
            "host",
            "greeted",
            "greet",
            "welcomed",
            "welcomes",
            "welcome",
            "welcoming",
            "receiving",
            "hosting",
        ],
    );
    let (with, to) = parties::list(context, at + 1, sentence.to);
    let strong = with.first().is_some_and(|f| f.strong && f.party.name.is_some());
    (received && strong).then(|| meeting(context, predicate, with, (at, to), "receives-visitor"))
}

/// "talks with X", "in a meeting with X", "a meeting between X and Y".
fn of_noun(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Meeting> {
    let token = &context.tokens[at];
    if !token.has(is::MEETING) || token.is_capital() && at > sentence.from || is_unreal(context, sentence, at)
    {
        return None;
    }
    let link = (at + 1..sentence.to.min(at + 7))
        .take_while(|&n| !context.is(n, &[",", ".", ";", "and", "to"]))
        .find(|&n| context.is(n, &["with", "between"]))?;
    let of_others = at > sentence.from && context.is(at - 1, &["’s", "'s"]);
    if of_others && !context.is(at.wrapping_sub(2), &["her", "his"])
        || link > at + 1 && context.is(at + 1, &["between"])
    {
        return None;
    }
    let (with, to) = parties::list(context, link + 1, sentence.to);
    let strong = with.iter().any(|f| f.strong || f.group || f.party.organization.is_some());
    if !strong {
        return None;
    }
    let governs = predicates
        .iter()
        .rev()
        .find(|p| p.at < at)
        .or_else(|| predicates.iter().find(|p| p.mood.is_finite()));
    let planned = governs.is_some_and(|p| matches!(p.mood, Mood::Future | Mood::Conditional));
    // "between X and Y": both sides; the visitors are told apart later.
    let between = context.is(link, &["between"]);
    let subject = governs
        .filter(|p| p.at < at && !between && !of_others)
        .map(|p| subject(context, p))
        .unwrap_or_default();
    Some(Meeting {
        kind: EngagementKind::Meeting,
        with,
        subject,
        place: None,
        planned,
        from: at,
        to,
        rule: if between { "meeting-between" } else { "noun-meeting" },
    })
}

/// An invitation, a hope or a denial is no meeting.
fn is_unreal(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let least = at.saturating_sub(8).max(sentence.from);
    (least..at).any(|n| {
        context.is(
            n,
            &["not", "requested", "hopes", "hoped", "hope", "unable", "declined", "refused", "without"],
        )
    })
}

/// The words of a noun phrase from a word on: articles left out, to the next verb, clause or mark.
fn phrase(context: &Context<'_>, from: usize, limit: usize) -> (usize, usize) {
    let mut start = from;
    while start < limit && context.has(start, is::DETERMINER | is::POSSESSIVE) {
        start += 1;
    }
    let mut end = start;
    while end < limit && end < start + 14 {
        let token = &context.tokens[end];
        let of = token.is(&["of", "for", "on", "and", "the"]) && end > start;
        let stops = !of
            && (!token.is_word() && token.text != "’s" && token.text != "-"
                || token.has(
                    is::PREPOSITION
                        | is::SUBORDINATOR
                        | is::MODAL
                        | is::BE
                        | is::HAVE
                        | is::PRONOUN
                        | is::CONJUNCTION,
                )
                || token.has(is::ADVERB)
                || token.is(&[
                    "commencing",
                    "beginning",
                    "starting",
                    "taking",
                    "held",
                    "opening",
                    "organised",
                    "organized",
                ]) && end > start
                || end > start
                    && !token.is_capital()
                    && token.entry.forms & (form::PAST | form::THIRD) != 0
                    && token.entry.forms & form::BASE == 0
                    && !token.has(is::GROUP));
        if stops {
            break;
        }
        end += 1;
    }
    while end > start && (context.has(end - 1, is::LINK | is::CONJUNCTION | is::DETERMINER)) {
        end -= 1;
    }
    (start, end)
}

/// "attended the summit", "addressed the Assembly", "delivered a lecture at the University".
fn event(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let from = if context.is(at + 1, &["in", "at"]) { at + 2 } else { at + 1 };
    let (start, to) = phrase(context, from, sentence.to);
    let named = (start..to).any(|n| {
        context.has(n, is::EVENT | is::BODY) || context.entity(n).is_some_and(|(c, _, _)| !c.kind.is_place())
    });
    if start >= to || !named {
        return None;
    }
    let beside = (to..sentence.to.min(to + 24))
        .take_while(|&n| !context.is(n, &[".", ";"]))
        .find(|&n| context.is(n, &["alongside", "with"]));
    let addressed = context.is(at, &["address", "addressed", "addresses"])
        && !(start..to).any(|n| context.has(n, is::EVENT));
    let (with, place) = if addressed {
        (parties::list(context, start, to).0, None)
    } else {
        let with = beside.map_or_else(Vec::new, |n| parties::list(context, n + 1, sentence.to).0);
        (with, Some(site_place(context, start, to)))
    };
    Some(Meeting {
        kind: EngagementKind::Event,
        with,
        place,
        ..meeting(context, predicate, Vec::new(), (at, to), "takes-part-in")
    })
}

fn site_place(context: &Context<'_>, from: usize, to: usize) -> Place {
    Place { name: context.value(from, to), kind: Some(PlaceKind::Site), ..Place::default() }
}

/// "signed an agreement (with X)".
fn signing(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let (start, to) = phrase(context, at + 1, sentence.to);
    let signed = (start..to).any(|n| context.has(n, is::AGREEMENT));
    signed.then(|| Meeting {
        kind: EngagementKind::Signing,
        place: None,
        ..meeting(context, predicate, Vec::new(), (at, to), "signs-agreement")
    })
}

/// "toured the refugee camp": a place that is no country or city.
fn site(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let (start, to) = phrase(context, at + 1, sentence.to);
    let words = start..to;
    let place = context.entity(start).is_some_and(|(c, e, name)| {
        name && c.kind.is_place() && (e == to || !context.tokens[e].is_capital())
    }) || super::places::is_unlisted(context, start)
        || words.clone().any(|n| context.has(n, is::VISIT_NOUN));
    let impact = context.is(to.wrapping_sub(1), &["impact", "investments", "results", "progress"]);
    if start >= to || place || impact {
        return None;
    }
    Some(Meeting {
        kind: EngagementKind::SiteVisit,
        with: Vec::new(),
        place: Some(site_place(context, start, to)),
        ..meeting(context, predicate, Vec::new(), (at, to), "site-visit")
    })
}
