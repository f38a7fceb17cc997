//! A text with the passages that carry facts marked in place.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::shown::clean;
use crate::text::CodePoints;

/// A passage: its first and last offset in code points.
pub(super) type Span = (u64, u64);

/// The text, each passage a mark that leads to its facts. Passages may overlap: a part leads to the facts of the
/// shortest passage it is in.
pub(super) fn marked(text: &str, spans: &BTreeSet<Span>) -> Markup {
    let points = CodePoints::new(text);
    let byte = |offset: u64| usize::try_from(offset).ok().and_then(|offset| points.to_byte(offset));
    let mut places = BTreeMap::<usize, Vec<Span>>::new();
    let mut ranges = Vec::new();
    for span in spans {
        if let (Some(start), Some(end)) = (byte(span.0), byte(span.1))
            && start < end
        {
            places.entry(start).or_default().push(*span);
            ranges.push((start, end, *span));
        }
    }
    let mut cuts = ranges.iter().flat_map(|range| [range.0, range.1]).collect::<BTreeSet<_>>();
    cuts.extend([0, text.len()]);
    let cuts = cuts.into_iter().collect::<Vec<_>>();
    html! {
        @for cut in cuts.windows(2) {
            // Each passage begins at a cut, and is found there.
            @for (start, end) in places.get(&cut[0]).into_iter().flatten() { span id=(format!("at-{start}-{end}")) {} }
            @let part = clean(&text[cut[0]..cut[1]]);
            @match shortest(&ranges, cut[0]) {
                Some((start, end)) => {
                    mark { a href=(format!("#facts-{start}-{end}")) { (part) } }
                }
                None => (part),
            }
        }
    }
}

fn shortest(ranges: &[(usize, usize, Span)], at: usize) -> Option<Span> {
    let here = ranges.iter().filter(|(start, end, _)| *start <= at && at < *end);
    here.min_by_key(|(start, end, _)| end - start).map(|(_, _, span)| *span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, spans: &[Span], expected: &str) {
        let shown = marked(text, &spans.iter().copied().collect()).into_string();
        assert_eq!(shown, expected);
    }

    #[test]
    fn passages_are_marked_where_they_stand() {
        let a = r##"<span id="at-1-3"></span><mark><a href="#facts-1-3">b&lt;</a></mark>"##;
        check("éb<d", &[(1, 3)], &format!("é{a}d"));
        check("abc", &[(2, 9), (1, 1)], "abc");
    }

    #[test]
    fn passages_that_overlap_lead_to_the_shortest() {
        let expected = concat!(
            r##"<span id="at-0-4"></span><mark><a href="#facts-0-4">a</a></mark>"##,
            r##"<span id="at-1-3"></span><mark><a href="#facts-1-3">bc</a></mark>"##,
            r##"<mark><a href="#facts-0-4">d</a></mark>e"##,
        );
        check("abcde", &[(0, 4), (1, 3)], expected);
    }
}
