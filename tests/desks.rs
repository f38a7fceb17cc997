//! Ways of news desks and ministers' offices, a text for each.

use visitgraph::facts::{Document, Party, Status};
use visitgraph::parse::{Media, Reader};

use crate::program::facts;
use crate::saying::said;
use crate::travel::{told, visitors};

/// A text as it stands, without a line over it.
fn read(text: &str) -> Document {
    Reader::new().read(text, "any", Media::Markdown).document
}

/// Each visit of a text in short.
fn short(document: &Document) -> Vec<String> {
    let visits = document.visits.iter();
    visits.map(|v| format!("{}: {}", visitors(v).join(", "), v.destination.name)).collect()
}

/// Everybody met on a visit of Foreign Minister Kari Li to Chile, by name, office or body.
fn met(text: &str) -> Vec<String> {
    let document = facts(&format!("Foreign Minister Kari Li of Norway visited Chile on 2 May. {text}"));
    let with = document.visits.into_iter().take(1).flat_map(|v| v.engagements).flat_map(|e| e.with);
    with.filter_map(|p: Party| p.name.or(p.role).or(p.organization)).collect()
}

#[test]
fn who_arrived_here_is_where_the_text_is_written() {
    let there =
        read("LIMA, Peru, March 7, 2011 – Defense Secretary Ana Roe arrived here today to visit troops.");
    assert_eq!(short(&there), ["Ana Roe: Peru"]);
    assert_eq!(there.visits[0].stops[0].place.name, "LIMA");
    assert_eq!(there.visits[0].status, Some(Status::UnderWay));
    let city = read("LIMA, March 7, 2011 (AP) -- Foreign Minister Ana Roe is here for talks on trade.");
    assert_eq!(short(&city), ["Ana Roe: LIMA"]);
}

#[test]
fn who_from_abroad_begins_talks_has_come() {
    let text = "SANTIAGO, 7 March 2011 — Foreign Minister Kari Li of Norway Monday began three days of talks on fishing. \
                Ms Li will meet the President of Chile before moving on to Peru.";
    assert_eq!(short(&read(text)), ["Kari Li: Chile", "Kari Li: Peru"]);
    for home in [
        "SANTIAGO, 7 March 2011 — President Pedro Paz of Chile on Monday began talks with the unions.",
        "SANTIAGO, 7 March 2011 — Kari Li of Norway will play in the final, organisers said here on Monday.",
    ] {
        assert_eq!(short(&read(home)), Vec::<String>::new(), "{home}");
    }
}

#[test]
fn who_meets_leaders_before_going_on_goes_on() {
    let all =
        told("Foreign Minister Kari Li visited Chile. She met senior leaders before travelling to Peru.");
    assert_eq!(all, ["Kari Li: Chile", "Kari Li: Peru"]);
}

#[test]
fn a_host_who_goes_along_is_no_visitor() {
    let all = told(
        "Foreign Minister Kari Li of Norway visited Chile. She was accompanied by the Chilean Foreign Minister, Omar Roe, \
         and by Ambassador Ola Berg.",
    );
    assert_eq!(all, ["Kari Li, Ola Berg: Chile"]);
    let all = told(
        "Foreign Minister Kari Li will lead a delegation to Chile. The delegation will include around 40 members and \
         Ambassador Ola Berg.",
    );
    assert_eq!(all, ["Kari Li, Ola Berg: Chile"]);
}

#[test]
fn what_a_summit_is_about_is_no_place_of_it() {
    let all = told(
        "Foreign Minister Kari Li will visit Chile. She will speak at the Business Summit on the benefits of investing in \
         Peru.",
    );
    assert_eq!(all, ["Kari Li: Chile"]);
}

#[test]
fn days_may_be_spent_by_their_dates() {
    let document = facts("Foreign Minister Kari Li will visit Chile. She will spend June 4-5 in Peru.");
    let days = document.visits.iter().map(|v| v.start.map(|d| d.to_string()));
    assert_eq!(days.collect::<Vec<_>>(), [None, Some("2011-06-04".to_owned())]);
}

#[test]
fn those_met_are_told_by_what_they_do() {
    for (text, all) in [
        ("She met a number of officers with experience of war.", vec!["officers"]),
        (
            "She met key players in the tourism and private sector.",
            vec!["key players in the tourism and private sector"],
        ),
        (
            "She met students studying at the University of Lota.",
            vec!["students studying at the University of Lota"],
        ),
        (
            "She spoke at an event with civil society actors and teachers.",
            vec!["civil society actors", "teachers"],
        ),
        (
            "She met with soldiers of the 1st and 2nd Battalions.",
            vec!["soldiers of the 1st and 2nd Battalions"],
        ),
        ("She met with Army Gen. Omar H. Roe and Ola Berg.", vec!["Omar H. Roe", "Ola Berg"]),
        ("She will receive the Bolivar Peace Prize.", vec![]),
    ] {
        assert_eq!(met(text), all, "{text}");
    }
}

#[test]
fn other_prime_ministers_are_not_the_one_who_visits() {
    let document =
        facts("Prime Minister Kari Li visited Chile. She met the Prime Ministers of Peru and Bolivia.");
    let with = document.visits[0].engagements.iter().flat_map(|e| &e.with);
    assert_eq!(with.filter_map(|p| p.country.as_deref()).collect::<Vec<_>>(), ["PE", "BO"]);
}

#[test]
fn who_is_quoted_says_so_today() {
    for quoted in [
        "“Trade will grow,” says Ms Li.",
        "“Trade will grow,” Ms Li says.",
        "“Trade will grow,’’ says the Minister.",
        "``Trade will grow,'' Ms Li said.",
        "“Trade will grow.” Ms Li said.",
    ] {
        assert_eq!(said(quoted), ["state Trade will grow"], "{quoted}");
    }
}

#[test]
fn a_quotation_stops_where_its_purpose_does() {
    let document = facts(
        "Foreign Minister Kari Li will visit Chile. “This visit is an opportunity to strengthen our ties,” says Ms Li.",
    );
    let aims = document.visits[0].purposes.iter().map(|p| p.text.as_str());
    assert_eq!(aims.collect::<Vec<_>>(), ["to strengthen our ties"]);
}

#[test]
fn what_is_handed_over_is_not_pledged() {
    assert_eq!(said("She offered gifts to the elders."), Vec::<String>::new());
    assert_eq!(said("She offered help to the elders."), ["offer help to the elders"]);
    assert_eq!(said("She was able to announce a new clinic."), ["announce a new clinic"]);
}

#[test]
fn a_number_may_end_a_sentence() {
    assert_eq!(
        said("“We fought together in World War I. Our ties have grown,” she said."),
        ["state We fought together in World War I.", "state Our ties have grown"]
    );
}

#[test]
fn what_is_said_of_all_countries_is_told_once_of_the_trip() {
    let document = facts(
        "Foreign Minister Kari Li will visit Chile, Peru and Bolivia.\n\nIn Bolivia, Ms Li will meet President Ana \
         Sol.\n\n“This is a chance to listen to the people of these countries,” Ms Li said.",
    );
    let said = document.visits.iter().map(|v| v.statements.len());
    assert_eq!(said.collect::<Vec<_>>(), [1, 0, 0]);
}

#[test]
fn an_office_that_comes_for_the_first_time_is_who_writes() {
    let all = told(
        "I will visit Chile in May. This will be the first visit by a Norwegian Trade Minister to Chile since 2001.",
    );
    assert_eq!(all, ["Norwegian Trade Minister: Chile"]);
}

#[test]
fn ranks_and_letters_are_no_names() {
    for (text, all) in [
        (
            "She met Maj-Gen Omar Roe, Minister of Mines; U Ola Berg, Minister of Labour and Liaison Officer with the \
          Secretary of the League; Ann Sol, Minister for Planning.",
            vec!["Omar Roe", "Ola Berg", "Ann Sol"],
        ),
        (
            "She met Recognised Seasonal Employer (RSE) workers.",
            vec!["Recognised Seasonal Employer (RSE) workers"],
        ),
    ] {
        assert_eq!(met(text), all, "{text}");
    }
    let all = told("Ambassador for International Religious Freedom Ola Berg will visit Chile.");
    assert_eq!(all, ["Ola Berg: Chile"]);
}

#[test]
fn where_somebody_eats_is_no_aim() {
    let document = facts("Foreign Minister Kari Li was in Chile for breakfast. She flew to Peru for lunch.");
    assert!(document.visits.iter().all(|v| v.purposes.is_empty()), "{document:?}");
}

#[test]
fn an_aim_stands_behind_days_of_an_unknown_year() {
    let text = "Foreign Minister Kari Li will visit Chile on 5 May and Peru from 6 May to 8 May to progress key plans.";
    let document = read(text);
    let aims = document.visits.iter().map(|v| v.purposes.iter().map(|p| p.text.clone()).collect::<Vec<_>>());
    assert_eq!(aims.collect::<Vec<_>>(), [["to progress key plans"], ["to progress key plans"]]);
}

#[test]
fn a_headline_that_somebody_leaves_is_over_their_visit() {
    let all =
        told("President Kennedy Departs Ireland\n\nPresident Ana Kennedy ended her visit to Ireland today.");
    assert_eq!(all, ["Ana Kennedy: Ireland"]);
}

#[test]
fn of_ministers_who_part_each_goes_alone() {
    let all = told(
        "Foreign Minister Kari Li and Trade Minister Ola Berg will travel to Chile. Ms Li will go on to Peru. Mr Berg \
         will travel to Bolivia.",
    );
    assert_eq!(all, ["Kari Li, Ola Berg: Chile", "Kari Li: Peru", "Ola Berg: Bolivia"]);
}

#[test]
fn no_leg_of_a_tour_that_is_put_off_goes_ahead() {
    let document = facts(
        "The storm has forced Foreign Minister Kari Li to postpone a trip to the Pacific. Ms Li was due to travel to Fiji \
         and Samoa later this month.",
    );
    assert!(document.visits.iter().all(|v| v.status == Some(Status::Postponed)), "{document:?}");
}

#[test]
fn earlier_visits_of_others_are_told_by_the_way() {
    let all = told(
        "Foreign Minister Kari Li, who arrived in Chile today, will meet President Pedro Paz. Her visit comes in the wake \
         of two visits by Trade Minister Ola Berg and the Permanent Representative to the World Trade Organization, Ann \
         Sol, to Peru last month.",
    );
    assert_eq!(all, ["Kari Li: Chile", "Ola Berg, Ann Sol: Peru"]);
}
