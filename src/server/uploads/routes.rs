//! The routes of uploads.

use std::sync::Arc;

use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use tower_http::services::ServeFile;
use tracing::error;

use super::super::App;
use super::super::accept::prefers_html;
use super::super::metrics::UploadOutcome;
use super::super::options::Limits;
use super::super::problem::Problem;
use super::super::security::FILE_POLICY;
use super::form::{self, Draft};
use super::record::Upload;
use super::submit::{Refusal, submit};
use super::{Uploads, disposition, page, review};

pub(in super::super) fn routes(limits: &Limits) -> Router<Arc<App>> {
    Router::new()
        .route("/v1/uploads", post(create).layer(DefaultBodyLimit::max(body_limit(limits))))
        .route("/v1/uploads/{id}", get(show))
        .route("/v1/uploads/{id}/file", get(file))
}

/// Where a body is cut off. A file that is too large is first read and left for as long again, so
/// that a browser gets to see the answer.
fn body_limit(limits: &Limits) -> usize {
    let file = usize::try_from(limits.upload).unwrap_or(usize::MAX);
    file.saturating_mul(2).saturating_add(limits.text_part.saturating_mul(8))
}

async fn create(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let uploads = match uploads(&app) {
        Ok(uploads) => uploads,
        Err(problem) => return problem.into_response(),
    };
    let mut draft = match multipart {
        Ok(multipart) => form::read(multipart, &uploads.files, &app.limits).await,
        Err(_) => Draft { problem: Some(not_a_form()), ..Draft::default() },
    };
    let result = submit(&app, uploads, &mut draft).await;
    app.metrics.count_upload(outcome(&result));
    match (result, prefers_html(&headers)) {
        (Ok(upload), true) => (StatusCode::SEE_OTHER, [(header::LOCATION, upload.url)]).into_response(),
        (Ok(upload), false) => {
            (StatusCode::CREATED, [(header::LOCATION, upload.url.clone())], Json(upload)).into_response()
        }
        (Err(refusal), true) => page::refused(&draft, &refusal),
        (Err(refusal), false) => answer(refusal),
    }
}

fn not_a_form() -> Problem {
    let detail = "the content type must be multipart/form-data with a boundary";
    Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "request.media-type", detail)
}

fn outcome(result: &Result<Upload, Refusal>) -> UploadOutcome {
    match result {
        Ok(_) => UploadOutcome::Accepted,
        Err(refusal) if refusal.problem.code == review::MUST_CONFIRM => UploadOutcome::MustConfirm,
        Err(refusal) if refusal.problem.code == review::BLOCKED => UploadOutcome::Blocked,
        Err(_) => UploadOutcome::Failed,
    }
}

fn answer(refusal: Refusal) -> Response {
    let mut problem = refusal.problem;
    if let Some(fields) = &refusal.fields {
        problem = problem.with("fields", fields);
    }
    if let Some(kept) = &refusal.kept {
        problem = problem.with("fileId", &kept.id).with("keptUntil", &kept.kept_until);
    }
    problem.into_response()
}

async fn show(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let upload = find(&app, id).await?;
    let negotiated = [(header::VARY, "Accept"), (header::CACHE_CONTROL, "private, no-cache")];
    Ok(if prefers_html(&headers) {
        (negotiated, page::posted(&upload)).into_response()
    } else {
        (negotiated, Json(upload)).into_response()
    })
}

async fn file(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let upload = find(&app, id).await?;
    let path = uploads(&app)?.files.path(&upload.stored_as);
    let served = ServeFile::new(path).ignore_multi_range_requests(true).try_call(request).await;
    let mut response = served.map_err(|error| {
        error!(%error, "an uploaded file cannot be read");
        Problem::internal()
    })?;
    let found = response.status().is_success();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(FILE_POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if found {
        let content_type = HeaderValue::from_str(&upload.content_type).map_err(|_| Problem::internal())?;
        headers.insert(header::CONTENT_TYPE, content_type);
        headers.insert(header::CONTENT_DISPOSITION, disposition::of(&upload));
    }
    Ok(response.map(axum::body::Body::new))
}

fn uploads(app: &App) -> Result<&Uploads, Problem> {
    app.uploads.as_ref().ok_or_else(|| Problem::not_found("this service takes no uploads"))
}

async fn find(app: &App, id: String) -> Result<Upload, Problem> {
    let found = uploads(app)?.store.upload(id).await.map_err(|error| {
        error!(%error, "an upload cannot be read");
        Problem::internal()
    })?;
    found.ok_or_else(|| Problem::not_found("there is no upload with this id"))
}
