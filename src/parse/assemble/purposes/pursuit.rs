//! Aims that somebody pursues, and those of ceremonies.

use super::{Stated, passages};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::statements::is_inquiry;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "I intend to promote": the verb that governs an infinitive as an auxiliary would.
fn is_intended(context: &Context<'_>, predicates: &[Predicate], n: usize) -> bool {
    const INTEND: WordSet<15> = WordSet::new([
        "intend", "intends", "plan", "plans", "hope", "hopes", "aim", "aims", "seek", "seeks", "intended",
        "wish", "wished", "want", "wanted",
    ]);
    predicates[n].mood == Mood::Infinitive
        && n > 0
        && predicates[n - 1].at + 2 >= predicates[n].from
        && context.is(predicates[n - 1].at, &INTEND)
}

/// "will seek to conclude an agreement": the verb behind one that tells of an aim.
fn is_sought(context: &Context<'_>, predicates: &[Predicate], n: usize) -> bool {
    const SEEKS: WordSet<5> = WordSet::new(["seek", "aim", "try", "attempt", "endeavour"]);
    let before = n.checked_sub(1).and_then(|n| predicates.get(n));
    predicates[n].mood == Mood::Infinitive
        && !predicates[n].passive
        && before.is_some_and(|p| {
            p.mood == Mood::Future
                && !p.passive
                && !p.negated
                && context.is(p.at, &SEEKS)
                && p.at + 2 >= predicates[n].from
        })
}

/// "will lead the delegation to the opening of the games".
fn is_at_head(context: &Context<'_>, sentence: Sentence, p: &Predicate) -> bool {
    let ahead = context.is(p.at, words!["lead"]) && p.mood == Mood::Future
        || context.is(p.at, words!["leading"]) && p.mood.is_finite();
    let behind = p.at + 1..sentence.to.min(p.at + 7);
    let Some(to) = behind.clone().find(|&n| context.is(n, words!["to"])).filter(|_| ahead && !p.passive)
    else {
        return false;
    };
    behind.take_while(|&n| n < to).any(|n| context.is(n, words!["delegation"]))
        && is_ceremony(context, to + 1, sentence)
}

/// "will lead a delegation *to deepen ties*": what a delegation is led for.
fn led_for(context: &Context<'_>, sentence: Sentence, p: &Predicate) -> Option<usize> {
    const NEAR: usize = 8;
    if !context.is(p.at, words!["lead"]) || p.mood != Mood::Future || p.passive || p.negated {
        return None;
    }
    let mut behind = p.at + 2..sentence.to.min(p.at + NEAR);
    let delegation = behind.find(|&n| context.is(n, words!["delegation", "mission"]))?;
    let to = delegation + 1;
    let aim = context.is(to, words!["to"]) && super::is_infinitive(context, to);
    (aim && !context.has(to + 1, is::MEET | is::ATTEND | is::VISIT_BASE)).then_some(to)
}

/// "Our visit to Chile was about *strengthening* ties", "This trip is expected *to* deepen ties": where the aim starts.
pub(super) fn is_about(context: &Context<'_>, visit: usize) -> Option<usize> {
    const NEAR: usize = 8;
    let be = (visit + 1..visit + NEAR)
        .take_while(|&n| !context.is(n, words![",", ".", ";", "and"]))
        .find(|&n| context.has(n, is::BE))?;
    let next = be + 1 + usize::from(context.is(be + 1, words!["all"]));
    let gerund = context.tokens.get(next + 1).is_some_and(|t| t.text.ends_with("ing") && !t.is_capital());
    if context.is(next, words!["about"]) && gerund {
        return Some(next + 1);
    }
    let expected = context.is(be + 1, words!["expected", "likely"]) && context.is(be + 2, words!["to"]);
    let does = || super::is_infinitive(context, be + 2) && !context.is(be + 3, &super::IDLE);
    (expected && does() && !context.has(be + 3, is::BE | is::HAVE | is::GO_BASE | is::VISIT_BASE))
        .then_some(be + 2)
}

/// "will take stock of the laws", "will make a first-hand assessment of the situation": what those do who come to find something out.
fn finds_out(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 5;
    const MAKES: WordSet<8> =
        WordSet::new(["make", "conduct", "undertake", "gather", "collect", "take", "carry", "seek"]);
    const FINDS: WordSet<3> = WordSet::new(["assessment", "information", "stock"]);
    let clear =
        |n: &usize| !context.has(*n, is::PREPOSITION | is::CONJUNCTION) || context.is(*n, words!["out"]);
    let found = || {
        let mut near = (at + 1..at + FAR).take_while(clear);
        near.find(|&n| context.is(n, &FINDS))
    };
    context.is(at, &MAKES)
        && found().is_some_and(|n| context.is(n + 1, words!["of", "on", "about", "regarding"]))
}

/// "the Opening Ceremony", "the inauguration of".
fn is_ceremony(context: &Context<'_>, at: usize, sentence: Sentence) -> bool {
    (at..sentence.to.min(at + 5))
        .take_while(|&n| !context.has(n, is::PREPOSITION))
        .any(|n| context.has(n, is::EVENT))
}

/// "During the visit I will pursue closer ties", "She will promote trade": what the visitor is to bring about.
pub(super) fn of_pursuit(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<Stated> {
    let pursues = |&n: &usize| {
        let p = &predicates[n];
        let will = p.mood == Mood::Future && !p.passive && !p.negated;
        let means = will || is_intended(context, predicates, n);
        is_sought(context, predicates, n)
            || means && (context.has(p.at, is::PURPOSIVE) || finds_out(context, p.at))
            || is_at_head(context, sentence, p)
            || is_inquiry(context, sentence, p)
    };
    let person = |p: &Predicate| match p.subject {
        Subject::Pronoun(at) => context.is(at, words!["i", "he", "she", "they", "we"]),
        Subject::Phrase(from, to) => parties::list(context, from, to).0.iter().any(|f| f.strong),
        Subject::None => false,
    };
    let visitor = |p: &Predicate| person(p) || is_inquiry(context, sentence, p);
    if let Some((from, p)) = predicates.iter().find_map(|p| Some((led_for(context, sentence, p)?, p)))
        && person(p)
    {
        return Some((passages(context, from, sentence, predicates), "visitor-will-pursue"));
    }
    let n = (0..predicates.len()).filter(pursues).find(|&n| visitor(&predicates[n]))?;
    let verb = &predicates[n];
    let from = if verb.mood == Mood::Infinitive { verb.from } else { verb.at };
    let mut all = passages(context, from, sentence, predicates);
    for passage in &mut all {
        passage.evidence = vec![context.sentence(sentence)];
    }
    Some((all, "visitor-will-pursue"))
}

/// "will visit Chile to open the port and *reaffirm* old ties": whether a verb joined by "and" is one more aim, and not one
/// more thing to be done.
pub(super) fn is_more(context: &Context<'_>, from: usize, p: &Predicate) -> bool {
    context.is(from, words!["to"])
        && p.from == p.at
        && (context.has(p.at, is::PURPOSIVE)
            || context.is(p.at, words!["reaffirm", "underscore", "explore", "bolster", "expand"]))
        && context.is(p.at.wrapping_sub(1), words!["and", ","])
}
