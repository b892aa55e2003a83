//! `POST /v1/check`, and checking itself.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::App;
use super::clock::Timestamp;
use super::json_body::JsonBody;
use super::problem::Problem;
use super::rules::Rules;
use crate::engine::{CheckError, Context};
use crate::json_text::JsonText;
use crate::verdict::Verdict;

/// Texts up to this many bytes are checked where the request is handled; longer ones, which would
/// hold up the other requests of that thread, on a thread of their own and in their turn.
const SHORT_TEXT: usize = 8_192;

/// A text to check, and what is known about it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckRequest {
    text: JsonText,
    field: Option<JsonText>,
    locale: Option<String>,
    region: Option<String>,
    date: Option<String>,
}

pub(super) async fn check(
    State(app): State<Arc<App>>,
    JsonBody(request): JsonBody<CheckRequest>,
) -> Result<Response, Problem> {
    let mut context = context(request.locale.as_deref(), request.region.as_deref())?;
    if let Some(JsonText(field)) = request.field {
        context.field = field;
    }
    if let Some(date) = request.date {
        context.date =
            date.parse().map_err(|error| Problem::bad_request("request.date", format!("date is {error}")))?;
    }
    let verdict = check_text(&app, app.rules.get(), request.text.0, context).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], verdict.to_json()).into_response())
}

/// The context of an author today.
pub(super) fn context(locale: Option<&str>, region: Option<&str>) -> Result<Context, Problem> {
    let locale = locale
        .map(str::parse)
        .transpose()
        .map_err(|error| Problem::bad_request("request.locale", format!("locale is {error}")))?;
    let region = region
        .map(str::parse)
        .transpose()
        .map_err(|error| Problem::bad_request("request.region", format!("region is {error}")))?;
    Ok(Context { locale, region, ..Context::on(Timestamp::now().date()) })
}

/// Checks a text with these rules, counting and timing it.
pub(super) async fn check_text(
    app: &App,
    rules: Arc<Rules>,
    text: String,
    context: Context,
) -> Result<Verdict, Problem> {
    let started = Instant::now();
    let checked = if text.len() <= SHORT_TEXT {
        rules.engine.check(&text, &context)
    } else {
        let _turn = app.long_checks.acquire().await.map_err(|_| Problem::internal())?;
        let check = tokio::task::spawn_blocking(move || rules.engine.check(&text, &context));
        check.await.map_err(|_| Problem::internal())?
    };
    let verdict = checked.map_err(|error| problem_of(&error))?;
    app.metrics.count_check(verdict.decision, started.elapsed());
    Ok(verdict)
}

fn problem_of(error: &CheckError) -> Problem {
    let status = match error {
        CheckError::TextTooLong { .. } => StatusCode::PAYLOAD_TOO_LARGE,
    };
    Problem::new(status, error.code(), error.to_string())
}
