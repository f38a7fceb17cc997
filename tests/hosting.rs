//! What the reader makes of the manners of agencies and offices that tell of guests: who came, where, and when.

use visitgraph::facts::{Date, Party, Visit};

use crate::program::facts;

fn name(party: &Party) -> String {
    let words = [&party.name, &party.role, &party.organization];
    words.into_iter().flatten().next().cloned().unwrap_or_default()
}

/// Each visit as "Visitor > Place".
fn trips(text: &str) -> Vec<String> {
    let trip = |v: &Visit| {
        let first = v.visitors.first().map(name).unwrap_or_default();
        format!("{first} > {}", v.destination.name)
    };
    facts(text).visits.iter().map(trip).collect()
}

/// The first and last day of the first visit.
fn days(text: &str) -> (String, String) {
    let visits = facts(text).visits;
    let day = |date: Option<Date>| date.map(|d| d.to_string()).unwrap_or_default();
    visits.first().map(|v| (day(v.start), day(v.end))).unwrap_or_default()
}

#[test]
fn a_time_may_stand_between_an_auxiliary_and_its_verb() {
    let arrived = "Foreign Minister Kari Li of Norway has this morning arrived in Chile for talks.";
    assert_eq!(trips(arrived), ["Kari Li > Chile"]);
    assert_eq!(trips("President Paz of Peru will this week travel to Chile."), ["Paz > Chile"]);
    assert_eq!(trips("Foreign Minister Kari Li of Norway had last month a cold in Chile."), [""; 0]);
}

#[test]
fn last_february_is_the_one_before() {
    let text = "Foreign Minister Kari Li of Norway, who visited Chile last February, will speak.";
    assert_eq!(days(text), ("2011-02".to_owned(), "2011-02".to_owned()));
    let text = "Foreign Minister Kari Li of Norway visited Chile last November.";
    assert_eq!(days(text), ("2010-11".to_owned(), "2010-11".to_owned()));
}

#[test]
fn who_is_expected_in_a_place_goes_there() {
    let text = "President Paz of Peru, at the invitation of King Li, is on Thursday, 5 May, expected in Chile \
                for a four-day state visit.";
    assert_eq!(trips(text), ["Paz > Chile"]);
    assert_eq!(days(text), ("2011-05-05".to_owned(), "2011-05-08".to_owned()));
    assert_eq!(trips("Heavy rain is expected in Chile on Friday. President Paz of Peru was glad."), [""; 0]);
    assert_eq!(trips("Growth is due in Chile, President Paz of Peru said on Friday."), [""; 0]);
}

#[test]
fn a_guest_arrives_not_the_host() {
    let text = "Prime Minister Bo Paz received the Emir of Qatar, Sheikh Ali bin Omar Al Sol, when he arrived in Chile \
                on Monday.";
    assert_eq!(trips(text), ["Ali bin Omar Al Sol > Chile"]);
}

#[test]
fn a_prince_may_go_by_the_given_name() {
    let text = "The Crown Prince welcomed Sheikh Ali and his delegation in Chile today. Sheikh Ali bin Omar Al Sol \
                thanked him.";
    assert_eq!(trips(text), ["Ali bin Omar Al Sol > Chile"]);
}

#[test]
fn an_embassy_is_no_country_and_a_posting_no_visit() {
    let text = "The Minister, Kari Li, visited the Embassy of Nepal in Lima, Peru, on Monday.";
    assert_eq!(trips(text), ["Kari Li > Peru"]);
    let text = "President Paz wished the new ambassadors a pleasant duty tour in Chile.";
    assert_eq!(trips(text), [""; 0]);
}

#[test]
fn a_region_may_be_called_one() {
    let text =
        "Deputy Minister Kari Li of Norway will embark on a visit to the Levant region from 21 to 26 August.";
    assert_eq!(trips(text), ["Kari Li > Levant"]);
    assert_eq!(days(text), ("2011-08-21".to_owned(), "2011-08-26".to_owned()));
}
