//! What talks deal with, and what is no guest.

use super::context::Context;
use super::lexicon::is;
use super::tokens::WordSet;

impl Context<'_> {
    /// Whether a word is "addressed" with a subject of talks behind it, not an audience: "addressed the fishing dispute".
    pub(super) fn deals_with_topic(&self, at: usize) -> bool {
        const NEAR: usize = 9;
        const TOPICS: WordSet<41> = WordSet::new([
            "interests",
            "range",
            "areas",
            "potential",
            "opportunities",
            "aspects",
            "issue",
            "issues",
            "question",
            "questions",
            "topic",
            "topics",
            "matter",
            "matters",
            "relations",
            "cooperation",
            "co-operation",
            "situation",
            "challenges",
            "developments",
            "preparations",
            "concerns",
            "problem",
            "problems",
            "threats",
            "prospects",
            "ways",
            "crisis",
            "conflict",
            "dispute",
            "implementation",
            "need",
            "war",
            "security",
            "reforms",
            "priorities",
            "number",
            "series",
            "variety",
            "state",
            "status",
        ]);
        let small = is::PREPOSITION | is::CONJUNCTION | is::SUBORDINATOR | is::PRONOUN;
        let word = |&n: &usize| self.tokens.get(n).is_some_and(|t| t.is_word() && !t.has(small));
        let end = (at + 1..at + NEAR).find(|n| !word(n)).unwrap_or(at + NEAR);
        self.is(at, words!["address", "addresses", "addressed", "addressing"])
            && self.is(end - 1, &TOPICS)
            && !(at + 1..end).any(|n| self.has(n, is::EVENT | is::GROUP | is::HEAD))
    }

    /// "The measures taken by Norway": whether words before a verb name things, not people who could be welcomed.
    pub(super) fn names_things(&self, from: usize, to: usize) -> bool {
        const PEOPLE: u64 = is::HEAD | is::TITLE | is::GROUP | is::BODY | is::PRONOUN | is::VISIT_NOUN;
        let whole = (from..to).find(|&n| self.has(n, is::PREPOSITION)).unwrap_or(to);
        let plural = (from..whole).any(|n| self.tokens[n].text.ends_with('s'));
        let sent = words!["they", "delegation", "team", "mission", "couple"];
        plural
            && (from..whole).all(|n| !self.has(n, PEOPLE) && !self.tokens[n].covered && !self.is(n, sent))
            && (from + 1..whole).all(|n| !self.tokens[n].is_capital())
    }
}
