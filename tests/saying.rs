//! What the reader makes of ways of saying something, a text for each.

use visitgraph::facts::Document;

use crate::program::facts;

fn read(text: &str) -> Document {
    facts(&format!("Foreign Minister Kari Li of Norway visited Chile on 2 May. {text}"))
}

/// Each statement in short: the act and what is said, and who says it, if it is not the visitor.
pub(crate) fn said(text: &str) -> Vec<String> {
    let statements = read(text).visits.into_iter().flat_map(|visit| visit.statements);
    let short = statements.map(|s| {
        let speaker = s.speaker.and_then(|p| p.name.or(p.role).or(p.organization));
        let speaker = speaker.map(|who| format!("{who}: ")).unwrap_or_default();
        let act = serde_json::to_string(&s.act).unwrap_or_default();
        format!("{speaker}{} {}", act.trim_matches('"'), s.content.unwrap_or_default())
    });
    short.collect()
}

#[test]
fn who_speaks_of_themselves_is_glad_or_worried() {
    assert_eq!(
        said("“I am very grateful to the King for his help,” she said."),
        ["welcome I am very grateful to the King for his help"]
    );
    assert_eq!(said("She is, however, concerned that prisons are full."), ["concern prisons are full"]);
}

#[test]
fn to_meet_for_courtesy_says_nothing() {
    assert_eq!(said("She was pleased to meet President Pedro Paz."), Vec::<String>::new());
    assert_eq!(said("She was pleased to accept the invitation."), ["agree to accept the invitation"]);
}

#[test]
fn what_is_put_in_leaves_the_verb_whole() {
    assert_eq!(said("She has, among other things, pledged a new clinic."), ["offer a new clinic"]);
}

#[test]
fn who_travels_to_meet_somebody_to_discuss_something_says_it() {
    assert_eq!(
        said("She travelled to Valparaíso to meet President Pedro Paz to discuss the new port."),
        ["discuss the new port"]
    );
}

#[test]
fn allegations_are_no_word_of_those_who_report_them() {
    assert_eq!(
        said("She noted allegations that prisoners were beaten."),
        ["allege allegations that prisoners were beaten"]
    );
    assert_eq!(
        said("Lawyers alleged that prisoners were beaten."),
        ["Lawyers: allege prisoners were beaten"]
    );
    assert_eq!(
        said("There are widespread allegations that prisoners were beaten."),
        ["allege prisoners were beaten"]
    );
}

#[test]
fn who_decides_alone_agrees_with_nobody() {
    assert_eq!(said("She decided to stay in the hotel."), Vec::<String>::new());
    assert_eq!(said("Chile has signed the Rome Statute."), Vec::<String>::new());
    assert_eq!(said("Both sides decided to open a school."), ["Both sides: agree to open a school"]);
}

#[test]
fn quoted_words_are_the_act_they_do() {
    assert_eq!(
        said("“I urge the Government to free the press,” she said."),
        ["urge I urge the Government to free the press"]
    );
    assert_eq!(
        said("“The talks were long,” she said. “The mission commends the army, and urges it to stay away.”"),
        ["state The talks were long", "welcome the army", "urge it to stay away"]
    );
    assert_eq!(
        said("“It is my hope that the port will grow,” she said."),
        ["hope It is my hope that the port will grow"]
    );
}

#[test]
fn who_would_like_to_thank_thanks() {
    assert_eq!(
        said("“We would like to thank the people of Chile,” she said."),
        ["welcome We would like to thank the people of Chile"]
    );
}

#[test]
fn talks_and_speeches_are_about_something() {
    let about = |text: &str| said(text).join(" | ");
    assert_eq!(about("A key theme of the talks was the price of copper."), "discuss the price of copper");
    assert_eq!(about("Copper will be the focus of the talks."), "discuss Copper");
    assert_eq!(about("The meetings discussed the price of copper."), "discuss the price of copper");
    assert_eq!(about("She will also focus on the price of copper."), "discuss the price of copper");
    assert_eq!(about("She gave a lecture to students on the price of copper."), "state the price of copper");
    assert_eq!(about("She received a briefing on the price of copper."), "discuss the price of copper");
}

#[test]
fn items_of_a_list_are_each_said() {
    assert_eq!(
        said(
            "She called upon the Government to:\n\n(a) free the press; and\n\n(b) open the archives.\n\nShe left."
        ),
        ["urge free the press", "urge open the archives"]
    );
}

#[test]
fn what_reports_is_joined_to_what_reports() {
    assert_eq!(
        said("She stressed that she attached importance to the port, and hoped that it would grow."),
        ["stress she attached importance to the port", "hope it would grow"]
    );
}

#[test]
fn the_honoured_are_recognised() {
    assert_eq!(
        said("She recognised the great contribution of the miners."),
        ["welcome the great contribution of the miners"]
    );
}

#[test]
fn both_say_it() {
    assert_eq!(
        said("She met President Pedro Paz, and both stressed the value of the port."),
        ["both: stress the value of the port"]
    );
    assert_eq!(said("Both agreed to meet again."), ["Both: agree to meet again"]);
}

#[test]
fn what_is_said_may_stand_around_the_verb() {
    assert_eq!(
        said("The port, she said, would grow within two years."),
        ["state would grow within two years"]
    );
    assert_eq!(
        said("She told reporters in the harbour: “The port will grow.”"),
        ["state The port will grow"]
    );
    assert_eq!(
        said("“The port will grow,” said Ms Li in a statement on Sunday."),
        ["state The port will grow"]
    );
}

#[test]
fn clauses_in_ing_are_said_by_those_of_the_main_one() {
    assert_eq!(
        said("Noting that the port had grown, the two Presidents agreed to build a road."),
        ["Presidents: state the port had grown", "Presidents: agree to build a road"]
    );
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph() {
    let text = "She said on arrival:\n\n“I have come by sea.\n\nThe sea is wide between our two countries.”\n\nShe left.";
    assert_eq!(said(text), ["state I have come by sea", "state The sea is wide between our two countries"]);
}

#[test]
fn what_is_no_saying() {
    for text in [
        "The two countries have maintained cordial ties.",
        "She met President Pedro Paz as part of efforts to stress the rule of law.",
        "Refugees may go home when they agree to it.",
        "The visit of the Minister underscored the ties between the two countries.",
        "She called on and had lunch with President Pedro Paz.",
        "She raised the profile of the port.",
    ] {
        assert_eq!(said(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_source_at_the_end_says_nothing_of_its_own() {
    assert_eq!(
        said("She urged the Government to free the press, the ministry said."),
        ["urge to free the press"]
    );
}

#[test]
fn agreements_are_named_by_what_they_are_about() {
    let named = |text: &str| {
        let statements = read(text).visits.into_iter().flat_map(|visit| visit.statements);
        statements.flat_map(|s| s.instruments).collect::<Vec<_>>()
    };
    assert_eq!(
        named("She will sign an agreement on the use of ports and a Treaty of Friendship and Trade."),
        ["agreement on the use of ports", "Treaty of Friendship and Trade"]
    );
    assert_eq!(named("She welcomed the new Mutual Defense Treaty."), ["Mutual Defense Treaty"]);
    for general in ["oldest treaty", "cooperation agreement", "power purchasing agreement"] {
        assert_eq!(named(&format!("She welcomed their {general}.")), Vec::<String>::new(), "{general}");
    }
    assert_eq!(named("They signed the treaty on Monday."), Vec::<String>::new());
}

#[test]
fn what_was_agreed_without_names() {
    assert_eq!(said("It was agreed that the port should grow."), ["agree the port should grow"]);
    assert_eq!(said("Chile indicated that it was ready to help."), ["Chile: offer it was ready to help"]);
}

#[test]
fn talks_without_a_topic_say_nothing() {
    assert_eq!(said("She held talks in Valparaíso with President Pedro Paz."), Vec::<String>::new());
    assert_eq!(
        said("She had discussions with him in the harbour on the price of copper."),
        ["discuss the price of copper"]
    );
}

#[test]
fn concerns_that_are_raised() {
    assert_eq!(said("She raised concerns about the prisons."), ["concern the prisons"]);
    assert_eq!(
        said("She welcomed the measures they discussed in March."),
        ["welcome the measures they discussed in March"]
    );
}

#[test]
fn talks_stand_beside_other_sayings() {
    assert_eq!(
        said("She will engage the leaders on the price of copper, and discuss the new port."),
        ["discuss the price of copper", "discuss the new port"]
    );
}

#[test]
fn what_is_shared() {
    assert_eq!(
        said("President Pedro Paz shared her concern for the miners."),
        ["Pedro Paz: concern the miners"]
    );
    assert_eq!(said("The two countries share a long border."), Vec::<String>::new());
}

#[test]
fn what_people_meet_for_is_what_they_talk_about() {
    assert_eq!(
        said("She met President Pedro Paz to advance cooperation at sea."),
        ["discuss cooperation at sea"]
    );
    assert_eq!(
        said("She met with fishermen in Arica to continue building on old ties."),
        ["discuss building on old ties"]
    );
    assert_eq!(said("She visited a port to advance cooperation at sea."), [""; 0]);
}

#[test]
fn what_is_urged_at_a_meeting_is_shown_with_the_meeting() {
    let told = read("She met fishermen in Arica, where she discussed the price of fish.");
    let statement = &told.visits[0].statements[0];
    assert!(statement.evidence[0].quote.starts_with("She met"), "{statement:?}");
}

#[test]
fn what_is_said_of_a_whole_tour_belongs_to_it() {
    let told = facts(
        "Foreign Minister Kari Li leaves for South America today. She will visit Chile and Peru.\n\n“The region \
         matters to us,” Ms Li said.",
    );
    let said: Vec<usize> = told.visits.iter().map(|v| v.statements.len()).collect();
    assert_eq!(said, [1, 0, 0]);
}

#[test]
fn a_visit_named_in_passing_is_not_turned_to() {
    let told = facts(
        "Foreign Minister Kari Li of Norway will visit Chile on 2 May. “I will stress what we agreed during my \
         visit to Peru last year,” she said.",
    );
    let chile = told.visits.iter().find(|v| v.destination.name == "Chile");
    assert_eq!(chile.map(|v| v.statements.len()), Some(1));
}

#[test]
fn who_is_glad_of_something_needs_no_that() {
    assert_eq!(said("I am very pleased Chile has opened its ports."), ["welcome Chile has opened its ports"]);
    assert_eq!(said("We are committed to sharing our charts."), ["offer to sharing our charts"]);
    assert_eq!(said("The fund is committed to new roads."), [""; 0]);
}

#[test]
fn who_goes_on_enquires_or_is_briefed() {
    assert_eq!(said("Ms Li continued: “The sea is ours.”"), ["state The sea is ours"]);
    assert_eq!(said("She continued her journey."), [""; 0]);
    assert_eq!(said("She enquired about the price of fish."), ["discuss the price of fish"]);
    assert_eq!(said("Ms Li was briefed by Captain Ana Paz on the search."), ["Ana Paz: state the search"]);
}

#[test]
fn a_short_sentence_goes_on_with_the_quotation_before_it() {
    assert_eq!(
        said("“Chile is a friend of ours,” said Ms Li. “We want more.”"),
        ["state Chile is a friend of ours", "state We want more"]
    );
}

#[test]
fn what_topics_include_is_discussed() {
    assert_eq!(said("Topics for discussion will include fish and salt."), ["discuss fish and salt"]);
    assert_eq!(said("The visit included Peru."), [""; 0]);
}

#[test]
fn what_is_told_of_a_visit_is_said_unless_it_is_the_visit() {
    let told = |text: &str| {
        let statements = facts(text).visits.into_iter().flat_map(|v| v.statements);
        statements.map(|s| s.content.unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(
        told("Foreign Minister Kari Li, who is visiting Chile, said that prices would rise."),
        ["prices would rise"]
    );
    assert_eq!(
        told("Foreign Minister Kari Li of Norway will announce new ships during a visit to Chile in May.")
            .len(),
        1
    );
    assert_eq!(told("Foreign Minister Kari Li of Norway announced her first visit to Chile."), [""; 0]);
}

#[test]
fn who_is_told_something_hears_it_of_somebody() {
    assert_eq!(
        said("She was told by Captain Ana Paz that boats were late."),
        ["Ana Paz: state boats were late"]
    );
    assert_eq!(said("The two sides will continue their talks on fish."), ["two sides: discuss fish"]);
    assert_eq!(said("Her trip comes as the two nations celebrate their friendship."), [""; 0]);
}

#[test]
fn what_is_said_of_a_host_belongs_to_the_visit_there() {
    let told = facts(
        "Foreign Minister Kari Li will visit Chile and Peru from 5 to 9 May. On 8 May, I look forward to meeting \
         President Pedro Paz of Peru.",
    );
    let peru = told.visits.iter().find(|v| v.destination.name == "Peru");
    assert_eq!(peru.map(|v| v.statements.len()), Some(1));
}

#[test]
fn what_is_free_and_open_or_close_is_no_verb() {
    assert_eq!(
        said("They discussed trade, including a free and open ocean, and safety at sea."),
        ["discuss trade, including a free and open ocean, and safety at sea"]
    );
    assert_eq!(
        said("They discussed mining, increasingly close cooperation in trade and safety."),
        ["discuss mining, increasingly close cooperation in trade and safety"]
    );
}

#[test]
fn what_talks_will_cover_or_are_chaired_for_is_discussed() {
    assert_eq!(said("Ms Li will attend these talks, which will cover fish."), ["discuss fish"]);
    assert_eq!(said("Ms Li plans to meet Captain Ana Paz, to exchange views on fish."), ["discuss fish"]);
    assert_eq!(
        said("The talks were co-chaired by Ms Li and Captain Ana Paz to exchange views on fish."),
        ["discuss fish"]
    );
}

#[test]
fn what_is_said_of_one_country_of_a_tour_belongs_there() {
    let told = facts(
        "Foreign Minister Kari Li leaves for South America today. She will visit Chile and Peru.\n\nThe Minister \
         welcomed the new ports of Peru.",
    );
    let said: Vec<usize> = told.visits.iter().map(|v| v.statements.len()).collect();
    assert_eq!(said, [0, 0, 1]);
}
