//! Whole trips: what is said of all their places, who goes along, when they begin, and where they lead.

use visitgraph::facts::Status;
use visitgraph::parse::{Media, Reader};

use crate::told::{day, met, name, read, trips};

fn names(visitors: &[visitgraph::facts::Party]) -> Vec<String> {
    visitors.iter().map(name).collect()
}

/// The days of the visits of a text that does not say when it was written.
fn undated(text: &str) -> Vec<String> {
    let visits = Reader::new().read(text, "release", Media::Plain).document.visits;
    visits.iter().map(|v| format!("{}/{}", day(v.start), day(v.end))).collect()
}

#[test]
fn what_is_said_in_all_places_is_said_of_the_trip() {
    for all in ["In all three countries", "In both capitals", "In each country"] {
        let text = format!(
            "Minister Ana Li will visit Chile and Peru from 5 to 9 May. In Peru she will meet the Mayor of Lima. \
             {all} she will stress the rights of children."
        );
        let visits = read(&text).visits;
        assert_eq!(visits[0].destination.name, "Chile", "{text}");
        assert_eq!(visits[0].statements.len(), 1, "{text}");
        assert!(visits[1].statements.is_empty(), "{text}");
    }
}

#[test]
fn what_is_said_on_a_tour_with_one_country_is_said_there() {
    let text = "Deputy Commissioner Ana Li continued an official trip to Central Asia with a visit to Chile from 5 to 9 May 2011.\n\nThe Deputy Commissioner met the \
                Ombudsman, Bo Paz. She welcomed the new law.\n";
    let visits = read(text).visits;
    let chile = visits.iter().find(|v| v.destination.name == "Chile").map(|v| v.statements.len());
    assert_eq!(chile, Some(1));
}

#[test]
fn who_stops_on_the_way_is_where_the_stop_is() {
    let text = "Minister Ana Li leaves tomorrow on a trip to Europe and Peru.\n\nEn route to Europe, Ms Li will stop \
                in Los Angeles to open an office.\n\n“Los Angeles is our gateway to the continent,” Ms Li said.\n";
    let visits = read(text).visits;
    let said: Vec<_> =
        visits.iter().filter(|v| !v.statements.is_empty()).map(|v| v.destination.name.as_str()).collect();
    assert_eq!(said, ["Los Angeles"]);
}

#[test]
fn a_full_date_tells_the_year_of_the_others() {
    let text = "Expert Ana Li will visit Chile from 3 to 10 September.\n\nShe will speak to the press on Monday 10 September 2018 in \
                Santiago.\n";
    assert_eq!(undated(text), ["2018-09-03/2018-09-10"]);
}

#[test]
fn an_office_may_be_for_several_places() {
    let text = "Secretary Bo Roe will lead a delegation to Ghana next week. The delegation includes the Senior Director \
                for Chile and Central Asia Eric Green, Deputy Assistant Secretary of Defense for Chile, Peru, and Central Asia Rita \
                Hay, and other officials.";
    let visits = read(text).visits;
    assert_eq!(names(&visits[0].visitors), ["Bo Roe", "Eric Green", "Rita Hay", "officials"]);
}

#[test]
fn who_goes_along_is_told_behind_the_trip() {
    let text = "Vice President Bo Roe will travel to Ghana next week. Roe will be accompanied on the five-day trip by his \
                wife and two daughters.";
    assert_eq!(names(&read(text).visits[0].visitors), ["Bo Roe", "wife", "daughters"]);
    let text = "Minister Bo Roe will travel to Ghana. He will be accompanied by Greg Hay, Secretary to the Prime Minister \
                and to the President of the Board, and Ana Paz, Member of Parliament for Lota.";
    assert_eq!(names(&read(text).visits[0].visitors), ["Bo Roe", "Greg Hay", "Ana Paz"]);
}

#[test]
fn a_visit_that_will_not_be_postponed_is_planned() {
    for text in [
        "The Prime Minister, Mr Roe, has no intention of postponing his visit to Chile and Peru.",
        "The Prime Minister, Mr Roe, said that he has no plans to cancel his visit to Chile and Peru.",
    ] {
        let visits = read(text).visits;
        assert_eq!(visits.len(), 2, "{text}");
        assert!(visits.iter().all(|v| v.status == Some(Status::Planned)), "{text}");
    }
}

#[test]
fn a_mission_may_cover_a_number_of_countries() {
    let text =
        "Ms Li’s 10-day mission, which started in Guinea, covers four nations including Liberia and Ghana.";
    let places: Vec<_> = read(text).visits.into_iter().map(|v| v.destination.name).collect();
    assert_eq!(places, ["Guinea", "Liberia", "Ghana"]);
}

#[test]
fn who_is_welcomed_on_a_visit_pays_it() {
    let text = "The Minister for Defence, Bo Roe, today met with Chile’s Secretary of State for Defence, Dr Ana Paz. “It is \
                a pleasure to welcome Secretary Paz on her first official visit to Norway,” Mr Roe said.";
    let visits = read(text).visits;
    assert_eq!(names(&visits[0].visitors), ["Ana Paz"]);
    assert_eq!(met(&visits), ["Bo Roe"]);
}

#[test]
fn a_visit_that_begins_today_is_under_way() {
    let text =
        "Foreign Minister Ana Li will today start an official visit to Haiti that will last until 6 May.";
    assert_eq!(read(text).visits[0].status, Some(Status::UnderWay));
    // Who leaves today to begin one is not there yet.
    let text = "Foreign Minister Ana Li leaves today to begin a visit to Haiti.";
    assert_eq!(read(text).visits[0].status, Some(Status::Planned));
}

#[test]
fn a_day_at_the_end_of_a_counted_visit_is_its_last() {
    let text =
        "Commissioner Ana Li is scheduled to depart Zambia on 25 May at the end of her ten-day Africa visit.";
    assert!(trips(text).iter().any(|t| t.contains("2011-05-16/2011-05-25")), "{:?}", trips(text));
}

#[test]
fn calls_go_on_behind_and_on() {
    let text = "Prime Minister Bo Roe visited India from 8 to 12 May 2016. He called on H. E. Mrs Ana Paz, the President of India, and on \
                H.E. Mr Mo Hay, the Vice-President of India.";
    assert_eq!(met(&read(text).visits), ["Ana Paz", "Mo Hay"]);
}

#[test]
fn what_is_asked_for_is_no_visit() {
    let text = "Commissioner Bo Roe requested the agreement of the authorities for a mission to visit Chile and Peru.";
    assert!(read(text).visits.is_empty());
    let text = "“Anyone who arrives by boat will be sent to Fiji or Nauru,” said Mr Roe, the Minister for Immigration.";
    assert!(read(text).visits.iter().all(|v| names(&v.visitors) != ["Anyone"]));
}

#[test]
fn an_office_abroad_over_a_text_is_its_author() {
    for head in [
        "Minister for Foreign Affairs, Norway – The Hon Ana Li MP",
        "The Hon Ana Li MP\nMinister for Foreign Affairs, Norway",
    ] {
        let text = format!(
            "{head}\n\n11 September 2014\n\nToday I leave on a five day visit to Chile, Peru and Fiji.\n"
        );
        let visits = read(&text).visits;
        assert_eq!(visits.len(), 3, "{text}");
        assert_eq!(names(&visits[0].visitors), ["Ana Li"], "{text}");
    }
}

#[test]
fn places_are_named_with_what_they_are() {
    for (told, stops) in [
        ("visited the Karago refugee camp and met officials", vec!["Karago refugee camp"]),
        ("visited Lota city and Suru city", vec!["Lota", "Suru"]),
        ("travelled to the Rwenzo region to inspect programmes", vec!["Rwenzo region"]),
        ("visited Camp Bravo and the memorial", vec!["Camp Bravo"]),
        ("visited the Ministry of the Region and the City Hall", vec![]),
    ] {
        let text = format!("Minister Ana Li visited Tanzania from 2 to 5 May 2011. While there she {told}.");
        let visits = read(&text).visits;
        let all: Vec<_> = visits[0].stops.iter().map(|s| s.place.name.as_str()).collect();
        assert_eq!(all, stops, "{text}");
    }
}

#[test]
fn those_met_besides_are_no_visitors() {
    for opening in [
        "In addition to engaging with the Government and several companies",
        "Besides meeting the Government and several companies",
    ] {
        let text = format!(
            "{opening}, Ms Ana Li, the Special Rapporteur, who is visiting Chile, will meet human rights defenders."
        );
        let visits = read(&text).visits;
        assert_eq!(names(&visits[0].visitors), ["Ana Li"], "{text}");
        let text = format!(
            "Special Rapporteur Ana Li will visit Chile in June. {opening}, she will meet human rights defenders."
        );
        assert_eq!(met(&read(&text).visits), ["Government", "companies", "human rights defenders"], "{text}");
    }
}

#[test]
fn who_is_the_first_to_visit_may_be_named_behind() {
    let text = "I am pleased that the first foreign head of government to visit Chile since March will be the Prime Minister of Fiji, Mr Bo \
                Roe.";
    let visits = read(text).visits;
    assert_eq!(names(&visits[0].visitors), ["Bo Roe"]);
    assert_eq!(visits[0].status, Some(Status::Planned));
    let visits = read("The first President to visit Chile in ten years was Ana Paz of Peru.").visits;
    assert_eq!(names(&visits[0].visitors), ["Ana Paz"]);
    assert_eq!(visits[0].status, Some(Status::Completed));
}

#[test]
fn who_leads_the_delegation_of_a_body_goes_with_it() {
    let text = "The Parliament’s Committee on Fisheries is visiting Lima and Santiago from 5 to 9 May.\n\nA seven-member delegation, headed by \
                Committee Chair and rapporteur for Chile, Bo Roe, will meet the political leadership in Lima and Santiago.";
    let visits = read(text).visits;
    assert_eq!(visits.len(), 2, "{:?}", trips(text));
    assert!(
        visits.iter().all(|v| names(&v.visitors).contains(&"Bo Roe".to_owned())),
        "{:?}",
        visits[0].visitors
    );
}

#[test]
fn what_is_visited_ends_before_the_next_verb() {
    for (told, people) in [
        (
            "visit the Lomas camp and call on President Ana Paz, and on the Speaker, Bo Roe",
            vec!["Ana Paz", "Bo Roe"],
        ),
        ("visit the port and meet President Ana Paz", vec!["Ana Paz"]),
        ("tour a school and call on the Mayor of Lota", vec!["Mayor of Lota"]),
    ] {
        let text = format!("Minister Kari Li will visit Chile from 20 to 24 May. She will {told}.");
        assert_eq!(met(&read(&text).visits), people, "{text}");
    }
}
