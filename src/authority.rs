//! Names of entities: countries, cities, regions, organizations, treaties and kinds of office, and words of themes, from
//! the SKOS files under `ontology/authorities/`.
//!
//! The reader matches their labels and the mapper links to their concepts: one source of truth. In these files
//! `skos:altLabel` is another name of the same thing; `skos:hiddenLabel` is a word that only points to it: an
//! adjective or the name of its people for a country, a description for a treaty.
//!
//! Files from elsewhere add to them ([`Authorities::with_turtle`]); their concepts may have any IRI.

mod kind;
mod links;
mod named;
mod read;
mod words;

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use jiff::civil::Date;
use oxigraph::model::Term;
use rustc_hash::FxHashMap;

use crate::diagnostic::Diagnostic;

pub use kind::Kind;
pub use links::elsewhere;
pub use words::Pointed;

/// Namespace of the concepts.
pub const NAMESPACE: &str = "https://w3id.org/visitgraph/authority/";

/// The files that texts are read and facts mapped with, Turtle.
pub const FILES: [&str; 10] = [
    include_str!("../ontology/authorities/countries.ttl"),
    include_str!("../ontology/authorities/cities.ttl"),
    include_str!("../ontology/authorities/capitals.ttl"),
    include_str!("../ontology/authorities/regions.ttl"),
    include_str!("../ontology/authorities/organizations.ttl"),
    include_str!("../ontology/authorities/instruments.ttl"),
    include_str!("../ontology/authorities/offices.ttl"),
    include_str!("../ontology/authorities/visit-types.ttl"),
    include_str!("../ontology/authorities/themes.ttl"),
    include_str!("../ontology/authorities/strengths.ttl"),
];

const LINKS: &str = include_str!("../ontology/authorities/links.ttl");

/// What is known of the concepts besides, for those who look them up: names in other languages, links and their sources.
pub const MORE_FILES: [&str; 3] = [
    include_str!("../ontology/authorities/names.ttl"),
    LINKS,
    include_str!("../ontology/authorities/sources.ttl"),
];

/// One entity of the word lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its IRI.
    pub iri: String,
    /// What it stands for.
    pub kind: Kind,
    /// Its code (`skos:notation`): ISO 3166-1 alpha-2 of a country, treaty code, abbreviation of a body.
    pub code: Option<String>,
    /// ISO 3166-1 alpha-3 of a country (`dcterms:identifier`).
    pub alpha3: Option<String>,
    /// Its preferred English label.
    pub label: String,
    /// Other names (`skos:altLabel`).
    pub alternatives: Vec<String>,
    /// Words that point to it and are not its name (`skos:hiddenLabel`): adjectives, descriptions.
    pub hidden: Vec<String>,
    /// IRI of what it lies in or belongs to: the country of a city, the branch of an office.
    pub broader: Option<String>,
    /// IRIs of the states that a state came after (`dcterms:replaces`).
    pub former: Vec<String>,
    /// The same thing in other datasets, as a list from elsewhere says; for the program's own there is [`elsewhere`].
    pub matches: Vec<String>,
}

/// All concepts, sorted by IRI.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authorities {
    concepts: Vec<Concept>,
    capitals: BTreeMap<String, Capital>,
    /// Where the concepts with a name are among all.
    named: FxHashMap<String, Vec<usize>>,
    /// Words of themes, made when they are first looked for.
    phrases: OnceLock<words::Phrases>,
}

/// The time in which a city was the capital of a country, inclusive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Capital {
    country: String,
    city: String,
    start: Option<Date>,
    end: Option<Date>,
}

static BUILTIN: LazyLock<Authorities> = LazyLock::new(built_in);

#[expect(clippy::expect_used, reason = "the embedded files are read by every test")]
fn built_in() -> Authorities {
    let mut all = Authorities::default();
    FILES
        .iter()
        .try_for_each(|turtle| read::add(&mut all, turtle))
        .expect("the embedded authority files are right");
    all.indexed()
}

impl Authorities {
    /// The lists that come with the program, parsed once.
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// Adds the concepts of a SKOS file in Turtle; a concept that is already there gains labels. What a concept
    /// is, its `skos:inScheme` says, one of the schemes of [`NAMESPACE`], or its `dcterms:type`.
    ///
    /// # Errors
    ///
    /// If the text is not Turtle, or a concept in it has no kind or no name, or lies in nothing that is known.
    pub fn with_turtle(mut self, turtle: &str) -> Result<Self, Diagnostic> {
        read::add(&mut self, turtle)?;
        Ok(self.indexed())
    }

    fn indexed(mut self) -> Self {
        self.named.clear();
        for (at, concept) in self.concepts.iter().enumerate() {
            for name in concept.names() {
                self.named.entry(name.to_owned()).or_default().push(at);
            }
        }
        self.phrases = OnceLock::new();
        self
    }

    /// All concepts, by IRI.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// The country or territory with an ISO 3166-1 alpha-2 code, or a former one with its code of ISO 3166-3.
    pub fn country(&self, code: &str) -> Option<&Concept> {
        let state = |c: &&Concept| {
            matches!(c.kind, Kind::Country | Kind::Territory) && c.code.as_deref() == Some(code)
        };
        self.by_iri(&format!("{NAMESPACE}country/{code}")).or_else(|| self.concepts.iter().find(state))
    }

    /// The treaty with a code of the visit facts format, or with a name, letter for letter.
    pub fn instrument(&self, code: &str) -> Option<&Concept> {
        let treaty = |c: &&Concept| c.kind == Kind::Instrument;
        self.by_iri(&format!("{NAMESPACE}instrument/{code}"))
            .or_else(|| self.concepts.iter().find(|c| treaty(c) && c.code.as_deref() == Some(code)))
            .or_else(|| self.named(code).find(treaty))
    }

    /// The body with a name or abbreviation, letter for letter.
    pub fn organization(&self, label: &str) -> Option<&Concept> {
        self.named(label).find(|c| c.kind == Kind::Organization)
    }

    /// The city or region with a name, letter for letter, in the country with a code; without a code the only one.
    pub fn place(&self, name: &str, within: Option<&str>) -> Option<&Concept> {
        let country = within.and_then(|code| self.country(code)).map(|c| &c.iri);
        let mut all = self.named(name).filter(|c| match c.kind {
            Kind::City | Kind::Region => within.is_none() || c.broader.as_ref() == country,
            _ => false,
        });
        // Two of the same name in one country are not told apart.
        all.next().filter(|_| all.next().is_none())
    }

    fn named(&self, name: &str) -> impl Iterator<Item = &Concept> {
        self.named.get(name).into_iter().flatten().map(|&at| &self.concepts[at])
    }

    /// The concept with an IRI.
    pub fn by_iri(&self, iri: &str) -> Option<&Concept> {
        self.concepts.binary_search_by(|c| c.iri.as_str().cmp(iri)).ok().map(|at| &self.concepts[at])
    }

    /// The country a city lies in.
    pub fn country_of(&self, concept: &Concept) -> Option<&Concept> {
        self.by_iri(concept.broader.as_deref()?)
    }

    /// The city that was the capital of a country on a day.
    pub fn capital(&self, country: &str, on: Date) -> Option<&Concept> {
        let then = |c: &&Capital| {
            c.country == country && c.start.is_none_or(|s| s <= on) && c.end.is_none_or(|e| on <= e)
        };
        self.by_iri(&self.capitals.values().find(then)?.city)
    }

    /// Every label of an entity with its concept's index in [`Self::concepts`] and whether it is a name (not a
    /// hidden label).
    pub fn labels(&self) -> impl Iterator<Item = (&str, usize, bool)> {
        self.concepts.iter().enumerate().filter(|(_, c)| c.kind.is_entity()).flat_map(|(at, c)| {
            let hidden = c.hidden.iter().map(move |l| (l.as_str(), at, false));
            c.names().map(move |l| (l, at, true)).chain(hidden)
        })
    }

    /// Every title of an office with its concept's index in [`Self::concepts`].
    pub fn offices(&self) -> impl Iterator<Item = (&str, usize)> {
        let offices = self.concepts.iter().enumerate().filter(|(_, c)| c.kind == Kind::Office);
        offices.flat_map(|(at, c)| c.names().map(move |l| (l, at)))
    }
}

impl Concept {
    fn new(iri: String, kind: Kind) -> Self {
        Self {
            iri,
            kind,
            code: None,
            alpha3: None,
            label: String::new(),
            alternatives: Vec::new(),
            hidden: Vec::new(),
            broader: None,
            former: Vec::new(),
            matches: Vec::new(),
        }
    }

    /// Its labels that are names, the preferred one first.
    fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.label).chain(&self.alternatives).map(String::as_str)
    }

    /// Adds what a property, by the last word of its IRI, says. Labels in other languages than English are left out.
    fn add(&mut self, property: &str, object: Term) {
        let object = match object {
            Term::Literal(l)
                if property.ends_with("Label") && l.language().is_some_and(|t| !t.starts_with("en")) =>
            {
                return;
            }
            object => object,
        };
        match (property, object) {
            ("prefLabel", Term::Literal(l)) => {
                let before = std::mem::replace(&mut self.label, l.value().to_owned());
                self.alternatives.extend(Some(before).filter(|b| !b.is_empty() && *b != self.label));
            }
            ("altLabel", Term::Literal(l)) => self.alternatives.push(l.value().to_owned()),
            ("hiddenLabel", Term::Literal(l)) => self.hidden.push(l.value().to_owned()),
            ("notation", Term::Literal(l)) => self.code = Some(l.value().to_owned()),
            ("identifier", Term::Literal(l)) => self.alpha3 = Some(l.value().to_owned()),
            ("broader", Term::NamedNode(n)) => self.broader = Some(n.into_string()),
            ("replaces", Term::NamedNode(n)) => self.former.push(n.into_string()),
            ("exactMatch", Term::NamedNode(n)) => self.matches.push(n.into_string()),
            _ => {}
        }
    }
}

impl Capital {
    fn add(&mut self, predicate: &str, object: Term) {
        let local = predicate.rsplit(['#', '/']).next().unwrap_or_default();
        match (local, object) {
            ("subject", Term::NamedNode(n)) => self.country = n.into_string(),
            ("spatial", Term::NamedNode(n)) => self.city = n.into_string(),
            ("startDate", Term::Literal(l)) => self.start = day(l.value(), Date::first_of_month, 1),
            ("endDate", Term::Literal(l)) => self.end = day(l.value(), Date::last_of_month, 12),
            _ => {}
        }
    }
}

/// The day of a date; of a month or year the outermost, as the bounds of the month and the year's month say.
fn day(date: &str, bound: fn(Date) -> Date, month: i8) -> Option<Date> {
    match date.len() {
        4 => Date::new(date.parse().ok()?, month, 1).ok().map(bound),
        7 => format!("{date}-01").parse().ok().map(bound),
        _ => date.parse().ok(),
    }
}

fn is_capital(iri: &str) -> bool {
    iri.strip_prefix(NAMESPACE).is_some_and(|path| path.starts_with("capital/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_countries_treaties_and_bodies() {
        let all = Authorities::builtin();
        let kazakhstan = all.country("KZ").expect("there");
        assert_eq!((kazakhstan.label.as_str(), kazakhstan.kind), ("Kazakhstan", Kind::Country));
        assert!(kazakhstan.hidden.iter().any(|l| l == "Kazakh"));
        assert_eq!(all.country("PS").map(|c| c.kind), Some(Kind::Territory));
        assert_eq!(all.instrument("CCPR-OP1").and_then(|c| c.code.as_deref()), Some("CCPR-OP1"));
        assert_eq!(
            all.organization("OSCE").map(|c| c.iri.as_str()),
            Some("https://w3id.org/visitgraph/authority/organization/OSCE")
        );
    }

    #[test]
    fn every_city_lies_in_a_country_and_every_concept_has_a_label() {
        let all = Authorities::builtin();
        for concept in all.concepts() {
            assert!(!concept.label.is_empty(), "{}", concept.iri);
            assert!(concept.kind != Kind::City || all.country_of(concept).is_some(), "{}", concept.iri);
        }
    }

    #[test]
    fn offices_lead_to_their_branch_and_are_no_entities() {
        let all = Authorities::builtin();
        let find = |title: &str| all.offices().find(|(label, _)| *label == title).map(|(_, at)| at);
        let chief = &all.concepts()[find("Chairman of the Supreme Court").expect("there")];
        assert_eq!(chief.label, "Chief Justice");
        assert_eq!(chief.broader.as_deref(), Some("https://w3id.org/visitgraph/authority/office/judiciary"));
        assert_eq!(find("Minister for Foreign Affairs"), find("External Affairs Minister"));
        assert!(all.labels().all(|(_, at, _)| all.concepts()[at].kind != Kind::Office));
    }

    #[test]
    fn capitals_are_those_of_the_day() {
        let all = Authorities::builtin();
        let capital = |code: &str, year, month, day| {
            let country = all.country(code).expect("there");
            let on = Date::new(year, month, day).expect("a day");
            all.capital(&country.iri, on).map(|city| city.label.as_str())
        };
        assert_eq!(capital("KZ", 1997, 12, 9), Some("Almaty"));
        assert_eq!(capital("KZ", 1997, 12, 10), Some("Astana"));
        assert_eq!(capital("PK", 1958, 12, 31), Some("Karachi"));
        assert_eq!(capital("PK", 1959, 1, 1), Some("Rawalpindi"));
        assert_eq!(capital("FR", 1950, 6, 1), Some("Paris"));
        assert_eq!(capital("SU", 1990, 6, 1), Some("Moscow"));
        assert_eq!(capital("SU", 2000, 6, 1), None);
    }

    #[test]
    fn a_file_adds_concepts_and_labels() {
        let turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://w3id.org/visitgraph/authority/country/KZ> skos:altLabel \"Qazaqstan\"@en .";
        let all = Authorities::builtin().clone().with_turtle(turtle).expect("Turtle");
        assert!(all.country("KZ").expect("there").alternatives.iter().any(|l| l == "Qazaqstan"));
        let found = Authorities::builtin().clone().with_turtle("\n  <").expect_err("no Turtle");
        assert_eq!((found.code, found.place.map(|p| p.line)), ("bad-rdf", Some(2)));
    }

    fn with(concept: &str) -> Result<Authorities, Diagnostic> {
        let prefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix list: <https://w3id.org/visitgraph/authority/> .";
        Authorities::builtin().clone().with_turtle(&format!("{prefixes}\n<https://a.example/x> {concept} ."))
    }

    #[test]
    fn concepts_of_other_iris_have_the_kind_that_they_are_given() {
        let city = with(
            "skos:inScheme list:city ; skos:prefLabel \"Xyl\"@en, \"Xyle\"@fr ; skos:broader <https://w3id.org/visitgraph/authority/country/NO>",
        );
        let city = city.expect("right");
        let found = city.place("Xyl", Some("NO")).map(|c| (c.iri.as_str(), c.kind));
        assert_eq!(found, Some(("https://a.example/x", Kind::City)));
        assert!(city.place("Xyle", Some("NO")).is_none() && city.place("Xyl", Some("SE")).is_none());
        let body = with("dcterms:type \"organization\" ; skos:prefLabel \"Union of Xyl\"").expect("right");
        assert_eq!(body.organization("Union of Xyl").map(|c| c.kind), Some(Kind::Organization));
        let state = with(
            "dcterms:type \"territory\" ; skos:inScheme list:country ; skos:prefLabel \"Xyl\" ; skos:notation \"ZZ\"",
        );
        assert_eq!(state.expect("right").country("ZZ").map(|c| c.kind), Some(Kind::Territory));
    }

    #[test]
    fn concepts_that_say_too_little_are_refused() {
        let code = |concept: &str| with(concept).err().map(|found| found.code);
        assert_eq!(code("skos:prefLabel \"Xyl\""), Some("no-kind"));
        assert_eq!(code("dcterms:type \"city\" ; skos:prefLabel \"Xyl\"@fr"), Some("no-label"));
        let nowhere = "dcterms:type \"city\" ; skos:prefLabel \"Xyl\" ; skos:broader list:XYL";
        assert_eq!(code(nowhere), Some("unknown-concept"));
        assert_eq!(code("dcterms:title \"a list\""), None);
    }
}
