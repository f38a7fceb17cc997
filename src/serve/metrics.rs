//! What is counted, in the text format that Prometheus reads.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use super::{Problem, Service, Shared};
use crate::store::StoreError;

/// Upper bounds of durations, in seconds.
const BUCKETS: [f64; 13] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 15.0, 60.0];

/// The format, as its media type names it.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What requests are told apart by: not by path, of which there are too many.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct Route {
    pub(super) method: &'static str,
    route: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: u32,
}

/// How an answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// All of it was given out.
    Whole,
    /// It was broken off here.
    Broken,
    /// The client did not wait for it.
    Left,
}

impl End {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Broken => "broken off",
            Self::Left => "client left",
        }
    }
}

impl Route {
    /// A method and the pattern of the path; resources of the data have none.
    pub(super) fn new(method: &Method, matched: Option<&str>) -> Self {
        let known = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "QUERY"];
        let method = known.into_iter().find(|known| *known == method.as_str()).unwrap_or("other");
        Self { method, route: matched.unwrap_or("resource").to_owned() }
    }
}

/// The counters.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    durations: Family<Route, Histogram>,
    open: Gauge,
    timeouts: Counter,
    broken: Counter,
    left: Counter,
    running: Gauge,
    killed: Counter,
    generation: Gauge,
    quads: Gauge,
    /// How many quads there were at a generation: a store on disk counts them one by one.
    counted: Mutex<Option<(u64, usize)>>,
}

impl Metrics {
    pub(super) fn new() -> Self {
        let durations = || Histogram::new(BUCKETS);
        let mut metrics = Self {
            registry: Registry::with_prefix("visitgraph"),
            requests: Family::default(),
            durations: Family::new_with_constructor(durations),
            open: Gauge::default(),
            timeouts: Counter::default(),
            broken: Counter::default(),
            left: Counter::default(),
            running: Gauge::default(),
            killed: Counter::default(),
            generation: Gauge::default(),
            quads: Gauge::default(),
            counted: Mutex::default(),
        };
        metrics.register();
        metrics
    }

    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register("requests", "Requests answered", self.requests.clone());
        let durations = self.durations.clone();
        registry.register_with_unit("request_duration", "Until the answer is out", Unit::Seconds, durations);
        registry.register("open_requests", "Requests that are being answered", self.open.clone());
        registry.register("timeouts", "Requests that took longer than they may", self.timeouts.clone());
        registry.register("broken_off", "Answers broken off after their beginning", self.broken.clone());
        registry.register("clients_left", "Answers that clients did not wait for", self.left.clone());
        registry.register("running_queries", "Queries that run", self.running.clone());
        registry.register("killed_workers", "Worker processes that had to be killed", self.killed.clone());
        registry.register("generation", "Writes since the start", self.generation.clone());
        registry.register("quads", "Quads in the store", self.quads.clone());
    }

    /// A request came.
    pub(super) fn begun(&self) {
        self.open.inc();
    }

    /// A request was answered, or its client is gone.
    pub(super) fn ended(&self, route: &Route, status: u16, end: End, took: Duration) {
        self.open.dec();
        let Route { method, route: pattern } = route.clone();
        self.requests.get_or_create(&Answered { method, route: pattern, status: status.into() }).inc();
        self.durations.get_or_create(route).observe(took.as_secs_f64());
        if status == StatusCode::GATEWAY_TIMEOUT.as_u16() {
            self.timeouts.inc();
        }
        match end {
            End::Whole => {}
            End::Broken => {
                self.broken.inc();
            }
            End::Left => {
                self.left.inc();
            }
        }
    }
}

/// Answers a request for `/metrics`.
pub(super) async fn handle(State(service): State<Shared>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem::method_not_allowed("GET, HEAD").into_response();
    }
    let shared = Arc::clone(&service);
    let text = service.blocking(move || shared.encoded()).await.and_then(|text| text);
    match text {
        Ok(text) => ([(header::CONTENT_TYPE, HeaderValue::from_static(OPEN_METRICS))], text).into_response(),
        Err(problem) => problem.into_response(),
    }
}

impl Service {
    fn encoded(&self) -> Result<String, Problem> {
        let metrics = &self.metrics;
        let gauge = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        metrics.running.set(gauge(self.pool.running()));
        metrics.killed.inner().store(self.pool.killed() as u64, Ordering::Relaxed);
        metrics.generation.set(i64::try_from(self.generation()).unwrap_or(i64::MAX));
        metrics.quads.set(gauge(self.quads()?));
        let mut text = String::new();
        encode(&mut text, &metrics.registry).map_err(Problem::internal)?;
        Ok(text)
    }

    /// How many quads there are; counted once a generation.
    fn quads(&self) -> Result<usize, StoreError> {
        let generation = self.generation();
        let mut counted = self.metrics.counted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, quads)) = counted.filter(|(known, _)| *known == generation) {
            return Ok(quads);
        }
        let quads = self.store.len()?;
        *counted = Some((generation, quads));
        Ok(quads)
    }
}
