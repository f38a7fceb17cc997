//! Who goes along: companions, the members of a delegation, and who leads it.

use super::alongside::{beside, with_members, with_spouse};
use super::members::{includes, inverted, members, rows, takes_part};
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Words for those who travel as one.
pub(super) const GROUPS: WordSet<8> =
    WordSet::new(["delegation", "entourage", "team", "mission", "party", "group", "suite", "contingent"]);
/// Those who go along, as a sentence names them.
#[derive(Debug)]
pub(in crate::parse) struct Company {
    pub people: Vec<Found>,
    /// Whom they go with, if the sentence names somebody.
    pub whom: Option<Party>,
    /// Whether they may be hosts as well, who join somebody at a table.
    pub perhaps: bool,
    /// Whether they join for a part of the journey: "will be joined in Lima by".
    pub joins: bool,
    /// Whether they go along only to the places that the sentence tells of.
    pub here: bool,
}

impl Company {
    pub(super) fn of(people: Vec<Found>) -> Option<Self> {
        // "and a business delegation", but not "by a delegation".
        let described =
            |f: &Found| f.delegation && f.party.organization.as_ref().is_some_and(|name| name.contains(' '));
        let people: Vec<Found> = people.into_iter().filter(|f| f.strong || f.group || described(f)).collect();
        (!people.is_empty()).then_some(Self { people, whom: None, perhaps: false, joins: false, here: false })
    }
}

/// Those who go along: "was accompanied by", "members of the delegation included", "X will join the visit".
pub(in crate::parse) fn companions(context: &Context<'_>, index: usize) -> Vec<Company> {
    let sentence = context.sentences[index];
    let predicates = &context.predicates[index];
    let words = || sentence.from..sentence.to;
    let with = context.may_say(words(), words!["with", "including"]);
    let joins = context.may_have(words(), is::JOIN | is::INCLUDE);
    let named = if joins { accompanied(context, sentence) } else { None };
    let first = named
        .or_else(|| predicates.iter().find_map(|p| accompanies(context, sentence, p)))
        .or_else(|| predicates.iter().find_map(|p| travels_with(context, p)))
        .or_else(|| with.then(|| with_spouse(context, sentence, predicates))?)
        .or_else(|| with.then(|| predicates.iter().find_map(|p| visits_with(context, sentence, p)))?)
        .or_else(|| with.then(|| together(context, sentence, predicates))?)
        .or_else(|| inverted(context, sentence))
        .or_else(|| takes_part(context, sentence))
        .or_else(|| with.then(|| beside(context, sentence, predicates))?)
        .or_else(|| rows(context, index));
    let first = first.or_else(|| with.then(|| with_members(context, sentence, predicates))?);
    let leads = context.may_have(words(), is::LEAD);
    let leaders = leads.then(|| predicates.iter().find_map(|p| leaders(context, sentence, p))).flatten();
    leaders.into_iter().chain(first).collect()
}

/// "accompanied *on the five-day trip* by", "accompanied *on her visit to Chile* by".
fn trip(context: &Context<'_>, from: usize, to: usize) -> bool {
    context.is(from + 1, words!["on", "during", "for"]) && context.any_has(from + 2..to, is::VISIT_NOUN)
}

/// "was accompanied by", "members of the delegation included".
fn accompanied(context: &Context<'_>, sentence: Sentence) -> Option<Company> {
    (sentence.from..sentence.to).find_map(|at| {
        let by = |n: usize| {
            let mut near =
                (n + 1..sentence.to.min(n + 12)).take_while(|&m| !context.is(m, words![",", ";", "who"]));
            near.find(|&m| context.is(m, words!["by"]) && (m < n + 6 || trip(context, n, m)))
        };
        let start = if context.has(at, is::JOIN) {
            by(at).map(|by| by + 1)
        } else {
            includes(context, sentence, at)
        }?;
        let marks = (start..sentence.to).filter(|&n| context.is(n, words![";"])).count();
        let (mut found, end) = parties::list(context, start, sentence.to);
        if marks > 1 || marks > 0 && !context.has(at, is::JOIN) {
            found = members(context, start, sentence.to);
        }
        found.extend(behind_clause(context, sentence, end));
        // "by his wife and also by the Minister".
        if let Some(by) = (end..sentence.to.min(end + 4)).find(|&n| context.is(n, words!["by"])) {
            found.extend(parties::list(context, by + 1, sentence.to).0);
        }
        found.retain(|f| !is_counted(context, f));
        // "by a delegation that included the Minister": those are named behind it.
        let described = |f: &Found| {
            let next =
                &["that", "which", "who", "including", "led", "headed", "consisting", "comprising", "of"];
            context.is(f.to, next) || context.is(f.to, words![",", "("]) && context.is(f.to + 1, next)
        };
        let delegation = found.iter().all(|f| f.delegation && described(f));
        let joins = context.is(at, words!["joined"]);
        let here = opens_there(context, sentence) || joins_there(context, sentence, end);
        let whom = super::named::being_joined(context, sentence, at);
        let perhaps = whom.is_some();
        Company::of(found).filter(|_| !delegation).map(|company| Company {
            whom,
            perhaps,
            joins,
            here,
            ..company
        })
    })
}

/// "will be joined by Ms Li for the stops in Chile": whether words behind people tell where they go along.
fn joins_there(context: &Context<'_>, sentence: Sentence, end: usize) -> bool {
    const FAR: usize = 7;
    const PARTS: WordSet<8> =
        WordSet::new(["stop", "stops", "leg", "portion", "part", "visit", "segment", "meetings"]);
    let part = (end + 1..sentence.to.min(end + FAR)).find(|&n| context.is(n, &PARTS));
    let there = |part: usize| {
        (part + 1..part + 3)
            .any(|n| context.is(n, words!["in", "to", "at"]) && super::cue::place_at(context, n + 1))
    };
    context.is(end, words!["for", "on", "during"]) && part.is_some_and(there)
}

/// "And in Chile, I was accompanied by": whether a sentence starts with the place where it was.
fn opens_there(context: &Context<'_>, sentence: Sentence) -> bool {
    let from =
        if context.is(sentence.from, words!["and", "while"]) { sentence.from + 1 } else { sentence.from };
    context.is(from, words!["in"]) && super::cue::place_at(context, from + 1)
}

/// "comprising Ms Li, who heads the group, and Mr Berg": those behind the clause.
fn behind_clause(context: &Context<'_>, sentence: Sentence, end: usize) -> Vec<Found> {
    const LONG: usize = 14;
    let clause = if context.is(end, words![","]) { end + 1 } else { end };
    if !context.is(clause, words!["who"]) {
        return Vec::new();
    }
    let mut near = clause + 2..sentence.to.min(clause + LONG);
    let next = near.find(|&n| context.is(n, words![","]) && context.is(n + 1, words!["and"]));
    let found = next.map_or_else(Vec::new, |n| parties::list(context, n + 2, sentence.to).0);
    found.into_iter().filter(|f| f.strong && f.party.name.is_some()).collect()
}

/// "will include around 40 members": nobody in particular.
fn is_counted(context: &Context<'_>, found: &Found) -> bool {
    let number = |n: usize| context.tokens[n].text.starts_with(|c: char| c.is_ascii_digit());
    found.group
        && !found.strong
        && !found.delegation
        && context.is(found.to - 1, words!["members", "people", "persons", "participants", "delegates"])
        && (found.from.saturating_sub(1)..found.to).any(number)
}

/// "The Chief of Staff will accompany the Minister", "Ms Li will also join the visit".
fn accompanies(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Company> {
    let at = predicate.at;
    let joins = context.is(at, words!["join", "joins", "joined"]);
    let along = context.has(at, is::GO_BASE | is::GO_PAST | is::GO_NOW) && context.is(at + 1, words!["with"])
        || context.is(at, words!["are", "were", "be"]) && is_part(context, at + 1)
        || context.is(at, words!["participated", "participate"]) && context.is(at + 1, words!["in"])
        || context.is(at, words!["take", "takes", "took", "taking"]) && context.is(at + 1, words!["part"]);
    let accompanies = context.is(at, words!["accompany", "accompanies", "accompanied", "accompanying"]);
    let goes = joins || along || accompanies;
    if !goes || predicate.passive || predicate.negated || !predicate.mood.is_finite() {
        return None;
    }
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let people = parties::list(context, from, to).0;
    let with = context.is(at + 1, words!["with"]);
    let whom = if with { at + 2 } else { at + 1 };
    let pronoun = context.is(whom, words!["him", "her", "them"]);
    // "Senior officials will accompany her", "A business delegation will travel with her".
    let own = pronoun && (accompanies || with);
    let mut people = people;
    people.retain(|f| f.strong || if own { f.group || f.delegation } else { f.group && !f.delegation });
    if !own && !people.iter().any(|f| f.strong) {
        return None;
    }
    let first =
        if along { (at + 2..at + 7).find(|&n| context.is(n, words!["the", "this"])) } else { Some(at + 1) };
    let journey = first.is_some_and(|first| {
        (first..sentence.to.min(first + 5))
            .take_while(|&n| !context.has(n, is::PREPOSITION) && !context.is(n, words![",", ".", "and"]))
            .any(|n| context.has(n, is::VISIT_NOUN) || context.is(n, &GROUPS[..3]) || is_party(context, n))
    });
    if along && !journey && !(with && pronoun) {
        return None;
    }
    let whom = parties::list(context, at + 1, sentence.to).0.into_iter().next().filter(|f| f.strong);
    if !journey && !pronoun && whom.is_none() {
        return None;
    }
    // "will join her in representing the Government", "on the visit": one who travels.
    let behind = whom.as_ref().map_or(at + 2, |f| f.to);
    let along = context.is(behind, words!["in"])
        && context.is(behind + 1, words!["representing", "leading", "attending"])
        || context.is(behind, words!["on", "for"])
            && (behind..behind + 4).any(|n| context.has(n, is::VISIT_NOUN));
    let whom = whom.filter(|_| !journey).map(|f| f.party);
    let perhaps = joins && !journey && !along;
    // "will accompany the President to France": there alone.
    let to = (at + 2..sentence.to.min(behind + 2)).find(|&n| context.is(n, words!["to"]));
    let here = to.is_some_and(|n| super::cue::place_at(context, n + 1));
    Company::of(people).map(|company| Company { whom, perhaps, joins, here, ..company })
}

/// "(were) also part of the delegation", "members of": the words behind "were".
fn is_part(context: &Context<'_>, at: usize) -> bool {
    let at = if context.has(at, is::ADVERB) { at + 1 } else { at };
    let at = if context.is(at, words!["a"]) && context.is(at + 1, words!["member"]) { at + 1 } else { at };
    // "are also on the trip".
    let aboard = context.is(at, words!["on"])
        && context.is(at + 1, words!["the", "this"])
        && (at + 2..at + 4).any(|n| context.has(n, is::VISIT_NOUN) || context.is(n, &GROUPS[..4]));
    context.is(at, words!["part", "member", "members", "among"]) || aboard
}

/// "will travel with the party", "a member of the party": those who travel, no party with a name.
fn is_party(context: &Context<'_>, at: usize) -> bool {
    let Some(token) = context.tokens.get(at).filter(|t| t.text == "party") else { return false };
    !token.covered && context.is(at.wrapping_sub(1), words!["the", "his", "her", "official"])
}

/// "The Minister will travel with the Secretary of his Department".
fn travels_with(context: &Context<'_>, predicate: &Predicate) -> Option<Company> {
    let at = predicate.at;
    let goes =
        context.is(at, words!["travel", "travels", "travelled", "traveled", "travelling", "traveling"]);
    let with = goes && context.is(at + 1, words!["with"]) && predicate.mood.is_finite() && !predicate.negated;
    let end = context.tokens.len().min(at + 60);
    let (found, _) = with.then(|| parties::list(context, at + 2, end))?;
    Company::of(found.into_iter().filter(|f| f.strong).collect())
}

/// "Together with the Minister of Trade, Ms Li will visit Chile": who goes along, told first.
fn together(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Company> {
    let with = sentence.from + 1;
    let opens =
        context.is(sentence.from, words!["together", "along", "jointly"]) && context.is(with, words!["with"]);
    let verb = predicates.iter().find(|p| opens && p.mood.is_finite() && p.at > with)?;
    let goes = is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW | is::GO_BASE | is::GO_PAST | is::GO_NOW;
    if !context.has(verb.at, goes) || verb.negated {
        return None;
    }
    let start = match verb.subject {
        Subject::Pronoun(n) => n,
        Subject::Phrase(from, _) => from,
        Subject::None => verb.from,
    };
    let (found, _) = parties::list(context, with + 1, start.max(with + 1));
    Company::of(found.into_iter().filter(|f| f.strong || f.party.name.is_some()).collect())
}

/// "will visit Lima with Minister of Trade Ana Paz": one of the same country, who goes along.
fn visits_with(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Company> {
    let at = predicate.at;
    let visits = context.has(at, is::VISIT_BASE | is::VISIT_PAST | is::VISIT_NOW);
    let goes = context.has(at, is::GO_BASE | is::GO_PAST | is::GO_NOW) && context.is(at + 1, words!["to"]);
    let leaves = context
        .is(at, words!["left", "leave", "leaves", "leaving", "departed", "depart", "departs"])
        && context.is(at + 1, words!["for"]);
    if !visits && !goes && !leaves || predicate.passive || predicate.negated || sentence.title {
        return None;
    }
    let first = if goes || leaves { at + 2 } else { at + 1 };
    let (concept, end, name) = context.entity(first)?;
    let country = context.entity(end + 1).filter(|(.., name)| context.is(end, words![","]) && *name);
    let (concept, end) = country.map_or((concept, end), |(country, end, _)| (country, end));
    let end = context.behind_days(end, sentence.to);
    if !name || !concept.kind.is_place() || !context.is(end, words!["with"]) {
        return None;
    }
    let (found, _) = parties::list(context, end + 1, sentence.to);
    // "with my colleague, the Minister for Trade".
    let colleague = (end + 1..end + 4).any(|n| context.is(n, words!["colleague", "colleagues"]));
    let own = |f: &Found| {
        let peer = (colleague || leaves) && (f.strong || f.party.name.is_some());
        peer || leaves && (f.group || f.delegation)
            || f.strong && f.party.role.is_some() && f.party.country.is_none()
    };
    let company = Company::of(found.into_iter().take_while(own).collect());
    company.map(|company| Company { here: true, ..company })
}

/// "Ms Li and the Minister of Trade will lead the delegation".
fn leaders(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Company> {
    // "The delegation of the Committee is headed by Ms Li".
    if predicate.passive
        && context.is(predicate.at, words!["led", "headed"])
        && context.is(predicate.at + 1, words!["by"])
        && let Subject::Phrase(from, to) = predicate.subject
        && (from..to).any(|n| context.is(n, &GROUPS[..4]))
    {
        let people = parties::list(context, predicate.at + 2, sentence.to).0;
        return Company::of(people.into_iter().filter(|f| f.strong && f.party.name.is_some()).collect());
    }
    leads(context, sentence, predicate)?;
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    let people = parties::list(context, from, to).0;
    if people.len() < 2 || people.iter().any(|f| !f.strong) {
        return None;
    }
    Company::of(people)
}

/// The delegation that a verb says somebody leads.
fn leads(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<usize> {
    let at = predicate.at;
    let heads = context.is(at, words!["head", "heads", "headed", "heading"]);
    if !context.has(at, is::LEAD) && !heads || predicate.passive || predicate.negated {
        return None;
    }
    (at + 1..sentence.to.min(at + 7))
        .take_while(|&n| !context.has(n, is::PREPOSITION) && !context.is(n, words![",", "."]))
        .find(|&n| context.is(n, words!["delegation", "mission", "team"]))
}

/// Who leads the delegation that a text tells of: "Ana Li will lead the delegation", "the delegation is led by".
pub(in crate::parse) fn leader(context: &Context<'_>) -> Option<Found> {
    let strong = |from: usize, to: usize| {
        parties::list(context, from, to).0.into_iter().next().filter(|f| f.strong && f.party.name.is_some())
    };
    context.sentences.iter().zip(&context.predicates).find_map(|(&sentence, predicates)| {
        predicates.iter().find_map(|p| {
            let finite = p.mood.is_finite() || p.mood == Mood::Participle;
            if leads(context, sentence, p).is_some()
                && let Subject::Phrase(from, to) = p.subject
            {
                return strong(from, to);
            }
            let led =
                context.is(p.at, words!["led", "headed"]) && context.is(p.at + 1, words!["by"]) && finite;
            let delegation =
                |m: usize| (m.saturating_sub(12).max(sentence.from)..m).any(|n| context.is(n, &GROUPS[..4]));
            (led && delegation(p.at)).then(|| strong(p.at + 2, sentence.to))?
        })
    })
}

/// "a joint *visit* with the Minister of Trade": one of both.
pub(in crate::parse) fn is_joint(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 4;
    context.has(at, is::VISIT_NOUN) && (at.saturating_sub(NEAR)..at).any(|n| context.is(n, words!["joint"]))
}
