//! Where the quotes and values of a document stand in its text.

use std::collections::HashMap;
use std::ops::Range;
use std::slice;

use super::walk::{Field, walk};
use super::{Document, Span};
use crate::text::{CodePoints, Likeness, Occurrence, Utf16, occurrences};

/// A span with its path and the number of its visit.
pub(super) struct Asked {
    pub path: String,
    pub span: Span,
    visit: usize,
}

/// Where a quote stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// At its offsets.
    Right,
    /// Elsewhere, or in other words that are the same but for their form.
    Moved(Span, How),
    /// In pieces, where the quote has dots.
    Pieces(Vec<Span>),
    Nowhere,
}

/// How it is known which place of a quote is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// It stands there alone, or starts where it should.
    Certain,
    /// The offsets are right, counted in these.
    Counted(&'static str),
    /// It stands at so many places, and there nearest to the offsets or to other evidence of the visit.
    Nearest(usize),
}

/// How a value stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// As it is, white space and markup aside.
    So,
    /// In this form.
    Otherwise(String),
    Nowhere,
}

/// What was found of a document, in the order of its fields.
pub(super) struct Findings {
    pub spans: Vec<(Asked, Standing)>,
    pub values: Vec<(String, String, Written)>,
}

/// Looks for the quotes and values of `document` in its text.
pub(super) fn find(document: &mut Document, points: &CodePoints<'_>) -> Findings {
    let (mut spans, mut values) = (Vec::new(), Vec::new());
    walk(document, &mut |visit, path, field| match field {
        Field::Value(value) => values.push((path.to_string(), value.clone())),
        Field::Evidence(evidence) => {
            let asked = |(n, span): (usize, &Span)| Asked {
                path: path.index(n).to_string(),
                span: span.clone(),
                visit,
            };
            spans.extend(evidence.iter().enumerate().map(asked));
        }
    });
    let finder = Finder::new(points, &spans, &values);
    let mut values: Vec<(String, String, Written)> =
        values.iter().map(|(path, value)| (path.clone(), value.clone(), finder.written(value))).collect();
    as_shown(points.text(), &mut values);
    Findings { values, spans: finder.all(spans) }
}

/// What a page shows stands in it, whatever character references it is written with: `Pe&ntilde;a` is "Peña"; and so
/// does what looks like markup but was read as words.
fn as_shown(text: &str, values: &mut [(String, String, Written)]) {
    let lost = |(_, _, written): &&mut (String, String, Written)| *written != Written::So;
    if values.iter().all(|(_, _, written)| *written == Written::So) {
        return;
    }
    let page = text.contains(['<', '&']).then(|| crate::text::html_words(text));
    let joined = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = [page.as_deref(), Some(text)].into_iter().flatten().map(joined).collect::<Vec<_>>();
    for (_, value, written) in values.iter_mut().filter(lost) {
        let words = joined(value);
        if shown.iter().any(|shown| shown.contains(&words)) {
            *written = Written::So;
        }
    }
}

struct Finder<'t> {
    points: &'t CodePoints<'t>,
    utf16: Utf16,
    places: HashMap<String, Vec<Occurrence>>,
}

impl<'t> Finder<'t> {
    fn new(points: &'t CodePoints<'t>, spans: &[Asked], values: &[(String, String)]) -> Self {
        let wrong = spans.iter().map(|asked| &asked.span).filter(|span| !is_right(span, points));
        let mut needles = values.iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>();
        for span in wrong {
            needles.push(&span.quote);
            needles.extend(pieces(&span.quote));
        }
        needles.sort_unstable();
        needles.dedup();
        let found = occurrences(points.text(), &needles);
        let places = needles.into_iter().map(str::to_owned).zip(found).collect();
        Self { points, utf16: Utf16::new(points), places }
    }

    fn places(&self, words: &str) -> &[Occurrence] {
        self.places.get(words).map_or(&[], Vec::as_slice)
    }

    fn written(&self, value: &str) -> Written {
        match self.places(value).first() {
            None => Written::Nowhere,
            Some(place) if place.likeness <= Likeness::Markup => Written::So,
            Some(place) => {
                let there = self.points.text()[place.bytes.clone()].split_whitespace();
                Written::Otherwise(there.collect::<Vec<_>>().join(" "))
            }
        }
    }

    /// Where each span stands; first what is certain, then what is near to it.
    fn all(&self, spans: Vec<Asked>) -> Vec<(Asked, Standing)> {
        let certain = spans.iter().map(|asked| self.certain(&asked.span)).collect::<Vec<_>>();
        let mut others = HashMap::<usize, Vec<usize>>::new();
        for (asked, standing) in spans.iter().zip(&certain) {
            let start = match standing {
                Some(Standing::Right) => asked.span.start,
                Some(Standing::Moved(span, _)) => span.start,
                _ => continue,
            };
            others.entry(asked.visit).or_default().push(start);
        }
        let each = spans.into_iter().zip(certain).map(|(asked, certain)| {
            let Span { quote, start, end } = &asked.span;
            let says_something = start < end && *end <= self.points.len();
            let others = others.get(&asked.visit).map_or(&[][..], Vec::as_slice);
            let near = if says_something { slice::from_ref(start) } else { others };
            let standing = certain.unwrap_or_else(|| self.nearest(quote, near));
            (asked, standing)
        });
        each.collect()
    }

    /// Where a span stands, if there is no doubt.
    fn certain(&self, span: &Span) -> Option<Standing> {
        if is_right(span, self.points) {
            return Some(Standing::Right);
        }
        let places = self.places(&span.quote);
        let readings = [
            (self.points.to_byte(span.start), How::Certain),
            (Some(span.start), How::Counted("bytes")),
            (self.points.to_byte(self.utf16.to_point(span.start)), How::Counted("UTF-16 units")),
        ];
        for (start, how) in readings {
            if let Some(start) = start
                && let Ok(n) = places.binary_search_by_key(&start, |place| place.bytes.start)
            {
                return Some(Standing::Moved(self.span(&places[n].bytes), how));
            }
        }
        let [only] = places else { return None };
        Some(Standing::Moved(self.span(&only.bytes), How::Certain))
    }

    /// The place of a quote that is nearest to one of the code points `near`.
    fn nearest(&self, quote: &str, near: &[usize]) -> Standing {
        let places = self.places(quote);
        let around = near.iter().flat_map(|&near| {
            let byte = self.points.to_byte(near).unwrap_or_default();
            let after = places.partition_point(|place| place.bytes.start < byte);
            let around = places.iter().skip(after.saturating_sub(1)).take(2);
            around.map(move |place| (self.points.from_byte(place.bytes.start).abs_diff(near), place))
        });
        match around.min_by_key(|&(distance, _)| distance).map(|(_, place)| place).or(places.first()) {
            Some(place) if places.len() == 1 => Standing::Moved(self.span(&place.bytes), How::Certain),
            Some(place) => Standing::Moved(self.span(&place.bytes), How::Nearest(places.len())),
            None => self.in_pieces(quote, near),
        }
    }

    /// The pieces between the dots of a quote, one after the other and as near together as they stand.
    fn in_pieces(&self, quote: &str, near: &[usize]) -> Standing {
        let pieces = pieces(quote);
        let (first, rest) = match &pieces[..] {
            [] => return Standing::Nowhere,
            [only] => return self.nearest(only, near),
            [first, rest @ ..] => (first, rest),
        };
        let chains = self.places(first).iter().filter_map(|first| self.chain(first, rest));
        let extent = |chain: &Vec<Range<usize>>| chain.last().map_or(0, |last| last.end - chain[0].start);
        match chains.min_by_key(extent) {
            Some(chain) => Standing::Pieces(chain.iter().map(|bytes| self.span(bytes)).collect()),
            None => Standing::Nowhere,
        }
    }

    fn chain(&self, first: &Occurrence, rest: &[&str]) -> Option<Vec<Range<usize>>> {
        let mut chain = vec![first.bytes.clone()];
        for piece in rest {
            let end = chain.last()?.end;
            let places = self.places(piece);
            let next = places.partition_point(|place| place.bytes.start < end);
            chain.push(places.get(next)?.bytes.clone());
        }
        Some(chain)
    }

    /// The span of bytes of the text.
    fn span(&self, bytes: &Range<usize>) -> Span {
        let quote = self.points.text()[bytes.clone()].to_owned();
        Span { quote, start: self.points.from_byte(bytes.start), end: self.points.from_byte(bytes.end) }
    }
}

fn is_right(span: &Span, points: &CodePoints<'_>) -> bool {
    span.start < span.end && points.slice(span.start, span.end) == Some(&span.quote)
}

/// The pieces of a quote that dots join; none where one of them is a single word, which may stand anywhere.
fn pieces(quote: &str) -> Vec<&str> {
    if !quote.contains('…') && !quote.contains("...") {
        return Vec::new();
    }
    let cut = quote.split("...").flat_map(|piece| piece.split('…'));
    let start = |c: char| c.is_whitespace() || matches!(c, '.' | ']' | ')');
    let end = |c: char| c.is_whitespace() || matches!(c, '[' | '(');
    let cut = cut.map(|piece| piece.trim_start_matches(start).trim_end_matches(end));
    let pieces = cut.filter(|piece| !piece.is_empty()).collect::<Vec<_>>();
    let sure = pieces.len() < 2 || pieces.iter().all(|piece| piece.split_whitespace().nth(1).is_some());
    if sure { pieces } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_quotes_at_their_dots() {
        assert_eq!(pieces("She urged Chile [...] to ratify it."), ["She urged Chile", "to ratify it."]);
        assert_eq!(pieces("… urged Chile.... To ratify it…"), ["urged Chile", "To ratify it"]);
        assert_eq!(pieces("…visited"), ["visited"]);
        assert_eq!(pieces("She … it"), Vec::<&str>::new());
        assert_eq!(pieces("She urged it."), Vec::<&str>::new());
    }
}
