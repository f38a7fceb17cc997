//! The rules of the code that no compiler checks.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::root;

/// Which stage may import which: all of them to its left.
const IMPORTS: [(&str, &[&str]); 18] = [
    ("text", &[]),
    ("diagnostic", &["text"]),
    ("facts", &["text", "diagnostic"]),
    ("vocab", &[]),
    ("authority", &["text", "diagnostic"]),
    ("parse", &["text", "diagnostic", "facts", "authority"]),
    ("table", &["text", "diagnostic", "facts", "authority", "parse"]),
    ("mint", &["text", "facts"]),
    ("map", &["text", "facts", "vocab", "authority", "table", "mint"]),
    ("store", &["text", "vocab"]),
    ("dataset", &["vocab", "store"]),
    ("export", &["vocab", "store"]),
    ("reconcile", &["text", "diagnostic", "facts", "vocab", "authority", "mint", "store"]),
    ("shapes", &["text", "vocab", "store"]),
    ("intake", &["text", "diagnostic", "facts", "authority", "parse", "export"]),
    ("saved", &[]),
    (
        "serve",
        &[
            "text",
            "diagnostic",
            "facts",
            "vocab",
            "authority",
            "parse",
            "table",
            "mint",
            "map",
            "store",
            "dataset",
            "export",
            "reconcile",
            "shapes",
            "intake",
            "saved",
        ],
    ),
    (
        "cli",
        &[
            "text",
            "diagnostic",
            "facts",
            "vocab",
            "authority",
            "parse",
            "table",
            "mint",
            "map",
            "store",
            "dataset",
            "export",
            "reconcile",
            "shapes",
            "intake",
            "saved",
            "serve",
        ],
    ),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("an entry").into_path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect::<Vec<_>>();
    found.sort();
    found
}

/// The stage a source file belongs to, and its code: no comments, no tests.
pub(crate) fn stages() -> Vec<(String, PathBuf, String)> {
    let src = root().join("src");
    let stage = |path: &Path| {
        let first = path.strip_prefix(&src).expect("below src").iter().next().expect("a name");
        Path::new(first).with_extension("").to_string_lossy().into_owned()
    };
    sources(&src)
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("readable");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            (stage(&path), path.clone(), code.collect::<Vec<_>>().join("\n"))
        })
        .collect()
}

#[test]
fn stages_import_only_leftwards() {
    let allowed = IMPORTS.into_iter().collect::<BTreeMap<_, _>>();
    for (stage, path, code) in stages() {
        let Some(allowed) = allowed.get(stage.as_str()) else {
            assert!(["lib", "main"].contains(&stage.as_str()), "{} is in no stage", path.display());
            continue;
        };
        for import in code.split("crate::").skip(1) {
            let name = import.split(|c: char| !c.is_alphanumeric() && c != '_').next().expect("a name");
            let known = allowed.contains(&name) || name == stage || IMPORTS.iter().all(|(s, _)| *s != name);
            assert!(known, "{} imports {name}", path.display());
        }
    }
}

#[test]
fn only_the_command_line_and_the_service_do_input_and_output() {
    for (stage, path, code) in stages() {
        let words: &[&str] = match stage.as_str() {
            "cli" | "main" | "store" => &["println!", "eprintln!", "print!"],
            // It listens, and keeps worker processes.
            "serve" => {
                &["println!", "eprintln!", "print!", "io::stdout", "io::stderr", "std::env::", "SystemTime"]
            }
            // It reads from whatever it is given.
            "intake" => &["std::fs", "stdout", "stderr", "println!", "std::env::", "SystemTime"],
            "export" => &["std::fs", "stdout", "stderr", "println!", "std::env::"],
            _ => &["std::fs", "std::io", "stdout", "stderr", "println!", "std::env::", "SystemTime"],
        };
        for word in words {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn iris_are_written_down_only_in_vocab_mint_and_authority() {
    // The schema names itself, hints show an example, and shorthands of XSD are told apart.
    let known = ["facts/schema.rs", "facts/read.rs", "export/pretty.rs", "map/party.rs"];
    for (stage, path, code) in stages() {
        let here = known.iter().any(|end| path.ends_with(end));
        if !["vocab", "mint", "authority"].contains(&stage.as_str()) && !here {
            assert!(!code.contains("\"http"), "{} has an IRI", path.display());
        }
    }
}

#[test]
fn the_network_is_out_of_reach() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("readable");
    // oxhttp is what oxigraph would ask other services with; hyper is there to listen.
    for name in ["oxhttp", "reqwest", "ureq", "curl", "hyper-rustls", "rustls", "native-tls", "openssl"] {
        assert!(!lock.contains(&format!("name = \"{name}\"")), "{name} is in the tree");
    }
    let sources = stages().into_iter().filter(|(stage, ..)| stage == "serve");
    for (_, path, code) in sources {
        for word in ["TcpStream", "hyper::client", "hyper_util::client", "UnixStream", "UdpSocket"] {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

/// Whether a word is small words joined by hyphens, as codes and names of rules are.
pub(crate) fn kebab(word: &str) -> bool {
    let small =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    word.contains('-') && word.split('-').all(small)
}

#[test]
fn every_diagnostic_code_is_explained_and_no_other() {
    let manual = fs::read_to_string(root().join("docs/diagnostics.md")).expect("readable");
    let explained = manual.lines().filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`'));
    let explained = explained.map(str::to_owned).collect::<BTreeSet<_>>();
    let mut used = BTreeSet::new();
    let code = |text: &str| {
        let (code, _) = text.trim_start().strip_prefix('"')?.split_once('"')?;
        kebab(code).then(|| code.to_owned())
    };
    for (stage, path, text) in stages() {
        // In the reader the names of rules look like codes, so a code stands where its diagnostic is made.
        let made = ["Diagnostic::error(", "Diagnostic::warning("];
        let passed = ["self.error(", " => (", "=> \""];
        let elsewhere: &[&str] = if stage == "parse" { &[] } else { &passed };
        for rest in made.iter().flat_map(|made| text.split(made).skip(1)).filter(|_| stage == "parse") {
            assert!(code(rest).is_some(), "{}: no code in {rest:.40}", path.display());
        }
        for start in made.iter().chain(elsewhere) {
            let quoted = start.ends_with('"');
            for rest in text.split(*start).skip(1) {
                used.extend(if quoted { code(&format!("\"{rest}")) } else { code(rest) });
            }
        }
    }
    used.retain(|code| !code.starts_with("application"));
    let missing = used.difference(&explained).collect::<Vec<_>>();
    assert!(missing.is_empty(), "not explained: {missing:?}");
    let left = explained
        .iter()
        .filter(|code| !stages().iter().any(|(_, _, text)| text.contains(&format!("\"{code}\""))));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<&String>::new(), "explained but not in use");
}

#[test]
fn files_stay_short() {
    for path in sources(&root().join("src")).into_iter().chain(sources(&root().join("tests"))) {
        let lines = fs::read_to_string(&path).expect("readable").lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}
