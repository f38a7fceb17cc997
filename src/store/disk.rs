//! Stores on disk.

use std::path::Path;

use super::{Store, StoreError};

impl Store {
    /// Opens the store in a folder, or makes one there if the folder is empty or missing.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        if !is_store(folder) && !is_vacant(folder)? {
            return Err(StoreError::OtherContent(folder.to_owned()));
        }
        open(folder)
    }

    /// Opens the store in a folder that has one.
    pub fn open_existing(folder: &Path) -> Result<Self, StoreError> {
        if cfg!(feature = "rocksdb") && !is_store(folder) {
            return Err(StoreError::NoStore(folder.to_owned()));
        }
        open(folder)
    }
}

/// RocksDB names its manifest in a file called `CURRENT`.
fn is_store(folder: &Path) -> bool {
    folder.join("CURRENT").is_file()
}

fn is_vacant(folder: &Path) -> Result<bool, StoreError> {
    match folder.read_dir() {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(StoreError::Folder { path: folder.to_owned(), error }),
    }
}

#[cfg(feature = "rocksdb")]
fn open(folder: &Path) -> Result<Store, StoreError> {
    std::fs::create_dir_all(folder).map_err(|error| StoreError::Folder { path: folder.to_owned(), error })?;
    match oxigraph::store::Store::open(folder) {
        Ok(inner) => Ok(Store { inner }),
        Err(error) if error.to_string().contains("lock") => Err(StoreError::InUse(folder.to_owned())),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(feature = "rocksdb"))]
fn open(_: &Path) -> Result<Store, StoreError> {
    Err(StoreError::NoDisk)
}
