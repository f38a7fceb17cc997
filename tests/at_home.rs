//! Who comes to a host at home, what will not take place, and days and events that open a text.

use visitgraph::facts::{Document, Status};
use visitgraph::parse::{Media, Reader};

fn read(text: &str) -> Document {
    Reader::new().read(text, "release", Media::Plain).document
}

/// The destination, first day, status and first visitor of each visit of a text.
fn visits(text: &str) -> Vec<(String, String, Option<Status>, String)> {
    let visits = read(text).visits.into_iter();
    let day = |v: &visitgraph::facts::Visit| v.start.map(|d| d.to_string()).unwrap_or_default();
    visits
        .map(|v| {
            let name = v.visitors.first().and_then(|p| p.name.clone()).unwrap_or_default();
            (v.destination.name.clone(), day(&v), v.status, name)
        })
        .collect()
}

fn one(place: &str, day: &str, status: Status, name: &str) -> Vec<(String, String, Option<Status>, String)> {
    vec![(place.to_owned(), day.to_owned(), Some(status), name.to_owned())]
}

#[test]
fn a_date_alone_opens_a_text() {
    for date in ["May 3, 2016 – ", "3 May 2016: ", "May 3, 2016 — "] {
        let text = format!("{date}Special Rapporteur Ana Moe today concluded her first visit to Malta.\n");
        let all = read(&text).visits;
        assert_eq!(all.len(), 1, "{date}");
        assert_eq!(all[0].end.map(|d| d.to_string()).as_deref(), Some("2016-05-03"), "{date}");
    }
}

#[test]
fn a_host_at_home_receives_for_a_meal_or_a_visit() {
    let wanted = one("Lima", "2016-05-12", Status::Completed, "Kari Moe");
    for occasion in
        ["for breakfast today at his official residence", "for a working lunch today", "for talks today"]
    {
        let text = format!(
            "Lima, 12 May 2016\n\nPresident Luis Paz hosted Norwegian Prime Minister Kari Moe {occasion}.\n"
        );
        assert_eq!(visits(&text), wanted, "{occasion}");
    }
    // Who lives there is no guest.
    let text = "Lima, 12 May 2016\n\nPresident Luis Paz hosted the Norwegian ambassador, Kari Moe, for breakfast today.\n";
    assert_eq!(visits(text), []);
    let text = "Oslo, 12 May 2016\n\nPeru will host Norwegian Prime Minister Kari Moe from 20 to 22 May.\n";
    assert_eq!(visits(text), one("Peru", "2016-05-20", Status::Planned, "Kari Moe"));
}

#[test]
fn who_is_invited_by_somebody_of_a_country_goes_there() {
    let text = "Oslo, 12 May 2016\n\nIn response to an invitation extended by President Luis Paz of Peru, Prime Minister Kari Moe of \
                Norway will undertake a state visit from 20 to 22 May.\n";
    assert_eq!(visits(text), one("Peru", "2016-05-20", Status::Planned, "Kari Moe"));
}

#[test]
fn an_event_is_where_it_takes_place() {
    for held in [
        "which takes place in Lima, Peru, on",
        "which is to be held in Lima, Peru, on",
        "taking place in Lima, Peru, on",
    ] {
        let text = format!(
            "Oslo, 12 May 2016\n\nMinister Kari Moe will represent Norway at the Climate Summit, {held} 20 May.\n"
        );
        assert_eq!(visits(&text), one("Peru", "2016-05-20", Status::Planned, "Kari Moe"), "{held}");
    }
    // An event somebody only speaks of.
    let text = "Oslo, 12 May 2016\n\nMinister Kari Moe spoke about the Climate Summit, which takes place in Lima on 20 May.\n";
    assert_eq!(visits(text), []);
}

#[test]
fn a_visit_that_will_not_take_place_is_off() {
    for text in [
        "The visit of Minister Kari Moe to Peru scheduled for June will not take place.",
        "Minister Kari Moe will not travel to Peru in June as planned.",
    ] {
        let all = read(&format!("Oslo, 12 May 2016\n\n{text}\n")).visits;
        let told = all.iter().map(|v| (v.destination.name.as_str(), v.status)).collect::<Vec<_>>();
        assert_eq!(told, [("Peru", Some(Status::Cancelled))], "{text}");
    }
    // Who never meant to go does not go.
    assert_eq!(visits("Oslo, 12 May 2016\n\nMinister Kari Moe will not travel to Peru.\n"), []);
}
