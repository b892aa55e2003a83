//! Reads packs from files and folders.

use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::error::PackErrors;
use super::errors::Errors;
use super::model::Pack;
use super::{json, limits, yaml};

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
    fn unreadable(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path: path.to_owned() },
            _ => Self::Unreadable { path: path.to_owned(), error },
        }
    }

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
    let unreadable = |error| FilesError::unreadable(path, error);
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        if kind(path).is_none() {
            return Err(FilesError::UnknownKind { path: path.to_owned() });
        }
        return Ok(vec![(path.to_owned(), text(path, bytes(path)?)?)]);
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
        let bytes = bytes(&file)?;
        // Any file may lie in the folder: one that never names the key need not even be text.
        if !bytes.windows(8).any(|window| window == b"forewarn") {
            continue;
        }
        let text = text(&file, bytes)?;
        if is_meant_as_pack(kind(&file), &text) {
            packs.push((file, text));
        }
    }
    if packs.is_empty() { Err(FilesError::NoPack { path: path.to_owned() }) } else { Ok(packs) }
}

/// A file's content, up to just over the limit of a pack: enough to say that it is too large.
fn bytes(path: &Path) -> Result<Vec<u8>, FilesError> {
    let unreadable = |error| FilesError::unreadable(path, error);
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(limits::PACK_BYTES as u64 + 4).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn text(path: &Path, mut bytes: Vec<u8>) -> Result<String, FilesError> {
    if bytes.len() > limits::PACK_BYTES
        && let Err(error) = std::str::from_utf8(&bytes)
        && error.error_len().is_none()
    {
        // Only the cut went through a character.
        bytes.truncate(error.valid_up_to());
    }
    let text = String::from_utf8(bytes).map_err(|error| FilesError::NotUtf8 {
        path: path.to_owned(),
        valid_up_to: error.utf8_error().valid_up_to(),
    })?;
    Ok(match text.strip_prefix('\u{FEFF}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

/// Whether a file of a folder is a pack: it has a top-level `forewarn` key, or cannot be read and
/// looks as if it had one.
fn is_meant_as_pack(kind: Option<Kind>, text: &str) -> bool {
    let mut errors = Errors::new("");
    let tree = match kind {
        Some(Kind::Json) => json::read(text, &mut errors),
        // At the start of a line the key can only be at the top level.
        _ if text.lines().any(|line| line.starts_with("forewarn:")) => return true,
        _ => yaml::read(text, &mut errors),
    };
    match tree {
        Some(tree) => tree.get("forewarn").is_some(),
        None => text.contains("\"forewarn\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = "\
forewarn: 1
pack: { id: ID, version: 1.0.0, title: P, locale: en }
authorities: { house: { kind: house, issuer: E, reference: Section 1, url: \"https://e.example\" } }
rules: [{ id: r, severity: notice, category: c, authority: house, title: T, message: M, any: [word] }]
";

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, content) in files {
            fs::write(folder.path().join(name), content).expect("a file");
        }
        folder
    }

    fn ids(paths: &[PathBuf]) -> Result<Vec<String>, FilesError> {
        Ok(read(paths)?.into_iter().map(|pack| pack.id).collect())
    }

    #[test]
    fn packs_of_a_folder_are_read_by_name_and_other_files_left_alone() {
        let pack = |id: &str| PACK.replace("ID", id);
        let json = Pack::from_yaml(&pack("b"), "b").expect("valid").canonical_json;
        let folder = folder(&[
            ("c.yml", pack("c").as_bytes()),
            ("a.yaml", format!("\u{FEFF}# first\n{}", pack("a")).as_bytes()),
            ("b.json", json.as_bytes()),
            ("d.yaml", json.replace("\"id\":\"b\"", "\"id\":\"d\"").as_bytes()),
            ("package.json", br#"{ "dependencies": { "forewarn": "^1.0.0" } }"#),
            ("table.yaml", b"cases:\n  - pack: |\n      forewarn: 1\n"),
            ("binary.json", b"\xFF\xFE"),
            ("notes.txt", pack("e").as_bytes()),
        ]);
        fs::create_dir(folder.path().join("folder.yaml")).expect("a folder");
        assert_eq!(ids(&[folder.path().into()]).expect("valid"), ["a", "b", "c", "d"]);
        assert_eq!(
            ids(&[folder.path().join("c.yml"), folder.path().join("a.yaml")]).expect("valid"),
            ["c", "a"]
        );
    }

    #[test]
    fn all_refused_files_are_told_in_one_run() {
        let folder = folder(&[
            ("a.yaml", PACK.replace("notice", "notise").replace("ID", "a").as_bytes()),
            ("b.yaml", PACK.replace("ID", "b").as_bytes()),
            ("c.json", br#"{ "forewarn": 1, "pack": { "#),
        ]);
        let Err(FilesError::Refused(files)) = read(&[folder.path().into()]) else { panic!("refused") };
        let codes: Vec<_> = files.iter().map(|file| file.errors.0[0].code).collect();
        assert_eq!(codes, ["value.unknown", "json.truncated"]);
        assert!(files[0].text.contains("notise") && files[0].path.ends_with("a.yaml"));
    }

    #[test]
    fn what_cannot_be_read_has_a_code() {
        let large = vec!["é"; limits::PACK_BYTES / 2 + 10].concat();
        let folder = folder(&[
            ("latin-1.yaml", b"forewarn: 1 # \xE9"),
            ("notes.txt", b"forewarn: 1"),
            ("large.yaml", large.as_bytes()),
        ]);
        let empty = tempfile::tempdir().expect("a folder");
        let cases = [
            (folder.path().join("missing.yaml"), "files.not-found"),
            (folder.path().join("latin-1.yaml"), "files.not-utf8"),
            (folder.path().into(), "files.not-utf8"),
            (folder.path().join("notes.txt"), "files.unknown-kind"),
            (folder.path().join("large.yaml"), "files.refused"),
            (empty.path().into(), "files.no-pack"),
        ];
        for (path, code) in cases {
            let error = read(std::slice::from_ref(&path)).expect_err(code);
            assert_eq!(error.code(), code, "{}", path.display());
        }
    }
}
