//! Results of queries.

use std::io::Write;

use oxigraph::model::{GraphName, Quad};
use oxigraph::sparql::results::{QueryResultsFormat, QueryResultsSerializer};

use super::{ExportError, Format, Prefixes, ResultFormat, table, write};
use crate::store::{QueryError, QueryResults};

/// Writes the results of a query. `width` is how wide a table may be, in columns of the terminal.
pub fn write_results(
    results: QueryResults<'_>,
    format: ResultFormat,
    prefixes: &Prefixes<'_>,
    width: u16,
    mut writer: impl Write,
) -> Result<(), ExportError> {
    if let QueryResults::Graph(triples) = results {
        let format = match format {
            ResultFormat::Graph(format) => format,
            ResultFormat::Table => Format::Turtle,
            other => return Err(ExportError::OtherKind(other, "ttl, nt, nq, trig, rdf, jsonld")),
        };
        let quads = triples.map(|t| Ok(t.map_err(QueryError::from)?.in_graph(GraphName::DefaultGraph)));
        return write(quads.collect::<Result<Vec<Quad>, ExportError>>()?, format, prefixes, writer);
    }
    let format = match format {
        ResultFormat::Table => return table::write(results, prefixes, width, writer),
        ResultFormat::Json => QueryResultsFormat::Json,
        ResultFormat::Xml => QueryResultsFormat::Xml,
        ResultFormat::Csv => QueryResultsFormat::Csv,
        ResultFormat::Tsv => QueryResultsFormat::Tsv,
        ResultFormat::Graph(_) => return Err(ExportError::OtherKind(format, "table, json, xml, csv, tsv")),
    };
    let serializer = QueryResultsSerializer::from_format(format);
    match results {
        QueryResults::Boolean(value) => {
            serializer.serialize_boolean_to_writer(&mut writer, value)?;
        }
        QueryResults::Solutions(solutions) => {
            let variables = solutions.variables().to_vec();
            // A query that fails at once leaves no half of a result behind.
            let mut solutions = solutions.peekable();
            if let Some(Err(error)) = solutions.next_if(Result::is_err) {
                return Err(QueryError::from(error).into());
            }
            let mut sink = serializer.serialize_solutions_to_writer(&mut writer, variables)?;
            for solution in solutions {
                sink.serialize(&solution.map_err(QueryError::from)?)?;
            }
            sink.finish()?;
        }
        QueryResults::Graph(_) => {}
    }
    if matches!(format, QueryResultsFormat::Json | QueryResultsFormat::Xml) {
        writeln!(writer)?;
    }
    Ok(writer.flush()?)
}
