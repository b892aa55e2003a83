//! Listening, and stopping without dropping a request.

use std::convert::Infallible;
use std::fmt;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tracing::{info, warn};

use super::app::App;
use super::error::ServeError;
use super::options::{Limits, Options};
use super::reload::{Changes, reload_on_change};
use super::router::router;
use super::rules::Rules;
use super::signals::Signal;
use super::uploads::{self, Uploads};

/// Serves until SIGINT or SIGTERM, and says on the standard output where:
/// `Listening on http://127.0.0.1:8080`.
pub async fn serve(options: Options) -> Result<(), ServeError> {
    let (mut interrupt, mut terminate) = (Signal::interrupt(), Signal::terminate());
    let server = Server::bind(options).await?;
    let address = server.local_address();
    writeln!(io::stdout(), "Listening on http://{address}").map_err(ServeError::Output)?;
    let stop = async move {
        let signal = tokio::select! {
            signal = interrupt.arrives() => signal,
            signal = terminate.arrives() => signal,
        };
        info!(signal, "stopping");
    };
    server.run(stop).await;
    Ok(())
}

/// A service that is bound to its address and has its rules and its data, ready to run.
pub struct Server {
    app: Arc<App>,
    options: Options,
    changes: Changes,
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Reads the packs, opens the data and binds the address. From here on SIGHUP has the packs
    /// read again.
    pub async fn bind(options: Options) -> Result<Self, ServeError> {
        if let Some(path) = options.site.as_ref().filter(|path| !path.is_dir()) {
            return Err(ServeError::Site { path: path.clone() });
        }
        // Watching begins before reading: a change in between is not missed.
        let changes = Changes::listen(if options.reload { &options.packs } else { &[] });
        let rules = Rules::read(&options.packs)?;
        let uploads = Uploads::open(&options.data, &options.limits).await?;
        let listen_error = |error| ServeError::Listen { address: options.listen, error };
        let listener = TcpListener::bind(options.listen).await.map_err(listen_error)?;
        let address = listener.local_addr().map_err(listen_error)?;
        for pack in rules.engine.packs() {
            info!(pack = pack.id, version = %pack.version, digest = %pack.digest, "pack in force");
        }
        let app = App::with_uploads(rules, uploads, &options);
        Ok(Self { app, options, changes, listener, address })
    }

    /// The address that is listened on, with the port that was taken.
    pub fn local_address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` is ready, then lets the requests under way finish within
    /// [`Limits::shutdown_grace`].
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let Self { app, options, changes, listener, .. } = self;
        let mut background = JoinSet::new();
        background.spawn(reload_on_change(app.clone(), options.packs, changes));
        background.spawn(uploads::sweep_regularly(app.clone()));

        let connections = GracefulShutdown::new();
        tokio::select! {
            never = accept(listener, router(app), &connections, &options.limits) => match never {},
            () = stop => {}
        }
        let under_way = connections.count();
        if tokio::time::timeout(options.limits.shutdown_grace, connections.shutdown()).await.is_err() {
            warn!(under_way, "stopped before every request was answered");
        } else {
            info!("stopped");
        }
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Server").field("address", &self.address).finish_non_exhaustive()
    }
}

async fn accept(
    listener: TcpListener,
    routes: Router,
    connections: &GracefulShutdown,
    limits: &Limits,
) -> Infallible {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head_timeout);
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let _ = stream.set_nodelay(true);
                handle(stream, &routes, connections, &http);
            }
            Err(error) => {
                // Mostly too many open files: it passes when others are closed.
                warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

fn handle(stream: TcpStream, routes: &Router, connections: &GracefulShutdown, http: &http1::Builder) {
    let service = TowerToHyperService::new(routes.clone());
    let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service));
    tokio::spawn(async move {
        // A client that goes away or speaks no HTTP is nothing to report.
        let _ = connection.await;
    });
}
