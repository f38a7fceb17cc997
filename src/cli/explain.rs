//! `parse --explain`: which rule read which fact where, and what the clauses of a text are.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;

use serde::Serialize;

use super::input::read_release;
use super::input::{Input, collect};
use super::output::Output;
use super::parallel::in_order;
use super::parse::Args;
use super::report::Report;
use crate::diagnostic::Diagnostic;
use crate::facts::{Date, Engagement, Party, Statement, Stop, Visit};
use crate::intake::Release;
use crate::intake::Wanted;
use crate::parse::{Parsed, Reader, Traced};

/// Most characters of a value that are shown.
const MOST: usize = 100;

/// What is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Explain {
    /// Each fact with its rule and passage.
    Facts,
    /// Each sentence with its verbs and their subjects.
    Clauses,
}

/// Lists every text under a heading.
pub(super) fn run(args: &Args, what: Explain, reader: &Reader, report: &mut Report) -> anyhow::Result<()> {
    let mut output = Output::open(args.output.as_deref())?;
    let inputs = collect(&args.paths, Wanted::Texts, report);
    let mut first = true;
    in_order(
        &inputs,
        args.threads,
        |input| explained(input, what, reader),
        |input, explained| {
            let (listing, found) = explained.unwrap_or_else(|found| (None, vec![found]));
            for found in &found {
                report.diagnostic(&input.shown, found);
            }
            if let Some(listing) = listing {
                let gap = if std::mem::take(&mut first) { "" } else { "\n" };
                write!(output, "{gap}# {}\n\n{listing}", input.shown)?;
            }
            Ok(())
        },
    )?;
    output.finish()
}

type Explained = (Option<String>, Vec<Diagnostic>);

fn explained(input: &Input, what: Explain, reader: &Reader) -> Result<Explained, Diagnostic> {
    let Release { text, media, mut found } = read_release(input).and_then(Release::in_english)?;
    let listing = match what {
        Explain::Facts => {
            let parsed = reader.explained(&text, &input.name, media);
            found.extend(parsed.diagnostics.iter().cloned());
            facts(&parsed)
        }
        Explain::Clauses => {
            reader.clauses(&text, media).iter().fold(String::new(), |all, line| all + line + "\n")
        }
    };
    Ok((Some(listing), found))
}

/// Every fact: path, value, rule, and below them the passage.
fn facts(parsed: &Parsed) -> String {
    // Where several rules gave one fact, the last one's word holds.
    let rules = parsed.rules.iter().map(|rule| (rule.path.as_str(), rule)).collect::<BTreeMap<_, _>>();
    let mut listing = String::new();
    for (n, visit) in parsed.document.visits.iter().enumerate() {
        for (path, value) in parts(&format!("visits[{n}]"), visit) {
            // A string takes every line.
            let _ = write!(listing, "{path}: {}", short(&value));
            fact(&mut listing, rules.get(path.as_str()).copied());
        }
    }
    listing
}

fn fact(listing: &mut String, rule: Option<&Traced>) {
    let Some(Traced { rule, passage, .. }) = rule else { return listing.push('\n') };
    let _ = writeln!(listing, " [{rule}]");
    let passage = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    if !passage.is_empty() {
        let _ = writeln!(listing, "    {passage}");
    }
}

/// The parts of a visit with their paths.
fn parts(path: &str, visit: &Visit) -> Vec<(String, String)> {
    let mut all = vec![(path.to_owned(), visit_in_short(visit))];
    if let Some(days) = days(visit.start, visit.end) {
        let basis = visit.date_basis.map(|basis| format!(", {}", word(&basis))).unwrap_or_default();
        all.push((format!("{path}.start"), days + &basis));
    }
    all.extend(visit.status.map(|status| (format!("{path}.status"), word(&status))));
    let mut list = |name: &str, values: Vec<String>| {
        all.extend(values.into_iter().enumerate().map(|(n, value)| (format!("{path}.{name}[{n}]"), value)));
    };
    list("stops", visit.stops.iter().map(stop).collect());
    list("purposes", visit.purposes.iter().map(|purpose| purpose.text.clone()).collect());
    list("engagements", visit.engagements.iter().map(engagement).collect());
    list("statements", visit.statements.iter().map(statement).collect());
    all
}

fn visit_in_short(visit: &Visit) -> String {
    let inviters = if visit.invited_by.is_empty() {
        String::new()
    } else {
        format!(", invited by {}", all(&visit.invited_by))
    };
    format!("{} → {}{inviters}", all(&visit.visitors), visit.destination.name)
}

fn days(start: Option<Date>, end: Option<Date>) -> Option<String> {
    match (start, end) {
        (Some(start), Some(end)) if start != end => Some(format!("{start} to {end}")),
        (start, end) => Some(start.or(end)?.to_string()),
    }
}

fn stop(stop: &Stop) -> String {
    let days = days(stop.start, stop.end).map(|days| format!(", {days}")).unwrap_or_default();
    format!("{}{days}", stop.place.name)
}

fn engagement(engagement: &Engagement) -> String {
    let kind = engagement.kind.map(|kind| word(&kind)).unwrap_or_default();
    let with =
        if engagement.with.is_empty() { String::new() } else { format!(" with {}", all(&engagement.with)) };
    let place = engagement.place.as_ref().map(|place| format!(", {}", place.name)).unwrap_or_default();
    let day = engagement.date.map(|day| format!(", {day}")).unwrap_or_default();
    format!("{kind}{with}{place}{day}")
}

fn statement(statement: &Statement) -> String {
    let speaker =
        statement.speaker.as_ref().map(|speaker| format!("{}, ", party(speaker))).unwrap_or_default();
    let verb = statement.verb.as_ref().map(|verb| format!(" ({verb})")).unwrap_or_default();
    format!("{speaker}{}{verb}: {}", word(&statement.act), statement.content.as_deref().unwrap_or_default())
}

/// A value of the format as its word there.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn all(parties: &[Party]) -> String {
    parties.iter().map(party).collect::<Vec<_>>().join(", ")
}

fn party(party: &Party) -> &str {
    party.name.as_ref().or(party.role.as_ref()).or(party.organization.as_ref()).map_or("", String::as_str)
}

/// A value on one line, cut where it is long.
fn short(value: &str) -> String {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match value.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", value[..end].trim_end()),
        None => value,
    }
}
