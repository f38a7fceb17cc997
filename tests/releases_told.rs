//! Releases of many kinds: who goes, where and when, a text for each way of telling.

use visitgraph::facts::{Status, Visit};
use visitgraph::parse::{Media, Reader};

use crate::program::facts;
use crate::travel::told;

fn visits(text: &str) -> Vec<Visit> {
    facts(text).visits
}

/// Everybody met on a visit, by name, office or body.
fn met(visit: &Visit) -> Vec<String> {
    crate::told::met([visit])
}

#[test]
fn the_secretary_general_goes_whoever_is_named_beside() {
    let all = told(
        "The Secretary-General left Oslo for Lima, Peru, on Wednesday morning. He was briefed by his Special \
         Envoy, Ana Sol. In her programme for the day, Mrs. Eva Roe visited a school in Santiago.",
    );
    assert_eq!(all, ["Secretary-General: Peru", "Eva Roe: Santiago"]);
}

#[test]
fn who_left_for_a_place_before_the_day_of_issue_and_met_people_has_been_there() {
    let all = visits(
        "Foreign Minister Kari Li left Oslo for Lima, Peru, on Sunday morning. On Monday she met with \
         President Pedro Paz.",
    );
    assert_eq!(all[0].status, Some(Status::UnderWay));
    let all = visits(
        "Foreign Minister Kari Li left Oslo on Tuesday for Lima, Peru. She will meet President Pedro Paz.",
    );
    assert_eq!(all[0].status, Some(Status::UnderWay));
}

#[test]
fn a_visit_that_is_counted_is_no_other() {
    let all = told(
        "Norwegian Foreign Minister Kari Li will visit Peru next week. It would be the first official trip \
         by Norway's top diplomat to Peru since 2004. This marks the second visit to Peru by the head of a Nordic ministry.",
    );
    assert_eq!(all, ["Kari Li: Peru"]);
}

#[test]
fn kinds_of_communities_are_led_by_one_group() {
    let all = visits(
        "Foreign Minister Kari Li visited Peru, where she met leaders of the Aymara, Roma and Uro communities. She also met \
         representatives of the ruling, opposition and independent parties, and the leaders of the Catholic, Muslim and \
         Jewish faiths.",
    );
    let expected = [
        "leaders of the Aymara, Roma and Uro communities",
        "representatives of the ruling, opposition and independent parties",
        "leaders of the Catholic, Muslim and Jewish faiths",
    ];
    assert_eq!(met(&all[0]), expected);
    let all = visits(
        "Foreign Minister Kari Li visited Peru, where she met the leaders of Fiji, Tonga and Samoa, members of Parliament \
         and the police, and business groups.",
    );
    assert!(met(&all[0]).len() > 2, "{:?}", met(&all[0]));
}

#[test]
fn the_number_of_a_release_may_stand_behind_its_date() {
    let text = "PRESS RELEASE\n\nOslo\n3 May 2019 ABC/PR/21\n\nForeign Minister Kari Li arrived in Peru yesterday.\n";
    let read = Reader::new().read(text, "any", Media::Plain).document;
    assert_eq!(read.source.issued.map(|d| d.to_string()).as_deref(), Some("2019-05-03"));
}

#[test]
fn a_town_told_of_with_its_part_of_a_country_is_there_ever_after() {
    let all = told(
        "Assistant Secretary Kari Li will travel to Tucson, Arizona, and Lima, Peru, on 11 May. In Tucson, she will visit a \
         school. In Lima, she will meet officials.",
    );
    assert_eq!(all, ["Kari Li: Arizona", "Kari Li: Peru"]);
}

/// The whole of a text that Kari Li’s visit to Chile is told of in.
fn met_in_chile(sentence: &str) -> Vec<String> {
    let all = visits(&format!("Foreign Minister Kari Li of Norway visited Chile. {sentence}"));
    all.iter().flat_map(met).collect()
}

#[test]
fn who_is_on_a_visit_is_the_one_named_next_to_it() {
    for (sentence, name) in [
        (
            "Ana Sol extended a warm welcome to President Pedro Paz of Chile, who is on a State Visit to Norway.",
            "Pedro Paz",
        ),
        ("Ana Sol gave a book to Mr. Bo Roe, who paid a working visit to Norway last week.", "Bo Roe"),
        (
            "Mayor Ana Sol spoke to the Ambassador to Peru, Eva Roe, who had visited Norway in April.",
            "Eva Roe",
        ),
    ] {
        assert_eq!(told(sentence), [format!("{name}: Norway")], "{sentence}");
    }
    let all = told(
        "President Pedro Paz of Chile is on a State Visit to Norway. Earlier, the Governor-General, Ana Sol, formally \
         greeted His Highness upon his arrival in Norway.",
    );
    assert_eq!(all, ["Pedro Paz: Norway"]);
}

#[test]
fn a_guest_is_honoured_by_those_who_are_met() {
    for (sentence, host) in [
        ("President Pedro Paz gave a state dinner in honour of the Foreign Minister.", "Pedro Paz"),
        ("Mayor Bo Roe hosted a luncheon on Tuesday for Ms Li.", "Bo Roe"),
        ("Governor Eva Sol extended a warm welcome today to Foreign Minister Li.", "Eva Sol"),
        ("She hosted a dinner for Bishop Juan Sol.", "Juan Sol"),
        ("Ms Li’s meeting with Mayor Bo Roe was useful.", "Bo Roe"),
        ("The Minister’s talks with the Speaker are set for Friday.", "Speaker"),
    ] {
        assert_eq!(met_in_chile(sentence), [host], "{sentence}");
    }
    assert_eq!(
        met_in_chile("She gave money for a dinner. Chile’s talks with Peru went on."),
        Vec::<String>::new()
    );
}

#[test]
fn an_ambassador_may_head_an_institute() {
    let met = met_in_chile(
        "She met the Director General of the Forest Institute, Ambassador Ana Roe, and the Foreign Minister, Ambassador Bo Sol \
         and officials.",
    );
    assert_eq!(met, ["Ana Roe", "Foreign Minister", "Bo Sol", "officials"]);
}

#[test]
fn a_visit_may_be_counted_between_commas_before_who_says_something() {
    for sentence in [
        "During the visit, the first by a Nordic minister in ten years, Foreign Minister Kari Li urged the Government to act.",
        "On the trip, her second to the country, Foreign Minister Kari Li urged the Government to act.",
    ] {
        let all = visits(&format!("Foreign Minister Kari Li visited Chile. {sentence}"));
        assert_eq!(all[0].statements.len(), 1, "{sentence}");
    }
}

#[test]
fn an_invitation_to_come_and_a_comment_are_neither_aim_nor_saying() {
    let all = visits(
        "Foreign Minister Kari Li visited Chile after receiving an invitation to come from the Government. Commenting on the \
         plans, Mayor Bo Roe welcomed the visit.",
    );
    assert_eq!(all[0].purposes.len(), 0);
    assert_eq!(all[0].statements.len(), 1);
}

#[test]
fn days_of_a_delegation_that_is_led_are_those_of_its_places() {
    let all = visits(
        "Foreign Minister Kari Li is leading a government delegation on a regional visit next week.\n\nThe delegation is \
         travelling to Fiji and Tuvalu.",
    );
    let days: Vec<_> = all.iter().map(|v| v.start.map(|d| d.to_string())).collect();
    assert_eq!(days, [Some("2011-05".to_owned()), Some("2011-05".to_owned())]);
}

#[test]
fn who_stands_first_goes_though_only_the_wife_is_named() {
    let all = told(
        "The Governor-General of Norway arrived yesterday. The Governor-General and Mrs Hurley are visiting Samoa and Tonga.",
    );
    assert_eq!(all, ["Governor-General, Hurley: Samoa", "Governor-General, Hurley: Tonga"]);
}

#[test]
fn a_country_that_welcomes_somebody_is_visited() {
    for sentence in [
        "President Pedro Paz of Chile received a ceremonial welcome in Norway on Monday.",
        "President Pedro Paz of Chile was accorded a red-carpet welcome in Norway.",
        "Chilean President Pedro Paz was given a warm reception on arrival in Norway.",
    ] {
        assert_eq!(told(sentence), ["Pedro Paz: Norway"], "{sentence}");
    }
    assert_eq!(told("A plan for trade received a warm welcome in Norway."), Vec::<String>::new());
}

#[test]
fn those_who_call_on_a_guest_are_at_home() {
    let text = "President Pedro Paz of Chile paid a State Visit to Norway.";
    for (sentence, hosts) in [
        (
            "Bo Sol, Vice President of Norway, and Ana Li, Minister of Trade, paid courtesy calls on President Paz.",
            2,
        ),
        ("Vice President Bo Sol of Norway paid a courtesy call on President Paz of Chile.", 1),
        (
            "In the evening the Chief Justice, Mr Bo Sol, the Speaker of Parliament, Mrs Eva Roe, and the Mayor, Mr Al Li, called \
          on the President of Chile.",
            3,
        ),
    ] {
        let all = visits(&format!("{text} {sentence}"));
        assert_eq!(all.len(), 1, "{sentence}");
        assert_eq!(met(&all[0]).len(), hosts, "{sentence}");
    }
}

#[test]
fn bodies_by_their_letters_share_their_people() {
    assert_eq!(
        met_in_chile("She met with NATO and EU foreign ministers."),
        ["NATO and EU foreign ministers"]
    );
    assert_eq!(met_in_chile("She met UNICEF and UNHCR staff, and MPs.").len(), 2);
    assert_eq!(met_in_chile("She met the CUT and local officials.").len(), 2);
}

#[test]
fn a_paper_speaks_whatever_it_was_issued_at() {
    let all = visits(
        "Foreign Minister Kari Li visited Chile. The joint communiqué issued by both countries at the end of the visit reiterated \
         their friendship. The document stressed the need for trade.",
    );
    assert_eq!(all[0].statements.len(), 2);
}

#[test]
fn a_city_lies_in_the_part_of_a_country_that_is_gone_to() {
    let all = told(
        "Secretary Kari Li will travel to Hawaii and Peru. She arrives in Honolulu on 11 May, where she will represent the United \
         States at a forum.",
    );
    assert_eq!(all, ["Kari Li: Hawaii", "Kari Li: Peru"]);
}

#[test]
fn a_dateline_may_start_with_its_month_or_stand_in_a_line_of_its_own() {
    for (text, day) in [
        ("May 3, 2019 – Special Rapporteur Kari Li ended her visit to Chile today.\n", "2019-05-03"),
        (
            "OSLO, ON, May 3, 2019 /NEWS/ -\n\nForeign Minister Kari Li ended her visit to Chile today.\n",
            "2019-05-03",
        ),
    ] {
        let read = Reader::new().read(text, "any", Media::Plain).document;
        assert_eq!(read.source.issued.map(|d| d.to_string()).as_deref(), Some(day), "{text}");
        assert_eq!(read.visits.len(), 1, "{text}");
        assert_eq!(read.visits[0].end.map(|d| d.to_string()).as_deref(), Some(day), "{text}");
    }
}

#[test]
fn a_visit_that_begins_on_a_day_is_open() {
    let all =
        visits("Foreign Minister Kari Li will visit Chile. The visit is scheduled to begin on 10 October.");
    assert_eq!(all[0].start.map(|d| d.to_string()).as_deref(), Some("2011-10-10"));
    assert_eq!(all[0].end, None);
}

#[test]
fn hosts_who_welcome_a_foreign_office_are_met() {
    let met = met_in_chile(
        "The President of Chile and the Mayor of Lota welcomed the Norwegian Foreign Minister as their guest.",
    );
    assert_eq!(met, ["President of Chile", "Mayor of Lota"]);
    assert_eq!(
        met_in_chile("Foreign Minister Shri. Al Paz and Mayor Smt. Eva Roe called on Ms Li."),
        ["Al Paz", "Eva Roe"]
    );
}

#[test]
fn what_is_felt_stands_behind_what_is_put_in() {
    let all = visits(
        "Foreign Minister Kari Li visited Chile. Ms Li expressed, on behalf of the people of Norway, her profound gratitude for \
         the help.",
    );
    assert_eq!(all[0].statements.len(), 1);
}

#[test]
fn the_visit_that_a_trip_ends_with_is_as_far_on_as_its_verb() {
    for (sentence, status) in [
        ("The Minister concludes her trip with a visit to Fiji to open a school.", Status::Planned),
        ("The Minister ended her tour with a visit to Fiji.", Status::Completed),
    ] {
        let all = visits(&format!("Foreign Minister Kari Li will visit Chile in November. {sentence}"));
        let fiji = all.iter().find(|v| v.destination.name == "Fiji");
        assert_eq!(fiji.and_then(|v| v.status), Some(status), "{sentence}");
    }
}

#[test]
fn a_visit_that_is_the_first_to_a_part_of_the_world_is_no_tour_and_says_nothing() {
    let text = "Foreign Minister Kari Li will visit Ghana on 17 September. This visit, her first to West Africa, will underline \
                the partnership.";
    assert_eq!(told(text), ["Kari Li: Ghana"]);
    assert_eq!(visits(text)[0].statements.len(), 0);
}

#[test]
fn people_may_be_of_what_is_a_countrys() {
    let met = met_in_chile(
        "She met leaders in Chile’s fishing sector. She met members of Chile’s leading chambers of commerce, and officials.",
    );
    assert_eq!(
        met,
        ["leaders in Chile’s fishing sector", "members of Chile’s leading chambers of commerce", "officials"]
    );
}
