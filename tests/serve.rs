//! The service, asked without a socket.

mod api;
mod below;
mod data;
mod ops;
mod page;
mod protocol;
mod reconcile;
mod socket;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use oxigraph::model::NamedNode;
use tower::ServiceExt;
use visitgraph::intake::Lists;
use visitgraph::map::map;
use visitgraph::mint::{DEFAULT_BASE, Minter};
use visitgraph::serve::{Limits, Origins, Settings, Token, Workers, app};
use visitgraph::store::{Store, parse_rdf};

use crate::program::sample;

/// What writers show.
pub(crate) const TOKEN: &str = "0123456789abcdef-test";

/// A service, and what its requests run on.
pub(crate) struct Server {
    router: Router,
    runtime: tokio::runtime::Runtime,
}

/// A response, read to its end.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The body, or that it broke off.
    pub(crate) body: Result<String, String>,
    /// The body as it is, if it is whole.
    pub(crate) bytes: Bytes,
}

impl Reply {
    /// A header, empty if it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body, which is whole.
    #[track_caller]
    pub(crate) fn text(&self) -> &str {
        self.body.as_deref().expect("a whole body")
    }

    /// The body as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(self.text()).expect("JSON")
    }

    /// The code of a problem document.
    #[track_caller]
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{self:?}");
        let problem = self.json();
        assert_eq!(problem["status"], self.status.as_u16(), "{problem}");
        problem["code"].as_str().expect("a code").to_owned()
    }
}

/// What a server is made of that answers from these facts and this Turtle.
pub(crate) fn settings(facts: &[&str], turtle: &str) -> Settings {
    let minter = Minter::new(DEFAULT_BASE).expect("a base");
    let store = Store::in_memory().expect("a store");
    let mut load = store.begin().expect("a load");
    for path in facts {
        let json = std::fs::read_to_string(sample(path)).expect("readable");
        let document = visitgraph::facts::read(&json).document.expect("facts");
        let graph = map(&minter, &document, path.trim_end_matches("/facts.json"));
        load.replace_graph(graph.name.as_ref(), graph.quads).expect("loaded");
    }
    let graph = NamedNode::new_unchecked("https://other.example/graph");
    let quads = parse_rdf(turtle.as_bytes(), oxigraph::io::RdfFormat::Turtle, &graph);
    load.replace_graph(graph.as_ref(), quads.map(|quad| quad.expect("Turtle"))).expect("loaded");
    load.commit().expect("kept");
    let workers = Workers {
        program: env!("CARGO_BIN_EXE_visitgraph").into(),
        store: None,
        writable: true,
        without_links: false,
    };
    let limits = Limits { queries: 2, ..Limits::default() };
    Settings {
        store,
        minter,
        public_base: None,
        token: Token::new(TOKEN),
        limits,
        workers,
        lists: Lists::default(),
        origins: Origins::default(),
        texts: None,
        license: None,
    }
}

impl Server {
    pub(crate) fn new(settings: Settings) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let router = runtime.block_on(async { app(settings) });
        Self { router, runtime }
    }

    /// A server of the three releases among the samples.
    pub(crate) fn of_samples() -> Self {
        let facts = ["embassy-visit", "high-commissioner", "minister-tour"];
        let facts = facts.map(|name| format!("{name}/facts.json"));
        Self::new(settings(&facts.each_ref().map(String::as_str), ""))
    }

    /// Sends a request; headers are lines `Name: value`.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Reply {
        self.runtime.block_on(self.reply(method, path, headers, body.to_owned()))
    }

    /// As [`send`](Self::send), with a body that is no text.
    pub(crate) fn send_bytes(&self, method: &str, path: &str, headers: &[&str], body: Vec<u8>) -> Reply {
        self.runtime.block_on(self.reply(method, path, headers, body))
    }

    pub(crate) fn get(&self, path: &str, accept: &str) -> Reply {
        let accept = format!("Accept: {accept}");
        self.send("GET", path, &[&accept], "")
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        let request = Request::builder().uri(path).body(Body::empty()).expect("a request");
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.expect("a response");
            assert_eq!(response.status(), 200, "{path}");
            to_bytes(response.into_body(), usize::MAX).await.expect("a whole body").to_vec()
        })
    }

    /// Asks for a thing and goes on to its description; `base` is the public base, if there is one.
    pub(crate) fn follow(&self, path: &str, accept: &str, base: &str) -> Reply {
        let reply = self.get(path, accept);
        if reply.status != 303 {
            return reply;
        }
        let place = reply.header("location");
        self.get(place.strip_prefix(base).unwrap_or(place), accept)
    }

    /// As [`send`](Self::send), within the runtime.
    pub(crate) async fn reply(
        &self,
        method: &str,
        path: &str,
        headers: &[&str],
        body: impl Into<Body>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(path).body(body.into()).expect("a request");
        for header in headers {
            let (name, value) = header.split_once(": ").expect("`Name: value`");
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            request.headers_mut().append(name, HeaderValue::from_str(value).expect("a value"));
        }
        let response = self.router.clone().oneshot(request).await.expect("a response");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.map_err(|error| error.to_string());
        let bytes = body.as_ref().cloned().unwrap_or_default();
        let body = body.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        Reply { status: parts.status, headers: parts.headers, body, bytes }
    }

    /// Runs something on the runtime of the server.
    pub(crate) fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}
