//! One party: a person, an office, a body or a group.

use super::Found;
use super::bodies;
use super::brackets::with_brackets;
use super::crowds::{
    CROWDS, is_body_name, is_body_of, is_clock, is_crowd, is_crowd_of, is_group, is_group_name, is_head_of,
    is_journey, is_letters, is_rank,
};
use super::given::{behind_of, country, is_given_name, is_named_month, place_surname};
use super::peers;
use super::portfolios::behind_portfolio;
use super::ranks;
use super::surnames::{is_abstract, is_don, is_given, is_part, is_service, is_within_name};
use super::tails::{closes_quote, is_nickname};
use crate::authority::Kind;
use crate::facts::Party;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::Token;
use crate::parse::tokens::WordSet;

/// Bodies whose name is nobody's surname.
const COMMITTEES: WordSet<12> = WordSet::new([
    "courts",
    "tribunal",
    "tribunals",
    "caucus",
    "committee",
    "subcommittee",
    "sub-committee",
    "commission",
    "council",
    "board",
    "authority",
    "association",
]);

/// Reads one party.
pub(in crate::parse) fn item(context: &Context<'_>, from: usize, to: usize) -> Option<Found> {
    let tokens = &context.tokens;
    let first_word = from;
    let (from, to) = edges(context, from, to.min(tokens.len()))?;
    if to == from + 1 && super::given::is_opening_adverb(context, from) {
        return None;
    }
    let head = (from..to).find(|&n| tokens[n].has(is::HEAD | is::GROUP | is::BODY)).unwrap_or(to);
    if (from..head).any(|n| n + 1 < to && is_journey(context, n, n == from)) {
        return None;
    }
    if to == from + 1 && is_alone(context, first_word, from) && is_letters(tokens[from].text) {
        // "EAM", "ABC": letters stand for a body or an office, not for a person.
        let party = Party { organization: Some(context.value(from, to)), ..Party::default() };
        return Some(Found { party, from, to, strong: false, group: false, delegation: false, lady: false });
    }
    let mut party = Party { country: country(context, from, to), ..Party::default() };
    let (to, end, abbreviated) = name_end(context, from, to);
    let name = name_start(context, from, end).filter(|_| !abbreviated && !is_crowd_of(context, from, end));
    let name = name.filter(|&start| !is_state(context, from, start));
    let role_end = name.map_or(end, |start| role_end(context, from, start));
    let name = name.filter(|&start| start < end).map(|start| context.name(start, end));
    let has_office = has_office(context, (from, head, role_end), name.is_some());
    let entity = context.entity(from).filter(|(c, ..)| c.kind == Kind::Organization);
    let of_experts = is_body_of(context, from);
    let named = name.is_some() || entity.is_some_and(|(_, e, _)| e == to);
    let group = !of_experts && (from..role_end).any(|n| is_group(context, (from, n, role_end), named));
    let country_team =
        |n: usize| tokens[n].is(words!["team"]) && n > from && tokens[n - 1].is(words!["country"]);
    // "an immigration task force".
    let task_force = |n: usize| tokens[n].is(words!["force"]) && n > from && tokens[n - 1].is(words!["task"]);
    let delegation = (from..role_end).any(|n| {
        tokens[n].is(words!["delegation", "delegations", "team", "mission"]) && !country_team(n)
            || task_force(n)
    });
    let body = delegation
        || of_experts
        || role_end == from + 1 && is_force(&tokens[from])
        || entity.is_some_and(|(_, e, _)| e <= to)
        || (from..role_end)
            .any(|n| tokens[n].has(is::BODY) || country_team(n) || n > from && is_group_name(context, n));
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
    // "U.S. General Li".
    let of_country = (from..role_end).all(|n| tokens[n].covered) && context.has(role_end, is::RANK);
    if name.is_some() && party.role.is_none() && role_end > from && role_end < end && !of_country {
        // Words before the name that are no office: not a name either.
        return None;
    }
    party.name = name;
    party.acting = (from..role_end).any(|n| tokens[n].is(words!["acting", "interim", "designate"]));
    let lady = first_word < from
        && (first_word..from).any(|n| context.is(n, words!["mrs", "mrs.", "mme", "madame", "lady", "dame"]));
    Some(Found { party, from, to, strong, group, delegation, lady })
}

/// Whether words name an office, with its first head.
fn has_office(context: &Context<'_>, (from, head, to): (usize, usize, usize), named: bool) -> bool {
    let tokens = &context.tokens;
    (from..to).any(|n| {
        named && tokens[n].has(is::GROUP) && tokens[n].is_capital()
            || tokens[n].text == "Official" && n > from && tokens[n - 1].text == "Senior"
            || tokens[n].has(is::HEAD)
                && (tokens[n].is_capital() || named || n + 1 == to || n == head && is_head_of(context, n))
    })
}

/// "the judiciary and the military".
fn is_force(token: &Token<'_>) -> bool {
    token.is(words!["military", "army", "navy"])
}

/// Whether letters at a word stand alone, or behind an article: "EAM", "the ABC".
fn is_alone(context: &Context<'_>, first: usize, at: usize) -> bool {
    let article = first + 1 == at && context.is(first, words!["the"]) && !context.has(at, is::HEAD);
    (first == at || article) && !context.tokens[at].covered
}

/// "THE PRIME MINISTER OF CHILE": whether what looks like a name is the country that an office is of.
fn is_state(context: &Context<'_>, from: usize, start: usize) -> bool {
    start > from + 1 && context.tokens[start - 1].text == "OF"
}

/// The words of a party without what leads to it or trails behind it.
/// "H. E." in two words: whether a word is one of them.
fn is_excellency(context: &Context<'_>, at: usize) -> bool {
    let text = |n: usize| context.tokens.get(n).map(|t| t.text);
    matches!((text(at), text(at + 1)), (Some("H."), Some("E.")))
        || matches!((text(at.wrapping_sub(1)), text(at)), (Some("H."), Some("E.")))
}

/// "the plane carrying President Li": the word behind what carries somebody, or the first.
fn behind_carrier(context: &Context<'_>, from: usize, to: usize) -> usize {
    let carrier =
        context.is(from, words!["plane", "aircraft", "convoy", "train", "ship", "motorcade"]) && from < to;
    if carrier && context.is(from + 1, words!["carrying", "bringing"]) { (from + 2).min(to) } else { from }
}

fn edges(context: &Context<'_>, from: usize, to: usize) -> Option<(usize, usize)> {
    let tokens = &context.tokens;
    let (mut from, mut to) = (from, to);
    while from < to
        && (tokens[from].has(is::LEADING) && !is_rank(context, from)
            || tokens[from].is(words!["of", "since"])
            || tokens[from].is(words!["release"]) && tokens[from + 1].has(is::HEAD)
            || !tokens[from].is_word()
            || tokens[from].text == "HE"
            || is_excellency(context, from)
            || peers::is_aside(context, from, to)
            || tokens[from].has(is::TITLE)
                && !tokens[from].covered
                && !is_don(context, from)
                && (!tokens[from].is(words!["royal"])
                    || context.is(from + 1, words!["highness", "highnesses"])))
    {
        from += 1;
    }
    from = peers::behind_number(context, from, to);
    // "It also reciprocates President Li’s visit".
    if let Some(verb) =
        (from..to.min(from + 4)).find(|&n| tokens[n].is(words!["reciprocates", "reciprocated"]))
    {
        from = verb + 1;
    }
    from = peers::behind_friend(context, from, to);
    from = peers::behind_visiting(context, from, to);
    from = behind_carrier(context, from, to);
    while to > from
        && (!tokens[to - 1].is_word() && !closes_quote(context, from, to - 1)
            || tokens[to - 1].has(is::SUFFIX)
            || to > from + 2 && super::surnames::is_parted_suffix(context, to)
            || to > from + 1 && is_clock(tokens[to - 1].text)
            || tokens[to - 1].is(words!["and", "also", "again", "of", "from", "to", "for"]))
    {
        to -= 1;
    }
    // "national leaders President Paz and Prime Minister Sol".
    let plain = |n: usize| tokens[n].is_word() && !tokens[n].is_capital() && !tokens[n].has(is::LINK);
    let group = (from..to.min(from + 3)).take_while(|&n| plain(n)).find(|&n| tokens[n].has(is::GROUP));
    if let Some(next) = group.map(|n| n + 1).filter(|&n| n + 1 < to)
        && tokens[next - 1].text.ends_with('s')
        && tokens[next].is_capital()
        && (tokens[next].has(is::HEAD) || tokens[next].has(is::OFFICE) && tokens[next + 1].has(is::HEAD))
    {
        from = next;
    }
    if super::surnames::is_nobody(context, from, to) {
        return None;
    }
    if let Some(of) = (from..to).find(|&n| context.is(n + 1, words!["of"]) && context.is(n, &CROWDS))
        && !is_body_of(context, of)
        && !peers::is_counted(context, of)
        && (of + 2..to).any(|n| tokens[n].has(is::GROUP) && is_crowd(context, (of + 2, n, to)))
    {
        // "a delegation of high-level officials".
        from = of + 2;
        while from + 1 < to && tokens[from].has(is::LEADING) {
            from += 1;
        }
        from = peers::behind_number(context, from, to);
    }
    Some((from, to))
}

/// Where a party ends, where the name or office in it does, and whether an abbreviation stands behind that.
fn name_end(context: &Context<'_>, from: usize, to: usize) -> (usize, usize, bool) {
    let tokens = &context.tokens;
    // "of Tunisia" behind a name.
    let named = |to: usize| {
        let of = (from + 2..to).rev().find(|&n| {
            tokens[n].is(words!["of"])
                && context.entity(behind_of(context, n)).is_some_and(|(_, e, _)| e == to)
        });
        let behind = |of: &usize| name_start(context, from, *of).is_some_and(|s| s < *of);
        of.filter(behind).or_else(|| bodies::behind_name(context, from, to).filter(behind))
    };
    if peers::name(context, from, to).is_some() {
        return (to, to, false);
    }
    // "Director General of the World Health Organization (WHO)", "Ana Li of the Republic of Korea (ROK)".
    if context.is(to, words![")"]) && context.is(to.wrapping_sub(2), words!["("]) && to >= from + 3 {
        return named(to - 2).map_or((to + 1, to + 1, true), |of| (to + 1, of, false));
    }
    let end = named(to).or_else(|| super::surnames::before_body(context, from, to));
    (to, end.unwrap_or(to), false)
}

/// Where the office ends that stands before a name: before titles and ranks.
fn role_end(context: &Context<'_>, from: usize, name: usize) -> usize {
    let tokens = &context.tokens;
    let mut end = name;
    if end > from + 1 && tokens[end - 1].is(words!["the"]) {
        end -= 1;
    }
    if end > from + 3 && tokens[end - 1].text == ")" && tokens[end - 3].text == "(" {
        // "Deputy Prime Minister (DPM) Ana Li".
        end -= 3;
    }
    while end > from
        && (tokens[end - 1].has(is::TITLE | is::RANK)
            // "Vice Admiral", "Air Chief Marshal".
            || end < name && tokens[end - 1].is(words!["vice", "chief"]) && tokens[end].is(words!["admiral", "adm.", "marshal"])
            || end < name && tokens[end - 1].is(words!["senior"]) && tokens[end].has(is::RANK)
            || end < name && is_service(context, end - 1) && !ranks::is_of_service(context, from, end - 1)
            || tokens[end - 1].text == "HE"
            || !tokens[end - 1].is_word())
        && !(tokens[end - 1].is(words!["general"]) && end > from + 1 && ranks::is_general(context, end - 1))
        && (!tokens[end - 1].has(is::HEAD)
            || ranks::is_air_chief(context, end - 1)
            || tokens[from..end - 1].iter().any(|t| t.has(is::HEAD)))
        && (!(end - 1 == from && tokens[from].has(is::HEAD)) || ranks::is_air_chief(context, from))
    {
        end -= 1;
    }
    end = with_brackets(context, from, (end, name));
    // "Foreign Minister Prince Ali": a title, where an office stands before it.
    let prince = end > from + 1 && tokens[end - 1].is(words!["prince", "princess"]);
    let held = end > from + 1
        && (tokens[end - 2].has(is::HEAD)
            || tokens[end - 2].has(is::OFFICE)
                && tokens[end - 2].is_capital()
                && (from..end - 2).any(|n| tokens[n].has(is::HEAD)));
    if prince && end == name && held && !tokens[end - 2].is(words!["crown"]) {
        end -= 1;
    }
    // "the Prime Minister of Peru His Excellency, Dr. Ana Li".
    if end > from + 1 && end < name && tokens[end - 1].is(words!["his", "her"]) && tokens[end].has(is::TITLE)
    {
        end -= 1;
    }
    if end > from && tokens[end - 1].is(words!["tan"]) && context.is(end, words!["sri"]) {
        end -= 1;
    }
    // "Prime Minister of Australia the Right Honourable Ana Li".
    if end < name && end > from + 1 && tokens[end - 1].is(words!["the"]) {
        end -= 1;
    }
    end
}

/// Where the person's name starts, going back from the end of the party.
fn name_start(context: &Context<'_>, from: usize, end: usize) -> Option<usize> {
    let tokens = &context.tokens;
    let mut start = end;
    if is_body_name(context, from, end) || context.is(from, words!["exercise", "operation"]) {
        return None;
    }
    if let Some(start) = place_surname(context, from, end).or_else(|| peers::name(context, from, end)) {
        return Some(start);
    }
    while start > from {
        let token = &tokens[start - 1];
        let small =
            is::WEEKDAY | is::FUNCTION | is::VISIT_NOUN | is::ADVERB | is::MONTH_PART | is::SUBORDINATOR;
        // "Bo Swing": a surname, though a swing is a tour.
        let swing =
            token.is(words!["swing"]) && start == end && start > from + 1 && tokens[start - 2].is_capital();
        let word = swing || is_part(context, from, start - 1, start == end);
        if !word && token.has(small) && !(start < end && token.has(is::PARTICLE)) {
            break;
        }
        let part = is_of_name(context, from, (start, end));
        let particle = start < end && token.has(is::PARTICLE) && start - 1 > from;
        let junior = token.text == "," && context.is(start, words!["Jr.", "Jr", "Sr."]);
        let nickname = start < end && !token.is_word() && is_nickname(context, start - 1);
        if !(part || particle || junior || word || nickname)
            || token.entry.month().is_some() && !is_named_month(context, start - 1)
        {
            break;
        }
        start -= 1;
    }
    let small = |n: usize| tokens[n].has(is::PARTICLE) && !tokens[n].is_capital();
    while start < end && small(start) && !leads_surname(context, from, start) {
        start += 1;
    }
    if start < end && is_given_name(context, from, (start, end)) {
        return Some(start - 1);
    }
    if start > from && tokens[start - 1].has(is::LINK) && !tokens[start - 1].is_capital() && end - start > 2 {
        // "Senior Director for Cyber Ana Li": the first word behind "for" is the office's.
        start = end - 2;
    }
    start = behind_portfolio(context, from, (start, end));
    start = bodies::behind_letters(context, from, (start, end));
    start = bodies::behind_owned(context, (from, start, end));
    let free = start == from || !tokens[start - 1].has(is::LINK) || tokens[start - 1].is_capital();
    // "Speaker of the People’s Assembly".
    let owned = start > from + 2 && tokens[start - 1].is(words!["’s", "'s"]) && {
        let of = (from..start).find(|&n| context.is(n, words!["of"]));
        of.is_some_and(|of| tokens[from..of].iter().any(|t| t.has(is::HEAD)))
    };
    let free = free && !owned;
    // "the Los Angeles Declaration" names nobody.
    // "President of Belarus A.Li" does.
    let initial = |n: usize| tokens[n].text[1..].starts_with('.') && tokens[n].text.len() > 3;
    let glued = start < end && tokens[start].text.is_char_boundary(1) && initial(start);
    let of_entity = start > from && tokens[start - 1].covered && end - start == 1 && !glued;
    let free = free && !of_entity;
    let letters = tokens[start..end].iter().all(|t| t.text.chars().count() == 1)
        || are_initials(context, from, (start, end));
    let longest = if tokens[start..end].iter().any(|t| t.has(is::PARTICLE)) { 12 } else { 7 };
    let named = start < end && free && end - start <= longest && !letters;
    (named && !is_abstract(context, from, start, end)).then_some(start)
}

/// "Special Envoy de Silva", "President van der Berg": a small word right behind an office, with which the surname starts.
fn leads_surname(context: &Context<'_>, from: usize, at: usize) -> bool {
    const SMALL: WordSet<17> = WordSet::new([
        "de", "da", "di", "del", "dos", "du", "des", "van", "von", "ter", "den", "bin", "ben", "ibn", "al",
        "el", "ould",
    ]);
    let office = |token: &Token<'_>| token.is_capital() && !token.covered && token.has(is::HEAD | is::RANK);
    at > from && context.is(at, &SMALL) && office(&context.tokens[at - 1])
}

/// Whether the word before `start` may be part of a name up to `end`.
fn is_of_name(context: &Context<'_>, from: usize, (start, end): (usize, usize)) -> bool {
    let token = &context.tokens[start - 1];
    token.is_word()
        && token.is_capital()
        && (!token.covered
            || start == end && is_of_family(context, from, start)
            || start < end && is_given(context, from, start - 1)
            || is_within_name(context, start - 1, end))
        && !token.has(is::OFFICE | is::HEAD | is::TITLE | is::GROUP | is::RANK)
        // "of the Bar Association Ana Li", "Chair of the Trade Committee".
        && !(token.has(is::BODY) && (end - start > 1 || token.is(&COMMITTEES)))
}

/// "Al Sabah", "Al Saud": a family's name that is a place's too; `end`: the word behind it.
fn is_of_family(context: &Context<'_>, from: usize, end: usize) -> bool {
    end > from + 2
        && context.is(end - 2, words!["al", "el", "bin", "ibn"])
        && context.tokens[end - 2].is_capital()
}

/// "the Department of Foreign Affairs DFA": the first letters of the words before them.
fn are_initials(context: &Context<'_>, from: usize, (start, end): (usize, usize)) -> bool {
    let letters = context.tokens[start].text;
    if end != start + 1 || letters.len() < 3 || !is_letters(letters) {
        return false;
    }
    let words = context.tokens[from..start].iter().rev().filter(|t| t.is_capital());
    let first = words.take(letters.len()).filter_map(|t| t.text.chars().next());
    first.eq(letters.chars().rev())
}
