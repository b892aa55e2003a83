//! How fast packs are read and made into engines.

mod support;

use std::fs;
use std::path::Path;

use divan::Bencher;
use divan::counter::BytesCount;
use forewarn::Pack;

use support::{PACKS, Packs, engine};

fn starter_pack() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/violence.en.yaml");
    fs::read_to_string(path).expect("a starter pack")
}

#[divan::bench]
fn read_a_starter_pack_from_yaml(bencher: Bencher) {
    let text = starter_pack();
    let pack = Pack::from_yaml(&text, "violence.en.yaml").expect("it loads");
    assert_eq!(pack.id, "violence.en");
    bencher.counter(BytesCount::of_str(&text)).bench(|| Pack::from_yaml(&text, "violence.en.yaml"));
}

#[divan::bench]
fn read_a_starter_pack_from_json(bencher: Bencher) {
    let pack = Pack::from_yaml(&starter_pack(), "violence.en.yaml").expect("it loads");
    let text = pack.canonical_json;
    assert_eq!(
        Pack::from_json(&text, "violence.en.json").map(|pack| pack.digest.to_string()).ok(),
        Some(pack.digest.to_string())
    );
    bencher.counter(BytesCount::of_str(&text)).bench(|| Pack::from_json(&text, "violence.en.json"));
}

#[divan::bench(args = PACKS.into_iter().filter(|&packs| packs != Packs::Starter), sample_size = 1, max_time = 1)]
fn read_terms_from_json(bencher: Bencher, packs: Packs) {
    let text = packs.json();
    assert!(Pack::from_json(&text, "terms.json").is_ok());
    bencher.counter(BytesCount::of_str(&text)).bench(|| Pack::from_json(&text, "terms.json"));
}

#[divan::bench(args = PACKS, sample_size = 1, max_time = 1)]
fn make_an_engine(bencher: Bencher, packs: Packs) {
    bencher.with_inputs(|| packs.read()).bench_values(engine);
}

fn main() {
    divan::main();
}
