//! Where things go on a page.

/// A change of coordinates, in the order that PDF writes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// This change, and then `after`.
    pub(super) fn then(self, after: Self) -> Self {
        let (m, n) = (self.0, after.0);
        Self([
            m[0] * n[0] + m[1] * n[2],
            m[0] * n[1] + m[1] * n[3],
            m[2] * n[0] + m[3] * n[2],
            m[2] * n[1] + m[3] * n[3],
            m[4] * n[0] + m[5] * n[2] + n[4],
            m[4] * n[1] + m[5] * n[3] + n[5],
        ])
    }

    /// Where the origin goes.
    pub(super) fn origin(self) -> (f64, f64) {
        (self.0[4], self.0[5])
    }

    /// How far a step along the first axis goes, and in which direction.
    pub(super) fn along(self) -> (f64, (f64, f64)) {
        let length = self.0[0].hypot(self.0[1]);
        (length, if length > 0.0 { (self.0[0] / length, self.0[1] / length) } else { (1.0, 0.0) })
    }

    /// How far a step along the second axis goes.
    pub(super) fn height(self) -> f64 {
        self.0[2].hypot(self.0[3])
    }
}
