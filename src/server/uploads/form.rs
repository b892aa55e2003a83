//! Reading an upload: `multipart/form-data`, whose file goes to the disk as it arrives.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use tracing::error;

use super::super::options::Limits;
use super::super::problem::Problem;
use super::acknowledgements::{Acknowledgement, COUNT_LIMIT, REASON_LIMIT};
use super::files::{Arrived, Files, shown_name};

/// What an author sent, as far as it arrived and could be read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub file: Option<Arrived>,
    /// A file that was kept from an earlier attempt.
    pub file_id: Option<String>,
    pub title: Option<String>,
    pub caption: Option<String>,
    pub locale: Option<String>,
    pub region: Option<String>,
    pub visibility: Option<String>,
    pub acknowledgements: Vec<Acknowledgement>,
    /// The first thing that is wrong. What is right stands beside it, so that nothing is lost.
    pub problem: Option<Problem>,
}

/// Reads the parts, in whatever order they come.
pub(super) async fn read(mut multipart: Multipart, files: &Files, limits: &Limits) -> Draft {
    let mut reader = Reader { files, limits, draft: Draft::default(), form: BTreeMap::new() };
    loop {
        let part = match within(limits.idle_timeout, multipart.next_field()).await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(problem) => {
                reader.note(problem);
                break;
            }
        };
        // What is wrong with a part's content does not keep the next from being read.
        match reader.read_part(part).await {
            Ok(()) => {}
            Err(Failure::Content(problem)) => reader.note(problem),
            Err(Failure::Transfer(problem)) => {
                reader.note(problem);
                break;
            }
        }
    }
    reader.finish()
}

enum Failure {
    /// The part arrived and is not as it should be.
    Content(Problem),
    /// Nothing more will arrive, or it cannot be stored.
    Transfer(Problem),
}

struct Reader<'a> {
    files: &'a Files,
    limits: &'a Limits,
    draft: Draft,
    /// Acknowledgements of a form without script, by their number: the finding, and the reason.
    form: BTreeMap<String, (Option<Acknowledgement>, String)>,
}

impl Reader<'_> {
    fn note(&mut self, problem: Problem) {
        self.draft.problem.get_or_insert(problem);
    }

    async fn read_part(&mut self, part: Field<'_>) -> Result<(), Failure> {
        let name = part.name().unwrap_or_default().to_owned();
        if name == "file" {
            return self.read_file(part).await;
        }
        let text = self.read_text(part, &name).await?;
        let slot = match name.as_str() {
            "title" => &mut self.draft.title,
            "caption" => &mut self.draft.caption,
            "locale" => &mut self.draft.locale,
            "region" => &mut self.draft.region,
            "visibility" => &mut self.draft.visibility,
            "fileId" => &mut self.draft.file_id,
            _ => return self.read_acknowledgement(&name, &text).map_err(Failure::Content),
        };
        if slot.is_some() {
            return Err(Failure::Content(repeated(&name)));
        }
        // An empty choice in a form is no choice.
        let may_be_empty = matches!(name.as_str(), "title" | "caption");
        *slot = (may_be_empty || !text.is_empty()).then_some(text);
        Ok(())
    }

    async fn read_file(&mut self, mut part: Field<'_>) -> Result<(), Failure> {
        let limit = self.limits.upload;
        let name = part.file_name().unwrap_or_default().to_owned();
        let mut file = self.files.create().await.map_err(not_stored)?;
        let mut too_large = false;
        while let Some(chunk) = self.chunk(&mut part).await? {
            // The rest is read and left: a browser that is not read to the end shows a broken
            // connection instead of the answer. The limit on the whole body ends this.
            too_large |= file.size() + chunk.len() as u64 > limit;
            if !too_large {
                file.write(&chunk).await.map_err(not_stored)?;
            }
        }
        if too_large {
            let detail = format!("the file is larger than the limit of {limit} bytes");
            let status = StatusCode::PAYLOAD_TOO_LARGE;
            return Err(Failure::Content(Problem::new(status, "upload.file-too-large", detail)));
        }
        // A form in which no file was chosen sends an empty one without a name.
        if name.is_empty() && file.size() == 0 {
            return Ok(());
        }
        if self.draft.file.is_some() {
            return Err(Failure::Content(repeated("file")));
        }
        self.draft.file = Some(file.finish(&shown_name(&name)).await.map_err(not_stored)?);
        Ok(())
    }

    async fn read_text(&self, mut part: Field<'_>, name: &str) -> Result<String, Failure> {
        let limit = self.limits.text_part;
        let mut bytes = Vec::new();
        let mut too_large = false;
        while let Some(chunk) = self.chunk(&mut part).await? {
            too_large |= bytes.len() + chunk.len() > limit;
            if !too_large {
                bytes.extend_from_slice(&chunk);
            }
        }
        if too_large {
            return Err(Failure::Content(Problem::body_too_large(limit as u64)));
        }
        let text = String::from_utf8(bytes).map_err(|_| {
            let detail = format!("the part `{name}` is not UTF-8");
            Failure::Content(Problem::bad_request("request.not-utf8", detail))
        })?;
        Ok(as_in_the_form(text))
    }

    async fn chunk(&self, part: &mut Field<'_>) -> Result<Option<axum::body::Bytes>, Failure> {
        within(self.limits.idle_timeout, part.chunk()).await.map_err(Failure::Transfer)
    }

    fn read_acknowledgement(&mut self, name: &str, text: &str) -> Result<(), Problem> {
        let invalid = |error| {
            let detail = format!("the part `{name}` cannot be read: {error}");
            Problem::bad_request("upload.acknowledgements", detail)
        };
        // What a script has not filled in is empty.
        if name == "acknowledgements" && !text.is_empty() {
            let said: Vec<Acknowledgement> = serde_json::from_str(text).map_err(invalid)?;
            self.draft.acknowledgements.extend(said);
        } else if let Some(number) = name.strip_prefix("acknowledge-") {
            let finding = serde_json::from_str(text).map_err(invalid)?;
            self.form.entry(number.to_owned()).or_default().0 = Some(finding);
        } else if let Some(number) = name.strip_prefix("reason-") {
            self.form.entry(number.to_owned()).or_default().1 = text.to_owned();
        }
        // Other parts are a page's own: its buttons, its tokens.
        if self.form.len() + self.draft.acknowledgements.len() > COUNT_LIMIT {
            let detail = format!("an upload may bring at most {COUNT_LIMIT} acknowledgements");
            return Err(Problem::bad_request("upload.acknowledgements", detail));
        }
        Ok(())
    }

    fn finish(mut self) -> Draft {
        let form = std::mem::take(&mut self.form);
        let said =
            form.into_values().filter_map(|(finding, reason)| Some(Acknowledgement { reason, ..finding? }));
        self.draft.acknowledgements.extend(said);
        if self.draft.acknowledgements.iter().any(|said| said.reason.len() > REASON_LIMIT) {
            let detail = format!("a reason is longer than the limit of {REASON_LIMIT} bytes");
            self.note(Problem::bad_request("upload.acknowledgements", detail));
        }
        self.draft
    }
}

/// Line ends as a script sees them in the form. On the way every one becomes CR LF (HTML,
/// "constructing the entry list"); a finding after it would stand one code unit further on.
fn as_in_the_form(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

async fn within<T>(
    limit: Duration,
    step: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, Problem> {
    match tokio::time::timeout(limit, step).await {
        Err(_) => Err(Problem::timed_out()),
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            let detail = "the body is longer than an upload may be";
            Err(Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "request.body-too-large", detail))
        }
        Ok(Err(_)) => {
            let detail = "the body is not well-formed multipart/form-data, or ended before its end";
            Err(Problem::bad_request("request.not-multipart", detail))
        }
    }
}

fn repeated(name: &str) -> Problem {
    Problem::bad_request("upload.repeated-part", format!("the part `{name}` comes more than once"))
}

fn not_stored(error: io::Error) -> Failure {
    error!(%error, "an uploaded file cannot be stored");
    Failure::Transfer(if error.kind() == io::ErrorKind::StorageFull {
        let detail = "the service has no room for the file";
        Problem::new(StatusCode::INSUFFICIENT_STORAGE, "server.storage-full", detail)
    } else {
        Problem::internal()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_one_unit_as_in_the_form() {
        for (sent, seen) in [("a\r\nb", "a\nb"), ("a\rb\r\r\n", "a\nb\n\n"), ("a\nb", "a\nb"), ("", "")] {
            assert_eq!(as_in_the_form(sent.into()), seen, "{sent:?}");
        }
    }
}
