//! Where a party ends in a list, and where the list does.

use super::brackets::behind_letters;
use super::crowds::{is_owned, is_within, sends};
use super::fields;
use super::given::is_named_month;
use super::goes_on::portfolio_goes_on;
use super::item;
use super::joined::{
    crowd_goes_on, duty_goes_on, is_described_group, is_described_people, is_duty, is_named, is_of_places,
    is_office_and_group, is_office_behind, is_one_holder, is_person, is_qualifier, is_told_before,
    is_two_peoples, is_verb, is_whole, leads_to_house, together,
};
use super::mandates::is_mandate;
use super::plurals::are_two_groups;
use super::portfolios::is_described;
use super::series::{is_of_states, is_ranked, is_titled_next, row_goes_on};
use super::surnames::is_author;
use super::tails::{is_held_behind, is_nickname, is_quoted_name, is_subject, leaves};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// What "on" may stand behind within an office: "the Committee on Trade".
pub(super) const BODIES: WordSet<12> = WordSet::new([
    "office",
    "committee",
    "subcommittee",
    "mechanism",
    "commission",
    "council",
    "conference",
    "group",
    "forum",
    "authority",
    "board",
    "panel",
]);

/// Titles with which somebody else is named.
const TITLES: WordSet<14> = WordSet::new([
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "shri", "smt.", "smt", "h.e.", "prof.", "hon.",
]);

/// What may stand between two parties.
const BETWEEN: WordSet<21> = WordSet::new([
    ",",
    ";",
    "–",
    "—",
    "-",
    "and",
    "&",
    "or",
    "including",
    "plus",
    "such",
    "as",
    "in",
    "along",
    "together",
    "alongside",
    "on",
    "comprising",
    "comprised",
    "consisting",
    "composed",
]);

/// Whether the words of a list before and behind a word are two parties.
pub(super) fn is_separator(context: &Context<'_>, start: usize, at: usize) -> bool {
    // "the Food and Agriculture Organization": within a name.
    if context.tokens[at].covered || !context.is(at, &BETWEEN) {
        return false;
    }
    if context.is(at, words![","]) && context.is(at + 1, words!["Jr.", "Jr", "Sr."]) {
        return false;
    }
    if context.is(at, words![","]) && office_goes_on(context, start, at) || row_goes_on(context, start, at) {
        return false;
    }
    if duty_goes_on(context, start, at) || context.is(at, words![","]) && crowd_goes_on(context, start, at) {
        return false;
    }
    let dash = context.tokens[at].text == "-" && !context.tokens[at].glued && at > start;
    if dash || context.is(at, words![",", ";", "including", "–", "—", "plus"]) {
        return true;
    }
    if is_together(context, at) || fields::are_members(context, start, at) {
        return true;
    }
    if !context.is(at, words!["and", "&", "or"]) || at == start {
        return false;
    }
    // "soldiers of the 1st and 2nd Battalions".
    let number =
        |n: usize| context.tokens.get(n).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    if number(at - 1) && number(at + 1) || fields::are_owned(context, at) {
        return false;
    }
    if is_told_before(context, start, at) {
        return true;
    }
    let goes_on = fields::goes_on(context, start, at)
        || portfolio_goes_on(context, start, at)
        || is_one_holder(context, start, at)
        || crowd_goes_on(context, start, at);
    !goes_on && joins_two(context, start, at)
}

/// Whether "and" joins two parties: "Ana Li and officials", not "mothers and children".
fn joins_two(context: &Context<'_>, start: usize, at: usize) -> bool {
    let next = at + 1;
    // "Secretary to the Prime Minister and to the President of the Board".
    let again = context.is(next, words!["to"]) && (start..at).any(|n| context.is(n, words!["to"]));
    if context.is(next, words!["of", "for"]) || again {
        return false;
    }
    let titled = context.is(next, &TITLES) && context.tokens.get(next + 1).is_some_and(Token::is_capital);
    if titled
        || is_titled_next(context, at)
        || is_ranked(context, next) && (start..at).any(|n| context.has(n, is::HEAD))
        || are_two_groups(context, start, at)
    {
        return true;
    }
    if is_two_peoples(context, at) || is_qualifier(context, start, at) || is_of_places(context, start, at) {
        return false;
    }
    // "the First Lady of Egypt and Omar Said", "Minister of Trade and Omar Said, Director".
    if is_person(context, next) && (context.ends_name(at) || is_office_behind(context, next + 2)) {
        return true;
    }
    if context.is(next, words!["the", "his", "her", "their", "a", "an", "other", "members", "with", "its"]) {
        return true;
    }
    if is_office_and_group(context, start, at) {
        return true;
    }
    let sole = |n: usize| context.has(n, is::SOLE);
    let linked = (start..at).any(|n| context.has(n, is::PREPOSITION));
    if sole(at - 1) && !linked && (sole(next) || sole(next + 1)) {
        return true;
    }
    let whole = |n: usize| {
        context.tokens[n].text.ends_with('s')
            || context.tokens[n].is_capital()
            || context.has(n, is::GROUP | is::BODY | is::HEAD)
    };
    let read = item(context, start, at);
    let named = read.as_ref().is_some_and(|f| f.party.name.is_some() || !f.strong && whole(at - 1));
    let noun =
        |t: &Token<'_>| t.is_capital() || t.text.ends_with('s') || t.has(is::GROUP | is::BODY | is::HEAD);
    // "Ukrainian mothers and children" are one group.
    let alone = context.tokens.get(next).is_some_and(|t| t.has(is::GROUP) && !t.is_capital())
        && !context
            .tokens
            .get(next + 1)
            .is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION | is::SUBORDINATOR))
        && context.tokens[at - 1].has(is::GROUP)
        && !context.tokens[at - 1].is_capital()
        && (start..at)
            .any(|n| context.tokens[n].covered && context.entity(n).is_some_and(|(_, _, name)| !name));
    if alone {
        return false;
    }
    let lower = context.tokens.get(next).is_some_and(|t| !t.is_capital())
        && noun(&context.tokens[at - 1])
        && read.is_some();
    let office = (start..at).any(|n| context.has(n, is::HEAD) && context.tokens[n].is_capital());
    // "Minister of Foreign Affairs and Trade", "Coordinator and Representative": one office, unless named.
    // "the Ministry, Immigration and local leaders": a body in short.
    let short = read.is_none()
        && start > 0
        && context.is(start - 1, words![","])
        && context.tokens[start].is_capital();
    named || lower || short && at == start + 1 || (!office && read.is_some())
}

/// "as well as", "in addition to", "together with" go on with a list.
fn is_together(context: &Context<'_>, at: usize) -> bool {
    together(context, at).is_some()
}

/// Whether a comma stands inside an office: "Minister for Information, Communications and the Arts".
pub(super) fn office_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    let links = (start..at).any(|n| context.has(n, is::HEAD))
        && (start..at).any(|n| context.is(n, words!["of", "for"]))
        || (start..at).any(|n| context.is(n, &BODIES) && context.is(n + 1, words!["on", "for"]));
    if !links || !context.tokens[at - 1].is_capital() {
        return false;
    }
    if context.is(at + 1, words!["and"]) {
        // "for Trade, Law, and Health": the last comma.
        let comma = (start..at).find(|&n| context.is(n, words![","]));
        return comma.is_some_and(|n| {
            n + 1 < at && (n + 1..at).all(|m| is_portfolio(context, m) || context.is(m, words![","]))
        }) && is_portfolio(context, if context.is(at + 2, words!["the"]) { at + 3 } else { at + 2 });
    }
    // Portfolios up to "and", and behind the last one the name.
    let mut first = at + 1;
    loop {
        let part = |n: usize| is_portfolio(context, n) || n == first && is_described(context, n);
        let Some(end) = (first..context.tokens.len().min(first + 5)).find(|&n| !part(n)) else {
            return false;
        };
        let last = context.is(first.wrapping_sub(1), words!["and"]);
        if end == first || last {
            return last && end > first;
        }
        let and =
            if context.is(end, words![","]) && context.is(end + 1, words!["and"]) { end + 1 } else { end };
        if !context.is(and, words!["and", ","]) {
            return false;
        }
        first = if context.is(and + 1, words!["the"]) { and + 2 } else { and + 1 };
        if context.is(and, words!["and"]) {
            let affairs = context.is(first + 1, words!["affairs", "services", "industries"]);
            return (is_portfolio(context, first) || affairs)
                || first > and + 1
                    && context.tokens.get(first).is_some_and(|t| t.is_capital() && !t.has(is::HEAD));
        }
    }
}

/// Whether a word can be what a minister is responsible for: "Trade", "Foreign Employment".
pub(super) fn is_portfolio(context: &Context<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 18] = [
        "tion", "ment", "ture", "ism", "ing", "try", "ogy", "ics", "orts", "ways", "airs", "rism", "ness",
        "ity", "dom", "acy", "nance", "ergy",
    ];
    context.tokens.get(at).is_some_and(|t| {
        t.is_capital()
            && !t.covered
            && !t.has(is::HEAD | is::TITLE)
            && (t.has(is::OFFICE) || ENDINGS.iter().any(|end| t.text.ends_with(end)))
    })
}

/// Whether a list ends at a word.
pub(super) fn is_list_end(context: &Context<'_>, start: usize, at: usize) -> bool {
    let token = &context.tokens[at];
    let next = context.tokens.get(at + 1);
    // "Foreign Minister Ana Li Monday began": a day is no part of who begins.
    if !token.is_word()
        && token.is(words![".", ":", "“", "”", "\"", "?", "!", "…"])
        && !is_quoted_name(context, start, at)
        && !is_nickname(context, at)
        || token.has(is::WEEKDAY) && token.is_capital() && at > start && !next.is_some_and(Token::is_capital)
        || token.entry.month().is_some() && token.is_capital() && !is_named_month(context, at)
        || is_author(context, at)
        || at > start
            && (fields::is_next_item(context, at)
                || fields::is_topic(context, at)
                || is_subject(context, start, at))
    {
        return true;
    }
    !token.is_capital()
        && token.is_word()
        && is_ended_by(context, start, at)
        && !is_mandate(context, start, at)
        && !is_together(context, at)
}

/// Whether a word in small letters ends a list, as far as it tells.
fn is_ended_by(context: &Context<'_>, start: usize, at: usize) -> bool {
    let (token, next) = (&context.tokens[at], context.tokens.get(at + 1));
    let before_capital = next.is_some_and(|n| n.is_capital() || n.is(words!["the", "friendly", "brotherly"]));
    let after_capital = || {
        at > start && context.tokens[behind_letters(context, at) - 1].is_capital()
            || is_duty(context, start, at)
            || is_again(context, start, at)
    };
    match token.text {
        // "discussed with Ana Li the need for help".
        "the" | "a" | "an" | "how" | "ways" if !before_capital && is_whole(context, start, at) => true,
        "on" | "to" | "for" | "at" | "in" | "under" if is_whole_before(context, start, at) => true,
        "across" | "throughout" if at > start && context.is(at - 1, words!["from"]) => false,
        "in" | "on" | "at" | "within" if leaves(context, at) => at > start,
        "for" | "on" if is_held_behind(context, start, at) => false,
        "in" if is_within(context, at) || context.is(at + 1, words!["charge"]) || is_owned(context, at) => {
            false
        }
        "heading" | "leading" if next.is_some_and(|n| n.is(words!["a", "an", "the"])) => true,
        "leading" | "growing" | "emerging" if at > start && context.is(at - 1, words!["’s", "'s"]) => false,
        "in" | "at" | "from" | "on" if fields::is_place_of_work(context, start, at) => false,
        "on" | "in" => fields::leaves_office(context, (start, at), before_capital, after_capital()),
        "our" | "his" | "her" | "their" | "its" | "my" => {
            at > start
                && !context.has(at - 1, is::PREPOSITION | is::CONJUNCTION | is::LINK)
                && !context.is(at - 1, words!["both"])
        }
        "among" | "amongst" if context.is(at + 1, words!["other", "others"]) => at > start,
        "how" | "following" | "ahead" | "besides" | "amid" | "despite" | "upon" | "since" | "until"
        | "between" | "near" | "outside" | "inside" | "without" | "via" | "en" | "earlier" | "later"
        | "too" | "respectively" | "here" => at > start,
        "with" if is_described_people(context, at) || context.is(at.wrapping_sub(1), words!["liaison"]) => {
            false
        }
        "with" if at > start + 1 && context.is(at - 2, words!["liaison"]) || is_of_states(context, at) => {
            false
        }
        "with" => at > start && !next.is_some_and(|n| n.is(words!["responsibility", "special"])),
        "responsible" | "active" | "present" | "involved" | "engaged" | "concerned" | "able"
        | "interested" => {
            at > start
                && (context.has(at - 1, is::GROUP | is::BODY) || context.tokens[at - 1].text.ends_with('s'))
        }
        "as" => !next.is_some_and(|n| n.is(words!["well"])) || !context.is(at + 2, words!["as"]),
        "from" => !sends(context, start, at),
        "who" | "which" | "where" | "that" | "when" | "while" | "before" | "after" | "prior" | "during"
        | "today" | "tonight" | "tomorrow" | "yesterday" | "last" | "this" | "about" | "whose" | "whom"
        | "regarding" | "across" | "through" | "by" | "is" | "was" | "are" | "were" | "has" | "have"
        | "had" | "will" | "would" | "shall" | "may" | "joined" | "accompanied" | "led" | "she" | "he"
        | "they" | "not" | "can" | "should" | "over" | "because" | "next" | "back" => true,
        // "the Department for the eight-day trip".
        "to" | "for" | "at"
            if next.is_some_and(|n| n.is(words!["the", "a", "an"]))
                && !context.tokens.get(at + 2).is_some_and(Token::is_capital)
                && at > start
                && !context.has(at - 1, is::HEAD) =>
        {
            true
        }
        "for" | "of" if fields::is_portfolio_of(context, at) => false,
        "to" | "for" | "at" => leads_to_house(context, at) || !(before_capital && after_capital()),
        _ => is_clause(context, start, at),
    }
}

/// Whether somebody is named, or an office told whole, before a word.
fn is_whole_before(context: &Context<'_>, start: usize, at: usize) -> bool {
    is_named(context, start, at) || goes_to_place(context, start, at)
}

/// "accompanied the Prime Minister *to* Chile": no envoy's post.
fn goes_to_place(context: &Context<'_>, start: usize, at: usize) -> bool {
    const HEADS: WordSet<5> = WordSet::new(["minister", "president", "king", "queen", "chancellor"]);
    let place = || context.entity(at + 1).is_some_and(|(c, _, name)| name && c.kind.is_place());
    at > start && context.is(at, words!["to"]) && context.is(at - 1, &HEADS) && place()
}

/// "Secretary to the Prime Minister and *to* the President": one more that an office belongs to.
fn is_again(context: &Context<'_>, start: usize, at: usize) -> bool {
    at > start + 2
        && context.is(at, words!["to", "of", "for"])
        && context.is(at - 1, words!["and"])
        && context.tokens[at - 2].is_capital()
        && (start..at - 2).any(|n| context.tokens[n].text == context.tokens[at].text)
}

/// Whether a verb at a word starts what is told of a list: "Ana Li said".
fn is_clause(context: &Context<'_>, start: usize, at: usize) -> bool {
    let token = &context.tokens[at];
    // "newly elected members", "the newly elected President".
    let adjective = at > start
        && context.tokens[at - 1].text.ends_with("ly")
        && (at == start + 1 || context.has(at - 2, is::DETERMINER | is::POSSESSIVE));
    let past_and = at > start || start > 0 && context.is(start - 1, words!["and", ","]);
    // "the families of the disappeared", "a team of experienced officers".
    let noun =
        at > start && context.has(at - 1, is::DETERMINER | is::PREPOSITION) && token.text.ends_with("ed");
    // "internally displaced people".
    let noun =
        noun || context.is(at, words!["displaced"]) && at > 0 && context.is(at - 1, words!["internally"]);
    past_and
        && !adjective
        && !noun
        && !is_described_group(context, start, at)
        && !token.has(is::GROUP | is::HEAD | is::BODY | is::OFFICE)
        && is_verb(context, at)
}
