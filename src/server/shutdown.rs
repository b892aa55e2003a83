//! Being told to stop.

use tracing::info;

/// Waits for Ctrl-C, or for the signal that service managers send.
pub(super) async fn requested() {
    let signal = tokio::select! {
        () = interrupted() => "SIGINT",
        () = terminated() => "SIGTERM",
    };
    info!(signal, "stopping");
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
