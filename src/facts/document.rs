//! The types of the visit facts format, version 1. `docs/visit-facts.md` explains each field.

use iri_string::types::IriString;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Date;

/// What one document says about official visits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The document.
    pub source: Source,
    /// One visit per visitor party and country, territory or, where no country is named, region.
    #[serde(default)]
    pub visits: Vec<Visit>,
}

/// The document the facts stand in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Stable key of the document. Absent: made from `url`, else from `sha256`, else from the file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The document's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its language, a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// How the document says it is to be cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// Date of issue. A dateline or publication line beats an upload stamp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// The place in the dateline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// SHA-256 of the UTF-8 text that evidence offsets index, 64 hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// One visitor party in one country, territory or region.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Visit {
    /// Key of the visit, local to the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `id` of the tour or mission this visit is a leg of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// Who travels: the principal first, then those who accompany.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visitors: Vec<Party>,
    /// The country, territory or region visited.
    pub destination: Place,
    /// Cities and places within the destination.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stops: Vec<Stop>,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// How the dates are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_basis: Option<DateBasis>,
    /// How far the visit had come when the document was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Who invited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invited_by: Vec<Party>,
    /// Stated aims of the visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Passage>,
    /// Meetings, site visits, events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub engagements: Vec<Engagement>,
    /// What was said on, during or about the visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// The passages that report the visit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

/// How the dates of a visit are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateBasis {
    /// The text gives them.
    Stated,
    /// A part, mostly the year, or an end from a duration, was worked out.
    Inferred,
    /// From "today", "tomorrow", "next week".
    Relative,
}

/// How far a visit, stop or engagement had come when the document was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It lay ahead.
    Planned,
    /// It had begun and not ended.
    UnderWay,
    /// It was over.
    Completed,
    /// It had been called off.
    Cancelled,
    /// It had been put off.
    Postponed,
}

/// A person, an office, a body or a group; at least one of `name`, `role`, `organization`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Party {
    /// The person's name as written, without titles and honorifics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The office or function as written. An unnamed office holder has only this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The body the role is held in, or the body itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The state the party speaks for, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// "acting", "ad interim", "designate".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub acting: bool,
    /// The producer's own stable key, or an absolute IRI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The party in other datasets, as the producer knows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "Vec<String>")]
    pub same_as: Vec<IriString>,
    /// The passages that name the party.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A state.
    Country,
    /// A territory that is not a state, or is not recognised by all as one.
    Territory,
    /// A part of the world over several countries, or a part of one.
    Region,
    /// A city, town or village.
    City,
    /// A building, camp, institution or other site.
    Site,
}

/// A place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The name as written.
    pub name: String,
    /// What kind of place it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PlaceKind>,
    /// ISO 3166-1 alpha-2, for countries and territories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The producer's own stable key, or an absolute IRI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The place in other datasets, as the producer knows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "Vec<String>")]
    pub same_as: Vec<IriString>,
}

/// A city or place within the destination.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Stop {
    /// The place.
    pub place: Place,
    /// First day, where it differs from the visit's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// Last day, inclusive, where it differs from the visit's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Date>,
    /// How far it had come, where that differs from the visit's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The passages that report the stop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

/// What kind of engagement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EngagementKind {
    /// A meeting.
    Meeting,
    /// A visit to a site.
    SiteVisit,
    /// A speech, ceremony, conference, press conference.
    Event,
    /// The signing of an agreement.
    Signing,
}

/// A meeting, site visit, event or signing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Engagement {
    /// What kind of engagement it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EngagementKind>,
    /// The other side: everybody the visitors met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Party>,
    /// Where, or the site visited, or the event's own name as `site`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How far it had come when the document was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// What was discussed there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Passage>,
    /// The passages that report it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

/// What kind of act a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Welcomed, commended, praised, congratulated, thanked.
    Welcome,
    /// Expressed concern, regretted, deplored, criticised, condemned.
    Concern,
    /// Encouraged, urged, called on, recommended, invited to consider, appealed, requested.
    Urge,
    /// Stressed, emphasised, underlined, highlighted, reaffirmed, reiterated.
    Stress,
    /// Expressed the hope or the wish.
    Hope,
    /// Offered, pledged, committed to, promised.
    Offer,
    /// Agreed, both sides decided, signed.
    Agree,
    /// Announced.
    Announce,
    /// Discussed, exchanged views on, reviewed, raised.
    Discuss,
    /// A claim reported without the speaker asserting it.
    Allege,
    /// Any other reported saying.
    State,
}

/// One act of saying, reported in the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Statement {
    /// What kind of act the saying is.
    pub act: Act,
    /// The reporting verb's lemma in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<String>,
    /// Who said it. Absent: the principal visitor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Party>,
    /// To whom, when the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Party>,
    /// The clause that says what, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
    /// Treaties named or described: the code of the instrument list, else the name as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<String>,
    /// Said on a condition.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub conditional: bool,
    /// The passages that report it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

/// A stretch of the text that is a fact by itself: an aim, a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Passage {
    /// The words, as written.
    pub text: String,
    /// Where they stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Span>,
}

/// A passage of the document's text.
///
/// Offsets are Unicode code points, 0-based, `end` exclusive (W3C Web Annotation Data Model, 4.2.4).
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// The words, verbatim.
    pub quote: String,
    /// Offset of the first code point.
    #[serde(default)]
    #[schemars(!default)]
    pub start: usize,
    /// Offset after the last code point.
    #[serde(default)]
    #[schemars(!default)]
    pub end: usize,
}
