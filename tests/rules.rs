//! `docs/rules.md` and the rules of the reader, each held against the other.

use std::collections::BTreeSet;
use std::fs;

use visitgraph::parse::{Media, Reader};

use crate::architecture::{kebab, stages};
use crate::program::root;

/// The rules of the document with their examples.
fn explained() -> Vec<(String, String)> {
    let manual = fs::read_to_string(root().join("docs/rules.md")).expect("readable");
    let sections = manual.split("\n### `").skip(1).map(|section| {
        let (name, rest) = section.split_once("`\n").expect("a name");
        let example = rest.lines().filter_map(|line| line.strip_prefix("> ")).collect::<Vec<_>>();
        (name.to_owned(), example.join("\n"))
    });
    sections.collect()
}

/// The words in quotation marks that stand in no list, are matched with nothing and are no diagnostic's code: the
/// names of rules, which all have a hyphen.
fn named(code: &str) -> BTreeSet<String> {
    let mut depth = 0_usize;
    let mut pieces = code.split('"');
    let mut names = BTreeSet::new();
    while let (Some(before), Some(literal)) = (pieces.next(), pieces.next()) {
        for c in before.chars() {
            match c {
                '[' => depth += 1,
                ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let before = before.trim_end();
        let compared = before.ends_with("==") || before.ends_with("!=") || before.ends_with("::warning(") || before.ends_with("::error(");
        if depth == 0 && !compared && kebab(literal) {
            names.insert(literal.to_owned());
        }
    }
    names
}

#[test]
fn every_rule_is_explained_and_no_other() {
    let parse = || stages().into_iter().filter(|(stage, _, _)| stage == "parse").map(|(_, _, code)| code);
    let named = parse().flat_map(|code| named(&code)).collect::<BTreeSet<_>>();
    let explained = explained().into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    assert_eq!(named.difference(&explained).collect::<Vec<_>>(), Vec::<&String>::new(), "not explained");
    assert_eq!(explained.difference(&named).collect::<Vec<_>>(), Vec::<&String>::new(), "explained but not in use");
}

#[test]
fn every_example_is_read_by_its_rule() {
    let reader = Reader::new();
    let explained = explained();
    let mut wrong = Vec::new();
    for (name, example) in &explained {
        let parsed = reader.read(&format!("Oslo, 3 May 2011\n\n{example}\n"), "example", Media::Plain);
        let rules = parsed.rules.iter().map(|traced| traced.rule).collect::<BTreeSet<_>>();
        let known = |rule: &&str| explained.iter().any(|(name, _)| name == rule);
        assert!(rules.iter().all(|rule| known(&rule)), "{rules:?}");
        if !rules.contains(name.as_str()) {
            wrong.push(format!("{name}: {rules:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
