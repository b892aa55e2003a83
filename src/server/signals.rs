//! Signals of the operating system. From the moment one is listened for, it no longer ends the
//! process by itself.

/// A signal that is listened for.
#[derive(Debug)]
pub(super) struct Signal {
    name: &'static str,
    #[cfg(unix)]
    arrivals: Option<tokio::signal::unix::Signal>,
}

#[cfg(unix)]
impl Signal {
    /// Ctrl-C.
    pub fn interrupt() -> Self {
        Self::listen("SIGINT", tokio::signal::unix::SignalKind::interrupt())
    }

    /// What service managers send to have a service stop.
    pub fn terminate() -> Self {
        Self::listen("SIGTERM", tokio::signal::unix::SignalKind::terminate())
    }

    /// What operators send to have a service read its files again.
    pub fn hang_up() -> Self {
        Self::listen("SIGHUP", tokio::signal::unix::SignalKind::hangup())
    }

    fn listen(name: &'static str, kind: tokio::signal::unix::SignalKind) -> Self {
        Self { name, arrivals: tokio::signal::unix::signal(kind).ok() }
    }

    /// Waits for the signal, and gives its name.
    pub async fn arrives(&mut self) -> &'static str {
        if let Some(arrivals) = &mut self.arrivals
            && arrivals.recv().await.is_some()
        {
            return self.name;
        }
        std::future::pending().await
    }
}

/// Elsewhere there is Ctrl-C and nothing else.
#[cfg(not(unix))]
impl Signal {
    pub fn interrupt() -> Self {
        Self { name: "Ctrl-C" }
    }

    pub fn terminate() -> Self {
        Self { name: "" }
    }

    pub fn hang_up() -> Self {
        Self { name: "" }
    }

    pub async fn arrives(&mut self) -> &'static str {
        if self.name.is_empty() || tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        self.name
    }
}
