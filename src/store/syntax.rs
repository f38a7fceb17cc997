//! What is wrong with a query that is not SPARQL, in a few words.

use oxigraph::sparql::SparqlSyntaxError;

use super::QueryError;
use crate::text::LineColumn;

/// What a query or an update may start with.
const FORMS: [&str; 15] = [
    "select",
    "ask",
    "construct",
    "describe",
    "insert",
    "delete",
    "load",
    "clear",
    "drop",
    "create",
    "add",
    "move",
    "copy",
    "with",
    "",
];
/// What the parser says that is more than a word it waits for: what is wrong, and what to do.
const REASONS: [(&str, &str, &str); 3] = [
    ("\"\\\\U\"", "a quotation is not closed", "put the mark that opened it behind it, too"),
    ("IRI parsing failed", "this is no IRI", "an IRI has no spaces, and each stands between `<` and `>`"),
    (
        "variable that is unbound",
        "a variable of SELECT is neither in GROUP BY nor made by an aggregate",
        "write it behind GROUP BY, or inside of SAMPLE, MIN, COUNT or another aggregate",
    ),
];
const BEHIND: &str = "a `.`, `;`, `}`, `)` or quotation mark is missing, or a word is misspelt, here or soon behind this place";

/// The error of a text that cannot be parsed, which may use these prefixes.
///
/// The parser tells the place only in its message, `error at 2:14: expected …`, and all that could follow there, which
/// may be every letter of every script.
pub(super) fn error(text: &str, prefixes: &[(&str, &str)], error: &SparqlSyntaxError) -> QueryError {
    let whole = error.to_string();
    let told = whole.strip_prefix("error at ").and_then(|rest| rest.split_once(": "));
    let place = told.and_then(|(place, _)| {
        let (line, column) = place.split_once(':')?;
        Some(LineColumn { line: line.parse().ok()?, column: column.parse().ok()? })
    });
    let expected = told.filter(|_| place.is_some()).map_or(whole.as_str(), |(_, expected)| expected);
    let first = first_word(text);
    if !FORMS.contains(&first.to_lowercase().as_str()) {
        let hint = "behind its prefixes, a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE; an update with INSERT, DELETE, \
                    WITH, LOAD or the word for a graph, such as DROP"
            .to_owned();
        return QueryError::Syntax { place: None, message: format!("nothing starts with `{first}`"), hint };
    }
    let hint = BEHIND.to_owned();
    if expected.contains("Prefix not found")
        && let Some(prefix) = place.and_then(|place| unknown_prefix(text, place, prefixes))
    {
        let message = format!("the prefix `{prefix}:` is not declared");
        let there: Vec<String> = prefixes.iter().map(|(known, _)| format!("`{known}:`")).collect();
        let hint = match &there[..] {
            [] => format!("put `PREFIX {prefix}: <…>` before the query"),
            all => format!("put `PREFIX {prefix}: <…>` before the query; {} need none", all.join(", ")),
        };
        return QueryError::Syntax { place, message, hint };
    }
    if let Some((_, message, hint)) = REASONS.iter().find(|(reason, ..)| expected.contains(reason)) {
        return QueryError::Syntax { place, message: (*message).to_owned(), hint: (*hint).to_owned() };
    }
    let waited = words(expected);
    let message = match &waited[..] {
        [] => "the query cannot be read from here on".to_owned(),
        [one] => format!("expected {one}"),
        [all @ .., last] => format!("expected {} or {last}", all.join(", ")),
    };
    QueryError::Syntax { place, message, hint }
}

/// The words and marks that the parser waits for, if they are few: its classes of letters tell nothing.
fn words(expected: &str) -> Vec<&str> {
    const MOST: usize = 6;
    let Some(list) = expected.strip_prefix("expected ") else { return vec![expected] };
    let list = list.strip_prefix("one of ").unwrap_or(list);
    if list.contains("['") {
        return Vec::new();
    }
    let all: Vec<&str> = list.split(", ").filter(|word| !word.starts_with('[')).collect();
    if all.len() > MOST { Vec::new() } else { all }
}

/// The first word behind comments, prefixes and the base.
fn first_word(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        if let Some(comment) = rest.strip_prefix('#') {
            rest = comment.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
            continue;
        }
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        let prologue = word.eq_ignore_ascii_case("prefix") || word.eq_ignore_ascii_case("base");
        match behind.split_once('>').filter(|_| prologue) {
            Some((_, behind)) => rest = behind.trim_start(),
            None => return if prologue { "" } else { word },
        }
    }
}

/// A prefix that a text uses before a place, or not far from it, and nobody declares.
fn unknown_prefix<'a>(text: &'a str, place: LineColumn, prefixes: &[(&str, &str)]) -> Option<&'a str> {
    const NEAR: usize = 3;
    let line = text.lines().nth(place.line.checked_sub(1)?)?;
    let at = line.char_indices().nth(place.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    let apart = |c: char| c.is_whitespace() || "{}()[],;|/^*+!=&<>\"'".contains(c);
    let declared = |prefix: &str| {
        let mut here =
            text.match_indices(prefix).filter(|(at, _)| text[at + prefix.len()..].starts_with(':'));
        let word = |at: usize| text[..at].split_whitespace().next_back().unwrap_or_default();
        prefixes.iter().any(|(known, _)| *known == prefix)
            || here.any(|(at, _)| word(at).eq_ignore_ascii_case("prefix"))
    };
    let names = line[..at].rsplit(apart).filter(|word| !word.is_empty()).take(NEAR);
    let mut used = names.filter_map(|word| word.split_once(':')).map(|(prefix, _)| prefix);
    used.find(|prefix| prefix.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c)) && !declared(prefix))
}
