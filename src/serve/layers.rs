//! What holds for every answer, whichever handler gives it.

mod bounds;
mod cors;
mod mend;
mod pace;
mod watch;

use axum::Router;
use axum::body::Body;
use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
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
        .layer(map_response(fused))
        .layer(from_fn_with_state(service.clone(), mend::mend))
        .layer(packed)
        .layer(from_fn_with_state(service.clone(), cors::cors))
        .layer(from_fn(bounds::bounds))
        .layer(from_fn(mend::finish))
        .layer(from_fn_with_state(service.clone(), watch::watch))
}

fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    Problem::internal("a handler panicked").into_response()
}

/// A body that may be asked on behind its end, as the layer that packs does; streams need not bear that.
async fn fused(response: Response) -> Response {
    response.map(|body| Body::new(body.fuse()))
}

/// Whether an answer gets shorter by packing.
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

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use axum::extract::Request;
    use axum::routing::get;
    use futures_util::StreamExt;
    use tokio::sync::mpsc;
    use tokio_stream::wrappers::UnboundedReceiverStream;
    use tower::ServiceExt;

    use super::*;
    use crate::mint::{DEFAULT_BASE, Minter};
    use crate::serve::{Limits, Settings, Workers, service};
    use crate::store::Store;

    fn around(router: Router<Shared>) -> Router {
        let service = service(Settings {
            store: Store::in_memory().expect("a store"),
            minter: Minter::new(DEFAULT_BASE).expect("a base"),
            public_base: None,
            token: None,
            limits: Limits::default(),
            workers: Workers { program: "none".into(), store: None, writable: false, without_links: false },
            lists: crate::intake::Lists::default(),
            origins: Origins::default(),
            texts: None,
            license: None,
        });
        layers(router, &service).with_state(service)
    }

    fn ask(path: &str) -> Request {
        let request = Request::builder().uri(path).header("accept-encoding", "gzip");
        request.body(Body::empty()).expect("a request")
    }

    async fn panics() {
        panic!("of no concern to clients");
    }

    #[tokio::test]
    async fn a_panic_is_a_problem() {
        let response =
            around(Router::new().route("/", get(panics))).oneshot(ask("/")).await.expect("a response");
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/problem+json");
        assert!(response.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.expect("a body");
        assert!(!String::from_utf8_lossy(&body).contains("of no concern"));
    }

    #[tokio::test]
    async fn what_comes_bit_by_bit_goes_out_bit_by_bit() {
        let (sender, receiver) = mpsc::unbounded_channel::<Result<Bytes, std::io::Error>>();
        let stream = std::sync::Arc::new(std::sync::Mutex::new(Some(UnboundedReceiverStream::new(receiver))));
        let handler = move || async move {
            let stream = stream.lock().ok().and_then(|mut stream| stream.take()).expect("one request");
            ([(header::CONTENT_TYPE, "text/csv")], Body::from_stream(stream))
        };
        let router = around(Router::new().route("/", get(handler)));
        let response = router.oneshot(ask("/")).await.expect("a response");
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "gzip");
        let mut parts = response.into_body().into_data_stream();
        for _ in 0..3 {
            sender.send(Ok(Bytes::from_static(b"a,b\n"))).expect("sent");
            let part = parts.next().await.expect("a part").expect("whole so far");
            assert!(!part.is_empty());
        }
        sender.send(Err(std::io::Error::other("broken off"))).expect("sent");
        assert!(parts.next().await.expect("a part").is_err());
    }
}
