//! Visits told in passing, and those of releases that an office puts out at home.

use visitgraph::facts::{Document, Status};
use visitgraph::parse::{Media, Reader};

use crate::told::{met, name, read, trips};

/// A release of an office with an address, issued on 3 May 2011.
fn released(address: &str, text: &str) -> Document {
    let page = format!("---\ntitle: \"Readout\"\ndate: 2011-05-03\nsource_url: {address}\n---\n\n{text}\n");
    Reader::new().read(&page, "release", Media::Markdown).document
}

/// Those who go on the only visit, and those whom they meet.
fn sides(document: &Document) -> (Vec<String>, Vec<String>) {
    assert_eq!(document.visits.len(), 1, "{:?}", document.visits);
    let visit = &document.visits[0];
    (visit.visitors.iter().map(name).collect(), met([visit]))
}

#[test]
fn earlier_visits_are_told_by_the_passive_and_by_since() {
    for (text, told) in [
        ("Chile was last visited by Foreign Minister Ana Li in 2003.", vec!["Ana Li → Chile 2003/2003"]),
        (
            "It is the first visit to Chile by a Norwegian minister since that of Ms Ana Li in 1988.",
            vec!["Ana Li → Chile 1988/1988"],
        ),
        (
            "She is the most senior visitor to Chile since President Ana Li in 2003.",
            vec!["Ana Li → Chile 2003/2003"],
        ),
        ("Queen Ana has not visited Chile since 1963.", vec!["Ana → Chile 1963/1963"]),
        // Nobody in particular.
        ("The first visit to Chile by a minister since 2003 is welcome.", vec![]),
    ] {
        assert_eq!(trips(text), told, "{text}");
    }
}

#[test]
fn those_who_are_sent_go() {
    for (text, told) in [
        (
            "President Sol dispatched Foreign Minister Ana Li to Chile on Monday.",
            vec!["Ana Li → Chile 2011-05-02/2011-05-02"],
        ),
        (
            "The Council sent a mission to Chad from 5 to 14 April.",
            vec!["mission → Chad 2011-04-05/2011-04-14"],
        ),
        ("President Sol sent a letter to Chile on Monday.", vec![]),
    ] {
        assert_eq!(trips(text), told, "{text}");
    }
}

#[test]
fn those_currently_visiting_are_the_guests() {
    for text in [
        "President Paz of Chile today offered lunch to Ana Li, Prime Minister of Peru, currently visiting Chile.",
        "The Prime Minister of Peru, Ana Li, now visiting Chile, called on President Paz.",
    ] {
        assert_eq!(read(text).visits[0].visitors[0].name.as_deref(), Some("Ana Li"), "{text}");
    }
}

#[test]
fn a_body_that_sends_people_is_named_with_them() {
    for (text, told) in [
        ("A delegation from Boeing will visit Chile on 20 May.", "delegation from Boeing"),
        (
            "A team from the Office of the High Commissioner for Trade (OHCT) visited Chile.",
            "team from the Office of the High Commissioner for Trade (OHCT)",
        ),
    ] {
        assert_eq!(name(&read(text).visits[0].visitors[0]), told, "{text}");
    }
}

#[test]
fn whoever_meets_at_home_is_no_visitor() {
    let house = "https://www.whitehouse.gov/briefings/1";
    for text in [
        "National Security Advisor Bo Roe met with Foreign Minister Ana Li of Chile today in Washington.",
        "National Security Advisor Bo Roe met with UN Special Envoy for Peace Ana Li at the White House.",
    ] {
        let (came, met) = sides(&released(house, text));
        assert_eq!((came, met), (vec!["Ana Li".to_owned()], vec!["Bo Roe".to_owned()]), "{text}");
    }
    // Abroad it is the officer of the office that writes who has come.
    let text = "President Bo Roe and President Ana Li had an official meeting at the Presidential Palace in Lima, Peru.";
    assert_eq!(sides(&released(house, text)), (vec!["Bo Roe".to_owned()], vec!["Ana Li".to_owned()]));
    let text = "The Secretary-General, Ana Li, will visit Peru in June. The Prime Minister will meet the Secretary-General.";
    for address in ["https://www.news.example.pe/1", "https://www.mfa.gob.pe/1"] {
        assert_eq!(sides(&released(address, text)).1, ["Prime Minister"], "{address}");
    }
}

#[test]
fn meetings_beside_a_summit_are_where_it_is() {
    for (text, told) in [
        (
            "President Ana Li met with Peruvian President Bo Paz today on the sidelines of the G20 in New Delhi, India.",
            vec!["Ana Li → India 2011-05-03/2011-05-03"],
        ),
        (
            "Today, President Ana Li met with Peruvian President Bo Paz at the National Palace in Lima.",
            vec!["Ana Li → Lima 2011-05-03/2011-05-03"],
        ),
        (
            "President Ana Li looks forward to meeting Prime Minister Bo Paz at the climate summit in Lima, Peru.",
            vec!["Ana Li → Peru"],
        ),
    ] {
        assert_eq!(trips(text), told, "{text}");
    }
    let summit = "She will travel to Geneva, Switzerland, where she will hold a bilateral summit with President Bo Paz.";
    assert_eq!(met(&read(&format!("President Ana Li leaves tomorrow. {summit}")).visits), ["Bo Paz"]);
}

#[test]
fn nicknames_and_letters_are_part_of_a_name_or_none() {
    for (text, told) in [
        ("Defence Minister Bo “Bob” Roe will visit Chile on 5 May.", "Bo “Bob” Roe"),
        ("Senator Bo \"Bob\" Roe visited Chile on 2 May.", "Bo \"Bob\" Roe"),
        ("Ana Power, Administrator for the World Bank, will visit Chile on 5 May.", "Ana Power"),
        ("Ana Li, Ph.D., Chair of the Board, will visit Chile on 5 May.", "Ana Li"),
    ] {
        let read = read(text);
        assert_eq!(read.visits[0].visitors.len(), 1, "{text}");
        assert_eq!(name(&read.visits[0].visitors[0]), told, "{text}");
    }
}

#[test]
fn a_second_stay_may_follow_with_then() {
    let text = "The Secretary-General, Bo Roe, will visit Chile on 5 May and then from 7 to 9 May.";
    assert_eq!(trips(text), ["Bo Roe → Chile 2011-05-05/2011-05-05", "Bo Roe → Chile 2011-05-07/2011-05-09"]);
}

#[test]
fn members_of_a_party_travel() {
    let first = "The Prime Minister, Bo Roe, will visit Chile in May.";
    for (text, told) in [
        ("Sir John Rud will also be a member of the party.", vec!["Bo Roe", "John Rud"]),
        (
            "Officials included in the party will be Ms Ana Li and Mr Ode Paz.",
            vec!["Bo Roe", "Ana Li", "Ode Paz"],
        ),
        // No party with a name.
        ("Sir John Rud is a member of the Labour Party.", vec!["Bo Roe"]),
    ] {
        let read = read(&format!("{first} {text}"));
        assert_eq!(read.visits[0].visitors.iter().map(name).collect::<Vec<_>>(), told, "{text}");
    }
}

#[test]
fn some_go_along_to_one_place_alone() {
    let text = "President Bo Roe will travel to Chile and Peru in June. He will be joined by Ms Ana Li for the stops in Chile.";
    let read = read(text);
    let along = |n: usize| read.visits[n].visitors.iter().map(name).collect::<Vec<_>>();
    assert_eq!(
        (along(0), along(1)),
        (vec!["Bo Roe".to_owned(), "Ana Li".to_owned()], vec!["Bo Roe".to_owned()])
    );
}

#[test]
fn an_arrival_that_is_welcomed_is_a_visit() {
    let read = read("We welcome the arrival of a Norwegian trade delegation in Lima, Peru.");
    assert_eq!(read.visits.len(), 1);
    assert_eq!(read.visits[0].status, Some(Status::UnderWay));
    assert_eq!(read.visits[0].destination.code.as_deref(), Some("PE"));
}

#[test]
fn misread_spaces_part_words() {
    let text = "Foreign Minister Ana Li will visit Chile from 5\u{c2}\u{a0}January to 9\u{c2} January 2012.";
    assert_eq!(trips(text), ["Ana Li → Chile 2012-01-05/2012-01-09"]);
}

#[test]
fn who_speaks_abroad_has_come() {
    let text = "The refugees needed help, the Minister for Trade, Mr Bo Roe, said in Bangkok today.";
    let told = released("https://www.mft.gov.au/1", text);
    assert_eq!(told.visits.len(), 1);
    assert_eq!(name(&told.visits[0].visitors[0]), "Bo Roe");
    assert_eq!(told.visits[0].destination.name, "Bangkok");
    // At home nobody comes.
    let text = "The refugees needed help, the Minister for Trade, Mr Bo Roe, said in Canberra today.";
    assert!(released("https://www.mft.gov.au/1", text).visits.is_empty());
}

#[test]
fn guests_with_their_officials_are_received_at_home() {
    let text = "The Minister for Trade Bo Roe met the Director General, Mr Ode Paz, and other Chilean officials in \
                Canberra.";
    let told = released("https://www.mft.gov.au/1", text);
    assert_eq!(
        told.visits[0].visitors.iter().map(name).collect::<Vec<_>>(),
        ["Ode Paz", "Chilean officials"]
    );
}

#[test]
fn days_of_an_office_are_none_of_a_visit() {
    for (text, told) in [
        ("Prince Ali, who was elected Chair in December 2009, will visit Chile.", "Ali → Chile"),
        (
            "The Minister for Trade, Ms Ana Li, will next week begin a visit to Chile.",
            "Ana Li → Chile 2011-05/2011-05",
        ),
        (
            "With Minister Ana Li due to visit Chile tomorrow, it is crucial to act.",
            "Ana Li → Chile 2011-05-04/2011-05-04",
        ),
    ] {
        assert_eq!(trips(text), [told], "{text}");
    }
}

#[test]
fn what_is_stopped_is_no_stop() {
    assert_eq!(
        trips("Minister Ana Li said she wanted to stop unkind stories in Chile."),
        Vec::<String>::new()
    );
}

#[test]
fn visits_to_camps_have_the_place_behind() {
    let text =
        "The Minister for Trade, Ms Ana Li, was speaking following visits to refugee camps at Lota, Chile.";
    assert_eq!(trips(text), ["Ana Li → Chile"]);
}

#[test]
fn what_spoke_of_goes_on_in_its_tense() {
    let text = "Foreign Minister Ana Li visited Chile on 2 May. She said that trade had grown fast. Further growth would \
                depend on peace in the region. The talks were held in Lima.";
    let read = read(text);
    let said =
        read.visits[0].statements.iter().map(|s| s.content.clone().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(said, ["trade had grown fast", "Further growth would depend on peace in the region"]);
}

#[test]
fn broken_hyphens_and_misread_marks_are_seen_through() {
    let text = "Foreign Minister Ana Li visited Chile. She stressed inter\u{c2}\u{ad} national aid. \
                â€œWe thank Chileâ€™s people,â€\u{9d} she said.";
    let read = read(text);
    let acts = read.visits[0].statements.iter().map(|s| format!("{:?}", s.act)).collect::<Vec<_>>();
    assert_eq!(acts, ["Stress", "Welcome"]);
}

#[test]
fn both_of_a_couple_are_received_at_home() {
    let text = "Minister Bo Roe met President Ode Paz and First Lady Eva Paz of Chile in Canberra.";
    let told = released("https://www.mft.gov.au/1", text);
    assert_eq!(told.visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Ode Paz", "Eva Paz"]);
}

#[test]
fn a_state_that_says_something_is_the_speakers_own() {
    let text = "Foreign Minister Ana Li visited Chile on 2 May. She said Australia appreciated the support of Chile.";
    let told = released("https://www.mft.gov.au/1", text);
    let acts = told.visits[0].statements.iter().map(|s| format!("{:?}", s.act)).collect::<Vec<_>>();
    assert_eq!(acts, ["Welcome"]);
}

#[test]
fn several_go_each_respectively() {
    for (text, told) in [
        (
            "Mr Bo Roe and Ms Ana Li visited Chile in 1958 and 1963 respectively.",
            vec!["Bo Roe → Chile 1958/1958", "Ana Li → Chile 1963/1963"],
        ),
        (
            "Mr Bo Roe and Ms Ana Li visited Chile and Peru respectively.",
            vec!["Bo Roe → Chile", "Ana Li → Peru"],
        ),
        (
            "Mr Bo Roe and Ms Ana Li visited Chile in 1958 and 1963.",
            vec!["Bo Roe → Chile 1958/1958", "Bo Roe → Chile 1963/1963"],
        ),
    ] {
        assert_eq!(trips(text), told, "{text}");
    }
}

#[test]
fn guests_of_honour_are_at_the_event() {
    for (text, told) in [
        (
            "Miss Ana Li of Norway will today be Guest of Honour at a reception in Lima.",
            vec!["Ana Li → Lima 2011-05-03/2011-05-03"],
        ),
        ("Minister Ana Li was chief guest at the parade in Lima in 2010.", vec!["Ana Li → Lima 2010/2010"]),
        ("Minister Ana Li will be the guest of her friends in Lima.", vec![]),
    ] {
        assert_eq!(trips(text), told, "{text}");
    }
}

#[test]
fn specks_in_a_row_of_places_are_seen_through() {
    assert_eq!(
        trips("Mr Bo Roe of Norway will visit Chile, -Peru, and Brazil."),
        ["Bo Roe → Chile", "Bo Roe → Peru", "Bo Roe → Brazil"]
    );
}

#[test]
fn what_speakers_would_first_like_to_say_is_said() {
    for (text, act) in [
        ("I would first like to thank President Paz for his welcome.", "Welcome"),
        ("I would like first of all to thank President Paz for his welcome.", "Welcome"),
        ("Let me start by reiterating the support of Norway for peace.", "Stress"),
        ("In conclusion, let me express my thanks to President Paz.", "Welcome"),
        ("We will continue to support the refugees.", "Offer"),
        ("We are all concerned about the refugees.", "Concern"),
    ] {
        let text = format!("Remarks by Foreign Minister Ana Li during her visit to Chile\n\n{text}");
        let read = read(&text);
        let acts = read.visits.iter().flat_map(|v| &v.statements).map(|s| format!("{:?}", s.act));
        assert_eq!(acts.collect::<Vec<_>>(), [act], "{text}");
    }
}
