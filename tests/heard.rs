//! People and what they speak of, in sentences that name several at once.

use visitgraph::facts::Act;
use visitgraph::parse::{Media, Reader};

use crate::told::{met, read, trips};

fn those_met(text: &str) -> Vec<String> {
    met(&read(text).visits)
}

/// The acts and contents of all statements of a text.
fn said(text: &str) -> Vec<(Option<Act>, String)> {
    let visits = read(text).visits;
    let statements = visits.into_iter().flat_map(|v| v.statements);
    statements.map(|s| (Some(s.act), s.content.unwrap_or_default())).collect()
}

#[test]
fn each_of_several_has_a_subject_of_talks() {
    let on = "Prime Minister Ola Dahl on fish, Finance Minister Eva Moe on taxes, and Trade Minister Bo Vik on ports";
    for verb in ["had productive exchanges with", "held talks with", "met with", "spoke with"] {
        assert_eq!(
            those_met(&format!("Minister Ana Paz visited Norway on 2 May. She {verb} {on}.")),
            ["Ola Dahl", "Eva Moe", "Bo Vik"],
            "{verb}"
        );
    }
    // Nor does who does something else on a day, or for others.
    for other in
        ["Foreign Minister Eva Moe on Friday signed a treaty", "Minister Eva Moe on behalf of Chile signed"]
    {
        assert_eq!(
            those_met(&format!(
                "Minister Ana Paz visited Norway on 2 May. She met Prime Minister Ola Dahl on trade, and {other}."
            )),
            ["Ola Dahl"],
            "{other}"
        );
    }
    // What is spoken of is nobody.
    assert_eq!(
        those_met(
            "Minister Ana Paz visited Norway. She met Prime Minister Ola Dahl on 2 May, trade being the subject."
        ),
        ["Ola Dahl"]
    );
}

#[test]
fn those_of_a_group_are_named_behind_the_country() {
    assert_eq!(
        those_met(
            "Minister Ana Paz visited Peru on 2 May. She met with leaders in the country, including President Luis Vega, senior ministers and trade unions."
        ),
        ["leaders", "Luis Vega", "senior ministers", "trade unions"]
    );
    // What is discussed with them is nobody.
    assert_eq!(
        those_met(
            "Minister Ana Paz will visit Peru on 5 May. She plans to discuss many issues with the authorities, including justice and the situation of judges."
        ),
        ["authorities"]
    );
}

#[test]
fn what_is_raised_with_an_office_is_no_part_of_it() {
    let text = "Minister Ana Paz visited Peru on 2 May. She raised with the Foreign Minister the case of two sailors. She spoke to the President about the need for a treaty.";
    assert_eq!(those_met(text), ["Foreign Minister", "President"]);
    assert_eq!(
        said(text),
        [
            (Some(Act::Discuss), "the case of two sailors".to_owned()),
            (Some(Act::Discuss), "the need for a treaty".to_owned())
        ]
    );
}

#[test]
fn the_author_is_no_number_behind_a_name() {
    let text = "Minister Ana Paz\n\nI visited Norway on 2 May. In talks with Prime Minister Ola Berg I raised the matter of fish. I also met King Bo I in Oslo.";
    assert_eq!(those_met(text), ["Ola Berg", "Bo I"]);
}

#[test]
fn who_makes_a_statement_at_the_end_of_a_visit_went() {
    for said in ["The following statement was made by", "The remarks were delivered in Lima by"] {
        assert_eq!(
            trips(&format!("{said} Trade Minister Ana Paz at the end of her visit to Peru.")),
            ["Ana Paz → Peru"],
            "{said}"
        );
    }
}

#[test]
fn two_of_one_surname_are_two_where_their_first_names_differ() {
    let both = |text: &str| -> Vec<String> {
        let visits = read(text).visits;
        visits[0].visitors.iter().filter_map(|v| v.name.clone()).collect()
    };
    assert_eq!(
        both(
            "Vice President Berg, Dr. Kari Berg depart for Chile\n\nVice President Knut Berg and Dr. Kari Berg left for Chile today."
        ),
        ["Knut Berg", "Kari Berg"]
    );
    assert_eq!(
        both(
            "Vice President Thomas Berg will visit Chile on 5 May. In Chile, Vice President Tom Berg will open a school."
        ),
        ["Thomas Berg"]
    );
    assert_eq!(
        both(
            "President Ana Paz-Vega will visit Chile on 5 May. President Paz Vega will visit Chile from 5 to 6 May, and President Vega will speak."
        ),
        ["Ana Paz-Vega"]
    );
}

#[test]
fn the_host_at_a_seat_of_government_is_met_there() {
    let text = "The President will receive President Maria Paz of Peru at the White House on 5 May, where they will discuss trade. While in Washington, she will also meet with members of Congress.";
    assert_eq!(those_met(text), ["President", "members of Congress"]);
    assert_eq!(trips(text), ["Maria Paz → White House 2011-05-05/2011-05-05"]);
}

#[test]
fn a_sentence_on_two_lines_is_one() {
    let long = "The pipeline, the harbour and the two markets are examples of what has been done here with so little, and of how much there is still to do in the years ahead of us all.";
    let text = format!(
        "The following statement was made by the Minister for Trade of Norway\nAna Paz at the end of her visit to Peru on 2 May 2011:\n\n{long}\n\n{long}\n"
    );
    let visits = Reader::new().read(&text, "release", Media::Plain).document.visits;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Ana Paz"));
}

#[test]
fn what_somebody_plans_to_discuss_is_said() {
    let content = |text: &str| -> Vec<String> {
        said(&format!("Minister Ana Paz will visit Peru on 5 May. {text}")).into_iter().map(|s| s.1).collect()
    };
    assert_eq!(content("She plans to discuss trade."), ["trade"]);
    assert_eq!(content("She intends to raise the case of two sailors."), ["the case of two sailors"]);
    assert_eq!(content("She will address matters of mutual concern."), ["matters of mutual concern"]);
    assert_eq!(
        content("In addition to discussing trade, the Minister will stress the need for peace."),
        ["trade", "the need for peace"]
    );
    assert_eq!(
        content(
            "She will meet ministers, including President Luis Vega and local leaders in Lima, to discuss a range of concerns."
        ),
        ["a range of concerns"]
    );
    assert!(content("She will address the students.").is_empty());
}

#[test]
fn what_is_joined_to_a_saying_is_none_of_it() {
    assert_eq!(
        said("Minister Ana Paz visited Peru on 2 May. She reviewed and commented on the new law."),
        [(Some(Act::Discuss), "the new law".to_owned()), (Some(Act::State), "the new law".to_owned())]
    );
    assert_eq!(
        said("Minister Ana Paz visited Peru on 2 May. She acknowledged the efforts made by the Government."),
        [(Some(Act::Welcome), "the efforts made by the Government".to_owned())]
    );
}

#[test]
fn names_that_are_cities_or_words_are_names_behind_an_office() {
    let met = |office: &str| {
        those_met(&format!("Minister Ana Paz visited China on 2 May. She met {office} in Beijing."))
    };
    assert_eq!(met("Minister of Commerce Gao Hucheng"), ["Gao Hucheng"]);
    assert_eq!(met("Vice Chair Liu He"), ["Liu He"]);
    assert_eq!(met("the Mayor of Lima Luis Vega"), ["Luis Vega"]);
}

#[test]
fn people_with_a_duty_stand_before_others() {
    let met = |text: &str| those_met(&format!("Minister Ana Paz will visit Niger on 5 May. {text}"));
    assert_eq!(
        met(
            "She will meet government officials responsible for migration and the border, donors and the Water Commission."
        ),
        ["government officials", "donors", "Water Commission"]
    );
    assert_eq!(met("She will meet the men and women of the mission."), ["men and women of the mission"]);
    assert_eq!(met("She will meet women and children."), ["women", "children"]);
}
