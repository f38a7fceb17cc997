//! Literals as JSON: numbers and truth values where nothing is lost by it.

use std::collections::BTreeMap;

use oxigraph::model::{LiteralRef, TermRef};

use super::context::{Coercion, Context};
use super::json::Json;
use crate::vocab::xsd;

/// Numbers up to this are the same in every reader of JSON (RFC 8259, section 6).
const LARGEST: u64 = (1 << 53) - 1;

/// Whether a term is a text, in a language or in none.
pub(super) fn is_text(term: TermRef<'_>) -> bool {
    matches!(term, TermRef::Literal(literal) if literal.language().is_some() || literal.datatype() == xsd::STRING)
}

/// Whether a literal has at most so many bytes.
pub(super) fn is_short(term: TermRef<'_>, most: usize) -> bool {
    matches!(term, TermRef::Literal(literal) if literal.value().len() <= most)
}

/// Whether a term is a text in a language.
pub(super) fn has_language(term: TermRef<'_>) -> bool {
    matches!(term, TermRef::Literal(literal) if literal.language().is_some())
}

/// Texts by their language.
pub(super) fn by_language(texts: &[TermRef<'_>]) -> Json {
    let mut found = BTreeMap::<&str, Vec<Json>>::new();
    for text in texts {
        if let TermRef::Literal(text) = text {
            found.entry(text.language().unwrap_or("@none")).or_default().push(Json::text(text.value()));
        }
    }
    let languages = found.into_iter().map(|(tag, texts)| (tag.to_owned(), Json::one_or_more(texts, false)));
    Json::Object(languages.collect())
}

/// A literal as value of a name whose texts stand for something.
pub(super) fn value(context: &Context, coercion: &Coercion, term: TermRef<'_>) -> Json {
    let TermRef::Literal(literal) = term else { return Json::Object(Vec::new()) };
    let text = Json::text(literal.value());
    let with = |key: &str, value: &str| {
        Json::Object(vec![("@value".to_owned(), text.clone()), (key.to_owned(), Json::text(value))])
    };
    if let Some(tag) = literal.language() {
        return with("@language", tag);
    }
    let datatype = literal.datatype();
    match coercion {
        Coercion::Text if datatype == xsd::STRING => text,
        Coercion::Text if is_native(literal) => Json::Scalar(literal.value().to_owned()),
        Coercion::Datatype(known) if datatype.as_str() == known => text,
        _ if datatype == xsd::STRING => Json::Object(vec![("@value".to_owned(), text)]),
        _ => with("@type", &context.short(datatype.as_str())),
    }
}

/// Whether a literal written without quotes is read as itself.
fn is_native(literal: LiteralRef<'_>) -> bool {
    let text = literal.value();
    if literal.datatype() == xsd::BOOLEAN {
        return matches!(text, "true" | "false");
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let canonical = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let small = || digits.parse().is_ok_and(|number: u64| number <= LARGEST);
    literal.datatype() == xsd::INTEGER && (text == "0" || canonical && small())
}

#[cfg(test)]
mod tests {
    use oxigraph::model::Literal;

    use super::*;

    #[test]
    fn only_what_reads_back_the_same_is_native() {
        for (text, datatype, expected) in [
            ("7", xsd::INTEGER, true),
            ("0", xsd::INTEGER, true),
            ("-7", xsd::INTEGER, true),
            ("9007199254740991", xsd::INTEGER, true),
            ("9007199254740992", xsd::INTEGER, false),
            ("07", xsd::INTEGER, false),
            ("-0", xsd::INTEGER, false),
            ("+7", xsd::INTEGER, false),
            ("", xsd::INTEGER, false),
            ("7", xsd::INT, false),
            ("1", xsd::DOUBLE, false),
            ("true", xsd::BOOLEAN, true),
            ("1", xsd::BOOLEAN, false),
        ] {
            let literal = Literal::new_typed_literal(text, datatype);
            assert_eq!(is_native(literal.as_ref()), expected, "{literal}");
        }
    }
}
