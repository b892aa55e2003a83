//! Packs from the outside: what is read, and what is said of packs that are broken.

use std::fs;
use std::path::{Path, PathBuf};

use forewarn::Pack;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pack").join(name)
}

#[test]
fn a_valid_pack_is_read() {
    let text = fs::read_to_string(folder("valid").join("house-rules.yaml")).expect("the file is there");
    let pack = Pack::from_yaml(&text, "house-rules.yaml").unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(pack.rules.len(), 3);
    let again = Pack::from_json(&pack.canonical_json, "x.json").unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(again.digest, pack.digest);
    assert_eq!(again.canonical_json, pack.canonical_json);
}
