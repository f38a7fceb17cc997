//! Results as a table for people.

use std::io::Write;

use comfy_table::{Cell, CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use oxigraph::model::Term;
use oxigraph::model::vocab::xsd;

use super::{ExportError, Prefixes};
use crate::store::{QueryError, QueryResults};

pub(super) fn write(
    results: QueryResults<'_>,
    prefixes: &Prefixes<'_>,
    width: u16,
    mut writer: impl Write,
) -> Result<(), ExportError> {
    let solutions = match results {
        QueryResults::Solutions(solutions) => solutions,
        QueryResults::Boolean(value) => {
            writeln!(writer, "{}", if value { "yes" } else { "no" })?;
            return Ok(writer.flush()?);
        }
        QueryResults::Graph(_) => return Ok(()),
    };
    let mut table = Table::new();
    let rule = LineStyle::none().fill('─').junction('─');
    table
        .load_style(TableStyle::new().header_separator(rule))
        .set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width);
    let variables = solutions.variables().to_vec();
    table.set_header(variables.iter().map(|variable| Cell::new(variable.as_str())));
    let mut rows = 0;
    for solution in solutions {
        let solution = solution.map_err(QueryError::from)?;
        table.add_row(variables.iter().map(|variable| cell(solution.get(variable), prefixes)));
        rows += 1;
    }
    if rows > 0 {
        for line in table.lines() {
            writeln!(writer, "{}", line.trim_end())?;
        }
    }
    writeln!(writer, "{rows} row{}", if rows == 1 { "" } else { "s" })?;
    Ok(writer.flush()?)
}

fn cell(term: Option<&Term>, prefixes: &Prefixes<'_>) -> Cell {
    let Some(term) = term else { return Cell::new("") };
    let cell = Cell::new(shown(term, prefixes));
    let number = |literal: &oxigraph::model::Literal| {
        [xsd::INTEGER, xsd::DECIMAL, xsd::DOUBLE, xsd::FLOAT].contains(&literal.datatype())
    };
    match term {
        Term::Literal(literal) if number(literal) => cell.set_alignment(CellAlignment::Right),
        _ => cell,
    }
}

/// A term in short: IRIs by prefix, literals by their value alone. Control characters do not reach the terminal.
pub fn shown(term: &Term, prefixes: &Prefixes<'_>) -> String {
    let text = match term {
        Term::NamedNode(node) => short(node.as_str(), prefixes),
        Term::BlankNode(node) => node.to_string(),
        Term::Literal(literal) => literal.value().to_owned(),
    };
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn short(iri: &str, prefixes: &Prefixes<'_>) -> String {
    let local = |namespace: &str| {
        let local = iri.strip_prefix(namespace)?;
        local.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).then_some(local)
    };
    let mut found =
        prefixes.iter().filter_map(|(prefix, namespace)| Some(format!("{prefix}:{}", local(namespace)?)));
    found.next().unwrap_or_else(|| iri.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        let literal = oxigraph::model::Literal::new_simple_literal("a\u{1b}[31mb\u{9b}c");
        assert_eq!(shown(&literal.into(), &[]), "a [31mb c");
    }

    #[test]
    fn iris_are_short_only_where_they_can_be_read_back() {
        let prefixes = [("ex", "http://a.example/")];
        assert_eq!(short("http://a.example/b", &prefixes), "ex:b");
        assert_eq!(short("http://a.example/b/c", &prefixes), "http://a.example/b/c");
    }
}
