//! What was said: reporting verbs with their speaker, act and clause.

mod addressed;
mod adjective;
mod adjoined;
mod agenda;
mod aimed;
mod assured;
mod calls;
mod clauses;
mod content;
mod courteous;
mod covered;
mod cue;
mod enabled;
mod feelings;
mod first;
mod inquiry;
mod listed;
mod meeting;
mod nominal;
mod object;
mod partners;
mod passive;
mod quoted;
mod rounded;
mod seen;
mod source;
mod speaker;
mod told;
mod unsaid;

use super::context::Context;
use super::instruments;
pub(super) use super::instruments::codes as instruments;
use super::lexicon::is;
use super::predicates::{Mood, Predicate, Subject};
use super::tokens::Sentence;
use crate::facts::{Act, Party, Statement};
use clauses::{
    governs_clause, is_contact, is_held, is_included, is_main, is_release, is_time, reports_clause,
};
use cue::cue;
pub(super) use inquiry::is_inquiry;
pub(super) use quoted::quoted_act;

/// A statement with the rule that found it.
#[derive(Debug)]
pub(super) struct Said {
    pub statement: Statement,
    pub rule: &'static str,
}

/// A reporting verb that is taken for a statement of its own.
#[derive(Debug)]
struct Cue {
    predicate: Predicate,
    act: Act,
    /// Where its words start.
    from: usize,
    /// Where the statement before it ends.
    cut: usize,
    speaker: Option<Party>,
    rule: &'static str,
    /// What is given as the verb, if it is not a verb of the lists.
    lemma: Option<String>,
}

/// The statements of a sentence. `principal` is the visitor, who is not named as speaker.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    principal: Option<&Party>,
) -> Vec<Said> {
    if sentence.title || is_attribution(context, sentence, predicates) {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut start = nominal::alleged(context, sentence, &mut all);
    start = nominal::welcome_step(context, Sentence { from: start, ..sentence }, &mut all);
    if nominal::pleasure(context, sentence, &mut all) {
        return all;
    }
    let mut cues = cues(context, Sentence { from: start, ..sentence }, predicates);
    // Where what is said ends: before "…, the ministry said".
    let source = source(context, sentence, predicates);
    let only = source.is_some_and(|(_, at)| matches!(&cues[..], [cue] if cue.predicate.at == at));
    // "The talks centred on trade, to which the Government stressed its commitment".
    let clause = cues.first().filter(|cue| cue.predicate.relative && cue.cut > start).map(|cue| cue.cut);
    if (cues.is_empty() || only || clause.is_some()) && start == sentence.from {
        let link = |n: &usize| context.is(*n, words!["to", "which", "of", "in", "on", "for", ","]);
        let end = clause.map(|cut| (start + 1..cut).rev().find(|n| !link(n)).map_or(cut, |n| n + 1));
        let talks = Sentence { to: end.unwrap_or(sentence.to), ..sentence };
        agenda::about(context, talks, predicates, &mut all);
    }
    let source = source.filter(|(_, at)| !all.is_empty() || cues.iter().any(|cue| cue.predicate.at != *at));
    let to = source.map_or(sentence.to, |(to, _)| to.max(start));
    let to = source::told_by(context, sentence).map_or(to, |end| to.min(end.max(start)));
    cues.retain(|cue| source.is_none_or(|(_, at)| cue.predicate.at != at));
    for (n, cue) in cues.iter().enumerate() {
        let mut end = cues.get(n + 1).map_or(to, |next| next.cut.max(cue.predicate.at + 1));
        end = end.min(joined_end(context, predicates, cue.predicate.at, to));
        let mut from = if n == 0 { first_word(context, cue, start) } else { cue.from };
        let adds = cues.get(n + 1).is_some_and(|next| next.rule == "adjoined-saying");
        let alone = adds || cue.rule == "said-between";
        if end <= cue.predicate.at + 1 && cues.len() > n + 1 && !alone {
            // "affirm and celebrate the ties": both say it.
            end = cues.get(n + 2).map_or(to, |next| next.cut);
        } else if n > 0 && cue.predicate.from <= cues[n - 1].predicate.at + 3 && cue.rule == "joined-saying" {
            from = if n == 1 { start } else { cues[n - 1].from };
        }
        if let Some(said) = statement(context, cue, (from, end), principal) {
            all.push(covered::as_talks(context, said, (cue.predicate.at + 1, end), predicates));
        }
    }
    agenda::talks_on(context, sentence, predicates, &mut all);
    if all.is_empty() {
        agenda::speech(context, sentence, predicates, &mut all);
    }
    source::according(context, sentence, predicates, principal, &mut all);
    otherwise(context, sentence, predicates, principal, &mut all);
    all
}

/// What a sentence says in which no verb reports.
fn otherwise(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    principal: Option<&Party>,
    all: &mut Vec<Said>,
) {
    if all.is_empty() {
        all.extend(courteous::said(context, sentence));
    }
    if all.is_empty() {
        nominal::in_hope(context, sentence, all);
    }
    if all.is_empty() {
        nominal::with_a_call(context, sentence, predicates, all);
    }
    if all.is_empty() {
        passive::said(context, sentence, predicates, all);
    }
    if all.is_empty() {
        passive::behind_name(context, sentence, predicates, principal, all);
    }
    if all.is_empty() {
        all.extend(nominal::pledge(context, sentence, predicates));
    }
    if all.is_empty() {
        all.extend(rounded::said(context, sentence, predicates, principal));
    }
    if all.is_empty() && !sentence.quoted {
        all.extend(enabled::said(context, sentence, predicates));
    }
}

/// "Mr Li said.", behind what he said: no more than that.
fn is_attribution(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> bool {
    const LONG: usize = 8;
    let [only] = predicates else { return false };
    let last = (sentence.from..sentence.to).rev().find(|&n| context.tokens[n].is_word());
    let says =
        context.is(only.at, words!["said", "says", "added", "adds", "explained", "concluded", "continued"]);
    says && last == Some(only.at) && sentence.to - sentence.from <= LONG && only.mood.is_finite()
}

/// Where the first statement of a sentence starts: with the sentence, unless its clause is one of several.
fn first_word(context: &Context<'_>, cue: &Cue, start: usize) -> usize {
    let clause = cue.predicate.start;
    // "met X, where he urged Y": both are told of the meeting.
    let meets = || (start..clause).any(|n| context.has(n, is::MEET) && !context.tokens[n].covered);
    let subordinate = clause > 0 && context.is(clause - 1, words!["where", "which", "who"]) && !meets();
    if cue.rule == "joined-saying" || subordinate {
        return cue.from;
    }
    if clause > start && (context.is(clause - 1, words!["but"]) || is_own_clause(context, cue, start)) {
        return cue.from;
    }
    (start..clause).rev().find(|&n| context.is(n, words![";"])).map_or(start, |mark| mark + 1)
}

/// "Chile and Peru have much to offer, and I welcome the visit": whether who writes goes on behind a clause of others.
fn is_own_clause(context: &Context<'_>, cue: &Cue, start: usize) -> bool {
    const LEAST: usize = 4;
    let clause = cue.predicate.start;
    let own = matches!(cue.predicate.subject, Subject::Pronoun(n) if context.is(n, words!["I", "we"]));
    own && clause > start + LEAST
        && context.is(clause - 1, words!["and"])
        && (start..clause - 1).any(|n| context.has(n, is::BE | is::HAVE | is::MODAL))
        && !(start..clause).any(|n| context.is(n, words!["I", "we", "“", "that"]))
}

/// Where a verb that is joined to this one takes the sentence over: "reinforce X, *work* to advance Y".
fn joined_end(context: &Context<'_>, predicates: &[Predicate], at: usize, end: usize) -> usize {
    let Some(own) = predicates.iter().position(|p| p.at == at) else { return end };
    let reports = reports_clause(
        context,
        Sentence { from: at, to: end, quoted: false, title: false },
        &predicates[own],
    );
    // "will meet X to discuss trade and will open a port": the port is opened, not discussed.
    let aim = predicates[own].mood == Mood::Infinitive;
    let goes_on = |p: &Predicate| {
        let main = |k: usize| k < own && predicates[k].mood.is_finite() && !predicates[k].relative;
        aim && p.mood.is_finite() && !p.relative && p.shares.is_some_and(main)
    };
    let next = predicates
        .iter()
        .enumerate()
        .skip(own + 1)
        .find(|(_, p)| p.shares == Some(own) && !reports || goes_on(p));
    next.map_or(end, |(_, p)| p.start.max(at + 1))
}

fn cues(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Vec<Cue> {
    let mut all: Vec<Cue> = Vec::new();
    let quoted = quoted::ranges(context, sentence);
    if let Some(between) = cue::between(context, sentence, predicates) {
        // "Trade is growing, she said, adding that the port would grow".
        let at = between.predicate.at;
        let added = predicates.iter().position(|p| p.from == at + 2 && adds(context, p));
        let added = added.and_then(|n| cue(context, sentence, predicates, n));
        return std::iter::once(between).chain(added).collect();
    }
    // Whether a predicate stands in the clause that an earlier cue reports.
    let mut nested = vec![false; predicates.len()];
    let mut reported = false;
    for (n, predicate) in predicates.iter().enumerate() {
        if predicate.from < sentence.from || quoted.iter().any(|q| q.contains(&predicate.at)) {
            continue;
        }
        let fresh = (begins_clause(context, predicate) || is_main(context, sentence, predicate))
            && !predicate.relative
            || adds(context, predicate);
        nested[n] = match predicate.shares {
            Some(k) => nested[k],
            None => (reported && !fresh) || (predicate.relative && !all.is_empty()),
        };
        if nested[n]
            || is_included(context, &predicates[..n], predicate)
            || is_contact(context, &predicates[..n], predicate)
            || all.last().is_some_and(|last| last.predicate.at == predicate.at)
        {
            continue;
        }
        let Some(cue) = cue(context, sentence, predicates, n) else { continue };
        // "looks forward to meeting him to discuss trade": one hope.
        let hopes = cue.act == Act::Hope && context.is(cue.predicate.at + 1, words!["forward"]);
        // "“…,” said Ms Li, thanking the hosts": the quotation is what was said.
        reported = hopes
            || governs_clause(context, &cue, predicates)
            || reports_clause(context, sentence, &cue.predicate) && !content::quotes(context, &cue)
            || cue.rule == "said-with-adjective" && !context.has(cue.predicate.at + 1, is::PREPOSITION);
        all.push(cue);
    }
    all
}

/// "Both sides agreed to talk, the ministry said": where who reports it starts, at the end of what others say, and its
/// verb.
fn source(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<(usize, usize)> {
    const SHORT: usize = 8;
    const LONG: usize = 14;
    let last = predicates.iter().rfind(|p| p.mood != Mood::Participle);
    let last = last.filter(|p| context.is(p.at, words!["said", "says", "reported", "added", "adds"]))?;
    let at = last.at;
    let comma = (sentence.from + 1..at).rev().take(LONG).find(|&n| context.is(n, words![","]))?;
    let marked = context.is(comma - 1, words!["”"]) || context.is(at - 1, words!["”"]);
    let clause = (comma..sentence.to).any(|n| context.is(n, words!["that", ":", "who", "which", "when"]));
    // "he said during the meeting in the capital".
    let behind = context.is(at + 1, words!["during", "at", "after", "following"]) && at + LONG > sentence.to;
    let plain = last.from == at && last.mood.is_finite() && (at + SHORT > sentence.to || behind);
    let verbs = predicates.iter().filter(|p| p.at > comma && p.mood != Mood::Participle).count();
    (plain && verbs == 1 && !marked && !clause).then_some((comma, at))
}

/// Whether a clause starts anew: "…, but Ms Li said", "… while both sides agreed", "…; they agreed".
fn begins_clause(context: &Context<'_>, predicate: &Predicate) -> bool {
    let start = predicate.start;
    // "said that trade was growing and she also called on banks to lend".
    let again = start > 0
        && context.is(start - 1, words!["and"])
        && matches!(predicate.subject, Subject::Pronoun(n) if context.is(n, words!["he", "she", "they"]))
        && (start..predicate.at).any(|n| context.is(n, words!["also", "further", "additionally"]));
    again
        || start > 0
            && (context.is(start - 1, words!["while", "whilst", ";", "but", "”", "\"", "with"])
                || context.is(start, words!["with"])
                || context.is(start - 1, words!["and"])
                    && start > 1
                    && context.is(start - 2, words![",", ";"]))
}

/// "said the port would grow, *adding* that Chile would pay": one more saying of the same speaker.
fn adds(context: &Context<'_>, predicate: &Predicate) -> bool {
    let at = predicate.at;
    // "adding, “Trade is growing”", "adding the port would grow".
    let clause = || {
        let next = context.tokens.get(at + 1);
        let opens = next.is_some_and(|t| {
            t.text == "," || t.is_capital() || t.has(is::DETERMINER | is::POSSESSIVE | is::PRONOUN)
        });
        context.is(at, words!["adding"]) && opens
    };
    predicate.mood == Mood::Gerund
        && predicate.from == at
        && at > 0
        && context.is(at - 1, words![",", "”", "\""])
        && (context.is(at + 1, words!["that"]) || clause())
        && context.reporting(at).is_some()
}

fn statement(
    context: &Context<'_>,
    cue: &Cue,
    (from, end): (usize, usize),
    principal: Option<&Party>,
) -> Option<Said> {
    let reporting = context.reporting(cue.predicate.at).filter(|_| cue.lemma.is_none());
    let (lemma, behind, object) = match (&cue.lemma, reporting) {
        (Some(lemma), _) => (lemma.clone(), cue.predicate.at + 1, false),
        (None, Some((verb, behind))) => {
            let told = verb.lemma == "share" && told::is_shared(context, cue.predicate.at);
            (verb.lemma.clone(), behind, verb.act().is_none() && cue.act != Act::State && !told)
        }
        (None, None) => return None,
    };
    let to = content::trimmed_quotes(context, end);
    let said = content::find(context, cue, behind, object, (from, end))?;
    let empty = |w: &str| matches!(w, "they" | "he" | "she" | "it" | "we") || is_time(w) || is_release(w);
    if said.words.as_deref().is_some_and(|words| empty(words) || is_held(&lemma, words)) {
        return None;
    }
    let speaker = cue.speaker.clone().filter(|s| !principal.is_some_and(|p| super::parties::is_same(p, s)));
    Some(Said {
        statement: Statement {
            act: cue.act,
            verb: Some(lemma),
            speaker,
            addressee: said.addressee,
            content: said.words,
            instruments: instruments::codes(context, from, end),
            conditional: said.conditional,
            evidence: vec![context.span(from, to)],
        },
        rule: cue.rule,
    })
}
