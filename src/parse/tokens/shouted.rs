//! Names of places in capitals: known where the text has them in no other way.

use rustc_hash::FxHashSet;

use super::Token;

/// "VISIT TO CHILE" over "Ms Li will visit Chile": the body tells it; the headline's words are no name then.
pub(in crate::parse) fn quiet(tokens: &mut [Token<'_>]) {
    let shouted = |t: &Token<'_>| t.entity.is_some_and(|entity| entity.shouted);
    if !tokens.iter().any(shouted) {
        return;
    }
    let named = |t: &Token<'_>| t.entity.filter(|entity| !entity.shouted).map(|entity| entity.concept);
    let written: FxHashSet<u32> = tokens.iter().filter_map(named).collect();
    for at in 0..tokens.len() {
        let Some(entity) = tokens[at].entity.filter(|e| e.shouted && written.contains(&e.concept)) else {
            continue;
        };
        tokens[at].entity = None;
        let end = tokens.len().min(at + usize::from(entity.words));
        tokens[at..end].iter_mut().for_each(|t| t.covered = false);
    }
}
