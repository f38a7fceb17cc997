//! Work on several threads, with its results in order.

use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::sync_channel;
use std::thread::{Builder, available_parallelism, scope};

/// How many batches of results each thread may have ready before they are taken.
const AHEAD: usize = 1;

/// How many results are in a batch: threads that wake each other for every small text take long.
const BATCH: usize = 4;

/// How much stack a thread has, in bytes: texts may be deep.
const STACK: usize = 64 << 20;

/// `--threads`.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(super) struct Threads {
    /// How many texts are read at once; else as many as the machine has cores.
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

impl Threads {
    fn number(self) -> usize {
        self.threads.or_else(|| available_parallelism().ok()).map_or(1, NonZeroUsize::get)
    }
}

/// Does `work` on a thread with as much stack as reading may need, and gives what comes of it.
pub(super) fn on_a_deep_stack<R: Send>(work: impl FnOnce() -> R + Send) -> io::Result<R> {
    scope(|scope| {
        let thread = Builder::new().name("main".to_owned()).stack_size(STACK).spawn_scoped(scope, work)?;
        match thread.join() {
            Ok(result) => Ok(result),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// Does `work` on each item and hands what it gives to `take`, in the order of the items.
///
/// The threads take turns with the items, so few results wait at any time, however many items there are. One thread is
/// this one, on [a deep stack](on_a_deep_stack): what it makes need not be handed over.
pub(super) fn in_order<T: Sync, R: Send>(
    items: &[T],
    threads: Threads,
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(&T, R) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let threads = threads.number().min(items.len());
    if threads == 1 {
        return items.iter().try_for_each(|item| take(item, work(item)));
    }
    let work = &work;
    scope(|scope| {
        let mut results = Vec::new();
        for first in 0..threads {
            let (sender, receiver) = sync_channel(AHEAD);
            Builder::new().stack_size(STACK).spawn_scoped(scope, move || {
                let mut batch = Vec::new();
                for item in items.iter().skip(first).step_by(threads) {
                    batch.push(work(item));
                    if batch.len() < BATCH {
                        continue;
                    }
                    // Nobody takes what comes after an error.
                    if sender.send(std::mem::take(&mut batch)).is_err() {
                        return;
                    }
                }
                sender.send(batch).ok();
            })?;
            results.push(receiver.into_iter().flatten());
        }
        for (n, item) in items.iter().enumerate() {
            // A thread that is gone has panicked: the scope passes that on.
            let Some(result) = results[n % threads].next() else { break };
            take(item, result)?;
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_from_any_number_of_threads() {
        let items = (0..1000).collect::<Vec<u64>>();
        for threads in [1, 3, 8, 2000] {
            let threads = Threads { threads: NonZeroUsize::new(threads) };
            let mut sum = Vec::new();
            let work = |n: &u64| (0..(n % 7) * 1000).sum::<u64>() + n;
            in_order(&items[..200], threads, work, |n, result| {
                sum.push(result - (0..(n % 7) * 1000).sum::<u64>());
                Ok(())
            })
            .expect("no error");
            assert_eq!(sum, items[..200]);
        }
        in_order(&[0; 0], Threads::default(), |n| *n, |_, _| anyhow::bail!("nothing to take"))
            .expect("no item");
    }

    #[test]
    fn an_error_ends_the_work() {
        let items = (0..100_000).collect::<Vec<u32>>();
        let mut taken = 0;
        let result = in_order(
            &items,
            Threads::default(),
            |n| *n,
            |_, n| {
                taken += 1;
                anyhow::ensure!(n < 9, "enough");
                Ok(())
            },
        );
        assert_eq!((result.is_err(), taken), (true, 10));
    }
}
