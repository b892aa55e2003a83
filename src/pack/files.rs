//! Reads packs from files and folders.

use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::PackErrors;
use super::model::Pack;

/// Why packs could not be read.
#[derive(Debug)]
pub enum FilesError {
    /// There is no such file or folder.
    NotFound {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The file or folder is there and cannot be read.
    Unreadable {
        /// Where it is.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// The file's name ends in neither `.yaml`, `.yml` nor `.json`.
    UnknownKind {
        /// Where it is.
        path: PathBuf,
    },
    /// The file is not in UTF-8.
    NotUtf8 {
        /// Where it is.
        path: PathBuf,
        /// How many bytes of it are.
        valid_up_to: usize,
    },
    /// The folder holds no file with a top-level `forewarn` key.
    NoPack {
        /// Where it is.
        path: PathBuf,
    },
    /// Packs were read and refused: all of them, in the order they were read.
    Refused(Vec<RefusedFile>),
}

/// A file whose pack was refused.
#[derive(Clone, Debug)]
pub struct RefusedFile {
    /// Where it is.
    pub path: PathBuf,
    /// What is written in it, without a byte order mark: what the locations of the errors count in.
    pub text: String,
    /// What is wrong with it.
    pub errors: PackErrors,
}

impl FilesError {
    /// A stable name for the kind of error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "files.not-found",
            Self::Unreadable { .. } => "files.unreadable",
            Self::UnknownKind { .. } => "files.unknown-kind",
            Self::NotUtf8 { .. } => "files.not-utf8",
            Self::NoPack { .. } => "files.no-pack",
            Self::Refused(_) => "files.refused",
        }
    }
}

impl fmt::Display for FilesError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { path } => write!(formatter, "there is no file or folder {}", path.display()),
            Self::Unreadable { path, error } => {
                write!(formatter, "{} cannot be read: {error}", path.display())
            }
            Self::UnknownKind { path } => {
                write!(
                    formatter,
                    "{} is not a pack: its name ends in neither .yaml, .yml nor .json",
                    path.display()
                )
            }
            Self::NotUtf8 { path, valid_up_to } => {
                write!(formatter, "{} is not in UTF-8: the byte {} is not", path.display(), valid_up_to + 1)
            }
            Self::NoPack { path } => write!(
                formatter,
                "{} holds no pack: no .yaml, .yml or .json file in it has a top-level `forewarn` key",
                path.display()
            ),
            Self::Refused(files) => {
                for (index, file) in files.iter().enumerate() {
                    let newline = if index > 0 { "\n" } else { "" };
                    write!(formatter, "{newline}{}", file.errors)?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for FilesError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// Reads packs: each path is a pack's file, or a folder, whose `*.yaml`, `*.yml` and `*.json`
/// with a top-level `forewarn` key are read in the order of their names.
pub fn read(paths: &[PathBuf]) -> Result<Vec<Pack>, FilesError> {
    let mut packs = Vec::new();
    let mut refused = Vec::new();
    for path in paths {
        for (path, text) in texts(path)? {
            match pack(&path, &text) {
                Ok(pack) => packs.push(pack),
                Err(errors) => refused.push(RefusedFile { path, text, errors }),
            }
        }
    }
    if refused.is_empty() { Ok(packs) } else { Err(FilesError::Refused(refused)) }
}

fn pack(path: &Path, text: &str) -> Result<Pack, PackErrors> {
    let source = path.display().to_string();
    match kind(path) {
        Some(Kind::Json) => Pack::from_json(text, &source),
        _ => Pack::from_yaml(text, &source),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Yaml,
    Json,
}

fn kind(path: &Path) -> Option<Kind> {
    match path.extension().and_then(OsStr::to_str)?.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => Some(Kind::Yaml),
        "json" => Some(Kind::Json),
        _ => None,
    }
}

/// The texts of the packs at a path.
fn texts(path: &Path) -> Result<Vec<(PathBuf, String)>, FilesError> {
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => FilesError::NotFound { path: path.to_owned() },
        _ => FilesError::Unreadable { path: path.to_owned(), error },
    };
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        if kind(path).is_none() {
            return Err(FilesError::UnknownKind { path: path.to_owned() });
        }
        return Ok(vec![(path.to_owned(), text(path)?)]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        if kind(&file).is_some() && file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    let mut packs = Vec::new();
    for file in files {
        let text = text(&file)?;
        if claims_to_be_a_pack(kind(&file), &text) {
            packs.push((file, text));
        }
    }
    if packs.is_empty() { Err(FilesError::NoPack { path: path.to_owned() }) } else { Ok(packs) }
}

fn text(path: &Path) -> Result<String, FilesError> {
    let bytes = fs::read(path).map_err(|error| FilesError::Unreadable { path: path.to_owned(), error })?;
    let text = String::from_utf8(bytes).map_err(|error| FilesError::NotUtf8 {
        path: path.to_owned(),
        valid_up_to: error.utf8_error().valid_up_to(),
    })?;
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Whether a file of a folder is meant to be a pack, even a broken one.
fn claims_to_be_a_pack(kind: Option<Kind>, text: &str) -> bool {
    match kind {
        Some(Kind::Json) => text.contains("\"forewarn\""),
        _ => text.lines().any(|line| line.starts_with("forewarn:")),
    }
}
