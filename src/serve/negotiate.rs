//! Content negotiation (RFC 9110, section 12.5.1): what the client takes against what there is.

use axum::http::{HeaderMap, header};
use mediatype::{MediaType, MediaTypeList, Name, ReadParams, names};

/// The media types that a client takes, each with its quality in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Accept(Vec<Range>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Range {
    main: String,
    sub: String,
    quality: u16,
}

impl Accept {
    /// What the `Accept` headers say; anything where there are none, or none that can be read.
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let mut ranges = Vec::new();
        for value in headers.get_all(header::ACCEPT) {
            let Ok(value) = value.to_str() else { continue };
            ranges.extend(MediaTypeList::new(value).filter_map(Result::ok).map(|range| Range::new(&range)));
        }
        Self(ranges)
    }

    /// How much the client likes a media type, in thousandths; the most specific of its ranges says so.
    pub(super) fn quality(&self, media_type: &str) -> u16 {
        if self.0.is_empty() {
            return 1000;
        }
        let (main, sub) = media_type.split_once('/').unwrap_or((media_type, "*"));
        let fits = |range: &&Range| {
            let whole = range.sub == "*" || range.sub.eq_ignore_ascii_case(sub);
            (range.main == "*" || range.main.eq_ignore_ascii_case(main)) && whole
        };
        let specific = |range: &&Range| (range.main != "*", range.sub != "*");
        self.0.iter().filter(fits).max_by_key(specific).map_or(0, |range| range.quality)
    }

    /// The one of what is offered, the preferred first, that the client likes best.
    pub(super) fn best<T: Copy>(&self, offered: impl IntoIterator<Item = (T, &'static str)>) -> Option<T> {
        let mut best = None;
        for (offer, media_type) in offered {
            let quality = self.quality(media_type);
            if quality > 0 && best.is_none_or(|(_, known)| quality > known) {
                best = Some((offer, quality));
            }
        }
        best.map(|(offer, _)| offer)
    }
}

impl Range {
    fn new(range: &MediaType<'_>) -> Self {
        let quality = range.get_param(names::Q).and_then(|q| q.as_str().parse::<f32>().ok());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1000")]
        let quality = (quality.unwrap_or(1.0).clamp(0.0, 1.0) * 1000.0).round() as u16;
        let sub = match range.suffix {
            Some(suffix) => format!("{}+{suffix}", range.subty),
            None => range.subty.to_string(),
        };
        Self { main: range.ty.to_string(), sub, quality }
    }
}

/// The media type of what was sent, without its parameters, and its charset.
pub(super) fn content_type(headers: &HeaderMap) -> Option<(String, Option<String>)> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let media_type = MediaType::parse(value).ok()?;
    let charset = media_type.get_param(Name::new_unchecked("charset")).map(|c| c.unquoted_str().into_owned());
    Some((media_type.essence().to_string().to_ascii_lowercase(), charset))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(accept: &str) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().expect("a value"));
        let offered = ["text/html", "text/turtle", "application/ld+json", "application/sparql-results+json"];
        Accept::of(&headers).best(offered.map(|media_type| (media_type, media_type)))
    }

    #[test]
    fn the_best_liked_wins_and_else_the_first() {
        for (accept, expected) in [
            ("*/*", Some("text/html")),
            ("text/turtle", Some("text/turtle")),
            ("text/*;q=0.5, application/ld+json", Some("application/ld+json")),
            ("text/html;q=0.8, text/turtle;q=0.9", Some("text/turtle")),
            ("text/html;q=0, */*;q=0.1", Some("text/turtle")),
            ("image/png", None),
            ("TEXT/TURTLE;charset=utf-8", Some("text/turtle")),
            ("application/sparql-results+json, */*;q=0.1", Some("application/sparql-results+json")),
            ("nonsense", Some("text/html")),
            ("text/turtle;q=1.7", Some("text/turtle")),
        ] {
            assert_eq!(best(accept), expected, "{accept}");
        }
    }

    #[test]
    fn without_a_header_everything_is_taken() {
        assert_eq!(Accept::of(&HeaderMap::new()).best([(1, "text/turtle"), (2, "text/html")]), Some(1));
    }
}
