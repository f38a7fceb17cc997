//! What is said without a reporting verb of somebody: allegations, welcome steps, talks that centred on something.

use super::Said;
use super::content::trimmed;
use crate::facts::{Act, Statement};
use crate::parse::context::Context;
use crate::parse::instruments;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::Sentence;

/// A statement without verb and speaker.
fn plain(context: &Context<'_>, act: Act, said: (usize, usize), (from, to): (usize, usize)) -> Option<Said> {
    let words = Some(context.value(said.0, said.1)).filter(|w| !w.is_empty())?;
    Some(Said {
        statement: Statement {
            act,
            verb: None,
            speaker: None,
            addressee: None,
            content: Some(words),
            instruments: instruments::codes(context, said.0, said.1),
            conditional: false,
            evidence: vec![context.span(from, to)],
        },
        rule: match act {
            Act::Allege => "alleged-that",
            Act::Welcome => "welcome-step",
            _ => "talks-about",
        },
    })
}

/// "In light of allegations that …, the Commissioner stressed": the claim, and where the sentence goes on.
pub(super) fn alleged(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Said>) -> usize {
    let found = (sentence.from..sentence.to.min(sentence.from + 8)).find(|&n| {
        context.is(n, &["allegations", "claims", "accusations", "allegation", "reports"])
            && context.is(n + 1, &["that"])
    });
    let there = (sentence.from + 1..sentence.to.min(sentence.from + 6))
        .find(|&n| context.has(n, is::CLAIM) && context.is(n + 1, &["that"]));
    if let Some(at) = there.filter(|_| context.is(sentence.from, &["there"])) {
        let end = trimmed(context, at + 2, sentence.to);
        all.extend(plain(context, Act::Allege, (at + 2, end), (sentence.from, sentence.to)));
        return sentence.to;
    }
    let Some(at) = found else { return sentence.from };
    let comma = (at + 2..sentence.to).find(|&n| context.is(n, &[","]));
    let Some(comma) = comma.filter(|&comma| comma > at + 2) else { return sentence.from };
    all.extend(plain(context, Act::Allege, (at + 2, comma), (sentence.from, comma)));
    comma + 1
}

/// "The plan is also a welcome step."
pub(super) fn welcome_step(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Said>) -> usize {
    let found = (sentence.from + 2..sentence.to).find(|&n| {
        context.is(n - 1, &["a", "an"])
            && context.is(n, &["welcome", "positive", "encouraging", "important", "significant"])
            && context.is(n + 1, &["step", "development", "move", "sign", "first", "milestone", "news"])
            && (context.is(n, &["welcome"]) || context.is(n + 1, &["step"]))
    });
    let found = found.or_else(|| {
        (sentence.from + 2..sentence.to).find(|&n| {
            context.is(n, &["welcome"])
                && context.is(n - 1, &["and"])
                && context.is(n + 1, &["first", "step"])
        })
    });
    let Some(at) = found else { return sentence.from };
    let is = (sentence.from..at).rev().take(6).find(|&n| context.is(n, &["is", "was", "are", "were"]));
    let Some(is) = is.filter(|&is| is > sentence.from) else { return sentence.from };
    all.extend(plain(context, Act::Welcome, (sentence.from, is), (sentence.from, sentence.to)));
    sentence.to
}

/// "talks with X on trade", "will engage the leaders on trade": where nothing else says so.
pub(super) fn talks_on(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    all: &mut Vec<Said>,
) {
    if all.iter().any(|s| s.statement.act == Act::Discuss) {
        return;
    }
    let cue = (sentence.from..sentence.to).find_map(|at| {
        let verb =
            context.has(at, is::MEET) && predicates.iter().any(|p| p.at == at && !p.passive && !p.negated);
        let noun = context.has(at, is::MEETING)
            && !context.has(at, is::VISIT_NOUN)
            && !context.tokens[at].is_capital()
            && !context.is(at, &["call", "calls"]);
        let held = || {
            (at.saturating_sub(5).max(sentence.from)..at).any(|n| {
                context.is(
                    n,
                    &[
                        "held",
                        "hold",
                        "holds",
                        "holding",
                        "had",
                        "have",
                        "for",
                        "in",
                        "during",
                        "conducted",
                        "joined",
                    ],
                )
            })
        };
        if !(verb || noun && held()) {
            return None;
        }
        let behind = if context.is(at + 1, &["with"]) {
            at + 2
        } else if verb {
            at + 1
        } else {
            return on(context, at + 1, sentence.to).map(|on| (at, on));
        };
        let (found, end) = parties::list(context, behind, sentence.to);
        let on = on(context, end, sentence.to)?;
        (!found.is_empty()).then_some((at, on))
    });
    let Some((at, said)) = cue else { return };
    let unreal = (sentence.from..at).any(|n| context.is(n, &["not", "hopes", "hoped", "invitation"]));
    if unreal || said >= sentence.to {
        return;
    }
    let end = trimmed(context, said, sentence.to);
    all.extend(plain(context, Act::Discuss, (said, end), (sentence.from, sentence.to)));
}

fn on(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    const PLACES: [&str; 9] =
        ["island", "sidelines", "margins", "occasion", "ground", "eve", "way", "side", "behalf"];
    let on = context.is(at, &["on", "about", "regarding", "concerning", "focused", "covering"]);
    let dated = context.tokens.get(at + 1).is_some_and(|t| {
        t.entry.month.is_some() || t.has(is::WEEKDAY) || t.text.starts_with(|c: char| c.is_ascii_digit())
    });
    let place = context.is(at, &["on"]) && (at + 1..at + 3).any(|n| context.is(n, &PLACES));
    let on = on && !place;
    let said = if context.is(at + 1, &["on"]) { at + 2 } else { at + 1 };
    (on && !dated && at + 1 < end).then_some(said)
}

/// "Discussions centred on trade", "The talks focused on X", "Trade was discussed".
pub(super) fn about(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    all: &mut Vec<Said>,
) {
    for predicate in predicates {
        let Subject::Phrase(from, to) = predicate.subject else { continue };
        let talks = (from..to)
            .any(|n| context.tokens[n].has(is::MEETING) || context.is(n, &["topics", "issues", "agenda"]));
        let centres = context.is(
            predicate.at,
            &[
                "centered",
                "centred",
                "focused",
                "focussed",
                "covered",
                "revolved",
                "touched",
                "dealt",
                "concentrated",
                "included",
                "addressed",
                "focus",
                "cover",
            ],
        );
        if talks && centres && !predicate.relative && !context.has(to - 1, is::VISIT_NOUN) {
            let mut said = predicate.at + 1;
            while context.is(said, &["on", "around", "upon", "with", "about", "in"]) {
                said += 1;
            }
            let end = trimmed(context, said, sentence.to);
            all.extend(plain(context, Act::Discuss, (said, end), (sentence.from, sentence.to)));
            return;
        }
        let discussed = predicate.passive
            && context
                .is(predicate.at, &["discussed", "raised", "reviewed", "addressed", "exchanged", "debated"]);
        if discussed && !predicate.relative {
            all.extend(plain(context, Act::Discuss, (from, to), (sentence.from, sentence.to)));
            return;
        }
    }
}
