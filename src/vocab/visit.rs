//! The Visit Ontology, `ontology/visit.ttl`: every term, its definition as comment.

use super::vocabulary;

vocabulary! { "https://w3id.org/visitgraph/ontology#";
    /// The visit that this visit, stop or engagement is a part of.
    PART_OF = "partOf",
    /// The visit on, during or about which something was said.
    OCCASION = "occasion",
    /// The country, territory, region or, where no country is named, city that is visited.
    DESTINATION = "destination",
    /// Where a stop or an engagement takes place.
    PLACE = "place",
    /// A part that somebody has in the happening.
    PARTICIPATION = "participation",
    /// On which side somebody takes part: visitor, counterpart, inviter, speaker, addressee.
    SIDE = "side",
    /// The person who takes part; absent where the document names only the post.
    PERSON = "person",
    /// The office or function in which somebody takes part.
    POST = "post",
    /// The organization that takes part, or for which somebody takes part.
    ORGANIZATION = "organization",
    /// The state that somebody speaks for, that a post or organization belongs to, or that ratifies.
    COUNTRY = "country",
    /// A stated aim of the visit.
    PURPOSE = "purpose",
    /// What was discussed at the engagement.
    TOPIC = "topic",
    /// What is said by the act.
    CONTENT = "content",
    /// An instrument that a content names or describes, or that a state ratifies.
    INSTRUMENT = "instrument",
    /// What kind of act a saying is.
    ACT = "act",
    /// What a content is about, as its words tell.
    THEME = "theme",
    /// How much a recommendation asks for, as its words tell.
    STRENGTH = "strength",
    /// How far a happening had come when the document was issued.
    STATUS = "status",
    /// How the dates of a happening are known.
    DATE_BASIS = "dateBasis",
    /// What kind of place or engagement it is.
    KIND = "kind",
    /// What kind of visit it is by protocol: state, official, working, private.
    VISIT_TYPE = "visitType",
    /// What the state is to the instrument.
    TREATY_STATUS = "treatyStatus",
    /// The first day, as precise as the document: a date, a month of a year, or a year.
    START_DATE = "startDate",
    /// The last day, inclusive, as precise as the document: a date, a month of a year, or a year.
    END_DATE = "endDate",
    /// Whether somebody is the principal of the visiting party.
    PRINCIPAL = "principal",
    /// Whether a post is held for the time being: acting, ad interim, designate.
    ACTING = "acting",
    /// The place of an item among its like in the document, from 1.
    POSITION = "position",
    /// The lemma of the verb by which the document reports the act.
    VERB = "verb",
    /// Whether something is said on a condition.
    CONDITIONAL = "conditional",
    /// The words of a content, as written.
    TEXT = "text",
    /// Words by which a content was classified, as written in it.
    WORD = "word",
    /// The place named in the dateline of a document.
    DATELINE = "dateline",
    /// The SHA-256 of the UTF-8 text that evidence positions index.
    SHA256 = "sha256",
    /// One of the two that the decision is about.
    COMPARED = "compared",
    /// What was decided: that they are one, that they are two, or that it cannot be told yet.
    VERDICT = "verdict",
    /// How likely it seemed to the program that the two are one, from 0 to 1.
    SCORE = "score",
    /// Something that speaks for or against the two being one, with its weight.
    REASON = "reason",
}

/// The classes.
pub mod class {
    use super::vocabulary;

    vocabulary! { "https://w3id.org/visitgraph/ontology#";
        /// Something that happens or is planned: a visit, a stop, an engagement, an act of speech.
        HAPPENING = "Happening",
        /// One visitor party in one country, territory or region, as one document reports it.
        VISIT = "Visit",
        /// The part of a visit that is spent in one city or at one place.
        STOP = "Stop",
        /// A meeting, site visit, event or signing during a visit.
        ENGAGEMENT = "Engagement",
        /// An act of saying that a document reports: welcoming, urging, offering, alleging. What is said is its content.
        SPEECH_ACT = "SpeechAct",
        /// The act by which a state becomes bound by an instrument, whatever its form: ratification, accession, succession.
        RATIFICATION = "Ratification",
        /// The act by which a state signs an instrument, which does not bind it yet.
        SIGNATURE = "Signature",
        /// What one state is to one instrument, as one document gives it: bound, signatory, or neither.
        TREATY_RECORD = "TreatyRecord",
        /// The part somebody has in a happening: a person, a post or an organization, on one side, as named by the document.
        PARTICIPATION = "Participation",
        /// What is said, aimed at or discussed, in the words of the document, whoever says it and whether or not it is so.
        CONTENT = "Content",
        /// A treaty or other legal instrument.
        INSTRUMENT = "Instrument",
        /// A country, territory, region, city or site.
        PLACE = "Place",
        /// A document that reports visits.
        SOURCE_DOCUMENT = "SourceDocument",
        /// That one document says something: its body is what is said to be so, its targets are the passages that say it.
        ASSERTION = "Assertion",
        /// That a content was given a concept for words in it: its body is the concept, its targets are the content and the passages with the words.
        CLASSIFICATION = "Classification",
        /// A passage of a source document, selected by its words and by its position in Unicode code points.
        EVIDENCE = "Evidence",
        /// What somebody decided on whether two names stand for one thing, with the reasons that were given.
        IDENTITY_DECISION = "IdentityDecision",
    }
}

/// The concept schemes and their concepts.
pub mod concept {
    use super::vocabulary;

    vocabulary! { "https://w3id.org/visitgraph/ontology#";
        /// What kind of act a saying is.
        ACTS = "acts",
        /// Welcomed, commended, praised, congratulated or thanked.
        ACT_WELCOME = "act-welcome",
        /// Expressed concern, regretted, deplored, criticised or condemned.
        ACT_CONCERN = "act-concern",
        /// Encouraged, urged, called on, recommended, invited to consider, appealed or requested.
        ACT_URGE = "act-urge",
        /// Stressed, emphasised, underlined, highlighted, reaffirmed or reiterated.
        ACT_STRESS = "act-stress",
        /// Expressed a hope or a wish.
        ACT_HOPE = "act-hope",
        /// Offered, pledged, committed or promised.
        ACT_OFFER = "act-offer",
        /// Agreed, decided together or signed.
        ACT_AGREE = "act-agree",
        /// Announced.
        ACT_ANNOUNCE = "act-announce",
        /// Discussed, exchanged views on, reviewed or raised.
        ACT_DISCUSS = "act-discuss",
        /// Reported as a claim that the speaker does not assert.
        ACT_ALLEGE = "act-allege",
        /// Said in any other way.
        ACT_STATE = "act-state",
        /// How far a happening had come when the document was issued.
        STATUSES = "statuses",
        /// It lay ahead.
        STATUS_PLANNED = "status-planned",
        /// It had begun and not ended.
        STATUS_UNDER_WAY = "status-under-way",
        /// It was over.
        STATUS_COMPLETED = "status-completed",
        /// It had been called off.
        STATUS_CANCELLED = "status-cancelled",
        /// It had been put off.
        STATUS_POSTPONED = "status-postponed",
        /// How dates are known.
        DATE_BASES = "date-bases",
        /// The document gives them.
        BASIS_STATED = "basis-stated",
        /// A part, mostly the year, or an end from a duration, was worked out.
        BASIS_INFERRED = "basis-inferred",
        /// They are reckoned from words such as today, tomorrow or next week.
        BASIS_RELATIVE = "basis-relative",
        /// On which side somebody takes part.
        SIDES = "sides",
        /// Travels.
        SIDE_VISITOR = "side-visitor",
        /// Is met by the visitors.
        SIDE_COUNTERPART = "side-counterpart",
        /// Invited the visitors.
        SIDE_INVITER = "side-inviter",
        /// Speaks.
        SIDE_SPEAKER = "side-speaker",
        /// Is spoken to.
        SIDE_ADDRESSEE = "side-addressee",
        /// What kind of place it is.
        PLACE_KINDS = "place-kinds",
        /// A state.
        PLACE_COUNTRY = "place-country",
        /// A territory that is not a state, or that not all recognise as one.
        PLACE_TERRITORY = "place-territory",
        /// A part of the world over several countries, or a part of one.
        PLACE_REGION = "place-region",
        /// A city, town or village.
        PLACE_CITY = "place-city",
        /// A building, camp, institution or other site.
        PLACE_SITE = "place-site",
        /// What kind of engagement it is.
        ENGAGEMENT_KINDS = "engagement-kinds",
        /// A meeting.
        ENGAGEMENT_MEETING = "engagement-meeting",
        /// A visit to a site.
        ENGAGEMENT_SITE_VISIT = "engagement-site-visit",
        /// A speech, ceremony, conference or press conference.
        ENGAGEMENT_EVENT = "engagement-event",
        /// The signing of an agreement.
        ENGAGEMENT_SIGNING = "engagement-signing",
        /// What can be decided of two names.
        VERDICTS = "verdicts",
        /// They are one.
        VERDICT_SAME = "verdict-same",
        /// They are two.
        VERDICT_DIFFERENT = "verdict-different",
        /// It cannot be told yet.
        VERDICT_UNSURE = "verdict-unsure",
        /// What a state can be to an instrument.
        TREATY_STATUSES = "treaty-statuses",
        /// It is bound.
        TREATY_STATE_PARTY = "treaty-state-party",
        /// It has signed, and is not bound.
        TREATY_SIGNATORY = "treaty-signatory",
        /// It has neither signed nor become bound.
        TREATY_NO_ACTION = "treaty-no-action",
    }
}
