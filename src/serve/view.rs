//! What workers read: the folder of a store that nobody writes to, or a copy of it as it is at a time.
//!
//! A process that reads a store beside one that writes to it may see anything. So a server that writes gives its workers
//! a copy, which shares its files, after each write that somebody asks about.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use tokio::sync::Mutex;

use super::Shared;

/// The folder of the copies, in the folder of the store.
const COPIES: &str = "visitgraph.views";

/// A folder that can be read.
#[derive(Debug)]
pub(super) struct View {
    folder: PathBuf,
    generation: u64,
    /// Whether it is a copy, to be removed when nobody reads it any more.
    copy: bool,
}

impl View {
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for View {
    fn drop(&mut self) {
        if self.copy
            && let Err(error) = fs::remove_dir_all(&self.folder)
        {
            tracing::warn!(%error, "cannot remove a copy of the store");
        }
    }
}

/// The newest view.
#[derive(Debug)]
pub(super) struct Views {
    store: Option<PathBuf>,
    writable: bool,
    newest: Mutex<Option<Arc<View>>>,
}

impl Views {
    /// The views of a store, without those that a server before left behind.
    pub(super) fn new(store: Option<PathBuf>, writable: bool) -> Self {
        if let Some(folder) = store.as_ref().filter(|_| writable) {
            fs::remove_dir_all(folder.join(COPIES)).ok();
        }
        Self { store, writable, newest: Mutex::default() }
    }

    /// A view of the store as it is now; nothing for a graph in memory.
    pub(super) async fn now(&self, service: &Shared) -> io::Result<Option<Arc<View>>> {
        let Some(folder) = &self.store else { return Ok(None) };
        let generation = service.generation();
        let mut newest = self.newest.lock().await;
        if let Some(view) = newest.as_ref().filter(|view| !self.writable || view.generation >= generation) {
            return Ok(Some(Arc::clone(view)));
        }
        let view = if self.writable {
            let copy = folder.join(COPIES).join(generation.to_string());
            let (store, target) = (service.store.clone(), copy.clone());
            let made = tokio::task::spawn_blocking(move || {
                fs::create_dir_all(target.parent().unwrap_or(&target))?;
                store.snapshot(&target).map_err(io::Error::other)
            });
            made.await.map_err(io::Error::other)??;
            View { folder: copy, generation, copy: true }
        } else {
            View { folder: folder.clone(), generation, copy: false }
        };
        let view = Arc::new(view);
        *newest = Some(Arc::clone(&view));
        Ok(Some(view))
    }
}
