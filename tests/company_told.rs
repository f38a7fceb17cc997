//! Whom the visitors met: lists as they are written, and verbs that tell of a meeting.

use crate::told::{met, read};

/// Those met on a visit to Chile, as a sentence tells.
fn met_in_chile(text: &str) -> Vec<String> {
    met(&read(&format!("Foreign Minister Ana Li of Norway visited Chile on 5 May 2011. {text}")).visits)
}

#[test]
fn brackets_behind_an_office_explain_it() {
    let text = "She met the Speaker of the Sejm (the lower house) and the Prime Minister.";
    assert_eq!(met_in_chile(text), ["Speaker of the Sejm", "Prime Minister"]);
}

#[test]
fn what_people_are_of_may_stand_in_quotation_marks() {
    for (text, told) in [
        (
            "She met members of the “Blue Shield”, a relief body, and Minister Bo Paz.",
            vec!["members of the “Blue Shield”", "Bo Paz"],
        ),
        ("She met volunteers of the “Open Door”.", vec!["volunteers of the “Open Door”"]),
        // A saying is no name.
        ("She met the Minister of Trade. “Chile is a friend”, she said.", vec!["Minister of Trade"]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn members_of_a_committee_with_two_subjects_are_one_group() {
    for (text, told) in [
        (
            "She met members of the Foreign Affairs and Defence Committee of the Congress.",
            vec!["members of the Foreign Affairs and Defence Committee of the Congress"],
        ),
        ("She met UN, international and Chilean partners.", vec!["UN, international and Chilean partners"]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn where_and_on_what_occasion_is_no_part_of_an_office() {
    for (text, told) in [
        ("She met the Commission President at the Union's new offices.", vec!["Commission President"]),
        ("She met Minister Bo Paz in the framework of the talks.", vec!["Bo Paz"]),
        ("She met the Minister of Trade on the margins of the fair.", vec!["Minister of Trade"]),
        ("She met Minister Bo Paz, amongst other authorities.", vec!["Bo Paz", "authorities"]),
        ("She was received by the full Cabinet.", vec!["Cabinet"]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn an_envoy_may_be_named_behind_what_he_is_there_for() {
    for (text, told) in [
        (
            "She met the President’s special envoy for the southern provinces Mr. Paz, Ombudsman Roe, and Bo Sol.",
            vec!["Paz", "Roe", "Bo Sol"],
        ),
        (
            "She met Minister Bo Paz and the President’s adviser on human rights, Ms. Ida Roe.",
            vec!["Bo Paz", "Ida Roe"],
        ),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn what_is_discussed_with_somebody_is_no_part_of_the_name() {
    for (text, told) in [
        ("She discussed with President Paz and Minister Roe human rights developments.", vec!["Paz", "Roe"]),
        ("She discussed with President Bo de la Paz the fisheries.", vec!["Bo de la Paz"]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn calls_visits_and_respects_are_paid_to_people() {
    for (text, told) in [
        ("She paid a visit to President Bo Paz.", vec!["Bo Paz"]),
        (
            "She will be making a courtesy call to Prime Minister Bo Paz, and Minister Ida Roe.",
            vec!["Bo Paz", "Ida Roe"],
        ),
        ("She paid her respects to King Bo.", vec!["Bo"]),
        (
            "With President Bo Paz and Chilean ministers, she discussed trade.",
            vec!["Bo Paz", "Chilean ministers"],
        ),
        ("President Bo Paz offered lunch at the palace to the Foreign Minister.", vec!["Bo Paz"]),
        // Others are made by telephone, or to places.
        ("She made a call to President Bo Paz.", vec![]),
        ("She paid a visit to the President's birthplace.", vec![]),
        ("With the help of the Minister of Trade, she opened a school.", vec![]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn those_who_see_a_traveller_off_at_home_are_not_met() {
    let text = "Foreign Minister Ana Li of Norway left Oslo for Chile on 5 May 2011. She was seen off at the airport by \
                Defence Minister Bo Paz and senior officials.";
    assert_eq!(met(&read(text).visits), Vec::<String>::new());
    let text = "Foreign Minister Ana Li of Norway concluded her visit to Chile on 5 May 2011. She was \
                seen off at the airport by Minister Bo Paz.";
    assert_eq!(met(&read(text).visits), ["Bo Paz"]);
}

/// The stops of the visits in a text.
fn stops(text: &str) -> Vec<String> {
    read(text).visits.into_iter().flat_map(|v| v.stops).map(|s| s.place.name).collect()
}

#[test]
fn a_town_in_no_list_is_told_by_what_it_is_called() {
    let visit = "Foreign Minister Ana Li of Norway visited Chile on 5 May 2011.";
    for (text, told) in [
        ("In the southern city of Maranu, the Minister opened a school.", vec!["Maranu"]),
        ("She spoke to teachers in the small fishing village of Tortel.", vec!["Tortel"]),
        // The town of somebody, or of another country.
        ("She thanked the mayor of the city of Maranu.", vec![]),
        ("She recalled the talks in the Turkish city of Maranu.", vec![]),
    ] {
        assert_eq!(stops(&format!("{visit} {text}")), told, "{text}");
    }
}

/// The aims of the visits in a text, each once.
fn aims(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for aim in read(text).visits.into_iter().flat_map(|v| v.purposes) {
        if !all.contains(&aim.text) {
            all.push(aim.text);
        }
    }
    all
}

#[test]
fn what_a_visit_is_about_or_expected_to_do_is_its_aim() {
    let visit = "Foreign Minister Ana Li of Norway will visit Chile from 5 to 7 May 2011.";
    for (text, told) in [
        ("Her engagements will focus on trade and fisheries.", vec!["trade and fisheries"]),
        ("The visit is expected to give new life to the talks.", vec!["to give new life to the talks"]),
        ("The trip was about renewing old ties.", vec!["renewing old ties"]),
        ("The visit would deepen the understanding of both.", vec!["deepen the understanding of both"]),
        ("Ms Li will lead a delegation to revive the talks.", vec!["to revive the talks"]),
        // Nothing that the visit is for.
        ("The visit is expected to last three days.", vec![]),
        ("Her meetings will take place in Santiago.", vec![]),
    ] {
        assert_eq!(aims(&format!("{visit} {text}")), told, "{text}");
    }
    let text = "Foreign Minister Ana Li of Norway will visit Chile from 5 to 7 May 2011 to open the port and reaffirm old ties.";
    assert_eq!(aims(text), ["to open the port and reaffirm old ties"]);
}

#[test]
fn a_peer_behind_a_name_is_nobody_else() {
    for (text, told) in [
        (
            "She was met at the airport by Bo Paz, her Chilean counterpart, and Governor Ida Roe.",
            vec!["Bo Paz", "Ida Roe"],
        ),
        ("She met Governor Ida Roe and her Chilean counterpart.", vec!["Ida Roe", "Chilean counterpart"]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}

#[test]
fn bilaterals_tours_and_chairs_tell_of_meetings() {
    for (text, told) in [
        ("She had a bilateral with Foreign Minister Bo Paz.", vec!["Bo Paz"]),
        ("She was given a tour of the plant by its director, Bo Paz.", vec!["Bo Paz"]),
        ("Foreign Minister Bo Paz and Foreign Minister Li co-chaired the meeting.", vec!["Bo Paz"]),
        // A wish without anybody in it.
        ("She looks forward to engaging with her counterparts and the media.", vec![]),
        ("She looks forward to a dialogue with the relevant authorities.", vec![]),
        ("She signed a bilateral treaty with Chile.", vec![]),
    ] {
        assert_eq!(met_in_chile(text), told, "{text}");
    }
}
