//! Releases of agencies and of the many bodies that write of visits in their own way.

use visitgraph::facts::Document;
use visitgraph::parse::{Media, Reader};

use crate::told::{self, day, name, read};

/// Each visit: "Kari Li → Chile 2011-05-05/2011-05-07".
fn visits(document: Document) -> Vec<String> {
    let all = document.visits.into_iter().map(|v| {
        let who: Vec<String> = v.visitors.iter().map(name).collect();
        let days =
            if v.start.is_some() { format!(" {}/{}", day(v.start), day(v.end)) } else { String::new() };
        format!("{} → {}{days}", who.join(", "), v.destination.name)
    });
    all.collect()
}

fn trips(text: &str) -> Vec<String> {
    visits(read(text))
}

/// How far on each visit is.
fn statuses(text: &str) -> Vec<String> {
    read(text).visits.iter().map(|v| format!("{:?}", v.status)).collect()
}

fn met(text: &str) -> Vec<String> {
    told::met(&read(&format!("Foreign Minister Kari Li of Norway visited Chile. {text}")).visits)
}

#[test]
fn days_stand_behind_what_somebody_has_come_for() {
    let days = "Kari Li → Chile 2011-05-02/2011-05-04";
    assert_eq!(trips("Minister Kari Li arrived in Chile for a three-day official visit on Monday."), [days]);
    assert_eq!(trips("Minister Kari Li arrived in Chile on a three-day working visit on Monday."), [days]);
    assert_eq!(
        trips("Minister Kari Li arrived in Chile on Monday (2) for a visit."),
        ["Kari Li → Chile 2011-05-02/"]
    );
    assert_eq!(
        trips("After the summit, Minister Kari Li travelled, May 1, to Chile."),
        ["Kari Li → Chile 2011-05-01/2011-05-01"]
    );
    // 3 May 2011 was a Tuesday: the next week is that of 9 May.
    assert_eq!(trips("Minister Kari Li will visit Chile next week."), ["Kari Li → Chile 2011-05/2011-05"]);
}

#[test]
fn stages_of_a_tour_are_told_of_one_by_one() {
    let first = "Minister Kari Li of Norway will visit Chile.";
    for stage in [
        "The last country of her tour will be Peru.",
        "The next stop on her trip will be Lima, Peru.",
        "The final leg of the visit is Peru.",
    ] {
        assert_eq!(trips(&format!("{first} {stage}")), ["Kari Li → Chile", "Kari Li → Peru"], "{stage}");
    }
    assert_eq!(
        trips("Minister Kari Li arrived in Lima from Chile, where she paid a two-day visit.").len(),
        2
    );
}

#[test]
fn words_put_in_behind_will_leave_the_verb_its_subject() {
    assert_eq!(
        trips(
            "Minister Kari Li will, together with the Minister for Trade, Bo Berg, travel to Chile on 5 May."
        ),
        ["Kari Li, Bo Berg → Chile 2011-05-05/2011-05-05"]
    );
    assert_eq!(
        trips("Minister Kari Li will, at the invitation of President Pedro Paz, visit Chile on 5 May."),
        ["Kari Li → Chile 2011-05-05/2011-05-05"]
    );
    assert_eq!(
        trips("Minister Kari Li will be in Chile for a joint visit with the Minister for Trade, Bo Berg."),
        ["Kari Li, Bo Berg → Chile"]
    );
}

#[test]
fn somebody_is_in_a_country_or_its_capital() {
    let text = "President Pedro Paz of Chile spoke. Norwegian Minister Kari Li is also in Chile on a visit.";
    assert_eq!(trips(text), ["Kari Li → Chile"]);
    assert_eq!(statuses("Minister Kari Li of Norway is in Chile for talks on fish."), ["Some(UnderWay)"]);
    assert_eq!(statuses("Minister Kari Li is currently paying a visit to Chile."), ["Some(UnderWay)"]);
    let capital = read("Minister Kari Li of Norway arrived in the Chilean capital on Monday.").visits;
    assert_eq!(capital.first().and_then(|v| v.destination.code.as_deref()), Some("CL"));
    assert_eq!(
        trips("Minister Kari Li met President Pedro Paz of Chile in Chilean capital Santiago on Monday."),
        ["Kari Li → Chile 2011-05-02/2011-05-02"]
    );
    let none = "Minister Kari Li of Norway spoke of the Chilean capital market.";
    assert_eq!(trips(none), [""; 0]);
    assert_eq!(
        statuses("Minister Kari Li left Oslo on Monday to attend a fair and pay a visit to Chile."),
        ["Some(UnderWay)"]
    );
}

#[test]
fn a_host_meets_those_who_have_come() {
    for text in [
        "President Pedro Paz of Chile received a delegation led by Foreign Minister Kari Li of Norway.",
        "President Pedro Paz of Chile received the Secretary-General of the Arctic Council, Kari Li.",
        "President Pedro Paz of Chile held talks on Monday with Norwegian Minister Kari Li in Santiago.",
        "Chile’s President Pedro Paz held talks with Norwegian Minister Kari Li at the presidential palace in Santiago.",
        "In Santiago on Monday, Foreign Minister Kari Li of Norway met President Pedro Paz of Chile.",
        "President Pedro Paz thanked Kari Li, the Minister of Mines, for her visit to Chile.",
    ] {
        let all: Vec<String> = read(text).visits.iter().map(|v| name(&v.visitors[0])).collect();
        assert_eq!(all, ["Kari Li"], "{text}");
    }
    let at = |text: &str| visits(Reader::new().read(text, "a", Media::Plain).document);
    let dateline = "SANTIAGO, 2 May 2011 (AGENCY) – President Pedro Paz of Chile";
    let came = "Kari Li → Chile 2011-05-02/2011-05-02";
    assert_eq!(at(&format!("{dateline} met here on Monday with Norwegian Minister Kari Li.\n")), [came]);
    assert_eq!(
        at(&format!("{dateline} held talks here on Monday with Norwegian Minister Kari Li.\n")),
        [came]
    );
    // One who lives there has not come, nor has anybody on the telephone.
    assert_eq!(at(&format!("{dateline} met on Monday with Norwegian Ambassador Kari Li.\n")), [""; 0]);
    assert_eq!(
        at(&format!("{dateline} held talks with Norwegian Minister Kari Li by telephone.\n")),
        [""; 0]
    );
}

#[test]
fn those_beside_a_host_do_not_travel() {
    let text = "Foreign Minister Kari Li of Norway visited Chile. She met Foreign Minister Pedro Paz. Foreign Minister Paz \
                was accompanied by Trade Minister Ana Sol.";
    assert_eq!(trips(text), ["Kari Li → Chile"]);
    assert_eq!(
        met(
            "She was received by Mr Pedro Paz, President of Chile in the presence of Ms Ana Sol, Minister of Mines."
        ),
        ["Pedro Paz", "Ana Sol"]
    );
}

#[test]
fn whoever_tells_it_was_not_met() {
    assert_eq!(
        met("She held talks with President Pedro Paz, a spokesman for the Ministry of Mines said."),
        ["Pedro Paz"]
    );
    assert_eq!(met("She met President Pedro Paz, Nordnews reports."), ["Pedro Paz"]);
}

#[test]
fn offices_go_on_over_a_second_part_of_the_world() {
    let text =
        "The Head of the United Nations Office for West Africa and the Sahel, Kari Li, will visit Chile.";
    assert_eq!(trips(text), ["Kari Li → Chile"]);
    assert_eq!(
        trips("The plane carrying President Kari Li landed in Chile on Monday."),
        ["Kari Li → Chile 2011-05-02/"]
    );
}

#[test]
fn a_headline_that_is_given_twice_is_no_sentence() {
    let text = "---\ntitle: \"Norway’s minister arrives in Chile to meet the president\"\ndate: 2011-05-03\n---\n\n\
                Norway’s minister arrives in Chile to meet the president\n\n\
                Norway’s Minister Kari Li arrived in Chile on Monday to hold talks with President Pedro Paz.\n";
    let visits = Reader::new().read(text, "a", Media::Markdown).document.visits;
    let status: Vec<String> = visits.iter().map(|v| format!("{:?}", v.status)).collect();
    assert_eq!(status, ["Some(UnderWay)"]);
}

#[test]
fn an_agency_stands_behind_the_place_of_a_dateline() {
    let text =
        "Santiago, NTB -- Foreign Minister Kari Li of Norway arrived in Chile on 2 May 2011 for talks.\n";
    let source = Reader::new().read(text, "a", Media::Plain).document.source;
    assert_eq!(source.dateline.as_deref(), Some("Santiago"));
}

#[test]
fn thanks_and_praise_are_acts_of_their_own() {
    let acts = |text: &str| -> Vec<String> {
        let visits = read(&format!("Foreign Minister Kari Li of Norway visited Chile. {text}")).visits;
        visits.iter().flat_map(|v| &v.statements).map(|s| format!("{:?}", s.act)).collect()
    };
    assert_eq!(acts("“I wish to thank President Paz for the warm welcome,” she said."), ["Welcome"]);
    assert_eq!(acts("She spoke highly of the work of the fishermen."), ["Welcome"]);
    assert_eq!(acts("It was noted with satisfaction that the ports are open."), ["Welcome"]);
}

#[test]
fn events_that_are_only_spoken_of_are_no_journeys() {
    let first = "Minister Kari Li of Norway will visit Chile.";
    for text in [
        "She looks forward to working with her host in the run-up to the Heads of Government meeting in Malta in November.",
        "Trade will grow with the agreed outcomes at the 2010 Arctic Council Meeting in London.",
    ] {
        assert_eq!(trips(&format!("{first} {text}")), ["Kari Li → Chile"], "{text}");
    }
    // Who comes home has not gone there.
    let home = "President Kari Li arrived in Oslo on 2 May, concluding a two-day visit to Chile.";
    assert!(trips(home).iter().all(|t| t.contains("Chile")), "{:?}", trips(home));
    assert_eq!(
        statuses("President Kari Li left Oslo on 3 May in the morning for an official visit to Chile."),
        ["Some(UnderWay)"]
    );
}

#[test]
fn an_island_and_a_nation_are_countries() {
    for word in ["island", "nation", "country"] {
        let text = format!(
            "Prime Minister Pedro Paz of Fiji met Ms Kari Li, Minister of Trade, who is visiting the {word}."
        );
        assert_eq!(trips(&text), ["Kari Li → Fiji"], "{word}");
    }
}

#[test]
fn bodies_and_offices_go_on_over_small_words() {
    assert_eq!(
        met(
            "She met the chairman of the Fish Development and Reform Commission Bo Sol and Minister Ana Paz."
        ),
        ["Bo Sol", "Ana Paz"]
    );
    assert_eq!(
        met(
            "She met Bo Sol, general director for Bilateral Affairs at the Ministry of Mines, and Minister Ana Paz."
        ),
        ["Bo Sol", "Ana Paz"]
    );
    assert_eq!(
        met("She met President Pedro Paz. The meeting was also attended by Trade Minister Ana Sol."),
        ["Pedro Paz", "Ana Sol"]
    );
    assert_eq!(
        met(
            "She met the Minister of Culture and Islamic Guidance, Ana Sol, and the Minister of Mines, Bo Paz."
        ),
        ["Ana Sol", "Bo Paz"]
    );
    let text = "The Secretary General of ASEAN, Kari Li, will visit Chile. The ASEAN Secretary-General will meet the press.";
    assert_eq!(trips(text), ["Kari Li → Chile"]);
}

#[test]
fn who_has_set_out_is_on_the_way_to_the_first_place() {
    for text in [
        "President Ana Paz of Chile left Santiago yesterday for a two-week visit to Peru.",
        "President Ana Paz of Chile left Chile on Monday, heading to Peru on an official visit.",
        "President Ana Paz of Chile last night left the country for a four-day state visit to Peru.",
        "President Ana Paz of Chile sets off on a visit to Peru after the Pope postponed his own visit.",
    ] {
        assert_eq!(statuses(text), ["Some(UnderWay)"], "{text}");
    }
    for text in [
        "President Ana Paz of Chile left Santiago today for Peru and Bolivia.",
        "President Ana Paz of Chile has embarked on a journey taking her to Peru and to Bolivia.",
    ] {
        assert_eq!(statuses(text), ["Some(UnderWay)", "Some(Planned)"], "{text}");
    }
    assert_eq!(statuses("President Ana Paz of Chile leaves for Peru tomorrow."), ["Some(Planned)"]);
    let off = "President Ana Paz of Chile has postponed her visit to Peru.";
    assert_eq!(statuses(off), ["Some(Postponed)"]);
}

#[test]
fn those_met_go_on_behind_a_colon_and_one_more_with() {
    assert_eq!(
        met(
            "She met eminent Chilean personalities, including: the Speaker of the Senate, Ana Sol; Justice Pedro Paz, of the Supreme \
             Court; and the Archbishop of Santiago, Juan Roca."
        ),
        ["eminent Chilean personalities", "Ana Sol", "Pedro Paz", "Juan Roca"]
    );
    assert_eq!(
        met("She met with the bishops, with teachers, and with officials from the ports."),
        ["bishops", "teachers", "officials from the ports"]
    );
    assert_eq!(
        met(
            "She will meet the Minister of Labour, Industrial Relations and Employment Creation, Ana Sol, as well as \
             employers and workers’ representatives."
        ),
        ["Ana Sol", "employers and workers’ representatives"]
    );
}

#[test]
fn those_with_whom_something_is_discussed_stand_before_it() {
    assert_eq!(
        met(
            "She and her delegation will discuss with their Chilean counterparts bilateral issues, including trade."
        ),
        ["Chilean counterparts"]
    );
    assert_eq!(
        met("She is received by King Pedro II and meets with Mr Juan Paz, Foreign Minister of Chile."),
        ["Pedro II", "Juan Paz"]
    );
}

#[test]
fn a_host_of_a_meal_meets_the_guest() {
    let text = "President Pedro Paz of Chile on Monday hosted a reception in Santiago for visiting Norwegian Minister Kari Li.";
    assert_eq!(told::met(&read(text).visits), ["Pedro Paz"]);
}

#[test]
fn somebody_is_known_by_the_first_of_two_surnames() {
    assert_eq!(
        told::met(
            &read(
                "The President of the Court, Judge Ana Roca de Villalba, concluded a visit to Chile. President Roca met \
                 Prime Minister Juan Paz."
            )
            .visits
        ),
        ["Juan Paz"]
    );
}

#[test]
fn meetings_of_a_body_are_nobodys_journey() {
    let first = "Foreign Minister Kari Li of Norway will visit Chile.";
    for text in [
        "She will speak of the group, which held its fourth meeting in Lima, Peru, last month.",
        "They discussed the conclusions from the recent meeting in Lima.",
        "They spoke of the decisions made at the ministerial meeting in Lima.",
    ] {
        assert_eq!(trips(&format!("{first} {text}")), ["Kari Li → Chile"], "{text}");
    }
}

#[test]
fn a_sign_of_a_page_behind_a_name_is_no_word() {
    assert_eq!(
        trips("Commissioner Li i visited Chile on 2 May with Minister Bo Berg i."),
        trips("Commissioner Li visited Chile on 2 May with Minister Bo Berg.")
    );
}
