//! Visits of those who speak for bodies of many countries, as these bodies and news desks tell them.

use visitgraph::facts::{Document, Party, Visit};
use visitgraph::parse::{Media, Reader};

use crate::program::facts;

/// A text read as it stands, with its own front matter.
fn whole(text: &str) -> Document {
    Reader::new().read(text, "any", Media::Markdown).document
}

fn name(party: &Party) -> String {
    let words = [&party.name, &party.role, &party.organization].into_iter().flatten();
    words.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A visit in short: where, its days and its visitors.
fn short(visit: &Visit) -> String {
    let day = |d: Option<visitgraph::facts::Date>| d.map_or_else(|| "?".to_owned(), |d| d.to_string());
    let visitors = visit.visitors.iter().map(name).collect::<Vec<_>>().join("; ");
    format!("{} {}/{} {visitors}", visit.destination.name, day(visit.start), day(visit.end))
}

/// The visits of a text issued on Tuesday, 3 May 2011.
fn told(text: &str) -> Vec<String> {
    facts(text).visits.iter().map(short).collect()
}

/// Who is met on all visits.
fn met(text: &str) -> Vec<String> {
    let visits = facts(text).visits;
    visits.iter().flat_map(|v| &v.engagements).flat_map(|e| &e.with).map(name).collect()
}

/// The content of all statements.
fn said(text: &str) -> Vec<String> {
    let visits = facts(text).visits;
    visits.into_iter().flat_map(|v| v.statements).filter_map(|s| s.content).collect()
}

#[test]
fn the_date_of_front_matter_may_have_another_name() {
    for key in ["date", "published", "issued", "published_time", "datePublished", "publication_date"] {
        let text =
            format!("---\n{key}: \"2011-05-03\"\n---\n\nEnvoy Ana Li of Norway arrived in Chile today.\n");
        assert_eq!(
            whole(&text).visits[0].start.map(|d| d.to_string()).as_deref(),
            Some("2011-05-03"),
            "{key}"
        );
    }
}

#[test]
fn datelines_may_name_their_agency_anywhere() {
    for line in [
        "LIMA, April 29, 2011, Andes-Press - ",
        "[29/04/11 12:00] ",
        "LIMA, (AndesPoint / Andes News - 29th Apr, 2011) ",
        "(ANP) -",
        "LIMA (Andes)",
        "Lima, Peru | Andes | ",
    ] {
        let text = format!(
            "---\ndate: \"2011-04-29\"\n---\n\n{line}World Bank President Ana Li will begin a visit to Peru on 2 May to see ports, meet the authorities and open a school for the children of fishermen.\n"
        );
        let visits = whole(&text).visits;
        assert_eq!(short(&visits[0]), "Peru 2011-05-02/? Ana Li, World Bank President", "{line}");
    }
}

#[test]
fn the_mission_of_a_body_travels_with_its_leader() {
    let with = |told: &str| facts(told).visits[0].visitors.iter().map(name).collect::<Vec<_>>();
    for (told, who) in [
        ("An IMF mission led by Mr. Bo Hay visited Chile.", ["Bo Hay", "IMF mission"]),
        ("A World Bank team headed by Ana Li is in Chile for talks.", ["Ana Li", "World Bank team"]),
        (
            "A mission from the World Bank, led by Ms Ana Li, visited Chile.",
            ["Ana Li", "mission from the World Bank"],
        ),
    ] {
        assert_eq!(with(told), who, "{told}");
    }
    assert_eq!(with("A high-level delegation led by Ana Li of Norway visited Chile."), ["Ana Li"]);
    let told = "A mission of the World Bank concluded its visit to Chile.";
    assert_eq!(with(told), ["mission of the World Bank"]);
    assert_eq!(
        with("Representatives of the Security Council, on a visit to Chile, today met President Paz."),
        ["Representatives of the Security Council"]
    );
}

#[test]
fn who_is_somewhere_now_is_there() {
    for there in ["today is in Chile", "is currently in Chile", "is now in Chile"] {
        let text = format!("The Secretary-General of the United Nations, Ana Li, {there}.");
        assert_eq!(facts(&text).visits.len(), 1, "{there}");
    }
}

#[test]
fn a_country_may_be_told_what_it_is() {
    for place in ["the tiny Andean country of Chile", "the Pacific nation of Chile", "the country of Chile"] {
        let text = format!("UN Secretary-General Ana Li will visit {place} on 5 May.");
        assert_eq!(told(&text), ["Chile 2011-05-05/2011-05-05 Ana Li, UN Secretary-General"], "{place}");
    }
}

#[test]
fn days_of_a_visit_are_read_in_more_ways() {
    for (text, days) in [
        ("An IMF team visited Chile during April 4-8, 2011 to hold talks.", "2011-04-04/2011-04-08"),
        ("An IMF team ended its visit to Chile on Sunday. It arrived in Lima on April 21.", "?/2011-05-01"),
        (
            "An IMF team ended its visit to Chile on Sunday. The team arrived in Chile on April 21.",
            "2011-04-21/2011-05-01",
        ),
    ] {
        let visits = told(text);
        assert!(visits[0].contains(days), "{text} {visits:?}");
    }
}

#[test]
fn those_met_are_named_behind_plurals_colons_and_places() {
    let visit = "Foreign Minister Kari Li of Norway visited Chile on 2 May.";
    for (told, with) in [
        (
            "She met Deputy Ministers Ana Sol and Bo Paz.",
            vec!["Ana Sol, Deputy Minister", "Bo Paz, Deputy Minister"],
        ),
        (
            "She met with: Minister of Finance, Ana Sol; Central Bank Governor, Bo Paz; and other officials.",
            vec!["Ana Sol, Minister of Finance", "Bo Paz, Central Bank Governor", "officials"],
        ),
        ("She met today in the capital, Santiago, with President Bo Paz.", vec!["Bo Paz, President"]),
        (
            "She met the Minister of Ocean Economy, Marine Resources, Fisheries and Shipping, Mr Bo Paz.",
            vec!["Bo Paz, Minister of Ocean Economy, Marine Resources, Fisheries and Shipping"],
        ),
        (
            "She met the Commander-in-Chief of the Defence Services, Senior General Bo Paz, and President Ana Sol.",
            vec!["Bo Paz, Commander-in-Chief of the Defence Services", "Ana Sol, President"],
        ),
        ("She met the UN Resident Coordinator, Ambassador Bo Paz.", vec!["Bo Paz, UN Resident Coordinator"]),
        (
            "She met the Special Representative of the Secretary-General in Chile, Bo Paz, and bishops.",
            vec!["Bo Paz, Special Representative of the Secretary-General in Chile", "bishops"],
        ),
        ("She has no plans to meet President Bo Paz.", vec![]),
        ("The country will allow inspectors to visit ports.", vec![]),
    ] {
        assert_eq!(met(&format!("{visit} {told}")), with, "{told}");
    }
}

#[test]
fn who_talks_for_the_world_comes_to_where_talks_are_held() {
    let text = "UN High Commissioner Ana Li held a series of bilateral meetings with leaders in Santiago, Chile on 2 May.";
    assert_eq!(told(text), ["Chile 2011-05-02/2011-05-02 Ana Li, UN High Commissioner"]);
    let text =
        "Chile has welcomed Ana Li, the United Nations Secretary-General, for a two-day working visit.";
    assert_eq!(facts(text).visits[0].destination.code.as_deref(), Some("CL"));
    let text = "UN Secretary-General Ana Li spoke of the peacekeeping mission in Chile.";
    assert!(facts(text).visits.is_empty());
}

#[test]
fn two_qualities_are_no_verbs() {
    let visit = "UN Secretary-General Ana Li visited Chile.";
    for (told, words) in [
        (
            "She thanked officials for their constructive and sustained cooperation.",
            "their constructive and sustained cooperation",
        ),
        (
            "She welcomed the open and committed approach of the authorities.",
            "the open and committed approach of the authorities",
        ),
        (
            "She praised the timely and coordinated response to the floods.",
            "the timely and coordinated response to the floods",
        ),
        ("She said in a statement to Reuters that trade would grow.", "trade would grow"),
    ] {
        assert_eq!(said(&format!("{visit} {told}")), [words], "{told}");
    }
}

#[test]
fn experts_and_envoys_travel_by_their_names() {
    let text = "UN experts today ended a visit to Chile with a call for reform.";
    assert_eq!(told(text), ["Chile ?/2011-05-03 UN experts"]);
    let text = "The UN envoy for Libya, Ana Li, visited Peru on Tuesday.";
    assert_eq!(told(text), ["Peru 2011-05-03/2011-05-03 Ana Li, UN envoy for Libya"]);
    assert_eq!(told("The envoy left for Libya on Tuesday."), ["Libya 2011-05-03/? envoy"]);
    let text = "Ending a visit to Santiago, Chile, Ana Li and Bo Paz, co-rapporteurs of the Parliamentary Assembly, welcomed the reform.";
    let visit = &facts(text).visits[0];
    assert_eq!(visit.visitors.iter().map(name).collect::<Vec<_>>(), ["Ana Li", "Bo Paz"]);
    assert_eq!(visit.stops.iter().map(|s| s.place.name.as_str()).collect::<Vec<_>>(), ["Santiago"]);
}

#[test]
fn who_comes_to_the_seat_of_a_body_is_the_visitor() {
    let text = "UNESCO Director-General Ana Li met President Bo Paz during his visit to UNESCO Headquarters in Paris on 2 May.";
    let visit = &facts(text).visits[0];
    assert_eq!(visit.visitors.iter().map(name).collect::<Vec<_>>(), ["Bo Paz, President"]);
    assert_eq!(met(text), ["Ana Li, UNESCO Director-General"]);
}
