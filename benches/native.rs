//! The native side of `npm run bench`: Forewarn and the bare automaton on the same captions, in turns.
//!
//! ```text
//! cargo bench --bench native -- FOLDER SECONDS    measures what `examples/prose` wrote into the folder; JSON on standard output
//! ```

#[path = "bare/src/automaton.rs"]
mod automaton;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use automaton::Bare;
use forewarn::{Context, Engine, Pack};
use serde_json::{Value, json};

/// How often contestants take turns.
const ROUNDS: usize = 5;

/// Something that checks captions.
struct Contestant {
    name: String,
    load: Duration,
    check: Box<dyn Fn(&str) -> usize>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    // `cargo test --benches` runs this without arguments.
    let [folder, seconds] = &arguments[..] else { return Ok(()) };
    let (folder, turn) = (Path::new(folder), Duration::from_secs_f64(seconds.parse()?) / ROUNDS as u32);
    let plan: Value = serde_json::from_str(&fs::read_to_string(folder.join("plan.json"))?)?;
    let mut results = Vec::new();
    let mut loads = Vec::new();
    for group in plan.as_array().ok_or("a plan is a list")? {
        let terms = group["terms"].as_str().ok_or("terms")?;
        let contestants = contestants(folder, group)?;
        loads.extend(contestants.iter().map(
            |contestant| json!({ "contestant": contestant.name, "terms": terms, "load": contestant.load.as_secs_f64() * 1e3 }),
        ));
        for name in group["captions"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let captions: Value =
                serde_json::from_str(&fs::read_to_string(folder.join(format!("captions-{name}.json")))?)?;
            for kind in group["kinds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let texts = captions[kind].as_array().into_iter().flatten();
                let texts: Vec<&str> =
                    texts.filter_map(|text| text.as_str().or_else(|| text["text"].as_str())).collect();
                if kind == "hits" {
                    assert_caught(&contestants, &texts);
                }
                let measured = measure(&contestants, &texts, turn);
                results.extend(contestants.iter().zip(measured).map(|(contestant, mut measured)| {
                    let case = json!({ "contestant": contestant.name, "terms": terms, "captions": name, "kind": kind });
                    measured.as_object_mut().into_iter().for_each(|measured| measured.extend(case.as_object().cloned().unwrap_or_default()));
                    measured
                }));
            }
        }
    }
    println!("{}", json!({ "results": results, "loads": loads }));
    Ok(())
}

/// Those who can run natively, made ready.
fn contestants(folder: &Path, group: &Value) -> Result<Vec<Contestant>, Box<dyn Error>> {
    let mut contestants = Vec::new();
    for (name, files) in group["packs"].as_object().ok_or("packs by contestant")? {
        let files: Vec<PathBuf> = files
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|file| folder.join(file))
            .collect();
        let texts = files.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
        let start = Instant::now();
        let packs = texts.iter().map(|text| Pack::from_json(text, "pack")).collect::<Result<Vec<_>, _>>();
        let engine =
            Engine::new(packs.map_err(|errors| errors.to_string())?).map_err(|error| error.to_string())?;
        let context = Context::on("2026-11-23".parse().map_err(|_| "a date")?);
        let load = start.elapsed();
        let check =
            move |text: &str| engine.check(text, &context).map_or(0, |verdict| verdict.findings.len());
        contestants.push(Contestant { name: name.clone(), load, check: Box::new(check) });
    }
    if let Some(file) = group["termsFile"].as_str() {
        let terms: Vec<String> = serde_json::from_str(&fs::read_to_string(folder.join(file))?)?;
        let start = Instant::now();
        let bare = Bare::new(&terms);
        let load = start.elapsed();
        let check = move |text: &str| bare.found(text).count();
        contestants.push(Contestant { name: "bare".into(), load, check: Box::new(check) });
    }
    Ok(contestants)
}

/// Forewarn finds something in each caption with terms.
fn assert_caught(contestants: &[Contestant], texts: &[&str]) {
    for contestant in contestants.iter().filter(|contestant| contestant.name.starts_with("forewarn")) {
        for text in texts {
            assert!((contestant.check)(text) > 0, "{} misses both terms of: {text}", contestant.name);
        }
    }
}

/// The times of each contestant, who take turns.
fn measure(contestants: &[Contestant], texts: &[&str], turn: Duration) -> Vec<Value> {
    let mut passes = vec![Vec::new(); contestants.len()];
    let mut singles = vec![Vec::new(); contestants.len()];
    let found: Vec<usize> = contestants
        .iter()
        .map(|contestant| texts.iter().filter(|text| (contestant.check)(text) > 0).count())
        .collect();
    for _ in 0..ROUNDS {
        for (number, contestant) in contestants.iter().enumerate() {
            let begun = Instant::now();
            while begun.elapsed() < turn {
                let start = Instant::now();
                for text in texts {
                    std::hint::black_box((contestant.check)(std::hint::black_box(text)));
                }
                passes[number].push(start.elapsed().as_secs_f64() * 1e6 / texts.len() as f64);
            }
            for text in texts {
                let start = Instant::now();
                std::hint::black_box((contestant.check)(std::hint::black_box(text)));
                singles[number].push(start.elapsed().as_secs_f64() * 1e6);
            }
        }
    }
    let rank = |values: &mut Vec<f64>, share: f64| {
        values.sort_by(f64::total_cmp);
        values[((values.len() - 1) as f64 * share).round() as usize]
    };
    passes
        .iter_mut()
        .zip(&mut singles)
        .zip(found)
        .map(|((passes, singles), found)| {
            json!({
                "minimum": rank(passes, 0.0), "median": rank(passes, 0.5), "p99": rank(singles, 0.99),
                "checked": texts.len(), "found": found,
            })
        })
        .collect()
}
