//! Where somebody is, and which visit a sentence is about, a text for each way of telling.

use visitgraph::facts::{Status, Visit};

use crate::program::facts;
use crate::travel::{stops, told, visitors};

/// The visits of a text.
fn visits(text: &str) -> Vec<Visit> {
    facts(text).visits
}

/// Everybody met on a visit, by name, office or body.
fn met(visit: &Visit) -> Vec<String> {
    crate::told::met([visit])
}

#[test]
fn a_town_that_is_visited_is_a_stop() {
    let text = "Foreign Minister Kari Li visited Chile. She visited the border town of Visviri and met the Mayor of the \
                city of Arica.";
    assert_eq!(stops(text), ["Visviri"]);
}

#[test]
fn what_was_cancelled_on_a_visit_is_no_stop() {
    let all = told(
        "Foreign Minister Kari Li visited Chile on 2 May. She went to Lota. Visits to Arica and the prison in Valparaíso \
         had to be cancelled.",
    );
    assert_eq!(all, ["Kari Li: Chile"]);
    let text =
        "Foreign Minister Kari Li visited Chile on 2 May. She went to Lota. A stop in Arica was cancelled.";
    assert_eq!(stops(text), ["Lota"]);
    let off = visits("Foreign Minister Kari Li’s visit to Chile had to be cancelled. She was to go to Lota.");
    assert_eq!(off[0].status, Some(Status::Cancelled));
}

#[test]
fn a_city_tells_which_country_a_sentence_is_about() {
    let all = visits(
        "Foreign Minister Kari Li will visit Chile and Peru from 5 to 8 May. She looks forward to talks with President \
         Pedro Paz on Friday in Santiago. She will open a school in Lima.",
    );
    assert_eq!(met(&all[0]), ["Pedro Paz"]);
    assert_eq!(met(&all[1]), Vec::<String>::new());
    assert_eq!(all[1].stops[0].place.name, "Lima");
}

#[test]
fn who_will_hold_talks_in_a_country_goes_there_on_the_way() {
    let all = told(
        "Foreign Minister Kari Li of Norway will visit Chile on 5 May. In Peru, she will continue her useful talks with \
         Foreign Minister Ana Sol. In Bolivia, she will open a school. In Norway, she will address Parliament.",
    );
    assert_eq!(all, ["Kari Li: Chile", "Kari Li: Peru", "Kari Li: Bolivia"]);
}

#[test]
fn a_visit_that_will_be_something_lies_ahead() {
    let all = visits(
        "My first visit to Chile as Trade Minister will be an opportunity to meet President Pedro Paz.",
    );
    assert_eq!(all[0].status, Some(Status::Planned));
}

#[test]
fn what_was_held_during_a_visit_is_over() {
    let all = visits(
        "Foreign Minister Kari Li will visit Chile on 5 May. The talks will follow up those held during the visit to \
         Norway of President Pedro Paz and Minister Ana Sol in August.",
    );
    let past = &all[1];
    assert_eq!(visitors(past), ["Pedro Paz", "Ana Sol"]);
    assert_eq!(
        (past.status, past.start.map(|d| d.to_string()).as_deref()),
        (Some(Status::Completed), Some("2010-08"))
    );
}

#[test]
fn an_expert_has_the_charge_of_a_body() {
    for charge in [
        "Special Rapporteur of the Commission on Human Rights on the situation in Mali",
        "Independent Expert of the Human Rights Council on debt",
        "Special Rapporteur on prisons",
    ] {
        let all = told(&format!("The {charge}, Ana Sol, has just concluded her first mission to Chile."));
        assert_eq!(all, ["Ana Sol: Chile"], "{charge}");
    }
}

#[test]
fn a_country_team_is_met_and_a_team_is_not() {
    let all =
        visits("Foreign Minister Kari Li visited Chile with her team. She met with the UN country team.");
    assert_eq!(met(&all[0]), ["UN country team"]);
}

#[test]
fn who_watches_something_says_nothing() {
    let all = visits(
        "Foreign Minister Kari Li visited Chile. She observed a military exercise. She observed that trade had grown.",
    );
    let said: Vec<_> = all[0].statements.iter().filter_map(|s| s.content.as_deref()).collect();
    assert_eq!(said, ["trade had grown"]);
}

#[test]
fn talks_that_who_writes_will_have_in_a_city_are_theirs() {
    let all = told(
        "Senator Kari Li\nMinister for Trade\n\nI will visit Chile and Peru in May, following the visit of Mr Paz. In \
         addition to talks in Lima, I hope to see the port.",
    );
    assert_eq!(all, ["Kari Li: Chile", "Kari Li: Peru"]);
}

#[test]
fn the_country_is_that_of_the_city_somebody_came_to() {
    let all = told(
        "British Minister Visits Chile\n\nThe British Foreign Office Minister, Ann Roe, arrived in Valparaíso today on a two \
         day visit to the country.",
    );
    assert_eq!(all, ["Ann Roe: Chile"]);
}

#[test]
fn who_left_a_place_at_the_end_of_a_visit_was_there() {
    let all =
        told("First Deputy Premier Omar Roe left Lima, Peru on Tuesday at the end of a three-day visit.");
    assert_eq!(all, ["Omar Roe: Peru"]);
    let all = told("First Deputy Premier Omar Roe left Peru on Tuesday after a visit to Chile.");
    assert_eq!(all, ["Omar Roe: Chile"]);
    let all =
        told("Minister Ends Month’s Visit to Chile\n\nTrade Minister Kari Li ended a visit to Chile today.");
    assert_eq!(all, ["Kari Li: Chile"]);
}

#[test]
fn a_visit_of_others_that_is_still_to_come_is_told_by_the_way() {
    let all = visits(
        "Foreign Minister Kari Li of Norway visited Chile yesterday.\n\nMs Li’s visit, arranged to precede President Pedro \
         Paz’s stopover in Oslo in May, included talks with officials. She met the Defence Minister, Omar Roe.",
    );
    assert_eq!(met(&all[0]), ["officials", "Omar Roe"]);
}

#[test]
fn who_chairs_a_review_with_a_visitor_is_met() {
    let all = told(
        "Foreign Minister Kari Li visited Chile. She began her visit by co-chairing together with Omar Roe, Minister of \
         Mines, a review of trade.",
    );
    assert_eq!(all, ["Kari Li: Chile"]);
}

#[test]
fn what_somebody_hopes_or_is_to_do_is_no_aim_of_the_visit() {
    let all = visits(
        "Foreign Minister Kari Li will visit Chile on 5 May. In Santiago, Ms Li is to meet President Pedro Paz. She will \
         hold talks with the Minister of Mines in Valparaíso to thank him for his help.",
    );
    assert!(all[0].purposes.is_empty(), "{:?}", all[0].purposes);
}
