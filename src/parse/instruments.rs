//! Treaties in a passage: by name, short name or abbreviation, and by what they are said to be about.

mod names;

use super::context::Context;
use super::lexicon::is;
use crate::authority::Kind;
use crate::parse::tokens::WordSet;
use names::{behind_letters, is_dated, is_trade_pact, is_year, name_end, name_start};

/// What names an agreement.
const HEADS: WordSet<10> = WordSet::new([
    "agreement",
    "agreements",
    "treaty",
    "protocol",
    "convention",
    "accord",
    "accords",
    "pact",
    "memorandum",
    "covenant",
]);

/// What tells that an agreement is none between states: "a power purchasing agreement".
const COMMERCIAL: WordSet<9> = WordSet::new([
    "purchase",
    "purchasing",
    "loan",
    "lease",
    "licensing",
    "supply",
    "sales",
    "budget",
    "twinning",
]);

/// What is done with an agreement that is made.
pub(super) const SIGNED: WordSet<3> = WordSet::new(["signed", "concluded", "initialled"]);

/// The codes of the treaties between two words, in the order of the text.
pub(super) fn codes(context: &Context<'_>, from: usize, to: usize) -> Vec<String> {
    let mut all = Vec::new();
    let mut at = from;
    while at < to {
        if let Some(end) = protocol_to(context, at, to) {
            add(&mut all, context.value(at, end));
            at = end;
            continue;
        }
        if context.is(at, words!["Protocols"]) && context.is(at.wrapping_sub(1), words!["Optional"]) {
            described(context, at, to, &mut all);
            at = protocol_end(context, at, to);
            continue;
        }
        match context.entity(at) {
            // A declaration is no treaty, nor is the area of one.
            Some((concept, end, true))
                if concept.kind == Kind::Instrument
                    && end <= to
                    && !context.value(at, end).contains("Declaration")
                    && !context.is(end - 1, words!["area"]) =>
            {
                // A treaty without a code goes by its name as written.
                add(&mut all, concept.code.clone().unwrap_or_else(|| context.value(at, end)));
                at = end;
            }
            _ => {
                if let Some((start, end)) = agreement(context, (from, at), to) {
                    add(&mut all, context.value(start, end));
                    at = end;
                } else {
                    at += 1;
                }
            }
        }
    }
    all
}

/// "Protocol to the African Charter on the Rights of Women": where its name ends.
fn protocol_to(context: &Context<'_>, at: usize, to: usize) -> Option<usize> {
    let plain = context.tokens[at].text == "Protocol"
        && context.tokens[at].entity.is_none()
        && !context.tokens[at].covered;
    if !plain || !context.is(at + 1, words!["to"]) {
        return None;
    }
    let first = if context.is(at + 2, words!["the"]) { at + 3 } else { at + 2 };
    let (_, mut end, _) =
        context.entity(first).filter(|(c, end, _)| c.kind == Kind::Instrument && *end <= to)?;
    if context.is(end, words!["on"])
        && context.is(end + 1, words!["the"])
        && context.tokens.get(end + 2).is_some_and(super::tokens::Token::is_capital)
    {
        end = (end + 2..to)
            .find(|&n| !context.tokens[n].is_capital() && !context.is(n, words!["of", "and"]))
            .unwrap_or(to);
        while context.is(end - 1, words!["of", "and"]) {
            end -= 1;
        }
    }
    Some(end)
}

fn add(all: &mut Vec<String>, name: String) {
    if !all.contains(&name) {
        all.push(name);
    }
}

/// An agreement in no list, by its own words: "the Defence Cooperation Agreement", "a security agreement between X
/// and Y"; nothing for "an agreement" and "a new agreement".
fn agreement(context: &Context<'_>, (from, at): (usize, usize), to: usize) -> Option<(usize, usize)> {
    let token = &context.tokens[at];
    let head = (token.has(is::AGREEMENT) || token.is(words!["covenant"])) && token.is(&HEADS);
    if token.covered || !head && !is_trade_pact(context, at) {
        return None;
    }
    let capital = context.tokens[at].is_capital();
    if !capital && at > from && context.is(at - 1, &COMMERCIAL) {
        return None;
    }
    // "progress on investment treaty negotiations": there is none yet.
    if !capital
        && context.is(at + 1, words!["negotiations", "negotiation", "talks", "discussions", "proposals"])
    {
        return None;
    }
    let mut start = name_start(context, from, at);
    // "the U.S.-Chile Free Trade Agreement".
    let dash = |n: usize| {
        context.is(n, words!["-", "–", "/"]) && context.tokens[n].glued && context.tokens[n + 1].glued
    };
    while start > from + 1 && start < at && dash(start - 1) && context.tokens[start - 2].is_capital() {
        start -= 2;
    }
    let mut end = at + 1;
    if context.is(end, words!["of"]) && context.is(end + 1, words!["understanding"]) {
        end += 2;
    }
    let bare = end;
    if capital
        && context.tokens.get(end).is_some_and(|t| t.is_capital() && t.has(is::BODY | is::OFFICE | is::HEAD))
    {
        // "the UN Treaty Bodies".
        return None;
    }
    if capital {
        end = name_end(context, end, to);
        // "the Agreement of 1944".
        if context.is(end, words!["of"]) && end + 1 < to && is_year(context, end + 1) {
            end += 2;
        }
    }
    // "a memorandum of understanding" tells no more of itself than "an agreement".
    let words = at - start + (end - bare);
    let signed = context.is(end, words!["on", "providing", "worth", "concerning", "regarding"])
        && (from..at)
            .any(|n| context.is(n, words!["signed", "sign", "signs", "signing", "conclude", "concluded"]))
        && !context.is(at, words!["agreements"])
        // "the following agreements were signed: an agreement on", "an agreement on trade was signed".
        || context.is(end, words!["on"]) && is_signed(context, at);
    // "the Treaty of Friendship between our two countries" is called so without them.
    let ours =
        capital && words > 0 && context.is(end + 1, words!["our", "the", "both", "them", "us", "their"]);
    // "an agreement between the two countries", "trade agreements between states" may be any.
    let own = capital || words > 0 && !context.is(at, words!["agreements", "treaties", "accords"]);
    let done = || (from..at).any(|n| context.is(n, &SIGNED));
    let between = context.is(end, words!["between"]) && !ours && (own || done());
    let described = end < to && (between || signed && !is_dated(context, end));
    if described {
        end = (end..to).find(|&n| ends_description(context, n, between)).unwrap_or(to);
        // "a cooperation agreement between Norway and the city".
        let kind = words!["cooperation", "co-operation", "collaboration", "partnership"];
        start -= usize::from(!capital && start > from && context.is(start - 1, kind));
    }
    end = behind_letters(context, end, to);
    // "a political accord" is no treaty; "a defence agreement" may be.
    let plain = capital
        || described
        || context.is(at, words!["agreement", "treaty", "protocol", "convention", "memorandum"]);
    (words > 0 && plain || described).then_some((start, end))
}

/// Whether an agreement is one that a passive verb says has been signed, behind it or before a colon.
fn is_signed(context: &Context<'_>, at: usize) -> bool {
    let index = context.sentences.partition_point(|s| s.to <= at);
    let Some((sentence, predicates)) = context.sentences.get(index).zip(context.predicates.get(index)) else {
        return false;
    };
    let signed = |p: &&super::predicates::Predicate| p.passive && context.is(p.at, &SIGNED);
    let Some(verb) = predicates.iter().find(signed) else { return false };
    at < verb.at || (verb.at + 1..sentence.to.min(verb.at + 3)).any(|n| context.is(n, words![":"]))
}

/// Where another agreement is named: "and an agreement on", "and the Memorandum of", "as well as a treaty".
fn is_next_agreement(context: &Context<'_>, and: usize) -> bool {
    let first = if context.is(and, words!["and"]) { and + 1 } else { and + 3 };
    let next = if context.has(first, is::DETERMINER) { first + 1 } else { first };
    let joins = context.is(and, words!["and"])
        || context.is(and, words!["as"]) && context.is(and + 1, words!["well"]);
    let head = |n: usize| context.has(n, is::AGREEMENT) && context.is(n, &HEADS);
    joins && (head(next) || next > first && (next + 1..next + 3).any(head))
}

/// Where the words end that tell what an agreement is about.
fn ends_description(context: &Context<'_>, at: usize, between: bool) -> bool {
    if is_next_agreement(context, at) {
        return true;
    }
    // "an agreement on trade was signed".
    if !between && context.has(at, is::BE | is::HAVE | is::MODAL) {
        return true;
    }
    let next = context.is(at, words!["and"])
        && (context.has(at + 1, is::DETERMINER)
            || context.tokens.get(at + 1).is_some_and(|t| t.entry.verb.is_some()));
    context.is(at, words![".", ",", ";", "which", "that", "during"]) || !between && next
}

/// "Optional Protocols to the ICCPR": steps over the covenant's name, which is not itself meant.
fn protocol_end(context: &Context<'_>, at: usize, to: usize) -> usize {
    (at + 1..to.min(at + 4)).find_map(|n| context.entity(n).map(|(_, end, _)| end)).unwrap_or(at + 1)
}

/// Protocols named only by their covenant and by what they do.
fn described(context: &Context<'_>, at: usize, to: usize, all: &mut Vec<String>) {
    let Some((parent, _, _)) = (at + 1..to.min(at + 4)).find_map(|n| context.entity(n)) else { return };
    let Some(code) = parent.code.as_deref() else { return };
    // What is said of them ends where the next instrument is named.
    let after = protocol_end(context, at, to);
    let end = (after..to)
        .find(|&n| context.entity(n).is_some_and(|(c, _, _)| c.kind == Kind::Instrument))
        .unwrap_or(to);
    let said = context.value(after, end).to_lowercase();
    for concept in context.authorities.concepts() {
        let own = concept
            .code
            .as_deref()
            .filter(|c| c.strip_prefix(code).is_some_and(|rest| rest.starts_with("-OP")));
        if let Some(own) = own.filter(|_| concept.hidden.iter().any(|words| said.contains(words.as_str()))) {
            all.push(own.to_owned());
        }
    }
}
