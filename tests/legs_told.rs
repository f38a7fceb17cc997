//! Legs of a journey: whom each is told of with, what they are for, and where a dateline stands.

use crate::told::{met, name, read, trips};
use visitgraph::facts::{Act, Visit};

fn aims(visit: &Visit) -> Vec<&str> {
    visit.purposes.iter().map(|p| p.text.as_str()).collect()
}

fn those_met(text: &str) -> Vec<String> {
    met(&read(text).visits)
}

#[test]
fn an_aim_may_stand_before_what_is_done() {
    for (text, aim) in [
        ("With a view to strengthening ties, she will encourage trade talks.", "strengthening ties"),
        ("With the aim of opening ports, she will see the coast.", "opening ports"),
        ("Ms Li’s attendance at the fair will reaffirm the bond with Chile.", "reaffirm the bond with Chile"),
        (
            "“This visit is an important step in our work with friends in the south, and an opportunity to open ports,” Ms Li \
             said.",
            "to open ports",
        ),
    ] {
        let visits =
            read(&format!("Foreign Minister Kari Li of Norway will visit Chile on 9 May. {text}")).visits;
        assert_eq!(aims(&visits[0]), [aim], "{text}");
        assert!(visits[0].statements.iter().all(|s| s.act != Act::Welcome), "{text}");
    }
    let none = read(
        "Foreign Minister Kari Li of Norway will visit Chile on 9 May to promote efforts to end the war. With a heavy heart, \
         she will leave Oslo.",
    );
    assert_eq!(aims(&none.visits[0]), ["to promote efforts to end the war"]);
}

#[test]
fn the_aim_of_a_tour_is_that_of_all_its_legs() {
    let text = "Prime Minister Kari Li of Norway met King Ali in Riyadh, Saudi Arabia, on Sunday on the last stop of her tour. \
        During her 11-day tour, intended largely to boost trade, Li also visited Malaysia and India.";
    assert_eq!(
        trips(text),
        [
            "Kari Li → Saudi Arabia 2011-05-01/2011-05-01",
            "Kari Li → Malaysia 2011-04-21/2011-05-01",
            "Kari Li → India 2011-04-21/2011-05-01"
        ]
    );
    let visits = read(text).visits;
    assert_eq!(aims(&visits[1]), ["to boost trade"]);
    assert_eq!(aims(&visits[2]), ["to boost trade"]);
}

#[test]
fn where_a_journey_goes_is_not_what_it_is_for() {
    let text =
        "Foreign Minister Kari Li of Norway travels to South America on Wednesday to visit Chile and Peru.";
    assert!(read(text).visits.iter().all(|v| v.purposes.is_empty()));
    let text =
        "Foreign Minister Kari Li of Norway travels to Chile on Wednesday to visit the school for nurses.";
    assert_eq!(aims(&read(text).visits[0]), ["to visit the school for nurses"]);
}

#[test]
fn who_goes_on_meets_people_where_the_journey_leads() {
    let text = "Foreign Secretary Kari Li travelled to Rome on 2 May for a joint press conference with Italian Foreign Minister \
        Jo Roe. From Rome she will travel to Berlin, to meet with German Foreign Minister Bo Berg, finally ending her trip in \
        Warsaw, where she will hold talks with Polish Foreign Minister Igor Sol.";
    let visits = read(text).visits;
    let told = |n: usize| met(&visits[n..=n]);
    assert_eq!([told(0), told(1), told(2)].concat(), ["Jo Roe", "Bo Berg", "Igor Sol"]);
    assert_eq!(aims(&visits[1]), ["to meet with German Foreign Minister Bo Berg"]);
}

#[test]
fn who_is_headed_somewhere_goes_there() {
    let text = "President Kari Li of Norway was headed to Chile on Monday. From there she is headed to Peru.";
    assert_eq!(trips(text), ["Kari Li → Chile 2011-05-02/", "Kari Li → Peru"]);
    assert!(trips("The committee was headed by Minister Kari Li of Norway.").is_empty());
}

#[test]
fn days_tell_apart_those_who_are_met() {
    let text = "Foreign Minister Kari Li of Norway will visit Chile, Peru and Spain next month. She will meet Chilean President \
        Pedro Paz on 5 June, Peruvian President Luis Sol on 7 June and Spanish Prime Minister Jo Roe on 9 June.";
    let visits = read(text).visits;
    let told = |n: usize| met(&visits[n..=n]);
    assert_eq!([told(0), told(1), told(2)].concat(), ["Pedro Paz", "Luis Sol", "Jo Roe"]);
    let next = "Foreign Minister Kari Li of Norway will visit Chile and Peru next week. She will be in Chile on Monday and \
        Tuesday, and in Peru on Wednesday.";
    assert_eq!(
        trips(next),
        ["Kari Li → Chile 2011-05-09/2011-05-10", "Kari Li → Peru 2011-05-11/2011-05-11"]
    );
}

#[test]
fn names_behind_counterparts_of_several_countries_are_theirs() {
    for who in ["counterparts", "peers"] {
        let text = format!(
            "Foreign Minister Kari Li of Norway visited Spain on 2 May, where she met her {who} from Chile and Peru, Pedro Paz \
             and Jo Roe."
        );
        assert_eq!(those_met(&text), ["Pedro Paz", "Jo Roe"], "{who}");
    }
}

#[test]
fn a_visit_that_a_meeting_opens_has_its_length() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway met her Chilean counterpart, Ms Ana Paz, in Santiago, Chile on Monday, kicking \
             off a two-day working visit."
        ),
        ["Kari Li → Chile 2011-05-02/2011-05-03"]
    );
}

#[test]
fn who_arrives_from_a_visit_has_paid_it() {
    let text = "Foreign Minister Kari Li of Norway arrived in Chile following a visit to Peru.";
    let told = read(text).visits.into_iter().map(|v| (v.destination.name, v.status)).collect::<Vec<_>>();
    assert_eq!(told[1], ("Peru".to_owned(), Some(visitgraph::facts::Status::Completed)));
}

#[test]
fn a_dateline_may_start_with_its_day_or_the_time() {
    let reader = visitgraph::parse::Reader::new();
    for head in ["Sunday, May 1, Lima - ", "00:01 | Lima (Peru), May 1.\n\n"] {
        let text = format!(
            "---\ndate: 2011-05-01\n---\n\n{head}Foreign Minister Kari Li of Norway met Peruvian Foreign Minister Ana Paz.\n"
        );
        let read = reader.read(&text, "release", visitgraph::parse::Media::Markdown).document;
        assert_eq!(read.source.dateline.as_deref(), Some("Lima"), "{head}");
        let visits = read.visits;
        assert_eq!(
            visits.iter().flat_map(|v| &v.visitors).map(name).collect::<Vec<_>>(),
            ["Kari Li"],
            "{head}"
        );
        assert_eq!(met(&visits), ["Ana Paz"], "{head}");
    }
}

#[test]
fn talks_and_what_is_shared_are_told() {
    let said = |text: &str| {
        let visits =
            read(&format!("Foreign Minister Kari Li of Norway visited Spain on 2 May. {text}")).visits;
        let all = visits.into_iter().flat_map(|v| v.statements);
        all.filter_map(|s| Some((s.act, s.content?))).collect::<Vec<_>>()
    };
    assert_eq!(
        said("The Prime Minister also shared Spain’s efforts for the farms."),
        [(Act::State, "Spain’s efforts for the farms".to_owned())]
    );
    assert!(said("They shared a meal with the farmers.").is_empty());
    assert_eq!(
        said(
            "Their discussions centred on trade, in particular fish, to which the Government stressed its commitment."
        ),
        [(Act::Discuss, "trade, in particular fish".to_owned()), (Act::Stress, "its commitment".to_owned())]
    );
    assert_eq!(
        said("Such meetings will improve relations between the two countries, said the officials.").len(),
        1
    );
}

#[test]
fn amir_is_a_name_and_prince_a_title() {
    let visits = read(
        "Afghan acting Foreign Minister Amir Khan Berg will visit Chile on 9 May. He will meet his Iranian counterpart Hossein \
         Amir Roe, Foreign Minister Prince Ali bin Omar and Crown Prince Musa bin Omar.",
    )
    .visits;
    assert_eq!(visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Amir Khan Berg"]);
    assert_eq!(met(&visits), ["Hossein Amir Roe", "Ali bin Omar", "Musa bin Omar"]);
    let roles: Vec<_> =
        visits[0].engagements.iter().flat_map(|e| &e.with).filter_map(|p| p.role.as_deref()).collect();
    assert_eq!(roles[1..], ["Foreign Minister", "Crown Prince"]);
}

#[test]
fn how_many_visits_there_were_is_no_further_one() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway arrived in Chile on Monday for talks. According to the Ministry, it is the \
             Norwegian Foreign Minister’s first visit to Chile."
        ),
        ["Kari Li → Chile 2011-05-02/"]
    );
}
