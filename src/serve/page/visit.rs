//! A visit: who, where, when; the itinerary, whom they met, what was said, each with its sentence.

use maud::{Markup, html};
use oxigraph::model::NamedNode;

use super::concept::{capital, words};
use super::layout::head;
use super::link;
use super::part::{Part, all, on, parts};
use super::quote::{self, Quote};
use super::reader::{About, Reader};
use super::shown::say;
use super::statement::{Known, by_act};
use super::timeline::{self, Entry, Order};
use super::when::When;
use crate::store::StoreError;
use crate::vocab::{rdfs, visit};

/// `Louise Arbour in Kazakhstan`.
pub(super) fn name(reader: &Reader<'_>, about: &About) -> Result<String, StoreError> {
    let parts = parts(reader, about)?;
    let who = principal(&parts).and_then(Part::who).map(|node| reader.label(node)).transpose()?;
    let whither = about.one(visit::DESTINATION).map(|node| reader.label(node)).transpose()?;
    Ok(match (who, whither) {
        (Some(who), Some(whither)) => format!("{who} in {}{whither}", article(&whither)),
        (None, Some(whither)) => format!("A visit to {}{whither}", article(&whither)),
        _ => about.text(rdfs::LABEL).unwrap_or("A visit").to_owned(),
    })
}

/// The principal visitor, else the first.
fn principal(parts: &[Part]) -> Option<&Part> {
    let visitors = on(parts, "side-visitor");
    visitors.iter().find(|part| part.about.is(visit::PRINCIPAL)).or(visitors.first()).copied()
}

/// The article of names that have one: the United States, the Maldives.
fn article(name: &str) -> &'static str {
    let starts = ["United ", "Republic of ", "Democratic ", "Federated ", "Russian Federation"];
    let ends =
        ["Republic", "Islands", "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Holy See"];
    let has =
        starts.iter().any(|start| name.starts_with(start)) || ends.iter().any(|end| name.ends_with(end));
    if has { "the " } else { "" }
}

/// A visit as a link, with how far it had come if it was not over.
pub(super) fn line(reader: &Reader<'_>, about: &About) -> Result<Markup, StoreError> {
    let name = name(reader, about)?;
    Ok(html! { (link::link(reader.service, about.node.as_str(), &name)) (status(about)) })
}

/// How far something had come when the document was issued, unless it was over.
fn status(about: &About) -> Markup {
    let status = about.one(visit::STATUS).map(words).filter(|status| status != "completed");
    html! { @if let Some(status) = status { " " span.tag { (say(&status)) } } }
}

/// A visit on a timeline.
pub(super) fn entry(reader: &Reader<'_>, node: &NamedNode) -> Result<Entry, StoreError> {
    let about = reader.about(node)?;
    Ok(Entry { when: When::of(&about), what: line(reader, &about)? })
}

fn abouts<'n>(
    reader: &Reader<'_>,
    nodes: impl IntoIterator<Item = &'n NamedNode>,
) -> Result<Vec<About>, StoreError> {
    let mut abouts = nodes.into_iter().map(|node| reader.about(node)).collect::<Result<Vec<_>, _>>()?;
    abouts.sort_by_key(|about| about.number(visit::POSITION));
    Ok(abouts)
}

pub(super) fn body(reader: &Reader<'_>, node: &NamedNode, about: &About) -> Result<Markup, StoreError> {
    let parts = parts(reader, about)?;
    let below = abouts(reader, &reader.subjects(visit::PART_OF, node)?)?;
    let of = |class| below.iter().filter(move |about| about.is_a(class)).collect::<Vec<_>>();
    let (stops, engagements) = (of(visit::class::STOP), of(visit::class::ENGAGEMENT));
    let legs = of(visit::class::VISIT);
    let statements = abouts(reader, &reader.subjects(visit::OCCASION, node)?)?;
    let speaker = principal(&parts).and_then(Part::who).cloned();
    let told = quote::quotes(reader, node)?.0;
    Ok(html! {
        (head("Visit", &name(reader, about)?, &facts(reader, about)?))
        (who(reader, &parts)?)
        (purposes(reader, about)?)
        (journey(reader, about, &legs)?)
        (itinerary(reader, &stops, &engagements, &told)?)
        @if !engagements.is_empty() {
            section { h2 id="met" { "Whom they met" }
                @for engagement in &engagements { (meeting(reader, engagement)?) }
            }
        }
        @if !statements.is_empty() {
            section { h2 id="said" { "What was said" }
                @if let Some(speaker) = &speaker { p.note { "By " (reader.link(speaker)?) ", where nobody else is named." } }
                (by_act(reader, &statements, Known { occasion: true, speaker: speaker.as_ref() })?) }
        }
        section { h2 id="source" { "Where this is from" } (source(reader, node)?) }
    })
}

/// The facts under the title.
fn facts(reader: &Reader<'_>, about: &About) -> Result<Vec<(&'static str, Markup)>, StoreError> {
    let mut facts = Vec::new();
    if let Some(place) = about.one(visit::DESTINATION) {
        facts.push(("Where", reader.link(place)?));
    }
    let when = When::of(about);
    let basis = about.one(visit::DATE_BASIS).map(words);
    let basis = basis.filter(|basis| basis != "stated" && when.key().is_some());
    facts.push((
        "When",
        html! { (when.shown()) @if let Some(basis) = basis { " " span.tag { (say(&basis)) } } },
    ));
    if let Some(status) = about.one(visit::STATUS) {
        facts.push(("Status", say(&words(status))));
    }
    if let Some(kind) = about.one(visit::VISIT_TYPE) {
        facts.push(("Kind", say(&words(kind))));
    }
    if let Some(whole) = about.one(visit::PART_OF) {
        facts.push(("Part of", line(reader, &reader.about(whole)?)?));
    }
    Ok(facts)
}

fn who(reader: &Reader<'_>, parts: &[Part]) -> Result<Markup, StoreError> {
    let (visitors, inviters) =
        (all(reader, &on(parts, "side-visitor"))?, all(reader, &on(parts, "side-inviter"))?);
    Ok(html! {
        @if !visitors.is_empty() {
            section { h2 id="visitors" { "Visitors" } ul.parties { @for who in visitors { li { (who) } } } }
        }
        @if !inviters.is_empty() {
            section { h2 id="invited" { "Invited by" } ul.parties { @for who in inviters { li { (who) } } } }
        }
    })
}

fn purposes(reader: &Reader<'_>, about: &About) -> Result<Markup, StoreError> {
    let purposes = abouts(reader, about.nodes(visit::PURPOSE))?;
    Ok(html! {
        @if !purposes.is_empty() {
            section { h2 id="purposes" { "Purpose" }
                ul.statements {
                    @for purpose in &purposes {
                        li { p.what { (say(purpose.text(visit::TEXT).unwrap_or_default())) }
                            (quote::shown(reader, &purpose.node)?) }
                    }
                }
            }
        }
    })
}

/// The visits of one journey: those that are part of this one, or of the one that this is part of.
fn journey(reader: &Reader<'_>, about: &About, legs: &[&About]) -> Result<Markup, StoreError> {
    let mut visits = legs.iter().map(|leg| leg.node.clone()).collect::<Vec<_>>();
    if let Some(whole) = about.one(visit::PART_OF).filter(|_| visits.is_empty()) {
        visits = reader.subjects(visit::PART_OF, whole)?;
    }
    let mut entries = Vec::new();
    for visit in visits {
        let leg = reader.about(&visit)?;
        if !leg.is_a(visit::class::VISIT) {
            continue;
        }
        let what = if visit == about.node {
            html! { strong aria-current="page" { (say(&name(reader, &leg)?)) } " (this visit)" (status(&leg)) }
        } else {
            line(reader, &leg)?
        };
        entries.push(Entry { when: When::of(&leg), what });
    }
    Ok(html! {
        @if entries.len() > 1 || !legs.is_empty() {
            section { h2 id="journey" { "The journey" } (timeline::shown(entries, Order::Oldest)) }
        }
    })
}

/// The stops, with the meetings held there, then those held nobody says where.
fn itinerary(
    reader: &Reader<'_>,
    stops: &[&About],
    engagements: &[&About],
    told: &[Quote],
) -> Result<Markup, StoreError> {
    let mut entries = Vec::new();
    let mut left = engagements.to_vec();
    for stop in stops {
        let place = stop.one(visit::PLACE);
        let (here, others) =
            left.into_iter().partition::<Vec<_>, _>(|e| place.is_some() && e.one(visit::PLACE) == place);
        left = others;
        let here = here.into_iter().map(|e| brief(reader, e)).collect::<Result<Vec<_>, _>>()?;
        let place = place.map(|place| reader.link(place)).transpose()?;
        let what = html! {
            @if let Some(place) = place { strong { (place) } } @else { "somewhere" }
            (status(stop))
            @if !here.is_empty() { ul.brief { @for one in here { li { (one) } } } }
            // The sentences of the whole visit stand at the end of the page.
            @if quote::quotes(reader, &stop.node)?.0 != told { (quote::shown(reader, &stop.node)?) }
        };
        entries.push(Entry { when: When::of(stop), what });
    }
    for engagement in left {
        entries.push(Entry { when: When::of(engagement), what: brief(reader, engagement)? });
    }
    let dated = entries.iter().all(|entry| entry.when.key().is_some());
    Ok(html! {
        @if !entries.is_empty() {
            section { h2 id="itinerary" { "Itinerary" }
                @if dated { (timeline::shown(entries, Order::Oldest)) } @else { (timeline::list(&entries)) }
            }
        }
    })
}

/// The name within the page of an engagement.
fn anchor(engagement: &About) -> String {
    format!("engagement-{}", engagement.number(visit::POSITION))
}

fn kind(engagement: &About) -> String {
    capital(&engagement.one(visit::KIND).map_or("engagement".to_owned(), words))
}

/// `Meeting with Karim Massimov and 4 others in Astana`.
pub(super) fn brief(reader: &Reader<'_>, engagement: &About) -> Result<Markup, StoreError> {
    let parts = parts(reader, engagement)?;
    let first = parts.first().and_then(Part::who).map(|node| reader.label(node)).transpose()?;
    let place = engagement.one(visit::PLACE).map(|node| reader.link(node)).transpose()?;
    Ok(html! {
        a href=(format!("#{}", anchor(engagement))) { (say(&kind(engagement))) }
        @if let Some(first) = first {
            " with " (say(&first))
            @if parts.len() > 1 { " and " (parts.len() - 1) @if parts.len() == 2 { " other" } @else { " others" } }
        }
        @if let Some(place) = place { " in " (place) }
        (status(engagement))
    })
}

fn meeting(reader: &Reader<'_>, about: &About) -> Result<Markup, StoreError> {
    let parts = parts(reader, about)?;
    let who = parts.iter().map(|part| part.shown(reader)).collect::<Result<Vec<_>, _>>()?;
    let place = about.one(visit::PLACE).map(|node| reader.link(node)).transpose()?;
    let topics = abouts(reader, about.nodes(visit::TOPIC))?;
    let when = When::of(about);
    Ok(html! {
        article.card id=(anchor(about)) {
            h3 { (say(&kind(about))) @if let Some(place) = place { " in " (place) } (status(about))
                @if when.key().is_some() { " " span.when { (when.shown()) } } }
            @if !who.is_empty() { ul.parties { @for who in who { li { (who) } } } }
            @if !topics.is_empty() {
                p.label { "Topics" }
                ul { @for topic in &topics { li { (say(topic.text(visit::TEXT).unwrap_or_default())) } } }
            }
            (quote::shown(reader, &about.node)?)
        }
    })
}

/// The document and the sentences that report the visit itself.
fn source(reader: &Reader<'_>, node: &NamedNode) -> Result<Markup, StoreError> {
    let (_, documents) = quote::quotes(reader, node)?;
    let documents = documents.iter().map(|node| reader.link(node)).collect::<Result<Vec<_>, _>>()?;
    Ok(html! {
        @for document in documents { p { (document) } }
        (quote::shown(reader, node)?)
    })
}
