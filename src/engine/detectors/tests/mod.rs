//! What each detector finds, what it leaves, and what holds on any text.

mod links;
mod numbers;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod rest;
mod telephone;

use super::{Wanted, find};
use crate::pack::pattern::Detector;

fn wanted(detectors: &[Detector]) -> Wanted {
    Wanted::of(detectors.iter().copied())
}

fn every() -> Wanted {
    wanted(&Detector::ALL.map(|(_, detector)| detector))
}

fn found(detector: Detector, text: &str) -> Vec<&str> {
    find(text, wanted(&[detector])).into_iter().map(|part| &text[part.bytes]).collect()
}

/// Holds a table of texts and what a detector finds in them against it; tells all rows that fail.
fn finds(detector: Detector, cases: &[(&str, &[&str])]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|&(text, expected)| (text, expected, found(detector, text)))
        .filter(|(_, expected, found)| found != expected)
        .collect();
    assert!(wrong.is_empty(), "text, expected, found: {wrong:#?}");
}

/// Holds texts in which a detector finds nothing against it.
fn leaves(detector: Detector, texts: &[&str]) {
    let wrong: Vec<_> = texts
        .iter()
        .map(|text| (text, found(detector, text)))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(wrong.is_empty(), "text, found: {wrong:#?}");
}
