//! Who is at home where a journey goes, and so does not go there.

use super::Assembly;
use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::journeys::Journey;
use crate::parse::parties;
use crate::parse::places::Target;
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// "will travel to Hawaii and Peru. She arrives in Honolulu": the part of a country that was told of, where the country
    /// itself is not gone to.
    pub(super) fn leg_of_part(&self, target: &Target<'_>, who: usize) -> Option<usize> {
        let country = &target.concept.iri;
        if target.stops.is_empty() || self.legs.iter().any(|l| &l.place == country) {
            return None;
        }
        self.legs.iter().position(|l| {
            let part = self.context.authorities.by_iri(&l.place);
            l.who == who
                && part.is_some_and(|p| p.kind == Kind::Region && p.broader.as_ref() == Some(country))
        })
    }

    /// "The Vice President of Chile called on President Paz", who visits Chile: those who call are at home.
    pub(super) fn are_hosts(&self, callers: &[Party]) -> bool {
        let own = callers.first().and_then(|c| c.country.as_ref());
        own.is_some()
            && self.legs.iter().any(|l| l.told && l.who == 0 && l.visit.destination.code.as_ref() == own)
    }

    /// "The Prime Minister will visit Peru and meet the Prime Minister of Peru, Ana Li. Prime Minister Li came in May": her
    /// office is another than that of him who goes to her country.
    pub(super) fn is_of_hosts_country(&self, journeys: &[Vec<Journey<'_>>], holder: &Party) -> bool {
        let nameless = |j: &&Journey<'_>| j.visitors.first().is_some_and(|v| v.party.name.is_none());
        let told = journeys.iter().flatten().filter(|j| j.told).filter(nameless);
        let mut codes = told.flat_map(|j| &j.targets).filter_map(|(target, _)| target.place.code.as_ref());
        let Some(home) = self.home_of(holder) else { return false };
        codes.any(|code| *code == home)
    }

    /// "Prime Minister Li", whom the text names as the Prime Minister of Peru: the country that somebody speaks for.
    fn home_of(&self, party: &Party) -> Option<String> {
        let surname = || party.name.as_deref()?.split_whitespace().last();
        party.country.clone().or_else(|| self.named_before(surname()?).find_map(|p| p.country))
    }

    /// "I met the Chairman in Lima", in a text of Peru's: who issued the text is at home.
    pub(super) fn is_own_home(&self, journey: &Journey<'_>, visitors: &[Party], target: &Target<'_>) -> bool {
        let context = self.context;
        // "The Minister will visit the north of Peru": her own country.
        let whole = target.place.code.is_some();
        let meets = ["meetings-in", "will-meet-in"].contains(&journey.rule);
        let office = context.office.as_ref().filter(|_| meets || whole);
        let own =
            |v: &Party| [&self.author, &self.issuer].into_iter().flatten().any(|a| parties::is_same(a, v));
        office.is_some() && self.code_around(target) == office && visitors.first().is_some_and(own)
    }

    /// "In Lima I met Foreign Minister Paz", in a text of Norway that tells of no other visit.
    pub(super) fn is_sole_place_abroad(&self, target: &Target<'_>) -> bool {
        let office = self.context.office.as_ref();
        let code = self.code_around(target);
        self.legs.is_empty() && code.is_some() && office.is_some() && code != office
    }

    /// The code of the country that a place is or lies in.
    fn code_around<'t>(&'t self, target: &'t Target<'_>) -> Option<&'t String> {
        let context = self.context;
        let around = || context.authorities.by_iri(context.within(target.concept)?)?.code.as_ref();
        target.place.code.as_ref().or(target.concept.code.as_ref()).or_else(around)
    }

    /// Whether a journey goes to the country that somebody speaks for.
    pub(super) fn goes_home(&self, journey: &Journey<'_>, party: &Party) -> bool {
        let codes = || journey.targets.iter().filter_map(|(target, _)| target.place.code.as_ref());
        codes().next().is_some() && self.home_of(party).is_some_and(|home| codes().any(|code| *code == home))
    }
}

impl Assembly<'_, '_> {
    /// "We have close relations with Peru, and my visit was useful": one who tells of a tour turns to the next country.
    pub(super) fn opens_anew(&self, sentence: Sentence) -> bool {
        if !self.context.is(sentence.from, words!["we", "our", "i", "my"]) || self.author.is_none() {
            return false;
        }
        let named = (0..self.legs.len()).filter(|&l| !self.legs[l].is_region());
        let mut named = named.filter(|&l| self.is_named(sentence, l, true));
        named.next().is_some_and(|leg| Some(leg) != self.current) && named.next().is_none()
    }
}
