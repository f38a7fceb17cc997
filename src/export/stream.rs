//! N-Triples, N-Quads, RDF/XML, JSON-LD, and Turtle that cannot nest: oxigraph's serializers, fed in order.

use std::io::Write;

use oxigraph::io::RdfSerializer;
use oxigraph::model::{Quad, Term};

use super::{ExportError, Format, Line, Prefixes};

/// One line a quad.
pub(super) fn lines(quads: &[Quad], mut writer: impl Write) -> Result<(), ExportError> {
    for quad in quads {
        writeln!(writer, "{}", Line(quad))?;
    }
    Ok(writer.flush()?)
}

pub(super) fn rdf_xml(
    quads: &[Quad],
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    for quad in quads {
        if !has_local_name(quad.predicate.as_str()) {
            let message = format!("RDF/XML has no way to write the property {}", quad.predicate);
            return Err(ExportError::Inexpressible(message));
        }
        if let Term::Literal(literal) = &quad.object
            && literal.value().chars().any(|c| !is_xml_char(c))
        {
            let message =
                format!("RDF/XML has no way to write a control character, as in a value of {}", quad.subject);
            return Err(ExportError::Inexpressible(message));
        }
    }
    serialize(quads, Format::RdfXml, prefixes, writer)
}

/// Turtle or TriG as oxigraph writes them, each blank node under its label, the prefixes in their order.
pub(super) fn turtle(
    quads: &[Quad],
    format: Format,
    prefixes: &Prefixes<'_>,
    mut writer: impl Write,
) -> Result<(), ExportError> {
    let mut text = Vec::new();
    serialize(quads, format, prefixes, &mut text)?;
    // oxigraph keeps prefixes in a hash map.
    let lines = text.split_inclusive(|byte| *byte == b'\n');
    let mut head = lines.take_while(|line| line.starts_with(b"@prefix ")).collect::<Vec<_>>();
    let length = head.iter().map(|line| line.len()).sum::<usize>();
    head.sort_unstable();
    for line in head {
        writer.write_all(line)?;
    }
    writer.write_all(&text[length..])?;
    Ok(writer.flush()?)
}

pub(super) fn json_ld(
    quads: &[Quad],
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    serialize(quads, Format::JsonLd, prefixes, writer)
}

fn serialize(
    quads: &[Quad],
    format: Format,
    prefixes: &Prefixes<'_>,
    writer: impl Write,
) -> Result<(), ExportError> {
    let mut serializer = RdfSerializer::from_format(format.rdf_format());
    for (prefix, namespace) in prefixes {
        serializer = serializer.with_prefix(*prefix, *namespace).map_err(std::io::Error::other)?;
    }
    let mut sink = serializer.for_writer(writer);
    for quad in quads {
        sink.serialize_quad(quad)?;
    }
    let mut writer = sink.finish()?;
    writeln!(writer)?;
    Ok(writer.flush()?)
}

/// Writes quads one after the other.
pub(super) fn serialize_all<W: Write>(
    quads: impl Iterator<Item = Result<Quad, ExportError>>,
    format: Format,
    prefixes: &Prefixes<'_>,
    writer: W,
) -> Result<W, ExportError> {
    let mut serializer = RdfSerializer::from_format(format.rdf_format());
    for (prefix, namespace) in prefixes {
        serializer = serializer.with_prefix(*prefix, *namespace).map_err(std::io::Error::other)?;
    }
    let mut sink = serializer.for_writer(writer);
    for quad in quads {
        sink.serialize_quad(&quad?)?;
    }
    Ok(sink.finish()?)
}

/// Whether an IRI ends in an XML name, as the element of a property must.
fn has_local_name(iri: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    iri.rsplit(|c| !is_name(c))
        .next()
        .is_some_and(|tail| tail.contains(|c: char| c.is_alphabetic() || c == '_'))
}

/// Whether XML 1.0 can hold a character without changing it.
fn is_xml_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_which_properties_have_names() {
        for (iri, expected) in [
            ("http://a.example/p", true),
            ("http://a.example/ns#p1", true),
            ("http://a.example/", false),
            ("http://a.example/1", false),
            ("urn:x:1a", true),
        ] {
            assert_eq!(has_local_name(iri), expected, "{iri}");
        }
    }
}
