//! `docs/rules.md` and the rules of the reader, each held against the other.

use std::collections::BTreeSet;
use std::fs;

use visitgraph::parse::{Media, Reader};

use crate::architecture::{kebab, stages};
use crate::program::root;

/// The rules of the document with their examples.
pub(crate) fn explained() -> Vec<(String, String)> {
    let manual = fs::read_to_string(root().join("docs/rules.md")).expect("readable");
    let sections = manual.split("\n### `").skip(1).map(|section| {
        let (name, rest) = section.split_once("`\n").expect("a name");
        let example = rest.lines().filter_map(|line| line.strip_prefix("> ")).collect::<Vec<_>>();
        (name.to_owned(), example.join("\n"))
    });
    sections.collect()
}

/// The literals of a code, each with whether it stands in a list, and the code before it.
fn literals(code: &str) -> Vec<(&str, bool, &str)> {
    let bytes = code.as_bytes();
    let (mut all, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            // A character such as '"', but no lifetime.
            b'\'' if bytes.get(at + 2) == Some(&b'\'') => at += 2,
            b'"' => {
                let end = (at + 1..bytes.len()).find(|&n| bytes[n] == b'"' && bytes[n - 1] != b'\\');
                let end = end.expect("its end");
                all.push((&code[at + 1..end], depth > 0, code[..at].trim_end()));
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    all
}

/// The words in quotation marks that stand in no list, are matched with nothing and are no diagnostic's code: the
/// names of rules, which all have a hyphen.
fn named(code: &str) -> BTreeSet<String> {
    let other = ["==", "!=", "::warning(", "::error("];
    let names = literals(code).into_iter().filter(|(literal, listed, before)| {
        !listed && !other.iter().any(|end| before.ends_with(end)) && kebab(literal)
    });
    names.map(|(literal, ..)| literal.to_owned()).collect()
}

#[test]
fn every_rule_is_explained_and_no_other() {
    let parse = || stages().into_iter().filter(|(stage, _, _)| stage == "parse").map(|(_, _, code)| code);
    let named = parse().flat_map(|code| named(&code)).collect::<BTreeSet<_>>();
    let explained = explained().into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    assert_eq!(named.difference(&explained).collect::<Vec<_>>(), Vec::<&String>::new(), "not explained");
    assert_eq!(
        explained.difference(&named).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "explained but not in use"
    );
}

#[test]
fn every_example_is_read_by_its_rule() {
    let reader = Reader::new();
    let explained = explained();
    let mut wrong = Vec::new();
    for (name, example) in &explained {
        let parsed = reader.explained(&format!("Oslo, 3 May 2011\n\n{example}\n"), "example", Media::Plain);
        let rules = parsed.rules.iter().map(|traced| traced.rule).collect::<BTreeSet<_>>();
        let known = |rule: &str| explained.iter().any(|(name, _)| name == rule);
        assert!(rules.iter().all(|rule| known(rule)), "{rules:?}");
        if !rules.contains(name.as_str()) {
            wrong.push(format!("{name}: {rules:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
