//! Which of two sides has come, what a programme takes in, and what is told beside a journey.

use visitgraph::facts::{Document, Status};
use visitgraph::parse::{Media, Reader};

use crate::told::{met, name, read, trips};

/// A release of a ministry of Norway, issued on 3 May 2011.
fn of_norway(text: &str) -> Document {
    let page = format!(
        "---\ntitle: \"Talks\"\ndate: 2011-05-03\nsource_url: https://www.mfa.gov.no/1\n---\n\nFrom the Minister.\n\n{text}\n"
    );
    Reader::new().read(&page, "release", Media::Markdown).document
}

/// Who came where, and whom they met.
fn came(text: &str) -> Vec<String> {
    let visits = of_norway(text).visits;
    let told = |v: &visitgraph::facts::Visit| {
        let who = v.visitors.iter().map(name).collect::<Vec<_>>().join(", ");
        format!("{who} → {} ({})", v.destination.name, met([v]).join(", "))
    };
    visits.iter().map(told).collect()
}

#[test]
fn meetings_are_held_by_those_at_home_and_those_who_have_come() {
    for text in [
        "The Joint Commission was held in Lima on 2 May between Peruvian Minister of Trade Ana Sol and Minister of Fisheries Ola Berg.",
        "A session of the Trade Forum took place in Lima yesterday, led by Peruvian Minister of Trade Ana Sol and Minister of Fisheries Ola Berg.",
    ] {
        assert_eq!(came(text), ["Ola Berg → Lima (Ana Sol)"], "{text}");
    }
    let guest = "A meeting of the Forum was held in Oslo yesterday, co-chaired by Minister of Fisheries Ola Berg and Peruvian \
                 Minister of Trade Ana Sol.";
    assert_eq!(came(guest), ["Ana Sol → Oslo (Ola Berg)"]);
    // Of a meeting of one side nobody is told to have come.
    assert!(
        came("The Fisheries Forum was held in Oslo yesterday, led by Minister of Fisheries Ola Berg.")
            .is_empty()
    );
}

#[test]
fn what_two_sides_do_in_a_place_tells_who_has_come() {
    for (text, told) in [
        (
            "Minister of Fisheries Ola Berg signed a treaty with Peruvian Minister of Trade Ana Sol in Lima on Monday.",
            "Ola Berg → Lima (Ana Sol)",
        ),
        (
            "A treaty was signed in Oslo on Monday by Minister of Fisheries Ola Berg and the Minister of Trade of Peru, Ana Sol.",
            "Ana Sol → Oslo (Ola Berg)",
        ),
        (
            "Minister of Fisheries Ola Berg hosted a luncheon in Oslo on Monday for the Minister of Trade of Peru, Ana Sol.",
            "Ana Sol → Oslo (Ola Berg)",
        ),
        (
            "Minister of Fisheries Ola Berg met the Minister of Trade of Peru, Ana Sol, in Oslo on Monday.",
            "Ana Sol → Oslo (Ola Berg)",
        ),
    ] {
        let all = came(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        assert_eq!(all[0].split(" (").next(), told.split(" (").next(), "{text}");
    }
    // An ambassador lives where he is met.
    let envoy =
        came("Minister of Fisheries Ola Berg met the Ambassador of Peru, Ana Sol, in Oslo on Monday.");
    assert!(!envoy.iter().any(|v| v.starts_with("Ana Sol")), "{envoy:?}");
}

#[test]
fn those_of_each_body_go_by_its_name() {
    let visits = read(
        "Minister Ana Li will lead a delegation to Chile. The delegation will include officials from the Ministry of Trade, \
         the Ministry of Health and the Port Agency.",
    )
    .visits;
    let told = visits[0].visitors.iter().filter_map(|v| Some((v.role.clone()?, v.organization.clone()?)));
    let told: Vec<_> = told.collect();
    let of = |body: &str| ("officials".to_owned(), body.to_owned());
    assert_eq!(told, [of("Ministry of Trade"), of("Ministry of Health"), of("Port Agency")]);
    // "Trade and Fisheries" are of one ministry.
    let one =
        read("Minister Ana Li visited Chile. She met officials of the Ministry of Trade and Fisheries.")
            .visits;
    assert_eq!(met([&one[0]]), ["officials of the Ministry of Trade and Fisheries"]);
}

#[test]
fn a_programme_takes_in_more_places() {
    for more in [
        "Her itinerary includes Peru.",
        "Other stops will be Peru.",
        "The other countries she will visit are Peru.",
        "Also on the programme are Peru.",
        "The programme will see her visit Peru.",
        "She will also be visiting for the first time Peru.",
        "The trip will take in Peru.",
    ] {
        let visits = read(&format!("Minister Ana Li leaves tomorrow for Chile. {more}")).visits;
        let places: Vec<_> = visits.iter().map(|v| v.destination.name.as_str()).collect();
        assert_eq!(places, ["Chile", "Peru"], "{more}");
        assert_eq!(visits[1].status, Some(Status::Planned), "{more}");
    }
}

#[test]
fn countries_stand_behind_a_word_for_them_or_a_region() {
    let all = ["Ana Li → Chile ", "Ana Li → Peru "];
    for text in [
        "Minister Ana Li will lead a mission to two Andean nations: Chile and Peru.",
        "Minister Ana Li will visit two countries of the south in May – Chile and Peru.",
        "Minister Ana Li will travel to several nations, including Chile and Peru.",
    ] {
        let told = trips(text);
        assert_eq!(told.len(), 2, "{text}: {told:?}");
        assert!(told.iter().zip(all).all(|(t, a)| t.starts_with(a.trim_end())), "{text}: {told:?}");
    }
    let region =
        read("Minister Ana Li leaves tomorrow for South America (Chile and Peru) and Africa (Kenya).").visits;
    let places: Vec<_> = region.iter().map(|v| v.destination.name.as_str()).collect();
    assert_eq!(places.len(), 5, "{places:?}");
}

#[test]
fn visits_of_others_are_told_beside_a_journey() {
    for (text, told) in [
        (
            "Minister Ana Li will visit Peru. The visit to Peru follows Prime Minister Ola Berg’s visit there in March.",
            "Ola Berg → Peru 2011-03/2011-03",
        ),
        (
            "Minister Ana Li will visit Chile. It builds on the talks between Minister Li and Minister Bo Paz of Cuba in Lima in March.",
            "Bo Paz → Lima 2011-03/2011-03",
        ),
        (
            "Minister Ana Li will visit Peru. It is the first tour by a minister since Mr Ola Berg went to Chile in 1985.",
            "Ola Berg → Chile 1985/1985",
        ),
    ] {
        let all = trips(text);
        assert!(all.iter().any(|t| t == told), "{text}: {all:?}");
    }
}

#[test]
fn what_is_off_is_told_in_many_ways() {
    for (text, status) in [
        (
            "Queen Ana will be unable to proceed with her visit to Chile planned for this month.",
            Status::Cancelled,
        ),
        ("Minister Ana Li has been obliged to cancel her visit to Chile next month.", Status::Cancelled),
        (
            "The crisis has forced the postponement of a visit Minister Ana Li was to have made from 16 to 19 May to Chile.",
            Status::Postponed,
        ),
    ] {
        let visits = read(text).visits;
        assert_eq!(visits.len(), 1, "{text}");
        assert_eq!(visits[0].status, Some(status), "{text}");
    }
}

#[test]
fn parts_of_a_country_are_in_it() {
    let visits = read("Minister Ana Li visited the Sol refugee camp in northern Chile.").visits;
    assert_eq!(visits[0].destination.name, "Chile");
    assert_eq!(visits[0].stops[0].place.name, "Sol refugee camp");
}

#[test]
fn who_stands_for_a_country_at_its_celebrations_goes_there() {
    for text in [
        "Sir Ola Berg will represent Norway at the independence celebrations of Chile.",
        "Sir Ola Berg will represent the Government on the occasion of the independence of Chile.",
        "Sir Ola Berg will represent Norway at Chile’s independence celebrations.",
    ] {
        let visits = read(text).visits;
        assert_eq!(visits.len(), 1, "{text}");
        assert_eq!(
            (name(&visits[0].visitors[0]).as_str(), visits[0].destination.name.as_str()),
            ("Ola Berg", "Chile"),
            "{text}"
        );
    }
}

#[test]
fn words_of_time_and_place_are_no_content() {
    let said = |text: &str| {
        let visits = of_norway(text).visits;
        visits.iter().flat_map(|v| &v.statements).filter_map(|s| s.content.clone()).collect::<Vec<_>>()
    };
    for text in [
        "Minister of Fisheries Ola Berg said in Lima today that trade had grown.",
        "Minister of Fisheries Ola Berg told a press conference in Lima yesterday that trade had grown.",
        "Minister of Fisheries Ola Berg said on his return from talks in Lima that trade had grown.",
    ] {
        assert_eq!(said(text), ["trade had grown"], "{text}");
    }
}

#[test]
fn the_author_goes_with_those_named_beside() {
    let page = "---\ntitle: \"Visit\"\ndate: 2011-05-03\n---\n\nStatement by the Prime Minister, Ms Ana Li\n\nThe Minister for Trade, \
                Mr Ola Berg, and I will visit Chile next week.\n";
    let visits = Reader::new().read(page, "release", Media::Markdown).document.visits;
    assert_eq!(visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Ana Li", "Ola Berg"]);
}

#[test]
fn who_is_met_has_journeys_of_their_own() {
    let visits = read(
        "The Minister for Trade, Ms Ana Li, will leave tomorrow for a week of talks on fisheries in Kenya. On the way she will meet \
         in Rome on Saturday, 7 May, with the Foreign Minister of Italy, Mr Carlo Rossi, who has just returned from leading a \
         mission to Peru. A visit to Chile will follow.",
    )
    .visits;
    let told: Vec<_> =
        visits.iter().map(|v| (name(&v.visitors[0]), v.destination.name.clone(), met([v]))).collect();
    let of = |who: &str, place: &str, met: &[&str]| {
        (who.to_owned(), place.to_owned(), met.iter().map(|&m| m.to_owned()).collect::<Vec<_>>())
    };
    for visit in [
        of("Ana Li", "Kenya", &[]),
        of("Ana Li", "Italy", &["Carlo Rossi"]),
        of("Carlo Rossi", "Peru", &[]),
        of("Ana Li", "Chile", &[]),
    ] {
        assert!(told.contains(&visit), "{visit:?} in {told:?}");
    }
}

#[test]
fn a_visitor_to_a_place_has_been_there() {
    assert_eq!(
        trips("President Paz was a welcome visitor to Oslo in March."),
        trips("President Paz visited Oslo in March.")
    );
    assert!(trips("President Paz is a regular visitor to Oslo.").is_empty());
}
