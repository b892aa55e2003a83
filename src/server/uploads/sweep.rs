//! Removing the files that are no longer wanted.

use std::sync::Arc;
use std::time::SystemTime;

use tracing::{info, warn};

use super::super::App;
use super::super::clock::Timestamp;
use super::Uploads;
use super::database::DatabaseError;

/// Sweeps at once and then again and again, without end.
pub(in super::super) async fn sweep_regularly(app: Arc<App>) {
    let Some(uploads) = &app.uploads else { return };
    let mut ticks = tokio::time::interval(app.limits.sweep_every);
    loop {
        ticks.tick().await;
        match uploads.sweep().await {
            Ok(0) => {}
            Ok(files) => info!(files, "removed files that are no longer wanted"),
            Err(error) => warn!(%error, "files that are no longer wanted cannot be found"),
        }
    }
}

impl Uploads {
    /// Removes the files that were kept long enough, and those a crash left behind. How many.
    async fn sweep(&self) -> Result<usize, DatabaseError> {
        let mut unwanted = self.store.forget_expired(Timestamp::now()).await?;
        let known = self.store.known_files().await?;
        let files = self.files.clone();
        let orphans = tokio::task::spawn_blocking(move || files.orphans(&known, SystemTime::now()));
        match orphans.await {
            Ok(Ok(orphans)) => unwanted.extend(orphans),
            Ok(Err(error)) => warn!(%error, "the folder of the files cannot be read"),
            Err(_) => {}
        }
        for stored_as in &unwanted {
            if let Err(error) = self.files.remove(stored_as).await {
                warn!(%error, "a file cannot be removed");
            }
        }
        Ok(unwanted.len())
    }
}
