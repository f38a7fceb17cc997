//! Newspapers, armed forces, parliaments and embassies: offices and names as they write them, and who is where by the way.

use crate::told::{met, read, trips};
use visitgraph::facts::Status;
use visitgraph::parse::{Media, Reader};

fn visitors(text: &str) -> Vec<String> {
    let read = read(text);
    let all = read.visits.first().into_iter().flat_map(|v| v.visitors.clone());
    all.map(|v| {
        let office = v.role.or(v.organization).unwrap_or_default();
        format!("{} ({office})", v.name.unwrap_or_default())
    })
    .collect()
}

fn status(text: &str) -> Option<Status> {
    read(text).visits.first().and_then(|v| v.status)
}

#[test]
fn a_day_of_issue_is_read_under_any_of_its_names() {
    for key in ["date", "published", "issued", "published_time", "pubdate"] {
        let text = format!(
            "---\ntitle: A visit\n{key}: 2011-05-03\n---\n\nForeign Minister Kari Li of Norway visited Chile on \
             Monday.\n"
        );
        let parsed = Reader::new().read(&text, "test", Media::Markdown);
        let start = parsed.document.visits.first().and_then(|v| v.start).map(|d| d.to_string());
        assert_eq!(start.as_deref(), Some("2011-05-02"), "{key}");
    }
}

#[test]
fn an_ambassador_extraordinary_and_plenipotentiary_is_one() {
    for (text, office) in [
        (
            "Ambassador Extraordinary and Plenipotentiary of the Republic of Peru to Norway Pedro Paz visited Bergen \
             on 2 May.",
            "Ambassador Extraordinary and Plenipotentiary of the Republic of Peru to Norway",
        ),
        (
            "Pedro Paz, Ambassador Extraordinary and Plenipotentiary of Peru to Norway, paid a visit to Bergen on 2 \
             May.",
            "Ambassador Extraordinary and Plenipotentiary of Peru to Norway",
        ),
    ] {
        assert_eq!(visitors(text), [format!("Pedro Paz ({office})")]);
    }
}

#[test]
fn whoever_holds_an_office_is_named_in_brackets() {
    assert_eq!(
        visitors("The Prime Minister of Peru (Mr Paz) arrived in Oslo, Norway, yesterday."),
        ["Paz (Prime Minister of Peru)"]
    );
    assert_eq!(
        visitors(
            "As the Minister of Trade (Mr. Sol) left Oslo yesterday after a visit to Norway, he said he would be back."
        ),
        ["Sol (Minister of Trade)"]
    );
}

#[test]
fn a_visit_to_a_head_of_state_is_one_to_the_country() {
    assert_eq!(
        trips(
            "The palace announced that President Pedro Paz and his wife Ana will pay a state visit to King Olav and \
             Queen Sonja of Norway on 24-26 May."
        ),
        ["Pedro Paz → Norway 2011-05-24/2011-05-26"]
    );
    assert_eq!(
        trips("Prime Minister Bo Sol will pay a visit to the President of Chile from 4 to 6 June."),
        ["Bo Sol → Chile 2011-06-04/2011-06-06"]
    );
}

#[test]
fn a_group_in_a_headline_is_on_a_visit() {
    let text = "---\ntitle: Parliamentary delegation on visit to Chile\ndate: 2011-05-03\n---\n\nDuring the visit, the \
        delegation will meet the Speaker, Pedro Paz.\n";
    let parsed = Reader::new().read(text, "test", Media::Markdown);
    let [visit] = &parsed.document.visits[..] else { panic!("{:?}", parsed.document.visits) };
    assert_eq!(visit.destination.code.as_deref(), Some("CL"));
    assert_eq!(visit.visitors[0].organization.as_deref(), Some("Parliamentary delegation"));
}

#[test]
fn a_part_of_a_country_in_a_headline_is_no_other_visit() {
    let text = "---\ntitle: Kari Li arrives in Hawaii\ndate: 2011-05-03\n---\n\nDefence Minister Kari Li of Norway \
        arrived in Honolulu for the second leg of her official visit to the United States. She is on a six-day visit \
        to the United States from 1 to 6 May.\n";
    let parsed = Reader::new().read(text, "test", Media::Markdown);
    assert_eq!(parsed.document.visits.len(), 1);
}

#[test]
fn who_lands_for_a_visit_is_there_from_that_day_on() {
    let text = "Foreign Minister Kari Li of Norway arrived at the international airport yesterday for an official visit \
        to Chile.";
    assert_eq!(trips(text), ["Kari Li → Chile 2011-05-02/"]);
    assert_eq!(status(text), Some(Status::UnderWay));
}

#[test]
fn a_wish_is_no_visit() {
    let none: [&str; 0] = [];
    assert_eq!(trips("Foreign Minister Kari Li told Mr Paz that she would like him to visit Norway."), none);
    assert_eq!(trips("Foreign Minister Kari Li said she would be happy to visit Chile."), none);
}

#[test]
fn who_recently_returned_has_been_there() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway will travel to Chile on 7 May. She recently returned from a trip to \
             Peru."
        ),
        ["Kari Li → Chile 2011-05-07/2011-05-07", "Kari Li → Peru"]
    );
}

#[test]
fn a_rank_is_no_part_of_an_office() {
    assert_eq!(
        met(&read(
            "Foreign Minister Kari Li of Norway visited Chile on 2 May. She met army chief General Pedro Paz and Defence \
             Minister General Juan Sol."
        ).visits),
        ["Pedro Paz", "Juan Sol"]
    );
    for (text, office) in [
        ("Defence Minister General Bo Sol visited Chile on 2 May.", "Defence Minister"),
        ("Attorney General Bo Sol visited Chile on 2 May.", "Attorney General"),
        (
            "Chief of the Norwegian Army Lieutenant General Bo Sol visited Chile on 2 May.",
            "Chief of the Norwegian Army",
        ),
        (
            "Air Chief Marshal Bo Sol, Chief of the Air Staff, visited Chile on 2 May.",
            "Chief of the Air Staff",
        ),
        ("Secretary General Bo Sol of the Pacific Centre visited Chile on 2 May.", "Secretary General"),
        ("Vice Minister Bo Sol of Foreign Affairs of Norway visited Chile on 2 May.", "Vice Minister"),
    ] {
        assert_eq!(visitors(text), [format!("Bo Sol ({office})")], "{text}");
    }
}

#[test]
fn an_officer_with_a_rank_behind_an_office_is_somebody_else() {
    assert_eq!(
        met(&read(
            "Foreign Minister Kari Li of Norway visited Chile on 2 May. She was received by Pedro Paz, Chile's Deputy \
             Minister of Defence and Vice Admiral Juan Sol, Chief of Joint Operations."
        ).visits),
        ["Pedro Paz", "Juan Sol"]
    );
}

#[test]
fn the_first_to_go_somewhere_is_nobody_else() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway arrived in Syria on Monday. Ms Li - the first Norwegian leader to visit \
             the Middle East since 2001 - will visit Egypt following her stay in Syria."
        ),
        ["Kari Li → Syria 2011-05-02/", "Kari Li → Egypt"]
    );
}

#[test]
fn a_delegation_that_is_led_travels_too() {
    for text in [
        "The Norwegian defence minister, leading a six-member delegation, arrived in Chile on Monday for talks.",
        "The Norwegian defence minister, heading a six-member delegation, visited Chile on 2 May.",
    ] {
        assert_eq!(visitors(text), [" (Norwegian defence minister)", " (six-member delegation)"], "{text}");
    }
}

#[test]
fn those_who_are_visiting_are_told_of_behind_their_name() {
    for text in [
        "A Norwegian parliamentary delegation visiting Chile this week met the Speaker, Pedro Paz.",
        "Members of a Norwegian trade mission touring Chile told reporters on Monday that they would sign contracts.",
    ] {
        assert_eq!(read(text).visits.len(), 1, "{text}");
        assert!(status(text).is_some(), "{text}");
    }
    let ahead = "A trade delegation from Norway coming to Chile next week will meet the Minister of Trade.";
    assert_eq!(status(ahead), Some(Status::Planned));
    for text in [
        "Tourists coming to Chile will need a visa.",
        "The number of people visiting Chile rose last year.",
        "Officials visiting Chile are advised to be careful.",
    ] {
        assert!(read(text).visits.is_empty(), "{text}");
    }
}

#[test]
fn a_clause_behind_as_has_a_subject_of_its_own() {
    assert_eq!(
        visitors("Crowds cheered as the Duke and Duchess of Kent visited Chile on 2 May."),
        [" (Duke and Duchess of Kent)"]
    );
}

#[test]
fn a_day_of_what_is_done_there_ends_no_visit_that_goes_on() {
    let text = "Prince Bo of Norway is currently visiting Chile, where he opened a school on Monday.";
    assert_eq!(status(text), Some(Status::UnderWay));
    let called = "Army Chief General Bo Sol of Norway called on Chilean Army Chief General Pedro Paz on Monday. General \
        Sol is on a four-day visit to Chile.";
    assert_eq!(status(called), Some(Status::UnderWay));
}

#[test]
fn where_an_office_is_nobody_travels() {
    let none: [&str; 0] = [];
    for text in [
        "The Minister of Health today met the Regional Director of the World Health Organization in Cairo, Dr Ana Li, and \
         the accompanying delegation.",
        "The Egyptian Minister of Trade, Omar Sol, received Peruvian Ambassador to Cairo, Pedro Paz.",
    ] {
        assert_eq!(trips(text), none, "{text}");
    }
}

#[test]
fn who_is_received_has_come_to_where_a_text_is_written() {
    let lima = |text: &str| {
        let text = format!("Lima, 3 May 2011\n\n{text}\n");
        let visits = Reader::new().read(&text, "test", Media::Plain).document.visits;
        let first = visits.first().and_then(|v| v.visitors.first()).map(crate::told::name);
        (visits.len(), first.unwrap_or_default())
    };
    for text in [
        "President Pedro Paz welcomed Norwegian Foreign Minister Kari Li at the Presidential Palace on Monday.",
        "President Pedro Paz received on Monday the Foreign Minister of Norway, Kari Li.",
        "President Pedro Paz received on Monday a delegation of Norway led by Foreign Minister Kari Li.",
        "President Pedro Paz held talks with visiting Norwegian Foreign Minister Kari Li on 2 May.",
    ] {
        assert_eq!(lima(text), (1, "Kari Li".to_owned()), "{text}");
    }
    assert_eq!(lima("President Pedro Paz welcomed the decision of the Norwegian Foreign Minister.").0, 0);
    assert_eq!(
        trips("The Crown Prince received in Lima, Peru, on Monday the Foreign Minister of Chile, Ana Sol."),
        ["Ana Sol → Peru 2011-05-02/2011-05-02"]
    );
}

#[test]
fn who_has_left_on_a_visit_is_on_it() {
    for text in [
        "Foreign Minister Kari Li left Oslo on Monday on a visit to Chile.",
        "Foreign Minister Kari Li, who left Oslo yesterday on her way to Chile, spoke of trade.",
    ] {
        assert_eq!(status(text), Some(Status::UnderWay), "{text}");
    }
}

#[test]
fn a_name_may_be_cut_before_that_of_the_family() {
    assert_eq!(
        trips(
            "Dr. Hala Mustafa al-Said, Minister of Health of Egypt, visited Chile on 2 May. Ana Li, Minister of Health, \
             and Dr. Hala Mustafa met in Santiago."
        ),
        ["Hala Mustafa al-Said → Chile 2011-05-02/2011-05-02"]
    );
}

#[test]
fn a_royal_couple_travels() {
    assert_eq!(
        trips("The Royal Couple will pay a state visit to Chile on 6-7 June."),
        ["Royal Couple → Chile 2011-06-06/2011-06-07"]
    );
}

#[test]
fn members_of_congress_are_named_with_their_party() {
    for text in [
        "Sen. Ana Li, R-SC, and Rep. Bo Sol, D-NJ, visited Chile on 2 May.",
        "Sen. Ana Li (R-SC) and Rep. Bo Sol (Dem. New Jersey) visited Chile on 2 May.",
    ] {
        assert_eq!(visitors(text), ["Ana Li (Sen.)", "Bo Sol (Rep.)"], "{text}");
    }
}

#[test]
fn days_may_stand_before_the_word_for_a_visit() {
    assert_eq!(
        trips(
            "Governor Ana Li will lead a trade mission to Japan and Chile. The May 7-17 trip is meant to boost \
             investment."
        ),
        ["Ana Li → Japan 2011-05-07/2011-05-17", "Ana Li → Chile 2011-05-07/2011-05-17"]
    );
}

#[test]
fn a_delegation_is_not_of_somebody_named_later() {
    assert_eq!(
        trips(
            "The ministry told of the Norwegian parliamentary delegation that visited Chile from 1 to 3 May. In February, \
             Vice President Pedro Paz visited Peru."
        ),
        [
            "Norwegian parliamentary delegation → Chile 2011-05-01/2011-05-03",
            "Pedro Paz → Peru 2011-02/2011-02"
        ]
    );
}

#[test]
fn an_office_in_the_text_is_that_of_the_headline() {
    let text = "---\ntitle: President Bo Sol to visit Chile\ndate: 2011-05-03\n---\n\nThe visit of the President of Norway \
        to Chile is expected in June, an official said.\n";
    let parsed = Reader::new().read(text, "test", Media::Markdown);
    let [visit] = &parsed.document.visits[..] else { panic!("{:?}", parsed.document.visits) };
    assert_eq!(visit.visitors[0].name.as_deref(), Some("Bo Sol"));
    assert_eq!(crate::told::day(visit.start), "2011-06");
}

#[test]
fn our_country_is_that_which_a_text_is_written_from() {
    let text = "Lima, 3 May 2011\n\nThe Minister of Health, Mr Bo Paz, met today with his counterpart, the Minister of \
        Health of Norway, Ms Kari Li, in the context of her official visit to our country.\n";
    let visits = Reader::new().read(text, "test", Media::Plain).document.visits;
    let first = visits.first().and_then(|v| v.visitors.first()).map(crate::told::name);
    assert_eq!(first.as_deref(), Some("Kari Li"));
}
