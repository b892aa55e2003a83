//! Whatever is written in a caption, what is found in it is there.
#![no_main]

#[path = "../../tests/shared/every_form.rs"]
mod every_form;
#[path = "../../tests/shared/invariants.rs"]
mod invariants;

use std::path::Path;
use std::sync::LazyLock;

use forewarn::engine::ShadowRules;
use forewarn::{Context, Engine};
use libfuzzer_sys::fuzz_target;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Engine::with_shadow_rules(every_form::packs(&project), ShadowRules::Kept)
        .expect("the packs are known to be usable")
});

fuzz_target!(|text: &str| {
    let context = Context::on("2026-11-23".parse().expect("a date"));
    let verdict = ENGINE.check(text, &context).expect("the fuzzer writes no long texts");
    assert_eq!(invariants::violations(text, &verdict), [""; 0], "{text:?}");
    let again = ENGINE.check(text, &context).expect("as before");
    assert_eq!(verdict.to_json(), again.to_json());
});
