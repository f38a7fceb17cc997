//! What "and" and commas join within one party.

use super::asked::behind_behalf;
use super::bounds::is_list_end;
use super::duties::{mandate_goes_on, posts_go_on};
use super::item;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// Whether two offices are held by one: "Deputy Prime Minister and Minister for Trade(, Mr) Ana Li".
pub(super) fn is_one_holder(context: &Context<'_>, start: usize, at: usize) -> bool {
    const ALONE: WordSet<9> = WordSet::new([
        "king", "queen", "lady", "emperor", "empress", "sultan", "prince", "princess", "first",
    ]);
    let next = at + 1;
    let limit = context.tokens.len().min(next + 16);
    let capital = |n: usize| context.tokens.get(n).is_some_and(Token::is_capital);
    let head = (next..limit.min(next + 5)).find(|&n| context.has(n, is::HEAD) || !capital(n));
    let Some(head) = head.filter(|&h| capital(h) && !context.has(next, is::TITLE | is::RANK)) else {
        return false;
    };
    let crowned = (start..at).chain(next..=head).any(|n| context.is(n, &ALONE))
        || context.is(at - 1, words!["president"]) && !context.is(at.saturating_sub(2), words!["vice"]);
    let office = |from: usize, to: usize| {
        item(context, from, to).is_some_and(|f| f.strong && f.party.name.is_none() && f.party.role.is_some())
    };
    if crowned || !office(start, at) {
        return false;
    }
    let end = (head + 1..limit)
        .find(|&n| {
            !context.tokens[n].is_word()
                || !capital(n) && !context.has(n, is::LINK | is::TITLE | is::PARTICLE)
        })
        .unwrap_or(limit);
    let named = |from: usize, to: usize| item(context, from, to).is_some_and(|f| f.party.name.is_some());
    let behind = |n: usize| {
        let title = if context.is(n, words!["the"]) { n + 1 } else { n };
        let end = (title..limit).find(|&m| !capital(m) && !context.has(m, is::TITLE)).unwrap_or(limit);
        let person = item(context, title, end);
        person.is_some_and(|f| f.party.name.is_some() && f.party.role.is_none())
    };
    // "Ana Li, the Prime Minister and Minister of Trade,".
    let article = if start > 0 && context.is(start - 1, words!["the"]) { start - 1 } else { start };
    let before =
        article > 1 && context.is(article - 1, words![","]) && is_person(context, article.saturating_sub(3));
    // "Prime Minister and Minister of Trade Ana Li and Mr Paz".
    let and = (head + 1..end).find(|&n| context.is(n, words!["and"]));
    named(next, end)
        || and.is_some_and(|and| named(next, and))
        || context.is(end, words![","]) && office(next, end) && (before || behind(end + 1))
}

/// "The Vice President and Prime Minister Ana Roe": one that the text has told of before, by that office alone or with
/// another name, and somebody else.
pub(super) fn is_told_before(context: &Context<'_>, start: usize, at: usize) -> bool {
    const LONG: usize = 5;
    const START: usize = 3000;
    const NAME: usize = 12;
    let tokens = &context.tokens;
    let first = if context.is(start, words!["the"]) { start + 1 } else { start };
    let article = first > start || start > 0 && context.is(start - 1, words!["the"]);
    let Some(words) = at.checked_sub(first) else { return false };
    let office = |n: usize| context.has(n, is::HEAD) && context.tokens[n].is_capital();
    let next = || (at + 1..tokens.len().min(at + LONG)).take_while(|&n| tokens[n].is_capital()).any(office);
    if !article
        || !office(at - 1)
        || !next()
        || words == 0
        || words > LONG
        || (first..at).any(|n| context.has(n, is::PREPOSITION))
    {
        return false;
    }
    let alone = |n: usize| {
        let next = &tokens[n + words];
        let clause = next.has(is::MODAL | is::BE | is::HAVE) || next.entry.forms & form::PAST != 0;
        let named = next.is_capital() && next.is_word() && !next.has(is::HEAD | is::OFFICE);
        let other = || (at..tokens.len().min(at + NAME)).all(|m| tokens[m].text != next.text);
        next.is(words!["of", "for", "’s", "'s"]) || !next.is_capital() && clause || named && other()
    };
    let same = |n: usize| (0..words).all(|k| tokens[n + k].text == tokens[first + k].text);
    (0..first.saturating_sub(words).min(START)).any(|n| same(n) && alone(n))
}

/// Whether a person's name of two words stands at a word: "Omar Said".
pub(super) fn is_person(context: &Context<'_>, at: usize) -> bool {
    let part = is::HEAD | is::OFFICE | is::BODY | is::GROUP | is::TITLE | is::RANK | is::FUNCTION;
    let name = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_capital() && !t.covered && !t.has(part));
    let end = context.tokens.get(at + 2).is_none_or(|t| !t.is_capital());
    name(at) && name(at + 1) && end
}

/// Whether a comma stands at a word, and an office behind it: ", Assistant Director at the Ministry".
pub(super) fn is_office_behind(context: &Context<'_>, at: usize) -> bool {
    let first = if context.is(at + 1, words!["the", "a", "an"]) { at + 2 } else { at + 1 };
    let office =
        |n: usize| context.tokens.get(n).is_some_and(|t| t.is_capital() && t.has(is::OFFICE | is::HEAD));
    let end = (first..first + 4).find(|&n| !office(n)).unwrap_or(first + 4);
    let verb = |n: usize| context.tokens.get(n).is_some_and(|t| t.entry.forms != 0);
    context.is(at, words![","]) && (first..end).any(|n| context.has(n, is::HEAD)) && !verb(at - 2)
}

/// "the President and G7 leaders", "the Minister and Pacific officials": an office, and a group that is told by its place
/// or body.
pub(super) fn is_office_and_group(context: &Context<'_>, start: usize, at: usize) -> bool {
    let Some((_, end, _)) = context.entity(at + 1) else { return false };
    let group = (end..end + 2).any(|n| context.has(n, is::GROUP) && !context.tokens[n].is_capital());
    let office = context.has(at - 1, is::HEAD) && context.tokens[at - 1].is_capital();
    group && office && !(start..at).any(|n| context.has(n, is::PREPOSITION | is::GROUP))
}

/// "Middle East and North Africa Coordinator": the places of one office.
pub(super) fn is_of_places(context: &Context<'_>, start: usize, at: usize) -> bool {
    let place = context.entity(at + 1).filter(|(c, ..)| c.kind.is_place());
    let head = place.is_some_and(|(_, end, _)| (end..end + 3).any(|n| context.has(n, is::HEAD)));
    let before =
        (start..at).any(|n| context.entity(n).is_some_and(|(c, end, _)| end == at && c.kind.is_place()));
    head && before && !(start..at).any(|n| context.has(n, is::HEAD | is::GROUP))
}

/// Whether people of several bodies go on: "officials from the Ministry of Health, UNICEF and the Court".
pub(super) fn crowd_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    const SENT: WordSet<6> =
        WordSet::new(["representatives", "officials", "delegates", "experts", "staff", "members"]);
    let crowd = (start..at).find(|&n| context.has(n, is::GROUP));
    let from = crowd.filter(|&n| context.is(n, &SENT) && context.is(n + 1, words!["of", "from"]));
    let Some(from) = from.filter(|&n| n + 2 < at) else { return false };
    let comma = context.is(at, words![","]);
    if comma && !context.is(from + 1, words!["from"]) {
        return false;
    }
    let ended = |n: usize| {
        let token = &context.tokens[n];
        !token.is_word() && token.text != "-" && token.text != "’s"
            || token.is(words!["and", "as", "including"])
    };
    let mut next = at + 1;
    if comma && context.is(next, words!["and"]) {
        next += 1;
    }
    let limit = context.tokens.len().min(next + 10);
    let end = (next..limit).find(|&n| ended(n) || is_list_end(context, next, n)).unwrap_or(limit);
    let person = is::GROUP | is::HEAD | is::TITLE;
    let body = |n: usize| {
        context.has(n, is::BODY)
            || context.is(n, words!["office"])
            || context.entity(n).is_some_and(|(c, ..)| c.kind == Kind::Organization)
    };
    // "the Department of State".
    let of_body = |n: usize| n > 2 && context.is(n - 1, words!["of"]) && body(n - 2);
    let somebody = |n: usize| {
        let office = context.has(n, person) && !context.tokens[n].covered;
        office && !is_office_of(context, n) && !of_body(n)
    };
    let bodies = |from: usize, to: usize| (from..to).any(body) && !(from..to).any(somebody);
    bodies(from + 2, at) && bodies(next, end)
}

/// Whether an office stands for its body: "the Prime Minister’s Office".
fn is_office_of(context: &Context<'_>, at: usize) -> bool {
    (at..at + 4).any(|n| context.is(n, words!["’s", "'s"])) || context.is(at + 1, words!["office"])
}

/// Whether what stands before "and" only tells of what kind those behind it are: "Government and State officials",
/// "representatives of international and regional organizations".
pub(super) fn is_qualifier(context: &Context<'_>, start: usize, at: usize) -> bool {
    const ENDINGS: [&str; 7] = ["al", "ic", "ive", "ary", "ous", "ese", "ish"];
    let last = &context.tokens[at - 1];
    let people = is::GROUP | is::HEAD;
    let end = (at + 1..context.tokens.len().min(at + 5)).find(|&n| {
        !context.tokens[n].is_word() || context.has(n, is::PREPOSITION | is::CONJUNCTION | is::DETERMINER)
    });
    let crowd = end.is_some_and(|end| {
        let head = &context.tokens[end - 1];
        end > at + 2 && head.text.ends_with('s') && head.has(people | is::BODY)
    });
    let adjective =
        !last.is_capital() && !last.has(people | is::BODY) && ENDINGS.iter().any(|e| last.text.ends_with(e));
    if adjective && crowd {
        return true;
    }
    let letters = last.text.len() < 7 && last.text.bytes().all(|b| b.is_ascii_uppercase());
    crowd
        && at - start <= 3
        && !letters
        && !(last.is_capital() && context.is(start.wrapping_sub(1), words![","]))
        && !last.text.ends_with('s')
        && last.is_word()
        && !(start..at).any(|n| context.has(n, people | is::TITLE | is::DETERMINER | is::PREPOSITION))
        && context.has(end.unwrap_or(at) - 1, is::GROUP)
        && item(context, start, at).is_none_or(|f| f.party.name.is_none())
}

/// "representatives of U.S. and Chilean companies": whose they are.
pub(super) fn is_two_peoples(context: &Context<'_>, at: usize) -> bool {
    let Some((_, end, false)) = context.entity(at + 1) else { return false };
    let of = (at.saturating_sub(4)..at).find(|&n| context.is(n, words!["of", "from"]));
    let before = |of: usize| {
        let first = if context.is(of + 1, words!["the"]) { of + 2 } else { of + 1 };
        context.entity(first).is_some_and(|(c, to, _)| to == at && c.kind == Kind::Country)
    };
    of.is_some_and(before) && context.tokens.get(end).is_some_and(|t| t.is_word() && !t.is_capital())
}

/// Whether what somebody is sent to, or reports on, goes on behind a comma or "and".
pub(super) fn duty_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    context.is(at, words![",", "and"])
        && (posts_go_on(context, start, at) || mandate_goes_on(context, start, at))
}

/// "miners and *displaced* persons": a word in -ed that tells of those behind it.
pub(super) fn is_described_group(context: &Context<'_>, start: usize, at: usize) -> bool {
    let done = is::VISIT_PAST | is::SITE | is::MEET | is::HOST | is::JOIN | is::LIGHT_PAST | is::LEAD;
    at == start
        && context.has(at + 1, is::GROUP)
        && context.tokens[at].text.ends_with("ed")
        && context.tokens[at].entry.verb.is_none()
        && !context.has(at, done)
}

/// "persons *with* disabilities": people told of by what they have.
pub(in crate::parse) fn is_described_people(context: &Context<'_>, at: usize) -> bool {
    const PEOPLE: WordSet<8> =
        WordSet::new(["persons", "people", "children", "women", "men", "adults", "students", "youth"]);
    const HAVE: WordSet<7> = WordSet::new([
        "disabilities",
        "albinism",
        "hiv",
        "special",
        "mental",
        "psychosocial",
        "intellectual",
    ]);
    at > 0 && context.is(at - 1, &PEOPLE) && context.is(at + 1, &HAVE)
}

/// Whether people in general or somebody by name stand before a word: "senior officials the need for help".
pub(super) fn is_whole(context: &Context<'_>, start: usize, at: usize) -> bool {
    let people = at > start + 1 && context.has(at - 1, is::GROUP) && !context.tokens[at - 1].is_capital();
    // "raised with the Foreign Minister the case of Ana Li".
    let held = at > start && context.has(at - 1, is::HEAD) && context.tokens[at - 1].is_capital();
    people || held || is_named(context, start, at)
}

/// Whether a name stands already before a word.
pub(super) fn is_named(context: &Context<'_>, start: usize, at: usize) -> bool {
    item(context, start, at).is_some_and(|f| f.party.name.is_some())
}

/// "the President at the Presidential Villa", "Ms Li at Lima Hotel": where they are.
pub(super) fn leads_to_house(context: &Context<'_>, at: usize) -> bool {
    const HOUSES: WordSet<16> = WordSet::new([
        "mansion",
        "offices",
        "headquarters",
        "villa",
        "palace",
        "house",
        "hotel",
        "airport",
        "residence",
        "hall",
        "lodge",
        "airbase",
        "resort",
        "club",
        "inn",
        "trees",
    ]);
    if !context.is(at, words!["at"]) {
        return false;
    }
    let first = if context.is(at + 1, words!["the", "his", "her"]) { at + 2 } else { at + 1 };
    let name = |n: &usize| {
        let owner = context.is(*n, words!["’s", "'s"]) || context.is(*n - 1, words!["’s", "'s"]);
        context
            .tokens
            .get(*n)
            .is_some_and(|t| t.is_capital() && t.is_word() || owner || context.is(*n, words!["offices"]))
    };
    (first..first + 6).take_while(name).any(|n| context.is(n, &HOUSES))
}

/// Whether a verb stands at a word.
pub(super) fn is_verb(context: &Context<'_>, at: usize) -> bool {
    let entry = context.tokens[at].entry;
    let journey = is::VISIT_PAST
        | is::GO_PAST
        | is::LEAD
        | is::MEET
        | is::ENDED
        | is::BEGUN
        | is::POSTPONED
        | is::CANCELLED
        | is::LIGHT_PAST
        | is::LIGHT_NOW;
    let base = entry.forms & form::BASE != 0
        && at > 0
        && context.is(at - 1, words!["and"])
        && context.has(at + 1, is::DETERMINER | is::POSSESSIVE);
    // "to meet with colleagues and join the Director".
    let joins = at > 0 && context.is(at, words!["join"]) && context.is(at - 1, words!["and"]);
    let holds = context.is(at, words!["comprises", "consists"]);
    base || joins
        || holds
        || entry.flags & journey != 0
        || entry.verb.is_some()
        || (context.tokens[at].text.ends_with("ed") && context.tokens[at].text.len() > 4)
}

/// Whether a lone name stands at a word, as that of a part of the world: "for West Africa and the *Sahel*".
pub(super) fn is_part_of_region(context: &Context<'_>, at: usize) -> bool {
    let other = is::HEAD | is::BODY | is::TITLE | is::GROUP | is::OFFICE | is::RANK;
    let name = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    name(at) && !context.has(at, other) && !name(at + 1)
}

/// "director *for* Bilateral Affairs": what somebody is there for, but no place that somebody leaves for.
pub(super) fn is_duty(context: &Context<'_>, start: usize, at: usize) -> bool {
    at > start
        && context.is(at, words!["for"])
        && context.has(at - 1, is::HEAD)
        && context.tokens.get(at + 1).is_some_and(Token::is_capital)
        && (context.is(at - 1, words!["envoy", "representative", "rapporteur", "coordinator", "expert"])
            || context.entity(at + 1).is_none_or(|(c, ..)| !c.kind.is_place()))
}

/// "chairman of the National Development *and* Reform Commission": within the name of a body.
pub(super) fn is_within_body(context: &Context<'_>, start: usize, at: usize) -> bool {
    const LONG: usize = 4;
    let name = |n: usize| {
        context.tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital() && !t.has(is::HEAD | is::TITLE))
    };
    let Some(of) = (start..at).rev().find(|&n| !name(n)) else { return false };
    let led = context.is(of, words!["the"]) && context.is(of.wrapping_sub(1), words!["of"]) && of + 1 < at;
    let body = |n: usize| context.has(n, is::BODY);
    let end = (at + 1..at + LONG).find(|&n| !name(n)).unwrap_or(at + LONG);
    led && (start..of).any(|n| context.has(n, is::HEAD | is::GROUP))
        && !(of + 1..at).any(body)
        && (at + 2..end)
            .any(|n| body(n) && context.is(n, words!["commission", "committee", "council", "agency"]))
}

/// The number of words of "as well as" and its like at a word.
pub(super) fn together(context: &Context<'_>, at: usize) -> Option<usize> {
    const ALL: [&[&str]; 7] = [
        &["such", "as"],
        &["as", "well", "as"],
        &["in", "addition", "to"],
        &["in", "the", "presence", "of"],
        &["along", "with"],
        &["together", "with"],
        &["alongside"],
    ];
    if context.is(at, words!["on"]) {
        return behind_behalf(context, at).map(|next| next - at);
    }
    if !context.is(at, words!["such", "as", "in", "along"])
        && !context.is(at, words!["together", "alongside"])
    {
        return None;
    }
    let stands = |words: &[&str]| words.iter().enumerate().all(|(n, word)| context.is(at + n, &[*word]));
    ALL.iter().find(|words| stands(words)).map(|words| words.len())
}
