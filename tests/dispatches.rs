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

fn those_met(text: &str) -> Vec<String> {
    met(&read(text).visits)
}

fn visitors(text: &str) -> Vec<String> {
    read(text).visits.iter().flat_map(|v| &v.visitors).map(crate::told::name).collect()
}

#[test]
fn one_person_may_have_two_offices_behind_the_name() {
    let visits = read(
        "Foreign Minister Kari Li of Norway visited Chile on 2 May and met Mr Pedro Paz, Deputy Prime Minister and Minister \
         for Trade of the Republic of Chile.",
    )
    .visits;
    let paz = &visits[0].engagements[0].with;
    assert_eq!(met(&visits), ["Pedro Paz"]);
    assert_eq!(
        paz[0].role.as_deref(),
        Some("Deputy Prime Minister and Minister for Trade of the Republic of Chile")
    );
    assert_eq!(
        those_met(
            "Foreign Minister Kari Li of Norway visited Chile on 2 May and met Pedro Paz, Minister of Mines, and the Minister \
             of Trade."
        ),
        ["Pedro Paz", "Minister of Trade"]
    );
}

#[test]
fn a_body_behind_an_office_is_nobody_else_who_is_met() {
    let visits = read(
        "Foreign Minister Kari Li of Norway visited Chile on 2 May. She met Pedro Paz, Minister of State, Department of \
         Energy and Climate Change, and Jo Ruiz, Minister of State, Foreign Office.",
    )
    .visits;
    assert_eq!(met(&visits), ["Pedro Paz", "Jo Ruiz"]);
}

#[test]
fn brackets_within_an_office_are_whole() {
    let role = |text: &str| read(text).visits.first().and_then(|v| v.visitors.first()?.role.clone());
    assert_eq!(
        role("Secretary of State (Asia and Africa) Kari Li will visit Chile on 9 May.").as_deref(),
        Some("Secretary of State (Asia and Africa)")
    );
    assert_eq!(
        role("Chief of Army Staff (COAS) General Kari Li will visit Chile on 9 May.").as_deref(),
        Some("Chief of Army Staff")
    );
}

#[test]
fn sultan_before_a_father_is_a_given_name() {
    assert_eq!(
        visitors(
            "Foreign Minister Kari Li will visit Chile on 9 May, accompanied by Gen. Sultan bin Omar Al Berg, Minister of the \
             Royal Office, Sultan bin Salim Al Roe, Minister of Finance, and Dr Jo Paz, Minister of Labour."
        ),
        ["Kari Li", "Sultan bin Omar Al Berg", "Sultan bin Salim Al Roe", "Jo Paz"]
    );
}

#[test]
fn what_somebody_is_besides_is_nobody_else() {
    assert_eq!(
        visitors("Deputy Foreign Minister Kari Li, its top expert on fish, will travel to Chile on 9 May."),
        ["Kari Li"]
    );
    assert_eq!(
        visitors(
            "The Minister of State, Kari Li, on behalf of the Presidency of the Council, and the European Commissioner for \
             Trade, Jo Berg, will visit Chile on 9 May."
        ),
        ["Kari Li", "Jo Berg"]
    );
}

#[test]
fn an_office_by_its_country_is_that_of_the_name_told_later() {
    assert_eq!(
        trips(
            "The Japanese Minister of Trade is set to visit Chile this week.\n\nJapan’s Minister of Trade Kari Li will be in \
             the Republic of Chile on 4-5 May 2011."
        ),
        ["Kari Li → Chile 2011-05-04/2011-05-05"]
    );
}

#[test]
fn some_who_are_named_are_not_met() {
    let visit = "Foreign Minister Kari Li of Norway visited Chile on 2 May.";
    for text in [
        "She attended a seminar. The seminar was hosted by Jo Ruiz, Chairman of the Institute.",
        "She looks forward to briefing the Council of Ministers.",
        "She was the first minister to meet both President Paz and Prime Minister Sol since 2001.",
    ] {
        assert!(those_met(&format!("{visit} {text}")).is_empty(), "{text}");
    }
    assert_eq!(
        those_met(&format!("{visit} She attended a dinner hosted by President Jo Ruiz.")),
        ["Jo Ruiz"]
    );
    assert_eq!(
        those_met(&format!(
            "{visit} She was assured by the Deputy Foreign Minister that the port would stay open."
        )),
        ["Deputy Foreign Minister"]
    );
    assert_eq!(
        those_met(&format!("{visit} She met Foreign Minister Jo Ruiz among other Chilean officials.")),
        ["Jo Ruiz"]
    );
}

#[test]
fn two_leaders_are_the_visitor_and_the_host() {
    let visit = "Foreign Minister Kari Li of Norway will visit Chile on 9 May at the invitation of President Pedro Paz.";
    for talks in [
        "The two leaders will hold talks.",
        "Both leaders will discuss trade.",
        "The two leaders will have a meeting.",
    ] {
        assert_eq!(those_met(&format!("{visit} {talks}")), ["Pedro Paz"], "{talks}");
    }
    for other in [
        "The two leaders will sign an agreement.",
        "The two ports will hold talks.",
        "Leaders will hold talks.",
    ] {
        assert!(those_met(&format!("{visit} {other}")).is_empty(), "{other}");
    }
}

#[test]
fn talks_that_a_visit_takes_in_are_discussed() {
    let said = |text: &str| {
        let visits = read(text).visits;
        let all = visits.into_iter().flat_map(|v| v.statements);
        all.filter_map(|s| Some((s.act, s.content?))).collect::<Vec<_>>()
    };
    let visit = "Foreign Minister Kari Li of Norway visited Chile on 2 May.";
    for (text, words) in [
        ("The visit is expected to cover discussions on trade and fish.", "trade and fish"),
        ("The programme included talks on trade and fish.", "trade and fish"),
        (
            "They had a frank exchange of views in a cordial atmosphere.",
            "a frank exchange of views in a cordial atmosphere",
        ),
        ("They had a frank exchange of views on trade and fish.", "trade and fish"),
    ] {
        let told = said(&format!("{visit} {text}"));
        assert_eq!(told, [(visitgraph::facts::Act::Discuss, words.to_owned())], "{text}");
    }
    assert!(said(&format!("{visit} The visit included a tour of the port.")).is_empty());
}

#[test]
fn a_visit_that_should_be_is_none() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway visited Chile on 2 May. An economic delegation should visit Peru soon, Li said."
        ),
        ["Kari Li → Chile 2011-05-02/2011-05-02"]
    );
}
