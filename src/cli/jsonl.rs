//! Checking JSON Lines: an object a line in, a verdict a line out, in order.
//!
//! Lines are answered as they come. Those that have already arrived are answered together, on
//! every core; before waiting for more, what has been answered is written.

use std::fmt::Display;
use std::io::{self, BufReader, Read, Write};
use std::num::NonZero;
use std::str::FromStr;
use std::thread;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::arguments::{Surroundings, Threshold};
use super::line::{LINE_LIMIT, Line, read_line};
use crate::engine::{CheckError, Context, Engine};
use crate::json_text::JsonText;

/// How many lines are answered together at most.
const BATCH: usize = 1024;
/// How many lines are worth a thread.
const LINES_A_THREAD: usize = 32;
/// How many bytes are read ahead.
const READ_AHEAD: usize = 256 * 1024;

/// What came of the lines of a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Whether a decision reached the threshold.
    pub found: bool,
    /// Whether a line could not be checked.
    pub failed: bool,
}

impl Outcome {
    fn and(self, other: Self) -> Self {
        Self { found: self.found || other.found, failed: self.failed || other.failed }
    }
}

/// Why a stream could not be worked through to its end.
#[derive(Debug)]
pub enum StreamError {
    /// Reading failed.
    Read(io::Error),
    /// Writing failed.
    Write(io::Error),
}

/// How lines are checked.
#[derive(Clone, Copy, Debug)]
pub struct LineChecker<'a> {
    /// What checks them.
    pub engine: &'a Engine,
    /// What a line leaves out; the day, where nobody says it, is that on which the line is read.
    pub surroundings: &'a Surroundings,
    /// From which decision on something counts as found.
    pub threshold: Threshold,
}

/// One line, as it is written. Keys it does not name are passed over: captions come with others.
#[derive(Deserialize)]
struct Request<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    field: Option<&'a RawValue>,
    #[serde(borrow)]
    locale: Option<&'a RawValue>,
    #[serde(borrow)]
    region: Option<&'a RawValue>,
    #[serde(borrow)]
    date: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct Refusal<'a> {
    id: Option<&'a RawValue>,
    error: LineError,
}

/// Why a line could not be checked.
#[derive(Debug, Serialize)]
struct LineError {
    code: &'static str,
    message: String,
}

impl From<CheckError> for LineError {
    fn from(error: CheckError) -> Self {
        Self { code: error.code(), message: error.to_string() }
    }
}

impl LineChecker<'_> {
    /// Answers every line of `input` on `output`.
    pub fn answer_all(&self, input: impl Read, output: &mut impl Write) -> Result<Outcome, StreamError> {
        let mut input = BufReader::with_capacity(READ_AHEAD, input);
        let mut outcome = Outcome::default();
        let mut number = 0;
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            if !has_line(&input) {
                output.flush().map_err(StreamError::Write)?;
            }
            while batch.is_empty() || (batch.len() < BATCH && has_line(&input)) {
                let Some(line) = read_line(&mut input).map_err(StreamError::Read)? else { break };
                number += 1;
                batch.push((number, line));
            }
            if batch.is_empty() {
                return Ok(outcome);
            }
            for (answers, part) in self.answer_batch(&batch) {
                output.write_all(&answers).map_err(StreamError::Write)?;
                outcome = outcome.and(part);
            }
            batch.clear();
        }
    }

    /// Answers lines on as many threads as are worth it; the answers keep the order of the lines.
    fn answer_batch(&self, batch: &[(usize, Line)]) -> Vec<(Vec<u8>, Outcome)> {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let share = batch.len().div_ceil(threads).max(LINES_A_THREAD);
        if batch.len() <= share {
            return vec![self.answer_lines(batch)];
        }
        thread::scope(|scope| {
            let workers: Vec<_> =
                batch.chunks(share).map(|lines| scope.spawn(|| self.answer_lines(lines))).collect();
            let join = |worker: thread::ScopedJoinHandle<'_, _>| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            workers.into_iter().map(join).collect()
        })
    }

    fn answer_lines(&self, lines: &[(usize, Line)]) -> (Vec<u8>, Outcome) {
        let context = self.surroundings.context();
        let mut answers = Vec::new();
        let mut outcome = Outcome::default();
        for (number, line) in lines {
            outcome = outcome.and(self.answer(*number, line, &context, &mut answers));
        }
        (answers, outcome)
    }

    fn answer(&self, number: usize, line: &Line, context: &Context, answers: &mut Vec<u8>) -> Outcome {
        let request = match text_of(number, line).and_then(|text| Request::parse(number, text)) {
            Ok(Some(request)) => request,
            Ok(None) => return Outcome::default(),
            Err(error) => return refuse(None, error, answers),
        };
        let verdict = request
            .text_and_context(context)
            .and_then(|(text, context)| Ok(self.engine.check(&text, &context)?))
            .map_err(|error| LineError { message: format!("line {number}: {}", error.message), ..error });
        match verdict {
            Ok(verdict) => {
                answers.extend_from_slice(b"{\"id\":");
                answers.extend_from_slice(request.id.map_or("null", RawValue::get).as_bytes());
                answers.push(b',');
                answers.extend_from_slice(&verdict.to_json().as_bytes()[1..]);
                answers.push(b'\n');
                Outcome { found: self.threshold.reached_by(verdict.decision), failed: false }
            }
            Err(error) => refuse(request.id, error, answers),
        }
    }
}

/// Whether a whole line has already been read, so that reading it does not wait.
fn has_line(input: &BufReader<impl Read>) -> bool {
    input.buffer().contains(&b'\n')
}

fn refuse(id: Option<&RawValue>, error: LineError, answers: &mut Vec<u8>) -> Outcome {
    let written = serde_json::to_writer(&mut *answers, &Refusal { id, error });
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    answers.push(b'\n');
    Outcome { found: false, failed: true }
}

/// The text of a line, without the byte order mark some editors begin a file with.
fn text_of(number: usize, line: &Line) -> Result<&str, LineError> {
    let refusal = |code, message: String| LineError { code, message: format!("line {number}: {message}") };
    match line {
        Line::TooLong => {
            Err(refusal("line.too-long", format!("the line is longer than the limit of {LINE_LIMIT} bytes")))
        }
        Line::Whole(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) if number == 1 => Ok(text.trim_start_matches('\u{FEFF}')),
            Ok(text) => Ok(text),
            Err(error) => Err(refusal(
                "line.not-utf8",
                format!("the line is not UTF-8: byte {} cannot be read", error.valid_up_to() + 1),
            )),
        },
    }
}

impl<'a> Request<'a> {
    /// Reads a line; `None` where it is empty.
    fn parse(number: usize, line: &'a str) -> Result<Option<Self>, LineError> {
        let refusal = |code, message| LineError { code, message: format!("line {number}: {message}") };
        let content = line.trim_matches([' ', '\t', '\r']);
        if content.is_empty() {
            return Ok(None);
        }
        // What is read as an object could also be read from an array, which has no keys.
        if let (false, Ok(_)) = (content.starts_with('{'), serde_json::from_str::<&RawValue>(content)) {
            let message = "an object with a `text` is expected".to_owned();
            return Err(refusal("line.not-an-object", message));
        }
        serde_json::from_str(line).map(Some).map_err(|error| match error.is_data() {
            true => refusal("line.duplicate-key", without_line(&error)),
            false => refusal("line.not-json", without_line(&error)),
        })
    }

    /// The text, and the context where the line says more than `default`.
    fn text_and_context(&self, default: &Context) -> Result<(String, Context), LineError> {
        let Some(text) = self.text else {
            let message = "the line has no `text`".to_owned();
            return Err(LineError { code: "line.no-text", message });
        };
        let text = string("text", text)?;
        let mut context = default.clone();
        if let Some(field) = self.field {
            context.field = string("field", field)?;
        }
        if let Some(locale) = self.locale {
            context.locale = Some(value("locale", locale)?);
        }
        if let Some(region) = self.region {
            context.region = Some(value("region", region)?);
        }
        if let Some(date) = self.date {
            context.date = value("date", date)?;
        }
        Ok((text, context))
    }
}

fn string(key: &str, raw: &RawValue) -> Result<String, LineError> {
    match serde_json::from_str(raw.get()) {
        Ok(JsonText(text)) => Ok(text),
        Err(_) => Err(bad_value(key, raw, "a string is expected")),
    }
}

fn value<T: FromStr<Err: Display>>(key: &str, raw: &RawValue) -> Result<T, LineError> {
    string(key, raw)?.parse().map_err(|error| bad_value(key, raw, error))
}

fn bad_value(key: &str, raw: &RawValue, reason: impl Display) -> LineError {
    const SHOWN: usize = 40;
    let mut shown: String = raw.get().chars().take(SHOWN).collect();
    if shown.len() < raw.get().len() {
        shown.push('…');
    }
    LineError { code: "line.bad-value", message: format!("`{key}` is {shown}: {reason}") }
}

/// An error of reading JSON, its place without the number of the line, of which there is but one.
fn without_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}
