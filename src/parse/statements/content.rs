//! The clause that says what, and to whom.

use super::{Cue, partners, told};
use crate::facts::{Act, Party};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::subjects::is_inverted;
use crate::parse::tokens::WordSet;

/// What is said.
#[derive(Debug)]
pub(super) struct Content {
    pub words: Option<String>,
    pub addressee: Option<Party>,
    pub conditional: bool,
}

/// With somebody who is told something as object.
const BRIEFS: WordSet<8> =
    WordSet::new(["brief", "briefed", "briefs", "briefing", "updated", "informed", "update", "inform"]);

/// The content of a statement, from the word behind its verb; `object`: the act is that of a noun there.
pub(super) fn find(
    context: &Context<'_>,
    cue: &Cue,
    behind: usize,
    object: bool,
    (from, end): (usize, usize),
) -> Option<Content> {
    let (act, verb) = (cue.act, cue.predicate.at);
    if cue.rule == "said-between" {
        return Some(between(context, cue, (from, end)));
    }
    let mut said = behind_joined(context, behind);
    if context.is(verb, &BRIEFS) {
        said = behind_briefed(context, said, end);
    }
    if object {
        said = behind_noun(context, act, behind_inserted(context, end, said), end)?;
    }
    if act == Act::Concern && !object {
        // "raised concerns about the press".
        said = (said..end.min(said + 5))
            .find(|&n| context.is(n, words!["concern", "concerns"]))
            .map_or(said, |n| n + 1);
    }
    // "will welcome President Paz on 5 May": the guest is what is said.
    let guest = context.has(verb, is::HOST);
    let addressee = if guest { None } else { addressee(context, act, &mut said, end) };
    if act == Act::Discuss {
        said = behind_partners(context, object, partners::bounds(context, said, end))?;
    }
    said = told::behind_told(context, verb, said, end);
    said = told::behind_time(context, (act, verb), (said, end), said == behind);
    if context.is(said, words!["on"]) && context.is(said + 1, words!["behalf"]) {
        return Some(Content {
            words: Some(context.value(behind, trimmed(context, behind, end))),
            addressee,
            conditional: false,
        });
    }
    while said < end
        && context.is(
            said,
            words!["that", ",", "on", "about", ":", "for", "upon", "out", "over", "with", "regarding"],
        )
        || said == behind && is_link(context, (act, cue), said)
    {
        said += 1;
    }
    said = behind_colon(context, said, end);
    let stop = trimmed(context, said, end);
    // "“…,” Mr Li said today.": the quotation is what is said.
    // "“We agree,” he said in Lima, “and so do they.”": what stands behind goes on.
    let told = |n: usize| {
        context.is(n, words!["that"]) || context.is(n, words!["“", "\""]) && !context.is(n - 1, words![","])
    };
    let plain = || follows_quote(context, cue) && !(said..stop).any(told);
    let quoted = stands_before(context, cue, from) || plain();
    let conditional = context.is(from, words!["if"])
        || (said..stop.min(said + 3)).any(|n| context.is(n, words!["any", "if"]));
    let idle = said + 3 > stop && (said..stop).all(|n| told::is_idle(context, n))
        || act == Act::State && said < stop && is_tail(context, verb, said, stop);
    let words = if idle || quoted { String::new() } else { context.value(said, stop) };
    // "Her host, Mr Paz, agreed": to nothing that is told.
    let told = cue.predicate.start > from || (from..verb).any(|n| context.is(n, words!["“", "\""]));
    let words = Some(words)
        .filter(|w| !w.is_empty())
        .or_else(|| Some(before(context, from, verb)).filter(|w| told && !w.is_empty()))
        .filter(|_| told || act != Act::Agree || said < end);
    if words.is_none() && act == Act::Agree {
        return None;
    }
    Some(Content { words, addressee, conditional })
}

/// "hoped *to* go", "was encouraged *by* the response": a word that only leads to what is said.
fn is_link(context: &Context<'_>, (act, cue): (Act, &Cue), said: usize) -> bool {
    act == Act::Hope && context.is(said, words!["to"])
        || cue.rule == "said-with-adjective" && context.is(said, words!["by", "at"])
}

/// "told reporters on Monday": whether all that stands behind the verb tells to whom and when.
fn is_tail(context: &Context<'_>, verb: usize, said: usize, stop: usize) -> bool {
    !context.is(said - 1, words!["that", "about", ":"]) && told::tail(context, verb, said, stop) == stop
}

/// "briefed the High Commissioner on reforms", "briefed the host of what was done": whom, and where starts what about.
fn behind_briefed(context: &Context<'_>, said: usize, end: usize) -> usize {
    let host = |n: usize| n == said + 2 && context.has(said, is::DETERMINER | is::POSSESSIVE);
    let on = (said + 1..end.min(said + 14)).find(|&n| {
        context.is(n, words!["on", "about", "of", "that"])
            && (host(n) || parties::item(context, said, n).is_some())
    });
    on.unwrap_or(said)
}

/// "reviewed and commented on the law": the word behind both verbs, as both are said of it.
fn behind_joined(context: &Context<'_>, behind: usize) -> usize {
    let verb = context.tokens.get(behind + 1).is_some_and(|t| t.entry.forms != 0);
    if verb && context.is(behind, words!["and"]) { behind + 2 } else { behind }
}

/// "Trade will grow, said Ms Li", "Trade will grow, she said during the meeting": what is said stands before.
fn stands_before(context: &Context<'_>, cue: &Cue, from: usize) -> bool {
    let (start, verb) = (cue.predicate.start, cue.predicate.at);
    let next = context.behind_days(verb + 1, context.tokens.len());
    // "she said on her departure from Lima".
    let travel = || (verb + 2..verb + 5).any(|n| context.is(n, words!["arrival", "departure", "return"]));
    let apart = start > from + 2
        && context.is(start - 1, words![","])
        && context.is(verb, words!["said", "added", "announced"])
        && (context.is(next, words!["during", "after", "following", "ahead", "at"])
            || context.is(verb + 1, words!["on", "upon"]) && travel()
            || context.is(verb, words!["announced"]) && context.is(next, words!["in"]));
    apart || is_inverted(context, verb)
}

/// "held talks with X on trade", "consulted closely with X on trade": where it starts what they were about.
fn behind_partners(context: &Context<'_>, object: bool, (said, end): (usize, usize)) -> Option<usize> {
    if context.is(said, words!["from", "by"]) {
        // "will receive a briefing from the Navy on the storm".
        return (said + 1..end).find(|&n| context.is(n, words!["on", "about"]) && !is_day(context, n, end));
    }
    let adverb = context.has(said, is::ADVERB) && context.is(said + 1, words!["with"]);
    let with = if adverb { said + 1 } else { said };
    if !context.is(with, words!["with"]) {
        return Some(said);
    }
    let about = |n: &usize| {
        context.is(*n, words!["on", "about", "regarding", "concerning"]) && !is_day(context, *n, end)
    };
    // "discussed with the Governments of Chile and Peru, matters of trade".
    let (found, past) = parties::list(context, with + 1, end);
    let known = found.iter().any(|f| f.strong || f.group || f.party.organization.is_some());
    if known
        && !object
        && past + 1 < end
        && context.is(past, words![","])
        && !context.is(past + 1, words!["and", "who", "which"])
    {
        return Some(past + 1);
    }
    // "raised with the Minister the need for help", "a new law".
    let first = if known { past } else { with + 1 };
    let starts =
        |n: usize| context.is(n, words![",", "the", "how", "ways"]) || n == past && is_topic(context, n);
    let behind = (first..end).find(|n| about(n) || starts(*n));
    behind.filter(|_| !object).or_else(|| (with + 1..end).find(about))
}

/// What is discussed, right behind those it is discussed with: "a new law", "bilateral issues".
fn is_topic(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["a", "an"]) || parties::is_topic(context, at)
}

/// "on Saturday", "on 5 May": no subject of talks.
fn is_day(context: &Context<'_>, on: usize, end: usize) -> bool {
    // "high on the agenda" is none either.
    let agenda = context.is(on + 1, words!["the"]) && context.is(on + 2, words!["agenda"]);
    let last = context.tokens.len().min(end + 2);
    context.is(on, words!["on"]) && (agenda || context.behind_days(on, last) > on + 1)
}

/// "expressed regret at", "held talks on": where what is said starts that a noun names.
fn behind_noun(context: &Context<'_>, act: Act, said: usize, end: usize) -> Option<usize> {
    const ABOUT: WordSet<9> =
        WordSet::new(["on", "about", "regarding", "concerning", "covering", "of", "around", "how", "to"]);
    let noun = (said..end.min(said + 9)).find(|&n| context.tokens[n].entry.object.is_some())?;
    let about = |n: usize| {
        let of = context.is(n, words!["of"]) && n != noun + 1;
        let name = of || context.tokens[n].covered || context.has(n + 1, is::MEETING);
        context.is(n, &ABOUT) && !name && !is_day(context, n, end)
    };
    if act == Act::Discuss && context.has(noun, is::MEETING) && !(noun..end).any(about) {
        // "held talks in Oslo with X": nothing of what they were about.
        return None;
    }
    Some(if matches!(act, Act::Hope | Act::Welcome | Act::Discuss | Act::Concern) { noun + 1 } else { said })
}

/// Whether a quotation ends right before the verb or its subject: "“…,” said Ms Li", "“…,” she said".
fn follows_quote(context: &Context<'_>, cue: &Cue) -> bool {
    let first = context.sentences[context.sentences.partition_point(|s| s.to <= cue.predicate.at)].from;
    let closes = |at: usize| {
        let mark = if at > 0 && context.is(at - 1, words![","]) { at - 1 } else { at };
        mark > first + 1 && context.is(mark - 1, words!["”", "\""])
    };
    closes(cue.predicate.at) || cue.predicate.shares.is_none() && closes(cue.predicate.start)
}

/// Whether what is said is a quotation before the verb, not a clause behind it.
pub(super) fn quotes(context: &Context<'_>, cue: &Cue) -> bool {
    follows_quote(context, cue) && !context.is(cue.predicate.at + 1, words!["that", ":"])
}

/// "said today: “…”": the first word of what is said.
fn behind_colon(context: &Context<'_>, mut said: usize, end: usize) -> usize {
    // "told the press in Oslo: “…”".
    let open = (said..end).find(|&n| context.is(n, words!["“"]));
    if let Some(open) =
        open.filter(|&open| open > said && open + 1 < end && context.is(open - 1, words![":"]))
    {
        return open + 1;
    }
    let colon = (said..end.min(said + 4)).find(|&n| context.is(n, words![":"]));
    if let Some(colon) = colon.filter(|&c| {
        (said..c)
            .all(|n| context.has(n, is::ADVERB | is::WEEKDAY) || context.is(n, words!["on", "in", "here"]))
    }) {
        said = colon + 1;
        while context.is(said, words!["“", "\""]) && said < end {
            said += 1;
        }
    }
    // "continued: “…”": behind the verb and its colon.
    let quoted = said > 0 && context.is(said, words!["“", "\""]) && context.is(said - 1, words![":", ";"]);
    if quoted { said + 1 } else { said }
}

/// "The port, she said, would grow": the longer part of what is said.
fn between(context: &Context<'_>, cue: &Cue, (from, end): (usize, usize)) -> Content {
    let (start, behind) = (cue.predicate.start, told::behind_audience(context, cue.predicate.at, end));
    let part = if start - from > end - behind { (from, start) } else { (behind + 1, end) };
    let words = context.value(part.0, trimmed(context, part.0, part.1));
    Content { words: Some(words).filter(|w| !w.is_empty()), addressee: None, conditional: false }
}

/// What stands before the verb: "“…,” she said", or "…, she said".
fn before(context: &Context<'_>, from: usize, verb: usize) -> String {
    let open = (from..verb).find(|&n| context.is(n, words!["“", "\""]));
    let close = open.and_then(|open| (open + 1..verb).rev().find(|&n| context.is(n, words!["”", "\""])));
    if let (Some(open), Some(close)) = (open, close) {
        context.value(open + 1, trimmed(context, open + 1, close))
    } else {
        let comma = (from..verb).rev().find(|&n| context.is(n, words![",", "”", "\""]));
        context.value(from, trimmed(context, from, comma.unwrap_or(verb)))
    }
}

/// "encouraged the Government to …", "congratulated the President on …".
fn addressee(context: &Context<'_>, act: Act, said: &mut usize, end: usize) -> Option<Party> {
    const DEEDS: WordSet<12> = WordSet::new([
        "by",
        "role",
        "efforts",
        "effort",
        "work",
        "decision",
        "progress",
        "support",
        "commitment",
        "hospitality",
        "action",
        "cooperation",
    ]);
    let marks: &[&str] = match act {
        Act::Urge | Act::Offer => &["to"],
        Act::Welcome => &["on", "for"],
        _ => return None,
    };
    let mut first = *said;
    while context.is(first, words!["on", "upon", "for"]) && act == Act::Urge {
        first += 1;
    }
    let to = (first + 1..end.min(first + 16)).find(|&n| context.is(n, marks))?;
    if (first..to).any(|n| context.is(n, words![",", ";", "that"]) || context.has(n, is::MODAL)) {
        return None;
    }
    // "called for support and commitment to", "praised the role played by those on the border": nobody who is addressed.
    let deeds = |n: usize| context.has(n, is::MERIT) || context.is(n, &DEEDS);
    if context.is(first, words!["“", "\""]) || (first..to).any(deeds) {
        return None;
    }
    let found = parties::item(context, first, to)?;
    *said = to;
    Some(found.party)
}

/// Takes marks and an open "and" off the end.
pub(super) fn trimmed(context: &Context<'_>, from: usize, mut end: usize) -> usize {
    const MARKS: WordSet<15> = WordSet::new([
        ".", ",", "and", "but", "while", "which", "”", "\"", "-", "_", ";", "–", "as", "where", "although",
    ]);
    while end > from && context.is(end - 1, &MARKS) {
        end -= 1;
    }
    end
}

/// Takes an open "and" and the marks that stand before it off the end.
pub(super) fn trimmed_quotes(context: &Context<'_>, mut end: usize) -> usize {
    while end > 1 && context.is(end - 1, words!["-", "_", "and", "but", "while", ",", ";"]) {
        end -= 1;
    }
    end
}

/// "expressed, on behalf of the people of Chile, her thanks": where the words go on behind what is put in.
pub(super) fn behind_inserted(context: &Context<'_>, limit: usize, at: usize) -> usize {
    const LONG: usize = 16;
    if !context.is(at, words![","]) {
        return at;
    }
    let close = (at + 1..limit.min(at + LONG)).find(|&n| context.is(n, words![","]));
    close.map_or(at, |n| n + 1)
}
