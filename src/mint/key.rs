//! Keys of documents.

use crate::facts::Source;
use crate::text::sha256;

/// The stable key of a document: its `id`, else made from its `url`, else from its `sha256`, else `name`, the
/// name of the file it came from.
pub fn document_key(source: &Source, name: &str) -> String {
    source
        .id
        .clone()
        .or_else(|| source.url.as_deref().map(url_key))
        .or_else(|| source.sha256.as_deref().map(|digest| format!("sha256-{}", digest.to_ascii_lowercase())))
        .unwrap_or_else(|| name.to_owned())
}

/// The last telling part of the path, for people, and sixteen digits of the URL's SHA-256, for uniqueness.
fn url_key(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let digest = sha256(url);
    format!("{last}-{}", &digest[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_first_that_is_there() {
        let mut source = Source::default();
        assert_eq!(document_key(&source, "release"), "release");
        source.sha256 = Some("AB".to_owned());
        assert_eq!(document_key(&source, "release"), "sha256-ab");
        source.url = Some("https://a.example/news/visit-to-x/?page=2".to_owned());
        assert_eq!(document_key(&source, "release"), "visit-to-x-420070d5458997c8");
        source.id = Some("own".to_owned());
        assert_eq!(document_key(&source, "release"), "own");
    }
}
