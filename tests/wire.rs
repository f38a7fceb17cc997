//! Releases in the manner of news agencies, foreign ministries and parliaments.

use visitgraph::parse::{Media, Parsed, Reader};

fn read(text: &str) -> Parsed {
    Reader::new().read(&format!("Oslo, 3 May 2011\n\n{text}"), "wire", Media::Plain)
}

/// Who goes where: "Kari Li: Chile".
fn visits(text: &str) -> Vec<String> {
    let one = |v: &visitgraph::facts::Visit| {
        let who = |p: &visitgraph::facts::Party| p.name.clone().or(p.role.clone()).unwrap_or_default();
        let who: Vec<String> = v.visitors.iter().map(who).collect();
        format!("{}: {}", who.join(", "), v.destination.name)
    };
    read(text).document.visits.iter().map(one).collect()
}

/// Each saying: its act and what is said.
fn sayings(text: &str) -> Vec<String> {
    let visits = read(text).document.visits;
    let all = visits.iter().flat_map(|v| &v.statements);
    all.map(|s| format!("{:?} {}", s.act, s.content.clone().unwrap_or_default())).collect()
}

/// The first visitor of the first visit: the name and the office.
fn visitor(text: &str) -> (String, String) {
    let parsed = read(text);
    let party = parsed.document.visits.first().and_then(|v| v.visitors.first()).cloned().unwrap_or_default();
    (party.name.unwrap_or_default(), party.role.unwrap_or_default())
}

#[test]
fn of_two_who_hold_talks_the_one_from_abroad_has_come() {
    for text in [
        "Talks between the Foreign Minister of Chile, Ana Paz, and the Foreign Minister of Norway, Kari Li, took place in \
         Oslo today.",
        "A meeting between Foreign Minister Ana Paz of Chile and Foreign Minister Kari Li of Norway was held in Oslo.",
        "Norwegian Foreign Minister Kari Li held talks with her Chilean counterpart Ana Paz in the capital Oslo.",
        "Foreign Minister of Norway Kari Li met with her Chilean counterpart Ana Paz in the capital Oslo.",
    ] {
        let [visit] = &visits(text)[..] else { panic!("{text}") };
        assert!(visit.starts_with("Ana Paz: "), "{text} {visit}");
    }
    for text in [
        "During the meeting with Chilean Foreign Minister Ana Paz in Santiago, Norway's Foreign Minister Kari Li \
         emphasised that trade is growing.",
        "Foreign Minister Kari Li held talks with Chilean ministers in Santiago.",
        "Foreign Minister Kari Li paid a courtesy call on the President of Chile in Santiago yesterday.",
        "Foreign Minister Kari Li was received by President Pedro Paz in Santiago, Chile.",
    ] {
        let [visit] = &visits(text)[..] else { panic!("{text}") };
        assert!(visit.starts_with("Kari Li: "), "{text} {visit}");
    }
}

#[test]
fn who_calls_on_somebody_to_act_visits_nobody() {
    let text = "Foreign Minister Kari Li visited Peru. She called on the President in Lima to resign.";
    assert_eq!(visits(text), ["Kari Li: Peru"]);
    assert_eq!(
        sayings("Foreign Minister Kari Li visited Peru. She called on members to honour their pledges."),
        ["Urge to honour their pledges"]
    );
}

#[test]
fn verbs_of_going_that_agencies_write() {
    for text in [
        "Trade Minister Kari Li is off to Chile with a large delegation.",
        "Trade Minister Kari Li landed in Santiago, Chile on Monday.",
        "Trade Minister Kari Li jetted into Santiago, Chile on Monday.",
        "On 2 May, the Minister of Trade of Norway, Kari Li, begins a two-day working visit to Chile.",
        "Trade Minister Kari Li will travel to the Chilean capital Santiago to meet leaders of Chile.",
    ] {
        assert_eq!(visits(text), ["Kari Li: Chile"], "{text}");
    }
    let text = "Ambassador Kari Li accompanied Senator Bo Berg to Lima, Peru on 3 February.";
    assert_eq!(visits(text), ["Kari Li, Bo Berg: Peru"]);
}

#[test]
fn names_may_be_words_of_other_kinds() {
    for (party, name, role) in [
        ("Foreign Minister Wang Jun", "Wang Jun", "Foreign Minister"),
        ("Foreign Minister Kari Son", "Kari Son", "Foreign Minister"),
        ("Party chief To Li", "To Li", "Party chief"),
        ("Minister of Trade Ana Paz Lima", "Ana Paz Lima", "Minister of Trade"),
        ("Minister of State Sultan bin Omar", "Sultan bin Omar", "Minister of State"),
        ("Minister Responsible for Trade Omar bin Said", "Omar bin Said", "Minister Responsible for Trade"),
        ("Federal Councillor Kari Li", "Kari Li", "Federal Councillor"),
        ("Bishop Kari Li", "Kari Li", "Bishop"),
        ("WHO Director-General Dr Kari Li", "Kari Li", "WHO Director-General"),
        ("YB Dato' Seri Omar Said, Minister of Trade,", "Omar Said", "Minister of Trade"),
    ] {
        let found = visitor(&format!("{party} visited Chile on 1 May."));
        assert_eq!(found, (name.to_owned(), role.to_owned()), "{party}");
    }
}

#[test]
fn the_country_is_not_that_which_the_guest_speaks_for() {
    let text = "Foreign Minister Omar Said received the Foreign Minister of Peru, Ana Paz, on the occasion of her visit \
                to the country.";
    assert_eq!(visits(text), [""; 0]);
    let text = "The expert praised Peru at the end of her visit to the country.";
    assert_eq!(visits(text).len(), 1);
}

#[test]
fn a_dateline_may_end_with_a_stop_or_an_agency() {
    for (line, date, place) in [
        ("LIMA, 5 May 2012. Foreign", Some("2012-05-05"), Some("LIMA")),
        ("Lima, May 5, 2012 (ABC) Foreign", Some("2012-05-05"), Some("Lima")),
        ("5 May 2012. Foreign", Some("2012-05-05"), None),
        ("LIMA Foreign", None, Some("LIMA")),
    ] {
        let text = format!(
            "{line} Minister Kari Li of Norway will visit Chile and Peru in the coming days, officials said on Friday."
        );
        let source = Reader::new().read(&text, "wire", Media::Plain).document.source;
        assert_eq!(source.issued.map(|d| d.to_string()).as_deref(), date, "{line}");
        assert_eq!(source.dateline.as_deref(), place, "{line}");
    }
}

#[test]
fn talks_are_about_no_person_and_no_day() {
    for text in [
        "Foreign Minister Kari Li visited Chile. She held talks in Santiago on Monday with President Pedro Paz, in a bid to \
         mend ties.",
        "Foreign Minister Kari Li held talks with President of Chile Pedro Paz, who arrived in Norway on a state visit.",
    ] {
        assert_eq!(sayings(text), [""; 0], "{text}");
    }
}
