//! What speaks for and against two being one, and how much.

use super::entity::Term;
use super::name::{Likeness, Trait};

/// Something that speaks for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// The names are alike, or are not, in this way.
    Name(Trait),
    /// One of them is a short name in capitals of the other: "OSCE".
    Abbreviation,
    /// Both are the same as one concept of the authorities.
    Concept,
    /// Both belong to one country.
    Country,
    /// They belong to different countries.
    OtherCountry,
    /// Both have one office of one country.
    Office,
    /// Both posts are in one organization.
    Body,
    /// The posts are in different organizations.
    OtherBody,
    /// They are of different sorts: a city and a country.
    OtherSort,
    /// They are seen at the same time, or nearly.
    Dates,
    /// They are seen years apart.
    YearsApart,
    /// They are seen a lifetime apart.
    LifetimeApart,
    /// They were in two countries on the same days.
    TwoPlaces,
    /// Both take part in one happening, or they met.
    Together,
    /// Others had the office between them.
    OthersBetween,
    /// The single word fits others as well.
    SeveralFit,
    /// The single word is used over so many years that it can be of several people.
    LongUse,
    /// The single word is used for people of several countries.
    SeveralCountries,
    /// One producer has two keys for them.
    TwoKeys,
}

impl Feature {
    /// Its name, as the review file shows it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name(name) => name.as_str(),
            Self::Abbreviation => "abbreviation",
            Self::Concept => "same concept",
            Self::Country => "same country",
            Self::OtherCountry => "other country",
            Self::Office => "same office",
            Self::Body => "same organization",
            Self::OtherBody => "other organization",
            Self::OtherSort => "other kind",
            Self::Dates => "same time",
            Self::YearsApart => "years apart",
            Self::LifetimeApart => "a lifetime apart",
            Self::TwoPlaces => "in two places at once",
            Self::Together => "both in one happening",
            Self::OthersBetween => "others between them",
            Self::SeveralFit => "fits others too",
            Self::LongUse => "long in use",
            Self::SeveralCountries => "used in several countries",
            Self::TwoKeys => "two keys of one source",
        }
    }
}

/// One feature of a pair, with its weight: what it adds to the logarithm of the odds that they are one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reason {
    /// What speaks.
    pub feature: Feature,
    /// How much: above 0 for, below 0 against.
    pub weight: f64,
    /// Where it is seen: a happening, a country, an office.
    pub seen: Option<Term>,
}

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// So sure that it can be accepted without a look.
    Sure,
    /// More likely than not.
    Likely,
    /// Worth a look.
    Possible,
}

impl Class {
    /// Its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Possible => "possible",
        }
    }

    /// The class of a score; nothing for one that is not worth a look.
    pub fn of(score: f64) -> Option<Self> {
        match score {
            s if s >= 0.97 => Some(Self::Sure),
            s if s >= 0.7 => Some(Self::Likely),
            s if s >= 0.2 => Some(Self::Possible),
            _ => None,
        }
    }
}

/// What speaks for and against a pair.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Case {
    pub(super) reasons: Vec<Reason>,
}

/// Most pairs are two.
const BEFORE: f64 = -3.0;

impl Case {
    pub(super) fn add(&mut self, feature: Feature, weight: f64, seen: Option<Term>) {
        self.reasons.push(Reason { feature, weight, seen });
    }

    /// From 0 to 1.
    pub(super) fn score(&self) -> f64 {
        let odds = self.odds();
        1.0 / (1.0 + (-odds).exp())
    }

    /// The logarithm of the odds.
    pub(super) fn odds(&self) -> f64 {
        BEFORE + self.reasons.iter().map(|reason| reason.weight).sum::<f64>()
    }

    /// What two names of people say.
    pub(super) fn names_of_people(&mut self, likeness: &Likeness, words: usize) {
        let has = |asked| likeness.has(asked);
        let full = words > 1;
        let mut add = |asked: Trait, weight: f64| self.add(Feature::Name(asked), weight, None);
        if has(Trait::OtherWords) {
            add(Trait::OtherWords, if full && likeness.score > 0.5 { -0.5 } else { -4.0 });
        } else if has(Trait::SingleWord) {
            add(Trait::SingleWord, if likeness.score > 0.68 { 2.2 } else { 1.2 });
        } else if full {
            let weakest =
                [Trait::Letter, Trait::ShortForm, Trait::Spelling].into_iter().find(|&one| has(one));
            let weight = match weakest {
                Some(Trait::Letter) => 3.5,
                Some(Trait::ShortForm) => 4.5,
                Some(_) => 5.0,
                None => 6.0,
            };
            add(weakest.unwrap_or(Trait::SameWords), weight);
        } else {
            let weakest =
                [Trait::Letter, Trait::ShortForm, Trait::Spelling].into_iter().find(|&one| has(one));
            let weight = match weakest {
                Some(Trait::Letter) => 1.0,
                Some(Trait::ShortForm) => 0.5,
                Some(_) => 2.5,
                None => 4.0,
            };
            add(weakest.unwrap_or(Trait::SameWords), weight);
        }
        for (asked, weight) in [
            (Trait::Order, -0.5),
            (Trait::Initial, 2.0),
            (Trait::MoreWords, -0.7),
            (Trait::Generation, -2.5),
            (Trait::OtherGeneration, -8.0),
            (Trait::OtherInitials, -5.0),
        ] {
            if has(asked) {
                add(asked, weight);
            }
        }
        if has(Trait::SingleWord) && has(Trait::Letter) {
            self.add(Feature::Name(Trait::Letter), -1.5, None);
        } else if has(Trait::SingleWord) && has(Trait::Spelling) {
            self.add(Feature::Name(Trait::Spelling), -0.5, None);
        }
    }
}
