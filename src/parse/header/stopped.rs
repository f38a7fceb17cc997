//! Datelines that end with a full stop or an agency in brackets.

use super::dateline::{Known, Undated, dated, is_place};
use crate::facts::Date;
use crate::parse::dates;
use crate::parse::lexicon::Lexicon;

/// Farthest from the start of a line to the year of its dateline, in bytes.
const FAR: usize = 70;

/// "LIMA, 3 May 2019. The Minister", "LIMA, May 3, 2019 (AGENCY) The Minister": place, date and where the text goes on.
pub(super) fn find(line: &str, lexicon: &Lexicon) -> Option<(Option<String>, Date, usize)> {
    if let Some(found) = in_brackets(line, lexicon) {
        return Some(found);
    }
    let year = year_end(line)?;
    let rest = line.get(year..)?;
    let bracketed = rest.trim_start().strip_prefix('(').and_then(|r| r.split_once(')'));
    // "LIMA, May 3, 2019, Press-Agency - The Minister".
    let name = agency(rest, 0, &|_: &str| false);
    // "LIMA, Peru, May 3, 2019/Press Agency (PA)/ The Minister".
    let slashed = rest.trim_start().strip_prefix('/').and_then(|r| r.split_once("/ "));
    let bracketed =
        bracketed.or_else(|| slashed.filter(|(name, _)| name.len() < 48).map(|(_, behind)| ("", behind)));
    let agency = bracketed
        .filter(|(name, _)| name.len() < 24)
        .or_else(|| rest.split_at_checked(name).filter(|_| name > 0));
    let (stop, behind) = match agency {
        Some((_, behind)) => (true, behind.trim_start_matches([' ', '-', '–', '—', ':', '.'])),
        None => (rest.starts_with(". "), rest.trim_start_matches(['.', ' '])),
    };
    let goes_on = behind.starts_with(|c: char| c.is_uppercase() || "“\"".contains(c));
    if !stop || !goes_on {
        return None;
    }
    let (place, date, timed) = dates::only_date(line.get(..year)?, lexicon)?;
    let place = place.filter(|place| is_place(place));
    let bare = place.is_none() && line.starts_with(|c: char| c.is_ascii_digit());
    (!timed && (place.is_some() || bare)).then_some((place, date, line.len() - behind.len()))
}

/// "LIMA, (Agency / News - 3rd May, 2019) The Minister": the date inside the brackets of the agency.
fn in_brackets(line: &str, lexicon: &Lexicon) -> Option<(Option<String>, Date, usize)> {
    const LONG: usize = 40;
    let (place, rest) = line.split_once('(').filter(|(place, _)| (3..LONG).contains(&place.len()))?;
    let place = place.trim_end_matches([',', ' ', '.']);
    let (inside, behind) = rest.split_once(')').filter(|(inside, _)| inside.len() < 2 * LONG)?;
    let (_, day) = inside.rsplit_once(" - ").or_else(|| inside.rsplit_once(" – "))?;
    let capitals = !place.is_empty() && place.split(' ').all(|w| w.bytes().all(|b| b.is_ascii_uppercase()));
    let behind = behind.trim_start_matches([' ', '-', '–', '—', ':', '.']);
    let goes_on = behind.starts_with(|c: char| c.is_uppercase() || "“\"".contains(c));
    let date = (capitals && goes_on).then(|| dates::date_in(day, lexicon))?;
    Some((Some(place.to_owned()), date?, line.len() - behind.len()))
}

/// ", Asia-Press -": the byte behind the name of an agency in small letters, if a dash follows, or the byte itself.
pub(super) fn agency(line: &str, at: usize, known: Known<'_>) -> usize {
    const LONG: usize = 32;
    let rest = line.get(at..).unwrap_or_default();
    let Some(name) = rest.strip_prefix(", ") else { return at };
    let near = name.get(..name.floor_char_boundary(LONG)).unwrap_or_default();
    let dash = [" - ", " – ", " — ", " -- "].iter().filter_map(|dash| near.find(dash)).min();
    let name = dash.and_then(|end| near.get(..end)).unwrap_or_default();
    let named = !name.is_empty()
        && name.split(' ').all(|w| w.starts_with(char::is_uppercase) && !w.ends_with(['.', ',']))
        && !known(name);
    if named { at + 2 + name.len() } else { at }
}

/// The byte behind the first year in a line.
fn year_end(line: &str) -> Option<usize> {
    let bytes = line.as_bytes();
    let digit = |n: usize| bytes.get(n).is_some_and(u8::is_ascii_digit);
    let century = |n: usize| matches!(bytes.get(n..n + 2), Some(b"19" | b"20"));
    let year = |n: &usize| {
        century(*n) && digit(n + 2) && digit(n + 3) && !digit(n + 4) && (*n == 0 || !digit(n - 1))
    };
    (0..bytes.len().min(FAR)).find(year).map(|n| n + 4)
}

/// "LIMA President Paz will": the name of a known place in capitals, with no mark behind it.
pub(super) fn bare(line: &str, known: Known<'_>) -> Option<Undated> {
    const LONG: usize = 90;
    let capitals = |word: &str| word.len() > 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let end = line.find(' ').filter(|_| line.len() > LONG)?;
    let (first, rest) = (line.get(..end)?, line.get(end + 1..)?);
    let next = rest.split(' ').next()?;
    let opens = next.starts_with(char::is_uppercase) && next.contains(char::is_lowercase);
    (capitals(first) && opens && known(first)).then(|| Undated {
        place: first.to_owned(),
        day: None,
        end: end + 1,
    })
}

/// "Lima, Peru | Agency | President Paz will": a place and an agency with upright marks behind them.
pub(super) fn piped(line: &str, known: Known<'_>) -> Option<Undated> {
    const LONG: usize = 40;
    let (place, rest) = line.split_once(" | ").filter(|(place, _)| place.len() < LONG && is_place(place))?;
    let (_, behind) = rest.split_once(" | ").filter(|(agency, _)| agency.len() < LONG)?;
    let town = place.split(',').next()?;
    let opens = behind.starts_with(|c: char| c.is_uppercase() || "“\"".contains(c));
    (opens && behind.len() > LONG && known(town)).then(|| Undated {
        place: place.to_owned(),
        day: None,
        end: line.len() - behind.len(),
    })
}

/// "Sunday, May 1, Lima - President Paz": a dateline with its day first.
pub(super) fn led_by_day(line: &str, lexicon: &Lexicon) -> Option<Undated> {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    const LONG: usize = 40;
    let weekday = DAYS.iter().find(|day| line.starts_with(**day))?;
    let (day, end) = dated(line, weekday.len(), lexicon)?;
    let rest = line.get(end..)?.strip_prefix(", ")?;
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| Some((rest.find(dash)?, dash.len()))).min()?;
    let place = rest.get(..dash.0).filter(|place| place.len() < LONG && is_place(place))?;
    let behind = rest.get(dash.0 + dash.1..)?;
    let opens = behind.starts_with(|c: char| c.is_uppercase() || "“\"".contains(c));
    opens.then(|| Undated { place: place.to_owned(), day: Some(day), end: line.len() - behind.len() })
}

/// The date of front matter that is no YAML.
pub(super) fn front_date(matter: &str) -> Option<Date> {
    let value = |line: &str| {
        let (key, value) = line.split_once(':')?;
        let named = ["date", "post_date", "published", "pubdate", "issued"]
            .contains(&key.trim().to_ascii_lowercase().as_str());
        let value = value.trim().trim_matches(['"', '\'']);
        value.get(..10).filter(|_| named)?.parse::<Date>().ok()
    };
    matter.lines().find_map(value)
}
