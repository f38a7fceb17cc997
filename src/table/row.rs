//! Rows, as they stand in a table.

/// One row: its place in the file, and its cells in their order.
///
/// A cell is named by the header of its column, or by the path that leads to it from the record: `country/@id` is
/// an attribute in XML, `leader/name` a field of a field in JSON. A column may come up more than once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, or its number in a sheet or array, from 1.
    pub line: usize,
    /// Its number among the rows of its file, from 1.
    pub number: usize,
    /// Column and value.
    pub cells: Vec<(String, String)>,
}
