//! What visits are for, who takes part in them and where talks are held: ways of telling, a text for each.

use crate::met::met;
use crate::program::facts;
use crate::reading::days;
use crate::saying::said;
use crate::travel::{told, visitors};

/// What the visit of Kari Li to Chile is for.
fn aims(sentence: &str) -> Vec<String> {
    let visits =
        facts(&format!("Foreign Minister Kari Li of Norway will visit Chile on 5 May. {sentence}")).visits;
    visits.into_iter().flat_map(|visit| visit.purposes).map(|aim| aim.text).collect()
}

#[test]
fn an_aim_may_stand_in_another_clause() {
    for (sentence, aim) in [
        (
            "To mark the anniversary of the treaty, she will visit the old port.",
            "To mark the anniversary of the treaty",
        ),
        ("And to learn of the catch, Minister Li will meet fishermen.", "to learn of the catch"),
        ("She will tour both ports, enabling her to see the new docks.", "to see the new docks"),
        ("She has accepted an invitation to open the harbour museum.", "to open the harbour museum"),
        ("The visit served to renew old ties.", "to renew old ties"),
        ("The programme will enable her to see the new docks.", "to see the new docks"),
        ("She will join ministers at the ocean forum to promote fair trade.", "to promote fair trade"),
    ] {
        assert_eq!(aims(sentence), [aim], "{sentence}");
    }
    for sentence in [
        "To her surprise, she will visit the old port.",
        "To close the port, the Council will meet on Friday.",
        "She has accepted an invitation to visit Peru next year.",
        "The port was closed, enabling him to retire.",
    ] {
        assert_eq!(aims(sentence), Vec::<String>::new(), "{sentence}");
    }
}

#[test]
fn who_joins_somebody_in_a_place_goes_there() {
    let text = "Trade Minister Ola Berg will join Prime Minister Kari Li in Chile on 5 May for a series of meetings.";
    assert_eq!(told(text), ["Ola Berg, Kari Li: Chile"]);
    let host = "Minister Ola Berg will visit Chile. He will join Chilean President Pedro Paz in Santiago for a dinner.";
    assert_eq!(visitors(&facts(host).visits[0]), ["Ola Berg"]);
    assert_eq!(
        told("Minister Ola Berg will join Prime Minister Kari Li in opening the port."),
        Vec::<String>::new()
    );
}

#[test]
fn talks_behind_a_row_of_places_are_held_in_each() {
    let trip = "Minister Kari Li of Norway will visit Chile, Peru and Cuba.";
    for held in [
        "She will visit Santiago, Lima and Havana for talks with officials.",
        "She will have talks with officials in the course of the visit.",
        "Throughout her tour she will meet officials.",
    ] {
        let all = met(&format!("{trip} {held}"));
        assert!(all.len() == 3 && all.iter().all(|(_, with)| with[..] == ["officials"]), "{held} {all:?}");
    }
}

#[test]
fn a_second_stay_is_a_visit_of_its_own() {
    let text = "Minister Kari Li of Norway will visit Peru. She will be in Chile on 21 and 22 June, and again on 25 June after \
        her visit to Peru.";
    let all = days(text);
    assert!(all.contains(&"Chile 2011-06-21/2011-06-22".to_owned()), "{all:?}");
    assert!(all.contains(&"Chile 2011-06-25/2011-06-25".to_owned()), "{all:?}");
}

#[test]
fn who_leaves_for_the_next_place_has_left_the_first() {
    let text = "Minister Kari Li of Norway will arrive in London on 15 June. She will have talks with officials before \
        leaving for Geneva on 18 June.";
    assert_eq!(days(text), ["London 2011-06-15/2011-06-18", "Geneva 2011-06-18/"]);
}

#[test]
fn a_speech_says_what_it_is_given_for() {
    assert_eq!(said("She addressed the Parliament to highlight the old ties."), ["stress the old ties"]);
    assert_eq!(said("She delivered a speech to celebrate the old ties."), ["welcome the old ties"]);
    assert_eq!(said("She delivered opening remarks praising the new law."), ["welcome the new law"]);
    assert_eq!(said("She consulted closely with officials on the new law."), ["discuss the new law"]);
    assert_eq!(
        said("The visit strengthened the two countries’ shared interest in peace."),
        Vec::<String>::new()
    );
    assert_eq!(
        said("She underscored her support for Chile through new and sustained projects."),
        ["stress her support for Chile through new and sustained projects"]
    );
}

#[test]
fn who_is_sent_to_several_places_is_one() {
    let with =
        |text: &str| met(&format!("Minister Kari Li of Norway visited Chile. She met {text}."))[0].1.clone();
    assert_eq!(
        with("the Ambassador to Fiji, Kiribati, and the Republic of Nauru Ana Sol"),
        ["Ana Sol, Ambassador to Fiji, Kiribati, and the Republic of Nauru"]
    );
    assert_eq!(
        with("the Special Rapporteur on Racism, Racial Discrimination and Xenophobia, Ana Sol"),
        ["Ana Sol, Special Rapporteur on Racism, Racial Discrimination and Xenophobia"]
    );
    assert_eq!(
        with("the Special Rapporteur on torture, Ana Sol, and Mayor Pedro Paz"),
        ["Ana Sol, Special Rapporteur on torture", "Pedro Paz, Mayor"]
    );
    assert_eq!(
        with("Mayor Pedro Paz in a joint session, as well as Governor Ana Sol"),
        ["Pedro Paz, Mayor", "Ana Sol, Governor"]
    );
}

#[test]
fn a_call_that_is_received_is_a_meeting() {
    let text = "On May 3, Mr. Pedro Paz, Minister for Mines of Chile, received a courtesy call from Ms. Kari Li, Minister \
        for Trade of Norway, who is visiting Chile.";
    assert_eq!(met(text)[0].1, ["Pedro Paz, Minister for Mines of Chile"]);
}

#[test]
fn a_delegation_with_representatives_is_they_too() {
    let text = "Minister Kari Li of Norway led a delegation with representatives from the Ministry of Trade and the Navy to Chile.";
    let all = &facts(text).visits[0].visitors;
    let role = |v: &visitgraph::facts::Party| v.role.clone();
    assert!(
        all.iter().filter_map(role).any(|r| r.starts_with("representatives from the Ministry of Trade")),
        "{all:?}"
    );
}

#[test]
fn people_meet_on_days_in_a_place() {
    for (met_on, seen) in [
        ("met on May 1-2 with Foreign Minister Ana Sol of Chile in Malta", "Malta 2011-05-01/2011-05-02"),
        (
            "met from May 1-2 with Foreign Minister Ana Sol of Chile outside Lima, Peru",
            "Peru 2011-05-01/2011-05-02",
        ),
        (
            "today met with the Member of the Committee and Director of the Office Ana Sol in Lima, Peru",
            "Peru 2011-05-03/2011-05-03",
        ),
    ] {
        assert_eq!(days(&format!("Minister Kari Li of Norway {met_on}.")), [seen], "{met_on}");
    }
}

#[test]
fn a_journey_goes_on_behind_what_it_is_for() {
    let text = "Minister Kari Li of Norway will travel to Lima, Peru to attend the Leaders’ Meeting on May 18-19, and to \
        Havana, Cuba on May 20 to meet officials.";
    assert_eq!(days(text), ["Peru 2011-05-18/2011-05-19", "Cuba 2011-05-20/2011-05-20"]);
    assert_eq!(facts(text).visits[0].purposes[0].text, "to attend the Leaders’ Meeting on May 18-19");
    assert_eq!(met(text)[0].1, Vec::<String>::new());
    let days_with_letters = "Minister Kari Li of Norway will be in Lima, Peru from May 13th-16th for talks.";
    assert_eq!(days(days_with_letters), ["Peru 2011-05-13/2011-05-16"]);
}

#[test]
fn aims_may_be_a_list() {
    let text = "Minister Kari Li of Norway will visit Chile. The purpose of her visit is two-fold:\n\n\
        • To study fisheries; and\n\n• To open the new school.\n\nShe will go home on Friday.";
    let visit = &facts(text).visits[0];
    let aims: Vec<&str> = visit.purposes.iter().map(|aim| aim.text.as_str()).collect();
    assert_eq!(aims, ["To study fisheries", "To open the new school"]);
    assert!(visit.statements.is_empty(), "{:?}", visit.statements);
}

#[test]
fn what_people_say_of_themselves() {
    assert_eq!(
        said("“I have been impressed by the new port,” she said."),
        ["welcome I have been impressed by the new port"]
    );
    assert_eq!(said("She foreshadowed further talks on fish."), ["announce further talks on fish"]);
    assert_eq!(
        said("Ms Li and the Mayor had candid, long and useful discussions on trade."),
        ["discuss trade"]
    );
    assert_eq!(said("The talks followed up on a call of 2 May."), Vec::<String>::new());
    assert_eq!(
        said("She discussed with Mayor Pedro Paz and local officials the cost of fishing."),
        ["discuss the cost of fishing"]
    );
}

#[test]
fn kin_in_apposition_is_the_same_person() {
    let text = "Prince Bo Berg, brother of the King of Norway, will visit Chile on 5 May.";
    assert_eq!(told(text), ["Bo Berg: Chile"]);
}

#[test]
fn a_city_behind_a_house_is_a_stop() {
    let text = "Minister Kari Li of Norway will visit Chile. She will speak at the Catholic University, Santiago, on fish.";
    assert_eq!(crate::travel::stops(text), ["Santiago"]);
}
