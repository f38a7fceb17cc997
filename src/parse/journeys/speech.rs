//! Texts of what was said, whose heading tells by whom and where: "Speech by Minister Li at a dinner in Lima, 2 May".

use super::Cue;
use super::cue::place_at;
use super::guests::code_at;
use super::speaking::is_abroad;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of those who speak where a heading tells.
pub(super) const RULE: &str = "speech-in";
/// Among how many sentences from the start on the heading is looked for.
const OVER: usize = 12;
/// Most words from the speaker to the place.
const FAR: usize = 40;
/// What is said whole.
const KINDS: WordSet<8> =
    WordSet::new(["speech", "address", "remarks", "toast", "lecture", "interview", "transcript", "keynote"]);
/// What words behind them are about, not where something is said.
const ABOUT: WordSet<8> =
    WordSet::new(["on", "about", "regarding", "concerning", "following", "after", "before", "against"]);

/// Who speaks, as the words behind "speech", "address", "transcript" tell.
fn speaker(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Found> {
    const NEAR: usize = 9;
    if !context.is(at, &KINDS) || context.tokens[at].covered {
        return None;
    }
    let open = |n: &usize| !context.is(*n, words![".", ",", ";", ":"]);
    let by = (at + 1..sentence.to.min(at + NEAR)).take_while(open).find(|&n| context.is(n, words!["by"]));
    let of = (at + 1 < sentence.to && context.is(at + 1, words!["of"])).then_some(at + 1);
    let first = by.or(of)? + 1;
    // "Speech by Minister Ana Li", and "Lima, Peru" in the next line.
    let placed = |n: &usize| {
        // "Address by the Foreign Minister to the Chamber".
        let heard = context.is(*n, words!["to"]) && context.is(n + 1, words!["the", "a", "an"]);
        heard && !context.is(n - 1, words!["representative", "ambassador", "envoy", "adviser", "secretary"])
            || !context.is(n - 1, words!["of", "for", "to", "the"]) && place_at(context, *n)
    };
    let to = (first + 2..sentence.to.min(first + FAR)).find(placed).unwrap_or(sentence.to);
    let found = parties::list(context, first, to).0.into_iter().next()?;
    let press = found.party.role.as_deref().is_some_and(|role| role.to_lowercase().contains("spokes"));
    (found.strong && found.from <= first + 2 && !press).then_some(found)
}

/// How the word for a speech starts a journey, in its heading.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Cue> {
    let who = speaker(context, sentence, at)?;
    let index = context.sentences.partition_point(|s| s.to <= at);
    // "Following is the text of a speech by".
    let plain = |p: &Predicate| !p.mood.is_finite() || p.at < at && context.has(p.at, is::BE);
    if index >= OVER || !predicates.iter().all(plain) {
        return None;
    }
    let about = |n: usize| {
        let day = context.has(n + 1, is::WEEKDAY)
            || context.tokens.get(n + 1).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()))
            || context.is(n + 2, words!["occasion"]);
        context.is(n, &ABOUT) && !day
    };
    let open = |n: &usize| !context.is(*n, words![".", ";", ":"]) && !about(*n);
    let leads = |n: usize| n == who.to || context.is(n - 1, words!["in", "at", ",", "–", "-", "—", "("]);
    let mut words = (who.to..sentence.to.min(who.to + FAR)).take_while(open);
    let places = words.find(|&n| leads(n) && place_at(context, n))?;
    cue(context, &who, places, who.to)
}

/// "Santiago, Chile", in a line under "Speech by Minister Li": how it starts a journey.
pub(super) fn under(context: &Context<'_>, sentence: Sentence) -> Option<Cue> {
    const SHORT: usize = 12;
    let index = context.sentences.partition_point(|s| s.to <= sentence.from);
    let near = index <= OVER && index > 0 && sentence.to < sentence.from + SHORT;
    if !near || !context.predicates[index].is_empty() {
        return None;
    }
    let who = over(context, index)?;
    let starts = |n: usize| n == sentence.from || context.is(n - 1, words![",", "in", "–", "-"]);
    let places = (sentence.from..sentence.to).find(|&n| starts(n) && place_at(context, n))?;
    cue(context, &who, places, places)
}

/// Who speaks, as the heading over a line tells.
fn over(context: &Context<'_>, index: usize) -> Option<Found> {
    const LINES: usize = 4;
    let lines = (index.saturating_sub(LINES)..index).rev();
    let mut plain = lines.take_while(|&n| context.predicates[n].is_empty());
    plain.find_map(|n| {
        let line = context.sentences[n];
        (line.from..line.to).find_map(|at| speaker(context, line, at))
    })
}

/// A journey to a place that is not one's own: of another country than the office of the text, or the speaker's, or named with
/// its country; `from`: where hosts may be named before it.
fn cue(context: &Context<'_>, who: &Found, places: usize, from: usize) -> Option<Cue> {
    let code = code_at(context, places);
    let other = |country: &Option<String>| country.is_some() && code.is_some() && *country != code;
    let own = |country: &Option<String>| country.is_some() && *country == code;
    // "Oslo, 3 May" over it all.
    let home = context.dateline.filter(|(first, _)| *first < who.from);
    let home = home.and_then(|_| places::dateline_country(context));
    if own(&who.party.country) || code.is_some() && home == code.as_deref() {
        return None;
    }
    let away = if context.office.is_some() {
        is_abroad(context, places)
    } else {
        let (first, ..) = context.entity(places)?;
        let (found, _) = places::list(context, places, places + 6);
        let whole = first.kind == Kind::City && found.first().is_some_and(|t| t.concept.iri != first.iri);
        // "at a dinner given by the President of Chile".
        let hosts = || {
            let mut by = (from..places).filter(|&n| context.is(n, words!["by", "with"]));
            by.any(|n| parties::list(context, n + 1, places).0.iter().any(|f| own(&f.party.country)))
        };
        other(&who.party.country) || whole || hosts()
    };
    away.then_some(Cue { places, verb: None, told: true, stop: false, rule: RULE })
}

/// Who speaks there.
pub(super) fn visitors(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<Found> {
    let here = speaker(context, sentence, at);
    let index = context.sentences.partition_point(|s| s.to <= at);
    here.or_else(|| over(context, index)).into_iter().collect()
}
