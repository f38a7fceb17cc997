//! Quotation marks: which open and which close.

use super::Token;

fn is_quote(text: &str) -> bool {
    matches!(text, "\"" | "“" | "”" | "'" | "‘" | "’" | "„" | "«" | "»" | "``" | "''" | "’’" | "‘‘")
}

/// Makes every quotation mark one that opens or closes: straight ones, and single ones that stand around a clause.
pub(super) fn quotation_marks(tokens: &mut [Token<'_>]) {
    const STOPS: [&str; 8] = [",", ".", "!", "?", "…", ")", ";", "-"];
    let mut open = false;
    for at in 0..tokens.len() {
        let (mark, glued) = (tokens[at].text, tokens[at].glued);
        if tokens[at].is_word() || !is_quote(mark) {
            continue;
        }
        let before = at.checked_sub(1).map(|n| tokens[n].text);
        let next = tokens.get(at + 1).is_some_and(|t| t.glued);
        let stopped = glued && before.is_some_and(|b| STOPS.contains(&b));
        let opens = match mark {
            "“" | "„" | "«" | "‘‘" => true,
            "\"" | "``" | "''" => !open && next || !glued,
            "'" | "‘" => {
                !glued
                    && next
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
