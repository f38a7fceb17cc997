//! Loads: all or nothing, and twice is once.

use oxigraph::io::RdfFormat;
use oxigraph::model::{Literal, NamedNode, Quad};
use visitgraph::store::{Change, QueryOptions, QueryResults, Store, parse_rdf};

fn graph(name: &str) -> NamedNode {
    NamedNode::new(format!("https://a.example/{name}")).expect("an IRI")
}

fn quad(name: &str, value: u8) -> Quad {
    Quad::new(graph("s"), graph("p"), Literal::from(i32::from(value)), graph(name))
}

fn replace(store: &Store, name: &str, values: &[u8]) -> Change {
    let mut load = store.begin().expect("begun");
    let quads = values.iter().map(|&value| quad(name, value));
    let change = load.replace_graph(graph(name).as_ref(), quads).expect("replaced");
    load.commit().expect("committed");
    change
}

#[test]
fn a_graph_is_added_left_and_replaced() {
    let store = Store::in_memory().expect("a store");
    assert_eq!(replace(&store, "g", &[1, 2]), Change::Added);
    assert_eq!(replace(&store, "g", &[2, 1, 1]), Change::Unchanged);
    assert_eq!(replace(&store, "g", &[2, 3]), Change::Replaced);
    assert_eq!(replace(&store, "h", &[]), Change::Added);
    let left = store.quads().map(|quad| quad.expect("read").object.to_string()).collect::<Vec<_>>();
    assert_eq!(left.len(), 2);
    assert_eq!(store.graph_names().expect("names"), [graph("g"), graph("h")]);
}

#[test]
fn the_last_of_two_in_one_load_stays() {
    let store = Store::in_memory().expect("a store");
    let mut load = store.begin().expect("begun");
    load.replace_graph(graph("g").as_ref(), [quad("g", 1)]).expect("replaced");
    load.replace_graph(graph("g").as_ref(), [quad("g", 2)]).expect("replaced");
    load.commit().expect("committed");
    let quads = store.quads().map(|quad| quad.expect("read")).collect::<Vec<_>>();
    assert_eq!(quads, [quad("g", 2)]);
}

#[test]
fn what_is_not_committed_is_not_there() {
    let store = Store::in_memory().expect("a store");
    replace(&store, "g", &[1]);
    let mut load = store.begin().expect("begun");
    load.replace_graph(graph("g").as_ref(), [quad("g", 2)]).expect("replaced");
    load.remove_graph(graph("g").as_ref()).expect("removed");
    drop(load);
    assert_eq!(store.quads().map(|quad| quad.expect("read")).collect::<Vec<_>>(), [quad("g", 1)]);
}

#[test]
fn a_removed_graph_is_gone() {
    let store = Store::in_memory().expect("a store");
    replace(&store, "g", &[1]);
    let mut load = store.begin().expect("begun");
    assert!(load.remove_graph(graph("g").as_ref()).expect("removed"));
    assert!(!load.remove_graph(graph("h").as_ref()).expect("looked up"));
    load.commit().expect("committed");
    assert!(store.is_empty().expect("read") && store.graph_names().expect("names").is_empty());
}

#[test]
fn a_query_sees_the_union_of_graphs() {
    let store = Store::in_memory().expect("a store");
    replace(&store, "g", &[1]);
    replace(&store, "h", &[1]);
    let rows =
        |options: &QueryOptions<'_>| match store.query("SELECT * { ?s ?p ?o }", options).expect("results") {
            QueryResults::Solutions(rows) => rows.count(),
            _ => 0,
        };
    assert_eq!(rows(&QueryOptions::default()), 1);
    assert_eq!(rows(&QueryOptions { default_graph_only: true, ..QueryOptions::default() }), 0);
}

#[test]
fn a_triple_of_two_graphs_named_by_from_counts_once() {
    let store = Store::in_memory().expect("a store");
    replace(&store, "g", &[1]);
    replace(&store, "h", &[1, 2]);
    replace(&store, "i", &[3]);
    let query = "SELECT * FROM <https://a.example/g> FROM <https://a.example/h> { ?s ?p ?o }";
    match store.query(query, &QueryOptions::default()).expect("results") {
        QueryResults::Solutions(rows) => assert_eq!(rows.count(), 2),
        _ => panic!("not a SELECT"),
    }
}

#[test]
fn an_rdf_file_loaded_again_changes_nothing() {
    // Blank nodes without names, and a number that the store keeps by value.
    let turtle =
        "<x:a> <x:p> [ <x:q> \"+01\"^^<http://www.w3.org/2001/XMLSchema#integer> ] , [ <x:q> _:b ] .";
    let store = Store::in_memory().expect("a store");
    let load = || {
        let quads = parse_rdf(turtle.as_bytes(), RdfFormat::Turtle, &graph("g"));
        let quads = quads.map(|quad| quad.expect("Turtle")).collect::<Vec<_>>();
        let mut load = store.begin().expect("begun");
        let change = load.replace_graph(graph("g").as_ref(), quads).expect("replaced");
        load.commit().expect("committed");
        change
    };
    assert_eq!(load(), Change::Added);
    assert_eq!(load(), Change::Unchanged);
}

#[cfg(not(feature = "rocksdb"))]
#[test]
fn a_build_without_stores_on_disk_says_which_build_has_them() {
    let ran = crate::program::run(&["load", "--store", "somewhere", "README.md"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("memory only") && ran.stderr.contains("make install"), "{}", ran.stderr);
    let ran = crate::program::run(&["query", "--store", "somewhere", "ASK {}"]);
    assert!(ran.stderr.contains("memory only"), "{}", ran.stderr);
}

#[cfg(feature = "rocksdb")]
#[test]
fn the_first_load_of_a_store_on_disk_is_like_any_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let big = |value: u8| {
        // More than wait in memory before they are handed on.
        (0..310_000).map(move |n| {
            Quad::new(graph("s"), graph("p"), Literal::from(n + i32::from(value)), graph("big"))
        })
    };
    let store = Store::open(&folder.path().join("store")).expect("a store");
    let mut load = store.begin().expect("begun");
    let replace = |load: &mut visitgraph::store::Load<'_>, name: &str, values: &[u8]| {
        let quads = values.iter().map(|&value| quad(name, value)).collect::<Vec<_>>();
        load.replace_graph(graph(name).as_ref(), quads).expect("replaced")
    };
    assert_eq!(replace(&mut load, "g", &[1, 2]), Change::Added);
    assert_eq!(replace(&mut load, "g", &[2, 1]), Change::Unchanged);
    assert_eq!(replace(&mut load, "g", &[2, 3]), Change::Replaced);
    assert_eq!(replace(&mut load, "gone", &[1]), Change::Added);
    assert!(load.remove_graph(graph("gone").as_ref()).expect("removed"));
    assert_eq!(replace(&mut load, "empty", &[]), Change::Added);
    assert_eq!(load.replace_graph(graph("big").as_ref(), big(0)).expect("replaced"), Change::Added);
    assert_eq!(load.replace_graph(graph("big").as_ref(), big(1)).expect("replaced"), Change::Replaced);
    assert_eq!(replace(&mut load, "g", &[4]), Change::Replaced);
    assert!(store.is_empty().expect("read"), "nothing is there before it is committed");
    load.commit().expect("committed");
    assert_eq!(store.graph_names().expect("names"), [graph("big"), graph("empty"), graph("g")]);
    assert_eq!(store.len().expect("read"), 310_001);
    let left = store.quads_of(graph("g").as_ref()).map(|quad| quad.expect("read")).collect::<Vec<_>>();
    assert_eq!(left, [quad("g", 4)]);
    let mut again = store.begin().expect("begun");
    assert_eq!(replace(&mut again, "g", &[4]), Change::Unchanged);
    assert_eq!(again.replace_graph(graph("big").as_ref(), big(1)).expect("replaced"), Change::Unchanged);
    again.commit().expect("committed");
    // A load that is broken off leaves nothing.
    let other = Store::open(&folder.path().join("other")).expect("a store");
    let mut load = other.begin().expect("begun");
    load.replace_graph(graph("big").as_ref(), big(0)).expect("replaced");
    drop(load);
    assert!(other.is_empty().expect("read"));
}

#[cfg(feature = "rocksdb")]
mod disk {
    use std::fs;
    use std::process::Stdio;

    use crate::program::{Ran, program, run, sample};

    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a folder"))
        }

        fn path(&self) -> String {
            self.0.path().join("store").to_string_lossy().into_owned()
        }

        fn load(&self, files: &[&str]) -> Ran {
            let store = self.path();
            run(&[&["load", "--store", &store][..], files].concat())
        }

        fn digest(&self) -> String {
            run(&["export", "--digest", "--store", &self.path()]).ok()
        }
    }

    fn facts(name: &str) -> String {
        sample(&format!("{name}/facts.json")).to_string_lossy().into_owned()
    }

    #[test]
    fn loading_twice_changes_nothing() {
        let place = Place::new();
        let first = place.load(&[&facts("high-commissioner"), &facts("minister-tour")]);
        assert!(first.stderr.starts_with("2 added, 0 replaced, 0 unchanged"), "{}", first.stderr);
        let digest = place.digest();
        let second = place.load(&[&facts("high-commissioner"), &facts("minister-tour")]);
        assert!(second.stderr.starts_with("0 added, 0 replaced, 2 unchanged"), "{}", second.stderr);
        assert_eq!(place.digest(), digest);
    }

    #[test]
    fn a_store_exports_what_was_mapped() {
        let place = Place::new();
        place.load(&[&facts("high-commissioner")]).ok();
        let exported = run(&["export", "--format", "nq", "--store", &place.path()]).ok();
        assert_eq!(exported, run(&["map", &facts("high-commissioner")]).ok());
    }

    #[test]
    fn a_document_loaded_again_is_replaced_and_removed_it_is_gone() {
        let place = Place::new();
        place.load(&[&facts("high-commissioner"), &facts("minister-tour")]).ok();
        let both = place.digest();
        let less = place.0.path().join("less.json");
        fs::write(&less, r#"{"source":{"id":"minister-tour"},"visits":[]}"#).expect("writable");
        let replaced = place.load(&[&less.to_string_lossy()]);
        assert!(replaced.stderr.starts_with("0 added, 1 replaced"), "{}", replaced.stderr);
        place.load(&[&facts("minister-tour")]).ok();
        assert_eq!(place.digest(), both);
        run(&["remove", "--store", &place.path(), "minister-tour"]).ok();
        let left = run(&["export", "--format", "nq", "--store", &place.path()]).ok();
        assert_eq!(left, run(&["map", &facts("high-commissioner")]).ok());
        let again = run(&["remove", "--store", &place.path(), "minister-tour"]);
        assert_eq!(again.code, 1);
    }

    #[test]
    fn a_load_that_is_killed_leaves_the_store_as_before() {
        let place = Place::new();
        place.load(&[&facts("high-commissioner")]).ok();
        let before = place.digest();
        let mut child = program(&["load", "--store", &place.path(), "-"])
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let document = fs::read_to_string(facts("minister-tour")).expect("readable");
        let stdin = child.stdin.as_mut().expect("a pipe");
        // What a pipe holds is less than this, so most of it has been read when the last is written.
        for n in 0..200 {
            let copy = document.replacen("minister-tour", &format!("copy-{n}"), 1);
            std::io::Write::write_all(stdin, copy.as_bytes()).expect("read");
        }
        child.kill().expect("killed");
        child.wait().expect("gone");
        assert_eq!(place.digest(), before);
    }

    #[test]
    fn readers_share_a_store_and_a_writer_has_it_alone() {
        let place = Place::new();
        place.load(&[&facts("high-commissioner")]).ok();
        let folder = std::path::PathBuf::from(place.path());
        let one = visitgraph::store::Store::open_to_read(&folder).expect("open");
        let other = visitgraph::store::Store::open_to_read(&folder).expect("open");
        assert_eq!(one.len().expect("read"), other.len().expect("read"));
        run(&["query", "ASK {}", "--store", &place.path()]).ok();
        let refused = place.load(&[&facts("minister-tour")]);
        assert_eq!(refused.code, 1);
        assert!(refused.stderr.contains("in use"), "{}", refused.stderr);
        drop((one, other));
        place.load(&[&facts("minister-tour")]).ok();
    }

    #[test]
    fn a_store_is_held_against_the_shapes_as_a_file_is() {
        let place = Place::new();
        place.load(&[&facts("high-commissioner")]).ok();
        assert_eq!(run(&["validate", "--store", &place.path()]).code, 0);
        let broken = crate::program::root().join("tests/shapes/broken/assertion-leads-nowhere.ttl");
        let broken = broken.to_string_lossy();
        place.load(&[&broken]).ok();
        let report = |from: &[&str]| {
            let ran = run(&[&["validate", "--report", "nt"][..], from].concat());
            assert_eq!(ran.code, 1, "{}", ran.stderr);
            ran.stdout
        };
        assert_eq!(report(&["--store", &place.path()]), report(&[&broken]));
    }

    #[test]
    fn folders_that_are_no_stores_are_refused() {
        let place = Place::new();
        let missing = run(&["query", "ASK {}", "--store", &place.path()]);
        assert_eq!(missing.code, 1);
        assert!(missing.stderr.contains("there is no store"), "{}", missing.stderr);
        assert!(!place.0.path().join("store").exists());
        fs::write(place.0.path().join("other"), "x").expect("writable");
        let other = run(&["load", "--store", &place.0.path().to_string_lossy(), &facts("minister-tour")]);
        assert_eq!(other.code, 1);
        assert!(other.stderr.contains("holds no store"), "{}", other.stderr);
    }
}
