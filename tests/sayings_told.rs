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
