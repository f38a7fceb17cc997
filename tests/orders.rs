//! The orders and wordings in which the same visit is told: who goes, where, when, and how far on it is.

use visitgraph::facts::{EngagementKind, Status};

use crate::program::facts;
use crate::travel::{told, visitors};

/// The first and last day of the first visit.
fn days(text: &str) -> (String, String) {
    let visit = facts(text).visits.into_iter().next().expect("a visit");
    let day = |day: Option<visitgraph::facts::Date>| day.map_or_else(|| "?".to_owned(), |d| d.to_string());
    (day(visit.start), day(visit.end))
}

/// Those met on the first visit, by name or office.
fn met(text: &str) -> Vec<String> {
    let visit = facts(text).visits.into_iter().next().expect("a visit");
    let meetings = visit.engagements.into_iter().filter(|e| e.kind == Some(EngagementKind::Meeting));
    meetings.flat_map(|e| e.with).filter_map(|p| p.name.or(p.role)).collect()
}

#[test]
fn who_heads_for_a_place_goes_there() {
    for text in [
        "Foreign Minister Kari Li heads to Chile next week for trade talks.",
        "Foreign Minister Kari Li, who heads off to Chile on Thursday, spoke today.",
        "The Foreign Minister, Kari Li, set off for Chile this morning.",
        "Foreign Minister Kari Li will continue on to Chile for talks with President Paz.",
        "Foreign Minister Kari Li will make her way to Chile on 9 May.",
        "Foreign Minister Kari Li sailed to Chile on Sunday.",
        "Foreign Minister Kari Li kicked off a visit to Chile on Sunday.",
    ] {
        assert_eq!(told(text), ["Kari Li: Chile"], "{text}");
    }
    assert_eq!(told("Exports head to Chile each year, Foreign Minister Kari Li said."), Vec::<String>::new());
}

#[test]
fn who_speaks_for_a_country_somewhere_goes_there() {
    for text in [
        "The Minister for Trade, Kari Li, will represent Norway at the Fisheries Conference in Santiago, Chile.",
        "The delegation headed by Minister Kari Li took part in the session of the Council in Santiago, Chile.",
        "Minister Kari Li will give an address in Santiago, Chile on 9 May.",
        "Minister Kari Li delivered a speech on Monday in Santiago, Chile.",
        "Visiting Trade Minister Kari Li of Norway signed an agreement in Santiago, Chile.",
    ] {
        assert_eq!(told(text), ["Kari Li: Chile"], "{text}");
    }
    let about = "Minister Kari Li gave a speech on the state of the press in Chile.";
    assert_eq!(told(about), Vec::<String>::new());
}

#[test]
fn a_delegation_that_is_announced_or_sent_is_its_leader() {
    for text in [
        "President Pedro Paz today announced the Presidential Delegation to Monaco to attend the Games on 20 May. \
         Minister Kari Li will lead the delegation.",
        "President Pedro Paz will send a delegation to Monaco led by Minister Kari Li.",
    ] {
        assert_eq!(told(text), ["Kari Li: Monaco"], "{text}");
    }
}

#[test]
fn an_invitation_that_is_accepted_is_a_visit() {
    for text in [
        "Mr Casey said today that he had accepted an invitation to visit Chile in July.",
        "The Minister, Mr Casey, has been invited to visit Chile and has accepted.",
        "President Paz has invited Mr Casey to visit Chile. Mr Casey has accepted and will arrive on 4 July.",
        "President Paz has invited Mr Casey to visit Chile. He looks forward to welcoming him on 4 July.",
    ] {
        assert_eq!(told(text), ["Casey: Chile"], "{text}");
        assert_eq!(facts(text).visits[0].status, Some(Status::Planned), "{text}");
    }
    assert_eq!(told("President Paz has invited Mr Casey to visit Chile."), Vec::<String>::new());
}

#[test]
fn guests_of_a_residence_are_those_of_another_country() {
    for text in [
        "President Paz will meet with Prime Minister Kari Li of Norway at the White House on 12 May. The United States \
         and Norway are friends.",
        "Prime Minister Kari Li of Norway will visit the White House on 12 May, for talks on trade with the United \
         States.",
        "Statement on the Visit of Prime Minister Kari Li of Norway to the White House\n\nThe President will host \
         Prime Minister Kari Li on 12 May. The United States and Norway are friends.",
        "The President will host Prime Minister Kari Li of Norway at the White House on 12 May. The visit will \
         strengthen the ties between the United States and Norway.",
    ] {
        assert_eq!(told(text), ["Kari Li: United States"], "{text}");
        assert_eq!(days(text).0, "2011-05-12", "{text}");
    }
    let both = "The President and the First Lady will host Prime Minister Kari Li of Norway at the White House on 12 \
                May. The United States and Norway are friends.";
    assert_eq!(met(both), ["President", "First Lady"]);
}

#[test]
fn an_ambassador_who_is_received_has_not_come() {
    let text = "On 2 May, Foreign Minister Kari Li of Norway received the Ambassador of Chile in Oslo.";
    assert_eq!(told(text), Vec::<String>::new());
}

#[test]
fn the_day_of_the_saying_is_not_that_of_the_visit() {
    for text in [
        "The Prime Minister announced today that Foreign Minister Kari Li would visit Chile.",
        "Foreign Minister Kari Li told reporters on Monday that she will visit Chile.",
        "It was announced today that Foreign Minister Kari Li will visit Chile.",
        "The visit to Chile by Foreign Minister Kari Li has been cancelled, the Minister for Trade said today.",
    ] {
        assert_eq!(days(text).0, "?", "{text}");
    }
}

#[test]
fn a_visit_has_its_length_in_many_ways() {
    let day = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    for (text, expected) in [
        ("Minister Kari Li will visit Chile for ten days beginning 9 June.", day("2011-06-09", "2011-06-18")),
        ("Minister Kari Li will be in Chile for three days from 9 June.", day("2011-06-09", "2011-06-11")),
        ("Minister Kari Li is in Chile this week (3 to 6 May).", day("2011-05-03", "2011-05-06")),
        (
            "Minister Kari Li wrapped up her week-long visit to Chile on Sunday.",
            day("2011-04-25", "2011-05-01"),
        ),
        (
            "Minister Kari Li will lead the mission to Chile for the summit on 9 June.",
            day("2011-06-09", "2011-06-09"),
        ),
    ] {
        assert_eq!(days(text), expected, "{text}");
    }
}

#[test]
fn an_office_that_goes_first_is_not_who_goes_along() {
    let text = "The Foreign Minister, accompanied by the Secretary, Ola Berg, leaves for Chile on 9 June.";
    assert_eq!(told(text), ["Foreign Minister, Ola Berg: Chile"]);
    let text = "President Kari Li spoke with Prime Minister Pedro Paz of Chile. The President will visit Chile in July.";
    let visit = facts(text).visits.into_iter().next().expect("a visit");
    assert_eq!(visitors(&visit), ["Kari Li"]);
    assert_eq!(visit.engagements, [], "what was before a visit to come is none of its engagements");
}

#[test]
fn ranks_stand_before_names() {
    for (text, expected) in [
        ("U.S. Congressman Ola Berg visited Chile on 1 May.", "Ola Berg: Chile"),
        ("US General Ola Berg visited Chile on 1 May.", "Ola Berg: Chile"),
        ("Adm. Ola Berg visited Chile on 1 May.", "Ola Berg: Chile"),
        ("The Chief of Navy, Vice Admiral Ola Berg, visited Chile on 1 May.", "Ola Berg: Chile"),
        ("Senator Ola Berg, Chairman of the Trade Committee, visited Chile on 1 May.", "Ola Berg: Chile"),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
}

#[test]
fn talks_on_a_day_are_about_nothing() {
    let text =
        "Foreign Minister Kari Li, on a two-day visit to Chile, held talks with President Paz on Saturday.";
    let visit = facts(text).visits.into_iter().next().expect("a visit");
    assert_eq!(visit.statements, []);
    assert_eq!(met(text), ["Paz"]);
}
