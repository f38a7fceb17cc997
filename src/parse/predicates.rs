//! Verbs in their clauses: form, tense and voice, who does it, and where the clause starts.
//!
//! A sentence is read from left to right. Each verb group (auxiliaries, adverbs, verb) becomes a predicate; its
//! subject is the noun phrase before it that no preposition governs, or that of the verb it is joined to by "and".

use super::context::Context;
use super::lexicon::{form, is};
use super::subjects;
use super::tokens::{Sentence, Token};

/// When, or in what way, something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    Past,
    Present,
    /// "will", "is to", "is due to".
    Future,
    /// "would", "could", "may".
    Conditional,
    /// "to visit".
    Infinitive,
    /// "visiting".
    Gerund,
    /// "accompanied by", without an auxiliary.
    Participle,
}

impl Mood {
    /// Whether the verb can have a subject of its own.
    pub(super) fn is_finite(self) -> bool {
        matches!(self, Self::Past | Self::Present | Self::Future | Self::Conditional)
    }
}

/// Who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    None,
    /// A pronoun, by its word.
    Pronoun(usize),
    /// A noun phrase, by its words.
    Phrase(usize, usize),
}

/// A verb group with its subject.
#[derive(Debug, Clone, Copy)]
pub(super) struct Predicate {
    /// The first word of the group: an auxiliary or the verb itself.
    pub from: usize,
    /// The verb.
    pub at: usize,
    pub mood: Mood,
    pub passive: bool,
    pub negated: bool,
    pub subject: Subject,
    /// Where the clause starts: its subject, the word that joins it, or the sentence.
    pub start: usize,
    /// The predicate whose subject it shares: "met X and *visited* Y".
    pub shares: Option<usize>,
    /// Whether it stands in a relative clause: "who *met* X".
    pub relative: bool,
}

/// The auxiliaries of a verb group.
#[derive(Debug, Default, Clone, Copy)]
struct Auxiliaries {
    from: usize,
    future: bool,
    conditional: bool,
    to: bool,
    be: bool,
    have: bool,
    does: bool,
    negated: bool,
    past: bool,
}

/// The predicates of a sentence, in order.
pub(super) fn find(context: &Context<'_>, sentence: Sentence) -> Vec<Predicate> {
    let mut all: Vec<Predicate> = Vec::new();
    for at in sentence.from..sentence.to {
        let token = &context.tokens[at];
        let capital = token.is_capital() && at > sentence.from && !sentence.title;
        if token.has(is::BE | is::HAVE) && !token.covered && is_copula(context, sentence, at) {
            all.push(copula(context, sentence, at, &all));
            continue;
        }
        let unknown = token.entry.forms == 0;
        if token.covered || capital || unknown && !may_be_verb(context, sentence, at) {
            continue;
        }
        let auxiliaries = auxiliaries(context, sentence, at);
        let Some(mood) = mood(context, sentence, at, auxiliaries, &all) else { continue };
        let mut predicate = Predicate {
            from: auxiliaries.from,
            at,
            mood,
            passive: auxiliaries.be && token.entry.forms & form::PARTICIPLE != 0,
            negated: auxiliaries.negated,
            subject: Subject::None,
            start: auxiliaries.from,
            shares: None,
            relative: false,
        };
        subjects::find(context, sentence, &mut predicate, &all);
        all.push(predicate);
    }
    subjects::of_opening(context, sentence, &mut all);
    all
}

/// Whether a form of "be" or "have" is the verb itself: "will be in Lima", "had an effect".
fn is_copula(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let next = (at + 1..sentence.to).find(|&n| !context.has(n, is::ADVERB));
    let am = context.is(at, &["am"]) && !(at > sentence.from && context.is(at - 1, &["i"]));
    !am && !context.is(at, &["been", "being", "having"])
        && next.is_some_and(|n| {
            let forms = context.tokens[n].entry.forms;
            forms & (form::PARTICIPLE | form::GERUND) == 0
                && !context.has(n, is::BE)
                && !context.is(n, &["to", "due"])
        })
}

fn copula(context: &Context<'_>, sentence: Sentence, at: usize, before: &[Predicate]) -> Predicate {
    let auxiliaries = auxiliaries(context, sentence, at);
    let mood = match () {
        () if auxiliaries.future => Mood::Future,
        () if auxiliaries.conditional => Mood::Conditional,
        () if auxiliaries.to => Mood::Infinitive,
        () if context.is(at, &["was", "were", "had"]) => Mood::Past,
        () => Mood::Present,
    };
    let mut predicate = Predicate {
        from: auxiliaries.from,
        at,
        mood,
        passive: false,
        negated: auxiliaries.negated,
        subject: Subject::None,
        start: auxiliaries.from,
        shares: None,
        relative: false,
    };
    subjects::find(context, sentence, &mut predicate, before);
    predicate
}

/// Whether a word that is in no list stands where only a verb can: behind "will" or "would".
fn may_be_verb(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let token = &context.tokens[at];
    let small =
        is::MODAL | is::HAVE | is::BE | is::DO | is::ADVERB | is::PREPOSITION | is::DETERMINER | is::PRONOUN;
    let word =
        token.is_word() && !token.is_capital() && !token.has(small | is::POSSESSIVE | is::SUBORDINATOR);
    let before = (sentence.from..at).rev().find(|&n| !context.has(n, is::ADVERB));
    word && before.is_some_and(|n| context.has(n, is::MODAL) && !context.is(n, &["may", "can", "might"]))
}

/// Where words open that are put in between an auxiliary and its verb: "has, among others, pledged".
fn put_in(context: &Context<'_>, sentence: Sentence, close: usize) -> Option<usize> {
    const SHORT: usize = 6;
    let open = (sentence.from + 1..close).rev().take(SHORT).find(|&n| context.tokens[n].text == ",")?;
    context.has(open - 1, is::MODAL | is::HAVE | is::BE).then_some(open)
}

fn auxiliaries(context: &Context<'_>, sentence: Sentence, at: usize) -> Auxiliaries {
    let mut found = Auxiliaries { from: at, ..Auxiliaries::default() };
    let mut n = at;
    while n > sentence.from {
        let token = &context.tokens[n - 1];
        if token.covered {
            break;
        }
        if n == at && token.text == "," {
            let Some(open) = put_in(context, sentence, n - 1) else { break };
            n = open;
            continue;
        }
        if token.is(&["not", "never", "n’t"]) {
            found.negated = true;
        } else if token.has(is::MODAL) {
            found.future |= token.is(&["will", "shall", "’ll", "'ll"]);
            found.conditional |= !found.future;
            found.from = n - 1;
        } else if token.is(&["to"]) {
            found.to = true;
            found.from = n - 1;
        } else if token.has(is::BE) {
            found.be |= !found.to;
            // "is to visit", "was due to visit".
            found.future |= found.to && token.is(&["is", "are"]);
            found.past |= token.is(&["was", "were"]);
            found.from = n - 1;
        } else if token.has(is::HAVE) {
            found.have = true;
            found.from = n - 1;
        } else if token.has(is::DO) {
            found.does = true;
            found.from = n - 1;
        } else if found.to && token.is(&["like"]) && n > sentence.from + 1 && context.has(n - 2, is::MODAL) {
            // "would like to thank".
            found.from = n - 1;
        } else if found.to && token.is(&["due", "scheduled", "expected", "set", "planned", "slated", "about"])
        {
            found.future = true;
            found.from = n - 1;
        } else if !token.has(is::ADVERB) {
            break;
        }
        n -= 1;
    }
    found
}

fn mood(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
    aux: Auxiliaries,
    before: &[Predicate],
) -> Option<Mood> {
    let forms = context.tokens[at].entry.forms;
    let has = |bits: u8| forms & bits != 0;
    if aux.future && (has(form::BASE | form::PARTICIPLE | form::GERUND) || forms == 0) {
        return Some(Mood::Future);
    }
    if aux.conditional {
        return Some(Mood::Conditional);
    }
    if aux.to && has(form::BASE) {
        return Some(Mood::Infinitive);
    }
    if aux.to && aux.be && !aux.have && has(form::PARTICIPLE) {
        return Some(Mood::Infinitive);
    }
    if aux.have && has(form::PARTICIPLE) || aux.be && has(form::PARTICIPLE) {
        return Some(Mood::Past);
    }
    if aux.be && has(form::GERUND) {
        return Some(if aux.past { Mood::Past } else { Mood::Present });
    }
    if aux.does && has(form::BASE) {
        return Some(Mood::Present);
    }
    bare(context, sentence, at, before)
}

/// The mood of a verb without auxiliary, or `None` if the word is a noun or adjective here.
fn bare(context: &Context<'_>, sentence: Sentence, at: usize, before: &[Predicate]) -> Option<Mood> {
    let token = &context.tokens[at];
    let forms = token.entry.forms;
    let has = |bits: u8| forms & bits != 0;
    let mut p = at;
    while p > sentence.from
        && context.has(p - 1, is::ADVERB)
        && !context.is(p - 1, &["both", "last", "first"])
    {
        p -= 1;
    }
    let first = p == sentence.from;
    let previous = &context.tokens[p.saturating_sub(1)];
    let next = context.tokens.get(at + 1);
    // "both agreed", "the two discussed".
    let several = token.entry.verb.is_some() && previous.is(&["both", "two", "all"]);
    let governed = !first && previous.has(is::DETERMINER | is::POSSESSIVE) && !several;
    if has(form::GERUND) {
        // "the recent bilateral meeting" is a noun.
        let noun = token.has(is::MEETING)
            && !first
            && previous.is_word()
            && !previous.has(is::PREPOSITION | is::CONJUNCTION | is::BE | is::SUBORDINATOR)
            && previous.entry.forms & form::GERUND == 0;
        return (!governed && !noun).then_some(Mood::Gerund);
    }
    let preposition =
        !first && previous.has(is::PREPOSITION) && !previous.is(&["before", "after", "since", "than", "as"]);
    if governed || preposition {
        return None;
    }
    if has(form::PAST | form::PARTICIPLE) && !has(form::BASE) {
        if is_adjective(context, p, at) {
            return None;
        }
        let by = next.is_some_and(|n| n.is(&["by"])) || is_reduced(context, p, at, before);
        return Some(if by || !has(form::PAST) { Mood::Participle } else { Mood::Past });
    }
    if has(form::THIRD) {
        let only = !before.iter().any(|b| b.mood.is_finite() && !b.relative);
        let singular = !first
            && (is_singular(context, p - 1, next)
                || is_joined_third(context, p - 1, at, before)
                || only && is_parted(context, p - 1, at));
        return singular.then_some(Mood::Present);
    }
    if has(form::BASE) {
        return base(context, sentence, (p, at), before);
    }
    has(form::PAST).then_some(Mood::Past)
}

/// "serious and sustained talks": a word of no list of its own before a plain noun.
fn is_adjective(context: &Context<'_>, p: usize, at: usize) -> bool {
    let token = &context.tokens[at];
    let plain = token.entry.flags == 0 && token.entry.verb.is_none() && !token.entry.phrasal;
    let joined = p == at
        && p > 1
        && context.is(p - 1, &["and", ","])
        && context.tokens[p - 2].entry.forms == 0
        && !context.tokens[p - 2].is_capital()
        && context.tokens[p - 2].is_word()
        && !context.has(p - 2, is::PLURAL | is::GROUP | is::BODY | is::HEAD | is::MEETING);
    plain
        && joined
        && context.tokens.get(at + 1).is_some_and(|n| {
            n.is_word() && n.entry.flags & !is::MEETING == 0 && n.entry.forms == 0 && !n.is_capital()
        })
}

/// "issues related to", "visas issued in": a participle behind the object of another verb.
fn is_reduced(context: &Context<'_>, p: usize, at: usize, before: &[Predicate]) -> bool {
    let next = context.tokens.get(at + 1).is_some_and(|t| t.has(is::PREPOSITION));
    let Some(last) = before.last().filter(|b| next && b.mood.is_finite() && b.at + 1 < p) else {
        return false;
    };
    let previous = &context.tokens[p - 1];
    let object = previous.is_word()
        && !previous.is_capital()
        && !previous.has(is::PRONOUN | is::SUBORDINATOR | is::CONJUNCTION | is::HEAD | is::PLURAL);
    object
        && (last.at..p)
            .all(|n| !context.is(n, &[",", "and", "but", "that", "who", "which", "where", "while"]))
}

/// Whether a verb in -s can follow a word: "she visits", "Minister Li visits", not "official visits".
fn is_singular(context: &Context<'_>, previous: usize, next: Option<&Token<'_>>) -> bool {
    let token = &context.tokens[previous];
    if token.is(&["he", "she", "it", "who", "which", "that"]) {
        return true;
    }
    let reports = context.tokens[previous + 1].entry.verb.is_some();
    let object = next.is_some_and(|n| {
        n.is_capital()
            || reports && n.entry.forms & form::GERUND != 0
            || n.has(is::DETERMINER | is::POSSESSIVE | is::SUBORDINATOR)
            || n.is(&["to", "for", "with", "its", "on", "in", "at", "forward"])
    });
    let adjective = context.tokens[previous].covered && !context.ends_name(previous + 1);
    let party = token.is_capital()
        || token.has(is::BODY | is::HEAD)
        || reports && token.is(&["mission", "delegation", "team", "side"]);
    object && !adjective && party
}

/// "commends the army and urges it": a verb in -s that reports, joined to another.
fn is_joined_third(context: &Context<'_>, previous: usize, at: usize, before: &[Predicate]) -> bool {
    let joined = context.has(previous, is::CONJUNCTION) || context.is(previous, &[","]);
    let like = |b: &&Predicate| b.mood == Mood::Present && !b.relative && b.from == b.at;
    let third = |b: &Predicate| context.tokens[b.at].entry.forms & form::THIRD != 0;
    joined
        && context.tokens[at].entry.verb.is_some()
        && before.iter().rev().find(like).is_some_and(third)
        && context.tokens.get(at + 1).is_some_and(|n| {
            n.is_capital()
                || n.has(is::DETERMINER | is::POSSESSIVE | is::SUBORDINATOR | is::PRONOUN)
                || n.is(&["to", "for", "on", "it", "them", "him", "its"])
                || n.entry.forms & form::GERUND != 0
        })
}

/// A verb of travel behind a name in commas: "The Minister, Kari Li, leaves for Chile".
fn is_parted(context: &Context<'_>, previous: usize, at: usize) -> bool {
    let verb = context.has(at, is::GO_BASE | is::VISIT_BASE | is::LIGHT_NOW | is::LEAD)
        || context.tokens[at].entry.verb.is_some();
    let capital = previous > 0 && context.tokens[previous - 1].is_capital();
    verb && capital
        && context.is(previous, &[",", ")", "–"])
        && context.tokens.get(at + 1).is_some_and(|n| {
            n.is_capital()
                || n.has(is::PREPOSITION | is::DETERMINER | is::POSSESSIVE)
                || n.is(&["today", "tomorrow", "this"])
        })
}

/// A base form: behind "we" or another plural, or joined to a verb of the same kind.
fn base(
    context: &Context<'_>,
    sentence: Sentence,
    (p, at): (usize, usize),
    before: &[Predicate],
) -> Option<Mood> {
    let next = context.tokens.get(at + 1);
    if p == sentence.from {
        return None;
    }
    let previous = &context.tokens[p - 1];
    let past = context.tokens[at].entry.forms & form::PAST != 0;
    if previous.is(&["i", "we", "they", "who"]) || (previous.has(is::PLURAL) && !previous.is_capital()) {
        return Some(if past { Mood::Past } else { Mood::Present });
    }
    let joined = previous.has(is::CONJUNCTION) || previous.text == ",";
    let purpose = previous.text == "," && next.is_some_and(|n| n.is(&["to"]));
    let object = purpose
        || next
            .is_some_and(|n| n.is_word() && !n.has(is::PREPOSITION | is::CONJUNCTION | is::BE | is::MODAL))
        || next.is_some_and(|n| n.is(&["on", "with", "to", "in", "for"]) && previous.has(is::CONJUNCTION));
    let like = before.iter().rev().find(|b| {
        (context.tokens[b.at].entry.forms & form::BASE != 0 || context.is(b.at, &["be"]))
            && matches!(b.mood, Mood::Infinitive | Mood::Future | Mood::Conditional | Mood::Present)
    });
    let calls = context.is(at, &["call"]) && next.is_some_and(|n| n.is(&["on", "upon"]));
    let noun =
        !calls && context.has(at, is::VISIT_NOUN | is::MEETING) || context.tokens[at].entry.object.is_some();
    if let Some(like) =
        like.filter(|_| joined && object && !(noun && next.is_some_and(|n| n.has(is::PREPOSITION))))
    {
        return Some(like.mood);
    }
    (past && (previous.is_capital() || previous.has(is::HEAD | is::BODY | is::GROUP))).then_some(Mood::Past)
}
