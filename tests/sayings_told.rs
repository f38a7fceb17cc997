//! Sayings as ministries and agencies tell them: verbs, word orders and marks, a few sentences for each.

use crate::saying::said;

#[test]
fn a_message_that_is_conveyed_says_something() {
    assert_eq!(
        said("She conveyed a message of friendship from the King."),
        ["state a message of friendship from the King"]
    );
    assert_eq!(
        said("Ms Li conveyed the greetings and best wishes of the Norwegian people."),
        ["state the greetings and best wishes of the Norwegian people"]
    );
    assert_eq!(said("Ms Li conveyed her condolences to the families."), ["concern to the families"]);
}

#[test]
fn what_is_considered_in_talks_is_discussed() {
    assert_eq!(said("They considered ways of selling more fish."), ["discuss ways of selling more fish"]);
    assert_eq!(said("Issues of fishing were also considered."), ["discuss Issues of fishing"]);
    assert_eq!(said("Chile is considered a good place for fishing."), Vec::<String>::new());
    assert_eq!(said("She considers that the ports are safe."), ["state the ports are safe"]);
}

#[test]
fn what_is_said_to_be_hoped_is_a_hope() {
    assert_eq!(
        said("She said she hoped that the two countries would trade more."),
        ["hope the two countries would trade more"]
    );
    assert_eq!(said("The Minister said he looked forward to the next round."), ["hope the next round"]);
}

#[test]
fn what_is_found_and_concluded_is_said() {
    assert_eq!(said("She found that many boats were old."), ["state many boats were old"]);
    assert_eq!(said("The Minister concluded that the law had failed."), ["state the law had failed"]);
    assert_eq!(said("She found the port closed."), Vec::<String>::new());
    assert_eq!(said("She concluded an agreement that helps fishermen."), Vec::<String>::new());
}

#[test]
fn quoted_words_that_are_plainly_an_act_are_that_whatever_the_verb() {
    assert_eq!(
        said("“I am deeply worried about the fishermen,” she stressed."),
        ["concern I am deeply worried about the fishermen"]
    );
    assert_eq!(said("“The law is clear,” she stressed."), ["stress The law is clear"]);
}

#[test]
fn feasts_and_books_and_what_will_be_told_later_say_nothing() {
    for text in [
        "The visit came as both countries celebrated 90 years of friendship.",
        "She signed the book of condolence at the Embassy of Peru.",
        "Ms Li will say more in her report.",
        "She said goodbye to the crew.",
    ] {
        assert_eq!(said(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(said("She said more than 20 firms would come."), ["state more than 20 firms would come"]);
}

#[test]
fn a_statement_that_calls_for_something_urges_it() {
    assert_eq!(
        said("The sides issued a joint statement calling for cleaner seas."),
        ["The sides: urge cleaner seas"]
    );
}

#[test]
fn what_tops_an_agenda_or_is_among_its_topics_is_discussed() {
    assert_eq!(said("Fishing and trade will top the agenda."), ["discuss Fishing and trade"]);
    assert_eq!(said("Among the topics discussed were fishing and trade."), ["discuss fishing and trade"]);
    assert_eq!(said("Among the guests were fishermen and traders."), Vec::<String>::new());
}

#[test]
fn a_quotation_whose_paragraphs_each_open_anew_goes_on_to_its_end() {
    assert_eq!(
        said(
            "She said: \"We open a new chapter.\n\n\"Our ports will grow.\n\n\"I thank the people of Chile.\""
        ),
        ["state We open a new chapter", "state Our ports will grow", "welcome I thank the people of Chile"]
    );
}

#[test]
fn forms_of_courtesy_are_what_they_say() {
    assert_eq!(
        said("“Let me thank the President for his help,” she said."),
        ["welcome Let me thank the President for his help"]
    );
    assert_eq!(
        said("“Allow me to express my gratitude to the crew,” she said."),
        ["welcome Allow me to express my gratitude to the crew"]
    );
    assert_eq!(said("“Thank you for your help,” she told the crew."), ["welcome Thank you for your help"]);
    assert_eq!(said("“Let me see the port,” she said."), ["state Let me see the port"]);
}

#[test]
fn quoted_words_offer_help_tell_of_talks_and_find_fault() {
    assert_eq!(said("“We stand ready to help,” she said."), ["offer We stand ready to help"]);
    assert_eq!(said("“We discussed the ports,” she told the press."), ["discuss We discussed the ports"]);
    assert_eq!(
        said("“I find it unacceptable that boats sink,” she said."),
        ["concern I find it unacceptable that boats sink"]
    );
    assert_eq!(said("“I find it easy to talk here,” she said."), ["state I find it easy to talk here"]);
}

#[test]
fn what_is_suggested_or_hoped_is_one_saying_with_its_own_verb() {
    assert_eq!(
        said("Ms Li suggested the two sides reinforce their ties."),
        ["urge the two sides reinforce their ties"]
    );
    assert_eq!(
        said("She said she hoped the two countries would sign a deal on fish."),
        ["hope the two countries would sign a deal on fish"]
    );
}

#[test]
fn who_repeats_a_call_urges() {
    assert_eq!(said("She renewed her appeal for help."), ["urge help"]);
    assert_eq!(said("She renewed the licence of the port."), Vec::<String>::new());
}

#[test]
fn a_news_agency_that_reports_says_nothing_itself() {
    assert_eq!(said("Exports rose last year, Reuters reported."), Vec::<String>::new());
}

#[test]
fn readiness_to_host_is_no_visit() {
    for text in [
        "Readiness was expressed to host the next meeting in Oslo.",
        "The Minister said she looked forward to welcoming President Paz in Oslo.",
    ] {
        assert_eq!(
            crate::travel::told(&format!(
                "Foreign Minister Kari Li of Norway visited Chile on 2 May. {text}"
            ))
            .len(),
            1
        );
    }
}

#[test]
fn a_text_that_opens_with_who_is_received_is_about_that_visit() {
    let text = "President Pedro Paz met Foreign Minister Ana Li of Norway, who arrived in Chile for a working visit.\n\n\
                Special attention was paid to the upcoming visit of Norwegian Prime Minister Ola Berg to Chile.\n\n\
                The sides discussed fishing.";
    let visits = crate::program::facts(text).visits;
    let said = |name: &str| {
        let visit = visits.iter().find(|v| v.visitors.iter().any(|p| p.name.as_deref() == Some(name)));
        visit.is_some_and(|v| v.statements.iter().any(|s| s.content.as_deref() == Some("fishing")))
    };
    assert!(said("Ana Li"));
    assert!(!said("Ola Berg"));
}
