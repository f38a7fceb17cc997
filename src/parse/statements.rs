//! What was said: reporting verbs with their speaker, act and clause.

mod content;
mod nominal;
mod speaker;

use super::context::Context;
use super::instruments;
use super::lexicon::is;
use super::predicates::{Mood, Predicate, Subject};
use super::tokens::Sentence;
use crate::facts::{Act, Party, Statement};
use speaker::Speaker;

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
    if sentence.title {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut start = nominal::alleged(context, sentence, &mut all);
    start = nominal::welcome_step(context, Sentence { from: start, ..sentence }, &mut all);
    let cues = cues(context, Sentence { from: start, ..sentence }, predicates);
    if cues.is_empty() && start == sentence.from {
        nominal::about(context, sentence, predicates, &mut all);
    }
    for (n, cue) in cues.iter().enumerate() {
        let mut end = cues.get(n + 1).map_or(sentence.to, |next| next.cut.max(cue.predicate.at + 1));
        end = end.min(joined_end(context, predicates, cue.predicate.at, sentence.to));
        let mut from = if n == 0 { first_word(context, cue, start) } else { cue.from };
        if end <= cue.predicate.at + 2 && cues.len() > n + 1 {
            // "affirm and celebrate the ties": both say it.
            end = cues.get(n + 2).map_or(sentence.to, |next| next.cut);
        } else if n > 0 && cue.predicate.from <= cues[n - 1].predicate.at + 3 && cue.rule == "joined-saying" {
            from = if n == 1 { start } else { cues[n - 1].from };
        }
        if let Some(said) = statement(context, cue, (from, end), principal) {
            all.push(said);
        }
    }
    nominal::talks_on(context, sentence, predicates, &mut all);
    all
}

/// Where the first statement of a sentence starts: with the sentence, unless its clause is one of several.
fn first_word(context: &Context<'_>, cue: &Cue, start: usize) -> usize {
    let clause = cue.predicate.start;
    let subordinate = clause > 0 && context.is(clause - 1, &["where", "which", "who"]);
    if cue.rule == "joined-saying" || subordinate {
        return cue.from;
    }
    (start..clause).rev().find(|&n| context.is(n, &[";"])).map_or(start, |mark| mark + 1)
}

/// Where a verb that is joined to this one takes the sentence over: "reinforce X, *work* to advance Y".
fn joined_end(context: &Context<'_>, predicates: &[Predicate], at: usize, end: usize) -> usize {
    let Some(own) = predicates.iter().position(|p| p.at == at) else { return end };
    let reports = reports_clause(
        context,
        Sentence { from: at, to: end, quoted: false, title: false },
        &predicates[own],
    );
    let next = predicates.iter().enumerate().skip(own + 1).find(|(_, p)| p.shares == Some(own) && !reports);
    next.map_or(end, |(_, p)| p.start.max(at + 1))
}

fn cues(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Vec<Cue> {
    let mut all: Vec<Cue> = Vec::new();
    let quoted = quoted(context, sentence);
    // Whether a predicate stands in the clause that an earlier cue reports.
    let mut nested = vec![false; predicates.len()];
    let mut reported = false;
    for (n, predicate) in predicates.iter().enumerate() {
        if predicate.from < sentence.from || quoted.iter().any(|q| q.contains(&predicate.at)) {
            continue;
        }
        let fresh = begins_clause(context, predicate) && !predicate.relative;
        nested[n] = match predicate.shares {
            Some(k) => nested[k],
            None => (reported && !fresh) || (predicate.relative && !all.is_empty()),
        };
        if nested[n] {
            continue;
        }
        let Some(cue) = cue(context, sentence, predicates, n) else { continue };
        reported = reports_clause(context, sentence, &cue.predicate);
        all.push(cue);
    }
    all
}

/// The act that quoted words plainly are, and its verb: "I urge all sides", "I am pleased to welcome".
pub(super) fn quoted_act(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<(Act, String)> {
    const EARLY: usize = 8;
    let pleased = predicates.iter().find(|p| matches!(p.subject, Subject::Pronoun(at) if context.is(at, &["i", "we"]) && p.from < sentence.from + EARLY));
    if let Some((at, act)) = pleased.and_then(|p| adjective(context, p))
        && matches!(act, Act::Welcome | Act::Concern)
        && context.is(at + 1, &["to"])
        && context.is(at + 2, &["welcome", "see", "hear", "congratulate", "thank"])
            | matches!(act, Act::Concern)
    {
        return Some((act, format!("be {}", context.tokens[at].text)));
    }
    let predicate = predicates.iter().find(|p| {
        let own = match p.subject {
            Subject::Pronoun(at) => context.is(at, &["i", "we"]),
            Subject::Phrase(_, to) => context.is(to - 1, &["mission", "delegation", "team"]),
            Subject::None => false,
        };
        let pleased = p.mood != Mood::Infinitive
            || (sentence.from..p.from)
                .any(|n| context.is(n, &["pleased", "delighted", "happy", "glad", "like", "want", "wish"]));
        own && pleased
            && !p.negated
            && !p.passive
            && p.at < sentence.from + EARLY
            && context.reporting(p.at).is_some()
    })?;
    let (verb, _) = context.reporting(predicate.at)?;
    let act = verb.act().filter(|act| matches!(act, Act::Welcome | Act::Urge | Act::Concern | Act::Offer))?;
    verb.particle.is_none().then(|| (act, verb.lemma.clone()))
}

/// Token ranges between quotation marks.
fn quoted(context: &Context<'_>, sentence: Sentence) -> Vec<std::ops::Range<usize>> {
    let mut all = Vec::new();
    let mut open = sentence.quoted.then_some(sentence.from);
    for at in (sentence.from..sentence.to).filter(|&at| !context.tokens[at].is_word()) {
        match (context.tokens[at].text, open) {
            ("“" | "\"", None) => open = Some(at),
            ("”" | "\"", Some(from)) => {
                all.push(from..at);
                open = None;
            }
            _ => {}
        }
    }
    all.extend(open.map(|from| from..sentence.to));
    all
}

/// Whether a clause starts anew: "…, but Ms Li said", "… while both sides agreed", "…; they agreed".
fn begins_clause(context: &Context<'_>, predicate: &Predicate) -> bool {
    let start = predicate.start;
    start > 0
        && (context.is(start - 1, &["while", "whilst", ";", "but", "”", "\"", "with"])
            || context.is(start, &["with"])
            || context.is(start - 1, &["and"]) && start > 1 && context.is(start - 2, &[",", ";"]))
}

/// Whether what a verb reports is a clause: "said that", "said he would".
fn reports_clause(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    let behind = predicate.at + 1..sentence.to.min(predicate.at + 9);
    let that = behind.clone().any(|n| context.is(n, &["that", "how", "why", "whether", "what"]));
    let verb = context.reporting(predicate.at).map(|(verb, _)| verb);
    that || verb.is_some_and(|v| {
        v.act() == Some(Act::State)
            && context.is(
                predicate.at,
                &["said", "says", "say", "added", "noted", "believes", "believed", "thought"],
            )
    })
}

/// "I am pleased that …", "she was concerned about …": the adjective and its act.
fn adjective(context: &Context<'_>, predicate: &Predicate) -> Option<(usize, Act)> {
    let be = context.has(predicate.at, is::BE);
    let at = if be {
        (predicate.at + 1..predicate.at + 4)
            .find(|&n| !context.has(n, is::ADVERB) && !context.is(n, &[",", "however"]))?
    } else {
        predicate.at
    };
    let act = context.tokens.get(at)?.entry.adjective?;
    let linked = be || predicate.passive;
    let behind = context.is(at + 1, &["to", "that", "by", "about", "with", "for", "at", "of", "over", "in"]);
    (linked && behind && predicate.mood.is_finite()).then_some((at, act))
}

fn adjective_cue(context: &Context<'_>, sentence: Sentence, predicate: Predicate) -> Option<Cue> {
    let (at, act) = adjective(context, &predicate)?;
    let person = match predicate.subject {
        Subject::Pronoun(n) => !context.is(n, &["it"]),
        Subject::Phrase(..) => true,
        Subject::None => false,
    };
    let speaker = match speaker::find(context, sentence, &predicate, true) {
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
        Speaker::Nobody => return None,
    };
    let lemma = format!("be {}", context.tokens[at].text);
    let predicate = Predicate { at, ..predicate };
    person.then_some(Cue {
        predicate,
        act,
        from: predicate.start,
        cut: predicate.start,
        speaker,
        rule: "said-with-adjective",
        lemma: Some(lemma),
    })
}

fn cue(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], n: usize) -> Option<Cue> {
    let predicate = predicates[n];
    if predicate.negated {
        return None;
    }
    if let Some(cue) = adjective_cue(context, sentence, predicate) {
        return Some(cue);
    }
    let first = first_said(context, sentence, predicates, n);
    let (verb, _) = context.reporting(first.at)?;
    // "requested to meet", "report to the Council": nothing is said.
    let request = matches!(verb.lemma.as_str(), "request" | "ask" | "report" | "write" | "reply")
        && context.is(first.at + 1, &["to"]);
    if request || is_courtesy_call(context, sentence, predicate.at) {
        return None;
    }
    let act = match verb.act() {
        Some(act) => act,
        None => object_act(context, sentence, predicate.at).or(verb.otherwise())?,
    };
    if predicate.passive {
        return None;
    }
    let rule = match predicate.mood {
        Mood::Participle => return None,
        Mood::Infinitive if !is_said_at_a_meeting(context, predicates, n) => return None,
        Mood::Infinitive => "said-at-a-meeting",
        Mood::Gerund if !is_adjoined(context, sentence, &predicate, predicates) => return None,
        Mood::Gerund => "adjoined-saying",
        _ if predicate.shares.is_some() => "joined-saying",
        _ => "reported-saying",
    };
    let strict = predicates[..n].iter().any(|p| p.mood.is_finite() && context.reporting(p.at).is_some());
    let speaker = match speaker::find(context, sentence, &predicate, strict) {
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
        Speaker::Nobody => return None,
    };
    let mut from = predicate.start;
    while from < predicate.at && (context.has(from, is::CONJUNCTION) || context.is(from, &[",", "with"])) {
        from += 1;
    }
    let predicate = Predicate { at: first.at, ..predicate };
    // "“I urge all sides to talk,” she said."
    let quoted = (from..predicate.at).any(|n| context.is(n, &["“"]));
    let act = quoted.then(|| quoted_act(context, sentence, predicates)).flatten().map_or(act, |(act, _)| act);
    Some(Cue { predicate, act, from, cut: predicate.start, speaker, rule, lemma: None })
}

/// "said he would ask people to help": what is said is an act of its own, by the same speaker.
fn first_said(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], n: usize) -> Predicate {
    let own = predicates[n];
    let says = context.is(own.at, &["said", "says", "say", "added", "adds"]);
    let wants = context.is(own.at, &["wish", "wishes", "wished", "want", "like", "sought"]);
    let Some(inner) = predicates.get(n + 1).filter(|_| says || wants) else { return own };
    if wants {
        let right = inner.mood == Mood::Infinitive
            && inner.from <= own.at + 2
            && context.reporting(inner.at).is_some();
        return if right { *inner } else { own };
    }
    let pronoun = match inner.subject {
        Subject::Pronoun(at) => at <= own.at + 3 && !context.is(at, &["they", "it"]),
        _ => false,
    };
    let quoted = (sentence.from..sentence.to).any(|m| context.is(m, &["“", "”"]));
    let act = context.reporting(inner.at).and_then(|(verb, _)| verb.act());
    let plain = act.is_some_and(|act| act != Act::Hope) && !inner.passive && inner.shares.is_none();
    if pronoun && plain && !quoted && !inner.negated { *inner } else { own }
}

/// "will call on the President": a meeting; "called on the President to resign" is a saying.
fn is_courtesy_call(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    if !context.is(at, &["call", "called", "calls", "calling"]) {
        return false;
    }
    if !context.is(at + 1, &["on", "upon"]) {
        return !context.is(at + 1, &["for", "upon", "to"]);
    }
    let (with, end) = super::parties::list(context, at + 2, sentence.to);
    // "will call on the President to discuss trade".
    let talks = context.is(end, &["to"])
        && context.reporting(end + 1).is_some_and(|(v, _)| v.act() != Some(Act::Urge));
    talks
        || !with.is_empty() && !context.is(end, &["to", "for"])
        || !(at + 2..sentence.to).any(|n| context.is(n, &["to", "for"]))
}

/// The act of what is expressed, exchanged or held.
fn object_act(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Act> {
    (at + 1..sentence.to.min(at + 9))
        .take_while(|&n| !context.is(n, &[".", ";", "that"]))
        .find_map(|n| context.tokens[n].entry.object)
}

/// "met X to discuss Y", "to discuss Y and reaffirm Z".
fn is_said_at_a_meeting(context: &Context<'_>, predicates: &[Predicate], n: usize) -> bool {
    if let Some(k) = predicates[n].shares {
        return is_said_at_a_meeting(context, predicates, k);
    }
    let governs = predicates[..n].iter().rev().find(|p| p.mood != Mood::Infinitive);
    governs.is_some_and(|p| {
        context.has(p.at, is::MEET | is::HOST)
            || (p.at + 1..predicates[n].from).any(|m| context.has(m, is::MEETING))
            || context.is(p.at, &["took", "used", "takes", "take"])
            || (p.at + 1..predicates[n].from).any(|m| context.is(m, &["opportunity", "chance", "occasion"]))
            || context.is(p.at, &["call", "called", "calls"])
    })
}

/// A verb in -ing that adds what was said: "…, urging X", "with Ms Li underscoring X".
fn is_adjoined(
    context: &Context<'_>,
    sentence: Sentence,
    predicate: &Predicate,
    predicates: &[Predicate],
) -> bool {
    let after = |words: &[&str]| context.is(predicate.from.wrapping_sub(1), words);
    let joined = predicate.shares.is_some_and(|k| predicates[k].mood == Mood::Gerund);
    let with = context.is(predicate.start, &["with"]);
    let opens = predicate.from == sentence.from
        && context.reporting(predicate.at).is_some_and(|(verb, _)| verb.particle.is_none());
    let message = predicate.from > sentence.from
        && (sentence.from..predicate.from).any(|n| context.is(n, &["message", "letter", "statement"]))
        && context.tokens[predicate.from - 1].is_word();
    with || joined || after(&[",", "while"]) || opens || message
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
        (None, Some((verb, behind))) => (verb.lemma.clone(), behind, verb.act().is_none()),
        (None, None) => return None,
    };
    let to = content::trimmed_quotes(context, end);
    let said = content::find(context, cue, behind, object, (from, end))?;
    if said.words.as_deref().is_some_and(|w| matches!(w, "they" | "he" | "she" | "it" | "we")) {
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
