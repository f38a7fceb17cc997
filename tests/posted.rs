//! Visits told by who is represented, whose guests somebody is, or with whom talks are held, and what is no more than a programme.

use visitgraph::facts::Status;
use visitgraph::parse::{Media, Reader};

use crate::told::{came, day, met, name, of_norway, read};

#[test]
fn who_leaves_for_talks_with_a_government_goes_there() {
    let text = "Mr Berg will leave on Sunday for talks with the Governments of Chile and Peru.";
    assert_eq!(came(&of_norway(text)), ["Berg → Chile ()", "Berg → Peru ()"]);
    let text = "On Thursday Mr Berg moves to Chile for talks with President Paz.";
    assert_eq!(came(&of_norway(text)), ["Berg → Chile (Paz)"]);
    assert!(of_norway("Mr Berg moves to Chile for good.").visits.is_empty());
}

#[test]
fn guests_of_a_government_are_in_its_country() {
    let visits =
        read("Mr Berg and Ms Li will be guests of the Government of Chile from 12 to 16 May.").visits;
    assert_eq!(visits[0].destination.name, "Chile");
    assert_eq!(visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Berg", "Li"]);
    assert_eq!((day(visits[0].start), visits[0].status), ("2011-05-12".to_owned(), Some(Status::Planned)));
    for text in [
        "Mr Berg was no guest of the Government of Chile.",
        "The guest of the Government of Chile was late, Mr Berg said.",
    ] {
        assert!(read(text).visits.is_empty(), "{text}");
    }
}

#[test]
fn by_whom_a_state_is_represented_goes() {
    let text = "Norway will be represented at the Conference on Fisheries (FISHCON) to be held in Lima, Peru, from 23 to 27 May by the \
                Minister for Science, Dr Bo Hill.";
    let visits = read(text).visits;
    assert_eq!(name(&visits[0].visitors[0]), "Bo Hill");
    assert_eq!(visits[0].destination.name, "Peru");
    assert_eq!((day(visits[0].start), visits[0].status), ("2011-05-23".to_owned(), Some(Status::Planned)));
    for text in [
        "Norway will be represented at the Conference in Chile by three ships.",
        "Norway was not represented at the Conference in Chile by Minister Li.",
    ] {
        assert!(read(text).visits.is_empty(), "{text}");
    }
}

#[test]
fn talks_with_officials_are_held_in_each_city_abroad() {
    let text = "The Secretary, Mr Bo Berg, will leave Norway on 14 May on a three-week overseas visit.\n\nHe will have talks with \
                officials in Rome, Belgrade and Hong Kong.";
    let told = came(&of_norway(text));
    let each = |place: &str| format!("Bo Berg → {place} (officials)");
    assert_eq!(told, ["Rome", "Belgrade", "Hong Kong"].map(each));
    assert!(of_norway("Mr Berg will have talks with officials in Oslo.").visits.is_empty());
}

#[test]
fn a_speck_read_as_i_makes_nobody_the_author() {
    let text = "The Secretary, Mr Bo Berg, will leave Norway on 14 May.\n\n I '\n\n , He will have talks with officials in Rome.";
    let page = format!(
        "---\ntitle: \"News\"\ndate: 2011-05-03\ncreators:\n  - \"Roe, Ann\"\nsource: \"Minister for Trade\"\nsource_url: \
         https://www.mfa.gov.no/1\n---\n\n{text}\n"
    );
    let document = Reader::new().read(&page, "release", Media::Markdown).document;
    assert_eq!(name(&document.visits[0].visitors[0]), "Bo Berg");
}

#[test]
fn a_mission_goes_where_it_is_sent() {
    for does in [
        "is expected in Chile in June",
        "arrived in Chile on Monday",
        "is in Chile this week",
        "will visit Chile",
    ] {
        let visits = read(&format!("A Norwegian trade mission {does}.")).visits;
        let who = visits.first().map(|v| name(&v.visitors[0]));
        assert_eq!(who.as_deref(), Some("Norwegian trade mission"), "{does}");
    }
    assert!(
        read("The mission to Chile is due to report in June.").visits.iter().all(|v| v.visitors.is_empty())
    );
}

#[test]
fn who_is_able_to_visit_goes() {
    let visits =
        read("Senator Evans said he had been pleased that Dr Velay had been able to visit Chile.").visits;
    assert_eq!(name(&visits[0].visitors[0]), "Velay");
}

#[test]
fn an_offer_to_send_somebody_sends_nobody() {
    assert!(read("Norway has offered to send a team of officials to Chile.").visits.is_empty());
    let visits = read(
        "Norway decided to send a mission to Chile. The UN Security Council mission will meet ministers.",
    )
    .visits;
    assert_eq!(visits[0].visitors[0].organization.as_deref(), Some("UN Security Council mission"));
}

#[test]
fn a_programme_is_no_statement() {
    let text = "President Paz will visit Japan next week. A spokesman said Paz will also meet Prime Minister Abe. Mr Hill said the \
                visit would help farmers.";
    let visits = read(text).visits;
    let said: Vec<_> = visits[0].statements.iter().filter_map(|s| s.content.as_deref()).collect();
    assert_eq!(said, ["the visit would help farmers"]);
    assert_eq!(met(&visits), ["Abe"]);
}

#[test]
fn where_many_are_met_they_are_met_in_each_place() {
    let text = "Mr Berg was speaking on his return from Chile and Peru where he had talks with officials and humanitarian bodies.";
    let document = of_norway(text);
    assert_eq!(document.visits.iter().map(|v| v.engagements.len()).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn the_capital_named_first_is_visited_where_the_text_is_of_another_country() {
    let text = "In Lima I met the Foreign Minister, Dr Paz, and in Quito the Trade Minister, Ms Sol.";
    let document = of_norway(text);
    assert_eq!(
        document.visits.iter().map(|v| v.destination.name.as_str()).collect::<Vec<_>>(),
        ["Lima", "Quito"]
    );
    assert_eq!(met(&document.visits[1..]), ["Sol"]);
    assert!(of_norway("In Oslo I met the Foreign Minister, Dr Paz.").visits.is_empty());
}

#[test]
fn a_summit_is_reached_from_another() {
    let text = "Minister Li will make a stop in Peru while travelling from the summit in Lagos, Nigeria to the forum in Suva, Fiji later \
                this month.";
    let visits = read(text).visits;
    let places: Vec<_> = visits.iter().map(|v| v.destination.name.as_str()).collect();
    assert_eq!(places, ["Peru", "Nigeria", "Fiji"]);
}

#[test]
fn members_are_read_on_behind_a_row_that_is_not() {
    let text = "Minister Li will lead a delegation to Chile.\n\nMembers of the delegation:\n\nBo Hill, President, United Boats\n\nb.b (aka \
                BB), Founder, BB Boats\n\nAnn Roe, Chair, Sea Fund\n";
    let visits = read(text).visits;
    let all: Vec<_> = visits[0].visitors.iter().map(name).collect();
    assert_eq!(all, ["Li", "Bo Hill", "Ann Roe"]);
}

#[test]
fn offices_end_where_the_way_begins() {
    let visits = read("Mr Berg will accompany the Prime Minister to Chile for a meeting.").visits;
    assert_eq!(visits[0].visitors[1].role.as_deref(), Some("Prime Minister"));
    let visits = read("The Minister for Fisheries in Chile, Dr Bo Paz, will visit Norway.").visits;
    assert_eq!(name(&visits[0].visitors[0]), "Bo Paz");
}

#[test]
fn a_meeting_at_a_residence_brings_the_guest() {
    let page = "---\ntitle: Readout\ndate: 2011-05-03\nsource_url: https://www.whitehouse.gov/x\n---\n\nYesterday, President Bo Hill and \
                King Ali of Jordan held a warm and productive working meeting at the White House.\n";
    let document = Reader::new().read(page, "release", Media::Markdown).document;
    assert_eq!(came(&document), ["Ali → White House (Bo Hill)"]);
}

#[test]
fn days_stand_between_an_auxiliary_and_its_verb() {
    for (words, from) in [
        ("will today (Tuesday) travel to Chile", "2011-05-03"),
        ("will today, 3 May, travel to Chile", "2011-05-03"),
        ("will next Tuesday travel to Chile", "2011-05-10"),
    ] {
        let visits = read(&format!("The Minister, Eamon Hill, {words}.")).visits;
        assert_eq!(visits.first().map(|v| day(v.start)).as_deref(), Some(from), "{words}");
    }
}

#[test]
fn a_visit_that_will_be_wrapped_up_ends_that_day() {
    for verb in ["will wrap up", "will conclude", "is to complete"] {
        let visits = read(&format!("President Li {verb} his three-day visit to Chile on Saturday.")).visits;
        assert_eq!([visits[0].start, visits[0].end].map(day), ["2011-05-05", "2011-05-07"], "{verb}");
    }
    let visits =
        read("President Li will conclude the tour with a three-day visit to Chile on Saturday.").visits;
    assert_eq!(day(visits[0].start), "2011-05-07");
}

#[test]
fn she_is_whom_a_board_met() {
    let text = "The Board was delighted to meet the President of Norway, Kari Li. She visited the university as part of her visit to Chile.";
    assert_eq!(name(&read(text).visits[0].visitors[0]), "Kari Li");
    let text = "Minister Paz met President Kari Li of Norway. He will visit Chile.";
    assert_eq!(name(&read(text).visits[0].visitors[0]), "Paz");
}

#[test]
fn years_have_parts_and_days_lie_back() {
    for (words, date) in [
        ("in mid-2005", "2005"),
        ("in late 2005", "2005"),
        ("two days ago", "2011-05-01"),
        ("a month ago", "2011-04"),
        ("two years ago", "2009"),
    ] {
        let visits = read(&format!("Minister Li visited Chile {words}.")).visits;
        assert_eq!(day(visits[0].start), date, "{words}");
    }
}

#[test]
fn what_is_done_by_others_elsewhere_is_no_visit() {
    for text in [
        "Senator Evans said that the meeting in Paris on 16-17 July of the five members was a move forward.",
        "Mr Berg spoke in Chile’s defence.",
        "Mr Berg announced tonight that the staff of the Norwegian Mission in Lima had been withdrawn late today.",
    ] {
        assert!(of_norway(text).visits.is_empty(), "{text}");
    }
}

#[test]
fn who_is_to_return_from_a_visit_is_on_it() {
    let visits =
        read("Minister Li is expected to return to Oslo on Friday from her state visit to China.").visits;
    assert_eq!(visits[0].status, Some(Status::UnderWay));
}

#[test]
fn marked_labels_tell_the_day_of_issue() {
    let page = "News of the day\n\n**Source:** Desk  \n**Published:** 2011-05-03T02:14:11Z  \n\nMinister Li will visit Chile on Saturday.\n";
    let document = Reader::new().read(page, "release", Media::Markdown).document;
    assert_eq!(day(document.visits[0].start), "2011-05-07");
}

#[test]
fn what_somebody_says_he_has_done_is_an_act_of_its_own() {
    use visitgraph::facts::Act;
    for (said, act, content) in [
        (
            "he had expressed concern that the law remained in force",
            Act::Concern,
            "the law remained in force",
        ),
        ("he was pleased that the talks had gone well", Act::Welcome, "the talks had gone well"),
        ("he was concerned about the camps", Act::Concern, "the camps"),
        ("it had been agreed that the two would cooperate", Act::Agree, "the two would cooperate"),
        ("he was honoured to have the opportunity", Act::State, "he was honoured to have the opportunity"),
    ] {
        let visits = read(&format!("Senator Evans visited Chile. Senator Evans said {said}.")).visits;
        let told: Vec<_> =
            visits[0].statements.iter().map(|s| (s.act, s.content.as_deref().unwrap_or_default())).collect();
        assert_eq!(told, [(act, content)], "{said}");
    }
}
