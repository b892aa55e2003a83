//! Why the service cannot start or go on.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use super::rules::RulesError;
use super::uploads::DatabaseError;

/// Why the service cannot start or go on.
#[derive(Debug)]
pub enum ServeError {
    /// The packs were refused, or there are none.
    Rules(RulesError),
    /// The folder of the page is not there.
    Site {
        /// The folder.
        path: PathBuf,
    },
    /// The data folder cannot be made or written to.
    DataFolder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The database cannot be used.
    Database(DatabaseError),
    /// The address cannot be listened on.
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        error: io::Error,
    },
    /// The standard output cannot be written to.
    Output(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rules(error) => error.fmt(formatter),
            Self::Site { path } => write!(formatter, "the page's folder {} is not there", path.display()),
            Self::DataFolder { path, error } => {
                write!(formatter, "the data folder {} cannot be used: {error}", path.display())
            }
            Self::Database(error) => error.fmt(formatter),
            Self::Listen { address, error } if error.kind() == io::ErrorKind::AddrInUse => {
                write!(formatter, "{address} is in use by another program; choose another with --listen")
            }
            Self::Listen { address, error } => write!(formatter, "cannot listen on {address}: {error}"),
            Self::Output(error) => write!(formatter, "cannot write to the standard output: {error}"),
        }
    }
}

impl std::error::Error for ServeError {}

impl From<RulesError> for ServeError {
    fn from(error: RulesError) -> Self {
        Self::Rules(error)
    }
}

impl From<DatabaseError> for ServeError {
    fn from(error: DatabaseError) -> Self {
        Self::Database(error)
    }
}
