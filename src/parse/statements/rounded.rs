//! What is said at the start or the end of something: "concluded by thanking her hosts".

use super::Said;
use super::content::trimmed;
use super::nominal::plain;
use super::object::object_act;
use super::speaker::{self, Speaker};
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::parties;
use crate::parse::predicates::Predicate;
use crate::parse::tokens::Sentence;

/// "She concluded by thanking her hosts", "The Minister began by calling for peace".
pub(super) fn said(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    principal: Option<&Party>,
) -> Option<Said> {
    if !context.may_say(sentence.from..sentence.to, words!["by"]) {
        return None;
    }
    let rounds = |p: &&Predicate| {
        let verb = context.has(p.at, is::ENDED | is::BEGUN)
            || context
                .is(p.at, words!["closed", "closes", "opened", "opens", "begin", "start", "end", "close"]);
        verb && p.mood.is_finite()
            && !p.passive
            && !p.negated
            && !p.relative
            && context.is(p.at + 1, words!["by"])
    };
    let main = predicates.iter().find(rounds)?;
    let at = main.at + 2;
    let gerund = context.tokens.get(at).is_some_and(|t| t.entry.forms & form::GERUND != 0);
    let (verb, behind) = context.reporting(at).filter(|_| gerund && at + 1 < sentence.to)?;
    let act = verb.act().or_else(|| object_act(context, sentence, at))?;
    let speaker = match speaker::find(context, sentence, main, false) {
        Speaker::Nobody => return None,
        Speaker::Visitor => None,
        Speaker::Party(party) => Some(party),
    };
    let links = words!["that", "for", "on", "upon", ","];
    let first = (behind..sentence.to).find(|&n| !context.is(n, links))?;
    let end = trimmed(context, first, sentence.to);
    let mut said = plain(context, act, (first, end), (sentence.from, sentence.to))?;
    said.statement.verb = Some(verb.lemma.clone());
    said.statement.speaker = speaker.filter(|s| !principal.is_some_and(|p| parties::is_same(p, s)));
    Some(Said { rule: "reported-saying", ..said })
}
