//! What concepts of the program's own lists are in other datasets.

use std::sync::LazyLock;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Term};
use rustc_hash::FxHashMap;

use super::LINKS;

static ELSEWHERE: LazyLock<FxHashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut found = FxHashMap::<_, Vec<_>>::default();
    // What could not be read would be missed by the tests of the lists.
    for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(LINKS).filter_map(Result::ok) {
        if let (NamedOrBlankNode::NamedNode(subject), Term::NamedNode(object)) = (quad.subject, quad.object)
            && quad.predicate.as_str().ends_with("#exactMatch")
        {
            found.entry(subject.into_string()).or_default().push(object.into_string());
        }
    }
    found
});

/// The IRIs that other datasets have for what a concept of the program's own lists stands for.
///
/// ```
/// let kazakhstan = "https://w3id.org/visitgraph/authority/country/KZ";
/// let links = visitgraph::authority::elsewhere(kazakhstan);
/// assert!(links.iter().any(|link| link == "http://www.wikidata.org/entity/Q232"));
/// ```
pub fn elsewhere(iri: &str) -> &'static [String] {
    ELSEWHERE.get(iri).map(Vec::as_slice).unwrap_or_default()
}
