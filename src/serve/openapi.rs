//! The HTTP interface described for programs (`OpenAPI` 3.1), written by hand and held against the routes by a test.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};

use super::Problem;

/// The description. Its server is where it is found itself.
const DESCRIPTION: &str = include_str!("openapi.json");

/// Answers a request for `/openapi.json`.
pub(super) async fn handle(request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem::method_not_allowed("GET, HEAD").into_response();
    }
    ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], DESCRIPTION).into_response()
}
