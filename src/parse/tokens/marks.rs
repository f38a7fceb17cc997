//! Quotation marks: which open and which close.

use super::Token;

fn is_quote(text: &str) -> bool {
    matches!(text, "\"" | "“" | "”" | "'" | "‘" | "’" | "„" | "«" | "»" | "``" | "''" | "’’" | "‘‘")
}

/// Whether a single mark stands before a few words that another closes, no sentence: "the ‘green corridor’ set up by".
fn is_around_phrase(tokens: &[Token<'_>], at: usize) -> bool {
    const LONG: usize = 8;
    let mut close = (at + 1..tokens.len().min(at + LONG)).take_while(|&n| !tokens[n].paragraph);
    let end = close.find(|&n| !tokens[n].is_word());
    end.is_some_and(|n| {
        let mark = matches!(tokens[n].text, "'" | "’") && tokens[n].glued;
        // "‘The ministers’ staff".
        let owner = tokens[n - 1].text.ends_with('s') && tokens.get(n + 1).is_some_and(|t| !t.glued);
        mark && !owner && tokens.get(n + 1).is_some_and(|t| !t.glued)
    })
}

/// Makes every quotation mark one that opens or closes: straight ones, and single ones that stand around a clause.
pub(super) fn quotation_marks(tokens: &mut [Token<'_>]) {
    const STOPS: [&str; 8] = [",", ".", "!", "?", "…", ")", ";", "-"];
    let mut open = false;
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at).filter(|token| !token.is_word() && is_quote(token.text)) else {
            continue;
        };
        let (mark, glued) = (token.text, token.glued);
        let before = at.checked_sub(1).map(|n| tokens[n].text);
        let next = tokens.get(at + 1).is_some_and(|t| t.glued);
        let stopped = glued && before.is_some_and(|b| STOPS.contains(&b));
        let opens = match mark {
            "“" | "„" | "«" | "‘‘" => true,
            "\"" | "``" | "''" => !open && next || !glued,
            "'" | "‘" => {
                !glued
                    && next
                    && !is_around_phrase(tokens, at)
                    && (mark == "‘"
                        || tokens[at].paragraph
                        || before.is_none_or(|b| STOPS.contains(&b) || b == ":"))
            }
            _ => false,
        };
        let closes =
            !opens && (matches!(mark, "\"" | "”" | "»" | "``" | "''") || open && (stopped || mark == "’’"));
        if opens || closes {
            tokens[at].reread(if opens { "“" } else { "”" });
            open = opens;
        }
    }
}
