//! Which of the journeys told of are visits: not those only spoken of, nor those a headline sums up.

use super::{Assembly, Leg, Told};
use crate::facts::Status;
use crate::parse::explain::Part;
use crate::parse::parties;

impl Assembly<'_, '_> {
    /// Leaves out what is only spoken of.
    pub(super) fn keep_told(&mut self) {
        self.keep(|l| l.told);
    }

    /// Regions that only a headline names give way to the countries the text names, unless one region takes in several.
    pub(super) fn drop_headline_regions(&mut self) {
        let regions = self.legs.iter().filter(|l| l.is_region()).count();
        let countries = self.legs.iter().filter(|l| !l.is_region() && l.who == 0).count();
        // "Travel to Israel and Europe" sums up where the text says which countries.
        let summed = || {
            let region = |t: &Told| self.legs[t.leg].is_region();
            let both = |told: &[Told]| told.iter().any(region) && !told.iter().all(region);
            self.told_in.iter().next().is_some_and(|(_, told)| both(told))
        };
        if countries > 0 && (regions > 1 || countries < 2 || summed()) {
            self.keep(|l| !(l.is_region() && l.titled && l.headline));
        }
    }

    /// "Ana Li arrives in Hawaii" over a text in which she visits the United States: one visit.
    pub(super) fn drop_headline_parts(&mut self) {
        let authorities = self.context.authorities;
        let first = |l: &Leg| l.visit.visitors.first().cloned().unwrap_or_default();
        let told: Vec<(_, String)> =
            self.legs.iter().filter(|l| !l.titled && l.told).map(|l| (first(l), l.place.clone())).collect();
        let part = |l: &Leg| {
            let whole = authorities.by_iri(&l.place).and_then(|place| place.broader.clone());
            let own = |whole: &String| {
                told.iter().any(|(who, place)| place == whole && parties::is_same(who, &first(l)))
            };
            l.headline && whole.as_ref().is_some_and(own)
        };
        if self.legs.len() > 1 && self.legs.iter().any(part) {
            self.keep(|l| !part(l));
        }
    }

    /// "Statement on arrival in Oslo" over what somebody tells of visits elsewhere: who comes home pays none there.
    pub(super) fn drop_headline_arrivals(&mut self) {
        let stop = |l: &Leg| l.titled && l.traces.first().is_some_and(|(_, rule)| *rule == "noun-stop");
        let over = |l: &Leg| !l.titled && l.told && l.visit.status == Some(Status::Completed);
        if self.author.is_some() && self.legs.iter().any(over) && self.legs.iter().any(stop) {
            self.keep(|l| !stop(l));
        }
    }

    /// "left Lima and arrived in New York on Monday": the Secretary-General of the United Nations comes home.
    pub(super) fn drop_headquarters(&mut self) {
        const OFFICES: [&str; 3] = ["Secretary-General", "Deputy Secretary-General", "Secretary General"];
        let united = |role: &str| {
            let own = ["United Nations ", "UN ", "U.N. "].iter().find_map(|body| role.strip_prefix(body));
            own.is_some_and(|own| OFFICES.contains(&own))
        };
        let home = |l: &Leg| {
            let role = l.visit.visitors.first().and_then(|v| v.role.as_deref());
            let city = l.visit.destination.name == "New York";
            let travels = l.traces.first().is_some_and(|(_, rule)| *rule == "verb-travel");
            city && travels && role.is_some_and(united)
        };
        if self.legs.len() > 1 && self.legs.iter().any(home) {
            self.keep(|l| !home(l));
        }
    }

    /// "UNHCR to Visit Chile" over a text in which the High Commissioner visits it: one visit.
    pub(super) fn drop_headline_bodies(&mut self) {
        let unnamed = |l: &Leg| {
            l.titled && l.visit.visitors.first().is_some_and(|v| v.name.is_none() && v.role.is_none())
        };
        let told: Vec<String> =
            self.legs.iter().filter(|l| !l.titled && l.told).map(|l| l.place.clone()).collect();
        if !told.is_empty() && self.legs.iter().any(unnamed) {
            self.keep(|l| !(unnamed(l) && told.contains(&l.place)));
        }
    }

    /// "Can you confirm the visit of the Foreign Minister of Peru? Foreign Minister Li will visit Norway on 5 May": one visit,
    /// of the one who is named.
    pub(super) fn drop_nameless_offices(&mut self) {
        let first = |l: &Leg| l.visit.visitors.first().cloned().unwrap_or_default();
        let named: Vec<(usize, String, String)> = self
            .legs
            .iter()
            .filter(|l| first(l).name.is_some())
            .filter_map(|l| Some((l.trip, l.place.clone(), first(l).role?)))
            .collect();
        let nameless = |l: &Leg| {
            let one = first(l);
            let plain = one.name.is_none() && l.visit.start.is_none() && l.visit.visitors.len() == 1;
            one.role.filter(|_| plain)
        };
        let again = |l: &Leg| {
            nameless(l).is_some_and(|role| {
                named.iter().any(|(trip, place, held)| {
                    *trip > l.trip
                        && *place == l.place
                        && (parties::is_part(&role, held) || parties::is_part(held, &role))
                })
            })
        };
        if self.legs.len() > 1 && self.legs.iter().any(again) {
            self.keep(|l| !again(l));
        }
    }

    /// "President Ali Sol to visit Chile" over "The visit of the President of Peru to Chile is expected in June": one visit,
    /// with the days of the second.
    pub(super) fn name_told_offices(&mut self) {
        let first = |l: &Leg| l.visit.visitors.first().cloned().unwrap_or_default();
        let found = self.legs.iter().enumerate().find_map(|(n, told)| {
            let office = first(told);
            let role = office.role.filter(|_| office.name.is_none() && told.visit.visitors.len() == 1)?;
            let named = self.legs.iter().position(|l| {
                let held = first(l).role.filter(|_| first(l).name.is_some());
                let one = held.is_some_and(|held| parties::is_part(&role, &held));
                l.titled && l.headline && l.place == told.place && l.visit.start.is_none() && one
            })?;
            Some((n, named))
        });
        let Some((told, named)) = found else { return };
        let (visit, traces) = (self.legs[told].visit.clone(), self.legs[told].traces.clone());
        let leg = &mut self.legs[named];
        (leg.visit.start, leg.visit.end) = (visit.start, visit.end);
        leg.visit.date_basis = visit.date_basis;
        leg.visit.status = visit.status.or(leg.visit.status);
        leg.visit.visitors[0].country =
            leg.visit.visitors[0].country.take().or(visit.visitors[0].country.clone());
        leg.traces.extend(traces.into_iter().filter(|(part, _)| *part == Part::Dates));
        (leg.titled, leg.told) = (false, true);
        self.legs[told].place.clear();
        self.keep(|l| !l.place.is_empty());
    }

    fn keep(&mut self, wanted: impl Fn(&Leg) -> bool) {
        let kept: Vec<usize> = (0..self.legs.len()).filter(|&n| wanted(&self.legs[n])).collect();
        for legs in self.told_in.values_mut() {
            let kept = |t: &Told| Some(Told { leg: kept.binary_search(&t.leg).ok()?, ..*t });
            *legs = legs.iter().filter_map(kept).collect();
            legs.sort_unstable();
            legs.dedup_by_key(|t| t.leg);
        }
        self.legs.retain(|l| wanted(l));
    }
}
