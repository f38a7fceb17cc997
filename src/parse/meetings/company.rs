//! Those whose company the visitors have: whom they join, whom they visit at home, who goes round with them.

use super::{Meeting, meeting};
use crate::facts::{Act, EngagementKind};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// What is done together, besides meetings and events.
const TOGETHER: WordSet<12> = WordSet::new([
    "walk",
    "tour",
    "ride",
    "cruise",
    "wreath-laying",
    "launch",
    "match",
    "concert",
    "prayer",
    "prayers",
    "service",
    "groundbreaking",
]);

/// "joined X in a discussion", "joined X for a tour of the port".
pub(super) fn joined(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    const NEAR: usize = 7;
    let at = predicate.at;
    let (with, to) = parties::list(context, at + 1, sentence.to);
    let talks = (to + 1..sentence.to.min(to + NEAR))
        .any(|n| context.has(n, is::MEETING | is::EVENT) || context.is(n, &TOGETHER));
    let joins =
        context.is(at, words!["join", "joined", "joins"]) && context.is(to, words!["in", "for", "at"]);
    let first = with.first()?;
    (joins && talks && (first.strong || first.group && first.from <= at + 3))
        .then(|| meeting(context, predicate, with, (at, to), "verb-meet"))
}

/// "visited the former President, Ana Li, at her home": a person, whom no place is called after.
pub(super) fn visits_person(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
) -> Option<Meeting> {
    let at = predicate.at;
    let visits = context.is(at, words!["visit", "visited", "visits"]) && !predicate.passive;
    if !visits || predicate.mood == Mood::Gerund {
        return None;
    }
    let (with, to) = parties::list(context, at + 1, sentence.to);
    let first = with.first().filter(|f| f.from <= at + 3 && f.party.name.is_some())?;
    let office = first.party.role.is_some() || context.has(first.from.wrapping_sub(1), is::TITLE);
    let small = is::BODY | is::PREMISES | is::EVENT;
    let named = (first.from..first.to).all(|n| {
        let token = &context.tokens[n];
        !token.has(small) && !token.is(words!["’s", "'s"])
    });
    let clear = context.tokens.get(first.to).is_none_or(|t| !t.is_word() && !t.is(words!["’", "'", "-"]))
        || context.is(first.to, words!["at", "in", "on", "and", "to", "who", "for"]);
    (office && named && clear).then(|| meeting(context, predicate, with, (at, to), "verb-meet"))
}

/// "Besides President Paz, she met the Foreign Minister", "Together with Minister Paz, she opened the school": those that a
/// sentence opens with.
pub(super) fn opening(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<Meeting> {
    const DOES: WordSet<18> = WordSet::new([
        "opened",
        "open",
        "opens",
        "inaugurated",
        "inaugurate",
        "launched",
        "launch",
        "unveiled",
        "unveil",
        "laid",
        "lay",
        "planted",
        "plant",
        "chaired",
        "chair",
        "attended",
        "attend",
        "witnessed",
    ]);
    const PAIRS: [(&str, &str); 4] =
        [("apart", "from"), ("aside", "from"), ("in", "addition"), ("other", "than")];
    let first = sentence.from;
    let pair = context.is(first, words!["apart", "aside", "in", "other"])
        && PAIRS.iter().any(|(one, two)| context.is(first, &[*one]) && context.is(first + 1, &[*two]));
    let together = context.is(first, words!["together", "jointly"]) && context.is(first + 1, words!["with"])
        || context.is(first, words!["alongside"]);
    let besides = context.is(first, words!["besides"]) || pair;
    // "With President Paz and his ministers, she discussed trade".
    let with_them = context.is(first, words!["with"]);
    if !together && !besides && !with_them {
        return None;
    }
    let start = match () {
        () if context.is(first + 1, words!["addition"]) => {
            if !context.is(first + 2, words!["to"]) {
                return None;
            }
            first + 3
        }
        () if pair || context.is(first + 1, words!["with"]) => first + 2,
        () => first + 1,
    };
    // "In addition to meeting the Mayor", "Besides engaging with the Government".
    let doing =
        besides && context.is(start, words!["meeting", "engaging", "speaking", "talking", "consulting"]);
    let start = start + usize::from(doing);
    let start = start + usize::from(doing && context.is(start, words!["with", "to"]));
    let (with, to) = parties::list(context, start, sentence.to);
    let body = |f: &Found| doing && f.party.organization.is_some();
    let group = |f: &Found| f.group && !together;
    let person = with.first().is_some_and(|f| f.from <= start + 2 && (f.strong || group(f) || body(f)));
    let main = predicates.iter().find(|p| p.from >= to && p.mood.is_finite() && !p.relative)?;
    let meets = context.has(main.at, is::MEET | is::HOST)
        || (main.at..sentence.to.min(main.at + 6)).any(|n| context.has(n, is::MEETING));
    let does = context.has(main.at, is::SITE) || context.is(main.at, &DOES);
    let talks =
        || with_them && context.reporting(main.at).is_some_and(|(v, _)| v.act() == Some(Act::Discuss));
    let told = if together { meets || does } else { meets || talks() };
    let comma = context.is(to, words![","]) || context.is(to.wrapping_sub(1), words![","]);
    (person && told && !main.negated && comma).then(|| meeting(context, main, with, (to, to), "verb-meet"))
}

/// "toured the port in the company of Governor Paz": those who go round with the visitor.
fn in_company(context: &Context<'_>, sentence: Sentence, from: usize) -> Vec<Found> {
    const FAR: usize = 14;
    let of = (from..sentence.to.min(from + FAR))
        .take_while(|&n| !context.is(n, words![";", ".", "who", "which", "where"]))
        .find(|&n| {
            context.is(n, words!["company"])
                && context.is(n + 1, words!["of"])
                && context.is(n - 1, words!["the"])
        });
    let found = of.map(|of| parties::list(context, of + 2, sentence.to).0).unwrap_or_default();
    found.into_iter().filter(|f| f.strong && f.party.name.is_some()).collect()
}

/// "Minister Paz and the visiting Minister inspected the works", "toured the port in the company of Mr Paz": those who are
/// at a site with the visitor.
pub(super) fn both_at_site(
    context: &Context<'_>,
    (sentence, predicate): (Sentence, &Predicate),
    site: Meeting,
    together: Option<Meeting>,
) -> Meeting {
    if site.kind != EngagementKind::SiteVisit || !site.with.is_empty() {
        return site;
    }
    if let Some(both) = together {
        return Meeting { kind: site.kind, place: site.place, to: site.to, ..both };
    }
    let with = in_company(context, sentence, predicate.at + 1);
    Meeting { with, ..site }
}

/// "a dinner hosted by X", "a reception given in her honour by X", "a ceremony presided over by X": the word "by".
pub(super) fn given_by(context: &Context<'_>, at: usize) -> Option<usize> {
    let given = context.is(at, words!["hosted", "given", "organised", "organized", "offered", "held"]);
    let honour = context.is(at + 1, words!["in"]) && context.is(at + 3, words!["honour", "honor"]);
    let by = match () {
        () if context.is(at, words!["presided"]) && context.is(at + 1, words!["over"]) => at + 2,
        () if given && honour => at + 4,
        () if given => at + 1,
        () => return None,
    };
    context.is(by, words!["by"]).then_some(by)
}

/// "heard the testimony of survivors", "answered questions from students": the word before those who speak.
pub(super) fn voices(context: &Context<'_>, at: usize) -> Option<usize> {
    const VOICES: WordSet<10> = WordSet::new([
        "testimony",
        "testimonies",
        "concerns",
        "views",
        "stories",
        "accounts",
        "experiences",
        "voices",
        "story",
        "presentations",
    ]);
    const NEAR: usize = 5;
    let hears = context.is(at, words!["heard", "hear", "hears", "hearing"]);
    let answers = context.is(at, words!["answered", "took", "fielded", "answer", "answers", "take"]);
    let noun = (at + 1..at + NEAR)
        .find(|&n| hears && context.is(n, &VOICES) || answers && context.is(n, words!["questions"]))?;
    let link: &[&str] = if hears { &["of", "from", "by"] } else { &["from", "by"] };
    context.is(noun + 1, link).then_some(noun + 1)
}

/// "She and President Paz held talks".
pub(super) fn with_pronoun(context: &Context<'_>, predicate: &Predicate, i: usize) -> Option<Meeting> {
    let joint =
        context.is(i, words!["she", "he"]) && context.is(i + 1, words!["and"]) && predicate.mood.is_finite();
    if !joint || predicate.from <= i + 2 {
        return None;
    }
    let (with, to) = parties::list(context, i + 2, predicate.from);
    let [one] = &with[..] else { return None };
    let (told, at) = (one.strong && to == predicate.from, predicate.at);
    told.then(|| Meeting {
        subject: Vec::new(),
        ..meeting(context, predicate, with, (at, at + 1), "verb-meet")
    })
}
