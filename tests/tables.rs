//! Tables: their samples, the formats they come in, links between the people in them, and the real ones of `../shared`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::sync::LazyLock;

use proptest::prelude::*;
use visitgraph::authority::Authorities;
use visitgraph::facts::{self, Document, Party};
use visitgraph::parse::Reader;
use visitgraph::table::{Description, Importer, Made, Row};

use crate::program::{Ran, root, run, run_with, sample};

/// A sample table: its description, its file, and the ending of what it gives.
const SAMPLES: [(&str, &str, &str); 5] = [
    ("travels", "travels.xml", "jsonl"),
    ("visits", "visits.xml", "jsonl"),
    ("treaty-status", "hr_status_opcat.csv", "nq"),
    ("spreadsheet", "spreadsheet.csv", "jsonl"),
    ("colt", "colt.csv", "jsonl"),
];

fn import(table: &str, file: &str) -> Ran {
    run(&["import", "--table", table, &format!("samples/tables/{file}")])
}

fn documents(lines: &str) -> Vec<Document> {
    lines.lines().map(|line| facts::read(line).document.expect("facts")).collect()
}

#[test]
fn the_sample_tables_give_their_facts() {
    for (table, file, ending) in SAMPLES {
        let found = import(table, file).ok();
        let golden = sample("tables").join(file).with_extension(ending);
        if std::env::var_os("UPDATE_SAMPLES").is_some() {
            fs::write(&golden, &found).expect("writable");
        }
        let expected = fs::read_to_string(golden).expect("readable");
        for (n, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
            assert_eq!(found, expected, "{table}, line {}", n + 1);
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{table}");
    }
}

#[test]
fn the_facts_of_tables_are_right_and_their_spans_are_of_the_cell() {
    let cell = "Met with President Nurlan Omarov, Prime Minister Masimov, and Foreign Minister\n            Asel Karimova. \
                Signed an agreement on visas.";
    let all = documents(&import("travels", "travels.xml").ok());
    for engagement in &all[0].visits[0].engagements {
        for span in &engagement.evidence {
            let there = cell.chars().skip(span.start).take(span.end - span.start).collect::<String>();
            assert_eq!(there, span.quote);
        }
    }
    assert_eq!(all[0].visits[0].engagements.len(), 2);
    assert!(all.iter().all(|document| facts::check(document).is_empty()));
}

#[test]
fn a_table_gives_the_same_whatever_format_it_is_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let csv =
        "Name,Country,Start,Notes\nKari Li,Chile,2011-05-03,\"Met President Paz, twice\"\nAna Ode,Peru,,\n";
    let tsv = "Name\tCountry\tStart\tNotes\nKari Li\tChile\t2011-05-03\tMet President Paz, twice\nAna Ode\tPeru\t\t\n";
    let json = "[{\"Name\": \"Kari Li\", \"Country\": \"Chile\", \"Start\": \"2011-05-03\", \"Notes\": \"Met President Paz, twice\"},
                 {\"Name\": \"Ana Ode\", \"Country\": \"Peru\", \"Start\": null, \"Notes\": \"\"}]";
    let lines = "{\"Name\":\"Kari Li\",\"Country\":\"Chile\",\"Start\":\"2011-05-03\",\"Notes\":\"Met President Paz, twice\"}\n{\"Name\":\"Ana Ode\",\"Country\":\"Peru\"}\n";
    let xml = "<all><r><Name>Kari Li</Name><Country>Chile</Country><Start>2011-05-03</Start><Notes>Met President Paz, twice</Notes></r>\
               <r><Name>Ana Ode</Name><Country>Peru</Country></r></all>";
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("writable");
        path.to_string_lossy().into_owned()
    };
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(csv.as_bytes()).expect("packed");
    let packed = packed.finish().expect("packed");
    let expected = run(&["import", "--table", "spreadsheet", &write("table.csv", csv.as_bytes())]).ok();
    assert_eq!(documents(&expected)[0].visits[0].engagements[0].with[0].name.as_deref(), Some("Paz"));
    for (name, bytes) in [
        ("table.tsv", tsv.as_bytes()),
        ("table.json", json.as_bytes()),
        ("table.jsonl", lines.as_bytes()),
        ("table.xml", xml.as_bytes()),
        ("table.csv.gz", &packed),
    ] {
        let found = run(&["import", "--table", "spreadsheet", &write(name, bytes)]).ok();
        assert_eq!(found, expected, "{name}");
    }
    let piped = run_with(&["import", "--table", "spreadsheet", "-"], csv.as_bytes()).ok();
    assert_eq!(piped.replace("stdin-", "table-"), expected);
    let book = import("spreadsheet", "spreadsheet.xlsx").ok();
    assert_eq!(book, import("spreadsheet", "spreadsheet.csv").ok());
}

#[test]
fn yes_no_and_nothing_stay_three() {
    let all = documents(&import("colt", "colt.csv").ok());
    let denied = |n: usize| {
        let contents = all[n].visits[0].statements.iter().filter_map(|s| s.content.as_deref());
        contents.filter(|c| c.ends_with(": No")).map(str::to_owned).collect::<Vec<_>>()
    };
    let met = |n: usize, name: &str| {
        let parties = all[n].visits[0].engagements.iter().flat_map(|e| &e.with);
        parties.filter(|p| p.name.as_deref() == Some(name)).count()
    };
    assert_eq!(met(0, "Pedro Paz"), 1);
    assert!(denied(0).contains(&"MetNonhostHOGS: No".to_owned()));
    // Nothing is said of it.
    assert!(!denied(1).iter().any(|c| c.starts_with("MetHostHoGS")) && met(1, "Pedro Paz") == 0);
    // No decides over a name.
    assert!(denied(2).contains(&"MetHostHoGS: No".to_owned()) && met(2, "Pedro Paz") == 0);
    let told = import("colt", "colt.csv").stderr;
    assert!(!told.contains("unmapped-column"), "{told}");
}

#[test]
fn the_report_counts_every_cell() {
    let ran = run(&["import", "--table", "spreadsheet", "--report", "samples/tables/spreadsheet.csv"]);
    let row = |name: &str| {
        let line = ran.stderr.lines().find(|line| line.starts_with(name)).expect("a line");
        line[name.len()..].split_whitespace().map(|n| n.parse().expect("a number")).collect::<Vec<usize>>()
    };
    assert_eq!(row("Budget "), [0, 2, 1]);
    assert_eq!(row("end date"), [1, 2, 0]);
    assert!(
        ran.stderr.ends_with("3 rows read, 3 taken, 0 refused; 0 errors, 2 warnings\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_description_of_one_s_own_is_used_and_a_wrong_one_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    fs::write(path("t.csv"), "Wer;Wohin;Wann\nAna Ruiz;Chile;3.5.2011\n").expect("writable");
    let own = "title = \"Reisen\"\ndates = [\"%d.%m.%Y\"]\n[columns]\nWer = \"visitor.name\"\nWohin = \"destination\"\nWann = \"start\"\n";
    fs::write(path("t.toml"), own).expect("writable");
    let found = documents(&run(&["import", "--table", &path("t.toml"), &path("t.csv")]).ok());
    assert_eq!(found[0].visits[0].start.map(|d| d.to_string()).as_deref(), Some("2011-05-03"));
    let above = "Unsere Reisen;;\n;;\nWer;Wohin;Wann\nAna Ruiz;Chile;bald\n";
    fs::write(path("t.csv"), above).expect("writable");
    fs::write(path("t.toml"), format!("header = 3\n{own}")).expect("writable");
    let told = run(&["import", "--table", &path("t.toml"), &path("t.csv")]);
    assert!(
        told.stdout.contains("Ana Ruiz") && told.stderr.contains("t.csv:4:1: error[bad-date]"),
        "{}",
        told.stderr
    );
    fs::write(path("t.toml"), own.replace("\"start\"", "\"begin\"")).expect("writable");
    let refused = run(&["import", "--table", &path("t.toml"), &path("t.csv")]);
    assert_eq!((refused.code, refused.stdout.as_str()), (1, ""));
    assert!(
        refused.stderr.contains("t.toml:6:") && refused.stderr.contains("there is no field `begin`"),
        "{}",
        refused.stderr
    );
    let unknown = run(&["import", "--table", "trips", &path("t.csv")]).stderr;
    assert!(unknown.contains("no-such-table") && unknown.contains("travels"), "{unknown}");
}

#[test]
fn a_table_is_not_loaded_as_a_release_and_a_wrong_description_takes_no_row() {
    let ran = run(&["map", "samples/tables/spreadsheet.csv"]);
    assert_eq!(ran.code, 1);
    let ran = run(&["query", "ASK {}", "--data", "samples/tables/spreadsheet.csv"]);
    assert!(
        ran.stderr.contains("error[is-a-table]") && ran.stderr.contains("import --table"),
        "{}",
        ran.stderr
    );
    let ran = run(&["import", "--table", "visits", "samples/tables/hr_status_opcat.csv"]);
    assert!(ran.stdout.is_empty() && ran.stderr.contains("error[no-known-column]"), "{}", ran.stderr);
}

#[test]
fn treaty_rows_that_speak_against_each_other_are_told() {
    let rows = "iso2,member,state party,year ratification or accession,signatory,no action,status,note\n\
                CL,Chile,1,2008,0,0,state party,\nCL,Chile,0,,0,1,no action,\nKZ,Norway,1,2008,0,0,state party,\n\
                SG,Singapore,1,1999,0,0,denounced,\n";
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("hr_status_opcat.csv");
    fs::write(&path, rows).expect("writable");
    let ran = run(&["import", "--table", "treaty-status", &path.to_string_lossy()]);
    for told in [
        ":3:1: warning[contradiction]: `Chile`",
        ":4:1: warning[contradiction]: `Norway`",
        ":5:1: error[bad-value]: status",
    ] {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
    let records = ran.stdout.matches("#TreatyRecord>").count();
    assert_eq!(records, 2, "{}", ran.stdout);
    assert!(ran.stderr.contains("4 rows read, 2 taken, 2 refused"), "{}", ran.stderr);
}

/// The golden facts of the sample tables, and the links between their people.
fn linked() -> Vec<String> {
    let files = ["travels.jsonl", "visits.jsonl", "links.ttl"];
    files.iter().map(|file| sample("tables").join(file).to_string_lossy().into_owned()).collect()
}

fn ask(arguments: &[&str], data: &[String]) -> String {
    let mut all = vec!["query", "--format", "csv"];
    all.extend(arguments);
    all.push("--data");
    all.extend(data.iter().map(String::as_str));
    run(&all).ok().replace("\r\n", "\n")
}

#[test]
fn one_key_is_one_person_and_queries_see_through_links() {
    let data = linked();
    let trips = "SELECT (COUNT(DISTINCT ?p) AS ?people) (COUNT(DISTINCT ?v) AS ?trips) {
                   ?v visit:participation ?x . ?x visit:principal true ; visit:person ?p . ?p rdfs:label 'Edith Marlow' }";
    assert_eq!(ask(&[trips], &data), "people,trips\n1,2\n");
    let met = "SELECT ?p (COUNT(DISTINCT ?e) AS ?times) { ?e visit:participation ?x .
                 ?x visit:side visit:side-counterpart ; visit:person ?p . ?p rdfs:label 'Masimov' } GROUP BY ?p";
    let seen = ask(&[met], &data);
    assert_eq!(seen, "p,times\nhttps://visitgraph.example/person/Masimov,2\n");
    assert_eq!(ask(&["--no-links", met], &data), seen.replace(",2", ",1"));
    // The links themselves are still there, as they were loaded.
    let links = ask(&["SELECT * { ?a owl:sameAs ?b }"], &data);
    let base = "https://visitgraph.example/person";
    assert_eq!(links, format!("a,b\n{base}/Masimov,{base}/Massimov\n"));
    let other = format!("SELECT ?b {{ <{base}/Massimov> rdfs:label ?b }} ORDER BY ?b");
    assert_eq!(ask(&[&other], &data), "b\nMasimov\nMassimov\n");
}

#[test]
fn who_visited_a_city_between_two_years_is_asked_with_values() {
    let of = |bind: &[&str]| {
        let bind = bind.iter().flat_map(|value| ["--bind", value]);
        let arguments = ["--saved", "visitors-to-a-city"].into_iter().chain(bind).collect::<Vec<_>>();
        let answer = ask(&arguments, &linked());
        answer.lines().skip(1).filter_map(|row| row.split(',').nth(1)).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(&["city=Santiago"]), ["Edith Marlow", "Thomas Hale"]);
    assert_eq!(of(&["city=Santiago", "since=2009"]), ["Thomas Hale"]);
    assert_eq!(of(&["city=Santiago", "since=2000", "until=2008"]), ["Edith Marlow"]);
    assert_eq!(of(&["city=Santiago", "since=2010"]), [""; 0]);
}

#[test]
fn stats_count_what_is_there() {
    let mut arguments = vec!["stats", "--format", "json", "--data"];
    let data = linked();
    arguments.extend(data.iter().map(String::as_str));
    let stats = serde_json::from_str::<serde_json::Value>(&run(&arguments).ok()).expect("JSON");
    assert_eq!(stats["kinds"]["Visit"], 7);
    assert_eq!(stats["visits by type"]["state"], 2);
    assert_eq!(stats["visits by year"]["2009"], 5);
    assert_eq!(stats["visits by destination"]["Chile"], 2);
    assert_eq!(stats["links"]["Person"]["linked"], 1);
    let table = run(&["stats", "--data", &data[0]]).ok();
    assert!(table.contains("visits by year") && table.trim_end().ends_with("quads"), "{table}");
}

static READER: LazyLock<Reader> = LazyLock::new(Reader::new);
const COLUMNS: [&str; 10] =
    ["name", "role", "from", "country", "city", "start", "end", "type of visit", "met with", "notes"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in the cells, what comes out are visit facts, with spans that stand in the text of the row.
    #[test]
    fn any_cells_make_facts_that_are_right(
        cells in proptest::collection::vec("(Met with |President |Ana Paz|, |; |and |Chile|visit|[0-9]{4}-[0-9]{2}-[0-9]{2}|\\(|\\)|\\PC|\n){0,9}", 10)
    ) {
        let description = include_str!("../samples/tables/spreadsheet.toml");
        let description = Description::read(description).expect("right");
        let importer = Importer::new(&description, &READER, Authorities::builtin());
        let cells = COLUMNS.iter().map(|&name| name.to_owned()).zip(cells).collect::<Vec<_>>();
        let text = [&cells[7].1, &cells[9].1];
        let text = [text[0].trim(), text[1].as_str()].into_iter().filter(|t| !["", "?", "-"].contains(&t.trim())).collect::<Vec<_>>().join("\n");
        let imported = importer.row(&Row { line: 2, number: 1, cells }, "any");
        if let Some(Made::Visit(document)) = imported.made {
            let json = serde_json::to_string(&document).expect("JSON");
            let read = facts::read(&json);
            let errors = read.diagnostics.iter().filter(|found| found.is_error()).collect::<Vec<_>>();
            prop_assert!(errors.is_empty(), "{errors:?}\n{json}");
            let points = text.chars().collect::<Vec<_>>();
            let visit = &document.visits[0];
            let spans = visit.engagements.iter().flat_map(|e| &e.evidence).chain(&visit.evidence);
            for span in spans.chain(visit.statements.iter().flat_map(|s| &s.evidence)) {
                prop_assert_eq!(points[span.start..span.end].iter().collect::<String>(), span.quote.clone());
            }
        }
    }
}

/// A folder of `../shared`; none, and it is said, where that is not there.
#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
fn shared(path: &str) -> Option<String> {
    let path = PathBuf::from("../shared").join(path);
    let there = root().join(&path).exists();
    if !there {
        println!("skipped: {} is not there", path.display());
    }
    there.then(|| path.to_string_lossy().into_owned())
}

/// The real tables of trips and visits, and what was told of them; read once.
fn real() -> Option<&'static (Vec<Document>, String)> {
    static REAL: LazyLock<Option<(Vec<Document>, String)>> = LazyLock::new(read_real);
    REAL.as_ref()
}

fn read_real() -> Option<(Vec<Document>, String)> {
    let (presidents, secretaries) =
        (shared("data/travels/president-travels")?, shared("data/travels/secretary-travels")?);
    let trips = run(&["import", "--table", "travels", &presidents, &secretaries]);
    let visits = run(&["import", "--table", "visits", &shared("data/visits/data")?]);
    let told = format!("{}{}", trips.stderr, visits.stderr);
    let mut all = documents(&trips.ok());
    all.extend(documents(&visits.ok()));
    Some((all, told))
}

#[test]
fn no_row_of_the_real_tables_is_lost() {
    let Some((all, told)) = real() else { return };
    assert_eq!(all.len(), 4271 + 3264);
    assert!(told.contains("4271 rows read, 4271 taken, 0 refused; 0 errors, "), "{told}");
    assert!(told.contains("3264 rows read, 3264 taken, 0 refused; 0 errors, "), "{told}");
    assert!(!told.contains("unmapped-column"), "{told}");
    let keys = all.iter().filter_map(|document| document.source.id.as_deref());
    assert_eq!(keys.collect::<std::collections::BTreeSet<_>>().len(), all.len());
}

/// Whether a party is the one that somebody read: its name, or the words for those without.
fn is_expected(party: &Party, expected: &str) -> bool {
    let words = |text: &Option<String>| text.as_deref().unwrap_or_default().to_lowercase();
    let expected = expected.to_lowercase();
    if party.name.is_some() {
        return words(&party.name) == expected;
    }
    let found = format!("{} {}", words(&party.role), words(&party.organization));
    found.contains(&expected) || expected.contains(found.trim())
}

#[test]
fn the_people_met_in_a_hundred_real_rows_are_found() {
    let Some((all, _)) = real() else { return };
    let kept = fs::read_to_string(root().join("tests/people-met.json")).expect("readable");
    let kept = serde_json::from_str::<BTreeMap<String, Vec<String>>>(&kept).expect("JSON");
    assert_eq!(kept.len(), 100);
    let (mut right, mut found, mut expected) = (0.0, 0.0, 0.0);
    for document in all {
        let Some(people) = document.source.id.as_ref().and_then(|id| kept.get(id)) else { continue };
        let engagements = document.visits.iter().flat_map(|visit| &visit.engagements);
        let mut met = engagements.flat_map(|engagement| &engagement.with).collect::<Vec<_>>();
        found += f64::from(u32::try_from(met.len()).expect("few"));
        for person in people {
            expected += 1.0;
            if let Some(at) = met.iter().position(|party| is_expected(party, person)) {
                met.swap_remove(at);
                right += 1.0;
            }
        }
    }
    let f1 = 2.0 * right / (found + expected);
    assert!(f1 >= 0.90, "F1 {f1:.3}: {right} of {found} found and {expected} expected");
}

#[test]
fn what_kazakhstan_was_asked_to_ratify_it_did_or_did_not() {
    let (Some(status), Some(release)) =
        (shared("data/treaty-status"), shared("eval/texts/00_kazakhstan_2007.txt"))
    else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let quads = folder.path().join("status.nq").to_string_lossy().into_owned();
    let ran = run(&["import", "--table", "treaty-status", &status, "--output", &quads]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    // The table says no in one column and what it is in another.
    assert!(
        ran.stderr.contains("hr_status_iccpr_op1.csv:88:1: warning[contradiction]: state party"),
        "{}",
        ran.stderr
    );
    let answer = ask(&["--saved", "did-it-ratify"], &[release, quads]);
    let expected = "country,treaty,asked,bound,years,status\n\
                    Kazakhstan,CCPR-OP1,2007,2009,2,state-party\n\
                    Kazakhstan,CCPR-OP2,2007,2022,15,state-party\n\
                    Kazakhstan,CMW,2007,,,no-action\n\
                    Kazakhstan,OPCAT,2007,2008,1,state-party\n";
    assert_eq!(answer, expected);
}
