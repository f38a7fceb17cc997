//! Datelines: the place and day that stand before the first words of a text.

use crate::facts::Date;
use crate::parse::dates;
use crate::parse::header::collapse;
use crate::parse::lexicon::Lexicon;

/// Tells whether a place is known by its name.
pub(in crate::parse) type Known<'a> = &'a dyn Fn(&str) -> bool;

/// A dateline without a year.
#[derive(Debug)]
pub(super) struct Undated {
    pub place: String,
    /// The month and the day.
    pub day: Option<(i8, i8)>,
    /// Where the text goes on.
    pub end: usize,
}

/// "GENEVA (3 May 2019) – …": place, date and where the text goes on.
pub(super) fn running(line: &str, lexicon: &Lexicon) -> Option<(Option<String>, Date, usize)> {
    let (plain, after) = before_dash(line)?;
    let plain = plain.replace(['(', ')'], " ");
    let (place, date, timed) = dates::only_date(plain.trim(), lexicon)?;
    let place = place.filter(|place| is_place(place));
    // "3 May 2019 – The Minister", "May 3, 2019: The Minister".
    let first = plain.trim();
    let month = || first.split([' ', '.']).next().is_some_and(|w| lexicon.entry(w).month().is_some());
    let bare = place.is_none() && (first.starts_with(|c: char| c.is_ascii_digit()) || month());
    if timed || !(place.is_some() || bare) {
        return None;
    }
    // "GENEVA, 3 May 2019: - - The Minister": one more dash.
    let rest = line.get(after..)?.trim_start_matches([' ', '\t', '\u{a0}', '-', '–', '—']);
    // "LIMA, May 3, 2019 /AGENCY/ -" in a line of its own.
    let alone = rest.is_empty() && place.is_some() && line.contains('/');
    (alone || rest.starts_with(|c: char| c.is_uppercase())).then_some((place, date, line.len() - rest.len()))
}

/// Longest dateline before its dash, in bytes.
const LONGEST: usize = 90;

/// What stands before the dash of a dateline, an agency in brackets left out, and where the text goes on.
fn before_dash(line: &str) -> Option<(&str, usize)> {
    let dash = [" – ", " — ", " -- ", " - ", "– ", "— ", "-- ", ": "];
    // A dateline in a line of its own ends with its dash.
    if let Some(before) =
        line.strip_suffix(" -").filter(|before| before.len() < LONGEST && before.ends_with('/'))
    {
        return Some((before, line.len()));
    }
    let near = line.get(..line.floor_char_boundary(LONGEST + 5))?;
    if let Some(found) = stopped(line, near) {
        return Some(found);
    }
    // Each has one of these marks, or one that is no ASCII.
    if near.bytes().all(|b| b.is_ascii() && b != b'-' && b != b':') {
        return None;
    }
    let (at, dash) = dash.iter().filter_map(|dash| Some((near.find(dash)?, *dash))).min()?;
    let before = line.get(..at).filter(|before| before.len() < LONGEST)?;
    // "(News Agency)" behind the date; a date in brackets is one all the same.
    let plain = match before.rsplit_once('(') {
        Some((head, tail)) if !tail.contains(|c: char| c.is_ascii_digit()) => head,
        _ => before,
    };
    Some((plain, at + dash.len()))
}

/// "Lima, May 3, 2019. /Agency/. ", "Lima (Peru), May 3, 2019. ": what stands before the stop behind a year, and where the
/// text goes on.
fn stopped<'l>(line: &'l str, near: &str) -> Option<(&'l str, usize)> {
    const YEAR: usize = 4;
    if !near.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let stop = near.find(". /").or_else(|| near.find(". ")).or_else(|| near.find(" /"))?;
    let stop = near.match_indices(['.', '/']).map(|(n, _)| n).filter(|n| *n >= stop).find(|&n| {
        let before = near[..n].trim_end();
        let year =
            before.len() > YEAR && before.as_bytes()[before.len() - YEAR..].iter().all(u8::is_ascii_digit);
        year && (near[n..].starts_with('/') || near[n + 1..].starts_with([' ', '/']))
    })?;
    let before = line.get(..stop)?.trim_end();
    let rest = line.get(stop..)?.trim_start_matches(['.', ' ']);
    // "/Agency/. ".
    let behind = match rest.strip_prefix('/').and_then(|r| r.split_once('/')) {
        Some((agency, behind)) if agency.len() < 30 => {
            behind.trim_start_matches(['.', ' ', '-', '–', '—', ':'])
        }
        Some(_) => return None,
        None => rest,
    };
    let letters = before.starts_with(char::is_alphabetic) && before.contains([',', '.']);
    (letters && behind.len() < line.len() - stop).then(|| (before, line.len() - behind.len()))
}

pub(super) fn is_place(words: &str) -> bool {
    // "Friday, 14 December" over what is planned for that day.
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    // "FOR PRESS 3 May", "FA93 3 May": no place.
    let label = |word: &str| word.eq_ignore_ascii_case("for") || word.eq_ignore_ascii_case("from");
    let numbered = || words.bytes().any(|b| b.is_ascii_digit());
    words.len() < 40
        && !DAYS.iter().any(|day| words.eq_ignore_ascii_case(day))
        && !words.split_whitespace().next().is_some_and(label)
        && !numbered()
        && words
            .split_whitespace()
            .all(|w| w.starts_with(char::is_uppercase) || w.starts_with(['(', '/', '&', '[']))
}

/// "LIMA, May 3 (News Agency) -", "LIMA, Peru - ", "Lima. 3 May. AGENCY/": a dateline without a year. One without a day is
/// the name of a known place in capitals.
pub(super) fn undated(line: &str, lexicon: &Lexicon, known: Known<'_>) -> Option<Undated> {
    if let Some(led) = super::stopped::led_by_day(line, lexicon) {
        return Some(led);
    }
    let start = bracketed(line, clock(line));
    let start = start + line.get(start..)?.len() - line.get(start..)?.trim_start_matches([',', ' ']).len();
    let head = line.get(start..)?;
    let length = head.find([',', '.', ':', '(', '-', '–', '—', '/'])?;
    let first = head.get(..length)?.trim_end();
    if first.is_empty() || !is_place(first) || first.split_whitespace().count() > 4 {
        return None;
    }
    let mut at = start + first.len();
    let mut place = first.to_owned();
    let mut day = dated(line, at, lexicon);
    let letters = lettered(line, at, known);
    if day.is_none()
        && letters == at
        && let Some((country, end)) = country(line, at, lexicon)
    {
        place = format!("{place}, {country}");
        at = end;
        day = dated(line, at, lexicon);
    }
    // "Lima (Peru), May 3.".
    let behind = bracketed(line, at);
    if day.is_none() && behind > at && line.get(behind..).is_some_and(|rest| rest.starts_with(',')) {
        day = dated(line, behind, lexicon);
    }
    at = day.map_or(at, |(_, end)| end);
    let agency = bracketed(line, at);
    let agency =
        if agency == at && (day.is_some() || letters > at) { lettered(line, at, known) } else { agency };
    let agency = if agency == at && day.is_some() { super::stopped::agency(line, at, known) } else { agency };
    let end = mark(line, agency)?;
    let rest = line.get(end..)?;
    // "LIMA, (News Agency - 3rd May, 2011)".
    let inside = || line.get(at..agency).is_some_and(|m| m.contains(|c: char| c.is_ascii_digit()));
    let behind = agency > at && (day.is_some() || inside());
    let marked = rest.is_empty() || end > at && (behind || end > agency);
    // "Lima — Ms Li said", "Lima (News Agency) – Ms Li said".
    let long = || line.get(at..end).is_some_and(|m| m.contains(['–', '—']));
    let capitals = || !first.contains(char::is_lowercase);
    // "Washington, DC - Ms Li said".
    let within = || at > start + first.len() && line.get(at..end).is_some_and(|m| m.starts_with(" - "));
    let state = || place.rsplit_once(", ").is_some_and(|(_, state)| is_state(state));
    let named =
        || first.len() > 2 && (capitals() || long() || agency > at || within()) && (known(first) || state());
    let small = || rest.chars().take(20).any(char::is_lowercase);
    let dashed = || line.get(at..end).is_some_and(|m| m.contains(['-', '–', '—', ':']));
    // "LIMA (AGENCY) Ms Li said".
    let letters = || line.get(at..agency).is_some_and(|m| m.chars().all(|c| !c.is_lowercase()));
    // "LIMA (Agency)Ms Li said".
    let glued = || line.get(..agency).is_some_and(|before| before.ends_with(')'));
    let letters = letters() || glued();
    let alone = agency > at && end == agency && capitals() && letters && known(first) && small();
    let marked = marked || alone;
    let told = day.is_some() || alone || named() && dashed() && small();
    let goes_on = rest.is_empty() || rest.starts_with(|c: char| c.is_uppercase() || "“\"'‘".contains(c));
    (marked && told && goes_on).then(|| Undated { place: collapse(&place), day: day.map(|d| d.0), end })
}

/// "SALEM, Ore. –": a state by its short name behind a town.
fn is_state(name: &str) -> bool {
    const STATES: [&str; 34] = [
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La",
        "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex",
        "Texas", "Va", "Vt", "Wash", "Wis", "Wyo",
    ];
    STATES.contains(&name)
}

/// The byte behind "00:01 | " at the start of a line.
fn clock(line: &str) -> usize {
    let digits = |s: &str| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
    let Some((clock, rest)) = line.split_once(" | ") else { return 0 };
    let timed = clock.split_once(':').is_some_and(|(hour, minute)| digits(hour) && digits(minute));
    if timed { line.len() - rest.len() } else { 0 }
}

/// The byte behind words in brackets at a byte, or the byte itself.
fn bracketed(line: &str, at: usize) -> usize {
    const LONG: usize = 70;
    let rest = line.get(at..).unwrap_or_default();
    let open = rest.trim_start_matches([' ', ',', '\u{a0}']);
    if !open.starts_with('(') {
        return at;
    }
    let mut depth = 0_usize;
    let close = open.char_indices().take(LONG).find(|(_, c)| {
        depth += usize::from(*c == '(');
        let last = *c == ')' && depth == 1;
        depth = depth.saturating_sub(usize::from(*c == ')'));
        last
    });
    close.map_or(at, |(n, _)| {
        let end = at + (rest.len() - open.len()) + n + 1;
        end + line[end..].len() - line[end..].trim_start().len()
    })
}

/// ", GNA": the byte behind an agency's letters, if a dash follows, or the byte itself.
fn lettered(line: &str, at: usize, known: Known<'_>) -> usize {
    const LONG: usize = 10;
    let rest = line.get(at..).unwrap_or_default();
    let letters = rest.strip_prefix(", ").and_then(|r| r.split_once(' ')).filter(|(word, behind)| {
        word.len() < LONG
            && word.bytes().all(|b| b.is_ascii_uppercase())
            && behind.starts_with(['-', '–', '—'])
            && !known(word)
    });
    letters.map_or(at, |(word, _)| at + 2 + word.len())
}

/// ", Peru": the country behind a city, and the byte behind it.
fn country<'t>(line: &'t str, at: usize, lexicon: &Lexicon) -> Option<(&'t str, usize)> {
    let rest = line.get(at..)?.strip_prefix(", ")?;
    let end = rest.find([',', '.', ':', '(', '-', '–', '—']).unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end();
    // "NAIROBI, Kenya Aug 27 –".
    let month = |w: &&str| lexicon.entry(w).month().is_some();
    let month = name.split_whitespace().skip(1).find(month).and_then(|w| name.find(w));
    let name = month.and_then(|n| name.get(..n)).unwrap_or(name).trim_end();
    (!name.is_empty() && is_place(name) && !name.contains(|c: char| c.is_ascii_digit()))
        .then_some((name, at + 2 + name.len()))
}

/// ", May 3", ". 3 May": a month and a day, and the byte behind them.
pub(super) fn dated(line: &str, at: usize, lexicon: &Lexicon) -> Option<((i8, i8), usize)> {
    let rest = line.get(at..)?;
    let words = rest.trim_start_matches([',', '.', ' ']);
    let mut from = at + rest.len() - words.len();
    let mut pair = words.split_whitespace().take(2);
    let mut read = [pair.next()?, pair.next()?];
    let end = |from: usize, word: &str| line[from..].find(word).map(|n| from + n + word.len());
    let trim = |word: &str| word.trim_end_matches(['.', ',', ':', '-', '–', '—']).len();
    let number = |w: &str| w.parse::<i8>().ok().filter(|n| (1..=31).contains(n));
    let month = |w: &str| {
        let word = w.trim_end_matches('.');
        lexicon.entry(word).month().filter(|_| w.starts_with(char::is_uppercase))
    };
    from = end(from, read[0])?;
    read[1] = read[1].get(..trim(read[1]))?;
    let first = month(read[0]).zip(number(read[1]));
    let day = first.or_else(|| month(read[1]).zip(number(read[0])))?;
    Some((day, end(from, read[1])?))
}

/// The byte behind the dash, colon or stop of a dateline and an agency's mark: " - ", ". /AGENCY/. ", ". AGENCY/ ".
fn mark(line: &str, at: usize) -> Option<usize> {
    let rest = line.get(at..)?;
    let words = rest.trim_start_matches([' ', '.', ':', '-', '–', '—']);
    let mut words = words;
    if let Some((agency, behind)) = words.strip_prefix('/').and_then(|w| w.split_once('/')) {
        words =
            if agency.len() < 30 { behind.trim_start_matches(['.', ' ', '-', '–', '—']) } else { words };
    } else if let Some((agency, behind)) = words.split_once("/ ")
        && agency.len() < 16
        && !agency.contains(' ')
    {
        words = behind;
    }
    Some(line.len() - words.len())
}
