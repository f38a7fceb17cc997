//! What a visit is for.

mod behind;
mod beside;
mod ends;
mod pursuit;
mod sites;

use crate::facts::Passage;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;
pub(super) use behind::behind;
use ends::said_behind;
use pursuit::of_pursuit;
use sites::of_site;

/// What the aims of a visit are called.
const AIMS: WordSet<8> =
    WordSet::new(["purpose", "purposes", "aim", "aims", "objective", "objectives", "goal", "goals"]);

/// Purposes, and the rule that found them.
type Stated = (Vec<Passage>, &'static str);

/// "to strengthen", "to further deepen".
fn is_infinitive(context: &Context<'_>, to: usize) -> bool {
    let adverb = context.has(to + 1, is::ADVERB) || context.is(to + 1, words!["further"]);
    let at = if adverb { to + 2 } else { to + 1 };
    let verb = context.tokens.get(at).filter(|t| !t.is_capital() && !t.covered);
    let goes = context.has(at, is::GO_BASE);
    !goes && verb.is_some_and(|t| t.entry.forms & form::BASE != 0 || is_plain_verb(context, at))
}

/// An unlisted verb behind "to": a word in small letters with an article or the like behind it, or with another word
/// in small letters, if it does not look like an adjective or a noun.
fn is_plain_verb(context: &Context<'_>, at: usize) -> bool {
    const OTHERS: [&str; 10] = ["ing", "s", "al", "ern", "ous", "ed", "ic", "ar", "ian", "ive"];
    let small = is::DETERMINER | is::POSSESSIVE | is::PREPOSITION | is::ADVERB | is::PRONOUN;
    let token = &context.tokens[at];
    if context.has(at, small) || !token.is_word() {
        return false;
    }
    let nouns = is::GROUP | is::BODY | is::OFFICE | is::EVENT | is::MEETING | is::VISIT_NOUN;
    let next = context.tokens.get(at + 1);
    let plain = !context.has(at, nouns)
        && (context.is(at, words!["progress", "address", "assess", "press"])
            || !OTHERS.iter().any(|end| token.text.ends_with(end)))
        && next.is_some_and(|t| t.is_word() && !t.is_capital() && !t.has(is::PREPOSITION | is::CONJUNCTION));
    plain || context.has(at + 1, is::DETERMINER | is::POSSESSIVE)
}

/// "talks with …", "the third meeting of …" behind "for".
fn is_occasion(context: &Context<'_>, at: usize, sentence: Sentence) -> bool {
    // "was in Rome for breakfast, then flew on": no aim.
    let meal = ["breakfast", "lunch", "dinner", "tea", "supper"];
    if context.is(at, &meal) && !context.is(at + 1, words!["with"]) {
        return false;
    }
    if ends::is_span(context, at) {
        return false;
    }
    (at..sentence.to.min(at + 7))
        .take_while(|&n| !context.has(n, is::PREPOSITION) && !context.is(n, words![",", "."]))
        .any(|n| context.has(n, is::MEETING | is::EVENT) && !context.has(n, is::VISIT_NOUN))
}

/// The purposes that start at a word, up to where another clause starts: "to open the embassy and to meet staff" are
/// two.
fn passages(
    context: &Context<'_>,
    from: usize,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Vec<Passage> {
    let next = end_of(context, from, predicates);
    let stop = next.unwrap_or(sentence.to).max(from);
    let end = trimmed(context, from, said_behind(context, from, stop, predicates));
    let last = match next {
        Some(_) if ends::is_put_in_front(context, from) => sentence.to,
        Some(_) => end,
        None => stop,
    };
    let first = if context.is(from, words!["to"]) { from + 1 } else { from };
    let mut starts = vec![from];
    let aims = |n: usize| {
        let joined = if context.is(from, words!["to"]) { &["and", ",", ";"][..] } else { &["and"] };
        context.is(n, words!["to"]) && context.is(n.wrapping_sub(1), joined) && is_infinitive(context, n)
    };
    // "to mark the anniversary and for talks on trade".
    let occasion = |n: usize| {
        context.is(n.wrapping_sub(1), words!["for"])
            && context.is(n.wrapping_sub(2), words!["and"])
            && is_occasion(context, n, sentence)
    };
    starts.extend((first..end).filter(|&n| aims(n) || n > first + 2 && occasion(n)));
    let mut all = Vec::new();
    for (n, &start) in starts.iter().enumerate() {
        let to = starts.get(n + 1).map_or(end, |&next| trimmed(context, start, next));
        let text = if start < to { context.value(start, to) } else { String::new() };
        if !text.is_empty() {
            // The first stands in its sentence, each further one for itself.
            let whole = if n == 0 { sentence.from } else { start };
            let until = if n + 1 == starts.len() { last } else { to };
            all.push(Passage { text, evidence: vec![context.span(whole, until)] });
        }
    }
    all
}

/// Where the clause that a purpose stands in ends before the sentence does. What is joined to words before the purpose
/// goes on with those; a meeting that is joined to it is an engagement.
fn end_of(context: &Context<'_>, from: usize, predicates: &[Predicate]) -> Option<usize> {
    const NEAR: usize = 7;
    // "an opportunity to take stock and meet with the crew": all that it is an opportunity for.
    let chance = (from.saturating_sub(NEAR)..from).any(|n| context.is(n, words!["opportunity", "chance"]));
    let next = predicates.iter().find(|p| {
        let before = p.shares.is_some_and(|s| predicates[s].at < from);
        let meets = !chance
            && p.shares.is_some()
            && context.has(p.at, is::MEET)
            && !context.is(p.at - 1, words!["to"]);
        p.at > from + 2
            && !p.relative
            && (meets
                || p.mood.is_finite() && (before && !pursuit::is_more(context, from, p) || context.is(p.start.wrapping_sub(1), words!["while", ";"]))
                // "will assess the situation when she visits Chile".
                || context.has(p.at, is::VISIT_BASE | is::VISIT_PAST)
                    && context.is(p.start.wrapping_sub(1), words!["when"]))
    });
    // "talks with officials before returning to Norway on 5 May".
    // "to meet the King, finally ending her trip in Lima".
    let leaves = predicates.iter().find(|p| {
        let before = context.is(p.from.wrapping_sub(1), words!["before"]);
        let comma =
            (p.from.saturating_sub(1)..=p.at).rev().any(|n| context.is(n.wrapping_sub(1), words![","]));
        let ends = comma && context.is(p.at, words!["ending", "concluding", "finishing"]);
        p.mood == Mood::Gerund
            && p.from > from + 3
            && (before && context.has(p.at, is::BACK | is::GO_NOW) || ends)
    });
    // "While in Chile to open the embassy, Ms Li met": where the main clause starts.
    let behind = |p: &&Predicate| p.start > from + 2 && !p.relative;
    let main = predicates.iter().find(|p| p.mood.is_finite()).filter(behind);
    // "During her tour, meant to open ports, Ms Li visited": there too.
    let named = |p: &&Predicate| p.mood.is_finite() && behind(p) && p.subject != Subject::None;
    let main =
        main.or_else(|| predicates.iter().find(named).filter(|_| ends::is_put_in_front(context, from)));
    let main = main.filter(|p| context.is(p.start - 1, words![","])).map(|p| p.start - 1);
    // "to meet X, while in the afternoon she will meet Y": what is done besides.
    let besides = predicates.iter().find(|p| p.mood.is_finite() && p.start > from + 3 && !p.relative);
    let besides = besides.and_then(|p| {
        let mut before = (from + 3..p.start).rev();
        before.find(|&n| context.is(n, words!["while", "whilst"]) && context.is(n - 1, words![","]))
    });
    let start =
        |p: &Predicate| p.start - usize::from(context.is(p.start.wrapping_sub(1), words!["when", "while"]));
    let next = next.map(start).or(leaves.map(|p| p.from - 1));
    next.into_iter().chain(beside::onward(context, from, predicates)).chain(main).chain(besides).min()
}

/// A range without the marks and "and" at its end.
pub(super) fn trimmed(context: &Context<'_>, from: usize, to: usize) -> usize {
    // "to deepen ties, according to the Ministry".
    let source = |&n: &usize| context.is(n, words![","]) && context.is(n + 1, words!["according"]);
    let to = (from + 2..to).find(source).unwrap_or(to);
    let marks = |&n: &usize| context.is(n - 1, words![".", "”", ",", "and", ";", "\""]);
    let end = (from + 1..=to).rev().find(|n| !marks(n)).unwrap_or(from);
    // "to mark the anniversary *and for* talks".
    let link = end > from + 3 && context.is(end - 1, words!["for"]) && context.is(end - 2, words!["and"]);
    if link { end - 2 } else { end }
}

/// The purposes that a sentence states of a visit, and the rule that found them.
pub(super) fn stated(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    if sentence.title {
        return None;
    }
    beside::fronted(context, sentence, predicates)
        .or_else(|| beside::invited(context, sentence, predicates))
        .or_else(|| of_purpose(context, sentence, predicates))
        .or_else(|| of_visit(context, sentence, predicates))
        .or_else(|| of_site(context, sentence, predicates))
        .or_else(|| beside::enabled(context, sentence, predicates))
        .or_else(|| of_pursuit(context, sentence, predicates))
}

/// "The purpose of the visit is …".
fn of_purpose(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    let words = || sentence.from..sentence.to;
    if !context.may_say(words(), &AIMS) && !context.may_say(words(), words!["focus"]) {
        return None;
    }
    let being = |p: &&Predicate| (p.from..=p.at).any(|n| context.has(n, is::BE));
    let is = predicates.iter().rev().find(being)?;
    let named = |n: usize| context.is(n, &AIMS) || context.is(n, words!["focus"]);
    let purpose = (sentence.from..is.at).find(|&n| named(n) && !context.is(n + 1, words!["to"]))?;
    let its = purpose == sentence.from + 1
        && context.is(sentence.from, words!["its", "the", "his", "her", "my", "our", "their"]);
    let visit = (sentence.from..sentence.to.min(purpose + 9))
        .find(|&n| context.has(n, is::VISIT_NOUN))
        .or(its.then_some(sentence.from))?;
    let verb = predicates.iter().filter(|p| p.at > purpose.max(visit)).find(being)?;
    let be = (verb.from..=verb.at).rev().find(|&n| context.has(n, is::BE))?;
    // "The focus was on trade": of the talks.
    let focus = context.is(purpose, words!["focus"]) && context.is(be + 1, words!["on"]);
    // "The focus of her visit will be on trade".
    let of_visit = context.is(purpose + 1, words!["of"]) && visit > purpose && visit < be;
    let talks = focus && its && !of_visit;
    // "what the aims of the visit are".
    if talks || !context.tokens.get(be + 1).is_some_and(|t| t.is_word() || t.is(words!["“", ":"])) {
        return None;
    }
    let aim = if focus && of_visit { be + 2 } else { be + 1 };
    Some((passages(context, aim, sentence, predicates), "stated-purpose"))
}

/// What a visit is used for, before "to": "aims to", "is meant to", "an opportunity to".
const AIMING: WordSet<20> = WordSet::new([
    "aims",
    "aimed",
    "effort",
    "efforts",
    "enable",
    "enables",
    "opportunity",
    "chance",
    "allow",
    "used",
    "intended",
    "designed",
    "seeks",
    "undertaken",
    "organised",
    "organized",
    "arranged",
    "meant",
    "served",
    "serves",
]);
/// What a visit will do that is no aim.
const IDLE: WordSet<26> = WordSet::new([
    "include", "take", "last", "conclude", "begin", "mark", "coincide", "continue", "end", "start", "come",
    "focus", "see", "involve", "cover", "run", "extend", "be", "follow", "precede", "commence", "kick",
    "depend", "require", "remain", "become",
]);
const GIVES: WordSet<12> = WordSet::new([
    "give", "gives", "gave", "provide", "provides", "provided", "offer", "offers", "offered", "afford",
    "affords", "present",
]);
const FOCUS: WordSet<7> =
    WordSet::new(["focus", "focuses", "focused", "focussed", "centred", "centered", "concentrated"]);

/// "The visit aims to …", "This trip will strengthen …", "the visit will enable me to …".
fn of_visit(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    let visit = (sentence.from..sentence.to.min(sentence.from + 14))
        .find(|&n| context.has(n, is::VISIT_NOUN))
        .or_else(|| joined(context, sentence))
        .or_else(|| it(context, sentence))
        .or_else(|| programme(context, sentence))
        .or_else(|| beside::attendance(context, sentence))?;
    if let Some(from) = aimed_at(context, sentence, predicates, visit) {
        return Some((passages(context, from, sentence, predicates), "stated-aim"));
    }
    let says = predicates.iter().find(|p| {
        let subject = match p.subject {
            // "The mission, the first by a Rapporteur, will focus on prisons".
            Subject::Phrase(from, to) => {
                (from..to).contains(&visit)
                    && to <= visit + if context.is(visit + 1, words![","]) { 16 } else { 5 }
            }
            _ => false,
        };
        let told = matches!(p.mood, Mood::Future | Mood::Conditional)
            || p.mood.is_finite() && context.has(p.at, is::CENTRE);
        subject && told && !p.passive && !context.has(p.at, is::BE | is::HAVE | is::GO_BASE | is::VISIT_BASE)
    })?;
    if context.is(says.at, &FOCUS) && context.is(says.at + 1, words!["on", "around"]) {
        // "The trip, focused on trade, is her first": up to the verb of the clause.
        let main = predicates.iter().filter(|p| p.at > says.at && p.mood.is_finite() && !p.relative);
        let put_in = context.is(says.at.wrapping_sub(1), words![","]);
        let close = main.map(|p| p.from.wrapping_sub(1)).find(|&n| put_in && context.is(n, words![","]));
        let clause = Sentence { to: close.unwrap_or(sentence.to), ..sentence };
        return Some((passages(context, says.at + 2, clause, predicates), "visit-will"));
    }
    let builds = context.is(says.at, words!["build"]) && context.is(says.at + 1, words!["on", "upon"]);
    let ahead = says.mood == Mood::Future || context.is(says.from, words!["would"]);
    let idle = !ahead || builds || context.is(says.at, &IDLE);
    (!idle).then(|| (passages(context, says.at, sentence, predicates), "visit-will"))
}

/// "Chile is a close friend, and this trip is an opportunity to": the word for a visit that a further clause is about.
fn joined(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    if !context.may_say(sentence.from..sentence.to, words!["opportunity", "chance"]) {
        return None;
    }
    (sentence.from + 3..sentence.to).find(|&n| {
        context.has(n, is::VISIT_NOUN)
            && context.is(n - 1, words!["this", "the"])
            && context.is(n - 2, words!["and", "while", ";"])
            && (n + 1..n + 6).any(|m| context.is(m, words!["opportunity", "chance"]))
    })
}

/// "It will be an opportunity to": the word for a visit told of in the sentence before.
fn it(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    const BACK: usize = 90;
    let first = sentence.from + usize::from(context.is(sentence.from, words!["“"]));
    let chance =
        || (first + 2..sentence.to.min(first + 8)).any(|n| context.is(n, words!["opportunity", "chance"]));
    let visit = || (first.saturating_sub(BACK)..first).any(|n| context.has(n, is::VISIT_NOUN));
    let is = || {
        context.is(first, words!["it"])
            || context.is(first, words!["this"]) && (first + 1..first + 3).any(|n| context.has(n, is::BE))
    };
    (is() && chance() && visit()).then_some(first)
}

/// "The programme will enable them to": the word for what fills a visit.
fn programme(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    let mut near = sentence.from..sentence.to.min(sentence.from + 5);
    near.find(|&n| {
        let own = || context.has(n - 1, is::POSSESSIVE) || context.is(n - 1, words!["’s", "'s", "’"]);
        // "Her meetings in Lima will focus on".
        context.is(n, words!["program", "programme", "itinerary", "schedule"])
            && context.is(n + 1, words!["will", "is", "was", "would"])
            || n > 0
                && context.is(n, words!["meetings", "engagements", "activities"])
                && own()
                && context.is(n + 1, words!["will"])
    })
}

/// Where an aim starts behind a visit: "aims to …", "an opportunity for …", "part of efforts to …".
fn aimed_at(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    visit: usize,
) -> Option<usize> {
    const FAR: usize = 28;
    if let Some(from) = pursuit::is_about(context, visit) {
        return Some(from);
    }
    let cue = (visit..sentence.to.min(visit + 14)).find(|&n| context.is(n, &AIMING));
    // "This visit is an important step in our work with Chile, and an opportunity to".
    let later = || {
        let mut near = visit..sentence.to.min(visit + FAR);
        near.find(|&n| {
            context.is(n, words!["opportunity", "chance"]) && context.is(n - 1, words!["an", "a", "the"])
        })
    };
    let cue = cue.or_else(later)?;
    // "would give him the opportunity to".
    let gives = |at: usize| context.is(cue, words!["opportunity", "chance"]) && context.is(at, &GIVES);
    let acts = |p: &Predicate| {
        p.mood.is_finite() && p.at > visit && p.at < cue && !context.has(p.at, is::BE) && !gives(p.at)
    };
    // "to promote efforts to end the war": the efforts of others.
    let promoted = |p: &Predicate| p.mood == Mood::Infinitive && p.at > visit && p.at < cue;
    let efforts = context.is(cue, words!["effort", "efforts"]);
    if predicates.iter().any(|p| acts(p) || efforts && promoted(p)) {
        return None;
    }
    let chance = context.is(cue, words!["opportunity", "chance"]);
    let far = if context.is(cue, words!["effort", "efforts"]) { 14 } else { 6 };
    let to = (cue..sentence.to.min(cue + far)).find(|&n| {
        context.is(n, words!["to"])
            || context.is(n, words!["at"]) && context.is(n - 1, words!["aimed", "aiming", "aim"])
            || chance && n == cue + 1 && context.is(n, words!["for"]) && !is_of_somebody(context, n + 1)
    })?;
    Some(if context.is(to, words!["for", "at"]) { to + 1 } else { to })
}

/// "an opportunity for Chile to", "for us to": somebody stands between.
fn is_of_somebody(context: &Context<'_>, at: usize) -> bool {
    (at..at + 5)
        .take_while(|&n| !context.is(n, words!["of", "on", "with", ",", "."]))
        .any(|n| context.is(n, words!["to"]))
}
