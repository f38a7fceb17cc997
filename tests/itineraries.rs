//! Trips told in rows and lists: where they go, who goes along, and who is met on them.

use crate::told::{met, read, trips};

/// The names of the stops of the first visit in a text.
fn stops(text: &str) -> Vec<String> {
    let first = read(text).visits.into_iter().next();
    first.into_iter().flat_map(|v| v.stops).map(|s| s.place.name).collect()
}

/// How far on the visits in a text are, each with its destination.
fn statuses(text: &str) -> Vec<String> {
    let status = |v: visitgraph::facts::Visit| {
        let status = v.status.map(|s| format!("{s:?}")).unwrap_or_default();
        format!("{} {status}", v.destination.name)
    };
    read(text).visits.into_iter().map(status).collect()
}

/// The names of all who travel on the first visit in a text, or what they are.
fn travellers(text: &str) -> Vec<String> {
    let first = read(text).visits.into_iter().next();
    let called = |p: visitgraph::facts::Party| p.name.or(p.role).or(p.organization);
    first.into_iter().flat_map(|v| v.visitors).filter_map(called).collect()
}

#[test]
fn who_has_departed_for_several_places_is_on_the_way_to_the_first() {
    let text = "Minister Ana Li has departed for Lima, Peru, the first stop on a nine-day trip to Peru, Chile and Cuba.";
    assert_eq!(statuses(text), ["Peru UnderWay", "Chile Planned", "Cuba Planned"]);
    assert_eq!(
        statuses("President Ana Paz has left for Chile, Peru and Cuba."),
        ["Chile UnderWay", "Peru Planned", "Cuba Planned"]
    );
    assert_eq!(statuses("President Ana Paz has left for Chile on an official visit."), ["Chile UnderWay"]);
    assert_eq!(statuses("President Ana Paz left for Chile and Peru."), ["Chile UnderWay", "Peru Planned"]);
    assert_eq!(statuses("President Ana Paz will leave for Chile tonight."), ["Chile Planned"]);
}

#[test]
fn the_other_members_of_a_body_travel_with_it() {
    let text = "The members of the Commission of Inquiry on Chile begin their visit to Chile today. The other members are: Mr. Bo \
        Berg of Sweden, Judge Ann Lee of India and Ms. Ida Rud of Ghana. The Commission will be in Chile until 9 May.";
    assert_eq!(travellers(text)[1..], ["Bo Berg", "Ann Lee", "Ida Rud"]);
    assert!(trips(text)[0].ends_with("2011-05-03/2011-05-09"), "{:?}", trips(text));
    let text = "The Panel on Water will visit Chile from 5 to 9 May. The members of the Panel are Ms Ana Li and Mr Bo Berg.";
    assert_eq!(travellers(text)[1..], ["Ana Li", "Bo Berg"]);
    // What the members are, is nobody.
    let text = "Minister Ana Li will visit Chile. The other members are content with the report.";
    assert_eq!(travellers(text), ["Ana Li"]);
}

#[test]
fn towns_in_no_list_are_stops_in_a_row() {
    let text =
        "Minister Ana Li will visit Chile from 5 to 9 May. She plans to visit Lomas, Marana, Sani and Tuto.";
    assert_eq!(stops(text), ["Lomas", "Marana", "Sani", "Tuto"]);
    let text = "Minister Ana Li will visit Peru. She will visit Lima, Kandi in the province of Mano, Lubi, and Likoro in the \
        province of Kato.";
    assert_eq!(stops(text), ["Lima", "Kandi", "Lubi", "Likoro"]);
    let text = "Minister Ana Li will visit Peru. She will visit Cusco in the south of the country and the Karamo region.";
    assert_eq!(stops(text), ["Cusco", "Karamo region"]);
    // People who are visited are no towns, nor are schools.
    let text = "Minister Ana Li will visit Chile. She will visit Bo Berg, Ida Rud and Ann Lee.";
    assert!(stops(text).is_empty());
    let text =
        "Minister Ana Li will visit Chile. She will visit Roma School, Lota Hospital and Mana College.";
    assert!(stops(text).is_empty());
}

#[test]
fn a_tour_that_took_somebody_elsewhere_is_that_persons() {
    let text = "Statement by Prime Minister Ana Paz. The Foreign Minister of Norway, Senator Bo Berg, visited Chile in 1974 during a \
        tour which took him also to Peru and Cuba.";
    assert_eq!(
        trips(text),
        ["Bo Berg → Chile 1974/1974", "Bo Berg → Peru 1974/1974", "Bo Berg → Cuba 1974/1974"]
    );
}

#[test]
fn visits_that_will_be_paid_upon_an_invitation_are_told() {
    let text = "The President, Ms Ana Paz, has been invited to visit Namibia, Zambia and Kenya. These visits will involve talks.";
    assert_eq!(statuses(text), ["Namibia Planned", "Zambia Planned", "Kenya Planned"]);
    assert!(
        trips("The President, Ms Ana Paz, has been invited to visit Kenya. The offer is an honour.")
            .is_empty()
    );
}

#[test]
fn a_session_away_from_the_seat_is_a_visit() {
    let text =
        "The Working Group on Water has concluded its session in Santiago, Chile on Friday 29 April 2011.";
    assert_eq!(trips(text).len(), 1);
    assert!(trips(text)[0].ends_with("→ Chile /2011-04-29"), "{:?}", trips(text));
    let text = "The Committee on Trade will hold its tenth session in Lima, Peru from 5 to 9 May.";
    assert!(trips(text)[0].ends_with("→ Peru 2011-05-05/2011-05-09"), "{:?}", trips(text));
    // At its seat it is no journey, nor is that of a parliament at home.
    assert!(
        trips("The Committee on Trade will hold its tenth session in Geneva from 5 to 9 May.").is_empty()
    );
    assert!(trips("The session of the fair in Lima, Peru was held on 5 May.").is_empty());
}

#[test]
fn those_of_an_event_are_met_each_for_a_country() {
    let text = "Minister Ana Li will visit Chile next week. She will attend the conference, which will also be attended by the \
        Presidents of Peru, Cuba and Brazil, and the Minister of Trade of Ghana.";
    assert_eq!(
        met(&read(text).visits),
        ["President", "President", "President", "Minister of Trade of Ghana"]
    );
    // Of an event to which she does not go nothing is told.
    let text = "Minister Ana Li will visit Chile. She spoke of the conference in May, which was attended by the President of Peru.";
    assert!(met(&read(text).visits).is_empty());
}

#[test]
fn a_row_of_those_met_goes_on_behind_a_clause() {
    let text = "Minister Ana Li will visit Chile. She will meet with the Special Envoy who heads the mission in Chile, \
        representatives of other bodies as well as diplomats and journalists.";
    assert_eq!(
        met(&read(text).visits),
        ["Special Envoy", "representatives of other bodies", "diplomats", "journalists"]
    );
    let text = "Minister Ana Li visited Chile. She met President Bo Paz, who opened the port, and officials said it was safe.";
    assert_eq!(met(&read(text).visits), ["Bo Paz"]);
}

#[test]
fn groups_on_both_sides_of_an_and_are_two() {
    let text =
        "Minister Ana Li visited Chile. She held meetings with government Ministers and Defence officials.";
    assert_eq!(met(&read(text).visits), ["government Ministers", "Defence officials"]);
    let text = "Minister Ana Li visited Chile. She met the Heads of the National Assembly and Senate.";
    assert_eq!(met(&read(text).visits), ["Heads of the National Assembly and Senate"]);
    let text = "Minister Ana Li visited Chile. She met senior officials of the Government, the judiciary and the military.";
    assert_eq!(met(&read(text).visits), ["senior officials of the Government", "judiciary", "military"]);
}

#[test]
fn two_of_one_office_are_the_visitor_and_who_invited() {
    let text = "Foreign Minister Kari Li of Norway visited Chile at the invitation of the Foreign Minister of Chile, Mr. Bo Paz. The \
        two Foreign Ministers discussed trade.";
    assert_eq!(met(&read(text).visits), ["Bo Paz"]);
    let text = "President Kari Li of Norway visited Chile at the invitation of President Bo Paz. Both leaders held talks on trade.";
    assert_eq!(met(&read(text).visits), ["Bo Paz"]);
    // Others may be the two.
    let text = "Foreign Minister Kari Li of Norway visited Chile at the invitation of President Bo Paz. The two Foreign Ministers \
        discussed trade.";
    assert!(met(&read(text).visits).is_empty());
}

#[test]
fn what_is_done_during_a_tour_of_several_places_is_of_the_tour() {
    let text = "Minister Kari Li arrived in Santiago, Chile on Monday, as part of a mission to South America. She will travel to \
        Peru, Brazil and Cuba. During her visit, Ms Li will meet officials of the Union.";
    let tour = read(text).visits.remove(0);
    assert_eq!(tour.destination.name, "South America");
    assert_eq!(tour.engagements.len(), 1);
}

#[test]
fn each_place_of_a_row_has_the_days_behind_it() {
    let text = "Minister Kari Li will visit Panama from 24 to 25 May, Colombia from 25 to 27 May and Peru on 28 May.";
    assert_eq!(
        trips(text),
        [
            "Kari Li → Panama 2011-05-24/2011-05-25",
            "Kari Li → Colombia 2011-05-25/2011-05-27",
            "Kari Li → Peru 2011-05-28/2011-05-28"
        ]
    );
    // A country that does something behind the days is no place of the row.
    let text = "Minister Kari Li will visit Panama from 24 to 25 May, Colombia said.";
    assert_eq!(trips(text), ["Kari Li → Panama 2011-05-24/2011-05-25"]);
}

#[test]
fn towns_with_their_days_tell_the_days_of_a_visit() {
    let text = "Queen Ana of Norway will visit Chile in May. The Queen has approved engagements in Santiago 10-12 May, Arica 13-14 \
        May, and Valparaiso 17-19 May.";
    assert_eq!(trips(text), ["Ana → Chile 2011-05-10/2011-05-19"]);
    assert_eq!(stops(text), ["Santiago", "Arica", "Valparaiso"]);
}

#[test]
fn the_spouse_of_a_president_is_not_the_president() {
    let text = "President Berg set off for a tour of Chile and Peru. He was accompanied by first lady Kari Berg, his daughter Ida and \
        son-in-law Bo Paz.";
    assert_eq!(travellers(text), ["Berg", "Kari Berg", "Ida", "Bo Paz"]);
    assert_eq!(statuses(text), ["Chile UnderWay", "Peru Planned"]);
    let text = "First Lady Ana Li of Norway will travel to Panama on 18 May.";
    assert_eq!(travellers(text), ["Ana Li"]);
    let text = "Vice President Ana Li of Norway will visit Chile. She will meet the President.";
    assert_eq!(met(&read(text).visits), ["President"]);
}

#[test]
fn who_is_heard_is_met() {
    let text = "Minister Kari Li visited Chile. She heard from victims and received information from witnesses and unions.";
    assert_eq!(met(&read(text).visits), ["victims", "witnesses", "unions"]);
    let text = "Minister Kari Li visited Chile. She heard that the port was open and received a letter from a school.";
    assert!(met(&read(text).visits).is_empty());
}

#[test]
fn consultations_that_will_be_with_somebody_in_a_place_are_a_stop() {
    let text = "Statement by the Prime Minister of Norway, Kari Li. My first consultations will be with President Bo Paz in Lima, Peru.";
    assert_eq!(trips(text), ["Kari Li → Peru"]);
    let text = "Minister Kari Li spoke in parliament. The talks with Peru will be with all parties in mind.";
    assert!(trips(text).is_empty());
}

#[test]
fn who_attends_too_is_met() {
    let text = "President Bo Paz of Chile will visit Norway. In Oslo, he will hold talks with Foreign Minister Kari Li. The Minister of \
        Trade will also attend.";
    assert_eq!(met(&read(text).visits), ["Kari Li", "Minister of Trade"]);
    let text = "President Bo Paz of Chile will visit Norway. The Minister of Trade will also attend the summit in Peru.";
    assert!(met(&read(text).visits).is_empty());
}

#[test]
fn a_town_and_its_province_are_one_stop() {
    let text =
        "Minister Kari Li of Norway visited Peru. She opened a school in Cusco and a port in Cusco Province.";
    assert_eq!(stops(text), ["Cusco Province"]);
}

#[test]
fn an_earlier_visit_that_another_follows_is_over() {
    let text = "President Bo Paz will visit Norway next week. The visit follows the trip to Chile in February by Prime Minister Kari Li. \
        It also reciprocates former President, Ana Sol's State visit to Chile in May 2009.";
    assert_eq!(trips(text)[1..], ["Kari Li → Chile 2011-02/2011-02", "Ana Sol → Chile 2009-05/2009-05"]);
    assert_eq!(statuses(text)[1..], ["Chile Completed", "Chile Completed"]);
}

#[test]
fn who_is_called_first_keeps_the_office() {
    let roles = |text: &str| -> Vec<String> {
        let all = read(text).visits.into_iter().flat_map(|v| v.engagements).flat_map(|e| e.with);
        all.filter_map(|p| p.role).collect()
    };
    let text = "Minister Ana Li of Norway visited Chile. She met First Minister Bo Paz, and First Deputy Prime Minister Ida Sol.";
    assert_eq!(roles(text), ["First Minister", "First Deputy Prime Minister"]);
    let text = "First Lady Ana Li of Norway will visit Panama. She will meet with First Lady of Panama, Ida Paz, at the palace.";
    assert_eq!(roles(text), ["First Lady of Panama"]);
    let text = "Minister Ana Li of Norway visited Chile. She first met President Bo Paz.";
    assert_eq!(roles(text), ["President"]);
}

#[test]
fn a_line_that_tells_when_a_text_was_released_ends_there() {
    let text = "For Immediate Release                                                            July 11, 2011\nStatement on the Visit of \
        President Ana Paz to the White House\nThe President will receive President Paz at the White House on July 30, where they will \
        discuss trade between both of the countries.\n";
    let visits = visitgraph::parse::Reader::new()
        .read(text, "release", visitgraph::parse::Media::Plain)
        .document
        .visits;
    let start = visits[0].start.map(|day| day.to_string());
    assert_eq!(start.as_deref(), Some("2011-07-30"));
}

#[test]
fn a_tour_starts_on_the_day_of_arrival() {
    let text = "Minister Kari Li of Norway arrived in Santiago, Chile on Monday, as part of a 14-day mission to South America. She will \
        travel to Peru and Cuba.";
    let tour = read(text).visits.remove(0);
    let days = [tour.start, tour.end].map(|day| day.map(|d| d.to_string()).unwrap_or_default());
    assert_eq!(days, ["2011-05-02", "2011-05-15"]);
}

#[test]
fn those_of_an_event_that_the_visitor_goes_to_are_met() {
    let text = "Minister Ana Li will visit Chile. She will address the Trade Forum. The Forum will bring together leaders of unions and \
        fishermen.";
    assert_eq!(met(&read(text).visits), ["leaders of unions", "fishermen"]);
    let text = "Minister Ana Li will visit Chile. The Forum of last year brought together leaders of unions.";
    assert!(met(&read(text).visits).is_empty());
}
