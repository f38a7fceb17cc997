//! Those who go together where a clause stands between them: "King Bo, who was crowned in May, and his wife Ana".

use crate::parse::context::Context;
use crate::parse::parties::{self, Found};
use crate::parse::tokens::WordSet;

/// Farthest back from somebody's spouse to the clause about him or her, in words.
const FAR: usize = 24;

/// Those found from a word on, with him or her whose spouse the first of them is.
pub(super) fn with_spouse(context: &Context<'_>, from: usize, mut found: Vec<Found>) -> Vec<Found> {
    const KIN: WordSet<4> = WordSet::new(["wife", "husband", "spouse", "consort"]);
    let own = from > 2 && context.is(from - 1, words!["and"]) && context.is(from, words!["his", "her"]);
    let kin = || (from + 1..from + 5).any(|n| context.is(n, &KIN));
    if !own || found.first().is_none_or(|f| f.party.name.is_none()) || !kin() {
        return found;
    }
    let Some(who) = (from.saturating_sub(FAR)..from).rev().find(|&n| context.is(n, words!["who"])) else {
        return found;
    };
    let Some(sentence) = context.sentences.iter().rfind(|s| s.from <= who) else { return found };
    let first = parties::list(context, sentence.from, who).0.into_iter().next_back();
    if let Some(first) = first.filter(|f| f.strong && f.party.name.is_some() && f.to + 1 >= who) {
        found.insert(0, first);
    }
    found
}
