//! A document against the text it was read from.

use super::check::{check_without_spans, is_sha256};
use super::find::{How, Standing, Written, find};
use super::{Document, Span};
use crate::diagnostic::Diagnostic;
use crate::text::{CodePoints, sha256};

/// The code of what cannot be found.
pub(super) const NOT_IN_TEXT: &str = "not-in-text";

/// Checks a document and, with the text it was read from, that every quote stands at its offsets word for word and that
/// every value that is given as written stands in the text, white space and markup aside.
pub fn check_text(document: &Document, text: &str) -> Vec<Diagnostic> {
    let mut found = check_without_spans(document);
    let points = CodePoints::new(text);
    let findings = find(&mut document.clone(), &points);
    found.extend(other_text(document, text).map(|message| {
        Diagnostic::error("other-text", message)
            .at_field("source.sha256")
            .with_hint("give the text with this SHA-256, or take `sha256` out")
    }));
    for (asked, standing) in &findings.spans {
        if *standing != Standing::Right {
            let wrong = wrong_span(&asked.span, &points).at_field(&asked.path);
            found.push(wrong.with_hint(where_it_stands(&asked.span.quote, standing)));
        }
    }
    for (path, value, written) in &findings.values {
        match written {
            Written::So => {}
            Written::Otherwise(there) => {
                found.push(
                    not_in_text(value)
                        .at_field(path)
                        .with_hint(format!("the text has it as `{}`", excerpt(there))),
                );
            }
            Written::Nowhere => found.push(not_in_text(value).at_field(path)),
        }
    }
    found
}

/// What is said if `text` is not the text the facts were read from.
pub(super) fn other_text(document: &Document, text: &str) -> Option<&'static str> {
    let digest = document.source.sha256.as_deref().filter(|digest| is_sha256(digest))?;
    (!sha256(text).eq_ignore_ascii_case(digest)).then_some("the text is not the one the facts were read from")
}

pub(super) fn not_in_text(words: &str) -> Diagnostic {
    Diagnostic::error("not-in-text", format!("`{}` does not stand in the text", excerpt(words)))
}

fn wrong_span(span: &Span, points: &CodePoints<'_>) -> Diagnostic {
    let Span { quote, start, end } = span;
    match points.slice(*start, *end) {
        _ if start >= end => {
            Diagnostic::error("empty-span", format!("a span from {start} to {end} holds nothing"))
        }
        Some(there) => {
            let message = format!("the text has `{}` there, not `{}`", excerpt(there), excerpt(quote));
            Diagnostic::error("quote-differs", message)
        }
        None => {
            let message = format!("a span to {end} in a text of {} code points", points.len());
            Diagnostic::error("span-out-of-range", message)
        }
    }
}

/// Where a quote stands, in words.
fn where_it_stands(quote: &str, standing: &Standing) -> String {
    let at = |span: &Span| format!("{}-{}", span.start, span.end);
    let (span, how) = match standing {
        Standing::Moved(span, how) => (span, how),
        Standing::Pieces(spans) => {
            let places = spans.iter().map(at).collect::<Vec<_>>().join(", ");
            return format!("it stands in {} pieces, at {places}", spans.len());
        }
        Standing::Right | Standing::Nowhere => return "it stands nowhere in the text".to_owned(),
    };
    let form = if span.quote == quote { String::new() } else { format!(", as `{}`", excerpt(&span.quote)) };
    let how = match how {
        How::Certain => String::new(),
        How::Counted(unit) => format!("; the offsets count {unit}, not code points"),
        How::Nearest(places) => format!(", the nearest of {places} places"),
    };
    format!("it stands at {}{form}{how}", at(span))
}

/// The beginning of `text`, on one line.
pub(super) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String =
        text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(json: &str, text: &str) -> Vec<(&'static str, String)> {
        let document = serde_json::from_str::<Document>(json).expect(json);
        let told = |found: Diagnostic| (found.code, found.hint.unwrap_or_default());
        check_text(&document, text).into_iter().map(told).collect()
    }

    fn check(visit: &str, text: &str, code: &'static str, hint: &str) {
        let json = format!(r#"{{"source":{{}},"visits":[{{"destination":{{"name":"X"}},{visit}}}]}}"#);
        assert_eq!(told(&json, text), [(code, hint.to_owned())], "{visit}");
    }

    #[test]
    fn tells_where_a_quote_stands() {
        let text = "é\u{a0} 𝄞 visit of X to Y: “visit”, a visit of one day";
        let quote = |quote: &str, start: usize, end: usize| {
            format!(r#""evidence":[{{"quote":"{quote}","start":{start},"end":{end}}}]"#)
        };
        let counted = "it stands at 5-15; the offsets count bytes, not code points";
        check(&quote("visit of X", 10, 20), text, "quote-differs", counted);
        let counted = "it stands at 5-15; the offsets count UTF-16 units, not code points";
        check(&quote("visit of X", 6, 16), text, "quote-differs", counted);
        check(&quote("visit", 0, 3), text, "quote-differs", "it stands at 5-10, the nearest of 3 places");
        check(&quote("\\\"visit\\\"", 0, 0), text, "empty-span", "it stands at 22-29, as `“visit”`");
        check(
            &quote("to Y … one day", 300, 310),
            text,
            "span-out-of-range",
            "it stands in 2 pieces, at 16-20, 42-49",
        );
        check(&quote("Visits", 1, 7), text, "quote-differs", "it stands nowhere in the text");
    }

    #[test]
    fn holds_values_against_the_text() {
        let text = "Ana\nOde went to X. The Treaty of *Y*";
        let statement = |rest: &str| format!(r#""statements":[{{"act":"urge",{rest}}}]"#);
        check(&statement(r#""speaker":{"name":"Ana Odo"}"#), text, "not-in-text", "");
        check(
            &statement(r#""content":"ana ode"}],"stops":[{"place":{"name":"X"}"#),
            text,
            "not-in-text",
            "the text has it as `Ana Ode`",
        );
        check(
            &statement(r#""instruments":["CCPR","NPT","Treaty of Y"],"content":"Ana Ode""#),
            text,
            "not-in-text",
            "",
        );
    }

    #[test]
    fn what_looks_like_markup_may_be_words() {
        for (text, words) in [
            (
                "She went to see it.\n\n## In X\n\n- With [Ana](https://a.example/ana) there",
                "see it. ## In X - With [Ana](https://a.example/ana)",
            ),
            ("She read: <u>To-) X\nleft( [Ana](http://x) <u>", "<u>To-) X left( [Ana](http://x)"),
        ] {
            let json = format!(
                r#"{{"source":{{}},"visits":[{{"destination":{{"name":"X","kind":"city"}},"purposes":[{{"text":"{words}"}}]}}]}}"#
            );
            let lost = told(&json, text).into_iter().filter(|(code, _)| *code == "not-in-text").count();
            assert_eq!(lost, 0, "{words}");
        }
    }

    #[test]
    fn knows_the_text_by_its_digest() {
        let json = format!(r#"{{"source":{{"sha256":"{}"}},"visits":[]}}"#, sha256("abc"));
        assert_eq!(told(&json, "abc"), []);
        assert_eq!(told(&json, "abd")[0].0, "other-text");
    }
}
