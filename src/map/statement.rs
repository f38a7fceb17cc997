//! Statements: the act, and what is said by it.

use oxigraph::model::{NamedNode, NamedNodeRef};

use super::classify::{Content, strength, themes};
use super::evidence::assert;
use super::party::{Side, participate};
use super::sink::Sink;
use super::visit::{Around, either};
use crate::facts::{Act, Statement};
use crate::mint::Resource;
use crate::vocab::dcterms;
use crate::vocab::visit::{self, concept};

pub(super) fn describe_all(sink: &mut Sink<'_>, around: &Around<'_>) {
    for (n, statement) in around.visit.statements.iter().enumerate() {
        describe(sink, around, statement, n + 1);
    }
}

fn describe(sink: &mut Sink<'_>, around: &Around<'_>, statement: &Statement, n: usize) {
    let (document, visit, number) = (sink.key(), around.key.to_owned(), n.to_string());
    let resource = Resource::Statement { document, visit, number };
    let evidence = either(&statement.evidence, &around.visit.evidence);
    let node = sink.mint(&resource);
    sink.a(&node, visit::class::SPEECH_ACT);
    sink.add(&node, visit::OCCASION, around.node.clone());
    sink.number(&node, visit::POSITION, n);
    sink.add(&node, visit::ACT, act_concept(statement.act));
    if let Some(verb) = &statement.verb {
        sink.text(&node, visit::VERB, verb);
    }
    if statement.conditional {
        sink.truth(&node, visit::CONDITIONAL);
    }
    assert(sink, &resource, evidence);
    let (document, visit, number) = (sink.key(), around.key.to_owned(), n.to_string());
    // A statement without a speaker is the principal visitor's, save an allegation: nobody vouches for it.
    let principal = around.visit.visitors.first().filter(|_| statement.act != Act::Allege);
    if let Some(speaker) = statement.speaker.as_ref().or(principal) {
        let resource =
            Resource::Speaker { document: document.clone(), visit: visit.clone(), statement: number.clone() };
        participate(sink, &node, &resource, (Side::Speaker, speaker), evidence);
    }
    if let Some(addressee) = &statement.addressee {
        let resource = Resource::Addressee {
            document: document.clone(),
            visit: visit.clone(),
            statement: number.clone(),
        };
        participate(sink, &node, &resource, (Side::Addressee, addressee), evidence);
    }
    if statement.content.is_some() || !statement.instruments.is_empty() {
        let resource = Resource::StatementContent { document, visit, statement: number };
        let content = sink.mint(&resource);
        sink.add(&node, visit::CONTENT, content.clone());
        describe_content(sink, &content, statement);
        if let Some(text) = &statement.content {
            let content = Content { node: &content, resource: &resource, text, evidence };
            themes(sink, &content);
            if statement.act == Act::Urge {
                strength(sink, &node, &content);
            }
        }
    }
}

fn describe_content(sink: &mut Sink<'_>, content: &NamedNode, statement: &Statement) {
    sink.a(content, visit::class::CONTENT);
    if let Some(words) = &statement.content {
        sink.text(content, visit::TEXT, words);
    }
    for name in &statement.instruments {
        let instrument = instrument(sink, name);
        sink.add(content, visit::INSTRUMENT, instrument);
    }
}

/// The node of an instrument with a code or name.
pub(super) fn instrument(sink: &mut Sink<'_>, name: &str) -> NamedNode {
    let instrument = sink.mint(&Resource::Instrument { name: name.to_owned() });
    sink.a(&instrument, visit::class::INSTRUMENT);
    sink.authority(&instrument, sink.authorities().instrument(name), name);
    sink.text(&instrument, dcterms::IDENTIFIER, name);
    instrument
}

fn act_concept(act: Act) -> NamedNodeRef<'static> {
    match act {
        Act::Welcome => concept::ACT_WELCOME,
        Act::Concern => concept::ACT_CONCERN,
        Act::Urge => concept::ACT_URGE,
        Act::Stress => concept::ACT_STRESS,
        Act::Hope => concept::ACT_HOPE,
        Act::Offer => concept::ACT_OFFER,
        Act::Agree => concept::ACT_AGREE,
        Act::Announce => concept::ACT_ANNOUNCE,
        Act::Discuss => concept::ACT_DISCUSS,
        Act::Allege => concept::ACT_ALLEGE,
        Act::State => concept::ACT_STATE,
    }
}
