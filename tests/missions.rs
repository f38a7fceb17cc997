//! Missions of experts, hosts' announcements and ministers' releases: who goes, and what for.

use visitgraph::facts::{Status, Visit};

use crate::told::{met, name, read, trips};

fn only(text: &str) -> Visit {
    let mut all = read(text).visits;
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.remove(0)
}

fn aims(text: &str) -> Vec<String> {
    only(text).purposes.into_iter().map(|p| p.text).collect()
}

fn said(text: &str) -> Vec<String> {
    let all = read(text).visits.into_iter().flat_map(|v| v.statements);
    all.filter_map(|s| s.content).collect()
}

fn stops(visit: &Visit) -> Vec<&str> {
    visit.stops.iter().map(|s| s.place.name.as_str()).collect()
}

#[test]
fn a_heading_is_no_part_of_the_sentence_under_it() {
    let text = "Statement from the Press Office Regarding the Visit of Queen Ana of Tonga\n\
                President Bo Hay will welcome Queen Ana of Tonga to Chile on 16 May.";
    let visit = only(text);
    assert_eq!(visit.visitors.iter().map(name).collect::<Vec<_>>(), ["Ana"]);
    assert_eq!(met([&visit]), ["Bo Hay"]);
    let text = "Readout of President Hay's Meeting With Prime Minister Li\n\
                The Foreign Minister of Chile, Ana Li, visited Peru on 2 May.";
    assert_eq!(trips(text), ["Ana Li → Peru 2011-05-02/2011-05-02"]);
}

#[test]
fn countries_go_by_their_own_spelling() {
    let text = "First Lady Ana Li will travel to Ecuador, Panamá, and Perú from May 18 – May 23.";
    assert_eq!(read(text).visits.len(), 3);
}

#[test]
fn who_remains_concerned_after_a_visit_was_there() {
    let visit = only(
        "After his four-day mission to Chad, the Independent Expert on debt, Mr. Ivo Berg, remains \
                      deeply concerned about the drought.",
    );
    assert_eq!(visit.visitors[0].name.as_deref(), Some("Ivo Berg"));
    assert_eq!(visit.status, Some(Status::Completed));
    assert_eq!(visit.statements[0].content.as_deref(), Some("the drought"));
    let visit = only(
        "Following her visit to Chad, the Special Rapporteur on torture, Ana Li, is encouraged by the reforms.",
    );
    assert_eq!(visit.status, Some(Status::Completed));
    // "After his visit to Chad, the Minister travels to Niger": he is not there yet.
    let text = "After his visit to Chad, the Foreign Minister, Ivo Berg, will report to the Council.";
    assert_ne!(only(text).status, Some(Status::Completed));
}

#[test]
fn what_an_expert_will_find_out_is_an_aim() {
    let visit = "The Special Rapporteur on housing, Ana Li, will visit Chile from 13 to 19 May.";
    for (told, aim) in [
        (
            "The UN expert will assess the right to housing, including for women.",
            "assess the right to housing, including for women",
        ),
        ("She will also examine efforts to end evictions.", "examine efforts to end evictions"),
        (
            "Ms. Li will gather first-hand information on evictions.",
            "gather first-hand information on evictions",
        ),
        ("During her mission, she will study the laws on rents.", "study the laws on rents"),
        (
            "The Special Rapporteur will also carry out an assessment of the new towns.",
            "carry out an assessment of the new towns",
        ),
    ] {
        let text = format!("{visit} {told}");
        assert_eq!(aims(&text), [aim], "{told}");
        assert!(said(&text).is_empty(), "{told}");
    }
    assert_eq!(
        aims(
            "The High Commissioner, Ana Li, will make an assessment of the floods in Chad when she visits the country in May."
        ),
        ["make an assessment of the floods in Chad"]
    );
    for idle in [
        "Her brother will study at the university.",
        "The Council will take action.",
        "She will make a speech.",
    ] {
        assert!(aims(&format!("{visit} {idle}")).is_empty(), "{idle}");
    }
    let text = format!("{visit} She will meet President Bo Hay. They will examine ways to build homes.");
    assert_eq!(said(&text), ["ways to build homes"]);
}

#[test]
fn who_is_glad_to_be_in_a_country_is_there() {
    let by = "Statement by the Prime Minister, Mr Jon Sol\n\n";
    for said in [
        "I am delighted to be in Peru and its old harbour.",
        "I am very pleased to be here in Peru today.",
        "It is a great pleasure to be back in Peru. I thank our hosts.",
        "It gives me great pleasure to be here again in Peru.",
        "We are privileged to be in the city of Lima, Peru. I thank our hosts.",
    ] {
        let text = format!("{by}{said}");
        let visit = only(&text);
        assert_eq!(visit.visitors[0].name.as_deref(), Some("Jon Sol"), "{said}");
        assert_eq!(visit.destination.name, "Peru", "{said}");
        assert_eq!(visit.status, Some(Status::UnderWay), "{said}");
    }
    // A city alone may be one's own.
    for said in [
        "It is great to be here in Arica with so many friends. I thank you.",
        "I am proud to be in politics.",
        "I would be glad to be in Peru.",
        "I am not pleased to be in Peru.",
        "Ms Paz told us: “I am glad to be in Peru.” I thank her.",
    ] {
        assert!(trips(&format!("{by}{said}")).is_empty(), "{said}");
    }
    let visit = only(
        "STATEMENT BY THE PRIME MINISTER OF FIJI, THE HON JON SOL, ON ARRIVAL IN LIMA, PERU\n\n\
                      I am delighted to be in Peru. I look forward to my talks with President Paz.",
    );
    assert_eq!(visit.visitors[0].role.as_deref(), Some("PRIME MINISTER OF FIJI"));
}

#[test]
fn the_office_of_who_writes_may_have_come_of_late() {
    let text = "Tomorrow I will depart for a visit to Chile and Peru, my first trip abroad since becoming Foreign Minister \
                last month. In Peru I will meet the Foreign Minister as well as Defence Minister Jon Sol.";
    for visit in read(text).visits {
        assert_eq!(visit.visitors[0].role.as_deref(), Some("Foreign Minister"));
    }
}

#[test]
fn a_part_of_a_country_that_is_visited_is_a_stop() {
    let visit = only(
        "The Foreign Minister, Ana Li, will visit Malaysia from 5 to 9 May. She will also travel to Sabah and Sarawak.",
    );
    assert_eq!(stops(&visit), ["Sabah", "Sarawak"]);
    let text = "The Foreign Minister of Chile, Ana Li, will travel to Scotland on 5 May.";
    assert_eq!(trips(text), ["Ana Li → Scotland 2011-05-05/2011-05-05"]);
}

#[test]
fn days_may_stand_before_the_places_of_a_journey() {
    let who = "The Special Rapporteur on housing, Ana Li,";
    for told in [
        "will travel from 3 to 9 June to Chile and Peru.",
        "will travel between 3 and 9 June to Chile and Peru.",
        "will fly on 3-9 June to Chile and Peru.",
        "will make a visit from 3 to 9 June to Chile and Peru.",
        "is due to undertake an official mission on 3-9 June to Chile and Peru.",
    ] {
        assert_eq!(
            trips(&format!("{who} {told}")),
            ["Ana Li → Chile 2011-06-03/2011-06-09", "Ana Li → Peru 2011-06-03/2011-06-09"],
            "{told}"
        );
    }
    for idle in ["will write from 3 to 9 June to Chile.", "will sell 3 to 9 boats to Chile."] {
        assert!(trips(&format!("{who} {idle}")).is_empty(), "{idle}");
    }
}

#[test]
fn meetings_in_a_country_that_is_visited_are_no_visits_of_others() {
    let visit = only(
        "The President of Portugal, Mr Jon Sol, will visit Chile from 20 to 26 May, travelling to Santiago and Arica. \
                      Mr Paz, as Acting Prime Minister, will meet President Sol in Santiago.",
    );
    assert_eq!(met([&visit]), ["Paz"]);
    let text = "The Special Rapporteur on housing, Ana Li, travelled to Peru from 3 to 9 April. Dr. Li met on 4 April in Lima \
                with the Bolivian Prime Minister, Jorge Paz. The laws of Peru are new. Peru is large.";
    let visit = only(text);
    assert_eq!(visit.visitors[0].name.as_deref(), Some("Ana Li"));
    assert_eq!((met([&visit]), stops(&visit)), (vec!["Jorge Paz".to_owned()], vec!["Lima"]));
    // Others who meet there are others.
    let text = "The Foreign Minister of Norway, Ana Li, visited Chile on 2 May. President Bo Hay of Fiji met Mr Paz in Santiago.";
    assert_eq!(trips(text).len(), 2);
}

#[test]
fn who_is_invited_by_a_country_goes_there() {
    for (told, place) in [
        (
            "the Government of Chile, the Independent Expert on debt, Mr. Bo Hay, carried out an official visit from 20 to 29 April.",
            "Chile",
        ),
        (
            "the Government of the Republic of Chad, the Special Rapporteur on torture, Mr Bo Hay, will undertake a mission from 9 to 13 May.",
            "Republic of Chad",
        ),
        (
            "the Chilean authorities, the Special Rapporteur on torture, Bo Hay, visited Chile in April.",
            "Chile",
        ),
        (
            "the Government of Chile, the Special Rapporteur on torture, Bo Hay, undertook a mission to Peru.",
            "Peru",
        ),
    ] {
        let visit = only(&format!("At the invitation of {told}"));
        assert_eq!(visit.destination.name, place, "{told}");
        assert_eq!(visit.visitors[0].name.as_deref(), Some("Bo Hay"), "{told}");
        assert!(visit.visitors[0].role.is_some(), "{told}");
    }
    for idle in ["Ms Ana Li gave a speech.", "Ms Ana Li put off a visit."] {
        assert!(trips(&format!("At the invitation of the Government of Chile, {idle}")).is_empty(), "{idle}");
    }
    let text = "At the invitation of Ms Ida Li, President of Peru, Mr Bo Paz, President of Chile, visited Lima on 2 May.";
    assert_eq!(trips(text), ["Bo Paz → Peru 2011-05-02/2011-05-02"]);
}

#[test]
fn experts_are_named_with_what_they_look_into() {
    for office in
        ["UN expert on housing", "United Nations expert on minority issues", "UN independent expert on debt"]
    {
        let visit = only(&format!("The {office}, Ana Li, will visit Chile in May."));
        assert_eq!(visit.visitors.len(), 1, "{office}");
        assert_eq!(visit.visitors[0].name.as_deref(), Some("Ana Li"), "{office}");
        assert_eq!(visit.visitors[0].role.as_deref(), Some(office));
    }
}

#[test]
fn ministers_are_met_with_all_that_they_look_after() {
    let visit = only(
        "The Minister for Trade, Ana Li, visited Chile in April. She met the Minister of Public Order and Christian \
                      Affairs Hon. Ivo Sol, the Minister of Resettlement, Reconstruction and Hindu Affairs, Hon. DM Roe, the \
                      Minister of Justice, Law and Order, Hon. Ida Paz, and others.",
    );
    assert_eq!(met([&visit]), ["Ivo Sol", "DM Roe", "Ida Paz"]);
    let visit = only(
        "The Minister for Trade, Ana Li, visited Chile in April. She met officials of the Government, the judiciary, \
                      and the head of the military academy.",
    );
    assert_eq!(met([&visit]), ["officials of the Government", "judiciary", "head of the military academy"]);
}

#[test]
fn a_line_may_tell_of_several_days() {
    let visit = only(
        "The Special Rapporteur, Ana Li, will visit Chile from 1 to 15 May. Her programme is:\n\n\
                      May 4-5 Arica, Chile\nMay 7-8 Valparaiso May 9 Iquique May 10-12 Santiago",
    );
    assert_eq!(stops(&visit), ["Arica", "Valparaiso", "Iquique", "Santiago"]);
}

#[test]
fn visits_are_called_off_by_those_who_would_have_gone() {
    for told in [
        "The Special Rapporteur on torture, Mr. Bo Hay, cancelled a visit to Chile after the Government imposed conditions.",
        "The Special Rapporteur on torture, Mr. Bo Hay, cancelled his visit to Chile.",
        "The Minister, Mr Bo Hay, today cancelled his trip to Chile because of the floods.",
    ] {
        let visit = only(told);
        assert_eq!((visit.status, visit.start), (Some(Status::Cancelled), None), "{told}");
        assert_eq!(visit.visitors[0].name.as_deref(), Some("Bo Hay"), "{told}");
    }
    let visit = only("Foreign Minister Bo Hay postponed a visit to Chile that was due to begin on 5 May.");
    assert_eq!(visit.status, Some(Status::Postponed));
    assert!(visit.purposes.is_empty());
    let visit = only("Foreign Minister Bo Hay visited Chile. The cancelled summit will be held in June.");
    assert_eq!(visit.status, Some(Status::Completed));
}

#[test]
fn who_heads_a_delegation_goes_with_it() {
    let text = "The UN Subcommittee on Prevention of Torture will visit Chile from 9 to 18 May. The delegation of the \
                Subcommittee is headed by Ms. Ana Li and includes Bo Hay.";
    let visit = only(text);
    assert_eq!(visit.visitors.iter().map(name).collect::<Vec<_>>()[1..], ["Ana Li", "Bo Hay"]);
}

#[test]
fn those_before_whom_somebody_speaks_are_met() {
    let visit = "The High Commissioner, Ana Li, will travel to Chile from 9 to 13 May.";
    let told = |told: &str| met(read(&format!("{visit} {told}")).visits.iter());
    assert_eq!(
        told("She will speak on trade before women leaders and students."),
        ["women leaders", "students"]
    );
    assert_eq!(told("On Friday, she will speak on “Law and Trade” before judges."), ["judges"]);
    assert!(told("She will speak at the opening before returning home.").is_empty());
}

#[test]
fn who_takes_part_or_takes_up_an_office_is_nothing_said() {
    let visit = "The High Commissioner, Ana Li, will travel to Chile from 9 to 13 May.";
    let told = |told: &str| said(&format!("{visit} {told}"));
    assert!(told("The workshop will include representatives of unions and of the Navy.").is_empty());
    assert_eq!(told("The talks will include trade and fish."), ["trade and fish"]);
    assert!(told("She took up the mandate on 1 August 2010.").is_empty());
    assert!(told("She will see towns in the north, having requested visits to two of them.").is_empty());
}
