//! In which line of a file of RDF a node stands.

use std::collections::HashMap;
use std::io::BufRead;
use std::path::Path;

use crate::cli::input::Input;
use crate::text::LineColumn;

/// Where IRIs stand in a file: the first line that begins with them, else the first that has them. Those that do not
/// come up are left out.
pub(super) fn places(path: &Path, iris: &[&str]) -> HashMap<String, LineColumn> {
    let mut found = HashMap::<String, (LineColumn, bool)>::new();
    let Ok(reader) = Input::open_file(path) else { return HashMap::new() };
    let wanted = iris.iter().copied().collect::<std::collections::HashSet<_>>();
    let mut names = Names::default();
    for (n, line) in reader.lines().map_while(Result::ok).enumerate() {
        names.learn(&line);
        for (start, iri) in names.iris(&line) {
            if !wanted.contains(iri.as_str()) {
                continue;
            }
            let begins = start == 0;
            let column = line[..start].chars().count() + 1;
            let place = (LineColumn { line: n + 1, column }, begins);
            let known = found.entry(iri).or_insert(place);
            if begins && !known.1 {
                *known = place;
            }
        }
    }
    found.into_iter().map(|(iri, (place, _))| (iri, place)).collect()
}

/// The prefixes and the base that a file has declared so far.
#[derive(Default)]
struct Names {
    prefixes: HashMap<String, String>,
    base: String,
}

impl Names {
    /// Learns from a line such as `@prefix ex: <http://a.example/> .` or `BASE <http://a.example/>`.
    fn learn(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        let Some(first) = words.next() else { return };
        let first = first.trim_start_matches('@').to_ascii_lowercase();
        let inner = |word: &str| word.strip_prefix('<')?.split('>').next().map(str::to_owned);
        match first.as_str() {
            "prefix" => {
                if let (Some(name), Some(iri)) = (words.next(), words.next().and_then(inner)) {
                    self.prefixes.insert(name.trim_end_matches(':').to_owned(), iri);
                }
            }
            "base" => self.base = words.next().and_then(inner).unwrap_or_default(),
            _ => {}
        }
    }

    /// The IRIs of a line with their offsets: in brackets, in quotation marks, and by prefix.
    fn iris<'l>(&'l self, line: &'l str) -> impl Iterator<Item = (usize, String)> + 'l {
        let stops =
            |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | ',' | ';' | '(' | ')' | '[' | ']');
        let mut start = 0;
        line.split(stops).filter_map(move |word| {
            let at = start;
            start += word.len();
            let after = line[start..].chars().next();
            start += after.map_or(0, char::len_utf8);
            let before = line[..at].chars().next_back();
            match (before, after) {
                (Some('<'), Some('>')) if word.contains(':') => Some((at - 1, word.to_owned())),
                (Some('<'), Some('>')) => Some((at - 1, format!("{}{word}", self.base))),
                (Some('"'), Some('"')) => Some((at - 1, word.to_owned())),
                _ => Some((at, self.expand(word)?)),
            }
        })
    }

    fn expand(&self, word: &str) -> Option<String> {
        let (prefix, local) = word.split_once(':')?;
        let namespace = self.prefixes.get(prefix)?;
        Some(format!("{namespace}{}", local.trim_end_matches('.')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_found_however_they_are_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.ttl");
        let text = "@prefix ex: <http://a.example/> .\n@base <http://b.example/> .\nex:a ex:b <c> .\n<c> ex:b\n  \
                    ex:d .\n{\"@id\": \"http://e.example/\"}\n";
        std::fs::write(&file, text).expect("written");
        let iris =
            ["http://a.example/a", "http://b.example/c", "http://a.example/d", "http://e.example/", "urn:f"];
        let found = places(&file, &iris);
        let at = |iri: &str| found.get(iri).map(|place| (place.line, place.column));
        let expected = [Some((3, 1)), Some((4, 1)), Some((5, 3)), Some((6, 9)), None];
        assert_eq!(iris.map(at), expected);
    }
}
