//! Text to visit facts: what a release says about official visits.
//!
//! Pure: no input or output, no clock, and no text makes it fail. Inside, everything is counted in bytes and words;
//! [`crate::text::CodePoints`] turns them into offsets where a span is made.
//!
//! ```
//! use visitgraph::parse::{Media, Reader};
//!
//! let text = "Oslo, 3 May 2011\n\nThe Foreign Minister of Norway, Kari Li, will visit Chile on 5-6 May.";
//! let parsed = Reader::new().read(text, "norway", Media::Plain);
//! assert_eq!(parsed.document.visits[0].destination.code.as_deref(), Some("CL"));
//! ```

#[macro_use]
mod tokens;

mod assemble;
mod cell;
mod context;
mod dates;
mod doubts;
mod explain;
mod header;
mod inflect;
mod instruments;
mod journeys;
mod lexicon;
mod meetings;
mod parties;
mod places;
mod predicates;
mod statements;
mod subjects;
mod topic;

use std::cell::{Cell, OnceCell};

pub use cell::Told;
pub use explain::Traced;
pub use lexicon::{Lexicon, LexiconError, Verb};

use crate::authority::Authorities;
use crate::diagnostic::Diagnostic;
use crate::facts::{Document, Visit};
use crate::text::{self, CodePoints, Plain};

/// How many words of a text may stand up to its dateline.
const LINES: usize = 300;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Media {
    /// Plain text.
    #[default]
    Plain,
    /// Markdown, with YAML front matter or without.
    Markdown,
    /// A web page.
    Html,
}

/// What reading a text gave.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// What the text says.
    pub document: Document,
    /// What is doubtful.
    pub diagnostics: Vec<Diagnostic>,
    /// Which rule each fact comes from, where that was asked for.
    pub rules: Vec<Traced>,
}

/// The reader: word lists and names, compiled once.
#[derive(Debug, Clone)]
pub struct Reader {
    lexicon: Lexicon,
    authorities: Authorities,
    names: tokens::Names,
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

impl Reader {
    /// A reader with the lists that come with the program.
    pub fn new() -> Self {
        Self::with(Lexicon::builtin(), Authorities::builtin().clone())
    }

    /// A reader with other lists.
    pub fn with(lexicon: Lexicon, authorities: Authorities) -> Self {
        let names = tokens::Names::new(&authorities);
        Self { lexicon, authorities, names }
    }

    /// Reads one text; `name` becomes the source's `id`. Which rules gave its facts is not told.
    pub fn read(&self, text: &str, name: &str, media: Media) -> Parsed {
        self.parsed(text, name, media, false)
    }

    /// Reads one text, and tells which rule each fact comes from.
    pub fn explained(&self, text: &str, name: &str, media: Media) -> Parsed {
        self.parsed(text, name, media, true)
    }

    fn parsed(&self, text: &str, name: &str, media: Media, explain: bool) -> Parsed {
        let (mut header, mut diagnostics) = header::front(text, name, media);
        let plain = plain(text, media, &mut header);
        header::lines(plain.as_str(), &mut header, &self.lexicon, &|name| self.is_place(name));
        let context = self.context(text, &plain, media == Media::Html, &header);
        let (visits, rules) = assemble::visits(&context, &header, explain);
        diagnostics.extend(doubts(&visits, &header));
        diagnostics.extend(doubts::find(&context, &visits, &header));
        Parsed { document: Document { source: header.source, visits }, diagnostics, rules }
    }

    /// Whether a name, in capitals, is that of a city or country.
    fn is_place(&self, name: &str) -> bool {
        let word = |word: &str| {
            let mut letters = word.chars();
            letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect::<String>()
        };
        let name = name.split_whitespace().map(word).collect::<Vec<_>>().join(" ");
        self.authorities.place(&name, None).is_some()
    }

    /// The clauses that a text is read as: each verb with its mood and subject, a line each.
    pub fn clauses(&self, text: &str, media: Media) -> Vec<String> {
        let (mut header, _) = header::front(text, "", media);
        let plain = plain(text, media, &mut header);
        header::lines(plain.as_str(), &mut header, &self.lexicon, &|name| self.is_place(name));
        let context = self.context(text, &plain, media == Media::Html, &header);
        explain::clauses(&context)
    }

    /// What is found out about a text before the facts. `clean`: values are taken from the plain text.
    fn context<'a>(
        &'a self,
        text: &'a str,
        plain: &'a Plain,
        clean: bool,
        header: &header::Header,
    ) -> context::Context<'a> {
        // What stands over the dateline is read as headlines.
        let (words, lists) = (plain.as_str(), (&self.lexicon, &self.names));
        let mut tokens = Vec::new();
        tokens::add(&mut tokens, words, 0..if header.from > 0 { header.title } else { header.body }, lists);
        if header.from > 0 {
            tokens::add(&mut tokens, words, header.from..header.body, lists);
        }
        let title = tokens.len();
        tokens::add(&mut tokens, words, header.body..words.len(), lists);
        tokens::quiet(&mut tokens);
        let dateline = header.source.dateline.as_ref().and_then(|place| {
            let first = place.split([' ', ',']).next().filter(|word| !word.is_empty())?;
            let opens = tokens.iter().take(LINES).position(|t| t.paragraph && t.text == first);
            // "Sunday, May 1, LIMA –".
            let behind = || tokens.iter().take(LINES.min(title)).rposition(|t| t.text == first);
            // "LIMA, 3 May" under the text.
            let under = || {
                let last = tokens.len().saturating_sub(LINES);
                tokens.iter().skip(last).rposition(|t| t.text == first).map(|n| last + n)
            };
            let from = opens.or_else(behind).or_else(under)?;
            let to = tokens.iter().skip(from + 1).position(|t| t.paragraph);
            Some((from, to.map_or(tokens.len(), |to| from + 1 + to)))
        });
        tokens::part_repeated(&mut tokens, title);
        let mut sentences = tokens::sentences(&tokens);
        sentences.iter_mut().filter(|s| s.from < title).for_each(|s| s.title = true);
        tokens::mark_repeated(&tokens, &mut sentences, title);
        context::Context {
            text,
            plain,
            clean,
            points: CodePoints::new(text),
            tokens,
            blocks: tokens::Blocks::default(),
            sentences,
            predicates: Vec::new(),
            periods: Vec::new(),
            lexicon: &self.lexicon,
            authorities: &self.authorities,
            title: header.title,
            issued: header
                .source
                .issued
                .or_else(|| header::month_titled(header, &self.lexicon))
                .or_else(|| header::month_told(words.get(header.body..)?, header, &self.lexicon)),
            dateline,
            paragraphs: Vec::new(),
            named: OnceCell::new(),
            realm: OnceCell::new(),
            home: OnceCell::new(),
            office: header::home(&header.source, &self.authorities),
            parties: parties::Memo::default(),
            search: Cell::new(context::SEARCH),
        }
        .analyse()
    }
}

/// The words of a text: the title of its front matter, and what stands behind that.
fn plain(text: &str, media: Media, header: &mut header::Header) -> Plain {
    let body = match media {
        Media::Plain => text::plain_text(text, header.matter),
        Media::Markdown => text::markdown(text, header.matter),
        Media::Html => {
            let html = text::html(text);
            header.take_page(html.meta);
            return html.plain;
        }
    };
    let mut plain = header::title(text, header);
    header.title = plain.as_str().len();
    if header.title == 0 {
        return body;
    }
    plain.append(&body, 0..body.as_str().len());
    plain
}

/// What is doubtful about a text as a whole.
fn doubts(visits: &[Visit], header: &header::Header) -> Option<Diagnostic> {
    if visits.is_empty() {
        let found = Diagnostic::warning("no-visit-found", "no visit is read from this text");
        return Some(found.with_hint("the reader knows English; a visit needs a visitor and a place"));
    }
    let found = Diagnostic::warning("no-date-of-issue", "the text does not say when it was issued");
    header
        .source
        .issued
        .is_none()
        .then(|| found.with_hint("days without a year and words such as `tomorrow` stay unread"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Status;

    #[test]
    fn reads_a_small_release() {
        let text = "Oslo, 3 May 2011\n\nThe Foreign Minister of Norway, Kari Li, will visit Chile on 5-6 May. \
                    In Santiago she will meet with the President, Pedro Paz, and the Minister of Mines.";
        let visits = Reader::new().read(text, "a", Media::Plain).document.visits;
        assert_eq!(visits.len(), 1);
        assert_eq!(visits[0].visitors[0].name.as_deref(), Some("Kari Li"));
        assert_eq!(visits[0].start.map(|d| d.to_string()).as_deref(), Some("2011-05-05"));
        assert_eq!(visits[0].status, Some(Status::Planned));
        assert_eq!(visits[0].stops[0].place.name, "Santiago");
        assert_eq!(visits[0].engagements[0].with.len(), 2);
    }

    fn one(text: &str) -> Document {
        Reader::new().read(text, "a", Media::Plain).document
    }

    #[test]
    fn a_headline_names_no_visitor_of_its_own_and_boilerplate_is_no_title() {
        let document = one("MEDIA RELEASE No. 7\n\nPresident Ode of Malta pays state visit to Chile\n\n\
                            Santiago, 3 May 2011\n\nPresident Ana Ode of Malta paid a state visit to Chile from \
                            1 to 3 May 2011 at the invitation of President Pedro Paz.\n");
        assert_eq!(
            document.source.title.as_deref(),
            Some("President Ode of Malta pays state visit to Chile")
        );
        let [visit] = &document.visits[..] else { panic!("{:?}", document.visits) };
        assert_eq!(visit.visitors.len(), 1, "{:?}", visit.visitors);
        assert_eq!(visit.status, Some(Status::Completed));
        assert_eq!(visit.invited_by[0].name.as_deref(), Some("Pedro Paz"));
        assert!(!visit.evidence.is_empty());
    }

    #[test]
    fn a_dateline_may_stand_on_the_line_of_the_text() {
        let document = one("LIMA (3 May 2019) – Foreign Minister Ana Silva of Brazil visited Peru.\n");
        assert_eq!(document.source.dateline.as_deref(), Some("LIMA"));
        assert_eq!(document.source.issued.map(|d| d.to_string()).as_deref(), Some("2019-05-03"));
        assert_eq!(document.visits[0].start, None);
    }

    #[test]
    fn days_behind_one_journey_are_not_those_of_the_next() {
        let document = one(
            "Lima, 3 May 2019\n\nForeign Minister Ana Silva of Brazil today concluded a visit to \
                            Peru, which lasted from 1 to 3 May and was part of her visit to South America.\n",
        );
        let days = |name: &str| {
            let visit = document.visits.iter().find(|v| v.destination.name == name).expect(name);
            visit.start.map(|d| d.to_string())
        };
        assert_eq!((days("Peru").as_deref(), days("South America")), (Some("2019-05-01"), None));
    }

    #[test]
    fn days_behind_another_place_are_that_place_s() {
        let document =
            one("Lima, 3 May 2019\n\nForeign Minister Ana Silva of Brazil visited Peru. Other legs of her \
                            visit to South America include Chile (1-2 May) and Bolivia (5-6 May).\n");
        let days =
            document.visits.iter().map(|v| (v.destination.name.as_str(), v.start.map(|d| d.to_string())));
        let days = days.collect::<std::collections::BTreeMap<_, _>>();
        assert_eq!(days["South America"], None, "{days:?}");
        assert_eq!(days["Chile"].as_deref(), Some("2019-05-01"));
        assert_eq!(days["Bolivia"].as_deref(), Some("2019-05-05"));
    }

    #[test]
    fn what_is_said_is_the_words_between_the_quotation_marks() {
        let document = one("Oslo, 3 May 2011\n\nForeign Minister Kari Li will visit Chile on 5 May.\n\n\
                            “Chile is a friend,” Ms Li said. Ms Li will hold talks with President Paz.\n");
        let said = document.visits[0].statements.iter().map(|s| s.content.clone().unwrap_or_default());
        assert_eq!(said.collect::<Vec<_>>(), ["Chile is a friend"]);
    }

    #[test]
    fn a_meeting_is_in_the_city_that_is_gone_to() {
        let document =
            one("Oslo, 3 May 2011\n\nForeign Minister Kari Li will visit Chile on 5 May. She will then \
                            travel to Valparaíso, where she will meet President Pedro Paz.\n");
        let place = document.visits[0].engagements[0].place.as_ref().map(|place| place.name.as_str());
        assert_eq!(place, Some("Valparaíso"));
    }

    #[test]
    fn a_text_without_a_visit_has_none() {
        let parsed = Reader::new().read("The price of bread rose in March.", "b", Media::Plain);
        assert!(parsed.document.visits.is_empty());
        assert_eq!(parsed.diagnostics[0].code, "no-visit-found");
    }
}
