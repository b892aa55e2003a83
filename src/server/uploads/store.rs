//! What is asked of the database.

use std::collections::HashSet;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use serde_json::value::RawValue;

use super::super::clock::Timestamp;
use super::acknowledgements::Acknowledgement;
use super::database::{Database, DatabaseError};
use super::record::{KeptFile, StoredFile, Upload};

#[derive(Debug)]
pub(super) struct Store {
    database: Database,
}

/// The file of an upload: one that has just arrived, or one that was kept.
#[derive(Clone, Debug)]
pub(super) enum FileSource {
    Arrived(StoredFile),
    Kept { id: String },
}

/// Everything of an upload but its file.
#[derive(Clone, Debug)]
pub(super) struct NewUpload {
    pub id: String,
    pub title: String,
    pub caption: String,
    pub locale: Option<String>,
    pub region: Option<String>,
    pub visibility: String,
    pub created_at: Timestamp,
    pub fields: Box<RawValue>,
    pub acknowledgements: Vec<Acknowledgement>,
    pub packs: Box<RawValue>,
}

impl Store {
    pub async fn open(path: &Path) -> Result<Self, DatabaseError> {
        Ok(Self { database: Database::open(path).await? })
    }

    pub async fn ping(&self) -> Result<(), DatabaseError> {
        self.database.run(|connection| connection.query_row("SELECT 1", [], |_| Ok(()))).await
    }

    /// Records an upload. `None` where its kept file is there no longer.
    pub async fn accept(
        &self,
        upload: NewUpload,
        source: FileSource,
    ) -> Result<Option<Upload>, DatabaseError> {
        let accept = move |connection: &mut Connection| {
            let transaction = write(connection)?;
            let file = match source {
                FileSource::Arrived(file) => file,
                // Taken by deleting: of two requests for the same file only one can have it.
                FileSource::Kept { id } => match take_kept(&transaction, &id, upload.created_at)? {
                    Some(file) => file,
                    None => return Ok(None),
                },
            };
            insert(&transaction, &upload, &file)?;
            transaction.commit()?;
            Ok(Some(join(upload, file)))
        };
        self.database.run(accept).await
    }

    pub async fn upload(&self, id: String) -> Result<Option<Upload>, DatabaseError> {
        self.database.run(move |connection| find(connection, &id)).await
    }

    /// Keeps a file until then. `None` where it was kept before and is there no longer.
    pub async fn keep(
        &self,
        source: FileSource,
        new_id: String,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Option<KeptFile>, DatabaseError> {
        let keep = move |connection: &mut Connection| match source {
            FileSource::Arrived(file) => {
                connection.execute(
                    "INSERT INTO kept_files (id, file_name, content_type, size, stored_as, kept_until)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    params![new_id, file.file_name, file.content_type, file.size, file.stored_as, until.0],
                )?;
                Ok(Some(KeptFile { id: new_id, kept_until: until }))
            }
            FileSource::Kept { id } => {
                let renewed = connection.execute(
                    "UPDATE kept_files SET kept_until = ?1 WHERE id = ?2 AND kept_until > ?3",
                    params![until.0, id, now.0],
                )?;
                Ok((renewed > 0).then_some(KeptFile { id, kept_until: until }))
            }
        };
        self.database.run(keep).await
    }

    /// Forgets a kept file, and gives the name of its file.
    pub async fn forget(&self, id: String, now: Timestamp) -> Result<Option<String>, DatabaseError> {
        let file = self.database.run(move |connection| take_kept(connection, &id, now)).await?;
        Ok(file.map(|file| file.stored_as))
    }

    /// Forgets the files that have been kept long enough, and gives the names of their files.
    pub async fn forget_expired(&self, now: Timestamp) -> Result<Vec<String>, DatabaseError> {
        let forget = move |connection: &mut Connection| {
            let mut statement =
                connection.prepare("DELETE FROM kept_files WHERE kept_until <= ?1 RETURNING stored_as")?;
            statement.query_map([now.0], |row| row.get(0))?.collect()
        };
        self.database.run(forget).await
    }

    /// The names of all files that are wanted.
    pub async fn known_files(&self) -> Result<HashSet<String>, DatabaseError> {
        let known = |connection: &mut Connection| {
            let mut statement =
                connection.prepare("SELECT stored_as FROM uploads UNION SELECT stored_as FROM kept_files")?;
            statement.query_map([], |row| row.get(0))?.collect()
        };
        self.database.run(known).await
    }
}

/// A transaction that takes the lock at once: no other process comes between reading and writing.
fn write(connection: &mut Connection) -> Result<Transaction<'_>, rusqlite::Error> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate)
}

fn take_kept(
    connection: &Connection,
    id: &str,
    now: Timestamp,
) -> Result<Option<StoredFile>, rusqlite::Error> {
    let sql = "DELETE FROM kept_files WHERE id = ?1 AND kept_until > ?2
               RETURNING stored_as, file_name, content_type, size";
    let file = |row: &Row<'_>| {
        Ok(StoredFile {
            stored_as: row.get(0)?,
            file_name: row.get(1)?,
            content_type: row.get(2)?,
            size: row.get(3)?,
        })
    };
    connection.query_row(sql, params![id, now.0], file).optional()
}

fn insert(
    transaction: &Transaction<'_>,
    upload: &NewUpload,
    file: &StoredFile,
) -> Result<(), rusqlite::Error> {
    transaction.execute(
        "INSERT INTO uploads (id, title, caption, file_name, content_type, size, stored_as, locale, region,
                              visibility, created_at, fields, packs)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            upload.id,
            upload.title,
            upload.caption,
            file.file_name,
            file.content_type,
            file.size,
            file.stored_as,
            upload.locale,
            upload.region,
            upload.visibility,
            upload.created_at.0,
            upload.fields.get(),
            upload.packs.get(),
        ],
    )?;
    let mut statement = transaction.prepare(
        "INSERT INTO acknowledgements (upload, field, pack, digest, rule, \"start\", \"end\", reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for said in &upload.acknowledgements {
        let Acknowledgement { field, pack, digest, rule, start, end, reason } = said;
        statement.execute(params![upload.id, field, pack, digest, rule, start, end, reason])?;
    }
    Ok(())
}

fn join(upload: NewUpload, file: StoredFile) -> Upload {
    let url = Upload::url_of(&upload.id);
    Upload {
        file_url: format!("{url}/file"),
        url,
        id: upload.id,
        title: upload.title,
        caption: upload.caption,
        file_name: file.file_name,
        content_type: file.content_type,
        size: file.size,
        created_at: upload.created_at,
        locale: upload.locale,
        region: upload.region,
        visibility: upload.visibility,
        fields: upload.fields,
        acknowledgements: upload.acknowledgements,
        packs: upload.packs,
        stored_as: file.stored_as,
    }
}

fn find(connection: &Connection, id: &str) -> Result<Option<Upload>, rusqlite::Error> {
    let sql = "SELECT title, caption, locale, region, visibility, created_at, fields, packs,
                      stored_as, file_name, content_type, size
               FROM uploads WHERE id = ?1";
    let acknowledgements = acknowledgements(connection, id)?;
    let upload = |row: &Row<'_>| {
        let upload = NewUpload {
            id: id.to_owned(),
            title: row.get(0)?,
            caption: row.get(1)?,
            locale: row.get(2)?,
            region: row.get(3)?,
            visibility: row.get(4)?,
            created_at: Timestamp(row.get(5)?),
            fields: json(row, 6)?,
            packs: json(row, 7)?,
            acknowledgements,
        };
        let file = StoredFile {
            stored_as: row.get(8)?,
            file_name: row.get(9)?,
            content_type: row.get(10)?,
            size: row.get(11)?,
        };
        Ok(join(upload, file))
    };
    connection.query_row(sql, [id], upload).optional()
}

fn acknowledgements(connection: &Connection, upload: &str) -> Result<Vec<Acknowledgement>, rusqlite::Error> {
    let mut statement = connection.prepare(
        "SELECT field, pack, digest, rule, \"start\", \"end\", reason FROM acknowledgements
         WHERE upload = ?1 ORDER BY rowid",
    )?;
    let said = statement.query_map([upload], |row| {
        Ok(Acknowledgement {
            field: row.get(0)?,
            pack: row.get(1)?,
            digest: row.get(2)?,
            rule: row.get(3)?,
            start: row.get(4)?,
            end: row.get(5)?,
            reason: row.get(6)?,
        })
    })?;
    said.collect()
}

fn json(row: &Row<'_>, column: usize) -> Result<Box<RawValue>, rusqlite::Error> {
    RawValue::from_string(row.get(column)?).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
    })
}
