//! Who goes on a journey, who goes along, and who invited.

use super::body::{is_body, is_sent};
use super::owner::owner;
use super::put_in::{joining, led_beside, put_in};
use super::strangers::object_before;
use super::{Cue, by_rule, couples, governing, guests, named};
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::subjects;
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// What is done with those who are to go.
pub(super) const SENDS: WordSet<24> = WordSet::new([
    "delegated",
    "designated",
    "tasked",
    "mandated",
    "assigned",
    "directed",
    "asked",
    "sent",
    "dispatched",
    "appointed",
    "instructed",
    "announced",
    "announces",
    "authorised",
    "authorized",
    "ordered",
    "deployed",
    "see",
    "sees",
    "requested",
    "invited",
    "invites",
    "invite",
    "named",
]);

/// Those who go, as the words of a journey at `at` name them; nobody, if a pronoun or nothing stands for them.
pub(super) fn find(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
    cue: &Cue,
) -> Vec<Found> {
    let verb = cue.verb.or_else(|| named::stays(predicates, at, cue));
    let found = match verb {
        Some(_) if cue.rule == "verb-take-to" => {
            parties::list(context, at + 1, cue.places.saturating_sub(1)).0
        }
        Some(verb) if context.has(at, is::HOST) && !predicates[verb].passive => {
            super::aside::guests(context, sentence, predicates[verb].at, cue.places)
        }
        Some(verb) if cue.rule == "meetings-in" => {
            let subject = of_verb(context, sentence, predicates, verb);
            guests::visitors(context, &predicates[verb], cue.places, subject)
        }
        Some(verb) => of_verb(context, sentence, predicates, verb),
        None if cue.rule == "visit-includes" && super::aside::is_stage(context, sentence, at).is_some() => {
            super::aside::visitors(context, sentence, predicates, at).unwrap_or_default()
        }
        None if ["verb-stay", super::speaking::RULE, super::guest_of::RULE].contains(&cue.rule) => {
            let beside = super::aside::visitors(context, sentence, predicates, at);
            beside.unwrap_or_else(|| {
                governing(context, predicates, at).map_or_else(Vec::new, |p| subject(context, p))
            })
        }
        // "he paid a courtesy visit to Ms Li in Lima".
        None if cue.rule == "meetings-in" && context.is(at, words!["visit"]) => {
            let own = governing(context, predicates, at);
            let told = own.filter(|p| matches!(p.subject, Subject::Phrase(..)));
            let main = || predicates.iter().find(|p| p.at < at && matches!(p.subject, Subject::Phrase(..)));
            told.or_else(main).map_or_else(Vec::new, |p| subject(context, p))
        }
        None if by_rule::is_one(cue) => by_rule::visitors(context, (sentence, predicates), at, cue),
        // "talks between Mr Li and President Paz in Lima": the first of them.
        None if context.is(at + 1, words!["between"]) => {
            parties::list(context, at + 2, cue.places.saturating_sub(1)).0.into_iter().take(1).collect()
        }
        None => of_noun(context, sentence, predicates, at, cue.places),
    };
    let found = super::alongside::in_delegation(context, sentence, (at, cue), found);
    let found = super::talks::visitors(context, sentence, at, cue, found);
    let mut visitors: Vec<Found> = found.into_iter().filter(|f| f.from != at).collect();
    let mut led = None;
    let mut beside = beside(context, (sentence.from, at));
    if beside.is_empty() && cue.rule == "verb-lead-delegation" && cue.verb.is_none() {
        // "will send a delegation to Chile led by Ms Li".
        beside = self::beside(context, (at, sentence.to));
    }
    if !beside.is_empty() && visitors.len() == 1 && visitors[0].delegation && !visitors[0].strong {
        // "A delegation led by X": those named are the visitors, and a body's delegation with them.
        led = super::body::of_body(context, &visitors[0], at);
        visitors.clear();
    }
    // "She will visit the port, accompanied by Mr Paz, and hold talks in Lima": it is she who goes, and he goes along.
    let told = verb.map(|verb| &predicates[verb]).or_else(|| governing(context, predicates, at));
    let hers = told.is_some_and(|told| matches!(told.subject, Subject::Pronoun(_)));
    if !(hers && visitors.is_empty()) {
        let known: Vec<usize> = visitors.iter().map(|f| f.from).collect();
        visitors.extend(beside.into_iter().filter(|f| !known.contains(&f.from)));
    }
    visitors.extend(led);
    super::body::whole(context, &mut visitors);
    if let Some(led) = verb.and_then(|verb| led_beside(context, &predicates[verb], predicates)) {
        visitors.push(led);
    }
    joining(context, at, cue, &mut visitors);
    visitors
}

fn of_verb(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate], verb: usize) -> Vec<Found> {
    let predicate = &predicates[verb];
    let first = || super::first::counted(context, sentence, predicates, predicate).map(|who| vec![who]);
    if let Some(other) = super::owner::last_to_go(context, sentence, predicate).or_else(first) {
        return other;
    }
    if let Some(who) = able_to(context, sentence, predicate) {
        return vec![who];
    }
    if let Some(main) = super::aside::having(context, predicates, predicate) {
        return subject(context, main);
    }
    if sentence.title && predicate.mood == Mood::Infinitive && predicate.subject == Subject::None {
        // "King of Jordan to visit Washington".
        return phrase(context, sentence.from, predicate.from);
    }
    if let Subject::Pronoun(at) = predicate.subject
        && context.is(at, words!["he", "she"])
        && let Some(speaker) = named::reporter(context, predicates, verb)
    {
        return speaker;
    }
    if let Subject::Pronoun(at) = predicate.subject
        && context.is(at, words!["i"])
        && let Some(speaker) = named::quoted(context, predicates)
    {
        return speaker;
    }
    // "the selection of scholars to come": the scholars come.
    if predicate.mood == Mood::Infinitive
        && let Some(n) = predicate.from.checked_sub(1).filter(|&n| n > sentence.from)
        && context.has(n, is::GROUP)
        && !context.has(n, is::HEAD)
        && !context.tokens[n].is_capital()
        && let Some(people) = parties::item(context, n, n + 1)
    {
        return vec![people];
    }
    // "will meet leaders before moving on to Chile", "as well as visiting Chile": who meets them moves on.
    let joint = |n: usize| context.is(n, words!["as"]) && context.is(n.wrapping_sub(1), words!["well"]);
    let behind = |n: usize| joint(n) || context.is(n, words!["before", "after", "following", "from"]);
    let before = predicate.mood == Mood::Gerund && behind(predicate.from.wrapping_sub(1));
    if before && let Some(main) = predicates[..verb].iter().rfind(|p| p.mood.is_finite()) {
        // "The forum will be followed by talks before leaving Chile for Peru": it is not the forum that leaves.
        let found = subject_or_last(context, main);
        return if main.passive && !found.iter().any(|f| f.strong || f.delegation) {
            Vec::new()
        } else {
            found
        };
    }
    if matches!(predicate.mood, Mood::Infinitive | Mood::Gerund)
        && predicate.shares.is_none()
        && let Some(object) = object_before(context, predicates, verb)
    {
        return object;
    }
    if let Some(owner) = super::other::planner(context, sentence, predicate) {
        return owner;
    }
    named::of_clause(context, predicate, subject_or_last(context, predicate))
}

/// "was pleased that Dr Li had been able to visit Chile": it is she who was able.
fn able_to(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Found> {
    let able = predicate.from.checked_sub(1).filter(|&n| context.is(n, words!["able"]))?;
    let helps = |n: &usize| context.has(*n, is::BE | is::HAVE | is::MODAL | is::ADVERB);
    let first = (sentence.from..able).rev().take_while(helps).last()?;
    named::named_last(context, sentence.from, first).filter(|f| f.to == first && f.strong)
}

/// The parties that are a predicate's subject; of "called on Queen Ana, who visited Chile" she who is named last.
fn subject_or_last(context: &Context<'_>, predicate: &Predicate) -> Vec<Found> {
    let found = subject(context, predicate);
    match predicate.subject {
        Subject::Phrase(from, to) if found.is_empty() && predicate.relative => {
            named::named_last(context, from, to).into_iter().collect()
        }
        _ => found,
    }
}

/// The parties that are a predicate's subject.
fn subject(context: &Context<'_>, predicate: &Predicate) -> Vec<Found> {
    match predicate.subject {
        Subject::Phrase(from, to) => couples::with_spouse(context, from, phrase(context, from, to)),
        // "The Minister for Trade, Mr Paz, and I will visit Chile".
        Subject::Pronoun(n) if n > 1 && context.is(n, words!["i"]) && context.is(n - 1, words!["and"]) => {
            let to = n - 1 - usize::from(context.is(n - 2, words![","]));
            let index = context.sentences.partition_point(|s| s.to <= n);
            let from = context.sentences.get(index).map_or(to, |s| s.from);
            let found = phrase(context, from, to);
            found.into_iter().filter(|f| f.strong && f.to == to).collect()
        }
        Subject::Pronoun(_) | Subject::None => Vec::new(),
    }
}

pub(super) fn phrase(context: &Context<'_>, from: usize, to: usize) -> Vec<Found> {
    let to = super::alongside::before_members(context, from, to);
    let (found, _) = parties::list(context, from, to);
    let letters = &context.tokens[from];
    let body = |f: &Found| !f.strong && f.party.role.is_none() && !letters.covered;
    if found.iter().all(body)
        && to == from + 1
        && letters.text.len() > 1
        && letters.text.chars().all(char::is_uppercase)
    {
        // "EAM": an office by its first letters.
        let party = Party { role: Some(context.value(from, to)), ..Party::default() };
        return vec![Found { party, from, to, strong: false, group: false, delegation: false, lady: false }];
    }
    // "Members will visit Chile": no more than a capital at the start.
    let opens = |n: usize| context.sentences.binary_search_by_key(&n, |s| s.from).is_ok();
    // "OSCE observers".
    let letters = |n: usize| {
        let text = context.tokens[n].text;
        text.len() > 1 && text.bytes().all(|b| b.is_ascii_uppercase())
    };
    let capital = |n: usize| context.tokens[n].is_capital() && (!opens(n) || letters(n));
    let named = |f: &Found| f.group && (f.from..f.to).any(capital);
    let couple = |f: &Found| f.group && context.is(f.to - 1, words!["couple"]);
    let strong = |f: &Found| {
        couple(f) || f.strong || f.delegation || named(f) || is_sent(context, f) || is_body(context, f)
    };
    let strong = found.iter().any(strong);
    if strong { found } else { Vec::new() }
}

/// Of several who do something, the one whose journey it is: "Mr Paz and his advisers cancelled his trip".
fn his_own(context: &Context<'_>, at: usize, mut found: Vec<Found>) -> Vec<Found> {
    if (at.saturating_sub(4)..at).any(|n| context.is(n, words!["his", "her"])) {
        found.truncate(1);
    }
    found
}

/// A relative clause has the nearest subject: "X, who is on a visit".
fn of_relative(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<Vec<Found>> {
    let who = (sentence.from + 1..at).rev().take(8).find(|&n| context.is(n, words!["who"]))?;
    let start = (sentence.from..who)
        .rev()
        .take_while(|&n| !context.has(n, is::PREPOSITION) || subjects::is_of_office(context, n))
        .take_while(|&n| context.tokens[n].entry.forms == 0 || context.tokens[n].is_capital())
        .last();
    // "for Ms Li, her spouse and a delegation, who are on a visit".
    if context.is(who + 1, words!["are", "were", "have"]) {
        let open = |n: &usize| !context.has(*n, is::PREPOSITION) || subjects::is_of_office(context, *n);
        let first = (sentence.from..who).rev().take_while(open).last().unwrap_or(who);
        let several = parties::list(context, first, who).0;
        if several.len() > 1 && several.first().is_some_and(|f| f.strong) {
            return Some(several.into_iter().filter(|f| f.strong || f.delegation || f.group).collect());
        }
    }
    let (found, _) = parties::list(context, start.unwrap_or(who), who);
    found.into_iter().rev().find(|f| f.strong).map(|nearest| vec![nearest])
}

fn of_noun(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
    places: usize,
) -> Vec<Found> {
    let guest = || guests::welcomed(context, sentence, at).map(|guest| vec![guest]);
    if let Some(people) = named::theirs(context, predicates, at).or_else(guest) {
        return people;
    }
    // "Ms Li leaves on what will be the first visit by a Minister to Chile".
    let what = super::length::on_what(context, sentence, at);
    if let Some(goes) = what.and_then(|goes| predicates.iter().find(|p| p.at == goes)) {
        return subject(context, goes);
    }
    let of_a_kind = super::unreal::is_of_a_kind(context, at);
    if !of_a_kind && context.is(at + 1, words!["of", "by", "paid", "made", "undertaken"]) {
        let start = if context.is(at + 2, words!["by"]) { at + 3 } else { at + 2 };
        let (found, _) = parties::list(context, start, places.saturating_sub(1).max(start));
        if found.iter().any(|f| f.strong || f.delegation) {
            return found;
        }
    }
    if let Some(owner) = owner(context, sentence, at) {
        return owner;
    }
    if let Some(people) = super::noun::those_behind(context, sentence, at).filter(|_| !of_a_kind) {
        return people;
    }
    let said = inverted(context, (sentence, predicates), at);
    if !said.is_empty() {
        return said;
    }
    let Some(governs) = governing(context, predicates, at).filter(|_| !sentence.title) else {
        return Vec::new();
    };
    if let Some(found) = guests::hosted(context, governs, at) {
        return found;
    }
    if named::announces_others(context, governs, at) {
        return super::body::announced(context, governs, at);
    }
    if let Some(found) = put_in(context, governs, at) {
        return found;
    }
    // The visit is not its own visitor: "the visit to Chile will …".
    let own = matches!(governs.subject, Subject::Phrase(from, to) if (from..to).contains(&at));
    if own || named::is_welcomed(context, governs, at) {
        return super::aside::payers(context, sentence, (governs, at));
    }
    if let Some(nearest) = of_relative(context, sentence, at) {
        return nearest;
    }
    let found = subject(context, governs);
    let found = super::on_visit::met_on_visit(context, governs, (at, places), &found)
        .map_or(found, |guest| vec![guest]);
    if let Some((led, joined)) = named::accompanied(context, sentence, at) {
        let (first, second) = if joined { (found, led) } else { (led, found) };
        return first.into_iter().chain(second).collect();
    }
    let told = || named::told_otherwise(context, (sentence, predicates), governs, at);
    let found = if found.is_empty() { told() } else { found };
    if found.is_empty() && named::is_of_another(context, governs, at) {
        // "I expect my talks with Mr Li, which follow his visit to Chile": the author is not "he".
        return named::named_last(context, sentence.from, at).into_iter().collect();
    }
    his_own(context, at, found)
}

/// "“…,” said Ms Li during her visit to Chile", "said the Commissioner at the end of a visit to Chile": she who speaks.
fn inverted(
    context: &Context<'_>,
    (sentence, predicates): (Sentence, &[Predicate]),
    at: usize,
) -> Vec<Found> {
    const SAYS: WordSet<4> = WordSet::new(["said", "says", "added", "stressed"]);
    const NEAR: usize = 8;
    let says = predicates.iter().rfind(|p| p.at < at && p.mood.is_finite());
    let Some(says) = says.filter(|p| p.subject == Subject::None && context.is(p.at, &SAYS)) else {
        return Vec::new();
    };
    let owned = (at.saturating_sub(4)..at).any(|n| context.is(n, words!["his", "her"]));
    let after =
        (at.saturating_sub(NEAR).max(says.at)..at).any(|n| context.is(n, words!["after", "following"]));
    let over = after || super::status::is_over(context, sentence, at);
    let first = context.behind_days(says.at + 1, at);
    let speaker = parties::list(context, first, at).0.into_iter().next();
    let known =
        |f: &Found| f.party.name.is_some() && (owned || over) || over && context.is(first, words!["the"]);
    speaker.filter(|f| f.strong && known(f) && f.from <= first + 1).into_iter().collect()
}

/// Those named in what is put in before the verb: ", joined by X,", "– led by X, Y and Z –".
fn beside(context: &Context<'_>, (from, at): (usize, usize)) -> Vec<Found> {
    let mut all = Vec::new();
    let mut n = from;
    while n < at {
        let by = context.is(n, words!["by"])
            && n > from
            && (context.has(n - 1, is::JOIN) || context.is(n - 1, words!["led", "headed"]));
        let along =
            context.is(n, words!["with"]) && context.is(n.wrapping_sub(1), words!["along", "together"]);
        if by || along {
            let (found, end) = parties::list(context, n + 1, at);
            all.extend(found.into_iter().filter(|f| f.strong));
            n = end.max(n + 1);
        } else {
            n += 1;
        }
    }
    all
}
