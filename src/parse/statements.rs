//! What was said: reporting verbs with their subject, clause and act.

use super::context::Context;
use super::instruments;
use super::lexicon::{Form, is};
use super::parties;
use super::tokens::Sentence;
use crate::facts::{Act, Party, Statement};

/// Longest way from a subject to its verb, in words.
const FAR: usize = 40;

/// The statements of a sentence; `after` is the act and speaker that an open quotation goes on with.
pub(super) fn find(context: &Context<'_>, sentence: Sentence, principal: Option<&Party>) -> Vec<Statement> {
    let mut all = Vec::new();
    let mut start = alleged(context, sentence, &mut all);
    start = welcome_step(context, Sentence { from: start, ..sentence }, &mut all);
    let cues = cues(context, Sentence { from: start, ..sentence });
    for (n, cue) in cues.iter().enumerate() {
        let end = cues.get(n + 1).map_or(sentence.to, |next| next.cut);
        let from = if n == 0 { start } else { cue.from };
        if let Some(statement) = statement(context, cue, (from, end), principal) {
            all.push(statement);
        }
    }
    all
}

/// A reporting verb in place.
#[derive(Debug, Clone)]
struct Cue {
    verb: usize,
    /// Where its own words start, if it is not the first.
    from: usize,
    /// Where the statement before it ends.
    cut: usize,
    speaker: Option<Party>,
}

fn cues(context: &Context<'_>, sentence: Sentence) -> Vec<Cue> {
    let mut all: Vec<Cue> = Vec::new();
    let mut inside = false;
    for at in sentence.from..sentence.to.min(sentence.from + 300) {
        let token = &context.tokens[at];
        if token.is(&["“", "”", "\""]) {
            inside = !inside && token.text != "”";
        }
        let Some((_, form)) = token.entry.verb.filter(|_| !token.is_capital() && !inside) else { continue };
        if let Some(first) = all.first() {
            let first_form = context.tokens[first.verb].entry.verb.map(|(_, f)| f);
            if let Some(and) = coordinated(context, at).filter(|_| first_form == Some(form)) {
                let cut = if and > 0 && context.is(and - 1, &[","]) { and - 1 } else { and };
                let speaker = first.speaker.clone();
                all.push(Cue { verb: at, from: and + 1, cut, speaker });
            }
        } else if let Some(subject) = subject(context, sentence, at, form) {
            let speaker = match subject {
                Subject::Visitor => None,
                Subject::Party(party) => Some(party),
            };
            all.push(Cue { verb: at, from: at, cut: at, speaker });
        }
    }
    all
}

/// "and VERB", "and also VERB".
fn coordinated(context: &Context<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    if context.is(before, &["and"]) {
        return Some(before);
    }
    let adverb = context.is(before, &["also", "then", "further"]);
    (adverb && before > 0 && context.is(before - 1, &["and"])).then(|| before - 1)
}

/// Who says it.
#[derive(Debug)]
enum Subject {
    /// The visitor, in a word that names nobody.
    Visitor,
    Party(Party),
}

/// The speaker, if the verb has one.
fn subject(context: &Context<'_>, sentence: Sentence, at: usize, form: Form) -> Option<Subject> {
    let mut n = at;
    let mut modal = false;
    while n > sentence.from
        && context.is(
            n - 1,
            &[
                "also", "today", "further", "has", "have", "had", "will", "would", "again", "then",
                "strongly", "to",
            ],
        )
    {
        n -= 1;
        modal |= context.has(n, is::FUTURE) || context.is(n, &["to"]);
    }
    if form == Form::Gerund || n <= sentence.from {
        return None;
    }
    let last = &context.tokens[n - 1];
    if context.is(n, &["to"]) {
        // "met X to discuss Y".
        let met = (sentence.from..n)
            .any(|m| context.has(m, is::MEET_PAST | is::MEET_BASE) || context.is(m, &["consult"]));
        return met.then_some(Subject::Visitor);
    }
    let plural = last.has(is::PLURAL);
    if form == Form::Base && !modal && !plural {
        return None;
    }
    if last.is(&["she", "he", "they", "I", "we"]) {
        return Some(Subject::Visitor);
    }
    if last.is(&["which", "that", "who", "it", "this", "trip", "visit"]) || last.has(is::VISIT_NOUN) {
        return None;
    }
    let from = n.saturating_sub(FAR).max(sentence.from);
    let start = (from..n)
        .rev()
        .filter(|&m| starts(context, sentence, m))
        .find_map(|m| parties::item(context, m, n).filter(|f| f.from < n).map(|f| f.party));
    match start {
        Some(party) => Some(Subject::Party(party)),
        None if plural || (last.covered && last.is_capital()) => {
            let name = if plural { context.value(n - 1, n) } else { entity_words(context, n) };
            Some(Subject::Party(Party { organization: Some(name), ..Party::default() }))
        }
        None => None,
    }
}

fn entity_words(context: &Context<'_>, end: usize) -> String {
    let start = (end.saturating_sub(16)..end).find(|&n| context.entity(n).is_some_and(|(_, e, _)| e == end));
    context.value(start.unwrap_or(end - 1), end)
}

/// Whether a noun phrase that may be a subject starts at a word.
fn starts(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let token = &context.tokens[at];
    let first = at == sentence.from || context.is(at - 1, &[",", "and", "that", "while", "–", "”", "\""]);
    (token.is_capital() || token.is(&["the", "a", "both", "two"])) && (first || token.is(&["the"]))
}

fn statement(
    context: &Context<'_>,
    cue: &Cue,
    (from, end): (usize, usize),
    principal: Option<&Party>,
) -> Option<Statement> {
    let (index, _) = context.tokens[cue.verb].entry.verb?;
    let verb = context.lexicon.verb(index);
    let mut said = cue.verb + 1;
    let act = if let Some(act) = verb.act() {
        act
    } else {
        let object =
            (said..end.min(said + 8)).find_map(|n| context.tokens[n].entry.object.map(|act| (n, act)));
        let (n, act) = object?;
        if matches!(act, Act::Hope | Act::Welcome | Act::Discuss) {
            said = n + 1;
        }
        act
    };
    let addressee = addressee(context, act, &mut said, end);
    while said < end && context.is(said, &["that", ",", "on", "about", ":", "for"]) {
        said += 1;
    }
    let stop = trim(context, said, end);
    let quote_end = trim_quotes(context, end);
    let speaker = cue.speaker.clone().filter(|s| !principal.is_some_and(|p| parties::is_same(p, s)));
    if act == Act::Discuss && context.is(said, &["with"]) {
        // "held talks with X": with whom, not what about.
        let about = (said + 1..stop).find(|&n| context.is(n, &["on", "about", "regarding", "concerning"]))?;
        said = about + 1;
    }
    let text = context.value(said, stop);
    let conditional =
        context.is(from, &["if"]) || (said..stop.min(said + 3)).any(|n| context.is(n, &["any", "if"]));
    Some(Statement {
        act,
        verb: Some(verb.lemma.clone()),
        speaker,
        addressee,
        content: Some(text)
            .filter(|t| !t.is_empty())
            .or_else(|| Some(said_before(context, from, cue.verb)).filter(|t| !t.is_empty())),
        instruments: instruments::codes(context, from, end),
        conditional,
        evidence: vec![context.span(from, quote_end)],
    })
}

/// What stands before the verb: "“…,” she said", or "…, she said".
fn said_before(context: &Context<'_>, from: usize, verb: usize) -> String {
    let open = (from..verb).find(|&n| context.is(n, &["“", "\""]));
    let close = open.and_then(|open| (open + 1..verb).rev().find(|&n| context.is(n, &["”", "\""])));
    match (open, close) {
        (Some(open), Some(close)) => context.value(open + 1, trim(context, open + 1, close)),
        _ => context.value(from, verb),
    }
}

/// "encouraged the Government to …".
fn addressee(context: &Context<'_>, act: Act, said: &mut usize, end: usize) -> Option<Party> {
    if act != Act::Urge {
        return None;
    }
    let to = (*said..end.min(*said + 7)).find(|&n| context.is(n, &["to"]))?;
    let found = parties::item(context, *said, to)?;
    *said = to;
    Some(found.party)
}

fn trim(context: &Context<'_>, from: usize, mut end: usize) -> usize {
    while end > from && context.is(end - 1, &[".", ",", "and", "”", "\"", "-", "_", ";"]) {
        end -= 1;
    }
    end
}

fn trim_quotes(context: &Context<'_>, mut end: usize) -> usize {
    while end > 1 && context.is(end - 1, &["-", "_", "and"]) {
        end -= 1;
    }
    end
}

/// "In light of allegations that …, the Commissioner stressed": the claim, and where the sentence goes on.
fn alleged(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Statement>) -> usize {
    let found = (sentence.from..sentence.to.min(sentence.from + 8))
        .find(|&n| context.is(n, &["allegations", "claims", "accusations"]) && context.is(n + 1, &["that"]));
    let Some(at) = found else { return sentence.from };
    let comma = (at + 2..sentence.to).find(|&n| context.is(n, &[","]));
    let Some(comma) = comma.filter(|&comma| comma > at + 2) else { return sentence.from };
    all.push(Statement {
        act: Act::Allege,
        verb: None,
        speaker: None,
        addressee: None,
        content: Some(context.value(at + 2, comma)),
        instruments: instruments::codes(context, at, comma),
        conditional: false,
        evidence: vec![context.span(sentence.from, comma)],
    });
    comma + 1
}

/// "The plan is also a welcome step."
fn welcome_step(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Statement>) -> usize {
    let found = (sentence.from + 2..sentence.to).find(|&n| {
        context.is(n, &["welcome"])
            && context.is(n - 1, &["a"])
            && context.is(n + 1, &["step", "development", "move", "sign"])
    });
    let Some(at) = found else { return sentence.from };
    let Some(is) = (sentence.from..at).rev().take(4).find(|&n| context.is(n, &["is", "was", "are"])) else {
        return sentence.from;
    };
    let words = context.value(sentence.from, is);
    all.push(Statement {
        act: Act::Welcome,
        verb: None,
        speaker: None,
        addressee: None,
        content: Some(words).filter(|w| !w.is_empty()),
        instruments: instruments::codes(context, sentence.from, is),
        conditional: false,
        evidence: vec![context.sentence(sentence)],
    });
    sentence.to
}
