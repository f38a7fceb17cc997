//! Announcements, briefings and readouts of foreign ministries and bodies of states.

use crate::told::{read, trips};

#[test]
fn name_and_office_behind_a_clause_are_of_one_who_goes() {
    for text in [
        "On her first trip since the war began, the Honourable Ana Li, Minister of Trade, will travel to Chile.",
        "As the talks resumed, the Minister of Trade, Ana Li, will travel to Chile.",
        "At the invitation of President Roca of the Republic of Chile, Ana Li, Minister of Trade, will visit Chile.",
        "At the invitation of H.E. Dr Bo Roca of Chile, Ana Li, Minister of Trade, will visit Chile.",
    ] {
        assert_eq!(trips(text)[0].split(" →").next(), Some("Ana Li"), "{text}");
    }
    // The office behind the name of a host is the host's.
    let text =
        "At the invitation of Bo Roca, President of Chile, Ana Li, Minister of Trade, will visit Chile.";
    assert!(trips(text)[0].starts_with("Ana Li"), "{text}");
}

#[test]
fn stops_that_will_be_made_lie_ahead() {
    use visitgraph::facts::Status::{Completed, Planned};
    let status = |text: &str| read(text).visits.iter().map(|v| v.status).collect::<Vec<_>>();
    assert_eq!(
        status("Minister Ana Li will travel to Chile this week and make stops in Peru and Bolivia."),
        [Some(Planned); 3]
    );
    assert_eq!(status("Minister Ana Li travelled to Chile, with stops in Peru."), [Some(Completed); 2]);
}
