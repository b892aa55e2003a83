//! Recording what was accepted, and keeping the file of what was not.

use serde_json::value::RawValue;
use tracing::error;

use super::super::App;
use super::super::clock::Timestamp;
use super::super::problem::Problem;
use super::super::random;
use super::Uploads;
use super::database::DatabaseError;
use super::form::Draft;
use super::record::{KeptFile, Upload};
use super::review::{Objection, review};
use super::store::{FileSource, NewUpload};
use axum::http::StatusCode;

/// Why an upload was not accepted, with what its author needs to try again.
#[derive(Debug)]
pub(super) struct Refusal {
    pub problem: Problem,
    pub fields: Option<Box<RawValue>>,
    /// The file, unless none arrived whole.
    pub kept: Option<KeptFile>,
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self { problem, fields: None, kept: None }
    }
}

pub(super) async fn submit(app: &App, uploads: &Uploads, draft: &mut Draft) -> Result<Upload, Refusal> {
    // Until here a client that goes away takes its file with it.
    let reviewed = review(app, draft).await;
    let replaced = if draft.file.is_some() { draft.file_id.take() } else { None };
    let source = match (draft.file.take(), &draft.file_id) {
        (Some(file), _) => Some(FileSource::Arrived(file.keep())),
        (None, Some(id)) => Some(FileSource::Kept { id: id.clone() }),
        (None, None) => None,
    };
    let result = match (reviewed, source) {
        (Ok(upload), Some(source)) => uploads.record(upload, source).await,
        (Err(objection), Some(source)) => Err(uploads.keep(objection, source).await),
        (Err(Objection { problem, fields }), None) => Err(Refusal { problem, fields, kept: None }),
        (Ok(_), None) => Err(Problem::internal().into()),
    };
    if let Some(id) = replaced {
        uploads.discard(id).await;
    }
    result
}

impl Uploads {
    async fn record(&self, upload: NewUpload, source: FileSource) -> Result<Upload, Refusal> {
        match self.store.accept(upload, source.clone()).await {
            Ok(Some(upload)) => Ok(upload),
            Ok(None) => Err(file_gone().into()),
            Err(error) => Err(self.give_up(&error, source).await.into()),
        }
    }

    async fn keep(&self, objection: Objection, source: FileSource) -> Refusal {
        let Objection { problem, fields } = objection;
        let now = Timestamp::now();
        let kept = match random::identifier() {
            Ok(id) => self.store.keep(source.clone(), id, now, now.after(self.kept_for)).await,
            Err(_) => return problem.into(),
        };
        match kept {
            Ok(kept) => Refusal { problem, fields, kept },
            Err(error) => self.give_up(&error, source).await.into(),
        }
    }

    async fn give_up(&self, error: &DatabaseError, source: FileSource) -> Problem {
        error!(%error, "an upload cannot be recorded");
        if let FileSource::Arrived(file) = source {
            // Where this fails, too, the sweep comes later.
            let _ = self.files.remove(&file.stored_as).await;
        }
        Problem::internal()
    }

    /// Removes a kept file whose author sent another one.
    async fn discard(&self, id: String) {
        if let Ok(Some(stored_as)) = self.store.forget(id, Timestamp::now()).await {
            let _ = self.files.remove(&stored_as).await;
        }
    }
}

fn file_gone() -> Problem {
    let detail = "the file is kept no longer, or was posted already: send it again";
    Problem::new(StatusCode::GONE, "upload.file-gone", detail)
}
