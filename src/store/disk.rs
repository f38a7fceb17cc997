//! Stores on disk.
//!
//! RocksDB lets one process write, and does not tell readers when somebody writes. So a file beside it is locked: by
//! all who read together, or by the one who writes alone.

#[cfg(feature = "rocksdb")]
use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::{Store, StoreError};

/// The name of the file that is locked.
const LOCK: &str = "visitgraph.lock";

impl Store {
    /// Opens the store in a folder to write to it, or makes one there if the folder is empty or missing.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        if !is_store(folder) && !is_vacant(folder)? {
            return Err(StoreError::OtherContent(folder.to_owned()));
        }
        open(folder, Access::Write)
    }

    /// Opens the store in a folder that has one, to write to it.
    pub fn open_existing(folder: &Path) -> Result<Self, StoreError> {
        must_be_store(folder)?;
        open(folder, Access::Write)
    }

    /// Opens the store in a folder that has one, to read only. Many processes can read at once.
    pub fn open_to_read(folder: &Path) -> Result<Self, StoreError> {
        must_be_store(folder)?;
        open(folder, Access::Read)
    }
}

impl Store {
    /// Opens the store in a folder to read beside its server, which sees to it that nobody writes there.
    pub fn open_view(folder: &Path) -> Result<Self, StoreError> {
        must_be_store(folder)?;
        open(folder, Access::View)
    }

    /// Makes a copy of the store on disk as it is now, in a folder that must not be there: files are shared, so it takes
    /// neither long nor much room.
    pub fn snapshot(&self, folder: &Path) -> Result<(), StoreError> {
        #[cfg(feature = "rocksdb")]
        self.inner.backup(folder)?;
        #[cfg(not(feature = "rocksdb"))]
        let _ = folder;
        Ok(())
    }
}

/// What a store is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Write,
    /// To read what is known not to change.
    View,
}

fn must_be_store(folder: &Path) -> Result<(), StoreError> {
    if cfg!(feature = "rocksdb") && !is_store(folder) {
        return Err(StoreError::NoStore(folder.to_owned()));
    }
    Ok(())
}

/// RocksDB names its manifest in a file called `CURRENT`.
fn is_store(folder: &Path) -> bool {
    folder.join("CURRENT").is_file()
}

fn is_vacant(folder: &Path) -> Result<bool, StoreError> {
    match folder.read_dir() {
        Ok(entries) => Ok(entries.flatten().all(|entry| entry.file_name() == LOCK)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(StoreError::Folder { path: folder.to_owned(), error }),
    }
}

#[cfg(feature = "rocksdb")]
fn open(folder: &Path, access: Access) -> Result<Store, StoreError> {
    let failed = |error| StoreError::Folder { path: folder.to_owned(), error };
    if access == Access::Write {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let lock = if access == Access::View { None } else { lock(folder, access)? };
    let inner = match access {
        Access::Read | Access::View => oxigraph::store::Store::open_read_only(folder)?,
        Access::Write => match oxigraph::store::Store::open(folder) {
            Ok(inner) => inner,
            // Another program than this one has it.
            Err(error) if error.to_string().contains("lock") => {
                return Err(StoreError::InUse(folder.to_owned()));
            }
            Err(error) => return Err(error.into()),
        },
    };
    Ok(Store { inner, on_disk: true, _lock: lock.map(std::sync::Arc::new) })
}

/// Locks the store; `None` on a medium that cannot be written, where nobody writes.
#[cfg(feature = "rocksdb")]
fn lock(folder: &Path, access: Access) -> Result<Option<File>, StoreError> {
    let failed = |error| StoreError::Folder { path: folder.to_owned(), error };
    let file = match File::options().create(true).append(true).open(folder.join(LOCK)) {
        Ok(file) => file,
        Err(_) if access == Access::Read => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let locked = match access {
        Access::Read | Access::View => file.try_lock_shared(),
        Access::Write => file.try_lock(),
    };
    match locked {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

#[cfg(not(feature = "rocksdb"))]
fn open(_: &Path, _: Access) -> Result<Store, StoreError> {
    Err(StoreError::NoDisk)
}
