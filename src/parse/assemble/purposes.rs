//! What a visit is for.

use crate::facts::{Passage, Span};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

/// "… to Chile to open the embassy": what stands behind the places and dates.
pub(super) fn behind(context: &Context<'_>, at: usize, sentence: Sentence) -> Option<Passage> {
    let at = (at..sentence.to.min(at + 4)).find(|&n| context.is(n, &["to"]))?;
    let verb = context.tokens.get(at + 1)?;
    if verb.is_capital() || !verb.is_word() || verb.is(&["the", "a"]) || verb.covered {
        return None;
    }
    passage(context, at, sentence)
}

fn passage(context: &Context<'_>, from: usize, sentence: Sentence) -> Option<Passage> {
    let mut end = sentence.to;
    while end > from && context.is(end - 1, &[".", "”", "\""]) {
        end -= 1;
    }
    let text = Some(context.value(from, end)).filter(|t| !t.is_empty())?;
    let evidence: Vec<Span> = vec![context.sentence(sentence)];
    Some(Passage { text, evidence })
}

/// "The purpose of the visit is …", "the visit is part of an effort to …", "the visit aims to …".
pub(super) fn stated(context: &Context<'_>, sentence: Sentence) -> Option<(Passage, &'static str)> {
    let words = sentence.from..sentence.to;
    let visit = words.clone().find(|&n| context.has(n, is::VISIT_NOUN))?;
    let purpose = words.clone().find(|&n| {
        context.is(n, &["purpose", "purposes", "aim", "aims", "objective", "objectives", "goal", "goals"])
    });
    if let Some(purpose) = purpose.filter(|&p| p < visit + 8) {
        let verb =
            (purpose..sentence.to).find(|&n| n > visit && context.is(n, &["is", "was", "are", "were"]))?;
        return passage(context, verb + 1, sentence).map(|p| (p, "stated-purpose"));
    }
    let cue = (visit..sentence.to.min(visit + 14)).find(|&n| {
        context.is(n, &["aims", "aimed", "effort", "enable", "enables", "opportunity", "intended"])
    })?;
    let to = (cue..sentence.to.min(cue + 5)).find(|&n| context.is(n, &["to"]))?;
    passage(context, to, sentence).map(|p| (p, "stated-aim"))
}
