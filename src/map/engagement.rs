//! Meetings, site visits, events and signings.

use oxigraph::model::NamedNodeRef;

use super::evidence::assert;
use super::party::{Side, participate};
use super::place::place;
use super::sink::Sink;
use super::visit::{Around, dates, either, passage, status};
use crate::facts::{Engagement, EngagementKind};
use crate::mint::Resource;
use crate::vocab::visit::{self, concept};

pub(super) fn describe_all(sink: &mut Sink<'_>, around: &Around<'_>) {
    for (n, engagement) in around.visit.engagements.iter().enumerate() {
        describe(sink, around, engagement, n + 1);
    }
}

fn describe(sink: &mut Sink<'_>, around: &Around<'_>, engagement: &Engagement, n: usize) {
    let resource =
        Resource::Engagement { document: sink.key(), visit: around.key.to_owned(), number: n.to_string() };
    let evidence = either(&engagement.evidence, &around.visit.evidence);
    let node = sink.mint(&resource);
    sink.a(&node, visit::class::ENGAGEMENT);
    sink.add(&node, visit::PART_OF, around.node.clone());
    sink.number(&node, visit::POSITION, n);
    if let Some(kind) = engagement.kind {
        sink.add(&node, visit::KIND, kind_concept(kind));
    }
    if let Some(there) = &engagement.place {
        let there = place(sink, there, around.country());
        sink.add(&node, visit::PLACE, there);
    }
    dates(sink, &node, engagement.date, engagement.date);
    status(sink, &node, engagement.status.or(around.visit.status));
    assert(sink, &resource, evidence);
    for (m, party) in engagement.with.iter().enumerate() {
        let resource = Resource::Counterpart {
            document: sink.key(),
            visit: around.key.to_owned(),
            engagement: n.to_string(),
            number: (m + 1).to_string(),
        };
        let part = participate(sink, &node, &resource, (Side::Counterpart, party), evidence);
        sink.number(&part, visit::POSITION, m + 1);
    }
    for (m, topic) in engagement.topics.iter().enumerate() {
        let resource = Resource::Topic {
            document: sink.key(),
            visit: around.key.to_owned(),
            engagement: n.to_string(),
            number: (m + 1).to_string(),
        };
        let topic = passage(sink, &resource, topic, evidence);
        sink.number(&topic, visit::POSITION, m + 1);
        sink.add(&node, visit::TOPIC, topic);
    }
}

fn kind_concept(kind: EngagementKind) -> NamedNodeRef<'static> {
    match kind {
        EngagementKind::Meeting => concept::ENGAGEMENT_MEETING,
        EngagementKind::SiteVisit => concept::ENGAGEMENT_SITE_VISIT,
        EngagementKind::Event => concept::ENGAGEMENT_EVENT,
        EngagementKind::Signing => concept::ENGAGEMENT_SIGNING,
    }
}
