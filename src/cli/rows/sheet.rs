//! XLSX: the sheet of a name, else the first.

use std::io::{BufRead, Cursor, Read};

use anyhow::{Context, bail};
use calamine::{Data, Reader, Xlsx};

use super::Take;
use crate::diagnostic::Diagnostic;
use crate::table::Row;

/// The longest workbook that is read, in bytes.
const LONGEST: u64 = 256 << 20;

/// `above`: how many rows stand above the header.
pub(super) fn each(
    reader: impl BufRead,
    records: Option<&str>,
    above: usize,
    take: &mut Take<'_>,
) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    reader.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        bail!("longer than {} MiB", LONGEST >> 20);
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).context("not a workbook of XLSX")?;
    let sheets = book.sheet_names();
    let sheet = match records {
        Some(name) => sheets
            .iter()
            .find(|sheet| *sheet == name)
            .with_context(|| format!("there is no sheet `{name}`"))?,
        None => sheets.first().context("there is no sheet in it")?,
    };
    let others =
        sheets.iter().filter(|other| *other != sheet).map(|other| format!("`{other}`")).collect::<Vec<_>>();
    if !others.is_empty() && records.is_none() {
        let message = format!("only the first sheet, `{sheet}`, is read, not {}", others.join(", "));
        let hint = "`records` of the description says which sheet is read";
        take(Err(Diagnostic::warning("other-sheets", message).with_hint(hint)))?;
    }
    let range = book.worksheet_range(sheet).with_context(|| format!("the sheet `{sheet}` cannot be read"))?;
    let first = range.start().map_or(0, |(row, _)| row as usize);
    let filled = |row: &[Data]| row.iter().any(|cell| !words(cell).trim().is_empty());
    let mut rows = range.rows().enumerate().filter(|(at, row)| first + at >= above && filled(row));
    let Some((_, header)) = rows.next() else { return Ok(()) };
    let names = header.iter().enumerate().map(|(n, cell)| match words(cell).trim() {
        "" => format!("column {}", n + 1),
        name => name.to_owned(),
    });
    let names = names.collect::<Vec<_>>();
    for (number, (at, row)) in rows.enumerate() {
        let cells = names.iter().cloned().zip(row.iter().map(words)).collect();
        take(Ok(Row { line: first + at + 1, number: number + 1, cells }))?;
    }
    Ok(())
}

/// A cell as one would write it.
fn words(cell: &Data) -> String {
    match cell {
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}
