//! Purposes of what is visited or attended.

use super::{Stated, passages};
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate};
use crate::parse::tokens::Sentence;
use crate::parse::tokens::WordSet;

/// "visited the camp to assess needs", "will attend the summit to promote trade".
pub(super) fn of_site(context: &Context<'_>, sentence: Sentence, predicates: &[Predicate]) -> Option<Stated> {
    let goes = is::SITE | is::ATTEND | is::GO_PAST | is::GO_BASE | is::LIGHT_PAST | is::LIGHT_NOW;
    predicates.iter().enumerate().find_map(|(n, p)| {
        if p.mood != Mood::Infinitive || p.passive || p.shares.is_some() {
            return None;
        }
        let governs = predicates[..n].iter().rev().find(|g| g.mood.is_finite())?;
        let visit = (governs.at..p.from).any(|m| context.has(m, is::VISIT_NOUN));
        // "joined leaders at the forum to discuss trade".
        let joins = || {
            context.is(governs.at, words!["join", "joins", "joined"])
                && (governs.at..p.from).any(|m| context.has(m, is::EVENT))
        };
        let there =
            context.has(governs.at, is::SITE | is::ATTEND) && !context.has(governs.at, is::MEET) || joins();
        let journey = visit && context.has(governs.at, goes) || there && context.reporting(p.at).is_none();
        let quiet = (governs.at + 1..p.from)
            .all(|m| !context.is(m, words!["that", "who", "which", "opportunity", "how"]));
        let meets = context.has(p.at, is::SITE) || context.is(governs.at + 1, words!["advantage"]);
        let next = predicates[n - 1].at == governs.at && !is_of_noun(context, p.from);
        (journey && next && quiet && !meets && !governs.passive)
            .then(|| (passages(context, p.from, sentence, predicates), "purpose-of-site"))
    })
}

/// "ways to", "efforts to": the infinitive belongs to a noun.
pub(super) fn is_of_noun(context: &Context<'_>, to: usize) -> bool {
    const NOUNS: WordSet<20> = WordSet::new([
        "back",
        "ways",
        "way",
        "efforts",
        "steps",
        "plans",
        "measures",
        "commitment",
        "ability",
        "opportunities",
        "need",
        "action",
        "actions",
        "desire",
        "work",
        "how",
        "opportunity",
        "invitation",
        "request",
        "office",
    ]);
    context.is(to.wrapping_sub(1), &NOUNS)
}
