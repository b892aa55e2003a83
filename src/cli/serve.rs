//! `forewarn serve`: the HTTP service.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{ArgAction, ValueEnum};
use tracing::Level;

use super::console::{Console, Format};
use super::failure::{Failure, tell_message};
use crate::pack::files::FilesError;
use crate::server::logging::{self, LogFormat};
use crate::server::{self, Limits, Options, Origin, RulesError, ServeError};

const HELP: &str = "\
Examples:
  forewarn serve --pack packs
  forewarn serve --pack packs --site www/demo/dist --listen 127.0.0.1:8080
  curl -d '{\"text\":\"I will hurt you\"}' -H 'Content-Type: application/json' http://127.0.0.1:8080/v1/check

Exit status:
  0  it was told to stop
  1  it could not start, or could not go on
  2  the command could not be understood, or a pack could not be read
  3  a rule pack was refused";

/// Serve checks, the packs, uploads, and a page over HTTP
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = HELP)]
pub struct Args {
    /// A pack file, or a folder of pack files; may be given more than once
    #[arg(long = "pack", value_name = "PATH", required = true)]
    packs: Vec<PathBuf>,
    /// The address to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS:PORT", default_value_t = Options::DEFAULT_LISTEN)]
    listen: SocketAddr,
    /// The folder for the database and the uploaded files; made where it is missing
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// A folder of static files to serve beside the routes
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// A page of another origin that may use the routes, or * for all; may be given more than once
    #[arg(long = "allow-origin", value_name = "ORIGIN")]
    allow_origins: Vec<Origin>,
    /// The largest file taken, in bytes, or with kB, MB or GB
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "200MB")]
    max_upload: u64,
    /// Whether packs are read again when their files change; SIGHUP has them read in any case
    #[arg(long, value_name = "BOOL", default_value_t = true, action = ArgAction::Set,
          num_args = 0..=1, default_missing_value = "true")]
    reload: bool,
    /// How log lines are written
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    log_format: LogFormat,
    /// The least important log lines written
    #[arg(long, value_name = "LEVEL", value_enum, default_value_t)]
    log_level: LogLevel,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum LogLevel {
    Error,
    Warn,
    #[default]
    Info,
    Debug,
    Trace,
}

impl From<LogLevel> for Level {
    fn from(level: LogLevel) -> Self {
        match level {
            LogLevel::Error => Self::ERROR,
            LogLevel::Warn => Self::WARN,
            LogLevel::Info => Self::INFO,
            LogLevel::Debug => Self::DEBUG,
            LogLevel::Trace => Self::TRACE,
        }
    }
}

/// Serves until told to stop. The exit code is 3 where a pack was refused, 2 where there is none,
/// and 1 for every other error.
pub fn run(args: Args, console: Console) -> ExitCode {
    logging::install(args.log_format, args.log_level.into());
    let options = Options {
        packs: args.packs,
        listen: args.listen,
        data: args.data,
        site: args.site,
        allow_origins: args.allow_origins,
        reload: args.reload,
        limits: Limits { upload: args.max_upload, ..Limits::default() },
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            tell_message(console, &format!("no thread could be started: {error}"));
            return ExitCode::FAILURE;
        }
    };
    let served = runtime.block_on(server::serve(options));
    // What still runs after the grace period has had its time.
    runtime.shutdown_timeout(Duration::from_secs(1));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let code = exit_code(&error);
            tell(error, console);
            code
        }
    }
}

fn tell(error: ServeError, console: Console) {
    match error {
        ServeError::Rules(RulesError::Files(error)) => Failure::from(error).tell(console, Format::Human),
        ServeError::Rules(RulesError::Engine(error)) => Failure::from(error).tell(console, Format::Human),
        error => tell_message(console, &error.to_string()),
    }
}

fn exit_code(error: &ServeError) -> ExitCode {
    match error {
        ServeError::Rules(RulesError::Files(FilesError::Refused(_)) | RulesError::Engine(_)) => {
            ExitCode::from(3)
        }
        ServeError::Rules(RulesError::Files(_)) => ExitCode::from(2),
        _ => ExitCode::FAILURE,
    }
}

fn size(text: &str) -> Result<u64, String> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let factor = match text[digits.len()..].to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "kb" => 1_000,
        "mb" => 1_000_000,
        "gb" => 1_000_000_000,
        _ => return Err("the unit must be kB, MB or GB".into()),
    };
    let number = digits.trim().parse::<u64>().map_err(|_| "not a whole number")?;
    number.checked_mul(factor).ok_or_else(|| "too large".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_with_their_units() {
        for (text, bytes) in
            [("0", 0), ("512", 512), ("3kB", 3_000), ("200MB", 200_000_000), ("2 GB", 2_000_000_000)]
        {
            assert_eq!(size(text), Ok(bytes), "{text}");
        }
        for text in ["", "MB", "-1", "1.5MB", "3 apples", "99999999999999999999", "99999999999GB"] {
            assert!(size(text).is_err(), "{text}");
        }
    }
}
