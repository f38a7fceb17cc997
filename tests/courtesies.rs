//! What is said by the way: praise, duties, what is important, what a visit is part of.

use crate::told::{read, trips};

/// What was said on a visit to Chile, each as its act and words.
fn said(text: &str) -> Vec<String> {
    let text = format!("Foreign Minister Kari Li of Norway visited Chile. {text}");
    let said = |s: visitgraph::facts::Statement| format!("{:?} {}", s.act, s.content.unwrap_or_default());
    read(&text).visits.into_iter().flat_map(|v| v.statements).map(said).collect()
}

/// What a visit is for.
fn aims(text: &str) -> Vec<String> {
    read(text).visits.into_iter().flat_map(|v| v.purposes).map(|p| p.text).collect()
}

#[test]
fn what_somebody_is_charged_with_is_nothing_said() {
    for text in [
        "Ms Li is charged with monitoring, reporting and advising on the rights of migrants.",
        "The Rapporteur, Bo Berg, is tasked with examining and reporting on prisons.",
        "The body is responsible for reviewing and recommending laws.",
    ] {
        assert!(said(text).is_empty(), "{text} {:?}", said(text));
    }
    assert_eq!(said("Ms Li opened the port, stressing the need for trade."), ["Stress the need for trade"]);
}

#[test]
fn a_speech_says_what_the_speaker_does() {
    assert_eq!(said("Her speech stressed the importance of trade."), ["Stress the importance of trade"]);
    assert_eq!(said("Her remarks underlined the need for peace."), ["Stress the need for peace"]);
    assert!(said("Her trip underlined the need for peace.").is_empty());
}

#[test]
fn what_is_said_to_be_important_to_do_is_done() {
    assert_eq!(
        said("Ms Li said it was important to emphasise the support for the port."),
        ["Stress the support for the port"]
    );
    // What is important to others is only said.
    assert_eq!(
        said("Ms Li said it was important to build ports."),
        ["State it was important to build ports"]
    );
}

#[test]
fn praise_goes_on_in_its_quotation() {
    let all = said(
        "President Bo Paz praised the troops: “The people are with you. We have not heard a complaint. You are brave.”",
    );
    assert!(all.len() == 3 && all.iter().all(|s| s.starts_with("Welcome")), "{all:?}");
    let all = said("President Bo Paz said: “The people are with you. We have not heard a complaint.”");
    assert!(all.iter().all(|s| s.starts_with("State")), "{all:?}");
}

#[test]
fn what_is_seen_as_a_step_is_welcomed() {
    assert_eq!(
        said("The leaders recognised the new group as a productive step forward."),
        ["Welcome the new group as a productive step forward"]
    );
    assert_eq!(
        said("“Of the many issues that we face, I want to convey our thanks for Chile’s help,” Ms Li said."),
        ["Welcome Of the many issues that we face, I want to convey our thanks for Chile’s help"]
    );
}

#[test]
fn attention_is_paid_by_somebody_to_something() {
    assert_eq!(
        said("Particular attention was paid by the Ministers to the rules of trade."),
        ["Discuss the rules of trade"]
    );
    assert!(said("Spokesman Bo Berg offered a reading of the recent trip.").is_empty());
}

#[test]
fn what_a_journey_is_part_of_is_an_aim() {
    assert_eq!(
        aims(
            "Minister Kari Li of Norway will travel to Chile in May as part of the Government’s commitment to deepening its ties with Chile."
        ),
        ["deepening its ties with Chile"]
    );
    assert_eq!(
        aims(
            "Minister Kari Li of Norway will travel to Chile in May as part of ongoing efforts to deepen ties."
        ),
        ["to deepen ties"]
    );
    assert_eq!(
        aims("Minister Kari Li of Norway will visit Chile. The focus of her visit will be on trade."),
        ["trade"]
    );
    assert!(
        aims("Minister Kari Li of Norway will travel to Chile in May as part of a delegation.").is_empty()
    );
}

#[test]
fn who_goes_along_to_one_place_goes_there_alone() {
    let text = "President Bo Paz will travel to France and Italy on 5 May. The First Lady will accompany the President to France.";
    let count = |n: usize| read(text).visits[n].visitors.len();
    assert_eq!((count(0), count(1)), (2, 1));
    let text = "President Bo Paz will travel to France and Italy on 5 May. The First Lady will accompany the President.";
    assert_eq!(read(text).visits[1].visitors.len(), 2);
}

#[test]
fn people_who_were_flown_home_are_nobody_on_a_visit() {
    let text = "Minister Kari Li of Norway will visit Chile in May. A group of 42 migrants was flown home from Peru on Monday.";
    assert_eq!(trips(text), ["Kari Li → Chile 2011-05/2011-05"]);
}

#[test]
fn an_agreement_is_named_with_its_year() {
    let named = |text: &str| -> Vec<String> {
        let text = format!("Foreign Minister Kari Li of Norway visited Chile. {text}");
        read(&text).visits.into_iter().flat_map(|v| v.statements).flat_map(|s| s.instruments).collect()
    };
    assert_eq!(named("She noted the Norway-Chile Agreement of 1944."), ["Norway-Chile Agreement of 1944"]);
    assert_eq!(named("She said that the 1944 Agreement was in force."), ["1944 Agreement"]);
    assert_eq!(
        named("She discussed a comprehensive free trade agreement."),
        ["comprehensive free trade agreement"]
    );
    assert!(named("She discussed a comprehensive agreement.").is_empty());
}

#[test]
fn what_the_author_says_behind_a_clause_of_others_stands_alone() {
    let text = "Statement by the Prime Minister of Norway, Kari Li. President Bo Paz of Chile will visit Norway in May. Chile and Norway \
        have much to offer each other and I welcome his visit.";
    let all = read(text).visits.remove(0).statements;
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].evidence[0].quote, "I welcome his visit.");
    // Leaders who are invited to a meeting are asked for nothing else.
    assert!(said("President Bo Paz has invited the leaders for a joint meeting.").is_empty());
    assert_eq!(
        aims("Minister Kari Li of Norway will visit Chile in May to deepen ties, according to the Ministry."),
        ["to deepen ties"]
    );
}

#[test]
fn what_a_mission_will_focus_on_is_an_aim() {
    let text = "The Special Rapporteur on water, Ana Li, will visit Chile from 5 to 9 May. The mission, the first by a Rapporteur on \
        water, will focus on the state of the rivers.";
    assert_eq!(aims(text), ["the state of the rivers"]);
    assert!(read(text).visits[0].statements.is_empty());
}
