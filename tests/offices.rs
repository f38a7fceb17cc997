//! Who it is that an office or a pronoun stands for, and those who are expected or left.

use crate::met::met;
use crate::program::facts;
use crate::travel::{stops, told};

#[test]
fn an_office_is_held_by_who_was_named_with_its_body() {
    let text = "Commonwealth Deputy Secretary-General Ana Moabi praised the fishermen of Kenya.\n\n\
                The Deputy Secretary-General was on a three-day visit to Nairobi, where she met officials.";
    assert_eq!(told(text), ["Ana Moabi: Kenya"]);
    // The deputy of an office is another.
    let text =
        "Deputy Foreign Minister Ana Moabi spoke today.\n\nThe Foreign Minister will visit Kenya on 5 May.";
    assert_eq!(told(text), ["Foreign Minister: Kenya"]);
}

#[test]
fn a_body_before_an_office_is_no_verb() {
    let text = "United Nations Secretary-General Paulo Roe, accompanied by Mrs. Lucia Roe, arrived in Chile on 2 May.";
    assert_eq!(told(text), ["Paulo Roe, Lucia Roe: Chile"]);
}

#[test]
fn who_is_asked_in_parliament_is_who_answers() {
    let text = "Deputy Bo Paz asked the Minister for Foreign Affairs the visits he has made this year.\n\n\
                Written answers\n\nIn January I visited Chile. I travelled to Peru on 2 February. \
                The Minister of State, Deputy Nuala Keane, will visit Cuba at the end of the month.";
    assert_eq!(
        told(text),
        ["Minister for Foreign Affairs: Chile", "Minister for Foreign Affairs: Peru", "Nuala Keane: Cuba"]
    );
}

#[test]
fn who_is_expected_in_a_place_goes_there() {
    assert_eq!(
        told("Foreign Minister Kari Li of Norway is expected in Chile on Tuesday."),
        ["Kari Li: Chile"]
    );
    assert_eq!(told("Foreign Minister Kari Li of Norway was in Chile last Friday."), ["Kari Li: Chile"]);
    assert_eq!(
        told("Growth is expected in Chile this year, Foreign Minister Kari Li said."),
        Vec::<String>::new()
    );
}

#[test]
fn talks_that_are_spoken_of_are_nobody_s_journey() {
    let text =
        "Foreign Minister Kari Li of Norway visited Chile. She exchanged views on the peace talks in Cuba.";
    assert_eq!(told(text), ["Kari Li: Chile"]);
}

#[test]
fn the_day_of_a_closing_word_leaves_the_days_of_the_visit() {
    let text = "The Special Rapporteur on water, Ana Li, visited Chile from 25 to 29 April. “There is work to do”, she \
                said today at the close of her mission.";
    let visit = &facts(text).visits[0];
    assert_eq!(visit.end.map(|day| day.to_string()).as_deref(), Some("2011-04-29"));
}

#[test]
fn a_business_delegation_goes_along_and_those_at_home_do_not() {
    let text = "President Eero Salo of Finland will visit Chile on 5 May. He will be accompanied by the Minister for \
                Trade, Bo Berg, and a business delegation. In Lota, they will be joined by the Commander of the Chilean \
                Navy, Ana Sol.";
    assert_eq!(told(text), ["Eero Salo, Bo Berg, business delegation: Chile"]);
}

/// The days of each visit, and how far on it is.
fn days(text: &str) -> Vec<String> {
    let visits = facts(text).visits;
    let day = |day: Option<visitgraph::facts::Date>| day.map_or_else(|| "?".to_owned(), |d| d.to_string());
    let short = |v: &visitgraph::facts::Visit| {
        format!("{} {} {} {:?}", v.destination.name, day(v.start), day(v.end), v.status)
    };
    visits.iter().map(short).collect()
}

#[test]
fn a_departure_today_is_the_first_day() {
    let text = "Foreign Minister Bo Berg issued a statement today (3 May) prior to his departure for Chile and Peru.";
    assert_eq!(days(text), ["Chile 2011-05-03 ? Some(Planned)", "Peru 2011-05-03 ? Some(Planned)"]);
    let text = "Foreign Minister Kari Li of Norway arrived in Chile on 28 April. The Minister left Chile for Peru on 2 May.";
    assert_eq!(days(text)[0], "Chile 2011-04-28 2011-05-02 Some(Completed)");
}

#[test]
fn the_end_of_a_trip_is_no_day_of_each_country() {
    let text = "The visit of Foreign Minister Kari Li of Norway to Chile and Peru ended today.";
    assert_eq!(days(text), ["Chile ? ? Some(Completed)", "Peru ? ? Some(Completed)"]);
    let text = "Foreign Minister Kari Li of Norway will visit Chile. Before returning home on 5 May, she will hold talks \
                with President Ana Paz in Peru.";
    assert_eq!(days(text)[1], "Peru ? ? Some(Planned)");
}

#[test]
fn a_press_office_is_no_place() {
    let text = "Cardinal Bo Roe will visit Chile and Peru, the Holy See Press Office announced on Monday.";
    assert_eq!(told(text), ["Bo Roe: Chile", "Bo Roe: Peru"]);
}

#[test]
fn a_courtesy_visit_is_a_meeting() {
    let text =
        "Foreign Minister Kari Li of Norway visited Chile. She paid a courtesy visit to Bishop Pedro Paz.";
    assert_eq!(met(text), [("Chile".to_owned(), vec!["Pedro Paz, Bishop".to_owned()])]);
}

#[test]
fn an_airport_is_no_stop() {
    let text =
        "Foreign Minister Kari Li of Norway visited Chile. She spoke to journalists at Santiago airport.";
    assert_eq!(stops(text), Vec::<String>::new());
}

#[test]
fn who_is_listened_to_is_met() {
    let text = "Foreign Minister Kari Li of Norway visited Chile. She listened to young farmers.";
    assert_eq!(met(text), [("Chile".to_owned(), vec!["young farmers".to_owned()])]);
    // Those who are spoken of by the way are not met once more.
    let text =
        "Foreign Minister Kari Li of Norway visited Chile. She told all those she met the Government’s view.";
    assert_eq!(met(text), [("Chile".to_owned(), Vec::new())]);
}

#[test]
fn who_invited_is_no_visitor() {
    for text in [
        "At the invitation of H.E. Mr. Nico Roe, President of Chile, H.E. Mr. Bo Berg, President of Malta, paid a state \
         visit to Chile on 2-3 May 2011.",
        "At the invitation of the President of Chile, Mr Nico Roe, the President of Malta, Mr Bo Berg, paid a state \
         visit to Chile on 2-3 May 2011.",
    ] {
        assert_eq!(told(text), ["Bo Berg: Chile"], "{text}");
    }
    let text =
        "At the invitation of President Nico Roe, Mr Bo Berg, President of Malta, paid a visit to Chile.";
    assert_eq!(told(text), ["Bo Berg: Chile"]);
}

#[test]
fn a_trip_starts_somewhere_and_goes_on() {
    let text = "Council President Bo Berg will visit South America from 13 to 15 May. He will start in Chile on 13 May \
                before travelling on to Peru.";
    assert_eq!(
        days(text)[1..],
        ["Chile 2011-05-13 2011-05-13 Some(Planned)", "Peru 2011-05-13 2011-05-15 Some(Planned)"]
    );
    let text = "Chancellor Olga Berg landed in Chile on Friday for a one-day visit.";
    assert_eq!(days(text)[0].split(' ').nth(2), Some("2011-04-29"));
}

#[test]
fn who_was_somewhere_is_there_no_more() {
    let text = "Foreign Minister Kari Li of Norway was in Chile from 1 to 3 May for talks.";
    assert_eq!(days(text), ["Chile 2011-05-01 2011-05-03 Some(Completed)"]);
    let text = "At the invitation of President Nico Roe, President Bo Berg is paying a state visit to Chile.";
    assert_eq!(days(text), ["Chile ? ? Some(UnderWay)"]);
}

#[test]
fn a_site_in_a_country_is_gone_to() {
    let text = "Director General Bo Rossi travelled to the Lima Power Plant in Chile on 2 May.";
    assert_eq!(told(text), ["Bo Rossi: Chile"]);
    let text = "Director General Bo Rossi travelled to meet the engineers in charge.";
    assert_eq!(told(text), Vec::<String>::new());
}

#[test]
fn a_trip_that_another_follows_is_over_when_that_is_told_of() {
    let text = "Following her trip to Chile, Special Envoy Mira Lak will travel to Peru on Thursday. She is to meet Prime \
                Minister Ana Roe.";
    let all = met(text);
    assert_eq!(all[0], ("Chile".to_owned(), Vec::new()));
    assert_eq!(all[1].1, ["Ana Roe, Prime Minister"]);
}

#[test]
fn a_row_of_engagements_is_told_of_each() {
    let text = "Foreign Minister Kari Li of Norway will visit Chile. She will hold talks with President Pedro Paz, meet with \
                representatives of the fishing industry and give a lecture at the Diplomatic Academy.";
    assert_eq!(
        met(text)[0].1,
        ["Pedro Paz, President", "representatives of the fishing industry", "Diplomatic Academy"]
    );
}

#[test]
fn a_guest_is_met_by_those_at_home() {
    for text in [
        "In Tbilisi, the Prime Minister of Georgia, Ilia Roe, met with the Foreign Minister of Estonia, Urmas Lepp.",
        "The Prime Minister of Georgia, Ilia Roe, met in Tbilisi today with the Foreign Minister of Estonia, Urmas Lepp.",
        "Prime Minister of Georgia Ilia Roe met with the Foreign Minister of Estonia, Urmas Lepp, who is on an official \
         visit to the country.",
        "Prime Minister of Georgia Ilia Roe met with the Foreign Minister of Estonia, Urmas Lepp, who arrived in our \
         country on a working visit.",
        "Prime Minister of Georgia Ilia Roe welcomed the Foreign Minister of Estonia, Urmas Lepp, on an official visit to \
         the country.",
    ] {
        assert_eq!(told(text), ["Urmas Lepp: Georgia"], "{text}");
        assert_eq!(met(text)[0].1, ["Ilia Roe, Prime Minister of Georgia"], "{text}");
    }
    let text = "In Tbilisi, the Foreign Minister of Estonia, Urmas Lepp, met with the Prime Minister of Georgia, Ilia Roe.";
    assert_eq!(told(text), ["Urmas Lepp: Georgia"]);
    assert_eq!(
        told("In Tbilisi, the Prime Minister of Georgia, Ilia Roe, met with students."),
        Vec::<String>::new()
    );
}

#[test]
fn who_goes_along_goes_on_no_journey_of_his_own() {
    let text = "Foreign Minister Kari Li will visit Chile from 5 to 7 May. She will tour the north, accompanied by Mayor Bo \
                Roe, and hold meetings in Santiago.";
    assert_eq!(told(text).len(), 1);
}

#[test]
fn today_and_tomorrow_are_two_days() {
    let text = "Today and tomorrow, Foreign Minister Kari Li will be in Chile.";
    assert_eq!(days(text), ["Chile 2011-05-03 2011-05-04 Some(Planned)"]);
}

#[test]
fn groups_with_capitals_are_nobody_by_name() {
    let text =
        "Ambassador Ana Roe and the Ambassadors of the Member States travelled to Chile. They met with IDPs.";
    assert_eq!(told(text), ["Ana Roe, Ambassadors of the Member States: Chile"]);
    assert_eq!(met(text)[0].1, ["IDPs"]);
    let text = "President Ana Roe visited Spain. She was received by King Juan and Queen Sofia.";
    assert_eq!(met(text)[0].1, ["Juan, King", "Sofia, Queen"]);
    let text = "During her stay in Chile, where she is attending the fishing forum, Foreign Minister Kari Li met with mayors.";
    assert_eq!(met(text)[0].1, ["mayors"]);
}

#[test]
fn the_capital_of_a_country_is_there() {
    let text = "Foreign Minister Kari Li of Norway visited Chile and Peru. In the Peruvian capital, Ms Li praised the ports.";
    let visits = facts(text).visits;
    assert_eq!(visits.iter().map(|v| v.statements.len()).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_counterpart_is_met_once() {
    let text = "Foreign Minister Kari Li of Norway visited Chile. She met the Foreign Minister of Chile, Bo Roe. Ms Li briefed \
                her counterpart on the ports.";
    assert_eq!(met(text)[0].1, ["Bo Roe, Foreign Minister of Chile"]);
    let text = "Foreign Minister Kari Li of Norway visited Chile. She met President Bo Roe. She also met her counterpart.";
    assert_eq!(met(text)[0].1, ["Bo Roe, President", "counterpart"]);
}

#[test]
fn a_clause_before_a_stay_tells_of_the_return() {
    let text = "Foreign Minister Kari Li of Norway leaves for Chile tomorrow. Before returning to Oslo on Friday, she will open \
                a port.";
    assert_eq!(days(text), ["Chile 2011-05-04 2011-05-06 Some(Planned)"]);
}

#[test]
fn what_was_opened_long_before_is_no_engagement() {
    let text = "Foreign Minister Kari Li of Norway visited Chile. She recalled that Norway had opened its embassy in 1990.";
    assert!(facts(text).visits[0].engagements.is_empty());
}

#[test]
fn who_has_left_is_there_on_the_days_told_of() {
    let text = "Secretary-General Bo Maung left Geneva today for Peru, where he will pay a visit to Peru from 4 to 6 May.";
    assert_eq!(days(text), ["Peru 2011-05-04 2011-05-06 Some(Planned)"]);
    let text = "Norway’s Foreign Minister Espen Dahl cut short his visit to Kenya on Monday and flew home.";
    assert_eq!(told(text), ["Espen Dahl: Kenya"]);
}
