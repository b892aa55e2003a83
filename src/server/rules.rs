//! The rule packs in force, and how others take their place.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Bytes;
use serde::Serialize;
use tokio::sync::watch;

use super::clock::Timestamp;
use crate::engine::{Engine, EngineError};
use crate::pack::{Digest, Pack, files};

/// The packs of one moment, compiled, and as they are served.
#[derive(Debug)]
pub(super) struct Rules {
    pub engine: Engine,
    /// The canonical JSON of each pack, in the order of [`Engine::packs`].
    bodies: Vec<Bytes>,
}

impl Rules {
    pub fn new(packs: Vec<Pack>) -> Result<Self, EngineError> {
        let bodies = packs.iter().map(|pack| Bytes::from(pack.canonical_json.clone())).collect();
        Ok(Self { engine: Engine::new(packs)?, bodies })
    }

    pub fn read(paths: &[PathBuf]) -> Result<Self, RulesError> {
        Ok(Self::new(files::read(paths)?)?)
    }

    /// A pack and its canonical JSON.
    pub fn pack(&self, id: &str) -> Option<(&Pack, Bytes)> {
        let packs = self.engine.packs().iter().zip(&self.bodies);
        packs.into_iter().find(|(pack, _)| pack.id == id).map(|(pack, body)| (pack, body.clone()))
    }

    /// The digest of a pack in force.
    pub fn digest(&self, id: &str) -> Option<Digest> {
        self.engine.packs().iter().find(|pack| pack.id == id).map(|pack| pack.digest)
    }

    fn is_same_as(&self, other: &Self) -> bool {
        self.engine.packs().iter().map(|pack| (&pack.id, pack.digest)).eq(other
            .engine
            .packs()
            .iter()
            .map(|pack| (&pack.id, pack.digest)))
    }
}

/// Why packs could not be put in force.
#[derive(Debug)]
pub enum RulesError {
    /// They could not be read.
    Files(files::FilesError),
    /// They could not be compiled.
    Engine(EngineError),
}

impl From<files::FilesError> for RulesError {
    fn from(error: files::FilesError) -> Self {
        Self::Files(error)
    }
}

impl From<EngineError> for RulesError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl fmt::Display for RulesError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Files(error) => error.fmt(formatter),
            Self::Engine(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for RulesError {}

/// The rules in force now. A request takes them once and keeps them to its end, whatever comes
/// after.
#[derive(Debug)]
pub(super) struct CurrentRules {
    rules: watch::Sender<Arc<Rules>>,
    refusal: Mutex<Option<Refusal>>,
}

/// That the latest packs were refused, and those before them are still in force.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Refusal {
    pub since: Timestamp,
    #[serde(skip)]
    message: String,
}

/// What came of reading the packs again.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Replacement {
    /// Others are in force now.
    Replaced,
    /// They are the same as before.
    Unchanged,
    /// They were refused; those before them are still in force.
    Refused,
    /// They were refused for the same reason as the last time.
    StillRefused,
}

impl CurrentRules {
    pub fn new(rules: Rules) -> Self {
        Self { rules: watch::Sender::new(Arc::new(rules)), refusal: Mutex::new(None) }
    }

    pub fn get(&self) -> Arc<Rules> {
        self.rules.borrow().clone()
    }

    /// Why the rules in force are not the latest, where that is so.
    pub fn refusal(&self) -> Option<Refusal> {
        self.refusal.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts newly read rules in force, unless they were refused.
    pub fn replace(&self, read: &Result<Arc<Rules>, RulesError>) -> Replacement {
        let mut refusal = self.refusal.lock().unwrap_or_else(PoisonError::into_inner);
        match read {
            Ok(rules) if refusal.take().is_none() && rules.is_same_as(&self.get()) => Replacement::Unchanged,
            Ok(rules) => {
                self.rules.send_replace(rules.clone());
                Replacement::Replaced
            }
            Err(error) => {
                let message = error.to_string();
                if refusal.as_ref().is_some_and(|refusal| refusal.message == message) {
                    return Replacement::StillRefused;
                }
                *refusal = Some(Refusal { since: Timestamp::now(), message });
                Replacement::Refused
            }
        }
    }
}
