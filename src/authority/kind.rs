//! What concepts stand for.

/// What a concept stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A state, of today or of the past.
    Country,
    /// A territory that is not a state, or not recognised by all as one.
    Territory,
    /// A city or town.
    City,
    /// A region over several countries, or a part of one that is visited under its own name.
    Region,
    /// An international or regional body, or a national one with a name of its own.
    Organization,
    /// A kind of office: no entity, only a word for what somebody is.
    Office,
    /// A treaty.
    Instrument,
    /// A kind of visit by protocol: no entity.
    VisitType,
    /// What something is about: no entity, found by its words.
    Theme,
    /// How much a recommendation asks for: no entity, found by its words.
    Strength,
}

impl Kind {
    /// The kinds by the last word of their scheme's IRI, which is also the value of `dcterms:type`.
    pub(super) const NAMED: [(&str, Self); 10] = [
        ("country", Self::Country),
        ("territory", Self::Territory),
        ("city", Self::City),
        ("region", Self::Region),
        ("organization", Self::Organization),
        ("instrument", Self::Instrument),
        ("office", Self::Office),
        ("visit-type", Self::VisitType),
        ("theme", Self::Theme),
        ("strength", Self::Strength),
    ];

    /// Whether it stands for something there is, not for a word.
    pub fn is_entity(self) -> bool {
        !matches!(self, Self::Office | Self::VisitType | Self::Theme | Self::Strength)
    }

    /// Whether one can travel there.
    pub fn is_place(self) -> bool {
        matches!(self, Self::Country | Self::Territory | Self::City | Self::Region)
    }
}
