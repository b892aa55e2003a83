//! Packs that change while the service runs.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::json;

use super::rules::{BROKEN, house};
use super::service::{Service, eventually};

fn version(service: &Service) -> String {
    service.get("/healthz", &[]).json()["packs"][0]["version"].as_str().unwrap().to_owned()
}

#[test]
fn a_changed_pack_comes_into_force_without_a_dropped_request() {
    let service = Service::start();
    let old_tag = service.get("/v1/packs/house", &[]).header("etag").to_owned();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let checks = scope.spawn(|| {
            let mut answered = 0;
            while !done.load(Ordering::Relaxed) {
                assert_eq!(service.check(json!({ "text": "I will hurt you" }))["decision"], "confirm");
                answered += 1;
            }
            answered
        });
        for number in 2..6 {
            // As editors save: another file is put in the place of the old one.
            fs::write(service.path("packs/new"), house(&format!("{number}.0.0"))).unwrap();
            fs::rename(service.path("packs/new"), service.path("packs/house.json")).unwrap();
            eventually("the new pack is in force", || version(&service) == format!("{number}.0.0"));
        }
        done.store(true, Ordering::Relaxed);
        assert!(checks.join().unwrap() > 0);
    });
    let answer = service.get("/v1/packs/house", &[("if-none-match", &old_tag)]);
    assert_eq!(answer.status, 200, "the tag the client has is no longer that of the pack");
}

#[test]
fn a_broken_pack_keeps_the_old_one_and_is_told_of() {
    let service = Service::start();
    let counted = |line: &str| service.get("/metrics", &[]).text().lines().any(|found| found == line);
    fs::write(service.path("packs/house.json"), BROKEN).unwrap();
    eventually("the refusal is told", || service.get("/healthz", &[]).json()["reload"] == "refused");
    let health = service.get("/healthz", &[]);
    assert_eq!((health.status, &health.json()["packs"][0]["version"]), (200, &json!("1.0.0")));
    assert!(health.json()["refusedSince"].is_string());
    assert!(
        counted(r#"forewarn_pack_reloads_total{outcome="refused"} 1"#) && counted("forewarn_packs_refused 1")
    );
    assert_eq!(service.check(json!({ "text": "I will hurt you" }))["decision"], "confirm");

    // A pack that is gone is refused, too: an empty folder must not become an empty verdict.
    fs::remove_file(service.path("packs/house.json")).unwrap();
    eventually("the refusal is counted", || counted(r#"forewarn_pack_reloads_total{outcome="refused"} 2"#));
    assert_eq!(service.check(json!({ "text": "I will hurt you" }))["decision"], "confirm");

    // The same pack as before is good news after a refusal.
    fs::write(service.path("packs/house.json"), house("1.0.0")).unwrap();
    eventually("the good pack is in force", || service.get("/healthz", &[]).json()["reload"] == "current");
    assert!(counted(r#"forewarn_pack_reloads_total{outcome="ok"} 1"#) && counted("forewarn_packs_refused 0"));
}

#[test]
fn files_beside_the_packs_are_no_change() {
    let service = Service::start();
    fs::write(service.path("packs/notes.txt"), "nothing").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert!(!service.get("/metrics", &[]).text().contains("forewarn_pack_reloads_total{"));
}

#[test]
fn nothing_is_read_again_where_that_is_not_wanted() {
    let service = Service::start_with(|options| options.reload = false);
    fs::write(service.path("packs/house.json"), house("2.0.0")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(version(&service), "1.0.0");
}
