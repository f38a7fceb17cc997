//! What talks and speeches are about, where no reporting verb says it.

use super::Said;
use super::content::trimmed;
use super::listed::{on_agenda, talked_of};
use super::nominal::plain;
use super::speaker::{self, Speaker};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{OneOf, Sentence, Token};

/// "talks with X on trade", "will engage the leaders on trade": where nothing else says so.
pub(super) fn talks_on(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    all: &mut Vec<Said>,
) {
    // "Minister to hold talks on trade": a headline.
    if !predicates.iter().any(|p| p.mood.is_finite()) && !context.is(sentence.to - 1, words![".", "”", "!"])
    {
        return;
    }
    let words = || sentence.from..sentence.to;
    let exchanges = context.may_say(words(), words!["exchange", "exchanges"]);
    if !context.may_have(words(), is::MEET | is::MEETING) && !exchanges {
        return;
    }
    let covered = |at: usize| {
        let place = context.span(at, at + 1).start;
        let mut before = all.iter().flat_map(|s| &s.statement.evidence);
        before.any(|span| (span.start..span.end).contains(&place))
    };
    let talks =
        |at: &usize| context.has(*at, is::MEET | is::MEETING) || exchanges && is_exchange(context, *at);
    let cue = (sentence.from..sentence.to)
        .filter(|at| talks(at) && !covered(*at))
        .find_map(|at| Some((at, behind_talks(context, sentence, predicates, at)?)));
    let Some((at, said)) = cue.filter(|&(_, said)| !covered(said)) else { return };
    let unreal = (sentence.from..at).any(|n| context.is(n, words!["not", "hopes", "hoped", "invitation"]));
    if unreal || said >= sentence.to || super::aimed::is_aim_of_journey(context, predicates, at) {
        return;
    }
    // "will speak with X about trade, and will visit a port".
    let goes_on = |p: &Predicate| {
        let main = |k: usize| predicates[k].at <= at && predicates[k].mood.is_finite();
        p.mood.is_finite() && !p.relative && p.shares.is_some_and(main)
    };
    let next = predicates.iter().find(|p| p.at > said && p.shares.is_some() && (covered(p.at) || goes_on(p)));
    let to = next.map_or(sentence.to, |p| p.start.max(said));
    let end = trimmed(context, said, to);
    let evidence = (sentence.from, super::content::trimmed_quotes(context, to));
    all.extend(plain(context, Act::Discuss, (said, end), evidence));
}

/// What talks told of by a word are about: where it starts.
fn behind_talks(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<usize> {
    // "had candid, substantive and constructive discussions".
    const NEAR: usize = 8;
    let verb = context.has(at, is::MEET) && predicates.iter().any(|p| p.at == at && !p.passive && !p.negated);
    let exchange = is_exchange(context, at);
    let noun = exchange
        || context.has(at, is::MEETING)
            && !context.has(at, is::VISIT_NOUN)
            && !context.tokens[at].is_capital()
            && !context.is(at, words!["call", "calls"]);
    if !(verb || noun) {
        return None;
    }
    let near =
        |words: &dyn OneOf| (at.saturating_sub(NEAR).max(sentence.from)..at).any(|n| context.is(n, words));
    let held = near(words!["held", "hold", "holds", "holding", "had", "have", "conducted", "engaged", "engage"])
        // "The visit is expected to cover discussions on trade".
        || context.is(at, words!["discussion", "discussions", "talks"])
            && context.is(at + 1, words!["on", "about"])
            && near(words!["include", "includes", "included", "cover", "covers", "covered", "feature", "features"]);
    // "will go there for talks with X on trade": somebody has to be named.
    let named = near(words!["for", "in", "during", "joined"]) && context.is(at + 1, words!["with"]);
    // "met President Paz for talks on trade".
    let met = noun
        && near(words!["for"])
        && predicates.iter().any(|p| p.at < at && context.has(p.at, is::MEET) && p.mood.is_finite());
    if exchange && held {
        let mut about = at + 1..sentence.to.min(at + 24);
        let about = about.find_map(|n| on(context, n, sentence.to));
        // "They had a frank exchange of views in a cordial atmosphere": no more than that.
        let mut before = at.saturating_sub(NEAR).max(sentence.from)..at;
        let whole = || {
            before.find(|&n| context.is(n, words!["a", "an"])).filter(|_| context.is(at + 1, words!["of"]))
        };
        return about.or_else(whole);
    }
    if met {
        return on(context, at + 1, sentence.to);
    }
    if !(verb || held || named) {
        return None;
    }
    let speaks = context.is(at, words!["spoke", "speak", "speaks", "talked", "talk"]);
    let behind = if context.is(at + 1, words!["with"]) || speaks && context.is(at + 1, words!["to"]) {
        at + 2
    } else if verb {
        at + 1
    } else {
        let including = context.is(at, words!["discussions", "talks"])
            && context.is(at + 1, words![","])
            && context.is(at + 2, words!["including"]);
        if including {
            return Some(at + 3);
        }
        let of =
            context.is(at, words!["discussion", "discussions"]) && context.is(at + 1, words!["of", "around"]);
        return if of { Some(at + 2) } else { on(context, at + 1, sentence.to) };
    };
    let (found, end) = parties::list(context, behind, sentence.to);
    if held {
        // "had discussions with him in Oslo on trade".
        let next = predicates.iter().find(|p| p.at > at && p.mood.is_finite());
        let to = next.map_or(sentence.to, |p| p.start.max(behind));
        return (behind..to).find_map(|n| on(context, n, sentence.to));
    }
    let on = on(context, end, sentence.to)?;
    (!found.is_empty()).then_some(on)
}

/// "had an in-depth exchange of views".
fn is_exchange(context: &Context<'_>, at: usize) -> bool {
    if !context.is(at, words!["exchange", "exchanges"]) {
        return false;
    }
    // "a frank exchange on trade".
    let views = context.is(at + 1, words!["of"])
        && context.tokens.get(at + 2).is_some_and(|t| t.entry.object == Some(Act::Discuss));
    let plain = context.is(at + 1, words!["on", "about"])
        && (at.saturating_sub(4)..at).any(|n| context.is(n, words!["a", "an"]));
    views || plain
}

fn on(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    const PLACES: WordSet<9> = WordSet::new([
        "island",
        "sidelines",
        "margins",
        "occasion",
        "ground",
        "eve",
        "way",
        "side",
        "behalf",
    ]);
    const HELD: WordSet<9> = WordSet::new([
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "rapporteur",
        "adviser",
        "advisor",
        "expert",
        "envoy",
        "coordinator",
    ]);
    let on = context.is(at, words!["on", "about", "regarding", "concerning", "focused", "covering"]);
    let dated = context.tokens.get(at + 1).is_some_and(|t| {
        t.entry.month().is_some() || t.has(is::WEEKDAY) || t.text.starts_with(|c: char| c.is_ascii_digit())
    });
    let place = context.is(at, words!["on"]) && (at + 1..at + 3).any(|n| context.is(n, &PLACES));
    // "experts working on trade".
    let working = at.checked_sub(1).is_some_and(|n| {
        let token = &context.tokens[n];
        token.entry.forms & form::GERUND != 0
            && !token.has(is::MEETING | is::MEET)
            && !token.is(words!["including"])
    });
    // "will meet leaders on the trip".
    let trip = context.is(at, words!["on"])
        && (at + 1..at + 4)
            .any(|n| context.has(n, is::VISIT_NOUN) && context.has(n - 1, is::DETERMINER | is::POSSESSIVE));
    // "a speech at the Council on Foreign Relations": its name.
    let capital = |n: usize| context.tokens.get(n).is_some_and(Token::is_capital);
    let named = at.checked_sub(1).is_some_and(|n| capital(n) && context.has(n, is::BODY)) && capital(at + 1);
    // "the Spokesman on Immigration": what somebody speaks for.
    let held = at.checked_sub(1).is_some_and(|n| context.is(n, &HELD));
    let on = on && !place && !working && !trip && !named && !held;
    let said = if context.is(at + 1, words!["on"]) { at + 2 } else { at + 1 };
    (on && !dated && at + 1 < end).then_some(said)
}

/// "Discussions centred on trade", "The talks focused on X", "Trade was discussed", "Trade will be high on the agenda".
pub(super) fn about(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    all: &mut Vec<Said>,
) {
    if let Some(topic) = behind_agenda(context, sentence) {
        let to = super::content::trimmed_quotes(context, sentence.to);
        all.extend(plain(context, Act::Discuss, topic, (sentence.from, to)));
        return;
    }
    let told = predicates.iter().filter(|p| !p.negated && p.from >= sentence.from);
    let told: Vec<_> = told.filter_map(|p| Some((p, topic(context, sentence, p)?))).collect();
    for (n, (predicate, topic)) in told.iter().enumerate() {
        // "Trade will be reviewed and views will be exchanged on peace": a saying each.
        let next =
            told.get(n + 1).filter(|(p, _)| is_discussed(context, p) && is_discussed(context, predicate));
        if n > 0 && !(is_discussed(context, predicate) && is_discussed(context, told[n - 1].0)) {
            return;
        }
        let from = if n == 0 { sentence.from } else { predicate.start };
        let to = next.map_or(sentence.to, |(p, _)| p.start.max(predicate.at + 1));
        let topic = (topic.0, topic.1.min(to));
        let to = super::content::trimmed_quotes(context, to);
        all.extend(plain(context, Act::Discuss, topic, (from, to)));
    }
}

/// "On the agenda are trade and energy", "High on the agenda of the talks will be trade": what stands behind the verb.
fn behind_agenda(context: &Context<'_>, sentence: Sentence) -> Option<(usize, usize)> {
    const NEAR: usize = 8;
    let first = sentence.from;
    let on = if context.is(first, words!["high", "also"]) { first + 1 } else { first };
    // "Among the topics discussed were trade and energy".
    let among = || context.is(on, words!["among"]) && (on + 1..on + 4).any(|n| context.has(n, is::TOPIC));
    let agenda = context.is(on, words!["on"])
        && context.is(on + 1, words!["the"])
        && context.is(on + 2, words!["agenda"]);
    if !agenda && !among() {
        return None;
    }
    let be = (on + 3..sentence.to.min(on + 3 + NEAR)).find(|&n| {
        context.has(n, is::BE)
            && !context.is(n, words!["been"])
            && !context.is(n.wrapping_sub(1), words![","])
    })?;
    let end = trimmed(context, be + 1, sentence.to);
    (be + 1 < end).then_some((be + 1, end))
}

/// What a clause says was or will be talked of.
fn topic(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<(usize, usize)> {
    // "will attend these talks, which will cover trade".
    let which = predicate.relative && context.has(predicate.at, is::CENTRE);
    let which = (predicate.from.saturating_sub(2)..predicate.from).find(|&n| {
        which && n > sentence.from + 1 && context.is(n, words!["which"]) && context.is(n - 1, words![","])
    });
    let (from, to) = match (which, predicate.subject) {
        (Some(n), _) => (n - 2, n - 1),
        (None, Subject::Phrase(from, to)) => (from, to),
        (None, _) => return None,
    };
    let topic = talked_of(context, sentence, predicate, (from, to))
        .or_else(|| on_agenda(context, sentence, predicate, (from, to)));
    let topic = topic.or_else(|| heeded(context, sentence, predicate, (from, to)));
    if topic.is_some() || !is_discussed(context, predicate) {
        return topic;
    }
    // "Views will be exchanged on trade": what stands behind the verb.
    let views = context.tokens[to - 1].entry.object == Some(Act::Discuss);
    let behind = on(context, predicate.at + 1, sentence.to).filter(|_| views);
    Some(behind.map_or((from, to), |said| (said, trimmed(context, said, sentence.to))))
}

/// "Particular attention was paid to trade", "The main focus was on trade": what stands behind the verb.
fn heeded(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    (from, to): (usize, usize),
) -> Option<(usize, usize)> {
    let at = predicate.at;
    let attention = predicate.passive
        && !predicate.relative
        && context.is(to - 1, words!["attention"])
        && context.is(at, words!["paid", "given", "devoted", "attached"]);
    let focus = context.is(to - 1, words!["focus", "emphasis"]) && to <= from + 4;
    // "The focus of the meetings will be on trade".
    let of_talks = (from..to.min(from + 3))
        .any(|n| context.is(n, words!["focus"]) && context.is(n + 1, words!["of"]))
        && context.has(to - 1, is::MEETING)
        && !context.has(to - 1, is::VISIT_NOUN);
    let focus = focus || of_talks;
    let placed =
        context.has(at, is::BE) || predicate.passive && context.is(at, words!["placed", "put", "laid"]);
    let link = if attention { "to" } else { "on" };
    // "was paid by the Ministers to trade".
    let near = if attention && context.is(at + 1, words!["by"]) { at + 9 } else { at + 4 };
    let behind = (at + 1..near).find(|&n| context.is(n, &[link])).filter(|_| attention || focus && placed)?;
    let end = trimmed(context, behind + 1, sentence.to);
    (behind + 1 < end).then_some((behind + 1, end))
}

/// "Trade was discussed".
pub(super) fn is_discussed(context: &Context<'_>, predicate: &Predicate) -> bool {
    const DISCUSSED: WordSet<6> =
        WordSet::new(["discussed", "raised", "reviewed", "addressed", "exchanged", "debated"]);
    let discussed = context.is(predicate.at, &DISCUSSED) || super::unsaid::is_considered(context, predicate);
    // "Many concerns have yet to be addressed".
    let not_yet = || {
        let to = predicate.from.checked_sub(1).filter(|_| context.is(predicate.from, words!["to"]));
        to.is_some_and(|n| context.is(n, words!["yet"]))
    };
    // "The flag of Chile will be raised."
    let hoisted = || {
        let raised = context.is(predicate.at, words!["raised"]);
        let Subject::Phrase(from, to) = predicate.subject else { return false };
        raised && (from..to).any(|n| context.is(n, words!["flag", "flags", "funds", "money", "curtain"]))
    };
    predicate.passive && !predicate.relative && discussed && !not_yet() && !hoisted()
}

/// "will address the conference on trade", "delivered a speech on trade": what a speech is about.
pub(super) fn speech(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    all: &mut Vec<Said>,
) {
    for (n, predicate) in predicates.iter().enumerate() {
        let passive = predicate.passive
            || predicate.negated
            || matches!(predicate.mood, Mood::Participle | Mood::Infinitive);
        if passive || predicate.from < sentence.from || !is_speech(context, sentence, predicate.at) {
            continue;
        }
        let next = predicates[n + 1..].iter().find(|p| p.shares.is_some() && p.mood.is_finite());
        let end = next.map_or(sentence.to, |p| p.start.max(predicate.at + 1));
        // "delivers a speech on trade; and visits a school".
        let stops = |n: &usize| context.is(*n, words![";", "before", "after", "where", "while", "when"]);
        let end = (predicate.at + 1..end).find(stops).unwrap_or(end);
        // "a forum entitled “Trade on the Sea”".
        let quoted = super::quoted::ranges(context, sentence);
        let plain_words = |n: &usize| !quoted.iter().any(|q| q.contains(n));
        let mut words = (predicate.at + 2..end).filter(plain_words);
        let Some(said) = words.find_map(|at| on(context, at, end)) else { continue };
        let (Speaker::Visitor | Speaker::Party(_)) = speaker::find(context, sentence, predicate, false)
        else {
            continue;
        };
        let from = if predicate.shares.is_some() { predicate.from } else { sentence.from };
        let stop = trimmed(context, said, end);
        all.extend(plain(
            context,
            Act::State,
            (said, stop),
            (from, super::content::trimmed_quotes(context, end)),
        ));
        return;
    }
}

/// Whether a verb is that of a speech: "address the forum", "deliver a lecture".
fn is_speech(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 7;
    let mut behind = at + 1..sentence.to.min(at + NEAR);
    if context.has(at, is::SPEAK) {
        return behind.any(|n| {
            context.tokens[n].is_capital() || context.has(n, is::GROUP | is::EVENT | is::BODY | is::HEAD)
        });
    }
    context.has(at, is::DELIVER) && behind.take(4).any(|n| context.has(n, is::SPEECH))
}
