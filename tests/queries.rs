//! The competency questions, with their answers on the samples, in the form of the W3C's tests of SPARQL.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use dir_test::{Fixture, dir_test};
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::Term;
use visitgraph::saved;

use crate::program::{root, run};

/// The golden facts of all samples and sample tables, what the questions need beside them, and when states became bound by
/// treaties.
fn data() -> Vec<String> {
    let facts = crate::samples::folders().into_iter().map(|folder| folder.join("facts.json"));
    let tables = ["travels.jsonl", "visits.jsonl"].map(|file| root().join("samples/tables").join(file));
    let more =
        ["chronicle.json", "second-mission.json"].map(|file| root().join("samples/questions").join(file));
    let paths = facts.chain(tables).chain(more).chain([root().join("samples/ratifications.ttl")]);
    paths.map(|path| path.to_string_lossy().into_owned()).collect()
}

fn ask_of(data: &[String], query: &[&str]) -> String {
    let mut arguments = vec!["query", "--format", "csv"];
    arguments.extend(query);
    arguments.push("--data");
    arguments.extend(data.iter().map(String::as_str));
    run(&arguments).ok().replace("\r\n", "\n")
}

/// Holds what was found against a file, or writes the file.
fn golden(path: &Path, found: &str) {
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(path, found).expect("writable");
    }
    let expected = fs::read_to_string(path).expect("readable");
    assert!(found == expected, "{} differs:\n{found}", path.display());
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/samples/queries", glob: "*.rq")]
fn a_saved_query_has_its_answer(fixture: Fixture<&str>) {
    let path = Path::new(fixture.path());
    let name = path.file_stem().expect("a name").to_string_lossy();
    let found = ask_of(&data(), &["--saved", &name]);
    golden(&root().join(format!("tests/answers/{name}.csv")), &found);
    assert!(found.lines().count() > 1, "no row");
}

/// What the release of the High Commissioner does not say: the questions must have no answer.
fn never() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("samples/queries/never")).expect("a folder");
    let mut paths = entries.map(|entry| entry.expect("an entry").path()).collect::<Vec<_>>();
    paths.sort();
    paths
}

#[test]
fn negative_questions_have_no_answer() {
    for path in never() {
        let found = ask_of(&data(), &["--file", &path.to_string_lossy()]);
        let name = path.file_stem().expect("a name").to_string_lossy();
        golden(&root().join(format!("tests/answers/never/{name}.csv")), &found);
        assert_eq!(found.lines().count(), 1, "{name}: {found}");
    }
}

/// The same on the release as it was published, where it is at hand.
#[test]
fn negative_questions_have_no_answer_in_the_published_release() {
    let text = root().join("../shared/eval/texts/00_kazakhstan_2007.txt");
    if !text.is_file() {
        println!("skipped: the published release is not at hand");
        return;
    }
    let text = [text.to_string_lossy().into_owned()];
    let visits = ask_of(&text, &["SELECT ?v { ?v a visit:Visit }"]);
    assert!(visits.lines().count() >= 5, "{visits}");
    for path in never() {
        let found = ask_of(&text, &["--file", &path.to_string_lossy()]);
        assert_eq!(found.lines().count(), 1, "{}: {found}", path.display());
    }
}

/// Each negative question has an answer where there is what it asks for: a question that cannot fail is none.
#[test]
fn negative_questions_would_find_it() {
    let wrong = root().join("tests/queries/wrong.ttl").to_string_lossy().into_owned();
    for path in never() {
        let found = ask_of(std::slice::from_ref(&wrong), &["--file", &path.to_string_lossy()]);
        assert!(found.lines().count() > 1, "{} finds nothing", path.display());
    }
}

/// What the manifest says of one question.
fn entry(manifest: &mut String, id: &str, (title, question): (&str, &str)) {
    let name = id.rsplit('/').next().unwrap_or(id);
    let quoted = |text: &str| serde_json::to_string(text).expect("JSON");
    let (title, question) = (quoted(title), quoted(question));
    write!(
        manifest,
        "\n<#{name}> a mf:QueryEvaluationTest ;\n    mf:name {title} ;\n    rdfs:comment {question} ;\n    \
         mf:action [ qt:query <{id}.rq> ; qt:data <data.ttl> ] ;\n    mf:result <../../tests/answers/{id}.csv> .\n"
    )
    .expect("written");
}

/// Every question, with title and question: those of the program, then those that have no answer.
fn questions() -> Vec<(String, (String, String))> {
    let own = saved::all()
        .map(|saved| (saved.name.to_owned(), (saved.title.to_owned(), saved.question.to_owned())));
    let none = never().into_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("readable");
        let of = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)).expect(key).to_owned();
        let name = path.file_stem().expect("a name").to_string_lossy();
        (format!("never/{name}"), (of("# title: "), of("# question: ")))
    });
    own.chain(none).collect()
}

#[test]
fn the_manifest_lists_every_question() {
    let questions = questions();
    let mut manifest = "# The competency questions in the form of the W3C's tests of SPARQL. `data.ttl` is what the sample facts give, all graphs in one.\n\
                        # Those under `never/` must have no answer. Made by the tests from the queries; written anew with UPDATE_SAMPLES=1.\n\n\
                        @prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .\n\
                        @prefix qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#> .\n\
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n\
                        <> a mf:Manifest ;\n    rdfs:label \"Competency questions of visitgraph\" ;\n    mf:entries (\n"
        .to_owned();
    for (id, _) in &questions {
        writeln!(manifest, "        <#{}>", id.rsplit('/').next().unwrap_or(id)).expect("written");
    }
    manifest.push_str("    ) .\n");
    for (id, (title, question)) in &questions {
        entry(&mut manifest, id, (title, question));
    }
    golden(&root().join("samples/queries/manifest.ttl"), &manifest);
}

#[test]
fn the_data_of_the_manifest_is_what_the_facts_give() {
    let mut arguments = vec!["export", "--format", "ttl", "--data"];
    let data = data();
    arguments.extend(data.iter().map(String::as_str));
    golden(&root().join("samples/queries/data.ttl"), &run(&arguments).ok());
}

/// As another engine would: the files that the manifest names, and nothing else.
#[test]
fn the_tests_of_the_manifest_pass() {
    let folder = root().join("samples/queries");
    let text = fs::read_to_string(folder.join("manifest.ttl")).expect("readable");
    let parser =
        RdfParser::from_format(RdfFormat::Turtle).with_base_iri("file:///q/manifest.ttl").expect("a base");
    let mut found = BTreeMap::<_, BTreeMap<_, _>>::new();
    for quad in parser.for_slice(&text).map(|quad| quad.expect("Turtle")) {
        if let Term::NamedNode(object) = &quad.object {
            let name = quad.predicate.as_str().rsplit('#').next().unwrap_or_default().to_owned();
            let place =
                object.as_str().trim_start_matches("file:///q/").trim_start_matches("file:///").to_owned();
            found.entry(quad.subject.to_string()).or_default().insert(name, place);
        }
    }
    let results = found.values().filter(|entry| entry.contains_key("result")).count();
    let queries = found.values().filter_map(|entry| Some((entry.get("query")?, entry.get("data")?)));
    let mut run = 0;
    for (query, data) in queries {
        let name = query.trim_end_matches(".rq");
        let data = folder.join(data).to_string_lossy().into_owned();
        let answer = ask_of(&[data], &["--file", &folder.join(query).to_string_lossy()]);
        let expected =
            fs::read_to_string(root().join(format!("tests/answers/{name}.csv"))).expect("readable");
        assert_eq!(answer, expected, "{query}");
        run += 1;
    }
    assert_eq!((run, results), (questions().len(), questions().len()));
    assert!(run >= 50, "{run}");
}

/// A query that is taken to another engine brings its prefixes.
#[test]
fn queries_declare_their_prefixes() {
    for (id, _) in questions() {
        let text = fs::read_to_string(root().join(format!("samples/queries/{id}.rq"))).expect("readable");
        let parsed = oxigraph::sparql::SparqlEvaluator::new().parse_query(&text).map(drop);
        assert!(parsed.is_ok(), "{id}: {parsed:?}");
    }
}

#[test]
fn every_triple_leads_to_its_sentence() {
    // What a table says by its columns has no sentence.
    let releases = data().into_iter().filter(|path| !path.contains("/tables/")).collect::<Vec<_>>();
    let missing = ask_of(&releases, &["ASK {
        ?fact a ?class .
        FILTER(?class IN (visit:Visit, visit:Stop, visit:Engagement, visit:SpeechAct, visit:Participation))
        FILTER NOT EXISTS {
            ?assertion oa:hasBody ?fact ; prov:wasGeneratedBy ?run ; oa:hasTarget/oa:hasSelector/oa:exact ?sentence .
        }
    }"]);
    assert_eq!(missing.trim(), "false");
}

#[test]
fn the_facts_that_questions_need_stand_in_their_texts() {
    for name in ["chronicle", "second-mission"] {
        let path =
            |ending| root().join(format!("samples/questions/{name}.{ending}")).to_string_lossy().into_owned();
        let checked = run(&["validate", &path("json"), "--text", &path("txt")]).ok();
        assert_eq!(checked, "1 document in order; 0 errors, 0 warnings\n", "{name}");
    }
}
