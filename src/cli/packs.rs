//! Reading the packs a command is given.

use std::path::PathBuf;

use super::failure::Failure;
use crate::pack::{Pack, files};

/// Reads pack files and folders.
pub fn read(paths: &[PathBuf]) -> Result<Vec<Pack>, Failure> {
    Ok(files::read(paths)?)
}
