//! Who may write: whoever shows the token.

use axum::http::{HeaderMap, StatusCode, header};
use subtle::ConstantTimeEq;

use super::{Problem, Service};

/// What writers show (RFC 6750). Never printed.
#[derive(Clone)]
pub struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// A token; none of blanks or of fewer than 16 characters.
    pub fn new(token: &str) -> Option<Self> {
        let token = token.trim();
        let fine = token.len() >= 16 && token.bytes().all(|byte| byte.is_ascii_graphic());
        fine.then(|| Self(token.to_owned()))
    }
}

impl Service {
    /// Lets through who may write.
    pub(super) fn authorize(&self, headers: &HeaderMap) -> Result<(), Problem> {
        let Some(token) = &self.token else {
            let detail = "this service only reads; `visitgraph serve --writable` makes one that writes";
            return Err(Problem::new(StatusCode::FORBIDDEN, "read-only", detail));
        };
        let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let shown = shown.and_then(|value| {
            let (scheme, token) = value.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
        });
        let Some(shown) = shown else {
            let detail = "writing needs `Authorization: Bearer` and the token";
            return Err(Problem::new(StatusCode::UNAUTHORIZED, "unauthorized", detail));
        };
        if bool::from(shown.as_bytes().ct_eq(token.0.as_bytes())) {
            return Ok(());
        }
        Err(Problem::new(StatusCode::UNAUTHORIZED, "unauthorized", "the token is not the right one"))
    }
}
