//! The SQLite database, on a thread of its own.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::oneshot;

/// What brings a database from each version to the next. What is here has been released and
/// never changes; a new version is a new entry.
const MIGRATIONS: [&str; 1] = [include_str!("schema.sql")];

/// How long to wait for another process that writes.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Why the database cannot be used.
#[derive(Debug)]
pub enum DatabaseError {
    /// It was written by a newer version of this program.
    TooNew {
        /// Where it is.
        path: PathBuf,
        /// Its version.
        version: usize,
        /// The newest version this program knows.
        known: usize,
    },
    /// What SQLite says.
    Sqlite(rusqlite::Error),
    /// Its thread has ended.
    Closed,
}

impl fmt::Display for DatabaseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooNew { path, version, known } => write!(
                formatter,
                "{} has version {version}, and this program knows versions up to {known}: use a newer one",
                path.display()
            ),
            Self::Sqlite(error) => write!(formatter, "the database cannot be used: {error}"),
            Self::Closed => formatter.write_str("the database is closed"),
        }
    }
}

impl std::error::Error for DatabaseError {}

impl From<rusqlite::Error> for DatabaseError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A connection whose thread runs one job after the other.
#[derive(Debug)]
pub(super) struct Database {
    /// There until the database is dropped.
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Database {
    /// Opens the database, makes it where it is missing, and brings it up to date.
    pub async fn open(path: &Path) -> Result<Self, DatabaseError> {
        let (jobs, waiting) = mpsc::channel::<Job>();
        let (opened, result) = oneshot::channel();
        let path = path.to_path_buf();
        let thread = std::thread::Builder::new()
            .name("database".into())
            .spawn(move || match connect(&path) {
                Ok(mut connection) => {
                    let _ = opened.send(Ok(()));
                    waiting.iter().for_each(|job| job(&mut connection));
                }
                Err(error) => {
                    let _ = opened.send(Err(error));
                }
            })
            .map_err(|_| DatabaseError::Closed)?;
        result.await.unwrap_or(Err(DatabaseError::Closed))?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    /// Runs a job in its turn. Once it is handed over it is done, even if the caller goes away.
    pub async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, rusqlite::Error> + Send + 'static,
    ) -> Result<T, DatabaseError> {
        let (done, result) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            let _ = done.send(job(connection));
        });
        let jobs = self.jobs.as_ref().ok_or(DatabaseError::Closed)?;
        jobs.send(job).map_err(|_| DatabaseError::Closed)?;
        Ok(result.await.map_err(|_| DatabaseError::Closed)??)
    }
}

impl Drop for Database {
    /// Waits until the connection is closed: SQLite then puts its log into the database, which is
    /// one file again.
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn connect(path: &Path) -> Result<Connection, DatabaseError> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    migrate(&mut connection, path)?;
    Ok(connection)
}

fn migrate(connection: &mut Connection, path: &Path) -> Result<(), DatabaseError> {
    // Another process may be starting on the same database.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: usize = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = MIGRATIONS.len();
    let Some(missing) = MIGRATIONS.get(version..) else {
        return Err(DatabaseError::TooNew { path: path.to_path_buf(), version, known });
    };
    for migration in missing {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_database_is_made_once_and_opened_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("forewarn.sqlite3");
        for _ in 0..2 {
            let database = Database::open(&path).await.expect("opened");
            let version = database.run(|connection| {
                connection.pragma_query_value(None, "user_version", |row| row.get::<_, usize>(0))
            });
            assert_eq!(version.await.expect("asked"), MIGRATIONS.len());
        }
    }

    #[tokio::test]
    async fn a_database_of_a_newer_program_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("forewarn.sqlite3");
        let newer = Connection::open(&path).expect("opened");
        newer.pragma_update(None, "user_version", 99).expect("set");
        let refused = Database::open(&path).await;
        assert!(matches!(refused, Err(DatabaseError::TooNew { version: 99, .. })), "{refused:?}");
    }

    #[tokio::test]
    async fn what_is_no_database_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("forewarn.sqlite3");
        std::fs::write(&path, "not a database, and longer than the head of one would be".repeat(20))
            .expect("written");
        let refused = Database::open(&path).await;
        assert!(matches!(refused, Err(DatabaseError::Sqlite(_))), "{refused:?}");
    }
}
