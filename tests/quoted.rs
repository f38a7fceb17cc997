//! What stands beside a quotation, and who is told.

use crate::met::met;
use crate::saying::said;

#[test]
fn what_is_added_behind_a_quotation_is_said_too() {
    assert_eq!(
        said("“Chile has decided to build a port,” said Ms Li, adding that Norway would help."),
        ["state Chile has decided to build a port", "state Norway would help"]
    );
    assert_eq!(
        said("“Chile has a port,” Ms Li said, adding that it was small."),
        ["state Chile has a port", "state it was small"]
    );
    assert_eq!(
        said("“Chile has a port,” said President Pedro Paz, urging Norway to send ships."),
        ["Pedro Paz: state Chile has a port", "Pedro Paz: urge Norway to send ships"]
    );
    assert_eq!(
        said("“We attach great importance to fish,” the Minister of Mines, Ana Sol, told reporters."),
        ["Ana Sol: stress We attach great importance to fish"]
    );
}

#[test]
fn a_saying_behind_but_is_no_part_of_what_was_said_before() {
    assert_eq!(
        said("She said that Chile had made good progress but urged the Government to free the press."),
        ["state Chile had made good progress", "urge to free the press"]
    );
}

#[test]
fn who_is_told_is_no_part_of_what_is_said() {
    assert_eq!(
        said("The main purpose of the trip was to sign a treaty, Ms Li told journalists at the airport."),
        ["state The main purpose of the trip was to sign a treaty"]
    );
    assert_eq!(
        said("The aim of the trip is to open a port and to look at fish, Li told journalists."),
        ["state The aim of the trip is to open a port and to look at fish"]
    );
    assert_eq!(
        said("The harbour, Ms Li told reporters in Lima, would grow by half within a year."),
        ["state would grow by half within a year"]
    );
    assert_eq!(said("She spoke to officers of the frigate Fram."), Vec::<String>::new());
    assert_eq!(
        said("She was briefed by the Chief of the General Staff, Ana Sol, on the new ships."),
        ["Ana Sol: state the new ships"]
    );
}

#[test]
fn who_briefs_the_visitor_is_met() {
    let told = "Foreign Minister Kari Li of Norway visited Chile. She was briefed by the Mayor, Ana Sol.";
    assert_eq!(met(told), [("Chile".to_owned(), vec!["Ana Sol, Mayor".to_owned()])]);
}

#[test]
fn a_demand_is_no_courtesy_call() {
    assert_eq!(
        said("She called on the authorities to follow up on the report."),
        ["urge to follow up on the report"]
    );
    assert_eq!(said("She called on President Pedro Paz to discuss fish."), ["discuss fish"]);
}

#[test]
fn who_does_something_while_welcoming_another_does_both() {
    assert_eq!(
        said("While welcoming the release of the prisoners, she stressed that the prisons were full."),
        ["welcome the release of the prisoners", "stress the prisons were full"]
    );
}

#[test]
fn what_will_be_talked_of() {
    assert_eq!(
        said("Trade will be reviewed in all its aspects and views will be exchanged on peace in the region."),
        ["discuss Trade", "discuss peace in the region"]
    );
    assert_eq!(
        said("Trade and fish will be the topics of Ms Li’s visit, the ministry said on Monday."),
        ["discuss Trade and fish"]
    );
}

#[test]
fn a_visit_may_end_with_a_call() {
    assert_eq!(
        said("She ended her visit with a call for donors to do more for the ports."),
        ["urge donors to do more for the ports"]
    );
    assert_eq!(said("She ended her visit with a call to her family."), Vec::<String>::new());
}

#[test]
fn a_service_and_a_wreath_say_nothing() {
    assert_eq!(said("She celebrated Mass and honoured the memory of the fallen."), Vec::<String>::new());
}

#[test]
fn talks_are_told_of_by_other_nouns() {
    assert_eq!(said("She had an in-depth exchange of views on the ports."), ["discuss the ports"]);
    assert_eq!(
        said("She had an in-depth exchange of views with mayors on the ports."),
        ["discuss the ports"]
    );
    assert_eq!(said("She met President Pedro Paz for talks on the ports."), ["discuss the ports"]);
}

#[test]
fn a_question_is_no_demand() {
    assert_eq!(said("Senator Ana Sol asked the Minister whether ships would come."), Vec::<String>::new());
}

#[test]
fn a_subject_of_talks_is_addressed_as_an_audience_is() {
    assert_eq!(
        said("Ms Li and President Pedro Paz also addressed preparations for the summit and the war in Cuba."),
        ["discuss preparations for the summit and the war in Cuba"]
    );
    assert_eq!(said("She addressed the Chamber of Commerce."), Vec::<String>::new());
    assert_eq!(said("The new law addresses the problem of waste."), Vec::<String>::new());
}

#[test]
fn a_paper_that_is_quoted_is_nobody_s_word() {
    assert_eq!(said("“The aim of the visit is to open a port,” the statement reads."), Vec::<String>::new());
    assert_eq!(said("“Chile is a friend,” the Minister said in a statement."), ["state Chile is a friend"]);
}

#[test]
fn who_is_quoted_may_stand_with_a_verb_in_s() {
    assert_eq!(
        said("“Chile is a good friend of ours,” says Ms Li."),
        ["state Chile is a good friend of ours"]
    );
    assert_eq!(
        said("“Chile is a good friend of ours”, the Mayor, Ana Sol, explains."),
        ["Ana Sol: state Chile is a good friend of ours"]
    );
    assert_eq!(
        said("“Chile is a good friend of ours,” she tweeted."),
        ["state Chile is a good friend of ours"]
    );
}

#[test]
fn a_word_is_somebody_s_by_other_means() {
    assert_eq!(said("According to Ms Li, the port will grow."), ["state the port will grow"]);
    assert_eq!(
        said("According to President Pedro Paz, the port will grow."),
        ["Pedro Paz: state the port will grow"]
    );
    assert_eq!(
        said("According to the Minister, Ms Kari Li, the port will grow."),
        ["state the port will grow"]
    );
    assert_eq!(said("According to plan, the port will grow."), Vec::<String>::new());
    assert_eq!(said("Her host, President Pedro Paz, agreed."), Vec::<String>::new());
}

#[test]
fn a_visit_may_end_with_a_demand() {
    assert_eq!(
        said("She called again for the release of the prisoners."),
        ["urge again for the release of the prisoners"]
    );
    assert_eq!(
        said("She ended her visit by calling on Chile to free the prisoners."),
        ["urge Chile to free the prisoners"]
    );
    assert_eq!(said("She called at the ministry."), Vec::<String>::new());
}

#[test]
fn what_is_heeded_is_talked_of() {
    assert_eq!(said("Particular attention was paid to the ports."), ["discuss the ports"]);
    assert_eq!(said("The main focus was on the ports."), ["discuss the ports"]);
    assert_eq!(said("They had a frank exchange on the ports."), ["discuss the ports"]);
    assert_eq!(said("The stock exchange on the square was closed."), Vec::<String>::new());
}

#[test]
fn what_is_done_besides_is_no_subject_of_talks() {
    assert_eq!(
        said("She will meet President Pedro Paz to discuss the ports and will open a school."),
        ["discuss the ports"]
    );
    assert_eq!(
        said("She will speak with President Pedro Paz about the ports, and will visit a school."),
        ["discuss the ports"]
    );
}

#[test]
fn what_was_stressed_or_expressed_is_said_though_nobody_is_named() {
    assert_eq!(
        said("The need to open the ports was emphasised."),
        ["stress The need to open the ports was emphasised"]
    );
    assert_eq!(
        said("At the meeting, concern was expressed over the state of the ports."),
        ["concern concern was expressed over the state of the ports"]
    );
    assert_eq!(
        said("An agreement was reached to meet again in June."),
        ["agree An agreement was reached to meet again in June"]
    );
    assert_eq!(said("The ports were highlighted on the map."), Vec::<String>::new());
    assert_eq!(said("The summit was reached after two days."), Vec::<String>::new());
}

#[test]
fn a_name_and_a_colon_open_what_is_said() {
    assert_eq!(
        said("President Ana Sol: “This is a sign of friendship.”"),
        ["Ana Sol: state This is a sign of friendship"]
    );
    assert_eq!(said("Kari Li: “We urge all sides to talk.”"), ["urge We urge all sides to talk"]);
    assert_eq!(said("The motto of the port: “All ships are welcome here.”").len(), 0);
}

#[test]
fn what_is_noted_with_satisfaction_is_welcomed() {
    assert_eq!(
        said("She noted with satisfaction that trade had grown."),
        ["welcome satisfaction that trade had grown"]
    );
    assert_eq!(said("She noted with her staff that trade had grown.")[0].split(' ').next(), Some("state"));
}
