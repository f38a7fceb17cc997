//! The letters of a page, from the operators that draw it.

use std::sync::Arc;

use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{FORM, MATRIX, RESOURCES, SUBTYPE};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::layout::{Glyph, Lines};
use super::matrix::Matrix;
use super::state::State;

/// How many operators and letters the pages of a document may have: a form that draws others which draw others may come
/// to any number.
const MOST: usize = 20_000_000;

/// How deep forms may lie in forms.
const DEEPEST: usize = 16;

/// Reads pages; fonts are loaded once.
pub(super) struct PageReader<'a> {
    fonts: FontCache<'a>,
    font_resolver: FontResolverFn,
    cmap_resolver: CMapResolverFn,
    /// How many operators and letters may still come.
    left: usize,
    lines: Lines,
}

impl Default for PageReader<'_> {
    fn default() -> Self {
        Self {
            fonts: FontCache::new(),
            font_resolver: Arc::new(|query| match query {
                FontQuery::Standard(font) => Some(font.get_font_data()),
                FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
            }),
            cmap_resolver: Arc::new(|_| None),
            left: MOST,
            lines: Lines::default(),
        }
    }
}

impl<'a> PageReader<'a> {
    /// The lines of a page; `None` if there is too much on it.
    pub(super) fn read(&mut self, page: &Page<'a>) -> Option<Lines> {
        let state = State::new(Matrix(page.initial_transform(true).as_coeffs()));
        self.draw(page.typed_operations(), page.resources(), state, 0)?;
        Some(std::mem::take(&mut self.lines))
    }

    fn draw(
        &mut self,
        mut operations: TypedIter<'_>,
        resources: &Resources<'a>,
        mut state: State<'a>,
        depth: usize,
    ) -> Option<()> {
        let mut kept = Vec::new();
        while let Some(operation) = operations.next() {
            self.left = self.left.checked_sub(1)?;
            match operation {
                TypedInstruction::SaveState(_) => kept.push(state.clone()),
                TypedInstruction::RestoreState(_) => state = kept.pop().unwrap_or(state),
                TypedInstruction::Transform(t) => {
                    state.page = matrix([&t.0, &t.1, &t.2, &t.3, &t.4, &t.5]).then(state.page);
                }
                TypedInstruction::TextFont(t) => {
                    let font = resources.get_font(t.0);
                    state.font = font
                        .and_then(|font| self.fonts.font(&font, &self.font_resolver, &self.cmap_resolver));
                    state.size = t.1.as_f64();
                }
                TypedInstruction::XObject(x) if depth < DEEPEST => {
                    if let Some(form) = resources.get_x_object(x.0) {
                        self.form(&form, resources, &state, depth)?;
                    }
                }
                other => self.text(&other, &mut state)?,
            }
        }
        Some(())
    }

    fn form(
        &mut self,
        form: &Stream<'a>,
        resources: &Resources<'a>,
        state: &State<'a>,
        depth: usize,
    ) -> Option<()> {
        let dict = form.dict();
        if dict.get::<Name<'_>>(SUBTYPE).is_none_or(|name| name.as_ref() != FORM) {
            return Some(());
        }
        let Ok(content) = form.decoded_data() else { return Some(()) };
        let placed = dict.get::<[f64; 6]>(MATRIX).map_or(Matrix::IDENTITY, Matrix);
        let state = State { page: placed.then(state.page), ..state.clone() };
        let own = dict.get::<Dict<'a>>(RESOURCES).map(Resources::new);
        self.draw(TypedIter::new(&content), own.as_ref().unwrap_or(resources), state, depth + 1)
    }

    fn text(&mut self, operation: &TypedInstruction<'_, '_>, state: &mut State<'a>) -> Option<()> {
        match operation {
            TypedInstruction::BeginText(_) => state.start_line(Matrix::IDENTITY),
            TypedInstruction::SetTextMatrix(m) => {
                state.start_line(matrix([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5]));
            }
            TypedInstruction::HorizontalScaling(n) => state.stretch = n.0.as_f64() / 100.0,
            TypedInstruction::TextLeading(n) => state.leading = n.0.as_f64(),
            TypedInstruction::CharacterSpacing(n) => state.letter_space = n.0.as_f64(),
            TypedInstruction::WordSpacing(n) => state.word_space = n.0.as_f64(),
            TypedInstruction::TextRise(n) => state.rise = n.0.as_f64(),
            TypedInstruction::NextLine(n) => state.next_line(n.0.as_f64(), n.1.as_f64()),
            TypedInstruction::NextLineAndSetLeading(n) => {
                state.leading = -n.1.as_f64();
                state.next_line(n.0.as_f64(), n.1.as_f64());
            }
            TypedInstruction::NextLineUsingLeading(_) => state.next_line(0.0, -state.leading),
            TypedInstruction::ShowText(s) => self.show(s.0.as_bytes(), state)?,
            TypedInstruction::ShowTexts(s) => self.show_all(s.0, state)?,
            TypedInstruction::NextLineAndShowText(s) => {
                state.next_line(0.0, -state.leading);
                self.show(s.0.as_bytes(), state)?;
            }
            TypedInstruction::ShowTextWithParameters(s) => {
                (state.word_space, state.letter_space) = (s.0.as_f64(), s.1.as_f64());
                state.next_line(0.0, -state.leading);
                self.show(s.2.as_bytes(), state)?;
            }
            _ => {}
        }
        Some(())
    }

    fn show_all(&mut self, parts: &Array<'_>, state: &mut State<'a>) -> Option<()> {
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::Number(n) => state.advance(-n.as_f64() / 1000.0 * state.size * state.stretch),
                Object::String(s) => self.show(s.as_bytes(), state)?,
                _ => {}
            }
        }
        Some(())
    }

    fn show(&mut self, codes: &[u8], state: &mut State<'a>) -> Option<()> {
        let Some(font) = state.font.clone() else { return Some(()) };
        let mut at = 0;
        while at < codes.len() {
            self.left = self.left.checked_sub(1)?;
            let (code, length) = font.read_code(codes, at);
            at += length.max(1);
            let width = font.code_advance(code).x / 1000.0;
            let place = state.place();
            let (unit, direction) = place.along();
            let start = place.origin();
            let end = (start.0 + direction.0 * unit * width, start.1 + direction.1 * unit * width);
            if let Some(text) = letters(&font, code, length) {
                self.lines.push(Glyph { text, start, end, direction, size: place.height() });
            }
            let space = if code == 32 && length == 1 { state.word_space } else { 0.0 };
            state.advance((width * state.size + state.letter_space + space) * state.stretch);
        }
        Some(())
    }
}

/// The letters that a code of a font stands for, if that is known.
fn letters(font: &Font<'_>, code: u32, length: usize) -> Option<String> {
    let known = match font.glyph(font.map_code(code), code) {
        FontGlyph::Outline(glyph) => glyph.as_unicode(),
        FontGlyph::Type3(glyph) => glyph.as_unicode(),
    };
    let text = match known {
        Some(hayro_cmap::BfString::Char(c)) => c.to_string(),
        Some(hayro_cmap::BfString::String(text)) => text,
        None => char::from_u32(code).filter(|c| length == 1 && c.is_ascii_graphic())?.to_string(),
    };
    Some(text.chars().map(|c| ligature(c).map_or_else(|| seen(c).to_string(), str::to_owned)).collect())
}

/// Signs that are not seen are spaces; a hyphen at the end of a line is a hyphen.
fn seen(c: char) -> char {
    match c {
        '\u{AD}' => '-',
        c if c.is_control() => ' ',
        c => c,
    }
}

fn ligature(c: char) -> Option<&'static str> {
    let at = u32::from(c).checked_sub(0xFB00)?;
    ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].get(at as usize).copied()
}

fn matrix(numbers: [&Number; 6]) -> Matrix {
    Matrix(numbers.map(Number::as_f64))
}
