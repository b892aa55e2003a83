//! What an operator can choose.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use axum::http::{HeaderValue, Uri};

/// What to serve, where, and within which limits.
#[derive(Clone, Debug)]
pub struct Options {
    /// Pack files, and folders of pack files.
    pub packs: Vec<PathBuf>,
    /// The address to listen on; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder of the database and the uploaded files; made where it is missing.
    pub data: PathBuf,
    /// A folder of static files to serve beside the routes: the built page.
    pub site: Option<PathBuf>,
    /// Pages of other origins that may use the routes from a browser; none unless told.
    pub allow_origins: Vec<Origin>,
    /// Whether packs are read again when their files change.
    pub reload: bool,
    /// How much, and how long.
    pub limits: Limits,
}

/// How much the service takes, and how long it waits.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The body of a JSON request, in bytes.
    pub json_body: usize,
    /// An uploaded file, in bytes.
    pub upload: u64,
    /// Each text part of an upload, in bytes.
    pub text_part: usize,
    /// How long the head of a request may take, and how long a connection may stay idle.
    pub head_timeout: Duration,
    /// How long the body of a JSON request may take in all.
    pub json_timeout: Duration,
    /// How long an upload may send nothing. There is no limit on the whole: a slow line is no fault.
    pub idle_timeout: Duration,
    /// How long requests under way may take to finish once the service is told to stop.
    pub shutdown_grace: Duration,
    /// How long the file of a refused upload is kept, so that only the texts are sent again.
    pub kept_for: Duration,
    /// How often files that are no longer wanted are removed.
    pub sweep_every: Duration,
}

impl Options {
    /// The address that is listened on unless told otherwise: this machine only.
    pub const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

    /// Serves these packs on [`Options::DEFAULT_LISTEN`] with the usual limits, without a page.
    pub fn new(packs: Vec<PathBuf>, data: PathBuf) -> Self {
        Self {
            packs,
            listen: Self::DEFAULT_LISTEN,
            data,
            site: None,
            allow_origins: Vec::new(),
            reload: true,
            limits: Limits::default(),
        }
    }
}

impl Limits {
    /// The usual limit of an uploaded file: 200 MB.
    pub const DEFAULT_UPLOAD: u64 = 200_000_000;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // A text of 1,000,000 code units takes six bytes a unit where every one is escaped.
            json_body: 8_000_000,
            upload: Self::DEFAULT_UPLOAD,
            // A code unit takes at most three bytes of UTF-8.
            text_part: 4_000_000,
            head_timeout: Duration::from_secs(30),
            json_timeout: Duration::from_secs(20),
            idle_timeout: Duration::from_secs(60),
            shutdown_grace: Duration::from_secs(10),
            kept_for: Duration::from_secs(24 * 60 * 60),
            sweep_every: Duration::from_secs(10 * 60),
        }
    }
}

/// An origin as browsers send it, such as `https://video.example`, or `*` for every one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(HeaderValue);

/// The text is neither an origin nor `*`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OriginError;

impl Origin {
    /// Whether every origin is meant.
    pub fn is_any(&self) -> bool {
        self.0 == "*"
    }

    pub(super) fn header_value(&self) -> HeaderValue {
        self.0.clone()
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let value = HeaderValue::from_str(text).map_err(|_| OriginError)?;
        if text == "*" {
            return Ok(Self(value));
        }
        let address: Uri = text.parse().map_err(|_| OriginError)?;
        match (address.scheme_str(), address.authority()) {
            (Some(scheme), Some(authority)) if text == format!("{scheme}://{authority}") => Ok(Self(value)),
            _ => Err(OriginError),
        }
    }
}

impl fmt::Display for OriginError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not an origin such as https://video.example, nor *")
    }
}

impl std::error::Error for OriginError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_have_a_scheme_and_an_authority_and_nothing_else() {
        for text in ["https://video.example", "http://localhost:3000", "chrome-extension://abcdef", "*"] {
            assert!(text.parse::<Origin>().is_ok(), "{text}");
        }
        for text in
            ["", "video.example", "https://video.example/", "https://video.example/a", "https://", "a b"]
        {
            assert_eq!(text.parse::<Origin>(), Err(OriginError), "{text}");
        }
    }
}
