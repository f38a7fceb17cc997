//! People without names, and words that tell what one is.

use super::ranks;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// How many people there are: "thousands of refugees", "a group of students".
pub(super) const CROWDS: WordSet<26> = WordSet::new([
    "thousands",
    "hundreds",
    "dozens",
    "scores",
    "tens",
    "number",
    "numbers",
    "range",
    "group",
    "majority",
    "variety",
    "series",
    "couple",
    "handful",
    "cross-section",
    "array",
    "panel",
    "few",
    "delegation",
    "team",
    "gathering",
    "audience",
    "crowd",
    "generation",
    "class",
    "family",
]);

/// "members of the party of Ana Li" are not Ana Li.
pub(super) fn is_crowd_of(context: &Context<'_>, from: usize, end: usize) -> bool {
    let small = |n: usize| !context.tokens[n].is_capital() && context.is(n + 1, words!["of", "from"]);
    let one = |n: usize| context.is(n, words!["counterpart", "colleague"]);
    (from..end).any(|n| context.has(n, is::GROUP) && small(n) && !one(n))
}

/// Whether a word makes those it stands with a group of people; `named`: a person or a body is named with it.
pub(super) fn is_group(context: &Context<'_>, (from, at, to): (usize, usize, usize), named: bool) -> bool {
    let token = &context.tokens[at];
    let last = || at + 1 == to || context.is(at + 1, words!["of", "from", "for"]);
    ranks::is_couple(context, from, at)
        || token.has(is::GROUP)
            && (!token.is_capital() && is_crowd(context, (from, at, to)) || !named && last())
}

/// "Group of Experts", "Panel of Eminent Persons": a body by its name, from its first word.
pub(super) fn is_body_of(context: &Context<'_>, at: usize) -> bool {
    let capital = |n: usize| context.tokens.get(n).is_some_and(Token::is_capital);
    capital(at)
        && context.is(at, words!["group", "panel", "team"])
        && context.is(at + 1, words!["of"])
        && capital(at + 2)
}

/// "visit of", "Travel to Asia and": a word that makes what follows a journey, not a person.
pub(super) fn is_journey(context: &Context<'_>, at: usize, first: bool) -> bool {
    let capital = context.tokens[at].is_capital();
    context.has(at, is::VISIT_NOUN)
        && (!capital || first && context.is(at + 1, words!["to"]))
        && !is_sent_by_body(context, at)
}

/// "a *mission* of the World Bank", "a mission from the ABC": those who are sent by a body.
fn is_sent_by_body(context: &Context<'_>, at: usize) -> bool {
    const LONG: usize = 6;
    if !context.is(at, words!["mission"]) || !context.is(at + 1, words!["of", "from"]) {
        return false;
    }
    let first = if context.is(at + 2, words!["the", "an"]) { at + 3 } else { at + 2 };
    let letters = |n: usize| is_letters(context.tokens[n].text);
    let capital = |n: &usize| context.tokens.get(*n).is_some_and(|t| t.is_word() && t.is_capital());
    (first..first + LONG).take_while(capital).any(|n| {
        letters(n)
            || context.has(n, is::BODY)
            || context.entity(n).is_some_and(|(c, ..)| c.kind == crate::authority::Kind::Organization)
    })
}

/// The last word of "Working Group", a body by its name.
pub(super) fn is_group_name(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["group", "panel", "force"])
        && context.tokens[at].is_capital()
        && context.tokens[at - 1].is_capital()
        && !context.has(at - 1, is::FUNCTION | is::DETERMINER)
}

/// Whether people are what a noun phrase is about: not "people smuggling", "the needs of refugees".
pub(super) fn is_crowd(context: &Context<'_>, (from, at, to): (usize, usize, usize)) -> bool {
    let small = is::PREPOSITION | is::CONJUNCTION | is::SUBORDINATOR | is::ADVERB | is::GROUP | is::HEAD;
    let next = &context.tokens[(at + 1).min(to - 1)];
    let participle = next.text.ends_with("ing") || next.text.ends_with("ed");
    // "students studying at the University", but not "people smuggling".
    let doing = || {
        next.text.ends_with("ing")
            && context.has(at + 2, is::PREPOSITION)
            && !context.is(at, words!["people"])
    };
    let participle = participle && (at + 2 < to || at + 2 == to && doing());
    let leads = at + 1 >= to || !next.is_word() || next.has(small) || participle;
    let of = (from + 1..at).find(|&n| context.is(n, words!["of"]));
    let owned = of.is_some_and(|of| {
        let people = is::GROUP | is::HEAD | is::BODY | is::DETERMINER;
        !(from..of).any(|n| context.has(n, people) || context.is(n, &CROWDS))
    });
    leads && !owned
}

/// "head of the police", "expert on water": an office in small letters with what it is of.
pub(super) fn is_head_of(context: &Context<'_>, at: usize) -> bool {
    let mandate = |n: usize| context.tokens.get(n).is_some_and(|t| t.covered && t.entity.is_none());
    let charged = || context.is(at + 1, words!["on"]) && (mandate(at + 2) || mandate(at + 3));
    // "the UN expert on water".
    let expert = || {
        context.is(at, words!["expert", "rapporteur", "adviser", "advisor"])
            && context.is(at + 1, words!["on"])
    };
    (context.is(at + 1, words!["of", "for"]) || charged() || expert())
        && !context.tokens[at].text.ends_with('s')
}

pub(super) fn is_letters(word: &str) -> bool {
    (2..=6).contains(&word.len())
        && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && word.bytes().take(2).all(|b| b.is_ascii_uppercase())
}

/// "First Deputy Minister", "Second Secretary": not the first who is met.
pub(super) fn is_rank(context: &Context<'_>, at: usize) -> bool {
    context.is(at, words!["first", "second"])
        && context.tokens[at].is_capital()
        && context.tokens.get(at + 1).is_some_and(|t| t.is_capital() && t.has(is::HEAD | is::OFFICE))
}

/// The hour of the next line of a programme: "11:00".
pub(super) fn is_clock(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit())
}

/// "officials from the Ministry", "leaders from across the country": a group and where it is from.
pub(super) fn sends(context: &Context<'_>, start: usize, from: usize) -> bool {
    let group = (start..from).any(|n| context.has(n, is::GROUP));
    let bodies = || {
        (from + 1..from + 9)
            .take_while(|&n| !context.is(n, words![",", ".", "and"]))
            .any(|n| context.has(n, is::BODY))
    };
    let next = || {
        let next = context.tokens.get(from + 1);
        next.is_some_and(|n| n.is_capital() || n.is(words!["the", "across", "our", "its"]) || n.has(is::BODY))
    };
    group && (bodies() || next())
}

/// "leaders *in* Chile’s trade sector": people within what is a country’s.
pub(super) fn is_owned(context: &Context<'_>, at: usize) -> bool {
    let first = if context.is(at + 1, words!["the"]) { at + 2 } else { at + 1 };
    let end = context.entity(first).filter(|(c, ..)| c.kind.is_place()).map(|(_, end, _)| end);
    let small = |n: usize| context.tokens.get(n).is_some_and(|t| t.is_word() && !t.is_capital());
    let people = at > 0 && context.has(at - 1, is::GROUP) && !context.tokens[at - 1].is_capital();
    people && end.is_some_and(|end| context.is(end, words!["’s", "'s"]) && small(end + 1))
}

/// "counterparts in the Ministry of Health": people within a body.
pub(super) fn is_within(context: &Context<'_>, at: usize) -> bool {
    const SENT: WordSet<7> = WordSet::new([
        "counterparts",
        "officials",
        "colleagues",
        "leaders",
        "representatives",
        "experts",
        "staff",
    ]);
    let body = || {
        context.is(at + 2, words!["ministry", "ministries"])
            || (at + 2..at + 6)
                .take_while(|&n| context.tokens.get(n).is_some_and(Token::is_capital))
                .any(|n| context.has(n, is::BODY | is::OFFICE))
    };
    at > 0 && context.is(at - 1, &SENT) && context.is(at + 1, words!["the"]) && body()
}

/// "the Norwegian Refugee Council": a name that ends with what a body is, and no person of that name.
pub(super) fn is_body_name(context: &Context<'_>, from: usize, end: usize) -> bool {
    const AWARDS: WordSet<13> = WordSet::new([
        "prize",
        "award",
        "awards",
        "medal",
        "trophy",
        "doctorate",
        "declaration",
        "communiqué",
        "meeting",
        "summit",
        "conference",
        "forum",
        "dialogue",
    ]);
    let office = is::HEAD | is::TITLE | is::RANK;
    // "the Bolivar Peace Prize".
    if end > from + 1 && context.is(end - 1, &AWARDS) && context.tokens[end - 1].is_capital() {
        return true;
    }
    context.has(end - 1, is::BODY)
        && !context.tokens[from..end].iter().any(|t| t.has(office))
        && !(from > 0 && context.has(from - 1, office))
}
