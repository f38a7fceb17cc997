//! What states are to treaties: a record each, and the ratification and signature it tells of.

use oxigraph::model::NamedNodeRef;

use super::DocumentGraph;
use super::evidence::assert;
use super::place::country;
use super::sink::Sink;
use super::source;
use super::statement::instrument;
use crate::authority::Authorities;
use crate::facts::Source;
use crate::mint::{Minter, Resource, document_key};
use crate::table::{TreatyRecord, TreatyStatus};
use crate::vocab::skos;
use crate::vocab::visit::{self, concept};

/// Maps the records of one table, which is the document `source`, to one named graph.
///
/// A record whose state has no code is left out: nothing else would speak of that state.
pub fn map_treaties(
    minter: &Minter,
    authorities: &Authorities,
    source: &Source,
    records: &[TreatyRecord],
) -> DocumentGraph {
    let key = document_key(source, "");
    let graph = minter.mint(&Resource::Graph { document: key.clone() });
    let mut sink = Sink::new(minter, authorities, (key, graph));
    source::describe(&mut sink, source);
    for record in records {
        if let Some(code) = &record.code {
            describe(&mut sink, record, code);
        }
    }
    sink.finish()
}

fn describe(sink: &mut Sink<'_>, record: &TreatyRecord, code: &str) {
    let (document, state, treaty) = (sink.key(), code.to_owned(), record.instrument.clone());
    let mut node = |resource: Resource, class, what: &str| {
        let node = sink.mint(&resource);
        sink.a(&node, class);
        sink.label(&node, &format!("{}: {}{what}", record.state, record.instrument));
        let state = country(sink, code);
        sink.add(&node, visit::COUNTRY, state);
        let treaty = instrument(sink, &record.instrument);
        sink.add(&node, visit::INSTRUMENT, treaty);
        sink.number(&node, visit::POSITION, record.line);
        assert(sink, &resource, &[]);
        node
    };
    let (country, instrument) = (state.clone(), treaty.clone());
    let ratified = (record.status == TreatyStatus::StateParty).then(|| {
        node(Resource::Ratification { country, instrument }, visit::class::RATIFICATION, ", ratification")
    });
    let (country, instrument) = (state.clone(), treaty.clone());
    let signed = record
        .has_signed
        .then(|| node(Resource::Signature { country, instrument }, visit::class::SIGNATURE, ", signature"));
    let resource = Resource::TreatyRecord { document, country: state, instrument: treaty };
    let own = node(resource, visit::class::TREATY_RECORD, "");
    sink.add(&own, visit::TREATY_STATUS, status_concept(record.status));
    if let Some(note) = &record.note {
        sink.text(&own, skos::NOTE, note);
    }
    for (node, date) in [(ratified, record.bound), (signed, record.signed)] {
        if let Some(node) = node {
            sink.date(&node, visit::START_DATE, date);
        }
    }
}

fn status_concept(status: TreatyStatus) -> NamedNodeRef<'static> {
    match status {
        TreatyStatus::StateParty => concept::TREATY_STATE_PARTY,
        TreatyStatus::Signatory => concept::TREATY_SIGNATORY,
        TreatyStatus::NoAction => concept::TREATY_NO_ACTION,
    }
}
