//! What talks deal with.

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
}
