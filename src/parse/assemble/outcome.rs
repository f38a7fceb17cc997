//! Whether each visit lies behind, is under way or lies ahead, when all is read.

use super::{Assembly, Leg};
use crate::facts::{Date, Status, Visit};
use crate::parse::explain::Part;
use crate::parse::lexicon::is;
use crate::parse::predicates::{Mood, Subject};

/// How many sentences at the start of a text are looked at for a title.
const FIRST: usize = 12;

impl Assembly<'_, '_> {
    /// The status of each visit by its days, else by what is told of it.
    pub(super) fn statuses(&mut self) {
        let issued = self.context.issued;
        let readout = self.is_readout();
        let mut spoken = None;
        for at in 0..self.legs.len() {
            let visit = &self.legs[at].visit;
            let by_days = of_days(visit, issued);
            let (status, rule) = match by_days {
                Some(status) => (Some(status), "status-by-days"),
                None if visit.status.is_some() => (visit.status, "status-by-days"),
                None if readout => (Some(Status::Completed), "status-of-readout"),
                None if visit.start.is_some() && issued.is_some() => {
                    (Some(Status::UnderWay), "status-by-days")
                }
                None => {
                    let spoken = *spoken.get_or_insert_with(|| self.is_spoken_of_as_past());
                    (of_meetings(visit, spoken), "status-by-meetings")
                }
            };
            let leg = &mut self.legs[at];
            if status != leg.visit.status {
                leg.visit.status = status;
                leg.trace(Part::Status, rule);
            }
        }
        self.status_of_rest();
    }

    /// "leaves for Chile tomorrow. Her itinerary includes Peru": what is told without a status lies ahead with the rest.
    fn status_of_rest(&mut self) {
        for at in 0..self.legs.len() {
            if self.legs[at].visit.status.is_some() {
                continue;
            }
            let mut rest =
                self.legs.iter().filter(|l| l.who == self.legs[at].who).filter_map(|l| l.visit.status);
            let ahead = rest.next() == Some(Status::Planned) && rest.all(|s| s == Status::Planned);
            if ahead && !self.legs[at].apart {
                self.legs[at].visit.status = Some(Status::Planned);
                self.legs[at].trace(Part::Status, "status-of-legs");
            }
        }
    }

    /// "Readout of the Vice President's trip": it tells of what was.
    fn is_readout(&self) -> bool {
        let context = self.context;
        let titles = context.sentences.iter().take(FIRST).filter(|s| s.title);
        titles
            .flat_map(|s| s.from..s.to)
            .any(|n| context.is(n, words!["readout", "read-out", "read-outs", "readouts"]))
    }

    /// "The visit was historic", in a sentence of its own.
    fn is_spoken_of_as_past(&self) -> bool {
        let context = self.context;
        context.sentences.iter().zip(&context.predicates).filter(|(s, _)| !s.title).any(|(_, predicates)| {
            predicates.iter().any(|p| {
                let visit = matches!(p.subject, Subject::Phrase(from, to)
                    if to < from + 9 && (from..to).any(|n| context.has(n, is::VISIT_NOUN)));
                p.mood == Mood::Past && !p.passive && !p.negated && visit
            })
        })
    }
}

/// What the days of a visit and of issue say for sure.
fn of_days(visit: &Visit, issued: Option<Date>) -> Option<Status> {
    if matches!(visit.status, Some(Status::Postponed | Status::Cancelled)) {
        return visit.status;
    }
    // "official visit to Lima (until 9/5)", in a programme: that lies ahead.
    if let (Some(issued), None, Some(end), None) = (issued, visit.start, visit.end, visit.status) {
        return Some(if issued.is_wholly_before(end) { Status::Planned } else { Status::Completed });
    }
    let (Some(issued), Some(start)) = (issued, visit.start) else { return None };
    let end = visit.end.unwrap_or(start);
    // Who left a month ago has been there.
    let long_ago = end.last_day().until(issued.first_day()).is_ok_and(|s| s.get_days() > 30);
    if issued.is_wholly_before(start) {
        Some(Status::Planned)
    } else if issued.is_wholly_before(end_day(end)) && visit.status == Some(Status::Completed) {
        // It still goes on, whatever the tense.
        Some(Status::UnderWay)
    } else if end.is_wholly_before(issued) && (visit.end.is_some() || visit.status.is_none() || long_ago) {
        Some(Status::Completed)
    } else {
        None
    }
}

/// The last day of a period that is known to the day, else its first.
fn end_day(end: Date) -> Date {
    match end {
        Date::Day(_) => end,
        _ => Date::Day(end.first_day()),
    }
}

/// By those met: some were met, or all will be.
fn of_meetings(visit: &Visit, spoken_of: bool) -> Option<Status> {
    let planned = |status: Option<Status>| status == Some(Status::Planned);
    if visit.engagements.iter().any(|e| !planned(e.status)) || spoken_of {
        Some(Status::Completed)
    } else {
        visit.engagements.first().and_then(|e| e.status)
    }
}

/// The status of a tour, from those of its legs.
pub(super) fn tour_status(legs: &[Leg], who: usize) -> Option<Status> {
    // "Her work goes on from her visits to Chile and Peru": no legs of this tour.
    let own = |l: &&Leg| l.who == who && !l.apart;
    let legs = || legs.iter().filter(own);
    legs().next()?;
    let all = |s: Status| legs().all(|l| l.visit.status == Some(s));
    if all(Status::Planned) {
        Some(Status::Planned)
    } else if all(Status::Completed) {
        Some(Status::Completed)
    } else {
        let begun = [Some(Status::Completed), Some(Status::UnderWay)];
        legs().any(|l| begun.contains(&l.visit.status)).then_some(Status::UnderWay)
    }
}
