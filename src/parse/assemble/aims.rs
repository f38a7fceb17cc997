//! Aims that sentences state, as purposes of the legs they are about.

use super::{Assembly, purposes};
use crate::parse::lexicon::is;
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// The aims that a sentence states of a visit: of the tour, where it speaks of the region.
    pub(super) fn aim(&mut self, index: usize, current: usize) {
        let sentence = self.context.sentences[index];
        let stated = purposes::stated(self.context, sentence, &self.context.predicates[index]);
        let Some((aims, rule)) = stated else { return };
        let tour = self.legs.iter().position(super::Leg::is_region);
        let region = self.context.value(sentence.from, sentence.to).contains("region");
        let trip = self.legs[current].trip;
        let whole = self.context.any(sentence.from..sentence.to, words!["trip", "trips", "tour"]);
        let whole = whole || self.is_of_all(sentence);
        // "will visit Lima and Arica to meet leaders": on the legs that it tells of, of all that were told of before.
        let told = self.told_in.get(&sentence.from).map_or(&[][..], Vec::as_slice);
        let told = told.iter().filter(|t| !t.aside).map(|t| t.leg).collect::<Vec<_>>();
        let several = told.len() > 1 && !told.iter().any(|&l| self.legs[l].is_region());
        for leg in 0..self.legs.len() {
            if several && !told.contains(&leg) {
                continue;
            }
            let all = whole || !self.located && !self.legs[leg].is_region();
            let on_trip = || leg == current || all && self.legs[leg].trip == trip || several;
            let wanted = tour.filter(|_| region).map_or_else(on_trip, |tour| leg == tour);
            for aim in aims.iter().filter(|_| wanted) {
                self.legs[leg].purpose(aim.clone(), rule);
            }
        }
    }

    /// "During the visit she will …", right behind a sentence that told of several places at once.
    fn is_of_all(&self, sentence: Sentence) -> bool {
        let context = self.context;
        let opens = context.is(sentence.from, words!["during", "on", "throughout"])
            && (sentence.from + 1..sentence.to.min(sentence.from + 4))
                .any(|n| context.has(n, is::VISIT_NOUN));
        let before = || self.told_in.range(..=sentence.from).next_back();
        opens && before().is_some_and(|(_, told)| told.len() > 1)
    }
}
