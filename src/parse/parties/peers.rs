//! Peers, whose name has a place in it: "Lord Hay of Norwich".

use super::Found;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// What peers are called.
const PEERS: WordSet<9> = WordSet::new([
    "lord",
    "lady",
    "baroness",
    "baron",
    "viscount",
    "viscountess",
    "earl",
    "countess",
    "dame",
]);
/// Most words of the place in a name.
const PLACE: usize = 4;
/// Farthest from the title to "of", in words.
const NAME: usize = 6;

/// Where a peer's name starts that ends at a word: "Lord Hay of Norwich", "Baroness (Ana) Roe of Long Lane".
pub(super) fn name(context: &Context<'_>, from: usize, end: usize) -> Option<usize> {
    let tokens = &context.tokens;
    let capital = |n: usize| tokens.get(n).is_some_and(|t| t.is_word() && t.is_capital());
    let last = end.checked_sub(1).filter(|&n| n > from && capital(n))?;
    let small = |n: &usize| capital(*n) || context.is(*n, words!["and", "upon", "on", "le", "the", "-"]);
    let of = (last.saturating_sub(PLACE).max(from + 1)..last).rev().find(|n| !small(n))?;
    if !context.is(of, words!["of"]) || !capital(of + 1) {
        return None;
    }
    let office = is::HEAD | is::OFFICE | is::TITLE | is::RANK;
    let title = (of.saturating_sub(NAME)..of).rev().find(|&n| context.is(n, &PEERS))?;
    // "First Lady Ana Li of Norway".
    if context.is(title, words!["lady"]) && context.is(title.wrapping_sub(1), words!["first", "second"]) {
        return None;
    }
    // "Lord (Ana) Roe of Norwich".
    let start = if context.is(title + 3, words![")"]) { title + 4 } else { title + 1 };
    let named = (start..of).all(|n| capital(n) && !context.has(n, office));
    (capital(title) && start < of && start >= from && named).then_some(start)
}

/// "a business *delegation* of some 100 people": whether those who are sent are counted.
pub(super) fn is_counted(context: &Context<'_>, at: usize) -> bool {
    let number =
        |n: usize| context.tokens.get(n).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    let about = context.is(at + 2, words!["some", "about", "around", "over", "nearly", "almost"]);
    context.is(at, words!["delegation", "mission", "team"])
        && context.is(at + 1, words!["of"])
        && number(at + 2 + usize::from(about))
}

/// Whether a word is a given name in brackets behind a title: "Lord (Ana) Roe".
fn is_bracketed(context: &Context<'_>, at: usize) -> bool {
    at > 1 && context.is(at - 1, words!["("]) && context.is(at + 1, words![")"]) && context.is(at - 2, &PEERS)
}

/// Whether a word is none of a party's own: a name in brackets behind a title, letters of a name before an office.
pub(super) fn is_aside(context: &Context<'_>, at: usize, to: usize) -> bool {
    is_bracketed(context, at) || is_suffix_before(context, at, to)
}

/// "Ana Li, *MP* Minister for Trade": letters of a name that an office follows.
fn is_suffix_before(context: &Context<'_>, at: usize, to: usize) -> bool {
    let letters =
        context.has(at, is::SUFFIX) && context.tokens[at].text.bytes().all(|b| b.is_ascii_uppercase());
    letters
        && at + 1 < to
        && at > 0
        && context.is(at - 1, words![","])
        && context.has(at + 1, is::HEAD | is::OFFICE)
}

/// "more than 120 business people", "over 50 students": the word behind how many they are.
pub(super) fn behind_number(context: &Context<'_>, from: usize, to: usize) -> usize {
    // Nearly no party starts so.
    let first = context.tokens.get(from).and_then(|t| t.text.bytes().next());
    let first = first.map(|b| b | 0x20);
    if !matches!(first, Some(b'0'..=b'9' | b'a' | b'd' | b'f' | b'h' | b'm' | b'n' | b'o' | b's')) {
        return from;
    }
    let start = match () {
        () if context.is(from, words!["more", "fewer"]) && context.is(from + 1, words!["than"]) => from + 2,
        () if context.is(from, words!["over", "about", "around", "nearly", "almost", "approximately"]) => {
            from + 1
        }
        () => from,
    };
    // "more than a hundred refugees", "several hundred students", "dozens of farmers".
    let words = behind_words(context, start);
    if let Some(end) =
        words.filter(|&end| end < to && (end..to.min(end + 4)).any(|n| context.has(n, is::GROUP)))
    {
        return end;
    }
    let digits = context
        .tokens
        .get(start)
        .is_some_and(|t| t.text.len() < 8 && t.text.bytes().all(|b| b.is_ascii_digit() || b == b','));
    let people = || (start + 1..to.min(start + 4)).any(|n| context.has(n, is::GROUP));
    // "The delegation will include around 40 members": nobody in particular.
    let nobody = || {
        context.is(start + 1, words!["members", "people", "persons"]) && !context.is(start + 2, words!["of"])
    };
    if digits && start + 1 < to && people() && !nobody() { start + 1 } else { from }
}

/// The start of a party and the word that is looked at, both behind a number that it starts with.
pub(super) fn behind_count(context: &Context<'_>, (start, at): (usize, usize), to: usize) -> (usize, usize) {
    if at != start {
        return (start, at);
    }
    let first = behind_number(context, start, to);
    (first, first)
}

/// "Deputy Prime Minister – Minister of Trade Ana Li": two offices of one.
pub(super) fn offices_with_dash(context: &Context<'_>, all: &mut Vec<Found>) {
    let dash = |n: usize| context.is(n, words!["–", "—", "-"]);
    let two = |pair: &[Found]| {
        let [a, b] = pair else { return false };
        let office = a.strong && a.party.name.is_none() && a.party.role.is_some();
        office && b.party.name.is_some() && b.party.role.is_some() && b.from == a.to + 1 && dash(a.to)
    };
    while let Some(at) = all.windows(2).position(two) {
        let office = all.remove(at);
        let one = &mut all[at];
        (one.party.role, one.from) = (office.party.role, office.from);
    }
}

/// The word behind "a hundred", "several hundred", "dozens of".
fn behind_words(context: &Context<'_>, at: usize) -> Option<usize> {
    const ONE: WordSet<4> = WordSet::new(["hundred", "thousand", "dozen", "score"]);
    const MANY: WordSet<6> = WordSet::new(["hundreds", "thousands", "dozens", "scores", "tens", "handful"]);
    let article = context.is(at, words!["a", "an", "several", "some", "two", "three", "four", "five", "one"]);
    if article && context.is(at + 1, &ONE) {
        return Some(at + 2);
    }
    let of = if context.is(at, words!["a"]) { at + 1 } else { at };
    (context.is(of, &MANY) && context.is(of + 1, words!["of"])).then_some(of + 2)
}

/// "good friend and colleague Ana Li", "host, Minister Li": the word behind what somebody is to the speaker, before a name.
pub(super) fn behind_friend(context: &Context<'_>, from: usize, to: usize) -> usize {
    const FRIENDS: WordSet<6> = WordSet::new(["friend", "colleague", "host", "hostess", "guest", "friends"]);
    const WORDS: WordSet<9> =
        WordSet::new(["good", "dear", "close", "old", "new", "esteemed", "distinguished", "gracious", "and"]);
    const LONG: usize = 6;
    let small = |n: usize| context.is(n, &FRIENDS) || context.is(n, &WORDS);
    if !small(from) {
        return from;
    }
    let end = (from..to.min(from + LONG)).find(|&n| !small(n)).unwrap_or(from);
    let name = context.tokens.get(end).is_some_and(|t| t.is_capital() && !t.covered) && end < to;
    if name && end > from && context.is(end - 1, &FRIENDS) { end } else { from }
}

/// "the visiting Minister": the word behind "visiting", before an office.
pub(super) fn behind_visiting(context: &Context<'_>, from: usize, to: usize) -> usize {
    const NEAR: usize = 5;
    let visiting = context.is(from, words!["visiting"]);
    let office = visiting && (from + 1..to.min(from + NEAR)).any(|n| context.has(n, is::HEAD));
    if office { from + 1 } else { from }
}

/// "King Ali, the fourth King of Chile": one who reigns, told once more.
pub(super) fn is_crown_again(had: &Party, has: &Party) -> bool {
    const CROWNS: [&str; 5] = ["King", "Queen", "Sultan", "Emir", "Pope"];
    let crown = had.role.as_deref().filter(|role| CROWNS.contains(role) && had.name.is_some());
    crown.zip(has.role.as_deref()).is_some_and(|(a, b)| has.name.is_none() && b.contains(&format!("{a} of ")))
}

/// Whether a word for people in general is of one of them: "her spouse", "his counterpart".
pub(super) fn is_one(role: &str) -> bool {
    const ONE: [&str; 8] =
        ["colleague", "counterpart", "spouse", "wife", "husband", "daughter", "son", "mother"];
    // "his counterpart from Chile".
    let office = role.split_once(" from ").or(role.split_once(" of ")).map_or(role, |(office, _)| office);
    office.rsplit(' ').next().is_some_and(|last| ONE.iter().any(|one| last.eq_ignore_ascii_case(one)))
}
