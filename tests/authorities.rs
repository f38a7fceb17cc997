//! What concepts of the word lists are elsewhere: complete, and each link from a source that is named.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Quad, Term};

use crate::program::root;

const BASE: &str = "https://w3id.org/visitgraph/authority/";
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DCTERMS: &str = "http://purl.org/dc/terms/";
const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
const PAGE: &str = "http://xmlns.com/foaf/0.1/page";

/// All triples of the lists.
fn lists() -> Vec<Quad> {
    let folder = root().join("ontology/authorities");
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    files.flat_map(|file| turtle(&fs::read_to_string(file).expect("readable"))).collect()
}

fn turtle(text: &str) -> Vec<Quad> {
    let parser = RdfParser::from_format(RdfFormat::Turtle);
    parser.for_slice(text).map(|quad| quad.expect("Turtle")).collect()
}

fn subject(quad: &Quad) -> String {
    match &quad.subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    }
}

/// The values of a property by their subjects.
fn values<'q>(quads: &'q [Quad], property: &str) -> BTreeMap<String, Vec<&'q Term>> {
    let mut found = BTreeMap::<_, Vec<_>>::new();
    for quad in quads.iter().filter(|quad| quad.predicate.as_str() == property) {
        found.entry(subject(quad)).or_default().push(&quad.object);
    }
    found
}

fn iri(term: &Term) -> Option<&str> {
    match term {
        Term::NamedNode(node) => Some(node.as_str()),
        _ => None,
    }
}

/// Subject, property and object of every statement that is told with its source, and the sources.
fn records(quads: &[Quad]) -> BTreeMap<(String, String, String), BTreeSet<String>> {
    let of = |property: &str| values(quads, property);
    let (subjects, predicates, objects) =
        (of(&format!("{RDF}subject")), of(&format!("{RDF}predicate")), of(&format!("{RDF}object")));
    let sources = of(&format!("{DCTERMS}source"));
    let one = |of: &BTreeMap<String, Vec<&Term>>, record: &str| {
        let values = of.get(record).map(Vec::as_slice).unwrap_or_default();
        assert_eq!(values.len(), 1, "{record} has not one value");
        iri(values[0]).expect("an IRI").to_owned()
    };
    let record = |record: &String| {
        let told = (one(&subjects, record), one(&predicates, record), one(&objects, record));
        let sources = sources.get(record).into_iter().flatten().filter_map(|term| iri(term));
        (told, sources.map(str::to_owned).collect())
    };
    subjects.keys().map(record).collect()
}

/// What is known of no source: links that no record tells with a source that is described, and codes of a kind that has none.
fn unsourced(quads: &[Quad]) -> Vec<String> {
    let titles = values(quads, &format!("{DCTERMS}title"));
    let licences = [values(quads, &format!("{DCTERMS}license")), values(quads, &format!("{DCTERMS}rights"))];
    let known = |source: &String| {
        let licensed = licences.iter().any(|licences| licences.contains_key(source));
        source.starts_with(&format!("{BASE}source/")) && titles.contains_key(source) && licensed
    };
    let records = records(quads);
    let kinds = values(quads, &format!("{DCTERMS}source"));
    let mut found = Vec::new();
    for quad in quads {
        let link = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"]
            .iter()
            .any(|name| quad.predicate.as_str() == format!("{SKOS}{name}"));
        let elsewhere = quad.predicate.as_str() == format!("{RDFS}seeAlso");
        if let Some(object) = iri(&quad.object).filter(|_| link || elsewhere) {
            let told = (subject(quad), quad.predicate.as_str().to_owned(), object.to_owned());
            if !records.get(&told).is_some_and(|sources| !sources.is_empty() && sources.iter().all(known)) {
                found.push(quad.to_string());
            }
        }
        if let Term::Literal(code) = &quad.object
            && quad.predicate.as_str() == format!("{SKOS}notation")
            && code.datatype().as_str().starts_with(BASE)
        {
            let kind = kinds.get(code.datatype().as_str()).into_iter().flatten();
            if !kind.filter_map(|term| iri(term)).any(|source| known(&source.to_owned())) {
                found.push(quad.to_string());
            }
        }
    }
    found
}

#[test]
fn every_identifier_is_from_a_source_that_is_named() {
    let quads = lists();
    assert_eq!(unsourced(&quads), Vec::<String>::new());
    assert!(records(&quads).len() > 800);
    let links = quads.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    for (subject, predicate, object) in records(&quads).keys() {
        assert!(links.contains(&format!("<{subject}> <{predicate}> <{object}>")), "{subject} {object}");
    }
}

#[test]
fn an_identifier_without_its_source_is_refused() {
    let mut quads = lists();
    let added = turtle(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
         @base <https://w3id.org/visitgraph/authority/> .
         <country/KZ> skos:exactMatch <http://www.wikidata.org/entity/Q1> ; skos:notation \"1\"^^<notation/none> .",
    );
    quads.extend(added);
    assert_eq!(unsourced(&quads).len(), 2);
    // The same with a record, whose source nobody describes.
    quads.extend(turtle(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
         @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
         @base <https://w3id.org/visitgraph/authority/> .
         <link/x> rdf:subject <country/KZ> ; rdf:predicate skos:exactMatch ;
           rdf:object <http://www.wikidata.org/entity/Q1> ; <http://purl.org/dc/terms/source> <source/none> .",
    ));
    assert_eq!(unsourced(&quads).len(), 2);
    let described = lists().into_iter().filter(|quad| !subject(quad).ends_with("source/country-codes"));
    assert!(unsourced(&described.collect::<Vec<_>>()).len() > 400);
}

#[test]
fn sources_say_what_they_are_and_where() {
    let quads = lists();
    let of = |property: &str| values(&quads, property);
    let (titles, told, pages) =
        (of(&format!("{DCTERMS}title")), of(&format!("{DCTERMS}description")), of(PAGE));
    let used =
        of(&format!("{DCTERMS}source")).into_values().flatten().filter_map(iri).collect::<BTreeSet<_>>();
    let sources = titles.keys().filter(|iri| iri.starts_with(&format!("{BASE}source/"))).collect::<Vec<_>>();
    assert!(sources.len() >= 10);
    for source in sources {
        assert!(told.contains_key(source) && used.contains(source.as_str()), "{source}");
        assert!(
            pages.contains_key(source) || source.ends_with("city-identifiers"),
            "{source} has no address"
        );
    }
}

#[test]
fn all_members_of_the_united_nations_have_their_codes_links_and_names() {
    let quads = lists();
    let of = |property: &str| values(&quads, &format!("{SKOS}{property}"));
    let (members, notations, matches, labels) =
        (of("member"), of("notation"), of("exactMatch"), of("prefLabel"));
    let alpha3 = values(&quads, &format!("{DCTERMS}identifier"));
    let members = members[&format!("{BASE}un-members")].iter().filter_map(|term| iri(term));
    let members = members.collect::<BTreeSet<_>>();
    assert_eq!(members.len(), 193);
    for member in members {
        let code = |kind: &str| {
            notations[member].iter().any(|term| match term {
                Term::Literal(code) => code.datatype().as_str() == kind && !code.value().is_empty(),
                _ => false,
            })
        };
        assert!(code("http://www.w3.org/2001/XMLSchema#string"), "{member}: alpha-2");
        assert!(alpha3.contains_key(member), "{member}: alpha-3");
        for kind in ["m49", "iso-3166-1-numeric"] {
            assert!(code(&format!("{BASE}notation/{kind}")), "{member}: {kind}");
        }
        for start in [
            "http://www.wikidata.org/entity/Q",
            "https://sws.geonames.org/",
            "http://publications.europa.eu/resource/authority/country/",
        ] {
            let links = matches[member].iter().filter_map(|term| iri(term));
            assert_eq!(links.filter(|link| link.starts_with(start)).count(), 1, "{member}: {start}");
        }
        let languages = labels[member].iter().filter_map(|term| match term {
            Term::Literal(label) => label.language(),
            _ => None,
        });
        let languages = languages.collect::<BTreeSet<_>>();
        assert_eq!(languages, BTreeSet::from(["ar", "en", "es", "fr", "ru", "zh"]), "{member}");
    }
}

/// The treaties whose status the public tables give, by their codes here.
const TREATIES: [&str; 18] = [
    "CAT",
    "CCPR",
    "CCPR-OP1",
    "CCPR-OP2",
    "CED",
    "CEDAW",
    "CEDAW-OP",
    "CERD",
    "CESCR",
    "CESCR-OP",
    "CMW",
    "CRC",
    "CRC-OP-AC",
    "CRC-OP-IC",
    "CRC-OP-SC",
    "CRPD",
    "CRPD-OP",
    "OPCAT",
];

#[test]
fn the_human_rights_treaties_have_their_numbers_and_their_french_titles() {
    let quads = lists();
    let notations = values(&quads, &format!("{SKOS}notation"));
    let labels = values(&quads, &format!("{SKOS}prefLabel"));
    let pages = values(&quads, &format!("{RDFS}seeAlso"));
    let mut numbers = BTreeSet::new();
    for treaty in TREATIES {
        let iri = format!("{BASE}instrument/{treaty}");
        let number = notations[&iri].iter().find_map(|term| match term {
            Term::Literal(code) if code.datatype().as_str().ends_with("notation/mtdsg") => Some(code.value()),
            _ => None,
        });
        let number = number.unwrap_or_else(|| panic!("{treaty} has no number"));
        assert!(number.starts_with("IV-") && numbers.insert(number), "{treaty}: {number}");
        let page = pages[&iri][0].to_string();
        assert!(page.contains(&format!("mtdsg_no={number}&")), "{treaty}: {page}");
        assert!(labels[&iri].iter().any(|term| term.to_string().ends_with("@fr")), "{treaty}");
    }
    // The tables themselves, where they are at hand: as many treaties as they have.
    let tables = root().join("../shared/data/treaty-status");
    match fs::read_dir(&tables) {
        Ok(files) => assert_eq!(files.count(), TREATIES.len()),
        Err(_) => println!("skipped: the tables of treaty status are not at hand"),
    }
}

/// The public tables that the lists were made from, where they are at hand.
#[test]
fn countries_agree_with_the_table_they_come_from() {
    let table = root().join("../shared/data/countries/country-codes.csv");
    let Ok(mut table) = csv::Reader::from_path(&table) else {
        println!("skipped: the table of country codes is not at hand");
        return;
    };
    let quads = lists();
    let told = quads.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    let headers = table.headers().expect("headers").clone();
    for row in table.records() {
        let row = row.expect("a row");
        let cell = |name: &str| {
            let column = headers.iter().position(|header| header == name).expect("the column");
            row.get(column).unwrap_or_default().trim()
        };
        let country = format!("<{BASE}country/{}>", cell("ISO3166-1-Alpha-2"));
        let geonames = cell("Geoname ID");
        if !geonames.is_empty() {
            let link = format!("{country} <{SKOS}exactMatch> <https://sws.geonames.org/{geonames}/>");
            assert!(told.contains(&link), "{link}");
        }
        if let Some(item) = cell("wikidata_id").rsplit('/').next().filter(|item| !item.is_empty()) {
            let link = format!("{country} <{SKOS}exactMatch> <http://www.wikidata.org/entity/{item}>");
            assert!(told.contains(&link), "{link}");
        }
        let name = format!("{country} <{SKOS}prefLabel> \"{}\"@ru", cell("official_name_ru"));
        assert!(told.contains(&name), "{name}");
    }
}

#[test]
fn themes_have_two_levels_and_two_languages() {
    let quads = lists();
    let of = |property: &str| values(&quads, &format!("{SKOS}{property}"));
    let (labels, definitions, wider) = (of("prefLabel"), of("definition"), of("broader"));
    let themes = labels.keys().filter(|iri| iri.starts_with(&format!("{BASE}theme/"))).collect::<Vec<_>>();
    assert!((30..=70).contains(&themes.len()), "{}", themes.len());
    for theme in themes {
        for texts in [&labels, &definitions] {
            let tags = texts[theme].iter().map(ToString::to_string);
            let tags = tags.filter(|text| text.ends_with("@en") || text.ends_with("@fr"));
            assert_eq!(tags.count(), 2, "{theme}");
        }
        for above in wider.get(theme).into_iter().flatten().filter_map(|term| iri(term)) {
            assert!(!wider.contains_key(above), "{theme} is three levels down");
        }
    }
}
