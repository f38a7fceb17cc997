//! Legs of a trip with days of their own, hosts at home, and others who go along or speak.

use visitgraph::facts::Status;
use visitgraph::parse::{Media, Reader};

use crate::told::{self, day, read};

/// Who goes where, and when: "Kari Li → Chile 2011-05-05/2011-05-07".
fn trips(text: &str) -> Vec<String> {
    let all = read(text).visits.into_iter().map(|v| {
        let who = v.visitors.iter().map(|p| p.name.clone().or(p.role.clone()).unwrap_or_default());
        let who = who.collect::<Vec<_>>().join(", ");
        format!("{who} → {} {}/{}", v.destination.name, day(v.start), day(v.end))
    });
    all.collect()
}

fn met(text: &str) -> Vec<String> {
    told::met(&read(text).visits)
}

/// Who says what: ": the port", "Bo Berg: trade".
fn said(text: &str) -> Vec<String> {
    let all = read(text).visits.into_iter().flat_map(|v| v.statements).map(|s| {
        let who = s.speaker.and_then(|p| p.name.or(p.role).or(p.organization)).unwrap_or_default();
        format!("{who}: {}", s.content.unwrap_or_default())
    });
    all.collect()
}

fn aims(text: &str) -> Vec<(String, Vec<String>)> {
    let of =
        |v: visitgraph::facts::Visit| (v.destination.name, v.purposes.into_iter().map(|p| p.text).collect());
    read(text).visits.into_iter().map(of).collect()
}

const TRIP: &str =
    "Foreign Minister Kari Li of Norway will travel to Chile, Peru and Bolivia from 5 to 12 May.";

#[test]
fn a_leg_starts_on_the_day_of_arrival() {
    let text = format!(
        "{TRIP} She will arrive in Peru on 8 May to open a school. On 10 May, the Minister will fly to Bolivia."
    );
    assert_eq!(
        trips(&text),
        [
            "Kari Li → Chile 2011-05-05/2011-05-08",
            "Kari Li → Peru 2011-05-08/2011-05-10",
            "Kari Li → Bolivia 2011-05-10/2011-05-12"
        ]
    );
    // The trip starts where it goes first, whatever is done there later.
    let text = format!("{TRIP} On 6 May she will travel to Arica, Chile.");
    assert_eq!(trips(&text)[0], "Kari Li → Chile 2011-05-05/2011-05-12");
    let text =
        format!("{TRIP} She will visit Lima, Peru, and La Paz, Bolivia, 9-12 May to meet with farmers.");
    assert_eq!(
        trips(&text)[1..],
        ["Kari Li → Peru 2011-05-09/2011-05-12", "Kari Li → Bolivia 2011-05-09/2011-05-12"]
    );
    assert_eq!(aims(&text)[0], ("Chile".to_owned(), Vec::new()));
    assert_eq!(aims(&text)[1].1, ["to meet with farmers"]);
}

#[test]
fn what_is_behind_another_leg_is_not_of_it() {
    let text = format!(
        "{TRIP} After her visit to Chile, she will travel to Lima, Peru, to open a school. While there, she will meet with \
         fishermen."
    );
    let visits = read(&text).visits;
    assert!(visits[0].purposes.is_empty() && visits[0].engagements.is_empty());
    assert_eq!(visits[1].engagements.len(), 1);
}

#[test]
fn who_lives_in_a_house_does_not_visit_it() {
    let text =
        "President Berg will meet with Prime Minister Paz at the White House on 7 May to discuss trade.";
    assert_eq!(trips(text), ["Paz → White House 2011-05-07/2011-05-07"]);
    let text = "Prime Minister Pedro Paz of Chile has accepted the President’s invitation to meet on 10 May at the White House to \
                talk about fish.";
    assert_eq!(trips(text), ["Pedro Paz → White House 2011-05-10/2011-05-10"]);
    let text = "The President will host Secretary-General Kari Li for a meeting in the Oval Office on 9 May.";
    assert_eq!(trips(text), ["Kari Li → Oval Office 2011-05-09/2011-05-09"]);
}

#[test]
fn consultations_and_speeches_are_held_somewhere() {
    let text = "President Bo Paz of Norway will travel to Chile. He will begin his consultations in Lima, Peru on 9 May.";
    assert_eq!(trips(text)[1], "Bo Paz → Peru 2011-05-09/");
    let text = "President Bo Paz of Norway will visit Chile. He will address the World Health Organization in Geneva on 8 May.";
    assert_eq!(trips(text)[1], "Bo Paz → Geneva 2011-05-08/2011-05-08");
    // What will go on elsewhere, and what is spoken of, is no journey.
    for other in [
        "He agreed to continue discussions in Lima, Peru.",
        "He spoke at a roundtable on developing civil society in Peru.",
        "It was the first time that a Peruvian President had visited that country.",
        "He prepared for the summit to be held in Lima, Peru.",
        "He thanked the NATO mission in Kosovo.",
    ] {
        let text = format!("President Bo Paz of Norway visited Chile. {other}");
        assert_eq!(trips(&text), ["Bo Paz → Chile /"], "{other}");
    }
}

#[test]
fn a_visit_before_this_one_is_told_with_it() {
    let text = "President Pedro Paz of Chile will visit Peru on 5 May. This will be the third visit of the year and reciprocates \
                President Sol’s visit to Chile in November 2009.";
    assert_eq!(trips(text)[1..], ["Sol → Chile 2009-11/2009-11"]);
    let text = "President Pedro Paz of Chile will visit Peru on 5 May. He met with Minister Ana Roe in December 2009.";
    assert!(met(text).is_empty());
}

#[test]
fn a_trip_is_put_off_to_another_day() {
    let text =
        "Foreign Minister Kari Li of Norway will reschedule her May trip to Chile until later in the year.";
    assert_eq!(read(text).visits[0].status, Some(Status::Postponed));
    let text = "Foreign Minister Kari Li of Norway embarks Tuesday, May. 10 to visit Chile.";
    assert_eq!(trips(text), ["Kari Li → Chile 2011-05-10/"]);
}

#[test]
fn who_goes_along_to_one_place_is_not_on_the_whole_trip() {
    let text = format!("{TRIP} On 9 May, she will visit Lima with Minister of Trade Ana Roe.");
    assert_eq!(trips(&text)[1], "Kari Li, Ana Roe → Peru 2011-05-09/2011-05-09");
    assert_eq!(trips(&text)[2], "Kari Li → Bolivia 2011-05-05/2011-05-12");
    let text = "Secretary of Trade Kari Li will travel to Lima, Peru with Secretary of Mines Ana Roe on Friday, 6 May.";
    assert_eq!(trips(text), ["Kari Li, Ana Roe → Peru 2011-05-06/2011-05-06"]);
    let text =
        "First Lady Kari Li will visit Chile and Peru. She will join President Bo Berg in Bolivia on 9 May.";
    assert_eq!(
        trips(text),
        ["Kari Li → Chile /", "Kari Li → Peru /", "Kari Li, Bo Berg → Bolivia 2011-05-09/2011-05-09"]
    );
    let text = "Report for Secretary Li’s Visit to Chile\n\nThe Secretary met with fishermen on 2 May.";
    assert_eq!(trips(text), ["Li → Chile /"]);
}

#[test]
fn two_offices_are_two_people_where_one_was_told_of() {
    for office in [
        "Vice President",
        "Secretary of State",
        "Deputy Foreign Minister",
        "Deputy National Security Advisor",
    ] {
        let short = office.split(" of ").next().unwrap_or_default();
        let text = format!(
            "{office} Bo Berg visited Chile. The {short} and Prime Minister Ana Roe discussed trade."
        );
        assert_eq!(met(&text), ["Ana Roe"], "{office}");
        assert_eq!(said(&text), [": trade"], "{office}");
    }
    let text = "Foreign Minister Kari Li of Norway visited Chile. She met the Deputy Prime Minister and Minister of Trade Ana Roe.";
    assert_eq!(met(text).len(), 1);
}

const VISIT: &str = "Foreign Minister Kari Li of Norway visited Chile.";

#[test]
fn the_last_of_several_things_is_no_verb() {
    let text = format!(
        "{VISIT} She reaffirmed the strength of the alliance, support for trade, and continued readiness to talk."
    );
    assert_eq!(
        said(&text),
        [": the strength of the alliance, support for trade, and continued readiness to talk"]
    );
    let text = format!(
        "{VISIT} She thanked him for his help on many issues, including countering piracy and responding to storms."
    );
    assert_eq!(
        said(&text),
        [": him for his help on many issues, including countering piracy and responding to storms"]
    );
    let text = format!("{VISIT} She had lunch with leaders from the island states to discuss trade.");
    assert_eq!(said(&text), [": trade"]);
    let text = format!("{VISIT} Both sides agreed to meet again, the statement added.");
    assert_eq!(said(&text), ["Both sides: to meet again"]);
    let text = format!("{VISIT} The purpose of her meetings was to reaffirm the alliance.");
    assert!(said(&text).is_empty());
    let text = format!("{VISIT} She received a briefing from the Navy.");
    assert!(said(&text).is_empty());
    let text = "Foreign Minister Kari Li of Norway visited Chile and outlined the need for open ports.";
    assert_eq!(said(text), [": the need for open ports"]);
}

#[test]
fn an_opportunity_is_an_aim_and_an_announcement_none() {
    let text = "Foreign Minister Kari Li of Norway will visit Chile. Chile is an old friend, and this visit is an opportunity for \
                the Minister to take stock and meet with fishermen.";
    assert_eq!(aims(text)[0].1, ["to take stock and meet with fishermen"]);
    let text = "Foreign Minister Kari Li of Norway will make other stops in Chile to be announced later.";
    assert!(aims(text)[0].1.is_empty());
}

#[test]
fn the_length_of_one_stay_is_not_that_of_the_next() {
    let text =
        "Secretary Kari Li arrived in Chile on 1 May for a three-day visit. She departs for Peru on 4 May.";
    assert_eq!(trips(text), ["Kari Li → Chile 2011-05-01/2011-05-03", "Kari Li → Peru 2011-05-04/"]);
}

#[test]
fn who_stands_behind_a_dateline_is_no_part_of_it() {
    let text = "Washington, DC - Vice President Kari Li visited Chile.";
    let visits =
        Reader::new().read(&format!("3 May 2011\n\n{text}\n"), "release", Media::Plain).document.visits;
    let role = visits.first().and_then(|v| v.visitors.first()).and_then(|p| p.role.clone());
    assert_eq!(role.as_deref(), Some("Vice President"));
    let text = "Foreign Minister Kari Li of Norway will visit Chile to meet with her colleagues and join Director Bo Paz at the forum.";
    assert!(met(text).contains(&"Bo Paz".to_owned()));
}

#[test]
fn an_event_may_be_led() {
    let events = |text: &str| -> Vec<String> {
        let all = read(text).visits.into_iter().flat_map(|v| v.engagements).filter_map(|e| e.place);
        all.map(|place| place.name).collect()
    };
    let text =
        "Foreign Minister Kari Li of Norway will visit Chile. She will lead the third annual Ocean Dialogue.";
    assert_eq!(events(text), ["third annual Ocean Dialogue"]);
    let text = "Foreign Minister Kari Li of Norway will visit Chile. She will lead Norway’s participation in the Working Group on Fish.";
    assert_eq!(events(text), ["Working Group on Fish"]);
}
