//! Trips of officials: their delegations, days and legs, ways of telling, a text for each.

use crate::program::facts;
use crate::travel::{told, visitors};

#[test]
fn a_delegation_goes_with_people_of_several_bodies() {
    let text = "Minister Kari Berg led a delegation with members from the Department of Trade, the Department of \
        Health, and the Navy to a regional conference in Lima, Peru to speak of fish.";
    let members = "members from the Department of Trade, the Department of Health, and the Navy";
    assert_eq!(told(text), [format!("Kari Berg, {members}: Peru")]);
    assert_eq!(
        told(
            "Minister Kari Berg led a delegation with members from the Department of Trade to promote fish."
        ),
        [""; 0]
    );
}

#[test]
fn visits_of_the_past_have_their_own_months() {
    let text = "Kari Berg, Minister of Trade, will visit Chile in May. The trip builds on her March 2010 visit to Peru \
        and Cuba, her November 2009 visit to Ghana, and her participation in the fish forum in Rome, Italy in June 2009.";
    let visits = facts(text).visits;
    let months: Vec<String> =
        visits[1..].iter().map(|v| format!("{} {}", v.destination.name, v.start.unwrap())).collect();
    assert_eq!(months, ["Peru 2010-03", "Cuba 2010-03", "Ghana 2009-11", "Italy 2009-06"]);
    assert!(visits.iter().all(|v| visitors(v) == ["Kari Berg"]));
    let online = "Kari Berg, Minister of Trade, will visit Chile in May, after her virtual participation in the forum in Rome, Italy.";
    assert_eq!(told(online), ["Kari Berg: Chile"]);
}

#[test]
fn each_place_may_have_its_weekday() {
    let text = "Minister Kari Berg traveled to Lima, Peru on Tuesday and Quito, Ecuador on Wednesday to speak of fish.";
    assert_eq!(told(text), ["Kari Berg: Peru", "Kari Berg: Ecuador"]);
    assert!(facts(text).visits.iter().all(|v| v.start.is_some() && v.start == v.end));
}

#[test]
fn a_standing_mission_is_no_journey() {
    let text = "Minister Kari Berg visited Chile. She spoke of the Observer Mission to Haiti and the Permanent Mission to Peru.";
    assert_eq!(told(text), ["Kari Berg: Chile"]);
}

#[test]
fn those_who_travel_with_a_delegation_are_of_it() {
    for along in [
        "Director Bo Low and Ambassador Di Ray also traveled with the delegation.",
        "Director Bo Low and Ambassador Di Ray were also part of the delegation.",
        "Director Bo Low and Ambassador Di Ray participated in the trip.",
    ] {
        let visits = facts(&format!("Minister Kari Berg visited Chile. {along}")).visits;
        assert_eq!(visitors(&visits[0]), ["Kari Berg", "Bo Low", "Di Ray"], "{along}");
    }
}

#[test]
fn what_an_event_is_about_is_no_place_of_it() {
    let text = "Minister Kari Berg will travel to Lima, Peru on 5 May to participate in the Summit on Peace in Haiti.";
    assert_eq!(told(text), ["Kari Berg: Peru"]);
    let text = "Minister Kari Berg will lead a delegation to a conference promoting trade, law and peace in Asia in Lima, \
        Peru to speak of Chile.";
    assert_eq!(told(text), ["Kari Berg, delegation: Peru"]);
    let text = "Minister Kari Berg will travel to Europe on 5 May to participate in the fish conference in Rome, Italy.";
    assert!(told(text).contains(&"Kari Berg: Italy".to_owned()));
}

#[test]
fn who_joins_on_a_journey_goes_along() {
    for along in [
        "Trade Adviser Bo Low will join the Minister in representing the Government at the summit.",
        "Trade Adviser Bo Low will join the Minister on the trip.",
    ] {
        let text = format!("Minister Kari Berg will travel to Lima, Peru on 5 May. {along}");
        assert_eq!(told(&text), ["Kari Berg, Bo Low: Peru"]);
    }
}

#[test]
fn the_day_of_a_leg_stands_in_its_clause() {
    let text = "Minister Kari Berg will visit Chile from 2 to 4 May 2011. She will then travel to Lima, Peru where she will \
        meet officials on 6 May.";
    let start = facts(text).visits.get(1).and_then(|v| v.start).map(|d| d.to_string());
    assert_eq!(start.as_deref(), Some("2011-05-06"));
}

#[test]
fn a_sentence_may_end_with_an_abbreviation() {
    let text = "Minister Kari Berg visited Chile to hear of trade with the U.S. The Minister will then travel to Peru.";
    assert_eq!(told(text), ["Kari Berg: Chile", "Kari Berg: Peru"]);
    assert_eq!(facts(text).visits[0].purposes[0].text, "to hear of trade with the U.S.");
}

#[test]
fn each_place_of_a_list_may_have_its_day() {
    let text = "Minister Kari Berg will travel to Peru, Chile, and Cuba, March 22-April 7, 2011. She will travel to Lima, \
        Peru, March 22, Santiago, Chile, March 31, and Havana, Cuba, April 6-7.";
    let visits = facts(text).visits;
    let day = |d: Option<visitgraph::facts::Date>| d.map(|d| d.to_string()).unwrap_or_default();
    let days: Vec<String> = visits.iter().map(|v| format!("{} {}", day(v.start), day(v.end))).collect();
    assert_eq!(days, ["2011-03-22 2011-03-22", "2011-03-31 2011-03-31", "2011-04-06 2011-04-07"]);
}

#[test]
fn two_who_meet_beside_a_summit_are_there() {
    let text = "Minister Kari Berg met Foreign Minister Omar Said of Chile on the margins of the fish summit in Lima, Peru. \
        They had last spoken of trade since their August meeting in Rome.";
    assert_eq!(told(text), ["Kari Berg: Peru"]);
}

#[test]
fn who_goes_on_then_goes_there_too() {
    let text = "Minister Kari Berg will travel to Peru in May to attend the fish summit and then to Chile for talks.";
    assert_eq!(told(text), ["Kari Berg: Peru", "Kari Berg: Chile"]);
}

#[test]
fn an_acting_minister_does_something() {
    assert_eq!(told("Acting Minister Kari Berg visited Chile."), ["Kari Berg: Chile"]);
    let text = "Minister for Democracy, Human Rights, and Labor Kari Berg visited Chile.";
    assert_eq!(told(text), ["Kari Berg: Chile"]);
}

#[test]
fn meetings_elsewhere_on_a_trip_are_on_its_days() {
    let text = "Minister Kari Berg will travel to Chile from 5 to 9 May 2011. She will also meet with officials in Peru.";
    let visits = facts(text).visits;
    assert_eq!(visits[1].start, visits[0].start);
}

#[test]
fn the_third_of_a_name_is_the_same() {
    let text = "Minister Kari Berg III will travel to Peru, Aug. 24-26. Minister Berg will visit Chile on Sept. 5. She will \
        be in Cuba on 9 Oct. The Minister will then visit Fiji, Oct. 12 - Nov. 2.";
    let visits = facts(text).visits;
    assert!(visits.iter().all(|v| visitors(v) == ["Kari Berg III"]));
    let days =
        visits.iter().filter_map(|v| v.start).map(|d| d.to_string()[5..].to_owned()).collect::<Vec<_>>();
    assert_eq!(days, ["08-24", "09-05", "10-09", "10-12"]);
}

#[test]
fn who_is_named_in_full_before_the_journey() {
    let text = "Trade Minister Kari Berg spoke of fish today. Berg will travel to Peru in May.";
    assert_eq!(told(text), ["Kari Berg: Peru"]);
}

#[test]
fn an_event_may_have_the_name_of_a_place() {
    let text = "Minister Kari Berg will visit Chile. The visit builds on the Minister’s participation in the Asia Summit in \
        Lima, Peru in May 2010.";
    assert_eq!(told(text), ["Kari Berg: Chile", "Kari Berg: Peru"]);
}

#[test]
fn a_tally_of_trips_is_no_trip() {
    let text = "Minister Kari Berg will visit Chile. This is the Minister’s third trip to South America in two years. The trip \
        builds on her participation in the Peru-Cuba fish summit in Rome, Italy in May 2010.";
    assert_eq!(told(text), ["Kari Berg: Chile", "Kari Berg: Italy"]);
}

#[test]
fn the_next_day_elsewhere_in_the_country_is_of_the_stay() {
    let text = "Minister Kari Berg will be in Lima, Peru on 6 May 2011. On 7 May 2011, she will travel to Cusco, Peru.";
    let visits = facts(text).visits;
    let end = visits[0].end.map(|d| d.to_string());
    assert_eq!((visits.len(), end.as_deref()), (1, Some("2011-05-07")));
}

#[test]
fn who_is_welcomed_back_comes() {
    let text =
        "Minister Omar Said looks forward to welcoming Secretary-General Kari Berg back to Chile in May.";
    assert_eq!(told(text), ["Kari Berg: Chile"]);
}
