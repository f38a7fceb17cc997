//! The country whose office a text comes from.

use crate::authority::Authorities;
use crate::facts::Source;

/// Longest name of a country in that of a publisher, in words.
const LONGEST: usize = 4;

/// The code of the country whose government, parliament or head of state publishes a text, by its address, else by the
/// publisher's name.
pub(in crate::parse) fn home(source: &Source, authorities: &Authorities) -> Option<String> {
    let of_address = source.url.as_deref().and_then(of_address);
    of_address.or_else(|| of_publisher(source.publisher.as_deref()?, authorities))
}

/// `https://www.mfa.gov.xx/news`, `https://www.president.xx/news`: the code XX.
fn of_address(url: &str) -> Option<String> {
    const STATE: [&str; 12] =
        ["gov", "govt", "go", "gob", "gouv", "gub", "gc", "mil", "gv", "gen", "parliament", "government"];
    const OFFICES: [&str; 11] = [
        "mfa",
        "mofa",
        "president",
        "presidency",
        "primeminister",
        "pm",
        "premier",
        "ministry",
        "cabinet",
        "senate",
        "foreignminister",
    ];
    let host = url.split_once("://").map_or(url, |(_, behind)| behind);
    let host = host.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let labels = host.split('.').collect::<Vec<_>>();
    let (top, names) = labels.split_last()?;
    if ["gov", "mil"].contains(top) {
        return Some("US".to_owned());
    }
    let own = names.iter().any(|n| STATE.contains(n) || OFFICES.contains(n));
    let code = top.len() == 2 && top.bytes().all(|b| b.is_ascii_lowercase()) && *top != "eu";
    (own && code).then(|| if *top == "uk" { "GB".to_owned() } else { top.to_ascii_uppercase() })
}

/// "Ministry of Foreign Affairs of Chile", "Government of Chile", "The White House": its country.
fn of_publisher(publisher: &str, authorities: &Authorities) -> Option<String> {
    const OFFICES: [&str; 11] = [
        "Ministry",
        "Government",
        "Presidency",
        "President",
        "Department",
        "Parliament",
        "Cabinet",
        "Minister",
        "Office",
        "Ministers",
        "Chancellery",
    ];
    if publisher.contains("White House") {
        return Some("US".to_owned());
    }
    let words = publisher
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>();
    if !words.iter().any(|w| OFFICES.contains(w)) {
        return None;
    }
    let country = |words: &[&str]| authorities.country_labelled(&words.join(" "))?.code.clone();
    let spans = (0..words.len()).flat_map(|n| (1..=LONGEST).rev().map(move |long| (n, n + long)));
    spans.filter_map(|(from, to)| words.get(from..to)).find_map(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_states_tell_their_country() {
        for (url, code) in [
            ("https://www.state.gov/news/1", Some("US")),
            ("http://parlinfo.aph.gov.au/x?y=1", Some("AU")),
            ("https://www.gov.uk/news", Some("GB")),
            ("https://www.mofa.go.jp/1.html", Some("JP")),
            ("https://president.ee/en", Some("EE")),
            ("https://news.example.org/gov.uk", None),
            ("https://www.daily.com.au/mfa", None),
            ("", None),
        ] {
            assert_eq!(of_address(url).as_deref(), code, "{url}");
        }
    }

    #[test]
    fn names_of_offices_tell_their_country() {
        let home = |name| of_publisher(name, Authorities::builtin());
        assert_eq!(home("Ministry of Foreign Affairs of Chile").as_deref(), Some("CL"));
        assert_eq!(home("Government of Papua New Guinea").as_deref(), Some("PG"));
        assert_eq!(home("The Chile Herald"), None);
        assert_eq!(home("Ministry of Mines"), None);
    }
}
