//! SPARQL queries and updates.

use oxigraph::model::{GraphName, NamedNode, NamedOrBlankNode, Term, Variable};
use oxigraph::sparql::{
    PreparedSparqlQuery, QueryEvaluationError, QueryResults, QuerySolutionIter, QueryTripleIter,
    SparqlEvaluator, UpdateEvaluationError,
};

use super::error::TooMany;
use super::union::Union;
use super::{QueryError, Store, syntax};

pub use oxigraph::sparql::CancellationToken;

/// How a query is to be understood.
#[derive(Clone, Default)]
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
    /// What relative IRIs are resolved against.
    pub base: Option<&'a str>,
    /// The dataset, where the request gives it: it overrides what the query says.
    pub dataset: Option<RequestDataset>,
    /// Ends the query from outside, as soon as it reads on.
    pub cancellation: Option<CancellationToken>,
    /// Most solutions or triples; one more is an error, so that nobody takes a part for the whole.
    pub most: Option<usize>,
}

/// The graphs that a request names (SPARQL 1.1 Protocol, sections 2.1.4 and 2.2.3).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestDataset {
    /// Those whose union is the default graph.
    pub default_graphs: Vec<NamedNode>,
    /// The named graphs.
    pub named_graphs: Vec<NamedNode>,
}

impl std::fmt::Debug for QueryOptions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QueryOptions").finish_non_exhaustive()
    }
}

impl QueryOptions<'_> {
    fn evaluator(&self) -> Result<SparqlEvaluator, QueryError> {
        let mut evaluator = SparqlEvaluator::new();
        for (prefix, namespace) in self.prefixes {
            evaluator = evaluator.with_prefix(*prefix, *namespace).map_err(|error| bad_iri(&error))?;
        }
        if let Some(base) = self.base {
            evaluator = evaluator.with_base_iri(base).map_err(|error| bad_iri(&error))?;
        }
        Ok(match &self.cancellation {
            Some(token) => evaluator.with_cancellation_token(token.clone()),
            None => evaluator,
        })
    }

    /// The query, parsed, with its dataset and the values of its variables.
    fn prepare(&self, query: &str) -> Result<PreparedSparqlQuery, QueryError> {
        let mut prepared = match self.evaluator()?.parse_query(query) {
            Ok(prepared) => prepared,
            Err(error) => {
                let update = self.evaluator()?.parse_update(query).is_ok();
                let empty = query.trim().is_empty();
                return Err(if update && !empty {
                    QueryError::Update
                } else {
                    syntax::error(query, self.prefixes, &error)
                });
            }
        };
        for (variable, term) in &self.bindings {
            prepared = prepared.substitute_variable(variable.clone(), term.clone());
        }
        if let Some(request) = &self.dataset {
            let dataset = prepared.dataset_mut();
            dataset.set_default_graph(request.default_graphs.iter().cloned().map(GraphName::from).collect());
            let named = request.named_graphs.iter().cloned().map(NamedOrBlankNode::from);
            dataset.set_available_named_graphs(named.collect());
        }
        Ok(prepared)
    }
}

impl Store {
    /// Answers a SPARQL 1.1 query.
    pub fn query(
        &self,
        query: &str,
        options: &QueryOptions<'_>,
    ) -> Result<QueryResults<'static>, QueryError> {
        let results = self.evaluate(options.prepare(query)?, options)?;
        Ok(match options.most {
            Some(most) => capped(results, most),
            None => results,
        })
    }

    fn evaluate(
        &self,
        mut prepared: PreparedSparqlQuery,
        options: &QueryOptions<'_>,
    ) -> Result<QueryResults<'static>, QueryError> {
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

    /// Runs a SPARQL 1.1 update: all of it, or, where it fails or `keep` then says no, nothing of it. What it keeps is
    /// on disk when this returns.
    ///
    /// Its default graph is the default graph itself, not the union of all.
    pub fn update(
        &self,
        update: &str,
        options: &QueryOptions<'_>,
        keep: impl FnOnce() -> bool,
    ) -> Result<(), QueryError> {
        let parsed = options.evaluator()?.parse_update(update);
        let mut prepared = parsed.map_err(|error| syntax::error(update, options.prefixes, &error))?;
        if let Some(request) = &options.dataset {
            for dataset in prepared.using_datasets_mut() {
                if !dataset.is_default_dataset() {
                    return Err(QueryError::TwoDatasets);
                }
                let graphs = request.default_graphs.iter().cloned().map(GraphName::from);
                dataset.set_default_graph(graphs.collect());
                let named = request.named_graphs.iter().cloned().map(NamedOrBlankNode::from);
                dataset.set_available_named_graphs(named.collect());
            }
        }
        let failed = |error| QueryError::from(UpdateEvaluationError::Storage(error));
        let mut transaction = self.inner.start_transaction().map_err(failed)?;
        prepared.on_transaction(&mut transaction).execute()?;
        if !keep() {
            return Err(QueryError::Cancelled);
        }
        transaction.commit().map_err(failed)?;
        self.flush().map_err(failed)
    }
}

/// A prefix or base that is no IRI.
fn bad_iri(error: &oxigraph::model::IriParseError) -> QueryError {
    let hint = "write a whole IRI, such as `https://example.org/`".to_owned();
    QueryError::Syntax { place: None, message: error.to_string(), hint }
}

/// Reads an update and forgets it again.
pub fn check_update(update: &str, prefixes: &[(&str, &str)]) -> Result<(), QueryError> {
    let options = QueryOptions { prefixes, ..QueryOptions::default() };
    // Without a base, relative IRIs are wrong.
    let evaluator = options.evaluator()?.with_base_iri("urn:x-visitgraph:base:");
    let parsed = evaluator.map_err(|error| bad_iri(&error))?.parse_update(update);
    parsed.map(|_| ()).map_err(|error| syntax::error(update, prefixes, &error))
}

/// The results, with an error behind as many as there may be.
fn capped(results: QueryResults<'static>, most: usize) -> QueryResults<'static> {
    match results {
        QueryResults::Solutions(solutions) => {
            let variables = solutions.variables().into();
            QueryResults::Solutions(QuerySolutionIter::new(variables, cap(solutions, most)))
        }
        QueryResults::Graph(triples) => QueryResults::Graph(QueryTripleIter::new(cap(triples, most))),
        truth @ QueryResults::Boolean(_) => truth,
    }
}

fn cap<T>(
    items: impl Iterator<Item = Result<T, QueryEvaluationError>>,
    most: usize,
) -> impl Iterator<Item = Result<T, QueryEvaluationError>> {
    items.enumerate().map(move |(at, item)| {
        if at >= most { Err(QueryEvaluationError::Unexpected(Box::new(TooMany(most)))) } else { item }
    })
}
