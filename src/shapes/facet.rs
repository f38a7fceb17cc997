//! What can be told of a value by itself.

use std::cmp::Ordering;

use oxigraph::model::{Literal, Term};

use super::constraint::{Bound, Constraint};
use super::literal::{compare, has_datatype};

/// Whether a value meets a constraint that looks at nothing else.
pub(super) fn meets(constraint: &Constraint, value: &Term) -> bool {
    match constraint {
        Constraint::Datatype(datatype) => {
            literal(value).is_some_and(|value| has_datatype(value, datatype.as_ref()))
        }
        Constraint::Kind(kind) => kind.holds(value),
        Constraint::Range(bound, limit) => literal(value).is_some_and(|value| within(*bound, limit, value)),
        Constraint::MinLength(n) => text(value).is_some_and(|text| text.chars().count() >= *n),
        Constraint::MaxLength(n) => text(value).is_some_and(|text| text.chars().count() <= *n),
        Constraint::Pattern(pattern, _) => text(value).is_some_and(|text| pattern.is_match(text)),
        Constraint::LanguageIn(ranges) => literal(value)
            .and_then(Literal::language)
            .is_some_and(|tag| ranges.iter().any(|range| speaks(tag, range))),
        Constraint::In(values) => values.contains(value),
        _ => true,
    }
}

fn literal(term: &Term) -> Option<&Literal> {
    match term {
        Term::Literal(literal) => Some(literal),
        _ => None,
    }
}

/// What SPARQL's `str` gives; a blank node has nothing.
fn text(term: &Term) -> Option<&str> {
    match term {
        Term::NamedNode(node) => Some(node.as_str()),
        Term::Literal(literal) => Some(literal.value()),
        Term::BlankNode(_) => None,
    }
}

fn within(bound: Bound, limit: &Literal, value: &Literal) -> bool {
    compare(value, limit).is_some_and(|order| match bound {
        Bound::MinExclusive => order == Ordering::Greater,
        Bound::MinInclusive => order != Ordering::Less,
        Bound::MaxExclusive => order == Ordering::Less,
        Bound::MaxInclusive => order != Ordering::Greater,
    })
}

/// Whether a language tag is in a basic range (RFC 4647, section 3.3.1).
fn speaks(tag: &str, range: &str) -> bool {
    let starts = tag.get(..range.len()).is_some_and(|start| start.eq_ignore_ascii_case(range));
    range == "*" || starts && matches!(tag.as_bytes().get(range.len()), None | Some(b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_in_their_ranges() {
        for (tag, range, inside) in [
            ("en", "en", true),
            ("en-gb", "EN", true),
            ("eng", "en", false),
            ("en", "en-gb", false),
            ("x", "*", true),
        ] {
            assert_eq!(speaks(tag, range), inside, "{tag} {range}");
        }
    }
}
