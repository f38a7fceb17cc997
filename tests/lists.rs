//! Names and words of one's own: `--authority` and `--lexicon`.

use std::fs;
use std::path::Path;

use crate::program::{Ran, root, run};

const RELEASE: &str = "Oslo, 3 May 2011\n\nThe Wazir of Trade, Ana Li, visited Sommarøy, Norway on 2 May. She met the \
                       Coal Union and doubted the new rules.\n";

/// The last block of the manual in a language: those of its example.
fn example(language: &str) -> String {
    let manual = fs::read_to_string(root().join("docs/word-lists.md")).expect("readable");
    let (_, block) = manual.rsplit_once(&format!("```{language}\n")).expect("a block");
    block.split("```").next().expect("its end").to_owned()
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).expect("writable");
    path.to_string_lossy().into_owned()
}

#[test]
fn the_example_of_the_manual_reads_and_links_what_is_in_no_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let release = write(folder.path(), "release.txt", RELEASE);
    let names = write(folder.path(), "names.ttl", &example("turtle"));
    let words = write(folder.path(), "words.toml", &example("toml"));
    assert!(!run(&["parse", &release]).ok().contains("doubt\""));
    let facts = run(&["parse", &release, "--authority", &names, "--lexicon", &words]).ok();
    assert!(facts.contains("\"verb\":\"doubt\"") && facts.contains("\"act\":\"concern\""), "{facts}");
    let file = write(folder.path(), "facts.json", &facts);
    let mapped = run(&["map", &file, "--authority", &names]).ok();
    for concept in ["<https://names.example/sommaroy>", "<https://names.example/coal-union>"] {
        let links = |graph: &str| graph.contains(&format!("#exactMatch> {concept}"));
        assert!(links(&mapped), "{concept}: {mapped}");
        assert!(!links(&run(&["map", &file]).ok()));
        let exported =
            ["export", "--format", "nq", "--data", &release, "--authority", &names, "--lexicon", &words];
        assert!(links(&run(&exported).ok()));
    }
}

#[track_caller]
fn refused(ran: &Ran, expected: &str) {
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.contains(expected) && ran.stderr.contains("hint: "), "{}", ran.stderr);
}

#[test]
fn a_file_that_could_not_be_used_is_refused_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let release = write(folder.path(), "release.txt", RELEASE);
    let with = |option: &str, name: &str, text: &str| {
        run(&["parse", &release, option, &write(folder.path(), name, text)])
    };
    refused(
        &with("--lexicon", "w.toml", "heads = []\nhaeds = []\n"),
        "w.toml:2:1: error[unknown-list]: there is no list `haeds`",
    );
    refused(&with("--lexicon", "w.toml", "[[verb]]\nlemma = \"doubt\"\n"), "w.toml:1:1: error[bad-verb]: ");
    refused(&with("--authority", "n.ttl", "<http://x.example/a> <b"), "n.ttl:1:");
    let label = "<http://x.example/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"A\" .";
    refused(&with("--authority", "n.ttl", label), "error[no-kind]: what <http://x.example/a> is");
    let missing = run(&["parse", &release, "--lexicon", "no-such.toml"]);
    assert_eq!(missing.stderr, "no-such.toml: error[no-such-file]: there is no such file\n");
}

#[test]
fn facts_are_explained_by_rule_and_passage() {
    let folder = tempfile::tempdir().expect("a folder");
    let release = write(folder.path(), "release.txt", RELEASE);
    let other = write(folder.path(), "other.txt", RELEASE);
    let listed = run(&["parse", "--explain", &release, &other]).ok();
    let expected = format!(
        "# {release}\n\nvisits[0]: Ana Li → Norway [verb-visit]\n    The Wazir of Trade, Ana Li, visited"
    );
    assert!(listed.starts_with(&expected), "{listed}");
    assert!(listed.contains(&format!("\n\n# {other}\n\nvisits[0]: ")), "{listed}");
    assert!(listed.contains("\nvisits[0].start: 2011-05-02, inferred [days-beside-places]\n"), "{listed}");
    assert_eq!(listed, run(&["parse", "--explain=facts", &release, &other, "--threads", "1"]).ok());
    let clauses = run(&["parse", "--explain=clauses", &release]).ok();
    assert!(clauses.contains("\n  visited (past): "), "{clauses}");
    assert_eq!(run(&["parse", "--explain=nonsense", &release]).code, 2);
}
