//! Visits and talks that are told of by the way: whose names are written in other forms, what a visit makes possible, what there was.

use visitgraph::facts::{Act, Document, Status};
use visitgraph::parse::{Media, Reader};

use crate::told::{came, day, met, name, of_norway, read, trips};

/// What a text says, each with its act.
fn acts(document: &Document) -> Vec<(Act, String)> {
    let said = document.visits.iter().flat_map(|v| &v.statements);
    said.map(|s| (s.act, s.content.clone().unwrap_or_default())).collect()
}

/// What is said behind a sentence that tells of a visit.
fn behind_visit(text: &str) -> Vec<(Act, String)> {
    acts(&of_norway(&format!("Minister Berg visited Chile last week. {text}")))
}

fn said(act: Act, content: &str) -> Vec<(Act, String)> {
    vec![(act, content.to_owned())]
}

#[test]
fn who_speaks_at_the_end_of_a_visit_has_paid_it() {
    for text in [
        "“Reforms must be accelerated”, said the Commissioner at the end of a five-day visit to Malta.",
        "“Reforms must be accelerated,” said the Commissioner following a visit to Malta.",
    ] {
        let visits = read(text).visits;
        assert_eq!(visits[0].visitors[0].role.as_deref(), Some("Commissioner"), "{text}");
        assert_eq!(visits[0].destination.name, "Malta");
    }
}

#[test]
fn what_is_done_on_a_visit_is_no_visitor() {
    let visits = read("Minister Berg today wound up his visit to Chile by meeting King Ali.").visits;
    assert_eq!(visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Berg"]);
    assert_eq!(met(&visits), ["Ali"]);
}

#[test]
fn a_visit_of_today_and_tomorrow_is_under_way() {
    let visits = read("Minister Berg is on a visit to Chile today and tomorrow.").visits;
    assert_eq!(visits[0].status, Some(Status::UnderWay));
    assert_eq!(day(visits[0].end), "2011-05-04");
}

#[test]
fn officials_are_met_abroad() {
    assert_eq!(
        came(&read("Minister Berg held meetings with members of the Senate in Lima.")),
        ["Berg → Lima (members of the Senate)"]
    );
    assert!(read("Minister Berg held meetings with members of the Storting in Oslo.").visits.is_empty());
}

#[test]
fn each_side_of_a_commission_has_its_leader() {
    let text = "The Joint Commission of Norway and Peru was held in Arequipavilla, Peru, on 5 May. The Norwegian delegation was led \
                by Minister Ola Berg and the Peruvian delegation by Minister Ana Sol.";
    assert_eq!(came(&read(text)), ["Ola Berg → Peru (Ana Sol)"]);
}

#[test]
fn initials_need_no_dots() {
    let text =
        "During his visit to Chile Minister Berg met the Secretary of the Department of Mines, Mr P G I Paz.";
    assert_eq!(met(&read(text).visits), ["P G I Paz"]);
    let text = "During his visit to Chile Minister Berg met Mr W. A. (Bill) Roe.";
    assert_eq!(met(&read(text).visits), ["W. A. (Bill) Roe"]);
    // An author is no initial.
    let text = "Minister Berg visited Chile last week. In talks with President Bo Paz I raised trade.";
    assert_eq!(met(&of_norway(text).visits), ["Bo Paz"]);
}

#[test]
fn a_name_between_others_is_that_of_the_same_person() {
    let text = "Mr Omar Nazri Abdul Aziz will visit Chile on 5 May. During his visit, Mr Nazri will meet President Paz.";
    assert_eq!(came(&read(text)), ["Omar Nazri Abdul Aziz → Chile (Paz)"]);
}

#[test]
fn a_surname_misread_once_is_as_the_text_has_it_otherwise() {
    let text = "The Prime Minister, Mr Whitlau, left today to visit Chile. Mr Whitlam will meet President Paz in Chile. Mr Whitlam \
                will return on Sunday.";
    assert_eq!(came(&read(text)), ["Whitlam → Chile (Paz)"]);
    // Husband and wife.
    let text =
        "Mr Petrov will visit Chile. Ms Petrova will visit Peru. Ms Petrova will meet President Paz there.";
    assert_eq!(trips(text).len(), 2, "{:?}", trips(text));
}

#[test]
fn numbers_of_paragraphs_are_no_part_of_them() {
    let text = "1 Minister Ana Berg will travel to Chile on 5 May.\n\n2 During the trip, Minister Berg will meet President Paz.";
    assert_eq!(came(&read(text)), ["Ana Berg → Chile (Paz)"]);
    // A number of people is one.
    let clauses = Reader::new()
        .clauses("12 Norwegian ministers will visit Chile.\n\nThey will see ships.", Media::Plain);
    assert!(clauses.contains(&"12 Norwegian ministers will visit Chile.".to_owned()), "{clauses:?}");
}

#[test]
fn who_goes_along_is_told_behind_the_place_too() {
    let text =
        "Minister Kari Berg will be accompanied on her visit to Chile by the Secretary of State, Mr Bo Roe.";
    let visits = read(text).visits;
    assert_eq!(visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Kari Berg", "Bo Roe"]);
    let text = "Minister Kari Berg, accompanied by a business delegation of some 100 people, will visit Chile on 5 May.";
    let visits = read(text).visits;
    assert_eq!(name(&visits[0].visitors[1]), "business delegation of some 100 people");
}

#[test]
fn officials_of_a_ministry_of_two_fields_are_those_of_one() {
    let text = "Minister Berg will visit Chile. Minister Berg will be accompanied by officials from the Ministry of Sustainability and \
                the Environment.";
    let visits = read(text).visits;
    assert_eq!(
        name(&visits[0].visitors[1]),
        "officials from the Ministry of Sustainability and the Environment"
    );
}

#[test]
fn a_group_of_a_country_pays_a_visit() {
    let text = "The visit returns one to Chile. A visit to Chile in 2009 by a group of Norwegian scientists led by Mr Bo Roe was a \
                success.";
    let visits = read(text).visits;
    assert_eq!(visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Bo Roe", "Norwegian scientists"]);
    assert!(read("A visit to Chile by a group of friends was fun.").visits.is_empty());
}

#[test]
fn people_who_arrive_are_not_those_who_speak_of_them() {
    let text = "“With others arriving in Peru at a rate of 5,000 a week, help is needed,” Minister Berg said on his visit to Chile.";
    assert_eq!(trips(text), ["Berg → Chile"]);
}

#[test]
fn who_goes_days_before_somebody_else_is_another() {
    let text = "The announcement comes a week after President Paz of Peru travelled to Chile.";
    assert_eq!(trips(text), ["Paz → Chile"]);
}

#[test]
fn the_day_of_the_main_clause_is_not_that_of_a_stay() {
    let visits = read("Minister Berg, who is visiting Chile, today met President Paz.").visits;
    assert_eq!(visits[0].status, Some(Status::UnderWay));
    assert_eq!(visits[0].start, None);
}

#[test]
fn days_stand_behind_the_verb_of_a_visit() {
    assert_eq!(
        trips("The visit by President Paz of Peru to Chile, his second, will take place from 5 to 7 May."),
        ["Paz → Chile 2011-05-05/2011-05-07"]
    );
}

#[test]
fn places_stand_behind_how_many_they_are_or_before_during() {
    let text = "I return from my first visit as Minister for Trade to three areas of importance to us - Japan, Chile and Peru.";
    let visits = read(text).visits;
    assert_eq!(
        visits.iter().map(|v| v.destination.name.as_str()).collect::<Vec<_>>(),
        ["Japan", "Chile", "Peru"]
    );
    assert_eq!(
        trips("President Bo Li of Norway signed an agreement in Lima during his four-day state visit."),
        ["Bo Li → Lima"]
    );
}

#[test]
fn guests_at_home_are_told_as_visiting_or_by_a_meal() {
    for text in [
        "The visiting President of Chile, Pedro Paz, was welcomed at the Royal Palace this morning.",
        "Visiting Chilean President Pedro Paz held talks with Prime Minister Berg today.",
        "King Ali hosted a dinner in honour of President Pedro Paz of Chile on Monday.",
        "Prime Minister Berg gave a luncheon for the Chilean President, Pedro Paz.",
    ] {
        let visits = read(text).visits;
        assert_eq!(visits.len(), 1, "{text}");
        assert_eq!(name(&visits[0].visitors[0]), "Pedro Paz", "{text}");
        assert_eq!(visits[0].destination.name, "Oslo", "{text}");
    }
    assert!(read("Prime Minister Berg gave a dinner for the poor.").visits.is_empty());
}

#[test]
fn who_leaves_a_place_abroad_after_talks_has_been_there() {
    let visits =
        read("Minister Berg left Lima yesterday after talks with President Paz on the border.").visits;
    assert_eq!((day(visits[0].end), met(&visits)), ("2011-05-02".to_owned(), vec!["Paz".to_owned()]));
    for text in [
        "Minister Berg left Oslo yesterday after talks with President Paz.",
        "Minister Berg left Lima yesterday after a meeting with friends.",
    ] {
        assert!(read(text).visits.is_empty(), "{text}");
    }
}

#[test]
fn a_visit_that_somebody_reports_on_is_over() {
    let visits = read("Envoy Kari Li will brief the Council on her recent visit to Darfur.").visits;
    assert_eq!(visits[0].status, Some(Status::Completed));
    assert!(visits[0].statements.is_empty() && visits[0].engagements.is_empty());
}

#[test]
fn what_talks_are_expected_to_cover_is_discussed() {
    for text in [
        "He said he expected that discussions with ministers would cover trade and fisheries.",
        "He said the talks would cover trade and fisheries.",
    ] {
        assert_eq!(behind_visit(text), said(Act::Discuss, "trade and fisheries"), "{text}");
    }
}

#[test]
fn talks_are_told_of_without_a_verb_of_talking() {
    for (text, content) in [
        ("The visit enabled further talks on peace and trade.", "peace and trade"),
        ("The meeting provides a good opportunity for discussion of trade and peace.", "trade and peace"),
        ("The Prime Minister and the Minister also spoke on the use of coal.", "the use of coal"),
        ("There was a useful exchange of views on developments in the region.", "developments in the region"),
        ("The Minister pursued a number of commercial issues.", "a number of commercial issues"),
        ("The future of the power project will likely be discussed.", "The future of the power project"),
        ("The Summit will bring together experts to discuss the future of trade.", "the future of trade"),
    ] {
        assert_eq!(behind_visit(text), said(Act::Discuss, content), "{text}");
    }
    for text in [
        "There was no exchange of views on trade.",
        "The Minister spoke on the telephone.",
        "The flag of Chile was raised.",
        "Readouts of the meetings are included below.",
        "The Minister delivered a speech at the Council on Foreign Relations.",
        "He had a meeting with the Spokesman on Immigration, Mr Bo Roe.",
        "Trade was valued at ten million dollars.",
    ] {
        assert_eq!(behind_visit(text), [], "{text}");
    }
}

#[test]
fn agreement_support_and_concern_are_told_as_what_there_was() {
    let agreed = "There was agreement with the Government on the establishment of a committee.";
    assert_eq!(behind_visit(agreed), said(Act::Agree, "the establishment of a committee"));
    let concern = "Of particular concern to the Minister is the movement of people.";
    assert_eq!(behind_visit(concern), said(Act::Concern, "the movement of people"));
    let hope = "It is my sincere hope that the treaty will enter into force.";
    assert_eq!(behind_visit(hope), said(Act::Hope, "the treaty will enter into force"));
    let welcomed = "The measures taken by Norway were welcomed by the Prime Minister of Chile.";
    assert_eq!(behind_visit(welcomed), said(Act::Welcome, "The measures taken by Norway"));
    let undertook = "The Minister undertook that experts would help.";
    assert_eq!(behind_visit(undertook), said(Act::Offer, "experts would help"));
    let available = "A further two million dollars will be made available for the camps.";
    assert_eq!(behind_visit(available)[0].0, Act::Offer);
}

#[test]
fn reported_speech_goes_on_with_what_was() {
    let text = "Minister Berg left for Chile today. He said that trade was growing. There were now ten ports in the north.";
    let told = acts(&of_norway(text));
    assert_eq!(
        told.last().map(|(act, words)| (*act, words.as_str())),
        Some((Act::State, "There were now ten ports in the north"))
    );
}

#[test]
fn a_headline_of_a_visit_names_no_author() {
    let page = "---\ntitle: \"Visit\"\ndate: 2011-05-03\nurl: https://www.pm.gov.au/1\n---\n\nVISIT BY THE PRIME MINISTER OF JAPAN,\nMR BO \
                LI\nI have pleasure in announcing that the Prime Minister of Japan, Mr Bo Li, will visit Australia on 28-29 May.\n";
    let document = Reader::new().read(page, "release", Media::Markdown).document;
    assert_eq!(came(&document), ["Bo Li → Australia ()"]);
}

#[test]
fn front_matter_names_who_speaks() {
    let page = "---\ntitle: \"Visit\"\ndate: 2011-05-03\nprime_minister: \"Hale, John\"\n---\n\nI will visit Chile on 5 May.\n";
    let document = Reader::new().read(page, "release", Media::Markdown).document;
    assert!(name(&document.visits[0].visitors[0]).ends_with("Hale"));
}

#[test]
fn who_tells_it_is_not_the_one_who_goes_along() {
    let visits =
        read("Minister Berg will visit Chile. He will be accompanied by Ana Roe, the spokesman said.").visits;
    assert_eq!(name(&visits[0].visitors[1]), "Ana Roe");
    assert_eq!(visits[0].visitors[1].role, None);
    assert!(visits[0].statements.is_empty());
}

#[test]
fn talks_that_are_over_were_held_where_they_are_told() {
    let text =
        "Following his discussions in London and Geneva on tariffs, Minister Berg will visit Chile in May.";
    let visits = read(text).visits;
    assert_eq!(
        visits.iter().map(|v| v.destination.name.as_str()).collect::<Vec<_>>(),
        ["London", "Geneva", "Chile"]
    );
}

#[test]
fn what_is_discussed_stands_behind_those_it_is_discussed_with() {
    let text =
        "Minister Berg discussed with overseas counterparts refugee resettlement issues and migration law.";
    assert_eq!(behind_visit(text), said(Act::Discuss, "refugee resettlement issues and migration law"));
}

#[test]
fn who_returns_warning_says_so() {
    let told = acts(&read("Minister Berg returned from a visit to Chile warning that prices would rise."));
    assert_eq!(told, said(Act::Concern, "prices would rise"));
}

#[test]
fn who_heads_a_delegation_goes_with_it() {
    let text = "A Norwegian delegation is in Chile this week. Minister Ana Berg heads the delegation.";
    assert_eq!(name(&read(text).visits[0].visitors[0]), "Ana Berg");
}

#[test]
fn a_headline_starts_where_the_letterhead_runs_into_it() {
    let page = "---\ntitle: \"Talks on the borders of states\"\ndate: 2011-05-03\n---\n\nMedia release Bo Roe MP Minister for Trade 3 \
                May 2011 Talks on the borders of states A team of Norwegian ministers will visit Chile on 5 May.\n";
    let document = Reader::new().read(page, "release", Media::Markdown).document;
    assert_eq!(came(&document), ["Norwegian ministers → Chile ()"]);
}
