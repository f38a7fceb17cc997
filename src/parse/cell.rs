//! Cells of tables: text that leaves out what its row says, and lists of people.
//!
//! "Met with President Paz; addressed Parliament." has neither visitor nor country: the row has them. So the cell is
//! read as it would go on in a release, behind a sentence made from the row, with a subject where it has none. What
//! is put in leads back to nothing, and only what stands in the cell itself is given out.

use super::context::Context;
use super::lexicon::{form, is};
use super::{Reader, Traced, assemble, header, parties, tokens};
use crate::authority::{Concept, Kind};
use crate::facts::{Date, Engagement, Party, Passage, Span, Statement, Stop, Visit};
use crate::parse::tokens::WordSet;
use crate::text::{Plain, plain_text};

/// What a cell says of the visit of its row.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Cities and places.
    pub stops: Vec<Stop>,
    /// Meetings, site visits, events, signings.
    pub engagements: Vec<Engagement>,
    /// What was said.
    pub statements: Vec<Statement>,
    /// Aims.
    pub purposes: Vec<Passage>,
    /// Who invited.
    pub invited_by: Vec<Party>,
    /// Whom the visitor accompanied.
    pub companions: Vec<Party>,
    /// Which rule each fact comes from.
    pub rules: Vec<Traced>,
}

/// Words before a verb at the start of a clause: "also met", "later visited".
const BEFORE_VERB: WordSet<10> = WordSet::new([
    "also",
    "then",
    "later",
    "afterward",
    "afterwards",
    "subsequently",
    "jointly",
    "formally",
    "briefly",
    "informally",
]);

impl Reader {
    /// Reads a cell that tells of the visit `row`, of which the visitors, the destination and the days count.
    /// Offsets are those of the cell.
    pub fn read_cell(&self, cell: &str, row: &Visit) -> Told {
        let mut plain = Plain::default();
        plain.push(&self.lead(row), 0..0);
        let mut header = header::Header::default();
        header.source.issued = row.end.or(row.start);
        self.narrate(cell, &mut plain);
        let context = self.context(cell, &plain, true, &header);
        let (visits, rules) = assemble::visits(&context, &header, true);
        // The visit of the sentence that was put in front.
        let place = |visit: &Visit| visit.destination.code.clone().unwrap_or(visit.destination.name.clone());
        let there = |visit: &&Visit| place(visit) == place(row);
        let same = |visit: &&Visit| {
            let ours = row.visitors.first().zip(visit.visitors.first());
            ours.is_none_or(|(a, b)| parties::is_same(a, b) || parties::is_same(b, a))
        };
        let found =
            visits.iter().find(|visit| there(visit) && same(visit)).or_else(|| visits.iter().find(there));
        let Some(at) = found.and_then(|found| visits.iter().position(|visit| std::ptr::eq(visit, found)))
        else {
            return Told::default();
        };
        let companions = accompanied(&context);
        // A cell tells of its row: "met with President Paz en route to Lima" is no meeting in Lima.
        let ours = visits.iter().map(|visit| same(&visit)).collect::<Vec<_>>();
        let mut told = Told { companions, ..Told::default() };
        let words = header::collapse(cell);
        for (n, visit) in visits.into_iter().enumerate().filter(|(n, _)| *n == at || ours[*n]) {
            told.add(visit, n == at, &words, (&format!("visits[{n}]"), &rules));
        }
        told
    }

    /// The people and bodies that a cell lists: "President Pedro Paz of Chile; the Minister of Mines".
    pub fn read_parties(&self, cell: &str) -> Vec<Party> {
        let plain = plain_text(cell, 0);
        let header = header::Header::default();
        let context = self.context(cell, &plain, false, &header);
        let mut found = Vec::new();
        let mut at = 0;
        while at < context.tokens.len() {
            let (some, end) = parties::list(&context, at, context.tokens.len());
            found.extend(some.into_iter().map(|found| found.party));
            at = end.max(at + 1);
        }
        for party in &mut found {
            party.evidence.clear();
        }
        found
    }

    /// The sentence that says what a row does.
    fn lead(&self, row: &Visit) -> String {
        let country = |code: &String| self.authorities.country(code).map(with_article);
        let who = match row.visitors.first() {
            Some(Party { name, role, organization, country: code, .. }) => {
                let of = code.as_ref().and_then(country).map(|c| format!("of {c}"));
                let parts = [role.clone(), name.as_deref().map(plain_name), of];
                let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
                if name.is_none() && role.is_none() {
                    organization.clone().unwrap_or_default()
                } else {
                    words
                }
            }
            None => "The visitor".to_owned(),
        };
        let place = row.destination.code.as_ref().and_then(country);
        let place = place.unwrap_or_else(|| row.destination.name.clone());
        let days = match (row.start, row.end) {
            (Some(start), Some(end)) if start == end => format!(" on {}", day(start)),
            (Some(start), Some(end)) => format!(" from {} to {}", day(start), day(end)),
            (Some(start), None) => format!(" on {}", day(start)),
            _ => String::new(),
        };
        format!("{who} visited {place}{days}.\n")
    }

    /// Adds a cell to a text, with a subject where a clause has none.
    fn narrate(&self, cell: &str, plain: &mut Plain) {
        let words = plain_text(cell, 0);
        let tokens = tokens::tokens(words.as_str(), 0..words.as_str().len(), &self.lexicon, &self.names);
        let mut done = 0;
        let mut starts = true;
        for at in 0..tokens.len() {
            let token = &tokens[at];
            let clause = std::mem::replace(&mut starts, false) || token.paragraph;
            if token.is(words![";"]) || token.is(words!["."]) {
                starts = true;
            }
            if !clause || !has_no_subject(&tokens[at..]) {
                continue;
            }
            let semicolon = words.as_str()[done..token.start].rfind(';').map(|n| n + done);
            match semicolon {
                Some(mark) if words.as_str()[mark + 1..token.start].trim().is_empty() => {
                    plain.append(&words, done..mark);
                    plain.push(".", words.source(mark..mark + 1));
                    plain.append(&words, mark + 1..token.start);
                }
                _ => plain.append(&words, done..token.start),
            }
            let here = words.source(token.start..token.start + 1).start;
            plain.push("He ", here..here);
            let first = token.text.len().min(1);
            let small = token.text[..first].to_ascii_lowercase();
            plain.push(&small, words.source(token.start..token.start + first));
            done = token.start + first;
        }
        plain.append(&words, done..words.as_str().len());
    }
}

/// Whether words start with a verb in the past that has no subject.
fn has_no_subject(tokens: &[tokens::Token<'_>]) -> bool {
    let ascii = tokens.first().is_some_and(|t| t.text.is_ascii());
    let verb = tokens.iter().take(3).find(|t| !t.is(&BEFORE_VERB));
    ascii
        && verb.is_some_and(|verb| {
            let past = verb.entry.forms & form::PAST != 0
                || verb.has(is::VISIT_PAST | is::GO_PAST | is::LIGHT_PAST)
                || verb.text.ends_with("ed");
            past && verb.entity.is_none() && !verb.covered
        })
}

/// Whom somebody accompanied: "Accompanied President Hale to the summit."
fn accompanied(context: &Context<'_>) -> Vec<Party> {
    let mut all = Vec::new();
    for sentence in &context.sentences {
        let own = |at: &usize| *at > sentence.from && context.is(*at - 1, words!["he", "also"]);
        let verb = (sentence.from..sentence.to).find(|at| context.is(*at, words!["accompanied"]) && own(at));
        let Some(at) = verb else { continue };
        let (found, _) = parties::list(context, at + 1, sentence.to);
        let person = found.into_iter().next().filter(|f| f.party.name.is_some() && f.party.role.is_some());
        all.extend(person.map(|found| Party { evidence: Vec::new(), ..found.party }));
    }
    all
}

impl Told {
    /// Adds what of a visit stands in the cell itself; `whole`: not only what was done and said. `cell`: its words. `path` is that of
    /// the visit in `rules`.
    fn add(&mut self, mut visit: Visit, whole: bool, cell: &str, (path, rules): (&str, &[Traced])) {
        let rule = |part: &str, n: usize| {
            let path = format!("{path}.{part}[{n}]");
            rules.iter().find(|rule| rule.path == path)
        };
        let trace = |all: &mut Vec<Traced>, rule: Option<&Traced>, part: &str, n: usize| {
            all.extend(rule.map(|rule| Traced { path: format!("visits[0].{part}[{n}]"), ..rule.clone() }));
        };
        for (n, mut engagement) in visit.engagements.into_iter().enumerate() {
            for party in &mut engagement.with {
                stands(&mut party.evidence);
            }
            engagement.topics.retain_mut(|topic| stands(&mut topic.evidence));
            if stands(&mut engagement.evidence) {
                trace(&mut self.rules, rule("engagements", n), "engagements", self.engagements.len());
                self.engagements.push(engagement);
            }
        }
        for (n, mut statement) in visit.statements.into_iter().enumerate() {
            for party in [&mut statement.speaker, &mut statement.addressee].into_iter().flatten() {
                stands(&mut party.evidence);
            }
            if stands(&mut statement.evidence) {
                trace(&mut self.rules, rule("statements", n), "statements", self.statements.len());
                self.statements.push(statement);
            }
        }
        if whole {
            // Stops have their visit's evidence, so that it is their names that stand in the cell.
            visit.stops.retain(|stop| cell.contains(&stop.place.name));
            visit.purposes.retain_mut(|purpose| stands(&mut purpose.evidence));
            visit.invited_by.retain_mut(|party| stands(&mut party.evidence));
            (self.stops, self.purposes, self.invited_by) = (visit.stops, visit.purposes, visit.invited_by);
        }
    }
}

/// Keeps the spans that stand in the cell, and tells whether there is one.
fn stands(spans: &mut Vec<Span>) -> bool {
    spans.retain(|span| !span.quote.trim().is_empty());
    !spans.is_empty()
}

/// A name without what stands in brackets or behind a comma: "Edward (Ned) Hay, Jr." is "Edward Hay".
fn plain_name(name: &str) -> String {
    let before = name.split(',').next().unwrap_or_default();
    let mut depth = 0_usize;
    let kept = before.chars().filter(|c| {
        depth = match c {
            '(' => depth + 1,
            ')' => depth.saturating_sub(1),
            _ => depth,
        };
        depth == 0 && *c != ')'
    });
    kept.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "the United States", "Chile".
fn with_article(concept: &Concept) -> String {
    let plural = ["United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Soviet Union"];
    let the = concept.kind == Kind::Country
        && (plural.iter().any(|p| concept.label.starts_with(p)) || concept.label.contains("Republic"));
    if the { format!("the {}", concept.label) } else { concept.label.clone() }
}

/// "4 May 2009", "May 2009", "2009".
fn day(date: Date) -> String {
    match date {
        Date::Year(year) => year.to_string(),
        Date::Month(..) => date.first_day().strftime("%B %Y").to_string(),
        Date::Day(day) => day.strftime("%-d %B %Y").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Place;

    fn read(cell: &str) -> Told {
        let principal = Party {
            name: Some("Hal (Harry) Reed, Jr.".to_owned()),
            country: Some("US".to_owned()),
            ..Party::default()
        };
        let destination =
            Place { name: "Finland".to_owned(), code: Some("FI".to_owned()), ..Place::default() };
        let row = Visit {
            visitors: vec![principal],
            destination,
            start: "1983-11-07".parse().ok(),
            ..Visit::default()
        };
        Reader::new().read_cell(cell, &row)
    }

    fn met(cell: &str) -> Vec<String> {
        let engagements = read(cell).engagements;
        engagements.into_iter().flat_map(|e| e.with).filter_map(|p| p.name.or(p.role)).collect()
    }

    #[test]
    fn a_cell_is_about_its_row() {
        assert_eq!(met("Met with President Aho en route to Moscow."), ["Aho"]);
        assert_eq!(met("Official visit; also met with Prime Minister Kari Li."), ["Kari Li"]);
        assert_eq!(met("Discussed the border conflict with Foreign Minister Pedro Paz."), ["Pedro Paz"]);
        assert_eq!(met("Fishing trip."), [""; 0]);
        let stops = read("Visited Turku and Tampere.").stops.into_iter().map(|s| s.place.name);
        assert_eq!(stops.collect::<Vec<_>>(), ["Turku", "Tampere"]);
    }

    #[test]
    fn whom_the_visitor_accompanied_comes_along() {
        let told = read("Accompanied President Hale to a meeting with President Aho.");
        assert_eq!(told.companions[0].name.as_deref(), Some("Hale"));
        assert_eq!(told.engagements[0].with[0].name.as_deref(), Some("Aho"));
        assert!(read("Attended the summit.").companions.is_empty());
    }

    #[test]
    fn evidence_is_that_of_the_cell_whatever_was_put_in() {
        let cell = "Attended a dinner; met with\n   President Aho.";
        for engagement in read(cell).engagements {
            let span = &engagement.evidence[0];
            let there = cell.chars().skip(span.start).take(span.end - span.start).collect::<String>();
            assert_eq!(there, span.quote);
        }
    }
}
