//! Words of a journey that tell of none: an invitation, a kind of visit, one referred to by its date.

use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// An invitation, a hope or a denial is no journey; "at the invitation of" is none of these.
pub(super) fn is_unreal(
    context: &Context<'_>,
    sentence: Sentence,
    at: usize,
    verb: Option<&Predicate>,
) -> bool {
    // "will no longer travel": a visit that is off.
    let off = |v: &Predicate| {
        (v.from..v.at).any(|n| context.is(n, words!["longer", "now"]))
            || super::dropped::is_as_planned(context, v.at)
    };
    if verb.is_some_and(|v| v.negated && !(v.mood == Mood::Future && off(v))) {
        return true;
    }
    if verb.is_none() && is_first_to_region(context, at) || verb.is_some_and(|v| is_first_there(context, v)) {
        return true;
    }
    if verb.is_none() && super::dropped::is_given_up(context, sentence, at) {
        return false;
    }
    // "A delegation should visit Chile soon": what somebody would like.
    if verb.is_some_and(|v| v.from < v.at && context.is(v.from, words!["should", "ought", "must"])) {
        return true;
    }
    if verb.is_some_and(|v| is_welcome_ahead(context, sentence, v) || is_wish(context, sentence, v)) {
        return true;
    }
    let off = verb.is_some_and(|v| v.negated);
    let least = at.saturating_sub(14).max(sentence.from);
    let from = (least..at).rev().find(|&n| context.is(n, words![";", "”", "."])).unwrap_or(least);
    let accepted = is_accepted(context, sentence, at);
    let opens = |n: usize| n == sentence.from || context.is(n - 1, words![":", "“", "\""]);
    // "denied reports that she would visit Chile".
    let denies = |n: usize| {
        context.is(n, words!["denied", "denies", "deny", "denying", "dismissed", "dismisses", "ruled"])
            && (n + 1..n + 4).any(|m| {
                context.is(
                    m,
                    words!["reports", "report", "rumours", "rumors", "claims", "speculation", "suggestions"],
                ) || context.is(m, words!["that", "having", "plans", "out"])
            })
    };
    if (from..at).any(|n| denies(n) || is_not_meant(context, n, at)) {
        return true;
    }
    (from..at).any(|n| {
        context.has(n, is::UNREAL)
            && !(off && context.is(n, words!["not"]))
            // "On medical advice I have postponed my visit".
            && !(context.is(n, words!["advice"]) && context.is(n.wrapping_sub(1), words!["medical"]))
            // "If circumstances allow, I will visit".
            && !(context.is(n, words!["if"]) && opens(n) && (n..at).any(|m| context.is(m, words![","])))
            && !(accepted && context.is(n, words!["invitation", "invited"]))
            && !(context.is(n, words!["invitation"]) && n > 1 && context.is(n - 2, words!["at", "on", "upon"]))
            && !(context.is(n, words!["invitation"]) && context.is(n.wrapping_sub(3), words!["at"]))
    })
}

/// "has no plans to visit Chile", "is considering a visit", but not "has no intention of postponing her visit".
fn is_not_meant(context: &Context<'_>, word: usize, at: usize) -> bool {
    const OFF: WordSet<7> = WordSet::new([
        "postponing",
        "postpone",
        "cancelling",
        "canceling",
        "cancel",
        "delaying",
        "deferring",
    ]);
    context.is(word, words!["no"])
        && context.is(word + 1, words!["plans", "plan", "intention", "desire"])
        && !(word + 2..word + 4).any(|n| context.is(n, &OFF))
        || context.is(word, words!["considering", "considers", "mulling", "weighing", "contemplating"])
            && word + 5 > at
}

/// "Ms Li – the first Norwegian leader to visit Asia since 2001 – will": no tour of that part of the world.
fn is_first_there(context: &Context<'_>, verb: &Predicate) -> bool {
    const NEAR: usize = 6;
    if verb.mood != Mood::Infinitive {
        return false;
    }
    let place = if context.is(verb.at + 1, words!["the"]) { verb.at + 2 } else { verb.at + 1 };
    let region = context.entity(place).is_some_and(|(c, ..)| c.kind == Kind::Region && c.broader.is_none());
    let first = |n: usize| {
        context.is(n, words!["first", "only"])
            || context.is(n, words!["senior"]) && context.is(n - 1, words!["most"])
    };
    region && (verb.from.saturating_sub(NEAR).max(1)..verb.from).any(first)
}

/// "This visit, her first to Asia, will strengthen ties": no tour of that part of the world.
fn is_first_to_region(context: &Context<'_>, at: usize) -> bool {
    const COUNTS: WordSet<6> = WordSet::new(["first", "second", "third", "fourth", "fifth", "last"]);
    let comma = at + 1;
    let counted = context.is(comma, words![","])
        && context.is(comma + 1, words!["his", "her", "the", "their", "its"])
        && context.is(comma + 2, &COUNTS)
        && context.is(comma + 3, words!["to"]);
    let first = if context.is(comma + 4, words!["the"]) { comma + 5 } else { comma + 4 };
    counted && context.entity(first).is_some_and(|(c, ..)| c.kind == Kind::Region && c.broader.is_none())
}

/// "requested the agreement of the authorities for a mission to visit Chile", "sought permission to visit Chile".
fn is_asked_for(context: &Context<'_>, sentence: Sentence, verb: &Predicate) -> bool {
    const FAR: usize = 18;
    const ASKS: WordSet<9> = WordSet::new([
        "request",
        "requested",
        "requests",
        "requesting",
        "seek",
        "sought",
        "seeking",
        "asked",
        "applied",
    ]);
    let near = verb.from.saturating_sub(FAR).max(sentence.from)..verb.from;
    let leave =
        words!["permission", "agreement", "consent", "authorisation", "authorization", "access", "visas"];
    let given = near.clone().find(|&n| context.is(n, leave));
    given.is_some_and(|given| near.clone().any(|n| n < given && context.is(n, &ASKS)))
}

/// "would like him to visit Chile", "would be happy to come to Chile": what somebody would like.
fn is_wish(context: &Context<'_>, sentence: Sentence, verb: &Predicate) -> bool {
    const NEAR: usize = 8;
    const GLAD: WordSet<8> =
        WordSet::new(["happy", "glad", "pleased", "delighted", "honoured", "honored", "willing", "ready"]);
    if verb.mood == Mood::Infinitive && is_asked_for(context, sentence, verb) {
        return true;
    }
    let least = verb.from.saturating_sub(NEAR).max(sentence.from);
    let would = |n: usize| context.is(n, words!["would"]);
    let likes = |n: usize| {
        would(n) && context.is(n + 1, words!["like", "love"])
            || would(n) && context.is(n + 1, words!["be"]) && (n + 2..n + 4).any(|m| context.is(m, &GLAD))
    };
    let clause = |n: usize| context.is(n, words![",", ";", ".", "and", "that"]);
    verb.mood == Mood::Infinitive && (least..verb.from).rev().take_while(|&n| !clause(n)).any(likes)
}

/// "looks forward to welcoming President Paz in Oslo", without a day: a hope.
fn is_welcome_ahead(context: &Context<'_>, sentence: Sentence, verb: &Predicate) -> bool {
    let ahead = context.is(verb.at, words!["welcoming", "hosting", "receiving"])
        && context.is(verb.at.wrapping_sub(1), words!["to"])
        && context.is(verb.at.wrapping_sub(2), words!["forward"]);
    let dated = |n: usize| {
        context.has(n, is::WEEKDAY)
            || context.tokens[n].entry.month().is_some() && context.tokens[n].is_capital()
            || context.is(n, words!["week", "month", "year", "tomorrow", "later", "soon"])
    };
    ahead && !(sentence.from..sentence.to).any(dated)
}

/// "has been invited to visit Chile and has accepted": in the sentence or at the start of the next.
pub(super) fn is_accepted(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const START: usize = 14;
    const FAR: usize = 300;
    const ACCEPTS: WordSet<5> = WordSet::new(["accepted", "accepting", "accept", "accepts", "acceptance"]);
    let accepts = |n: usize| context.is(n, &ACCEPTS);
    let invited = || (sentence.from..at).any(|n| context.is(n, words!["invited", "invites"]));
    if (sentence.from..at).any(accepts) {
        return true;
    }
    // "has invited President Paz to visit Chile. He looks forward to welcoming him on 5 May".
    let last = context.tokens.len().min(sentence.to + START);
    let end = context.tokens.len().min(sentence.to + FAR);
    let welcomed =
        |n: usize| context.is(n, words!["welcoming", "hosting"]) && context.is(n - 2, words!["forward"]);
    let hosted = || (sentence.to + 3..end).any(welcomed);
    // "has been invited to visit Chile. These visits will": they will be paid.
    let next = sentence.to;
    let paid = || {
        context.is(next, words!["these", "the", "this"])
            && context.has(next + 1, is::VISIT_NOUN)
            && (next + 2..next + 4).any(|n| context.is(n, words!["will"]))
    };
    invited() && ((at..last).any(accepts) || paid() || hosted())
}

/// "the first visit by a Foreign Minister": a kind of visit, of nobody in particular.
pub(super) fn is_of_a_kind(context: &Context<'_>, at: usize) -> bool {
    const GROUPS: WordSet<5> = WordSet::new(["delegation", "team", "group", "mission", "party"]);
    let first = (at.saturating_sub(5)..at).any(|n| context.is(n, words!["first", "second", "third"]));
    let anybody = |n: usize| context.is(n, words!["by", "of"]) && context.is(n + 1, words!["a", "an", "any"]);
    // "the first visit to Chile by a Foreign Minister".
    let behind = || {
        let mut place = at + 1..at + 8;
        place
            .find(|&n| context.is(n, words!["by"]))
            .filter(|&n| context.is(at + 1, words!["to"]) && anybody(n))
    };
    let Some(by) = Some(at + 1).filter(|&n| anybody(n)).or_else(|| first.then(behind).flatten()) else {
        return first && is_counted_by(context, at);
    };
    first && !(by + 2..by + 7).any(|n| context.is(n, &GROUPS)) && !is_of_a_day(context, at, by)
}

/// "follows the first visit of a Norwegian President to Chile in May 2010": one that was, by its day.
fn is_of_a_day(context: &Context<'_>, at: usize, by: usize) -> bool {
    const BACK: usize = 7;
    const FAR: usize = 12;
    let follows = words!["follows", "followed", "following", "after", "recalled", "reciprocates"];
    let last = context.tokens.len().min(by + FAR);
    let day = |n: usize| context.is(n, words!["in", "on"]) && context.behind_span(n + 1, last) > n + 1;
    (at.saturating_sub(BACK)..at).any(|n| context.is(n, follows)) && (by + 2..last).any(day)
}

/// "It would be the first visit by Chile’s top diplomat to Peru since 2014": that which the text is about, counted.
fn is_counted_by(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 12;
    const IS: WordSet<9> =
        WordSet::new(["is", "was", "be", "marks", "marked", "mark", "becomes", "became", "been"]);
    let least = at.saturating_sub(NEAR);
    let start = (least..at)
        .rev()
        .find(|&n| n == 0 || context.is(n - 1, words![".", "”"]) || context.tokens[n].paragraph);
    let sums = start.is_some_and(|n| {
        context.is(n, words!["this", "it"]) && (n + 1..(n + 5).min(at)).any(|m| context.is(m, &IS))
    });
    let by = (at + 1..at + 8).find(|&n| context.is(n, words!["by", "of"])).filter(|_| sums);
    by.is_some_and(|by| {
        let (found, _) = parties::list(context, by + 1, context.tokens.len().min(by + NEAR));
        found.first().is_some_and(|f| f.party.name.is_none())
    })
}

/// "organising mutual visits to Chile and Peru": visits in general.
pub(super) fn is_mutual(context: &Context<'_>, at: usize) -> bool {
    let exchanged =
        |n: usize| context.is(n, words!["exchange", "exchanges"]) && context.is(n + 1, words!["of"]);
    // "three U.S. congressional visits to Chile in August".
    let kind = || {
        let made = is::LIGHT_PAST | is::LIGHT_NOW | is::POSSESSIVE | is::BEGUN | is::ENDED;
        let number = |n: usize| {
            context
                .is(n, words!["two", "three", "four", "five", "six", "several", "recent", "numerous", "many"])
        };
        context.is(at.wrapping_sub(1), words!["congressional", "parliamentary", "ministerial", "diplomatic"])
            && (at.saturating_sub(4)..at).any(number)
            && !(at.saturating_sub(6)..at).any(|n| context.has(n, made))
    };
    context.is(at, words!["visits", "trips"])
        && (kind()
            || context.is(at.wrapping_sub(1), words!["mutual", "reciprocal", "two-way", "regular"])
            || (at.saturating_sub(4)..at).any(exchanged))
}

/// "This is her third trip to Asia in two years": how many there were, not one more.
pub(super) fn is_tally(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const COUNTS: WordSet<10> = WordSet::new([
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]);
    // "According to the Ministry, it is her third visit".
    let put = |n: usize| context.is(n, words!["it", "this"]) && context.is(n - 1, words![","]);
    let first = (at.saturating_sub(10).max(sentence.from + 1)..at).rev().find(|&n| put(n));
    let first = first.unwrap_or(sentence.from);
    let sums = context.is(first, words!["this", "it"])
        && context.is(first + 1, words!["is", "was", "marks", "marked", "will"])
        && at < first + 10;
    sums && (at.saturating_sub(3).max(first)..at).any(|n| context.is(n, &COUNTS))
}

/// "the decision to re-open its mission in Lima": a mission that is a body.
fn is_opened(context: &Context<'_>, at: usize) -> bool {
    const NEAR: usize = 3;
    const OPENS: WordSet<17> = WordSet::new([
        "open",
        "opens",
        "opened",
        "opening",
        "re-open",
        "reopen",
        "re-opened",
        "reopened",
        "re-opening",
        "reopening",
        "close",
        "closed",
        "closing",
        "establish",
        "established",
        "diplomatic",
        "consular",
    ]);
    context.is(at, words!["mission", "missions"])
        && (at.saturating_sub(NEAR)..at).any(|n| context.is(n, &OPENS))
}

/// "the Assistance Mission to Chile", "the Permanent Mission to the United Nations": a body, not a journey.
pub(super) fn is_standing(context: &Context<'_>, at: usize) -> bool {
    const OF: usize = 4;
    const KINDS: WordSet<15> = WordSet::new([
        "support",
        "assistance",
        "stabilization",
        "stabilisation",
        "observation",
        "observer",
        "monitoring",
        "verification",
        "training",
        "advisory",
        "peacekeeping",
        "transition",
        "permanent",
        "integrated",
        "u.s.",
    ]);
    // "their duty tour in Chile": those who are posted there.
    if at > 0 && context.is(at, words!["tour", "tours"]) && context.is(at - 1, words!["duty"]) {
        return true;
    }
    // "reports on the visits to Chile".
    let on = (at.saturating_sub(OF)..at).find(|&n| context.is(n, words!["on"]));
    if on.is_some_and(|n| n > 0 && context.is(n - 1, words!["report", "reports"])) {
        return true;
    }
    // "the staff of the Norwegian Mission in Lima".
    let of_state = || context.entity(at - 1).is_some_and(|(_, end, name)| end == at && !name);
    let embassy = at > 0 && context.is(at, words!["mission"]) && context.is(at + 1, words!["in"]);
    if embassy && context.tokens[at].is_capital() && of_state() {
        return true;
    }
    // "the Alliance’s missions in Chile and Peru": where its people are.
    if at > 0 && context.is(at, words!["missions"]) && context.is(at + 1, words!["in"]) {
        let made = is::LIGHT_PAST | is::LIGHT_NOW | is::ENDED | is::BEGUN;
        return !(at.saturating_sub(OF)..at).any(|n| context.has(n, made));
    }
    // "its peacekeeping mission in Chile".
    let posted = words![
        "peacekeeping",
        "stabilization",
        "stabilisation",
        "training",
        "assistance",
        "combat",
        "advisory"
    ];
    let stays = context.is(at, words!["mission"]) && context.is(at + 1, words!["in"]);
    if at > 0 && stays && context.is(at - 1, posted) || is_opened(context, at) {
        return true;
    }
    // "the NATO mission in Chile".
    let of_body =
        |n: usize| context.entity(n).is_some_and(|(c, end, _)| end == at && c.kind == Kind::Organization);
    if at > 0 && context.is(at, words!["mission", "missions"]) && of_body(at - 1) {
        return true;
    }
    at > 0
        && context.is(at, words!["mission"])
        && context.tokens[at].is_capital()
        && (context.is(at - 1, &KINDS) && context.tokens[at - 1].is_capital()
            || (at.saturating_sub(OF)..at).any(|n| {
                context.entity(n).is_some_and(|(c, end, _)| end == at && c.kind == Kind::Organization)
            })
            || is_headed(context, at))
}

/// "the Head of the Union Mission to Chile", "the Chief of Mission": a mission that somebody has an office in.
fn is_headed(context: &Context<'_>, at: usize) -> bool {
    const BACK: usize = 7;
    let of = (at.saturating_sub(BACK)..at).rev().find(|&n| context.is(n, words!["of", ","]));
    of.is_some_and(|n| n > 0 && context.is(n, words!["of"]) && context.has(n - 1, is::HEAD))
}

/// "the April 2022 visit": one that is referred to by its date, unless it is somebody's: "her April 2022 visit".
pub(super) fn is_dated_before(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let dated = |n: usize| {
        let token = &context.tokens[n];
        token.entry.month().is_some() && token.is_capital()
            || token.text.len() == 4 && token.text.bytes().all(|b| b.is_ascii_digit())
    };
    at > sentence.from + 1
        && dated(at - 1)
        && super::noun::by_behind(context, sentence, at).is_none()
        && (at.saturating_sub(4).max(sentence.from)..at).any(|n| {
            let article = context.is(n, words!["a", "an"]);
            context.has(n, is::DETERMINER) && !context.has(n, is::POSSESSIVE) && !article
        })
}
