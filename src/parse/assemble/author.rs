//! Who writes or speaks a text in the first person.

use super::Assembly;
use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::header::Header;
use crate::parse::lexicon::is;
use crate::parse::parties::{self, Found};
use crate::parse::predicates::{Predicate, Subject};
use crate::parse::tokens::WordSet;
use crate::parse::tokens::{Sentence, Token};

/// How far into a text the first person is looked for, in words.
const START: usize = 600;
/// Most words of a line that names who writes or speaks.
const LINE: usize = 16;
/// Who asks, in a transcript.
const ASKING: WordSet<8> = WordSet::new([
    "journalist",
    "question",
    "reporter",
    "presenter",
    "host",
    "interviewer",
    "moderator",
    "compere",
]);

/// "the Office of the *Minister* for Trade, Ana Li": the office that a bureau works for.
fn behind_bureau(context: &Context<'_>, from: usize, to: usize) -> usize {
    let at = if context.is(from, words!["the"]) { from + 1 } else { from };
    let bureau = context.is(at, words!["office"]) && context.is(at + 1, words!["of"]);
    if bureau
        && context.is(at + 2, words!["the"])
        && at + 3 < to
        && (at..to).any(|n| context.is(n, words![","]))
    {
        at + 3
    } else {
        from
    }
}

/// "Minister for Trade, Ana Li Minister for Sport, Bo Paz", in one line: whether the words for somebody have more offices.
fn holds_more(context: &Context<'_>, one: &Found) -> bool {
    let heads = |n: &usize| context.has(*n, is::HEAD) && !context.has(*n, is::SUFFIX);
    let word = |word: &&str| context.lexicon.entry(word.trim_end_matches(',')).flags & is::HEAD != 0;
    let own = one.party.role.as_deref().map_or(0, |role| role.split(' ').filter(word).count());
    one.party.name.is_some() && (one.from..one.to).filter(heads).count() > own
}

/// The words of a line that name somebody: without what leads to them, and what tells of the paper.
fn own_words(context: &Context<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let to = to.min(from + LINE + 1);
    let is_release = |n: usize| {
        context.is(n, words!["media", "press", "news"]) && context.is(n + 1, words!["release", "statement"])
    };
    // "MEDIA RELEASE MINISTER FOR TRADE", "The Hon Ana Li MP Minister for Trade Media Release 12/78".
    let from = if is_release(from) && from + 2 < to { from + 2 } else { from };
    let to = (from + 2..to).find(|&n| is_release(n)).unwrap_or(to);
    // "VISIT BY THE PRIME MINISTER OF CHILE, MR PAZ": a headline.
    let told = |n: usize| {
        context.has(n, is::VISIT_NOUN) && context.is(n + 1, words!["by", "of", "to", "from", "with"])
    };
    let digits = |n: usize| context.tokens[n].text.starts_with(|c: char| c.is_ascii_digit());
    if to - from > LINE || (from..to).any(|n| digits(n) || told(n)) {
        return None;
    }
    // "§ The Prime Minister".
    let from = (from..to).find(|&n| context.tokens[n].is_word())?;
    // "Communication by the Secretary General", "Issued by the Office of the Minister for Trade, Ana Li".
    let by = context
        .is(from, words!["communication", "statement", "address", "speech", "remarks", "report", "issued"])
        && context.is(from + 1, words!["by", "of", "from"]);
    let from = if by && from + 2 < to { from + 2 } else { from };
    // "By Ana Li, Minister for Trade".
    let by = context.is(from, words!["by", "from"]);
    let from = if by && from + 1 < to { from + 1 } else { from };
    Some((behind_bureau(context, from, to), to))
}

impl Assembly<'_, '_> {
    /// The author of a text in the first person, if the text names them.
    pub(super) fn find_author(&self, header: &Header) -> Option<Party> {
        let context = self.context;
        let first_person = context.may_say(0..START, words!["my", "i"]) && self.says_i();
        if !first_person && self.we_go().is_none() {
            return None;
        }
        if let Some(author) = self.signed().or_else(|| self.issuer(header)).or_else(|| self.asked()) {
            return Some(author);
        }
        let first = self.first_person().or_else(|| self.we_go())?;
        let office = || self.own_office();
        let author = self.letterhead(first).or_else(|| self.speaker(first));
        let author = author.or_else(|| self.signature(first)).or_else(office);
        let mut author = author.or_else(|| self.publisher(header)).or_else(|| self.first_of_kind())?;
        if author.role.is_none() {
            author.role = office().and_then(|o| o.role);
        }
        Some(author)
    }

    /// Whether somebody says "I" or "my" near the start; a speck on paper may be read as "I", and no verb stands beside it.
    fn says_i(&self) -> bool {
        let context = self.context;
        let near = context.sentences.iter().zip(&context.predicates).take_while(|(s, _)| s.from < START);
        let own = |n: usize| context.is(n, words!["my", "i"]) && context.tokens[n].text != "i";
        near.filter(|(_, all)| !all.is_empty()).any(|(s, _)| (s.from..s.to).any(own))
    }

    /// "asked the Minister for Foreign Affairs", "To ask the Secretary of State for Health": who answers in a parliament.
    fn asked(&self) -> Option<Party> {
        const FIRST: usize = 300;
        let context = self.context;
        let answers =
            context.tokens.iter().take(FIRST).any(|t| t.is(words!["answers", "answer", "reply", "question"]));
        let asks = (1..context.tokens.len().min(FIRST)).find(|&n| {
            let ask = context.is(n, words!["asked"])
                || context.is(n, words!["ask"]) && context.is(n - 1, words!["to"]);
            ask && context.is(n + 1, words!["the"])
                && context.tokens.get(n + 2).is_some_and(Token::is_capital)
        })?;
        let end = parties::behind_asked(context, asks + 1);
        let end = if end > asks + 2 { end } else { asks + 40 };
        let found = parties::list(context, asks + 2, end).0;
        let offices = found.into_iter().take_while(|f| f.strong && f.party.name.is_none());
        // "the Tánaiste and Minister for Trade": the office that says most.
        let longest = offices.max_by_key(|f| f.to - f.from)?;
        Some(longest.party).filter(|p| answers && p.role.is_some())
    }

    /// The first sentence of the body in which somebody writes of themselves, outside quotations.
    pub(super) fn first_person(&self) -> Option<usize> {
        let context = self.context;
        let open = |at: usize| context.is(at, words!["“", "\"", "‘"]);
        let sentences = context.sentences.iter().take_while(|s| s.from < START);
        sentences.enumerate().filter(|(_, s)| !s.quoted && !context.is_headline(**s)).find_map(|(n, s)| {
            let own = |at: usize| context.is(at, words!["I", "my"]) && context.tokens[at].text != "i";
            let at = (s.from..s.to).find(|&at| own(at))?;
            // A speck on paper may be read as "I", and no verb stands beside it.
            (!(s.from..at).any(open) && !context.predicates[n].is_empty()).then_some(n)
        })
    }

    /// "Today we leave for Chile": the first sentence of the body that tells where those go who issue a text.
    fn we_go(&self) -> Option<usize> {
        const GOES: u64 = is::GO_BASE | is::GO_NOW | is::VISIT_BASE | is::VISIT_NOW;
        let context = self.context;
        let we = |p: &Predicate| {
            let own = matches!(p.subject, Subject::Pronoun(n) if context.is(n, words!["we"]));
            own && p.mood.is_finite() && context.has(p.at, GOES)
        };
        let sentences = context.sentences.iter().zip(&context.predicates).enumerate();
        let mut near = sentences.take_while(|(_, (s, _))| s.from < START);
        near.find(|(_, (s, all))| !s.quoted && !s.title && all.iter().any(we)).map(|(n, _)| n)
    }

    /// Those named in a line, if it tells of nothing else.
    pub(super) fn of_line(&self, from: usize, to: usize) -> Option<Found> {
        let context = self.context;
        let (from, to) = own_words(context, from, to)?;
        let (mut found, mut to) = self.of_office_abroad(from, to);
        // "Minister for Trade, Minister for Sport": the first of those that somebody holds.
        let office = |f: &Found| f.strong && f.party.name.is_none() && f.party.role.is_some();
        let last = found.iter().rposition(|f| !office(f)).map_or(0, |n| n + 1);
        if found.len() > last + 1 {
            to = found[last].to;
            found.truncate(last + 1);
        }
        let one = match &found[..] {
            [one] if !holds_more(context, one) => one.clone(),
            // "Minister for Trade, Chile – The Hon Ana Li MP".
            [office, person] if office.party.name.is_none() && person.party.role.is_none() => {
                let apart = |n: usize| {
                    !context.tokens[n].is_word()
                        || context.has(n, is::TITLE | is::LEADING)
                        || context.entity(n).is_some()
                };
                let role = office.party.role.clone().filter(|_| person.party.name.is_some())?;
                if !(office.to..person.from).all(apart) {
                    return None;
                }
                let party = Party { role: Some(role), ..person.party.clone() };
                Found { party, from: office.from, ..person.clone() }
            }
            // "The Hon Ana Li MP, Minister for Trade".
            [person, office] if office.party.name.is_none() && person.party.role.is_none() => {
                let apart = |n: usize| context.is(n, words![","]) || context.has(n, is::SUFFIX);
                let role = office.party.role.clone().filter(|_| (person.to..office.from).all(apart))?;
                person.party.name.as_ref()?;
                let party = Party { role: Some(role), ..person.party.clone() };
                Found { party, to: office.to, ..person.clone() }
            }
            _ => return None,
        };
        let one = &one;
        let behind = (one.to..to).all(|n| !context.tokens[n].is_word() || context.has(n, is::SUFFIX));
        let before = (from..one.from).all(|n| context.has(n, is::TITLE | is::LEADING | is::DETERMINER));
        let bureau = one.party.role.as_deref().is_some_and(|role| role.starts_with("Office "));
        let one_person = !bureau
            && !one.group
            && !one.delegation
            && (one.party.name.is_some() || one.party.role.is_some());
        (one.strong && behind && before && one_person).then(|| one.clone())
    }

    /// Those of a line, and where they end: "Minister for Trade, Chile" is the office alone, "Minister for Trade, Chile – The
    /// Hon Ana Li MP" the office and who holds it.
    fn of_office_abroad(&self, from: usize, to: usize) -> (Vec<Found>, usize) {
        let context = self.context;
        let dash = |n: usize| context.is(n, words!["-", "–", "—", ":"]);
        let country = (from + 1..to).find_map(|n| {
            let (_, end, _) =
                context.entity(n + 1).filter(|(c, _, name)| *name && c.kind == Kind::Country)?;
            (context.is(n, words![","]) && (end == to || dash(end))).then_some((n, end))
        });
        let Some((comma, end)) = country else {
            return (parties::list(context, from, to).0, to);
        };
        let mut found = parties::list(context, from, comma).0;
        found.retain(|f| f.to == comma);
        if end == to {
            return (found, comma);
        }
        found.extend(parties::list(context, end + 1, to).0);
        (found, to)
    }

    /// "ANA LI, MINISTER FOR TRADE: I will": who speaks first, where nobody else does.
    fn speaker(&self, first: usize) -> Option<Party> {
        let context = self.context;
        let label = |s: &Sentence| {
            let from = s.from;
            // "Mr BO HAY (Minister for Trade) – I wish", in the record of a parliament.
            let dash = |n: usize| {
                context.is(n, words!["-", "–", "—"])
                    && context.is(n - 1, words![")", "."])
                    && context.has(from, is::TITLE | is::RANK)
            };
            let mark = |n: &usize| {
                context.is(*n, words![":"]) || dash(*n) || n + 1 == s.to && context.is(*n, words!["."])
            };
            let end = (from + 1..s.to.min(from + LINE)).find(mark)?;
            context.tokens[from].paragraph.then(|| self.of_line(from, end)).flatten()
        };
        // "Question:" over what is asked: a lone word with no office is no one's name.
        let person = |f: &Found| {
            let whole = f.party.name.as_ref().is_none_or(|n| n.contains(' ')) || f.party.role.is_some();
            f.strong
                && (whole || context.has(f.from.wrapping_sub(1), is::TITLE))
                && !context.is(f.from, &ASKING)
        };
        let mut speakers = context.sentences.iter().filter_map(label).filter(person);
        let one = speakers.next()?;
        let before = context.sentences.get(first).is_some_and(|s| one.from < s.to);
        let other = |f: Found| !parties::is_same(&one.party, &f.party);
        (before && !speakers.any(other)).then_some(one.party)
    }

    /// "As Minister for Trade, I will", "my first visit to Chile as Minister for Trade": the office of who writes.
    fn own_office(&self) -> Option<Party> {
        let context = self.context;
        let sentences = context.sentences.iter().filter(|s| s.from < START && !context.is_headline(**s));
        sentences.flat_map(|s| (s.from..s.to).map(move |n| (s, n))).find_map(|(s, at)| {
            let becomes = context.is(at, words!["becoming", "became"]);
            let well = context.is(at.wrapping_sub(1), words!["well"]);
            if !context.is(at, words!["as"]) && !becomes || well {
                return None;
            }
            // "since becoming Foreign Minister one month ago".
            let ends = |n: usize| {
                let small = becomes && n > at + 1 && context.tokens[n].text.starts_with(char::is_lowercase);
                let small = small && !context.has(n, is::LINK | is::CONJUNCTION);
                !context.tokens[n].is_word() || context.has(n, is::MODAL | is::BE | is::HAVE) || small
            };
            let to = (at + 1..s.to).find(|&n| ends(n));
            let (found, end) = parties::list(context, at + 1, to.unwrap_or(s.to));
            let own = |n: usize| context.is(n, words!["I", "my"]) && context.tokens[n].text != "i";
            let leads = at == s.from && context.is(end, words![","]) && own(end + 1);
            // "my second trip to Chile since becoming Foreign Minister", "since I became Foreign Minister".
            let holds = becomes && (s.from..at).any(own);
            let visits = || {
                let visit = (s.from..at).rev().find(|&n| context.has(n, is::VISIT_NOUN))?;
                let with = (visit..at).any(|n| context.is(n, words!["with", "of", "his", "her", "their"]));
                (visit.saturating_sub(4).max(s.from)..visit).find(|&n| own(n) && !with)
            };
            let capacity = || {
                let word = context.is(at.wrapping_sub(1), words!["role", "capacity", "work"]);
                at > s.from + 1 && word && (at.saturating_sub(4)..at).any(own)
            };
            let found = found.into_iter().next()?;
            let office = found.party.name.is_none() && found.strong && found.from <= at + 2;
            let role = found.party.role.filter(|r| office && r.starts_with(char::is_uppercase))?;
            (leads || holds || capacity() || visits().is_some())
                .then(|| Party { role: Some(role), ..Party::default() })
        })
    }

    /// "This will be the first visit by an Australian Trade Minister", in a text about the visit of who writes.
    fn first_of_kind(&self) -> Option<Party> {
        let context = self.context;
        let last = context.tokens.len().min(START);
        (1..last).filter(|&n| context.has(n, is::VISIT_NOUN)).find_map(|n| {
            let by = (n + 1..last.min(n + 6)).find(|&m| context.is(m, words!["by", "of"]))?;
            let own = (n.saturating_sub(9)..n).any(|m| context.is(m, words!["this", "my"]));
            let first = context.is(n - 1, words!["first"]) || n > 1 && context.is(n - 2, words!["first"]);
            let end = (by + 2..last.min(by + LINE))
                .find(|&m| context.is(m, words!["to", "since", "in", "for", "from", ",", "."]));
            let (found, _) = parties::list(context, by + 1, end?);
            let office = found.into_iter().next().filter(|f| f.strong && f.party.name.is_none())?;
            (own && first && context.is(by + 1, words!["a", "an"])).then_some(office.party)
        })
    }

    /// "Ana Li" alone in a line over a text that the office of a minister published.
    pub(super) fn line_issuer(&self, header: &Header) -> Option<Party> {
        const FIRST: usize = 5;
        let context = self.context;
        let office = self.publisher(header).filter(|p| p.name.is_none())?.role?;
        let starts = |n: usize| context.sentences.get(n).is_some_and(|s| context.tokens[s.from].paragraph);
        let line = |n: usize| {
            let s = context.sentences.get(n).filter(|_| starts(n) && starts(n + 1))?;
            let found = self.of_line(s.from, s.to)?;
            let whole = found.party.role.is_none() && s.to <= found.to;
            found.party.name.filter(|name| whole && name.contains(' '))
        };
        let name = (0..FIRST).find_map(line)?;
        Some(Party { name: Some(name), role: Some(office), ..Party::default() })
    }

    /// The office that a text was published by: "Minister for Trade".
    pub(super) fn publisher(&self, header: &Header) -> Option<Party> {
        let publisher = header.source.publisher.as_deref()?;
        let mut words = publisher.split_whitespace();
        let lexicon = self.context.lexicon;
        let head = words.clone().take(3).any(|w| lexicon.entry(w).flags & is::HEAD != 0);
        let body = words
            .any(|w| lexicon.entry(w).flags & is::BODY != 0 || w.contains(['’', '\'', '|']) || w == "Office");
        let written = |words: &str| super::principal::as_written(self.context.text, words);
        // "Minister for Trade, Ana Li".
        let capital = |name: &str| name.split(' ').all(|word| word.starts_with(char::is_uppercase));
        let named = publisher.rsplit_once(", ").filter(|(_, name)| {
            let heads = name.split(' ').any(|w| lexicon.entry(w).flags & (is::HEAD | is::OFFICE) != 0);
            (2..4).contains(&name.split(' ').count()) && capital(name) && !heads
        });
        if let Some((office, name)) = named.filter(|_| head && !body) {
            return Some(Party { name: written(name), role: Some(written(office)?), ..Party::default() });
        }
        let role = head.then(|| written(publisher)).flatten();
        Some(Party { role: Some(role.filter(|_| !body)?), ..Party::default() })
    }
}
