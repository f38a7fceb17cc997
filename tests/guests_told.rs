//! Visits as whole small releases tell them: by the host, in the first person, with the name over or under the text.

use crate::told::{read, trips};

#[test]
fn who_signs_at_the_foot_is_who_goes() {
    for foot in
        ["Ana Li\nMinister for Trade", "The Hon Ana Li MP\nMinister for Trade", "Ana Li, Minister for Trade"]
    {
        let text = format!("I will visit Chile on 5 May 2011.\n\n{foot}\n");
        assert_eq!(trips(&text), ["Ana Li → Chile 2011-05-05/2011-05-05"], "{text}");
    }
    // Who answers the press is not who writes.
    let text = "I will visit Chile on 5 May 2011.\n\nBo Hay\nPress Secretary\n";
    assert!(trips(text).iter().all(|trip| !trip.contains("Bo Hay")));
}

#[test]
fn a_line_over_a_text_names_its_author_with_the_office_behind() {
    let text = "By Ana Li, Minister for Trade\n\n3 May 2011\n\nI will visit Chile on 5 May.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-05"]);
}

#[test]
fn who_is_in_a_place_this_week_may_say_i() {
    for text in [
        "Statement by Minister Ana Li\n\n3 May 2011\n\nThis week I am in Chile for trade talks.",
        "Statement by Minister Ana Li\n\n3 May 2011\n\nI am in Chile this week for trade talks.",
    ] {
        let visits = read(text).visits;
        assert_eq!(visits.len(), 1, "{text}");
        assert_eq!(visits[0].destination.name, "Chile", "{text}");
    }
}

#[test]
fn state_visits_with_a_capital_are_visits() {
    for text in [
        "Minister Ana Li will undertake State visits to Chile and Peru from 5 to 9 May 2011.",
        "President Ana Li will pay Official visits to Chile and Peru from 5 to 9 May 2011.",
    ] {
        assert_eq!(trips(text).len(), 2, "{text}");
    }
}

#[test]
fn each_of_two_places_has_its_own_weekday_and_day() {
    let text = "Minister Ana Li will visit Chile on Monday, 9 May and Peru on Tuesday, 10 May 2011.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-09/2011-05-09", "Ana Li → Peru 2011-05-10/2011-05-10"]);
}
