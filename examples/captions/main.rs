//! Makes captions, the same from the same seed, for comparing the engine with itself elsewhere.
//!
//! ```text
//! captions COUNT SEED PACK...   writes so many captions made of the packs' terms, as JSON Lines
//! captions --json PACK          writes the pack as the browser is given it
//! ```
//!
//! A caption is prose of many languages with terms in between, disguised in every way, and whatever else
//! people and programs put into a text field.

mod between;
mod caption;
mod disguises;
mod prose;
#[path = "../../tests/shared/random.rs"]
mod random;
mod spelling;

use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use forewarn::Pack;
use forewarn::pack::files;

use caption::Captions;
use random::Random;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    let written = match &arguments[..] {
        [flag, path] if flag == "--json" => packs(std::slice::from_ref(path))?
            .iter()
            .try_for_each(|pack| writeln!(out, "{}", pack.canonical_json)),
        [count, seed, paths @ ..] if !paths.is_empty() => {
            let captions = Captions::of(packs(paths)?);
            let mut random = Random::new(seed.parse()?);
            (0..count.parse::<u64>()?).try_for_each(|id| writeln!(out, "{}", captions.line(id, &mut random)))
        }
        _ => return Err("expected COUNT SEED PACK..., or --json PACK".into()),
    };
    match written.and_then(|()| out.flush()) {
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

fn packs(paths: &[String]) -> Result<Vec<Pack>, Box<dyn Error>> {
    let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
    files::read(&paths).map_err(|error| error.to_string().into())
}
