//! How the next letter is drawn, and where.

use hayro_font::Font;

use super::matrix::Matrix;

/// What `q` keeps and `Q` brings back, and where the next letter goes.
#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) page: Matrix,
    pub(super) font: Option<Font<'a>>,
    pub(super) size: f64,
    pub(super) letter_space: f64,
    pub(super) word_space: f64,
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) line: Matrix,
    pub(super) next: Matrix,
}

impl State<'_> {
    pub(super) fn new(page: Matrix) -> Self {
        Self {
            page,
            font: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            line: Matrix::IDENTITY,
            next: Matrix::IDENTITY,
        }
    }

    pub(super) fn start_line(&mut self, matrix: Matrix) {
        self.line = matrix;
        self.next = matrix;
    }

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.start_line(Matrix::shift(x, y).then(self.line));
    }

    pub(super) fn advance(&mut self, x: f64) {
        self.next = Matrix::shift(x, 0.0).then(self.next);
    }

    /// Where a letter goes that is drawn in units of one.
    pub(super) fn place(&self) -> Matrix {
        Matrix([self.size * self.stretch, 0.0, 0.0, self.size, 0.0, self.rise])
            .then(self.next)
            .then(self.page)
    }
}
