//! The packs of `tests/every-form/`.

use std::fs;
use std::path::Path;

use forewarn::Pack;

/// The packs.
pub fn packs(project: &Path) -> Vec<Pack> {
    let folder = project.join("tests/every-form");
    let entries =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a readable folder").path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Pack {
    let text = fs::read_to_string(path).expect("a text");
    Pack::from_yaml(&text, &path.display().to_string()).unwrap_or_else(|errors| panic!("{errors}"))
}
