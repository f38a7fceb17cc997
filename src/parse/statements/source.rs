//! Sayings whose source is named beside them: "According to the Ministry, …", "…, according to Ms Li".

use super::{Said, content, instruments};
use crate::facts::{Act, Party, Statement};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Papers that somebody speaks through.
pub(super) const PAPERS: WordSet<10> = WordSet::new([
    "statement",
    "communiqué",
    "communique",
    "release",
    "readout",
    "declaration",
    "bulletin",
    "dispatch",
    "document",
    "note",
]);

/// News agencies, by their names.
const WIRES: WordSet<34> = WordSet::new([
    "xinhua",
    "reuters",
    "afp",
    "tass",
    "itar-tass",
    "interfax",
    "yonhap",
    "kyodo",
    "ansa",
    "efe",
    "dpa",
    "apa",
    "azertac",
    "bernama",
    "antara",
    "belta",
    "irna",
    "isna",
    "wam",
    "petra",
    "kuna",
    "qna",
    "spa",
    "pti",
    "ani",
    "app",
    "vna",
    "kcna",
    "montsame",
    "agerpres",
    "tanjug",
    "hina",
    "ukrinform",
    "kazinform",
]);

/// The last word of who speaks.
fn last_of(predicate: &Predicate) -> usize {
    match predicate.subject {
        Subject::Phrase(_, to) => to.saturating_sub(1),
        Subject::Pronoun(at) => at,
        Subject::None => predicate.at,
    }
}

/// "the news agency said", "state radio reported": whether it is only the source of a report that speaks.
pub(super) fn is_of_news(context: &Context<'_>, predicate: &Predicate) -> bool {
    const START: usize = 3000;
    const NEWS: WordSet<7> =
        WordSet::new(["newspaper", "daily", "radio", "television", "tv", "broadcaster", "media"]);
    const TELLS: WordSet<8> =
        WordSet::new(["said", "says", "reported", "reports", "added", "adds", "quoted", "carried"]);
    let Subject::Phrase(from, to) = predicate.subject else { return false };
    // "…, Xinhua reported".
    let wire = context.is(last_of(predicate), &WIRES) && to <= from + 2;
    if wire && context.is(predicate.at, &TELLS) {
        return true;
    }
    let agency =
        |n: usize| context.is(n, words!["agency"]) && context.is(n.wrapping_sub(1), words!["news", "press"]);
    let known = || (1..context.tokens.len().min(START)).any(agency);
    let last = to.saturating_sub(1);
    let bare = to == from + 2 && context.is(last, words!["agency"]) && context.is(from, words!["the"]);
    context.is(predicate.at, &TELLS)
        && to > from
        && (context.is(last, &NEWS) || agency(last) || bare && known())
}

/// "According to the Ministry’s statement, trade is growing", "Trade is growing, according to the Ministry".
pub(super) fn according(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    principal: Option<&Party>,
    all: &mut Vec<Said>,
) {
    const WHOLE: usize = 8;
    let to = |n: usize| context.is(n, words!["according"]) && context.is(n + 1, words!["to"]);
    let finite = |from: usize, to: usize| {
        predicates.iter().any(|p| p.mood.is_finite() && (from..to).contains(&p.at) && !p.negated)
    };
    if !all.is_empty()
        || !context.may_say(sentence.from..sentence.to, words!["according"])
        || !(sentence.from..sentence.to).any(to)
        || predicates.iter().any(|p| is_doing(context, p))
    {
        return;
    }
    let (source, said) = if to(sentence.from) {
        let Some((source, end)) = source(context, sentence, sentence.from + 2) else { return };
        (source, (end, sentence.to))
    } else {
        let Some(at) = (sentence.from + 2..sentence.to).rev().find(|&n| to(n)) else { return };
        let Some((source, end)) = source(context, sentence, at + 2) else { return };
        if !context.is(at - 1, words![","]) || end + 3 < sentence.to {
            return;
        }
        (source, (sentence.from, at - 1))
    };
    // "According to Ms Li, two factors aggravate the crisis": a clause, whatever its verb.
    let clause = to(sentence.from) && said.1 > said.0 + WHOLE;
    if !finite(said.0, said.1) && !clause {
        return;
    }
    let words = context.value(said.0, content::trimmed(context, said.0, said.1));
    all.push(Said {
        statement: Statement {
            act: Act::State,
            verb: None,
            addressee: None,
            conditional: false,
            speaker: Some(source).filter(|source| !principal.is_some_and(|p| parties::is_same(p, source))),
            content: Some(words).filter(|w| !w.is_empty()),
            instruments: instruments::codes(context, sentence.from, sentence.to),
            evidence: vec![context.sentence(sentence)],
        },
        rule: "according-to",
    });
}

/// Where ", according to Ms Li" starts at the end of a sentence.
pub(super) fn told_by(context: &Context<'_>, sentence: Sentence) -> Option<usize> {
    const LONG: usize = 16;
    if !context.may_say(sentence.from..sentence.to, words!["according"]) {
        return None;
    }
    let least = sentence.to.saturating_sub(LONG).max(sentence.from + 2);
    let at = (least..sentence.to).rev().find(|&n| {
        context.is(n, words!["according"])
            && context.is(n + 1, words!["to"])
            && context.is(n - 1, words![","])
    })?;
    (at + 2..sentence.to - 1).all(|n| !context.is(n, words![","])).then_some(at - 1)
}

/// What somebody does or will do is told as a fact, whoever tells it.
fn is_doing(context: &Context<'_>, predicate: &Predicate) -> bool {
    let does = is::MEET
        | is::HOST
        | is::ATTEND
        | is::SITE
        | is::VISIT_BASE
        | is::VISIT_PAST
        | is::GO_BASE
        | is::GO_PAST
        | is::LEAD;
    predicate.mood.is_finite() && context.has(predicate.at, does)
        || context
            .is(predicate.at, words!["call", "called", "hold", "held", "have", "accompanied", "pay", "paid"])
}

/// The person, body or paper at a word that a text has its words from, and the word behind it and its comma.
fn source(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<(Party, usize)> {
    const LONG: usize = 24;
    let comma = (at + 1..sentence.to.min(at + LONG)).find(|&n| context.is(n, words![",", "."]))?;
    let comma = named(context, sentence, at, comma).unwrap_or(comma);
    let (found, end) = parties::list(context, at, comma);
    let first = found.into_iter().next().filter(|f| f.from <= at + 2);
    // "the Foreign Ministry’s statement", "a statement by the Ministry".
    let paper = || (at..comma).find(|&n| context.is(n, &PAPERS));
    let party = match first {
        Some(f) if f.strong || f.party.organization.is_some() => {
            if end < comma && paper().is_none() {
                return None;
            }
            f.party
        }
        _ => {
            let paper = paper()?;
            let by = (paper + 1..comma).find(|&n| context.is(n, words!["by", "from", "of"]));
            let issuer = by.and_then(|n| parties::list(context, n + 1, comma).0.into_iter().next());
            let own = || Party { organization: Some(context.value(paper, paper + 1)), ..Party::default() };
            issuer.map_or_else(own, |f| f.party)
        }
    };
    Some((party, comma + 1))
}

/// "A statement issued by the Ministry", "the communiqué released after the talks": the body that speaks, else the paper.
pub(super) fn issuer(context: &Context<'_>, (from, to): (usize, usize)) -> Option<Party> {
    const NEAR: usize = 4;
    const ISSUED: WordSet<6> =
        WordSet::new(["issued", "released", "published", "signed", "adopted", "carried"]);
    let paper = (from..to.min(from + NEAR)).find(|&n| context.is(n, &PAPERS))?;
    if !context.is(paper + 1, &ISSUED) {
        return None;
    }
    let by = (paper + 2..to.min(paper + NEAR)).find(|&n| context.is(n, words!["by"]));
    let body = by.and_then(|n| parties::list(context, n + 1, to).0.into_iter().next());
    let own = || Party { organization: Some(context.value(paper, paper + 1)), ..Party::default() };
    Some(body.map_or_else(own, |f| f.party))
}

/// "the Minister, Ms Li, …": the comma behind a name that explains an office.
fn named(context: &Context<'_>, sentence: Sentence, at: usize, comma: usize) -> Option<usize> {
    const LONG: usize = 7;
    let office = context.has(comma - 1, is::HEAD | is::OFFICE) || context.tokens[comma - 1].covered;
    let next = (comma + 1..sentence.to.min(comma + LONG)).find(|&n| context.is(n, words![","]))?;
    let whole = || parties::list(context, at, next).0.iter().any(|f| f.to == next);
    (office && whole()).then_some(next)
}
