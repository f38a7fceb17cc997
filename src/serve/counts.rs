//! How much there is of what, read once for each state of the graph.

use std::sync::{Arc, Mutex, PoisonError};

use super::Service;
use crate::dataset::{Counts, count};
use crate::store::StoreError;

/// The counts of the newest state that somebody asked about.
#[derive(Debug, Default)]
pub(super) struct Cache(Mutex<Option<(u64, Arc<Counts>)>>);

impl Service {
    /// The counts of the graph as it is now. Reads all of it if it has changed.
    pub(super) fn counts(&self) -> Result<Arc<Counts>, StoreError> {
        let generation = self.generation();
        let mut newest = self.counts.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, counts)) = newest.as_ref().filter(|(known, _)| *known == generation) {
            return Ok(Arc::clone(counts));
        }
        let counts = Arc::new(count(&self.store, self.minter.base())?);
        *newest = Some((generation, Arc::clone(&counts)));
        Ok(counts)
    }
}
