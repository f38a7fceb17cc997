//! People, offices, bodies and groups, alone and in lists.

use super::context::Context;
use super::lexicon::{form, is};
use crate::authority::Kind;
use crate::facts::Party;

/// Most parties in one list.
const MOST: usize = 40;
/// Longest party, in words.
const LONGEST: usize = 40;

/// A party and the words it stands in.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub party: Party,
    pub from: usize,
    pub to: usize,
    /// Whether it has a name or an office of its own, not only people or bodies in general.
    pub strong: bool,
    /// Whether it is people in general: "local officials".
    pub group: bool,
    /// Whether it is a delegation, team or mission.
    pub delegation: bool,
    /// Whether it is somebody's wife by her title: "Mrs Fraser".
    pub lady: bool,
}

/// Reads a list of parties that starts at a word; gives them and the word after.
pub(super) fn list(context: &Context<'_>, from: usize, to: usize) -> (Vec<Found>, usize) {
    let (mut all, from) = distributed(context, from, to).unwrap_or((Vec::new(), from));
    let mut start = from;
    let mut at = from;
    let mut comma = false;
    let mut several = false;
    loop {
        let ends = at >= to || at - start > LONGEST || all.len() >= MOST || is_list_end(context, start, at);
        let separates = !ends && is_separator(context, start, at);
        if ends || separates {
            let read = item(context, start, at);
            let none = read.is_none();
            if let Some(found) = read {
                join(&mut all, found, comma);
            }
            if ends || (none && at > start && start > from && !context.is(at, &["and", ","])) {
                if !several {
                    one_of_two_offices(&mut all);
                }
                return (all, at);
            }
            if let Some(words) = together(context, at) {
                several = true;
                comma = false;
                start = at + words;
                at = start;
                continue;
            }
            several |= !context.is(at, &[","]);
            comma = context.is(at, &[","]) && all.last().is_some_and(|f| f.to == at || f.to + 1 == at);
            start = at + 1;
        }
        at += 1;
    }
}

/// "the Prime Ministers of Fiji, Samoa and Tonga", "officials from Japan and Fiji": one party for each country.
fn distributed(context: &Context<'_>, from: usize, to: usize) -> Option<(Vec<Found>, usize)> {
    let tokens = &context.tokens;
    let mut start = from;
    while start < to && tokens[start].has(is::LEADING) {
        start += 1;
    }
    let head = (start..to.min(start + 6))
        .take_while(|&n| tokens[n].is_word() && !tokens[n].has(is::PREPOSITION | is::CONJUNCTION))
        .find(|&n| tokens[n].text.ends_with('s') && tokens[n].has(is::HEAD | is::GROUP) && context.is(n + 1, &["of", "from"]))?;
    let mut countries = Vec::new();
    let mut at = head + 2;
    loop {
        let first = if context.is(at, &["the"]) { at + 1 } else { at };
        let country = context.entity(first).filter(|(c, _, name)| *name && matches!(c.kind, Kind::Country | Kind::Territory));
        let Some((concept, end, _)) = country.filter(|(_, end, _)| *end <= to) else { break };
        countries.push(concept.code.clone());
        at = end;
        while context.is(at, &[",", "and"]) && at < to {
            at += 1;
        }
    }
    while at > head && context.is(at - 1, &[",", "and"]) {
        at -= 1;
    }
    let words = context.value(start, head + 1);
    let office = tokens[head].has(is::HEAD);
    let role = if office { words.trim_end_matches('s').to_owned() } else { words };
    let found = |country: Option<String>| Found {
        party: Party { role: Some(role.clone()), country, ..Party::default() },
        from: start,
        to: at,
        strong: office,
        group: !office,
        delegation: false,
        lady: false,
    };
    (countries.len() > 1).then(|| (countries.into_iter().map(found).collect(), at))
}

/// "the Chair of the OSCE, Finland's Foreign Minister Ana Li": two offices of one person, as no "and" joins them.
fn one_of_two_offices(all: &mut Vec<Found>) {
    let [first, second] = &all[..] else { return };
    let two = first.strong && first.party.name.is_none() && first.party.role.is_some() && second.party.name.is_some();
    if two && second.party.role.is_some() {
        let mut one = first.clone();
        one.party.name.clone_from(&second.party.name);
        one.party.country = one.party.country.or(second.party.country.clone());
        one.to = second.to;
        *all = vec![one];
    }
}

/// Puts a name to the office before it, or an office to the name before it.
fn join(all: &mut Vec<Found>, found: Found, comma: bool) {
    // "his Georgian counterpart, Davit Zalkaliani".
    if let Some(last) = all.last_mut().filter(|l| comma && l.group && l.party.name.is_none())
        && last.party.role.as_ref().is_some_and(|r| r.ends_with("counterpart"))
        && found.party.name.is_some()
    {
        last.party.name.clone_from(&found.party.name);
        if found.party.role.is_some() {
            last.party.role.clone_from(&found.party.role);
        }
        (last.to, last.strong) = (found.to, true);
        return;
    }
    if let Some(last) = all.last_mut().filter(|l| comma && l.strong && found.strong) {
        let (had, has) = (&last.party, &found.party);
        if had.name.is_none() && had.role.is_some() && has.name.is_some() && has.role.is_none() {
            last.party.name.clone_from(&found.party.name);
            last.to = found.to;
            return;
        }
        if had.name.is_some() && had.role.is_none() && has.name.is_none() && has.role.is_some() {
            last.party.role.clone_from(&found.party.role);
            last.party.acting = found.party.acting;
            last.party.country.clone_from(&found.party.country);
            last.to = found.to;
            return;
        }
    }
    all.push(found);
}

fn is_separator(context: &Context<'_>, start: usize, at: usize) -> bool {
    if context.is(at, &[","]) && context.is(at + 1, &["Jr.", "Jr", "Sr."]) {
        return false;
    }
    if context.is(at, &[","]) && office_goes_on(context, start, at) {
        return false;
    }
    if context.is(at, &[",", ";", "including", "–", "—", "plus"]) {
        return true;
    }
    if is_together(context, at) {
        return true;
    }
    if !context.is(at, &["and", "&", "or"]) || at == start {
        return false;
    }
    let next = at + 1;
    // "Minister for Information, Communications and the Arts".
    let inner_comma = (start..at).find(|&n| context.is(n, &[","])).is_some_and(|n| office_goes_on(context, start, n));
    let portfolio = if context.is(next, &["the"]) { next + 1 } else { next };
    if inner_comma && context.tokens.get(portfolio).is_some_and(|t| t.is_capital() && !t.has(is::HEAD)) {
        return false;
    }
    // "Minister for Health and the Environment".
    let portfolio = next + 1;
    let goes_on = context.is(next, &["the"])
        && (start..at).any(|n| context.is(n, &["of", "for"]))
        && (start..at).any(|n| context.has(n, is::HEAD))
        && context.tokens.get(portfolio).is_some_and(|t| t.is_capital() && !t.covered && !t.has(is::HEAD | is::BODY | is::TITLE))
        && context.tokens[at - 1].is_capital()
        && !item(context, start, at).is_some_and(|f| f.party.name.is_some());
    if goes_on {
        return false;
    }
    if context.is(next, &["the", "his", "her", "their", "a", "an", "other", "members", "with", "its"]) {
        return true;
    }
    let sole = |n: usize| context.has(n, is::SOLE);
    let linked = (start..at).any(|n| context.has(n, is::PREPOSITION));
    if sole(at - 1) && !linked && (sole(next) || sole(next + 1)) {
        return true;
    }
    let whole = |n: usize| context.tokens[n].text.ends_with('s') || context.tokens[n].is_capital() || context.has(n, is::GROUP | is::BODY | is::HEAD);
    let read = item(context, start, at);
    let named = read.as_ref().is_some_and(|f| f.party.name.is_some() || !f.strong && whole(at - 1));
    let noun = |t: &super::tokens::Token<'_>| {
        t.is_capital() || t.text.ends_with('s') || t.has(is::GROUP | is::BODY | is::HEAD)
    };
    // "Ukrainian mothers and children" are one group.
    let alone = context.tokens.get(next).is_some_and(|t| t.has(is::GROUP) && !t.is_capital())
        && !context.tokens.get(next + 1).is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION | is::SUBORDINATOR))
        && context.tokens[at - 1].has(is::GROUP)
        && !context.tokens[at - 1].is_capital()
        && (start..at).any(|n| context.tokens[n].covered && context.entity(n).is_some_and(|(_, _, name)| !name));
    if alone {
        return false;
    }
    let lower = context.tokens.get(next).is_some_and(|t| !t.is_capital())
        && noun(&context.tokens[at - 1])
        && read.is_some();
    let office = (start..at).any(|n| context.has(n, is::HEAD) && context.tokens[n].is_capital());
    // "Minister of Foreign Affairs and Trade", "Coordinator and Representative": one office, unless named.
    named || lower || (!office && read.is_some())
}

/// "as well as", "in addition to", "together with" go on with a list.
fn is_together(context: &Context<'_>, at: usize) -> bool {
    together(context, at).is_some()
}

/// The number of words of "as well as" and its like at a word.
fn together(context: &Context<'_>, at: usize) -> Option<usize> {
    const ALL: [&[&str]; 5] =
        [&["as", "well", "as"], &["in", "addition", "to"], &["along", "with"], &["together", "with"], &["alongside"]];
    let stands = |words: &[&str]| words.iter().enumerate().all(|(n, word)| context.is(at + n, &[word]));
    ALL.iter().find(|words| stands(words)).map(|words| words.len())
}

/// Whether a comma stands inside an office: "Minister for Information, Communications and the Arts".
fn office_goes_on(context: &Context<'_>, start: usize, at: usize) -> bool {
    let links = (start..at).any(|n| context.has(n, is::HEAD)) && (start..at).any(|n| context.is(n, &["of", "for"]));
    if !links || !context.tokens[at - 1].is_capital() {
        return false;
    }
    // Portfolios up to "and", and behind the last one the name.
    let mut first = at + 1;
    loop {
        let Some(end) = (first..context.tokens.len().min(first + 5)).find(|&n| !is_portfolio(context, n)) else {
            return false;
        };
        let last = context.is(first.wrapping_sub(1), &["and"]);
        if end == first || last {
            return last && end > first;
        }
        let and = if context.is(end, &[","]) && context.is(end + 1, &["and"]) { end + 1 } else { end };
        if !context.is(and, &["and", ","]) {
            return false;
        }
        first = if context.is(and + 1, &["the"]) { and + 2 } else { and + 1 };
        if context.is(and, &["and"]) {
            return is_portfolio(context, first) || first > and + 1 && context.tokens.get(first).is_some_and(|t| t.is_capital() && !t.has(is::HEAD));
        }
    }
}

/// Whether a word can be what a minister is responsible for: "Trade", "Foreign Employment".
fn is_portfolio(context: &Context<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 14] =
        ["tion", "ment", "ture", "ism", "ing", "try", "ogy", "ics", "orts", "ways", "airs", "rism", "ness", "ity"];
    context.tokens.get(at).is_some_and(|t| {
        t.is_capital()
            && !t.covered
            && !t.has(is::HEAD | is::TITLE)
            && (t.has(is::OFFICE) || ENDINGS.iter().any(|end| t.text.ends_with(end)))
    })
}

fn is_list_end(context: &Context<'_>, start: usize, at: usize) -> bool {
    let token = &context.tokens[at];
    let next = context.tokens.get(at + 1);
    if token.is(&[".", ":", "“", "”", "\"", "?", "!", "…"])
        || (token.entry.month.is_some() && token.is_capital())
    {
        return true;
    }
    if token.is_capital() || !token.is_word() || is_mandate(context, start, at) {
        return false;
    }
    if is_together(context, at) {
        return false;
    }
    let before_capital = next.is_some_and(|n| n.is_capital() || n.is(&["the"]));
    let after_capital = at > start && context.tokens[at - 1].is_capital();
    match token.text {
        "as" => !next.is_some_and(|n| n.is(&["well"])),
        "from" => {
            let group = (start..at).any(|n| context.has(n, is::GROUP));
            let bodies = (at + 1..at + 9).take_while(|&n| !context.is(n, &[",", ".", "and"])).any(|n| context.has(n, is::BODY));
            !(group && (bodies || next.is_some_and(|n| n.is_capital() || n.is(&["the"]) || n.has(is::BODY))))
        }
        "on" | "to" | "for" | "at" | "in" | "under" if named(context, start, at) => true,
        "who" | "which" | "where" | "that" | "when" | "while" | "before" | "after" | "prior" | "during"
        | "today" | "tomorrow" | "yesterday" | "last" | "this" | "about" | "whose" | "whom" | "regarding"
        | "across" | "through" | "by" | "is" | "was" | "are" | "were" | "has" | "have" | "had" | "will"
        | "would" | "shall" | "may" | "joined" | "accompanied" | "led" | "she" | "he" | "they" | "not"
        | "can" | "should" | "over" | "because" | "next" => true,
        "on" => {
            const BODIES: [&str; 9] = ["committee", "commission", "council", "conference", "group", "forum", "authority", "board", "panel"];
            let office = context.has(at - 1, is::HEAD | is::AGREEMENT) || context.is(at - 1, &BODIES);
            let subject = if context.is(at + 1, &["the"]) { at + 2 } else { at + 1 };
            let capital = context.tokens.get(subject).is_some_and(super::tokens::Token::is_capital);
            !(after_capital && capital && office)
                || next.is_some_and(|n| n.entry.month.is_some() || n.has(is::WEEKDAY))
        }
        "to" | "for" | "at" => !(after_capital && before_capital),
        "in" => {
            const POSTED: [&str; 8] =
                ["coordinator", "representative", "ambassador", "envoy", "head", "director", "chief", "mission"];
            let posted = context.is(at - 1, &POSTED)
                && context.entity(at + 1).is_some_and(|(c, end, _)| c.kind == Kind::Country && context.is(end, &[",", ".", "and"]));
            !posted && (!(before_capital && (after_capital || context.has(at - 1, is::HEAD)))
                || context.entity(at + 1).is_some())
        }
        _ => {
            let past_and = at > start || start > 0 && context.is(start - 1, &["and", ","]);
            past_and && !token.has(is::GROUP | is::HEAD | is::BODY | is::OFFICE) && is_verb(context, at)
        }
    }
}

/// Whether a word stands in the mandate of an expert: "Special Rapporteur on the situation of human rights in Mali".
fn is_mandate(context: &Context<'_>, start: usize, at: usize) -> bool {
    let expert = || (start..at).find(|&n| {
        context.is(n, &["rapporteur", "expert", "group"]) && (context.is(n + 1, &["on"]) || at == n + 1 && context.is(at, &["on"]))
    });
    let verb = context.tokens[at].entry.forms & (form::PAST | form::THIRD) != 0 || context.has(at, is::MODAL | is::BE | is::HAVE);
    !verb && expert().is_some() && !context.is(at, &["who", "which", "today"])
}

fn is_letters(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether a name stands already before a word.
fn named(context: &Context<'_>, start: usize, at: usize) -> bool {
    item(context, start, at).is_some_and(|f| f.party.name.is_some())
}

fn is_verb(context: &Context<'_>, at: usize) -> bool {
    let entry = context.tokens[at].entry;
    let journey = is::VISIT_PAST
        | is::GO_PAST
        | is::LEAD
        | is::MEET
        | is::ENDED
        | is::BEGUN
        | is::POSTPONED
        | is::CANCELLED
        | is::LIGHT_PAST
        | is::LIGHT_NOW;
    let base = entry.forms & form::BASE != 0
        && at > 0
        && context.is(at - 1, &["and"])
        && context.has(at + 1, is::DETERMINER | is::POSSESSIVE);
    base || entry.flags & journey != 0
        || entry.verb.is_some()
        || (context.tokens[at].text.ends_with("ed") && context.tokens[at].text.len() > 4)
}

/// Reads one party.
pub(super) fn item(context: &Context<'_>, from: usize, to: usize) -> Option<Found> {
    let tokens = &context.tokens;
    let first_word = from;
    let (mut from, mut to) = (from, to.min(tokens.len()));
    while from < to
        && (tokens[from].has(is::LEADING) || tokens[from].is(&["of"]) || !tokens[from].is_word() || tokens[from].has(is::TITLE))
    {
        from += 1;
    }
    while to > from
        && (!tokens[to - 1].is_word()
            || tokens[to - 1].has(is::SUFFIX)
            || tokens[to - 1].is(&["and", "also", "of", "from", "to", "for"]))
    {
        to -= 1;
    }
    if from >= to || to - from > LONGEST {
        return None;
    }
    if let Some(of) = (from..to).find(|&n| context.is(n, &["delegation", "group", "team", "number", "range"]))
        && context.is(of + 1, &["of"])
        && (of + 2..to).any(|n| tokens[n].has(is::GROUP))
        && !(of + 2..to).any(|n| tokens[n].has(is::PREPOSITION))
    {
        // "a delegation of high-level officials".
        from = of + 2;
    }
    let head = (from..to).find(|&n| tokens[n].has(is::HEAD | is::GROUP | is::BODY)).unwrap_or(to);
    if (from..head).any(|n| tokens[n].has(is::VISIT_NOUN) && !tokens[n].is_capital() && n + 1 < to) {
        return None;
    }
    let mut party = Party { country: country(context, from, to), ..Party::default() };
    let mut end = to;
    // "of Tunisia" behind a name.
    if let Some(of) = (from + 2..to)
        .rev()
        .find(|&n| {
            let country = if context.is(n + 1, &["the"]) { n + 2 } else { n + 1 };
            tokens[n].is(&["of"]) && context.entity(country).is_some_and(|(_, e, _)| e == to)
        })
        && name_start(context, from, of).is_some_and(|s| s < of)
    {
        end = of;
    }
    // "Director General of the World Health Organization (WHO)".
    let abbreviated = context.is(to, &[")"]) && context.is(to.wrapping_sub(2), &["("]) && to >= from + 3;
    if abbreviated {
        to += 1;
        end = to;
    }
    // "members of the party of Ana Li" are not Ana Li.
    let crowd = (from..end).any(|n| {
        tokens[n].has(is::GROUP) && !tokens[n].is_capital() && context.is(n + 1, &["of", "from"])
    });
    let name = name_start(context, from, end).filter(|_| !abbreviated && !crowd);
    let role_end = name.map_or(end, |start| role_end(context, from, start));
    let name = name.filter(|&start| start < end).map(|start| context.value(start, end));
    let named_group = |n: usize| name.is_some() && tokens[n].has(is::GROUP) && tokens[n].is_capital();
    let has_office = (from..role_end)
        .any(|n| named_group(n) || tokens[n].has(is::HEAD) && (tokens[n].is_capital() || name.is_some() || n + 1 == role_end));
    let group = (from..role_end).any(|n| tokens[n].has(is::GROUP) && !tokens[n].is_capital());
    if to == from + 1 && first_word == from && is_letters(tokens[from].text) && !tokens[from].covered {
        // "EAM", "ABC": letters stand for a body or an office, not for a person.
        let party = Party { organization: Some(context.value(from, to)), ..Party::default() };
        return Some(Found { party, from, to, strong: false, group: false, delegation: false, lady: false });
    }
    let delegation = (from..role_end).any(|n| tokens[n].is(&["delegation", "team", "mission"]));
    let body = delegation
        || (from..role_end).any(|n| tokens[n].has(is::BODY))
        || context.entity(from).is_some_and(|(c, e, _)| c.kind == Kind::Organization && e <= to);
    let words = || Some(context.value(from, role_end)).filter(|v| !v.is_empty());
    let strong = name.is_some() || has_office;
    if name.is_some() {
        party.role = words().filter(|_| has_office || group);
        party.organization = None;
    } else if has_office || group {
        party.role = words();
    } else if body {
        party.organization = words();
    } else {
        return None;
    }
    if name.is_some() && party.role.is_none() && role_end > from && role_end < end {
        // Words before the name that are no office: not a name either.
        return None;
    }
    party.name = name;
    party.acting = (from..role_end).any(|n| tokens[n].is(&["acting", "interim", "designate"]));
    let lady = first_word < from && (first_word..from).any(|n| context.is(n, &["mrs", "mrs.", "mme", "madame", "lady", "dame"]));
    Some(Found { party, from, to, strong, group, delegation, lady })
}

/// Where the office ends that stands before a name: before titles and ranks.
fn role_end(context: &Context<'_>, from: usize, name: usize) -> usize {
    let tokens = &context.tokens;
    let mut end = name;
    if end > from + 1 && tokens[end - 1].is(&["the"]) {
        end -= 1;
    }
    if end > from + 3 && tokens[end - 1].text == ")" && tokens[end - 3].text == "(" {
        // "Deputy Prime Minister (DPM) Ana Li".
        end -= 3;
    }
    while end > from
        && (tokens[end - 1].has(is::TITLE | is::RANK) || !tokens[end - 1].is_word())
        && !(tokens[end - 1].has(is::HEAD) && !tokens[from..end - 1].iter().any(|t| t.has(is::HEAD)))
        && !(end - 1 == from && tokens[from].has(is::HEAD))
    {
        end -= 1;
    }
    // "Prime Minister of Australia the Right Honourable Ana Li".
    if end < name && end > from + 1 && tokens[end - 1].is(&["the"]) {
        end -= 1;
    }
    end
}

/// Where the person's name starts, going back from the end of the party.
fn name_start(context: &Context<'_>, from: usize, end: usize) -> Option<usize> {
    let tokens = &context.tokens;
    let mut start = end;
    while start > from {
        let token = &tokens[start - 1];
        let small = is::WEEKDAY | is::FUNCTION | is::VISIT_NOUN | is::ADVERB | is::MONTH_PART | is::SUBORDINATOR;
        if token.has(small) && !(start < end && token.has(is::PARTICLE)) {
            break;
        }
        let part = token.is_word()
            && token.is_capital()
            && !token.covered
            && !token.has(is::OFFICE | is::HEAD | is::TITLE | is::GROUP | is::RANK);
        let particle = start < end && token.has(is::PARTICLE) && start - 1 > from;
        let junior = token.text == "," && context.is(start, &["Jr.", "Jr", "Sr."]);
        if !(part || particle || junior) || token.entry.month.is_some() {
            break;
        }
        start -= 1;
    }
    while start < end && tokens[start].has(is::PARTICLE) && !tokens[start].is_capital() {
        start += 1;
    }
    let mut start = start;
    if start > from && tokens[start - 1].has(is::LINK) && !tokens[start - 1].is_capital() && end - start > 2 {
        // "Senior Director for Cyber Ana Li": the first word behind "for" is the office's.
        start = end - 2;
    }
    let free = start == from || !tokens[start - 1].has(is::LINK) || tokens[start - 1].is_capital();
    // "the Los Angeles Declaration" names nobody.
    let of_entity = start > from && tokens[start - 1].covered && end - start == 1;
    let free = free && !of_entity;
    let letters = tokens[start..end].iter().all(|t| t.text.chars().count() == 1);
    (start < end && free && end - start <= 7 && !letters).then_some(start)
}

fn country(context: &Context<'_>, from: usize, to: usize) -> Option<String> {
    let code = |at: usize| {
        let (concept, _, _) = context.entity(at)?;
        concept.code.clone().filter(|_| matches!(concept.kind, Kind::Country | Kind::Territory))
    };
    code(from).or_else(|| {
        (from + 1..to)
            .find(|&n| context.is(n - 1, &["of"]))
            .and_then(|_| (from + 1..to).filter(|&n| context.is(n - 1, &["of"])).find_map(code))
    })
}

/// Whether a party is one that is known: the same surname, or an office that is part of the known one.
pub(super) fn is_same(known: &Party, seen: &Party) -> bool {
    match (&known.name, &seen.name) {
        (Some(a), Some(b)) => {
            let surnames = match (surname(a), surname(b)) {
                (Some(a), Some(b)) => is_alike(a, b),
                (a, b) => a == b,
            };
            surnames && !other_given_name(a, b) || is_surname(a, b) || is_surname(b, a)
        }
        (_, None) => match (&known.role, &seen.role) {
            (Some(a), Some(b)) => b.len() > 3 && is_part(a, b) || is_abbreviation(a, b),
            _ => false,
        },
        _ => false,
    }
}

pub(super) fn surname(name: &str) -> Option<&str> {
    let mut words = name.split_whitespace().rev().map(|w| w.trim_end_matches(','));
    words.find(|w| !matches!(*w, "Jr." | "Jr" | "Sr." | "Sr"))
}

/// Whether two words are the same but for capitals.
fn is_alike(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a.eq_ignore_ascii_case(b) } else { a.to_lowercase() == b.to_lowercase() }
}

/// Whether one word is the surname of a name that starts with it: "Tung" for "Tung Chee Hwa".
fn is_surname(name: &str, word: &str) -> bool {
    !word.contains(' ') && word.len() > 1 && name.split_whitespace().next() == Some(word) && name.contains(' ')
}

/// "Bill Clinton" and "Hillary Clinton".
fn other_given_name(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.split_whitespace(), b.split_whitespace());
    let (Some(first), Some(other)) = (a.next(), b.next()) else { return false };
    let initial = |s: &str| s.chars().next().into_iter().flat_map(char::to_lowercase);
    a.next().is_some() && b.next().is_some() && !initial(first).eq(initial(other))
}

/// Whether letters are the first ones of an office: "EAM" for "External Affairs Minister".
fn is_abbreviation(office: &str, letters: &str) -> bool {
    let first = |w: &str| w.chars().next().filter(|c| c.is_uppercase());
    letters.len() > 1
        && letters.chars().all(char::is_uppercase)
        && office.split_whitespace().filter_map(first).eq(letters.chars())
}

/// Whether an office is the same in fewer words: "the Commissioner" for "High Commissioner for Refugees", but not
/// "the President" for "Adviser to the President".
pub(super) fn is_part(known: &str, seen: &str) -> bool {
    fn core(office: &str) -> impl Iterator<Item = &str> {
        office.split_whitespace().take_while(|w| !matches!(*w, "to" | "of" | "for" | "at" | "in"))
    }
    let (known, seen) = (known.to_lowercase(), seen.to_lowercase());
    let long = |w: &&str| w.len() > 3;
    core(&seen).next().is_some()
        && core(&seen).filter(long).all(|w| core(&known).any(|k| k == w))
        && seen.split_whitespace().filter(long).all(|w| known.split_whitespace().any(|k| k == w))
}

#[cfg(test)]
mod tests {
    use crate::parse::context::tested;

    fn read(text: &str) -> Vec<(String, String)> {
        let (found, _) = tested(text, |context| super::list(context, 0, context.tokens.len()));
        found
            .into_iter()
            .map(|f| {
                (f.party.name.unwrap_or_default(), f.party.role.or(f.party.organization).unwrap_or_default())
            })
            .collect()
    }

    #[test]
    fn reads_lists_with_and_without_names() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            read(
                "the Prime Minister of Norway, Kari Li, the Chairman of the Supreme Court and the Deputy Minister of Interior."
            ),
            [
                pair("Kari Li", "Prime Minister of Norway"),
                pair("", "Chairman of the Supreme Court"),
                pair("", "Deputy Minister of Interior")
            ]
        );
        assert_eq!(
            read(
                "President Pedro Paz of Chile, Minister of Justice and Law Ana de la Cruz, and local officials to discuss trade"
            ),
            [
                pair("Pedro Paz", "President"),
                pair("Ana de la Cruz", "Minister of Justice and Law"),
                pair("", "local officials")
            ]
        );
    }
}
