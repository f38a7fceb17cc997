//! Names of places with words before them, or with other names in them.

use super::is_name;
use crate::authority::Kind;
use crate::parse::context::Context;
use crate::parse::lexicon::is;
use crate::parse::tokens::WordSet;

/// Where a name that is in no list ends: "Maun", "New Plymouth", with the name of another city in it.
pub(super) fn unlisted_end(context: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    let to = (at..limit.min(at + 3)).find(|&n| !is_name(context, n)).filter(|&to| to > at)?;
    let city = context.entity(to).filter(|(c, _, name)| *name && c.kind == Kind::City);
    Some(city.map_or(to, |(_, end, _)| end))
}

/// What a part of a country is called by where it lies.
const COMPASS: WordSet<22> = WordSet::new([
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "north-eastern",
    "north-western",
    "south-eastern",
    "south-western",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "rural",
]);

/// Whether a country is named at a word.
fn is_land(context: &Context<'_>, at: usize) -> bool {
    let place = context.entity(at);
    place.is_some_and(|(c, _, name)| name && matches!(c.kind, Kind::Country | Kind::Territory))
}

/// "the cities of Lima and Arequipa", "the province of Cusco": the word behind "of".
pub(in crate::parse) fn behind_kind(context: &Context<'_>, at: usize) -> usize {
    const KINDS: WordSet<12> = WordSet::new([
        "cities",
        "city",
        "towns",
        "town",
        "provinces",
        "province",
        "regions",
        "region",
        "islands",
        "island",
        "capitals",
        "districts",
    ]);
    // "neighbouring Chile".
    if context.is(at, words!["neighbouring", "neighboring", "nearby"]) {
        return at + 1;
    }
    // "in southern Chile".
    if context.is(at, &COMPASS) && context.entity(at).is_none() && is_land(context, at + 1) {
        return at + 1;
    }
    // "West and East Timor".
    let sides = words!["west", "east", "north", "south"];
    if context.is(at, sides)
        && context.is(at + 1, words!["and"])
        && context.is(at + 2, sides)
        && is_land(context, at + 2)
    {
        return at + 2;
    }
    let word = if context.is(at, words!["the"]) { at + 1 } else { at };
    // "in Chilean capital Santiago".
    let adjective = || context.entity(word).is_some_and(|(_, _, name)| !name);
    if (word > at || adjective())
        && let Some(city) = behind_capital(context, word)
    {
        return city;
    }
    let small = || context.tokens.get(at).is_some_and(|t| t.is_word() && !t.is_capital());
    if let Some(country) =
        behind_country(context, word).or_else(|| small().then(|| behind_several(context, word))?)
    {
        return country;
    }
    let kind = context.is(word, &KINDS) && context.is(word + 1, words!["of"]);
    let free = || context.tokens.get(word).is_some_and(|t| !t.covered);
    if kind && free() && !context.is(word + 2, words!["his", "her", "their", "its", "our", "my"]) {
        word + 2
    } else {
        at
    }
}

/// "the small Andean country of Peru", "the island nation of Fiji": the word the country starts with.
fn behind_country(context: &Context<'_>, word: usize) -> Option<usize> {
    const LANDS: WordSet<6> =
        WordSet::new(["country", "nation", "state", "republic", "kingdom", "territory"]);
    const LONG: usize = 5;
    let within = |n: &usize| {
        let token = context.tokens.get(*n);
        token.is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION | is::CONJUNCTION | is::PRONOUN | is::BE))
    };
    let kind = (word..word + LONG).take_while(within).find(|&n| context.is(n, &LANDS))?;
    let country = kind + 2 + usize::from(context.is(kind + 2, words!["the"]));
    let plain = context.is(kind + 1, words!["of"])
        && !context.tokens[kind].covered
        && !context.tokens[kind].is_capital();
    let named = || {
        let place = context.entity(country);
        place.is_some_and(|(c, _, name)| name && matches!(c.kind, Kind::Country | Kind::Territory))
    };
    (plain && named()).then_some(country)
}

/// "three Pacific nations: Fiji", "five countries – Peru", "the cities of Lima": the word the first of several places starts
/// with.
fn behind_several(context: &Context<'_>, word: usize) -> Option<usize> {
    const LANDS: WordSet<11> = WordSet::new([
        "countries",
        "nations",
        "states",
        "republics",
        "kingdoms",
        "territories",
        "capitals",
        "cities",
        "islands",
        "locations",
        "destinations",
    ]);
    const LONG: usize = 6;
    let within = |n: &usize| {
        let token = context.tokens.get(*n);
        token.is_some_and(|t| t.is_word() && !t.has(is::PREPOSITION | is::CONJUNCTION | is::PRONOUN | is::BE))
    };
    let kind = (word..word + LONG).take_while(within).find(|&n| context.is(n, &LANDS))?;
    let comma = usize::from(context.is(kind + 1, words![","]));
    let such = usize::from(context.is(kind + 1 + comma, words!["such"]));
    let mark = kind + 1 + comma + such;
    let words = context.is(mark, words!["namely", "including", "as"])
        && (such == 1 || !context.is(mark, words!["as"]));
    // "three African countries and Dubai".
    let opens = words || context.is(mark, words![":", "of", "–", "-", "—", "--", "(", "and"]);
    let first = if comma == 1 && !words { kind + 2 } else { mark + 1 };
    let place = first + usize::from(context.is(first, words!["the"]));
    let named = context.entity(place).is_some_and(|(c, _, name)| name && c.kind.is_place());
    let free = !context.tokens[kind].is_capital();
    let next = (free && (opens || comma == 1) && named).then_some(first);
    next.or_else(|| behind_mark(context, kind).filter(|_| free))
}

/// "several countries *of the region from 3 to 9 May – Peru*": the word behind the dash or colon, a place's first.
fn behind_mark(context: &Context<'_>, kind: usize) -> Option<usize> {
    const FAR: usize = 13;
    let clear = |n: &usize| {
        let token = context.tokens.get(*n);
        token.is_some_and(|t| {
            t.is_word() && t.entry.forms == 0 && !t.has(is::BE | is::MODAL | is::CONJUNCTION)
        })
    };
    let mark = kind + 1 + (kind + 1..kind + FAR).take_while(clear).count();
    let first = mark + 1 + usize::from(context.is(mark + 1, words!["the"]));
    let named = context.entity(first).is_some_and(|(c, _, name)| name && c.kind.is_place());
    (context.is(mark, words![":", "–", "-", "—", "--"]) && named).then_some(mark + 1)
}

/// "the capital Lima", "the Peruvian capital, Lima", "the port city of Callao": the word the city starts with.
fn behind_capital(context: &Context<'_>, word: usize) -> Option<usize> {
    const TOWNS: WordSet<5> = WordSet::new(["capital", "city", "town", "port", "resort"]);
    const LONG: usize = 4;
    let kind = (word..word + LONG).find(|&n| context.is(n, &TOWNS))?;
    let adjective = |n: usize| context.entity(n).is_some_and(|(_, _, name)| !name);
    let described = (word..kind).all(|n| {
        adjective(n)
            || context.tokens[n].covered
            || context.is(
                n,
                words![
                    "northern", "southern", "eastern", "western", "coastal", "central", "historic", "border"
                ],
            )
    });
    let kind = if context.is(kind + 1, words!["city"]) { kind + 1 } else { kind };
    let city = if context.is(kind + 1, words!["of", ","]) { kind + 2 } else { kind + 1 };
    (described && place_behind(context, city)).then_some(city)
}

/// Whether a city stands at a word.
pub(super) fn place_behind(context: &Context<'_>, at: usize) -> bool {
    context.entity(at).is_some_and(|(c, _, name)| name && c.kind == Kind::City)
}

/// More last words of seats of government.
const MORE: WordSet<9> = WordSet::new([
    "mansion",
    "buildings",
    "urugwiro",
    "village",
    "serail",
    "shati",
    "salwa",
    "diwan",
    "kuksaroy",
]);

/// Whether a seat of government stands at a word: "the White House".
pub(in crate::parse) fn is_residence(context: &Context<'_>, at: usize) -> bool {
    const WORDS: WordSet<42> = WordSet::new([
        "house",
        "palace",
        "kremlin",
        "pentagon",
        "street",
        "castle",
        "people",
        "hall",
        "bhavan",
        "bhawan",
        "bhaban",
        "guesthouse",
        "zhongnanhai",
        "dae",
        "malacañang",
        "malacanang",
        "aiwan-e-sadr",
        "aiwan-i-sadr",
        "istana",
        "negara",
        "merdeka",
        "bogor",
        "perdana",
        "iman",
        "durbar",
        "niwas",
        "trees",
        "chequers",
        "quirinale",
        "chigi",
        "moncloa",
        "hofburg",
        "orda",
        "akorda",
        "rosada",
        "moneda",
        "miraflores",
        "nariño",
        "pinos",
        "watan",
        "rock",
        "villa",
    ]);
    let at = if context.is(at, words!["the"]) { at + 1 } else { at };
    context.entity(at).is_some_and(|(c, end, name)| {
        name && c.kind == Kind::Organization
            && c.broader.is_some()
            && (context.is(end - 1, &WORDS) || context.is(end - 1, &MORE) || context.is(at, words!["oval"]))
    })
}
