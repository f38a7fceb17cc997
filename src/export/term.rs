//! Terms as sophia has them, which writes pretty Turtle and names blank nodes. Its types do not leave `export`.

use oxigraph::model::{GraphNameRef, NamedNodeRef, NamedOrBlankNodeRef, QuadRef, TermRef};
use sophia::api::MownStr;
use sophia::api::term::{BnodeId, IriRef, LanguageTag, SimpleTerm};

/// A quad: its triple and, if it is not in the default graph, its graph.
pub(super) type SophiaQuad<'a> = ([SimpleTerm<'a>; 3], Option<SimpleTerm<'a>>);

pub(super) fn quad(quad: QuadRef<'_>) -> SophiaQuad<'_> {
    let graph = match quad.graph_name {
        GraphNameRef::NamedNode(name) => Some(iri(name)),
        GraphNameRef::BlankNode(node) => Some(blank(node.as_str())),
        GraphNameRef::DefaultGraph => None,
    };
    let subject = match quad.subject {
        NamedOrBlankNodeRef::NamedNode(node) => iri(node),
        NamedOrBlankNodeRef::BlankNode(node) => blank(node.as_str()),
    };
    ([subject, iri(quad.predicate), term(quad.object)], graph)
}

fn term(term: TermRef<'_>) -> SimpleTerm<'_> {
    match term {
        TermRef::NamedNode(node) => iri(node),
        TermRef::BlankNode(node) => blank(node.as_str()),
        TermRef::Literal(literal) => {
            let value = MownStr::from(literal.value());
            match literal.language() {
                Some(tag) => {
                    SimpleTerm::LiteralLanguage(value, LanguageTag::new_unchecked(MownStr::from(tag)), None)
                }
                None => SimpleTerm::LiteralDatatype(
                    value,
                    IriRef::new_unchecked(MownStr::from(literal.datatype().as_str())),
                ),
            }
        }
    }
}

fn iri(node: NamedNodeRef<'_>) -> SimpleTerm<'_> {
    SimpleTerm::Iri(IriRef::new_unchecked(MownStr::from(node.as_str())))
}

fn blank(label: &str) -> SimpleTerm<'_> {
    SimpleTerm::BlankNode(BnodeId::new_unchecked(MownStr::from(label)))
}
