//! Paths of fields, as `visits[2].start`.

use std::fmt;

/// The path of a field, built only when it is shown.
#[derive(Clone, Copy)]
pub(super) struct Path<'a> {
    parent: Option<&'a Self>,
    segment: Segment,
}

#[derive(Clone, Copy)]
enum Segment {
    Field(&'static str),
    Index(usize),
}

impl<'a> Path<'a> {
    pub(super) const fn root(field: &'static str) -> Self {
        Self { parent: None, segment: Segment::Field(field) }
    }

    pub(super) const fn field(&'a self, field: &'static str) -> Self {
        Self { parent: Some(self), segment: Segment::Field(field) }
    }

    pub(super) const fn index(&'a self, n: usize) -> Self {
        Self { parent: Some(self), segment: Segment::Index(n) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.segment {
            Segment::Field(field) if self.parent.is_some() => write!(f, ".{field}"),
            Segment::Field(field) => f.write_str(field),
            Segment::Index(n) => write!(f, "[{n}]"),
        }
    }
}
