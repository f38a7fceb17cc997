//! What the reader makes of the manners of news desks, ministries and bodies of experts, a text for each.

use visitgraph::facts::{Date, Document, Party, Visit};
use visitgraph::parse::{Media, Reader};

use crate::program::facts;

const CHILE: &str = "Foreign Minister Kari Li of Norway visited Chile on 2 May.";

fn name(party: &Party) -> String {
    party
        .name
        .clone()
        .or_else(|| party.role.clone())
        .or_else(|| party.organization.clone())
        .unwrap_or_default()
}

/// The verb and the words of each statement.
fn said(text: &str) -> Vec<String> {
    let visits = facts(&format!("{CHILE} {text}")).visits;
    let all = visits.into_iter().flat_map(|visit| visit.statements);
    all.map(|s| format!("{}: {}", s.verb.unwrap_or_default(), s.content.unwrap_or_default())).collect()
}

fn met(visit: &Visit) -> Vec<String> {
    visit.engagements.iter().flat_map(|e| &e.with).map(name).collect()
}

fn met_in_chile(text: &str) -> Vec<String> {
    facts(&format!("{CHILE} {text}")).visits.iter().flat_map(met).collect()
}

/// Who goes, and where they stop.
fn travels(read: &Document) -> Vec<(Vec<String>, Vec<String>)> {
    let of = |v: &Visit| {
        let stops = v.stops.iter().map(|s| s.place.name.clone()).collect();
        (v.visitors.iter().map(name).collect(), stops)
    };
    read.visits.iter().map(of).collect()
}

#[test]
fn whom_and_where_somebody_tells_is_not_what_they_tell() {
    assert_eq!(
        said("Norway will buy more copper, Ms Li told President Paz on Monday."),
        ["tell: Norway will buy more copper"]
    );
    assert_eq!(
        said("She told reporters in Santiago that the port would grow."),
        ["tell: the port would grow"]
    );
    assert_eq!(
        said("The port would grow, she told a news conference in Santiago."),
        ["tell: The port would grow"]
    );
    assert_eq!(
        said("The port would grow, the Ministry said in a statement on Friday (May 2, 2011)."),
        ["say: The port would grow"]
    );
}

#[test]
fn what_is_added_is_said_too() {
    assert_eq!(
        said("She said the port would grow, adding that Chile would pay."),
        ["say: the port would grow", "add: Chile would pay"]
    );
    assert_eq!(
        said("“Chile is a friend,” she said in a statement, adding that she would return."),
        ["say: Chile is a friend", "add: she would return"]
    );
}

#[test]
fn an_invitation_to_nothing_says_nothing() {
    assert_eq!(said("The Government of Chile invited her early this year."), Vec::<String>::new());
    assert_eq!(said("She invited the President to visit Norway."), ["invite: to visit Norway"]);
}

#[test]
fn those_who_were_met_are_told_of_in_a_list() {
    let two = ["Pedro Paz", "Ana Sol"];
    assert_eq!(met_in_chile("Among those she met were President Pedro Paz and Trade Minister Ana Sol."), two);
    assert_eq!(met_in_chile("Participants in the meeting included President Pedro Paz and Ms Ana Sol."), two);
    assert_eq!(
        met_in_chile("Among the topics of the meeting were the rights of workers."),
        Vec::<String>::new()
    );
}

#[test]
fn people_are_told_of_by_what_they_have_and_suffered() {
    assert_eq!(
        met_in_chile("She met victims, witnesses and displaced persons."),
        ["victims", "witnesses", "displaced persons"]
    );
    assert_eq!(
        met_in_chile("She met persons with disabilities, and indigenous peoples."),
        ["persons with disabilities", "indigenous peoples"]
    );
}

#[test]
fn an_earlier_stay_is_one_of_its_own() {
    let read = facts(
        "Foreign Minister Kari Li of Norway will visit Chile on 4 May. During her five-day visit in February 2010, \
         Ms Li met President Pedro Paz in Santiago.",
    );
    assert_eq!(read.visits.iter().map(met).collect::<Vec<_>>(), [vec![], vec!["Pedro Paz".to_owned()]]);
    let read = facts(
        "Foreign Minister Kari Li of Norway will visit Chile on 4 May. She last met President Pedro Paz in Oslo in \
         February 2010.",
    );
    assert_eq!(read.visits.len(), 1);
}

#[test]
fn a_visit_may_come_soon() {
    let read = facts(&format!("{CHILE} Ms Li will also travel to Peru soon, her government has said."));
    assert_eq!(read.visits.len(), 2);
}

#[test]
fn members_of_a_delegation_are_among_it() {
    let read = facts(
        "Foreign Minister Kari Li of Norway led a mission to Peru on 2 May. Amongst the Norwegian delegation were the \
         Director of Trade, Mr Ole Berg, and the Director of Fisheries, Ms Ida Dahl.",
    );
    assert_eq!(travels(&read)[0].0, ["Kari Li", "Ole Berg", "Ida Dahl"]);
}

#[test]
fn experts_go_as_a_body() {
    let read = facts(
        "The Panel of Experts on Water will visit Chile from 4 to 9 May 2011. The experts taking part in the mission, Ana \
         Sol (Chairperson) and Bo Berg, will meet ministers. The Panel will go on to Lota. The experts will also visit \
         Arica.",
    );
    let who = ["Panel of Experts on Water", "Ana Sol", "Bo Berg"].map(str::to_owned).to_vec();
    assert_eq!(travels(&read), [(who, vec!["Arica".to_owned(), "Lota".to_owned()])]);
}

/// Who goes, the first day and the last, of a text with its own dateline.
fn days(text: &str) -> Vec<String> {
    let read = Reader::new().read(text, "any", Media::Plain).document;
    let day = |date: Option<Date>| date.map_or_else(|| "?".to_owned(), |d| d.to_string());
    let of = |v: &Visit| {
        let who = v.visitors.first().map(name).unwrap_or_default();
        format!("{who}: {} {} {}", v.destination.name, day(v.start), day(v.end))
    };
    read.visits.iter().map(of).collect()
}

#[test]
fn a_stamp_before_the_first_words_is_the_date_of_issue() {
    let told = days(
        "date 2020-09-17 LIMA, Peru, Sept. 17\n\nMinister Ana Sol will visit Chile on September 21. The visit \
                     will end on September 23.\n",
    );
    assert_eq!(told, ["Ana Sol: Chile 2020-09-21 2020-09-23"]);
    let told = days(
        "date 2024-05-23 LIMA, May 23. /NEWS/. President Pedro Paz has arrived in Peru on Thursday for a \
                     two-day visit.\n",
    );
    assert_eq!(told, ["Pedro Paz: Peru 2024-05-23 2024-05-24"]);
}

#[test]
fn a_dateline_has_its_year_from_the_lines_around_it() {
    let told = days(
        "Ana Sol speaks in Lima on May 9, 2019. (News)\n\nLIMA, May 9 (News) -- The expert on water, Ana Sol, on \
                     Thursday concluded her 11-day visit to Peru.\n",
    );
    assert_eq!(told, ["Ana Sol: Peru 2019-04-29 2019-05-09"]);
}

#[test]
fn a_dateline_says_nothing() {
    for line in
        ["LIMA, Peru - ", "LIMA — ", "LIMA: ", "Lima. 3 May. NEWS.PE/ ", "(NEWS- Agency) Lima, May 3 (NEWS) "]
    {
        let read =
            Reader::new().read(&format!("{line}Minister Ana Sol visited Chile.\n"), "any", Media::Plain);
        assert_eq!(travels(&read.document), [(vec!["Ana Sol".to_owned()], vec![])], "{line}");
        assert!(
            read.document.source.dateline.is_some_and(|d| d.to_lowercase().starts_with("lima")),
            "{line}"
        );
    }
}

#[test]
fn visits_may_be_counted() {
    let read =
        "President Pedro Paz made his first visit to Peru, while the second will be to Chile on 26-27 May.";
    let told: Vec<_> =
        facts(read).visits.iter().map(|v| (v.destination.name.clone(), v.start.is_some())).collect();
    assert_eq!(told, [("Peru".to_owned(), false), ("Chile".to_owned(), true)]);
}

#[test]
fn a_place_may_stand_right_behind_the_arrival() {
    let told = days(
        "Lima, 4 May 2011\n\nPresident Pedro Paz arrives Chile on a three-day visit\n\nPresident Pedro Paz \
                     reached Chile yesterday on a three-day visit.\n",
    );
    assert_eq!(told, ["Pedro Paz: Chile 2011-05-03 2011-05-05"]);
    let told = days(
        "Lima, 4 May 2011\n\nThe visit of Chile's delegation led by Speaker Ana Sol to Peru has begun.\n",
    );
    assert_eq!(told, ["Ana Sol: Peru ? ?"]);
}

#[test]
fn deeds_are_praised_and_not_addressed() {
    assert_eq!(
        said("She praised the role played by communities on the border that have taken in refugees."),
        ["praise: the role played by communities on the border that have taken in refugees"]
    );
    assert_eq!(
        said("She called for \"support from the community\" to help the refugees."),
        ["call: \"support from the community\" to help the refugees"]
    );
}
