//! Whom the visitors meet, by ways of telling it.

use visitgraph::facts::Party;

use crate::program::facts;

/// Whom the visitors meet in each country, as `name, role, body`.
pub(crate) fn met(text: &str) -> Vec<(String, Vec<String>)> {
    let document = facts(text);
    let party = |p: &Party| {
        let parts = [&p.name, &p.role, &p.organization].into_iter().flatten();
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let visits = document.visits.into_iter().map(|visit| {
        let with = visit.engagements.iter().flat_map(|e| &e.with).map(party).collect();
        (visit.destination.name, with)
    });
    visits.collect()
}

/// Whom Kari Li meets in Chile.
fn in_chile(sentence: &str) -> Vec<String> {
    let visits = met(&format!("Foreign Minister Kari Li of Norway visited Chile. {sentence}"));
    visits.into_iter().flat_map(|(_, with)| with).collect()
}

#[test]
fn ways_of_meeting() {
    for (told, with) in [
        ("She paid a courtesy call on the Speaker of the Senate.", "Speaker of the Senate"),
        ("She sat down with bilateral donors.", "bilateral donors"),
        ("She spoke to students at the gate.", "students"),
        ("She discussed fisheries with civil society representatives.", "civil society representatives"),
        ("In several meetings, including with Mayor Pedro Paz, she praised the city.", "Pedro Paz, Mayor"),
        ("She addressed a luncheon hosted by the Fishing Council.", "Fishing Council"),
        ("She visited dairy farmers.", "dairy farmers"),
        (
            "Ms Li and the Minister of Trade, Mr Pedro Paz, will sign a treaty.",
            "Pedro Paz, Minister of Trade",
        ),
        ("She toured the port with Ms Ana Sol.", "Ana Sol"),
        ("She joined Mayor Pedro Paz in a discussion about schools.", "Pedro Paz, Mayor"),
        ("The same evening President Pedro Paz gave a banquet in her honour.", "Pedro Paz, President"),
        ("She held meetings in Santiago, Chile on Friday, May 6 with Mayor Pedro Paz.", "Pedro Paz, Mayor"),
        ("She will convene a roundtable of community leaders.", "community leaders"),
        ("She briefed the Fishing Council.", "Fishing Council"),
        ("She was met at the airport by Mayor Pedro Paz.", "Pedro Paz, Mayor"),
        ("She will see the Prime Minister, Mr Pedro Paz.", "Pedro Paz, Prime Minister"),
        ("She heard from young farmers.", "young farmers"),
        ("Her interlocutors included Mayor Pedro Paz.", "Pedro Paz, Mayor"),
        ("She interviewed prisoners in private.", "prisoners"),
        ("She met the families of the disappeared.", "families of the disappeared"),
        ("She met the Ambassador for Fishing Issues, Pedro Paz.", "Pedro Paz, Ambassador for Fishing Issues"),
        ("She co-chaired the first Strategic Dialogue with Mayor Pedro Paz.", "Pedro Paz, Mayor"),
    ] {
        assert_eq!(in_chile(told), [with], "{told}");
    }
}

#[test]
fn what_is_no_meeting() {
    for told in [
        "She had a call with President Pedro Paz.",
        "She discussed cooperation with Peruvian officials.",
        "She called on Parliament to adopt the law.",
        "She spoke about the problem of people smuggling.",
    ] {
        assert_eq!(in_chile(told), Vec::<String>::new(), "{told}");
    }
}

#[test]
fn offices_of_one_and_of_two() {
    for (told, with) in [
        (
            "She met Deputy Prime Minister and Minister of Trade Pedro Paz.",
            vec!["Pedro Paz, Deputy Prime Minister and Minister of Trade"],
        ),
        (
            "She met the Treasurer and Minister for Trade, Mr Pedro Paz, and the Prime Minister.",
            vec!["Pedro Paz, Treasurer and Minister for Trade", "Prime Minister"],
        ),
        ("She met the King and Queen.", vec!["King", "Queen"]),
        (
            "She met her Chilean counterpart, the Minister for Law, Mr Pedro Paz.",
            vec!["Pedro Paz, Minister for Law"],
        ),
        (
            "She met the Ministers of Health and of Trade and the head of the police.",
            vec!["Ministers of Health and of Trade", "head of the police"],
        ),
        (
            "She met the Minister of Energy, Jordan Paz, and Sheikh Ali bin Omar bin Abdul Aziz Al Hadi Al Salim.",
            vec!["Jordan Paz, Minister of Energy", "Ali bin Omar bin Abdul Aziz Al Hadi Al Salim"],
        ),
    ] {
        assert_eq!(in_chile(told), with, "{told}");
    }
}

#[test]
fn names_that_are_other_words_too() {
    for (told, with) in [
        ("She met Commissioner Ana Holland.", vec!["Ana Holland, Commissioner"]),
        ("She met the Minister of Interior Jan Berg.", vec!["Jan Berg, Minister of Interior"]),
        ("She met Attorney General Ana Sol in May 2011.", vec!["Ana Sol, Attorney General"]),
        ("She met the Speaker of the People’s Assembly.", vec!["Speaker of the People’s Assembly"]),
        (
            "She met Middle East and North Africa Coordinator Omar Said.",
            vec!["Omar Said, Middle East and North Africa Coordinator"],
        ),
        (
            "She was greeted by Ana Sol, the First Lady of Egypt and Omar Said, the Mayor.",
            vec!["Ana Sol, First Lady of Egypt", "Omar Said, Mayor"],
        ),
        ("She met the Foreign Minister and the Mayor.", vec!["Foreign Minister", "Mayor"]),
    ] {
        assert_eq!(in_chile(told), with, "{told}");
    }
}

#[test]
fn groups_and_bodies() {
    for (told, with) in [
        ("She met Special Rescue Forces responsible for the coast.", vec!["Special Rescue Forces"]),
        ("She met Government and State officials.", vec!["Government and State officials"]),
        (
            "She met officials from the Ministry of Health, the Supreme Court and the Fishing Council.",
            vec!["officials, Ministry of Health", "officials, Supreme Court", "officials, Fishing Council"],
        ),
        ("She met local leaders such as Mayor Pedro Paz.", vec!["local leaders", "Pedro Paz, Mayor"]),
        ("She met the Sol Memorial Foundation.", vec!["Sol Memorial Foundation"]),
        ("She discussed with President Pedro Paz the need for rain.", vec!["Pedro Paz, President"]),
    ] {
        assert_eq!(in_chile(told), with, "{told}");
    }
}

#[test]
fn meetings_on_several_legs() {
    let visits = met(
        "Foreign Minister Kari Li of Norway will visit Chile and Peru. She will meet senior officials in Chile and Peru. \
         In Chile she will meet President Pedro Paz.",
    );
    let with = |with: &[&str]| with.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
    let told = [
        ("Chile".to_owned(), with(&["senior officials", "Pedro Paz, President"])),
        ("Peru".to_owned(), with(&["senior officials"])),
    ];
    assert_eq!(visits, told);
    let visits = met(
        "Foreign Minister Kari Li of Norway will visit London and Paris. She will meet Prime Minister Omar Said in London \
         on 9 June and President Pedro Paz in Paris on 13 June.",
    );
    let told = [
        ("London".to_owned(), with(&["Omar Said, Prime Minister"])),
        ("Paris".to_owned(), with(&["Pedro Paz, President"])),
    ];
    assert_eq!(visits, told);
}

#[test]
fn those_of_a_team_that_is_met_are_met() {
    let told = "She met President Pedro Paz and members of the economic team including Finance Minister Ana Roe and \
                Trade Minister Omar Said.";
    let with = in_chile(told);
    assert_eq!(with[0], "Pedro Paz, President");
    assert_eq!(with[2..], ["Ana Roe, Finance Minister", "Omar Said, Trade Minister"], "{with:?}");
}

#[test]
fn a_further_meeting_with_the_same_people() {
    let told = "She met President Pedro Paz and Mayor Ana Roe in Arica. She also held separate meetings with the \
                President and Ms Roe.";
    let with = in_chile(told);
    assert_eq!(with, ["Pedro Paz, President", "Ana Roe, Mayor", "Pedro Paz, President", "Ana Roe, Mayor"]);
}

#[test]
fn an_office_and_a_group_are_two() {
    let told = "The Foreign Minister and G7 leaders discussed trade.";
    assert_eq!(in_chile(told), ["G7 leaders"]);
    let told = "She met the Vice President and Pacific officials.";
    assert_eq!(in_chile(told), ["Vice President", "Pacific officials"]);
}

#[test]
fn officials_of_several_governments_are_several() {
    let text = "Foreign Minister Kari Li of Norway visited Chile, Cuba and Peru. She met with President Pedro Paz of Chile \
        and officials from the Governments of Chile, Cuba, and Peru.";
    let visits = facts(text).visits;
    let with = |n: usize| visits[n].engagements.iter().flat_map(|e| &e.with).map(|p| p.country.clone());
    assert_eq!(with(2).collect::<Vec<_>>(), [Some("PE".to_owned())]);
    assert_eq!(with(0).count(), 2);
}

#[test]
fn those_who_represented_the_host_were_met() {
    let told =
        "Other representatives of the Government of Chile included Minister Ana Roe and Mayor Omar Said.";
    assert_eq!(in_chile(told), ["Ana Roe, Minister", "Omar Said, Mayor"]);
    let told = "She met students to speak of fish, and with members of the opposition to hear of the vote.";
    assert_eq!(in_chile(told), ["students", "members of the opposition"]);
    let told = "She spoke of relations with Peru, and with new ideas.";
    assert_eq!(in_chile(told), [""; 0]);
}

#[test]
fn offices_of_one_person_in_a_row() {
    let told =
        "She met Central Committee Member, Director of the Office of Trade, and Foreign Minister Pedro Paz.";
    assert_eq!(in_chile(told), ["Pedro Paz, Foreign Minister"]);
    let told =
        "She met Prime Minister and Minister of the Interior HE Sheikh Omar bin Said and Mayor Ana Roe.";
    assert_eq!(
        in_chile(told),
        ["Omar bin Said, Prime Minister and Minister of the Interior", "Ana Roe, Mayor"]
    );
}

#[test]
fn three_may_meet() {
    let told =
        "Ms Li, Minister Pedro Paz, and Minister Ana Roe of Peru held a joint meeting to discuss fish.";
    assert_eq!(in_chile(told), ["Pedro Paz, Minister", "Ana Roe, Minister"]);
}

#[test]
fn companies_of_two_countries_are_one_group() {
    let told = "She met representatives of U.S. and Chilean businesses.";
    assert_eq!(in_chile(told), ["representatives of U.S. and Chilean businesses"]);
}

#[test]
fn offices_of_many_portfolios_and_heads_of_schools() {
    let told = "She met the Minister of Social Cohesion and Family Affairs, Eva Paz, and the Mayor of Lima, Omar Said.";
    assert_eq!(
        in_chile(told),
        ["Eva Paz, Minister of Social Cohesion and Family Affairs", "Omar Said, Mayor of Lima"]
    );
    let told =
        "She met the President of the Law Society, Eva Paz, S.C., and the Deans of the three Law Schools.";
    assert_eq!(in_chile(told), ["Eva Paz, President of the Law Society", "Deans of the three Law Schools"]);
}
