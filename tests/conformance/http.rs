//! The HTTP runner: the service on a loopback port, one for each set of packs, asked case by case.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};

use forewarn::server::{App, router};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use ureq::Agent;

use super::table::{self, Case, File};

/// Starts a service that checks with these packs of a file, and gives its address.
fn serve(runtime: &Runtime, file: &File, ids: &[String]) -> SocketAddr {
    let app = App::for_checks(file.packs(ids)).unwrap_or_else(|error| panic!("{}: {error}", file.name));
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).expect("a free port");
    let address = listener.local_addr().expect("an address");
    runtime.spawn(async move { axum::serve(listener, router(app)).await });
    address
}

/// What the service answers to a case.
fn ask(agent: &Agent, address: SocketAddr, case: &Case) -> String {
    let mut request = case.context_value();
    request["text"] = Value::from(case.text.as_str());
    let answer = agent
        .post(format!("http://{address}/v1/check"))
        .header("content-type", "application/json")
        .send(request.to_string());
    let mut answer = answer.unwrap_or_else(|error| panic!("{}: {error}", case.name));
    answer.body_mut().read_to_string().expect("a text")
}

#[test]
fn the_service_answers_with_the_verdicts_checked_in() {
    let files = table::read();
    let runtime = Runtime::new().expect("a runtime");
    let agent = Agent::new_with_defaults();
    let mut answered = 0;
    let mut lines = String::new();
    for file in &files {
        let mut services = BTreeMap::new();
        for case in &file.cases {
            let ids = file.pack_ids(case);
            let address = *services.entry(ids).or_insert_with_key(|ids| serve(&runtime, file, ids));
            lines.push_str(&super::golden_line(&file.case_name(case), &ask(&agent, address, case)));
            answered += 1;
        }
    }
    println!("conformance, HTTP: {answered} cases in {} files", files.len());
    super::is_checked_in("verdicts.jsonl", &lines);
}
