//! Who is who: how well candidates are told apart, and what comes of decisions.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;
use visitgraph::authority::Authorities;
use visitgraph::mint::{DEFAULT_BASE, Minter, Resource};
use visitgraph::reconcile::name::{Name, compare};

use crate::program::{root, run};

type Row = BTreeMap<String, String>;

fn table(path: &Path) -> Vec<Row> {
    let text = fs::read_to_string(path).expect("readable");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let row = |record: csv::StringRecord| {
        header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| row(record.expect("a record"))).collect()
}

/// A folder with the facts of a table of people in it.
fn facts(lines: impl FnOnce(String) -> String) -> (TempDir, String) {
    let folder = TempDir::new().expect("a folder");
    let imported =
        run(&["import", "--table", "tests/reconcile/people.toml", "tests/reconcile/people.csv"]).ok();
    let path = folder.path().join("people.jsonl");
    fs::write(&path, lines(imported)).expect("writable");
    let path = path.to_string_lossy().into_owned();
    (folder, path)
}

fn review(data: &[&str], arguments: &[&str], to: &Path) -> Vec<Row> {
    let to_text = to.to_string_lossy().into_owned();
    let mut all = vec!["reconcile", "--output", &to_text];
    all.extend(arguments);
    all.push("--data");
    all.extend(data);
    run(&all).ok();
    table(to)
}

fn two(a: &str, b: &str) -> (String, String) {
    if a < b { (a.to_owned(), b.to_owned()) } else { (b.to_owned(), a.to_owned()) }
}

/// How well a review does on the key: of those offered as sure the part that is right, and of those that are one the part that
/// is offered at all.
fn figures(review: &[Row], half: Option<&str>) -> (f64, f64) {
    let minter = Minter::new(DEFAULT_BASE).expect("a base");
    let offered = review.iter().map(|row| (two(&row["iri_a"], &row["iri_b"]), row["class"].as_str()));
    let offered = offered.collect::<BTreeMap<_, _>>();
    let iri = |row: &Row, side: &str| {
        let (name, key) = (row[&format!("label_{side}")].clone(), row[&format!("key_{side}")].clone());
        let resource = if key.is_empty() { Resource::Person { name } } else { Resource::PersonKey { key } };
        minter.mint(&resource).into_string()
    };
    let (mut sure, mut right, mut same, mut found) = (0, 0, 0, 0);
    for row in table(&root().join("tests/reconcile/key.csv")) {
        if half.is_some_and(|half| row["half"] != half) {
            continue;
        }
        let is_same = row["verdict"] == "same";
        let class = offered.get(&two(&iri(&row, "a"), &iri(&row, "b")));
        same += u32::from(is_same);
        found += u32::from(is_same && class.is_some());
        sure += u32::from(class == Some(&"sure"));
        right += u32::from(is_same && class == Some(&"sure"));
    }
    assert!(sure > 20 && same > 40, "the key is read");
    (f64::from(right) / f64::from(sure), f64::from(found) / f64::from(same))
}

/// The bars of the key, whole and in halves: the second half was not looked at while weights were set.
fn holds(review: &[Row]) {
    for half in [None, Some("first"), Some("second")] {
        let (precision, recall) = figures(review, half);
        assert!(precision >= 0.97 && recall >= 0.90, "{half:?}: precision {precision}, recall {recall}");
    }
}

#[test]
fn those_that_are_sure_are_one_and_those_that_are_one_are_offered() {
    let key = table(&root().join("tests/reconcile/key.csv"));
    for verdict in ["same", "different"] {
        assert!(key.iter().filter(|row| row["verdict"] == verdict).count() >= 100);
    }
    let (folder, data) = facts(|lines| lines);
    holds(&review(&[&data], &[], &folder.path().join("review.csv")));
}

#[test]
fn the_same_on_all_the_real_tables() {
    let shared = root().join("../shared/data");
    if !shared.join("visits/data").is_dir() {
        eprintln!("skipped: there is no ../shared/data");
        return;
    }
    let folder = TempDir::new().expect("a folder");
    let import = |name: &str, paths: &[PathBuf]| {
        let to = folder.path().join(format!("{name}.jsonl")).to_string_lossy().into_owned();
        let paths = paths.iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>();
        let mut all = vec!["import", "--table", name, "--output", &to];
        all.extend(paths.iter().map(String::as_str));
        run(&all);
        to
    };
    let visits = import("visits", &[shared.join("visits/data")]);
    let travels = ["travels/president-travels", "travels/secretary-travels"].map(|path| shared.join(path));
    let travels = import("travels", &travels);
    holds(&review(&[&visits, &travels], &[], &folder.path().join("review.csv")));
}

#[test]
fn the_order_of_documents_does_not_matter() {
    let (folder, data) = facts(|lines| lines);
    let (_turned, other) = facts(|lines| {
        let mut lines = lines.lines().map(|line| format!("{line}\n")).collect::<Vec<_>>();
        lines.reverse();
        lines.concat()
    });
    let one = review(&[&data], &[], &folder.path().join("one.csv"));
    let two = review(&[&other], &[], &folder.path().join("two.csv"));
    assert!(one.len() > 100);
    assert_eq!(one, two);
}

/// A review with some decisions, as file.
fn decided(rows: &[Row], decide: &[(&str, &str, &str)], to: &Path) -> String {
    let columns = ["decision", "score", "reasons", "iri_a", "iri_b", "pair"];
    let mut writer = csv::Writer::from_path(to).expect("writable");
    writer.write_record(columns).expect("written");
    for (a, b, decision) in decide {
        let labels = |row: &&Row| two(&row["label_a"], &row["label_b"]) == two(a, b);
        let mut row = rows.iter().find(labels).expect("offered").clone();
        row.insert("decision".to_owned(), (*decision).to_owned());
        writer.write_record(columns.map(|column| row[column].clone())).expect("written");
    }
    writer.flush().expect("written");
    to.to_string_lossy().into_owned()
}

fn apply(data: &[&str], review: &str, to: &Path) -> crate::program::Ran {
    let to = to.to_string_lossy().into_owned();
    let mut all =
        vec!["reconcile", "--apply", review, "--by", "A. Reader", "--on", "2026-11-26", "--output", &to];
    all.push("--data");
    all.extend(data);
    run(&all)
}

const ABE: (&str, &str) = ("Shinzo Abe", "Shinzō Abe");
const BLAIR: (&str, &str) = ("Blair", "Tony Blair");
const RAHMAN: (&str, &str) = ("Khaleda Ziaur Rahman", "Ziaur Rahman");

#[test]
fn decisions_are_kept_and_seen() {
    let (folder, data) = facts(|lines| lines);
    let at = |name: &str| folder.path().join(name);
    let rows = review(&[&data], &[], &at("review.csv"));
    let decisions = [(ABE.0, ABE.1, "accept"), (RAHMAN.0, RAHMAN.1, "reject"), (BLAIR.0, BLAIR.1, "unsure")];
    let file = decided(&rows, &decisions, &at("decided.csv"));
    let links = at("links.trig").to_string_lossy().into_owned();
    let ran = apply(&[&data], &file, &at("links.trig"));
    assert_eq!(
        (ran.code, ran.stderr.contains("1 accepted, 1 rejected, 1 unsure")),
        (0, true),
        "{}",
        ran.stderr
    );
    let written = fs::read_to_string(&links).expect("links");
    for told in
        ["owl:sameAs", "owl:differentFrom", "A. Reader", "2026-11-26", "visit:verdict-unsure", "decided.csv"]
    {
        assert!(written.contains(told), "{told} in {written}");
    }
    // Twice is once, and a decision stays with who made it first.
    let again = apply(&[&data, &links], &file, &at("again.trig"));
    assert!(again.stderr.contains("of these 3 as before"), "{}", again.stderr);
    assert_eq!(fs::read_to_string(at("again.trig")).expect("links"), written);
    // What was decided is not offered again, save what is unsure.
    let next = review(&[&data, &links], &[], &at("next.csv"));
    let offered = |pair: (&str, &str)| {
        next.iter().find(|row| two(&row["label_a"], &row["label_b"]) == two(pair.0, pair.1))
    };
    assert!(offered(ABE).is_none() && offered(RAHMAN).is_none());
    assert_eq!(offered(BLAIR).map(|row| row["decision"].as_str()), Some("unsure"));
    // Queries see one where two were.
    let count = |arguments: &[&str]| {
        let mut all = vec!["query", "--format", "csv"];
        all.extend(arguments);
        all.extend(["--data", &data, "--links", &links]);
        all.push(
            "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?x visit:person ?p . ?p rdfs:label 'Shinzō Abe' . ?y visit:person ?p }",
        );
        run(&all).ok()
    };
    assert!(count(&[]).ends_with("\n1\r\n") || count(&[]).ends_with("\n1\n"), "{}", count(&[]));
    let visits = |arguments: &[&str]| {
        let mut all = vec!["query", "--format", "csv"];
        all.extend(arguments);
        all.push("SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x visit:person <https://visitgraph.example/person/Shinzo_Abe> }");
        all.extend(["--data", &data, &links]);
        run(&all).ok().lines().nth(1).and_then(|n| n.trim().parse::<u32>().ok()).expect("a number")
    };
    assert!(visits(&[]) > visits(&["--no-links"]));
    // Taken back, it is offered again.
    let file =
        decided(&rows, &[(ABE.0, ABE.1, "revoke"), (RAHMAN.0, RAHMAN.1, "revoke")], &at("revoked.csv"));
    assert!(apply(&[&data, &links], &file, &at("left.trig")).stderr.contains("2 revoked"));
    let left = fs::read_to_string(at("left.trig")).expect("links");
    assert!(!left.contains("owl:sameAs") && !left.contains("owl:differentFrom"), "{left}");
}

#[test]
fn mistakes_are_told_one_by_one_and_nothing_is_kept() {
    let (folder, data) = facts(|lines| lines);
    let at = |name: &str| folder.path().join(name);
    let iri = |name: &str| format!("https://visitgraph.example/person/{name}");
    let text = format!(
        "decision,iri_a,iri_b,pair\nperhaps,{abe},{abe2},\naccept,{nobody},{abe},\naccept,{abe},{abe2},000000000000\n\
         accept,{abe},{abe2},\nreject,{abe2},{abe},\nreject,{abe},{abe},\n",
        abe = iri("Shinzo_Abe"),
        abe2 = iri("Shinzō_Abe"),
        nobody = iri("Nobody"),
    );
    fs::write(at("wrong.csv"), text).expect("writable");
    let ran = apply(&[&data], &at("wrong.csv").to_string_lossy(), &at("links.trig"));
    assert_eq!(ran.code, 1);
    for told in [
        "wrong.csv:2:1: error[unknown-decision]",
        "wrong.csv:3:8: error[unknown-iri]",
        "error[wrong-pair]: the IRIs are not those of this pair",
        "wrong.csv:6:1: error[decided-twice]: line 5",
        "error[wrong-pair]: both IRIs are the same",
        "nothing was changed",
    ] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
    assert!(!at("links.trig").exists());
    // Two that are one over a third.
    let chain = format!(
        "decision,iri_a,iri_b\naccept,{a},{b}\naccept,{b},{c}\nreject,{a},{c}\n",
        a = iri("Kim_Dae-jung"),
        b = iri("Kim_Dae_Jung"),
        c = iri("Kin_Dae-Jung"),
    );
    fs::write(at("chain.csv"), chain).expect("writable");
    let ran = apply(&[&data], &at("chain.csv").to_string_lossy(), &at("links.trig"));
    assert!(ran.stderr.contains("chain.csv:4:1: error[one-and-two]"), "{}", ran.stderr);
    assert!(ran.stderr.contains("line 2, 3") && !at("links.trig").exists(), "{}", ran.stderr);
    fs::write(at("none.csv"), "a,b\n").expect("writable");
    let ran = apply(&[&data], &at("none.csv").to_string_lossy(), &at("links.trig"));
    assert!(ran.stderr.contains("none.csv:1:1: error[bad-review]"), "{}", ran.stderr);
}

#[test]
fn what_is_sure_is_accepted_only_if_asked() {
    let (folder, data) = facts(|lines| lines);
    let rows = review(&[&data], &[], &folder.path().join("a.csv"));
    assert!(rows.iter().all(|row| row["decision"].is_empty()));
    let rows = review(&[&data], &["--accept-sure", "--kind", "person"], &folder.path().join("b.csv"));
    assert!(rows.iter().any(|row| row["decision"] == "accept"));
    assert!(rows.iter().all(|row| row["decision"].is_empty() || row["class"] == "sure"));
    assert!(rows.iter().all(|row| row["kind"] == "person"));
}

#[test]
fn posts_and_places_are_compared_too() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("two.jsonl").to_string_lossy().into_owned();
    let line = |n: u32, role: &str, city: &str| {
        format!(
            r#"{{"source":{{"id":"d{n}"}},"visits":[{{"visitors":[{{"name":"Ana Ruiz","role":"{role}","country":"CL"}}],"destination":{{"name":"Kazakhstan","kind":"country","code":"KZ"}},"stops":[{{"place":{{"name":"{city}","kind":"city"}}}}],"start":"2015-05-0{n}"}}]}}"#
        )
    };
    let lines = [line(1, "Foreign Minister", "Astana"), line(2, "Chilean Foreign Minister", "Nur-Sultan")];
    fs::write(&path, lines.join("\n")).expect("writable");
    let rows = review(&[&path], &[], &folder.path().join("review.csv"));
    let kinds = rows.iter().map(|row| (row["kind"].as_str(), row["class"].as_str())).collect::<Vec<_>>();
    assert_eq!(kinds, [("post", "sure"), ("place", "sure")], "{rows:?}");
    assert!(rows[1]["reasons"].contains("same concept"));
}

#[test]
fn every_title_names_an_office() {
    // A title is no country: what is taken off in front of a title must leave it.
    let offices = visitgraph::reconcile::Offices::new(Authorities::builtin());
    for (title, _) in Authorities::builtin().offices() {
        assert!(!offices.key(title).is_empty(), "{title}");
    }
}

fn name() -> impl Strategy<Value = String> {
    let word = "[A-Z][a-zé]{0,8}";
    prop_oneof![
        "\\PC{0,20}",
        proptest::collection::vec(
            prop_oneof![word, Just("bin".to_owned()), Just("II".to_owned()), Just("J.".to_owned())],
            0..5
        )
        .prop_map(|words| words.join(" ")),
    ]
}

proptest! {
    #[test]
    fn any_two_names_are_compared_either_way(a in name(), b in name()) {
        let (one, other) = (Name::new(&a), Name::new(&b));
        let likeness = compare(&one, &other);
        prop_assert!((0.0..=1.0).contains(&likeness.score), "{}", likeness.score);
        prop_assert_eq!(&likeness, &compare(&other, &one));
        let own = compare(&one, &one);
        prop_assert!(one.words.is_empty() || own.score > 0.99, "{:?}", own);
    }
}

#[cfg(feature = "rocksdb")]
#[test]
fn decisions_are_kept_in_a_store() {
    let (folder, data) = facts(|lines| lines);
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (store, file) = (at("store"), at("review.csv"));
    run(&["load", "--store", &store, &data]).ok();
    run(&["reconcile", "--store", &store, "--output", &file]).ok();
    let rows = table(Path::new(&file));
    let decided = decided(&rows, &[(ABE.0, ABE.1, "accept")], Path::new(&at("decided.csv")));
    let apply = || run(&["reconcile", "--store", &store, "--apply", &decided]);
    assert!(apply().stderr.contains("written"));
    let again = apply();
    assert!(again.stderr.contains("as it was"), "{}", again.stderr);
    let query = "ASK { ?d a visit:IdentityDecision ; visit:verdict visit:verdict-same }";
    assert!(run(&["query", "--store", &store, "--format", "csv", query]).ok().contains("true"));
    run(&["reconcile", "--store", &store, "--output", &file]).ok();
    assert_eq!(table(Path::new(&file)).len() + 1, rows.len());
}
