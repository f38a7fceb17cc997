//! Visits as the first sentence of a text tells them: who goes where, from when to when, and how far on it is.

use visitgraph::facts::{Status, Visit};

use crate::told::{day, name, read};

/// "Ana Li → Chile 2011-05-05/2011-05-07 planned".
fn told(text: &str) -> Vec<String> {
    let visit = |v: &Visit| {
        let who = v.visitors.iter().map(name).collect::<Vec<_>>().join(", ");
        let status = match v.status {
            Some(Status::Planned) => "planned",
            Some(Status::UnderWay) => "under way",
            Some(Status::Completed) => "completed",
            Some(Status::Cancelled) => "cancelled",
            Some(Status::Postponed) => "postponed",
            None => "",
        };
        format!("{who} → {} {}/{} {status}", v.destination.name, day(v.start), day(v.end))
    };
    read(text).visits.iter().map(visit).collect()
}

fn all_told(cases: &[(&str, &[&str])]) {
    for (text, visits) in cases {
        assert_eq!(told(text), *visits, "{text}");
    }
}

#[test]
fn who_is_put_in_as_staying_in_a_place_is_there() {
    all_told(&[
        (
            "Trade Minister Ana Li, in Chile for a four-day visit, said that trade would grow.",
            &["Ana Li → Chile / under way"],
        ),
        (
            "President Ana Li, in Chile since Monday, met business leaders.",
            &["Ana Li → Chile 2011-05-02/ under way"],
        ),
        (
            "In Chile, where she is on an official visit, Trade Minister Ana Li met President Paz.",
            &["Ana Li → Chile / under way"],
        ),
        ("In Chile, where the economy is on the mend, exports grew.", &[]),
        ("The road, in Chile since Monday without lights, is closed.", &[]),
    ]);
}

#[test]
fn since_when_somebody_is_there_is_the_first_day() {
    all_told(&[
        (
            "Trade Minister Ana Li has been on a visit to Chile since Monday.",
            &["Ana Li → Chile 2011-05-02/ under way"],
        ),
        (
            "Trade Minister Ana Li has been in Chile since 1 May for talks.",
            &["Ana Li → Chile 2011-05-01/ under way"],
        ),
        (
            "Trade Minister Ana Li is in Chile for a three-day visit which began on Monday.",
            &["Ana Li → Chile 2011-05-02/2011-05-04 under way"],
        ),
        ("Ambassador Ana Li has been in Chile since 2004.", &[]),
        ("The ceasefire has been in force in Chile since Monday.", &[]),
    ]);
}

#[test]
fn the_day_of_return_is_the_last() {
    all_told(&[
        (
            "Trade Minister Ana Li returned on Monday from a visit to Chile.",
            &["Ana Li → Chile /2011-05-02 completed"],
        ),
        ("Trade Minister Ana Li returned home today from Chile.", &["Ana Li → Chile /2011-05-03 completed"]),
        (
            "Trade Minister Ana Li cut short her visit to Chile on Monday.",
            &["Ana Li → Chile /2011-05-02 completed"],
        ),
        (
            "The visit to Chile by Trade Minister Ana Li, which ended on Monday, was useful.",
            &["Ana Li → Chile /2011-05-02 completed"],
        ),
        (
            "Premier Bo Li left Santiago on Monday, wrapping up a three-day visit to Chile.",
            &["Bo Li → Chile 2011-04-30/2011-05-02 completed"],
        ),
        (
            "The two-day visit to Chile by Trade Minister Ana Li ended on Monday.",
            &["Ana Li → Chile 2011-05-01/2011-05-02 completed"],
        ),
    ]);
}

#[test]
fn who_has_just_arrived_is_there() {
    all_told(&[
        ("President Ana Li arrived in Chile on Monday.", &["Ana Li → Chile 2011-05-02/ under way"]),
        ("President Ana Li touched down in Chile on Monday.", &["Ana Li → Chile 2011-05-02/ under way"]),
        ("President Ana Li set off on Monday for Chile.", &["Ana Li → Chile 2011-05-02/ under way"]),
        ("President Ana Li continued her visit to Chile on Monday.", &["Ana Li → Chile / under way"]),
        (
            "President Ana Li has extended her visit to Chile until Friday.",
            &["Ana Li → Chile /2011-05-06 under way"],
        ),
        (
            "President Ana Li arrived in Chile on Monday and met President Paz.",
            &["Ana Li → Chile 2011-05-02/ completed"],
        ),
    ]);
}

#[test]
fn a_stay_may_be_told_by_further_verbs() {
    all_told(&[
        (
            "President Ana Li stayed in Chile from 28 to 30 April.",
            &["Ana Li → Chile 2011-04-28/2011-04-30 completed"],
        ),
        ("President Ana Li will stay in Chile until Friday.", &["Ana Li → Chile /2011-05-06 planned"]),
        ("President Ana Li spent 1 and 2 May in Chile.", &["Ana Li → Chile 2011-05-01/2011-05-02 completed"]),
        ("The ships remained in Chile until Friday.", &[]),
        (
            "President Ana Li was welcomed to Chile on Monday by President Paz.",
            &["Ana Li → Chile 2011-05-02/2011-05-02 completed"],
        ),
        (
            "Minister Ana Li opened the new embassy in Lima, Peru, on Monday.",
            &["Ana Li → Peru 2011-05-02/2011-05-02 completed"],
        ),
        (
            "Minister Ana Li signed a treaty in Lima, Peru, on Monday with her counterpart, Bo Paz.",
            &["Ana Li → Peru 2011-05-02/2011-05-02 completed"],
        ),
    ]);
}

#[test]
fn places_before_and_behind_others_are_legs() {
    all_told(&[
        (
            "After Chile, Minister Ana Li will go to Peru.",
            &["Ana Li → Chile / planned", "Ana Li → Peru / planned"],
        ),
        (
            "President Ana Li will stop in Chile on her way to the summit in Peru.",
            &["Ana Li → Chile / planned", "Ana Li → Peru / planned"],
        ),
        ("The final leg of her journey will take Minister Ana Li to Chile.", &["Ana Li → Chile / planned"]),
        (
            "Minister Ana Li made her first trip abroad, to Chile, on Monday.",
            &["Ana Li → Chile 2011-05-02/2011-05-02 completed"],
        ),
        ("After Chile, Peru is the largest market for fish.", &[]),
        ("Peru is the second country of the region to sign the treaty.", &[]),
    ]);
}

#[test]
fn what_is_denied_or_only_thought_of_is_no_visit() {
    for text in [
        "Minister Ana Li denied reports that she would visit Chile.",
        "Minister Ana Li has no plans to visit Chile.",
        "Minister Ana Li is considering a visit to Chile.",
    ] {
        assert!(told(text).is_empty(), "{text}");
    }
}

#[test]
fn visits_are_called_off_in_many_words() {
    all_told(&[
        ("Minister Ana Li scrapped a planned visit to Chile.", &["Ana Li → Chile / cancelled"]),
        ("Minister Ana Li had to cancel her trip to Chile.", &["Ana Li → Chile / cancelled"]),
        ("Minister Ana Li pulled out of a planned visit to Chile.", &["Ana Li → Chile / cancelled"]),
    ]);
}

#[test]
fn weekdays_stand_before_both_days_of_a_span() {
    all_told(&[
        (
            "Minister Ana Li will visit Chile from Monday, 9 May, to Wednesday, 11 May 2011.",
            &["Ana Li → Chile 2011-05-09/2011-05-11 planned"],
        ),
        (
            "Having visited Chile in April, Minister Ana Li said that trade would grow.",
            &["Ana Li → Chile 2011-04/2011-04 completed"],
        ),
        (
            "An official visit to Chile will be paid by Minister Ana Li from 9 to 11 May.",
            &["Ana Li → Chile 2011-05-09/2011-05-11 planned"],
        ),
        (
            "I am pleased to welcome to Chile this week the Foreign Minister of Peru, Ana Li.",
            &["Ana Li → Chile 2011-05/2011-05 under way"],
        ),
    ]);
}

#[test]
fn a_day_may_open_a_sentence_without_a_comma() {
    all_told(&[
        (
            "On 9 May 2011 Defence Minister Ana Li will visit Chile.",
            &["Ana Li → Chile 2011-05-09/2011-05-09 planned"],
        ),
        ("On 2 May Defence Minister Ana Li arrived in Chile.", &["Ana Li → Chile 2011-05-02/ under way"]),
        (
            "On Monday Trade Minister Ana Li visited Chile.",
            &["Ana Li → Chile 2011-05-02/2011-05-02 completed"],
        ),
    ]);
}
