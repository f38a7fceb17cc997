//! What a page says about itself: `<meta>`, `<link>`, `<time>` and JSON-LD.

use serde_json::Value;

/// What a page says about itself, in its own words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// `og:title`, the headline of the JSON-LD, the first heading, or `<title>`.
    pub title: Option<String>,
    /// `og:site_name`, or the publisher of the JSON-LD.
    pub publisher: Option<String>,
    /// `og:url`, or the canonical link.
    pub url: Option<String>,
    /// The language of `<html>`.
    pub language: Option<String>,
    /// When it was published: a date or a date with its time.
    pub issued: Option<String>,
}

/// A start tag; attributes are kept only where they may tell something.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: Vec<u8>,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn new(name: &[u8]) -> Self {
        Self { name: name.to_owned(), attributes: Vec::new() }
    }

    pub(super) fn attribute(&mut self, name: &[u8]) {
        if matches!(self.name.as_slice(), b"html" | b"meta" | b"link" | b"time" | b"script") {
            self.attributes.push((String::from_utf8_lossy(name).into_owned(), String::new()));
        }
    }

    pub(super) fn value(&mut self, value: &[u8]) {
        if let Some((_, last)) = self.attributes.last_mut() {
            *last = String::from_utf8_lossy(value).into_owned();
        }
    }

    pub(super) fn is_json_ld(&self) -> bool {
        self.name == b"script"
            && self.get("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"))
    }

    fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(known, _)| known == name)?;
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// The name of a `<meta>`, lower case.
    fn key(&self) -> Option<String> {
        let key = self.get("property").or_else(|| self.get("name")).or_else(|| self.get("itemprop"))?;
        Some(key.to_ascii_lowercase())
    }
}

/// Everything found, each with how far it is to be trusted: less is better.
#[derive(Debug, Default)]
pub(super) struct Collected {
    title: Found,
    publisher: Found,
    url: Found,
    language: Found,
    issued: Found,
    title_tag: Found,
}

#[derive(Debug, Default)]
struct Found(Option<(u8, String)>);

impl Found {
    /// Takes a value in, if it is better than the one before.
    fn offer(&mut self, rank: u8, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.is_empty() && self.0.as_ref().is_none_or(|(before, _)| rank < *before) {
            self.0 = Some((rank, value));
        }
    }

    fn value(&self) -> Option<String> {
        self.0.as_ref().map(|(_, value)| value.clone())
    }
}

impl Collected {
    /// Looks at a start tag.
    pub(super) fn tag(&mut self, tag: &Tag) {
        match tag.name.as_slice() {
            b"html" => self.language.offer(0, tag.get("lang").or_else(|| tag.get("xml:lang")).unwrap_or("")),
            b"link" if tag.get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.url.offer(1, tag.get("href").unwrap_or(""));
            }
            b"time" => {
                let rank = if tag.get("itemprop") == Some("datePublished") { 3 } else { 6 };
                self.issued.offer(rank, tag.get("datetime").unwrap_or(""));
            }
            b"meta" => {
                if let (Some(key), Some(content)) = (tag.key(), tag.get("content")) {
                    self.named(&key, content);
                }
            }
            _ => {}
        }
    }

    fn named(&mut self, key: &str, content: &str) {
        match key {
            "og:title" => self.title.offer(0, content),
            "dc.title" | "dcterms.title" => self.title.offer(2, content),
            "og:site_name" => self.publisher.offer(0, content),
            "dc.publisher" | "dcterms.publisher" => self.publisher.offer(2, content),
            "og:url" => self.url.offer(0, content),
            "article:published_time" => self.issued.offer(0, content),
            "dc.date" | "dc.date.issued" | "dcterms.issued" | "dcterms.date" | "dcterms.created" => {
                self.issued.offer(1, content);
            }
            "datepublished" => self.issued.offer(3, content),
            "date" | "pubdate" | "publish-date" | "publication_date" => self.issued.offer(4, content),
            _ => {}
        }
    }

    pub(super) fn title_tag(&mut self, text: &str) {
        // A picture may have a title too; the page's comes first.
        self.title_tag.offer(0, text);
    }

    /// Looks at a block of JSON-LD; one that is no JSON says nothing.
    pub(super) fn json_ld(&mut self, text: &str) {
        let Ok(value) = serde_json::from_str::<Value>(text) else { return };
        let mut left = vec![&value];
        while let Some(value) = left.pop() {
            match value {
                // The last comes first off the stack.
                Value::Array(items) => left.extend(items.iter().rev()),
                Value::Object(members) => {
                    self.object(value);
                    left.extend(members.get("@graph"));
                    left.extend(members.get("mainEntity"));
                }
                _ => {}
            }
        }
    }

    fn object(&mut self, object: &Value) {
        let text = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or("");
        // What an article says beats what the page around it says.
        let about_page = u8::from(!is_article(&object["@type"]));
        self.issued.offer(2 + 3 * about_page, text("datePublished"));
        self.title.offer(1, text("headline"));
        let publisher = &object["publisher"];
        let name = publisher.as_str().or_else(|| publisher.get("name")?.as_str());
        self.publisher.offer(1 + 2 * about_page, name.unwrap_or(""));
    }

    /// The title without the name of the site, if the page has it so.
    pub(super) fn title(&self) -> Option<String> {
        self.title.value()
    }

    /// The words of `<title>`.
    pub(super) fn whole_title(&self) -> Option<String> {
        self.title_tag.value()
    }

    pub(super) fn finish(&self) -> Meta {
        Meta {
            title: self.title.value(),
            publisher: self.publisher.value(),
            url: self.url.value(),
            language: self.language.value(),
            issued: self.issued.value(),
        }
    }
}

fn is_article(kind: &Value) -> bool {
    let one = |kind: &Value| {
        kind.as_str()
            .is_some_and(|name| ["Article", "Report", "Posting"].iter().any(|end| name.ends_with(end)))
    };
    one(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(one))
}

#[cfg(test)]
mod tests {
    use super::super::html;

    #[test]
    fn metadata_comes_from_the_best_place() {
        let page = html(
            "<html lang='en-GB'><head><title>Visit | Ministry</title>\
             <link rel=canonical href='https://a.example/visit'><meta name=date content=2019-03-05>\
             <script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2019-03-04\"},\
             {\"@type\":[\"NewsArticle\"],\"headline\":\"Visit\",\"datePublished\":\"2019-03-03\",\
             \"publisher\":{\"name\":\"Ministry &amp; Co\"}}]}</script></head><body><p>Text.",
        );
        assert_eq!(page.meta.title.as_deref(), Some("Visit"));
        assert_eq!(page.meta.publisher.as_deref(), Some("Ministry &amp; Co"));
        assert_eq!(page.meta.url.as_deref(), Some("https://a.example/visit"));
        assert_eq!(page.meta.language.as_deref(), Some("en-GB"));
        assert_eq!(page.meta.issued.as_deref(), Some("2019-03-03"));
    }

    #[test]
    fn without_metadata_the_heading_and_the_time_speak() {
        let page = html("<title>T</title><h1>A visit</h1><time datetime=2019-03-03>3 March</time><p>Text.");
        assert_eq!(page.meta.title.as_deref(), Some("A visit"));
        assert_eq!(page.meta.issued.as_deref(), Some("2019-03-03"));
        assert_eq!(html("<title> T\n t</title>a").meta.title.as_deref(), Some("T t"));
        assert_eq!(
            html("<meta property=og:title content='A &amp; B'>a").meta.title.as_deref(),
            Some("A & B")
        );
        assert_eq!(html("<script type=application/ld+json>{</script>a").meta, super::Meta::default());
    }
}
