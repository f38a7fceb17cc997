//! What a visit under construction takes over: visitors, stops, days, purposes.

use super::Leg;
use super::stays::{is_before_end, is_exacter, is_later, is_longer, is_next, is_within};
use crate::facts::{Party, Passage, Place, PlaceKind, Stop};
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::journeys::Journey;
use crate::parse::places::Target;

/// Most visitors of one visit, and most stops.
const MOST_BESIDE: usize = 200;

/// What a part of a country is called behind its name.
const KINDS: [&str; 8] =
    ["Province", "Region", "District", "County", "province", "region", "district", "county"];

impl Leg {
    pub(super) fn visitor(&mut self, party: Party) {
        if self.visit.visitors.len() < MOST_BESIDE {
            self.visit.visitors.push(party);
        }
    }

    pub(super) fn stop(&mut self, place: Place, rule: &'static str) {
        // "Cusco" and "Cusco Province" are one.
        let part = |a: &str, b: &str| a.strip_prefix(b).is_some_and(|rest| KINDS.contains(&rest.trim()));
        if let Some(known) = self.visit.stops.iter_mut().find(|s| part(&place.name, &s.place.name)) {
            known.place = place;
            return;
        }
        if self.visit.stops.iter().any(|s| part(&s.place.name, &place.name)) {
            return;
        }
        let room = self.visit.stops.len() < MOST_BESIDE;
        if room && !self.visit.stops.iter().any(|s| s.place.name.eq_ignore_ascii_case(&place.name)) {
            self.trace(Part::Stop(self.visit.stops.len()), rule);
            self.visit.stops.push(Stop { place, ..Stop::default() });
        }
    }

    /// "Serbia, including Kosovo": whether a place was told of as part of the country.
    pub(super) fn includes(&self, target: &Target<'_>) -> bool {
        // "to Mesa, Arizona. In Mesa, she will": a town of a part of a country.
        let region = self.visit.destination.kind == Some(PlaceKind::Region);
        let within = |s: &Stop| region || s.place.kind == Some(PlaceKind::Region);
        let part = |s: &Stop| within(s) && s.place.name == target.place.name;
        self.visit.stops.iter().any(part)
    }

    /// Takes the stops of a journey: its town too, where a seat of government was told of before.
    pub(super) fn stops_of(&mut self, journey: &Journey<'_>, target: &Target<'_>) {
        let whole = matches!(target.place.kind, Some(PlaceKind::Country | PlaceKind::Territory));
        let town = (self.place != target.concept.iri && !whole).then_some(&target.place);
        // The palace that two meet in is no stop; the White House is one.
        let seat = |stop: &Place| {
            let palace = stop.kind == Some(PlaceKind::Site) && !stop.name.ends_with("White House");
            journey.rule == "meetings-in" && palace
        };
        for stop in town.into_iter().chain(&target.stops).filter(|stop| !seat(stop)) {
            self.stop(stop.clone(), journey.rule);
        }
    }

    /// Takes the days of a journey, if they tell more than those it has.
    pub(super) fn take_days(
        &mut self,
        journey: &Journey<'_>,
        fresh: bool,
        period: Option<Period>,
        near: bool,
    ) {
        let goes = ["verb-travel", "verb-visit"].contains(&journey.rule) && journey.told && !fresh;
        if let Some(end) = period.filter(|p| goes && is_next(&self.visit, p)).map(|p| p.end) {
            // "in Lima on 5 May. On 6 May she will travel to Arica, Peru": one stay.
            self.visit.end = Some(end);
            return;
        }
        // "concluded its visit to Peru today. It arrived in Lima on 5 May".
        if let Some(start) = period.filter(|p| goes && is_before_end(&self.visit, p)).map(|p| p.start) {
            self.visit.start = Some(start);
            self.trace(Part::Dates, "days-beside-places");
            return;
        }
        let own = !journey.many && !self.own_days;
        let wanted = |p: &Period| {
            self.visit.start.is_none() && self.visit.end.is_none_or(|end| end < p.end)
                || p.until
                    && (self.visit.end.is_none() || self.visit.end == self.visit.start)
                    && self.visit.start < Some(p.end)
                || is_longer(&self.visit, p) && (!journey.many || self.visit.start == Some(p.start))
                || (own || !journey.many && p.start != p.end) && is_later(&self.visit, p)
                || own && is_within(&self.visit, p, journey.listed)
                || near && !journey.stop && is_exacter(&self.visit, p)
        };
        // "will hold talks in Lima on Friday": on a visit without days.
        let stop = journey.stop && self.visit.start.is_some();
        if let Some(period) = period.filter(|p| (fresh || !stop && journey.told) && wanted(p)) {
            self.days(period, "days-beside-places");
            self.own_days = own;
        }
    }

    pub(super) fn days(&mut self, period: Period, rule: &'static str) {
        let visit = &mut self.visit;
        // "leaves for Chile tonight. The visit ends on 9 May".
        if period.until && visit.start.is_some_and(|start| start <= period.end) {
            visit.end = Some(period.end);
            self.trace(Part::Dates, rule);
            return;
        }
        (visit.start, visit.end, visit.date_basis) = (
            Some(period.start).filter(|_| !period.until),
            Some(period.end).filter(|_| !period.open),
            Some(period.basis),
        );
        self.trace(Part::Dates, rule);
    }

    pub(super) fn purpose(&mut self, purpose: Passage, rule: &'static str) {
        if self.purposes.insert(purpose.text.to_lowercase()) {
            self.trace(Part::Purpose(self.visit.purposes.len()), rule);
            self.visit.purposes.push(purpose);
        }
    }
}
