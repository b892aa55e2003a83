//! The packs of `tests/every-form/`.

use std::fs;
use std::path::Path;

use forewarn::{Engine, EngineError, Pack};

/// The packs, without those that ask for what this version of the engine cannot do yet.
pub fn packs(project: &Path) -> Vec<Pack> {
    let folder = project.join("tests/every-form");
    let entries =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a readable folder").path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect();
    paths.sort();
    paths.iter().map(|path| read(path)).filter(can_be_used).collect()
}

fn read(path: &Path) -> Pack {
    let text = fs::read_to_string(path).expect("a text");
    Pack::from_yaml(&text, &path.display().to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}

fn can_be_used(pack: &Pack) -> bool {
    match Engine::new(vec![pack.clone()]) {
        Ok(_) => true,
        Err(EngineError::Refused(errors))
            if errors.0.iter().all(|error| error.code == "engine.unsupported") =>
        {
            eprintln!("left out, since the engine cannot do it yet: {}", pack.source);
            false
        }
        Err(error) => panic!("{error}"),
    }
}
