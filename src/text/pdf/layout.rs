//! Letters in their places as lines and paragraphs.

use std::collections::HashSet;

/// How many places of letters are kept; no page has so many.
const MOST_SEEN: usize = 400_000;

/// A letter, or a few that one sign stands for.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub(super) text: String,
    /// Where it starts and where it ends; downwards is more.
    pub(super) start: (f64, f64),
    pub(super) end: (f64, f64),
    /// Which way the line goes.
    pub(super) direction: (f64, f64),
    pub(super) size: f64,
}

/// The lines of a page, in the order they are drawn.
#[derive(Debug, Default)]
pub(super) struct Lines {
    all: Vec<Line>,
    last: Option<Glyph>,
    /// Letters with their places, in a grid and in the one that lies half a step beside it.
    seen: HashSet<(u64, u64, u64, char)>,
}

#[derive(Debug, Default)]
struct Line {
    text: String,
    /// How far it is below the line before it.
    gap: f64,
}

impl Lines {
    /// Adds a letter, unless it is drawn over itself to look bold.
    pub(super) fn push(&mut self, glyph: Glyph) {
        let blank = glyph.text.trim().is_empty();
        if !blank && self.is_seen(&glyph) {
            return;
        }
        let (gap, step) = self.last.as_ref().map_or((f64::INFINITY, 0.0), |last| steps(last, &glyph));
        let size = self.last.as_ref().map_or(0.0, |last| last.size).max(glyph.size);
        if gap.abs() > size / 2.0 || step < -2.0 * size {
            self.all.push(Line { text: String::new(), gap });
        }
        if let Some(line) = self.all.last_mut() {
            if (blank || step > size / 5.0) && !line.text.is_empty() && !line.text.ends_with(' ') {
                line.text.push(' ');
            }
            if !blank {
                line.text.push_str(&glyph.text);
            }
        }
        self.last = Some(glyph);
    }

    /// Whether the letter is there already, at most a twentieth of its height away; it is from now on.
    fn is_seen(&mut self, glyph: &Glyph) -> bool {
        let Some(letter) = glyph.text.chars().next() else { return true };
        if self.seen.len() > MOST_SEEN {
            self.seen.clear();
        }
        let step = (glyph.size / 10.0).max(f64::MIN_POSITIVE);
        let grids = |n: f64| [(n / step).floor() + 0.0, (n / step).round() + 0.5].map(f64::to_bits);
        let places =
            grids(glyph.start.0).map(|x| grids(glyph.start.1).map(|y| (glyph.size.to_bits(), x, y, letter)));
        let new = places.into_iter().flatten().filter(|place| self.seen.insert(*place)).count();
        new < 4
    }

    /// The text, each line with its end.
    pub(super) fn text(&self) -> String {
        let lines = self.all.iter().filter(|line| !line.text.trim().is_empty()).collect::<Vec<_>>();
        let mut gaps = lines.iter().skip(1).map(|line| line.gap).filter(|gap| *gap > 0.0).collect::<Vec<_>>();
        gaps.sort_by(f64::total_cmp);
        // Nothing but the next line of a paragraph is as near; a few footnotes may be nearer.
        let usual = gaps.get(gaps.len() / 5).copied().unwrap_or_default();
        let mut text = String::new();
        for (index, line) in lines.iter().enumerate() {
            let same_paragraph = (-usual..=usual * 1.35).contains(&line.gap);
            if index > 0 && !same_paragraph {
                text.push('\n');
            }
            text.push_str(line.text.trim_end());
            text.push('\n');
        }
        text
    }
}

/// How far a letter is below the one before it, and how far after it.
fn steps(last: &Glyph, glyph: &Glyph) -> (f64, f64) {
    let (dx, dy) = (glyph.start.0 - last.end.0, glyph.start.1 - last.end.1);
    let (right, down) = last.direction;
    (dy * right - dx * down, dx * right + dy * down)
}
