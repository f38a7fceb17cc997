//! Concepts by names that are written in many ways.

use super::{Authorities, Concept, Kind};

impl Authorities {
    /// The country or territory that a cell of a table names: by its name, or its code of two or three letters.
    ///
    /// "Korea, Republic of" is "Republic of Korea", "Burma (Myanmar)" is "Burma".
    pub fn country_named(&self, name: &str) -> Option<&Concept> {
        let name = name.replace('’', "'");
        let name = name.trim();
        let pointed = || {
            self.concepts().iter().find(|c| c.kind == Kind::Territory && c.hidden.iter().any(|h| h == name))
        };
        self.by_code(name)
            .or_else(|| forms(name).iter().find_map(|form| self.state(form)))
            .or_else(pointed)
            .or_else(|| {
                let state = |c: &&Concept| matches!(c.kind, Kind::Country | Kind::Territory);
                self.concepts()
                    .iter()
                    .filter(state)
                    .find(|c| c.names().any(|label| label.eq_ignore_ascii_case(name)))
            })
    }

    /// The country with a label, letter for letter.
    pub fn country_labelled(&self, label: &str) -> Option<&Concept> {
        self.named(label).find(|c| c.kind == Kind::Country)
    }

    /// The country or territory with a code of ISO 3166-1, alpha-2 or alpha-3, in capitals.
    pub fn by_code(&self, code: &str) -> Option<&Concept> {
        let capitals = code.bytes().all(|b| b.is_ascii_uppercase());
        match code.len() {
            2 if capitals => self.country(code),
            3 if capitals => self.concepts().iter().find(|c| c.alpha3.as_deref() == Some(code)),
            _ => None,
        }
    }

    /// How many bytes of a text the title of an office takes up that it starts with: "Prime Minister" of
    /// "Prime Minister John Major".
    pub fn title(&self, text: &str) -> Option<usize> {
        let titles = self.offices().map(|(title, _)| title);
        let starts = |title: &&str| {
            let rest = text.get(..title.len()).filter(|start| start.eq_ignore_ascii_case(title));
            rest.is_some() && text[title.len()..].starts_with(' ')
        };
        titles.filter(starts).map(str::len).max()
    }

    fn state(&self, name: &str) -> Option<&Concept> {
        let mut all = self.named(name).filter(|c| matches!(c.kind, Kind::Country | Kind::Territory));
        // A name of two is the name of the one that is there today.
        let first = all.next();
        all.find(|c| c.code.is_some() && first.is_some_and(|f| f.code.is_none())).or(first)
    }

    /// The kind of visit that a text starts with or says that the visit is ("during a private visit"), and the bytes in which
    /// it stands.
    pub fn visit_type(&self, text: &str) -> Option<(&Concept, std::ops::Range<usize>)> {
        let small = text.to_ascii_lowercase();
        let types = self.concepts().iter().filter(|c| c.kind == Kind::VisitType);
        let labels = types.flat_map(|c| c.names().map(move |name| (c, name.to_ascii_lowercase())));
        let found = labels.filter_map(|(concept, label)| {
            let at =
                small.match_indices(&label).map(|(at, _)| at).find(|&at| is_said(&small, at, label.len()))?;
            Some((concept, at..at + label.len()))
        });
        // The longest of those that end at one place: "official working visit", not "working visit".
        found.min_by_key(|(concept, at)| (at.start, std::cmp::Reverse(at.end), concept.iri.as_str()))
    }
}

/// Whether a label at a byte of a text tells what kind of visit it speaks of.
fn is_said(text: &str, at: usize, length: usize) -> bool {
    if text[at + length..].starts_with(char::is_alphanumeric) {
        return false;
    }
    let before = text[..at].trim_end();
    let behind = [" during a", " during an", " on a", " on an", " as part of a", " as part of an"];
    // Who accompanies somebody on a state visit does not make one.
    let others = ["accompan", "joined ", "with president "];
    before.is_empty()
        || behind.iter().any(|words| before.ends_with(words))
            && !others.iter().any(|word| before.starts_with(word))
}

/// The forms in which a list may have a name.
fn forms(name: &str) -> Vec<String> {
    let mut forms = vec![name.to_owned()];
    let bare = name.split(" (").next().unwrap_or(name).trim();
    if let Some((head, tail)) = bare.split_once(", ") {
        forms.push(format!("{tail} {head}"));
        forms.push(format!("the {tail} {head}"));
    }
    if bare != name {
        forms.push(bare.to_owned());
        forms.extend(name.split_once(" (").map(|(_, inner)| inner.trim_end_matches(')').to_owned()));
    }
    if let Some(rest) = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")) {
        forms.push(rest.to_owned());
    }
    forms.push(bare.replace('-', " and "));
    forms.push(bare.replace(" & ", " and "));
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_under_the_names_of_tables() {
        let code = |name: &str| Authorities::builtin().country_named(name).and_then(|c| c.code.clone());
        for (name, expected) in [
            ("Kazakhstan", "KZ"),
            ("KAZ", "KZ"),
            ("KZ", "KZ"),
            ("Korea, Republic of", "KR"),
            ("China, People’s Republic of", "CN"),
            ("Burma (Myanmar)", "MM"),
            ("The Bahamas", "BS"),
        ] {
            assert_eq!(code(name).as_deref(), Some(expected), "{name}");
        }
        assert_eq!(code("Atlantis"), None);
    }

    #[test]
    fn the_kind_of_visit_is_what_a_text_starts_with_or_says() {
        let kind = |text: &str| {
            Authorities::builtin().visit_type(text).map(|(concept, at)| (concept.label.clone(), at.start))
        };
        let is = |label: &str, at: usize| Some((label.to_owned(), at));
        assert_eq!(kind("Official Working Visit. Spoke at a school."), is("Official working visit", 0));
        assert_eq!(kind("Met with the President during a private visit."), is("Private visit", 32));
        assert_eq!(kind("Accompanied the President on a state visit."), None);
        assert_eq!(kind("Visited a state visitors' centre."), None);
    }
}
