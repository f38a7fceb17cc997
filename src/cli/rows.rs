//! The rows of tables, from files of several formats.

mod json;
mod separated;
mod sheet;
mod xml;

use std::io::{BufRead, Read};

use crate::diagnostic::Diagnostic;
use crate::intake::TableFormat;
use crate::table::Row;
use crate::text::{LineColumn, decode};

/// What takes rows, and what is told of those that could not be read.
pub(super) type Take<'t> = dyn FnMut(Result<Row, Diagnostic>) -> anyhow::Result<()> + 't;

/// Where the rows of a table are, as a table description says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Layout<'d> {
    /// The path of the records, or the name of the sheet.
    pub(super) records: Option<&'d str>,
    /// The line of the header, from 1.
    pub(super) header: Option<usize>,
}

/// Hands each row of a table to `take`.
pub(super) fn each(
    reader: Box<dyn BufRead + Send>,
    format: TableFormat,
    Layout { records, header }: Layout<'_>,
    take: &mut Take<'_>,
) -> anyhow::Result<()> {
    let above = header.unwrap_or(1).saturating_sub(1);
    let reader = in_utf8(reader, format)?;
    match format {
        TableFormat::Csv => separated::each(reader, None, above, take),
        TableFormat::Tsv => separated::each(reader, Some(b'\t'), above, take),
        TableFormat::Xml => xml::each(reader, records, take),
        TableFormat::Json => json::each(reader, records, take),
        TableFormat::Xlsx => sheet::each(reader, records, above, take),
    }
}

/// A row that cannot be used.
fn broken(code: &'static str, line: usize, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, message).at(LineColumn { line, column: 1 }).with_hint("the row is left out")
}

/// A reader of UTF-16 as one of UTF-8; others as they are.
fn in_utf8(
    mut reader: Box<dyn BufRead + Send>,
    format: TableFormat,
) -> std::io::Result<Box<dyn BufRead + Send>> {
    let start = reader.fill_buf()?;
    let wide = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    if !wide || format == TableFormat::Xlsx {
        return Ok(reader);
    }
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    Ok(Box::new(std::io::Cursor::new(decode(bytes).text.into_bytes())))
}

/// That a table is not in UTF-8; told once.
fn decoded_as(line: usize) -> Diagnostic {
    Diagnostic::warning("decoded-as", "read as windows-1252")
        .at(LineColumn { line, column: 1 })
        .with_hint("save the table in UTF-8 if letters are wrong")
}

/// Bytes as text: UTF-8, else Windows-1252, which has a sign for every byte.
fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

#[cfg(test)]
pub(super) fn read(format: TableFormat, records: Option<&str>, bytes: &'static [u8]) -> Vec<String> {
    let mut all = Vec::new();
    each(Box::new(bytes), format, Layout { records, header: None }, &mut |row| {
        all.push(match row {
            Ok(row) => {
                let cells = row.cells.iter().map(|(name, value)| format!("{name}={value}"));
                format!("{}: {}", row.line, cells.collect::<Vec<_>>().join(" | "))
            }
            Err(found) => found.display("t").to_string().lines().next().unwrap_or_default().to_owned(),
        });
        Ok(())
    })
    .unwrap_or_else(|error| all.push(format!("{error:#}")));
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever a file holds, it is read to its end or told of.
        #[test]
        fn no_bytes_make_a_table_fail(
            bytes in prop_oneof![
                proptest::collection::vec(any::<u8>(), 0..300),
                "([<>/&;\"'=a-c\\[\\]{},:!\n\t -]|<a>|</a>|<b c='d'>|<!--|-->|<!\\[CDATA\\[|\\]\\]>|\\{\"a\":1\\}){0,60}".prop_map(String::into_bytes),
            ]
        ) {
            let bytes: &'static [u8] = Box::leak(bytes.into_boxed_slice());
            for format in [TableFormat::Csv, TableFormat::Tsv, TableFormat::Xml, TableFormat::Json, TableFormat::Xlsx] {
                for records in [None, Some("a"), Some("a/b")] {
                    read(format, records, bytes);
                }
            }
        }
    }
}
