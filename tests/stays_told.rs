//! Stays whose days, places and people a sentence tells by what is done there.

use crate::told::{met, read, trips};

fn stops(text: &str) -> Vec<String> {
    let visits = read(text).visits;
    visits.into_iter().flat_map(|v| v.stops).map(|s| s.place.name).collect()
}

fn those_met(text: &str) -> Vec<String> {
    met(&read(text).visits)
}

fn visitors(text: &str) -> Vec<String> {
    let visits = read(text).visits;
    visits[0].visitors.iter().map(crate::told::name).collect()
}

#[test]
fn a_part_told_with_its_country_is_a_stop_there() {
    let text = "Minister Ana Paz will visit Serbia, including Kosovo, from 5 to 9 May. She will visit Belgrade, Pristina and Mitrovica.";
    assert_eq!(trips(text), ["Ana Paz → Serbia 2011-05-05/2011-05-09"]);
    assert_eq!(stops(text), ["Kosovo", "Belgrade", "Pristina", "Mitrovica"]);
}

#[test]
fn a_region_is_told_with_its_countries() {
    for covers in ["encompassing", "covering", "taking in", "including", "comprising"] {
        assert_eq!(
            trips(&format!(
                "Minister Ana Paz concluded a visit to the Pacific region, {covers} Fiji, Samoa and Tonga."
            )),
            ["Ana Paz → Pacific region", "Ana Paz → Fiji", "Ana Paz → Samoa", "Ana Paz → Tonga"],
            "{covers}"
        );
    }
}

#[test]
fn places_in_and_around_cities_are_visits_there() {
    let text = "Minister Ana Paz will visit Peru from 5 to 9 May. She is expected to visit several places and communities in and around Lima, Arequipa and Cusco.";
    assert_eq!(stops(text), ["Lima", "Arequipa", "Cusco"]);
    assert!(those_met(text).is_empty());
    let centre = "Minister Ana Paz will visit Peru from 5 to 9 May. The centrepiece of her visit will be Lima, where she will speak.";
    assert_eq!(stops(centre), ["Lima"]);
}

#[test]
fn a_trip_lasts_until_the_return() {
    assert_eq!(
        trips(
            "On Thursday, May 5, 2011, Minister Ana Paz will travel to Norway and Fiji, returning to Washington, DC, on Monday, May 9, 2011."
        ),
        ["Ana Paz → Norway 2011-05-05/2011-05-09", "Ana Paz → Fiji 2011-05-05/2011-05-09"]
    );
    assert_eq!(
        trips("Minister Ana Paz will visit Norway on 5 May. She returns to Lima on 9 June."),
        ["Ana Paz → Norway 2011-05-05/2011-05-05"]
    );
}

#[test]
fn what_is_done_at_a_place_has_its_days() {
    let trip = "Minister Ana Paz will visit Vietnam and Singapore.";
    assert_eq!(
        trips(&format!(
            "{trip}\n\nIn Hanoi, Ms Paz will open the fair on 6 May. She will also visit Ho Chi Minh City on 7-8 May.\n\nThe Meeting of Ministers in Singapore on 9-10 May will be the first."
        )),
        ["Ana Paz → Vietnam 2011-05-06/2011-05-08", "Ana Paz → Singapore 2011-05-09/2011-05-10"]
    );
    // The days of the legs of a trip, where it has others as a whole.
    assert_eq!(
        trips("I, Minister Ana Paz, will visit Chile.\n\nMinister Ana Paz will visit Peru and Fiji from 5 to 15 May.\n\nIn Fiji she will attend the Ministers’ Meeting on 12-15 May.")
            .last()
            .map(String::as_str),
        Some("Ana Paz → Fiji 2011-05-12/2011-05-15")
    );
    // What others hold where she has been is not hers.
    assert_eq!(
        trips(
            "Minister Ana Paz held talks on her visit to Peru. A meeting of the Forum is to be held in Lima tomorrow."
        ),
        ["Ana Paz → Peru"]
    );
}

#[test]
fn people_of_several_kinds_are_one_group() {
    let met = |text: &str| those_met(&format!("Minister Ana Paz will visit Peru on 5 May. She will {text}."));
    assert_eq!(
        met("meet political, business, banking and shipping leaders"),
        ["political, business, banking and shipping leaders"]
    );
    assert_eq!(
        met("meet senior government, parliamentary and military officials"),
        ["senior government, parliamentary and military officials"]
    );
    assert_eq!(met("meet and address business leaders"), ["business leaders"]);
    assert_eq!(
        met("meet farmers, fishermen and shipping leaders"),
        ["farmers", "fishermen", "shipping leaders"]
    );
    assert_eq!(met("renew her contacts with President Luis Vega"), ["Luis Vega"]);
}

#[test]
fn companions_between_semicolons_are_a_person_each() {
    assert_eq!(
        visitors(
            "President Kari Berg travelled to Peru on 2 May. She was joined by Ambassador to Peru, Ola Dahl; Senator Bo Lund of Maine; Representative of the North of Maine and Chair of the Forest Caucus, Eva Moe; and Mayor of Salem, Oregon, Liv Aas."
        ),
        ["Kari Berg", "Ola Dahl", "Bo Lund", "Eva Moe", "Liv Aas"]
    );
    assert_eq!(
        visitors("On 5 May the First Lady will join her husband, President Ola Berg, on a trip to Norway."),
        ["First Lady", "Ola Berg"]
    );
}

#[test]
fn a_call_that_previews_a_trip_does_not_go() {
    assert_eq!(
        visitors(
            "Press Call Previewing the President’s Trip to Chile\n\nThe President will go to Chile on 5 May."
        ),
        ["President"]
    );
}

#[test]
fn a_delegation_goes_along() {
    for along in [
        "She will be accompanied by a business delegation.",
        "Ms Paz will be accompanied to Peru by a business delegation.",
    ] {
        assert_eq!(
            visitors(&format!("Minister Ana Paz will visit Peru on 5 May. {along}")),
            ["Ana Paz", "business delegation"]
        );
    }
    assert_eq!(
        visitors(
            "Minister Ana Paz will visit Peru on 5 May. She will be accompanied by a business delegation led by Bo Vik."
        ),
        ["Ana Paz", "business delegation", "Bo Vik"]
    );
}

#[test]
fn a_second_place_is_told_behind_what_is_done_at_the_first() {
    let text = "Minister Ana Paz leaves on 5 May for Chile to hold talks with Trade Minister Luis Vega, and for Peru for a meeting on copper.";
    let visits = read(text).visits;
    assert_eq!(visits.iter().map(|v| v.destination.name.as_str()).collect::<Vec<_>>(), ["Chile", "Peru"]);
    assert_eq!(met(&visits[..1]), ["Luis Vega"]);
    assert!(met(&visits[1..]).is_empty());
    assert_eq!(
        trips("Minister Ana Paz will travel to Fiji for talks and to Tonga to attend a summit."),
        ["Ana Paz → Fiji", "Ana Paz → Tonga"]
    );
}

#[test]
fn the_day_of_return_is_worth_more_than_a_count_of_days() {
    assert_eq!(
        trips(
            "On Thursday, May 5, 2011, Minister Ana Paz will leave on a five-day trip to Norway and Fiji, returning to Lima on Tuesday, May 10, 2011."
        ),
        ["Ana Paz → Norway 2011-05-05/2011-05-10", "Ana Paz → Fiji 2011-05-05/2011-05-10"]
    );
}

#[test]
fn the_day_of_a_headline_gives_way_to_those_of_the_text() {
    let text = "Statement at the Conclusion of Minister Ana Paz’s visit to Peru, May 8, 2011\n\nAt the invitation of the Government, Minister Ana Paz paid an official visit to Peru from 5 to 8 May 2011.";
    let read =
        visitgraph::parse::Reader::new().read(text, "release", visitgraph::parse::Media::Plain).document;
    let days = read.visits.iter().map(|v| (crate::told::day(v.start), crate::told::day(v.end)));
    assert_eq!(days.collect::<Vec<_>>(), [("2011-05-05".to_owned(), "2011-05-08".to_owned())]);
}

#[test]
fn somebody_stays_until_the_last_day() {
    let days = |text: &str| trips(&format!("Minister Ana Paz begins her visit to Peru today. {text}"));
    for stays in [
        "She will be in Peru till 9 May.",
        "She will stay in Peru until 9 May.",
        "The Minister will stay until 9 May.",
        "She remains in the country until 9 May.",
        "Ms Paz will remain there through 9 May.",
    ] {
        assert_eq!(days(stays), ["Ana Paz → Peru 2011-05-03/2011-05-09"], "{stays}");
    }
    for other in [
        "The exhibition will be there until 9 May.",
        "She will be in office until 9 May.",
        "She remains minister until 9 May.",
    ] {
        assert_eq!(days(other), ["Ana Paz → Peru 2011-05-03/"], "{other}");
    }
}
