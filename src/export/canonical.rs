//! RDFC-1.0, <https://www.w3.org/TR/rdf-canon/>.

use std::collections::BTreeSet;
use std::io::Write;

use oxigraph::model::{BlankNode, GraphName, NamedOrBlankNode, Quad, Term};
use sha2::{Digest, Sha256};
use sophia::c14n::C14nError;
use sophia::c14n::rdfc10;

use super::{ExportError, term};

/// Writes the canonical N-Quads of a dataset.
pub fn canonical(quads: &[Quad], mut writer: impl Write) -> Result<(), ExportError> {
    let dataset = quads.iter().map(|quad| term::quad(quad.as_ref())).collect::<BTreeSet<_>>();
    rdfc10::normalize(&dataset, &mut writer).map_err(error)?;
    Ok(writer.flush()?)
}

/// The SHA-256 of the canonical N-Quads of a dataset, 64 lower-case hexadecimal digits.
pub fn digest(quads: &[Quad]) -> Result<String, ExportError> {
    let mut hasher = Sink(Sha256::new());
    canonical(quads, &mut hasher)?;
    Ok(hex::encode(hasher.0.finalize()))
}

struct Sink(Sha256);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The quads in the order of their lines, each once, blank nodes under their canonical names.
pub(super) fn sorted(quads: Vec<Quad>) -> Result<Vec<Quad>, ExportError> {
    let mut quads = relabelled(quads)?;
    quads.sort_by_cached_key(ToString::to_string);
    quads.dedup();
    Ok(quads)
}

fn relabelled(quads: Vec<Quad>) -> Result<Vec<Quad>, ExportError> {
    if !quads.iter().any(has_blank_node) {
        return Ok(quads);
    }
    let dataset = quads.iter().map(|quad| term::quad(quad.as_ref())).collect::<BTreeSet<_>>();
    let (_, names) = rdfc10::relabel(&dataset).map_err(error)?;
    let name = |node: BlankNode| match names.get(node.as_str()) {
        Some(name) => BlankNode::new_unchecked(name.as_str()),
        None => node,
    };
    let renamed = quads.iter().map(|quad| {
        let mut quad = quad.clone();
        if let NamedOrBlankNode::BlankNode(node) = quad.subject {
            quad.subject = name(node).into();
        }
        if let Term::BlankNode(node) = quad.object {
            quad.object = name(node).into();
        }
        if let GraphName::BlankNode(node) = quad.graph_name {
            quad.graph_name = name(node).into();
        }
        quad
    });
    Ok(renamed.collect())
}

fn has_blank_node(quad: &Quad) -> bool {
    quad.subject.is_blank_node() || quad.object.is_blank_node() || quad.graph_name.is_blank_node()
}

fn error<E: std::error::Error + Send + Sync + 'static>(error: C14nError<E>) -> ExportError {
    match error {
        C14nError::Io(error) => ExportError::Io(error),
        other => ExportError::Tangled(other.to_string()),
    }
}
