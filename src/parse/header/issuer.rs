//! Whose transcripts a text is one of, where lines over it tell.

use super::Header;
use crate::text::each_line;

/// Takes over the name and office of those whose transcripts a text is one of.
pub(super) fn take(body: &str, header: &mut Header) {
    if header.creator.is_some() {
        return;
    }
    header.creator = released_by(body);
    let office = |line: &str| {
        let series = line.trim().strip_prefix("Transcripts from the ")?;
        series.split_once("s of ").map(|(office, _)| office.to_owned())
    };
    header.office = each_line(body).take(20).find_map(office);
}

/// Whose transcripts a text is one of: "Surname, Given" over their "Period of Service", or under "Released by:".
fn released_by(body: &str) -> Option<String> {
    if !body.contains("Period of Service") && !body.contains("Released by:") {
        return None;
    }
    let lines = || body.lines().map(str::trim).filter(|l| !l.is_empty()).take(40);
    let over = lines().zip(lines().skip(1)).find(|(_, next)| next.starts_with("Period of Service"));
    let under = || lines().zip(lines().skip(1)).find(|(line, _)| *line == "Released by:");
    let name = over.map(|(name, _)| name).or_else(|| under().map(|(_, name)| name))?;
    let (surname, given) = name.trim_start_matches(['•', '*', '-', ' ']).split_once(", ")?;
    (name.len() < 60).then(|| format!("{given} {surname}"))
}
