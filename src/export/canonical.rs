//! RDFC-1.0, <https://www.w3.org/TR/rdf-canon/>.

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};
use std::io::Write;

use oxigraph::model::dataset::{CanonicalizationAlgorithm, CanonicalizationHashAlgorithm};
use oxigraph::model::{Dataset, GraphName, Literal, NamedOrBlankNode, Quad, Term};
use sha2::{Digest, Sha256};
use sophia::c14n::C14nError;
use sophia::c14n::rdfc10;

use super::{ExportError, term};

/// Writes the canonical N-Quads of a dataset.
pub fn canonical(quads: &[Quad], mut writer: impl Write) -> Result<(), ExportError> {
    for line in lines(&relabelled(quads.to_vec())?) {
        writer.write_all(line.as_bytes())?;
    }
    Ok(writer.flush()?)
}

/// The SHA-256 of the canonical N-Quads of a dataset, 64 lower-case hexadecimal digits.
pub fn digest(quads: &[Quad]) -> Result<String, ExportError> {
    let mut hasher = Sha256::new();
    for line in lines(&relabelled(quads.to_vec())?) {
        hasher.update(line);
    }
    Ok(hex::encode(hasher.finalize()))
}

fn lines(quads: &[Quad]) -> BTreeSet<String> {
    quads.iter().map(|quad| format!("{}\n", Line(quad))).collect()
}

/// A quad as a line of canonical N-Quads, without the line break (RDF 1.1 N-Quads, section 6; RDFC-1.0, section 5).
#[derive(Debug, Clone, Copy)]
pub struct Line<'a>(pub &'a Quad);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Quad { subject, predicate, object, graph_name } = self.0;
        write!(f, "{subject} {predicate} ")?;
        match object {
            Term::Literal(value) => literal(f, value)?,
            node => write!(f, "{node}")?,
        }
        match graph_name {
            GraphName::DefaultGraph => f.write_str(" ."),
            name => write!(f, " {name} ."),
        }
    }
}

fn literal(f: &mut fmt::Formatter<'_>, literal: &Literal) -> fmt::Result {
    f.write_char('"')?;
    for c in literal.value().chars() {
        match c {
            '\u{8}' => f.write_str("\\b")?,
            '\t' => f.write_str("\\t")?,
            '\n' => f.write_str("\\n")?,
            '\u{c}' => f.write_str("\\f")?,
            '\r' => f.write_str("\\r")?,
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\0'..='\u{1f}' | '\u{7f}' => write!(f, "\\u{:04X}", u32::from(c))?,
            _ => f.write_char(c)?,
        }
    }
    f.write_char('"')?;
    match literal.language() {
        Some(tag) => write!(f, "@{tag}"),
        None if literal.datatype() == oxigraph::model::vocab::xsd::STRING => Ok(()),
        None => write!(f, "^^{}", literal.datatype()),
    }
}

/// The quads in the order of their lines, each once, blank nodes under their canonical names.
pub(super) fn sorted(quads: Vec<Quad>) -> Result<Vec<Quad>, ExportError> {
    let mut quads = relabelled(quads)?;
    quads.sort_by_cached_key(|quad| Line(quad).to_string());
    quads.dedup();
    Ok(quads)
}

/// Sophia's algorithm gives up on graphs made to be slow, and oxrdf's has no such limit; oxrdf's names are the standard's
/// where a quad has one blank node twice, and sophia's are not. So the one guards and the other names.
fn relabelled(quads: Vec<Quad>) -> Result<Vec<Quad>, ExportError> {
    if !quads.iter().any(has_blank_node) {
        return Ok(quads);
    }
    let guarded = quads.iter().map(|quad| term::quad(quad.as_ref())).collect::<BTreeSet<_>>();
    rdfc10::relabel(&guarded).map_err(error)?;
    let mut dataset = quads.iter().collect::<Dataset>();
    let hash_algorithm = CanonicalizationHashAlgorithm::Sha256;
    dataset.canonicalize(CanonicalizationAlgorithm::Rdfc10 { hash_algorithm });
    Ok(dataset.iter().map(Into::into).collect())
}

fn has_blank_node(quad: &Quad) -> bool {
    matches!(quad.subject, NamedOrBlankNode::BlankNode(_))
        || quad.object.is_blank_node()
        || quad.graph_name.is_blank_node()
}

fn error<E: std::error::Error + Send + Sync + 'static>(error: C14nError<E>) -> ExportError {
    match error {
        C14nError::Io(error) => ExportError::Io(error),
        other => ExportError::Tangled(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_the_canonical_form_escapes_and_nothing_else() {
        let node = oxigraph::model::NamedNode::new_unchecked("a:b");
        let text = Literal::new_simple_literal("\u{8}\t\n\u{c}\r\"\\\u{1}\u{7f}\u{fffe}é");
        let quad = Quad::new(node.clone(), node, text, GraphName::DefaultGraph);
        let expected = "<a:b> <a:b> \"\\b\\t\\n\\f\\r\\\"\\\\\\u0001\\u007F\u{fffe}é\" .";
        assert_eq!(Line(&quad).to_string(), expected);
    }

    #[test]
    fn a_blank_node_twice_in_a_quad_is_hashed_once() {
        // Hashes by hand of `_:a <p:1> _:a .` and `_:a <p:2> _:a .` order the two nodes.
        let quad = |node: &str, p: &str| {
            let node = oxigraph::model::BlankNode::new_unchecked(node);
            let p = oxigraph::model::NamedNode::new_unchecked(p);
            Quad::new(node.clone(), p, node, GraphName::DefaultGraph)
        };
        let hash = |p: &str| crate::text::sha256(&format!("_:a <{p}> _:a .\n"));
        let first = if hash("p:1") < hash("p:2") { "p:1" } else { "p:2" };
        let mut written = Vec::new();
        canonical(&[quad("x", "p:1"), quad("y", "p:2")], &mut written).expect("written");
        let line = format!("_:c14n0 <{first}> _:c14n0 .\n");
        assert!(String::from_utf8(written).expect("UTF-8").starts_with(&line));
    }
}
