//! The worker processes: started, given queries, watched over and ended.

use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, interval, sleep_until, timeout};

use super::frame::{self, Kind, Task};
use super::view::{View, Views};
use super::{Limits, Problem, Shared};
use crate::export::Line;

/// How often the memory of a worker is looked at.
const LOOK: Duration = Duration::from_millis(40);

/// How long a worker has to stop for a cancellation.
const GRACE: Duration = Duration::from_millis(200);

/// How worker processes are started.
#[derive(Debug, Clone)]
pub struct Workers {
    /// The program, this one.
    pub program: PathBuf,
    /// The folder of the store; a graph in memory is sent to the workers.
    pub store: Option<PathBuf>,
    /// Whether the store is written to, so that workers need copies of it as it is at a time.
    pub writable: bool,
    /// Whether queries take each IRI for a thing of its own, whatever `owl:sameAs` links.
    pub without_links: bool,
}

/// The workers, and how many may be at work.
#[derive(Debug)]
pub(super) struct Pool {
    program: PathBuf,
    without_links: bool,
    views: Views,
    limits: Limits,
    turns: Arc<Semaphore>,
    idle: Mutex<Vec<Worker>>,
    /// Those that were ended because they would not end themselves.
    killed: AtomicUsize,
}

/// A worker process.
#[derive(Debug)]
struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
    generation: u64,
    /// What it reads, kept as long as it lives.
    _view: Option<Arc<View>>,
    /// Its memory before its first query, in bytes.
    resting: u64,
}

/// The beginning of a result, and the rest of it.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) media_type: String,
    pub(super) body: Answering,
}

/// A worker at work. Dropped before the end, it is stopped.
#[derive(Debug)]
pub(super) struct Answering {
    service: Shared,
    worker: Option<Worker>,
    deadline: Instant,
    turn: Option<OwnedSemaphorePermit>,
}

impl Pool {
    pub(super) fn new(workers: Workers, limits: Limits) -> Self {
        Self {
            program: workers.program,
            without_links: workers.without_links,
            views: Views::new(workers.store, workers.writable),
            limits,
            turns: Arc::new(Semaphore::new(limits.queries)),
            idle: Mutex::default(),
            killed: AtomicUsize::new(0),
        }
    }

    /// Whether what `owl:sameAs` links is taken for one thing.
    pub(super) const fn with_links(&self) -> bool {
        !self.without_links
    }

    /// How many queries run.
    pub(super) fn running(&self) -> usize {
        self.limits.queries - self.turns.available_permits()
    }

    /// How many workers had to be killed.
    pub(super) fn killed(&self) -> usize {
        self.killed.load(Ordering::Relaxed)
    }

    /// Starts as many workers as may be at work.
    pub(super) async fn warm(&self, service: &Shared) {
        while self.idle().len() < self.limits.queries {
            match Worker::start(service).await {
                Ok(worker) => self.idle().push(worker),
                Err(error) => return tracing::error!(%error, "cannot start a worker"),
            }
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A worker that knows the graph as it is now.
    fn rested(&self, generation: u64) -> Option<Worker> {
        let mut idle = self.idle();
        idle.retain(|worker| worker.generation == generation);
        idle.pop()
    }
}

/// Has a worker answer a query.
pub(super) async fn run(service: &Shared, task: &Task) -> Result<Answer, Problem> {
    let payload = serde_json::to_vec(task).map_err(Problem::internal)?;
    let mut body = begin(service, Kind::Query, &payload).await?;
    match body.next_frame().await? {
        (Kind::Head, media_type) => {
            Ok(Answer { media_type: String::from_utf8_lossy(&media_type).into_owned(), body })
        }
        (kind, _) => Err(Problem::internal(format!("a worker began with {kind:?}"))),
    }
}

/// Has a worker read an update: it may not survive that.
pub(super) async fn check(service: &Shared, update: &str) -> Result<(), Problem> {
    let mut body = begin(service, Kind::Update, update.as_bytes()).await?;
    while body.next_frame().await?.0 != Kind::End {}
    body.rest();
    Ok(())
}

/// Gives a worker something to do, when it is its turn.
async fn begin(service: &Shared, kind: Kind, payload: &[u8]) -> Result<Answering, Problem> {
    let pool = &service.pool;
    // Waiting is a part of it, as the client sees it.
    let deadline = Instant::now() + pool.limits.timeout;
    let turn = timeout(Limits::TURN.min(pool.limits.timeout), Arc::clone(&pool.turns).acquire_owned()).await;
    let turn = turn.map_err(|_| Problem::busy())?.map_err(Problem::internal)?;
    let worker = match pool.rested(service.generation()) {
        Some(worker) => worker,
        None => Worker::start(service).await.map_err(Problem::internal)?,
    };
    let mut body =
        Answering { service: Arc::clone(service), worker: Some(worker), deadline, turn: Some(turn) };
    if let Some(worker) = &mut body.worker {
        frame::send(&mut worker.input, kind, payload).await.map_err(Problem::internal)?;
    }
    Ok(body)
}

impl Answering {
    /// What the worker says next, within the query's time and memory. After a failure the worker is gone or at rest.
    async fn next_frame(&mut self) -> Result<(Kind, Vec<u8>), Problem> {
        let Some(worker) = &mut self.worker else { return Err(Problem::internal("no worker")) };
        let most = worker.resting.saturating_add(self.service.limits.memory);
        let id = worker.child.id();
        let mut looks = interval(LOOK);
        let frame = {
            let mut frame = std::pin::pin!(frame::receive(&mut worker.output));
            loop {
                tokio::select! {
                    frame = &mut frame => break frame,
                    () = sleep_until(self.deadline) => return Err(Problem::timeout()),
                    _ = looks.tick() => {
                        if memory(id).is_some_and(|used| used > most) {
                            return Err(too_much_memory());
                        }
                    }
                }
            }
        };
        match frame {
            Ok((Kind::Failure, problem)) => {
                self.rest();
                Err(serde_json::from_slice(&problem).unwrap_or_else(Problem::internal))
            }
            Ok(frame) => Ok(frame),
            // It ended itself: it ran out of memory or of stack, or somebody killed it.
            Err(error) => {
                tracing::warn!(%error, "a worker ended");
                Err(too_much_memory())
            }
        }
    }

    /// The worker is done and can take the next query.
    fn rest(&mut self) {
        if let Some(worker) = self.worker.take() {
            self.service.pool.idle().push(worker);
        }
    }

    /// The rest of the result, as it comes; an error breaks the connection off.
    pub(super) fn stream(self) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
        let stream = futures_util::stream::unfold(Some(self), |answering| async move {
            let mut answering = answering?;
            match answering.next_frame().await {
                Ok((Kind::Data, part)) => Some((Ok(Bytes::from(part)), Some(answering))),
                Ok((Kind::End, _)) => {
                    answering.rest();
                    None
                }
                Ok((kind, _)) => Some((Err(io::Error::other(format!("{kind:?}"))), None)),
                Err(problem) => {
                    tracing::warn!(code = problem.code, "a result was broken off");
                    Some((Err(io::Error::other(problem.detail)), None))
                }
            }
        });
        // What packs the result asks again after its end.
        stream.fuse()
    }
}

impl Drop for Answering {
    /// Nobody waits any more, or time is up.
    fn drop(&mut self) {
        if let (Some(worker), Ok(runtime)) = (self.worker.take(), tokio::runtime::Handle::try_current()) {
            let service = Arc::clone(&self.service);
            runtime.spawn(stop(service, worker, self.turn.take()));
        }
    }
}

/// Stops what a worker is at; one that does not stop is killed, and another takes its place. Its turn lasts till then.
async fn stop(service: Shared, mut worker: Worker, turn: Option<OwnedSemaphorePermit>) {
    let over = async {
        frame::send(&mut worker.input, Kind::Cancel, b"").await?;
        loop {
            if let (Kind::End | Kind::Failure, _) = frame::receive(&mut worker.output).await? {
                return Ok::<_, io::Error>(());
            }
        }
    };
    let most = worker.resting.saturating_add(service.limits.memory);
    let light = memory(worker.child.id()).is_none_or(|used| used < most);
    if light && matches!(timeout(GRACE, over).await, Ok(Ok(()))) {
        service.pool.idle().push(worker);
        return;
    }
    worker.child.kill().await.ok();
    service.pool.killed.fetch_add(1, Ordering::Relaxed);
    match Worker::start(&service).await {
        Ok(worker) => service.pool.idle().push(worker),
        Err(error) => tracing::error!(%error, "cannot start a worker"),
    }
    drop(turn);
}

impl Worker {
    /// Starts a worker and waits until it can take queries.
    async fn start(service: &Shared) -> io::Result<Self> {
        let generation = service.generation();
        let pool = &service.pool;
        let view = pool.views.now(service).await?;
        let mut command = Command::new(&pool.program);
        command.arg("worker").stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        if pool.without_links {
            command.arg("--no-links");
        }
        if let Some(view) = &view {
            command.arg("--store").arg(view.folder());
        }
        let mut child = command.spawn()?;
        let missing = || io::Error::other("a worker has no pipe");
        let mut input = child.stdin.take().ok_or_else(missing)?;
        let mut output = child.stdout.take().ok_or_else(missing)?;
        if view.is_none() {
            send_graph(service, &mut input).await?;
        }
        match frame::receive(&mut output).await? {
            (Kind::Ready, _) => {}
            (kind, _) => return Err(io::Error::other(format!("a worker began with {kind:?}"))),
        }
        let resting = memory(child.id()).unwrap_or(0);
        Ok(Self { child, input, output, generation, _view: view, resting })
    }
}

/// Sends the graph to a worker, in parts.
async fn send_graph(service: &Shared, input: &mut ChildStdin) -> io::Result<()> {
    let (sender, mut parts) = tokio::sync::mpsc::channel(4);
    let store = service.store.clone();
    tokio::task::spawn_blocking(move || {
        let mut part = String::new();
        for quad in store.quads().map_while(Result::ok) {
            part.extend([Line(&quad).to_string(), "\n".to_owned()]);
            if part.len() > 1 << 20 && sender.blocking_send(std::mem::take(&mut part)).is_err() {
                return;
            }
        }
        sender.blocking_send(part).ok();
    });
    while let Some(part) = parts.recv().await {
        frame::send(input, Kind::Graph, part.as_bytes()).await?;
    }
    frame::send(input, Kind::Whole, b"").await
}

fn too_much_memory() -> Problem {
    let detail = "it took more memory than it may, or nests too deep; ask for less";
    Problem::new(axum::http::StatusCode::SERVICE_UNAVAILABLE, "too-much-memory", detail)
}

/// The memory of a process, in bytes, where the system tells.
fn memory(id: Option<u32>) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", id?)).ok()?;
    let kib = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB"))?;
    kib.trim().parse::<u64>().ok().map(|kib| kib << 10)
}
