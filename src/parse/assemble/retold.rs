//! Those who were met already, and are only told of again.

use super::Assembly;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::meetings::Meeting;
use crate::parse::parties;
use crate::parse::tokens::WordSet;

/// How many engagements back those met are remembered.
const BACK: usize = 500;

impl Assembly<'_, '_> {
    /// Whether somebody was met already, and is only told of again.
    pub(super) fn was_met(&self, meeting: &Meeting, leg: usize, visitors: &[Party], p: &Party) -> bool {
        let summed = p.name.is_none() && p.role.is_some() && meeting.rule == "discusses-with";
        // "briefed her counterpart", who was named before.
        let counterpart = p.name.is_none() && p.role.as_ref().is_some_and(|r| r.ends_with("counterpart"));
        let again = |w: &Party| {
            p.name.is_some() && parties::is_same(w, p)
                || summed && w.role == p.role
                || counterpart
                    && w.name.is_some()
                    && (p.country.is_none() || p.country == w.country)
                    && visitors.first().is_some_and(|v| is_like_office(v, w))
        };
        let retold = ["noun-meeting", "discusses-with", "meets-together"].contains(&meeting.rule)
            && !is_further(self.context, meeting);
        (retold || counterpart)
            && self.legs[leg].visit.engagements.iter().rev().take(BACK).flat_map(|e| &e.with).any(again)
    }
}

/// Whether two hold like offices: "Foreign Minister of Norway", "Minister of Foreign Affairs".
fn is_like_office(own: &Party, other: &Party) -> bool {
    const LONG: usize = 4;
    let (Some(own), Some(other)) = (&own.role, &other.role) else { return false };
    let words =
        |role: &str| role.split(' ').filter(|w| w.len() > LONG).map(str::to_owned).collect::<Vec<_>>();
    let (own, other) = (words(own), words(other));
    let common = own.iter().filter(|w| other.contains(w)).count();
    common > 1 || common == 1 && (own.len() == 1 || other.len() == 1)
}

/// "also held bilateral meetings with": one more meeting, whoever was met before.
fn is_further(context: &Context<'_>, meeting: &Meeting) -> bool {
    const NEAR: usize = 6;
    const FURTHER: WordSet<4> = WordSet::new(["also", "separate", "separately", "bilaterally"]);
    let near = meeting.from.saturating_sub(NEAR)..meeting.from;
    meeting.rule == "noun-meeting" && near.rev().any(|n| context.is(n, &FURTHER))
}
