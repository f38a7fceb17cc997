//! What the reader makes of the news of foreign ministries, royal courts and presidents' offices.

use visitgraph::facts::{Document, Party, Status};
use visitgraph::parse::{Media, Reader};

use crate::program::facts;

fn who(party: &Party) -> String {
    party.name.clone().or(party.role.clone()).or(party.organization.clone()).unwrap_or_default()
}

/// Each visit in short: who goes where.
fn visits(read: &Document) -> Vec<String> {
    let short = read.visits.iter().map(|visit| {
        let visitors = visit.visitors.iter().map(who).collect::<Vec<_>>();
        format!("{}: {}", visit.destination.name, visitors.join(" + "))
    });
    short.collect()
}

/// Everybody who is met, by name or office.
fn met(read: &Document) -> Vec<String> {
    let engagements = read.visits.iter().flat_map(|visit| &visit.engagements);
    engagements.flat_map(|engagement| &engagement.with).map(who).collect()
}

/// A text as it stands.
fn raw(text: &str) -> Document {
    Reader::new().read(text, "any", Media::Markdown).document
}

fn read(text: &str) -> Document {
    facts(text)
}

#[test]
fn front_matter_may_call_the_date_of_issue_otherwise() {
    for key in ["date", "published", "issued", "published_time", "pubdate"] {
        let read = raw(&format!(
            "---\ntitle: News\n{key}: 2016-05-12\n---\n\nForeign Minister Kari Li will visit Chile on 3 June."
        ));
        assert_eq!(read.source.issued.map(|d| d.to_string()).as_deref(), Some("2016-05-12"), "{key}");
    }
}

#[test]
fn a_dateline_may_end_with_a_stop_or_an_agency() {
    for line in [
        "Lima, Nov. 3, 2016. /Agency/. Foreign Minister Kari Li of Norway arrived today in Lima for a visit.",
        "LIMA, November 3, 2016 /AGENCY/ Foreign Minister Kari Li of Norway arrived today in Lima for a visit.",
    ] {
        let read = raw(line);
        assert_eq!(read.visits[0].start.map(|d| d.to_string()).as_deref(), Some("2016-11-03"), "{line}");
    }
}

#[test]
fn an_agency_before_a_paragraph_is_nobody() {
    let text = "(ABC) - At the invitation of Chilean President Pedro Paz, President Ana Sol of Peru has made a State visit to Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
    let text =
        "SANTIAGO — President Ana Sol of Peru held talks in Santiago with President Pedro Paz of Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
}

#[test]
fn kings_and_queens_of_one_name_are_two() {
    let text = "His Majesty King Omar, accompanied by Her Majesty Queen Ana Al Omar, departed on Monday on a visit to Chile. \
                In Santiago, the President welcomed Queen Ana Al Omar to Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Omar + Ana Al Omar"]);
}

#[test]
fn a_name_is_the_same_whatever_its_apostrophe() {
    let text =
        "Prime Minister Kari Tu’ula of Fiji visited Chile. President Pedro Paz welcomed Tuʻula to Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Kari Tu’ula"]);
}

#[test]
fn somebody_who_is_somewhere_now_is_there() {
    for text in [
        "Prime Minister Ana Sol of Peru is now in Chile.",
        "Prime Minister Ana Sol of Peru is in Chile and will meet President Pedro Paz.",
        "Prime Minister Ana Sol of Peru is currently in Chile.",
    ] {
        let read = read(text);
        assert_eq!(visits(&read), ["Chile: Ana Sol"], "{text}");
        assert_eq!(read.visits[0].status, Some(Status::UnderWay), "{text}");
    }
    assert!(visits(&read("The problem is now in Chile.")).is_empty());
}

#[test]
fn who_is_no_longer_able_to_go_does_not() {
    for text in [
        "Foreign Minister Kari Li of Norway is no longer able to travel to Chile on 3 June.",
        "Foreign Minister Kari Li of Norway is no longer able to undertake her visit to Chile.",
    ] {
        assert_eq!(read(text).visits[0].status, Some(Status::Cancelled), "{text}");
    }
}

#[test]
fn those_named_behind_after_go_themselves() {
    let text = "The envoy spoke a month after President Ana Sol made a state visit to Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
    let text = "Mr Berg also spoke of Prime Minister Ana Sol’s plan to visit Chile next month.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
}

#[test]
fn an_event_of_a_region_is_where_the_city_is() {
    let text = "Foreign Minister Kari Li of Norway will attend the Forum on Growth in Africa in Lima, Peru on 3 June.";
    assert_eq!(visits(&read(text)), ["Peru: Kari Li"]);
    let text = "The Ministry announced the attendance of Foreign Minister Kari Li at the Water Summit in Lima, Peru on 3 June.";
    assert_eq!(visits(&read(text)), ["Peru: Kari Li"]);
    let text = "President Ana Sol of Fiji is set to attend the Summit of Heads of State (SHS), scheduled for June 15 to 16, 2011, in Lima, Peru.";
    assert_eq!(visits(&read(text)), ["Peru: Ana Sol"]);
    let text = "President Ana Sol of Fiji will attend the water summit, which takes place from 15 to 16 June in Lima, Peru.";
    assert_eq!(visits(&read(text)), ["Peru: Ana Sol"]);
}

#[test]
fn who_leaves_after_an_event_was_there() {
    let text =
        "President Ana Sol of Peru left Chile on Tuesday after attending the summit of the Andean leaders.";
    let read = read(text);
    assert_eq!(visits(&read), ["Chile: Ana Sol"]);
    assert_eq!(read.visits[0].status, Some(Status::Completed));
    let text = "President Ana Sol of Peru is leaving Chile for her next stop. President Sol, who is in Chile on a visit, met the King.";
    assert_eq!(visits(&self::read(text)), ["Chile: Ana Sol"]);
}

#[test]
fn ministers_of_several_countries_have_their_names_behind() {
    let text = "The Foreign Ministers of Chile (Bo Berg) and Peru (Ana Sol) met in Santiago today.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
    let text = "On 3 May the Foreign Ministers of Chile and Peru, Minister Bo Berg and Minister Ana Sol, visited Fiji.";
    assert_eq!(visits(&read(text)), ["Fiji: Bo Berg + Ana Sol"]);
}

#[test]
fn offices_and_names_are_parted() {
    let text = "Foreign Minister Kari Li met with her counterpart from Peru Ana Sol, who arrived in Norway for a visit.";
    assert_eq!(visits(&read(text)), ["Norway: Ana Sol"]);
    let text = "President Pedro Paz of Chile visited Peru with Omar bin Ali, Minister of Finance and Sayyid Badr bin Said, Minister of Trade.";
    assert_eq!(visits(&read(text)), ["Peru: Pedro Paz + Omar bin Ali + Badr bin Said"]);
    let text = "Chile’s Roving Ambassador in the Pacific, Bo Berg, will visit Samoa.";
    assert_eq!(visits(&read(text)), ["Samoa: Bo Berg"]);
}

#[test]
fn heads_of_state_and_government_are_one_group() {
    let text = "President Ana Sol of Peru visited Chile. She met other Heads of State and Government.";
    assert_eq!(met(&read(text)), ["Heads of State and Government"]);
    let text = "President Ana Sol of Peru visited Chile. She was met by Peru’s Ambassador to Chile, Ambassador Bo Berg.";
    assert_eq!(met(&read(text)), ["Bo Berg"]);
}

#[test]
fn several_who_are_on_a_visit_go_together() {
    let text = "President Pedro Paz of Chile hosted a dinner for Peruvian President Ana Sol, her spouse and a delegation, who are paying a visit to Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol + spouse"]);
    let text = "President Pedro Paz of Chile and President Ana Sol of Peru attended the opening of a fair in Santiago on Tuesday.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
}

#[test]
fn needs_that_are_met_are_nobody() {
    let text = "President Ana Sol of Peru visited Chile. She spoke of meeting the interests of both peoples.";
    assert!(met(&read(text)).is_empty());
}

#[test]
fn an_office_is_that_of_its_holder_named_further_on() {
    let text = "The president of Peru will visit Chile next week. Peruvian President Ana Sol will pay a two-day visit to Chile on May 17.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Sol"]);
    let text = "Ana Solís of Peru visited Chile. On Tuesday Solis met President Pedro Paz in Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Ana Solís"]);
    let text =
        "The Agreement was reached during the visit of President of Peru A.Sol to Chile in December 2010.";
    assert_eq!(visits(&read(text)), ["Chile: A.Sol"]);
}

#[test]
fn guests_are_received_in_audience_and_at_palaces() {
    for text in [
        "President Pedro Paz of Chile received in audience at the Presidential Palace Foreign Minister Kari Li of Norway.",
        "President Pedro Paz of Chile received yesterday at the Royal Palace Foreign Minister Kari Li of Norway.",
        "President Pedro Paz of Chile received at the State House on Tuesday Foreign Minister Kari Li of Norway.",
    ] {
        assert_eq!(visits(&read(text)), ["Chile: Kari Li"], "{text}");
        assert_eq!(met(&read(text)), ["Pedro Paz"], "{text}");
    }
    let text = "MANAMA, 12 May 2016\n\nKing Omar received on Tuesday Foreign Minister Kari Li of Norway.\n";
    assert_eq!(visits(&raw(text)), ["MANAMA: Kari Li"]);
    let text =
        "Foreign Minister Kari Li of Norway paid a courtesy visit to the King and Queen of Samoa on Tuesday.";
    assert_eq!(visits(&read(text)), ["Samoa: Kari Li"]);
}

#[test]
fn credentials_and_what_is_agreed_on_are_no_visits() {
    for text in [
        "President Pedro Paz of Chile received the credentials of Ana Sol, the ambassador of Peru to Chile.",
        "President Pedro Paz of Chile received the documents of Bo Berg, Norway’s ambassador to Chile.",
        "The two Foreign Ministers agreed to convene the first session of the Commission on 30 May in Chile.",
    ] {
        assert!(visits(&read(text)).is_empty(), "{text}");
    }
}

#[test]
fn what_is_put_before_who_goes_keeps_nobody_away() {
    let text = "On May 7, commencing at 1 p.m. (local time) for about 90 minutes, Mr. Taro Kono, Minister for Foreign Affairs of Japan, \
                on his visit to Chile, held a meeting with Pedro Paz, Foreign Minister of Chile.";
    assert_eq!(visits(&read(text)), ["Chile: Taro Kono"]);
    let text = "[Trade and investment] Minister Kari Li said that she was pleased to meet Minister Paz of Chile again in Santiago.";
    assert_eq!(visits(&read(text)), ["Chile: Kari Li"]);
}

#[test]
fn events_give_their_days_to_a_visit_of_which_only_the_month_is_known() {
    let text = "Secretary Kari Li is set to fly to Peru this month to take part in the meeting. \
                The meeting will be held in Lima, Peru on May 17 to 20.";
    let read = read(text);
    let days = [read.visits[0].start, read.visits[0].end].map(|d| d.map(|d| d.to_string()));
    assert_eq!(days, [Some("2011-05-17".to_owned()), Some("2011-05-20".to_owned())]);
}

#[test]
fn those_who_lead_a_delegation_to_a_session_are_on_the_way() {
    let text = "President Bo Berg of Norway left Oslo on Monday to lead the Norwegian delegation to the 57th Session of the Authority, \
                which is being held in Niamey, capital of Niger.";
    let read = read(text);
    assert_eq!(visits(&read).len(), 1);
    assert_eq!(read.visits[0].status, Some(Status::UnderWay));
    let text = "Mr Berg and his host Pedro Paz will hold talks in Santiago, Chile.";
    assert_eq!(visits(&self::read(text)), ["Chile: Berg"]);
}

#[test]
fn two_who_are_met_one_after_the_other_are_met_in_one_place() {
    let text = "Kari Li, Minister of Foreign Affairs of Norway, met with Ana Paz, Chile’s president-elect, and with Bo Roe, the Minister of Trade, in Santiago.";
    assert_eq!(visits(&read(text)), ["Chile: Kari Li"]);
    assert_eq!(met(&read(text)), ["Ana Paz", "Bo Roe"]);
    let text =
        "King Bo of Norway will visit Chile. The King will attend a ceremony and meet President Pedro Paz.";
    assert_eq!(met(&read(text)), ["Pedro Paz"]);
}

#[test]
fn a_mission_that_is_opened_is_a_body_and_who_has_begun_stays() {
    assert!(visits(&read("Norway has decided to re-open its mission in Santiago, Chile.")).is_empty());
    let text = "Foreign Minister Kari Li of Norway has begun her official visit to Chile today.";
    let read = read(text);
    assert_eq!(visits(&read), ["Chile: Kari Li"]);
    assert_eq!(read.visits[0].end, None);
}
