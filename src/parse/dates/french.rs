//! Days that programmes in English have in French over them: "Lundi 25 février 2019".

use crate::facts::Date;
use crate::parse::tokens::Token;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// The day that is all a line has.
pub(in crate::parse) fn alone(tokens: &[Token<'_>]) -> Option<Date> {
    let [weekday, day, month, year, rest @ ..] = tokens else { return None };
    if !is_one_of(&DAYS, weekday.text) || rest.iter().any(Token::is_word) {
        return None;
    }
    let first = day.text.strip_suffix("er").and_then(|day| day.parse().ok());
    let month = MONTHS.iter().position(|name| is_same(name, month.text))?;
    Date::day(super::year(year)?, i8::try_from(month + 1).ok()?, super::day(day).or(first)?)
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|other| is_same(other, word))
}

/// Whether words are the same but for capitals: "FÉVRIER", "Fevrier".
fn is_same(a: &str, b: &str) -> bool {
    let plain = |c: char| match c {
        'é' | 'É' => 'e',
        'û' | 'Û' => 'u',
        c => c.to_ascii_lowercase(),
    };
    a.chars().map(plain).eq(b.chars().map(plain))
}
