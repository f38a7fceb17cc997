//! Talks that a sentence tells of without a verb of talking in its main clause: what a visit makes possible, what is pursued,
//! what there was.

use super::Said;
use super::content::{trimmed, trimmed_quotes};
use super::nominal::plain;
use crate::facts::Act;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::parties;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of what there was.
const THERE: &str = "there-was";
/// The rule of what is made possible.
const ENABLED: &str = "talks-enabled";
/// Verbs of what makes something possible.
const ENABLES: WordSet<6> = WordSet::new(["enable", "enables", "enabled", "allow", "allows", "allowed"]);
/// What talks are called.
const TALKS: WordSet<6> =
    WordSet::new(["talks", "discussion", "discussions", "exchange", "exchanges", "consultations"]);
/// What stands before that which talks are about.
const ABOUT: WordSet<5> = WordSet::new(["on", "about", "of", "regarding", "concerning"]);

/// What such a sentence says.
pub(super) fn said(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Said> {
    let found = there_was(context, sentence)
        .or_else(|| of_concern(context, sentence))
        .or_else(|| welcomed_by(context, sentence, predicates))
        .or_else(|| briefing(context, sentence));
    if found.is_some() {
        return found;
    }
    let verb = || {
        predicates.iter().filter(|p| p.mood.is_finite() && !p.negated).find_map(|p| {
            to_discuss(context, sentence, predicates, p)
                .or_else(|| pursued(context, sentence, p))
                .or_else(|| spoken_on(context, sentence, p))
        })
    };
    let about = made_possible(context, sentence).or_else(verb).filter(|(from, to)| from < to)?;
    let evidence = (sentence.from, trimmed_quotes(context, sentence.to));
    Some(Said { rule: ENABLED, ..plain(context, Act::Discuss, about, evidence)? })
}

/// "There was agreement with the Government on trade", "there was a useful exchange of views on peace".
fn there_was(context: &Context<'_>, sentence: Sentence) -> Option<Said> {
    const NEAR: usize = 7;
    const AGREED: WordSet<4> = WordSet::new(["agreement", "consensus", "support", "understanding"]);
    let there = (sentence.from..sentence.to).find(|&n| {
        context.is(n, words!["there"])
            && (context.is(n + 1, words!["was", "is", "were"])
                || context.has(n + 1, is::HAVE) && context.is(n + 2, words!["been"]))
    })?;
    let first = if context.is(there + 2, words!["been"]) { there + 3 } else { there + 2 };
    let open = |n: &usize| {
        let token = &context.tokens[*n];
        token.is_word() && !token.has(is::PREPOSITION) && !token.is(words!["no", "not", "little", "need"])
    };
    let noun = (first..sentence.to.min(first + NEAR))
        .take_while(open)
        .find(|&n| context.is(n, &AGREED) || context.is(n, &TALKS) || context.is(n, words!["concern"]))?;
    let views = noun
        + if context.is(noun + 1, words!["of"]) && context.is(noun + 2, words!["views", "view"]) {
            3
        } else {
            1
        };
    // "agreement with the Government on".
    let link = if context.is(views, words!["with", "among", "between"]) {
        parties::list(context, views + 1, sentence.to).1
    } else {
        views
    };
    let act = match () {
        () if context.is(noun, words!["concern"]) => Act::Concern,
        () if context.is(noun, &TALKS) => Act::Discuss,
        () => Act::Agree,
    };
    let told = match act {
        Act::Agree => context.is(link, words!["that", "on", "for", "to"]),
        Act::Concern => context.is(link, words!["that", "about", "over", "at"]),
        _ => context.is(link, &ABOUT),
    };
    let end = trimmed(context, link + 1, sentence.to);
    let evidence = (sentence.from, trimmed_quotes(context, sentence.to));
    let said = (told && link + 1 < end).then(|| plain(context, act, (link + 1, end), evidence))??;
    Some(Said { rule: THERE, ..said })
}

/// "Of particular concern to the Minister is the flow of refugees": what is of concern.
fn of_concern(context: &Context<'_>, sentence: Sentence) -> Option<Said> {
    const FAR: usize = 12;
    let from = sentence.from;
    let concern = (from + 1..from + 4).find(|&n| context.is(n, words!["concern"]))?;
    let be = (concern + 1..sentence.to.min(concern + FAR))
        .take_while(|&n| !context.is(n, words![",", ";", "."]))
        .find(|&n| context.is(n, words!["is", "was", "are", "were"]));
    let be = be.filter(|_| context.is(from, words!["of"]))?;
    let end = trimmed(context, be + 1, sentence.to);
    let said = plain(context, Act::Concern, (be + 1, end), (from, trimmed_quotes(context, sentence.to)))?;
    Some(Said { rule: THERE, ..said })
}

/// "The measures taken by Norway were welcomed by the Minister": what somebody welcomes, who is no guest.
fn welcomed_by(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Said> {
    let verbs =
        words!["welcomed", "praised", "commended", "applauded", "criticised", "criticized", "condemned"];
    let main = predicates.iter().find(|p| {
        p.passive
            && p.mood.is_finite()
            && !p.negated
            && context.is(p.at, verbs)
            && context.is(p.at + 1, words!["by"])
    })?;
    let Subject::Phrase(from, to) = main.subject else { return None };
    if !context.names_things(from, to) || main.start > sentence.from + 1 {
        return None;
    }
    let speaker =
        parties::list(context, main.at + 2, sentence.to).0.into_iter().next().filter(|f| f.strong)?;
    let blames = context.is(main.at, words!["criticised", "criticized", "condemned"]);
    let act = if blames { Act::Concern } else { Act::Welcome };
    let mut said = plain(context, act, (from, to), (sentence.from, trimmed_quotes(context, sentence.to)))?;
    said.statement.speaker = Some(speaker.party);
    Some(Said { rule: THERE, ..said })
}

/// "The President gave the Minister a briefing on trade": what it was on.
fn briefing(context: &Context<'_>, sentence: Sentence) -> Option<Said> {
    const FAR: usize = 10;
    let gives = words!["gave", "give", "gives", "provided", "provide", "provides"];
    let at = (sentence.from + 1..sentence.to).find(|&n| context.is(n, gives))?;
    let near = at + 1..sentence.to.min(at + FAR);
    let noun = near.clone().find(|&n| context.is(n, words!["briefing", "briefings", "overview"]))?;
    let open = (at + 1..noun).all(|n| !context.is(n, words![",", ";", ".", "that"]));
    let told = open && context.is(noun + 1, words!["on", "about", "of"]);
    let end = trimmed(context, noun + 2, sentence.to);
    let evidence = (sentence.from, trimmed_quotes(context, sentence.to));
    let said = (told && noun + 2 < end).then(|| plain(context, Act::State, (noun + 2, end), evidence))??;
    Some(Said { rule: THERE, ..said })
}

/// "The visit will enable further talks on trade", "provides an opportunity for discussion of trade": what they are about.
fn made_possible(context: &Context<'_>, sentence: Sentence) -> Option<(usize, usize)> {
    const FAR: usize = 14;
    const CHANCES: WordSet<3> = WordSet::new(["opportunity", "chance", "occasion"]);
    const GIVES: WordSet<12> = WordSet::new([
        "provide",
        "provides",
        "provided",
        "providing",
        "give",
        "gives",
        "gave",
        "giving",
        "offer",
        "offers",
        "offered",
        "offering",
    ]);
    let words = || sentence.from..sentence.to;
    if !context.may_say(words(), &CHANCES) && !context.may_say(words(), &ENABLES) {
        return None;
    }
    let first = words().find_map(|n| {
        let gives = || (n.saturating_sub(FAR).max(sentence.from)..n).any(|m| context.is(m, &GIVES));
        let chance = context.is(n, &CHANCES) && context.is(n + 1, words!["for"]) && gives();
        (chance || context.is(n, &ENABLES)).then_some(n + 1 + usize::from(chance))
    })?;
    let open = |n: &usize| !context.is(*n, words![",", ";", "to", "that", "who"]);
    let talks = (first..sentence.to.min(first + FAR)).take_while(open).find(|&n| context.is(n, &TALKS))?;
    let about = (talks + 1..sentence.to.min(talks + FAR)).find(|&n| context.is(n, &ABOUT))?;
    let views = context.is(about, words!["of"]) && context.is(about + 1, words!["views", "view"]);
    let about = if views { about + 2 } else { about };
    context.is(about, &ABOUT).then(|| (about + 1, trimmed(context, about + 1, sentence.to)))
}

/// "will enable me to discuss trade with Ms Li", "will bring together experts to discuss trade": what is discussed.
fn to_discuss(
    context: &Context<'_>,
    sentence: Sentence,
    predicates: &[Predicate],
    main: &Predicate,
) -> Option<(usize, usize)> {
    const FAR: usize = 24;
    let enables = context.is(main.at, &ENABLES);
    let brings = context.is(main.at, words!["bring", "brings", "brought"])
        && (main.at + 1..main.at + 4).any(|n| context.is(n, words!["together"]));
    let to = predicates.iter().find(|p| p.at > main.at && p.mood == Mood::Infinitive)?;
    if !(enables || brings) || to.at > main.at + FAR {
        return None;
    }
    let topic = context.deals_with_topic(to.at) && context.is(to.at, words!["address"]);
    let verb = context.reporting(to.at).filter(|(verb, _)| verb.act() == Some(Act::Discuss));
    let behind = verb.map(|(_, behind)| behind).or_else(|| topic.then_some(to.at + 1))?;
    let first = if context.is(behind, words!["with"]) {
        parties::list(context, behind + 1, sentence.to).1
    } else {
        behind
    };
    Some((first, trimmed(context, first, sentence.to)))
}

/// "During the visit I will pursue bilateral issues": what is pursued.
fn pursued(context: &Context<'_>, sentence: Sentence, main: &Predicate) -> Option<(usize, usize)> {
    const FAR: usize = 9;
    let pursues =
        context.is(main.at, words!["pursue", "pursued", "pursuing", "canvass", "canvassed", "canvassing"]);
    let person = match main.subject {
        Subject::Pronoun(_) => true,
        Subject::Phrase(from, to) => parties::list(context, from, to).0.iter().any(|f| f.strong || f.group),
        Subject::None => false,
    };
    let issues = |n: usize| {
        context.has(n, is::TOPIC) || context.is(n, words!["issues", "matters", "questions", "concerns"])
    };
    let near = main.at + 1..sentence.to.min(main.at + FAR);
    (pursues && person && !main.passive && near.into_iter().any(issues))
        .then(|| (main.at + 1, trimmed(context, main.at + 1, sentence.to)))
}

/// "The Prime Minister and the Minister also spoke on coal": what several spoke on.
fn spoken_on(context: &Context<'_>, sentence: Sentence, main: &Predicate) -> Option<(usize, usize)> {
    let spoke =
        context.is(main.at, words!["spoke", "speak", "talked"]) && context.is(main.at + 1, words!["on"]);
    let Subject::Phrase(from, to) = main.subject else { return None };
    let dated = context.has(main.at + 2, is::WEEKDAY)
        || context.is(main.at + 2, words!["behalf", "the"])
            && context.is(main.at + 3, words!["phone", "telephone", "sidelines", "margins", "occasion"]);
    let several = || parties::list(context, from, to).0.len() > 1 || context.is(from, words!["both"]);
    let day = || context.behind_days(main.at + 1, sentence.to) > main.at + 2;
    (spoke && !dated && several() && !day())
        .then(|| (main.at + 2, trimmed(context, main.at + 2, sentence.to)))
}
