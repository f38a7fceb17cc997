//! Who was met, and who was not, in the words of press offices and agencies.

use visitgraph::facts::Party;

use crate::program::facts;

const LI: &str = "Geneva, 12 May 2016\n\nForeign Minister Ana Li of Norway visited Chile from 9 to 11 May.";

fn name(party: &Party) -> String {
    let words = [&party.name, &party.role, &party.organization];
    words.into_iter().flatten().next().cloned().unwrap_or_default()
}

fn met(text: &str) -> Vec<String> {
    let visits = facts(&format!("{LI}\n\n{text}")).visits;
    visits.iter().flat_map(|v| &v.engagements).flat_map(|e| &e.with).map(name).collect()
}

#[test]
fn hosts_see_off_show_round_and_grant_audiences() {
    for text in [
        "She was granted an audience by President Bo Paz.",
        "She was seen off at the airport by the Chief of Protocol, Bo Paz.",
        "She was shown round the plant by its manager, Mr. Bo Paz.",
        "She was introduced to the new Minister of Culture, Bo Paz.",
        "Minister Bo Paz, who received Ms Li at the palace, said Chile was ready.",
        "Governor Bo Paz told the Minister that the port would grow.",
        "Governor Bo Paz assured Ms Li of Chile's support.",
        "The agreement was signed by Ms Li and Minister Bo Paz.",
        "She presented her credentials to President Bo Paz.",
    ] {
        assert_eq!(met(text), ["Bo Paz"], "{text}");
    }
    assert_eq!(met("She told reporters that the talks were useful."), [""; 0]);
    assert_eq!(met("She presented the plan for the coming years."), [""; 0]);
}

#[test]
fn company_is_met() {
    for text in [
        "She joined President Bo Paz for a tour of the port.",
        "While in Santiago she visited former President Bo Paz at his home.",
        "Together with Minister Bo Paz, she opened the new school.",
        "She toured the port in the company of Governor Bo Paz.",
        "She lunched with the Mayor of Arica, Bo Paz.",
        "She spent an hour with Cardinal Bo Paz.",
        "She and Foreign Minister Bo Paz held talks.",
        "Ms Li and Foreign Minister Bo Paz held talks in Santiago on Tuesday.",
        "Ms Li and Foreign Minister Bo Paz noted the progress made.",
        "She met, in Santiago, with the Minister of Trade, Bo Paz.",
    ] {
        assert_eq!(met(text), ["Bo Paz"], "{text}");
    }
    assert_eq!(met("She visited the King Harald Centre."), [""; 0]);
}

#[test]
fn those_at_a_meeting_are_met_too() {
    let talks = "Ms Li met President Ana Sol.";
    for text in [
        "Also present were Trade Minister Bo Paz and the Chief of the Navy.",
        "Attending the meeting were Trade Minister Bo Paz and the Chief of the Navy.",
        "Trade Minister Bo Paz and the Chief of the Navy were also present at the meeting.",
        "Trade Minister Bo Paz and the Chief of the Navy also took part in the talks.",
        "The Chilean side was headed by Trade Minister Bo Paz and the Chief of the Navy.",
    ] {
        assert_eq!(met(&format!("{talks} {text}")), ["Ana Sol", "Bo Paz", "Chief of the Navy"], "{text}");
    }
    for text in [
        "The Norwegian side was headed by State Secretary Bo Paz.",
        "Also on the agenda are fish and trade.",
        "Also present at the fair were many farmers.",
    ] {
        assert_eq!(met(&format!("{talks} {text}")), ["Ana Sol"], "{text}");
    }
}

#[test]
fn further_people_are_met_at_other_times() {
    for text in [
        "She met President Bo Paz in the morning and Prime Minister Ana Sol in the afternoon.",
        "She met first with Governor Bo Paz and then with Minister Ana Sol.",
        "Besides President Bo Paz, she met Foreign Minister Ana Sol.",
        "In addition to President Bo Paz, she will meet Foreign Minister Ana Sol.",
        "She met with Bo Paz of the Catholic University and Ana Sol of the Roe Foundation.",
    ] {
        assert_eq!(met(text), ["Bo Paz", "Ana Sol"], "{text}");
    }
}

#[test]
fn groups_are_met() {
    for (text, who) in [
        ("She met more than a hundred refugees.", "refugees"),
        ("She met dozens of farmers.", "farmers"),
        ("She heard the testimony of survivors of the attack.", "survivors of the attack"),
        ("She answered questions from students.", "students"),
        ("She took part in a round table with women entrepreneurs.", "women entrepreneurs"),
        (
            "The talks were also attended by representatives of the two ministries.",
            "representatives of the two ministries",
        ),
    ] {
        assert_eq!(met(text), [who], "{text}");
    }
    let text = "She met a range of stakeholders: government officials, employers and trade unions.";
    assert_eq!(met(text), ["government officials", "employers", "trade unions"]);
    let text = "I am grateful to all my interlocutors, including the Minister of Justice and judges.";
    assert_eq!(met(text), ["Minister of Justice", "judges"]);
}

#[test]
fn meetings_called_off_are_none() {
    for text in [
        "A planned meeting with President Bo Paz was cancelled.",
        "She cancelled her meeting with Finance Minister Bo Paz.",
        "A meeting with the opposition leader did not take place.",
        "She will brief Prime Minister Roe on her return to Oslo.",
    ] {
        assert_eq!(met(text), [""; 0], "{text}");
    }
}
