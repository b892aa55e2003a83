//! Whatever is read as a pack is read or refused, and what is read is the same when it is read again.
#![no_main]

use forewarn::Pack;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for read in [Pack::from_yaml, Pack::from_json] {
        match read(&text, "fuzzed") {
            Ok(pack) => {
                let again =
                    Pack::from_json(&pack.canonical_json, "canonical").expect("what was written is read");
                assert_eq!(again.canonical_json, pack.canonical_json);
                assert_eq!(again.digest, pack.digest);
            }
            Err(errors) => {
                assert!(!errors.0.is_empty());
                assert!(!errors.to_string().is_empty());
            }
        }
    }
});
