//! The graph over HTTP: a SPARQL endpoint, linked data, pages for people.
//!
//! [`app`] is the whole interface as one function from requests to responses, so that tests need no socket;
//! [`listen`] puts it on one. Nothing here opens a connection to elsewhere. Queries run in worker processes
//! ([`worker`]), which can be ended whatever they are at; what the handlers read themselves is bounded.

mod about;
mod auth;
mod counts;
mod describe;
mod documents;
mod dump;
mod frame;
mod graph_store;
mod health;
mod layers;
mod limits;
mod listen;
mod metrics;
mod negotiate;
mod ontology;
mod openapi;
mod page;
mod params;
mod paths;
mod pool;
mod problem;
mod query;
mod reconcile;
mod reference;
mod rendition;
mod representation;
mod resource;
mod update;
mod view;
mod work;
pub mod worker;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::routing::any;
use oxigraph::model::NamedNode;
use tokio::sync::Semaphore;

use crate::intake::Lists;
use crate::mint::Minter;
use crate::store::Store;

pub use auth::Token;
pub use layers::{Origin, OriginError, Origins};
pub use limits::Limits;
pub use listen::{ListenError, listen};
pub use page::Texts;
pub use pool::Workers;
pub use problem::Problem;

use pool::Pool;

/// What is served, and how.
#[derive(Debug)]
pub struct Settings {
    /// The graph.
    pub store: Store,
    /// The IRIs of the data.
    pub minter: Minter,
    /// Where the service is found from outside, with a final `/`, if it is not where the data's IRIs say.
    pub public_base: Option<String>,
    /// What writers must show; nobody writes without.
    pub token: Option<Token>,
    /// What a request may cost.
    pub limits: Limits,
    /// How worker processes are started.
    pub workers: Workers,
    /// What documents that are sent are read with.
    pub lists: Lists,
    /// Whose pages may ask.
    pub origins: Origins,
    /// The texts of documents, for pages that show facts in place.
    pub texts: Option<Texts>,
    /// The licence of the data, if it has one.
    pub license: Option<NamedNode>,
}

/// What the handlers share.
#[derive(Debug)]
pub(crate) struct Service {
    store: Store,
    minter: Minter,
    public_base: Option<String>,
    token: Option<Token>,
    limits: Limits,
    pool: Pool,
    intake: documents::Intake,
    origins: Origins,
    metrics: metrics::Metrics,
    /// How often the store was written to since the start.
    generation: Arc<AtomicU64>,
    /// One writes at a time.
    writing: Arc<Semaphore>,
    texts: Option<Texts>,
    pages: page::Cache,
    counts: counts::Cache,
    names: reconcile::Names,
    /// How many more dumps may be sent at once.
    dumps: Arc<Semaphore>,
    license: Option<NamedNode>,
}

impl Service {
    /// How often the store was written to since the start.
    fn generation(&self) -> u64 {
        self.generation.load(Ordering::Acquire)
    }

    /// Where a path below the base is found from outside, as a reference for links and headers: below the public base if
    /// there is one, else at the root of this host.
    fn href(&self, path: &str) -> String {
        match &self.public_base {
            Some(base) => format!("{base}{path}"),
            None => format!("/{path}"),
        }
    }
}

/// Requests share it.
pub(crate) type Shared = Arc<Service>;

/// The whole interface.
///
/// Worker processes are started when the first query comes, or by [`listen`] before.
pub fn app(settings: Settings) -> Router {
    router(service(settings))
}

fn service(settings: Settings) -> Shared {
    let Settings { store, minter, public_base, token, limits, workers, lists, origins, texts, license } =
        settings;
    Arc::new(Service {
        store,
        minter,
        public_base,
        token,
        limits,
        pool: Pool::new(workers, limits),
        intake: documents::Intake::new(lists),
        origins,
        metrics: metrics::Metrics::new(),
        generation: Arc::default(),
        writing: Arc::new(Semaphore::new(1)),
        texts,
        pages: page::Cache::default(),
        counts: counts::Cache::default(),
        names: reconcile::Names::new(limits),
        dumps: Arc::new(Semaphore::new(dump::AT_ONCE)),
        license,
    })
}

fn router(service: Shared) -> Router {
    let router = Router::new()
        .route("/query", any(query::handle))
        .route("/update", any(update::handle))
        .route("/store", any(graph_store::handle))
        .route("/documents", any(documents::all))
        .route("/documents/{id}", any(documents::one))
        .route("/openapi.json", any(openapi::handle))
        .route("/healthz", any(health::alive))
        .route("/readyz", any(health::ready))
        .route("/metrics", any(metrics::handle))
        .route("/.well-known/void", any(about::void_of))
        .route("/dataset", any(about::dataset_of))
        .route("/dump/{name}", any(dump::handle))
        .route("/ontology", any(ontology::handle))
        .merge(reconcile::routes())
        .merge(page::routes())
        .fallback(resource::handle);
    layers::layers(router, &service).with_state(service)
}
