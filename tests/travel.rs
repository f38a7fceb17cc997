//! Which visits there are, who travels and where they stop: ways of telling, a text for each.

use visitgraph::facts::Visit;
use visitgraph::parse::{Media, Reader};

use crate::program::facts;

/// Everybody who travels on a visit, by name or office.
pub(crate) fn visitors(visit: &Visit) -> Vec<String> {
    let name = |p: &visitgraph::facts::Party| {
        p.name.clone().or_else(|| p.role.clone()).or_else(|| p.organization.clone())
    };
    visit.visitors.iter().filter_map(name).collect()
}

/// Each visit in short: who travels, and where to.
pub(crate) fn told(text: &str) -> Vec<String> {
    let visits = facts(text).visits;
    visits.iter().map(|v| format!("{}: {}", visitors(v).join(", "), v.destination.name)).collect()
}

/// The stops of the first visit.
pub(crate) fn stops(text: &str) -> Vec<String> {
    let visit = facts(text).visits.into_iter().next();
    visit.into_iter().flat_map(|v| v.stops).map(|s| s.place.name).collect()
}

#[test]
fn a_delegation_is_its_leader_and_its_members() {
    let all = told(
        "The King today announced the designation of a Royal Delegation to attend the inauguration of Pedro Paz in \
         Santiago, Chile on 5 May.\n\nThe Honorable Kari Li, Minister of Trade, will lead the delegation.\n\nMembers of \
         the delegation:\n\nThe Honorable Ola Berg, Ambassador to Chile\n\nDr. Ann Roe, Secretary of State for Health",
    );
    assert_eq!(all, ["Kari Li, Ola Berg, Ann Roe: Chile"]);
}

#[test]
fn who_goes_along_is_told_in_many_ways() {
    for along in [
        "Ambassador Ola Berg will accompany the Minister.",
        "With her will be Ambassador Ola Berg.",
        "Ambassador Ola Berg will also join the visit.",
        "Accompanying the Minister is Ambassador Ola Berg.",
    ] {
        let all = told(&format!("Foreign Minister Kari Li will visit Chile on 5 May. {along}"));
        assert_eq!(all, ["Kari Li, Ola Berg: Chile"], "{along}");
    }
}

#[test]
fn who_joins_in_a_place_is_along_there() {
    let all = told(
        "Foreign Minister Kari Li will visit Chile and Peru.\n\nIn Lima, Ms Li will meet President Ana Sol. She will be \
         joined by Ambassador Ola Berg for talks on trade.",
    );
    assert_eq!(all, ["Kari Li: Chile", "Kari Li, Ola Berg: Peru"]);
}

#[test]
fn places_that_are_named_on_the_way_are_stops() {
    let text = "Foreign Minister Kari Li visited Chile. She opened a school in Valparaíso, and travelled to Pomaire and \
                Quintay. In Lota, she met miners. The Embassy in Santiago paid for the school.";
    assert_eq!(stops(text), ["Valparaíso", "Pomaire", "Quintay", "Lota"]);
}

#[test]
fn the_country_is_the_one_named_before() {
    let all = told(
        "Norway: “Much is left to do,” says expert\n\n“Much is left to do,” the Special Rapporteur on prisons, Ana Sol, \
         said at the end of a visit to the country.",
    );
    assert_eq!(all, ["Ana Sol: Norway"]);
}

#[test]
fn words_of_time_are_no_part_of_who_goes() {
    let all = told(
        "Foreign Minister Kari Li visited Chile. Months after the election, President Pedro Paz visited Norway. Earlier \
         this month Minister Ola Berg concluded a visit to Peru.",
    );
    assert_eq!(all, ["Kari Li: Chile", "Pedro Paz: Norway", "Ola Berg: Peru"]);
}

#[test]
fn two_offices_are_two_visitors() {
    let all = told("The King and Queen will visit Chile on 5 May.");
    assert_eq!(all, ["King, Queen: Chile"]);
}

#[test]
fn the_office_alone_is_that_of_who_issued_the_text() {
    let text = "Transcripts from the Prime Ministers of Norway\n\nBerg, Kari\n\nPeriod of Service: 2009 - 2012\n\nMEDIA \
                RELEASE 3 MAY 2011\n\nI am pleased to announce that I will visit Chile on 5 May. Mrs Berg goes too.\n";
    let visits = Reader::new().read(text, "any", Media::Plain).document.visits;
    assert_eq!(visits.iter().flat_map(visitors).collect::<Vec<_>>(), ["Berg"]);
}

#[test]
fn who_comes_back_has_been_there() {
    for back in [
        "Minister Ana Li spoke on her return from Chile and Peru.",
        "Minister Ana Li returned yesterday from Chile and Peru.",
        "Back from Chile and Peru, Minister Ana Li spoke of trade.",
        "Minister Ana Li arrived home from Chile and Peru.",
        "Minister Ana Li spoke of all the countries she had visited recently – Chile and Peru.",
    ] {
        assert_eq!(told(back), ["Ana Li: Chile", "Ana Li: Peru"], "{back}");
    }
    for other in [
        "The plane returned from Chile.",
        "Minister Ana Li welcomed the return of refugees from Chile.",
        "Minister Ana Li said calls came back from Chile.",
    ] {
        assert!(told(other).is_empty(), "{other}");
    }
}

#[test]
fn bodies_and_teams_travel_for_themselves() {
    let all = told(
        "Minister Ana Li visited Chile. A team of trained officers from the Department of Health went to Peru. The \
         Working Group on Housing will conduct its first visit to Cuba. After concluding its visit to Cuba, the Working \
         Group will visit Malta from 14 to 17 April 2014.",
    );
    let wanted = [
        "Ana Li: Chile",
        "trained officers from the Department of Health: Peru",
        "Working Group on Housing: Cuba",
        "Working Group on Housing: Malta",
    ];
    assert_eq!(all, wanted);
}

#[test]
fn who_is_met_at_home_of_the_others_has_come() {
    let text = "Ana Li, the Foreign Minister of Peru, met today with Minister Omar Said of Egypt in Lima. Peru will \
                send help, as the Government of Peru has announced.";
    assert_eq!(told(text), ["Omar Said: Peru"]);
    let text = "President Ana Li of the United States and Prime Minister Omar Said of Egypt met today at the White \
                House. They spoke of the United States and of U.S. trade.";
    assert_eq!(told(text), ["Omar Said: United States"]);
    let text = "Minister Ana Li of Peru met today with Minister Omar Said of Egypt in Cairo. Egypt is near.";
    assert_eq!(told(text), ["Ana Li: Egypt"]);
}

#[test]
fn two_of_one_surname() {
    let all = told("President Bill Paz and First Lady Berta Paz will travel to Lima, Peru.");
    assert_eq!(all, ["Bill Paz, Berta Paz: Peru"]);
    let all = told("The Adviser for International Economics Ana Roe led a delegation to Peru.");
    assert_eq!(all, ["Ana Roe, delegation: Peru"]);
}

#[test]
fn a_delegation_that_consists_of_people_is_those_people() {
    let all = told(
        "A delegation of the Committee has visited Chile. The delegation consisted of three members of the Committee, \
         Ana Li (head of the delegation), Bo Berg (Norway) and Dr. Cy Holm.",
    );
    assert_eq!(all, ["Ana Li, Bo Berg, Cy Holm: Chile"]);
    let all = told(
        "Speaker Ana Li visited Chile. With her were Members of Parliament Bo Berg (Yukon), Cy Holm (Ulster) and Jo Karp.",
    );
    assert_eq!(all, ["Ana Li, Bo Berg, Cy Holm, Jo Karp: Chile"]);
    let all = told("Ms Ana Li (Peru), Mr Bo Berg (Norway) and Ms Cy Holm (Togo) will visit Chile.");
    assert_eq!(all, ["Ana Li, Bo Berg, Cy Holm: Chile"]);
    let all = told(
        "Speaker Ana Li visited Chile. She was accompanied by two members of the Senate, Bo Berg and Cy Holm.",
    );
    assert_eq!(all, ["Ana Li, Bo Berg, Cy Holm: Chile"]);
}

#[test]
fn a_name_may_start_with_a_small_word() {
    let all = told("Sudanese Trade Minister Hassan el-Tayeb arrived in Chile for talks.");
    assert_eq!(all, ["Hassan el-Tayeb: Chile"]);
    let all = told("Former President Valéry d’Orcin visited Chile.");
    assert_eq!(all, ["Valéry d’Orcin: Chile"]);
}

#[test]
fn a_dateline_without_a_year_is_no_part_of_the_text() {
    let text = "WIRE 3 May 2011\n\nLIMA, May 3 (Wire) - Norwegian Foreign Minister Kari Li arrived in Peru on Monday for talks.\n";
    let document = Reader::new().read(text, "text", Media::Plain).document;
    assert_eq!(document.source.dateline.as_deref(), Some("LIMA"));
    assert_eq!(document.visits.iter().flat_map(visitors).collect::<Vec<_>>(), ["Kari Li"]);
}

#[test]
fn a_city_may_lie_in_a_state_of_the_past() {
    let text = "Foreign Minister Kari Li visited Czechoslovakia. In Prague she met Mr Bo Paz. She went to Bratislava.";
    let text = format!("Oslo, 3 May 1971 - {text}\n");
    let visits = Reader::new().read(&text, "text", Media::Plain).document.visits;
    let stops: Vec<&str> = visits.iter().flat_map(|v| &v.stops).map(|s| s.place.name.as_str()).collect();
    assert_eq!((visits.len(), stops), (1, vec!["Bratislava", "Prague"]));
}

#[test]
fn a_heading_names_the_place_of_what_follows() {
    let text = "Oslo, 3 May 2011 - Foreign Minister Kari Li will visit Peru and Chile from 5 to 9 June.\n\nIn Santiago\n\n\
                Ms Li will meet the Speaker, Bo Paz.\n\nIn Lima\n\nMs Li will be received by President Cy Holm.\n";
    let visits = Reader::new().read(text, "text", Media::Plain).document.visits;
    let met = |n: usize| {
        let with = visits[n].engagements.iter().flat_map(|e| &e.with);
        with.filter_map(|p| p.name.as_deref()).collect::<Vec<_>>()
    };
    assert_eq!((met(0), met(1)), (vec!["Cy Holm"], vec!["Bo Paz"]));
}

#[test]
fn bodies_of_a_few_people_travel() {
    let all = told(
        "The Committee on Prison Reform will conduct its second visit to Chile from 8 to 12 May. The Committee will also \
         visit Peru.",
    );
    assert_eq!(all, ["Committee on Prison Reform: Chile", "Committee on Prison Reform: Peru"]);
    let all = told(
        "The Minister of Justice, Kari Li, will visit Chile on 8 May. The Panel on Prisons visited Peru in 2009.",
    );
    assert_eq!(all, ["Kari Li: Chile", "Panel on Prisons: Peru"]);
}

#[test]
fn the_author_is_not_everybody_who_goes() {
    let text = "Statement by the Prime Minister, Mrs Kari Berg\n\n3 May 2011\n\nI will pay a visit to Chile on 8 May. I \
                will call on President Luis Paz, who visited Norway in 2009. I expect my talks with Minister Ana Sol, \
                which follow her visit to Oslo last month, to be short. I was pleased to welcome Mr Eli Kroon to Bergen \
                in March.\n";
    let visits = Reader::new().read(text, "any", Media::Plain).document.visits;
    let who = visits.iter().flat_map(visitors).collect::<Vec<_>>();
    assert_eq!(who, ["Kari Berg", "Luis Paz", "Ana Sol", "Eli Kroon"]);
}

#[test]
fn who_accompanies_somebody_goes_with_them() {
    let all = told(
        "Minister Eli Sand is part of the delegation accompanying President Ola Moe on a visit to Peru.",
    );
    assert_eq!(all, ["Ola Moe, Eli Sand: Peru"]);
}

#[test]
fn the_day_may_stand_before_the_verb() {
    let all =
        told("Foreign Minister Kari Li will on Sunday, 8 May begin the first visit by a Norwegian to Chile.");
    assert_eq!(all, ["Kari Li: Chile"]);
}

#[test]
fn towns_of_the_one_country_are_stops() {
    let text = "Foreign Minister Kari Li will visit Chile. She will also travel to Villa Azul, where she will meet \
                farmers, and hold a press conference in Santiago.";
    assert_eq!(stops(text), ["Villa Azul", "Santiago"]);
}

#[test]
fn nobody_goes_who_is_only_spoken_of() {
    let all = told(
        "Minister Ana Li welcomed Mr Bo Berg, who will visit Chile on 5 May. She said it would be the first visit to Chile \
         by a Norwegian minister. According to the Ministry, Mr Berg is in Chile for talks.",
    );
    assert_eq!(all, ["Bo Berg: Chile"]);
    let visits = facts(
        "The Representative of the Secretary-General on the rights of the displaced, Mr Bo Berg, will visit Chile from 5 to \
         9 May 2020. Mr Berg, who visited Chile in 2008 already, will be met by many. He will meet President Pedro Paz.",
    )
    .visits;
    let met =
        visits.iter().map(|v| (v.start.map(|d| d.to_string()), v.engagements.len())).collect::<Vec<_>>();
    assert_eq!(met, [(Some("2020-05-05".to_owned()), 1), (Some("2008".to_owned()), 0)]);
}

#[test]
fn names_in_titles_with_escapes() {
    let text = "---\ntitle: \"Statement by Vice President Ana\\_Berg on Her Trip to\\_Chile\"\ndate: '2020-05-04'\n---\n\n\
                Tonight, I will travel to Chile to meet students. I will talk of trade.\n";
    let document = Reader::new().read(text, "statement.md", Media::Markdown).document;
    let names =
        document.visits.iter().flat_map(|v| &v.visitors).filter_map(|p| p.name.clone()).collect::<Vec<_>>();
    assert_eq!(names, ["Berg"]);
}

#[test]
fn guests_may_be_told_of_before_the_place() {
    let text = "President Ana Ruiz looks forward to welcoming Prime Minister Bo Berg of Norway tomorrow, 4 May, in Lima.";
    let visits = facts(text).visits;
    let told = visits.iter().map(|v| {
        let name = v.visitors.iter().find_map(|p| p.name.clone());
        (name, v.start.map(|day| day.to_string()))
    });
    assert_eq!(told.collect::<Vec<_>>(), [(Some("Bo Berg".to_owned()), Some("2011-05-04".to_owned()))]);
}

#[test]
fn guests_are_received_in_houses_of_a_city() {
    let text = "President Ana Ruiz received Foreign Minister Bo Berg of Norway on 2 May at the State Guest House, Cusco, and \
                thanked him.";
    let visits = facts(text).visits;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].destination.name, "Cusco");
    assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Bo Berg"));
    assert!(facts("President Ana Ruiz received a prize at the Opera House, Sydney.").visits.is_empty());
}

#[test]
fn who_announces_a_delegation_is_not_in_it() {
    let text = "Today, the Ministry announced the delegation for the trade mission to Chile from 5 to 6 May.\n\n\
                Ms Kari Li, Minister of Trade, will lead the delegation.";
    let visits = facts(text).visits;
    let names = visits.iter().flat_map(|v| &v.visitors).map(|p| p.name.clone().unwrap_or_default());
    assert_eq!(names.collect::<Vec<_>>(), ["Kari Li"]);
    let visits = facts("President Pedro Paz announced his visit to Chile on 5 May.").visits;
    assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Pedro Paz"));
}
