//! Which act a saying is, by its verb, its object or the words that are quoted.

use crate::program::facts;
use crate::saying::said;

#[test]
fn a_noun_behind_a_light_verb_makes_the_act() {
    assert_eq!(said("She made a pledge to help the reforms."), ["offer to help the reforms"]);
    assert_eq!(said("She made an appeal to all sides to talk."), ["urge to all sides to talk"]);
    assert_eq!(said("She laid stress on the need for ferries."), ["stress the need for ferries"]);
    assert_eq!(said("She placed great emphasis on schools."), ["stress schools"]);
    assert_eq!(said("She put forward a proposal for a joint fund."), ["state a proposal for a joint fund"]);
    assert_eq!(said("She reconfirmed her commitment to trade."), ["stress her commitment to trade"]);
    assert_eq!(said("She made a stop in Arica."), Vec::<String>::new());
}

#[test]
fn whoever_assures_of_help_offers_it() {
    assert_eq!(
        said("She assured the mayor that Norway would continue to provide aid."),
        ["offer Norway would continue to provide aid"]
    );
    assert_eq!(said("She assured the mayor that the port was safe."), ["state the port was safe"]);
}

#[test]
fn what_is_insisted_to_be_so_is_stressed() {
    assert_eq!(said("She insisted that the talks had gone well."), ["stress the talks had gone well"]);
    assert_eq!(said("She insisted that the port must open."), ["urge the port must open"]);
    assert_eq!(said("They confirmed the need for a reform."), ["stress the need for a reform"]);
}

#[test]
fn what_is_noted_with_deep_concern_is_deplored() {
    let said = said("The two ministers noted with deep concern the fighting in the north.");
    assert!(matches!(&said[..], [one] if one.contains("concern the fighting")), "{said:?}");
}

#[test]
fn a_noun_between_nouns_is_no_verb() {
    assert_eq!(
        said("She stressed the importance of human rights, press freedom and the rule of law."),
        ["stress the importance of human rights, press freedom and the rule of law"]
    );
}

#[test]
fn quoted_words_feel_by_an_adjective_or_a_noun() {
    assert_eq!(
        said("“It is regrettable that the port is closed,” she said."),
        ["concern It is regrettable that the port is closed"]
    );
    assert_eq!(
        said("“Our thoughts are with the families,” she said."),
        ["concern Our thoughts are with the families"]
    );
    assert_eq!(
        said("“It is not regrettable that the port is closed,” she said."),
        ["state It is not regrettable that the port is closed"]
    );
    assert_eq!(
        said("“I will discuss fish with the mayor,” she said."),
        ["discuss I will discuss fish with the mayor"]
    );
    assert_eq!(
        said("“I will meet the mayor to discuss fish,” she said."),
        ["discuss I will meet the mayor to discuss fish"]
    );
    assert_eq!(
        said("“I will visit the port on Friday,” she said."),
        ["state I will visit the port on Friday"]
    );
}

#[test]
fn two_acts_of_a_quotation_are_two_statements() {
    assert_eq!(
        said("“We welcome the new law and we look forward to its passage,” she added."),
        ["welcome the new law", "hope its passage"]
    );
    assert_eq!(
        said("“I urge all sides to talk and to listen,” she said."),
        ["urge I urge all sides to talk and to listen"]
    );
}

#[test]
fn talks_that_a_journey_is_made_for_are_its_aim() {
    let text =
        "Foreign Minister Kari Li of Norway left for Chile on 2 May to hold talks with ministers on trade.";
    let visits = facts(text).visits;
    let visit = visits.first().expect("a visit");
    assert!(visit.statements.is_empty(), "{:?}", visit.statements);
    assert_eq!(visit.purposes.len(), 1);
    assert_eq!(said("She held talks with ministers on trade."), ["discuss trade"]);
}

#[test]
fn what_is_quoted_of_two_places_at_once_is_of_the_first() {
    let text = "Foreign Minister Kari Li of Norway visited Chile and Peru from 2 to 6 May. In Peru she opened a \
                school. “The port was a surprise. I look forward to working with Chile and Peru on ferries.”";
    let visits = facts(text).visits;
    let of = |name: &str| visits.iter().find(|v| v.destination.name == name);
    let hopes =
        |name: &str| of(name).is_some_and(|v| v.statements.iter().any(|s| s.verb.as_deref() == Some("look")));
    assert!(hopes("Chile") && !hopes("Peru"), "{visits:?}");
}

#[test]
fn what_is_told_to_somebody_is_told_without_a_verb_of_being_too() {
    assert_eq!(
        said("She told the President that Norway wants more trade."),
        ["state Norway wants more trade"]
    );
}

#[test]
fn what_was_decided_or_repeated_is_said() {
    assert_eq!(said("It was decided to build a port."), ["agree to build a port"]);
    assert_eq!(said("She repeated that trade brings peace."), ["stress trade brings peace"]);
    assert_eq!(said("She renewed the commitment to trade."), ["stress to trade"]);
    assert_eq!(said("She accused the army of theft."), ["concern the army of theft"]);
}

#[test]
fn a_decision_to_do_something_is_welcomed_whole() {
    assert_eq!(
        said("She welcomed the mayor’s decision to sign the agreement."),
        ["welcome the mayor’s decision to sign the agreement"]
    );
}

#[test]
fn who_is_proud_to_announce_announces() {
    assert_eq!(
        said("“I am proud to announce a new fund,” she said."),
        ["announce I am proud to announce a new fund"]
    );
}

#[test]
fn who_ends_by_calling_for_something_calls_for_it() {
    assert_eq!(said("She ended her remarks by calling for peace."), ["urge peace"]);
    assert_eq!(said("She concluded by thanking her hosts."), ["welcome her hosts"]);
    assert_eq!(said("She ended the day by a walk in the port."), Vec::<String>::new());
}
