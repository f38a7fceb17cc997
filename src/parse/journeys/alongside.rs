//! Those who come along, named behind "with".

use super::Cue;
use super::company::{Company, GROUPS, is_joint};
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::{Sentence, WordSet};

/// What those are called who are sent by bodies.
const MEMBERS: WordSet<4> = WordSet::new(["representatives", "members", "officials", "experts"]);

/// Whether those of a delegation are named at a word: "a delegation with *representatives* from".
fn are_members(context: &Context<'_>, at: usize) -> bool {
    let with = |n: usize| context.is(n, words!["with", "including"]);
    let mark = |n: usize| usize::from(context.is(n, words![","]));
    let link = at.wrapping_sub(1);
    context.is(at, &MEMBERS)
        && context.is(at + 1, words!["from", "of"])
        && at > 3
        && with(link)
        && context.is(link - 1 - mark(link - 1), &GROUPS[..4])
}

/// "a delegation *with* representatives from": where the words about its members start within those up to `to`, else `to`.
pub(super) fn before_members(context: &Context<'_>, from: usize, to: usize) -> usize {
    (from + 2..to).find(|&n| are_members(context, n)).map_or(to, |n| n - 1)
}

/// "a delegation with representatives from the Ministries of Trade and Health": these, as one.
pub(super) fn with_members(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<Company> {
    const LONG: usize = 45;
    if !context.may_say(sentence.from..sentence.to, &MEMBERS) {
        return None;
    }
    let from = (sentence.from + 2..sentence.to).find(|&n| are_members(context, n))?;
    let verb = predicates.iter().find(|p| p.at > from && p.mood.is_finite()).map_or(sentence.to, |p| p.from);
    let ends = |n: &usize| *n >= verb || context.is(*n, words!["to", ".", ";", "who", "on", "for"]);
    let to = (from..sentence.to.min(from + LONG)).find(ends)?;
    let each = parties::list(context, from, to).0;
    if each.len() > 1 && each.iter().all(|f| f.group && f.party.organization.is_some()) {
        return Company::of(each);
    }
    let party = Party { role: Some(context.value(from, to)), ..Party::default() };
    let members = Found { party, from, to, strong: false, group: true, delegation: false, lady: false };
    Company::of(vec![members])
}

/// "will visit Chile together with her husband, Bo Paz", "left for Chile along with the Minister of Trade".
pub(super) fn beside(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Company> {
    let with = (sentence.from + 1..sentence.to).find(|&n| {
        context.is(n, words!["with"])
            && (context.is(n - 1, words!["together", "along"]) || is_joint(context, n - 1))
    })?;
    // "began her visit by co-chairing, together with the Minister, a review".
    let doing = predicates.iter().rev().find(|p| p.at < with && p.mood == Mood::Gerund);
    if doing.is_some_and(|p| p.at + 3 > with && !context.has(p.at, is::GO_NOW | is::VISIT_NOW)) {
        return None;
    }
    // "will, together with her husband, visit Chile".
    let before = |p: &&Predicate| p.mood.is_finite() && (p.at < with || p.from < with && with < p.at);
    let verb = predicates.iter().rev().find(before)?;
    let goes = is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW | is::GO_BASE | is::GO_PAST | is::GO_NOW;
    let visit = |n: usize| context.has(n, is::VISIT_NOUN);
    let met = |n: usize| context.has(n, is::MEET | is::MEETING) && !visit(n);
    let journey = context.has(verb.at, goes) || (verb.at.min(with)..with).any(visit);
    if !journey || verb.negated || (verb.at..with).any(met) {
        return None;
    }
    Company::of(parties::list(context, with + 1, sentence.to).0)
}

/// "will make a visit to Chile with Mrs Paz", "will visit Chile with his wife": a spouse who comes along.
pub(super) fn with_spouse(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
) -> Option<Company> {
    const FAR: usize = 14;
    let spouse = |n: usize| {
        context.is(n, words!["mrs", "mrs.", "madame", "lady"])
            || context.is(n, words!["his", "her"]) && context.is(n + 1, words!["wife", "husband"])
    };
    let with = (sentence.from + 1..sentence.to).find(|&n| context.is(n, words!["with"]) && spouse(n + 1))?;
    let goes = is::GO_BASE
        | is::GO_PAST
        | is::GO_NOW
        | is::VISIT_BASE
        | is::VISIT_PAST
        | is::VISIT_NOW
        | is::VISIT_NOUN;
    let least = with.saturating_sub(FAR).max(sentence.from);
    let journey = (least..with).any(|n| context.has(n, goes) && !context.tokens[n].covered);
    let meeting = |n: usize| context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN);
    let other = (least..with).any(|n| meeting(n) || context.has(n, is::MEET));
    // "Ms Li did not travel with her husband".
    let told = predicates.iter().any(|p| p.mood.is_finite() && !p.negated && p.at < with);
    if !journey || other || !told {
        return None;
    }
    let first = parties::list(context, with + 1, sentence.to).0.into_iter().next();
    Company::of(first.into_iter().collect())
}

/// "Members of all parties are in Chile this week as part of a delegation led by Ms Li": she who leads it, where those who go are
/// not told by name.
pub(super) fn in_delegation(
    context: &Context<'_>,
    sentence: Sentence,
    (at, cue): (usize, &Cue),
    found: Vec<Found>,
) -> Vec<Found> {
    if cue.rule != "verb-stay" && cue.rule != "verb-travel" || found.iter().any(|f| f.party.name.is_some()) {
        return found;
    }
    let by = delegation_of(context, sentence, at).and_then(|part| {
        (part + 2..sentence.to.min(part + 12))
            .find(|&n| context.is(n, words!["by"]) && context.is(n - 1, words!["led", "headed"]))
    });
    let leader = by.and_then(|by| parties::list(context, by + 1, sentence.to).0.into_iter().next());
    leader.filter(|f| f.strong).into_iter().chain(found).collect()
}

/// "are in Chile *as part of a delegation*": the word "part" behind a word.
pub(super) fn delegation_of(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 26;
    const LONG: usize = 6;
    let part = |n: &usize| {
        let sent = (n + 2..n + LONG).any(|m| context.is(m, words!["delegation", "mission"]));
        context.is(*n, words!["part", "members"])
            && context.is(n + 1, words!["of"])
            && context.is(n - 1, words!["as"])
            && sent
    };
    (at + 2..sentence.to.min(at + FAR)).find(part)
}
