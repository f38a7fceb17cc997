//! Names of places in capitals: known where the text has them in no other way.

use rustc_hash::FxHashSet;

use super::{Named, Token};
use crate::parse::lexicon::{Entry, is};

/// "VISIT TO CHILE" over "Ms Li will visit Chile": the body tells it; the headline's words are no name then.
pub(in crate::parse) fn quiet(tokens: &mut [Token<'_>]) {
    let shouted = |t: &Token<'_>| t.entity.is_some_and(|entity| entity.shouted);
    if !tokens.iter().any(shouted) {
        return;
    }
    let named = |t: &Token<'_>| t.entity.filter(|entity| !entity.shouted).map(|entity| entity.concept);
    let written: FxHashSet<u32> = tokens.iter().filter_map(named).collect();
    for at in 0..tokens.len() {
        let told = |e: &Named| written.contains(&e.concept) || is_of_name(tokens, at, usize::from(e.words));
        let Some(entity) = tokens[at].entity.filter(|e| e.shouted && told(e)) else { continue };
        tokens[at].entity = None;
        let end = tokens.len().min(at + usize::from(entity.words));
        tokens[at..end].iter_mut().for_each(|t| t.covered = false);
    }
}

/// "THE HON. MICHAEL JORDAN MP", "PARIS ROE": whether a place in capitals stands beside an unknown word, as in somebody's name.
fn is_of_name(tokens: &[Token<'_>], at: usize, words: usize) -> bool {
    let unknown = |t: &Token<'_>| t.is_capital() && t.is_word() && !t.covered && t.entry == Entry::default();
    let before = at.checked_sub(1).and_then(|n| tokens.get(n)).filter(|_| !tokens[at].paragraph);
    let behind = tokens.get(at + words).filter(|t| !t.paragraph);
    let led = before.is_some_and(|t| !t.is_word() || t.has(is::PREPOSITION | is::LINK));
    before.is_some_and(|t| unknown(t) || t.has(is::TITLE)) || !led && behind.is_some_and(unknown)
}
