//! What the service says of itself.

use axum::http::HeaderMap;
use axum::response::Response;

use super::params::Params;
use super::{Problem, Shared};

/// The service description.
pub(super) fn service(_: &Shared, _: &HeaderMap, _: &Params) -> Result<Response, Problem> {
    Err(Problem::bad_request("no-query", "give a query"))
}
