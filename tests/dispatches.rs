//! Dispatches and short notes: days that are told by the way, several places in one sentence.

use crate::told::{met, read, trips};
use visitgraph::facts::Status;

fn statuses(text: &str) -> Vec<Option<Status>> {
    read(text).visits.iter().map(|v| v.status).collect()
}

#[test]
fn a_day_of_a_visit_that_is_counted_tells_when_it_began() {
    let second = "On the second day of her visit to Chile, Foreign Minister Kari Li of Norway held talks with \
        President Pedro Paz.";
    assert_eq!(trips(second), ["Kari Li → Chile 2011-05-02/"]);
    assert_eq!(statuses(second), [Some(Status::UnderWay)]);
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway is in Chile for talks. On her first day in Santiago, she met \
             President Pedro Paz."
        ),
        ["Kari Li → Chile 2011-05-03/"]
    );
    let last = "On the final day of her four-day visit to Chile, Foreign Minister Kari Li of Norway today met \
        President Pedro Paz.";
    assert_eq!(trips(last), ["Kari Li → Chile 2011-04-30/2011-05-03"]);
    assert_eq!(statuses(last), [Some(Status::Completed)]);
}

#[test]
fn a_day_of_a_visit_to_come_is_not_counted_from_today() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway will visit Chile. On the first day of her visit, she will meet \
             President Pedro Paz."
        ),
        ["Kari Li → Chile"]
    );
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway will visit Chile from 5 to 9 May. On the second day of her visit, \
             she will open a school."
        ),
        ["Kari Li → Chile 2011-05-05/2011-05-09"]
    );
}

#[test]
fn each_place_of_a_row_has_the_days_behind_it() {
    let all = [
        "Kari Li → Peru 2011-05-04/2011-05-06",
        "Kari Li → Brazil 2011-05-07/2011-05-07",
        "Kari Li → Spain 2011-05-08/2011-05-09",
    ];
    for row in [
        "Peru from 4 to 6 May, Brazil on 7 May and Spain from 8 to 9 May",
        "Peru May 4-6, Brazil May 7 and Spain May 8-9",
        "Peru (4-6 May), Brazil (7 May) and Spain (8-9 May)",
        "Peru from Wednesday to Friday, Brazil on Saturday and Spain from Sunday to Monday",
    ] {
        assert_eq!(trips(&format!("Foreign Minister Kari Li of Norway will visit {row}.")), all, "{row}");
    }
    assert_eq!(
        trips("Foreign Minister Kari Li of Norway will visit Peru on 4 May, Norwegian officials said."),
        ["Kari Li → Peru 2011-05-04/2011-05-04"]
    );
}

#[test]
fn a_season_is_as_precise_as_its_year() {
    assert_eq!(
        trips("Foreign Minister Kari Li of Norway will travel to Chile this summer."),
        ["Kari Li → Chile 2011/2011"]
    );
    assert_eq!(
        trips("Foreign Minister Kari Li of Norway will visit Chile to learn of this autumn’s harvest."),
        ["Kari Li → Chile"]
    );
}

#[test]
fn who_travels_to_several_countries_on_a_day_is_away_from_then_on() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway travels to South America on Wednesday to visit Chile and Peru."
        ),
        ["Kari Li → South America 2011-05-04/", "Kari Li → Chile 2011-05-04/", "Kari Li → Peru 2011-05-04/"]
    );
    assert_eq!(
        trips("Foreign Minister Kari Li of Norway will visit Chile and Peru on 5 May."),
        ["Kari Li → Chile 2011-05-05/2011-05-05", "Kari Li → Peru 2011-05-05/2011-05-05"]
    );
    assert_eq!(
        trips("Foreign Minister Kari Li of Norway will travel to Chile on 5 May and Peru on 7 May."),
        ["Kari Li → Chile 2011-05-05/2011-05-05", "Kari Li → Peru 2011-05-07/2011-05-07"]
    );
}

#[test]
fn the_day_of_a_statement_on_a_visit_is_none_of_it() {
    for said in ["issued the following statement", "made a statement", "released a statement"] {
        let text = format!(
            "Commissioner Jo Berg {said} on 3 May 2011 on Foreign Minister Li’s planned visit to Chile: I welcome it."
        );
        assert_eq!(trips(&text), ["Li → Chile"], "{said}");
    }
}

#[test]
fn several_are_met_in_several_places_in_one_sentence() {
    let text = "Foreign Minister Kari Li of Norway left on Sunday for a tour of South America, including Chile and Peru. On \
        Wednesday she will meet with President Pedro Paz in Santiago, Chile, and with President Luis Sol in Lima, Peru.";
    assert_eq!(
        trips(text),
        [
            "Kari Li → South America 2011-05-01/",
            "Kari Li → Chile 2011-05-04/2011-05-04",
            "Kari Li → Peru 2011-05-04/2011-05-04"
        ]
    );
    let visits = read(text).visits;
    assert_eq!(met(&visits[1..2]), ["Pedro Paz"]);
    assert_eq!(met(&visits[2..]), ["Luis Sol"]);
    let two = read(
        "Foreign Minister Kari Li of Norway held talks with President Pedro Paz in Santiago and with Foreign Minister Ana \
         Sol in Lima.",
    );
    assert_eq!(met(&two.visits[..1]), ["Pedro Paz"]);
    assert_eq!(met(&two.visits[1..]), ["Ana Sol"]);
    let one = "Foreign Minister Kari Li of Norway met with President Pedro Paz in Santiago, Chile, and with members of the \
        opposition.";
    assert_eq!(met(&read(one).visits), ["Pedro Paz", "members of the opposition"]);
}

#[test]
fn what_is_done_elsewhere_later_in_the_day_is_told_of_there() {
    let text = "Minister Kari Li of Norway will visit Peru and Chile on 9 May to discuss trade. In the morning, she will be in \
        Lima to meet President Luis Sol, while in the afternoon, in Santiago, she will meet President Pedro Paz.";
    let visits = read(text).visits;
    assert_eq!(met(&visits[..1]), ["Luis Sol"]);
    assert_eq!(met(&visits[1..]), ["Pedro Paz"]);
    let aims: Vec<_> = visits[0].purposes.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(aims, ["to discuss trade", "to meet President Luis Sol"]);
}
