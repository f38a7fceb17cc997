//! What a visit is for.

use crate::facts::{Passage, Span};
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;

/// Farthest from the places and dates of a journey to its purpose, in words.
const NEAR: usize = 5;

/// "… to Chile to open the embassy", "… to Chile for talks with the President": what stands behind places and dates.
pub(super) fn behind(
    context: &Context<'_>,
    at: usize,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<Passage> {
    let limit = sentence.to.min(at + NEAR);
    let near = (at..limit).take_while(|&n| !context.is(n, &[".", ";", "where", "which", "and"]));
    for n in near {
        let verb = context.tokens.get(n + 1).filter(|t| !t.is_capital() && !t.covered);
        if context.is(n, &["to"])
            && verb.is_some_and(|t| t.entry.forms & form::BASE != 0 || is_plain_verb(context, n + 1))
        {
            return passage(context, n, sentence, predicates);
        }
        if context.is(n, &["for"]) && is_occasion(context, n + 1, sentence) {
            return passage(context, n + 1, sentence, predicates);
        }
        if context.is(n, &["with"]) && (n..n + 4).any(|m| context.is(m, &["view", "aim", "goal", "purpose"]))
        {
            let from = (n..limit + 3).find(|&m| context.is(m, &["to", "of"]))?;
            return passage(context, from, sentence, predicates);
        }
    }
    None
}

/// An unlisted verb behind "to": a word in small letters with an article or the like behind it.
fn is_plain_verb(context: &Context<'_>, at: usize) -> bool {
    let small = is::DETERMINER | is::POSSESSIVE | is::PREPOSITION | is::ADVERB | is::PRONOUN;
    !context.has(at, small)
        && context.tokens[at].is_word()
        && context.has(at + 1, is::DETERMINER | is::POSSESSIVE)
}

/// "talks with …", "the third meeting of …" behind "for".
fn is_occasion(context: &Context<'_>, at: usize, sentence: Sentence) -> bool {
    (at..sentence.to.min(at + 7))
        .take_while(|&n| !context.has(n, is::PREPOSITION) && !context.is(n, &[",", "."]))
        .any(|n| context.has(n, is::MEETING | is::EVENT))
}

/// A purpose that starts at a word, up to where another clause starts.
fn passage(
    context: &Context<'_>,
    from: usize,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<Passage> {
    let next = predicates.iter().find(|p| {
        p.at > from + 2
            && p.mood.is_finite()
            && !p.relative
            && (p.shares.is_some() || context.is(p.start.wrapping_sub(1), &["while", ";"]))
    });
    let stop = next.map_or(sentence.to, |p| p.start).max(from);
    let mut end = stop;
    while end > from && context.is(end - 1, &[".", "”", ",", "and", ";"]) {
        end -= 1;
    }
    let text = Some(context.value(from, end)).filter(|t| !t.is_empty())?;
    let evidence: Vec<Span> = vec![context.span(sentence.from, if next.is_some() { end } else { stop })];
    Some(Passage { text, evidence })
}

/// A purpose that a sentence states of a visit, and the rule that found it.
pub(super) fn stated(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Passage, &'static str)> {
    if sentence.title {
        return None;
    }
    of_purpose(context, sentence, predicates)
        .or_else(|| of_visit(context, sentence, predicates))
        .or_else(|| of_site(context, sentence, predicates))
}

/// "The purpose of the visit is …".
fn of_purpose(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Passage, &'static str)> {
    let is = predicates.iter().rev().find(|p| context.has(p.at, is::BE))?;
    let purpose = (sentence.from..is.at).find(|&n| {
        context.is(
            n,
            &["purpose", "purposes", "aim", "aims", "objective", "objectives", "goal", "goals", "focus"],
        ) && !context.is(n + 1, &["to"])
    })?;
    let its = purpose == sentence.from + 1
        && context.is(sentence.from, &["its", "the", "his", "her", "my", "our", "their"]);
    let visit = (sentence.from..sentence.to.min(purpose + 9))
        .find(|&n| context.has(n, is::VISIT_NOUN))
        .or(its.then_some(sentence.from))?;
    let verb = predicates.iter().find(|p| p.at > purpose.max(visit) && context.has(p.at, is::BE))?;
    passage(context, verb.at + 1, sentence, predicates).map(|p| (p, "stated-purpose"))
}

/// "The visit aims to …", "This trip will strengthen …", "the visit will enable me to …".
fn of_visit(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Passage, &'static str)> {
    let visit =
        (sentence.from..sentence.to.min(sentence.from + 14)).find(|&n| context.has(n, is::VISIT_NOUN))?;
    let cue = (visit..sentence.to.min(visit + 14)).find(|&n| {
        context.is(
            n,
            &["aims", "aimed", "effort", "enable", "enables", "opportunity", "intended", "designed", "seeks"],
        )
    });
    if let Some(cue) = cue {
        let to = (cue..sentence.to.min(cue + 6)).find(|&n| context.is(n, &["to", "at"]))?;
        return passage(context, to, sentence, predicates).map(|p| (p, "stated-aim"));
    }
    let says = predicates.iter().find(|p| {
        let subject = match p.subject {
            crate::parse::predicates::Subject::Phrase(from, to) => {
                (from..to).contains(&visit) && to <= visit + 5
            }
            _ => false,
        };
        subject && p.mood == Mood::Future && !p.passive && !context.has(p.at, is::BE | is::HAVE | is::GO_BASE)
    })?;
    let object = context.is(
        says.at,
        &[
            "include", "take", "last", "conclude", "begin", "mark", "coincide", "continue", "end", "start",
            "come", "focus",
        ],
    );
    (!object).then(|| passage(context, says.at, sentence, predicates).map(|p| (p, "visit-will")))?
}

/// "visited the camp to assess needs", "will attend the summit to promote trade".
fn of_site(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Passage, &'static str)> {
    let goes = is::SITE | is::ATTEND | is::GO_PAST | is::GO_BASE | is::LIGHT_PAST | is::LIGHT_NOW;
    predicates.iter().enumerate().find_map(|(n, p)| {
        if p.mood != Mood::Infinitive || p.shares.is_some() || context.reporting(p.at).is_some() {
            return None;
        }
        let governs = predicates[..n].iter().rev().find(|g| g.mood.is_finite())?;
        let visit = (governs.at..p.from).any(|m| context.has(m, is::VISIT_NOUN));
        let journey =
            context.has(governs.at, is::SITE | is::ATTEND) || visit && context.has(governs.at, goes);
        let quiet =
            (governs.at + 1..p.from).all(|m| !context.is(m, &["that", "who", "which", "opportunity", "how"]));
        let meets = context.has(p.at, is::SITE);
        (journey && quiet && !meets && !governs.passive)
            .then(|| passage(context, p.from, sentence, predicates).map(|p| (p, "purpose-of-site")))?
    })
}
