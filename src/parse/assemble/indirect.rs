//! Reported speech that goes on in sentences without a verb of saying: "Ms Li said that trade had grown. It was now ten times as
//! large."

use super::Assembly;
use crate::facts::{Act, Span, Statement};
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Predicate, Subject};
use crate::parse::statements::Said;
use crate::parse::tokens::{Sentence, WordSet};

/// The rule of such a sentence.
const RULE: &str = "speech-goes-on";
/// What reported speech is put back to.
const BACK: WordSet<5> = WordSet::new(["had", "would", "could", "should", "might"]);

impl Assembly<'_, '_> {
    /// A sentence in the tense of reported speech goes on with what was said in the one before.
    pub(super) fn go_on_telling(&self, index: usize, current: usize, said: &mut Vec<Said>) {
        const SHORT: usize = 6;
        let context = self.context;
        let sentence = context.sentences[index];
        let plain = !sentence.title && !sentence.quoted && sentence.to > sentence.from + SHORT;
        if !said.is_empty() || !plain || self.told_in.contains_key(&sentence.from) {
            return;
        }
        let Some(last) = self.told_before(index, current) else { return };
        if context.any(sentence.from..sentence.to, words!["“", "”", "\"", "?", ":"]) {
            return;
        }
        let main = context.predicates[index].iter().find(|p| p.mood.is_finite());
        if !main.is_some_and(|main| self.is_put_back(sentence, main)) {
            return;
        }
        let span = context.sentence(sentence);
        let end = if context.is(sentence.to - 1, words!["."]) { sentence.to - 1 } else { sentence.to };
        if span == Span::default() {
            return;
        }
        let act = if last.act == Act::Stress { Act::Stress } else { Act::State };
        said.push(Said {
            statement: Statement {
                act,
                verb: last.verb.clone(),
                speaker: last.speaker.clone(),
                addressee: None,
                content: Some(context.value(sentence.from, end)),
                instruments: crate::parse::statements::instruments(context, sentence.from, end),
                conditional: false,
                evidence: vec![span],
            },
            rule: RULE,
        });
    }

    /// What was said in the sentence before, in reported speech.
    fn told_before(&self, index: usize, current: usize) -> Option<&Statement> {
        const SAYS: [&str; 12] = [
            "say",
            "add",
            "state",
            "note",
            "explain",
            "stress",
            "emphasise",
            "emphasize",
            "point",
            "tell",
            "believe",
            "warn",
        ];
        let context = self.context;
        let before = context.sentences[index.checked_sub(1)?];
        let near = context.paragraphs[index] <= context.paragraphs[index - 1] + 1;
        let last = self.legs[current].visit.statements.last()?;
        let reported = last.verb.as_deref().is_some_and(|verb| SAYS.contains(&verb));
        if !near || !reported {
            return None;
        }
        let span = last.evidence.last()?;
        let start = context.span(before.from, before.to).start;
        let past = || context.any(before.from..before.to, words!["says", "adds", "notes", "stresses"]);
        let indirect = !span.quote.contains(['“', '"', '”']) && !past();
        (span.start >= start && indirect).then_some(last)
    }

    /// Whether the main verb is put back, and said of no person and no visit.
    fn is_put_back(&self, sentence: Sentence, main: &Predicate) -> bool {
        let context = self.context;
        // "It was now ten times as large", "There were 5,000 of them".
        let is =
            context.is(main.at, words!["was", "were"]) && main.from == main.at && main.mood == Mood::Past;
        let back = is || context.is(main.from, &BACK) && matches!(main.mood, Mood::Past | Mood::Conditional);
        let other = is::HEAD | is::TITLE | is::VISIT_NOUN | is::MEETING | is::EVENT;
        let of_thing = match main.subject {
            Subject::Pronoun(at) => context.is(at, words!["it", "this", "these", "they"]),
            Subject::Phrase(from, to) => {
                !(from..to).any(|n| context.has(n, other) && !context.tokens[n].covered)
            }
            Subject::None => (sentence.from..main.at).any(|n| context.is(n, words!["there", "it"])),
        };
        let tells = context.is(main.at, words!["include", "included", "meet", "visit", "travel"]);
        back && !tells && of_thing && !main.relative
    }
}
