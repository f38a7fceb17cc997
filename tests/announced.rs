//! Announcements of missions, visits and trips, and what is told of them.

use crate::told::{met, read, trips};

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

/// What was said, each as its act and words.
fn said(text: &str) -> Vec<String> {
    let said = |s: visitgraph::facts::Statement| format!("{:?} {}", s.act, s.content.unwrap_or_default());
    read(text).visits.into_iter().flat_map(|v| v.statements).map(said).collect()
}

/// Those met by an expert who will visit Peru, as a sentence tells.
fn met_by_expert(text: &str) -> Vec<String> {
    met(&read(&format!("The Special Rapporteur on the right to food, Ana Li, will visit Peru. {text}"))
        .visits)
}

fn expert(text: &str) -> String {
    format!("The Special Rapporteur on the right to food, Ana Li, will visit Peru. {text}")
}

#[test]
fn a_country_with_an_article_in_its_name_is_gone_to() {
    for (text, told) in [
        (
            "Foreign Minister Ana Li of Norway will pay a visit to The Gambia on 5 May.",
            "Ana Li → The Gambia 2011-05-05/2011-05-05",
        ),
        (
            "Foreign Minister Ana Li of Norway arrived in The Hague on 2 May.",
            "Ana Li → The Hague 2011-05-02/",
        ),
        (
            "Foreign Minister Ana Li of Norway visited The Bahamas on 2 May.",
            "Ana Li → Bahamas 2011-05-02/2011-05-02",
        ),
    ] {
        assert_eq!(trips(text), [told], "{text}");
    }
}

#[test]
fn what_an_expert_will_find_out_is_what_the_visit_is_for() {
    for (text, aim) in [
        (
            "During her visit, the expert will examine the state of the clinics.",
            "examine the state of the clinics",
        ),
        ("She will assess the progress made since 2004.", "assess the progress made since 2004"),
        ("Ms Li will look into the causes of hunger.", "look into the causes of hunger"),
        ("The delegation will also study laws on land.", "study laws on land"),
    ] {
        let text = expert(text);
        assert_eq!(aims(&text), [aim], "{text}");
        assert_eq!(said(&text), [""; 0], "{text}");
    }
    for text in [
        "The Council will examine the report in June.",
        "She and President Paz will examine ways to work together.",
        "She will study at the university and gather with friends.",
        "She did not examine the clinics.",
    ] {
        assert_eq!(aims(&expert(text)), [""; 0], "{text}");
    }
}

#[test]
fn a_meeting_that_the_visitor_has_asked_for_or_hopes_for_is_planned() {
    for text in [
        "She has requested to meet the Minister of Health and farmers.",
        "She has also asked to meet with the Minister of Health and farmers.",
        "She hopes to meet the Minister of Health and farmers.",
        "The Special Rapporteur has requested meetings with the Minister of Health and farmers.",
        "She plans on meeting the Minister of Health and farmers.",
    ] {
        assert_eq!(met_by_expert(text), ["Minister of Health", "farmers"], "{text}");
    }
    for text in [
        "Ms Li hoped to meet the Minister of Health.",
        "She had requested to meet the Minister of Health, but was refused.",
        "The Minister of Health hopes for a meeting with farmers.",
        "She declined to meet the Minister of Health.",
    ] {
        assert_eq!(met_by_expert(text), [""; 0], "{text}");
    }
}

#[test]
fn what_several_ministers_are_responsible_for_is_one_office() {
    for (text, all) in [
        (
            "She met the Ministers of Health, Justice, Interior, and Public Works.",
            &["Ministers of Health, Justice, Interior, and Public Works"][..],
        ),
        (
            "She met the Ministers of Foreign Affairs, Justice, and the Interior, the Attorney General and farmers.",
            &["Ministers of Foreign Affairs, Justice, and the Interior", "Attorney General", "farmers"],
        ),
        (
            "She met officials from the Ministries of Health, Education and Justice.",
            &["officials from the Ministries of Health, Education and Justice"],
        ),
        (
            "She met senior staff in the ministries of health, justice and education, as well as judges.",
            &["senior staff in the ministries of health, justice and education", "judges"],
        ),
        (
            "She met the Ministers of Health and Trade, and members of Congress.",
            &["Ministers of Health and Trade", "members of Congress"],
        ),
        (
            "She met the Ministers of Health, President Paz, and Eva Sol.",
            &["Ministers of Health", "Paz", "Eva Sol"],
        ),
        (
            "She met the Minister of Health, Justice Eva Sol, and judges.",
            &["Minister of Health", "Eva Sol", "judges"],
        ),
        (
            "She met the Ministers of Health, the Supreme Court and judges.",
            &["Ministers of Health", "Supreme Court", "judges"],
        ),
    ] {
        assert_eq!(met_by_expert(text), all, "{text}");
    }
}

#[test]
fn a_visit_before_the_journey_that_is_told_of_has_none_of_its_meetings() {
    for text in [
        "Following her visit to Peru, Minister Ana Li of Norway travelled to Chile on 2 May. She met President Paz.",
        "After visiting Peru, Minister Ana Li of Norway went on to Chile on 2 May. She met President Paz.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Peru", "Ana Li → Chile 2011-05-02/2011-05-02"], "{text}");
        let visits = read(text).visits;
        assert_eq!(met(&visits[..1]), [""; 0], "{text}");
        assert_eq!(met(&visits[1..]), ["Paz"], "{text}");
        assert_eq!(visits[0].status, Some(visitgraph::facts::Status::Completed), "{text}");
    }
    // The only journey that is told of.
    let text = "Following her visit to Peru on 2 May, Minister Ana Li of Norway returned to Oslo. She met President Paz.";
    assert_eq!(trips(text), ["Ana Li → Peru 2011-05-02/2011-05-02"], "{text}");
}

#[test]
fn a_country_that_will_be_left_was_visited() {
    let text = "The Assistant Secretary-General for Human Rights, Bo Berg, is visiting Peru from 1 to 9 May. Before \
        leaving Peru, he will meet the press in Lima. He previously visited the country from 3 to 6 May 2007.";
    let all = ["Bo Berg → Peru 2011-05-01/2011-05-09", "Bo Berg → Peru 2007-05-03/2007-05-06"];
    assert_eq!(trips(text), all);
}

#[test]
fn an_aim_stands_behind_who_asked_for_the_journey() {
    for text in [
        "Minister Ana Li of Norway travelled to Chile on 2 May at the Prime Minister’s request to discuss piracy.",
        "Ms. Ana Li led a Norwegian delegation to Chile on 2 May, at the King’s direction, to discuss piracy.",
        "Minister Ana Li of Norway will travel to Chile at the request of the Prime Minister to discuss piracy.",
    ] {
        assert_eq!(aims(text), ["to discuss piracy"], "{text}");
    }
}

#[test]
fn people_are_told_by_what_they_are_in() {
    for (text, all) in [
        (
            "She met political, religious and community leaders.",
            &["political, religious and community leaders"][..],
        ),
        (
            "She met senior Peruvian and Chilean military, security, and diplomatic officials.",
            &["senior Peruvian and Chilean military, security, and diplomatic officials"],
        ),
        (
            "She met local, state, and federal officials, and members of Congress.",
            &["local, state, and federal officials", "members of Congress"],
        ),
        ("She met teachers, students and business leaders.", &["teachers", "students", "business leaders"]),
        ("She met NGOs, unions and business leaders.", &["NGOs", "unions", "business leaders"]),
        (
            "She met business leaders, civil society, and government officials.",
            &["business leaders", "civil society", "government officials"],
        ),
    ] {
        assert_eq!(met_by_expert(text), all, "{text}");
    }
    let text = "Minister Ana Li of Norway visited Chile. In talks with local, state and federal officials, the Minister \
        stressed the need for patrols.";
    assert_eq!(said(text), ["Stress the need for patrols"]);
    assert_eq!(read(text).visits[0].statements[0].speaker, None);
}

#[test]
fn an_expert_on_something_is_who_is_named_behind() {
    for text in [
        "The UN expert on water, Ana Li, will visit Peru from 5 to 7 May.",
        "The United Nations expert on toxic waste, Ms. Ana Li, will undertake a mission to Peru from 5 to 7 May.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Peru 2011-05-05/2011-05-07"], "{text}");
        assert_eq!(read(text).visits[0].visitors.len(), 1, "{text}");
    }
}

#[test]
fn years_in_brackets_are_those_of_earlier_visits() {
    let text =
        expert("She has already undertaken missions to Chile (2008), Bolivia (2009) and Fiji (June 2010).");
    let all = ["Peru", "Chile 2008/2008", "Bolivia 2009/2009", "Fiji 2010-06/2010-06"]
        .map(|t| format!("Ana Li → {t}"));
    assert_eq!(trips(&text), all);
    // Nor is the year of a law that of a visit.
    let text = "Foreign Minister Ana Li of Norway will visit Peru to discuss the Fisheries Act (1998).";
    assert_eq!(trips(text), ["Ana Li → Peru"]);
}

#[test]
fn meetings_that_are_over_are_of_no_visit_to_come() {
    let text = "Special Rapporteur Ana Li will visit Peru from 5 to 9 May. On her previous trips to Chile and Fiji, she met \
        farmers.";
    let visits = read(text).visits;
    assert_eq!(met(&visits[..1]), [""; 0]);
    assert_eq!(met(&visits[1..]), ["farmers", "farmers"]);
    let text = "The Working Group on Arbitrary Detention concluded its session. Members spoke of their work, including \
        their next visit to Peru in November 2011. The experts met families of prisoners.";
    assert_eq!(trips(text), ["Working Group on Arbitrary Detention → Peru 2011-11/2011-11"]);
    assert_eq!(met(&read(text).visits), [""; 0]);
}

#[test]
fn visits_told_of_by_the_way_are_over_and_no_legs_of_the_trip() {
    let text = "First Lady Ana Li will tour Africa, travelling to Kenya and Ghana from 5 to 9 May. The trip goes on with her \
        work for schools, from meals to the songs that children sang during her visits to Chile and Fiji.";
    let trips = trips(text);
    assert!(
        trips.contains(&"Ana Li → Chile".to_owned()) && trips.contains(&"Ana Li → Fiji".to_owned()),
        "{trips:?}"
    );
    let status =
        |name: &str| read(text).visits.iter().find(|v| v.destination.name == name).and_then(|v| v.status);
    assert_eq!(status("Chile"), Some(visitgraph::facts::Status::Completed));
    assert_eq!(status("Africa"), Some(visitgraph::facts::Status::Planned));
}

#[test]
fn two_offices_side_by_side_are_of_the_country_behind_them() {
    let text = "Vice President Ana Li will travel to Peru, Chile and Bolivia. She will meet President Paz of Peru, President \
        Sol of Chile, and President Roe and Prime Minister Orr of Bolivia.";
    let visits = read(text).visits;
    let all: Vec<Vec<String>> = visits.iter().map(|v| met([v])).collect();
    assert_eq!(all, [vec!["Paz"], vec!["Sol"], vec!["Roe", "Orr"]]);
}

#[test]
fn what_somebody_is_sent_to_do_or_a_forum_is_called_is_no_saying() {
    for text in [
        "President Berg has asked the Vice President, Ana Li, to travel to Peru for discussions on trade.",
        "Vice President Ana Li will address a forum entitled “Trade on the Sea” in Lima, Peru on 5 May.",
        "President Berg directed his adviser, Ana Li, to lead a delegation to Peru.",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
    let text = "Vice President Ana Li visited Peru. She asked the Government to free the press.";
    assert_eq!(said(text), ["Urge to free the press"]);
}

#[test]
fn a_trip_is_for_what_it_is_focused_on() {
    for text in [
        "First Lady Ana Li will visit Peru in May. The trip, focused on schools and clinics, is a sign of her work to \
         engage young people.",
        "First Lady Ana Li will make a visit to Peru from 5 to 9 May focused on schools and clinics.",
        "First Lady Ana Li will visit Peru. The visit will focus on schools and clinics.",
    ] {
        assert_eq!(aims(text), ["schools and clinics"], "{text}");
        assert_eq!(met(&read(text).visits), [""; 0], "{text}");
    }
}

#[test]
fn a_visit_that_goes_on_today_has_no_first_day() {
    let text = "Minister Ana Li of Norway continues her visit to Peru today. She yesterday met Minister for Trade Bo Paz.";
    assert_eq!(trips(text), ["Ana Li → Peru"]);
    assert_eq!(read(text).visits[0].status, Some(visitgraph::facts::Status::UnderWay));
}

#[test]
fn a_minister_may_be_responsible_for_one_resource() {
    let text = "She will have meetings with Peru’s Minister for Human Resource and Development, Mr Bo Paz, and farmers.";
    assert_eq!(met_by_expert(text), ["Bo Paz", "farmers"]);
}

#[test]
fn verbs_are_read_in_both_spellings() {
    for text in ["She signaled her resolve to lead.", "She signalled her resolve to lead."] {
        let text = format!("Minister Ana Li of Norway visited Peru. {text}");
        assert_eq!(said(&text), ["State her resolve to lead"], "{text}");
    }
}

#[test]
fn those_met_stand_before_what_is_told_of_them() {
    for (text, all) in [
        (
            "She will meet local companies with large interests, as well as Lima-based Norwegian companies.",
            &["local companies", "Lima-based Norwegian companies"][..],
        ),
        ("She will meet key investors and policy-makers.", &["key investors", "policy-makers"]),
        ("She will meet a range of experts working on trade.", &["experts working on trade"]),
        (
            "She will meet the President of the State Appeals Courts and the Public Prosecutor.",
            &["President of the State Appeals Courts", "Public Prosecutor"],
        ),
        (
            "Her visit will include meetings with Trade Minister Bo Paz, who leads the reform, and with Health Minister Jo \
             Sol, who runs the clinics.",
            &["Bo Paz", "Jo Sol"],
        ),
    ] {
        assert_eq!(met_by_expert(text), all, "{text}");
    }
    let text = expert("She will meet a range of experts working on trade.");
    assert_eq!(said(&text), [""; 0]);
}

#[test]
fn the_day_of_a_statement_is_none_of_the_visit() {
    for text in [
        "According to an agency statement on Friday, Minister Ana Li of Norway will travel to Peru.",
        "According to a ministry spokesman on Monday, Minister Ana Li of Norway will travel to Peru.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Peru"], "{text}");
    }
    let text = "According to the plan, on Friday Minister Ana Li of Norway will travel to Peru.";
    assert_eq!(trips(text), ["Ana Li → Peru 2011-05-06/2011-05-06"], "{text}");
}

#[test]
fn ministers_in_several_countries_are_met_in_each() {
    let text = "Minister Ana Li of Norway will visit Europe, travelling to Paris, Dublin and London. She will meet Government \
        Ministers in the United Kingdom and Ireland.";
    let with = |name: &str| {
        let visits = read(text).visits;
        met(visits.iter().filter(|v| v.destination.name == name))
    };
    assert_eq!(with("United Kingdom"), ["Government Ministers"]);
    assert_eq!(with("Ireland"), ["Government Ministers"]);
}

#[test]
fn a_line_over_the_text_names_who_holds_the_office_that_issued_it() {
    use visitgraph::parse::{Media, Reader};
    let text = "---\npublisher: \"Treasurer\"\ndate: \"2011-05-03\"\n---\n\nAna Li\n\nMedia Release of 03/05/2011\n\n\
        Visit to Peru, 5-9 May\n\nFrom 5 to 9 May the Treasurer will be visiting Lima to attend a series of meetings.\n";
    let visits = Reader::new().read(text, "release", Media::Markdown).document.visits;
    assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Ana Li"));
    assert_eq!(visits[0].visitors[0].role.as_deref(), Some("Treasurer"));
}

#[test]
fn members_of_a_delegation_are_named_behind_what_is_told_of_one() {
    for verb in ["comprising", "comprised by"] {
        let text = format!(
            "The Working Group on Arbitrary Detention will visit Peru. The delegation, {verb} Ms. Ana Li, who now heads the \
             Group, and Mr. Bo Berg, will meet judges."
        );
        let names: Vec<_> = read(&text).visits[0].visitors.iter().filter_map(|v| v.name.clone()).collect();
        assert_eq!(names, ["Ana Li", "Bo Berg"], "{text}");
    }
    let text = "Prime Minister Bo Berg of Norway led a delegation of business leaders to Peru on 2 May.";
    let visitors = read(text).visits.remove(0).visitors;
    assert_eq!(visitors.len(), 2);
    assert_eq!(visitors[1].role.as_deref(), Some("business leaders"));
}

#[test]
fn the_city_of_the_address_of_a_press_conference_is_a_stop() {
    let stops = |text: &str| {
        let visits = read(text).visits;
        visits.into_iter().flat_map(|v| v.stops).map(|s| s.place.name).collect::<Vec<_>>()
    };
    let text = expert(
        "She will hold a press conference at the end of the visit, on 9 May, at the UN House, 5 High Road, Point East, Lima.",
    );
    assert_eq!(stops(&text), ["Lima"]);
    let text = expert("She spoke of the mayors of Oslo, Lima and Quito.");
    assert_eq!(stops(&text), [""; 0]);
}
