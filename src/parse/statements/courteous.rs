//! What is said in the forms of courtesy: "Let me thank the hosts", "Allow me to congratulate you", "Thank you for coming".

use super::Said;
use super::content::trimmed;
use super::nominal::plain;
use super::object::object_act;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::form;
use crate::parse::tokens::Sentence;

/// The act of words that open so, its verb, and the word behind that.
pub(super) fn opening(context: &Context<'_>, sentence: Sentence) -> Option<(Act, String, usize)> {
    const NEAR: usize = 5;
    let first = behind_conclusion(context, sentence.from);
    if context.is(first, words!["thank"]) && context.is(first + 1, words!["you"]) {
        let told = context.is(first + 2, words!["for", ",", "to", "very", "so", "all"]);
        return told.then(|| (Act::Welcome, "thank".to_owned(), first + 2));
    }
    let asks = context.is(first, words!["let", "allow", "permit"])
        && context.is(first + 1, words!["me", "us"])
        || context.is(first, words!["may"]) && context.is(first + 1, words!["i", "we"]);
    if !asks {
        return None;
    }
    // "Let me begin by thanking", "Allow me first of all to thank".
    let verb = (first + 2..sentence.to.min(first + 2 + NEAR)).find(|&n| {
        let feels = |act: Act| matches!(act, Act::Welcome | Act::Concern);
        let expresses = || object_act(context, sentence, n).is_some_and(feels);
        context
            .reporting(n)
            .is_some_and(|(verb, _)| verb.act() == Some(Act::Welcome) || verb.act().is_none() && expresses())
            && !context.is(n.wrapping_sub(1), words!["a", "the", "by", "of"])
            || context.is(n.wrapping_sub(1), words!["by"]) && opens_with(context, n)
    })?;
    let (found, behind) = context.reporting(verb)?;
    let act = found.act().or_else(|| object_act(context, sentence, verb)).unwrap_or(Act::Welcome);
    Some((act, found.lemma.clone(), behind))
}

/// "Let me begin by *thanking* our hosts", "by *reiterating* our support".
fn opens_with(context: &Context<'_>, at: usize) -> bool {
    let gerund = context.tokens[at].entry.forms & form::GERUND != 0;
    let act = context.reporting(at).and_then(|(verb, _)| verb.act());
    gerund && matches!(act, Some(Act::Welcome | Act::Stress))
}

/// "In conclusion, *let* me thank": the word behind what opens the sentence.
fn behind_conclusion(context: &Context<'_>, from: usize) -> usize {
    let first = from + usize::from(context.is(from, words!["“"]));
    let end = if context.is(first, words!["in"]) && context.is(first + 1, words!["conclusion", "closing"]) {
        first + 2
    } else if context.is(first, words!["finally", "firstly", "first", "lastly", "again"]) {
        first + 1
    } else {
        return first;
    };
    end + usize::from(context.is(end, words![","]))
}

/// A sentence of a speech that opens so.
pub(super) fn said(context: &Context<'_>, sentence: Sentence) -> Option<Said> {
    let (act, verb, behind) = opening(context, sentence).filter(|_| !sentence.quoted)?;
    if context.any(sentence.from..sentence.to, words!["“", "”"]) {
        return None;
    }
    let end = trimmed(context, behind, sentence.to);
    let mut said = plain(context, act, (behind, end), (sentence.from, sentence.to))?;
    said.statement.verb = Some(verb);
    Some(Said { rule: "pleasure-to", ..said })
}
