//! A client that takes every answer as it is.

use std::net::SocketAddr;

use serde_json::Value;
use ureq::Agent;
use ureq::http::{HeaderMap, Request};

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// Asserts that this is a problem of this status and code, and gives it.
    #[track_caller]
    pub fn problem(&self, status: u16, code: &str) -> Value {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem = self.json();
        assert_eq!(problem["code"], code, "{problem}");
        assert_eq!(problem["status"], status);
        assert_eq!(problem["type"], "about:blank");
        assert!(problem["title"].is_string() && problem["detail"].is_string(), "{problem}");
        problem
    }
}

pub fn send(address: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
    let config = Agent::config_builder().http_status_as_error(false).max_redirects(0);
    let agent = config.allow_non_standard_methods(true).build().new_agent();
    let mut request = Request::builder().method(method).uri(format!("http://{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = match method {
        "GET" | "HEAD" => agent.run(request.body(()).unwrap()),
        _ => agent.run(request.body(body).unwrap()),
    };
    let mut response = response.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
    let body = response.body_mut().with_config().limit(100_000_000).read_to_vec().unwrap();
    Answer { status: response.status().as_u16(), headers: response.headers().clone(), body }
}

/// A form as browsers send it.
#[derive(Clone)]
pub struct Form(Vec<u8>);

const BOUNDARY: &str = "----boundary7f3a";

impl Form {
    pub const CONTENT_TYPE: &str = "multipart/form-data; boundary=----boundary7f3a";

    pub fn new() -> Self {
        Self(Vec::new())
    }

    pub fn text(self, name: &str, value: &str) -> Self {
        self.part(&format!("name=\"{name}\""), value.as_bytes())
    }

    pub fn file(self, file_name: &str, content: &[u8]) -> Self {
        let head = format!("name=\"file\"; filename=\"{file_name}\"\r\nContent-Type: text/html");
        self.part(&head, content)
    }

    pub fn part(mut self, head: &str, content: &[u8]) -> Self {
        self.0.extend_from_slice(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(),
        );
        self.0.extend_from_slice(content);
        self.0.extend_from_slice(b"\r\n");
        self
    }

    pub fn end(mut self) -> Vec<u8> {
        self.0.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        self.0
    }
}
