//! A running service with packs and a data folder of its own.

use std::fs;
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use forewarn::server::{Options, Server};
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::oneshot;

use super::client::{Answer, Form, send};
use super::rules::house;

pub struct Service {
    pub address: SocketAddr,
    pub folder: TempDir,
    options: Options,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Service {
    pub fn start() -> Self {
        Self::start_with(|_| {})
    }

    pub fn start_with(choose: impl FnOnce(&mut Options)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("packs")).unwrap();
        fs::write(folder.path().join("packs/house.json"), house("1.0.0")).unwrap();
        let mut options = Options::new(vec![folder.path().join("packs")], folder.path().join("data"));
        options.listen.set_port(0);
        options.limits.shutdown_grace = Duration::from_secs(5);
        choose(&mut options);
        let mut service = Self { address: options.listen, folder, options, running: None };
        service.run();
        service
    }

    /// Starts again on the same data, as after an update of the machine.
    pub fn restart(&mut self) {
        self.stop();
        self.run();
    }

    /// A second service on the same data.
    pub fn another(&self) -> SecondService {
        let (address, running) = run(self.options.clone());
        SecondService { address, running: Some(running) }
    }

    fn run(&mut self) {
        let (address, running) = run(self.options.clone());
        self.address = address;
        self.running = Some(running);
    }

    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            stop(running);
        }
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The names of the files in the data folder's `files`.
    pub fn stored_files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path("data/files")).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    pub fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path("data/forewarn.sqlite3")).unwrap()
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        send(self.address, "GET", path, headers, b"")
    }

    pub fn post_json(&self, path: &str, body: &str) -> Answer {
        send(self.address, "POST", path, &[("content-type", "application/json")], body.as_bytes())
    }

    pub fn upload(&self, form: Form) -> Answer {
        self.upload_with(form, &[])
    }

    pub fn upload_with(&self, form: Form, headers: &[(&str, &str)]) -> Answer {
        let headers = [&[("content-type", Form::CONTENT_TYPE)], headers].concat();
        send(self.address, "POST", "/v1/uploads", &headers, &form.end())
    }

    pub fn check(&self, request: Value) -> Value {
        let answer = self.post_json("/v1/check", &request.to_string());
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    }

    /// Sends bytes as they are and gives the connection.
    pub fn raw(&self, bytes: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(bytes.as_bytes()).unwrap();
        stream
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop();
    }
}

pub struct SecondService {
    pub address: SocketAddr,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Drop for SecondService {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            stop(running);
        }
    }
}

fn run(options: Options) -> (SocketAddr, (oneshot::Sender<()>, JoinHandle<()>)) {
    let (stop, stopped) = oneshot::channel::<()>();
    let (bound, address) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let server = Server::bind(options).await.unwrap_or_else(|error| panic!("{error}"));
            bound.send(server.local_address()).unwrap();
            server.run(async { drop(stopped.await) }).await;
        });
    });
    (address.recv().unwrap(), (stop, thread))
}

fn stop((stop, thread): (oneshot::Sender<()>, JoinHandle<()>)) {
    let _ = stop.send(());
    thread.join().unwrap();
}

/// Waits until a condition holds, and fails where it does not within ten seconds.
#[track_caller]
pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(10), "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
