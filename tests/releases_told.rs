//! Releases of many kinds: who goes, where and when, a text for each way of telling.

use visitgraph::facts::{Party, Status, Visit};
use visitgraph::parse::{Media, Reader};

use crate::program::facts;
use crate::travel::told;

fn visits(text: &str) -> Vec<Visit> {
    facts(text).visits
}

/// Everybody met on a visit, by name, office or body.
fn met(visit: &Visit) -> Vec<String> {
    let with = visit.engagements.iter().flat_map(|e| &e.with);
    let name = |p: &Party| p.name.clone().or_else(|| p.role.clone()).or_else(|| p.organization.clone());
    with.filter_map(name).collect()
}

#[test]
fn the_secretary_general_goes_whoever_is_named_beside() {
    let all = told(
        "The Secretary-General left Oslo for Lima, Peru, on Wednesday morning. He was briefed by his Special \
         Envoy, Ana Sol. In her programme for the day, Mrs. Eva Roe visited a school in Santiago.",
    );
    assert_eq!(all, ["Secretary-General: Peru", "Eva Roe: Santiago"]);
}

#[test]
fn who_left_for_a_place_before_the_day_of_issue_and_met_people_has_been_there() {
    let all = visits(
        "Foreign Minister Kari Li left Oslo for Lima, Peru, on Sunday morning. On Monday she met with \
         President Pedro Paz.",
    );
    assert_eq!(all[0].status, Some(Status::Completed));
    let all = visits(
        "Foreign Minister Kari Li left Oslo on Tuesday for Lima, Peru. She will meet President Pedro Paz.",
    );
    assert_eq!(all[0].status, Some(Status::Planned));
}

#[test]
fn a_visit_that_is_counted_is_no_other() {
    let all = told(
        "Norwegian Foreign Minister Kari Li will visit Peru next week. It would be the first official trip \
         by Norway's top diplomat to Peru since 2004. This marks the second visit to Peru by the head of a Nordic ministry.",
    );
    assert_eq!(all, ["Kari Li: Peru"]);
}

#[test]
fn kinds_of_communities_are_led_by_one_group() {
    let all = visits(
        "Foreign Minister Kari Li visited Peru, where she met leaders of the Aymara, Roma and Uro communities. She also met \
         representatives of the ruling, opposition and independent parties, and the leaders of the Catholic, Muslim and \
         Jewish faiths.",
    );
    let expected = [
        "leaders of the Aymara, Roma and Uro communities",
        "representatives of the ruling, opposition and independent parties",
        "leaders of the Catholic, Muslim and Jewish faiths",
    ];
    assert_eq!(met(&all[0]), expected);
    let all = visits(
        "Foreign Minister Kari Li visited Peru, where she met the leaders of Fiji, Tonga and Samoa, members of Parliament \
         and the police, and business groups.",
    );
    assert!(met(&all[0]).len() > 2, "{:?}", met(&all[0]));
}

#[test]
fn the_number_of_a_release_may_stand_behind_its_date() {
    let text = "PRESS RELEASE\n\nOslo\n3 May 2019 ABC/PR/21\n\nForeign Minister Kari Li arrived in Peru yesterday.\n";
    let read = Reader::new().read(text, "any", Media::Plain).document;
    assert_eq!(read.source.issued.map(|d| d.to_string()).as_deref(), Some("2019-05-03"));
}

#[test]
fn a_town_told_of_with_its_part_of_a_country_is_there_ever_after() {
    let all = told(
        "Assistant Secretary Kari Li will travel to Tucson, Arizona, and Lima, Peru, on 11 May. In Tucson, she will visit a \
         school. In Lima, she will meet officials.",
    );
    assert_eq!(all, ["Kari Li: Arizona", "Kari Li: Peru"]);
}
