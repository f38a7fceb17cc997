//! Sentences: where they end, which are quoted, which are headlines.

use super::{LONGEST_SENTENCE, MARKS, Token};

/// Words of a sentence, as a range of tokens.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct Sentence {
    pub from: usize,
    pub to: usize,
    /// Whether it stands inside quotation marks that an earlier sentence opened.
    pub quoted: bool,
    /// Whether it is a headline: nearly every word has a capital.
    pub title: bool,
}

/// Cuts tokens into sentences.
pub(in crate::parse) fn sentences(tokens: &[Token<'_>]) -> Vec<Sentence> {
    let mut all = Vec::new();
    let mut from = 0;
    let (mut quoted, mut opened) = (false, false);
    let mut ahead = 0;
    for at in 0..tokens.len() {
        let token = &tokens[at];
        if !token.is_plain() {
            match token.text {
                "“" => opened = true,
                "”" => opened = false,
                _ => {}
            }
        }
        let next = tokens.get(at + 1);
        let long = at - from > LONGEST_SENTENCE;
        let ends = next.is_none_or(|n| n.paragraph || long || is_end(tokens, at) || is_numbered(tokens, at));
        let far = at - from > LONGEST_SENTENCE + MARKS;
        if ends
            && (far
                || !next.is_some_and(|n| {
                    n.glued && n.is(words!["”", "\"", ")", "’"]) && !n.paragraph && closes(tokens, at + 1)
                }))
        {
            all.push(Sentence { from, to: at + 1, quoted, title: is_title(&tokens[from..=at]) });
            from = at + 1;
            if next.is_some_and(|n| n.paragraph) {
                opened = opened && goes_on(tokens, at + 1, &mut ahead);
            }
            quoted = opened;
        }
    }
    all
}

/// "2 During the visit": whether a word is the number of a paragraph, where others near it have the number before or behind.
fn is_numbered(tokens: &[Token<'_>], at: usize) -> bool {
    const NEAR: usize = 400;
    let number = |t: &Token<'_>| {
        let digits = t.text.len() < 3 && t.text.bytes().all(|b| b.is_ascii_digit());
        t.text.parse::<u8>().ok().filter(|_| t.paragraph && digits)
    };
    let Some(own) = number(&tokens[at]) else { return false };
    let next = &tokens[at + 1];
    if !next.is_capital() || next.entry.month().is_some() {
        return false;
    }
    let near = at.saturating_sub(NEAR)..tokens.len().min(at + NEAR);
    tokens[near].iter().filter_map(number).any(|other| other.abs_diff(own) == 1)
}

/// Whether a quotation that is open goes on in the paragraph that starts at a word: the next mark closes it.
/// `ahead` is where the search for that mark has come to.
fn goes_on(tokens: &[Token<'_>], from: usize, ahead: &mut usize) -> bool {
    let start = from.max(*ahead);
    let next = (start..tokens.len()).find(|&at| matches!(tokens[at].text, "“" | "”"));
    *ahead = next.unwrap_or(tokens.len());
    next.is_some_and(|at| at > from && tokens[at].text == "”")
}

/// Whether words make a headline: they end without a stop, and those that are not small have capitals.
fn is_title(tokens: &[Token<'_>]) -> bool {
    if tokens.last().is_some_and(|t| t.is(words![".", "!", "?", "”", "\""])) {
        return false;
    }
    let words = tokens.iter().filter(|t| t.text.len() > 3 && t.text.starts_with(char::is_alphabetic));
    let (all, capital) =
        words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.is_capital())));
    all > 1 && all < 30 && capital * 5 >= all * 4
}

/// Whether a quotation mark closes.
fn closes(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at].text != "\"" || tokens.get(at + 1).is_none_or(|n| !n.glued || !n.is_word()) || tokens[at].glued
}

/// "in the U.S. The Minister": an abbreviation behind which a sentence starts.
fn is_last(token: &Token<'_>, next: &Token<'_>) -> bool {
    const STARTS: [&str; 18] = [
        "The",
        "He",
        "She",
        "They",
        "It",
        "This",
        "These",
        "In",
        "On",
        "During",
        "While",
        "Following",
        "Both",
        "Earlier",
        "Later",
        "After",
        "At",
        "Before",
    ];
    // "on 5 Dec. The Minister".
    if token.entry.month().is_some() {
        return next.is_capital() && !next.glued;
    }
    token.is(words!["u.s.", "u.k.", "u.n.", "d.c.", "e.u.", "jr.", "sr.", "m.p."])
        && STARTS.contains(&next.text)
        && !next.glued
}

/// "Ms Li said.": who is quoted, behind a quotation that ends with a stop.
fn is_attribution(tokens: &[Token<'_>], from: usize) -> bool {
    const LONG: usize = 7;
    let named =
        |t: &Token<'_>| t.is_word() && (t.is_capital() || t.is(words!["the", "he", "she", "of", "for"]));
    let ends =
        tokens.iter().skip(from).take(LONG).position(|t| t.is(words!["said", "says", "added", "adds"]));
    let Some(says) = ends.filter(|&n| n > 0).map(|n| from + n) else { return false };
    let stops = tokens.get(says + 1).is_none_or(|t| t.is(words!["."]) || t.paragraph);
    stops && tokens.get(from..says).is_some_and(|names| names.iter().all(|t| named(t) && !t.paragraph))
}

#[inline]
fn is_end(tokens: &[Token<'_>], at: usize) -> bool {
    // Most words have no mark in them, and no capital but the first.
    !(tokens[at].is_plain() && tokens[at].is_word()) && is_end_mark(tokens, at)
}

/// Whether a sentence ends with a mark, or a word that is a headline of its own or has a mark in it.
fn is_end_mark(tokens: &[Token<'_>], at: usize) -> bool {
    let plain = tokens[at].text.as_bytes().last().is_some_and(u8::is_ascii_alphanumeric);
    if plain && !tokens[at].is_capital() {
        return false;
    }
    let headline = tokens[at].is_capital()
        && tokens[at].text.len() > 2
        && tokens[at].text.chars().all(char::is_uppercase);
    if headline && tokens[at + 1].glued && tokens[at + 1].is_capital() {
        return true;
    }
    if plain {
        return false;
    }
    let mark =
        if tokens[at].is(words!["”", "\"", ")"]) && tokens[at].glued && at > 0 { at - 1 } else { at };
    let token = &tokens[mark];
    let next = &tokens[at + 1];
    // "World War I. The Minister".
    let numbered =
        token.text == "I." && mark > 0 && tokens[mark - 1].is(words!["war", "phase", "part", "annex"]);
    // "at 1 p.m. (local time)".
    let clock = |t: &Token<'_>| t.is(words!["p.m.", "a.m.", "p.m", "a.m", "pm", "am", "m"]);
    if next.text == "(" && (clock(token) || token.text == "." && mark > 0 && clock(&tokens[mark - 1])) {
        return false;
    }
    if tokens[at].is(words!["”"]) && is_attribution(tokens, at + 1) {
        return false;
    }
    let abbreviated = token.text.len() > 1 && token.text.ends_with('.') && token.is_word() && !numbered;
    if numbered {
        return next.is_capital() || next.is(words!["“", "\""]);
    }
    if abbreviated && is_last(token, &tokens[at + 1]) {
        return true;
    }
    if token.text == ";" && next.is(words!["in"]) {
        // "In Chile, she met Mr Paz; in Peru, she will meet Ms Sol".
        return tokens.get(at + 2).is_some_and(|t| t.is_capital() && t.entity.is_some())
            && (at + 3..at + 6).any(|n| tokens.get(n).is_some_and(|t| t.text == ","));
    }
    if !token.is(words![".", "!", "?"]) || abbreviated {
        return false;
    }
    if next.text.chars().all(|c| ".!?".contains(c)) {
        return false;
    }
    let capital = next.is_capital() || next.is(words!["“", "\"", "[", "(", "-", "_"]);
    let digit = next.text.starts_with(|c: char| c.is_ascii_digit() || "£$€¥".contains(c));
    capital || (digit && !next.glued)
}

/// A headline in the front matter that stands over the text once more is a headline there as well, whatever its letters.
pub(in crate::parse) fn mark_repeated(tokens: &[Token<'_>], sentences: &mut [Sentence], title: usize) {
    const FIRST: usize = 8;
    let over = sentences.partition_point(|s| s.from < title);
    let (titles, body) = sentences.split_at_mut(over);
    for sentence in body.iter_mut().take(FIRST) {
        let words = &tokens[sentence.from..sentence.to];
        let same = |t: &&Sentence| {
            t.to - t.from == words.len()
                && tokens[t.from..t.to].iter().zip(words).all(|(a, b)| a.text == b.text)
        };
        let alone = tokens.get(sentence.to).is_none_or(|t| t.paragraph);
        sentence.title |= words.len() > 2 && alone && titles.iter().any(|t| same(&t));
    }
}

/// A headline of the front matter that stands over the text once more ends there, whatever comes behind, and starts there,
/// where the letterhead runs into it.
pub(in crate::parse) fn part_repeated(tokens: &mut [Token<'_>], title: usize) {
    const FIRST: usize = 100;
    const LEAST: usize = 4;
    let (over, body) = tokens.split_at_mut(title);
    let end = over.iter().rposition(Token::is_word).map_or(0, |n| n + 1);
    let over = &over[..end];
    if end < LEAST || body.len() < end {
        return;
    }
    let alike = |a: &Token<'_>, b: &Token<'_>| {
        let capitals = || !a.text.bytes().any(|b| b.is_ascii_lowercase());
        a.text == b.text || capitals() && a.text.eq_ignore_ascii_case(b.text)
    };
    let same = |from: &usize| {
        body.get(*from..*from + end).is_some_and(|words| words.iter().zip(over).all(|(a, b)| alike(a, b)))
    };
    let starts = |n: &usize| body.get(*n).is_some_and(Token::is_capital);
    let Some(from) = (0..FIRST).filter(starts).find(same) else { return };
    if let Some(next) = body.get_mut(from + end)
        && next.is_capital()
    {
        next.paragraph = true;
        body[from].paragraph = true;
    }
}
