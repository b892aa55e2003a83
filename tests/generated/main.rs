//! The generated files of the repository: made from their sources here, and compared with what is
//! checked in. `npm run generate` writes them anew.
#![cfg(not(target_arch = "wasm32"))]

mod domains;
mod pack_format;
#[cfg(feature = "schema")]
mod schema;
mod tables;

use std::path::Path;

/// Compares a generated file with the one checked in, or writes it where
/// `FOREWARN_GENERATE` is set.
fn is_current(path: &str, content: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("FOREWARN_GENERATE").is_some() {
        std::fs::write(&path, content).expect("the file can be written");
        return;
    }
    let checked_in = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(checked_in == content, "{} is not what its sources give; run `npm run generate`", path.display());
}

#[test]
fn text_tables() {
    is_current("src/text/tables.rs", &tables::source());
}

#[test]
fn top_level_domains() {
    is_current("src/engine/detectors/domains.rs", &domains::source());
}
