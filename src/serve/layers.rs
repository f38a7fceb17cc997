//! What holds for every answer, whichever handler gives it.

mod bounds;
mod cors;
mod mend;
mod pace;
mod watch;

use axum::Router;
use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{Predicate, SizeAbove};

use super::{Problem, Shared};

pub use cors::{Origin, OriginError, Origins};

/// Shorter answers are not packed.
const WORTH_IT: u16 = 512;

/// Puts the layers around what handlers answer, the innermost first.
pub(super) fn layers(router: Router<Shared>, service: &Shared) -> Router<Shared> {
    let packed = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(SizeAbove::new(WORTH_IT).and(is_text));
    router
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(service.clone(), mend::mend))
        .layer(packed)
        .layer(from_fn_with_state(service.clone(), cors::cors))
        .layer(from_fn(bounds::bounds))
        .layer(from_fn(mend::finish))
        .layer(from_fn_with_state(service.clone(), watch::watch))
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    Problem::internal("a handler panicked").into_response()
}

/// Whether an answer gets shorter by packing.
#[expect(clippy::needless_pass_by_value, reason = "the layer asks so")]
fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let Some(media_type) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.starts_with("text/")
        || essence.ends_with("json")
        || essence.ends_with("xml")
        || ["application/n-triples", "application/n-quads", "application/trig", "application/javascript"]
            .contains(&essence)
}
