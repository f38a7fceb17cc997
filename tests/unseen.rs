//! Names that are other words too, openings that hide who goes, and days of a trip.

use visitgraph::facts::Status;

use crate::told::{self, read, trips};

fn met(text: &str) -> Vec<String> {
    told::met(&read(&format!("Foreign Minister Kari Li of Norway visited Chile. {text}")).visits)
}

#[test]
fn names_are_offices_places_and_months_too() {
    for name in [
        "Ana Bishop",
        "Bo Major",
        "Don Paz",
        "Dean Paz",
        "Ana Dean",
        "Hun Sen",
        "Jan Berg",
        "Ana Lima",
        "Bo Birmingham",
        "Santiago Paz",
        "Ana de Albuquerque",
        "Atal Bihari Paz",
        "Daniel arap Paz",
        "Hossein Amir-Paz",
    ] {
        let text = format!("The Minister for Trade, {name}, will visit Fiji on 5 May.");
        assert_eq!(trips(&text), [format!("{name} → Fiji 2011-05-05/2011-05-05")], "{name}");
        assert_eq!(met(&format!("She met {name}, Minister of Mines.")), [name], "{name}");
    }
    assert_eq!(
        met("She met the Bishop of Lima and the Rector of the University."),
        ["Bishop of Lima", "Rector of the University"]
    );
    assert_eq!(
        met("She met the Bishop of Lima and the Dean of the University."),
        ["Bishop of Lima", "Dean of the University"]
    );
    assert_eq!(met("She met with First Deputy Minister Bo Paz and Lord Mayor Ana Roe.").len(), 2);
}

#[test]
fn letters_behind_a_name_are_no_name() {
    let text = "Mr Bo Paz, Q. C., Prime Minister of Australia, visited Fiji on 2 May.";
    assert_eq!(trips(text), ["Bo Paz → Fiji 2011-05-02/2011-05-02"]);
}

#[test]
fn names_of_bodies_that_look_like_verbs_open_a_sentence() {
    for office in [
        "United Nations Special Rapporteur on the Rights of Persons with Disabilities",
        "United States Secretary of Commerce",
        "United Kingdom Minister of State",
    ] {
        let text = format!("{office} Ana Paz will visit Fiji on 5 May.");
        assert_eq!(trips(&text), ["Ana Paz → Fiji 2011-05-05/2011-05-05"], "{office}");
    }
}

#[test]
fn who_goes_is_not_who_invites_or_tells_of_it() {
    let text = "The President will travel to Fiji on 5 May at the invitation of President Bo Sol of Fiji. President Sol’s \
                visit to Peru in 2009 began the talks.";
    assert_eq!(trips(text)[0], "President → Fiji 2011-05-05/2011-05-05");
    let text = "Bo Paz, an officer of the Ministry, said on Monday the programme for Ms Ana Roe’s visit to Fiji was ready.";
    assert_eq!(trips(text), ["Ana Roe → Fiji"]);
    let text = "The envoy of the Council, Bo Paz, said the Secretary General, Ana Roe, was planning a visit to Fiji.";
    assert_eq!(trips(text), ["Ana Roe → Fiji"]);
}

#[test]
fn who_is_there_has_gone_there() {
    assert_eq!(
        trips("While in Fiji to open the school, Minister Ana Paz met President Bo Sol."),
        ["Ana Paz → Fiji"]
    );
    let text = "The Commissioner, Ana Paz, left Fiji today after a three-day visit.";
    assert_eq!(trips(text).len(), 1, "{:?}", trips(text));
    assert!(trips(text)[0].starts_with("Ana Paz → Fiji"), "{:?}", trips(text));
    let text = "President Bo Sol hosted a reception in Hanoi for visiting Foreign Minister Ana Paz of Peru.";
    assert_eq!(trips(text), ["Ana Paz → Hanoi"]);
    assert_eq!(
        trips("If time allows, Minister Ana Paz will visit Fiji on 5 May."),
        ["Ana Paz → Fiji 2011-05-05/2011-05-05"]
    );
}

#[test]
fn months_of_a_trip_are_its_first_and_last() {
    for (words, days) in
        [("in January-February this year", "2011-01/2011-02"), ("from March to May 2010", "2010-03/2010-05")]
    {
        let found = trips(&format!("Minister Ana Paz visited Fiji {words}."));
        assert_eq!(found, [format!("Ana Paz → Fiji {days}")], "{words}");
    }
}

#[test]
fn a_day_before_the_release_is_none_of_a_visit_to_come() {
    let text = "Minister Ana Paz will visit Fiji. On Monday, 2 May, she urged all sides to talk.";
    assert_eq!(trips(text), ["Ana Paz → Fiji"]);
}

#[test]
fn who_calls_on_the_guest_is_met() {
    assert_eq!(
        met("The Minister of Mines and the Minister of Trade called on Ms Li."),
        ["Minister of Mines", "Minister of Trade"]
    );
    assert_eq!(
        met("She met Special Envoy Bo Sol, head of the Mission in Peru, and with students."),
        ["Bo Sol", "students"]
    );
}

#[test]
fn a_hope_to_meet_and_discuss_is_one_statement() {
    let text = "Foreign Minister Kari Li will visit Chile. “I look forward to meeting President Sol to discuss trade,” Ms Li said.";
    let said: Vec<String> = read(text)
        .visits
        .into_iter()
        .flat_map(|v| v.statements)
        .map(|s| format!("{:?} {}", s.act, s.content.unwrap_or_default()))
        .collect();
    assert_eq!(said, ["Hope I look forward to meeting President Sol to discuss trade"]);
}

#[test]
fn declarations_and_kinds_of_agreements_are_no_instruments() {
    let instruments = |text: &str| -> Vec<String> {
        let visits = read(&format!("Foreign Minister Kari Li of Norway visited Chile. {text}")).visits;
        visits.into_iter().flat_map(|v| v.statements).flat_map(|s| s.instruments).collect()
    };
    assert_eq!(
        instruments("She welcomed the U.S.-Chile Free Trade Agreement."),
        ["U.S.-Chile Free Trade Agreement"]
    );
    assert_eq!(instruments("She recalled the Universal Declaration of Human Rights."), [""; 0]);
    assert_eq!(instruments("She welcomed trade agreements and the UN-brokered agreement."), [""; 0]);
}

#[test]
fn a_place_left_at_a_visits_end_was_visited_until_then() {
    for text in [
        "Foreign Minister Ana Paz of Chile left Fiji today after a three-day visit.",
        "Foreign Minister Ana Paz of Chile left Fiji today, ending a three-day visit.",
        "Foreign Minister Ana Paz of Chile departed from Fiji today at the end of a three-day visit.",
        "Foreign Minister Ana Paz of Chile leaves Fiji today following a three-day visit.",
    ] {
        assert_eq!(trips(text), ["Ana Paz → Fiji 2011-05-01/2011-05-03"], "{text}");
        let over = if text.contains("leaves") { Status::UnderWay } else { Status::Completed };
        assert!(read(text).visits.iter().all(|v| v.status == Some(over)), "{text}");
    }
    // The visit was elsewhere.
    let text = "Foreign Minister Ana Paz of Chile left Fiji today after a three-day visit to Samoa.";
    assert_eq!(trips(text), ["Ana Paz → Samoa 2011-05-01/2011-05-03"]);
}
