//! Work that takes its time: reading and writing the store, away from the threads that serve.

use std::sync::Arc;
use std::sync::atomic::AtomicU8;
use std::sync::atomic::Ordering::{AcqRel, Acquire};

use tokio::time::{Instant, timeout_at};

use super::{Limits, Problem, Service};

/// What becomes of a write: nobody knows yet.
const RUNNING: u8 = 0;
/// It is being kept.
const KEPT: u8 = 1;
/// Its time was up.
const GIVEN_UP: u8 = 2;

impl Service {
    /// Runs what takes time where it holds nobody up.
    pub(super) async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        tokio::task::spawn_blocking(work).await.map_err(Problem::internal)
    }

    /// Runs what writes, one after the other. It must ask the function that it is given before it keeps anything: when
    /// time is up, that says no, and the client is told so.
    ///
    /// It runs on a large stack, which bears whatever a worker could read.
    pub(super) async fn write<T: Send + 'static, E: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Fn() -> bool) -> Result<T, E> + Send + 'static,
    ) -> Result<Result<T, E>, Problem> {
        let deadline = Instant::now() + self.limits.timeout;
        let turn = timeout_at(deadline, Arc::clone(&self.writing).acquire_owned()).await;
        let turn = turn.map_err(|_| Problem::busy())?.map_err(Problem::internal)?;
        let fate = Arc::new(AtomicU8::new(RUNNING));
        let (sender, mut done) = tokio::sync::oneshot::channel();
        let (known, generation) = (Arc::clone(&fate), Arc::clone(&self.generation));
        let thread = std::thread::Builder::new().name("write".to_owned()).stack_size(Limits::STACK);
        let begun = thread.spawn(move || {
            let keep = || known.compare_exchange(RUNNING, KEPT, AcqRel, Acquire).is_ok();
            let found = work(&keep);
            if found.is_ok() {
                generation.fetch_add(1, AcqRel);
            }
            drop(turn);
            sender.send(found).ok();
        });
        begun.map_err(Problem::internal)?;
        let found = match timeout_at(deadline, &mut done).await {
            Ok(found) => found,
            // From now on it keeps nothing.
            Err(_) if fate.compare_exchange(RUNNING, GIVEN_UP, AcqRel, Acquire).is_ok() => {
                return Err(Problem::timeout());
            }
            Err(_) => done.await,
        };
        found.map_err(Problem::internal)
    }
}
