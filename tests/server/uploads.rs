//! `POST /v1/uploads` and what is read of it.

use std::time::Duration;

use serde_json::{Value, json};

use super::client::{Answer, Form, send};
use super::rules::house;
use super::service::{Service, eventually};

const MP4: &[u8] = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41 and then the film";

fn form(title: &str, caption: &str) -> Form {
    Form::new().file("holiday.mp4", MP4).text("title", title).text("caption", caption)
}

fn again(file_id: &Value, title: &str, caption: &str) -> Form {
    Form::new().text("fileId", file_id.as_str().unwrap()).text("title", title).text("caption", caption)
}

/// An acknowledgement of the first finding in a field of a refused upload.
fn acknowledgement(problem: &Value, field: &str, reason: &str) -> Value {
    let verdict = &problem["fields"][field];
    let finding = &verdict["findings"][0];
    json!({
        "field": field, "pack": finding["pack"], "digest": verdict["packs"][0]["digest"], "rule": finding["rule"],
        "start": finding["start"], "end": finding["end"], "reason": reason,
    })
}

fn count(service: &Service, table: &str) -> usize {
    service.database().query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

#[track_caller]
fn accepted(answer: &Answer) -> Value {
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

#[test]
fn a_clear_upload_is_stored_and_shown() {
    let service = Service::start();
    let answer = service.upload(form("A holiday", "We saw the sea\nand 🐟"));
    let upload = accepted(&answer);
    let id = upload["id"].as_str().unwrap();
    assert_eq!(answer.header("location"), format!("/v1/uploads/{id}"));
    assert_eq!(upload["title"], "A holiday");
    assert_eq!(upload["caption"], "We saw the sea\nand 🐟");
    assert_eq!((&upload["fileName"], &upload["contentType"]), (&json!("holiday.mp4"), &json!("video/mp4")));
    assert_eq!((&upload["size"], &upload["acknowledgements"]), (&json!(MP4.len()), &json!([])));
    assert_eq!(upload["packs"][0]["id"], "house");
    assert_eq!(upload["fields"]["caption"]["decision"], "clear");

    let shown = service.get(&format!("/v1/uploads/{id}"), &[]);
    assert_eq!((shown.status, shown.json()), (200, upload.clone()));
    let file = service.get(&format!("/v1/uploads/{id}/file"), &[]);
    assert_eq!((file.status, file.body.as_slice()), (200, MP4));
    assert_eq!(file.header("content-type"), "video/mp4");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(file.header("content-disposition"), "inline; filename*=UTF-8''holiday.mp4");
    let part = service.get(&format!("/v1/uploads/{id}/file"), &[("range", "bytes=4-11")]);
    assert_eq!((part.status, part.body.as_slice()), (206, b"ftypisom".as_slice()));
    assert_eq!(part.header("content-type"), "video/mp4");
    let beyond = service.get(&format!("/v1/uploads/{id}/file"), &[("range", "bytes=9000-")]);
    beyond.problem(416, "request.range-not-satisfiable");

    let row: (String, String, String) = service
        .database()
        .query_row("SELECT id, caption, stored_as FROM uploads", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap();
    assert_eq!((row.0.as_str(), row.1.as_str()), (id, "We saw the sea\nand 🐟"));
    assert_eq!(service.stored_files(), [row.2]);
    service.get("/v1/uploads/unknown", &[]).problem(404, "request.not-found");
    service.get("/v1/uploads/unknown/file", &[]).problem(404, "request.not-found");
}

#[test]
fn a_blocked_caption_is_refused_and_its_file_kept() {
    let service = Service::start();
    let text = "Listen: let us attack them";
    let answer = service.upload(form("A title", text));
    let problem = answer.problem(422, "upload.blocked");
    let names: Vec<_> = problem["fields"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["caption", "title"]);
    assert_eq!(problem["fields"]["caption"]["findings"][0]["matched"], "let us attack them");
    let verdict = service.post_json("/v1/check", &json!({ "text": text }).to_string());
    assert!(answer.text().contains(verdict.text()), "the same bytes as a check gives");
    assert!(problem["keptUntil"].as_str().unwrap().ends_with('Z'));
    assert_eq!((count(&service, "uploads"), count(&service, "kept_files")), (0, 1));

    // Nothing an author says opens what is blocked.
    let said = json!([acknowledgement(&problem, "caption", "because")]).to_string();
    let second = service.upload(again(&problem["fileId"], "A title", text).text("acknowledgements", &said));
    assert_eq!(second.problem(422, "upload.blocked")["fileId"], problem["fileId"]);

    let upload = accepted(&service.upload(again(&problem["fileId"], "A title", "Changed")));
    let file = service.get(upload["fileUrl"].as_str().unwrap(), &[]);
    assert_eq!((file.status, file.body.as_slice()), (200, MP4));
    assert_eq!((count(&service, "uploads"), count(&service, "kept_files")), (1, 0));
    let gone = service.upload(again(&problem["fileId"], "A title", "Once more"));
    gone.problem(410, "upload.file-gone");

    service.upload(form("clickbait", "fine")).problem(422, "upload.blocked");
}

#[test]
fn what_must_be_confirmed_is_accepted_with_a_reason_for_exactly_that() {
    let service = Service::start();
    let problem =
        service.upload(form("I will hurt them", "I will hurt you")).problem(409, "upload.must-confirm");
    let [caption, title] =
        ["caption", "title"].map(|field| acknowledgement(&problem, field, "a quote from a film"));
    let changed = |name: &str, value: Value| {
        let mut said = caption.clone();
        said[name] = value;
        said
    };
    let wrong = [
        changed("field", json!("title")),
        changed("pack", json!("other")),
        changed("rule", json!("other")),
        changed("start", json!(1)),
        changed("end", json!(14)),
        changed("digest", json!("sha256-AAAA")),
        changed("reason", json!("")),
        changed("reason", json!(" \n")),
    ];
    for wrong in wrong {
        let said = json!([title, wrong]).to_string();
        let form =
            again(&problem["fileId"], "I will hurt them", "I will hurt you").text("acknowledgements", &said);
        let refused = service.upload(form).problem(409, "upload.must-confirm");
        assert_eq!(refused["fileId"], problem["fileId"], "{wrong}");
    }
    let needless = changed("rule", json!("other"));
    let said = json!([title, needless, caption]).to_string();
    let form =
        again(&problem["fileId"], "I will hurt them", "I will hurt you").text("acknowledgements", &said);
    let upload = accepted(&service.upload(form));
    assert_eq!(upload["acknowledgements"], json!([caption, title]), "those that answer a finding, no others");
    assert_eq!(count(&service, "acknowledgements"), 2);
}

#[test]
fn a_stale_digest_is_answered_with_the_new_one() {
    let service = Service::start();
    let problem = service.upload(form("A title", "I will hurt you")).problem(409, "upload.must-confirm");
    let said = json!([acknowledgement(&problem, "caption", "a quote")]).to_string();

    std::fs::write(service.path("packs/house.json"), house("2.0.0")).unwrap();
    eventually("the new pack is in force", || {
        service.get("/healthz", &[]).json()["packs"][0]["version"] == "2.0.0"
    });
    let form = again(&problem["fileId"], "A title", "I will hurt you").text("acknowledgements", &said);
    let stale = service.upload(form).problem(409, "upload.must-confirm");
    assert!(stale["detail"].as_str().unwrap().contains("rules have changed"), "{stale}");
    let digest = |problem: &Value| problem["fields"]["caption"]["packs"][0]["digest"].clone();
    assert_ne!(digest(&stale), digest(&problem));

    let said = json!([acknowledgement(&stale, "caption", "a quote")]).to_string();
    let form = again(&problem["fileId"], "A title", "I will hurt you").text("acknowledgements", &said);
    accepted(&service.upload(form));
}

#[test]
fn line_ends_are_counted_as_in_the_form() {
    let service = Service::start();
    let in_the_form = "One\nTwo\n\nI will hurt you";
    let finding = service.check(json!({ "text": in_the_form }))["findings"][0].clone();
    // A browser sends every line end as CR LF.
    let problem = service.upload(form("A title", &in_the_form.replace('\n', "\r\n")));
    let problem = problem.problem(409, "upload.must-confirm");
    assert_eq!(problem["fields"]["caption"]["findings"][0], finding);
}

#[test]
fn what_a_page_sends_besides_is_kept_or_left() {
    let service = Service::start();
    let sent = form("A title", "A caption")
        .text("visibility", "unlisted")
        .text("region", "no")
        .text("locale", "nb-no");
    let sent = sent.text("acknowledgements", "").text("token", "0123").text("submit", "");
    let upload = accepted(&service.upload(sent));
    assert_eq!(
        (&upload["visibility"], &upload["region"], &upload["locale"]),
        (&json!("unlisted"), &json!("NO"), &json!("nb-NO"))
    );
    assert_eq!(accepted(&service.upload(form("A title", "A caption")))["visibility"], "public");
}

#[test]
fn a_reason_may_hold_what_javascript_may() {
    let service = Service::start();
    let problem = service.upload(form("A title", "I will hurt you")).problem(409, "upload.must-confirm");
    let said = json!([acknowledgement(&problem, "caption", "REASON")])
        .to_string()
        .replace("REASON", r"a \ud83d\u0000 b");
    let said = said.replace(r"\\", r"\");
    let upload = accepted(
        &service
            .upload(again(&problem["fileId"], "A title", "I will hurt you").text("acknowledgements", &said)),
    );
    assert_eq!(upload["acknowledgements"][0]["reason"], "a \u{FFFD}\0 b");
}

#[test]
fn care_and_notice_do_not_stop_an_upload() {
    let service = Service::start();
    let upload = accepted(&service.upload(form("buy now", "i feel hopeless")));
    assert_eq!(upload["fields"]["caption"]["decision"], "care");
    assert_eq!(upload["fields"]["title"]["decision"], "notice");
}

#[test]
fn what_is_wrong_is_told_and_the_file_kept() {
    let service = Service::start();
    let file = || Form::new().file("a.mp4", MP4);
    let texts = |form: Form| form.text("title", "A title").text("caption", "A caption");
    let long = "a".repeat(1_000_001);
    let cases = [
        (file().text("title", "a"), 400, "upload.missing-part"),
        (file().text("caption", "a"), 400, "upload.missing-part"),
        (texts(file()).text("region", "ZZ"), 400, "request.region"),
        (texts(file()).text("locale", "?"), 400, "request.locale"),
        (texts(file()).text("visibility", "secret"), 400, "upload.visibility"),
        (texts(file()).text("title", "b"), 400, "upload.repeated-part"),
        (texts(file()).text("acknowledgements", "{"), 400, "upload.acknowledgements"),
        (texts(file()).text("acknowledgements", "[{}]"), 400, "upload.acknowledgements"),
        (texts(file()).part("name=\"locale\"", b"\xff"), 400, "request.not-utf8"),
        (file().text("title", "a").text("caption", &long), 413, "check.text-too-long"),
    ];
    for (form, status, code) in cases {
        let problem = service.upload(form).problem(status, code);
        accepted(&service.upload(again(&problem["fileId"], "A title", "A caption")));
    }
    service.upload(texts(Form::new())).problem(400, "upload.no-file");
    // What a form sends in which no file was chosen.
    service.upload(texts(Form::new().file("", b""))).problem(400, "upload.no-file");
    service.upload(texts(Form::new()).text("fileId", "unknown")).problem(410, "upload.file-gone");
    service.post_json("/v1/uploads", "{}").problem(415, "request.media-type");
    let no_boundary = [("content-type", "multipart/form-data")];
    send(service.address, "POST", "/v1/uploads", &no_boundary, b"").problem(415, "request.media-type");
    let cut_off = &texts(file()).end()[..200];
    let headers = [("content-type", Form::CONTENT_TYPE)];
    send(service.address, "POST", "/v1/uploads", &headers, cut_off).problem(400, "request.not-multipart");
}

#[test]
fn another_file_takes_the_place_of_the_kept_one() {
    let service = Service::start();
    let problem = service.upload(form("A title", "let us attack them")).problem(422, "upload.blocked");
    let form = again(&problem["fileId"], "A title", "Changed").file("other.png", b"\x89PNG\r\n\x1a\n!");
    let upload = accepted(&service.upload(form));
    assert_eq!((&upload["fileName"], &upload["contentType"]), (&json!("other.png"), &json!("image/png")));
    assert_eq!((count(&service, "kept_files"), service.stored_files().len()), (0, 1));
}

#[test]
fn names_and_types_of_the_client_are_harmless() {
    let service = Service::start();
    let names = ["../../../../tmp/evil.html", r"..\\..\\evil.html", "/etc/passwd", "a%2F..%2Fb"];
    for name in names {
        let page = b"<!doctype html><script>alert(1)</script>";
        let upload =
            accepted(&service.upload(Form::new().file(name, page).text("title", "").text("caption", "")));
        assert!(!upload["fileName"].as_str().unwrap().contains(['/', '\\']), "{upload}");
        let file = service.get(upload["fileUrl"].as_str().unwrap(), &[]);
        assert_eq!(file.header("content-type"), "application/octet-stream");
        assert!(file.header("content-disposition").starts_with("attachment;"), "{:?}", file.headers);
    }
    let stored = service.stored_files();
    assert_eq!(stored.len(), names.len());
    assert!(stored.iter().all(|name| name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit())));
    assert!(!std::path::Path::new("/tmp/evil.html").exists());
    for path in ["/v1/uploads/..%2F..%2Fforewarn.sqlite3/file", "/v1/uploads/../../data/forewarn.sqlite3"] {
        assert_eq!(service.get(path, &[]).status, 404, "{path}");
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_with_an_answer_and_leaves_nothing() {
    let service = Service::start_with(|options| options.limits.upload = 100_000);
    let form =
        |size: usize| Form::new().text("title", "A").text("caption", "B").file("a.mp4", &vec![7; size]);
    accepted(&service.upload(form(100_000)));
    let problem = service.upload(form(100_001)).problem(413, "upload.file-too-large");
    assert!(problem["detail"].as_str().unwrap().contains("100000"), "{problem}");
    service.upload(form(190_000)).problem(413, "upload.file-too-large");
    assert_eq!(service.stored_files().len(), 1);
}

#[test]
fn kept_files_expire_and_are_swept_and_no_others() {
    let service = Service::start_with(|options| {
        options.limits.kept_for = Duration::from_secs(1);
        options.limits.sweep_every = Duration::from_millis(100);
    });
    accepted(&service.upload(form("A title", "Stays")));
    let problem = service.upload(form("A title", "let us attack them")).problem(422, "upload.blocked");
    assert_eq!(service.stored_files().len(), 2);
    eventually("the kept file is swept", || service.stored_files().len() == 1);
    service.upload(again(&problem["fileId"], "A title", "Changed")).problem(410, "upload.file-gone");
    assert_eq!((count(&service, "uploads"), count(&service, "kept_files")), (1, 0));
}

#[test]
fn what_a_crash_left_behind_is_swept_at_the_start() {
    let mut service = Service::start();
    let upload = accepted(&service.upload(form("A title", "Stays")));
    service.stop();
    let orphan = service.path("data/files/0123456789abcdef0123456789abcdef");
    let arriving = service.path("data/files/fedcba9876543210fedcba9876543210");
    std::fs::write(&arriving, "by another process").unwrap();
    let file = std::fs::File::create(&orphan).unwrap();
    file.set_modified(std::time::SystemTime::now() - Duration::from_secs(2 * 60 * 60)).unwrap();
    service.restart();
    eventually("the orphan is swept", || !orphan.exists());
    assert!(arriving.exists());
    assert_eq!(service.get(upload["fileUrl"].as_str().unwrap(), &[]).status, 200);
}

#[test]
fn uploads_and_kept_files_survive_a_restart() {
    let mut service = Service::start();
    let upload = accepted(&service.upload(form("A title", "Stays")));
    let problem = service.upload(form("A title", "let us attack them")).problem(422, "upload.blocked");
    service.restart();
    assert_eq!(service.get(upload["url"].as_str().unwrap(), &[]).json(), upload);
    assert_eq!(service.get(upload["fileUrl"].as_str().unwrap(), &[]).body, MP4);
    accepted(&service.upload(again(&problem["fileId"], "A title", "Changed")));
}

#[test]
fn tabs_and_processes_do_not_get_in_each_others_way() {
    let service = Service::start();
    let second = service.another();
    let problem = service.upload(form("A title", "let us attack them")).problem(422, "upload.blocked");
    let headers = [("content-type", Form::CONTENT_TYPE)];
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let tabs: Vec<_> = (0..12)
            .map(|tab| {
                let address = if tab % 2 == 0 { service.address } else { second.address };
                let body = match tab % 3 {
                    0 => again(&problem["fileId"], "A title", "Changed").end(),
                    _ => form("A title", &format!("From tab {tab}")).end(),
                };
                scope.spawn(move || send(address, "POST", "/v1/uploads", &headers, &body).status)
            })
            .collect();
        tabs.into_iter().map(|tab| tab.join().unwrap()).collect()
    });
    let of = |status: u16| statuses.iter().filter(|&&found| found == status).count();
    // Of the four that want the kept file only one can have it.
    assert_eq!((of(201), of(410)), (9, 3), "{statuses:?}");
    assert_eq!((count(&service, "uploads"), service.stored_files().len()), (9, 9));
    let intact: String =
        service.database().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(intact, "ok");
}

#[test]
fn uploads_are_counted_by_outcome() {
    let service = Service::start();
    service.upload(form("A title", "Fine"));
    service.upload(form("A title", "I will hurt you"));
    service.upload(form("A title", "let us attack them"));
    service.upload(Form::new());
    let metrics = service.get("/metrics", &[]);
    for outcome in ["accepted", "must-confirm", "blocked", "failed"] {
        let line = format!(r#"forewarn_uploads_total{{outcome="{outcome}"}} 1"#);
        assert!(metrics.text().contains(&line), "{line} in {}", metrics.text());
    }
}
