//! Announcements of missions, visits and trips, and what is told of them.

use crate::told::{met, read, trips};

/// The aims of the visits in a text, each once.
fn aims(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for aim in read(text).visits.into_iter().flat_map(|v| v.purposes) {
        if !all.contains(&aim.text) {
            all.push(aim.text);
        }
    }
    all
}

/// What was said, each as its act and words.
fn said(text: &str) -> Vec<String> {
    let said = |s: visitgraph::facts::Statement| format!("{:?} {}", s.act, s.content.unwrap_or_default());
    read(text).visits.into_iter().flat_map(|v| v.statements).map(said).collect()
}

/// Those met by an expert who will visit Peru, as a sentence tells.
fn met_by_expert(text: &str) -> Vec<String> {
    met(&read(&format!("The Special Rapporteur on the right to food, Ana Li, will visit Peru. {text}"))
        .visits)
}

fn expert(text: &str) -> String {
    format!("The Special Rapporteur on the right to food, Ana Li, will visit Peru. {text}")
}

#[test]
fn a_country_with_an_article_in_its_name_is_gone_to() {
    for (text, told) in [
        (
            "Foreign Minister Ana Li of Norway will pay a visit to The Gambia on 5 May.",
            "Ana Li → The Gambia 2011-05-05/2011-05-05",
        ),
        (
            "Foreign Minister Ana Li of Norway arrived in The Hague on 2 May.",
            "Ana Li → The Hague 2011-05-02/",
        ),
        (
            "Foreign Minister Ana Li of Norway visited The Bahamas on 2 May.",
            "Ana Li → Bahamas 2011-05-02/2011-05-02",
        ),
    ] {
        assert_eq!(trips(text), [told], "{text}");
    }
}

#[test]
fn what_an_expert_will_find_out_is_what_the_visit_is_for() {
    for (text, aim) in [
        (
            "During her visit, the expert will examine the state of the clinics.",
            "examine the state of the clinics",
        ),
        ("She will assess the progress made since 2004.", "assess the progress made since 2004"),
        ("Ms Li will look into the causes of hunger.", "look into the causes of hunger"),
        ("The delegation will also study laws on land.", "study laws on land"),
    ] {
        let text = expert(text);
        assert_eq!(aims(&text), [aim], "{text}");
        assert_eq!(said(&text), [""; 0], "{text}");
    }
    for text in [
        "The Council will examine the report in June.",
        "She and President Paz will examine ways to work together.",
        "She will study at the university and gather with friends.",
        "She did not examine the clinics.",
    ] {
        assert_eq!(aims(&expert(text)), [""; 0], "{text}");
    }
}
