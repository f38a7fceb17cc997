//! Days, names and sayings as news desks write them: without marks of quotation, without "on" before a day.

use visitgraph::facts::{Date, Party, Status, Visit};

use crate::program::facts;

const LI: &str = "Foreign Minister Kari Li of Norway visited Chile on 2 May.";

fn name(party: &Party) -> String {
    let words = [&party.name, &party.role, &party.organization];
    words.into_iter().flatten().next().cloned().unwrap_or_default()
}

fn first(text: &str) -> Visit {
    facts(text).visits.into_iter().next().unwrap_or_default()
}

fn days(text: &str) -> (String, String) {
    let day = |date: Option<Date>| date.map(|d| d.to_string()).unwrap_or_default();
    let visit = first(text);
    (day(visit.start), day(visit.end))
}

fn said(text: &str) -> Vec<String> {
    let all = first(&format!("{LI} {text}")).statements.into_iter();
    all.map(|s| format!("{}: {}", s.verb.unwrap_or_default(), s.content.unwrap_or_default())).collect()
}

fn met(text: &str) -> Vec<String> {
    first(&format!("{LI} {text}")).engagements.iter().flat_map(|e| &e.with).map(name).collect()
}

#[test]
fn the_speaker_may_stand_last_without_marks() {
    assert_eq!(said("Trade is growing, said Bo Paz."), ["say: Trade is growing"]);
    assert_eq!(said("Trade grew last year, said the Minister of Mines, Bo Paz, on Monday.").len(), 1);
    assert_eq!(
        said("The port grew fast, said Bo Paz, adding that the ships will come."),
        ["say: The port grew fast", "add: the ships will come"]
    );
    assert_eq!(
        said("This old custom shows that Chile attaches great importance to its friends, Paz said."),
        ["say: This old custom shows that Chile attaches great importance to its friends"]
    );
    assert_eq!(said("The Minister of Mines, Bo Paz said trade grew."), ["say: trade grew"]);
    assert_eq!(said("Ms Li said on Friday that trade grew."), ["say: trade grew"]);
    assert_eq!(
        said("Both sides discussed trade and fish, according to Bo Paz."),
        ["discuss: trade and fish"]
    );
}

#[test]
fn a_day_may_stand_without_a_preposition() {
    assert_eq!(met("She met President Bo Paz Friday."), ["Bo Paz"]);
    assert_eq!(met("She will meet with President Bo Paz Monday to discuss trade."), ["Bo Paz"]);
}

#[test]
fn days_are_those_of_the_journey() {
    let day = |d: &str| (d.to_owned(), d.to_owned());
    assert_eq!(
        days("President Paz of Peru on Tuesday arrived in Chile for a one-day visit."),
        day("2011-05-03")
    );
    let text = "President Paz of Peru has arrived in Chile today for a significant four-day visit.";
    assert_eq!(days(text), ("2011-05-03".to_owned(), "2011-05-06".to_owned()));
    let text = "President Paz of Peru will visit Chile, Bolivia and the Bank of the South upon invitation from 9 to 16 \
                May, his spokesman Bo Sol announced on Monday.";
    assert_eq!(days(text), ("2011-05-09".to_owned(), "2011-05-16".to_owned()));
    let text =
        "Foreign Minister Kari Li today held a meeting in Santiago with her Peruvian counterpart Bo Paz.";
    assert_eq!(days(text), day("2011-05-03"));
    let text = "Foreign Minister Kari Li of Norway embarked on a two-day visit to Chile on Monday.";
    assert_eq!(days(text), ("2011-05-02".to_owned(), "2011-05-03".to_owned()));
}

#[test]
fn how_far_on_a_visit_is() {
    let status = |text: &str| first(text).status;
    let text = "Prime Minister Ana Sol of Peru arrived in Chile on Monday to bolster trade.";
    assert_eq!(status(text), Some(Status::UnderWay));
    let text = "President Paz of Peru departed on Tuesday to Chile on a state visit.";
    assert_eq!(status(text), Some(Status::UnderWay));
    let text = "President Paz of Peru is set to begin a state visit to Chile, following an invitation.";
    assert_eq!(status(text), Some(Status::Planned));
}

#[test]
fn names_of_families_and_fathers() {
    let who = |text: &str| first(text).visitors.iter().map(name).collect::<Vec<_>>();
    let text = "Kuwait Emir Sheikh Omar Al Ahmad Al Sabah will visit Chile on 5 May.";
    assert_eq!(who(text), ["Omar Al Ahmad Al Sabah"]);
    let text = "The Minister of Trade, Datuk Seri Hishammuddin Tun Hussein will visit Chile on 5 May.";
    assert_eq!(who(text), ["Hishammuddin Tun Hussein"]);
    let text = "HRH Crown Prince Ali bin Omar will visit Chile on 5 May. King Omar stayed.";
    assert_eq!(who(text), ["Ali bin Omar"]);
}

#[test]
fn the_hosts_delegation_does_not_travel() {
    let text = "Foreign Minister Kari Li of Norway visited Chile on 2 May. Leading the Chilean delegation was Minister Bo \
                Paz, accompanied by officials from many ministries.";
    assert_eq!(first(text).visitors.len(), 1);
    let text =
        "President Paz of Chile will visit Peru on 5 May. He will depart for Santiago, Chile on 7 May.";
    assert_eq!(facts(text).visits.len(), 1);
}

#[test]
fn a_visit_that_is_to_be_paid_is_told_of() {
    let text = "Peruvian President Bo Paz is scheduled to pay a one-day courtesy visit to Chile on Monday. Chile’s former \
                presidents, Ana Sol and Ida Wu, attended the inauguration in Lima last year.";
    let trips = facts(text).visits.iter().map(|v| name(&v.visitors[0])).collect::<Vec<_>>();
    assert!(trips.contains(&"Bo Paz".to_owned()), "{trips:?}");
}

#[test]
fn whose_visit_it_is() {
    let trips = |text: &str| {
        let trip = |v: &Visit| format!("{} > {}", name(&v.visitors[0]), v.destination.name);
        facts(text).visits.iter().map(trip).collect::<Vec<_>>()
    };
    let text = "Chilean President Ana Sol met US Secretary Bo Paz on Monday. Paz, on his second Chile visit since May, \
                told Sol that trade was growing.";
    assert_eq!(trips(text), ["Bo Paz > Chile"]);
    let text = "Premier Bo Paz of Peru visited Chile on 2 May. Governor Ana Sol welcomed Premier Paz’s visit to Chile.";
    assert_eq!(trips(text), ["Bo Paz > Chile"]);
    let text = "President Bo Paz of Peru flies to Chile on 5 May. He will meet the Peruvian community upon his arrival in \
                the country.";
    assert_eq!(trips(text), ["Bo Paz > Chile"]);
}

#[test]
fn dances_meet_nobody() {
    assert_eq!(met("A display of dances greeted President Bo Paz and Ana Sol."), [""; 0]);
    assert_eq!(
        said("Chile will build more ports, Ms Li said during the meeting held at the Palace."),
        ["say: Chile will build more ports"]
    );
}

#[test]
fn a_dateline_need_not_be_in_capitals() {
    for dateline in ["Lima — ", "Lima (News Agency)—", "Kuala Lumpur (VNA) – "] {
        let visit = first(&format!("{dateline}Foreign Minister Kari Li of Norway visited Chile today."));
        let quote = visit.evidence.first().map(|e| e.quote.clone()).unwrap_or_default();
        assert!(quote.starts_with("Foreign Minister"), "{dateline} {quote}");
    }
}

#[test]
fn aims_stand_behind_the_kind_of_visit() {
    let aims = |text: &str| first(text).purposes.into_iter().map(|p| p.text).collect::<Vec<_>>();
    for (text, aim) in [
        ("for an official short visit for talks with the King on trade", "talks with the King on trade"),
        ("on a three-day state visit to strengthen ties", "to strengthen ties"),
        ("for a two-day working visit aimed at boosting trade", "boosting trade"),
        ("in a bid to deepen ties", "to deepen ties"),
    ] {
        assert_eq!(
            aims(&format!("President Paz of Peru arrived in Chile on Monday {text}.")),
            [aim],
            "{text}"
        );
    }
    assert_eq!(
        aims("President Paz of Peru arrived in Chile on Monday for a visit to the port of Arica."),
        [""; 0]
    );
    let text = "President Paz of Peru visited Chile on 2 May. “The visit will further strengthen the ties between both \
                countries,” the Ministry posted.";
    assert_eq!(aims(text), ["strengthen the ties between both countries"]);
}

#[test]
fn a_treaty_that_is_negotiated_is_none_yet() {
    let treaties = |text: &str| {
        let visit = first(&format!("{LI} {text}"));
        visit.statements.into_iter().flat_map(|s| s.instruments).collect::<Vec<_>>()
    };
    assert_eq!(treaties("She urged progress on investment treaty negotiations."), [""; 0]);
    assert_eq!(treaties("She welcomed the Lima Treaty."), ["Lima Treaty"]);
}
