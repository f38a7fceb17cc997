//! What pages load: the style sheet, the icon, the editor of the query page where it was built in.

use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::serve::{Problem, Service, Shared};

/// A file, and the first of its SHA-256, which its address holds: what it is never changes.
struct Asset {
    name: &'static str,
    media_type: &'static str,
    bytes: &'static [u8],
    digest: LazyLock<String>,
}

macro_rules! asset {
    ($name:literal, $media_type:literal, $bytes:expr) => {
        Asset {
            name: $name,
            media_type: $media_type,
            bytes: $bytes,
            digest: LazyLock::new(|| digest($bytes)),
        }
    };
}

mod built {
    //! What `make web` built, if it did: see `build.rs`.
    include!(concat!(env!("OUT_DIR"), "/web.rs"));
}

static ASSETS: [Asset; 4] = [
    asset!("style.css", "text/css; charset=utf-8", include_bytes!("style.css")),
    asset!("icon.svg", "image/svg+xml", include_bytes!("icon.svg")),
    asset!("editor.js", "text/javascript; charset=utf-8", built::EDITOR_JS),
    asset!("editor.css", "text/css; charset=utf-8", built::EDITOR_CSS),
];

/// Whether the editor was built in.
pub(super) const fn has_editor() -> bool {
    !built::EDITOR_JS.is_empty()
}

fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(&Sha256::digest(bytes)[..8])
}

fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name && !asset.bytes.is_empty())
}

/// Where a file is found.
pub(super) fn href(service: &Service, name: &str) -> String {
    let digest = find(name).map_or("", |asset| asset.digest.as_str());
    service.href(&format!("assets/{name}?{digest}"))
}

/// Answers a request for a file.
pub(super) async fn handle(
    State(_): State<Shared>,
    Path(name): Path<String>,
    uri: axum::http::Uri,
    headers: HeaderMap,
) -> Response {
    let Some(asset) = find(&name) else {
        return Problem::not_found("there is no such file").into_response();
    };
    let tag = format!("\"{}\"", *asset.digest);
    // What was packed on its way has a weak tag.
    let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok()).unwrap_or_default();
    let known = known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag);
    let mut response =
        if known { StatusCode::NOT_MODIFIED.into_response() } else { asset.bytes.into_response() };
    let named = uri.query() == Some(asset.digest.as_str());
    let caching = if named { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.extend(HeaderValue::from_str(&tag).ok().map(|tag| (header::ETAG, tag)));
    response
}
