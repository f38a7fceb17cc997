//! Who goes along, who is who, and who is met, as agencies and ministries tell it.

use visitgraph::facts::{Party, Visit};

use crate::program::facts;

const PAZ: &str = "President Bo Paz of Peru arrived in Chile on 1 May.";

fn name(party: &Party) -> String {
    let words = [&party.name, &party.role, &party.organization];
    words.into_iter().flatten().next().cloned().unwrap_or_default()
}

fn first(text: &str) -> Visit {
    facts(&format!("{PAZ} {text}")).visits.into_iter().next().unwrap_or_default()
}

/// Those who travel with the President.
fn along(text: &str) -> Vec<String> {
    first(text).visitors.iter().skip(1).map(name).collect()
}

fn met(text: &str) -> Vec<String> {
    first(text).engagements.iter().flat_map(|e| &e.with).map(name).collect()
}

fn said(text: &str) -> Vec<String> {
    let all = first(text).statements.into_iter();
    all.map(|s| format!("{}: {}", s.verb.unwrap_or_default(), s.content.unwrap_or_default())).collect()
}

#[test]
fn members_of_a_delegation_stand_in_many_places() {
    for text in [
        "He is accompanied by a high-rank delegation that groups Trade Minister Ana Li and Governor Bo Wu.",
        "He was accompanied by an official delegation that included the Minister of Trade, Ana Li, and Governor Bo Wu.",
        "On the trip with the President are the Minister of Trade, Ana Li, and Governor Bo Wu.",
        "Also on the delegation are Trade Minister Ana Li and Governor Bo Wu.",
        "Trade Minister Ana Li and Governor Bo Wu are also on the trip.",
        "Attending the President are Trade Minister Ana Li and Governor Bo Wu.",
        "Trade Minister Ana Li and Governor Bo Wu are accompanying President Paz on his visit to Chile.",
        "The delegation also includes the Minister of Trade, Ana Li; and Bo Wu, a member of the Council and head of its \
         staff.",
    ] {
        assert_eq!(along(text), ["Ana Li", "Bo Wu"], "{text}");
    }
    for text in [
        "On the agenda of the visit are trade and fish.",
        "On the visit the President met Trade Minister Ana Li.",
        "Attending the fair are farmers from many countries.",
        "He visited several groups that Trade Minister Ana Li supports.",
    ] {
        assert_eq!(along(text), [""; 0], "{text}");
    }
}

#[test]
fn a_rank_before_a_name_is_no_other_office() {
    let text = "The delegation includes the Minister of the Armed Forces (FAR), Army Corps General Ana Li, and Bo Wu.";
    assert_eq!(along(text), ["Ana Li", "Bo Wu"]);
}

#[test]
fn names_may_be_words_of_offices() {
    for (text, who) in [
        ("Norwegian Minister for Foreign Affairs Ana Bishop will visit Chile on 5 May.", "Ana Bishop"),
        ("Prime Minister Bo Sen will visit Chile on 5 May.", "Bo Sen"),
        ("Foreign Minister Kari Judge of Norway will visit Chile on 5 May.", "Kari Judge"),
    ] {
        let visits = facts(text).visits;
        assert_eq!(visits.iter().map(|v| name(&v.visitors[0])).collect::<Vec<_>>(), [who], "{text}");
    }
}

#[test]
fn who_is_invited_is_not_the_host() {
    let text = "At the invitation of Dr. Ana Sol, President of the Republic of Chile, Mr. Bo Paz, President of the \
                Republic of Peru, will visit Chile on 5 May. He will meet the Chilean President.";
    let visits = facts(text).visits;
    let [visit] = &visits[..] else { panic!("{visits:?}") };
    assert_eq!(visit.visitors.iter().map(name).collect::<Vec<_>>(), ["Bo Paz"]);
    assert_eq!(visit.invited_by.iter().map(name).collect::<Vec<_>>(), ["Ana Sol"]);
    let text = "At the invitation of the President of Chile, Ana Sol, President Paz of Peru will visit Chile on 5 May.";
    assert_eq!(facts(text).visits[0].visitors.iter().map(name).collect::<Vec<_>>(), ["Paz"]);
}

#[test]
fn briefings_and_audiences_are_with_somebody() {
    assert_eq!(
        met("He took a briefing from Ambassador Ana Li and the Embassy officials."),
        ["Ana Li", "Embassy officials"]
    );
    assert_eq!(met("Currently, it hosts 144 families."), [""; 0]);
}

#[test]
fn who_is_welcomed_has_come() {
    assert_eq!(met("President Ana Sol of Chile welcomed President Paz to Santiago."), ["Ana Sol"]);
    assert_eq!(said("President Ana Sol of Chile welcomed President Paz to Santiago."), [""; 0]);
    assert_eq!(said("President Ana Sol of Chile welcomed the new port."), ["welcome: the new port"]);
    assert_eq!(said("Officials say the port will grow."), ["say: the port will grow"]);
    assert_eq!(
        said("He was disappointed and surprised at the delay."),
        ["be disappointed: and surprised at the delay"]
    );
    assert_eq!(said("Both sides have previously signed agreements on trade."), [""; 0]);
}

#[test]
fn a_family_is_one_with_and_without_a_hyphen() {
    let text = "Sheikh Omar Bin Ali Al-Sol of Qatar arrived in Chile on 2 May. Sheikh Omar Bin Ali Al Sol visited Chile for \
                talks.";
    assert_eq!(facts(text).visits.len(), 1);
}
