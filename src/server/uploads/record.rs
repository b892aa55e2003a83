//! What the database holds of uploads and files.

use serde::Serialize;
use serde_json::value::RawValue;

use super::super::clock::Timestamp;
use super::acknowledgements::Acknowledgement;

/// A file that has arrived whole. Its place is a random name; the author's name for it is only shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StoredFile {
    pub stored_as: String,
    pub file_name: String,
    pub content_type: String,
    /// In bytes.
    pub size: u64,
}

/// An accepted upload, as it is answered.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Upload {
    pub id: String,
    pub url: String,
    pub title: String,
    pub caption: String,
    pub file_name: String,
    pub file_url: String,
    pub content_type: String,
    /// In bytes.
    pub size: u64,
    pub created_at: Timestamp,
    pub locale: Option<String>,
    pub region: Option<String>,
    pub visibility: String,
    /// The verdict on each field.
    pub fields: Box<RawValue>,
    pub acknowledgements: Vec<Acknowledgement>,
    /// The packs it was checked with.
    pub packs: Box<RawValue>,
    #[serde(skip)]
    pub stored_as: String,
}

impl Upload {
    pub fn url_of(id: &str) -> String {
        format!("/v1/uploads/{id}")
    }
}

/// A file that is kept for an author who was asked to change the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KeptFile {
    pub id: String,
    pub kept_until: Timestamp,
}
