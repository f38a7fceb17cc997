//! What was said, by act, each with its sentence.

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::concept::{ACTS, capital, local, words};
use super::part::{all, on, parts};
use super::quote;
use super::reader::{About, Reader};
use super::shown::{count, say};
use super::visit::{self as visits};
use crate::store::StoreError;
use crate::vocab::visit;

/// What a page has told already, so that each statement need not.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known<'n> {
    /// On which visit they were made.
    pub(super) occasion: bool,
    /// Who speaks, where nobody else does.
    pub(super) speaker: Option<&'n NamedNode>,
}

/// Statements in sections, one an act.
pub(super) fn by_act(
    reader: &Reader<'_>,
    statements: &[About],
    known: Known<'_>,
) -> Result<Markup, StoreError> {
    let mut sections = Vec::new();
    for (act, heading) in ACTS {
        let of = |about: &&About| about.one(visit::ACT).is_some_and(|node| local(node) == act);
        let of_act = statements.iter().filter(of).map(|about| one(reader, about, known));
        let of_act = of_act.collect::<Result<Vec<_>, _>>()?;
        if !of_act.is_empty() {
            sections.push((act, heading, of_act));
        }
    }
    let listed = |about: &About| about.one(visit::ACT).is_some_and(|n| ACTS.iter().any(|a| a.0 == local(n)));
    let rest = statements.iter().filter(|about| !listed(about)).map(|about| one(reader, about, known));
    let rest = rest.collect::<Result<Vec<_>, _>>()?;
    if !rest.is_empty() {
        sections.push(("act-other", "In other ways", rest));
    }
    Ok(html! {
        @for (act, heading, statements) in sections {
            section.act {
                h3 id=(act) { (heading) " " span.count { (statements.len()) } }
                ul.statements { @for statement in statements { (statement) } }
            }
        }
    })
}

fn one(reader: &Reader<'_>, about: &About, known: Known<'_>) -> Result<Markup, StoreError> {
    let content = about.one(visit::CONTENT).map(|node| reader.about(node)).transpose()?;
    let text = content.as_ref().and_then(|content| content.text(visit::TEXT));
    let instruments = content.iter().flat_map(|content| content.nodes(visit::INSTRUMENT));
    let instruments = instruments.map(|node| reader.link(node)).collect::<Result<Vec<_>, _>>()?;
    let themes = content.iter().flat_map(|content| content.nodes(visit::THEME));
    let themes = themes.chain(about.nodes(visit::STRENGTH)).map(|node| reader.link(node));
    let themes = themes.collect::<Result<Vec<_>, _>>()?;
    let parts = parts(reader, about)?;
    let mut speakers = on(&parts, "side-speaker");
    speakers.retain(|part| known.speaker.is_none() || part.who() != known.speaker);
    let (speakers, addressees) = (all(reader, &speakers)?, all(reader, &on(&parts, "side-addressee"))?);
    let occasion = match about.one(visit::OCCASION).filter(|_| !known.occasion) {
        Some(node) => Some(visits::line(reader, &reader.about(node)?)?),
        None => None,
    };
    Ok(html! {
        li {
            p.what {
                @if let Some(verb) = about.text(visit::VERB) { span.verb { (say(verb)) } " " }
                @if let Some(text) = text { (say(text)) } @else { span.unknown { "(no words of its own)" } }
                @if about.is(visit::CONDITIONAL) { " " span.tag { "on a condition" } }
            }
            @if !speakers.is_empty() || !addressees.is_empty() || !instruments.is_empty() || occasion.is_some() {
                p.by {
                    @for speaker in &speakers { span { "by " (speaker) } }
                    @for addressee in &addressees { span { "to " (addressee) } }
                    @for instrument in &instruments { span { "on " (instrument) } }
                    @if let Some(occasion) = &occasion { span { "during " (occasion) } }
                }
            }
            @if !themes.is_empty() {
                p.by { @for theme in &themes { span.theme { (theme) } } }
            }
            (quote::shown(reader, &about.node)?)
        }
    })
}

/// What a fact is, in few words: its kind, and what tells it from its like.
pub(super) fn fact(reader: &Reader<'_>, about: &About) -> Result<(String, String), StoreError> {
    let named = |predicate| about.one(predicate).map(|node| reader.label(node)).transpose();
    let class = &visit::class::VISIT;
    if about.is_a(*class) {
        return Ok(("Visit".to_owned(), visits::name(reader, about)?));
    }
    if about.is_a(visit::class::SPEECH_ACT) {
        let act = about.one(visit::ACT).map(local).unwrap_or_default();
        let act = ACTS.iter().find(|known| known.0 == act).map_or("Said", |known| known.1);
        let content = about.one(visit::CONTENT).map(|node| reader.about(node)).transpose()?;
        let text = content.and_then(|content| content.text(visit::TEXT).map(str::to_owned));
        return Ok((act.to_owned(), text.unwrap_or_default()));
    }
    if about.is_a(visit::class::ENGAGEMENT) {
        let kind = about.one(visit::KIND).map_or("engagement".to_owned(), words);
        let with = about.nodes(visit::PARTICIPATION).count();
        let with =
            if with == 0 { String::new() } else { format!("with {}", count(with, "party", "parties")) };
        return Ok((capital(&kind), named(visit::PLACE)?.map_or(with, |place| format!("in {place}"))));
    }
    if about.is_a(visit::class::PARTICIPATION) {
        let side = about.one(visit::SIDE).map_or("part".to_owned(), words);
        let who = [visit::PERSON, visit::POST, visit::ORGANIZATION].into_iter().find_map(|p| about.one(p));
        let who = who.map(|node| reader.label(node)).transpose()?;
        return Ok((capital(&side), who.unwrap_or_default()));
    }
    if about.is_a(visit::class::STOP) {
        return Ok(("Stop".to_owned(), named(visit::PLACE)?.unwrap_or_default()));
    }
    if about.is_a(visit::class::CONTENT) {
        let kind = if about.node.as_str().contains("/purpose/") { "Purpose" } else { "Topic" };
        return Ok((kind.to_owned(), about.text(visit::TEXT).unwrap_or_default().to_owned()));
    }
    Ok((String::new(), reader.label(&about.node)?))
}
