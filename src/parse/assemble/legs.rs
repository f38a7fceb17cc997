//! Journeys as visits: one for each visitor, country and stay.

use std::collections::HashSet;

use super::away::is_of_one_met;
use super::stays::{is_couple, is_home, is_other_stay, is_town_of};
use super::{Assembly, Leg, Told, purposes};
use crate::authority::Kind;
use crate::facts::{Party, Passage, Status, Visit};
use crate::parse::dates::Period;
use crate::parse::explain::Part;
use crate::parse::journeys::{self, Journey};
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::places::Target;

/// Most visits of one document.
const MOST: usize = 60;
/// Farthest from a country to the end of the name of a city beside it, in words.
const NAMED: usize = 6;

/// What all places of a journey share.
struct Shared {
    visitors: Vec<Party>,
    inviters: Vec<Party>,
    purposes: Vec<Passage>,
    /// The word behind the last place.
    behind: usize,
}

impl Assembly<'_, '_> {
    /// Makes or adds to the visits of a journey.
    pub(super) fn journey(&mut self, mut journey: Journey<'_>) {
        let own = self.met_there(&journey).map(|own| vec![own]);
        let Some(visitors) = own.or_else(|| self.visitors(&journey)) else { return };
        if journey.rule == "calls-on-host" && self.are_hosts(&visitors) {
            return;
        }
        let sentence = self.context.sentences[journey.sentence];
        let predicates = &self.context.predicates[journey.sentence];
        let inviters = journeys::inviters(self.context, sentence, predicates);
        let inviters = inviters.iter().map(|f| self.resolve(&f.party)).collect();
        let behind = journey.targets.iter().map(|(target, _)| target.to).max().unwrap_or(journey.end);
        // "After her visit to Chile, she will travel to Peru to open a port": that is not what she did in Chile.
        let purposes = if journey.apart {
            Vec::new()
        } else {
            purposes::behind(self.context, (behind, journey.end), sentence, predicates)
        };
        let shared = Shared { visitors, inviters, purposes, behind };
        let targets = std::mem::take(&mut journey.targets);
        // Each has its own days, or all have those of the journey.
        let listed = targets.windows(2).any(|t| t[0].1.map(|p| p.from) != t[1].1.map(|p| p.from));
        journey.many = targets.len() > 1 && !listed;
        journey.listed = listed;
        // "left for Chile and Peru": on the way to the first of them.
        let onward = journey.many
            && journey.status == Some(Status::UnderWay)
            && targets.first().is_some_and(|(t, _)| journeys::has_set_out(self.context, sentence, t.to));
        for (n, (target, period)) in targets.into_iter().enumerate() {
            if onward && n > 0 {
                journey.status = Some(Status::Planned);
            }
            let left = self.origins.iter().any(|o| o.is_left(&target.concept.iri, target.to));
            let known = journey.rule == journeys::FIRST
                && !self.is_new_place(&target)
                && !self.is_sole_place_abroad(&target);
            // "arrived in the country after a tour of Asia": nobody visits the country whose office he holds.
            let back = ["verb-travel", "noun-visit", "verb-visit"].contains(&journey.rule);
            let home = (back || ["meetings-in", "will-meet-in"].contains(&journey.rule))
                && (is_home(&shared.visitors, &target)
                    || self.is_own_home(&journey, &shared.visitors, &target));
            let dropped = journey.status == Some(Status::Cancelled) && self.is_on_the_way(&target);
            if self.legs.len() < MOST && !left && !known && !home && !dropped {
                self.leg(&journey, &shared, &target, period);
            }
        }
    }

    /// Who goes: those named, else the principal.
    fn visitors(&mut self, journey: &Journey<'_>) -> Option<Vec<Party>> {
        // "scholars to come to Chile": nobody's visit, where somebody is named.
        if journey.crowd && self.known.first().is_some_and(|p| p.name.is_some()) {
            return None;
        }
        let mut visitors = self.named_visitors(journey);
        self.keep_those_come(journey, &mut visitors);
        // "She will join the President in Lima": both are there.
        if let Some(principal) = self.known.first().filter(|_| self.joins(journey)) {
            visitors.insert(0, principal.clone());
        }
        self.name_principal(&visitors, journey);
        let delegation = journey.visitors.first().is_some_and(|f| {
            f.delegation && f.party.country.is_some()
                || f.group
                    && f.party.role.as_ref().is_some_and(|r| r.contains(" from ") || r.contains(" of "))
        });
        let office = journey.rule == "meetings-of-others-in" && !journey.visitors.is_empty()
            || self.is_other_office(&visitors);
        let title = self.is_titled(journey.sentence);
        let office = office && !title && !self.is_epithet(&visitors);
        let own = office
            || journeys::is_compared(journey.rule)
            || self.are_others(&visitors) && !title
            || visitors.first().is_some_and(|v| v.name.is_some())
            || (delegation && (!self.is_delegation() || self.is_named_later(journey.sentence)))
            || journey
                .visitors
                .first()
                .is_some_and(|f| journeys::is_body(self.context, f) && !self.is_own_body(f))
            || !title && !self.is_epithet(&visitors) && self.is_somebody_new(journey)
            || self.legs.is_empty() && is_couple(&visitors);
        if let Some(author) = self.author.clone().filter(|_| journey.first_person) {
            let author = self.resolve(&author);
            // "The Minister for Trade and I will visit Chile".
            let others = visitors.into_iter().filter(|v| !parties::is_same(&author, v) && *v != author);
            return Some(std::iter::once(author.clone()).chain(others).collect());
        }
        if let Some(all) = self.body_led(journey, &visitors) {
            return Some(all);
        }
        if !own {
            let recent = self.recent.clone().filter(|(s, _)| self.goes_on(*s, journey.sentence));
            let at_home = |all: &[Party]| {
                !journey.visitors.is_empty()
                    && all.first().is_some_and(|first| self.goes_home(journey, first))
            };
            if let Some((_, recent)) = recent.filter(|(_, all)| !at_home(all)) {
                return Some(recent);
            }
            visitors = self.behind_principal(visitors)?;
        }
        if !self.context.sentences[journey.sentence].title
            && journey.told
            && !is_of_one_met(self.context, journey)
        {
            self.recent = Some((journey.sentence, visitors.clone()));
        }
        Some(visitors)
    }

    /// Those whom the words of a journey name, as they are known.
    fn named_visitors(&mut self, journey: &Journey<'_>) -> Vec<Party> {
        let mut visitors: Vec<Party> = Vec::new();
        for found in &journey.visitors {
            let spouse = found.lady && visitors.iter().any(|v| parties::is_same(v, &found.party));
            visitors.push(if spouse { found.party.clone() } else { self.resolve(&found.party) });
        }
        if self.context.sentences[journey.sentence].title {
            // "Updates to the President's Travel": a word in a headline is nobody.
            visitors.retain(|v| v.role.is_some() || v.name.as_ref().is_none_or(|name| name.contains(' ')));
        }
        visitors.dedup();
        visitors
    }

    /// The principal, with those who go along.
    fn behind_principal(&self, mut visitors: Vec<Party>) -> Option<Vec<Party>> {
        let Some(principal) = self.known.first().cloned() else {
            // "is leading a 12-member delegation that will visit Chile", where nobody is named.
            let group = |v: &Party| v.organization.as_ref().is_some_and(|body| body.ends_with("delegation"));
            return Some(visitors).filter(|all| all.first().is_some_and(group));
        };
        // "The King and Queen": the second is somebody else.
        let several = visitors.len() > 1 && visitors.iter().all(|v| v.role.is_some());
        let first = visitors.first().cloned();
        // "The Minister, leading a six-member delegation".
        let led = |v: &Party| {
            let group = v.organization.as_ref().is_some_and(|body| body.ends_with(" delegation"));
            group && first.as_ref().is_some_and(|f| f != v && f.role.is_some())
        };
        visitors.retain(|v| !parties::is_same(&principal, v) && (v.name.is_some() || several || led(v)));
        visitors.insert(0, principal);
        Some(visitors)
    }

    /// Whether a sentence is a headline: one that has few capitals ends without a stop, among the first lines.
    fn is_titled(&self, index: usize) -> bool {
        const FIRST: usize = 3;
        let context = self.context;
        let sentence = context.sentences[index];
        let alone = || {
            let next = context.tokens.get(sentence.to).is_none_or(|t| t.paragraph);
            next && context.tokens[sentence.from].paragraph && context.tokens[sentence.to - 1].is_word()
        };
        sentence.title || context.is_headline(sentence) || index < FIRST && alone()
    }

    /// Whether only those are named whom somebody joins: "She will join President Paz in Lima".
    fn joins(&self, journey: &Journey<'_>) -> bool {
        let from = self.context.sentences[journey.sentence].from;
        let join = |n: usize| self.context.is(n, words!["join", "joins", "joined", "joining"]);
        let behind = |f: &Found| (from..f.from).any(join);
        journey.rule == "verb-join-in" && journey.visitors.first().is_some_and(behind)
            || self.owns_too(journey)
    }

    /// "cancelled *her and the Ambassador’s* trip to Chile": both go.
    fn owns_too(&self, journey: &Journey<'_>) -> bool {
        let Some(first) = journey.visitors.first().filter(|f| f.from > 2) else { return false };
        let the = usize::from(self.context.is(first.from - 1, words!["the"]));
        let and = first.from - 1 - the;
        let behind = self.context.is(first.to, words!["’s", "'s", "’", "'"]);
        behind && self.context.is(and, words!["and"]) && self.context.is(and - 1, words!["her", "his"])
    }

    /// "The Foreign Minister leaves on Friday. Ana Li will visit Chile": the name of the office told of before.
    fn name_principal(&mut self, visitors: &[Party], journey: &Journey<'_>) {
        let [seen] = visitors else { return };
        let plain = seen.name.is_some() && seen.role.is_none() && seen.country.is_none();
        let office = |p: &Party| p.name.is_none() && p.role.as_ref().is_some_and(|r| !r.ends_with('s'));
        let told = self.legs.iter().any(|l| l.who == 0 && l.told);
        let travels = |w: usize| self.legs.iter().any(|l| l.who == w);
        let new = !self.who(seen).is_some_and(travels);
        // "The Secretary-General … Mrs Ana Li": his wife.
        let wife = |p: &Party| {
            journey.visitors.iter().any(|f| f.lady) && p.role.as_deref() == Some("Secretary-General")
        };
        let new = new && !self.known.first().is_some_and(wife);
        if plain && told && journey.told && new && self.known.first().is_some_and(office) {
            self.known.change(0, |known| known.name.clone_from(&seen.name));
            let named = self.known[0].clone();
            for leg in self.legs.iter_mut().filter(|l| l.who == 0) {
                leg.visit.visitors.iter_mut().take(1).for_each(|v| v.clone_from(&named));
            }
        }
    }

    /// Whether others go than those a text was about: "a team of officers from the Department", not "the officers".
    fn is_somebody_new(&self, journey: &Journey<'_>) -> bool {
        const BEFORE: usize = 4;
        if journey.rule == "verb-lead-delegation" {
            return false;
        }
        let Some(first) = journey.visitors.first().filter(|f| !f.strong && (f.group || f.delegation)) else {
            return false;
        };
        let context = self.context;
        let near = (first.from.saturating_sub(BEFORE)..=first.from).rev();
        let definite = near
            .take_while(|&n| n == first.from || context.tokens[n].is_word())
            .find(|&n| context.has(n, is::DETERMINER | is::POSSESSIVE | is::PRONOUN))
            .is_some_and(|n| !context.is(n, words!["a", "an", "another", "some", "several"]));
        let told = || {
            let owned = (first.from..first.to).any(|n| context.is(n, words!["’s", "'s", "’"]));
            !owned && self.legs.iter().any(|l| l.told && l.who == 0)
        };
        !definite && (!first.delegation || told())
    }

    /// "The Commission", of members of a Commission of Inquiry.
    fn is_own_body(&self, found: &Found) -> bool {
        let principal = self.known.first().filter(|p| p.name.is_none());
        let name = found.party.organization.as_ref().filter(|name| !name.contains(' '));
        let words = principal.into_iter().flat_map(|p| p.role.iter().chain(&p.organization));
        name.is_some_and(|name| words.flat_map(|w| w.split_whitespace()).any(|word| word == name))
    }

    /// Whether a place is one more on a journey that is told of, and not where the text was issued from.
    fn is_new_place(&self, target: &Target<'_>) -> bool {
        let country = self.context.within(target.concept).unwrap_or(&target.concept.iri);
        let own = self.known.first().and_then(|p| p.country.as_ref());
        let there = |l: &Leg| &l.place == country || l.place == target.concept.iri;
        let home = own.is_some() && own == target.place.code.as_ref();
        self.legs.iter().any(|l| l.told && l.who == 0) && !self.legs.iter().any(there) && !home
    }

    /// Whether a sentence stands in the paragraph of another.
    fn goes_on(&self, from: usize, to: usize) -> bool {
        from < to && self.context.paragraphs[from] == self.context.paragraphs[to]
    }

    /// Whether the principal travels with a delegation that is named.
    fn is_delegation(&self) -> bool {
        self.known.first().is_some_and(|p| p.name.is_some())
    }

    /// The stay that is told of again.
    fn leg_of(
        &self,
        journey: &Journey<'_>,
        target: &Target<'_>,
        who: usize,
        period: Option<Period>,
    ) -> Option<usize> {
        if target.again {
            return None;
        }
        // "During her visit to Chile in 2008, she met X in Lima": a stop on that visit, not on another to Chile.
        let there = |l: &Leg| {
            l.place == target.concept.iri || l.includes(target) || is_town_of(self.context, l, target)
        };
        let same = |l: &Leg| l.who == who && there(l);
        let sentence = self.context.sentences[journey.sentence].from;
        let beside = self.told_in.get(&sentence).filter(|_| journey.stop).into_iter().flatten().rev();
        let own = beside.map(|told| told.leg).find(|&l| same(&self.legs[l]));
        own.or_else(|| self.leg_of_part(target, who))
            .or_else(|| {
                self.legs.iter().position(|l| {
                    same(l)
                        && (journey.stop || !is_other_stay(&l.visit, period.map(|p| p.start)))
                        && !self.is_past_stay(&l.visit, journey.status, period)
                })
            })
            .or_else(|| self.leg_of_companion(journey, (target, who), period))
    }

    fn leg(&mut self, journey: &Journey<'_>, shared: &Shared, target: &Target<'_>, period: Option<Period>) {
        let who = self.who_or_new(&shared.visitors[0]);
        let sentence = self.context.sentences[journey.sentence];
        let at = self.leg_of(journey, target, who, period);
        let fresh = at.is_none();
        let at = at.unwrap_or_else(|| self.new_leg(journey, shared, target, who));
        self.told_in.entry(sentence.from).or_default().push(Told {
            leg: at,
            at: target.to,
            verb: journey.rule.starts_with("verb"),
            aside: journey.aside || journey.apart || target.again,
        });
        let span = self.context.sentence(sentence);
        let country =
            |n: usize| self.context.entity(n).is_some_and(|(c, _, name)| name && c.iri == target.concept.iri);
        let near = target.to.saturating_sub(NAMED).max(sentence.from);
        let city = !target.stops.is_empty() && !(near..target.to).any(country);
        self.begun_since(at, journey);
        let leg = &mut self.legs[at];
        if leg.titled && !sentence.title {
            // What a headline says gives way to the text.
            (leg.titled, leg.trip) = (false, journey.sentence);
            leg.visit.destination.name.clone_from(&target.place.name);
            // "Activities in Chile, 5-9 May" over "arrived in Chile on 5 May".
            let within = |p: &Period| {
                p.start == p.end
                    && leg.visit.end.is_some_and(|end| {
                        Some(end) != leg.visit.start && p.end <= end && Some(p.start) >= leg.visit.start
                    })
            };
            if period.is_some_and(|p| !within(&p)) {
                (leg.visit.start, leg.visit.end) = (None, None);
            }
            leg.visit.status = journey.status.or(leg.visit.status);
        }
        for visitor in shared.visitors.iter().filter(|_| !fresh) {
            if !leg.visit.visitors.iter().any(|v| v == visitor || parties::is_same(v, visitor)) {
                leg.visitor(visitor.clone());
            }
        }
        leg.told |= journey.told;
        let off = !fresh && journey.status == Some(Status::Cancelled);
        if !off {
            leg.stops_of(journey, target);
        }
        if leg.visit.status.is_none() && journey.status.is_some() {
            leg.visit.status = journey.status;
            leg.trace(Part::Status, journey.rule);
        }
        if !(city && self.days_beside(at, (fresh, sentence.from, target.to), period)) {
            self.days_of_journey(at, journey, (fresh, target.to, shared.behind), period);
        }
        let leg = &mut self.legs[at];
        if (journey.told || leg.visit.evidence.is_empty()) && leg.visit.evidence.last() != Some(&span) {
            leg.visit.evidence.push(span);
        }
        if leg.visit.invited_by.is_empty() {
            leg.visit.invited_by.clone_from(&shared.inviters);
        }
        // "He joined the Prime Minister in Lima for talks", on a visit that is told of: an engagement.
        let joins = ["verb-join-in", "meetings-in", "will-meet-in"].contains(&journey.rule) && !fresh;
        for purpose in shared.purposes.iter().filter(|_| !joins) {
            leg.purpose(purpose.clone(), "purpose-behind-journey");
        }
    }

    fn new_leg(&mut self, journey: &Journey<'_>, shared: &Shared, target: &Target<'_>, who: usize) -> usize {
        let sentence = self.context.sentences[journey.sentence];
        let (destination, visitors) = (target.place.clone(), shared.visitors.clone());
        let visit = Visit { visitors, destination, ..Visit::default() };
        let traces = vec![(Part::Visit, journey.rule)];
        let tour = target.concept.kind == Kind::Region && target.concept.broader.is_none();
        self.legs.push(Leg {
            who,
            place: target.concept.iri.clone(),
            tour,
            visit,
            trip: journey.sentence,
            told: false,
            titled: sentence.title,
            headline: self.context.is_headline(sentence),
            own_days: false,
            since: false,
            apart: journey.apart,
            seen: Vec::new(),
            purposes: HashSet::new(),
            traces,
        });
        self.legs.len() - 1
    }
}
