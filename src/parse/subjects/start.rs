//! Where the subject of a clause starts: behind the object of a verb, behind phrases of time and place.

use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{Sentence, Token};

/// "Welcoming the plan", "In welcoming the plan": the main clause comes later.
pub(super) fn opens_in_ing(context: &Context<'_>, sentence: Sentence) -> bool {
    let gerund = |n: usize| context.tokens.get(n).is_some_and(|t| t.entry.forms & form::GERUND != 0);
    // "Acting Secretary Li said".
    let office =
        context.has(sentence.from, is::OFFICE) && context.has(sentence.from + 1, is::HEAD | is::OFFICE);
    gerund(sentence.from) && !office
        || context.has(sentence.from, is::PREPOSITION) && gerund(sentence.from + 1)
}

/// "has completed six visits and in 2018 visited Chile": the word a year stands behind, else the word itself.
pub(super) fn before_year(context: &Context<'_>, at: usize) -> usize {
    let year = at > 2
        && context.is(at - 2, words!["in"])
        && context.is(at - 3, words!["and", "but"])
        && context.tokens[at - 1].text.len() == 4
        && context.tokens[at - 1].text.bytes().all(|b| b.is_ascii_digit());
    if year { at - 2 } else { at }
}

/// "Noting that A had joined B, the Minister": the words behind the last comma.
pub(super) fn main_start(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    let comma = (start..end).rev().find(|&n| context.is(n, words![","]) && n + 1 < end)?;
    let first = &context.tokens[comma + 1];
    (first.is_capital() || first.has(is::DETERMINER | is::PRONOUN)).then_some(comma + 1)
}

/// Behind a verb stands its object first, unless it reports: "announced X will visit".
pub(super) fn behind_verb(context: &Context<'_>, start: usize, end: usize, reports: bool) -> usize {
    let joint = (start..end).rev().find(|&n| context.is(n, words!["and", "but", ","]) && n + 1 < end);
    let whole = |last| {
        before_office(context, (start, last), end).or_else(|| before_list(context, (start, last), end))
    };
    let joint = joint.map(|last| whole(last).unwrap_or(last));
    match joint {
        Some(joint)
            if !reports
                || context.is(joint, words!["and", "but"])
                    && context.is(joint.wrapping_sub(1), words![","]) =>
        {
            joint + 1
        }
        _ => start,
    }
}

/// "As talks began, Ana Li, Minister of Trade, will": the comma before the name, where the last one parts name and office.
fn before_office(context: &Context<'_>, (start, last): (usize, usize), end: usize) -> Option<usize> {
    let comma = (start..last).rev().find(|&n| context.is(n, words![","]))?;
    let to = if context.is(end - 1, words![","]) { end - 1 } else { end };
    if !context.is(last, words![","]) || to <= last + 1 {
        return None;
    }
    let (first, second) = (parties::item(context, comma + 1, last)?, parties::item(context, last + 1, to)?);
    let whole = first.strong && second.strong && first.to == last && second.to == to;
    let (first, second) = (first.party, second.party);
    let name_first = first.name.is_some() && first.role.is_none() && second.name.is_none();
    let article = context.is(comma + 1, words!["the"]);
    let office_first = article && first.name.is_none() && second.name.is_some() && second.role.is_none();
    (whole && (name_first || office_first)).then_some(comma)
}

/// "During a meeting that was held today, Ms Li, Minister of Trade, and Mr Paz agreed": the comma before those who did.
fn before_list(context: &Context<'_>, (start, last): (usize, usize), end: usize) -> Option<usize> {
    const LONG: usize = 40;
    if !context.is(last, words!["and"]) {
        return None;
    }
    let all = |comma: usize| {
        let (found, to) = parties::list(context, comma + 1, end);
        let named = found.iter().filter(|f| f.party.name.is_some()).count() > 1;
        named
            && to == end
            && found.iter().all(|f| f.strong)
            && found.first().is_some_and(|f| f.from <= comma + 3)
    };
    (start.max(last.saturating_sub(LONG))..last).filter(|&n| context.is(n, words![","])).find(|&n| all(n))
}

/// Behind phrases of time and place: "In Oslo, on 3 May, the Minister".
pub(super) fn behind_phrases(context: &Context<'_>, start: usize, end: usize) -> usize {
    let mut start = start;
    while start < end && context.tokens[start].is(words!["and", "but", ",", "then", "also", "however"]) {
        start += 1;
    }
    start = super::opened::behind_mark(context, start, end).unwrap_or(start);
    start = behind_coming(context, start, end).unwrap_or(start);
    if let Some(behind) = behind_inviter(context, start, end) {
        return behind;
    }
    let mut parties_before = false;
    let mut at = timed(context, start, end).unwrap_or(start);
    if let Some(guest) = behind_invitation(context, at, end).or_else(|| titled_guest(context, at, end)) {
        return guest;
    }
    while is_adverbial(context, at, end) || at > start && is_counted(context, at) {
        let within = |n: usize| within_date(context, n) || within_row(context, n);
        let comma = (at..end).find(|&n| context.is(n, words![","]) && !within(n));
        let Some(comma) = comma.filter(|&c| c + 1 < end) else { return inner(context, at, end) };
        if let Some(office) = office_in_phrase(context, (at, comma), end) {
            return office;
        }
        // "In talks with political, religious and business leaders, Ms Li".
        let party =
            |n: usize| context.has(n, is::HEAD | is::TITLE | is::GROUP) || context.is(n, words!["with"]);
        parties_before |= (at..comma).any(party);
        at = comma + 1;
    }
    if parties_before && let Some(second) = second_of_two(context, at, end) {
        return second;
    }
    if parties_before && at > start {
        // "In talks with A, B and C, the Minister": what stands behind the last comma.
        let last = (at..end).rev().find(|&n| context.is(n, words![","]));
        if let Some(last) = last.filter(|&c| (at..c).any(|n| context.is(n, words!["and"])) && c + 1 < end) {
            return last + 1;
        }
    }
    at
}

/// "At the invitation of Ms Li, President of Peru, Mr Paz, President of Chile": where the guest starts.
fn behind_invitation(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    let of = (at + 1..at + 5)
        .find(|&n| context.is(n, words!["of", "from"]) && context.is(n - 1, words!["invitation"]));
    let of = of.filter(|_| context.is(at, words!["at", "upon", "on"]))?;
    let mut commas = (at..end).filter(|&n| context.is(n, words![","]));
    let (first, second) = (commas.next()?, commas.next()?);
    let one = |from: usize, to: usize| parties::item(context, from, to).filter(|f| f.strong);
    let host = one(first + 1, second)?.party;
    let guest = one(second + 1, commas.next().unwrap_or(end))?.party;
    // "of the President of Peru, Ana Li, President Paz of Chile".
    let named = || {
        let office = one(of + 1, first).is_some_and(|f| f.party.name.is_none());
        office && host.role.is_none() && guest.role.is_some()
    };
    // "of the Government, the Special Rapporteur on housing, Ana Li": she is that.
    let inviter = || one(of + 1, first).is_some_and(|f| f.party.name.is_some());
    let own = host.name.is_none() && inviter() || named();
    (guest.name.is_some() && own).then_some(second + 1)
}

/// "At the invitation of the Government of Peru the Right Honourable Ana Li, President of Chile": where the guest starts.
fn titled_guest(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    let invitation = (at + 1..at + 4).find(|&n| context.is(n, words!["invitation"]))?;
    let first = (invitation..end).find(|&n| context.is(n, words![",", "."])).unwrap_or(end);
    let titled = |n: usize| {
        let title = if context.is(n, words!["the"]) { n + 1 } else { n };
        context.has(title, is::TITLE)
            && context.tokens[title].is_capital()
            && !context.is(title, words!["the"])
    };
    (invitation + 2..first).find(|&n| context.tokens[n - 1].covered && titled(n))
}

/// "This came as the Minister": the clause behind what came with it.
fn behind_coming(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    let came = context.is(start, words!["this", "that", "it"])
        && context.is(start + 1, words!["came", "comes"])
        && context.is(start + 2, words!["as", "when", "while"]);
    (came && start + 3 < end).then_some(start + 3)
}

/// "The port, Ms Li said, would grow": who says it, behind the comma.
pub(super) fn behind_words(context: &Context<'_>, at: usize, start: usize, end: usize) -> Option<usize> {
    let (verb, _) = context.reporting(at)?;
    let comma = (start + 1..end).rev().find(|&n| context.is(n, words![","]) && n + 1 < end)?;
    let person = is::HEAD | is::TITLE | is::OFFICE;
    let named = context.tokens[comma + 1].is_capital() && context.has(comma + 1, person)
        || context.is(comma + 1, words!["the"]) && (comma + 2..end).any(|n| context.has(n, is::HEAD));
    let person = is::HEAD | is::TITLE;
    let words =
        (start..comma).all(|n| !context.has(n, person) && (n == start || !context.tokens[n].is_capital()));
    (verb.act() == Some(Act::State) && named && words && comma < end - 1).then_some(comma + 1)
}

/// "At the invitation of Mr Paz, President of Chile, Ms Li", "… of the President of Chile, Mr Paz, the Minister": behind
/// name and office of who invited.
fn behind_inviter(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    let invitation = (start + 1..end.min(start + 4)).find(|&n| context.is(n, words!["invitation"]))?;
    if !context.is(start, words!["at", "on", "upon"]) || !context.is(invitation + 1, words!["of"]) {
        return None;
    }
    let mut commas = (invitation..end).filter(|&n| context.is(n, words![","]));
    let (first, second) = (commas.next()?, commas.next()?);
    let office = |from: usize, to: usize| (from..to).any(|n| context.has(n, is::HEAD));
    let named = |from: usize| context.has(from, is::TITLE) || context.tokens[from].is_capital();
    let last = &context.tokens[first - 1];
    // "of President Paz of Chile, Ana Li, President of Peru".
    let named_host = || parties::item(context, invitation + 2, first).is_some_and(|f| f.party.name.is_some());
    let nameless = (last.covered || last.has(is::HEAD | is::OFFICE)) && !named_host();
    let before = office(invitation + 2, first);
    let between = office(first + 1, second);
    let opens = second + 1 < end && (named(second + 1) || context.is(second + 1, words!["the"]));
    let body = (invitation + 2..first).any(|n| context.has(n, is::BODY));
    let name_first = !before && between && named(invitation + 2) && !body;
    let office_first = before && nameless && !between && named(first + 1) && office(second + 1, end);
    (opens && (name_first || office_first)).then_some(second + 1)
}

/// Behind words of time without a comma: "Yesterday the Minister", "Earlier this month she".
fn timed(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    const SPANS: WordSet<8> =
        WordSet::new(["week", "month", "year", "morning", "afternoon", "evening", "night", "weekend"]);
    let day = context.is(at, words!["yesterday", "today", "tomorrow"]);
    let late = if context.is(at, words!["earlier", "later", "late", "early"]) { at + 1 } else { at };
    // "On 10 May Foreign Minister Ana Li".
    let on = if context.is(at, words!["on"]) { context.behind_days(at, end) } else { at };
    let behind = match () {
        () if on > at + 1 => on,
        () if day && context.is(at + 1, &SPANS) => at + 2,
        () if day => at + 1,
        () if context.is(late, words!["this", "next", "last"]) && context.is(late + 1, &SPANS) => late + 2,
        () => return None,
    };
    let next = context.tokens.get(behind)?;
    (behind < end && (next.is_capital() || next.has(is::DETERMINER | is::PRONOUN | is::POSSESSIVE)))
        .then_some(behind)
}

/// "In talks with the Minister of Mines, Mr Bo Paz, Ms Li said": of two names with a comma between the second.
fn second_of_two(context: &Context<'_>, at: usize, end: usize) -> Option<usize> {
    let mut commas = (at..end).filter(|&n| context.is(n, words![","]));
    let (comma, None) = (commas.next()?, commas.next()) else { return None };
    let joined = (at..end).any(|n| context.is(n, words!["and"]));
    let person = |from: usize, to: usize| {
        parties::item(context, from, to).filter(|f| f.party.name.is_some() && f.to == to)
    };
    let (first, second) = (person(at, comma)?, person(comma + 1, end)?);
    (!joined && first.party.name != second.party.name).then_some(comma + 1)
}

/// "On 3 May the Minister of Mines, Ms Ana Li, visited": the office in a phrase of time, and the name behind it.
fn office_in_phrase(context: &Context<'_>, (at, comma): (usize, usize), end: usize) -> Option<usize> {
    let office = inner(context, at, comma);
    let close = if context.is(end - 1, words![","]) { end - 1 } else { end };
    if office >= comma || !context.is(office, words!["the"]) || close <= comma + 1 {
        return None;
    }
    let head = (office + 1..comma).any(|n| context.has(n, is::HEAD));
    // "In the evening the Chief Justice, Mr Bo Roe, and the Speaker, Ms Ana Li, will call".
    let several = || {
        let (all, to) = parties::list(context, office, close);
        to == close && all.len() > 1 && all.iter().all(|f| f.strong && f.party.name.is_some())
    };
    if head && several() {
        return Some(office);
    }
    let name = parties::item(context, comma + 1, close)
        .is_some_and(|f| f.party.name.is_some() && f.party.role.is_none() && f.from <= comma + 3);
    let one = !(comma + 1..close).any(|n| context.is(n, words![",", "and"]));
    (head && one && name).then_some(office)
}

/// "Months after his election", "Two days later", "Less than six months after".
fn is_span_of_time(context: &Context<'_>, at: usize) -> bool {
    const LONG: usize = 5;
    const ABOUT: WordSet<11> = WordSet::new([
        "less", "more", "than", "just", "only", "barely", "nearly", "almost", "about", "over", "some",
    ]);
    let digit = |t: &Token<'_>| t.text.starts_with(|c: char| c.is_ascii_digit());
    let counts = |t: &Token<'_>| t.has(is::DETERMINER) || t.is(&ABOUT) || digit(t);
    let counts = |n: &usize| context.tokens.get(*n).is_some_and(counts);
    let at = at + (at..at + LONG).take_while(counts).count();
    context.is(at, words!["hours", "days", "weeks", "months", "years", "minutes", "week", "month", "year"])
        && context.is(at + 1, words!["after", "before", "later", "ago", "into", "earlier"])
}

fn within_date(context: &Context<'_>, comma: usize) -> bool {
    let digit =
        |n: usize| context.tokens.get(n).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    digit(comma.wrapping_sub(1)) && digit(comma + 1)
        || context.has(comma.wrapping_sub(1), is::WEEKDAY)
            && context.tokens.get(comma + 1).is_some_and(|t| t.entry.month().is_some() || digit(comma + 1))
}

/// "an eight-day, five-nation mission": a mark between what describes one thing.
fn within_row(context: &Context<'_>, comma: usize) -> bool {
    let joined = |n: usize| {
        context.tokens.get(n).is_some_and(|t| !t.is_capital() && t.text.len() > 4 && t.text.contains('-'))
    };
    joined(comma.wrapping_sub(1)) && joined(comma + 1)
}

fn is_adverbial(context: &Context<'_>, at: usize, end: usize) -> bool {
    if at >= end {
        return false;
    }
    let token = &context.tokens[at];
    let place = context
        .entity(at)
        .is_some_and(|(c, to, _)| c.kind.is_place() && (context.is(to, words![","]) && to + 1 < end));
    let office = token.is_capital() && context.has(at + 1, is::HEAD | is::OFFICE);
    if token.is(words!["under"]) && context.is(at + 1, words!["secretary"]) {
        return false;
    }
    let clause = token.is(words!["where", "when", "while", "although", "though", "as", "if", "which"]);
    clause
        || is_span_of_time(context, at)
        || token.has(is::PREPOSITION | is::WEEKDAY)
        || token.has(is::ADVERB) && !office && !token.has(is::DETERMINER)
        || token.entry.month().is_some() && token.is_capital()
        || token.text.starts_with(|c: char| c.is_ascii_digit())
        // "Acting Secretary Li".
        || !(office && token.has(is::OFFICE) || token.covered)
            && (token.entry.forms & (form::GERUND | form::PARTICIPLE) != 0 && token.entry.forms & form::BASE == 0)
        || place
        || token.has(is::BACK) && context.is(at + 1, words!["from"])
        || token.is(words!["according", "thanks", "prior"]) && context.is(at + 1, words!["to"])
        || token.is(words!["the"])
            && context.is(at + 1, words!["same", "following", "next"])
            && context.is(at + 2, words!["day", "evening", "morning", "afternoon", "week"])
        || token.is(words!["this", "next", "last"])
            && context.is(at + 1, words!["week", "month", "year", "morning", "afternoon", "evening"])
}

/// "In Lebanon I met", "On Monday the Minister met": the subject in a phrase without a comma.
fn inner(context: &Context<'_>, at: usize, end: usize) -> usize {
    let starts = |n: usize| {
        let token = &context.tokens[n];
        let opens = token.has(is::DETERMINER | is::PRONOUN | is::TITLE | is::POSSESSIVE)
            || (token.has(is::HEAD) && token.is_capital());
        opens
            && !context.tokens[n - 1].has(is::PREPOSITION | is::DETERMINER | is::POSSESSIVE)
            && (context.tokens[n - 1].covered || !context.tokens[n - 1].has(is::OFFICE))
    };
    // "As the Prime Minister left", "When President Li arrived": the subject stands next to the conjunction.
    let next = &context.tokens[(at + 1).min(context.tokens.len() - 1)];
    let clause = context.is(at, words!["as", "when", "while", "although", "though"])
        && at + 1 < end
        && (next.has(is::DETERMINER) || next.is_capital());
    if clause {
        return at + 1;
    }
    (at + 2..end).find(|&n| starts(n)).unwrap_or(end)
}

/// "Ambassador *to* Peru", "Minister *for* Trade", but not "gave a book *to* Ms Li": whether an office goes on with a word.
pub(in crate::parse) fn is_of_office(context: &Context<'_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let held = || {
        context.has(before, is::HEAD | is::OFFICE | is::VISIT_NOUN)
            || context.tokens.get(before).is_some_and(Token::is_capital)
    };
    let from =
        || context.is(at, words!["from"]) && context.is(before, words!["counterpart", "colleague", "peer"]);
    from() || context.has(at, is::LINK) && (!context.is(at, words!["to", "for", "at"]) || held())
}

/// "during the visit, *the first in years*, Ms Li": which visit it was, put in between commas.
fn is_counted(context: &Context<'_>, at: usize) -> bool {
    const COUNTS: WordSet<8> =
        WordSet::new(["first", "second", "third", "fourth", "fifth", "last", "latest", "only"]);
    context.is(at, words!["the", "her", "his", "their", "its"])
        && context.is(at + 1, &COUNTS)
        && (context.has(at + 2, is::PREPOSITION | is::VISIT_NOUN | is::MEETING)
            || context.is(at + 2, words!["such", "since", "ever", "official", "to"])
            || context.is(at + 3, words!["visit", "since", "by"]))
        && context.is(at.wrapping_sub(1), words![","])
}

/// "while thanking", "in welcoming": what somebody does besides.
pub(super) fn is_meanwhile(context: &Context<'_>, at: usize) -> bool {
    let gerund = |n: usize| context.tokens.get(n).is_some_and(|t| t.entry.forms & form::GERUND != 0);
    context.is(at, words!["while", "whilst", "when", "after", "before", "in", "by", "upon"]) && gerund(at + 1)
}

/// "The aim was to sign": what stands before it is its own subject.
pub(super) fn is_of_be(context: &Context<'_>, verb: &Predicate) -> bool {
    verb.mood == Mood::Infinitive && verb.from < verb.at && context.has(verb.from, is::BE)
}

/// "X said the Minister, Ana Li, was planning": she is the subject, whom a comma closes off.
pub(super) fn is_told_of(context: &Context<'_>, says: &Predicate, comma: usize) -> bool {
    let party = (says.at + 1..comma).any(|n| context.has(n, is::HEAD));
    party && context.reporting(says.at).is_some() && context.is(says.at + 1, words!["the", "that"])
}

/// The form that joined verbs share.
pub(super) fn shape(context: &Context<'_>, predicate: &Predicate) -> u8 {
    let forms = context.tokens[predicate.at].entry.forms;
    match predicate.mood {
        Mood::Gerund => form::GERUND,
        Mood::Past | Mood::Participle => form::PAST,
        Mood::Present if forms & form::BASE == 0 => form::THIRD,
        _ => form::BASE,
    }
}
