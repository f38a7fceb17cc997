//! Tours, the ends of stays, and who comes along: ways of telling, a text for each.

use crate::program::facts;
use crate::reading::days;
use crate::travel::{stops, told};

#[test]
fn a_tour_may_be_told_of_by_its_ends_and_its_talks() {
    let ends = "Minister Kari Berg will visit Chile, the first leg of a three-country tour that will end in Peru. Before that she went to Cuba.";
    assert_eq!(told(ends), ["Kari Berg: Chile", "Kari Berg: Peru", "Kari Berg: Cuba"]);
    let talks =
        "Minister Kari Berg will visit Chile. The visit will also include talks with Peru and Bolivia.";
    assert_eq!(told(talks), ["Kari Berg: Chile", "Kari Berg: Peru", "Kari Berg: Bolivia"]);
    let meal =
        "Minister Kari Berg will visit Chile. The dinner will end in song, and the war will end in Peru.";
    assert_eq!(told(meal), ["Kari Berg: Chile"]);
}

#[test]
fn several_countries_may_stand_behind_a_dash() {
    let text =
        "Minister Kari Berg will visit three countries of the south - Chile, Peru and Bolivia - in May.";
    assert_eq!(told(text), ["Kari Berg: Chile", "Kari Berg: Peru", "Kari Berg: Bolivia"]);
}

#[test]
fn the_end_of_a_stay_of_some_days_is_the_day_of_issue() {
    for start in ["At the end of a four-day visit to Chile,", "Concluding a four-day visit to Chile,"] {
        let visits = facts(&format!("{start} Foreign Minister Kari Berg said that trade had grown.")).visits;
        let days = (visits[0].start.unwrap().to_string(), visits[0].end.unwrap().to_string());
        assert_eq!(days, ("2011-04-30".to_owned(), "2011-05-03".to_owned()), "{start}");
    }
}

#[test]
fn a_surname_is_that_of_somebody_named_elsewhere() {
    let text = "Trade will stem the flow of fish to Norway, the Minister for Mines, Kari Berg, said today.\n\n\
        Ms Berg was speaking on her return from Chile.";
    let visits = facts(text).visits;
    assert_eq!(visits[0].visitors[0].role.as_deref(), Some("Minister for Mines"));
    assert_eq!(told(text), ["Kari Berg: Chile"]);
}

#[test]
fn people_who_move_do_not_visit() {
    let text = "Further refugees will arrive in Chile on 5 May. Minister Kari Berg will visit Peru.";
    assert_eq!(told(text), ["Kari Berg: Peru"]);
}

#[test]
fn a_row_of_cities_may_say_that_they_are_cities() {
    let text = "Minister Kari Berg will visit Chile. She will visit the cities of Santiago, Valparaíso and Punta Blanca.";
    assert_eq!(stops(text), ["Santiago", "Valparaíso", "Punta Blanca"]);
}

#[test]
fn a_spouse_may_come_along_on_a_visit() {
    let text =
        "Minister Kari Berg will make a visit to Chile with her husband. She will hold talks with Mrs Paz.";
    assert_eq!(facts(text).visits[0].visitors.len(), 2);
    let met = "Minister Kari Berg will visit Chile and hold talks with Mrs Paz.";
    assert_eq!(facts(met).visits[0].visitors.len(), 1);
}

#[test]
fn the_days_away_from_home_are_those_of_the_trip() {
    let trip = "Foreign Minister Kari Li of Norway will visit Chile and Peru.";
    for away in [
        "She will leave Norway on 12 June and return on 16 June.",
        "She will be overseas from 12 to 16 June.",
        "She departs on 12 June, returning on 16 June.",
    ] {
        let found = days(&format!("{trip} {away}"));
        assert_eq!(found, ["Chile 2011-06-12/2011-06-16", "Peru 2011-06-12/2011-06-16"], "{away}");
    }
    for other in
        ["She leaves office on 12 June.", "Trade Minister Ola Berg will be overseas from 12 to 16 June."]
    {
        assert_eq!(days(&format!("{trip} {other}"))[0], "Chile /", "{other}");
    }
}

#[test]
fn the_part_of_a_country_behind_a_city_is_no_second_visit() {
    let text = "Foreign Minister Kari Li of Norway visited Belfast, Northern Ireland, on 2 May.";
    assert_eq!(crate::program::facts(text).visits.len(), 1);
}
