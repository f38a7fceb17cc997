//! The program as its users meet it: arguments, streams, exit statuses.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::program::{program, run, run_with, sample};

fn facts() -> String {
    sample("high-commissioner/facts.json").to_string_lossy().into_owned()
}

#[test]
fn help_and_version_are_no_errors() {
    assert!(run(&["--help"]).ok().contains("Usage: visitgraph [OPTIONS] <COMMAND>"));
    assert_eq!(run(&["--version"]).ok(), format!("visitgraph {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_is_not_understood_ends_with_2() {
    for arguments in [
        &["nonsense"][..],
        &[],
        &["export"],
        &["query", "ASK {}"],
        &["query", "--data", "x"],
        &["export", "--data", "x", "--format", "docx"],
        &["--base", "nonsense", "schema"],
        &["export", "--data", "x", "--store", "y"],
    ] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}: {}", ran.stderr);
        assert!(!ran.stderr.is_empty());
    }
}

#[test]
fn a_missing_file_is_told_and_the_others_are_read() {
    let ran = run(&["map", "no-such.json", &facts()]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.stderr, "no-such.json: error[no-such-file]: there is no such file\n");
    assert!(ran.stdout.lines().count() > 100);
}

#[test]
fn a_folder_without_texts_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_string_lossy().into_owned();
    let ran = run(&["parse", &path]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.starts_with(&format!("{path}: error[nothing-to-read]")), "{}", ran.stderr);
}

#[test]
fn a_very_long_line_is_refused_and_the_next_is_read() {
    let mut input = vec![b'x'; 50 << 20];
    input.extend_from_slice(b"\n{\"source\":{\"id\":\"after\"},\"visits\":[]}\n");
    let ran = run_with(&["map", "-"], &input);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.starts_with("<stdin>:1:1: error[too-long]"), "{}", ran.stderr);
    assert!(ran.stdout.contains("/document/after>"));
    let ran = run_with(&["parse", "-"], &vec![b'x'; 50 << 20]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.starts_with("<stdin>: error[too-long]"), "{}", ran.stderr);
}

#[test]
fn a_closed_pipe_ends_in_silence() {
    let facts = facts();
    let document = fs::read_to_string(&facts).expect("readable");
    let input = (0..200).map(|n| document.replacen("high-commissioner", &format!("copy-{n}"), 1));
    let input = input.collect::<String>();
    let mut child = program(&["map", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).ok());
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe"));
    lines.read_line(&mut String::new()).expect("a line");
    drop(lines);
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn the_base_is_set_by_flag_or_environment() {
    let base = "https://data.example/visits";
    let by_flag = run(&["--base", base, "map", &facts()]).ok();
    let by_environment = program(&["map", &facts()]).env("VISITGRAPH_BASE", base).output().expect("it ends");
    assert_eq!(by_flag.as_bytes(), by_environment.stdout);
    assert!(by_flag.contains("<https://data.example/visits/person/Louise_Arbour>"));
    assert!(!by_flag.contains("visitgraph.example"));
}

#[test]
fn what_is_mapped_is_what_is_exported() {
    let mapped = run(&["map", &facts()]).ok();
    assert_eq!(mapped, run(&["export", "--data", &facts(), "--format", "nq"]).ok());
    assert_eq!(mapped, run(&["export", "--data", &facts(), "--canonical"]).ok());
    let again = run_with(&["export", "--data", "-", "--format", "nq"], mapped.as_bytes()).ok();
    assert_eq!(mapped, again);
}

#[test]
fn a_document_can_be_exported_alone() {
    let other = sample("minister-tour/facts.json").to_string_lossy().into_owned();
    let alone = run(&["export", "--data", &facts(), "--format", "nq"]).ok();
    let of_two = ["export", "--format", "nq", "--document", "high-commissioner", "--data", &facts(), &other];
    assert_eq!(run(&of_two).ok(), alone);
    let none = run(&["export", "--document", "nothing", "--data", &facts()]);
    assert_eq!((none.code, none.stdout.as_str()), (1, ""));
    assert!(none.stderr.contains("no-such-document"));
}

#[test]
fn the_digest_is_that_of_the_canonical_form() {
    let canonical = run(&["export", "--data", &facts(), "--canonical"]).ok();
    let digest = run(&["export", "--data", &facts(), "--digest"]).ok();
    assert_eq!(digest, format!("{}\n", visitgraph::text::sha256(&canonical)));
}

#[test]
fn queries_tell_what_is_wrong_with_them() {
    let ask = |query: &str| run(&["query", query, "--data", &facts()]);
    for (query, expected) in [
        ("SELECT * WHERE {", "<query>:1:17: error[bad-query]: "),
        (
            "SELECT * WHERE { ?v a visit:Visit",
            "<query>:1:34: error[bad-query]: the query cannot be read from here on\n  hint: a `.`",
        ),
        (
            "SELECT * WHERE { ?v a foo:Visit }",
            "<query>:1:32: error[bad-query]: the prefix `foo:` is not declared\n  hint: put `PREFIX foo: ",
        ),
        (
            "# All visits.\nPREFIX x: <http://x.example/>\nSELCT * WHERE { ?v a x:Visit }",
            "<query>: error[bad-query]: nothing starts with `SELCT`\n  hint: behind its prefixes, a query starts with SELECT",
        ),
        (
            "SELECT ?x WHERE { ?v a ?y } GROUP BY ?y",
            "<query>:1:40: error[bad-query]: a variable of SELECT is neither in GROUP BY nor made by an aggregate\n",
        ),
        ("ASK ?v { ?v a ?b }", "<query>:1:10: error[bad-query]: expected CONSTRUCT or WHERE\n"),
        ("DELETE WHERE { ?s ?p ?o }", "<query>: error[not-a-query]: "),
        ("SELECT * WHERE { SERVICE <http://x.example/> { ?s ?p ?o } }", "<query>: error[no-service]: "),
    ] {
        let ran = ask(query);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{query}");
        assert!(ran.stderr.starts_with(expected), "{query}: {}", ran.stderr);
    }
    let ran = run(&["query", "--saved", "nothing", "--data", &facts()]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("query --list"));
}

#[test]
fn the_default_graph_is_the_union_unless_asked_otherwise() {
    let count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }";
    let union = run(&["query", count, "--format", "csv", "--data", &facts()]).ok();
    let mapped = run(&["map", &facts()]).ok().lines().count();
    assert_eq!(union, format!("n\r\n{mapped}\r\n"));
    let only = run(&["query", count, "--format", "csv", "--default-graph-only", "--data", &facts()]).ok();
    assert_eq!(only, "n\r\n0\r\n");
    let from = "SELECT (COUNT(*) AS ?n) FROM <https://a.example/none> WHERE { ?s ?p ?o }";
    assert_eq!(run(&["query", from, "--format", "csv", "--data", &facts()]).ok(), "n\r\n0\r\n");
}

#[test]
fn a_query_may_stand_behind_the_data() {
    let query = "ASK { ?d a visit:SourceDocument }";
    assert_eq!(run(&["query", "-f", "table", "--data", &facts(), query]).ok(), "yes\n");
}

#[test]
fn variables_can_be_given_values() {
    let query = "SELECT ?class ?key WHERE { ?d a ?class ; dcterms:identifier ?key }";
    let bound =
        ["query", query, "--bind", "class=visit:SourceDocument", "--format", "csv", "--data", &facts()];
    assert!(run(&bound).ok().ends_with("#SourceDocument,high-commissioner\r\n"));
}

#[test]
fn the_format_follows_the_ending_of_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let query = "SELECT ?s WHERE { ?s a visit:SourceDocument }";
    run(&["query", query, "--data", &facts(), "-o", &path("a.csv")]).ok();
    assert!(fs::read_to_string(path("a.csv")).expect("written").starts_with("s\r\n"));
    run(&["export", "--data", &facts(), "-o", &path("a.nt")]).ok();
    assert!(fs::read_to_string(path("a.nt")).expect("written").starts_with("<https://"));
    let wrong = run(&["query", "DESCRIBE <x:y>", "--data", &facts(), "-f", "csv"]);
    assert_eq!((wrong.code, wrong.stdout.as_str()), (1, ""));
}

#[test]
fn every_format_is_the_same_on_every_run() {
    for format in ["ttl", "nt", "nq", "trig", "rdf", "jsonld", "jsonld-flat"] {
        let export = || run(&["export", "--format", format, "--data", &facts()]).ok();
        assert!(export() == export(), "{format}");
    }
}

#[test]
fn facts_are_checked_against_their_text() {
    let text = sample("high-commissioner/release.txt").to_string_lossy().into_owned();
    assert_eq!(
        run(&["validate", &facts(), "--text", &text]).ok(),
        "1 document in order; 0 errors, 0 warnings\n"
    );
    let json = "{\"source\":{},\"visits\":[{\"destination\":{\"name\":\"A\"},\n\"evidence\":[\n\
                {\"quote\":\"ends visit\",\"start\":0,\"end\":10},\n{\"quote\":\"x\",\"start\":90000,\"end\":90001}]}]}";
    let ran = run_with(&["validate", "-", "--text", &text], json.as_bytes());
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "0 documents in order; 2 errors, 0 warnings\n"));
    let lines = ran.stderr.lines().collect::<Vec<_>>();
    let differs = "<stdin>:3:1: error[quote-differs]: visits[0].evidence[0]: the text has `High Commi` there";
    assert!(lines[0].starts_with(differs), "{}", ran.stderr);
    let out = "<stdin>:4:1: error[span-out-of-range]: visits[0].evidence[1]: a span to 90001 in a text of";
    assert!(lines[2].starts_with(out), "{}", ran.stderr);
}

#[test]
fn facts_of_another_text_are_found_out() {
    let other = sample("embassy-visit/release.txt").to_string_lossy().into_owned();
    let ran = run(&["validate", &facts(), "--text", &other]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("error[other-text]: source.sha256"), "{}", ran.stderr);
}

#[test]
fn the_demo_leaves_its_results_and_answers_three_questions() {
    let folder = tempfile::tempdir().expect("a folder");
    let shown = run(&["demo", "--output", &folder.path().to_string_lossy()]).ok();
    for expected in ["Karim Massimov", "Turkmenistan", "OPCAT", "planned"] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    assert_eq!(shown.matches("\n\n").count(), 5, "{shown}");
    for name in ["facts.jsonl", "graph.ttl", "graph.nq"] {
        assert!(fs::metadata(folder.path().join(name)).expect("written").len() > 1000, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn output_goes_through_links_and_replaces_no_device() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let write = |name: &str| run(&["map", &facts(), "-o", &at(name).to_string_lossy()]);
    fs::write(at("graph.nq"), "old").expect("written");
    symlink(at("graph.nq"), at("link")).expect("a link");
    write("link").ok();
    assert!(at("link").is_symlink());
    assert!(fs::metadata(at("graph.nq")).expect("there").len() > 1000);
    symlink("/dev/null", at("nowhere")).expect("a link");
    write("nowhere").ok();
    assert!(at("nowhere").is_symlink());
    let _socket = std::os::unix::net::UnixListener::bind(at("socket")).expect("a socket");
    let refused = write("socket");
    assert_eq!(refused.code, 1, "{}", refused.stderr);
    assert!(fs::metadata(at("socket")).expect("there").file_type().is_socket());
}
