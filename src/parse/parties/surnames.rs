//! Names of people that are words, months or places too.

use crate::parse::context::Context;
use crate::parse::lexicon::{Entry, is};
use crate::parse::tokens::WordSet;

/// Names that are words of other kinds too.
const WORDS: [&str; 11] =
    ["Son", "Turk", "To", "Do", "Man", "Grand", "Sultan", "King", "Page", "Prince", "He"];
/// Surnames that are offices and ranks too.
const OFFICES: [&str; 11] =
    ["Bishop", "Major", "Dean", "Judge", "Pope", "Abbot", "Duke", "Sheriff", "Constable", "Marshal", "Sen"];
/// Offices that a surname alone stands behind.
const HOLDERS: WordSet<10> = WordSet::new([
    "minister",
    "president",
    "secretary",
    "commissioner",
    "ambassador",
    "senator",
    "premier",
    "governor",
    "mr",
    "ms",
]);
/// What a father is called within a name.
const OF_FATHERS: WordSet<6> = WordSet::new(["tun", "tunku", "tengku", "raja", "syed", "haji"]);
/// Who has a number behind the name.
const CROWNED: WordSet<6> = WordSet::new(["king", "queen", "pope", "emperor", "empress", "patriarch"]);
/// Most names before the last.
const MOST: usize = 3;

/// "Q. C.", "M. P.": letters behind a name, and no name themselves.
pub(super) fn are_letters(context: &Context<'_>, from: usize, to: usize) -> bool {
    let letter = |n: usize| context.tokens[n].text.len() == 2 && context.tokens[n].text.ends_with('.');
    // "Senator Ana Li, R-SC,", "D-N.J.".
    let party = || {
        let text = context.tokens.get(from).map_or("", |t| t.text);
        let state = ["R-", "D-", "I-"].iter().find_map(|party| text.strip_prefix(party));
        let capitals =
            |s: &str| !s.is_empty() && s.len() < 6 && s.chars().all(|c| c.is_ascii_uppercase() || c == '.');
        state.is_some_and(|s| capitals(s) || s.starts_with(char::is_uppercase) && s.ends_with('.'))
    };
    to > from + 1 && (from..to).all(letter) || to == from + 1 && party()
}

/// "Atal Bihari Vajpayee": a word for a people between two parts of a name.
pub(super) fn is_within_name(context: &Context<'_>, at: usize, end: usize) -> bool {
    let adjective = context.entity(at).is_some_and(|(_, to, name)| !name && to == at + 1);
    adjective && at > 0 && at + 1 < end && is_free(context, at - 1) && is_free(context, at + 1)
}

/// Whether a name may follow at a word: behind an office and a comma, "the Minister for Trade, ".
pub(super) fn is_behind_office(context: &Context<'_>, at: usize) -> bool {
    const FAR: usize = 12;
    let Some(mark) = at.checked_sub(1).filter(|&mark| context.is(mark, words![",", ")"])) else {
        return false;
    };
    let words = (mark.saturating_sub(FAR)..mark).rev().take_while(|&n| !context.is(n, words![",", "."]));
    words.into_iter().any(|n| context.has(n, is::HEAD))
}

/// "Ana Bishop", "Ms Bishop", "Minister Bishop": a surname that is an office too.
fn is_surname(context: &Context<'_>, from: usize, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let titled =
        context.has(before, is::TITLE) && !context.is(before, words!["the", "lord", "right", "his", "her"]);
    let held = at > from && context.is(before, &HOLDERS);
    // "Mr Bo King".
    let king =
        context.tokens[at].text == "King" && at > from && context.has(before.wrapping_sub(1), is::TITLE);
    // "Ana Power, Minister of Trade", "Foreign Minister Ana Law", but not "Minister of Nuclear Power".
    let field = matches!(context.tokens[at].text, "Power" | "Law" | "Baron" | "House");
    let given = || {
        at > from
            && is_free(context, before)
            && (before == from || context.has(before - 1, is::HEAD | is::TITLE))
    };
    king && is_free(context, before)
        || field && (titled || given())
        || OFFICES.contains(&context.tokens[at].text)
            && (held || titled || at > from && is_free(context, before))
}

/// "Don Paz", "Dean Paz" whose given name it is: no other stands between.
pub(super) fn is_don(context: &Context<'_>, at: usize) -> bool {
    context.tokens.get(at).is_some_and(|t| matches!(t.text, "Don" | "Dean"))
        && is_free(context, at + 1)
        && !is_free(context, at + 2)
        && !context.has(at + 2, is::PARTICLE)
}

/// A word of no list that may be part of a name.
fn is_free(context: &Context<'_>, at: usize) -> bool {
    let lists = is::OFFICE | is::HEAD | is::TITLE | is::RANK | is::BODY | is::GROUP | is::FUNCTION | is::LINK;
    context.tokens.get(at).is_some_and(|t| {
        t.is_word() && t.is_capital() && !t.covered && !t.has(lists) && t.entry.month().is_none()
    })
}

/// Whether a word that is in a list is part of a name all the same: "Foreign Minister Ana Son", "Party chief To Li",
/// "Minister Sultan bin Li"; `from`: where the party starts, `last`: whether the name ends with the word.
pub(super) fn is_part(context: &Context<'_>, from: usize, at: usize, last: bool) -> bool {
    let office = is::HEAD | is::OFFICE | is::TITLE | is::GROUP;
    let token = &context.tokens[at];
    if last && is_surname(context, from, at) || is_don(context, at) {
        return true;
    }
    // "Gen. Sultan bin Omar Paz", "Sultan bin Li, Minister of Finance".
    if token.text == "Sultan" && context.is(at + 1, words!["bin", "ibn"]) {
        return true;
    }
    if at <= from || !token.is_capital() {
        return false;
    }
    // "Mr P G I Paz".
    if token.text == "I" && !last {
        let letter = |n: usize| {
            let text = context.tokens[n].text.as_bytes();
            text.len() == 1 && text[0].is_ascii_uppercase()
        };
        return letter(at - 1) && (is_free(context, at + 1) || letter(at + 1));
    }
    // "Foreign Minister Amir Khan Paz", "Hossein Amir Paz".
    if token.text == "Amir" && !last {
        return is_free(context, at + 1) && (is_free(context, at - 1) || context.has(at - 1, office));
    }
    // "King Bo I".
    if last && token.text == "I" {
        return at > 1 && is_free(context, at - 1) && context.is(at - 2, &CROWNED);
    }
    if token.is(words!["sultan"]) {
        return context.has(at + 1, is::PARTICLE) && context.has(at - 1, office | is::PARTICLE);
    }
    // "Hishammuddin Tun Hussein": a title of the father's.
    if token.is(&OF_FATHERS) && !last {
        let fathers = |n: usize| context.is(n, &OF_FATHERS);
        let before =
            is_free(context, at - 1) || fathers(at - 1) || context.is(at - 1, words!["bin", "binti"]);
        return before && (is_free(context, at + 1) || fathers(at + 1));
    }
    if !WORDS.contains(&token.text) {
        return false;
    }
    let held = (from..at).any(|n| context.has(n, is::HEAD)) || is_behind_office(context, from);
    let given = last && is_free(context, at - 1) && held;
    let family = !last && is_free(context, at + 1) && context.has(at - 1, is::HEAD) && token.text.len() < 4;
    given || family
}

/// "In talks with President Bo Paz I raised": the author, no number of a crowned head.
pub(super) fn is_author(context: &Context<'_>, at: usize) -> bool {
    let token = &context.tokens[at];
    let verb = || context.tokens.get(at + 1).is_some_and(|t| t.is_word() && !t.is_capital());
    let crowned = || (at.saturating_sub(3)..at).any(|n| context.is(n, &CROWNED));
    token.text == "I" && verb() && !crowned()
}

/// "Minister for Regional Autonomy": what an office is for, not who holds it.
pub(super) fn is_abstract(context: &Context<'_>, from: usize, start: usize, end: usize) -> bool {
    const ENDS: [&str; 10] = ["tion", "ity", "logy", "omy", "ship", "ism", "ness", "ics", "ment", "iary"];
    let word = context.tokens[end - 1].text;
    // "President of the Assembly of States Parties".
    if word == "Parties" && start > from {
        return true;
    }
    let long = word.len() > 6 && ENDS.iter().any(|end| word.ends_with(end));
    let held = |n: usize| context.has(n, is::HEAD | is::TITLE | is::RANK);
    long && start > from && !held(start - 1) && (from..start).any(|n| context.has(n, is::LINK))
}

/// A name that is a month's in short too, behind another: "Wang Jun", not "Friday Jun 5".
pub(super) fn is_month_behind_name(context: &Context<'_>, from: usize, at: usize) -> bool {
    let short = context.tokens[at].text.len() < 4;
    let day = context.tokens.get(at + 1).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    short && !day && at > from && is_free(context, at - 1) && !context.has(at - 1, is::WEEKDAY)
}

/// Where a name starts whose last word is a place's: "Commissioner Ana Holland", "Minister Ana Paz Lima"; `end`: the word
/// behind it.
pub(super) fn before_place(context: &Context<'_>, end: usize) -> Option<usize> {
    let before = is::OFFICE | is::HEAD | is::TITLE | is::RANK;
    let least = (end - 1).saturating_sub(MOST);
    let name =
        |n: &usize| is_free(context, *n) || context.has(*n, is::PARTICLE) && !context.tokens[*n].is_capital();
    let start = (least..end - 1).rev().take_while(name).last().filter(|&n| is_free(context, n))?;
    let office = start.checked_sub(1)?;
    let held = context.has(office, before) && !context.is(office, words!["the"]);
    // "met Ana Lima, Minister of Mines".
    let followed = || context.is(end, words![","]) && (end + 1..end + 4).any(|n| context.has(n, is::HEAD));
    (held || is_behind_office(context, start) || followed()).then_some(start)
}

/// "Minister of Commerce Gao Li": a city's name that is the first of two, behind an office.
pub(super) fn is_given(context: &Context<'_>, from: usize, at: usize) -> bool {
    let city = context.entity(at).is_some_and(|(c, end, name)| {
        name && end == at + 1 && matches!(c.kind, crate::authority::Kind::City)
    });
    let office = is::HEAD | is::OFFICE | is::TITLE | is::RANK;
    let held = at > from && context.has(at - 1, office) && !context.has(at - 1, is::LINK);
    city && held && is_free(context, at + 1)
}

/// "Minister Lima", "President Lagos": a place's name, that of a country left aside, right behind an office.
pub(super) fn is_held(context: &Context<'_>, from: usize, at: usize) -> bool {
    at > from && context.is(at - 1, &HOLDERS)
}

/// "Army Gen. Ana Li", "Air Force Lt. Gen. Bo Paz": the service of a rank.
pub(super) fn is_service(context: &Context<'_>, at: usize) -> bool {
    let rank = |n: usize| context.has(n, is::RANK) && context.tokens[n].is_capital();
    context.is(at, words!["army", "navy", "marine"]) && rank(at + 1)
        || context.is(at, words!["force", "corps", "guard"]) && rank(at + 1)
        || context.is(at, words!["air", "marine", "coast", "space"]) && rank(at + 2)
        || context.is(at, words!["army"]) && context.is(at + 1, words!["corps"]) && rank(at + 2)
}

/// Where a name ends that stands before the body somebody is of: "Ana Li of the Catholic University".
pub(super) fn before_body(context: &Context<'_>, from: usize, to: usize) -> Option<usize> {
    const NAME: usize = 3;
    let of = (from + 2..to.min(from + 1 + NAME)).find(|&n| context.is(n, words!["of", "from"]))?;
    let other =
        is::HEAD | is::OFFICE | is::GROUP | is::BODY | is::TITLE | is::PREMISES | is::EVENT | is::FUNCTION;
    let name = |n: usize| {
        let token = &context.tokens[n];
        token.is_word() && token.is_capital() && !token.covered && !token.has(other) && token.entry.forms == 0
    };
    let first = if context.is(of + 1, words!["the"]) { of + 2 } else { of + 1 };
    let letters = |n: usize| {
        let text = context.tokens[n].text;
        text.len() > 1 && text.chars().all(char::is_uppercase)
    };
    let body = first < to
        && context.tokens[first].is_capital()
        && ((first..to).any(|n| context.has(n, is::BODY | is::PREMISES))
            || to == first + 1 && letters(first));
    (body && (from..of).all(name)).then_some(of)
}

/// "Ana Li M P": letters behind a name, set apart; `to`: the word behind them, or behind the first.
pub(super) fn is_parted_suffix(context: &Context<'_>, to: usize) -> bool {
    let letter = |n: usize, letter: &str| context.tokens.get(n).is_some_and(|t| t.text == letter);
    letter(to - 1, "P") && letter(to - 2, "M") || letter(to - 1, "M") && letter(to, "P")
}

/// "*Commenting* on her visit, Ms Li said": a verb with a capital at the start of a sentence, no name.
fn opens_clause(context: &Context<'_>, at: usize) -> bool {
    let token = &context.tokens[at];
    let gerund = token.text.len() > 5 && token.text.ends_with("ing") && token.is_capital() && !token.covered;
    let opens = || token.paragraph || at == 0 || context.is(at - 1, words![".", "“"]);
    gerund && opens() && context.has(at + 1, is::PREPOSITION)
}

/// Whether words are too many, or of no kind that names somebody.
pub(super) fn is_nobody(context: &Context<'_>, from: usize, to: usize) -> bool {
    from >= to
        || to - from > super::LONGEST
        || are_letters(context, from, to)
        || opens_clause(context, from)
        || to == from + 1 && is_scrap(context, from)
}

/// "iy ;- *Sydr* to", "The *Ro*': al Visit": whether an unknown word stands between marks that no one writes, on scanned paper.
fn is_scrap(context: &Context<'_>, at: usize) -> bool {
    let mark = |n: usize, marks: &[&str]| context.tokens.get(n).is_some_and(|t| marks.contains(&t.text));
    let two = |n: usize| {
        let odd = |n: usize| mark(n, &[";", ":", "_", "~", "^", ">", "<", "=", "|"]);
        let any = |n: usize| odd(n) || mark(n, &["-", ",", ".", "'"]);
        any(n)
            && any(n + 1)
            && (odd(n) || odd(n + 1))
            && context.tokens.get(n + 1).is_some_and(|t| !t.paragraph)
    };
    context.tokens[at].entry == Entry::default() && (two(at + 1) || at > 1 && two(at - 2))
}
