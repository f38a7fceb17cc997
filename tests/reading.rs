//! What the reader makes of ways of telling, a text for each.

use visitgraph::facts::Status;
use visitgraph::parse::{Media, Reader};

use crate::program::facts;

/// Each visit in short: who, where, the first day and the status.
fn visits(text: &str) -> Vec<String> {
    let day = |date: Option<visitgraph::facts::Date>| date.map_or_else(|| "?".to_owned(), |d| d.to_string());
    let visits = facts(text).visits.into_iter().map(|visit| {
        let who = visit.visitors.first().and_then(|v| v.name.clone().or_else(|| v.role.clone()));
        let status = visit.status.map_or("?", |status| match status {
            Status::Planned => "planned",
            Status::UnderWay => "under way",
            Status::Completed => "completed",
            Status::Cancelled => "cancelled",
            Status::Postponed => "postponed",
        });
        format!("{}: {} {} {status}", who.unwrap_or_default(), visit.destination.name, day(visit.start))
    });
    visits.collect()
}

#[test]
fn contractions_are_two_words() {
    let told = visits("Foreign Minister Kari Li said: “I’ll be visiting Chile on 5 May.”");
    assert_eq!(told, ["Kari Li: Chile 2011-05-05 planned"]);
}

#[test]
fn who_speaks_of_a_journey_of_their_own_goes() {
    let told = visits("“I visited Chile in March,” Foreign Minister Kari Li said.");
    assert_eq!(told, ["Kari Li: Chile 2011-03 completed"]);
}

#[test]
fn who_has_left_is_on_the_way() {
    let told = visits("Foreign Minister Kari Li departed last night for visits to Chile and Peru.");
    assert_eq!(told, ["Kari Li: Chile 2011-05-02 under way", "Kari Li: Peru 2011-05-02 planned"]);
}

#[test]
fn a_journey_takes_somebody_somewhere() {
    let told = visits(
        "Foreign Minister Kari Li today wound up a four-day mission to Chile, the first leg of a journey \
         which will also take her to Peru (4-6 May).",
    );
    assert_eq!(told, ["Kari Li: Chile 2011-04-30 completed", "Kari Li: Peru 2011-05-04 planned"]);
}

#[test]
fn a_visit_is_told_by_who_made_it() {
    let told = visits(
        "Foreign Minister Kari Li will visit Chile on 5 May. The mission follows a visit to Chile in May 2001 by the \
         Minister of Trade, Ola Berg.",
    );
    assert_eq!(told, ["Kari Li: Chile 2011-05-05 planned", "Ola Berg: Chile 2001-05 completed"]);
}

#[test]
fn aircraft_and_crowds_pay_no_visits() {
    let told = visits(
        "An aircraft would be flown into Laos on Friday, the Minister for Defence, Ola Berg, said today.",
    );
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn a_meeting_in_a_city_is_a_visit_there() {
    let told = visits(
        "Prime Minister Kari Li met in London today with Prime Minister Ann Roe of the United Kingdom.",
    );
    assert_eq!(told, ["Kari Li: United Kingdom 2011-05-03 completed"]);
}

#[test]
fn who_travels_on_then_starts_on_that_day() {
    let told = visits(
        "Foreign Minister Kari Li will visit Chile on 5 May. She will then travel to Lima, Peru, to meet \
         President Luis Paz.",
    );
    assert_eq!(told, ["Kari Li: Chile 2011-05-05 planned", "Kari Li: Peru 2011-05-05 planned"]);
}

#[test]
fn a_visit_next_week_lies_ahead() {
    let told = visits(
        "Foreign Minister Kari Li visited Chile on 1 May. Her visit underlined the weight of President \
         Ana Paz’s state visit next month to Norway.",
    );
    assert_eq!(told, ["Kari Li: Chile 2011-05-01 completed", "Ana Paz: Norway 2011-06 planned"]);
}

/// The purposes of the visits of a text.
fn purposes(text: &str) -> Vec<String> {
    let purposes = facts(text).visits.into_iter().flat_map(|v| v.purposes).map(|p| p.text);
    purposes.collect()
}

#[test]
fn aims_joined_by_and_to_are_two() {
    let told = purposes(
        "Foreign Minister Kari Li will visit Chile on 5 May to further deepen trade and to consult on fisheries.",
    );
    assert_eq!(told, ["to further deepen trade", "to consult on fisheries"]);
}

#[test]
fn the_aim_of_a_trip_is_that_of_each_leg() {
    let told = purposes(
        "Foreign Minister Kari Li will visit Chile and Peru from 5 to 9 May. During the visit she will pursue \
         freer trade.",
    );
    assert_eq!(told, ["pursue freer trade", "pursue freer trade"]);
}

#[test]
fn a_meeting_may_have_an_aim() {
    let met = |aim: &str| {
        purposes(&format!(
            "Foreign Minister Kari Li visited Chile on 1 May. In Santiago, she met with President Ana Paz {aim}."
        ))
    };
    assert_eq!(met("to continue building on the partnership"), [""; 0]);
    assert_eq!(met("to discuss ways to enhance safety at sea"), [""; 0]);
}

#[test]
fn a_purpose_stands_behind_an_aside_or_before_the_place() {
    let told = |text: &str| purposes(&format!("Foreign Minister Kari Li {text}."));
    let summit = ["to attend the summit on fisheries in Chile"];
    assert_eq!(told("will travel to attend the summit on fisheries in Chile"), summit);
    for aside in [
        "today (Monday, 5 May)",
        "at the invitation of President Ana Paz",
        "on behalf of King Olav of Norway",
    ] {
        assert_eq!(told(&format!("leaves for Chile {aside} to open the embassy")), ["to open the embassy"]);
    }
    assert_eq!(
        told("will visit Chile at the invitation of President Ana Paz for talks with fishermen"),
        ["talks with fishermen"]
    );
    assert_eq!(told("left Norway to travel to Chile on 2 May"), [""; 0]);
}

#[test]
fn an_unlisted_verb_in_small_letters_is_a_purpose() {
    let told = |text: &str| purposes(&format!("Foreign Minister Kari Li will go to Chile next week {text}."));
    assert_eq!(told("to study mining methods"), ["to study mining methods"]);
    assert_eq!(told("to northern regions by train"), [""; 0]);
}

#[test]
fn a_guest_is_received_for_something() {
    let told = |text: &str| {
        purposes(&format!("President Ana Paz of Chile will {text} on 5 May. He will stay for a day."))
    };
    let guest = "Foreign Minister Kari Li of Norway";
    assert_eq!(told(&format!("host {guest} for a working lunch in Santiago")).len(), 1);
    assert_eq!(told(&format!("host {guest} in Santiago")), [""; 0]);
}

#[test]
fn what_a_trip_focuses_on_or_is_meant_for_is_its_purpose() {
    let told = |text: &str| purposes(&format!("Foreign Minister Kari Li will visit Chile on 5 May. {text}"));
    assert_eq!(told("The visit will focus on fisheries."), ["fisheries"]);
    assert_eq!(told("The trip focused on safety at sea."), ["safety at sea"]);
    assert_eq!(told("The talks will focus on fisheries."), [""; 0]);
    assert_eq!(told("The visit is being undertaken to review the treaty."), ["to review the treaty"]);
    assert_eq!(told("The visit is an opportunity for a renewal of old ties."), ["a renewal of old ties"]);
    assert_eq!(
        told("The visit is part of larger efforts with other ministers to reform the fund."),
        ["to reform the fund"]
    );
    assert_eq!(
        told("She will lead the delegation to the opening ceremony of the games."),
        ["lead the delegation to the opening ceremony of the games"]
    );
    assert_eq!(told("She will lead the delegation to the coast."), [""; 0]);
    assert_eq!(told("The visit will give her the opportunity to see the mines."), ["to see the mines"]);
    assert_eq!(told("The next mission will visit Peru."), [""; 0]);
}

#[test]
fn the_aim_of_a_tour_is_that_of_each_leg() {
    let told = facts(
        "Foreign Minister Kari Li leaves for South America today to discuss fisheries with her counterparts. She \
         will visit Chile and Peru.",
    );
    let aims: Vec<usize> = told.visits.iter().map(|v| v.purposes.len()).collect();
    assert_eq!(aims, [1, 1, 1]);
}

/// The first and last days of the visits of a text.
pub(crate) fn days(text: &str) -> Vec<String> {
    let day = |date: Option<visitgraph::facts::Date>| date.map(|d| d.to_string()).unwrap_or_default();
    let visits = facts(text).visits.into_iter();
    visits.map(|v| format!("{} {}/{}", v.destination.name, day(v.start), day(v.end))).collect()
}

#[test]
fn the_way_on_and_the_way_home_end_a_stay() {
    assert_eq!(
        days("Foreign Minister Kari Li will travel to Chile on 5 May. On 8 May she will travel to Peru."),
        ["Chile 2011-05-05/2011-05-08", "Peru 2011-05-08/"]
    );
    assert_eq!(
        days("Foreign Minister Kari Li leaves for Chile tomorrow. She will return to Norway on 9 May."),
        ["Chile 2011-05-04/2011-05-09"]
    );
}

#[test]
fn days_may_be_named_one_by_one_or_by_their_week() {
    assert_eq!(
        days(
            "Foreign Minister Kari Li has travelled to Chile for talks on Monday, 2 May and Tuesday, 3 May."
        ),
        ["Chile 2011-05-02/2011-05-03"]
    );
    assert_eq!(
        days("During the week of April 25, Foreign Minister Kari Li led a delegation to Chile."),
        ["Chile 2011-04/2011-04"]
    );
    assert_eq!(
        days("Foreign Minister Kari Li will promote trade during a visit to Chile beginning tomorrow."),
        ["Chile 2011-05-04/"]
    );
}

#[test]
fn the_last_day_may_be_told_apart() {
    assert_eq!(
        days("Foreign Minister Kari Li will today start a visit to Chile that will last until Friday 6 May."),
        ["Chile 2011-05-03/2011-05-06"]
    );
    assert_eq!(
        days("Foreign Minister Kari Li visits Chile from today to Friday 6 May."),
        ["Chile 2011-05-03/2011-05-06"]
    );
    assert_eq!(
        days(
            "Foreign Minister Kari Li will visit Chile from Sunday, 8 May. She will meet the press at the end of her \
             visit, on Friday 13 May."
        ),
        ["Chile 2011-05-08/2011-05-13"]
    );
    assert_eq!(
        days(
            "Foreign Minister Kari Li will arrive in Chile on 8 May. Her mission to Chile will conclude on Friday, 13 \
             May."
        ),
        ["Chile 2011-05-08/2011-05-13"]
    );
    assert_eq!(
        days(
            "Foreign Minister Kari Li will visit Chile on 8 May. At the end of the year, on 31 December, she retires."
        ),
        ["Chile 2011-05-08/2011-05-08"]
    );
}

#[test]
fn what_came_before_a_journey_has_its_own_days() {
    assert_eq!(
        days("Foreign Minister Kari Li will visit Chile on 5 May following her visit to Lima, Peru."),
        ["Chile 2011-05-05/2011-05-05", "Peru /"]
    );
}

#[test]
fn a_stay_goes_on_till_its_last_day() {
    let told = visits("Foreign Minister Kari Li travelled to Chile from 2 to 5 May.");
    assert_eq!(told, ["Kari Li: Chile 2011-05-02 under way"]);
}

#[test]
fn a_journey_that_is_being_postponed_is_off() {
    let told = visits("Foreign Minister Kari Li is postponing her trip to Chile.");
    assert_eq!(told, ["Kari Li: Chile ? postponed"]);
}

#[test]
fn a_journey_that_cannot_be_made_is_off() {
    let off = ["Kari Li: Chile 2011-05-08 cancelled"];
    for text in [
        "Foreign Minister Kari Li will not be able to make her planned visit to Chile, which was to have begun on 8 May.",
        "Foreign Minister Kari Li is unable to proceed with her scheduled visit to Chile on 8 May.",
    ] {
        assert_eq!(visits(text), off, "{text}");
    }
}

#[test]
fn who_will_meet_somebody_in_a_place_goes_there() {
    let told = visits(
        "Foreign Minister Kari Li will visit Chile on 5 May. In Peru, Ms Li will have discussions with President \
         Luis Paz.",
    );
    assert_eq!(told, ["Kari Li: Chile 2011-05-05 planned", "Kari Li: Peru ? planned"]);
}

#[test]
fn the_length_of_a_trip_gives_its_last_day() {
    assert_eq!(
        days("Foreign Minister Kari Li leaves for Chile tomorrow. The five-day visit is her first."),
        ["Chile 2011-05-04/2011-05-08"]
    );
}

#[test]
fn who_released_a_transcript_speaks_in_it() {
    let text = "PM Transcripts\n\nRelease Date:\n03/05/2011\nReleased by:\n  • Berg, Ola Nils\n\n\
                I am pleased to announce that I will visit Chile on 5 May. It will be my first visit to Chile.\n";
    let document = Reader::new().read(text, "text", Media::Plain).document;
    let who = document.visits.first().and_then(|v| v.visitors.first()).and_then(|p| p.name.clone());
    assert_eq!(who.as_deref(), Some("Berg"));
    let text = "PM Transcripts\n\nBerg, Ola\n\nPeriod of Service: 20/12/2007 - 11/03/2012\nRelease Date:\n\
                03/05/2011\n\nI will visit Chile on 5 May. It will be my first visit to Chile.\n";
    let document = Reader::new().read(text, "text", Media::Plain).document;
    assert_eq!(document.source.issued.map(|d| d.to_string()).as_deref(), Some("2011-05-03"));
    let who = document.visits.first().and_then(|v| v.visitors.first()).and_then(|p| p.name.clone());
    assert_eq!(who.as_deref(), Some("Berg"));
}

#[test]
fn the_return_of_others_ends_no_stay() {
    assert_eq!(
        days(
            "Foreign Minister Kari Li leaves for Chile tomorrow. She will discuss the return of refugees on 9 May, and \
             two days before the visit a report is due."
        ),
        ["Chile 2011-05-04/"]
    );
}

#[test]
fn how_long_a_stay_is_may_be_told_behind_it() {
    let text = "Foreign Minister Kari Li travels to Chile tomorrow for a three-day visit.";
    assert_eq!(days(text), ["Chile 2011-05-04/2011-05-06"]);
    assert_eq!(purposes(text), [""; 0]);
}

#[test]
fn a_visit_may_have_its_days_in_a_sentence_of_its_own() {
    for (told, span) in [
        ("The visit, which lasted from 8 to 17 April, was her first.", "2011-04-08/2011-04-17"),
        ("The visit took place between 8 and 17 April.", "2011-04-08/2011-04-17"),
        ("Her trip is scheduled for 8 to 10 June.", "2011-06-08/2011-06-10"),
        ("The visit starts on 8 June and ends on 10 June.", "2011-06-08/2011-06-10"),
        ("The trip begins on 8 June.", "2011-06-08/"),
        ("During her visit (8 to 10 April), she met the King.", "2011-04-08/2011-04-10"),
        ("Her previous visit took place in May 2007.", "/"),
        ("The last visit of a Minister took place from 3 to 5 May 2007.", "/"),
    ] {
        assert_eq!(
            days(&format!("Foreign Minister Kari Li pays a visit to Chile. {told}")),
            [format!("Chile {span}")]
        );
    }
}

#[test]
fn what_is_dropped_or_put_off_is_off() {
    let told =
        |text: &str| visits(&format!("Foreign Minister Kari Li visited Chile from 5 to 7 April. {text}"));
    for (text, status) in [
        ("A planned stop in Peru had to be dropped.", "cancelled"),
        ("She had to call off a stop in Peru.", "cancelled"),
        ("She has abandoned plans to travel to Peru.", "cancelled"),
        ("She will no longer travel to Peru.", "cancelled"),
        ("Her trip to Peru was shelved.", "cancelled"),
        ("She has put off her visit to Peru.", "postponed"),
        ("Her visit to Peru has been pushed back.", "postponed"),
    ] {
        assert_eq!(told(text)[1..], [format!("Kari Li: Peru ? {status}")], "{text}");
    }
    assert_eq!(told("The charges against Ms Paz in Peru were dropped.").len(), 1);
}

#[test]
fn a_weekday_is_the_last_one_where_the_text_looks_back() {
    for (text, span) in [
        (
            "Foreign Minister Kari Li travelled to Chile on Monday to meet the King.",
            "Chile 2011-05-02/2011-05-02",
        ),
        ("Foreign Minister Kari Li leaves on Monday for Chile.", "Chile 2011-05-09/"),
        ("Foreign Minister Kari Li visited Chile last Friday.", "Chile 2011-04-29/2011-04-29"),
        (
            "Foreign Minister Kari Li returned today from a four-day visit to Chile.",
            "Chile 2011-04-30/2011-05-03",
        ),
    ] {
        assert_eq!(days(text), [span]);
    }
}
