//! The members of a delegation: named before the verb, in brackets, in rows.

use super::company::{Company, GROUPS};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::{Sentence, WordSet};

/// Most rows of a list of members.
const MOST_ROWS: usize = 60;
/// How far into a row the comma behind a name is looked for, in words.
const LONGEST: usize = 12;

/// "With him will be …", "Accompanying the Minister are …", "Joining her were …".
pub(super) fn inverted(context: &Context<'_>, sentence: Sentence) -> Option<Company> {
    let first = if context.is(sentence.from, words!["also"]) { sentence.from + 1 } else { sentence.from };
    let with = context.is(first, words!["with"]) && context.is(first + 1, words!["him", "her", "them"]);
    // "On the trip with the Minister are …", "Also on the delegation are …".
    let aboard = context.is(first, words!["on"])
        && (first + 1..sentence.to.min(first + 4))
            .any(|n| context.has(n, is::VISIT_NOUN) || context.is(n, &GROUPS));
    let along = context.is(first, words!["accompanying", "joining", "attending"])
        || context.is(first, words!["travelling", "traveling"]) && context.is(first + 1, words!["with"]);
    // "In her party will be …", "Among the members of the delegation were …", "Among those accompanying her are …".
    let party = context.is(first, words!["in", "among", "amongst"])
        && (first + 1..sentence.to.min(first + 7)).any(|n| {
            let group = context.is(n, words!["party", "delegation", "entourage", "suite"]);
            let along = context.is(n, words!["accompanying"]) && !context.is(first, words!["in"]);
            (group || along) && !context.is(n + 1, words![","])
        });
    // "Officials included in the party will be …".
    let included = context.is(first + 1, words!["included", "travelling", "traveling"])
        && context.is(first + 2, words!["in", "with"])
        && (first + 3..sentence.to.min(first + 6))
            .any(|n| context.is(n, &GROUPS) && !context.tokens[n].is_capital());
    // "Also travelling to Chile will be …".
    let there = context.is(first, words!["travelling", "traveling", "going", "flying"])
        && context.is(first + 1, words!["to"])
        && super::cue::place_at(context, first + 2);
    if !with && !along && !party && !aboard && !included && !there {
        return None;
    }
    let be = (first + 1..sentence.to.min(first + 14)).find(|&n| context.has(n, is::BE))?;
    let comma = || (first + 1..be).any(|n| context.is(n, words![","]) || context.tokens[n].entry.forms != 0);
    if party && (first + 1..be).any(|n| context.is(n, words![","])) || aboard && comma() {
        return None;
    }
    // "Accompanying documents are …": whom they go with is a person or a journey.
    let person = there
        || (first + 1..be).any(|n| {
            context.is(n, words!["him", "her", "them"])
                || context.has(n, is::HEAD | is::TITLE | is::VISIT_NOUN)
                || context.is(n, &GROUPS)
        });
    if !person {
        return None;
    }
    // "In Ms Li's party", "Accompanying Ms Li": she is whom they go with.
    let own = (first + 1..be).find(|&n| context.is(n, words!["’s", "'s", "’", "'"])).unwrap_or(be);
    let whom = parties::list(context, first + 1, own).0.into_iter().next().filter(|f| f.strong && !there);
    let company = Company::of(members(context, be + 1, sentence.to))?;
    Some(Company { whom: whom.map(|f| f.party), ..company })
}

/// "The three experts taking part in the mission, X, Y and Z, will", "Those on the delegation are X and Y".
pub(super) fn takes_part(context: &Context<'_>, sentence: Sentence) -> Option<Company> {
    const NEAR: usize = 8;
    let first = sentence.from;
    let head = || first..sentence.to.min(first + NEAR);
    if !context.may_say(head(), words!["taking", "participating", "those"]) {
        return None;
    }
    let part = head().find(|&n| {
        context.is(n, words!["taking"]) && context.is(n + 1, words!["part"])
            || context.is(n, words!["participating"])
    });
    let part =
        part.or_else(|| head().find(|&n| context.is(n, words!["on"]) && context.is(first, words!["those"])))?;
    let journey = (part + 1..sentence.to.min(part + NEAR))
        .take_while(|&n| !context.is(n, words![",", ".", ";"]))
        .find(|&n| context.has(n, is::VISIT_NOUN) || context.is(n, &GROUPS[..3]))?;
    let people =
        (first..part).any(|n| context.has(n, is::GROUP | is::HEAD) || context.is(n, words!["those"]));
    let list = journey + 1;
    let opens = context.is(list, words![",", ":"])
        || context.has(list, is::BE)
        || context.is(list, words!["include"]);
    let (found, _) = (opens && people).then(|| parties::list(context, list + 1, sentence.to))?;
    Company::of(found.into_iter().filter(|f| f.strong).collect())
}

/// "Members of the delegation:" and the rows under it, a person each.
pub(super) fn rows(context: &Context<'_>, index: usize) -> Option<Company> {
    let head = context.sentences[index];
    if head.to - head.from >= 24 || !context.is(head.to - 1, words![":"]) {
        return None;
    }
    let words = || head.from..head.to;
    // "For further information during the mission, please contact:".
    if words().any(|n| context.is(n, words!["contact", "inquiries", "enquiries", "queries", "rsvp"])) {
        return None;
    }
    let members = words().any(|n| context.is(n, &GROUPS) || context.has(n, is::JOIN))
        || words().any(|n| context.is(n, words!["attended"])) && words().any(|n| context.has(n, is::HEAD));
    if !members {
        return None;
    }
    let mut people = Vec::new();
    let mut last = index;
    for n in index + 1..context.sentences.len().min(index + 1 + MOST_ROWS) {
        let row = context.sentences[n];
        // "United" in the name of a firm is no verb.
        let told =
            context.predicates[n].iter().any(|p| p.mood.is_finite() && !context.tokens[p.at].is_capital());
        let found: Vec<Found> =
            pieces(context, row).filter_map(|(from, to)| member(context, from, to)).collect();
        // "Ambassador to the", and the country in the next line.
        let broken = found.is_empty()
            && (context.has(row.from - 1, is::PREPOSITION | is::DETERMINER)
                || context.is(row.from - 1, words![","]));
        // "Bo Paz (aka b.paz), Founder": one whose name is not read, among others.
        let comma = || context.any(row.from..row.to.min(row.from + LONGEST), words![","]);
        let unread = !people.is_empty() && last + 1 == n && context.tokens[row.from].is_capital() && comma();
        if told || found.is_empty() && !broken && !unread {
            break;
        }
        if !found.is_empty() {
            last = n;
        }
        people.extend(found);
    }
    Company::of(people)
}

/// Those of a list: a person each between semicolons, if it has any.
pub(super) fn members(context: &Context<'_>, from: usize, to: usize) -> Vec<Found> {
    let list = parties::list(context, from, to).0;
    let row = Sentence { from, to, ..context.sentences[0] };
    if !(from..to).any(|n| context.is(n, words![";"])) {
        return list;
    }
    let all: Vec<Found> = pieces(context, row).filter_map(|(from, to)| member(context, from, to)).collect();
    let each = all.len() > 2 && all.len() == pieces(context, row).count() && all.iter().all(is_named);
    if each || all.len() > list.len() { all } else { list }
}

fn is_named(found: &Found) -> bool {
    found.party.name.is_some()
}

/// The parts of a row between semicolons.
fn pieces<'c>(context: &'c Context<'_>, row: Sentence) -> impl Iterator<Item = (usize, usize)> + 'c {
    let marks = (row.from..row.to).filter(|&n| context.is(n, words![";"])).chain([row.to]);
    let mut from = row.from;
    marks.map(move |mark| (std::mem::replace(&mut from, mark + 1), mark))
}

/// The person of a row: "The Honorable Ana Li, Secretary of State".
fn member(context: &Context<'_>, from: usize, to: usize) -> Option<Found> {
    let word = |n: &usize| context.tokens[*n].is_word() && !context.is(*n, words!["-", "•", "*", "and"]);
    let first = (from..to).find(word)?;
    let found = parties::list(context, first, to).0;
    let one = found.first().filter(|f| f.strong)?.clone();
    // "; Member for the North and Chair of the Forest Group, Ana Li;", "; and the Mayor of Salem, Oregon, Bo Paz": one person.
    let behind =
        |f: &&Found| is_named(f) && f.party.role.is_none() && context.is(f.from.wrapping_sub(1), words![","]);
    match found.last().filter(behind) {
        Some(last) if !is_named(&one) && found.iter().filter(|f| is_named(f)).count() == 1 => {
            let role = Some(context.value(one.from, last.from - 1));
            let party = crate::facts::Party { role, ..last.party.clone() };
            Some(Found { party, to: last.to, ..one })
        }
        _ => Some(one),
    }
}

/// Where those start that a delegation includes.
pub(super) fn includes(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const NEAR: usize = 9;
    const FAR: usize = 24;
    if !context.has(at, is::INCLUDE) {
        return None;
    }
    // "The delegation is led by Minister Ana Li and will include".
    let led = |n: usize| context.is(n, words!["led", "headed"]) && context.is(n + 1, words!["by"]);
    let joined = context.is(at.wrapping_sub(1), words!["will", "would", "and"])
        && (at.saturating_sub(FAR).max(sentence.from)..at).any(led);
    let near = at.saturating_sub(if joined { FAR } else { NEAR }).max(sentence.from)..at;
    let delegation = || {
        let group = near.clone().rev().find(|&m| context.is(m, &GROUPS) && !context.is(m + 1, words!["usa"]));
        // "met members of the team, including": those are met.
        let met = |m: usize| {
            context.is(at, words!["including", "comprising"])
                && (sentence.from..m).any(|k| context.has(k, is::MEET | is::MEETING))
        };
        // "The delegation of partners included".
        let alone = |m: usize| {
            context.is(m + 1, words!["of", "from"]) || (m + 1..at).all(|k| !context.has(k, is::GROUP))
        };
        group.is_some_and(|m| alone(m) && !met(m))
    };
    let mut verb = context.is(
        at,
        words![
            "included",
            "includes",
            "include",
            "comprises",
            "comprised",
            "comprise",
            "including",
            "comprising"
        ],
    ) && delegation();
    verb |= context.is(at, words!["groups", "gathers", "features", "grouping", "featuring"])
        && at > sentence.from
        && context.is(at - 1, words!["that", "which", ","])
        && delegation();
    let member = |m: usize| context.is(m, words!["members", "member", "others"]);
    verb |= context.is(at, words!["are", "were", "is", "be"])
        && (delegation() && near.clone().any(member) || is_rest(context, sentence, at));
    let of = context.is(at, words!["consist", "consists", "consisted", "consisting", "composed"])
        && context.is(at + 1, words!["of"])
        || context.is(at, words!["made"])
            && context.is(at + 1, words!["up"])
            && context.is(at + 2, words!["of"]);
    let other = || near.clone().any(|m| context.is(m, words!["second", "another", "third"]));
    // "with a delegation of five companies".
    let with = context.is(at, words!["delegation"])
        && context.is(at + 1, words!["of"])
        && (at.saturating_sub(4).max(sentence.from)..at).any(|m| context.is(m, words!["with"]));
    if with {
        return Some(at + 2);
    }
    if !verb && (!of || other()) {
        return None;
    }
    let start = (at + 1..at + 4).find(|&n| !context.is(n, words!["of", ":", "up", "by"]))?;
    (start < sentence.to).then_some(start)
}

/// "The other members are", "The members of the Commission are": whether those who are named behind a word are of a body.
fn is_rest(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const BODIES: WordSet<6> =
        WordSet::new(["commission", "committee", "panel", "group", "inquiry", "mechanism"]);
    let first = sentence.from;
    let other = context.is(first, words!["the", "its"])
        && context.is(first + 1, words!["other", "remaining"])
        && context.is(first + 2, words!["members", "experts", "commissioners"]);
    let of_body =
        || context.is(at - 1, &BODIES) && context.is(first + 1, words!["members"]) && at < first + 9;
    other && (at == first + 3 || of_body()) || context.is(first, words!["the"]) && of_body()
}
