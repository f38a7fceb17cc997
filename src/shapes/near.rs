//! Terms that look like one that is not known.

use crate::vocab::sh;

/// The term of SHACL Core whose name is nearest to this one, if it is near enough to be meant.
pub(super) fn nearest(name: &str) -> Option<&'static str> {
    let known = sh::ALL.iter().filter_map(|term| term.iri.as_str().strip_prefix(sh::NAMESPACE));
    let far = known.map(|term| (distance(&name.to_lowercase(), &term.to_lowercase()), term));
    let (distance, term) = far.min()?;
    (distance <= 2).then_some(term)
}

/// How many characters are to be put in, left out or changed (Levenshtein); names are short.
fn distance(left: &str, right: &str) -> usize {
    let right = right.chars().collect::<Vec<_>>();
    let mut row = (0..=right.len()).collect::<Vec<_>>();
    for (n, l) in left.chars().take(64).enumerate() {
        let mut before = row[0];
        row[0] = n + 1;
        for (m, r) in right.iter().enumerate() {
            let change = before + usize::from(l != *r);
            before = row[m + 1];
            row[m + 1] = change.min(before + 1).min(row[m] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_found() {
        assert_eq!(nearest("minCounts"), Some("minCount"));
        assert_eq!(nearest("Property"), Some("property"));
        assert_eq!(nearest("sparql"), None);
    }
}
