//! Slow and broken clients, and stopping.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::client::Form;
use super::service::{Service, eventually};

const CHECK: &str =
    "POST /v1/check HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 16\r\n\r\n";

fn upload_head(length: usize) -> String {
    let content_type = Form::CONTENT_TYPE;
    format!(
        "POST /v1/uploads HTTP/1.1\r\nhost: a\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n"
    )
}

fn read(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

#[test]
fn a_head_that_does_not_end_is_cut_off() {
    let service = Service::start_with(|options| options.limits.head_timeout = Duration::from_millis(200));
    let started = Instant::now();
    read(service.raw("POST /v1/check HTTP/1.1\r\nhost: a\r\n"));
    assert!(started.elapsed() < Duration::from_secs(5));
    assert_eq!(service.get("/healthz", &[]).status, 200);
}

#[test]
fn a_body_that_does_not_come_is_answered() {
    let service = Service::start_with(|options| {
        options.limits.json_timeout = Duration::from_millis(200);
        options.limits.idle_timeout = Duration::from_millis(200);
    });
    let answer = read(service.raw(&format!("{CHECK}{{\"text\"")));
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("request.timeout"), "{answer}");
    let answer = read(service.raw(&format!("{}------boundary7f3a\r\n", upload_head(1000))));
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("request.timeout"), "{answer}");
}

#[test]
fn a_slow_upload_may_take_longer_than_the_idle_limit() {
    let service = Service::start_with(|options| options.limits.idle_timeout = Duration::from_millis(500));
    let body = Form::new().file("a.mp4", &[7; 4000]).text("title", "A").text("caption", "B").end();
    let mut stream = service.raw(&upload_head(body.len()));
    let started = Instant::now();
    for piece in body.chunks(body.len() / 8) {
        stream.write_all(piece).unwrap();
        std::thread::sleep(Duration::from_millis(150));
    }
    assert!(started.elapsed() > Duration::from_secs(1));
    let mut start = [0; 12];
    stream.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 201");
}

#[test]
fn a_client_that_goes_away_leaves_no_file() {
    let service = Service::start();
    let body = Form::new().file("a.mp4", &[7; 400_000]).end();
    let mut stream = service.raw(&upload_head(1_000_000));
    stream.write_all(&body[..300_000]).unwrap();
    eventually("the file is arriving", || service.stored_files().len() == 1);
    drop(stream);
    eventually("the file is removed", || service.stored_files().is_empty());
}

#[test]
fn a_request_under_way_is_answered_before_the_service_stops() {
    let mut service = Service::start();
    let address = service.address;
    let mut stream = service.raw(CHECK);
    stream.write_all(b"{\"text\":").unwrap();
    std::thread::sleep(Duration::from_millis(100));
    std::thread::scope(|scope| {
        scope.spawn(|| service.stop());
        eventually("new connections are refused", || TcpStream::connect(address).is_err());
        stream.write_all(b"\"hello\"}").unwrap();
        let answer = read(stream);
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("\"decision\":\"clear\""), "{answer}");
    });
}

#[test]
fn a_request_that_does_not_end_does_not_keep_the_service_from_stopping() {
    let mut service =
        Service::start_with(|options| options.limits.shutdown_grace = Duration::from_millis(300));
    let _stream = service.raw(CHECK);
    std::thread::sleep(Duration::from_millis(100));
    let started = Instant::now();
    service.stop();
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}
