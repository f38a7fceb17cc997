//! Visits as foreign ministries, presidents' offices and news desks tell them: a sentence or two for each way.

use visitgraph::facts::{Party, Status, Visit};

use crate::program::facts;

/// A visit in short: where, its days, and how far on it is.
fn short(visit: &Visit) -> String {
    let day = |d: Option<visitgraph::facts::Date>| d.map_or_else(|| "?".to_owned(), |d| d.to_string());
    let status = visit.status.map_or("?", |s| match s {
        Status::Planned => "planned",
        Status::UnderWay => "under way",
        Status::Completed => "completed",
        Status::Cancelled => "cancelled",
        Status::Postponed => "postponed",
    });
    format!("{} {}/{} {status}", visit.destination.name, day(visit.start), day(visit.end))
}

/// The visits of a text issued on Tuesday, 3 May 2011.
fn told(text: &str) -> Vec<String> {
    facts(text).visits.iter().map(short).collect()
}

fn name(party: &Party) -> String {
    let words = [&party.name, &party.role, &party.organization].into_iter().flatten();
    words.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// Who travels on the first visit.
fn visitors(text: &str) -> Vec<String> {
    facts(text).visits.first().map(|v| v.visitors.iter().map(name).collect()).unwrap_or_default()
}

/// Who is met on all visits.
fn met(text: &str) -> Vec<String> {
    let visits = facts(text).visits;
    visits.iter().flat_map(|v| &v.engagements).flat_map(|e| &e.with).map(name).collect()
}

#[test]
fn a_weekday_behind_a_past_verb_lies_behind() {
    for (text, visit) in [
        (
            "President Ana Paz arrived in Lima, Peru on Monday, where she will meet the King.",
            "Peru 2011-05-02/? under way",
        ),
        (
            "President Ana Paz said on Monday that she will visit Peru on Friday.",
            "Peru 2011-05-06/2011-05-06 planned",
        ),
        (
            "President Ana Paz of Chile arrived in Peru on Monday for a three-day visit.",
            "Peru 2011-05-02/2011-05-04 under way",
        ),
        ("President Ana Paz of Chile has on Tuesday left on a visit to Peru.", "Peru 2011-05-03/? under way"),
    ] {
        assert_eq!(told(text), [visit], "{text}");
    }
}

#[test]
fn days_of_something_else_are_not_those_of_the_visit() {
    for (text, visits) in [
        (
            "Foreign Minister Kari Li will visit Peru. It is the Minister’s first visit to Peru since taking office on \
             7 March 2009.",
            &["Peru ?/? planned"][..],
        ),
        (
            "Foreign Minister Kari Li will visit Peru from 5 May (Thu) to 8 May (Sun). The visit to Peru was agreed on \
             in March.",
            &["Peru 2011-05-05/2011-05-08 planned"],
        ),
        (
            "Foreign Minister Kari Li will pay a visit to Peru and meet President Ana Paz in Lima on Friday 6 May. She \
             paid her last visit to Peru in 2008.",
            &["Peru 2011-05-06/2011-05-06 planned", "Peru 2008/2008 completed"],
        ),
    ] {
        assert_eq!(told(text), visits, "{text}");
    }
}

#[test]
fn a_trip_that_begins_on_a_day_has_legs_with_their_own() {
    let all = told(
        "Foreign Minister Kari Li will begin her visit to Chile, Peru and Cuba on Friday.\n\nDuring her Chile visit, \
         from 6 to 8 May, she will meet President Ana Paz.\n\nShe will visit Peru on 9 May.",
    );
    assert_eq!(
        all,
        [
            "Chile 2011-05-06/2011-05-08 planned",
            "Peru 2011-05-09/2011-05-09 planned",
            "Cuba 2011-05-06/? planned"
        ]
    );
}

#[test]
fn a_place_may_stand_before_the_journey() {
    for (text, visits) in [
        ("Foreign Minister Kari Li spoke to reporters ahead of her Chile trip next week.", &["Chile"][..]),
        ("Chile is the last leg of Foreign Minister Kari Li’s ten-day Africa tour.", &["Africa", "Chile"]),
        (
            "Foreign Minister Kari Li leaves tomorrow on a Pacific tour. She will visit Fiji.",
            &["Pacific", "Fiji"],
        ),
        ("Foreign Minister Kari Li praised the work of the Chile mission.", &[]),
        (
            "Foreign Minister Kari Li will visit Fiji. She will visit New Zealand Aid Programme projects.",
            &["Fiji"],
        ),
        ("Foreign Minister Kari Li visited Fiji. She met the Head of the OSCE Mission to Serbia.", &["Fiji"]),
    ] {
        let all: Vec<_> = facts(text).visits.into_iter().map(|v| v.destination.name).collect();
        assert_eq!(all, visits, "{text}");
    }
}

#[test]
fn who_leaves_for_home_has_been_there() {
    for text in [
        "Prime Minister Ana Paz left for home on Monday at the end of her two-day visit to Peru.",
        "Prime Minister Ana Paz leaves Lima after a visit to Peru.",
    ] {
        assert_eq!(facts(text).visits[0].status, Some(Status::Completed), "{text}");
    }
    let all = told("Prime Minister Ana Paz visited Peru after touring Chile and Cuba.");
    assert_eq!(all, ["Peru ?/? completed", "Chile ?/? completed", "Cuba ?/? completed"]);
}

#[test]
fn those_who_go_along_are_told_apart() {
    for (text, all) in [
        (
            "Foreign Minister Kari Li will visit Peru. She is accompanied by Ola Berg, Minister of State for Foreign \
             Affairs and Ann Roe, Assistant Director at the Ministry.",
            &[
                "Kari Li, Foreign Minister",
                "Ola Berg, Minister of State for Foreign Affairs",
                "Ann Roe, Assistant Director at the Ministry",
            ][..],
        ),
        (
            "PM Ana Paz will visit Peru together with her husband, Bo Paz.",
            &["Ana Paz, PM", "Bo Paz, husband"],
        ),
        (
            "The Head of the Department of Foreign Affairs DFA, Councillor Kari Li, will visit Peru.",
            &["Kari Li, Head of the Department of Foreign Affairs DFA"],
        ),
    ] {
        assert_eq!(visitors(text), all, "{text}");
    }
    let visits = facts(
        "Foreign Minister Kari Li will visit Peru. She will be accompanied by Trade Minister Ola Berg. In February she \
         visited Cuba.",
    )
    .visits;
    assert_eq!(visits.iter().map(|v| v.visitors.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn who_is_named_behind_the_office() {
    for (text, all) in [
        (
            "The Foreign Minister is travelling to Peru for talks on trade. Kari Li will visit Chile on Friday.",
            &["Kari Li"][..],
        ),
        (
            "The Foreign Minister will visit Peru. Accompanying the Minister are Ola Berg, Secretary for a Green Coast; \
             Ann Roe, Commissioner for Mines; and Bo Lund, Commissioner for Trade.",
            &[
                "Foreign Minister",
                "Ola Berg, Secretary",
                "Ann Roe, Commissioner for Mines",
                "Bo Lund, Commissioner for Trade",
            ],
        ),
        (
            "Trade Minister Kari Li met Bo Paz, Foreign Minister of Chile, during his visit to Norway.",
            &["Bo Paz, Foreign Minister of Chile"],
        ),
        (
            "Trade Minister Kari Li met Bo Paz, Foreign Minister of Chile, during her visit to Chile.",
            &["Kari Li, Trade Minister"],
        ),
    ] {
        assert_eq!(visitors(text), all, "{text}");
    }
}

#[test]
fn a_row_of_places_each_with_its_days() {
    let all = told(
        "The King will visit Sweden on 6 and 7 May; Chile on 14 and 15 May; the Faroe Islands from 11 to 14 June; and \
         Peru from 29 June to 8 July. In Lima, Ana Sol will receive him.",
    );
    assert_eq!(
        all,
        [
            "Sweden 2011-05-06/2011-05-07 planned",
            "Chile 2011-05-14/2011-05-15 planned",
            "Faroe Islands 2011-06-11/2011-06-14 planned",
            "Peru 2011-06-29/2011-07-08 planned",
        ]
    );
    let visits =
        facts("Prime Minister Ana Paz will visit Lima, Peru. In Lima, Pedro Sol will meet her.").visits;
    let stops: Vec<_> = visits[0].stops.iter().map(|s| s.place.name.as_str()).collect();
    assert_eq!(stops, ["Lima"]);
}

#[test]
fn hosts_and_ways_of_meeting() {
    for (told, with) in [
        (
            "King Pedro and Mrs Eva Paz welcomed the ministerial couple at the palace.",
            &["Pedro, King", "Eva Paz"][..],
        ),
        ("She had Ministerial Talks with Secretary of State Eva Paz.", &["Eva Paz, Secretary of State"]),
        (
            "She met Ambassador Eva Paz, Head of the Mission to Chile.",
            &["Eva Paz, Head of the Mission to Chile"],
        ),
        ("She met the Grand Imam of Lima, Sheikh Omar Said.", &["Omar Said, Grand Imam of Lima"]),
        ("She held talks with Prime Minister Eva Paz earlier in the day.", &["Eva Paz, Prime Minister"]),
        ("She paid a call on Prime Minister Eva Paz as well.", &["Eva Paz, Prime Minister"]),
        (
            "The acting Minister of Mines, Eva Paz, received in her office today Foreign Minister Kari Li.",
            &["Eva Paz, acting Minister of Mines"],
        ),
    ] {
        let text = format!("Foreign Minister Kari Li of Norway visited Chile. {told}");
        assert_eq!(met(&text), with, "{told}");
    }
}

/// Who travels is told of before the journey, with the office.
#[test]
fn who_said_something_before_is_who_travels() {
    for first in [
        "Exports will rise, the Minister for Trade, Ana Paz, said today.",
        "Exports would rise, said the Minister for Trade, Ana Paz.",
        "More exports to Peru were announced by the Minister for Trade, Ms Ana Paz.",
        "Exports have risen in trade, the Minister for Trade, Senator Ana Paz, announced today.",
        "“Exports will rise,” the Minister for Trade, Dr Ana Paz, told reporters.",
    ] {
        let text = format!("{first}\n\nMs Paz was speaking on her return from Chile.");
        let visits = facts(&text).visits;
        assert_eq!(name(&visits[0].visitors[0]), "Ana Paz, Minister for Trade", "{first}");
    }
    let others =
        "Exports will rise, the Minister for Trade, Eva Sol Roe, said.\n\nMs Paz returned from Chile.";
    assert_eq!(name(&facts(others).visits[0].visitors[0]), "Paz");
}

#[test]
fn a_highlight_of_a_visit_is_nobody() {
    for highlight in ["One of the highlights of the visit", "Another aim of her trip", "Most of the visit"] {
        let text = format!(
            "The Minister for Trade, Ana Paz, will visit Europe.\n\n{highlight} will be to attend the Trade Forum in Oslo."
        );
        let visits = facts(&text).visits;
        assert_eq!(visits.len(), 2, "{highlight}");
        assert_eq!(name(&visits[1].visitors[0]), "Ana Paz, Minister for Trade", "{highlight}");
    }
}
