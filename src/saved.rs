//! The program's own queries, `samples/queries`.

/// A query with its title and the question it answers, the first two lines of its file.
#[derive(Debug, Clone, Copy)]
pub struct Saved {
    /// Its name, as of its file.
    pub name: &'static str,
    /// What it is about.
    pub title: &'static str,
    /// The question it answers.
    pub question: &'static str,
    /// The query, SPARQL.
    pub query: &'static str,
}

macro_rules! saved {
    ($($name:literal,)+) => {
        const FILES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../samples/queries/", $name, ".rq"))),)+
        ];
    };
}

saved! {
    "acts-by-speaker",
    "alleged",
    "asked-to-repeal",
    "branches-met",
    "busiest-travellers",
    "careers",
    "conditional",
    "contradictions",
    "delegations",
    "did-it-ratify",
    "documents",
    "exchange-of-visits",
    "first-visits",
    "freedom-of-media-and-society",
    "inferred-dates",
    "inviters",
    "itinerary",
    "not-linked",
    "not-returned",
    "offers",
    "office-holders",
    "one-source",
    "overlapping-visits",
    "planned-only",
    "praised-and-asked",
    "purposes",
    "recommendations",
    "recurring-issues",
    "same-day-in-two-countries",
    "signings",
    "sites-visited",
    "statements-by-theme",
    "still-not-bound",
    "themes",
    "topics",
    "tours",
    "treaties",
    "unnamed-office-holders",
    "verifiable-texts",
    "visitors-to-a-city",
    "visits-to-a-country",
    "where-it-stands",
    "who-met-whom-how-often",
    "who-was-met",
}

/// Every saved query, by name.
pub fn all() -> impl Iterator<Item = Saved> {
    FILES.iter().map(|&(name, query)| Saved {
        name,
        title: comment(query, "# title: "),
        question: comment(query, "# question: "),
        query,
    })
}

/// The saved query of this name.
pub fn find(name: &str) -> Option<Saved> {
    all().find(|saved| saved.name == name)
}

fn comment(query: &'static str, key: &str) -> &'static str {
    query.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_offered_with_title_and_question() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/queries");
        let entries = std::fs::read_dir(folder).expect("the folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let queries = paths.filter(|path| path.extension().is_some_and(|ending| ending == "rq"));
        let name =
            |path: std::path::PathBuf| path.file_stem().map(|name| name.to_string_lossy().into_owned());
        let mut names = queries.filter_map(name).collect::<Vec<_>>();
        names.sort();
        assert_eq!(all().map(|saved| saved.name).collect::<Vec<_>>(), names);
        for saved in all() {
            assert!(!saved.title.is_empty() && saved.question.ends_with('?'), "{}", saved.name);
        }
    }
}
