//! Writes the prose and the generated packs of `tests/prose/`, for measuring with.
//!
//! ```text
//! prose captions LENGTH      writes English captions of so many characters, as JSON Lines
//! prose pack COUNT READING   writes a pack of so many terms, as JSON
//! prose comparison FOLDER    writes the captions, terms and packs of `npm run bench` into a folder
//! ```

mod comparison;
#[path = "../../tests/shared/random.rs"]
mod random;
#[path = "../../tests/prose/terms.rs"]
mod terms;
#[path = "../../tests/prose/texts.rs"]
mod texts;

use std::error::Error;
use std::path::Path;

use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["captions", length] => {
            for (id, text) in texts::captions(&texts::english(), length.parse()?).into_iter().enumerate() {
                println!("{}", json!({ "id": id, "text": text }));
            }
        }
        ["pack", count, reading] => println!("{}", terms::pack(&terms::terms(count.parse()?), reading)),
        ["comparison", folder] => comparison::write(Path::new(folder))?,
        _ => return Err("expected captions LENGTH, pack COUNT READING, or comparison FOLDER".into()),
    }
    Ok(())
}
