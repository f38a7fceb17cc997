//! Treaties in a passage: by name, short name or abbreviation, and by what they are said to be about.

use super::context::Context;
use crate::authority::Kind;

/// The codes of the treaties between two words, in the order of the text.
pub(super) fn codes(context: &Context<'_>, from: usize, to: usize) -> Vec<String> {
    let mut all = Vec::new();
    let mut at = from;
    while at < to {
        if context.is(at, &["Protocols"]) && context.is(at.wrapping_sub(1), &["Optional"]) {
            described(context, at, to, &mut all);
            at = protocol_end(context, at, to);
            continue;
        }
        match context.entity(at) {
            Some((concept, end, true)) if concept.kind == Kind::Instrument && end <= to => {
                if let Some(code) = concept.code.clone().filter(|code| !all.contains(code)) {
                    all.push(code);
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    all
}

/// "Optional Protocols to the ICCPR": steps over the covenant's name, which is not itself meant.
fn protocol_end(context: &Context<'_>, at: usize, to: usize) -> usize {
    (at + 1..to.min(at + 4)).find_map(|n| context.entity(n).map(|(_, end, _)| end)).unwrap_or(at + 1)
}

/// Protocols named only by their covenant and by what they do.
fn described(context: &Context<'_>, at: usize, to: usize, all: &mut Vec<String>) {
    let Some((parent, _, _)) = (at + 1..to.min(at + 4)).find_map(|n| context.entity(n)) else { return };
    let Some(code) = parent.code.as_deref() else { return };
    // What is said of them ends where the next instrument is named.
    let after = protocol_end(context, at, to);
    let end = (after..to)
        .find(|&n| context.entity(n).is_some_and(|(c, _, _)| c.kind == Kind::Instrument))
        .unwrap_or(to);
    let said = context.value(after, end).to_lowercase();
    for concept in context.authorities.concepts() {
        let own = concept
            .code
            .as_deref()
            .filter(|c| c.strip_prefix(code).is_some_and(|rest| rest.starts_with("-OP")));
        if let Some(own) = own.filter(|_| concept.hidden.iter().any(|words| said.contains(words.as_str()))) {
            all.push(own.to_owned());
        }
    }
}
