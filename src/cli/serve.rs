//! `serve`: a graph over HTTP.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail};
use oxigraph::model::NamedNode;
use tracing_subscriber::EnvFilter;

use super::Usage;
use super::graph::Source;
use super::report::Report;
use crate::mint::Minter;
use crate::serve::{Limits, Origin, Origins, Settings, Texts, Token, Workers, listen};
use crate::store::Store;

/// Serve a graph over HTTP: SPARQL, linked data, pages.
///
/// A store on disk is open to readers as long as it is served, and `load` has to wait. With --writable the server itself
/// writes: SPARQL updates, the Graph Store Protocol and documents, for whoever shows the token.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    source: Source,
    /// The address to listen on; port 0 takes any that is free.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:7878")]
    bind: SocketAddr,
    /// Where the service is found from outside, if that is not what the IRIs of the data say.
    #[arg(long, value_name = "IRI", value_parser = public_base)]
    public_base: Option<String>,
    /// Take updates, graphs and documents from whoever shows the token.
    #[arg(long)]
    writable: bool,
    /// The file of the token, 16 characters or more; else it is in `VISITGRAPH_TOKEN`.
    #[arg(long, value_name = "FILE", requires = "writable")]
    token_file: Option<PathBuf>,
    /// An origin whose pages may ask: these alone, to read and, with the token, to write [default: pages of any origin may
    /// read, none may write].
    #[arg(long, value_name = "ORIGIN", num_args = 1..)]
    cors: Vec<Origin>,
    /// The texts of the documents, to show facts in place: a file or a folder, told by their SHA-256.
    #[arg(long, value_name = "PATH")]
    texts: Option<PathBuf>,
    /// The licence of the data, as the descriptions of the dataset tell it.
    #[arg(long, value_name = "IRI", value_parser = |iri: &str| NamedNode::new(iri).map_err(|error| error.to_string()))]
    license: Option<NamedNode>,
    /// Queries take each IRI for a thing of its own, whatever owl:sameAs links.
    #[arg(long)]
    no_links: bool,
    /// How long a query may take, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    timeout: u64,
    /// How many queries may run at once, each in a process of its own [default: twice the cores].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1_000))]
    max_queries: Option<u16>,
    /// Most rows or triples of a result.
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    max_rows: usize,
    /// Most MiB of what is sent.
    #[arg(long, value_name = "MIB", default_value_t = 64)]
    max_body: usize,
    /// Most MiB of memory that a query may take on top of the graph.
    #[arg(long, value_name = "MIB", default_value_t = 1024)]
    max_memory: u64,
}

pub(super) fn run(args: &Args, minter: &Minter, report: &mut Report) -> anyhow::Result<()> {
    let token = token(args)?;
    let Some(lists) = args.source.lists(report) else { return Ok(()) };
    let folder = args.source.graph.store.clone();
    let store = match &folder {
        Some(folder) if args.writable => Store::open(folder)?,
        _ => match args.source.open(minter, report)? {
            Some(store) => store,
            None => return Ok(()),
        },
    };
    // A file that was mistyped is no empty graph.
    if report.has_errors() && folder.is_none() && store.is_empty()? {
        return Ok(());
    }
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
    let texts = args.texts.as_deref().map(|path| texts(path, report));
    let settings = Settings {
        store,
        minter: minter.clone(),
        public_base: args.public_base.clone(),
        token,
        limits: limits(args),
        workers: Workers {
            program: std::env::current_exe().context("cannot tell where this program is")?,
            store: folder,
            writable: args.writable,
            without_links: args.no_links,
        },
        lists,
        origins: if args.cors.is_empty() { Origins::default() } else { Origins::These(args.cors.clone()) },
        texts,
        license: args.license.clone(),
    };
    report.finish();
    Ok(listen(settings, args.bind, |address| {
        report.note(format_args!("serving http://{address}/"));
    })?)
}

/// Texts by their digests. All are read once, and again whenever one is shown.
fn texts(path: &Path, report: &mut Report) -> Texts {
    let known = super::texts::by_digest(path, report);
    Texts::new(move |sha256| super::texts::read_again(known.get(sha256)?))
}

fn limits(args: &Args) -> Limits {
    let usual = Limits::default();
    Limits {
        timeout: Duration::from_secs(args.timeout),
        queries: args.max_queries.map_or(usual.queries, usize::from),
        rows: args.max_rows,
        body: args.max_body << 20,
        memory: args.max_memory << 20,
    }
}

/// The token, if writing is allowed.
fn token(args: &Args) -> anyhow::Result<Option<Token>> {
    if !args.writable {
        return Ok(None);
    }
    let text = match &args.token_file {
        Some(path) => fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?,
        None => match std::env::var("VISITGRAPH_TOKEN") {
            Ok(token) => token,
            Err(_) => {
                return Err(Usage("--writable needs a token: --token-file FILE or VISITGRAPH_TOKEN").into());
            }
        },
    };
    match Token::new(&text) {
        Some(token) => Ok(Some(token)),
        None => bail!("a token has 16 characters or more, letters, digits and signs, no blanks"),
    }
}

fn public_base(text: &str) -> Result<String, String> {
    Ok(Minter::new(text).map_err(|error| error.to_string())?.base().to_owned())
}
