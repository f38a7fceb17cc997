//! What stands over a text: letterheads that name who issues it, headings of speeches, places in capitals; and who goes along.

use visitgraph::facts::{Document, Status, Visit};
use visitgraph::parse::{Media, Reader};

use crate::told::{day, name, read, trips};

/// A text as it is, with no dateline put over it.
fn bare(text: &str) -> Document {
    Reader::new().read(text, "release", Media::Plain).document
}

/// The first visitor of the only visit, by name and office.
fn who(text: &str) -> (String, String) {
    let visits = bare(text).visits;
    assert_eq!(visits.len(), 1, "{text}");
    let party = visits[0].visitors[0].clone();
    (party.name.unwrap_or_default(), party.role.unwrap_or_default())
}

/// Who goes on the only visit, all of them.
fn party(text: &str) -> Vec<String> {
    let visits = read(text).visits;
    assert_eq!(visits.len(), 1, "{text}");
    visits[0].visitors.iter().map(name).collect()
}

fn only(document: &Document) -> &Visit {
    assert_eq!(document.visits.len(), 1, "{:?}", document.visits);
    &document.visits[0]
}

#[test]
fn a_letterhead_names_whom_the_text_calls_by_surname_or_office() {
    for head in [
        "MINISTER FOR HEALTH\nThe Hon. Mary Viner MP",
        "Statement by the Minister for Health, the Hon. Mary Viner, M.P.",
        "From the Minister for Health, the Hon. Mary Viner, M.P.",
        "News Release by Mary Viner, MP\nMinister for Health",
        "Mary Viner\nMinister for Health, Minister for Sport",
        "The Hon Mary Viner MP  Minister for Health  Media release  12/78",
        "Issued by the Office of the Minister for Health, Mary Viner",
    ] {
        for told in
            ["Mrs Viner will visit Chile in July.", "The Minister for Health will visit Chile in July."]
        {
            let text =
                format!("{head}\n\n23 June 1978\n\nVISIT TO CHILE\n\n{told} Talks will deal with trade.\n");
            let (name, office) = who(&text);
            assert_eq!(name, "Mary Viner", "{head}: {told}");
            assert!(office.to_lowercase().starts_with("minister for health"), "{head}: {office}");
        }
    }
}

#[test]
fn first_letters_of_a_letterhead_are_part_of_the_name() {
    let head = "MEDIA RELEASE\n\nThe Hon. M.J.R. Viner, M.P.\nMinister for Health\n\n23 June 1978\n\n";
    let (name, office) =
        who(&format!("{head}The Minister for Health, Mr Viner, will visit Chile in July.\n"));
    assert_eq!((name.as_str(), office.as_str()), ("M.J.R. Viner", "Minister for Health"));
}

#[test]
fn a_letterhead_names_nobody_else() {
    let head = "MINISTER FOR HEALTH\nThe Hon. Mary Viner MP\n\n23 June 1978\n\n";
    let (name, _) = who(&format!("{head}The Minister for Trade, Mr Paz, will visit Chile in July.\n"));
    assert_eq!(name, "Paz");
    let (name, _) = who(&format!("{head}The Minister for Trade will visit Chile in July.\n"));
    assert_eq!(name, "");
    // Two who issue it together: the office alone tells not which of them.
    let head =
        "JOINT STATEMENT\nMINISTER FOR HEALTH, MARY VINER\nMINISTER FOR TRADE, ANA ROE\n\n23 June 1978\n\n";
    let (name, _) = who(&format!("{head}The Minister will visit Chile in July.\n"));
    assert_eq!(name, "");
}

#[test]
fn an_office_right_behind_a_name_is_its_holders() {
    for text in [
        "Mary Viner MP Minister for Health will visit Chile in July.",
        "Senator the Hon Mary Viner Minister for Health will visit Chile in July.",
    ] {
        let visits = read(text).visits;
        let party = &visits[0].visitors[0];
        assert_eq!(party.name.as_deref(), Some("Mary Viner"), "{text}");
        assert_eq!(party.role.as_deref(), Some("Minister for Health"), "{text}");
    }
}

#[test]
fn a_heading_tells_where_a_speech_was_given() {
    for text in [
        "Following is the text of an address by the Prime Minister, Mr Viner, at a luncheon given in his honour by the Prime \
         Minister of Chile in Santiago on Monday, 2 May 2011:\n\n“I thank you for your welcome.”\n",
        "SPEECH BY THE PRIME MINISTER, MR VINER, AT A DINNER GIVEN BY THE PRESIDENT OF CHILE, SANTIAGO, 2 MAY 2011\n\n\
         I am pleased to be here.\n",
        "Transcript of a press conference given by the Prime Minister, Mr Viner, Santiago, Chile, 2 May 2011\n\n\
         Q: What was discussed?\n\nA: We discussed trade.\n",
    ] {
        let document = bare(text);
        let visit = only(&document);
        assert_eq!(name(&visit.visitors[0]).to_lowercase(), "viner", "{text}");
        assert_eq!(visit.destination.code.as_deref(), Some("CL"), "{text}");
        assert_eq!(visit.stops[0].place.name.to_lowercase(), "santiago", "{text}");
        assert_eq!(visit.status, Some(Status::Completed), "{text}");
        assert_eq!(day(visit.start), "2011-05-02", "{text}");
    }
}

#[test]
fn a_line_under_a_heading_tells_where_a_speech_was_given() {
    let text = "SPEECH BY THE MINISTER FOR FOREIGN AFFAIRS, MS KARI LI\n\nFISHERIES CONFERENCE\n\nSANTIAGO, CHILE\n\n\
                2 May 2011\n\nI am pleased to be here. We discussed trade.\n";
    let document = bare(text);
    assert_eq!(name(&only(&document).visitors[0]), "KARI LI");
    assert_eq!(only(&document).destination.code.as_deref(), Some("CL"));
    let joined = bare(
        "Speech by Norwegian Foreign Minister Kari Li\nSantiago, Chile, 2 May 2011\n\nI am pleased to be here.\n",
    );
    assert_eq!(name(&only(&joined).visitors[0]), "Kari Li");
}

#[test]
fn a_speech_at_home_or_about_a_place_is_no_visit() {
    for text in [
        "Remarks by the Foreign Minister, Kari Li, on the situation in Santiago, Chile\n\nI am concerned.\n",
        "Remarks by the Foreign Minister, Kari Li, following the earthquake in Santiago, Chile\n\nI am concerned.\n",
        "Speech by the Foreign Minister, Kari Li, at the University of Oslo, 2 May 2011\n\nI am pleased to be here.\n",
        "Speech by the Foreign Minister of Chile, Pedro Paz, Santiago, Chile, 2 May 2011\n\nI am pleased to be here.\n",
        "Oslo, 3 May 2011\n\nRemarks by Foreign Minister Kari Li, Oslo, Norway, 2 May 2011\n\nRelations are good.\n",
        "Remarks by the Spokesman, Bo Hay, Santiago, Chile, 2 May 2011\n\nI have nothing to add.\n",
    ] {
        assert!(bare(text).visits.is_empty(), "{text}");
    }
}

#[test]
fn places_in_capitals_are_known_where_they_are_written_in_no_other_way() {
    let visits =
        read("FOREIGN MINISTER KARI LI TO VISIT SANTIAGO ON 5 MAY\n\nThe visit will last a day.").visits;
    assert_eq!(visits[0].destination.name, "SANTIAGO");
    let visits = read("VISIT TO CHILE\n\nForeign Minister Kari Li will visit Chile on 5 May.").visits;
    assert_eq!(visits.len(), 1);
    assert_eq!(visits[0].destination.name, "Chile");
}

#[test]
fn a_name_in_capitals_is_no_place() {
    let text = "MINISTER FOR HEALTH\nTHE HON. MICHAEL JORDAN MP\n\n23 June 1978\n\nMr Jordan will visit Chile in July.\n";
    let document = bare(text);
    assert_eq!(name(&only(&document).visitors[0]), "MICHAEL JORDAN");
    assert_eq!(only(&document).visitors[0].country, None);
}

#[test]
fn a_place_and_day_under_a_text_is_no_stop() {
    let visits = read(
        "President Paz of Chile will visit Norway on 5 May. He will meet the King.\n\nBERGEN  3 May 2011",
    )
    .visits;
    assert_eq!(visits.len(), 1);
    assert!(visits[0].stops.is_empty());
}

#[test]
fn who_goes_along_is_told_in_many_ways() {
    let behind = "Foreign Minister Kari Li will visit Chile next week.";
    for told in [
        format!("{behind} Trade Minister Jonas Berg and Ana Roe will travel with her."),
        format!("{behind} Also travelling to Chile will be Trade Minister Jonas Berg and Ana Roe."),
        format!("{behind} Trade Minister Jonas Berg and Ana Roe will also take part in the visit."),
        "Foreign Minister Kari Li left for Chile today with Trade Minister Jonas Berg and Ana Roe.".to_owned(),
        "Foreign Minister Kari Li will be accompanied to Chile by Trade Minister Jonas Berg and Ana Roe.".to_owned(),
        "Foreign Minister Kari Li's delegation to Chile consists of Trade Minister Jonas Berg and Ana Roe.".to_owned(),
        "The delegation to Chile will be led by Foreign Minister Kari Li and will include Trade Minister Jonas Berg and Ana Roe."
            .to_owned(),
        "Foreign Minister Kari Li, along with Trade Minister Jonas Berg and Ms Ana Roe, visited Chile on 2 May.".to_owned(),
    ] {
        assert_eq!(party(&told), ["Kari Li", "Jonas Berg", "Ana Roe"], "{told}");
    }
    assert_eq!(
        party(&format!("{behind} A business delegation will accompany her.")),
        ["Kari Li", "business delegation"]
    );
    let along = "Foreign Minister Kari Li will visit Chile next week together with senior officials.";
    assert_eq!(party(along), ["Kari Li", "senior officials"]);
}

#[test]
fn a_delegation_to_an_event_goes_with_who_leads_it() {
    let text = "Norway's delegation to the Conference on Fisheries in Santiago will be led by Foreign Minister Kari Li.";
    assert_eq!(party(text), ["Kari Li"]);
    assert!(
        read("Norway's delegation to the United Nations is led by Ambassador Kari Li.").visits.is_empty()
    );
}

#[test]
fn he_for_whom_a_visit_is_arranged_is_who_goes() {
    for text in [
        "The Government has arranged for Foreign Minister Kari Li to visit Chile in June.",
        "Arrangements have been made for the Foreign Minister, Kari Li, to visit Chile in June.",
    ] {
        assert_eq!(party(text), ["Kari Li"], "{text}");
    }
}

#[test]
fn who_meets_others_beside_a_summit_is_there() {
    let text = "On the sidelines of the summit in Santiago, Chile, Foreign Minister Kari Li met the President of Peru.";
    assert_eq!(party(text), ["Kari Li"]);
}

#[test]
fn a_scrap_of_scanned_paper_is_no_visitor() {
    let text = "The High Commissioner, Prince Ali Roe, will visit Chile. Aft::-  , ^er. ding the weekend oriv_ i. iy ;- Sydr to -, e \
                will go on to Peru, departing for Bolivia on 23 May.";
    let visits = read(text).visits;
    assert_eq!(visits.iter().flat_map(|v| &v.visitors).map(name).collect::<Vec<_>>(), ["Ali Roe"]);
    // One mark is nothing.
    assert_eq!(party("Viner – will visit Chile next week."), ["Viner"]);
}

#[test]
fn each_place_has_its_own_days() {
    for text in [
        "Foreign Minister Kari Li will spend 5-7 May in Chile and 8-10 May in Peru.",
        "Foreign Minister Kari Li will visit Chile and Peru. Her itinerary is: Chile 5-7 May; Peru 8-10 May.",
    ] {
        let want = ["Kari Li → Chile 2011-05-05/2011-05-07", "Kari Li → Peru 2011-05-08/2011-05-10"];
        assert_eq!(trips(text), want, "{text}");
    }
}

#[test]
fn days_told_one_by_one_are_all_of_the_visit() {
    for days in ["May 5, 6 and 7", "5, 6 and 7 May", "5, 6, and 7 May"] {
        let text = format!("Foreign Minister Kari Li will visit Chile on {days}.");
        assert_eq!(trips(&text), ["Kari Li → Chile 2011-05-05/2011-05-07"], "{days}");
    }
    assert_eq!(
        trips("Foreign Minister Kari Li visited Chile on May 2, 2011."),
        ["Kari Li → Chile 2011-05-02/2011-05-02"]
    );
}
