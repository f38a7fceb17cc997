//! The mood of a verb that stands without an auxiliary.

use super::nouns::{is_noun_in_ing, is_quality, is_travel_of_several};
use super::{Mood, Predicate};
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{Sentence, Token};

/// The mood of a verb without auxiliary, or `None` if the word is a noun or adjective here.
pub(super) fn bare(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
    before: &[Predicate],
) -> Option<Mood> {
    let token = &context.tokens[at];
    let forms = token.entry.forms;
    let has = |bits: u8| forms & bits != 0;
    let mut p = at;
    while p > sentence.from
        && context.has(p - 1, is::ADVERB)
        && !context.is(p - 1, words!["both", "last", "first"])
    {
        p -= 1;
    }
    let first = p == sentence.from;
    let previous = &context.tokens[p.saturating_sub(1)];
    let next = context.tokens.get(at + 1);
    // "both agreed", "the two discussed".
    let several = token.entry.verb.is_some() && previous.is(words!["both", "two", "all"]);
    let governed = !first && previous.has(is::DETERMINER | is::POSSESSIVE) && !several;
    if has(form::GERUND) {
        return (!governed && !is_noun_in_ing(context, at, (!first).then_some(previous)))
            .then_some(Mood::Gerund);
    }
    let preposition = !first
        && previous.has(is::PREPOSITION)
        && !previous.is(words!["before", "after", "since", "than", "as"]);
    // "our two countries’ shared interest".
    let owned =
        !first && previous.glued && previous.is(words!["’", "'"]) && has(form::PAST | form::PARTICIPLE);
    if governed || preposition || owned {
        return None;
    }
    if has(form::PAST | form::PARTICIPLE) && !has(form::BASE) {
        if is_adjective(context, p, at) {
            return None;
        }
        let remark = !first && is_remark(context, p, at);
        // "concluded by thanking her hosts".
        let rounds = context.has(at, is::ENDED | is::BEGUN)
            && context.tokens.get(at + 2).is_some_and(|t| t.entry.forms & form::GERUND != 0);
        let by = next.is_some_and(|n| n.is(words!["by"])) && !rounds
            || is_reduced(context, p, at, before)
            || remark;
        return Some(if by || !has(form::PAST) { Mood::Participle } else { Mood::Past });
    }
    if has(form::THIRD) {
        if !first && is_of_many(context, sentence, (p, at)) {
            return None;
        }
        let only = !before.iter().any(|b| b.mood.is_finite() && !b.relative);
        let singular = !first
            && (is_singular(context, p - 1, next)
                || super::items::subject(context, sentence, at).is_some()
                || is_behind_quote(context, (sentence.from, p), at)
                || is_attribution(context, sentence, (p - 1, at))
                || is_joined_third(context, p - 1, at, before)
                || only && is_parted(context, p - 1, at));
        return singular.then_some(Mood::Present);
    }
    if has(form::BASE) {
        return base(context, sentence, (p, at), before);
    }
    has(form::PAST).then_some(Mood::Past)
}

/// "her support, particularly valued as".
fn is_remark(context: &Context<'_>, p: usize, at: usize) -> bool {
    const REMARKS: WordSet<5> = WordSet::new(["particularly", "especially", "largely", "mainly", "partly"]);
    p < at && context.is(p - 1, words![","]) && context.is(at - 1, &REMARKS)
}

/// "Confidential reports on the visit have been sent": a noun.
fn is_of_many(context: &Context<'_>, sentence: Sentence, (p, at): (usize, usize)) -> bool {
    const FAR: usize = 14;
    let previous = &context.tokens[p - 1];
    let opens = p == sentence.from + 1 && !previous.covered && !previous.has(is::PRONOUN);
    opens
        && (at + 1..sentence.to.min(at + FAR))
            .take_while(|&n| !context.is(n, words![",", ";", "that", "who", "which", "“"]))
            .any(|n| context.is(n, words!["have", "were", "are"]))
}

/// "serious and sustained talks": a word of no list of its own before a plain noun.
fn is_adjective(context: &Context<'_>, p: usize, at: usize) -> bool {
    const COMMON: WordSet<16> = WordSet::new([
        "new",
        "strong",
        "deep",
        "serious",
        "steady",
        "close",
        "concrete",
        "targeted",
        "robust",
        "significant",
        "large",
        "continued",
        "long",
        "open",
        "honest",
        "rapid",
    ]);
    if is_kept_up(context, p, at) {
        return true;
    }
    let token = &context.tokens[at];
    let plain = token.entry.flags == 0 && token.entry.verb.is_none() && !token.entry.phrasal;
    let joined = p == at
        && p > 1
        && context.is(p - 1, words!["and", ","])
        && context.tokens[p - 2].entry.forms == 0
        && !context.tokens[p - 2].is_capital()
        && context.tokens[p - 2].is_word()
        && !context.has(p - 2, is::PLURAL | is::GROUP | is::BODY | is::HEAD | is::MEETING);
    let noun = |n: usize| {
        let other = is::DETERMINER
            | is::POSSESSIVE
            | is::PRONOUN
            | is::PREPOSITION
            | is::ADVERB
            | is::SUBORDINATOR
            | is::MODAL;
        context.tokens.get(n).is_some_and(|t| t.is_word() && !t.has(other) && !t.is_capital())
    };
    if plain && joined && context.is(p - 2, &COMMON) && noun(at + 1)
        || noun(at + 1) && are_qualities(context, (p, at), &COMMON)
    {
        return true;
    }
    plain
        && joined
        && context.tokens.get(at + 1).is_some_and(|n| {
            n.is_word() && n.entry.flags & !is::MEETING == 0 && n.entry.forms == 0 && !n.is_capital()
        })
}

/// "its constructive and sustained cooperation", "the open and committed approach": the second of two qualities behind an
/// article or the like, whatever the word is elsewhere.
fn are_qualities(context: &Context<'_>, (p, at): (usize, usize), common: &WordSet<16>) -> bool {
    const ENDINGS: [&str; 12] =
        ["ive", "al", "ous", "ful", "ic", "able", "ible", "ent", "ant", "ary", "ful", "less"];
    const OTHERS: WordSet<6> = WordSet::new(["timely", "friendly", "timeous", "free", "fair", "swift"]);
    if p != at || p < 3 || !context.is(p - 1, words!["and", ","]) {
        return false;
    }
    let first = &context.tokens[p - 2];
    let quality = !first.is_capital()
        && (first.is(common) || first.is(&OTHERS) || ENDINGS.iter().any(|end| first.text.ends_with(end)));
    let leads = is::DETERMINER | is::POSSESSIVE | is::ADVERB | is::PREPOSITION;
    quality
        && context.has(p - 3, leads)
        && !first.has(is::GROUP | is::HEAD | is::BODY | is::MEETING | is::EVENT)
}

/// "the strength of the alliance, support for trade, and continued readiness to talk": the last of several things.
fn is_kept_up(context: &Context<'_>, p: usize, at: usize) -> bool {
    const FAR: usize = 30;
    const KEPT: WordSet<8> = WordSet::new([
        "continued",
        "increased",
        "enhanced",
        "expanded",
        "improved",
        "renewed",
        "sustained",
        "strengthened",
    ]);
    if p != at || p < 3 || !context.is(at, &KEPT) || !context.is(p - 1, words!["and"]) {
        return false;
    }
    let next = context.tokens.get(at + 1);
    let other = is::DETERMINER | is::POSSESSIVE | is::PRONOUN | is::PREPOSITION | is::ADVERB | is::MODAL;
    let noun = next.is_some_and(|t| t.is_word() && !t.has(other) && !t.is(words!["to"]));
    let row = || {
        let first = (p.saturating_sub(FAR)..p - 2).rev().find(|&n| context.is(n, words![",", ".", ";"]));
        context.is(p - 2, words![","]) && first.is_some_and(|n| context.is(n, words![","]))
    };
    noun && (next.is_some_and(Token::is_capital) || row())
}

/// "issues related to", "visas issued in": a participle behind the object of another verb.
fn is_reduced(context: &Context<'_>, p: usize, at: usize, before: &[Predicate]) -> bool {
    let next = context.tokens.get(at + 1).is_some_and(|t| t.has(is::PREPOSITION));
    let Some(last) = before.last().filter(|b| next && b.mood.is_finite() && b.at + 1 < p) else {
        return false;
    };
    let previous = &context.tokens[p - 1];
    let object = previous.is_word()
        && !previous.is_capital()
        && !previous.has(is::PRONOUN | is::SUBORDINATOR | is::CONJUNCTION | is::HEAD | is::PLURAL);
    object
        && (last.at..p)
            .all(|n| !context.is(n, words![",", "and", "but", "that", "who", "which", "where", "while"]))
}

/// Whether a verb in -s can follow a word: "she visits", "Minister Li visits", not "official visits".
fn is_singular(context: &Context<'_>, previous: usize, next: Option<&Token<'_>>) -> bool {
    let token = &context.tokens[previous];
    if token.is(words!["he", "she", "it", "who", "which", "that"]) {
        return true;
    }
    // "will undertake State visits to Chile and Peru".
    if context.is(previous, words!["state", "official", "royal", "working"])
        && context.has(previous + 1, is::VISIT_NOUN)
    {
        return false;
    }
    // "leaders of the island states to discuss trade".
    if context.is(previous + 1, words!["states"])
        && next.is_some_and(|n| n.is(words!["to", "for", "with", "on", "in", "at", "forward"]))
    {
        return false;
    }
    let reports = context.tokens[previous + 1].entry.verb.is_some();
    let bounds = context.has(previous + 1, is::BEGUN | is::ENDED);
    let travels = context.has(previous + 1, is::GO_BASE | is::VISIT_BASE) || bounds;
    // "leaves tonight for Chile".
    let soon = travels
        && next.is_some_and(|n| {
            n.has(is::WEEKDAY)
                || n.is(words![
                    "today", "tomorrow", "tonight", "this", "next", "early", "later", "shortly", "back",
                    "home", "again", "from", "at"
                ])
        });
    let object = next.is_some_and(|n| {
        n.is_capital()
            || reports && n.entry.forms & form::GERUND != 0
            || n.has(is::DETERMINER | is::POSSESSIVE | is::SUBORDINATOR)
            || n.is(words!["to", "for", "with", "its", "on", "in", "at", "forward", "off", "up", "out"])
            || n.is(words!["through"]) && context.is(previous + 1, words!["swings", "travels"])
    });
    // "The trip takes him to Chile".
    let leads = context.is(previous + 1, words!["takes", "brings"]);
    let object = object || leads && next.is_some_and(|n| n.is(words!["him", "them", "us"]));
    let adjective = context.tokens[previous].covered && !context.ends_name(previous + 1);
    let party = token.is_capital()
        || token.has(is::BODY | is::HEAD)
        || (bounds || leads) && token.has(is::VISIT_NOUN) && !token.covered
        || (reports || travels)
            && token.is(words!["mission", "delegation", "team", "side", "group", "party"]);
    (object || soon) && !adjective && party
}

/// "“Trade will grow,” says Ms Li", "“Trade will grow,” Ms Li says.": who is quoted.
fn is_attribution(context: &Context<'_>, sentence: Sentence, (previous, at): (usize, usize)) -> bool {
    const LONG: usize = 12;
    let closes = |n: usize| context.is(n, words!["”"]);
    let behind = closes(previous) || context.is(previous, words![","]) && closes(previous.wrapping_sub(1));
    let named = |n: usize| context.tokens[n].is_capital() || context.has(n, is::HEAD | is::PRONOUN);
    let last = || {
        let ends = at + 1 >= sentence.to || context.is(at + 1, words![".", ":", ","]);
        ends && named(previous) && (at.saturating_sub(LONG).max(sentence.from)..previous).any(closes)
    };
    context.tokens[at].entry.verb.is_some() && (behind || last())
}

/// "commends the army and urges it": a verb in -s that reports, joined to another.
fn is_joined_third(context: &Context<'_>, previous: usize, at: usize, before: &[Predicate]) -> bool {
    let joined = context.has(previous, is::CONJUNCTION) || context.is(previous, words![","]);
    // "is received by the King and meets the Mayor".
    let received = |b: &Predicate| b.passive && context.is(b.from, words!["is"]);
    let like = |b: &&Predicate| b.mood == Mood::Present && !b.relative && b.from == b.at || received(b);
    let third = |b: &Predicate| context.tokens[b.at].entry.forms & form::THIRD != 0 || received(b);
    let noun = context.is(at + 1, words!["to", "for", "on", "with"]);
    let meets = context.is(at, words!["meets", "attends"])
        || !noun && context.is(at, words!["receives", "addresses", "delivers", "visits", "tours"]);
    joined
        && (meets || context.tokens[at].entry.verb.is_some())
        && before.iter().rev().find(like).is_some_and(third)
        && context.tokens.get(at + 1).is_some_and(|n| {
            n.is_capital()
                || meets && n.is(words!["with"])
                || n.has(is::DETERMINER | is::POSSESSIVE | is::SUBORDINATOR | is::PRONOUN)
                || n.is(words!["to", "for", "on", "it", "them", "him", "its"])
                || n.entry.forms & form::GERUND != 0
        })
}

/// "“…,” says Ms Li", "“…,” Ms Li explains.": a verb in -s that tells who is quoted.
fn is_behind_quote(context: &Context<'_>, (from, p): (usize, usize), at: usize) -> bool {
    const NEAR: usize = 10;
    let quote = |n: usize| context.is(n, words!["”", "\""]);
    let reports = context.reporting(at).is_some_and(|(verb, _)| verb.act() == Some(Act::State));
    let next = context.tokens.get(at + 1);
    let inverted = quote(p - 1) || context.is(p - 1, words![","]) && p > from + 1 && quote(p - 2);
    let named = next.is_some_and(|n| n.is_capital() || n.is(words!["the"]));
    let last = if context.is(p - 1, words![","]) && p > from + 1 { p - 2 } else { p - 1 };
    let party = context.tokens[last].is_capital() || context.has(last, is::HEAD | is::PRONOUN);
    let ends = next.is_none_or(|n| !n.is_word() || n.has(is::ADVERB | is::PREPOSITION));
    let behind = || (p.saturating_sub(NEAR).max(from + 1)..p).any(quote);
    reports && (inverted && named || party && ends && behind())
}

/// A verb of travel behind a name in commas: "The Minister, Kari Li, leaves for Chile".
fn is_parted(context: &Context<'_>, previous: usize, at: usize) -> bool {
    const LONG: usize = 16;
    let verb = context
        .has(at, is::GO_BASE | is::VISIT_BASE | is::LIGHT_NOW | is::LEAD | is::BEGUN | is::ENDED | is::HOST)
        || context.tokens[at].entry.verb.is_some()
        || context.has(at + 1, is::DETERMINER | is::POSSESSIVE)
            && (previous.saturating_sub(LONG)..previous).any(|n| context.has(n, is::HEAD));
    // "President Li today (5 May) leaves for Chile".
    let dated = || {
        let day = context.tokens[previous.saturating_sub(1)].text;
        context.is(previous, words![")"]) && day.starts_with(|c: char| c.is_ascii_digit())
    };
    let capital = previous > 0 && (context.tokens[previous - 1].is_capital() || dated());
    // "the Special Rapporteur, Ms Ana Li, remains deeply concerned".
    let feels = |n: usize| {
        context.has(n, is::ADVERB) || context.tokens.get(n).is_some_and(|t| t.entry.adjective.is_some())
    };
    if context.is(at, words!["remains"]) && feels(at + 1) {
        return capital && context.is(previous, words![",", ")", "–"]);
    }
    verb && capital
        && context.is(previous, words![",", ")", "–"])
        && context.tokens.get(at + 1).is_some_and(|n| {
            n.is_capital()
                || n.has(is::PREPOSITION | is::DETERMINER | is::POSSESSIVE)
                || n.is(words!["today", "tomorrow", "this", "tonight", "next", "early", "later", "shortly"])
        })
}

/// A base form: behind "we" or another plural, or joined to a verb of the same kind.
fn base(
    context: &Context<'_>,
    sentence: Sentence,
    (p, at): (usize, usize),
    before: &[Predicate],
) -> Option<Mood> {
    let next = context.tokens.get(at + 1);
    if p == sentence.from {
        return None;
    }
    let previous = &context.tokens[p - 1];
    if is_quality(context, p, at) {
        return None;
    }
    let past = context.tokens[at].entry.forms & form::PAST != 0;
    if previous.is(words!["i", "we", "they", "who"])
        || (previous.has(is::PLURAL) && (!previous.is_capital() || p == sentence.from + 1))
    {
        return Some(if past { Mood::Past } else { Mood::Present });
    }
    if is_travel_of_several(context, sentence, p, at, before) {
        return Some(Mood::Present);
    }
    let joined = previous.has(is::CONJUNCTION) || previous.text == ",";
    let purpose = previous.text == "," && next.is_some_and(|n| n.is(words!["to"]));
    let object = purpose
        || next
            .is_some_and(|n| n.is_word() && !n.has(is::PREPOSITION | is::CONJUNCTION | is::BE | is::MODAL))
        || next
            .is_some_and(|n| n.is(words!["on", "with", "to", "in", "for"]) && previous.has(is::CONJUNCTION));
    // "will hold talks, meet with fishermen, speak at the forum and open a port".
    let listed = previous.text == ","
        && context.is(at, words!["meet", "participate", "speak", "travel", "engage", "consult"])
        && next.is_some_and(|n| n.is(words!["with", "in", "at", "to"]));
    let object = object || listed;
    let like = before.iter().rev().find(|b| {
        let bare = context.tokens[b.at].entry.forms;
        (bare & form::BASE != 0 || bare == 0 || context.is(b.at, words!["be", "have"]))
            && matches!(b.mood, Mood::Infinitive | Mood::Future | Mood::Conditional | Mood::Present)
    });
    let calls = context.is(at, words!["call"]) && next.is_some_and(|n| n.is(words!["on", "upon"]));
    let noun =
        !calls && context.has(at, is::VISIT_NOUN | is::MEETING) || context.tokens[at].entry.object.is_some();
    if let Some(like) =
        like.filter(|_| joined && object && !(noun && next.is_some_and(|n| n.has(is::PREPOSITION))))
    {
        return Some(like.mood);
    }
    // "The Minister, Ms Li, set off for Lima".
    let off = previous.text == "," && next.is_some_and(|n| n.is(words!["off", "out"]));
    (past && (off || previous.is_capital() || previous.has(is::HEAD | is::BODY | is::GROUP)))
        .then_some(Mood::Past)
}
