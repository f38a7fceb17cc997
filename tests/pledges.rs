//! What is promised in so many words, agreements by their names, and what is told before somebody goes on.

use visitgraph::facts::Party;

use crate::program::facts;
use crate::saying::said;

/// The agreements named in what is said on a visit.
fn named(text: &str) -> Vec<String> {
    let document = facts(&format!("Foreign Minister Kari Li of Norway visited Chile on 2 May. {text}"));
    let said = document.visits.into_iter().flat_map(|v| v.statements);
    said.flat_map(|s| s.instruments).collect()
}

/// Each visit's place with those met there.
fn met(text: &str) -> Vec<(String, Vec<String>)> {
    let name = |p: Party| p.name.or(p.role).or(p.organization);
    let visits = facts(text).visits.into_iter();
    let with = visits.map(|v| {
        let all = v.engagements.into_iter().flat_map(|e| e.with).filter_map(name).collect();
        (v.destination.name, all)
    });
    with.collect()
}

#[test]
fn who_will_give_something_promises_it() {
    assert_eq!(
        said("We will provide two million dollars to schools."),
        ["offer two million dollars to schools"]
    );
    assert_eq!(said("Norway will contribute support to the fund."), ["Norway: offer support to the fund"]);
    for none in [
        "The project will provide jobs.",
        "We will provide an update soon.",
        "It will provide an impetus to trade.",
        "They increase the value they can add to their wool.",
    ] {
        assert_eq!(said(none), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn an_agreement_has_its_whole_name_and_no_more() {
    for (text, name) in [
        ("She welcomed the Norway-Chile Free Trade Agreement.", "Norway-Chile Free Trade Agreement"),
        ("She welcomed the Treaty of Amity between our two countries.", "Treaty of Amity"),
        (
            "She welcomed the Treaty of Amity between Norway and Chile.",
            "Treaty of Amity between Norway and Chile",
        ),
    ] {
        assert_eq!(named(text), [name], "{text}");
    }
}

#[test]
fn who_is_met_before_somebody_goes_on_is_met_where_they_still_are() {
    let all =
        met("Foreign Minister Kari Li visited Chile. She met senior leaders before travelling to Peru.");
    assert_eq!(all[0], ("Chile".to_owned(), vec!["senior leaders".to_owned()]));
    assert_eq!(all[1], ("Peru".to_owned(), vec![]));
    let all = met(
        "Foreign Minister Kari Li visited Chile and Peru. She met farmers in Santiago. She spoke to members of the National \
         Parliament in Peru.",
    );
    assert_eq!(all[1].1, ["members of the National Parliament"]);
}

#[test]
fn who_joins_people_meets_them() {
    let all = met(
        "Foreign Minister Kari Li will visit Chile. She will join foreign ministers from NATO for a meeting on trade. She \
         will join local leaders at a roundtable.",
    );
    assert_eq!(all[0].1, ["foreign ministers from NATO", "local leaders"]);
}

#[test]
fn talks_of_some_days_tell_the_last() {
    let text = "LIMA, 7 March 2011 — Foreign Minister Kari Li of Norway on Monday began three days of talks on fishing.";
    let read = visitgraph::parse::Reader::new().read(text, "any", visitgraph::parse::Media::Plain).document;
    assert_eq!(read.visits[0].end.map(|d| d.to_string()).as_deref(), Some("2011-03-09"));
}

#[test]
fn an_agreement_goes_by_its_whole_name() {
    for (said, name) in [
        ("signed a Double Taxation Agreement (DTA) with Peru", "Double Taxation Agreement (DTA)"),
        ("welcomed the Trans-Pacific Partnership", "Trans-Pacific Partnership"),
        (
            "signed the Treaty of Peace, Friendship and Cooperation between Norway and Peru",
            "Treaty of Peace, Friendship and Cooperation between Norway and Peru",
        ),
        (
            "signed a cooperation agreement between Norway and the city of Lima",
            "cooperation agreement between Norway and the city of Lima",
        ),
    ] {
        assert_eq!(named(&format!("She {said}.")), [name], "{said}");
    }
}
