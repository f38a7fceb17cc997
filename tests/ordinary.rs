//! Ordinary sentences of releases that a reader may come upon anywhere.

use visitgraph::facts::Status;
use visitgraph::parse::{Media, Reader};

use crate::told::{self, day, read};

/// Who goes where, when and how far on it is, of a text with its own line of place and day.
fn trips(text: &str) -> Vec<String> {
    let status = |s: Option<Status>| match s {
        Some(Status::Planned) => "planned",
        Some(Status::UnderWay) => "under-way",
        Some(Status::Completed) => "completed",
        _ => "",
    };
    let read = Reader::new().read(text, "release", Media::Plain).document;
    let all = read.visits.into_iter().map(|v| {
        let who = v.visitors.first().and_then(|p| p.name.clone().or(p.role.clone())).unwrap_or_default();
        format!("{who} → {} {}/{} {}", v.destination.name, day(v.start), day(v.end), status(v.status))
    });
    all.collect()
}

fn dated(text: &str) -> Vec<String> {
    trips(&format!("Oslo, 3 May 2011\n\n{text}\n"))
}

/// Those met on a visit to a place.
fn met(text: &str, place: &str) -> Vec<String> {
    let visits = read(text).visits;
    told::met(visits.iter().filter(|v| v.destination.name == place))
}

#[test]
fn who_is_newly_in_office_goes_as_well() {
    for office in [
        "The newly elected President of Peru",
        "The newly appointed Foreign Minister",
        "The incoming Executive Director of UNICEF",
        "The recently appointed Special Envoy",
        "Newly elected President",
    ] {
        let name = if office.starts_with("The") { ", Ana Berg," } else { " Ana Berg" };
        assert_eq!(
            dated(&format!("{office}{name} visited Fiji on 2 May.")),
            ["Ana Berg → Fiji 2011-05-02/2011-05-02 completed"],
            "{office}"
        );
    }
    assert_eq!(
        met(
            "Foreign Minister Kari Li visited Chile. She met the newly elected President, Ana Berg.",
            "Chile"
        ),
        ["Ana Berg"]
    );
}

#[test]
fn what_is_said_is_not_what_is_done_on_a_weekday() {
    for (text, trip) in [
        (
            "Foreign Minister Bo Paz of Peru travels to Chile on Friday, the Ministry said.",
            "Bo Paz → Chile 2011-05-06/2011-05-06 planned",
        ),
        (
            "Foreign Minister Bo Paz of Peru is leaving for Chile on Friday, the Ministry announced.",
            "Bo Paz → Chile 2011-05-06/ planned",
        ),
        (
            "Foreign Minister Bo Paz of Peru travelled to Chile on Friday, the Ministry said.",
            "Bo Paz → Chile 2011-04-29/2011-04-29 completed",
        ),
        (
            "President Pedro Paz of Chile is paying a visit to Peru next week.",
            "Pedro Paz → Peru 2011-05/2011-05 planned",
        ),
    ] {
        assert_eq!(dated(text), [trip], "{text}");
    }
}

#[test]
fn the_clause_of_a_visit_tells_who_pays_it() {
    for (text, trip) in [
        (
            "The private visit which Norwegian Premier Ola Berg is currently paying to Lima is about trade.",
            "Ola Berg → Lima / under-way",
        ),
        ("The visit that Foreign Minister Kari Li made to Peru was a success.", "Kari Li → Peru / completed"),
        (
            "Foreign Minister Kari Li of Norway spoke about the visit she made to Peru.",
            "Kari Li → Peru / completed",
        ),
        (
            "Minister Kari Li recalled the visit President Luis Paz of Peru paid to Norway.",
            "Luis Paz → Norway / completed",
        ),
    ] {
        assert_eq!(dated(text), [trip], "{text}");
    }
    assert!(dated("The visit that was made by sea to Peru took a week.").is_empty());
}

#[test]
fn who_meets_the_hosts_of_the_dateline_is_there() {
    let lima = |text: &str| trips(&format!("LIMA, 3 May 2011 (ABC) - {text}\n"));
    let there = ["Kari Li → Peru 2011-05-03/2011-05-03 completed"];
    assert_eq!(lima("Foreign Minister Kari Li of Norway met President Luis Paz of Peru on Tuesday."), there);
    let there = ["Kari Li → LIMA 2011-05-03/2011-05-03 completed"];
    assert_eq!(lima("Foreign Minister Kari Li of Norway attended a conference on trade on Tuesday."), there);
    for elsewhere in [
        "Foreign Minister Kari Li of Norway met President Ana Sol of Chile on Tuesday.",
        "Foreign Minister Jo Paz of Peru met Foreign Minister Kari Li of Norway on Tuesday.",
        "Foreign Minister Jo Paz of Peru attended a conference on trade on Tuesday.",
    ] {
        assert_eq!(lima(elsewhere), Vec::<String>::new(), "{elsewhere}");
    }
}

#[test]
fn an_office_without_a_name_is_that_of_its_holder() {
    let text = "Foreign Secretary Bo Keller has begun a series of visits to European capitals.\n\nThe Foreign \
                Secretary travelled to Santiago on 2 May.\n\nMinister for Europe Ola Berg is visiting Japan.";
    assert_eq!(
        dated(text),
        ["Bo Keller → Santiago 2011-05-02/2011-05-02 completed", "Ola Berg → Japan / under-way"]
    );
}

#[test]
fn numbered_paragraphs_go_from_place_to_place() {
    let text = "1. Mr Taro Mori, Minister for Foreign Affairs, will visit Peru, Chile and Fiji from 5 to 9 May.\n\
                2. In Peru, Foreign Minister Mori will have talks with Secretary of State Ana Paz.\n\
                3. The Foreign Minister's visit to Chile was agreed in February this year. Foreign Minister Mori \
                will have consultations with Foreign Minister Bo Berg.\n\
                4. In Fiji, Foreign Minister Mori will meet Prime Minister Jone Vaea.";
    for (place, name) in [("Peru", "Ana Paz"), ("Chile", "Bo Berg"), ("Fiji", "Jone Vaea")] {
        assert_eq!(met(text, place), [name], "{place}");
    }
}

#[test]
fn what_an_office_is_for_is_no_name() {
    let text = "Foreign Minister Bo Paz is visiting Chile. He will hold talks with the Minister for Energy Policy, Ana \
                Butt, and the Minister for Regional Autonomy, Enrico La Loggia.";
    assert_eq!(met(text, "Chile"), ["Ana Butt", "Enrico La Loggia"]);
}

#[test]
fn a_name_with_a_particle_is_one_with_or_without_the_given_name() {
    let text =
        "Secretary General Bo de Hoop Paz visited Chile.\n\nMr. De Hoop Paz met with President Ana Roe.";
    assert_eq!(met(text, "Chile"), ["Ana Roe"]);
}

#[test]
fn a_visit_that_begins_today_lasts_as_long_as_its_days() {
    let text = "Secretary General Bo Paz today begins an official visit to Chile which will take him to Santiago and \
                Arica, between 3 and 5 May.";
    assert_eq!(dated(text), ["Bo Paz → Chile 2011-05-03/2011-05-05 under-way"]);
}

#[test]
fn what_is_unclear_or_on_other_hands_is_not_told() {
    let visit = "Foreign Minister Kari Li of Norway visited Chile on 2 May.";
    let said = |text: &str| {
        let visits = read(&format!("{visit} {text}")).visits;
        visits.iter().flat_map(|v| &v.statements).count()
    };
    assert!(
        dated("It is unclear if Foreign Minister Kari Li of Norway, who is ill, will visit Chile.")
            .is_empty()
    );
    assert_eq!(
        met(
            &format!(
                "{visit} She met the Foreign Minister of Chile, Pedro Paz. She also met her Peruvian counterpart."
            ),
            "Chile"
        ),
        ["Pedro Paz", "Peruvian counterpart"]
    );
    assert_eq!(said("She announced today a new fund for schools."), 1);
    assert_eq!(said("She signed a deal on fish."), 1);
    assert_eq!(said("She welcomed the peace talks in Libya."), 1);
    assert_eq!(said("We will provide further details next week."), 0);
    assert_eq!(said("She ended her visit with a call on President Paz."), 0);
}

#[test]
fn a_phrase_in_single_marks_opens_no_quotation() {
    for (open, close) in [("‘", "’"), ("'", "'")] {
        let text = format!(
            "Foreign Minister Kari Li of Norway visited Chile. President Paz referred to the {open}green \
             corridor{close} set up by Chile. She thanked the Prime Minister for the support provided by Chile. \
             Norway is a partner of Chile."
        );
        let said: Vec<_> = read(&text).visits.remove(0).statements;
        assert_eq!(said.len(), 2, "{said:?}");
        assert_eq!(said[1].act, visitgraph::facts::Act::Welcome);
    }
}

#[test]
fn a_news_agency_says_nothing_of_its_own() {
    let text = "Prime Minister Ann Roe of Norway met King Bo of Chile in Santiago, the Gulf News Agency \
                reported.\n\nThe agency said Roe underscored the need for reform.\n\nRoe also emphasized that Chile \
                should do more, the news agency said.";
    let said = read(text).visits.remove(0).statements;
    let said: Vec<_> = said.iter().map(|s| (s.act, s.content.as_deref().unwrap_or_default())).collect();
    assert_eq!(
        said,
        [
            (visitgraph::facts::Act::Stress, "the need for reform"),
            (visitgraph::facts::Act::Stress, "Chile should do more")
        ]
    );
}

#[test]
fn who_goes_on_to_a_place_meets_people_there() {
    let text = "OSCE Chairperson Bo Paz travels to Asia on Friday to visit Uzbekistan and Kazakhstan.\n\nIn Tashkent, Paz \
                will meet Foreign Minister Ana Li.\n\nFrom Uzbekistan, Paz will travel to Kazakhstan.\n\nPaz will meet \
                President Bo Roe.";
    assert_eq!(met(text, "Kazakhstan"), ["Bo Roe"]);
    assert_eq!(met(text, "Uzbekistan"), ["Ana Li"]);
}

#[test]
fn a_group_behind_which_its_members_are_named_stands_for_them() {
    let visit = "President Bo Paz of Peru will visit Chile from 5 to 9 May.";
    let text = format!(
        "{visit} He will hold talks with Chilean leaders: President Ana Roe and Prime Minister Luis Li."
    );
    assert_eq!(met(&text, "Chile"), ["Ana Roe", "Luis Li"]);
    let text =
        format!("{visit} He will hold talks with Chilean leaders: trade will be at the top of the list.");
    assert_eq!(met(&text, "Chile"), ["Chilean leaders"]);
}

#[test]
fn an_office_with_an_article_behind_a_rank_and_name_is_hers() {
    for rank in ["Senator", "Ambassador"] {
        let text = format!("{rank} Ola Berg, the Minister for Immigration, will visit Indonesia on 5 May.");
        let visitors = read(&text).visits.remove(0).visitors;
        let [one] = &visitors[..] else { panic!("{visitors:?}") };
        assert_eq!(one.role.as_deref(), Some("Minister for Immigration"));
    }
}

#[test]
fn days_are_more_exact_than_the_month_of_departure() {
    let text = "Foreign Secretary Bo Paz is set to embark on a visit to Chile and Peru this May.\n\nThe Foreign Secretary \
                will visit the Chilean capital of Santiago from May 4 to 6.\n\nMr Paz will next embark on a three-day \
                visit to Peru from May 6 to 9.";
    assert_eq!(
        dated(text),
        ["Bo Paz → Chile 2011-05-04/2011-05-06 planned", "Bo Paz → Peru 2011-05-06/2011-05-09 planned"]
    );
}

#[test]
fn who_calls_from_afar_or_lives_there_pays_no_visit() {
    for text in [
        "President Pedro Paz of Chile received a call from the Prime Minister of Norway, Kari Li, on 2 May.",
        "President Pedro Paz of Chile received the Prime Minister of Norway, Kari Li, at a virtual meeting.",
        "President Pedro Paz of Chile hosted the Prime Minister of Norway, Kari Li, online.",
        "President Pedro Paz of Chile received the Prime Minister of Norway, Kari Li, on the fringes of the summit.",
        "The Norwegian Defence Attaché, Ana Sol, called on President Pedro Paz of Chile.",
        "Foreign Minister Kari Li of Norway today called on the President of Chile not to close the border.",
        "Foreign Minister Kari Li of Norway left here this morning with a large delegation.",
        "Foreign Minister Kari Li of Norway arrived back here this morning.",
    ] {
        assert_eq!(dated(text), Vec::<String>::new(), "{text}");
    }
    let text = "President Pedro Paz of Chile received a courtesy call from the Prime Minister of Norway, Kari Li, today.";
    assert_eq!(dated(text).len(), 1);
}

#[test]
fn who_is_due_in_a_place_goes_there() {
    for word in ["due", "expected"] {
        let text = format!("President Pedro Paz of Peru is {word} in Santiago on Friday.");
        assert_eq!(dated(&text), ["Pedro Paz → Santiago 2011-05-06/2011-05-06 planned"], "{word}");
        assert!(
            dated(&format!("Growth is {word} in Chile, President Paz of Peru said on Friday.")).is_empty()
        );
    }
}

#[test]
fn months_in_short_are_joined_as_well() {
    for (months, days) in
        [("Jan-Feb", "2012-01/2012-02"), ("March-April", "2012-03/2012-04"), ("Sept-Oct", "2012-09/2012-10")]
    {
        let text = format!("Foreign Minister Kari Li of Norway will visit Chile in {months} 2012.");
        assert_eq!(dated(&text), [format!("Kari Li → Chile {days} planned")], "{months}");
    }
}
