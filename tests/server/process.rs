//! `forewarn serve` as a process: its output, its log, its signals and its exit codes.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

use super::client::{Form, send};
use super::rules::{BROKEN, house};
use super::service::eventually;

fn serve(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command.arg("serve").arg("--pack").arg(folder.join("house.json"));
    command.arg("--data").arg(folder.join("data")).args(["--listen", "127.0.0.1:0"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn folder(pack: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("house.json"), pack).unwrap();
    folder
}

fn start(mut command: Command) -> (Child, SocketAddr) {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim_end().strip_prefix("Listening on http://").unwrap_or_else(|| panic!("{line:?}"));
    (child, address.parse().unwrap())
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

fn fails(mut command: Command, code: i32, message: &str) -> Output {
    let output = command.output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{error}");
    assert!(error.contains(message), "{message} in {error}");
    assert!(output.stdout.is_empty());
    output
}

#[test]
fn the_log_never_holds_what_authors_write() {
    let folder = folder(&house("1.0.0"));
    let mut command = serve(folder.path());
    command.args(["--log-format", "json", "--log-level", "trace"]).env("RUST_LOG", "trace");
    let (mut child, address) = start(command);
    let json = [("content-type", "application/json"), ("x-request-id", "secretid")];
    send(address, "POST", "/v1/check?secretquery", &json, br#"{"text":"secretword I will hurt you"}"#);
    send(address, "POST", "/v1/check", &json, br#"{"text":"secretword","secretkey":1}"#);
    send(address, "GET", "/secretpath", &[("user-agent", "secretagent")], b"");
    send(address, "GET", "/v1/packs/secretpack", &[], b"");
    let headers = [("content-type", Form::CONTENT_TYPE)];
    for caption in ["secretcaption", "secretcaption I will hurt you", "secretcaption let us attack them"] {
        let form = Form::new()
            .file("secretname.mp4", b"secretfile")
            .text("title", "secrettitle")
            .text("caption", caption);
        send(address, "POST", "/v1/uploads", &headers, &form.text("secretpart", "secret").end());
        let form = Form::new()
            .file("secretname.mp4", b"secretfile")
            .text("title", "secrettitle")
            .text("caption", caption);
        send(address, "POST", "/v1/uploads", &headers, &form.end());
    }
    signal(&child, "TERM");
    assert!(child.wait().unwrap().success());
    let mut log = String::new();
    child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(!log.to_lowercase().contains("secret"), "{log}");
    assert!(!log.contains("hurt") && !log.contains("attack"), "{log}");

    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let answered: Vec<&Value> = lines.iter().filter(|line| line["message"] == "answered").collect();
    assert_eq!(answered.len(), 10, "{log}");
    let first = answered[0];
    assert_eq!(
        (&first["method"], &first["route"], &first["status"]),
        (&"POST".into(), &"/v1/check".into(), &200.into())
    );
    assert!(
        first["milliseconds"].is_number() && first["span"]["id"].as_str().unwrap().len() == 32,
        "{first}"
    );
}

#[test]
fn a_hang_up_has_the_packs_read_again() {
    let folder = folder(&house("1.0.0"));
    let mut command = serve(folder.path());
    command.args(["--reload", "false"]);
    let (mut child, address) = start(command);
    let version = || send(address, "GET", "/healthz", &[], b"").json()["packs"][0]["version"].clone();
    fs::write(folder.path().join("house.json"), house("2.0.0")).unwrap();
    signal(&child, "HUP");
    eventually("the new pack is in force", || version() == "2.0.0");
    signal(&child, "INT");
    assert!(child.wait().unwrap().success());
}

#[test]
fn what_keeps_it_from_starting_is_told() {
    let good = folder(&house("1.0.0"));
    let refused = folder(BROKEN);
    fails(serve(refused.path()), 3, "nobody");

    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let mut command = serve(good.path());
    command.args(["--listen", &address]);
    // The later --listen counts for nothing: an option is given once.
    assert_eq!(command.output().unwrap().status.code(), Some(2));
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command.arg("serve").arg("--pack").arg(good.path().join("house.json"));
    command.arg("--data").arg(good.path().join("data")).args(["--listen", &address]);
    fails(command, 1, "in use by another program");

    fs::write(good.path().join("data-file"), "").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command.arg("serve").arg("--pack").arg(good.path().join("house.json"));
    command.arg("--data").arg(good.path().join("data-file"));
    fails(command, 1, "the data folder");

    let mut command = serve(good.path());
    command.arg("--site").arg(good.path().join("missing"));
    fails(command, 1, "is not there");

    let empty = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command.arg("serve").arg("--pack").arg(empty.path()).arg("--data").arg(empty.path().join("data"));
    fails(command, 2, "no pack");

    let mut command = Command::new(env!("CARGO_BIN_EXE_forewarn"));
    command.arg("serve");
    fails(command, 2, "--pack");
}
