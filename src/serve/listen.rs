//! The only place that opens a socket.

use std::net::SocketAddr;

use tokio::net::TcpListener;
use tokio::signal;

use super::{Settings, router, service};

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

/// Serves until the process is told to end (SIGTERM, or Ctrl-C), then finishes what runs. `ready` is told the address.
pub fn listen(
    settings: Settings,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ListenError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener =
            TcpListener::bind(address).await.map_err(|error| ListenError::Bind { address, error })?;
        let local = listener.local_addr()?;
        let service = service(settings);
        service.pool.warm(&service).await;
        ready(local);
        axum::serve(listener, router(service)).with_graceful_shutdown(asked_to_end()).await?;
        Ok(())
    })
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
