//! How what is told of compares with what is known of a stay so far: its days, and whose home it is.

use super::{Assembly, Leg};
use crate::authority::Kind;
use crate::facts::{Date, EngagementKind, Party, PlaceKind, Status, Visit};
use crate::parse::context::Context;
use crate::parse::dates::Period;
use crate::parse::journeys::Journey;
use crate::parse::parties;
use crate::parse::places::Target;

/// Stays in one country are one visit, unless more days lie between them.
const APART: i32 = 60;

/// Whether days belong to another stay in the same country.
pub(super) fn is_other_stay(visit: &Visit, start: Option<Date>) -> bool {
    match (visit.start, start) {
        (Some(a), Some(b)) => (a.first_day().until(b.first_day())).map_or(0, |s| s.get_days().abs()) > APART,
        _ => false,
    }
}

/// "left Oslo for Lima on Monday": whether the first day of a visit that was to come is over, its last not known.
pub(super) fn has_begun(visit: &Visit, issued: Option<Date>, kind: EngagementKind) -> bool {
    let over = visit.start.zip(issued).is_some_and(|(start, issued)| start.is_wholly_before(issued));
    over && kind == EngagementKind::Meeting && visit.end.is_none() && visit.status == Some(Status::Planned)
}

/// "The President will host Ms Li on 5 May": the day of her visit, if it has no others and is not told of as under way.
pub(super) fn day_hosted(visit: &Visit, periods: &[Period]) -> Option<Period> {
    let [period] = periods else { return None };
    let free = visit.start.is_none() && visit.status != Some(Status::UnderWay);
    (free && matches!(period.start, Date::Day(_))).then_some(*period)
}

/// Whether a day is the first one of a visit of which only the last is known.
pub(super) fn is_before_end(visit: &Visit, period: &Period) -> bool {
    let (None, Some(Date::Day(end)), Date::Day(start)) = (visit.start, visit.end, period.start) else {
        return false;
    };
    let arrives = period.open || period.start != period.end;
    arrives && start <= end && start.until(end).is_ok_and(|s| s.get_days() < APART)
}

/// Whether a period starts on the day behind a visit.
pub(super) fn is_next(visit: &Visit, period: &Period) -> bool {
    let (Some(Date::Day(end)), Date::Day(start)) = (visit.end, period.start) else { return false };
    end.tomorrow().is_ok_and(|next| next == start)
}

/// Whether a period takes in the one day that a visit had so far.
pub(super) fn is_longer(visit: &Visit, period: &Period) -> bool {
    let Some(start) = visit.start else { return false };
    let end = visit.end.unwrap_or(start);
    let exact = matches!((start, period.start), (Date::Day(_), Date::Day(_)));
    exact
        && start == end
        && period.start != period.end
        && period.start.first_day() <= start.first_day()
        && start.first_day() <= period.end.first_day()
}

/// Whether days lie within the month or year that was all that was known of a visit ahead.
pub(super) fn is_exacter(visit: &Visit, period: &Period) -> bool {
    let (Some(start), Some(end)) = (visit.start, visit.end) else { return false };
    let rough = !matches!(start, Date::Day(_)) && visit.status == Some(Status::Planned);
    rough
        && matches!(period.start, Date::Day(_))
        && start.first_day() <= period.start.first_day()
        && period.start.first_day() <= end.last_day()
}

/// Whether days lie behind the first one of a trip, its last one not known: those of one of its places.
pub(super) fn is_later(visit: &Visit, period: &Period) -> bool {
    let (Some(Date::Day(first)), None, Date::Day(start)) = (visit.start, visit.end, period.start) else {
        return false;
    };
    first < start
}

/// Whether a period lies within the days of a visit, which were those of the whole trip.
pub(super) fn is_within(visit: &Visit, period: &Period, listed: bool) -> bool {
    let (Some(start), Some(end)) = (visit.start, visit.end) else { return false };
    let long = period.start != period.end || listed && start != end;
    let exact = matches!((start, end), (Date::Day(_), Date::Day(_))) && long;
    let within =
        exact && start.first_day() <= period.start.first_day() && period.end.first_day() <= end.last_day();
    within && (start, end) != (period.start, period.end)
}

/// Whether a day lies within the days of a trip that a visit has so far.
pub(super) fn is_day_of_trip(visit: &Visit, period: &Period) -> bool {
    let (Some(Date::Day(start)), Some(Date::Day(end)), Date::Day(day)) =
        (visit.start, visit.end, period.start)
    else {
        return false;
    };
    period.start == period.end && start < end && start <= day && day <= end
}

/// Whether people meet others in their own country: "President Paz of Chile met the King in Lima" is no visit to it.
pub(super) fn is_home(visitors: &[Party], target: &Target<'_>) -> bool {
    let code = target.place.code.as_ref().or(target.concept.code.as_ref());
    code.is_some() && visitors.first().is_some_and(|v| v.country.as_ref() == code)
}

/// "received at the White House on Friday. While in Washington, he will": the city of a seat of government that somebody
/// visits, or a part of the country that he visits.
pub(super) fn is_town_of(context: &Context<'_>, leg: &Leg, target: &Target<'_>) -> bool {
    // "will visit Chile. She will also travel to Easter Island": a part of the country.
    if target.concept.kind == Kind::Region && target.concept.broader.as_ref() == Some(&leg.place) {
        return true;
    }
    let house = leg.visit.destination.kind == Some(PlaceKind::Site) && target.concept.kind == Kind::City;
    let country = || context.authorities.by_iri(&leg.place).and_then(|house| house.broader.as_ref());
    house && target.concept.broader.is_some() && country() == target.concept.broader.as_ref()
}

impl Assembly<'_, '_> {
    /// "The delegation that visited Chile in May met the President. Mr Li visited Peru": whether the principal is named only
    /// behind a sentence.
    pub(super) fn is_named_later(&self, sentence: usize) -> bool {
        let context = self.context;
        let Some(end) = context.sentences.get(sentence).map(|s| s.to) else { return false };
        // "A delegation of the Party has ended its visit. The delegation, led by Mr Li": it is his.
        let leads = |p: &Party| {
            crate::parse::journeys::leader(context).is_some_and(|f| parties::is_same(p, &f.party))
        };
        let principal = self.known.first().filter(|p| !leads(p));
        let name = principal.and_then(|p| p.name.as_deref());
        let last = name.and_then(|name| name.rsplit(' ').next());
        last.is_some_and(|last| !context.tokens[..end].iter().any(|t| t.text.eq_ignore_ascii_case(last)))
    }

    /// "A delegation, headed by Ms Li, will meet the leaders in Lima", of a committee that visits Peru: the committee, and those named.
    pub(super) fn body_led(&self, journey: &Journey<'_>, visitors: &[Party]) -> Option<Vec<Party>> {
        const BEFORE: usize = 8;
        let context = self.context;
        let first = journey.visitors.first()?;
        let sentence = context.sentences[journey.sentence];
        let near = first.from.saturating_sub(BEFORE).max(sentence.from)..first.from;
        let led = near.clone().any(|n| context.is(n, words!["headed", "led"]));
        if !led || !near.clone().any(|n| context.is(n, words!["delegation", "team", "mission"])) {
            return None;
        }
        let body = |v: &Party| v.name.is_none() && v.role.is_none() && v.organization.is_some();
        let goes = |iri: &String| {
            journey
                .targets
                .iter()
                .any(|(target, _)| &target.concept.iri == iri || context.within(target.concept) == Some(iri))
        };
        let leg = self.legs.iter().find(|l| goes(&l.place) && l.visit.visitors.first().is_some_and(body))?;
        let mut all = leg.visit.visitors.clone();
        all.extend(visitors.iter().filter(|v| v.name.is_some()).cloned());
        Some(all)
    }

    /// "Ms Li leaves for Chile" over "Ms Li left for Chile today": what lay ahead in a headline has begun.
    pub(super) fn begun_since(&mut self, at: usize, journey: &Journey<'_>) {
        let headline = self.context.is_headline(self.context.sentences[journey.sentence]);
        let leg = &mut self.legs[at];
        let ahead = leg.headline && leg.visit.status == Some(Status::Planned);
        // "met today in Lima with Ms Li, who is on a visit to Peru".
        let first = leg.traces.first().map(|(_, rule)| *rule);
        let met = first == Some("meetings-in") && leg.trip == journey.sentence
            || first == Some("calls-on-host") && journey.rule == "noun-visit";
        if (ahead && !headline || met) && journey.told && journey.status == Some(Status::UnderWay) {
            leg.visit.status = journey.status;
        }
    }

    /// Whether what was is told of where a visit lies ahead: "will visit Chile", "paid his last visit to Chile in 2008".
    pub(super) fn is_past_stay(&self, visit: &Visit, status: Option<Status>, period: Option<Period>) -> bool {
        let later = |start: Date| period.is_some_and(|p| p.end.is_wholly_before(start));
        let ahead = visit.status == Some(Status::Planned) && visit.start.is_none_or(later);
        let before =
            period.zip(self.context.issued).is_some_and(|(p, issued)| p.end.is_wholly_before(issued));
        ahead && status == Some(Status::Completed) && before
    }
}

/// "the Royal Couple will visit Chile": two whom nobody has named.
pub(super) fn is_couple(visitors: &[Party]) -> bool {
    let role = visitors.first().filter(|v| v.name.is_none()).and_then(|v| v.role.as_deref());
    role.is_some_and(|role| role.ends_with("Couple") || role.ends_with("couple"))
}
