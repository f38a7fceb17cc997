//! Concepts of the ontology in words.

use oxigraph::model::NamedNode;

use super::shown::spaced;

/// Acts of saying, in the order in which pages show them, as headings.
pub(super) const ACTS: [(&str, &str); 11] = [
    ("act-urge", "Urged"),
    ("act-concern", "Voiced concern"),
    ("act-welcome", "Welcomed"),
    ("act-stress", "Stressed"),
    ("act-hope", "Hoped"),
    ("act-offer", "Offered"),
    ("act-agree", "Agreed"),
    ("act-announce", "Announced"),
    ("act-discuss", "Discussed"),
    ("act-allege", "Alleged"),
    ("act-state", "Said"),
];

/// The name of a concept within its namespace.
pub(super) fn local(node: &NamedNode) -> &str {
    node.as_str().rsplit(['#', '/']).next().unwrap_or_default()
}

/// A concept in words: `status-under-way` as `under way`.
pub(super) fn words(node: &NamedNode) -> String {
    let local = local(node);
    let schemes = ["act-", "status-", "basis-", "side-", "place-", "engagement-", "treaty-"];
    spaced(schemes.iter().find_map(|scheme| local.strip_prefix(scheme)).unwrap_or(local))
}

/// With a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
