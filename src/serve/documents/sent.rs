//! What was sent: the body, or the files of a form, each with what it holds.

use std::io::Read;
use std::path::Path;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use encoding_rs::{Encoding, UTF_8};
use flate2::bufread::MultiGzDecoder;

use crate::diagnostic::Diagnostic;
use crate::intake::{Kind, Wanted, a_table, by_content, by_ending, is_table, unpacked};
use crate::parse::Media;
use crate::serve::negotiate::content_type;
use crate::serve::{Problem, Shared, params};

/// The first bytes of what is packed with gzip.
const GZIP: &[u8] = &[0x1F, 0x8B];

/// What the media types are, for those who sent another.
const READ: &str = "send visit facts (application/json, application/jsonl), a release (text/plain, text/markdown, \
                    text/html, application/pdf) or a form of such files (multipart/form-data)";

/// One file, or the whole body.
#[derive(Debug)]
pub(super) struct File {
    /// Its name, as messages speak of it; empty if it has none.
    pub(super) name: String,
    kind: Option<Kind>,
    bytes: Vec<u8>,
}

/// What a request sends.
pub(super) async fn files(service: &Shared, parts: &Parts, body: Body) -> Result<Vec<File>, Problem> {
    let most = service.limits.body;
    let packed = is_packed(&parts.headers)?;
    let (media_type, charset) = content_type(&parts.headers).unwrap_or_default();
    let (is_form, kind) = (media_type == "multipart/form-data", known(&media_type));
    if !is_form && kind.is_none() {
        return Err(Problem::unsupported_media_type(READ));
    }
    let mut bytes = Vec::from(params::body(body, most).await?);
    if packed {
        bytes = service.blocking(move || unpack(&bytes, most)).await??;
    }
    if is_form {
        return form(parts, bytes).await;
    }
    Ok(vec![File { name: String::new(), kind, bytes: in_utf8(bytes, charset.as_deref())? }])
}

/// Whether the body is packed with gzip.
fn is_packed(headers: &HeaderMap) -> Result<bool, Problem> {
    match headers.get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap_or("?")) {
        None => Ok(false),
        Some(coding) if coding.eq_ignore_ascii_case("identity") => Ok(false),
        Some(coding) if ["gzip", "x-gzip"].iter().any(|gzip| coding.eq_ignore_ascii_case(gzip)) => Ok(true),
        Some(coding) => {
            let detail = format!("the content coding `{coding}` is not read; use gzip or none");
            Err(Problem::unsupported_media_type(detail))
        }
    }
}

/// What a media type says that is sent.
fn known(media_type: &str) -> Option<Kind> {
    Some(match media_type {
        "application/json"
        | "application/jsonl"
        | "application/x-ndjson"
        | "application/ndjson"
        | "application/x-jsonlines" => Kind::Facts,
        "text/plain" => Kind::Text(Media::Plain),
        "text/markdown" => Kind::Text(Media::Markdown),
        "text/html" | "application/xhtml+xml" => Kind::Text(Media::Html),
        "application/pdf" => Kind::Pdf,
        _ => return None,
    })
}

async fn form(parts: &Parts, bytes: Vec<u8>) -> Result<Vec<File>, Problem> {
    let broken = |error: &dyn std::fmt::Display| Problem::bad_request("bad-form", error.to_string());
    let mut request = Request::new(Body::from(bytes));
    request
        .headers_mut()
        .extend(parts.headers.get(header::CONTENT_TYPE).map(|t| (header::CONTENT_TYPE, t.clone())));
    let mut form = Multipart::from_request(request, &()).await.map_err(|error| broken(&error))?;
    let mut files = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|error| broken(&error))? {
        let path = field.file_name().unwrap_or_default();
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let media = content_type(field.headers());
        let bytes = Vec::from(field.bytes().await.map_err(|error| broken(&error))?);
        let by_media = media.as_ref().and_then(|(essence, _)| known(essence));
        let kind = by_ending(Path::new(&name), Wanted::Any).or(by_media);
        let charset = media.and_then(|(_, charset)| charset);
        files.push(File { name, kind, bytes: in_utf8(bytes, charset.as_deref())? });
    }
    if files.is_empty() {
        return Err(Problem::bad_request("bad-form", "there is no file in the form"));
    }
    Ok(files)
}

/// A text in the charset that it is said to be in, as UTF-8; what is not said is found out later.
fn in_utf8(bytes: Vec<u8>, charset: Option<&str>) -> Result<Vec<u8>, Problem> {
    let Some(charset) = charset else { return Ok(bytes) };
    let Some(encoding) = Encoding::for_label(charset.as_bytes()) else {
        return Err(Problem::unsupported_media_type(format!("the charset `{charset}` is not known")));
    };
    if encoding == UTF_8 || bytes.starts_with(GZIP) {
        return Ok(bytes);
    }
    Ok(encoding.decode(&bytes).0.into_owned().into_bytes())
}

impl File {
    /// What it holds, and its bytes, of which all files together may have `left`; or why it is not read.
    pub(super) fn open(self, left: &mut usize) -> Result<Result<(Kind, Vec<u8>), Diagnostic>, Problem> {
        let bytes = if self.bytes.starts_with(GZIP) { unpack(&self.bytes, *left)? } else { self.bytes };
        *left = left.saturating_sub(bytes.len());
        let kind = self.kind.unwrap_or_else(|| by_content(&bytes));
        Ok(match kind {
            _ if is_table(Path::new(&self.name)) => Err(a_table()),
            Kind::Table(_) => Err(a_table()),
            Kind::Rdf(_) => Err(Diagnostic::error("is-rdf", "this is RDF, which is not read here")
                .with_hint("send it to /store")),
            kind => Ok((kind, bytes)),
        })
    }

    /// The key of a document from it that brings no other, if it has a name.
    pub(super) fn stem(&self) -> Option<String> {
        let stem = unpacked(Path::new(&self.name)).with_extension("").to_string_lossy().into_owned();
        (!stem.trim().is_empty()).then_some(stem)
    }
}

/// Unpacks what may have so many bytes.
fn unpack(packed: &[u8], most: usize) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let unpacked = MultiGzDecoder::new(packed).take(most as u64 + 1).read_to_end(&mut bytes);
    unpacked.map_err(|_| Problem::bad_request("bad-gzip", "what is packed with gzip cannot be unpacked"))?;
    if bytes.len() > most {
        let detail = format!("unpacked it has more than {most} bytes");
        return Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", detail));
    }
    Ok(bytes)
}
