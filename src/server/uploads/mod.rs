//! Uploads: `POST /v1/uploads`, and what came of it.
//!
//! A request becomes a [`form::Draft`]; [`review`] checks its texts with the rules in force and
//! decides; [`store::Store`] records what was accepted and keeps the file of what was not.

mod acknowledgements;
mod database;
mod disposition;
mod files;
mod form;
mod media;
mod page;
mod record;
mod review;
mod routes;
mod shown;
mod store;
mod submit;
mod sweep;

use std::path::Path;
use std::time::Duration;

pub use database::DatabaseError;
pub(super) use routes::routes;
pub(super) use sweep::sweep_regularly;

use self::files::Files;
use self::store::Store;
use super::error::ServeError;
use super::options::Limits;

/// Where uploads are: a database, and the files beside it.
#[derive(Debug)]
pub(super) struct Uploads {
    store: Store,
    files: Files,
    kept_for: Duration,
}

impl Uploads {
    /// Opens the data folder, and makes it where it is missing.
    pub async fn open(folder: &Path, limits: &Limits) -> Result<Self, ServeError> {
        let files = Files::open(folder)
            .map_err(|error| ServeError::DataFolder { path: folder.to_path_buf(), error })?;
        let store = Store::open(&folder.join("forewarn.sqlite3")).await?;
        Ok(Self { store, files, kept_for: limits.kept_for })
    }

    /// Whether the database can be asked.
    pub async fn answers(&self) -> bool {
        self.store.ping().await.is_ok()
    }
}
