//! The competency questions, with their answers on the samples.

use std::fs;
use std::path::Path;

use dir_test::{Fixture, dir_test};

use crate::program::{root, run};

/// The golden facts of all samples and sample tables, and when states became bound by treaties.
fn data() -> Vec<String> {
    let facts = crate::samples::folders().into_iter().map(|folder| folder.join("facts.json"));
    let tables = ["travels.jsonl", "visits.jsonl"].map(|file| root().join("samples/tables").join(file));
    let paths = facts.chain(tables).chain([root().join("samples/ratifications.ttl")]);
    paths.map(|path| path.to_string_lossy().into_owned()).collect()
}

fn ask(query: &[&str]) -> String {
    ask_of(&data(), query)
}

fn ask_of(data: &[String], query: &[&str]) -> String {
    let mut arguments = vec!["query", "--format", "csv"];
    arguments.extend(query);
    arguments.push("--data");
    arguments.extend(data.iter().map(String::as_str));
    run(&arguments).ok().replace("\r\n", "\n")
}

#[dir_test(dir: "$CARGO_MANIFEST_DIR/samples/queries", glob: "*.rq")]
fn a_saved_query_has_its_answer(fixture: Fixture<&str>) {
    let path = Path::new(fixture.path());
    let name = path.file_stem().expect("a name").to_string_lossy();
    let found = ask(&["--saved", &name]);
    let golden = root().join(format!("tests/answers/{name}.csv"));
    if std::env::var_os("UPDATE_SAMPLES").is_some() {
        fs::write(&golden, &found).expect("writable");
    }
    assert_eq!(found, fs::read_to_string(golden).expect("readable"));
    assert!(found.lines().count() > 1, "no row");
}

/// What the release of the High Commissioner does not say must not come out of the graph.
const NEGATIVE: [(&str, &str); 7] = [
    (
        "she met the President",
        "?visit visit:participation/visit:person/rdfs:label 'Louise Arbour' .
             ?engagement visit:partOf ?visit ; visit:participation ?part .
             ?part visit:side visit:side-counterpart ; visit:post/rdfs:label ?post .
             FILTER(REGEX(?post, '^(the )?president\\\\b', 'i'))",
    ),
    (
        "she met civil society",
        "?visit visit:participation/visit:person/rdfs:label 'Louise Arbour' .
             ?engagement visit:partOf ?visit ; visit:participation ?part .
             ?part visit:side visit:side-counterpart ; (visit:organization|visit:post)/rdfs:label ?who .
             FILTER(REGEX(?who, 'civil society|non-governmental', 'i'))",
    ),
    (
        "a regional office was established",
        "?act visit:act ?kind ; visit:content/visit:text ?what .
             FILTER(?kind IN (visit:act-agree, visit:act-announce) && REGEX(?what, 'regional office', 'i'))",
    ),
    (
        "the visit to Turkmenistan took place",
        "?visit visit:destination/dcterms:identifier 'TM' ; visit:status visit:status-completed .",
    ),
    (
        "Kazakhstan was welcomed for ratifying the first protocol, OPCAT or the migrant workers' convention",
        "?act visit:act visit:act-welcome ; visit:content/visit:instrument/dcterms:identifier ?treaty .
             FILTER(?treaty IN ('CCPR-OP1', 'OPCAT', 'CMW'))",
    ),
    (
        "Karim Massimov invited her",
        "?part visit:side visit:side-inviter ; visit:person/rdfs:label 'Karim Massimov' .",
    ),
    (
        "the allegation is hers",
        "?act visit:act visit:act-allege ; visit:participation/visit:side visit:side-speaker .",
    ),
];

#[test]
fn negative_questions_have_no_answer() {
    for (question, pattern) in NEGATIVE {
        let answer = ask(&[&format!("ASK {{ {pattern} }}")]);
        assert_eq!(answer.trim(), "false", "{question}");
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
    for (question, pattern) in NEGATIVE {
        let answer = ask_of(&text, &[&format!("ASK {{ {pattern} }}")]);
        assert_eq!(answer.trim(), "false", "{question}");
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
