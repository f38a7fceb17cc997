//! Those who were met, told of in a list: "Among those she met were President Paz and the Mayor of Lima".

use super::Meeting;
use crate::facts::EngagementKind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// How many words may stand before the list.
const HEAD: usize = 18;
/// Words for people who were met.
const PEOPLE: WordSet<10> = WordSet::new([
    "those",
    "people",
    "participants",
    "interlocutors",
    "attendees",
    "hosts",
    "whom",
    "present",
    "companies",
    "organisations",
]);

/// "Among the companies that took part in the talks were X and Y", "Those whom she will meet include Z".
pub(super) fn find(context: &Context<'_>, sentence: Sentence) -> Option<Meeting> {
    let first = sentence.from;
    if let Some((from, start)) = super::present::opened_list(context, sentence) {
        let (with, to) = parties::list(context, start, sentence.to);
        let party = with.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some());
        return party.then(|| listed(with, (from, to), false));
    }
    if let Some(meeting) = thanked(context, sentence).or_else(|| these(context, sentence)) {
        return Some(meeting);
    }
    let among = context.is(first, words!["among", "amongst"]);
    if !among && !context.is(first, words!["those", "people", "participants", "interlocutors", "attendees"]) {
        return None;
    }
    let lists =
        |n: usize| context.is(n, words!["include", "included", "includes", "were", "are", "was", "be"]);
    let verb = (first + 1..sentence.to.min(first + HEAD))
        .take_while(|&n| !context.is(n, words![",", ".", ";", "“"]))
        .find(|&n| lists(n))?;
    let head = || first..verb;
    let met = head().any(|n| context.has(n, is::MEET | is::MEETING) && !context.has(n, is::VISIT_NOUN));
    let topics = head().any(|n| context.has(n, is::TOPIC) || context.is(n, words!["matters", "points"]));
    let people = !topics && head().any(|n| context.is(n, &PEOPLE) || context.has(n, is::GROUP | is::BODY));
    let start = if context.is(verb + 1, words![":"]) { verb + 2 } else { verb + 1 };
    let (with, to) = parties::list(context, start, sentence.to);
    let party = with.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some());
    let planned = head().any(|n| context.has(n, is::FUTURE)) || context.is(verb, words!["be"]);
    // "Participants include teachers", of an event told of before.
    let there = verb == first + 1 && context.is(first, words!["participants", "attendees"]);
    ((met && people || there) && party).then(|| listed(with, (verb, to), planned))
}

/// "She had talks with senior ministers. These included the Minister for Trade, Ms Li; and the Governor, Mr Paz": members of
/// the group that the sentence before tells of.
fn these(context: &Context<'_>, sentence: Sentence) -> Option<Meeting> {
    let first = sentence.from;
    let opens = context.is(first, words!["these", "they"]) && first > 0 && !context.tokens[first].paragraph;
    if !opens || !context.is(first + 1, words!["included", "include"]) {
        return None;
    }
    let index = context.sentences.partition_point(|s| s.to <= first).checked_sub(1)?;
    let before = context.sentences.get(index)?;
    let words = || before.from..before.to;
    let met = words().any(|n| context.has(n, is::MEET | is::MEETING) && !context.has(n, is::VISIT_NOUN));
    let group = words().any(|n| context.has(n, is::GROUP | is::PLURAL));
    let planned = words().any(|n| context.has(n, is::FUTURE));
    let (with, to) = parties::list(context, first + 2, sentence.to);
    let party = with.first().is_some_and(|f| f.strong);
    (met && group && party).then(|| listed(with, (first, to), planned))
}

fn listed(with: Vec<Found>, (from, to): (usize, usize), planned: bool) -> Meeting {
    let (kind, rule) = (EngagementKind::Meeting, "among-those-met");
    Meeting { kind, with, subject: Vec::new(), place: None, planned, from, to, rule }
}

/// "I am grateful to all my interlocutors, including X and Y": those who were met.
fn thanked(context: &Context<'_>, sentence: Sentence) -> Option<Meeting> {
    const FAR: usize = 30;
    if !context.may_say(sentence.from..sentence.to, words!["interlocutors"]) {
        return None;
    }
    let whom = (sentence.from..sentence.to.min(sentence.from + FAR)).find(|&n| {
        context.is(n, words!["interlocutors"])
            && (n.saturating_sub(3)..n).any(|m| context.is(m, words!["my", "her", "his", "their", "our"]))
    })?;
    let comma = usize::from(context.is(whom + 1, words![","]));
    let including = context.is(whom + 1 + comma, words!["including"]).then_some(whom + 2 + comma)?;
    let (with, to) = parties::list(context, including, sentence.to);
    let some = with.first().is_some_and(|f| f.strong || f.group || f.party.organization.is_some());
    some.then(|| listed(with, (whom, to), false))
}
