//! Checking what an author sent with the rules in force, and deciding.

use axum::http::StatusCode;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::super::App;
use super::super::check::{check_text, context};
use super::super::clock::Timestamp;
use super::super::problem::Problem;
use super::super::random;
use super::super::rules::Rules;
use super::acknowledgements::{Acknowledgement, to_confirm};
use super::form::Draft;
use super::store::NewUpload;
use crate::engine::Context;
use crate::verdict::{Decision, Verdict};

/// The verdict on each field of an upload.
#[derive(Debug, Serialize)]
pub(super) struct Fields {
    pub caption: Verdict,
    pub title: Verdict,
}

impl Fields {
    fn by_name(&self) -> [(&'static str, &Verdict); 2] {
        [("caption", &self.caption), ("title", &self.title)]
    }
}

/// Why a draft is not accepted, with the verdicts where it came to them.
#[derive(Debug)]
pub(super) struct Objection {
    pub problem: Problem,
    pub fields: Option<Box<RawValue>>,
}

impl From<Problem> for Objection {
    fn from(problem: Problem) -> Self {
        Self { problem, fields: None }
    }
}

/// Checks the texts of a draft and says what is to be recorded of it.
pub(super) async fn review(app: &App, draft: &mut Draft) -> Result<NewUpload, Objection> {
    if let Some(problem) = draft.problem.take() {
        return Err(problem.into());
    }
    let missing =
        |part: &str| Problem::bad_request("upload.missing-part", format!("the upload has no part `{part}`"));
    let title = draft.title.clone().ok_or_else(|| missing("title"))?;
    let caption = draft.caption.clone().ok_or_else(|| missing("caption"))?;
    if draft.file.is_none() && draft.file_id.is_none() {
        let detail = "the upload has neither a file nor a fileId";
        return Err(Problem::bad_request("upload.no-file", detail).into());
    }
    let visibility = visibility(draft.visibility.as_deref())?;
    let context = context(draft.locale.as_deref(), draft.region.as_deref())?;
    let field = |name: &str| Context { field: name.to_owned(), ..context.clone() };
    // One edition of the rules for the whole upload, even if others come into force meanwhile.
    let rules = app.rules.get();
    let fields = Fields {
        caption: check_text(app, rules.clone(), caption.clone(), field("caption")).await?,
        title: check_text(app, rules.clone(), title.clone(), field("title")).await?,
    };
    let answered = to_raw_value(&fields).map_err(|_| Problem::internal())?;
    match decide(&fields, &draft.acknowledgements, &rules) {
        Err(problem) => Err(Objection { problem, fields: Some(answered) }),
        Ok(acknowledgements) => Ok(NewUpload {
            id: random::identifier().map_err(|_| Problem::internal())?,
            title,
            caption,
            locale: context.locale.map(|locale| locale.to_string()),
            region: context.region.map(|region| region.to_string()),
            visibility: visibility.to_owned(),
            created_at: Timestamp::now(),
            fields: answered,
            acknowledgements,
            packs: to_raw_value(&fields.caption.packs).map_err(|_| Problem::internal())?,
        }),
    }
}

/// Who is to see the upload: recorded for the page, which is what lists and hides posts.
fn visibility(choice: Option<&str>) -> Result<&'static str, Problem> {
    let choice = choice.unwrap_or("public");
    let known = ["public", "unlisted", "private"].into_iter().find(|known| *known == choice);
    let detail = "visibility is none of public, unlisted and private";
    known.ok_or_else(|| Problem::bad_request("upload.visibility", detail))
}

/// The acknowledgements that answer a finding, and no others, if every finding that must be
/// confirmed has one.
fn decide(fields: &Fields, said: &[Acknowledgement], rules: &Rules) -> Result<Vec<Acknowledgement>, Problem> {
    if fields.by_name().iter().any(|(_, verdict)| verdict.decision == Decision::Block) {
        let detail = "a rule does not allow these words; the findings say which, and what can be done";
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, BLOCKED, detail));
    }
    let mut acknowledgements = Vec::new();
    let mut open = false;
    let mut outdated = false;
    for (field, verdict) in fields.by_name() {
        for finding in to_confirm(verdict) {
            match said.iter().find(|said| said.answers(field, finding, rules)) {
                Some(said) => acknowledgements.push(said.clone()),
                None => {
                    open = true;
                    outdated |=
                        said.iter().any(|said| said.is_about(field, finding) && !said.reason.is_empty());
                }
            }
        }
    }
    if !open {
        return Ok(acknowledgements);
    }
    let detail = match outdated {
        false => "each finding that must be confirmed needs other words, or a reason to post them",
        true => "the rules have changed since the findings were shown: confirm them again",
    };
    Err(Problem::new(StatusCode::CONFLICT, MUST_CONFIRM, detail))
}

/// The code of an upload that a rule does not allow.
pub(super) const BLOCKED: &str = "upload.blocked";

/// The code of an upload in which a finding is not confirmed.
pub(super) const MUST_CONFIRM: &str = "upload.must-confirm";
