//! Tours of several countries, told in a release, an itinerary or on coming home, and who goes on them.

use crate::told::{met, read, trips};

#[test]
fn who_heads_a_body_is_named_before_it() {
    for text in [
        "President Ana Li of the Forestry Tribunal will travel to Chile on 5 May.",
        "Director General Ana Li of the World Trade Commission (WTC) will travel to Chile on 5 May.",
        "Chairman Ana Li of the Bureau of Mines will travel to Chile on 5 May.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-05"], "{text}");
    }
    let text = "The Chairman of the Board of Trade will travel to Chile on 5 May.";
    assert_eq!(trips(text), ["Chairman of the Board of Trade → Chile 2011-05-05/2011-05-05"]);
}

#[test]
fn who_starts_a_tour_without_a_place_goes_where_he_or_she_goes() {
    for text in [
        "President Ana Li of the Forestry Tribunal started her first official visit. She will travel to Chile on 5 May.",
        "Foreign Minister Ana Li is paying several visits abroad. She will travel to Chile on 5 May.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-05"], "{text}");
    }
    let text = "The High Commissioner began a tour of member states. She will travel to Chile on 5 May.";
    assert_eq!(trips(text), ["High Commissioner → Chile 2011-05-05/2011-05-05"]);
}

#[test]
fn a_day_in_digits_does_not_hide_who_goes() {
    let text = "20110503The Secretary-General arrived in Lima on 2 May.";
    assert_eq!(trips(text), ["Secretary-General → Lima 2011-05-02/"]);
}

#[test]
fn who_comes_home_tells_of_visits_elsewhere() {
    let text = "Prime Minister's Statement on Arrival in Oslo\n\nI visited Chile and Peru last week. In Peru I met Prime Minister Paz.";
    assert_eq!(
        trips(text),
        ["Prime Minister → Chile 2011-04/2011-04", "Prime Minister → Peru 2011-04/2011-04"]
    );
    assert_eq!(met(&read(text).visits), ["Paz"]);
    let text = "PM's Statement on Arrival in Oslo\n\nI visited Chile. I met Prime Minister Paz.";
    assert_eq!(trips(text), ["PM → Chile"]);
}

#[test]
fn visits_in_general_are_none() {
    for text in [
        "Ambassador Ana Li met Mayor Bo Paz to discuss organising mutual visits to Chile and Peru.",
        "The sides agreed on an exchange of visits to Chile and Peru.",
    ] {
        assert_eq!(trips(text), [""; 0], "{text}");
    }
}

#[test]
fn a_visit_that_had_to_be_put_off_is_not_the_one_that_is_made() {
    let text =
        "Foreign Minister Ana Li left on a visit to Chile, after she had to postpone her visit to Peru.";
    let read = read(text).visits;
    assert!(
        read.iter()
            .any(|v| v.destination.name == "Peru" && v.status == Some(visitgraph::facts::Status::Postponed))
    );
    assert!(
        read.iter()
            .any(|v| v.destination.name == "Chile" && v.status != Some(visitgraph::facts::Status::Postponed))
    );
}

#[test]
fn a_tour_that_was_over_before_has_not_the_days_of_what_follows() {
    let text = "The Secretary-General arrived in Lima on 2 May, having concluded his tour of Africa, where he visited Kenya.";
    assert_eq!(
        trips(text),
        ["Secretary-General → Africa", "Secretary-General → Lima 2011-05-02/", "Secretary-General → Kenya"]
    );
}

#[test]
fn a_country_named_behind_the_day_is_where_somebody_is_met() {
    let text = "Foreign Minister Ana Li will visit Chile and Peru from 1 to 6 June. In Chile on 1 June she will be received by President Paz. On 5 June in Peru, Ms Li will meet President Roe.";
    let visits = read(text).visits;
    assert_eq!(met(&visits[..1]), ["Paz"]);
    assert_eq!(met(&visits[1..]), ["Roe"]);
}
