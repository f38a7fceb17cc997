//! Announcements, briefings and readouts of foreign ministries and bodies of states.

use crate::told::{met, read, trips};

#[test]
fn name_and_office_behind_a_clause_are_of_one_who_goes() {
    for text in [
        "On her first trip since the war began, the Honourable Ana Li, Minister of Trade, will travel to Chile.",
        "As the talks resumed, the Minister of Trade, Ana Li, will travel to Chile.",
        "At the invitation of President Roca of the Republic of Chile, Ana Li, Minister of Trade, will visit Chile.",
        "At the invitation of H.E. Dr Bo Roca of Chile, Ana Li, Minister of Trade, will visit Chile.",
    ] {
        assert_eq!(trips(text)[0].split(" →").next(), Some("Ana Li"), "{text}");
    }
    // The office behind the name of a host is the host's.
    let text =
        "At the invitation of Bo Roca, President of Chile, Ana Li, Minister of Trade, will visit Chile.";
    assert!(trips(text)[0].starts_with("Ana Li"), "{text}");
}

#[test]
fn stops_that_will_be_made_lie_ahead() {
    use visitgraph::facts::Status::{Completed, Planned};
    let status = |text: &str| read(text).visits.iter().map(|v| v.status).collect::<Vec<_>>();
    assert_eq!(
        status("Minister Ana Li will travel to Chile this week and make stops in Peru and Bolivia."),
        [Some(Planned); 3]
    );
    assert_eq!(status("Minister Ana Li travelled to Chile, with stops in Peru."), [Some(Completed); 2]);
}

#[test]
fn agreements_that_were_signed_are_named() {
    let told = |said: &str| {
        let all = read(&format!("Minister Ana Li visited Chile on 2 May. {said}")).visits;
        let agreed = |v: &visitgraph::facts::Visit| {
            let all = v.statements.iter().filter(|s| s.act == visitgraph::facts::Act::Agree);
            all.flat_map(|s| s.instruments.clone()).collect::<Vec<_>>()
        };
        let count = all.iter().map(|v| v.statements.len()).sum::<usize>();
        (count, all.iter().flat_map(agreed).collect::<Vec<_>>())
    };
    let named = |said: &str| told(said).1;
    assert_eq!(
        named("During the visit, an agreement on visa-free travel between Norway and Chile was signed."),
        ["agreement on visa-free travel between Norway and Chile"]
    );
    assert_eq!(
        named(
            "The following agreements were signed: an agreement on the border between Norway and Chile and an agreement on fisheries as well as a protocol on trade."
        ),
        ["agreement on the border between Norway and Chile", "agreement on fisheries", "protocol on trade"]
    );
    assert_eq!(
        named(
            "The ministers signed the Agreement on Double Taxation and the Memorandum of Understanding on Tourism."
        ),
        ["Agreement on Double Taxation", "Memorandum of Understanding on Tourism"]
    );
    assert_eq!(told("A memorandum of understanding was signed."), (1, vec![]));
    assert_eq!(told("The peace treaty had been signed long before."), (0, vec![]));
    assert_eq!(told("The contract was signed by a company."), (0, vec![]));
}

#[test]
fn an_agreement_that_is_discussed_has_its_whole_name() {
    let read = |said: &str| {
        let all = read(&format!("Minister Ana Li visited Chile on 2 May. She discussed {said}.")).visits;
        all.iter().flat_map(|v| &v.statements).flat_map(|s| s.instruments.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        read("the state border agreement between Norway and Chile"),
        ["state border agreement between Norway and Chile"]
    );
    assert!(read("the work of the Pacific Free Trade Area").is_empty());
}

#[test]
fn an_office_is_not_that_of_the_host_who_holds_it_too() {
    let text = "The visit of the Prime Minister to Chile will take place on 24 May. He will hold talks with the Prime Minister \
        of Chile His Excellency, Dr. Bo Roca.\n\nThe visit of Prime Minister Roca to Norway in January 2011 was a success. \
        During the visit of the Prime Minister to Chile we will go on.\n\nThe Prime Minister will be visiting Peru on 27 May.";
    assert_eq!(
        trips(text),
        [
            "Prime Minister → Chile 2011-05-24/2011-05-24",
            "Bo Roca → Norway 2011-01/2011-01",
            "Prime Minister → Peru 2011-05-27/2011-05-27"
        ]
    );
}

#[test]
fn the_day_of_an_announcement_is_not_that_of_the_visit() {
    let text = "From Chile, Minister Ana Li will travel to Peru, which is my second announcement today.";
    assert_eq!(trips(text), ["Ana Li → Peru"]);
}

#[test]
fn places_of_a_row_have_the_days_behind_them() {
    let text = "The visit will take Ana Li, the Chair, to Chile, from 22 to 23 May; the Republic of Guinea, from 23 to 24; and \
        Peru, on 25 and 26 May.";
    assert_eq!(
        trips(text),
        [
            "Ana Li → Chile 2011-05-22/2011-05-23",
            "Ana Li → Republic of Guinea 2011-05-23/2011-05-24",
            "Ana Li → Peru 2011-05-25/2011-05-26"
        ]
    );
    // Numbers that are no days.
    let text = "Ana Li, the Chair, will visit Chile on 5 May. The share rose from 23 to 24 percent.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-05/2011-05-05"]);
}

const PROGRAMME: &str = "Monday 9 May 2011

President Ana Li in Lima, Peru: meets Mr Juan Roca, President of Peru; visits a school; and meets members of the Union of \
    Ports (a body of workers).

Ms Eva Berg on official visit to Santiago, Chile (until 11 May).

Mardi 10 mai 2011

Mr Bo Dahl in Quito, Ecuador: meets Ms Rosa Paz, Minister of Trade; meets representatives of civil society.

Ms Kari Moe on mission to Bogotá, Colombia (until 12/05): meets trade unions.

Mr Per Sol on official visit to Suva, Fiji (until 10/05).";

#[test]
fn items_of_a_programme_have_the_day_over_them_and_all_who_are_met() {
    assert_eq!(
        trips(PROGRAMME),
        [
            "Ana Li → Peru 2011-05-09/2011-05-09",
            "Eva Berg → Chile 2011-05-09/2011-05-11",
            "Bo Dahl → Ecuador 2011-05-10/2011-05-10",
            "Kari Moe → Colombia 2011-05-10/2011-05-12",
            "Per Sol → Fiji /2011-05-10"
        ]
    );
    let seen = read(PROGRAMME);
    assert_eq!(met(&seen.visits[..1]), ["Juan Roca", "members of the Union of Ports"]);
    assert_eq!(met(&seen.visits[2..3]), ["Rosa Paz", "representatives of civil society"]);
    assert!(seen.visits.iter().all(|v| v.status == Some(visitgraph::facts::Status::Planned)));
}

#[test]
fn a_day_until_which_somebody_stays_is_the_last_and_not_the_first() {
    assert_eq!(trips("Minister Ana Li is in Chile until Friday."), ["Ana Li → Chile /2011-05-06"]);
    assert_eq!(
        trips("Minister Ana Li was in Chile until yesterday. On Sunday she visited a camp."),
        ["Ana Li → Chile /2011-05-02"]
    );
    assert_eq!(
        trips("Minister Ana Li will be in Chile from 5 May until 9 May."),
        ["Ana Li → Chile 2011-05-05/2011-05-09"]
    );
}

#[test]
fn talks_on_several_days_give_a_visit_its_days() {
    let text = "Minister Ana Li visited Chile. On 1 and 2 May, she had talks with President Roca.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-01/2011-05-02"]);
}

#[test]
fn an_office_with_its_country_in_front_is_that_with_it_behind() {
    let text = "Ana Li, Minister of Foreign Affairs of Norway, will visit Chile on 13 May. The Norwegian Foreign Minister will be \
        received by Bo Roca, President of Chile, and have a meeting with Rosa Paz, Minister of Energy.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-13/2011-05-13"]);
    assert_eq!(met(&read(text).visits), ["Bo Roca", "Rosa Paz"]);
    // Hers is another office than that of the host.
    let text =
        "Ana Li, Minister for Trade of Norway, visited Chile on 2 May. She met the Chilean Trade Minister.";
    assert_eq!(met(&read(text).visits), ["Chilean Trade Minister"]);
}

#[test]
fn meetings_that_are_held_between_two_are_told_of() {
    let with = |said: &str| {
        met(&read(&format!("Ana Li, Foreign Minister of Norway, visited Chile on 2 May. {said}")).visits)
    };
    assert_eq!(
        with(
            "The first meeting of the Joint Commission was held between Bo Roca, Foreign Minister of Chile, and his Norwegian counterpart."
        ),
        ["Bo Roca"]
    );
    assert_eq!(with("A meeting was held with the President of the Senate, Rosa Paz."), ["Rosa Paz"]);
    assert_eq!(with("Talks took place between Ana Li and Foreign Minister Bo Roca."), ["Bo Roca"]);
    assert_eq!(with("Talks were not held with the rebels."), Vec::<String>::new());
    assert_eq!(with("Talks were held between the two rebel leaders."), Vec::<String>::new());
}

#[test]
fn he_who_is_met_during_his_visit_is_the_guest() {
    let text = "On 2 May, Foreign Minister Ana Li held a foreign ministers’ meeting, followed by a lunch, with H.E. Dr. Juan Vas \
        Paz, Foreign Minister of Peru, during his working visit to Norway. Foreign Minister Vas thanked her, and said that \
        she had helped when floods came, and stressed trade.";
    assert_eq!(trips(text), ["Juan Vas Paz → Norway 2011-05-02/2011-05-02"]);
    assert_eq!(met(&read(text).visits), ["Ana Li"]);
}

#[test]
fn those_met_in_each_place_of_a_row_are_met_in_all() {
    let with = |said: &str| {
        let seen =
            read(&format!("On Monday, Minister Ana Li will begin a week-long tour of Central Asia. {said}"));
        let all = seen.visits.iter().filter(|v| v.destination.name != "Central Asia");
        all.map(|v| (v.destination.name.clone(), met([v]).join(", "))).collect::<Vec<_>>()
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let both = "Presidents, representatives of civil society";
    assert_eq!(
        with(
            "Her tour will take her on to Kazakhstan and Kyrgyzstan, where she is to meet and talk with their Presidents and representatives of civil society."
        ),
        [pair("Kazakhstan", both), pair("Kyrgyzstan", both)]
    );
    assert_eq!(
        with(
            "She will travel to Kazakhstan and Kyrgyzstan. She will also meet the staff of the centres in each country."
        ),
        [pair("Kazakhstan", "staff of the centres"), pair("Kyrgyzstan", "staff of the centres")]
    );
    // Somebody by name is met in the last.
    assert_eq!(
        with("She will travel to Kazakhstan and Kyrgyzstan, where she will meet President Bo Roe."),
        [pair("Kazakhstan", ""), pair("Kyrgyzstan", "Bo Roe")]
    );
    assert_eq!(
        with(
            "As part of the eight-day, two-nation mission, she will travel to Kazakhstan, where she will meet refugees, while in Kyrgyzstan, she will visit a camp."
        ),
        [pair("Kazakhstan", "refugees"), pair("Kyrgyzstan", "")]
    );
}

#[test]
fn a_weekday_behind_the_start_of_a_trip_lies_behind_it() {
    let text = "On 9 May, Minister Ana Li will travel to Chile. After the talks there, on Saturday she will fly on to Peru.";
    assert_eq!(trips(text)[1], "Ana Li → Peru 2011-05-14/");
    let text = "Minister Ana Li is on an eight-day mission to West Africa. She was in Togo until yesterday. She will end her West \
        Africa mission on 8 May.";
    assert_eq!(trips(text)[0], "Ana Li → West Africa 2011-05-01/2011-05-08");
}

#[test]
fn two_who_say_something_in_a_meeting_have_met() {
    let text = "Minister Ana Li paid a visit to Chile on 2 May. During a meeting which was followed by a lunch, Bo Roca, Minister \
        for Trade, and Ana Li underlined the good relations of the countries.";
    assert_eq!(met(&read(text).visits), ["Bo Roca"]);
}

#[test]
fn a_remark_behind_thanks_is_nothing_more_that_is_said() {
    let said = |text: &str| {
        let all = read(&format!("Minister Ana Li visited Chile on 2 May. {text}")).visits;
        all.iter().flat_map(|v| &v.statements).filter_map(|s| s.content.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        said("According to Ana Li, two further factors aggravate the crisis in the ports."),
        ["two further factors aggravate the crisis in the ports"]
    );
    assert_eq!(
        said(
            "She thanked Chile for its support, particularly valued because the needs of which the port is aware grow."
        ),
        ["Chile for its support"]
    );
}

fn told(text: &str) -> Vec<String> {
    let all = read(&format!("Minister Ana Li visited Chile on 2 May. {text}")).visits;
    all.iter().flat_map(|v| &v.statements).filter_map(|s| s.content.clone()).collect()
}

fn met_there(text: &str) -> Vec<String> {
    met(&read(&format!("Minister Ana Li visited Chile on 2 May. {text}")).visits)
}

#[test]
fn how_many_they_are_is_no_part_of_what_people_are_called() {
    assert_eq!(
        met_there(
            "She met over 50 business people and about 20 students, as well as more than 100 local officials."
        ),
        ["business people", "students", "local officials"]
    );
    let text = "A delegation of more than 120 business people and journalists will travel to Chile on 5 May.";
    assert_eq!(trips(text), ["business people → Chile 2011-05-05/2011-05-05"]);
    assert_eq!(met_there("She met President Roca over lunch."), ["Roca"]);
}

#[test]
fn people_are_met_of_whatever_office() {
    assert_eq!(
        met_there(
            "She interacted briefly with His Excellency Bo Roca, President of the Republic of Peru; His Excellency Ian S.K. Roe, President of Fiji; and the Right Honourable Eva Sol, Prime Minister of Samoa."
        ),
        ["Bo Roca", "Ian S.K. Roe", "Eva Sol"]
    );
    assert_eq!(
        met_there(
            "She met the Minister in charge of Employment, Eva Sol, and employers’ and workers’ representatives."
        ),
        ["Eva Sol", "employers’ and workers’ representatives"]
    );
    assert_eq!(met_there("She held a meeting with President Roca besides laying a wreath."), ["Roca"]);
    assert_eq!(met_there("She held a dialogue with the radio presenter Bo Sol on the border."), ["Bo Sol"]);
    assert_eq!(
        met_there("She discussed the needs of the ports with local authorities."),
        ["local authorities"]
    );
    // The name of a meeting is nobody.
    let text = "She discussed trade with Fiji and outcomes of the recent Pacific Heads of State Meeting (PHSM) held in Samoa.";
    assert!(!met_there(text).iter().any(|name| name.contains("Meeting")));
}

#[test]
fn sentences_end_before_amounts_and_speeches_before_what_is_done_next() {
    assert_eq!(
        told("She announced new commitments to the ports. £5m of new funding will connect them.")[..1],
        ["new commitments to the ports"]
    );
    assert_eq!(told("She delivered a speech on trade before visiting a school on the coast."), ["trade"]);
    assert!(told("She saw the port which he had announced a few days earlier.").is_empty());
    assert_eq!(
        told("“Trade helps us all,” said Ms Li, referring to the crisis in the ports."),
        ["Trade helps us all"]
    );
}

#[test]
fn a_visit_ends_on_the_day_it_is_said_to_end() {
    let text = "Minister Ana Li leaves for Chile tonight. The visit to Chile ends on 9 May when she travels to Peru for the \
        forum.";
    assert_eq!(trips(text)[0], "Ana Li → Chile 2011-05-03/2011-05-09");
    let text = "Minister Ana Li has left for Chile today. During the day long visit, she will hold talks.";
    assert_eq!(trips(text), ["Ana Li → Chile 2011-05-03/2011-05-03"]);
    // A tour has the days of its legs, which follow one on another.
    let text = "Ana Li, the Chair, will undertake a visit to West Africa that will take her to Benin, from 22 to 23 May; Togo, \
        from 23 to 24; and Ghana, on 25 and 26 May.";
    assert_eq!(trips(text)[0], "Ana Li → West Africa 2011-05-22/2011-05-26");
    let text =
        "Minister Ana Li will visit Chile and Peru from 5 to 9 May – her second visit to South America.";
    assert_eq!(trips(text).len(), 2);
}

#[test]
fn what_is_on_the_agenda_is_talked_of() {
    assert_eq!(told("The topics included trade and energy."), ["trade and energy"]);
    assert_eq!(told("On the agenda are trade and energy."), ["trade and energy"]);
    assert_eq!(told("High on the agenda of the talks will be trade."), ["trade"]);
    assert_eq!(told("The focus of the meetings will be on trade."), ["trade"]);
    assert!(told("Topics of the training included health.").is_empty());
    assert!(told("Trade with Peru was never on the cards.").is_empty());
}

#[test]
fn members_of_a_delegation_that_it_comprises_go_along() {
    let text = "President Ana Li will visit Chile on 5 May. She will be accompanied by a high-level delegation comprising the \
        Minister of Trade, Ms. Eva Sol, and business leaders.";
    let visitors = read(text).visits.iter().flat_map(|v| v.visitors.clone()).collect::<Vec<_>>();
    let roles = visitors.iter().map(|v| v.role.clone().unwrap_or_default()).collect::<Vec<_>>();
    assert_eq!(roles, ["President", "Minister of Trade", "business leaders"]);
}

#[test]
fn an_office_and_its_holder_named_behind_it_make_one_visit() {
    let text = "Question: Can you confirm the visit of the Foreign Minister of Peru to Oslo? Answer: Foreign Minister Bo Roca \
        will visit Norway on 5 and 6 May.";
    assert_eq!(trips(text), ["Bo Roca → Norway 2011-05-05/2011-05-06"]);
    let text = "President Ana Li visited Chile on 2 May. The Foreign Minister of Peru also visited Chile.";
    assert_eq!(trips(text).len(), 2);
    assert_eq!(told("The ministers shared concern over the violence."), ["the violence"]);
}
