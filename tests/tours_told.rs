//! Tours of several countries, told in a release, an itinerary or on coming home, and who goes on them.

use crate::told::{met, name, read, trips};

/// Who travels on the first visit of a text.
fn names_of(text: &str) -> Vec<String> {
    read(text).visits.first().map_or_else(Vec::new, |v| v.visitors.iter().map(name).collect())
}

#[test]
fn who_heads_a_body_is_named_before_it() {
    for text in [
        "President Ana Li of the Forestry Tribunal will travel to Chile on 5 May.",
        "Director General Ana Li of the World Trade Commission (WTC) will travel to Chile on 5 May.",
        "Chairman Ana Li of the Bureau of Mines will travel to Chile on 5 May.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-05"], "{text}");
    }
    let text = "The Chairman of the Board of Trade will travel to Chile on 5 May.";
    assert_eq!(trips(text), ["Chairman of the Board of Trade → Chile 2011-05-05/2011-05-05"]);
}

#[test]
fn who_starts_a_tour_without_a_place_goes_where_he_or_she_goes() {
    for text in [
        "President Ana Li of the Forestry Tribunal started her first official visit. She will travel to Chile on 5 May.",
        "Foreign Minister Ana Li is paying several visits abroad. She will travel to Chile on 5 May.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-05"], "{text}");
    }
    let text = "The High Commissioner began a tour of member states. She will travel to Chile on 5 May.";
    assert_eq!(trips(text), ["High Commissioner → Chile 2011-05-05/2011-05-05"]);
}

#[test]
fn a_day_in_digits_does_not_hide_who_goes() {
    let text = "20110503The Secretary-General arrived in Lima on 2 May.";
    assert_eq!(trips(text), ["Secretary-General → Lima 2011-05-02/"]);
}

#[test]
fn who_comes_home_tells_of_visits_elsewhere() {
    let text = "Prime Minister's Statement on Arrival in Oslo\n\nI visited Chile and Peru last week. In Peru I met Prime Minister Paz.";
    assert_eq!(
        trips(text),
        ["Prime Minister → Chile 2011-04/2011-04", "Prime Minister → Peru 2011-04/2011-04"]
    );
    assert_eq!(met(&read(text).visits), ["Paz"]);
    let text = "PM's Statement on Arrival in Oslo\n\nI visited Chile. I met Prime Minister Paz.";
    assert_eq!(trips(text), ["PM → Chile"]);
}

#[test]
fn visits_in_general_are_none() {
    for text in [
        "Ambassador Ana Li met Mayor Bo Paz to discuss organising mutual visits to Chile and Peru.",
        "The sides agreed on an exchange of visits to Chile and Peru.",
    ] {
        assert_eq!(trips(text), [""; 0], "{text}");
    }
}

#[test]
fn a_visit_that_had_to_be_put_off_is_not_the_one_that_is_made() {
    let text =
        "Foreign Minister Ana Li left on a visit to Chile, after she had to postpone her visit to Peru.";
    let read = read(text).visits;
    assert!(
        read.iter()
            .any(|v| v.destination.name == "Peru" && v.status == Some(visitgraph::facts::Status::Postponed))
    );
    assert!(
        read.iter()
            .any(|v| v.destination.name == "Chile" && v.status != Some(visitgraph::facts::Status::Postponed))
    );
}

#[test]
fn a_tour_that_was_over_before_has_not_the_days_of_what_follows() {
    let text = "The Secretary-General arrived in Lima on 2 May, having concluded his tour of Africa, where he visited Kenya.";
    assert_eq!(
        trips(text),
        ["Secretary-General → Africa", "Secretary-General → Lima 2011-05-02/", "Secretary-General → Kenya"]
    );
}

#[test]
fn a_country_named_behind_the_day_is_where_somebody_is_met() {
    let text = "Foreign Minister Ana Li will visit Chile and Peru from 1 to 6 June. In Chile on 1 June she will be received by President Paz. On 5 June in Peru, Ms Li will meet President Roe.";
    let visits = read(text).visits;
    assert_eq!(met(&visits[..1]), ["Paz"]);
    assert_eq!(met(&visits[1..]), ["Roe"]);
}

/// Who goes where, and how far on it is.
fn states(text: &str) -> Vec<String> {
    let state = |v: &visitgraph::facts::Visit| format!("{} {:?}", v.destination.name, v.status);
    read(text).visits.iter().map(state).collect()
}

#[test]
fn countries_to_be_visited_are_those_of_the_programme() {
    let text = "The Subcommittee on Prevention of Torture ended its session. The States parties to be visited in 2012 are Chile, Peru and Togo.";
    let whom = "Subcommittee on Prevention of Torture";
    assert_eq!(trips(text), ["Chile", "Peru", "Togo"].map(|place| format!("{whom} → {place} 2012/2012")),);
    let text = "The UN Subcommittee on Prevention of Torture (SPT) told of its plans. In 2010, the SPT carried out only two visits, namely to Chile and Peru.";
    let whom = "UN Subcommittee on Prevention of Torture (SPT)";
    assert_eq!(trips(text), ["Chile", "Peru"].map(|place| format!("{whom} → {place} 2010/2010")));
    // Sites that are to be visited are no countries.
    let text = "The Subcommittee on Prevention of Torture ended its session. The prisons to be visited include Lima and Cusco.";
    assert_eq!(trips(text), [""; 0]);
}

#[test]
fn a_visit_once_put_off_that_will_take_place_is_planned() {
    let text = "The Committee on Fisheries met in Geneva. It said that the postponed missions to Chile and Peru will take place next year.";
    assert_eq!(states(text), ["Chile Some(Planned)", "Peru Some(Planned)"]);
    let text = "Foreign Minister Ana Li has postponed her visit to Chile.";
    assert_eq!(states(text), ["Chile Some(Postponed)"]);
}

#[test]
fn who_starts_the_next_sentence_is_the_officer_of_the_first() {
    let text = "The foreign minister of Norway arrived in Chile on Monday. Bo Paz told reporters that trade would grow.";
    assert_eq!(trips(text), ["Bo Paz → Chile 2011-05-02/"]);
    for text in [
        "The foreign minister of Norway arrived in Chile on Monday. Bo Paz welcomed her at the airport.",
        "The foreign minister of Norway arrived in Chile on Monday. Bo Paz, the Mayor of Lima, told reporters that trade would grow.",
        "The foreign minister of Norway arrived in Chile on Monday. President Bo Paz told reporters that trade would grow.",
    ] {
        assert_eq!(trips(text), ["foreign minister of Norway → Chile 2011-05-02/"], "{text}");
    }
}

#[test]
fn somebody_who_is_visited_is_met() {
    let text = "Foreign Minister Ana Li of Norway arrived in Chile. She visited the Prime Minister of Chile, Bo Paz.";
    assert_eq!(met(&read(text).visits), ["Bo Paz"]);
    let text = "Foreign Minister Ana Li of Norway arrived in Chile. She visited the Prime Minister’s Office.";
    assert_eq!(met(&read(text).visits), [""; 0]);
}

#[test]
fn who_also_says_something_says_one_thing_more() {
    let text = "Foreign Minister Ana Li of Norway visited Chile. She underlined that people should be free and she also called on the Government to respect the law.";
    let said =
        |s: &visitgraph::facts::Statement| format!("{:?} {}", s.act, s.content.clone().unwrap_or_default());
    let all: Vec<String> = read(text).visits.iter().flat_map(|v| &v.statements).map(said).collect();
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all[0].starts_with("Stress people should be free"), "{all:?}");
    assert!(all[1].starts_with("Urge "), "{all:?}");
}

#[test]
fn who_arrives_starting_a_visit_is_on_it() {
    let text = "Assembly Chairman Ana Li arrives in Lima, beginning her official visit to Peru.";
    assert_eq!(states(text), ["Peru Some(UnderWay)"]);
    assert_eq!(states("Assembly Chairman Ana Li arrives in Lima, Peru, tomorrow."), ["Peru Some(Planned)"]);
}

#[test]
fn an_event_is_where_it_is_to_be_held() {
    let text = "Prime Minister Ana Li will leave the island this afternoon to attend the Fourth Summit of Heads of State and Government of the Fisheries Community (FISH) and the Republic of Cuba to be held in Lima, Peru. She is expected to return on Saturday.";
    assert_eq!(trips(text), ["Ana Li → Peru 2011-05-03/2011-05-07"]);
}

#[test]
fn parts_of_countries_are_toured() {
    let text = "Foreign Minister Ana Li toured areas of Chile, Peru and Cuba on 2 May.";
    assert_eq!(trips(text), ["Chile", "Peru", "Cuba"].map(|c| format!("Ana Li → {c} 2011-05-02/2011-05-02")));
    let text = "Before her visit to Peru, President Ana Li was in Brussels, where she met officials.";
    assert_eq!(states(text)[1..], ["Brussels Some(Completed)"]);
}

#[test]
fn a_paragraph_of_the_tour_turns_to_its_next_country() {
    let text = "Statement by the Prime Minister\n\nI visited Chile and Peru. I met President Paz of Chile.\n\nWe have close and friendly relations with Peru, and my visit was useful. I had talks with President Sol.";
    let visits = read(text).visits;
    assert_eq!(met(visits.iter().filter(|v| v.destination.name == "Peru")), ["Sol"]);
}

#[test]
fn agreements_in_general_are_no_instruments() {
    let text =
        |what: &str| format!("Foreign Minister Ana Li of Norway visited Chile. She welcomed work on {what}.");
    let instruments = |what: &str| -> Vec<String> {
        read(&text(what)).visits.into_iter().flat_map(|v| v.statements).flat_map(|s| s.instruments).collect()
    };
    assert_eq!(instruments("an agreement between the two countries on transport"), [""; 0]);
    assert_eq!(instruments("trade agreements between Norway and Chile"), [""; 0]);
    assert_eq!(
        instruments("the trade agreement between Norway and Chile"),
        ["trade agreement between Norway and Chile"]
    );
}

#[test]
fn a_release_that_is_received_is_nothing_said() {
    let text =
        "Foreign Minister Ana Li of Norway visited Chile on 2 May, said a press release received here.";
    assert!(read(text).visits.iter().all(|v| v.statements.is_empty()));
}

#[test]
fn nations_of_a_tour_are_named_behind_their_number() {
    for text in [
        "Foreign Minister Ana Li will begin her visit to three South American nations of Chile, Peru and Bolivia on 5 May.",
        "Foreign Minister Ana Li will visit the three Andean nations of Chile, Peru and Bolivia from 5 May.",
    ] {
        let places: Vec<String> = read(text).visits.iter().map(|v| v.destination.name.clone()).collect();
        assert_eq!(places, ["Chile", "Peru", "Bolivia"], "{text}");
    }
}

#[test]
fn the_secretary_general_comes_home_to_headquarters() {
    let text = "The United Nations Secretary-General, Bo Paz, arrived in Lima, Peru, on 1 May. He left Lima and arrived in New York on 2 May.";
    assert_eq!(trips(text), ["Bo Paz → Peru 2011-05-01/2011-05-02"]);
    let text = "Foreign Minister Bo Paz arrived in Lima, Peru, on 1 May. He left Lima and arrived in New York on 2 May.";
    assert_eq!(trips(text).len(), 2);
}

#[test]
fn a_couple_goes_together_whatever_is_told_between() {
    let text = "Norway’s King Bo X who was proclaimed king in January, and his Chilean-born wife Queen Ana will travel to Peru in June.";
    let visits = read(text).visits;
    let names: Vec<Option<&str>> =
        visits.iter().flat_map(|v| &v.visitors).map(|v| v.name.as_deref()).collect();
    assert_eq!(names, [Some("Bo X"), Some("Ana")]);
}

#[test]
fn a_news_conference_is_no_offer() {
    let text =
        "Envoy Ana Li visited Peru. She offered a news conference in Lima. She offered help to farmers.";
    let acts =
        read(text).visits.into_iter().flat_map(|v| v.statements).map(|s| s.content.unwrap_or_default());
    assert_eq!(acts.collect::<Vec<_>>(), ["help to farmers"]);
}

#[test]
fn days_of_a_visit_are_exacter_than_its_month() {
    let text = "King Bo Paz and Queen Ana Paz will travel to Chile and Peru in June. Bo and Ana will first travel to Lima to meet with Peru’s President Eva Sol for a June 6-7 visit. Ana did not travel with her husband.";
    let visits = read(text).visits;
    let peru = visits.iter().find(|v| v.destination.name == "Peru").expect("a visit to Peru");
    assert_eq!(peru.start.map(|d| d.to_string()).as_deref(), Some("2011-06-06"));
    assert!(visits.iter().flat_map(|v| &v.visitors).all(|v| v.role.as_deref() != Some("husband")));
}

#[test]
fn the_day_of_arrival_stands_behind_where_somebody_comes_from() {
    for text in [
        "The Secretary-General, Bo Paz, arrived in Lima, Peru, from Geneva on Monday, 2 May.",
        "Foreign Minister Bo Paz arrived in Lima, Peru from Oslo, Norway, on 2 May.",
        "Foreign Minister Bo Paz arrived in Lima, Peru, on 2 May.",
    ] {
        assert_eq!(trips(text), ["Bo Paz → Peru 2011-05-02/"], "{text}");
    }
}
#[test]
fn places_behind_before_have_days_of_their_own() {
    let text = "President Ana Paz will go to Ghana on 17 June before heading to Peru from 19 to 21 June.";
    assert_eq!(
        trips(text),
        ["Ana Paz → Ghana 2011-06-17/2011-06-17", "Ana Paz → Peru 2011-06-19/2011-06-21"]
    );
    let text = "President Ana Paz left Lima on Monday, 2 May for Ghana and Fiji.";
    let places: Vec<String> = read(text).visits.iter().map(|v| v.destination.name.clone()).collect();
    assert_eq!(places, ["Ghana", "Fiji"]);
    for text in [
        "The four-day tour takes President Ana Paz to Ghana and Fiji.",
        "The trip brings President Ana Paz to Ghana.",
    ] {
        assert_eq!(names_of(text), ["Ana Paz"], "{text}");
    }
}

#[test]
fn a_visit_may_be_told_by_its_year_or_month() {
    for (text, start) in [
        ("During her 2009 visit to Peru, President Ana Paz met the King.", "2009"),
        ("They recalled a 2009 visit to Lima by Foreign Minister Ana Paz.", ""),
        ("The accord follows a March visit to Lima by Foreign Minister Ana Paz.", "2011-03"),
    ] {
        let visits = read(text).visits;
        assert_eq!(visits.len(), 1, "{text}");
        let told = visits[0].start.map(|d| d.to_string()).unwrap_or_default();
        assert_eq!(told, start, "{text}");
    }
}

#[test]
fn visits_are_listed_behind_a_dash_or_colon() {
    let text = "The Subcommittee on Prevention of Torture completed three country visits in 2009 – Peru, Fiji and Ghana.";
    let visits = read(text).visits;
    let told: Vec<String> =
        visits.iter().map(|v| format!("{} {}", v.destination.name, v.start.expect("a year"))).collect();
    assert_eq!(told, ["Peru 2009", "Fiji 2009", "Ghana 2009"]);
    let text = "Foreign Minister Ana Paz paid visits to Peru, the United Nations and Ghana.";
    let places: Vec<String> = read(text).visits.iter().map(|v| v.destination.name.clone()).collect();
    assert_eq!(places, ["Peru", "Ghana"]);
}

#[test]
fn a_body_is_explained_between_its_officer_and_the_name() {
    for text in [
        "The Speaker of the Knesset, Israel’s parliament, Ana Levi, will visit Lima on 6 June.",
        "The Speaker of the Eduskunta, the Finnish Parliament, Ana Levi, came to Lima on 2 May.",
    ] {
        assert_eq!(names_of(text), ["Ana Levi"], "{text}");
    }
    let text = "The Speaker of the Senate, the Mayor of Lota, and Ana Levi visited Lima on 2 May.";
    assert!(names_of(text).len() > 1, "{text}");
}

#[test]
fn a_surname_may_start_with_a_small_word() {
    for (text, surname) in [
        ("Special Envoy de Silva visited Lima on Monday.", "de Silva"),
        ("President van der Berg of Suriname visited Peru in May.", "van der Berg"),
    ] {
        let visitor = &read(text).visits[0].visitors[0];
        assert_eq!(visitor.name.as_deref(), Some(surname), "{text}");
        assert!(!visitor.role.as_deref().unwrap_or_default().ends_with("de"), "{text}");
    }
}

#[test]
fn who_calls_on_somebody_while_in_a_country_is_there() {
    let text = "While in Peru, Foreign Minister Ana Paz called on the Prime Minister.";
    assert_eq!(names_of(text), ["Ana Paz"]);
}

#[test]
fn a_row_of_places_goes_on_behind_what_a_visit_was_about() {
    let text = "Expert Ana Li has carried out missions to Ghana, Portugal with respect to the territory of East Timor, Peru and Fiji.";
    let places: Vec<String> = read(text).visits.iter().map(|v| v.destination.name.clone()).collect();
    assert_eq!(places, ["Ghana", "Portugal", "Peru", "Fiji"]);
}

#[test]
fn who_goes_is_named_behind_a_span_of_time() {
    for time in [
        "Less than six months after taking office",
        "More than a year after having been elected",
        "Just days after the election",
    ] {
        let text = format!("{time}, the newly elected President, Ms Ana Paz, visited Peru.");
        assert_eq!(names_of(&text), ["Ana Paz"], "{text}");
    }
}

#[test]
fn a_tour_of_a_region_that_includes_countries_goes_there() {
    let text = "The Commissioner, Ana Li, met officials in Lima. On her first tour of the region, which includes Peru and Chile, Ms Li \
                stressed the rights of children.";
    let places: Vec<String> = read(text).visits.iter().map(|v| v.destination.name.clone()).collect();
    assert!(places.contains(&"Chile".to_owned()), "{places:?}");
}

#[test]
fn who_heads_a_mission_that_stands_in_a_country_makes_no_visit_there() {
    let text = "Ana Li visited Chile. She met the Head of the Union Mission to Mali and Minister Bo Roe.";
    let places: Vec<String> = read(text).visits.iter().map(|v| v.destination.name.clone()).collect();
    assert_eq!(places, ["Chile"]);
    let text = "Minister Ana Li will lead a trade Mission to Mali on 6 May.";
    assert_eq!(read(text).visits[0].destination.name, "Mali");
}
