//! Which verbs of a sentence tell what is said, and which are told.

use super::Cue;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "on many issues, including countering piracy and responding to emergencies": one of the things that are named.
pub(super) fn is_included(context: &Context<'_>, before: &[Predicate], predicate: &Predicate) -> bool {
    let joined = predicate.mood == Mood::Gerund
        && predicate.from > 0
        && context.is(predicate.from - 1, words!["and", ","]);
    let Some(main) = before.iter().rfind(|p| joined && p.mood.is_finite()) else { return false };
    let gerund = |n: usize| before.iter().any(|p| p.at == n && p.mood == Mood::Gerund);
    (main.at..predicate.from).any(|n| context.is(n, words!["including"]) && gerund(n + 1))
}

/// "the matters we discussed": a clause that tells of the noun before it.
pub(super) fn is_contact(context: &Context<'_>, before: &[Predicate], predicate: &Predicate) -> bool {
    let Subject::Pronoun(at) = predicate.subject else { return false };
    let Some(last) = before.last().filter(|_| predicate.shares.is_none()) else { return false };
    let Some(noun) = at.checked_sub(1).and_then(|n| context.tokens.get(n)) else { return false };
    let small = is::CONJUNCTION | is::SUBORDINATOR | is::ADVERB | is::PREPOSITION | is::MODAL | is::WEEKDAY;
    last.at + 1 < at
        && noun.is_word()
        && !noun.is_capital()
        && !noun.has(small)
        && noun.entry.forms == 0
        && !(last.at..at).any(|n| context.is(n, words![","]))
}

/// Whether it is the main clause behind one in -ing: "Noting that …, the two sides agreed".
pub(super) fn is_main(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let opens = context.tokens[sentence.from].entry.forms & form::GERUND != 0
        || context.is(sentence.from, words!["given"]);
    let start = predicate.start;
    opens
        && predicate.mood.is_finite()
        && predicate.shares.is_none()
        && start > sentence.from
        && context.is(start - 1, words![","])
}

/// "suggested the two sides meet", "hoped Chile would sign": whether the clause of the next verb starts right behind the
/// verb of a saying.
pub(super) fn governs_clause(context: &Context<'_>, cue: &Cue, predicates: &[Predicate]) -> bool {
    const VERBS: WordSet<12> = WordSet::new([
        "suggested",
        "suggests",
        "proposed",
        "proposes",
        "hoped",
        "hopes",
        "hope",
        "stressed",
        "emphasised",
        "emphasized",
        "insisted",
        "recommended",
    ]);
    let at = cue.predicate.at;
    let starts = |p: &Predicate| match p.subject {
        Subject::Phrase(from, _) | Subject::Pronoun(from) => from > at && from <= at + 2,
        Subject::None => false,
    };
    context.is(at, &VERBS)
        && predicates.iter().find(|p| p.at > at).is_some_and(|p| starts(p) && p.mood != Mood::Gerund)
}

/// Whether what a verb reports is a clause: "said that", "said he would".
pub(super) fn reports_clause(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let behind = predicate.at + 1..sentence.to.min(predicate.at + 9);
    let that = behind.clone().any(|n| context.is(n, words!["that", "how", "why", "whether", "what"]));
    let verb = context.reporting(predicate.at).map(|(verb, _)| verb);
    that || verb.is_some_and(|v| {
        v.act() == Some(Act::State)
            && context.is(
                predicate.at,
                words!["said", "says", "say", "added", "noted", "believes", "believed", "thought"],
            )
    })
}

/// "the visit which she had announced a few days earlier": when, and not what.
pub(super) fn is_time(words: &str) -> bool {
    const SPANS: [&str; 8] = ["hours", "days", "weeks", "months", "years", "day", "week", "month"];
    let mut last = words.rsplit(' ');
    let ago = last.next().is_some_and(|word| ["earlier", "ago", "before", "later"].contains(&word));
    ago && last.next().is_some_and(|word| SPANS.contains(&word)) && last.count() < 3
}

/// "…, said a press release received here": who reports it, and not what.
pub(super) fn is_release(words: &str) -> bool {
    const RELEASES: [&str; 6] =
        ["press release", "media release", "news release", "press statement", "handout", "official handout"];
    let rest = ["a ", "an ", "the "].iter().find_map(|article| words.strip_prefix(article));
    rest.is_some_and(|rest| RELEASES.iter().any(|release| rest.starts_with(release)))
}

/// "offered a news conference": what is held or given, and no offer.
pub(super) fn is_held(lemma: &str, words: &str) -> bool {
    const HELD: [&str; 7] =
        ["news conference", "press conference", "reception", "luncheon", "lunch", "dinner", "toast"];
    let rest = ["a ", "an ", "the "].iter().find_map(|article| words.strip_prefix(article));
    lemma == "offer" && rest.is_some_and(|rest| HELD.iter().any(|held| rest.starts_with(held)))
}
