//! Releases of ministers: programmes by the line, peers, rows of peoples, and what is said without marks.

use visitgraph::parse::{Media, Reader};

use crate::told::{read, trips};

/// The offices of the first visitors.
fn offices(text: &str) -> Vec<String> {
    let visits = read(text).visits;
    visits.into_iter().filter_map(|v| v.visitors.into_iter().next()?.role).collect()
}

/// Who is met, with office or name, on each visit.
fn met(text: &str) -> Vec<String> {
    let with = read(text).visits.into_iter().flat_map(|v| {
        let place = v.destination.name;
        let all = v.engagements.into_iter().flat_map(|e| e.with);
        all.map(move |p| format!("{place}: {}", p.name.or(p.role).or(p.organization).unwrap_or_default()))
            .collect::<Vec<_>>()
    });
    with.collect()
}

fn said(text: &str) -> Vec<String> {
    let all = read(text).visits.into_iter().flat_map(|v| v.statements);
    all.map(|s| {
        let who = s.speaker.and_then(|p| p.name).unwrap_or_default();
        format!("{who}: {}", s.content.unwrap_or_default())
    })
    .collect()
}

#[test]
fn a_programme_by_the_line_gives_places_and_days() {
    let text = "The Minister for Trade, Mr Bo Hay, leaves tomorrow for Japan, Peru and Fiji. His programme is:\n\n\
                5-7 May: Tokyo\n8 May: Lima\n9-11 May: Suva";
    assert_eq!(
        trips(text),
        [
            "Bo Hay → Japan 2011-05-05/2011-05-07",
            "Bo Hay → Peru 2011-05-08/2011-05-08",
            "Bo Hay → Fiji 2011-05-09/2011-05-11"
        ]
    );
    let text = "The Minister for Trade, Mr Bo Hay, will visit Japan and Peru. His programme is:\n\n\
                Thursday 5 May\nArrive Tokyo\nTalks with Minister Ana Sato\nVisit the Institute of Fish Farming\n\
                Saturday 7 May\nDepart Tokyo for Lima\nSunday 8 May\nReturn to Oslo";
    assert_eq!(trips(text), ["Bo Hay → Japan 2011-05-05/2011-05-07", "Bo Hay → Peru 2011-05-07/2011-05-08"]);
}

#[test]
fn the_place_of_a_peer_is_part_of_the_name() {
    for peer in ["Lord Hay of Norwich", "Baroness Hay of Norwich", "Lord (Bo) Hay of Long Lane"] {
        let name = if peer.ends_with("Lane") { "Hay of Long Lane" } else { "Hay of Norwich" };
        let text =
            format!("Minister for Trade, {peer}, visited Chile on 2 May. Lord Hay went on to Peru on 3 May.");
        let all = trips(&text);
        assert_eq!(all[0], format!("{name} → Chile 2011-05-02/2011-05-02"), "{peer}");
        assert_eq!(offices(&text)[0], "Minister for Trade");
    }
}

#[test]
fn ministers_of_several_peoples_are_one_each() {
    let visit = "Foreign Minister Kari Li of Norway will visit Chile.";
    assert_eq!(
        met(&format!("{visit} She will meet the Japanese, Thai and Malaysian Foreign Ministers.")),
        ["Chile: Foreign Minister"; 3]
    );
    assert_eq!(met(&format!("{visit} She will meet the Japanese, Thai and Malaysian students.")).len(), 1);
}

#[test]
fn what_follows_a_colon_is_said() {
    let text = "The Minister for Trade, Mr Bo Hay, visited Chile on 2 May.\n\n\
                After the talks, Mr Hay said:\n\nThe port of Lima matters to every one of us.\n\n\
                We have long been friends, and our ships call there.\n\nMr Hay returned to Oslo on a plane.";
    assert_eq!(
        said(text),
        [
            ": The port of Lima matters to every one of us",
            ": We have long been friends, and our ships call there"
        ]
    );
}

#[test]
fn of_two_names_in_front_the_second_speaks() {
    let text = "The Minister for Trade, Mr Bo Hay, visited Chile on 2 May. \
                In his meeting with the Commander of the Navy, General Pedro Paz, Mr Hay discussed the harbour.";
    assert_eq!(said(text), [": the harbour"]);
}

#[test]
fn kings_have_numbers_and_offices_stand_in_phrases() {
    let text = "King Bo I of Norway will visit Chile from 5 to 9 May.";
    assert_eq!(trips(text), ["Bo I → Chile 2011-05-05/2011-05-09"]);
    assert_eq!(offices("On 2 May the Foreign Minister, Ms Kari Li, visited Chile."), ["Foreign Minister"]);
    let text = "At the invitation of the Government of Peru the Right Honourable Ana Holt, Prime Minister of Norway, \
                visited Peru from 1 to 2 May.";
    assert_eq!(trips(text), ["Ana Holt → Peru 2011-05-01/2011-05-02"]);
    let text = "The Minister of State, Senator Hay, will leave Norway soon to visit several countries. \
                Senator Hay will arrive in Peru on 5 May.";
    assert_eq!(offices(text), ["Minister of State"]);
    let text = "Deputy Prime Minister YAB Dato' Sri Mohd Bo bin Tun Haji Abdul Paz will visit Fiji on 5 May.";
    assert_eq!(trips(text), ["Mohd Bo bin Tun Haji Abdul Paz → Fiji 2011-05-05/2011-05-05"]);
    let text = "Bo Hay, Minister of State for Asia and the Pacific, will visit Fiji on 5 May.";
    assert_eq!(offices(text), ["Minister of State for Asia and the Pacific"]);
}

#[test]
fn visits_take_in_countries_and_are_first_ones() {
    let text = "Minister Ana Li leaves today for a six-day visit encompassing Chile, Peru and Cuba.";
    assert_eq!(trips(text).len(), 3);
    let text = "Ana Li leaves today on what will be the first visit by a Foreign Minister to Chile in years. \
                It follows the trip to Chile last year by Trade Minister Bo Hay. The Minister will go on to Peru.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-03/", "Bo Hay → Chile 2010/2010", "Ana Li → Peru"]);
}

#[test]
fn what_was_done_gladly_in_a_country_was_done_there() {
    let text = "Statement by the Prime Minister, Mr Bo Hay\n\nI have visited four countries of South America. \
                In Chile I was honoured to visit our soldiers at their posts. In Peru and Cuba, we discussed trade. \
                I was pleased to be able to visit Brazil.";
    let all = trips(text);
    for country in ["Chile", "Peru", "Cuba", "Brazil"] {
        assert!(all.contains(&format!("Bo Hay → {country}")), "{country}: {all:?}");
    }
}

#[test]
fn those_who_issue_a_text_go_and_put_off() {
    let text = "The Hon Kari Li MP\nMinister for Trade\n\nToday we depart for Santiago, Chile, to hold talks on trade.";
    assert_eq!(trips(text)[0], "Kari Li → Chile 2011-05-03/");
    let text = "The Hon Kari Li MP\nMinister for Trade\n\nOn medical advice I have had to postpone my visit to Chile.";
    assert_eq!(trips(text), ["Kari Li → Chile"]);
}

#[test]
fn a_clause_behind_a_semicolon_is_of_its_own_country() {
    let text = "Foreign Minister Kari Li of Norway will visit Chile and Peru from 5 to 9 May. In Chile, she will meet \
                President Pedro Paz; in Peru, she will meet President Ana Sol.";
    assert_eq!(met(text), ["Chile: Pedro Paz", "Peru: Ana Sol"]);
    let text = "Foreign Minister Kari Li of Norway will visit Chile and Peru. In Lima, Peru, the Minister will meet \
                officials from 7 to 9 May.";
    assert_eq!(trips(text), ["Kari Li → Chile", "Kari Li → Peru 2011-05-07/2011-05-09"]);
}

#[test]
fn calls_meetings_and_visits_with_people_are_engagements() {
    let visit = "Foreign Minister Kari Li of Norway visits Chile.";
    assert_eq!(met(&format!("{visit} Calls will be made on President Paz.")), ["Chile: Paz"]);
    assert_eq!(
        met(
            "The Minister, Ms Li, begins her trip in Lima, Peru, and meets with her counterpart, Minister Ana Sol."
        ),
        ["Peru: Ana Sol"]
    );
    assert_eq!(met(&format!("{visit} She visits with miners.")), ["Chile: miners"]);
    assert_eq!(
        met(&format!("{visit} She met the Chair of the Trade Committee, Senator Ana Sol.")),
        ["Chile: Ana Sol"]
    );
}

#[test]
fn a_headline_tells_of_the_same_minister() {
    let text = "Mining Office minister visits Chile and Peru\n\nThe Minister for the Far East Bo Hay arrives in Chile \
                today for the first stage of a trip that will also include Peru.";
    let found = Reader::new().read(text, "release", Media::Plain).document.visits;
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|v| v.visitors[0].name.as_deref() == Some("Bo Hay")));
}

#[test]
fn visits_that_others_paid_are_told_of() {
    let text = "The Minister for Defence, Mr Bo Hay, will visit Chile on 5 May. This would be in return for the visit \
                which General Paz paid to Norway last year.";
    assert_eq!(trips(text), ["Bo Hay → Chile 2011-05-05/2011-05-05", "Paz → Norway 2010/2010"]);
    let text =
        "Mr Bo Hay, Minister for Trade, will travel to Chile on 5 May via Lima, where he will open a fair.";
    assert_eq!(trips(text).len(), 2);
    let text = "Minister Ana Li will visit Chile. This will be the second forum, following the inaugural meeting in Lima.";
    assert_eq!(trips(text), ["Ana Li → Chile"]);
}

#[test]
fn who_leads_those_met_is_met() {
    let visit = "Foreign Minister Kari Li of Norway will visit Chile.";
    assert_eq!(
        met(&format!("{visit} She will meet a delegation led by the Hon. Ana Sol, Minister for Mines.")),
        ["Chile: Ana Sol"]
    );
    assert_eq!(
        met(&format!("{visit} She will meet national leaders President Paz and Prime Minister Sol.")),
        ["Chile: Paz", "Chile: Sol"]
    );
}

#[test]
fn a_day_by_its_number_ends_a_trip() {
    let text = "Prime Minister Ana Li departs for Chile on 13 May, and returns on the 17th.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-13/2011-05-17"]);
}

#[test]
fn who_speaks_in_a_parliament_goes() {
    let text = "Mr BO HAY (Prime Minister) – I wish to tell the House of my plans. I shall leave for Chile on Thursday.";
    assert_eq!(trips(text)[0], "BO HAY → Chile 2011-05-05/");
}

#[test]
fn where_one_comes_from_stands_before_where_one_goes() {
    let text = "The Secretary-General flew from Arica, Chile, to Lima, Peru, on 2 May.";
    assert_eq!(trips(text), ["Secretary-General → Peru 2011-05-02/2011-05-02"]);
    let text =
        "Ana Li, Minister for Trade, will visit Chile from 5 to 9 May, for her first visit to South America.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-09"]);
    let text = "Foreign Minister Kari Li will visit Chile. Mr Paz was glad that it should have been to Peru that she went.";
    assert_eq!(trips(text), ["Kari Li → Chile"]);
    let text =
        "Foreign Minister Kari Li will visit Chile. The delegation leaves on Sunday and returns on Saturday.";
    assert_eq!(trips(text), ["Kari Li → Chile 2011-05-08/2011-05-14"]);
}

#[test]
fn a_guest_who_is_looked_forward_to_comes() {
    let text = "I am pleased to confirm that the Government has invited President Pedro Paz of Chile to undertake an \
                official visit to Norway between 16 and 28 October 2011.\n\nTrade between the two countries has grown in \
                each of these ten years, and more ships have called.\n\nI look forward to welcoming President Paz.";
    assert!(trips(text)[0].ends_with("Norway 2011-10-16/2011-10-28"));
}
