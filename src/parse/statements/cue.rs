//! Which verbs and adjectives say something, and with what act.

use super::Cue;
use super::adjective::said_with;
use super::adjoined::{is_adjoined, of_speech};
use super::calls::is_courtesy_call;
use super::first::first_said;
use super::inquiry::is_sent;
use super::meeting::{aim_of_meeting, is_said_at_a_meeting};
use super::object::{is_effort, object_act, spoken_of};
use super::quoted;
use super::seen::focused;
use super::speaker::{self, Speaker};
use super::told;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{Verb, is};
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::subjects::is_inverted;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

pub(super) fn cue(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    n: usize,
) -> Option<Cue> {
    let predicate = focused(context, predicates[n]);
    if predicate.negated || is_done_before(context, sentence, &predicate) {
        return None;
    }
    if let Some(cue) = said_with(context, sentence, (predicates, n), predicate) {
        return Some(cue);
    }
    if let Some(cue) = aim_of_meeting(context, sentence, predicates, n) {
        return Some(cue);
    }
    if let Some(cue) = super::addressed::addressed(context, sentence, predicate) {
        return Some(cue);
    }
    let first = first_said(context, sentence, predicates, n);
    let (verb, _) = context.reporting(first.at)?;
    if is_idle(context, sentence, (&predicate, first.at), &verb.lemma) {
        return None;
    }
    if predicate.passive && !is_impersonal(context, &predicate) {
        return told_by(context, sentence, &predicate);
    }
    let act = act(context, sentence, (predicate.at, first.at), verb)?;
    let act = super::object::of_both(context, &predicate, verb).unwrap_or(act);
    let rule = match predicate.mood {
        Mood::Participle => return None,
        Mood::Infinitive if is_effort(context, &predicate) => return None,
        Mood::Infinitive if !is_said_at_a_meeting(context, predicates, n) => return None,
        Mood::Infinitive => "said-at-a-meeting",
        Mood::Gerund if !is_adjoined(context, sentence, &predicate, predicates) => return None,
        Mood::Gerund => "adjoined-saying",
        _ if predicate.shares.is_some() => "joined-saying",
        _ => "reported-saying",
    };
    let strict = predicates[..n].iter().any(|p| p.mood.is_finite() && context.reporting(p.at).is_some());
    let whose = if rule == "adjoined-saying" { of_speech(context, predicates, n) } else { predicate };
    // "said the port would grow, adding that": by the same speaker.
    let before = predicates[..n].iter().rfind(|p| p.mood.is_finite() && context.reporting(p.at).is_some());
    let subject = before.filter(|_| super::adds(context, &predicate)).map_or(whose.subject, |p| p.subject);
    // "“…,” said Ms Li, adding that": she who stands behind that verb.
    let inverted = before.filter(|p| rule == "adjoined-saying" && p.subject == Subject::None);
    let inverted = inverted.filter(|_| context.is(predicate.from.wrapping_sub(1), words![","]));
    // "the port grew, said Ms Li, adding that".
    let behind = before.filter(|p| super::adds(context, &predicate) && is_inverted(context, p.at));
    let whose = Predicate { subject, ..inverted.or(behind).copied().unwrap_or(whose) };
    let speaker = match speaker::find(context, sentence, &whose, strict) {
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
        // "The forum will be co-chaired by X to discuss trade".
        Speaker::Nobody if predicate.mood == Mood::Infinitive && n > 0 && predicates[n - 1].passive => None,
        Speaker::Nobody => return None,
    };
    let mut from = predicate.start;
    while from < predicate.at && (context.has(from, is::CONJUNCTION) || context.is(from, words![",", "with"]))
    {
        from += 1;
    }
    let predicate = Predicate { at: first.at, ..predicate };
    // "“I urge all sides to talk,” she said."
    let words = Some(act)
        .filter(|&act| matches!(act, Act::State | Act::Stress))
        .and_then(|_| quoted::words(context, sentence));
    let quoted = words.and_then(|words| quoted::quoted_act(context, words, predicates));
    let act = quoted.map_or(act, |(act, _)| act);
    Some(Cue { predicate, act, from, cut: predicate.start, speaker, rule, lemma: None })
}

/// Whether a verb tells of no saying: `first` is the verb of what is said.
fn is_idle(
    context: &Context<'_>,
    sentence: Sentence,
    (predicate, first): (&Predicate, usize),
    lemma: &str,
) -> bool {
    // "Commenting on the talks, Ms Li said".
    let opens = predicate.from == sentence.from && predicate.mood == Mood::Gerund && lemma == "comment";
    opens
        || is_courtesy_call(context, sentence, predicate.at)
        || is_condition(context, predicate)
        || says_nothing(context, first, lemma)
        || is_alone(context, predicate, lemma)
        || super::is_inquiry(context, sentence, predicate)
        || super::unsaid::is_unsaid(context, predicate, first, lemma)
        || super::source::is_of_news(context, predicate)
}

/// "will go to the port, having asked for a guide": what came before.
fn is_done_before(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> bool {
    context.is(predicate.from, words!["having"]) && predicate.from > sentence.from
}

/// "It was agreed that …": by those who met.
fn is_impersonal(context: &Context<'_>, predicate: &Predicate) -> bool {
    predicate.from > 0
        && context.is(predicate.from - 1, words!["it"])
        && context.is(
            predicate.at,
            words![
                "agreed",
                "decided",
                "noted",
                "announced",
                "stressed",
                "emphasised",
                "emphasized",
                "recognised",
                "recognized",
                "acknowledged"
            ],
        )
        && (context.is(predicate.at + 1, words!["that", "to"])
            // "It was noted with satisfaction that".
            || context.is(predicate.at + 1, words!["with"])
                && (predicate.at + 3..predicate.at + 5).any(|n| context.is(n, words!["that"])))
}

/// "The Minister was briefed by officers on the search": said by those behind "by".
fn told_by(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Cue> {
    const NEAR: usize = 16;
    let at = predicate.at;
    let told = context.is(at, words!["briefed", "informed", "updated", "told", "assured"])
        && predicate.mood.is_finite();
    if !told || !context.is(at + 1, words!["by"]) {
        return None;
    }
    // "by the Chief of the Navy on the search": the first such word behind them.
    let (found, end) = parties::list(context, at + 2, sentence.to);
    let about = |&n: &usize| context.is(n, words!["on", "about", "of", "that"]);
    let on = (end..sentence.to.min(at + NEAR)).find(about)?;
    let speaker = found.into_iter().next()?.party;
    let lemma = context.reporting(at).map(|(verb, _)| verb.lemma.clone());
    Some(Cue {
        predicate: Predicate { at: on, ..*predicate },
        act: Act::State,
        from: predicate.start,
        cut: predicate.start,
        speaker: Some(speaker),
        rule: "reported-saying",
        lemma,
    })
}

/// The act of a verb by what it is said of; `own` is the verb of the clause, `first` that of what is said.
fn act(context: &Context<'_>, sentence: Sentence, (own, first): (usize, usize), verb: &Verb) -> Option<Act> {
    let object = || object_act(context, sentence, own);
    let act = match verb.act() {
        // "offered a warm welcome", "offered her condolences".
        Some(Act::Offer) if verb.lemma == "offer" => {
            let welcome = (first + 2..first + 5).any(|n| context.is(n, words!["welcome"]));
            let given = object().filter(|act| matches!(act, Act::Welcome | Act::Concern));
            given.unwrap_or(if welcome { Act::Welcome } else { Act::Offer })
        }
        // "I propose to go": what somebody means to do.
        Some(_) if verb.lemma == "propose" && context.is(first + 1, words!["to"]) => return Some(Act::State),
        // "noted with satisfaction that", "noted with concern the state of the press".
        Some(Act::State) if verb.lemma == "note" && context.is(first + 1, words!["with"]) => {
            // "noted with deep concern".
            let felt = (first + 2..first + 4).find_map(|n| context.tokens.get(n)?.entry.object);
            felt.filter(|act| matches!(act, Act::Welcome | Act::Concern)).unwrap_or(Act::State)
        }
        // "confirmed her country's commitment to trade".
        Some(Act::State) if verb.lemma == "confirm" && upholds(context, sentence, first) => Act::Stress,
        Some(Act::State) if verb.lemma == "assure" && super::assured::promises(context, first) => Act::Offer,
        Some(Act::Agree) if super::assured::provides(context, first) => Act::Offer,
        Some(Act::Urge) if verb.lemma == "insist" && super::assured::holds_true(context, first) => {
            Act::Stress
        }
        Some(Act::State) if verb.lemma.starts_with("recogni") && super::assured::credits(context, first) => {
            Act::Welcome
        }
        // "raised concerns about the press".
        Some(_) if matches!(verb.lemma.as_str(), "raise" | "outline") && of_concern(context, first) => {
            Act::Concern
        }
        Some(Act::State) if super::unsaid::weighs(context, first) => Act::Discuss,
        Some(act) => act,
        // "shared her concern", "shared the view that".
        None if verb.lemma == "share" && told::is_shared(context, first) => Act::State,
        None if verb.lemma == "share" => match object()? {
            act @ (Act::Discuss | Act::Concern | Act::Hope) => act,
            _ => Act::State,
        },
        None if verb.lemma == "convey" && super::unsaid::greets(context, first) => Act::State,
        None => object().or(verb.otherwise())?,
    };
    Some(spoken_of(context, sentence, first, act))
}

/// "our long-term commitment", "the support of Chile": what is held up, before any clause.
fn upholds(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const FAR: usize = 8;
    const HELD: WordSet<11> = WordSet::new([
        "commitment",
        "commitments",
        "support",
        "importance",
        "solidarity",
        "adherence",
        "friendship",
        "need",
        "necessity",
        "readiness",
        "willingness",
    ]);
    (at + 1..sentence.to.min(at + FAR))
        .take_while(|&n| !context.is(n, words![".", ";", ",", "that", "to", "for", "of", "with"]))
        .any(|n| context.is(n, &HELD))
}

/// "her concerns", "clear areas of concern".
fn of_concern(context: &Context<'_>, at: usize) -> bool {
    (at + 1..at + 6).any(|n| context.is(n, words!["concern", "concerns"]))
}

/// What is handed over, not pledged.
const GIFTS: WordSet<11> = WordSet::new([
    "gift",
    "gifts",
    "prayer",
    "prayers",
    "wreath",
    "flowers",
    "kava",
    "refreshments",
    "reading",
    "readout",
    "glimpse",
]);

/// "announced today a new fund for schools": whether something is announced behind what tells when.
fn announces(context: &Context<'_>, at: usize, end: usize) -> bool {
    let behind = super::told::tail(context, at, at + 1, end);
    behind > at + 1 && context.has(behind, is::DETERMINER | is::POSSESSIVE) && behind + 1 < end
}

/// What is raised without a word on it.
const RAISED: WordSet<9> =
    WordSet::new(["profile", "awareness", "funds", "money", "standards", "level", "levels", "flag", "hopes"]);
/// What somebody takes up in an office.
const DUTIES: WordSet<11> = WordSet::new([
    "invitation",
    "invitations",
    "mandate",
    "duties",
    "office",
    "post",
    "position",
    "role",
    "seat",
    "residence",
    "appointment",
]);

/// "requested to meet", "report to the Council", "raised the profile of the agency", "maintained cordial ties".
fn says_nothing(context: &Context<'_>, at: usize, lemma: &str) -> bool {
    match lemma {
        // "asked Ms Li to travel to Chile": the visit is the fact.
        "ask" | "direct" | "instruct" if is_sent(context, at) => true,
        // "asked the Minister whether", "asked the Minister the number of visits".
        "ask" if super::unsaid::is_question(context, at) => true,
        "request" if (at + 1..at + 4).any(|n| context.is(n, words!["meeting", "meetings"])) => true,
        "request" | "ask" | "report" | "write" | "reply" => context.is(at + 1, words!["to"]),
        // "hopes to meet farmers": the meeting is the fact.
        "hope" => {
            context.is(at, words!["hopes"])
                && context.is(at + 1, words!["to"])
                && context.is(at + 2, words!["meet"])
        }
        // "propose to visit": the visit is the fact.
        "propose" => {
            context.is(at + 1, words!["to"])
                && (context.has(at + 2, is::VISIT_BASE | is::GO_BASE)
                    || context.is(at + 2, words!["leave", "pay", "make"]))
        }
        // "will visit Chile, the spokesman announced Thursday at a briefing": the visit is the fact.
        "announce" => {
            const SHORT: usize = 9;
            let end = (at + 1..at + SHORT).find(|&n| context.is(n, words![".", "”", "\""]));
            let first = context.has(at + 1, is::WEEKDAY)
                || context.is(at + 1, words!["on", "at", "in", "during", "today", "yesterday", "here", "."]);
            let all = end.is_some_and(|end| (at + 1..end).all(|n| !context.is(n, words!["that", ","])));
            // "announced today a new fund".
            first && all && end.is_some_and(|end| !announces(context, at, end))
        }
        // "signed the visitors' book": nothing that two sides agree on.
        "sign" if context.is(at.wrapping_sub(1), words!["previously", "already", "earlier"]) => true,
        "sign" => !(at + 1..at + 16).take_while(|&n| !context.is(n, words![".", ";"])).any(|n| {
            context.has(n, is::AGREEMENT)
                || context
                    .is(n, words!["deal", "deals", "roadmap", "plan", "programme", "program", "arrangement"])
                || context.tokens.get(n).is_some_and(|t| t.covered && t.is_capital())
        }),
        "accept" => (at + 1..at + 8).any(|n| context.is(n, words!["invitation", "invitations"])),
        // "honoured the memory of the fallen", "celebrated Mass".
        "honour" | "honor" => (at + 1..at + 4).any(|n| context.is(n, words!["memory"])),
        "celebrate" => {
            (at + 1..at + 4).any(|n| context.is(n, words!["mass", "eucharist", "liturgy", "vespers"]))
        }
        // "took up the mandate", "will take up her duties".
        "take" => (at + 1..at + 5).any(|n| context.is(n, &DUTIES)),
        // "add to its value".
        "add" => context.is(at + 1, words!["to", "up", "value"]),
        // "offered gifts", "offered prayers".
        "offer" => (at + 1..at + 5).any(|n| context.is(n, &GIFTS)),
        "raise" => (at + 1..at + 6).any(|n| context.is(n, &RAISED)),
        "invite" => super::unsaid::invites_along(context, at),
        // "investment valued at a billion".
        "value" => context.is(at + 1, words!["at"]),
        "maintain" | "consider" => {
            !super::unsaid::weighs(context, at) && !context.is(at + 1, words!["that", "“", "\""])
        }
        // "will observe the exercise": watches it.
        "observe" => !context.is(at + 1, words!["that", "how", ",", ":", ".", "“", "\""]),
        _ => false,
    }
}

/// "if they agree", "when they decide": nothing that was said.
fn is_condition(context: &Context<'_>, predicate: &Predicate) -> bool {
    let joint = |words: &[&str]| predicate.start > 0 && context.is(predicate.start - 1, words);
    let general = matches!(predicate.mood, Mood::Present | Mood::Future);
    joint(&["if", "until", "unless", "because"]) || general && joint(&["when", "once", "before", "after"])
}

/// "The port, she said, would grow": the whole sentence is what is said.
pub(super) fn between(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Cue> {
    let commas = |p: &Predicate| {
        p.start > sentence.from
            && context.is(p.start - 1, words![","])
            && context.is(told::behind_audience(context, p.at, sentence.to), words![","])
    };
    let n = predicates.iter().position(|p| {
        let says = context.reporting(p.at).is_some_and(|(verb, _)| verb.act() == Some(Act::State));
        commas(p)
            && says
            && p.mood.is_finite()
            && !p.negated
            && !p.passive
            && p.from == p.at
            && p.shares.is_none()
    })?;
    if context.any(sentence.from..sentence.to, words!["“", "”", "\""]) {
        return None;
    }
    let cue = cue(context, sentence, predicates, n)?;
    let predicate = Predicate { at: predicates[n].at, ..cue.predicate };
    let from = sentence.from;
    Some(Cue { predicate, act: Act::State, from, cut: from, rule: "said-between", ..cue })
}

/// "The President decided to go", "Chile has signed the Rome Statute": nothing that two sides agree on.
fn is_alone(context: &Context<'_>, predicate: &Predicate, lemma: &str) -> bool {
    // "She will examine the laws": what she is to find out, which nobody discusses.
    let weighs = lemma == "consider" && super::unsaid::weighs(context, predicate.at);
    let examines = weighs || lemma == "examine" && predicate.mood == Mood::Future;
    // "It was decided to build a port".
    if predicate.passive {
        return false;
    }
    let Subject::Phrase(from, to) = predicate.subject else {
        return (lemma == "decide" || examines)
            && !matches!(predicate.subject, Subject::Pronoun(at) if context.is(at, words!["they", "we"]));
    };
    let several =
        (from..to).any(|n| context.is(n, words!["and"])) || context.has(to - 1, is::SIDE | is::PLURAL);
    let country =
        || context.entity(from).is_some_and(|(concept, end, _)| concept.kind.is_place() && end == to);
    let before = predicate.from < predicate.at && context.has(predicate.from, is::HAVE);
    !several && (lemma == "decide" || examines || lemma == "sign" && before && country())
}
