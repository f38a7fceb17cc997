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

#[test]
fn who_calls_on_an_officer_of_another_country_is_there() {
    for text in [
        "Foreign Minister Kari Li paid a courtesy call on the President of Chile this afternoon at his residence.",
        "Foreign Minister Kari Li of Norway called on the President of Chile, Ana Sol, on Monday.",
        "President Ana Sol of Chile received the Foreign Minister of Norway, Kari Li, on Monday.",
        "Prime Minister Paz of Chile received a courtesy call from Foreign Minister Kari Li of Norway on Monday.",
        "Norwegian Foreign Minister Kari Li was received by Chilean President Bo Paz. They spoke of trade with Chile.",
        "President Bo Paz of Chile held talks with visiting Foreign Minister Kari Li on Monday.",
        "President Bo Paz of Chile met visiting Norwegian Foreign Minister Kari Li on Monday.",
    ] {
        assert_eq!(trips(text), ["Kari Li > Chile"], "{text}");
    }
}

#[test]
fn who_lives_there_or_meets_elsewhere_has_not_come() {
    for text in [
        "The Ambassador of Norway, Kari Li, paid a courtesy call on the President of Chile.",
        "The High Commissioner of Norway, Kari Li, called on the Prime Minister of Chile, Bo Paz.",
        "The Minister of Mines, Bo Sol, called on the President of Chile on Monday.",
        "Foreign Minister Kari Li of Norway called on the President of Chile to resign.",
        "Foreign Minister Kari Li of Norway met the President of Chile on the sidelines of the session.",
        "The President of Chile received the Foreign Minister of Norway, Kari Li, on the margins of the summit.",
        "President Bo Paz of Chile received a letter from the Foreign Minister of Norway, Kari Li.",
        "President Bo Paz of Chile received a telephone call from Prime Minister Kari Li of Norway.",
        "President Bo Paz of Chile welcomed the appointment of Prime Minister Kari Li of Norway.",
        "President Bo Paz of Chile has not received the Foreign Minister of Norway, Kari Li.",
    ] {
        assert_eq!(trips(text), [""; 0], "{text}");
    }
}

#[test]
fn of_two_who_hold_talks_at_a_seat_of_government_one_has_come() {
    let text = "Emir Ali bin Omar Al Sol and President Bo Paz of the friendly Republic of Chile held an official session \
                of talks at La Moneda Palace in the capital, Santiago, this evening.";
    let visits = facts(text).visits;
    assert_eq!(trips(text), ["Ali bin Omar Al Sol > Republic of Chile"]);
    let stops = visits[0].stops.iter().map(|s| s.place.name.as_str()).collect::<Vec<_>>();
    assert_eq!(stops, ["Santiago"]);
    let text = "Ali bin Omar Al Sol, the Emir of Qatar, met with President Bo Paz at Aiwan-e-Sadr on Monday. They spoke \
                of trade with Pakistan.";
    assert_eq!(trips(text), ["Ali bin Omar Al Sol > Pakistan"]);
}

/// Each saying of the first visit, as "verb: content".
fn said(text: &str) -> Vec<String> {
    let text = format!("Foreign Minister Kari Li of Norway visited Chile on 2 May. {text}");
    let all = facts(&text).visits.into_iter().flat_map(|visit| visit.statements);
    all.map(|s| format!("{}: {}", s.verb.unwrap_or_default(), s.content.unwrap_or_default())).collect()
}

#[test]
fn what_is_put_in_has_the_same_speaker() {
    assert_eq!(
        said(
            "The Minister, while thanking the Government for the invitation, acknowledged the losses of Chile."
        ),
        ["thank: the invitation, acknowledged the losses of Chile", "acknowledge: the losses of Chile"]
    );
    assert_eq!(
        said("His Highness expressed his satisfaction with the talks, and evinced interest in trade."),
        ["express: the talks", "evince: interest in trade"]
    );
    assert_eq!(said("This came as both sides agreed to trade more."), ["agree: to trade more"]);
    assert_eq!(said("They held a session of talks at the Hall of the People."), [""; 0]);
}

#[test]
fn datelines_of_agencies_are_no_part_of_the_text() {
    for dateline in [
        "LIMA, (News Point / News Agency - 3rd May, 2011) ",
        "(NEWS- Lima News Agency (LNA)) LIMA, May 3 (LNA) -- ",
        "LIMA, Peru May 3 – ",
        ", LIMA, Peru May 3 – ",
        "Lima, May. 3, LNA – ",
    ] {
        let text = format!("{dateline}Foreign Minister Kari Li of Norway visited Chile today.");
        let visits = facts(&text).visits;
        let quote = visits.first().map(|v| v.evidence[0].quote.clone()).unwrap_or_default();
        assert!(quote.starts_with("Foreign Minister"), "{dateline} {quote}");
    }
}

#[test]
fn the_country_is_not_that_of_the_guest() {
    let text = "President Bo Paz of the Republic of Peru (PE), at the invitation of the King, is expected in the country \
                on Friday.";
    assert_eq!(trips(&format!("Chile is glad. {text}")), ["Bo Paz > Chile"]);
    let text = "President Bo Paz of Chile arrived in Chile on Monday after his tour of Peru.";
    assert_eq!(trips(text), ["Bo Paz > Peru"]);
}

#[test]
fn where_people_are_is_no_part_of_their_office() {
    let met = |text: &str| {
        let text = format!("Foreign Minister Kari Li of Norway visited Chile on 2 May. {text}");
        let visits = facts(&text).visits;
        visits.iter().flat_map(|v| &v.engagements).flat_map(|e| &e.with).map(name).collect::<Vec<_>>()
    };
    assert_eq!(met("She met the Deputy Minister at the Presidential Villa."), ["Deputy Minister"]);
    assert_eq!(met("She met Minister Bo Paz at Lima Hotel."), ["Bo Paz"]);
    assert_eq!(met("She met the Director at the Ministry of Trade."), ["Director at the Ministry of Trade"]);
    assert_eq!(met("She met her counterpart from Peru, Bo Paz."), ["Bo Paz"]);
}

#[test]
fn a_source_may_be_named_beside_what_is_said() {
    assert_eq!(
        said("According to the Ministry of Trade, both countries will trade more."),
        [": both countries will trade more"]
    );
    assert_eq!(
        said("The port has grown, according to a statement by the Ministry."),
        [": The port has grown"]
    );
    for text in [
        "According to the Ministry, she will meet the King on Friday.",
        "According to plan, the port will grow.",
        "According to the law, the port will grow.",
        "According to reports, the port has grown.",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
}

#[test]
fn what_is_added_is_said_too() {
    for text in [
        "The port will grow, Ms Li said, adding that trade will rise.",
        "Ms Li said the port will grow, adding the ships would come.",
        "The Ministry said, \"The port will grow,\" adding, \"The ships will come.\"",
    ] {
        assert_eq!(said(text).len(), 2, "{text} {:?}", said(text));
    }
    assert_eq!(said("Ms Li said the port will grow, adding jobs to the town.").len(), 1);
    assert_eq!(
        said("\"The port will grow,\" one official statement emphasized."),
        ["emphasize: The port will grow"]
    );
    assert_eq!(said("The presidential office said the port will grow."), ["say: the port will grow"]);
}

#[test]
fn what_is_no_treaty_is_not_agreed_on() {
    assert_eq!(said("She signed the visitors' book. She spoke of peace."), ["speak: peace"]);
    assert_eq!(said("Both sides signed an agreement on trade."), ["sign: an agreement on trade"]);
    assert_eq!(
        said("Ms Li will visit Peru too, her spokesman announced Thursday at a press briefing."),
        [""; 0]
    );
}
