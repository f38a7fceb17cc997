//! Those who are with a host when visitors are met.

use super::Assembly;
use crate::facts::{EngagementKind, Party};
use crate::parse::journeys;
use crate::parse::meetings::Meeting;
use crate::parse::parties;
use crate::parse::tokens::Sentence;

impl Assembly<'_, '_> {
    /// "Minister Paz was accompanied by his deputy", where Minister Paz was met: they were met as well.
    pub(super) fn escort(&mut self, index: usize, leg: usize) -> bool {
        let sentence = self.context.sentences[index];
        let along = words!["accompanied", "assisted", "flanked"];
        if sentence.title || !self.context.any(sentence.from..sentence.to, along) {
            return false;
        }
        let Some(meeting) = self.escorts(index, sentence) else { return false };
        let host = meeting.subject.first().map(|f| f.party.clone());
        let met = |v: &Party| host.as_ref().is_some_and(|h| parties::is_same(v, h));
        let known = self.legs[leg].visit.engagements.iter().flat_map(|e| &e.with).any(met);
        known && self.engage(index, leg, &Meeting { subject: Vec::new(), ..meeting })
    }

    /// "The Prime Minister will meet with President Li", who comes: the host as the text names him. Nobody where it does not, but
    /// of calls.
    fn hosts_named(&self, rule: &str, subject: &[Party]) -> Vec<Party> {
        if !["verb-meet", "noun-meeting"].contains(&rule) || subject.iter().any(|p| p.name.is_some()) {
            let told = ["called-on", "verb-meet", "noun-meeting"].contains(&rule);
            return if told { subject.to_vec() } else { Vec::new() };
        }
        // "The Prime Minister will meet him", in a text of the country he comes to.
        let office = self.context.office.as_ref();
        let code = self.current.and_then(|leg| self.legs[leg].visit.destination.code.as_ref());
        let here = code.is_some() && code == office;
        let host =
            |p: &Party| here && (p.country.is_none() || p.country.as_ref() == office) && p.role.is_some();
        subject
            .iter()
            .filter_map(|p| self.holder_elsewhere(p).or_else(|| host(p).then(|| p.clone())))
            .collect()
    }

    /// Whether only those come who are the object of a meeting, and the other side: hosts who are the subject, as they are named.
    pub(super) fn turned(
        &self,
        rule: &str,
        object: &[Party],
        subject: Vec<Party>,
        travels: &dyn Fn(&Party) -> bool,
    ) -> (bool, Vec<Party>) {
        if object.is_empty() || !object.iter().all(travels) || subject.iter().any(travels) {
            return (false, subject);
        }
        let named = self.hosts_named(rule, &subject);
        if named.is_empty() { (false, subject) } else { (true, named) }
    }

    /// "The UN chief has come to Chile", "The Head of State left for Chile": other words for whom a text is about.
    pub(super) fn is_epithet(&self, visitors: &[Party]) -> bool {
        const HEADS: [&str; 3] = ["Head of State", "Head of the State", "Head of Government"];
        const LAST: [&str; 8] = ["chief", "leader", "boss", "monarch", "head", "guest", "official", "envoy"];
        let named = self.known.first().is_some_and(|p| p.name.is_some());
        let [Party { name: None, role: Some(role), .. }] = visitors else { return false };
        named
            && (HEADS.contains(&role.as_str()) || role.rsplit(' ').next().is_some_and(|w| LAST.contains(&w)))
    }

    /// A host, as the subject, and those who are with the host.
    fn escorts(&self, index: usize, sentence: Sentence) -> Option<Meeting> {
        let context = self.context;
        let company = journeys::companions(context, index).into_iter().next()?;
        let first = company.people.iter().map(|f| f.from).min()?;
        if !self.is_of_a_host(sentence, first) {
            return None;
        }
        let subject: Vec<parties::Found> =
            parties::list(context, sentence.from, first).0.into_iter().take(1).collect();
        Some(Meeting {
            kind: EngagementKind::Meeting,
            with: company.people.into_iter().filter(|f| f.strong).collect(),
            subject,
            place: None,
            planned: false,
            from: sentence.from,
            to: sentence.to,
            rule: "among-those-met",
        })
    }
}
