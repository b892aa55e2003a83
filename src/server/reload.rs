//! Reading the packs again when their files change.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;
use tokio::time::timeout;
use tracing::{error, info, warn};

use super::App;
use super::rules::{Replacement, Rules, RulesError};
use super::signals::Signal;

/// Saving a file makes several events; the packs are read once these have calmed down.
const CALM: Duration = Duration::from_millis(150);
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// Tells of changes near the packs, and of SIGHUP. Watching ends when it is dropped.
pub(super) struct Changes {
    /// Absent where the system cannot watch: then only SIGHUP has the packs read again.
    _watcher: Option<RecommendedWatcher>,
    events: mpsc::Receiver<()>,
    hang_up: Signal,
}

impl Changes {
    /// Starts watching the packs at these paths: their folders, rather than the files, because most
    /// programs save a file by putting another in its place.
    pub fn listen(paths: &[PathBuf]) -> Self {
        let (sender, events) = mpsc::channel(1);
        // A full channel holds an event that has not been seen yet: one is enough.
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| may_change_packs(event.kind)) {
                let _ = sender.try_send(());
            }
        });
        let watcher = watcher.and_then(|mut watcher| {
            for folder in folders(paths) {
                watcher.watch(&folder, RecursiveMode::NonRecursive)?;
            }
            Ok(watcher)
        });
        if let Err(error) = &watcher {
            warn!(%error, "the packs cannot be watched; send SIGHUP when they have changed");
        }
        Self { _watcher: watcher.ok(), events, hang_up: Signal::hang_up() }
    }

    async fn next(&mut self) {
        tokio::select! {
            Some(()) = self.events.recv() => self.calm_down().await,
            _ = self.hang_up.arrives() => {}
        }
    }

    async fn calm_down(&mut self) {
        let calm = async { while let Ok(Some(())) = timeout(CALM, self.events.recv()).await {} };
        let _ = timeout(LONGEST_WAIT, calm).await;
    }
}

/// Reading the packs is an event, too, and must not have them read again.
fn may_change_packs(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

fn folders(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    let mut folders = BTreeSet::new();
    for path in paths {
        // A link changes in its own folder, and what it leads to in another.
        let target = path.canonicalize().unwrap_or_else(|_| path.clone());
        for path in [path, &target] {
            let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
            let here = folder.as_os_str().is_empty();
            folders.insert(if here { PathBuf::from(".") } else { folder.to_path_buf() });
        }
    }
    folders.retain(|folder| Path::is_dir(folder));
    folders
}

/// Reads the packs again after each change and each SIGHUP, without end.
pub(super) async fn reload_on_change(app: Arc<App>, paths: Vec<PathBuf>, mut changes: Changes) {
    loop {
        changes.next().await;
        let paths = paths.clone();
        let read = tokio::task::spawn_blocking(move || Rules::read(&paths).map(Arc::new)).await;
        match read {
            Ok(read) => put_in_force(&app, &read),
            Err(_) => error!("reading the packs panicked; those before are still in force"),
        }
    }
}

fn put_in_force(app: &App, read: &Result<Arc<Rules>, RulesError>) {
    match (app.rules.replace(read), read) {
        (Replacement::Replaced, Ok(rules)) => {
            let packs = rules.engine.packs();
            app.metrics.count_reload(true);
            app.metrics.show_packs(packs);
            for pack in packs {
                info!(pack = pack.id, version = %pack.version, digest = %pack.digest, "pack in force");
            }
        }
        (Replacement::Refused, Err(error)) => {
            app.metrics.count_reload(false);
            error!(%error, "the changed packs were refused; those before are still in force");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{CreateKind, DataChange, ModifyKind, RemoveKind};

    use super::*;

    #[test]
    fn reading_is_no_change_and_writing_is() {
        for kind in [AccessKind::Read, AccessKind::Open(AccessMode::Any), AccessKind::Close(AccessMode::Read)]
        {
            assert!(!may_change_packs(EventKind::Access(kind)), "{kind:?}");
        }
        let changes = [
            EventKind::Any,
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
            EventKind::Create(CreateKind::File),
            EventKind::Modify(ModifyKind::Data(DataChange::Any)),
            EventKind::Remove(RemoveKind::File),
        ];
        for kind in changes {
            assert!(may_change_packs(kind), "{kind:?}");
        }
    }
}
