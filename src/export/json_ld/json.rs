//! JSON whose members stand in an order that makes sense to people; what is short stands on one line.

use std::io::{self, Write};

use serde_json::Value;

/// A value that fits within so many bytes is written on one line.
const SHORT: usize = 120;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    /// A string, number or truth value, as it is written.
    Scalar(String),
    /// An array.
    Array(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// A string.
    pub(super) fn text(text: &str) -> Self {
        Self::Scalar(Value::from(text).to_string())
    }

    /// One value, or several as an array.
    pub(super) fn one_or_more(mut values: Vec<Self>, always_array: bool) -> Self {
        match values.len() {
            1 if !always_array => values.remove(0),
            _ => Self::Array(values),
        }
    }

    /// Writes it, with lines broken after what is not short.
    pub(super) fn write(&self, writer: &mut impl Write, depth: usize) -> io::Result<()> {
        let mut line = String::new();
        if self.inline(&mut line) {
            return writer.write_all(line.as_bytes());
        }
        match self {
            Self::Scalar(text) => writer.write_all(text.as_bytes()),
            Self::Array(values) => {
                writer.write_all(b"[")?;
                for (n, value) in values.iter().enumerate() {
                    new_line(writer, n, depth + 1)?;
                    value.write(writer, depth + 1)?;
                }
                end(writer, depth, "]")
            }
            Self::Object(members) => {
                writer.write_all(b"{")?;
                Self::members(members, writer, depth)?;
                end(writer, depth, "}")
            }
        }
    }

    /// Writes the members of an object, each on a new line.
    pub(super) fn members(
        members: &[(String, Self)],
        writer: &mut impl Write,
        depth: usize,
    ) -> io::Result<()> {
        for (n, (name, value)) in members.iter().enumerate() {
            new_line(writer, n, depth + 1)?;
            write!(writer, "{}: ", Value::from(name.as_str()))?;
            value.write(writer, depth + 1)?;
        }
        Ok(())
    }

    /// Puts it on one line; false if the line gets too long.
    fn inline(&self, line: &mut String) -> bool {
        match self {
            Self::Scalar(text) => line.push_str(text),
            Self::Array(values) => {
                line.push('[');
                for (n, value) in values.iter().enumerate() {
                    line.push_str(if n == 0 { "" } else { ", " });
                    if !value.inline(line) {
                        return false;
                    }
                }
                line.push(']');
            }
            Self::Object(members) => {
                line.push_str("{ ");
                for (n, (name, value)) in members.iter().enumerate() {
                    line.push_str(if n == 0 { "" } else { ", " });
                    line.push_str(&Value::from(name.as_str()).to_string());
                    line.push_str(": ");
                    if !value.inline(line) {
                        return false;
                    }
                }
                line.push_str(" }");
            }
        }
        line.len() <= SHORT
    }
}

/// The break before the n-th value.
pub(super) fn new_line(writer: &mut impl Write, n: usize, depth: usize) -> io::Result<()> {
    writer.write_all(if n == 0 { b"\n" } else { b",\n" })?;
    write!(writer, "{:1$}", "", 2 * depth)
}

/// The end of what was begun at this depth.
pub(super) fn end(writer: &mut impl Write, depth: usize, sign: &str) -> io::Result<()> {
    write!(writer, "\n{:1$}{sign}", "", 2 * depth)
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::Array(values) => Self::Array(values.iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Object(members.iter().map(|(name, value)| (name.clone(), value.into())).collect())
            }
            scalar => Self::Scalar(scalar.to_string()),
        }
    }
}
