//! The only place that opens a socket.

mod patient;

use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::signal;
use tokio::sync::Semaphore;
use tokio::time::sleep;

use super::{Settings, router, service};
use patient::Patient;

/// Most connections at once; others wait until one ends.
const CONNECTIONS: usize = 1024;
/// How long a client may take to send the head of a request, or to begin with the next.
const HEAD: Duration = Duration::from_secs(15);
/// Most bytes of a head: more than the layers let pass, so that they can say what is wrong.
const LONGEST_HEAD: usize = 128 << 10;
/// How long what runs may go on when the process is told to end.
const LAST_CALL: Duration = Duration::from_secs(10);

/// The service could not be put on a socket.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ListenError {
    /// The address cannot be had.
    #[error("cannot listen on {address}: {error}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        error: std::io::Error,
    },
    /// The system failed.
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// Serves until the process is told to end (SIGTERM, or Ctrl-C), then finishes what runs, for a while. `ready` is told the
/// address.
pub fn listen(
    settings: Settings,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ListenError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let listener =
            TcpListener::bind(address).await.map_err(|error| ListenError::Bind { address, error })?;
        let local = listener.local_addr()?;
        let service = service(settings);
        service.pool.warm(&service).await;
        ready(local);
        // Pages need them; the first visitor should not wait. What fails here is told when somebody asks.
        let shared = Arc::clone(&service);
        tokio::task::spawn_blocking(move || {
            shared.pages.index(&shared).ok();
            shared.counts().ok();
        });
        serve(listener, router(service)).await;
        Ok(())
    });
    // What blocks is not waited for: it would keep nothing that is not kept already.
    runtime.shutdown_timeout(Duration::from_secs(1));
    served
}

/// Answers connections until the process is told to end, and then those that are open.
async fn serve(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    let mut end = pin!(asked_to_end());
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (accept(&listener).await, place)
        };
        tokio::select! {
            (stream, place) = next => {
                let service = TowerToHyperService::new(router.clone());
                let stream = TokioIo::new(stream);
                let connection = open.watch(builder().serve_connection(stream, service));
                tokio::spawn(async move {
                    if let Err(error) = connection.await {
                        tracing::debug!(%error, "a connection ended");
                    }
                    drop(place);
                });
            }
            () = end.as_mut() => break,
        }
    }
    drop(listener);
    tracing::info!(connections = open.count(), "asked to end");
    tokio::select! {
        () = open.shutdown() => {}
        () = sleep(LAST_CALL) => tracing::warn!("what still runs is broken off"),
        () = asked_to_end() => {}
    }
}

fn builder() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_header_size(LONGEST_HEAD).max_headers(128);
    builder
}

/// The next connection. A system that has no more sockets is asked again a little later.
async fn accept(listener: &TcpListener) -> Patient<impl AsyncRead + AsyncWrite + Unpin + Send + 'static> {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Small answers go out at once.
                stream.set_nodelay(true).ok();
                return Patient::new(stream);
            }
            Err(error) if is_of_one_client(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot take a connection");
                sleep(Duration::from_millis(200)).await;
            }
        }
    }
}

fn is_of_one_client(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Until SIGTERM or Ctrl-C.
async fn asked_to_end() {
    let interrupted = async { signal::ctrl_c().await.ok() };
    #[cfg(unix)]
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminate) => terminate.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<Option<()>>();
    tokio::select! { _ = interrupted => {}, _ = terminated => {} }
}
