//! Releases of the United Nations and other bodies of the world, and agencies' reports of visits.

use visitgraph::facts::Visit;
use visitgraph::parse::{Media, Reader};

use crate::told::{self, day, read};

/// Where, when, how far on: "Chile 2011-05-05/2011-05-07 Planned".
fn stay(visit: &Visit) -> String {
    let status = visit.status.map(|s| format!("{s:?}")).unwrap_or_default();
    format!("{} {}/{} {status}", visit.destination.name, day(visit.start), day(visit.end))
}

fn visits(text: &str) -> Vec<String> {
    read(text).visits.iter().map(stay).collect()
}

/// The visitors of the first visit: "Ana Li: Special Rapporteur on minority issues".
fn visitors(text: &str) -> Vec<String> {
    let first = read(text).visits.into_iter().next().unwrap_or_default();
    let one = |p: visitgraph::facts::Party| {
        let office = p.role.or(p.organization).unwrap_or_default();
        format!("{}: {office}", p.name.unwrap_or_default())
    };
    first.visitors.into_iter().map(one).collect()
}

fn met(text: &str) -> Vec<String> {
    told::met(&read(text).visits)
}

fn acts(text: &str) -> Vec<String> {
    let all = read(text).visits.into_iter().flat_map(|v| v.statements);
    all.map(|s| format!("{:?}", s.act)).collect()
}

#[test]
fn what_an_expert_is_charged_with_is_one_name() {
    for mandate in [
        "the promotion and protection of human rights and fundamental freedoms while countering terrorism",
        "extrajudicial, summary or arbitrary executions",
        "contemporary forms of racism, racial discrimination, xenophobia and related intolerance",
        "trafficking in persons, especially women and children",
        "the independence of judges and lawyers",
        "torture and other cruel, inhuman or degrading treatment or punishment",
    ] {
        let office = format!("Special Rapporteur on {mandate}");
        for text in [
            format!("The {office}, Ana Li, will visit Chile from 5 to 9 May."),
            format!("UN {office} Ana Li will visit Chile from 5 to 9 May."),
            format!("Ana Li, the {office}, will visit Chile from 5 to 9 May."),
        ] {
            let all = visitors(&text);
            assert_eq!(all.len(), 1, "{text}: {all:?}");
            assert!(all[0].starts_with("Ana Li: ") && all[0].ends_with(&office), "{all:?}");
        }
    }
    assert_eq!(
        visitors(
            "The Working Group on Enforced or Involuntary Disappearances will visit Chile from 5 to 9 May."
        ),
        [": Working Group on Enforced or Involuntary Disappearances"]
    );
    assert_eq!(
        visitors(
            "The head of the UN Food and Agriculture Organization Ana Li arrived in Chile on Monday for talks."
        ),
        ["Ana Li: head of the UN Food and Agriculture Organization"]
    );
}

#[test]
fn an_expert_is_named_further_on() {
    let text = "A United Nations human rights expert today ended a five-day visit to Chile.\n\n“The law is good,” said Ana Li, \
                the Special Rapporteur on minority issues. The Special Rapporteur met students.";
    assert_eq!(visitors(text), ["Ana Li: Special Rapporteur on minority issues"]);
    let text = "UN refugee chief Ana Li urged the world to act. On a visit to Chile the High Commissioner met refugees.";
    assert_eq!(visitors(text), ["Ana Li: UN refugee chief"]);
    let text = "Norway’s Foreign Minister will pay an official visit to Chile. According to the Ministry, Kari Li’s visit will \
                take place on 13-14 May.";
    assert_eq!(visitors(text), ["Kari Li: Norway’s Foreign Minister"]);
    let text = "Norway’s Foreign Minister will visit Chile next week. Her Norwegian counterpart Kari Li will pay a visit to \
                Chile next week, the Chilean Minister said.";
    assert_eq!(visitors(text), ["Kari Li: Norway’s Foreign Minister"]);
    let text = "The port of Arica was the first aim of UN High Commissioner for Refugees (UNHCR) Ana Li, since 2001. Ms Li will \
                visit Chile.";
    assert_eq!(visitors(text)[0].split(':').next(), Some("Ana Li"));
}

#[test]
fn where_a_body_has_its_people_nobody_goes() {
    let text = "Secretary General Kari Li of the Council visited Chile on 2 May, and praised it for sending soldiers to the \
                Alliance’s missions in Peru and Bolivia.";
    assert_eq!(visits(text), ["Chile 2011-05-02/2011-05-02 Completed"]);
    let text = "President Kari Li of Norway returned to Oslo, the capital of the country, from Chile, where she attended the \
                Forum on Peace and Development in South America.";
    assert_eq!(visits(text), ["Chile / Completed"]);
    let text = "UNHCR to Visit Refugee Camps in Chile\n\nOslo, 3 May 2011\n\nThe High Commissioner, Ana Li, will visit Chile on \
                5 May to see the camps.";
    assert_eq!(visits(text), ["Chile 2011-05-05/2011-05-05 Planned"]);
}

#[test]
fn a_host_receives_and_is_called_on_at_home() {
    assert_eq!(
        visits(
            "President Pedro Paz of Chile received today IAEA Director General Ana Li, who praised the port."
        ),
        ["Chile 2011-05-03/2011-05-03 Completed"]
    );
    let text = "The Minister of Foreign Affairs and Trade of Norway, Kari Li, has paid a courtesy call on Monday on President Pedro \
                Paz. Ms Li promised more places for students from Chile.";
    assert_eq!(visits(text), ["Chile 2011-05-02/2011-05-02 Completed"]);
    assert_eq!(
        visits(
            "The Foreign Minister, Kari Li, called on His Excellency Pedro Paz, President of Chile, this evening."
        ),
        ["Chile 2011-05-03/2011-05-03 Completed"]
    );
    let text = "President Kari Li of Norway returned home today from Chile. She was welcomed at the airport by Vice President Bo \
                Berg.";
    assert_eq!(met(text), [""; 0]);
}

#[test]
fn stops_that_are_counted_are_visits() {
    let text = "Foreign Minister Kari Li of Norway will travel to South America. The first stop of the tour will be Lima, Peru, \
                on 5 May. On 7 May she will visit Chile.";
    let all = visits(text);
    assert!(all.contains(&"Peru 2011-05-05/2011-05-05 Planned".to_owned()), "{all:?}");
}

#[test]
fn days_stand_behind_what_kind_of_visit_it_is() {
    for (text, wanted) in [
        (
            "Foreign Minister Kari Li of Norway arrived in Chile for a three-day official visit on Monday. She will meet the \
             President.",
            "Chile 2011-05-02/2011-05-04 UnderWay",
        ),
        (
            "Foreign Minister Kari Li of Norway arrived in Chile on Monday for a state visit through Wednesday.",
            "Chile 2011-05-02/2011-05-04 UnderWay",
        ),
        (
            "Foreign Minister Kari Li of Norway will pay a visit to Chile on Thursday. During the two-day trip, she will meet \
             the King.",
            "Chile 2011-05-05/2011-05-06 Planned",
        ),
        (
            "Foreign Minister Kari Li of Norway will travel to Chile on 31 May-1 June.",
            "Chile 2011-05-31/2011-06-01 Planned",
        ),
        (
            "As was reported earlier, on 1-2 May, a delegation of the Nordic Office for the Rights of Man, led by Special Envoy Kari \
             Li, was on an official visit in Chile.",
            "Chile 2011-05-01/2011-05-02 Completed",
        ),
        (
            "The Special Rapporteur on water, Ana Li, will undertake a visit to Chile commencing 6 May 2011. Between 6 and 14 May, \
             the expert will visit Santiago.",
            "Chile 2011-05-06/2011-05-14 Planned",
        ),
        (
            "Foreign Minister Kari Li of Norway was to arrive in Chile today, according to a spokesman.",
            "Chile 2011-05-03/ Planned",
        ),
    ] {
        assert_eq!(visits(text), [wanted], "{text}");
    }
}

#[test]
fn the_title_that_stands_over_a_text_again_is_no_sentence_of_it() {
    let text = "---\ntitle: Minister Li pays a courtesy call on the President of Chile\ndate: 2011-05-03\n---\n\n# Minister Li pays a \
                courtesy call on the President of Chile\n\nThe Foreign Minister of Norway, Kari Li, paid a courtesy call on the \
                President of Chile, Pedro Paz, today.\n";
    let document = Reader::new().read(text, "release", Media::Markdown).document;
    assert_eq!(
        document.visits.iter().map(stay).collect::<Vec<_>>(),
        ["Chile 2011-05-03/2011-05-03 Completed"]
    );
    assert_eq!(document.visits[0].engagements.len(), 1);
}

#[test]
fn those_who_are_met_have_their_whole_names() {
    let visit = "Foreign Minister Kari Li of Norway will visit Chile.";
    for (text, wanted) in [
        ("She will meet internally displaced people and nuns.", "internally displaced people"),
        (
            "She will meet the Governors of the Northern and Eastern Provinces.",
            "Governors of the Northern and Eastern Provinces",
        ),
        ("She will have in-depth exchanges of views with President Paz over trade.", "Paz"),
        ("The Minister’s agenda includes meetings with the Speaker, Ana Sol.", "Ana Sol"),
    ] {
        let all = met(&format!("{visit} {text}"));
        assert!(all.contains(&wanted.to_owned()), "{text}: {all:?}");
    }
}

#[test]
fn common_concern_and_an_opposition_are_nothing_deplored() {
    let visit = "Foreign Minister Kari Li of Norway visited Chile.";
    for text in [
        "She held meetings with the leadership of the opposition parties.",
        "She held talks on issues of common concern with the King.",
        "She met officials of the Ministries of Justice and Peace and state institutions responsible for law.",
    ] {
        let all = acts(&format!("{visit} {text}"));
        assert!(!all.iter().any(|act| act == "Concern" || act == "State"), "{text}: {all:?}");
    }
}

#[test]
fn plans_and_programmes_are_visits_to_come() {
    let text = "The Subcommittee on Prevention of Torture has announced plans to visit Chile and Peru, and confirmed upcoming \
                visits to Cuba and Fiji.";
    assert_eq!(visits(text), ["Chile / Planned", "Peru / Planned", "Cuba / Planned", "Fiji / Planned"]);
    let text = "The Subcommittee on Prevention of Torture has completed sixty visits to prisons and in 2010 visited Chile.";
    assert!(visits(text).iter().any(|visit| visit.starts_with("Chile")), "{:?}", visits(text));
    let text = "Foreign Minister Kari Li of Norway visited Chile. Confidential reports on the visits to Peru have been sent out.";
    assert_eq!(visits(text), ["Chile / Completed"]);
    let text = "Monday 9 May 2011\n\nMs Kari Li in Santiago, Chile: meets President Pedro Paz.\n\nMr Bo Berg in Suva, Fiji: \
                attends the forum on trade.\n\nMr Bo Berg receives Ms Ana Sol, the Rector of the University.";
    assert_eq!(visits(text), ["Chile 2011-05-09/2011-05-09 Planned", "Fiji 2011-05-09/2011-05-09 Planned"]);
}

#[test]
fn days_over_a_text_hold_for_the_whole_visit() {
    let text = "Activities of Secretary-General in Chile, 29 April–2 May\n\nOslo, 3 May 2011\n\nSecretary-General Kari Li arrived in \
                Santiago early in the morning of Friday 29 April, and met President Pedro Paz of Chile.";
    assert_eq!(visits(text), ["Chile 2011-04-29/2011-05-02 Completed"]);
    assert_eq!(
        visits(
            "The High Commissioner, Ana Li, left Chile today after a three-day visit, saying that all went well."
        ),
        ["Chile 2011-05-01/2011-05-03 Completed"]
    );
    assert_eq!(
        visits("The High Commissioner, Ana Li, has travelled to neighbouring Chile to see the port.").len(),
        1
    );
}

#[test]
fn dates_of_issue_are_told_by_the_way_too() {
    let text = "will visit Chile from 8-12 May. She will meet the King.";
    for (matter, dateline) in [
        ("date: 2012-05", ""),
        ("date: 5 May 2012", ""),
        ("title: \"Press briefing note, 1 May 2012\"", ""),
        ("url: https://news.example/en/2012/hr1.htm", "SANTIAGO, 5 May (News Service) -- "),
    ] {
        let text = format!("---\n{matter}\n---\n\n{dateline}Foreign Minister Kari Li of Norway {text}\n");
        let document = Reader::new().read(&text, "release", Media::Markdown).document;
        let all = document.visits.iter().map(stay).collect::<Vec<_>>();
        assert_eq!(all, ["Chile 2012-05-08/2012-05-12 Planned"], "{matter}");
    }
}
