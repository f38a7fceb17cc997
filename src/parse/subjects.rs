//! Who a verb is said of: the subject of a predicate, by the words before it.

mod inverted;
mod joined;
mod opened;
mod start;

use super::context::Context;
use super::lexicon::{form, is};
use super::parties;
use super::predicates::{self, Mood, Predicate, Subject};
use super::tokens::{Sentence, WordSet};
pub(super) use inverted::is_inverted;
use inverted::{behind_words, is_said_behind};
use joined::antecedent;
pub(super) use joined::{behind_clause, warns, went_on};
pub(super) use start::is_of_office;
use start::{behind_phrases, behind_verb, main_start, opens_in_ing};

/// Longest way back from a verb to its subject, in words.
const FAR: usize = 120;

/// What a clause within another starts with.
const CLAUSES: WordSet<5> = WordSet::new(["that", "when", "where", "while", "which"]);

/// Where a clause starts, and what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// The sentence, a mark or a conjunction such as "while".
    Clause,
    /// "who", "which", "that" of a relative clause.
    Relative,
    /// A verb, whose object may stand between.
    Verb { reports: bool },
}

/// Finds the subject of a predicate, and where its clause starts.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &mut Predicate,
    before: &[Predicate],
) {
    if let Some((from, to)) = predicates::items::subject(context, sentence, predicate.at) {
        predicate.subject = Subject::Phrase(from, to);
        return;
    }
    if let Some(like) = shared(context, sentence, predicate, before) {
        let other = before[like];
        predicate.subject = other.subject;
        predicate.relative = other.relative;
        predicate.shares = Some(like);
        predicate.start = joint(context, sentence, predicate.from);
        return;
    }
    match predicate.mood {
        Mood::Infinitive | Mood::Participle => {
            if let Some(last) = before.iter().rev().find(|b| b.mood.is_finite()) {
                predicate.subject = last.subject;
                predicate.relative = last.relative;
            }
        }
        Mood::Gerund => gerund(context, sentence, predicate, before),
        _ => finite(context, sentence, predicate, before),
    }
}

/// The word at which a joined clause starts: "and", or the comma before it.
fn joint(context: &Context<'_>, sentence: Sentence, from: usize) -> usize {
    let mut start = from;
    while start > sentence.from && context.has(start - 1, is::ADVERB) {
        start -= 1;
    }
    while start > sentence.from
        && (context.has(start - 1, is::CONJUNCTION) || context.is(start - 1, words![",", "as", "well"]))
    {
        start -= 1;
    }
    start
}

/// The predicate before it that it is joined to: by "and", or by a comma in a row of verbs.
fn shared(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    before: &[Predicate],
) -> Option<usize> {
    let mut n = predicate.from;
    while n > sentence.from && context.has(n - 1, is::ADVERB) {
        n -= 1;
    }
    n = start::before_year(context, n);
    // "met today, and both agreed".
    let both = || (n..predicate.from).any(|m| context.is(m, words!["both"]));
    if n <= sentence.from || is_inverted(context, predicate.at) || both() {
        return None;
    }
    // "Trade is growing, the Minister, Ms Li, said".
    if is_said_behind(context, sentence.from, n, predicate.at) {
        return None;
    }
    let conjunction = context.has(n - 1, is::CONJUNCTION) || context.is(n - 1, words!["well"]);
    let comma = context.is(n - 1, words![","]);
    if !conjunction && !comma {
        return None;
    }
    if comma
        && predicate.from < predicate.at
        && before.last().is_some_and(|b| start::is_told_of(context, b, n - 1))
    {
        return None;
    }
    let shape = |p: &Predicate| start::shape(context, p);
    let own = shape(predicate);
    let bare = predicate.from == predicate.at;
    // "said that Chile had built a port but urged": it is she who urged.
    let turns = context.is(n - 1, words!["but"]) && context.reporting(predicate.at).is_some();
    if conjunction && n >= 2 && (context.is(n - 2, words![","]) || turns) && bare {
        let alike = |b: &Predicate| shape(b) == own;
        if let Some(main) = over_clause(context, predicate, before, alike) {
            return Some(main);
        }
    }
    if conjunction && predicate.from < predicate.at && context.has(predicate.from, is::MODAL) {
        // "looks forward to the talks and will stress".
        let last =
            before.iter().rposition(|b| b.mood.is_finite() && !b.relative && b.subject != Subject::None)?;
        return Some(last);
    }
    if let Some(last) = before_last(context, predicate, before).filter(|_| conjunction) {
        return Some(last);
    }
    before.iter().enumerate().rev().take(12).find_map(|(k, b)| {
        let to = context.is(predicate.from, words!["to"]);
        let alike = shape(b) == own
            && (!to || predicate.mood != Mood::Infinitive || b.mood == Mood::Infinitive)
            && b.mood != Mood::Participle
            && !(b.negated && b.relative != predicate.relative)
            && !(b.negated && !predicate.negated && context.is(n - 1, words!["and"]) && k > 0)
            && (!b.passive
                || predicate.passive
                || context
                    .is(b.at, words!["received", "welcomed", "briefed", "joined", "accompanied", "met"]))
            && (own != form::GERUND || conjunction || b.mood == Mood::Gerund);
        let that = (b.at..n).any(|m| context.is(m, words!["that", "which", "who", "where"]));
        // "“Chile is a friend”, the Minister, Ms Li, says".
        let quoted = || (b.at..n).any(|m| context.is(m, words!["”", "\""]));
        let open = conjunction || !b.relative && !that && !quoted();
        (alike && open && b.subject != Subject::None).then_some(k)
    })
}

/// "said that officials had met for months and had reached an agreement": the last verb, where both have "had".
fn before_last(context: &Context<'_>, predicate: &Predicate, before: &[Predicate]) -> Option<usize> {
    let perfect = |p: &Predicate| p.from < p.at && context.is(p.from, words!["had"]);
    let last = before.iter().rposition(|b| b.mood.is_finite())?;
    let own = !before[last].relative && before[last].subject != Subject::None;
    (own && perfect(predicate) && perfect(&before[last])).then_some(last)
}

/// "She regretted that they had not joined, and appealed": a comma leads back over the clause before.
fn over_clause(
    context: &Context<'_>,
    predicate: &Predicate,
    before: &[Predicate],
    alike: impl Fn(&Predicate) -> bool,
) -> Option<usize> {
    let own = |b: &&Predicate| alike(b) && b.mood.is_finite() && b.subject != Subject::None;
    let last = before.iter().rev().find(own)?;
    // "stressed that she came often, and hoped that": what reports is joined to what reports.
    let reports = |at: usize| context.tokens[at].entry.verb.is_some();
    let auxiliary = last.from < last.at;
    let inner =
        reports(predicate.at) && !reports(last.at) && context.is(last.start.wrapping_sub(1), &CLAUSES);
    let main = |b: &Predicate| {
        alike(b) && b.mood == predicate.mood && b.from == b.at && !b.relative && b.subject != Subject::None
    };
    (auxiliary || inner).then(|| before.iter().position(main))?
}

/// "with Ms Li underscoring …"; "…, urging …" goes with the clause before.
fn gerund(context: &Context<'_>, sentence: Sentence, predicate: &mut Predicate, before: &[Predicate]) {
    let from = predicate.from;
    // "looks forward to welcoming".
    let forward = context.is(from, words!["to"])
        && before.last().is_some_and(|b| b.at + 4 > from && b.mood.is_finite());
    // "will be in Oslo briefing the ministers".
    let there = before.last().is_some_and(|b| {
        context.has(b.at, is::BE) && context.is(b.at + 1, words!["in", "at"]) && b.mood.is_finite()
    });
    if forward
        || there
        || warns(context, predicate)
        || from == sentence.from
        || context.is(from - 1, words![",", "and", "–", "—", "while", "by", "also"])
    {
        if let Some(last) = before.iter().rev().find(|b| b.mood.is_finite()) {
            predicate.subject = last.subject;
            predicate.relative = last.relative;
        }
        predicate.start = joint(context, sentence, from);
        return;
    }
    let with =
        (sentence.from.max(from.saturating_sub(14))..from).rev().find(|&n| context.is(n, words!["with"]));
    let clear = |with: usize| {
        (with + 1..from).all(|n| {
            !context.has(n, is::PREPOSITION | is::CONJUNCTION) || context.is(n, words!["of", "for", "and"])
        })
    };
    let named = |w: usize| {
        context.tokens[w + 1].is_capital()
            || context.is(w + 1, words!["the", "both"])
                && (w + 2..from).any(|n| context.has(n, is::HEAD | is::SIDE))
    };
    if let Some(with) = with.filter(|&w| w + 1 < from && clear(w) && named(w)) {
        predicate.subject = Subject::Phrase(with + 1, trimmed(context, with + 1, from));
        predicate.start = with;
    }
}

/// "Noting that …, the two sides agreed": a verb in -ing that opens a sentence goes with the main clause.
pub(super) fn of_opening(context: &Context<'_>, sentence: Sentence, all: &mut [Predicate]) {
    // "The Minister, while thanking the hosts, noted".
    for n in 0..all.len() {
        let besides = all[n].mood == Mood::Gerund
            && all[n].subject == Subject::None
            && all[n].from > sentence.from + 1
            && start::is_meanwhile(context, all[n].from - 1)
            && context.is(all[n].from - 2, words![","]);
        let main = all[n..].iter().find(|p| p.mood.is_finite() && p.start < all[n].from);
        if let Some(subject) = main.filter(|_| besides).map(|p| p.subject) {
            all[n].subject = subject;
        }
    }
    // "While welcoming the plan", "In welcoming the plan".
    let first = |p: &Predicate| {
        p.from == sentence.from
            || p.from == sentence.from + 1
                && context.is(sentence.from, words!["while", "whilst", "in", "besides"])
            || p.from == sentence.from + 2 && context.is(sentence.from + 1, words!["addition"])
    };
    let opens = |p: &Predicate| p.mood == Mood::Gerund && first(p) && p.subject == Subject::None;
    if !all.first().is_some_and(opens) {
        return;
    }
    let main = |p: &&Predicate| {
        p.mood.is_finite() && !p.relative && p.start > sentence.from && context.is(p.start - 1, words![","])
    };
    let Some(subject) = all.iter().find(main).map(|p| p.subject) else { return };
    for predicate in all.iter_mut().filter(|p| p.mood == Mood::Gerund && p.subject == Subject::None) {
        predicate.subject = subject;
    }
}

fn finite(context: &Context<'_>, sentence: Sentence, predicate: &mut Predicate, before: &[Predicate]) {
    let mut end = predicate.from;
    if let Some(first) = opened::with_due(context, sentence, end, before) {
        predicate.subject = Subject::Phrase(first, end);
        return;
    }
    while end > sentence.from && context.has(end - 1, is::ADVERB) {
        end -= 1;
    }
    let both = (end..predicate.from).find(|&n| context.is(n, words!["both"]));
    let alone = end == sentence.from || context.is(end - 1, words!["and", ",", ";", "but"]);
    if let Some(both) = both.filter(|_| alone) {
        predicate.subject = Subject::Phrase(both, both + 1);
        predicate.start = both;
        return;
    }
    if end == sentence.from {
        return;
    }
    if context.has(end - 1, is::PRONOUN) {
        predicate.subject = Subject::Pronoun(end - 1);
        predicate.start = end - 1;
        return;
    }
    if context.is(end - 1, words!["who", "which", "that"]) {
        antecedent(context, sentence, end - 1, predicate);
        return;
    }
    let (mut start, bound) = bound(context, sentence, end, before);
    start = match bound {
        Bound::Verb { .. }
            if opens_in_ing(context, sentence) && main_start(context, start, end).is_some() =>
        {
            main_start(context, start, end).unwrap_or(start)
        }
        Bound::Verb { reports } => behind_verb(context, start, end, reports),
        _ => behind_phrases(context, start, end),
    };
    let speaker = behind_words(context, (start, end), predicate.at)
        .or_else(|| start::behind_words(context, predicate.at, start, end));
    start = speaker.unwrap_or(start);
    predicate.relative = bound == Bound::Relative;
    predicate.start = start;
    if start < end {
        predicate.subject = Subject::Phrase(start, trimmed(context, start, end));
    }
}

fn trimmed(context: &Context<'_>, start: usize, mut end: usize) -> usize {
    while end > start && (context.is(end - 1, words![",", "–", "—"]) || context.has(end - 1, is::ADVERB))
    {
        end -= 1;
    }
    end
}

/// Goes back from a verb to where its clause starts, over what is put in between commas, dashes and brackets.
fn bound(context: &Context<'_>, sentence: Sentence, end: usize, before: &[Predicate]) -> (usize, Bound) {
    let least = sentence.from.max(end.saturating_sub(FAR));
    let mut n = end;
    let mut verbs = before.iter().rev().peekable();
    while n > least {
        let token = &context.tokens[n - 1];
        while verbs.peek().is_some_and(|b| b.at > n - 1) {
            verbs.next();
        }
        if !token.is_word() {
            if let Some(open) = inserted(context, sentence, n - 1) {
                n = open;
                continue;
            }
            if token.is(words![";", ":", "“", "”", "\"", "?", "!"]) && !parties::is_nickname(context, n - 1)
            {
                return (n, Bound::Clause);
            }
        }
        if token.is(words!["but", "while"]) && n - 1 > sentence.from && context.is(n - 2, words![","]) {
            return (n, Bound::Clause);
        }
        if joined::opens_with_as(context, n - 1, before) {
            return (n, Bound::Clause);
        }
        if token.has(is::SUBORDINATOR) {
            let relative = token.is(words!["who", "which"]);
            return (n, if relative { Bound::Relative } else { Bound::Clause });
        }
        let behind_verb = verbs.peek().is_some_and(|b| b.mood.is_finite());
        if opened::opens_clause(context, n - 1) && (behind_verb || opened::is_behind_time(context, n - 1)) {
            return (n, Bound::Clause);
        }
        if let Some(verb) = verbs.peek().filter(|b| b.at == n - 1)
            && (verb.mood.is_finite() || start::is_of_be(context, verb))
        {
            // "The aim is to sign a treaty, Ms Li said": what is aimed at is no word of anybody.
            let reports = context.tokens[verb.at].entry.verb.is_some()
                && !(verb.from < verb.at && context.has(verb.from, is::BE));
            return (n, Bound::Verb { reports });
        }
        n -= 1;
    }
    (n, Bound::Clause)
}

/// Where something put in opens that closes at a mark: "(…)", ", who …,", "– led by … –".
fn inserted(context: &Context<'_>, sentence: Sentence, close: usize) -> Option<usize> {
    let least = sentence.from.max(close.saturating_sub(80));
    let token = &context.tokens[close];
    if token.text == ")" {
        return (least..close).rev().find(|&n| context.is(n, words!["("]));
    }
    if token.is(words!["–", "—"]) {
        return (least + 1..close).rev().find(|&n| context.is(n, words!["–", "—"]));
    }
    if token.text != "," {
        return None;
    }
    let opens = |n: usize| {
        context.is(n, words![","])
            && (start::is_meanwhile(context, n + 1)
                || context.is(
                    n + 1,
                    words![
                        "who",
                        "whose",
                        "which",
                        "where",
                        "along",
                        "together",
                        "as",
                        "including",
                        "on",
                        "during",
                        "following"
                    ],
                )
                || context.has(n + 1, is::JOIN)
                || context
                    .is(n + 1, words!["led", "headed", "heading", "leading", "accompanying", "representing"]))
    };
    (least + 1..close).rev().take_while(|&n| !context.is(n, words![";", "“", "”"])).find(|&n| opens(n))
}
