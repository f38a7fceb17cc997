//! Runs the program, and reads texts.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use visitgraph::facts::Document;
use visitgraph::parse::{Media, Reader};

/// The project's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of `samples`.
pub(crate) fn sample(path: &str) -> PathBuf {
    root().join("samples").join(path)
}

/// The facts of a text issued in Oslo on 3 May 2011.
pub(crate) fn facts(text: &str) -> Document {
    Reader::new().read(&format!("Oslo, 3 May 2011\n\n{text}\n"), "any", Media::Plain).document
}

/// What a run left.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Ran {
    /// Its standard output, if all went well.
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.code, 0, "{}", self.stderr);
        self.stdout
    }
}

/// The program, ready to run in the project's root.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_visitgraph"));
    command.args(arguments).current_dir(root()).env_remove("VISITGRAPH_BASE");
    command
}

/// Runs the program with nothing on standard input.
pub(crate) fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, b"")
}

/// Runs the program with `input` on standard input.
pub(crate) fn run_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = program(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    // A program that does not read its input may be gone before all is written.
    let writer = std::thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    Ran {
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        code: output.status.code().expect("an exit status"),
    }
}
