//! The uploaded files: each under a random name in one folder.

use std::collections::HashSet;
use std::fs::DirBuilder;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tokio::fs::{File, OpenOptions};
use tokio::io::AsyncWriteExt;

use super::super::random;
use super::media;
use super::record::StoredFile;

/// Files nobody knows of are removed once they have not been written to for this long: a younger
/// one may be arriving at this moment, in this process or in another.
const ORPHAN_AGE: Duration = Duration::from_secs(60 * 60);

#[derive(Clone, Debug)]
pub(super) struct Files {
    folder: PathBuf,
}

impl Files {
    /// The folder `files` of the data folder, made where it is missing, open to its owner only.
    pub fn open(data: &Path) -> io::Result<Self> {
        let folder = data.join("files");
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        // To find out now, and not with the first upload, whether it can be written to.
        let probe = folder.join(random::identifier()?);
        std::fs::write(&probe, [])?;
        std::fs::remove_file(&probe)?;
        Ok(Self { folder })
    }

    pub fn path(&self, stored_as: &str) -> PathBuf {
        self.folder.join(stored_as)
    }

    /// Begins a new file.
    pub async fn create(&self) -> io::Result<Arriving> {
        let stored_as = random::identifier()?;
        let path = self.path(&stored_as);
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        options.mode(0o600);
        let file = options.open(&path).await?;
        let kept = Unkept { path: Some(path) };
        Ok(Arriving { file, stored_as, size: 0, head: Vec::new(), kept })
    }

    /// Removes a file; that it is gone already is no error.
    pub async fn remove(&self, stored_as: &str) -> io::Result<()> {
        match tokio::fs::remove_file(self.path(stored_as)).await {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The files that are none of the known ones and have not been written to of late.
    pub fn orphans(&self, known: &HashSet<String>, now: SystemTime) -> io::Result<Vec<String>> {
        let mut orphans = Vec::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let idle = entry.metadata().and_then(|metadata| metadata.modified()).ok();
            let idle = idle.and_then(|modified| now.duration_since(modified).ok()).unwrap_or_default();
            if !known.contains(&name) && idle >= ORPHAN_AGE {
                orphans.push(name);
            }
        }
        Ok(orphans)
    }
}

/// A file that is being written. It is removed when it is dropped before [`Arriving::finish`] and
/// [`Arrived::keep`].
#[derive(Debug)]
pub(super) struct Arriving {
    file: File,
    stored_as: String,
    size: u64,
    head: Vec<u8>,
    kept: Unkept,
}

impl Arriving {
    /// How many bytes have been written.
    pub fn size(&self) -> u64 {
        self.size
    }

    pub async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let missing = media::HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..missing]);
        self.size += bytes.len() as u64;
        self.file.write_all(bytes).await
    }

    /// Waits until the file is on the disk.
    pub async fn finish(mut self, file_name: &str) -> io::Result<Arrived> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        let file = StoredFile {
            stored_as: self.stored_as,
            file_name: file_name.to_owned(),
            content_type: media::content_type(&self.head).to_owned(),
            size: self.size,
        };
        Ok(Arrived { file, kept: self.kept })
    }
}

/// A file that has arrived whole and is not yet recorded anywhere.
#[derive(Debug)]
pub(super) struct Arrived {
    file: StoredFile,
    kept: Unkept,
}

impl Arrived {
    /// Hands the file over to the database. Should that fail, the sweep removes it later.
    pub fn keep(mut self) -> StoredFile {
        self.kept.path = None;
        self.file
    }
}

/// Removes a file when it is dropped.
#[derive(Debug)]
struct Unkept {
    path: Option<PathBuf>,
}

impl Drop for Unkept {
    fn drop(&mut self) {
        if let Some(path) = &self.path {
            // Where this fails, the sweep comes later.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// How an author's machine calls a file, fit to be shown: without folders and control characters,
/// and not endless.
pub(super) fn shown_name(client_name: &str) -> String {
    let name = client_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|character| !character.is_control()).take(200).collect();
    let name = name.trim();
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_shown_without_folders_and_control_characters() {
        let cases = [
            ("holiday.mp4", "holiday.mp4"),
            ("../../etc/passwd", "passwd"),
            (r"C:\videos\a.mp4", "a.mp4"),
            ("a\r\nb\0.mp4", "ab.mp4"),
            ("..", ".."),
            ("каникулы.mp4", "каникулы.mp4"),
            ("/", "file"),
            ("  ", "file"),
        ];
        for (client_name, name) in cases {
            assert_eq!(shown_name(client_name), name, "{client_name:?}");
        }
        assert_eq!(shown_name(&"x".repeat(1_000)).len(), 200);
    }

    #[tokio::test]
    async fn a_file_that_is_not_kept_is_removed_and_old_orphans_are_found() {
        let data = tempfile::tempdir().expect("a folder");
        let files = Files::open(data.path()).expect("opened");
        let count = || std::fs::read_dir(data.path().join("files")).expect("read").count();

        let mut arriving = files.create().await.expect("created");
        arriving.write(b"half").await.expect("written");
        assert_eq!(count(), 1);
        drop(arriving);
        assert_eq!(count(), 0);

        let mut arriving = files.create().await.expect("created");
        arriving.write(b"\x89PNG\r\n\x1a\n").await.expect("written");
        let stored = arriving.finish("a.png").await.expect("finished").keep();
        assert_eq!((stored.content_type.as_str(), stored.size, count()), ("image/png", 8, 1));

        let now = SystemTime::now();
        let later = now + ORPHAN_AGE + Duration::from_secs(60);
        let known = HashSet::from([stored.stored_as.clone()]);
        let nobody = HashSet::new();
        assert!(files.orphans(&nobody, now).expect("read").is_empty());
        assert!(files.orphans(&known, later).expect("read").is_empty());
        assert_eq!(files.orphans(&nobody, later).expect("read"), [stored.stored_as]);
    }
}
