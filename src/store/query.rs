//! SPARQL queries.

use oxigraph::model::{GraphName, Term, Variable};
use oxigraph::sparql::{QueryEvaluationError, QueryResults, SparqlEvaluator};

use super::union::Union;
use super::{QueryError, Store};

/// How a query is to be understood.
#[derive(Debug, Clone, Default)]
pub struct QueryOptions<'a> {
    /// Prefixes that are there without being declared, as pairs of prefix and namespace.
    pub prefixes: &'a [(&'a str, &'a str)],
    /// Take the default graph for what it is, not for the union of all graphs. A query with `FROM` says itself
    /// what its default graph is.
    pub default_graph_only: bool,
    /// Take each IRI for a thing of its own, whatever `owl:sameAs` links.
    pub without_links: bool,
    /// Values that variables have from the start.
    pub bindings: Vec<(Variable, Term)>,
}

impl Store {
    /// Answers a SPARQL 1.1 query.
    pub fn query(
        &self,
        query: &str,
        options: &QueryOptions<'_>,
    ) -> Result<QueryResults<'static>, QueryError> {
        let evaluator = || {
            options.prefixes.iter().try_fold(SparqlEvaluator::new(), |evaluator, (prefix, namespace)| {
                evaluator.with_prefix(*prefix, *namespace)
            })
        };
        let bad_prefix = |error: oxigraph::model::IriParseError| QueryError::Syntax {
            place: None,
            message: error.to_string(),
        };
        let mut prepared = match evaluator().map_err(bad_prefix)?.parse_query(query) {
            Ok(prepared) => prepared,
            Err(error) => {
                let update = evaluator().map_err(bad_prefix)?.parse_update(query).is_ok();
                let empty = query.trim().is_empty();
                return Err(if update && !empty { QueryError::Update } else { error.into() });
            }
        };
        for (variable, term) in &options.bindings {
            prepared = prepared.substitute_variable(variable.clone(), term.clone());
        }
        let failed = |error: oxigraph::store::StorageError| {
            QueryError::from(QueryEvaluationError::Dataset(Box::new(error)))
        };
        if !options.default_graph_only && prepared.dataset().is_default_dataset() {
            let union = Union::new(self.inner.clone(), None, !options.without_links).map_err(failed)?;
            return Ok(prepared.on_queryable_dataset(union).execute()?);
        }
        if let Some(graphs) = prepared.dataset().default_graph_graphs()
            && graphs.len() > 1
        {
            let union =
                Union::new(self.inner.clone(), Some(graphs), !options.without_links).map_err(failed)?;
            prepared.dataset_mut().set_default_graph(vec![GraphName::DefaultGraph]);
            return Ok(prepared.on_queryable_dataset(union).execute()?);
        }
        Ok(prepared.on_store(&self.inner).execute()?)
    }
}
