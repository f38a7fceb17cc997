//! Talks, meetings and calls that are told of by a noun, and what is discussed with somebody.

use super::spoken::{event_with, held_between, with_author};
use super::{Meeting, again, is_unreal, is_wanted, meeting, subject};
use crate::authority::Kind;
use crate::facts::{Act, EngagementKind};
use crate::parse::context::Context;
use crate::parse::lexicon::{form, is};
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// Whether talks with a name are held or attended: not "the results of the Strategic Dialogue with the Government".
fn is_held(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    const NEAR: usize = 9;
    const HELD: WordSet<11> = WordSet::new([
        "hold", "holds", "held", "holding", "have", "had", "has", "for", "lead", "led", "chair",
    ]);
    (at.saturating_sub(NEAR).max(sentence.from)..at)
        .any(|n| context.has(n, is::ATTEND | is::HOST) || context.is(n, &HELD))
}

/// What may be a meeting or an event, besides the words of the lists of these.
pub(super) const OCCASIONS: WordSet<11> = WordSet::new([
    "event",
    "table",
    "exchange",
    "exchanges",
    "contact",
    "contacts",
    "acquaintance",
    "bilateral",
    "bilaterals",
    "pull-aside",
    "sit-down",
]);

/// Whether a word may be a meeting or an event: most are neither. `others`: whether the sentence may say one of
/// [`OCCASIONS`].
pub(super) fn is_occasion(context: &Context<'_>, at: usize, others: bool) -> bool {
    context.has(at, is::EVENT | is::MEETING) || others && context.is(at, &OCCASIONS)
}

/// "had in-depth exchanges with the Minister", "looks forward to renewing contact with him".
fn is_exchange(context: &Context<'_>, sentence: Sentence, at: usize) -> bool {
    let views = context.is(at + 1, words!["of"]) && context.is(at + 2, words!["views", "opinions"]);
    let with = if views { at + 3 } else { at + 1 };
    let renews = |n: usize| context.is(n, words!["renew", "renewed", "renewing", "renews"]);
    // "had a bilateral with Minister Paz".
    if context.is(at, words!["bilateral", "bilaterals", "pull-aside", "sit-down"]) {
        return context.is(at + 1, words!["with"]);
    }
    // "held a bilateral summit with President Paz".
    if context.is(at, words!["summit", "summits", "trilateral", "quadrilateral"]) {
        return context.is(at + 1, words!["with"]) && is_held(context, sentence, at);
    }
    context.is(with, words!["with"])
        && if context.is(at, words!["exchange", "exchanges"]) {
            is_held(context, sentence, at)
        } else {
            context.is(at, words!["contact", "contacts", "acquaintance"])
                && (at.saturating_sub(3).max(sentence.from)..at).any(renews)
        }
}

/// The meeting that a noun tells of, if it does: "talks with X", "in a meeting with X", "a meeting between X and Y".
pub(super) fn of_noun(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    at: usize,
) -> Option<Meeting> {
    let token = &context.tokens[at];
    if let Some(event) = event_with(context, sentence, predicates, at) {
        return Some(event);
    }
    // "will have Ministerial Talks with the Secretary of State".
    let named = token.is_capital()
        && at > sentence.from
        && !(context.is(at + 1, words!["with"]) && is_held(context, sentence, at));
    let table = token.is(words!["table"]) && context.is(at.wrapping_sub(1), words!["round"]);
    if !token.has(is::MEETING) && !table && !is_exchange(context, sentence, at)
        || named
        || crate::parse::journeys::is_joint(context, at)
        || is_unreal(context, sentence, at)
        || context.is(at, words!["call", "calls"]) && predicates.iter().any(|p| p.at == at)
    {
        return None;
    }
    let link = link(context, sentence, at).or_else(|| held_between(context, (sentence, predicates), at))?;
    // "The Minister’s agenda includes meetings with": hers.
    let verb = |n: usize| (n + 1..at).any(|m| context.has(m, is::INCLUDE));
    let of_others =
        (at.saturating_sub(4).max(sentence.from)..at).any(|n| context.is(n, words!["’s", "'s"]) && !verb(n));
    let holders = of_others.then(|| holders(context, sentence, at)).filter(|all| !all.is_empty());
    let owned = holders.is_some();
    if of_others && !owned && !context.is(at.wrapping_sub(2), words!["her", "his"])
        || link > at + 1 && context.is(at + 1, words!["between"])
    {
        return None;
    }
    let (mut with, mut to) = parties::list(context, link + 1, sentence.to);
    to = again(context, sentence, "with", &mut with, to);
    let vague = |f: &parties::Found| is_vague(context, at, f);
    // "talks with me".
    let author =
        with.is_empty() && context.is(link, words!["with"]) && context.is(link + 1, words!["me", "myself"]);
    let strong = author
        || with.iter().any(|f| f.strong || f.group || f.party.organization.is_some())
            && !with.first().is_some_and(vague);
    if !strong || super::unreal::is_called_off(context, sentence, (at, to)) {
        return None;
    }
    let governs = predicates
        .iter()
        .rev()
        .find(|p| p.at < at)
        .or_else(|| predicates.iter().find(|p| p.mood.is_finite()));
    let planned = governs.is_some_and(|p| matches!(p.mood, Mood::Future | Mood::Conditional))
        || is_wanted(context, sentence, at);
    // "between X and Y": both sides; the visitors are told apart later.
    let between = context.is(link, words!["between"]);
    let subject = governs
        .filter(|p| p.at < at && !between && !of_others)
        .map(|p| subject(context, p))
        .unwrap_or_default();
    Some(Meeting {
        kind: EngagementKind::Meeting,
        with,
        subject: holders.unwrap_or(subject),
        place: None,
        planned,
        from: at,
        to,
        rule: if between { "meeting-between" } else { "noun-meeting" },
    })
}

/// "years of engagements with partners".
fn is_vague(context: &Context<'_>, at: usize, found: &parties::Found) -> bool {
    // "continuous dialogue with countries".
    let states = context.is(at, words!["dialogue", "engagement"])
        && found.to == found.from + 1
        && context.is(found.from, words!["countries", "states", "governments", "partners"]);
    states || found.group && context.is(at, words!["engagements"]) && context.has(found.to - 1, is::RELATION)
}

/// "*The Minister’s* meeting with President Paz": of whom it is the meeting.
fn holders(context: &Context<'_>, sentence: Sentence, at: usize) -> Vec<parties::Found> {
    let owner = crate::parse::journeys::owner(context, sentence, at).unwrap_or_default();
    if owner.iter().any(|f| f.strong) { owner } else { Vec::new() }
}

/// "…, with": what was put in is closed off.
fn is_closed(context: &Context<'_>, with: usize) -> bool {
    context.is(with, words!["with"]) && context.is(with - 1, words![","])
}

/// The word that leads from a meeting to those met: "talks with", "meetings, including with", "a call on".
fn link(context: &Context<'_>, sentence: Sentence, at: usize) -> Option<usize> {
    const FAR: usize = 12;
    if context.is(at, words!["call", "calls"]) {
        // "a courtesy call to X".
        if context.is(at.wrapping_sub(1), words!["courtesy"]) && context.is(at + 1, words!["to"]) {
            return Some(at + 1);
        }
        // "a call with X" is made by telephone.
        return context.is(at + 1, words!["on", "upon"]).then_some(at + 1);
    }
    // "paid a courtesy visit to X".
    if context.has(at, is::VISIT_NOUN) && context.is(at.wrapping_sub(1), words!["courtesy"]) {
        return context.is(at + 1, words!["to"]).then_some(at + 1);
    }
    // "meetings on Friday, December 8 and Saturday, December 9 with X".
    let past = context.behind_days(behind_places(context, at + 1), sentence.to);
    if past > at + 1 && context.is(past, words!["with"]) {
        return Some(past);
    }
    if context.is(at + 1, words!["on", "about", "regarding", "concerning"])
        && let Some(with) = partners(context, sentence, at + 2)
    {
        return Some(with);
    }
    let near = at + 1..sentence.to.min(at + 7);
    let stop = near.clone().find(|&n| context.is(n, words![",", ".", ";", "and", "to"]));
    let end = stop.unwrap_or(near.end);
    let link = (at + 1..end).find(|&n| context.is(n, words!["with", "between"]));
    let including =
        stop.filter(|&n| context.is(n, words![","]) && context.is(n + 1, words!["including", "among"]));
    // "held a meeting, followed by a working lunch, with X".
    let followed = stop.filter(|&n| context.is(n + 1, words!["followed"]) && context.is(n + 2, words!["by"]));
    let followed = || {
        (followed? + 3..sentence.to.min(followed? + FAR))
            .take_while(|&n| !context.is(n, words!["and", "to", ".", ";"]))
            .find(|&n| {
                context.is(n, words!["with"]) && context.has(n - 1, is::MEETING) || is_closed(context, n)
            })
    };
    link.or_else(|| including.map(|n| n + 2).filter(|&n| context.is(n, words!["with"]))).or_else(followed)
}

/// The "with" behind a subject that is discussed, and before people: "discussed trade with ministers".
fn partners(context: &Context<'_>, sentence: Sentence, from: usize) -> Option<usize> {
    const FAR: usize = 40;
    // "examined the law, with attention to the needs of minorities": they are not whom she met.
    const NEAR: usize = 5;
    let person = |n: &usize| {
        let (with, _) = parties::list(context, n + 1, sentence.to);
        // "discussed the conflict with Norway", but "discussed the conflict with President Paz".
        let named = !context.has(n - 1, is::RELATION)
            || with.first().is_some_and(|f| f.party.name.is_some() && f.party.role.is_some());
        let state = |f: &parties::Found| {
            f.party.organization.is_some()
                && f.party.country.is_some()
                && (f.from..f.to).any(|n| context.is(n, words!["government", "governments"]))
                // "with local authorities".
                || f.party.name.is_none() && context.is(f.to - 1, words!["authorities", "stakeholders"])
        };
        named
            && with
                .first()
                .filter(|f| f.from <= n + NEAR)
                .is_some_and(|f| f.strong || state(f) || f.group && !context.has(f.to - 1, is::RELATION))
    };
    (from..sentence.to.min(from + FAR))
        .take_while(|&n| !context.is(n, words![".", ";", ":", "“", "which", "who"]))
        .filter(|&n| context.is(n, words!["with"]) && !context.has(n - 1, is::MEETING))
        .find(person)
}

/// The word behind places that stand at a word: "in Brussels, Belgium".
fn behind_places(context: &Context<'_>, from: usize) -> usize {
    let place =
        |n: usize| context.entity(n).filter(|(c, _, name)| *name && c.kind.is_place()).map(|(_, end, _)| end);
    if !context.is(from, words!["in", "at"]) {
        return from;
    }
    let Some(end) = place(from + 1) else { return from };
    if context.is(end, words![","]) { place(end + 1).unwrap_or(end) } else { end }
}

/// "will see X", "heard from X", "her interlocutors included X".
pub(super) fn seen(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    let sees = context.is(at, words!["saw", "see", "sees", "seen"]);
    let listens = context.is(at, words!["listened", "listen", "listens"]);
    let hears = context.is(at, words!["hear", "heard", "hears", "hearing"]) || listens;
    let includes = context.is(at, words!["included", "include", "includes", "were"])
        && match predicate.subject {
            Subject::Phrase(from, to) => (from..to).any(|n| {
                context.is(n, words!["interlocutors", "hosts", "counterparts"])
                    || context.is(n, words!["representatives", "participants", "officials", "attendees"])
                        && is_of_country(context, from, to)
            }),
            _ => false,
        };
    // "took a briefing from X".
    let briefed = context.is(at, words!["received", "took", "take", "receive", "had", "got", "get"])
        && (at + 1..at + 4).any(|n| context.is(n, words!["briefing", "briefings"]));
    let links: &[&str] = if listens { &["to"] } else { &["from", "by"] };
    let far = if briefed || hears { sentence.to.min(at + 6) } else { at };
    let from = (at + 1..far).find(|&n| context.is(n, links));
    let from = from.filter(|&n| briefed || hears && !context.is(n, words!["by"]) && n < at + 4);
    let from = from.or_else(|| super::company::voices(context, at));
    let first = from.map(|n| n + 1).or((sees || includes).then_some(at + 1))?;
    let (with, to) = parties::list(context, first, sentence.to);
    let who = with.first()?;
    let own = (who.from..who.to).any(|n| context.is(n, words!["’s", "'s"]));
    let press = context.is(who.to - 1, words!["reporters", "journalists", "correspondents"]);
    let person = who.strong && !own && who.from <= first + 3 || who.group && !sees && !press;
    let verbs = (who.from..who.to).any(|n| {
        let token = &context.tokens[n];
        token.entry.forms & form::BASE != 0 && !token.is_capital() && !token.has(is::GROUP)
    });
    let told = !predicate.passive && predicate.mood.is_finite() && !(sees && verbs);
    let subject = if includes { Vec::new() } else { subject(context, predicate) };
    (told && person).then(|| Meeting { subject, ..meeting(context, predicate, with, (at, to), "verb-meet") })
}

/// Whether people are of a country by its name: "representatives of the Government of Chile", "Chilean officials".
fn is_of_country(context: &Context<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|n| context.entity(n).is_some_and(|(c, ..)| c.kind == Kind::Country))
}

/// "During a meeting that was held today, Ms Li and Mr Paz noted": whether a sentence starts with one.
fn opens_with_talks(context: &Context<'_>, sentence: Sentence) -> bool {
    let first = sentence.from;
    let talks = |n: usize| context.has(n, is::MEETING) && !context.has(n, is::VISIT_NOUN);
    context.is(first, words!["during", "at", "in"])
        && context.is(first + 1, words!["a", "the", "their", "this", "talks"])
        && (first + 1..first + 5).any(talks)
}

/// What two do together who meet.
const JOINTLY: WordSet<8> = WordSet::new([
    "witnessed",
    "witness",
    "unveiled",
    "inaugurated",
    "launched",
    "co-chaired",
    "chaired",
    "toured",
]);

/// "discussed trade with X", "exchanged views with X", "briefed X on trade".
pub(super) fn discussed(context: &Context<'_>, sentence: Sentence, predicate: &Predicate) -> Option<Meeting> {
    let at = predicate.at;
    if predicate.passive || predicate.mood == Mood::Participle {
        return None;
    }
    let next = at + 1;
    let token = |n: usize| context.tokens.get(n);
    let views =
        |n: usize| token(n).is_some_and(|t| t.entry.object == Some(Act::Discuss) && !t.has(is::MEETING));
    let talks = |n: usize| token(n).is_some_and(|t| t.has(is::MEETING));
    let saying = context.reporting(at).map(|(verb, _)| verb);
    let discusses =
        saying.is_some_and(|v| v.act() == Some(Act::Discuss) && v.particle.as_deref() != Some("with"));
    // "will have in-depth exchanges of views with the President".
    let exchange = |n: usize| {
        context.is(n, words!["exchange", "exchanges"])
            && context.is(n + 1, words!["of"])
            && context.is(n + 2, words!["views", "opinions"])
    };
    let has = context.has(at, is::HAVE) || context.is(at, words!["hold", "held", "holds", "conducted"]);
    let views = saying.is_some() && (next..next + 4).any(views) || has && (next..next + 4).any(exchange);
    if !discusses && !views {
        let jointly = context.is(at, &JOINTLY) || opens_with_talks(context, sentence) || saying.is_some();
        return (jointly || (next..next + 4).any(talks)).then(|| together(context, predicate)).flatten();
    }
    match partners(context, sentence, next) {
        Some(link) => {
            let (mut with, mut to) = parties::list(context, link + 1, sentence.to);
            // "discuss issues with the authorities, including security and the law": what is discussed.
            let more = (link + 2..to).find(|&n| context.is(n, words!["including"]));
            if let Some(more) =
                more.filter(|&n| !with.iter().any(|f| f.from > n && context.tokens[f.from].is_capital()))
            {
                with.retain(|f| f.to <= more);
                to = more;
            }
            with.retain(|f| !super::hosts::is_press(context, at, f));
            let some = !with.is_empty();
            some.then(|| meeting(context, predicate, with, (at, to), "discusses-with"))
        }
        None => together(context, predicate),
    }
}

/// "Minister Li and Minister Paz discussed trade": whoever of the two is no visitor is met.
pub(super) fn together(context: &Context<'_>, predicate: &Predicate) -> Option<Meeting> {
    if let Subject::Pronoun(i) = predicate.subject {
        return super::company::with_pronoun(context, predicate, i)
            .or_else(|| with_author(context, predicate, i));
    }
    let Subject::Phrase(from, to) = predicate.subject else { return None };
    if context.is(from, words!["she", "he"]) {
        return super::company::with_pronoun(context, predicate, from);
    }
    // One word joins two.
    let joined = |n: usize| {
        context.is(n, words!["and", ",", "&", "with"]) || context.is(n, words!["plus", "or", "as", ";"])
    };
    if !(from..to).any(joined) {
        return None;
    }
    let with = subject(context, predicate);
    let [first, others @ ..] = &with[..] else { return None };
    let [second, ..] = others else { return None };
    let all = others.len() == 1 && second.group || others.len() < 5 && others.iter().all(|f| f.strong);
    let both = first.strong && all && predicate.mood.is_finite();
    let at = predicate.at;
    both.then(|| Meeting {
        subject: Vec::new(),
        ..meeting(context, predicate, with, (at, at + 1), "meets-together")
    })
}
