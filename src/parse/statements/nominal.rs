//! What is said without a reporting verb of somebody: allegations, welcome steps.

use super::Said;
use super::content::trimmed;
use crate::authority::Kind;
use crate::facts::{Act, Party, Statement};
use crate::parse::context::Context;
use crate::parse::instruments;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// A statement without verb and speaker.
pub(super) fn plain(
    context: &Context<'_>,
    act: Act,
    said: (usize, usize),
    (from, to): (usize, usize),
) -> Option<Said> {
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
            Act::Welcome if context.is(from, words!["it"]) => "pleasure-to",
            Act::Welcome => "welcome-step",
            Act::State => "speech-on",
            Act::Hope => "in-the-hope",
            Act::Urge => "with-a-call",
            _ => "talks-about",
        },
    })
}

/// "In light of allegations that …, the Commissioner stressed": the claim, and where the sentence goes on.
pub(super) fn alleged(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Said>) -> usize {
    if !context.may_say(sentence.from..sentence.to, words!["that"]) {
        return sentence.from;
    }
    let found = (sentence.from..sentence.to.min(sentence.from + 8)).find(|&n| {
        context.is(n, words!["allegations", "claims", "accusations", "allegation", "reports"])
            && context.is(n + 1, words!["that"])
    });
    let there = (sentence.from + 1..sentence.to.min(sentence.from + 6))
        .find(|&n| context.has(n, is::CLAIM) && context.is(n + 1, words!["that"]));
    if let Some(at) = there.filter(|_| context.is(sentence.from, words!["there"])) {
        let end = trimmed(context, at + 2, sentence.to);
        all.extend(plain(context, Act::Allege, (at + 2, end), (sentence.from, sentence.to)));
        return sentence.to;
    }
    let Some(at) = found else { return sentence.from };
    let comma = (at + 2..sentence.to).find(|&n| context.is(n, words![","]));
    let Some(comma) = comma.filter(|&comma| comma > at + 2) else { return sentence.from };
    all.extend(plain(context, Act::Allege, (at + 2, comma), (sentence.from, comma)));
    comma + 1
}

/// "The plan is also a welcome step."
pub(super) fn welcome_step(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Said>) -> usize {
    let words = sentence.from..sentence.to;
    if !context.may_say(words.clone(), words!["welcome"]) && !context.may_say(words, words!["step"]) {
        return sentence.from;
    }
    let found = (sentence.from + 2..sentence.to).find(|&n| {
        context.is(n - 1, words!["a", "an"])
            && context.is(n, words!["welcome", "positive", "encouraging", "important", "significant"])
            && context.is(n + 1, words!["step", "development", "move", "sign", "first", "milestone", "news"])
            && (context.is(n, words!["welcome"]) || context.is(n + 1, words!["step"]))
    });
    let found = found.or_else(|| {
        (sentence.from + 2..sentence.to).find(|&n| {
            context.is(n, words!["welcome"])
                && context.is(n - 1, words!["and"])
                && context.is(n + 1, words!["first", "step"])
        })
    });
    let Some(at) = found else { return sentence.from };
    let is = (sentence.from..at).rev().take(6).find(|&n| context.is(n, words!["is", "was", "are", "were"]));
    // "This visit is an important step": of the visit itself nothing is said.
    let welcome = context.is(at, words!["welcome"]);
    let visit = |is: usize| !welcome && (sentence.from..is).any(|n| context.has(n, is::VISIT_NOUN));
    let Some(is) = is.filter(|&is| is > sentence.from && !visit(is)) else { return sentence.from };
    // "“This is a significant step forward”": all of it is what is said.
    let first = sentence.from + usize::from(context.is(sentence.from, words!["“", "\""]));
    let pronoun = is == first + 1 && context.is(first, words!["this", "that", "it"]);
    let said = if pronoun { (first, clause_end(context, at, sentence.to)) } else { (sentence.from, is) };
    all.extend(plain(context, Act::Welcome, said, (sentence.from, sentence.to)));
    sentence.to
}

/// Where what is said in quotation marks, or in a sentence, ends.
fn clause_end(context: &Context<'_>, at: usize, to: usize) -> usize {
    let closed = (at..to).find(|&n| context.is(n, words!["”", "\""])).unwrap_or(to);
    trimmed(context, at, closed)
}

/// "It gives me great pleasure to welcome you", "It is an honour to be here".
pub(super) fn pleasure(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Said>) -> bool {
    const EARLY: usize = 9;
    let from = sentence.from;
    let opens = context.is(from, words!["it"]) && context.is(from + 1, words!["gives", "is", "was", "gave"]);
    if !opens || sentence.quoted {
        return false;
    }
    let noun = (from + 2..sentence.to.min(from + EARLY)).find(|&n| {
        context.is(n, words!["pleasure", "honour", "honor", "privilege", "delight"])
            && context.is(n + 1, words!["to", "for"])
    });
    let Some(noun) = noun else { return false };
    let own =
        (from..sentence.to.min(noun + 4)).any(|n| context.is(n, words!["me", "us", "i", "we", "my", "our"]));
    let gives = context.is(noun + 1, words!["to"]) && context.is(from + 1, words!["is", "was"]);
    if !(own || gives) {
        return false;
    }
    let end = trimmed(context, noun + 1, sentence.to);
    all.extend(plain(context, Act::Welcome, (noun + 1, end), (from, sentence.to)));
    true
}

/// "…, in the hope that he will come": what is hoped.
pub(super) fn in_hope(context: &Context<'_>, sentence: Sentence, all: &mut Vec<Said>) {
    const NEAR: usize = 6;
    if !context.may_say(sentence.from..sentence.to, words!["hope", "expectation"]) {
        return;
    }
    // "It is my sincere hope that".
    let is_ones = |n: usize| {
        let it = (n.saturating_sub(NEAR).max(sentence.from)..n).find(|&m| context.is(m, words!["it"]));
        let own = |it: usize| (it + 2..n).any(|m| context.has(m, is::POSSESSIVE));
        it.is_some_and(|it| context.is(it + 1, words!["is", "was", "’s", "'s"]) && own(it))
    };
    let found = (sentence.from..sentence.to).find(|&n| {
        context.tokens[n].entry.object == Some(Act::Hope)
            && n >= sentence.from + 2
            && context.is(n, words!["hope", "expectation"])
            && context.is(n + 1, words!["that", "of"])
            && (context.is(n - 2, words!["in"]) && context.is(n - 1, words!["the"]) || is_ones(n))
    });
    if let Some(at) = found.filter(|at| at + 2 < sentence.to) {
        let end = trimmed(context, at + 2, sentence.to);
        all.extend(plain(context, Act::Hope, (at + 2, end), (sentence.from, sentence.to)));
    }
}

/// "ended her visit with a call for donors to help": what is called for.
pub(super) fn with_a_call(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    all: &mut Vec<Said>,
) {
    let ends = |p: &&Predicate| p.mood.is_finite() && !p.negated && context.has(p.at, is::ENDED | is::BEGUN);
    let Some(ends) = predicates.iter().find(ends) else { return };
    let called = |&n: &usize| {
        context.is(n, words!["call", "appeal", "plea"])
            && context.is(n + 1, words!["for"])
            && !context.is(n - 1, words!["telephone", "phone", "video"])
            && (n.saturating_sub(4)..n).any(|m| context.is(m, words!["with"]))
    };
    if let Some(at) = (ends.at + 2..sentence.to).find(called) {
        let end = trimmed(context, at + 2, sentence.to);
        all.extend(plain(context, Act::Urge, (at + 2, end), (sentence.from, sentence.to)));
    }
}

/// "We will continue to *support* the refugees": what somebody promises to go on with.
fn goes_on_to(context: &Context<'_>, first: &Predicate) -> Option<usize> {
    const GOES_ON: WordSet<18> = WordSet::new([
        "support",
        "provide",
        "help",
        "assist",
        "contribute",
        "set",
        "play",
        "do",
        "offer",
        "make",
        "work",
        "stand",
        "pursue",
        "ensure",
        "fund",
        "give",
        "build",
        "seek",
    ]);
    let we = matches!(first.subject, Subject::Pronoun(n) if context.is(n, words!["we", "i"]));
    let to = we && context.is(first.at, words!["continue"]) && context.is(first.at + 1, words!["to"]);
    let at = first.at + 2;
    (to && context.is(at, &GOES_ON)).then_some(at)
}

/// "A further two million dollars would be made available".
fn made_available(context: &Context<'_>, sentence: Sentence, first: &Predicate) -> Option<Said> {
    let available = first.passive
        && context.is(first.at, words!["made"])
        && context.is(first.at + 1, words!["available"])
        && matches!(first.mood, Mood::Future | Mood::Conditional);
    let Subject::Phrase(from, _) = first.subject else { return None };
    if !available || sentence.quoted {
        return None;
    }
    let end = trimmed(context, from, sentence.to);
    let said = plain(context, Act::Offer, (from, end), (sentence.from, sentence.to))?;
    Some(Said { rule: "will-provide", ..said })
}

/// "We will provide two million dollars", "Norway will contribute to the fund": what is promised in so many words.
pub(super) fn pledge(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Said> {
    const GIVES: WordSet<14> = WordSet::new([
        "provide",
        "contribute",
        "donate",
        "fund",
        "finance",
        "allocate",
        "invest",
        "supply",
        "providing",
        "contributing",
        "donating",
        "funding",
        "investing",
        "supplying",
    ]);
    let first = predicates.iter().find(|p| p.mood.is_finite())?;
    if let Some(said) = made_available(context, sentence, first) {
        return Some(said);
    }
    let will = first.mood == Mood::Future && !first.passive && !first.negated && !first.relative;
    if !will || sentence.quoted {
        return None;
    }
    if let Some(verb) = goes_on_to(context, first) {
        let end = trimmed(context, verb, sentence.to);
        let said = plain(context, Act::Offer, (verb, end), (sentence.from, sentence.to))?;
        return Some(Said { rule: "will-provide", ..said });
    }
    if !context.is(first.at, &GIVES) {
        return None;
    }
    let speaker = match first.subject {
        Subject::Pronoun(n) if context.is(n, words!["we", "i"]) => None,
        Subject::Phrase(from, to) => {
            let start = if context.is(from, words!["the"]) { from + 1 } else { from };
            let (concept, end, _) = context.entity(start)?;
            let government = end + 1 == to && context.is(end, words!["government"]);
            let state = matches!(concept.kind, Kind::Country | Kind::Territory) && (end == to || government);
            let party = Party { organization: Some(context.value(start, to)), ..Party::default() };
            Some(Party { country: concept.code.clone(), ..party })
                .filter(|_| state && from == sentence.from)?
                .into()
        }
        _ => return None,
    };
    let end = trimmed(context, first.at + 1, sentence.to);
    let object = context.tokens.get(first.at + 1)?;
    let idle = ["details", "information", "comment", "comments", "update", "updates", "chairman", "chair"];
    if (first.at + 1..end.min(first.at + 4)).any(|n| context.is(n, &idle)) {
        return None;
    }
    let given = object.is_word() && !object.is(words!["an", "a"])
        || object.is(words!["$", "€", "£"])
        || (first.at + 1..end)
            .any(|n| context.is(n, words!["million", "support", "assistance", "help", "funding"]));
    let said =
        plain(context, Act::Offer, (first.at + 1, end), (sentence.from, sentence.to)).filter(|_| given)?;
    Some(Said { statement: Statement { speaker, ..said.statement }, rule: "will-provide" })
}
