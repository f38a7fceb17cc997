//! Delegations, programmes and readouts: who is met, once, and on which day.

use visitgraph::facts::Status;

use crate::told::{met, read, trips};

#[test]
fn a_delegation_to_a_ceremony_goes_on_its_day() {
    for text in [
        "President Berg announced the designation of a Presidential Delegation to Peru to attend the Inauguration of His \
         Excellency Jo Paz, President-elect of the Republic of Peru, on May 10, 2011. Ana Li, Secretary of Labor, will lead \
         the delegation.",
        "President Berg announced a Presidential Delegation to Peru to attend the inauguration of Jo Paz on May 10, 2011. \
         Ana Li, Secretary of Labor, will lead the delegation.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Peru 2011-05-10/2011-05-10"], "{text}");
        assert_eq!(read(text).visits[0].status, Some(Status::Planned), "{text}");
    }
}

#[test]
fn ministers_of_other_countries_are_not_the_minister() {
    let text = "The Minister for Education, Ana Li, will visit Peru. The Minister will hold talks with ministers from Japan, \
        Chile and Fiji.";
    assert_eq!(met(&read(text).visits), ["minister"; 3]);
}

#[test]
fn who_is_met_is_met_once_in_a_sentence() {
    for text in [
        "Mr. Bo Berg visited Peru. Mr. Berg took part in the Pacific Dialogue and held meetings with Minister Eva Roe.",
        "Mr. Bo Berg visited Peru. Mr. Berg attended the Pacific Summit hosted by Minister Eva Roe.",
    ] {
        assert_eq!(met(&read(text).visits), ["Eva Roe"], "{text}");
    }
    let text =
        "Mr. Bo Berg visited Peru. Mr. Berg met Minister Eva Roe. Later he dined with Minister Eva Roe.";
    assert_eq!(met(&read(text).visits), ["Eva Roe", "Eva Roe"], "{text}");
}

#[test]
fn companies_are_told_by_where_they_work() {
    for (text, all) in [
        (
            "She will meet Norwegian businesses operating in Peru.",
            &["Norwegian businesses operating in Peru"][..],
        ),
        (
            "She will meet companies working in Peru and their employees.",
            &["companies working in Peru", "employees"],
        ),
        ("She will meet the company in Lima.", &["company"]),
    ] {
        let text = format!("Minister Ana Li of Norway will visit Peru. {text}");
        assert_eq!(met(&read(&text).visits), all, "{text}");
    }
}

#[test]
fn a_collection_of_transcripts_is_no_office() {
    use visitgraph::parse::{Media, Reader};
    let text = "---\npublisher: \"PM Transcripts\"\ncreators: \"Berg, Bo\"\ndate: \"2011-05-03\"\n---\n\nVisit to Peru\n\n\
        I will visit Peru from 8 to 14 May.\n";
    let visits = Reader::new().read(text, "release", Media::Markdown).document.visits;
    assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Berg"));
    assert_eq!(visits[0].visitors[0].role, None);
}

#[test]
fn the_day_on_which_a_visit_is_concluded_is_its_last() {
    for (text, told) in [
        ("Foreign Minister Ana Li of Norway today concluded a visit to Chile.", "/2011-05-03"),
        (
            "Foreign Minister Ana Li of Norway ended her visit to Chile on 2 May. She met President Paz on 1 May.",
            "/2011-05-02",
        ),
        (
            "Foreign Minister Ana Li of Norway concluded a three-day visit to Chile on 2 May.",
            "2011-04-30/2011-05-02",
        ),
        (
            "Foreign Minister Ana Li of Norway concluded a one-day visit to Chile on 2 May.",
            "2011-05-02/2011-05-02",
        ),
        (
            "Foreign Minister Ana Li of Norway will visit Chile from 1 May. She will conclude her visit on 5 May.",
            "2011-05-01/2011-05-05",
        ),
    ] {
        assert_eq!(trips(text), [format!("Ana Li → Chile {told}")], "{text}");
    }
}

#[test]
fn those_who_brief_the_visitor_are_met() {
    for (text, all) in [
        (
            "She will receive briefings from the Police Commissioner, Bo Sol, and officials.",
            &["Bo Sol", "officials"][..],
        ),
        ("She received a briefing from President Paz.", &["Paz"]),
        ("She received a report from President Paz.", &[]),
        ("She was told of a briefing by President Paz.", &[]),
    ] {
        let text = format!("Minister Ana Li of Norway will visit Peru. {text}");
        assert_eq!(met(&read(&text).visits), all, "{text}");
    }
}

#[test]
fn a_dash_ends_the_name_of_a_body() {
    for dash in ["-", "–"] {
        let text = format!(
            "Minister Ana Li of Norway will visit Peru. She will deliver a speech to the Royal Peruvian Institute {dash} a \
             widely respected think tank {dash} on trade."
        );
        assert_eq!(met(&read(&text).visits), ["Royal Peruvian Institute"], "{text}");
    }
    let text = "Minister Ana Li of Norway visited Peru. She met His Royal Highness Prince Bo.";
    assert_eq!(met(&read(text).visits), ["Bo"]);
}

#[test]
fn a_visit_at_the_end_of_which_something_is_said_today_ends_today() {
    for text in [
        "UN expert Ana Li today called on Peru to close the prison, at the end of a ten-day visit to the country.",
        "Special Rapporteur Ana Li today urged Peru to act at the end of her ten-day mission to Peru.",
    ] {
        assert_eq!(trips(text), ["Ana Li → Peru 2011-04-24/2011-05-03"], "{text}");
    }
    let text = "Special Rapporteur Ana Li will today begin a ten-day visit to Peru.";
    assert_eq!(trips(text), ["Ana Li → Peru 2011-05-03/2011-05-12"]);
}

#[test]
fn an_aim_ends_before_the_way_home() {
    let text = "Minister Ana Li of Norway will visit Lima, Peru for talks with judges before returning to Norway on 9 May.";
    assert_eq!(read(text).visits[0].purposes[0].text, "talks with judges");
}

#[test]
fn the_expert_who_says_something_is_the_one_a_text_is_about() {
    for who in ["The independent expert", "The UN human rights expert", "Ms Li"] {
        let text = format!("Special Rapporteur Ana Li visited Peru. {who} welcomed the new press law.");
        assert_eq!(read(&text).visits[0].statements[0].speaker, None, "{text}");
    }
    let text = "Minister Ana Li of Norway visited Peru. The independent expert welcomed the new press law.";
    assert!(read(text).visits[0].statements[0].speaker.is_some());
}
