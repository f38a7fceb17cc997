//! What states are to treaties.

use super::convert::{date, truth};
use super::draft::{Draft, Value};
use super::field::Field;
use super::importer::Importer;
use crate::diagnostic::Diagnostic;
use crate::facts::Date;

/// What a state is to a treaty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TreatyStatus {
    /// It is bound.
    StateParty,
    /// It has signed, and is not bound.
    Signatory,
    /// It has done neither.
    NoAction,
}

/// What a table says that a state is to a treaty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreatyRecord {
    /// The state's name, as written.
    pub state: String,
    /// Its code, ISO 3166-1 alpha-2.
    pub code: Option<String>,
    /// The treaty: a code of the visit facts format, else its name.
    pub instrument: String,
    /// What the state is to it.
    pub status: TreatyStatus,
    /// When the state became bound.
    pub bound: Option<Date>,
    /// Whether the state signed.
    pub has_signed: bool,
    /// When it signed.
    pub signed: Option<Date>,
    /// What those who keep the table remark.
    pub note: Option<String>,
    /// Where the record stands in its file, a line.
    pub line: usize,
}

impl TreatyStatus {
    const ALL: [Self; 3] = [Self::StateParty, Self::Signatory, Self::NoAction];
    /// Their names, in that order.
    const NAMES: [&'static str; 3] = ["state-party", "signatory", "no-action"];

    /// The column that says yes to it.
    const fn flag(self) -> Field {
        match self {
            Self::StateParty => Field::IsParty,
            Self::Signatory => Field::IsSignatory,
            Self::NoAction => Field::IsNone,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    fn named(text: &str) -> Option<Self> {
        let name = text.trim().to_lowercase().replace([' ', '_'], "-");
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// The record of a row; nothing, and why, if it does not say enough.
pub(super) fn record(importer: &Importer<'_>, draft: &mut Draft<'_>) -> Option<TreatyRecord> {
    let Some(state) = draft.words(Field::State) else {
        return refuse(draft, "no-state", "the row names no state");
    };
    let Some(instrument) = draft.words(Field::Instrument) else {
        return refuse(draft, "no-treaty", "the row names no treaty");
    };
    let concept = importer.authorities.country_named(&state);
    let code = draft.words(Field::DestinationCode);
    let known = code.as_deref().and_then(|code| importer.authorities.by_code(code)).or(concept);
    if known.is_none() {
        let message = format!("`{state}` is in no list of countries; it has no code");
        draft.tell(None, Diagnostic::warning("unknown-country", message));
    }
    if let (Some(of_code), Some(of_name)) = (known, concept)
        && of_code.code != of_name.code
    {
        let code = of_code.code.as_deref().unwrap_or_default();
        let found =
            Diagnostic::warning("contradiction", format!("`{state}` is not the state with the code {code}"));
        draft.tell(None, found.with_hint("the code decides"));
    }
    if importer.authorities.instrument(&instrument).is_none() {
        let found =
            Diagnostic::warning("unknown-treaty", format!("`{instrument}` is in no list of treaties"));
        draft.tell(
            None,
            found.with_hint("map it with `values` in the description, or give it a name with --authority"),
        );
    }
    let bound = draft.first(Field::Bound).and_then(|value| day(importer, draft, &value));
    let (has_signed, signed) =
        draft.first(Field::Signed).map_or((false, None), |value| signature(importer, draft, &value));
    let Some(status) = status(importer, draft, bound) else {
        return refuse(draft, "no-status", "the row does not say what the state is to the treaty");
    };
    Some(TreatyRecord {
        code: known.and_then(|c| c.code.clone()),
        instrument: importer
            .authorities
            .instrument(&instrument)
            .and_then(|c| c.code.clone())
            .unwrap_or(instrument),
        status,
        bound: bound.filter(|_| status == TreatyStatus::StateParty),
        has_signed: has_signed || status == TreatyStatus::Signatory,
        signed,
        note: draft.words(Field::Note),
        line: draft.row.line,
        state,
    })
}

fn refuse<T>(draft: &mut Draft<'_>, code: &'static str, message: &str) -> Option<T> {
    draft.tell(None, Diagnostic::error(code, message).with_hint("the row is left out"));
    None
}

fn day<'r>(importer: &Importer<'_>, draft: &mut Draft<'r>, value: &Value<'r>) -> Option<Date> {
    let (found, _) = date(importer.description, &value.text);
    if found.is_none() {
        let text = value.text.chars().take(40).collect::<String>();
        let wrong = Diagnostic::error("bad-date", format!("`{text}` is not a date; it is left out"));
        draft.tell(value.column, wrong.with_hint("the forms of dates stand in `dates` of the description"));
        draft.fail(value.column);
    }
    found
}

/// Whether it signed, and when, if the cell has a day.
fn signature<'r>(importer: &Importer<'_>, draft: &mut Draft<'r>, value: &Value<'r>) -> (bool, Option<Date>) {
    match truth(importer.description, &value.text) {
        Some(yes) => (yes, None),
        None => day(importer, draft, value).map_or((false, None), |day| (true, Some(day))),
    }
}

/// What the status column says; without one what the others say. Where they say another thing, that is told.
fn status(importer: &Importer<'_>, draft: &mut Draft<'_>, bound: Option<Date>) -> Option<TreatyStatus> {
    let said = draft.first(Field::TreatyStatus);
    let told = said.as_ref().and_then(|value| TreatyStatus::named(&value.text));
    if let (Some(value), None) = (&said, told) {
        let message = format!("`{}` is no status; map it with `values` in the description", value.text);
        draft.tell(value.column, Diagnostic::error("bad-value", message));
        return None;
    }
    let mut flags = Vec::new();
    for status in TreatyStatus::ALL {
        let Some(value) = draft.first(status.flag()) else { continue };
        let truth = truth(importer.description, &value.text);
        if let (Some(column), Some(truth)) = (value.column, truth) {
            draft.flags.insert(column, truth);
        }
        flags.extend(truth.map(|truth| (status, truth, value.column)));
    }
    let yes = flags.iter().find(|(_, truth, _)| *truth).map(|(status, ..)| *status);
    let status = told.or(yes).or(bound.map(|_| TreatyStatus::StateParty))?;
    for &(other, truth, column) in &flags {
        if truth != (other == status) {
            let (is, says) = if truth { ("yes", other.name()) } else { ("no", status.name()) };
            let message = format!("it says {is} to {says}, and the status is {}", status.name());
            draft.tell(column, Diagnostic::warning("contradiction", message).with_hint("the status decides"));
        }
    }
    if let Some(date) = bound.filter(|_| status != TreatyStatus::StateParty) {
        let message = format!("bound since {date}, and the status is {}", status.name());
        let column = draft.first(Field::Bound).and_then(|value| value.column);
        draft.tell(column, Diagnostic::warning("contradiction", message).with_hint("the status decides"));
        draft.fail(column);
    }
    Some(status)
}
