//! `samples/bad`: inputs with the diagnostics they give.
//!
//! `NAME.json` and `.jsonl` go through `map`, `NAME.txt`, `.md` and `.pdf` through `parse`, `NAME.csv` and `.xml` through `import`,
//! everything else is exported;
//! `NAME.ENDING.stderr` is what is told.

use std::fs;
use std::path::Path;

use crate::program::{root, run};

fn check(path: &Path) {
    let path = path.strip_prefix(root()).expect("below the root").to_string_lossy().into_owned();
    let ending = path.rsplit('.').next().expect("an ending");
    let ran = match ending {
        "json" | "jsonl" => run(&["map", &path]),
        "txt" | "md" | "pdf" => run(&["parse", &path]),
        "csv" => run(&["import", "--table", "spreadsheet", &path]),
        "xml" => run(&["import", "--table", "travels", &path]),
        _ => run(&["export", "--format", "nq", "--data", &path]),
    };
    let golden = root().join(format!("{path}.stderr"));
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&golden, &ran.stderr).expect("writable");
    }
    assert_eq!(ran.stderr, fs::read_to_string(golden).expect("readable"), "{path}");
    let errors = ran.stderr.lines().any(|line| line.contains(": error["));
    assert_eq!(ran.code, i32::from(errors), "{}", ran.stderr);
    assert!(!ran.stderr.is_empty());
}

#[test]
fn bad_inputs_are_told_and_left_out() {
    let entries = fs::read_dir(root().join("samples/bad")).expect("the folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut inputs = paths.filter(|path| path.extension().is_some_and(|e| e != "stderr")).collect::<Vec<_>>();
    inputs.sort();
    assert!(inputs.len() > 10);
    for input in inputs {
        check(&input);
    }
}
