//! What visits are for, as ministries and agencies tell it.

use crate::told::read;

fn aims(text: &str) -> Vec<String> {
    read(text).visits.into_iter().flat_map(|visit| visit.purposes).map(|aim| aim.text).collect()
}

fn of(sentence: &str) -> Vec<String> {
    aims(&format!("Foreign Minister Ana Li of Norway will visit Chile from 5 to 7 May. {sentence}"))
}

#[test]
fn an_aim_may_lead_the_sentence_of_a_journey() {
    for (lead, aim) in [
        ("In a bid to revive the talks", "to revive the talks"),
        ("In order to sell more fish", "to sell more fish"),
        ("With a view to reviving the talks", "reviving the talks"),
        ("With the aim of reviving the talks", "reviving the talks"),
    ] {
        let text = format!("{lead}, Foreign Minister Ana Li of Norway will visit Chile on 5 May.");
        assert_eq!(aims(&text), [aim], "{text}");
    }
    assert_eq!(of("In view of the storm, she will visit the old port."), Vec::<String>::new());
}

#[test]
fn what_who_travels_hopes_for_and_seeks_there_is_an_aim() {
    let going = "Foreign Minister Ana Li of Norway is visiting Chile this week";
    assert_eq!(aims(&format!("{going}, hoping to revive the talks.")), ["to revive the talks"]);
    assert_eq!(aims(&format!("{going}, seeking support for a treaty.")), ["seeking support for a treaty"]);
    assert_eq!(of("She will seek to conclude an agreement on fish."), ["to conclude an agreement on fish"]);
    assert_eq!(of("She has tried to learn Spanish."), Vec::<String>::new());
}

#[test]
fn aims_may_stand_behind_a_colon() {
    assert_eq!(of("The purpose of the visit: to study the ports."), ["to study the ports"]);
    assert_eq!(
        of("The visit has two aims: to revive the talks and to open the port."),
        ["to revive the talks", "to open the port"]
    );
    assert_eq!(of("The visit has a price: to be paid by all."), Vec::<String>::new());
}

#[test]
fn to_take_advantage_of_a_visit_is_no_aim_of_it() {
    assert_eq!(of("She took advantage of the visit to thank the crew."), Vec::<String>::new());
}
