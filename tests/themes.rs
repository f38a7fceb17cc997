//! Themes: as somebody reading finds them, and with the passage they were found by.

use std::collections::BTreeSet;
use std::fs;

use oxigraph::model::Term;
use serde::Deserialize;
use visitgraph::authority::{Authorities, Kind};

use crate::program::{root, run};

#[derive(Deserialize)]
struct Read {
    content: String,
    /// Themes, as somebody gave them who read the content.
    themes: BTreeSet<String>,
}

/// Contents of the releases of `tests/releases`: hard ones, whose words often do not say what they are about.
#[test]
fn themes_are_those_that_a_reader_gives() {
    let text = fs::read_to_string(root().join("tests/themes.json")).expect("readable");
    let all = serde_json::from_str::<Vec<Read>>(&text).expect("contents with their themes");
    assert!(all.len() >= 90);
    let (mut right, mut given, mut due) = (0_u32, 0_u32, 0_u32);
    for Read { content, themes } in &all {
        let found = Authorities::builtin().pointed(Kind::Theme, content);
        let found = found.iter().filter_map(|found| found.concept.iri.rsplit('/').next());
        let found = found.map(str::to_owned).collect::<BTreeSet<_>>();
        right += u32::try_from(found.intersection(themes).count()).expect("few");
        given += u32::try_from(found.len()).expect("few");
        due += u32::try_from(themes.len()).expect("few");
    }
    let (precision, recall) = (f64::from(right) / f64::from(given), f64::from(right) / f64::from(due));
    println!("precision {precision:.3}, recall {recall:.3}");
    assert!(precision >= 0.93 && recall >= 0.85, "precision {precision:.3}, recall {recall:.3}");
}

/// The words of a theme stand where its evidence says, within the passages of the content.
#[test]
fn themes_lead_to_the_words_they_were_found_by() {
    let mut checked = 0;
    for (folder, graph) in crate::samples::graphs() {
        let Some(text) = crate::samples::text(&folder) else { continue };
        let letters = text.chars().collect::<Vec<_>>();
        let of = |subject: &Term, property: &str| {
            let quads = graph.quads.iter().filter(|quad| quad.predicate.as_str().ends_with(property));
            let own = quads.filter(|quad| Term::from(quad.subject.clone()) == *subject);
            own.map(|quad| quad.object.clone()).collect::<Vec<_>>()
        };
        let value = |term: Option<&Term>| match term {
            Some(Term::Literal(literal)) => literal.value().to_owned(),
            other => panic!("{other:?} is no literal"),
        };
        let classes = graph.quads.iter().filter(|quad| quad.object.to_string().ends_with("#Classification>"));
        for class in classes {
            let node = Term::from(class.subject.clone());
            let words = of(&node, "#word").iter().map(|word| value(Some(word))).collect::<BTreeSet<_>>();
            let targets = of(&node, "#hasTarget");
            let passages = targets.iter().filter(|target| target.to_string().contains("/evidence/"));
            for passage in passages {
                let selectors = of(passage, "#hasSelector");
                let one = |property: &str| {
                    let found = selectors.iter().flat_map(|selector| of(selector, property)).next();
                    value(found.as_ref())
                };
                let (exact, start, end) = (one("#exact"), one("#start"), one("#end"));
                let (start, end) =
                    (start.parse::<usize>().expect("a number"), end.parse().expect("a number"));
                assert!(words.contains(&exact), "{node}: {exact}");
                assert_eq!(letters[start..end].iter().collect::<String>(), exact, "{node}");
                checked += 1;
            }
            assert!(targets.len() > 1, "{node} has no passage");
        }
    }
    assert!(checked > 15, "{checked}");
}

#[test]
fn a_theme_of_a_list_of_ones_own_is_given() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("themes.ttl");
    let turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://themes.example/canoes> a skos:Concept ;
            skos:inScheme <https://w3id.org/visitgraph/authority/theme> ;
            skos:broader <https://w3id.org/visitgraph/authority/theme/culture> ;
            skos:prefLabel \"canoes\"@en ; skos:hiddenLabel \"outrigger\"@en .";
    fs::write(&list, turtle).expect("writable");
    let release = folder.path().join("release.txt");
    let text = "Suva, 3 May 2011\n\nPrime Minister Ana Li visited Fiji on 2 May. She welcomed the outriggers of Fiji.\n";
    fs::write(&release, text).expect("writable");
    let [release, list] = [&release, &list].map(|path| path.to_string_lossy().into_owned());
    let export = |more: &[&str]| {
        let arguments = ["export", "--format", "nt", "--data", &release];
        run(&[&arguments[..], more].concat()).ok()
    };
    let themed = "ontology#theme> <https://themes.example/canoes>";
    assert!(export(&["--authority", &list]).contains(themed));
    assert!(!export(&[]).contains(themed));
}
