//! What a column can be.

use serde::de::{self, Deserialize, Deserializer};

macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $name:ident = $key:literal;)+) => {
        /// What a column of a table says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum Field {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Field {
            /// Every field.
            const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in a table description.
            pub(super) const fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)+
                }
            }
        }
    };
}

fields! {
    /// The key of the row: `source.id`.
    SourceId = "source.id";
    /// `source.title`.
    SourceTitle = "source.title";
    /// `source.publisher`.
    SourcePublisher = "source.publisher";
    /// `source.url`.
    SourceUrl = "source.url";
    /// `source.language`.
    SourceLanguage = "source.language";
    /// `source.citation`.
    SourceCitation = "source.citation";
    /// `source.issued`.
    SourceIssued = "source.issued";
    /// Title and name of the principal visitor in one: "President Pedro Paz".
    Visitor = "visitor";
    /// The principal visitor's name.
    VisitorName = "visitor.name";
    /// The principal visitor's given name, put before the name.
    VisitorGiven = "visitor.given";
    /// The principal visitor's office.
    VisitorRole = "visitor.role";
    /// The body that the principal visitor is or acts for.
    VisitorOrganization = "visitor.organization";
    /// The state that the principal visitor speaks for, by name or code.
    VisitorCountry = "visitor.country";
    /// The state or the body that the principal visitor speaks for: a state if it is one.
    VisitorFrom = "visitor.from";
    /// The table's own key of the principal visitor.
    VisitorId = "visitor.id";
    /// Others who travel, a list of people.
    Companions = "companions";
    /// Who invited, a list of people.
    InvitedBy = "invited_by";
    /// The country, territory or region visited, by name.
    Destination = "destination";
    /// Its code, ISO 3166-1.
    DestinationCode = "destination.code";
    /// The cities and places visited, a list.
    Stops = "stops";
    /// First day.
    Start = "start";
    /// Last day.
    End = "end";
    /// Year, where there is no first day.
    Year = "year";
    /// How many days the visit lasts, where there is no last day.
    Duration = "duration";
    /// Status.
    Status = "status";
    /// The kind of visit by protocol.
    VisitType = "visit_type";
    /// An aim of the visit.
    Purpose = "purpose";
    /// The people met, a list.
    Met = "met";
    /// Text about the visit, which the reader reads.
    Text = "text";
    /// A state, in a table of treaty status.
    State = "state";
    /// A treaty, by code or name.
    Instrument = "instrument";
    /// What the state is to the treaty.
    TreatyStatus = "treaty_status";
    /// When the state became bound.
    Bound = "bound";
    /// When the state signed.
    Signed = "signed";
    /// Whether the table counts the state as bound: yes or no.
    IsParty = "is_party";
    /// Whether the table counts the state as having signed only: yes or no.
    IsSignatory = "is_signatory";
    /// Whether the table counts the state as having done neither: yes or no.
    IsNone = "is_none";
    /// A remark of those who keep the table.
    Note = "note";
}

impl Field {
    /// Whether several values of a field are all taken.
    pub(super) const fn has_many(self) -> bool {
        matches!(
            self,
            Self::SourceId
                | Self::Companions
                | Self::InvitedBy
                | Self::Stops
                | Self::VisitType
                | Self::Purpose
                | Self::Met
                | Self::Text
                | Self::Note
        )
    }

    fn named(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::named(&key).ok_or_else(|| {
            let known = Self::ALL.iter().map(|field| field.key()).collect::<Vec<_>>().join(", ");
            de::Error::custom(format!("there is no field `{key}`; the fields are {known}"))
        })
    }
}
