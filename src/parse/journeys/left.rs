//! Places that are left, not gone to.

use super::cue::place_at;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// A place that a text says is left.
#[derive(Debug)]
pub(in crate::parse) struct Origin {
    place: String,
    country: Option<String>,
    at: usize,
}

impl Origin {
    /// Whether a place told of at a word is that which was left before, or the country around it.
    pub(in crate::parse) fn is_left(&self, place: &str, at: usize) -> bool {
        self.at < at && (self.place == place || self.country.as_deref() == Some(place))
    }
}

/// The places a text says are left: "will leave Australia", "depart the United States for".
pub(in crate::parse) fn origins(context: &Context<'_>) -> Vec<Origin> {
    (0..context.tokens.len())
        .filter(|&n| context.has(n, is::GO_BASE | is::GO_PAST | is::GO_NOW))
        // "arrives Chile": whither.
        .filter(|&n| {
            !context.is(n, words!["arrive", "arrives", "arrived", "arriving"])
                || context.is(n + 1, words!["from"])
        })
        .filter_map(|n| {
            let at = if context.is(n + 1, words!["the"]) { n + 2 } else { n + 1 };
            let at = if context.is(n + 1, words!["from"]) { n + 2 } else { at };
            let (concept, end, name) = context.entity(at)?;
            // "Before leaving Chile, she will meet the press": where she has been.
            let before = || n.checked_sub(1).is_some_and(|m| context.is(m, words!["before", "upon", "to"]));
            if context.is(n, words!["leaving", "departing"]) && before() && !context.is(end, words!["for"]) {
                return None;
            }
            // "is leaving Chile for her next stop": where she has been.
            let onward = |n: usize| {
                context.has(n + 1, is::POSSESSIVE | is::DETERMINER)
                    && context.is(n + 2, words!["next", "second", "third"])
            };
            if context.is(end, words!["for"]) && onward(end) {
                return None;
            }
            // "Ms Li Departs Chile" over a text about her visit to Chile.
            let sentence = context.sentences.get(context.sentences.partition_point(|s| s.to <= n));
            if sentence.is_some_and(|s| s.title) && !context.is(end, words!["for"]) {
                return None;
            }
            let country = context.within(concept).filter(|_| concept.kind == Kind::City).cloned();
            let visited = sentence.is_some_and(|&s| Left::at_end(context, s, n).is_some());
            (name && !visited && concept.kind.is_place()).then(|| Origin {
                place: concept.iri.clone(),
                country,
                at,
            })
        })
        .take(20)
        .collect()
}

/// A place that is left where a visit to it ends: "left Lima on Tuesday at the end of a three-day visit".
#[derive(Debug, Clone, Copy)]
pub(super) struct Left {
    /// Where the place starts.
    pub place: usize,
    /// The noun of the visit.
    pub noun: usize,
}

impl Left {
    /// What the verb at a word tells of.
    pub(super) fn by(context: &Context<'_>, sentence: Sentence, verb: usize) -> Option<Self> {
        let left = Self::at_end(context, sentence, verb)?;
        // "leaves Lima after a visit to Chile".
        let to = context.is(left.noun + 1, words!["to", "of", "in"]);
        (!(to && place_at(context, left.noun + 2))).then_some(left)
    }

    /// A place that is left at the end of a visit to it or to another.
    fn at_end(context: &Context<'_>, sentence: Sentence, verb: usize) -> Option<Self> {
        const FAR: usize = 15;
        const LEAVES: WordSet<6> =
            WordSet::new(["left", "leaves", "leaving", "departed", "departs", "departing"]);
        const ENDS: WordSet<11> = WordSet::new([
            "after",
            "following",
            "ending",
            "concluding",
            "completing",
            "wrapping",
            "winding",
            "rounding",
            "capping",
            "finishing",
            "closing",
        ]);
        if !context.is(verb, &LEAVES) {
            return None;
        }
        let place = if context.is(verb + 1, words!["from"]) { verb + 2 } else { verb + 1 };
        if !place_at(context, place) {
            return None;
        }
        let last = sentence.to.min(verb + FAR);
        let over = (place + 1..last).find(|&n| {
            context.is(n, &ENDS)
                || context.is(n, words!["end", "conclusion", "close"]) && context.is(n + 1, words!["of"])
        })?;
        // "left Lima after attending the summit".
        let attends = context.is(over + 1, words!["attending", "participating", "addressing", "taking"]);
        let event = |n: usize| attends && context.has(n, is::EVENT | is::MEETING);
        // "left Lima after talks with President Paz", not "left Lima for Quito after talks".
        let on = |n: usize| context.is(n, words!["for", "to", "by", "with"]);
        let talks = context.is(over, words!["after", "following"]) && !(place + 1..over).any(on);
        let talks = talks && super::speaking::is_away(context, place);
        let met = |n: usize| talks && is_met(context, n, sentence.to);
        let end = if attends { sentence.to.min(verb + FAR + FAR) } else { last };
        let noun = (over + 1..end).find(|&n| context.has(n, is::VISIT_NOUN) || event(n) || met(n))?;
        Some(Self { place, noun })
    }

    /// What the noun of a visit at a word belongs to.
    pub(super) fn before(context: &Context<'_>, sentence: Sentence, noun: usize) -> Option<Self> {
        const FAR: usize = 14;
        let least = noun.saturating_sub(FAR).max(sentence.from);
        (least..noun).rev().find_map(|verb| Self::by(context, sentence, verb)).filter(|l| l.noun == noun)
    }
}

/// "arrived in Lima from Chile, where she paid a two-day visit": where the place of that visit starts.
pub(super) fn from_where(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const LONG: usize = 10;
    const NAME: usize = 5;
    let least = at.saturating_sub(LONG).max(sentence.from);
    let clause = (least.max(1)..at).rev().find(|&n| context.is(n, words!["where"]))?;
    let end = if context.is(clause - 1, words![","]) { clause - 1 } else { clause };
    let from =
        (end.saturating_sub(NAME).max(sentence.from)..end).rev().find(|&n| context.is(n, words!["from"]))?;
    let first = if context.is(from + 1, words!["the"]) { from + 2 } else { from + 1 };
    let names = context.entity(first).is_some_and(|(_, to, name)| name && to == end);
    (names && place_at(context, from + 1)).then_some(from + 1)
}

/// "after talks *with President Paz*": whether talks are held with somebody in an office, and not from afar.
fn is_met(context: &Context<'_>, at: usize, to: usize) -> bool {
    let far = context.is(at.wrapping_sub(1), words!["phone", "telephone", "video", "virtual", "online"]);
    let held = context.has(at, is::MEETING) && context.is(at + 1, words!["with"]) && !far;
    let first = || parties::list(context, at + 2, to).0.into_iter().next();
    held && first().is_some_and(|f| f.strong && f.party.role.is_some())
}

/// "left Oslo *to attend* the summit and pay a visit to Chile": what somebody leaves for.
fn is_aim(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["attend", "pay", "participate", "take", "begin", "undertake", "lead", "hold"])
}

/// "left Oslo on Sunday, heading to Chile": whether a verb in -ing tells where those go who have left.
pub(super) fn is_under_way_from(context: &Context<'_>, before: &[Predicate], predicate: &Predicate) -> bool {
    let left = |p: &Predicate| p.mood == Mood::Past && context.is(p.at, words!["left", "departed"]);
    predicate.mood == Mood::Gerund
        && context.is(predicate.at, words!["heading", "travelling", "traveling", "flying"])
        && context.is(predicate.from.wrapping_sub(1), words![","])
        && before.iter().any(left)
}

/// "sets off on a visit": whoever does is on the way.
pub(super) fn sets_off(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["set", "sets"]) && context.is(at + 1, words!["off", "out"])
}

/// Whether somebody has set out, in a sentence before a word: they are on the way to the first of the places behind.
pub(in crate::parse) fn has_set_out(context: &Context<'_>, sentence: Sentence, end: usize) -> bool {
    let begun = |n: usize| context.has(n, is::BEGUN) && !context.is(n, words!["arrived"]);
    (sentence.from..end).any(|n| begun(n) || sets_off(context, n) || is_departure(context, sentence, n))
}

/// "departed last night for Chile": who has left is on the way.
pub(super) fn is_departure(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    // "set off on Tuesday for Chile".
    let sets = context.is(at, words!["set"]) && context.is(at + 1, words!["off", "out"]);
    (sets || context.is(at, words!["departed", "left"]))
        && (at + 1..sentence.to.min(at + 12)).any(|n| {
            context.is(n, words!["for"]) && !context.is(n + 1, words!["home"])
                || context.is(n, words!["to"])
                    && (context.is(at, words!["departed"]) || is_aim(context, n + 1))
                || opens_way(context, n)
        })
}

/// "left Oslo *on* his way to Chile", "*on* a visit to Chile", "*on* the first stage of his journey": what who has left is up to.
fn opens_way(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    let on = context.is(at, words!["on"]) && !context.has(at + 1, is::WEEKDAY);
    let way = |n: usize| context.has(n, is::VISIT_NOUN) || context.is(n, words!["way", "stage", "leg"]);
    on && (at + 2..at + NEAR).take_while(|&n| !context.is(n, words![",", ".", ";", "and"])).any(way)
        || context.is(at, words!["en"]) && context.is(at + 1, words!["route"])
}
