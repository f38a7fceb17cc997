//! Names that a scanned text misspells where they are told first: how it mostly spells them.

use super::Assembly;
use crate::parse::parties;

impl Assembly<'_, '_> {
    /// "Mr Whitlau", who is "Mr Whitlam" in all that follows: a surname alone, as the text mostly has it.
    pub(super) fn usual_spelling(&mut self) {
        let alone = |name: &String| !name.contains(' ') && name.is_ascii();
        let visitors = self.legs.iter().flat_map(|l| &l.visit.visitors);
        let mut names: Vec<String> = visitors.filter_map(|v| v.name.clone()).filter(alone).collect();
        names.sort_unstable();
        names.dedup();
        let usual: Vec<_> = names.into_iter().filter_map(|name| Some((self.usual(&name)?, name))).collect();
        for party in self.legs.iter_mut().flat_map(|l| &mut l.visit.visitors) {
            if let Some((better, _)) = usual.iter().find(|(_, name)| party.name.as_ref() == Some(name)) {
                party.name = Some(better.clone());
            }
        }
    }

    /// Another spelling of a name, if the text has it twice, and more often.
    fn usual(&self, name: &str) -> Option<String> {
        const START: usize = 2000;
        const TWICE: usize = 2;
        let tokens = self.context.tokens.iter().take(START);
        let words = || tokens.clone().map(|t| t.text);
        let other = words().find(|word| parties::is_misread(name, word))?;
        let often = |name: &str| words().filter(|word| *word == name).count();
        let more = often(other);
        (more >= TWICE && more > often(name)).then(|| other.to_owned())
    }
}
