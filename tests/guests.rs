//! Guests and their hosts: who is with whom, where the text calls a country by what it is, and what both say.

use crate::told::{self, name, read, trips};

const FIRST: &str = "Foreign Minister Kari Li of Norway visited Chile.";

fn met(text: &str) -> Vec<String> {
    told::met(&read(text).visits)
}

/// Each statement: "discuss: trade".
fn said(text: &str) -> Vec<String> {
    let document = read(&format!("{FIRST} {text}"));
    let all = document.visits.iter().flat_map(|v| &v.statements);
    all.map(|s| format!("{:?}: {}", s.act, s.content.clone().unwrap_or_default())).collect()
}

#[test]
fn those_with_a_host_are_met_as_well() {
    let text = "The Director of the World Health Organization, Dr Ana Li, paid a courtesy call on Foreign Minister Juan Paz \
                of Chile. Dr Li is on a visit to Chile. Foreign Minister Paz was accompanied by the Deputy Minister, Bo \
                Roca, and Joint Secretary Ana Sol.";
    assert_eq!(met(text), ["Juan Paz", "Bo Roca", "Ana Sol"]);
    let own =
        format!("{FIRST} She met President Juan Paz. She was accompanied by the Deputy Minister, Bo Berg.");
    assert_eq!(met(&own), ["Juan Paz"]);
}

#[test]
fn somebody_is_met_in_the_country_that_is_named_before() {
    let text = "Foreign Minister Kari Li of Norway will visit Peru and Chile on Friday. In Peru she is scheduled to meet \
                President Nik Lopez and Prime Minister Ana Vega, in Chile she will meet President Juan Ruiz.";
    let all: Vec<Vec<String>> = read(text).visits.iter().map(|v| told::met([v])).collect();
    assert_eq!(all, [vec!["Nik Lopez", "Ana Vega"], vec!["Juan Ruiz"]]);
}

#[test]
fn a_country_is_told_of_by_what_it_is() {
    for (text, expected) in [
        ("Minister Kari Li left Riyadh today at the end of her visit to the Kingdom.", "Kari Li → Kingdom"),
        ("Minister Kari Li arrived in Muscat today on a visit to the Sultanate.", "Kari Li → Sultanate"),
    ] {
        let told: Vec<String> =
            trips(text).iter().filter_map(|t| Some(t.rsplit_once(' ')?.0.to_owned())).collect();
        assert_eq!(told, [expected]);
    }
    assert_eq!(
        trips("Minister Kari Li will visit the Kingdom of Bahrain."),
        ["Kari Li → Kingdom of Bahrain"]
    );
}

#[test]
fn talks_and_views_are_had_by_nobody_in_particular() {
    assert_eq!(said("Talks were held on the ports."), ["Discuss: Talks were held on the ports"]);
    assert_eq!(said("During the visit, views were exchanged on trade."), ["Discuss: trade"]);
    assert_eq!(said("Talks were held on Monday."), [""; 0]);
}

#[test]
fn what_is_asked_or_shown_is_nothing_that_is_urged_or_said() {
    assert_eq!(said("She would like to ask a question about the port."), [""; 0]);
    assert_eq!(said("She spread out a map, pointing to small boats on it."), [""; 0]);
    assert_eq!(said("Ms Li asked the Government to open the port."), ["Urge: to open the port"]);
}

#[test]
fn a_quotation_goes_on_behind_who_says_it() {
    assert_eq!(
        said("“The pact is new,” Ms Li said in Lima, “and so is the port.”").first().map(String::as_str),
        Some("State: The pact is new")
    );
}

#[test]
fn an_agency_stands_behind_a_place_without_a_dash() {
    let text = "SANTIAGO (XNA) Foreign Minister Kari Li of Norway arrived here on Monday for talks with President Juan Paz.";
    let document =
        visitgraph::parse::Reader::new().read(text, "release", visitgraph::parse::Media::Plain).document;
    let visit = document.visits.first();
    assert_eq!(
        visit.map(|v| v.visitors.iter().map(name).collect::<Vec<_>>()),
        Some(vec!["Kari Li".to_owned()])
    );
}

#[test]
fn names_and_offices_of_small_letters_and_surnames_of_kings() {
    assert_eq!(
        met(&format!(
            "{FIRST} She met the Minister for Culture, the minister for energy and Ambassador Bo Roca."
        )),
        ["Minister for Culture", "minister for energy", "Bo Roca"]
    );
    assert_eq!(met(&format!("{FIRST} She met Mr Julian King and the King.")), ["Julian King", "King"]);
    assert_eq!(
        met(&format!(
            "{FIRST} She met Mr Nik Pirez (Chairman of the Council of Ministers of the country), and Minister Bo Roca."
        )),
        ["Nik Pirez", "Bo Roca"]
    );
    assert_eq!(
        met(&format!("{FIRST} She met the authorities in Lima and the regional leadership in Arica.")),
        ["regional leadership", "authorities"]
    );
}

#[test]
fn other_words_for_a_visitor_are_no_other_visitor() {
    let first = "UN Secretary-General Bo Berg arrived in Chile on Monday.";
    for text in [
        "The UN chief has come to Chile for talks.",
        "The Norwegian leader left for Chile at the invitation of Prime Minister Juan Paz.",
    ] {
        assert_eq!(trips(&format!("{first} {text}")).len(), 1, "{text}");
    }
    let other = "UN Secretary-General Bo Berg arrived in Chile on Monday. The Prime Minister of Peru left for Chile today.";
    assert_eq!(trips(other).len(), 2);
}

#[test]
fn the_last_to_visit_is_somebody_else() {
    assert_eq!(
        trips(
            "Foreign Minister Kari Li of Norway visited Chile on 2 May. The last President to visit Chile was Bo Berg in 1972."
        ),
        ["Kari Li → Chile 2011-05-02/2011-05-02", "Bo Berg → Chile 1972/1972"]
    );
}

#[test]
fn a_visit_goes_on_until_a_day() {
    let first = "Foreign Minister Kari Li of Norway will visit Chile on 5 May.";
    for text in [
        "The visit, which takes place at the invitation of President Juan Paz, will continue until 9 May.",
        "Her visit will continue till 9 May.",
    ] {
        assert_eq!(trips(&format!("{first} {text}")), ["Kari Li → Chile 2011-05-05/2011-05-09"], "{text}");
    }
}

#[test]
fn two_offices_with_a_dash_are_of_one() {
    assert_eq!(
        met(&format!(
            "{FIRST} She met Speaker Ana Vega, Deputy Prime Minister — Minister of Trade Juan Paz and others."
        )),
        ["Ana Vega", "Juan Paz"]
    );
}

#[test]
fn papers_and_those_behind_a_clause_say_something() {
    assert_eq!(
        said("A statement issued by the Ministry of Trade said the visit follows that of last year."),
        ["State: the visit follows that of last year"]
    );
    assert_eq!(
        said("Given the fact that Norway shares its values, Minister Paz stressed the need for reform."),
        ["Stress: the need for reform"]
    );
    assert_eq!(said("Ms Li went on to say that trade will grow."), ["State: trade will grow"]);
    assert_eq!(said("Ms Li went on to Arica to see the port."), [""; 0]);
}

#[test]
fn talks_take_place_on_something() {
    assert_eq!(
        said("An exchange of views took place on the climate."),
        ["Discuss: An exchange of views took place on the climate"]
    );
    assert_eq!(
        said("Discussions are expected to take place on trade."),
        ["Discuss: Discussions are expected to take place on trade"]
    );
    assert_eq!(said("The talks took place in the old palace."), [""; 0]);
    assert_eq!(said("The talks will be held on 5 May."), [""; 0]);
}

#[test]
fn a_crown_prince_holds_other_offices_too() {
    assert_eq!(
        met(&format!("{FIRST} She met Crown Prince Ali, Deputy Prime Minister and Commander of the Guard.")),
        ["Ali"]
    );
}

#[test]
fn a_journey_takes_somebody_to_further_places() {
    assert_eq!(
        trips("Minister Kari Li of Norway visited Chile. The nine-day trip took her to Malawi and Rwanda."),
        ["Kari Li → Chile", "Kari Li → Malawi", "Kari Li → Rwanda"]
    );
}
