//! What can go wrong with a store.

use std::path::PathBuf;

use oxigraph::sparql::{QueryEvaluationError, UpdateEvaluationError};
use oxigraph::store::StorageError;

use crate::text::LineColumn;

/// A store could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// This build has no on-disk store.
    #[error("this build keeps graphs in memory only; the default build (`make install`) has stores on disk")]
    NoDisk,
    /// There is no store at this place.
    #[error("there is no store in {}; `visitgraph load --store` makes one", .0.display())]
    NoStore(PathBuf),
    /// The folder holds other things.
    #[error("{} is not empty and holds no store", .0.display())]
    OtherContent(PathBuf),
    /// Another process has the store open.
    #[error(
        "the store in {} is in use by another process; where that is `visitgraph serve --writable`, it takes documents itself",
        .0.display()
    )]
    InUse(PathBuf),
    /// A write was given up before it was kept.
    #[error("the write was given up")]
    GivenUp,
    /// The storage failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The folder cannot be read or made.
    #[error("{}: {error}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
}

/// A query could not be answered.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum QueryError {
    /// It is not SPARQL.
    #[error("{message}")]
    Syntax {
        /// Where in the query, if known.
        place: Option<LineColumn>,
        /// What is wrong.
        message: String,
        /// What to do.
        hint: String,
    },
    /// It is an update, not a query.
    #[error("this is an update, and queries only read; `load` and `remove` change a store")]
    Update,
    /// It asks for another service.
    #[error("SERVICE is not allowed: queries are answered from this graph alone")]
    Service,
    /// An update asks for a document of the web.
    #[error("LOAD is not allowed: nothing is fetched; send what is to be loaded")]
    Load,
    /// It is an update with `USING` or `WITH`, and the request gives a dataset too.
    #[error("the update has USING or WITH, so the request cannot give graphs as well")]
    TwoDatasets,
    /// It was ended before it was done.
    #[error("it took longer than it may")]
    Cancelled,
    /// It calls a function that there is not.
    #[error("there is no function {0}")]
    UnknownFunction(String),
    /// It has more results than it may.
    #[error("there are more than {0} results; ask for less, or page with LIMIT and OFFSET")]
    TooMany(usize),
    /// Its evaluation failed.
    #[error(transparent)]
    Evaluation(QueryEvaluationError),
    /// An update failed.
    #[error(transparent)]
    UpdateEvaluation(UpdateEvaluationError),
}

/// More results came than may.
#[derive(Debug, thiserror::Error)]
#[error("more than {0} results")]
pub(super) struct TooMany(pub(super) usize);

impl From<QueryEvaluationError> for QueryError {
    fn from(error: QueryEvaluationError) -> Self {
        match error {
            QueryEvaluationError::UnsupportedService(_) | QueryEvaluationError::Service(_) => Self::Service,
            QueryEvaluationError::Cancelled => Self::Cancelled,
            QueryEvaluationError::UnsupportedCustomFunction(name) => Self::UnknownFunction(name.to_string()),
            QueryEvaluationError::Unexpected(error) => match error.downcast::<TooMany>() {
                Ok(most) => Self::TooMany(most.0),
                Err(error) => Self::Evaluation(QueryEvaluationError::Unexpected(error)),
            },
            other => Self::Evaluation(other),
        }
    }
}

impl From<UpdateEvaluationError> for QueryError {
    fn from(error: UpdateEvaluationError) -> Self {
        match error {
            // Without a client for HTTP, LOAD is refused with a word about it.
            UpdateEvaluationError::Unexpected(error) => match error.downcast::<QueryEvaluationError>() {
                Ok(error) => (*error).into(),
                Err(error) if error.to_string().contains("HTTP") => Self::Load,
                Err(error) => Self::UpdateEvaluation(UpdateEvaluationError::Unexpected(error)),
            },
            UpdateEvaluationError::UnsupportedService(_) | UpdateEvaluationError::Service(_) => Self::Service,
            other => Self::UpdateEvaluation(other),
        }
    }
}
