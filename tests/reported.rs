//! Visits told in reported speech, on arrival and departure, by what is said or done in a place, and by a place under the text.

use visitgraph::facts::{Act, Status};

use crate::told::{came, day, met, name, of_norway, read};

#[test]
fn whoever_says_that_he_goes_goes() {
    for clause in [
        "he would make a short visit to Chile next week",
        "he would be making a short visit to Chile",
        "he would hold talks in Chile with President Paz",
        "he would be going to Chile in June",
        "he would pay an official visit to Chile",
        "he had just completed a visit to Chile",
        "he had been in Chile last week",
        "he had discussed trade with President Paz in Chile",
        "he would call at Chile on the way home",
        "he would inspect aid projects in Chile",
    ] {
        for says in ["Mr Berg said that", "Mr Berg announced today that", "The Minister, Mr Berg, said that"]
        {
            let text = format!("{says} {clause}.");
            let visits = read(&text).visits;
            assert_eq!(visits.len(), 1, "{text}");
            let of = (visits[0].destination.name.as_str(), name(&visits[0].visitors[0]));
            assert_eq!(of, ("Chile", "Berg".to_owned()), "{text}");
        }
    }
    // Of somebody else it is somebody else who goes.
    let other = read("Mr Berg said that Mr Dahl would make a short visit to Chile.").visits;
    assert_eq!(name(&other[0].visitors[0]), "Dahl");
}

#[test]
fn a_pronoun_stands_for_who_was_named_without_an_office() {
    let visits = read("Mr Berg met the press. He paid a visit to Chile.").visits;
    assert_eq!(name(&visits[0].visitors[0]), "Berg");
}

#[test]
fn somebody_is_at_present_in_a_place() {
    for now in ["is at present in", "is at the moment in", "is currently in"] {
        let visits = read(&format!("The Minister, Mr Berg, {now} Chile for a conference.")).visits;
        assert_eq!(visits[0].status, Some(Status::UnderWay), "{now}");
    }
}

#[test]
fn a_visit_there_is_one_to_the_place_named_before() {
    let visits =
        read("Norway and Chile signed a treaty during Minister Berg’s visit there last week.").visits;
    assert_eq!(visits[0].destination.name, "Chile");
    assert!(read("Minister Berg spoke of a visit there.").visits.is_empty());
}

#[test]
fn those_met_behind_where_are_met_there() {
    let visits = read(
        "Minister Berg met President Paz in Chile before travelling to Lima, where he met the Mayor, Ana Sol.",
    )
    .visits;
    let told: Vec<_> = visits.iter().map(|v| (v.destination.name.as_str(), met([v]))).collect();
    let of = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    assert_eq!(told, [("Chile", of(&["Paz"])), ("Lima", of(&["Ana Sol"]))]);
    let visits = read(
        "Minister Berg leaves for visits to Lima, Quito and Geneva. In Lima and Quito he will meet trade unions, while in Geneva \
         he is scheduled to meet the Director, Ana Sol.",
    )
    .visits;
    assert_eq!(met([&visits[2]]), ["Ana Sol"]);
    assert_eq!(met([&visits[0]]), ["trade unions"]);
}

#[test]
fn a_visit_is_hers_where_he_who_meets_her_is_no_woman() {
    let visits =
        read("Mr Sergei Lavin had a meeting with Foreign Minister Paz during her visit to Lima.").visits;
    assert_eq!(name(&visits[0].visitors[0]), "Paz");
    let own = read("Minister Lavin held talks with Foreign Minister Paz during his visit to Lima.").visits;
    assert_eq!(name(&own[0].visitors[0]), "Lavin");
}

#[test]
fn what_is_said_abroad_tells_of_a_visit() {
    for text in [
        "Trade will grow, Minister Ola Berg announced today in Lima.",
        "Minister Ola Berg said in a speech in Lima last night that trade would grow.",
        "Minister Ola Berg, speaking in Lima, said that trade would grow.",
        "In an address to the Trade Council in Lima today, Minister Ola Berg said that trade would grow.",
        "Addressing a conference in Lima today, Minister Ola Berg said that trade would grow.",
        "Minister Ola Berg spoke at a conference in Lima.",
        "Trade will grow, Minister Ola Berg said on his departure from Lima today.",
    ] {
        assert_eq!(came(&of_norway(text)), ["Ola Berg → Lima ()"], "{text}");
    }
    // What is said at home tells of none.
    assert!(of_norway("Trade will grow, Minister Ola Berg announced today in Oslo.").visits.is_empty());
}

#[test]
fn a_word_at_the_start_of_a_sentence_is_no_name() {
    let visits = read("Commenting on his visit to Chile, Mr Berg said that trade had grown.").visits;
    assert_eq!(name(&visits[0].visitors[0]), "Berg");
}

#[test]
fn who_arrives_stays_as_long_as_the_visit_lasts() {
    let visits = of_norway(
        "Minister Ola Berg said on arrival in Lima tonight that trade would grow. He will have talks during his five-day visit.",
    )
    .visits;
    assert_eq!(
        (day(visits[0].start), day(visits[0].end)),
        ("2011-05-03".to_owned(), "2011-05-07".to_owned())
    );
}

#[test]
fn the_day_of_return_is_the_last_one() {
    for text in [
        "Minister Berg will leave Oslo tomorrow to attend the trade meeting in Lima, and will return on 20 May.",
        "Minister Berg will leave tomorrow for Lima, returning on 20 May.",
        "Minister Berg will arrive in Lima on 4 May and leave on 20 May.",
    ] {
        let visits = of_norway(text).visits;
        let days = (day(visits[0].start), day(visits[0].end));
        assert_eq!(days, ("2011-05-04".to_owned(), "2011-05-20".to_owned()), "{text}");
    }
}

#[test]
fn a_place_under_the_text_tells_where_guests_are_met() {
    let text = |foot: &str| {
        format!(
            "I met this morning with the Deputy Prime Minister of Peru, Mr Bo Paz, for talks on trade between our two countries and \
             on the coming meeting of the Commission.\n\nWe agreed that trade should grow.\n\n{foot}"
        )
    };
    for foot in ["OSLO\n3 May 2011", "3 May 2011 Oslo", "OSLO 3 May, 2011"] {
        let document = of_norway(&text(foot));
        assert!(came(&document)[0].starts_with("Bo Paz → "), "{foot}: {:?}", came(&document));
    }
    // Nor does a text without a place tell where they met.
    assert!(of_norway(&text("3 May 2011")).visits.is_empty());
}

#[test]
fn who_leads_each_delegation_tells_who_has_come() {
    let text = "A meeting between Malawi and Peru was held in Lima, Peru, from 13 to 14 May 2010. The Malawian delegation was led by \
                Mr James Chiu. The Peruvian delegation was led by Dr Ana Sol.";
    let visits = read(text).visits;
    assert_eq!(visits.len(), 1);
    assert_eq!(name(&visits[0].visitors[0]), "James Chiu");
    let part = read(
        "Members of all parties are in Chile this week as part of a delegation led by the Speaker, Ana Li.",
    );
    assert_eq!(name(&part.visits[0].visitors[0]), "Ana Li");
}

#[test]
fn a_country_told_elsewhere_tells_who_is_at_home() {
    let visits = read(
        "Peruvian Premier Bo Sol praised the efforts of Chile. Premier Sol said this during a meeting with Chilean President Ana Paz \
         in Lima today.",
    )
    .visits;
    assert_eq!(name(&visits[0].visitors[0]), "Ana Paz");
}

#[test]
fn members_of_a_group_are_met_as_well() {
    let visits = read(
        "Minister Berg visited Chile. He had discussions with senior ministers. These included the Minister for Trade, Ana Li; the \
         Governor of the Bank of Chile, Professor Bo Mooy; and the Minister for Energy, Dr Emil Sol.",
    )
    .visits;
    assert_eq!(met([&visits[0]])[1..], ["Ana Li", "Bo Mooy", "Emil Sol"]);
}

#[test]
fn letters_and_seats_of_members_are_no_names() {
    let visits = read(
        "Tim Hale MP, (Lota), Shadow Minister for Trade, and John Roe M P, (Gilmore), were in Chile last week for the elections.",
    )
    .visits;
    let all: Vec<_> = visits[0].visitors.iter().map(name).collect();
    assert_eq!(all, ["Tim Hale", "John Roe"]);
    let posted = read("The Consul-General in Bonn, Mr Bo Hill, visited Chile.").visits;
    assert_eq!(posted[0].visitors[0].role.as_deref(), Some("Consul-General in Bonn"));
}

#[test]
fn a_headline_in_small_letters_is_no_part_of_the_text() {
    let text = "Chief Executive to renew ties with our trading partners\nThe Chief Executive, Mr Tung Chee Hwa, will visit Malaysia and \
                Japan in the next two months to renew ties with our trading partners and update them on developments.\nMr Tung will be \
                in Kuala Lumpur on September 3 and call on Prime Minister Mahathir, before going on to meet leaders of business there.\n";
    let visits = read(text).visits;
    assert!(visits.iter().all(|v| name(&v.visitors[0]) == "Tung Chee Hwa"), "{visits:?}");
}

#[test]
fn a_delegation_that_is_designated_goes() {
    let visits =
        read("The President announced today the designation of a Presidential Delegation to Lima, Peru to attend a ceremony.").visits;
    assert_eq!(name(&visits[0].visitors[0]), "Presidential Delegation");
    assert_eq!(visits[0].destination.name, "Peru");
}

#[test]
fn aims_joined_by_and_for_are_two() {
    let visits =
        read("Minister Li will travel to Chile to mark the anniversary and for talks on trade.").visits;
    let aims: Vec<_> = visits[0].purposes.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(aims, ["to mark the anniversary", "talks on trade"]);
}

#[test]
fn what_is_agreed_to_be_given_is_offered() {
    let acts = |text: &str| {
        let visits = read(&format!("Minister Li visited Chile. {text}")).visits;
        visits[0].statements.iter().map(|s| (s.act, s.content.clone())).collect::<Vec<_>>()
    };
    let told = acts("She agreed to provide 5 million dollars for schools.");
    assert_eq!(told, [(Act::Offer, Some("to provide 5 million dollars for schools".to_owned()))]);
    let told = acts("She also discussed with her counterparts Norway’s experience in fishing.");
    assert_eq!(told, [(Act::Discuss, Some("Norway’s experience in fishing".to_owned()))]);
}

#[test]
fn what_goes_somewhere_and_what_is_spoken_of_is_no_journey() {
    for text in [
        "Rivers going to Peru are long, Minister Li said.",
        "The money going to Chile was spent by Minister Li.",
        "Minister Li will not be going to Chile.",
        "Minister Li spoke at length about the conference in Chile.",
        "Minister Li discussed the war in Chile with President Paz.",
        "Minister Li saw problems in Chile.",
    ] {
        assert!(read(text).visits.is_empty(), "{text}");
    }
    assert_eq!(read("Minister Li is going to Chile in June.").visits.len(), 1);
}
