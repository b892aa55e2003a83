//! What a pack may ask for that this engine cannot do yet. It is refused, never passed over.

use crate::pack::pattern::{Detector, Element, Pattern, Word, WordForm};
use crate::pack::{Condition, Exception, Location, Pack, PackError, PackErrors, Reading};

/// The code of every such refusal.
const UNSUPPORTED: &str = "engine.unsupported";

/// Refuses a pack that asks for something the engine cannot do.
pub(super) fn require_supported(pack: &Pack) -> Result<(), PackErrors> {
    let mut refusal = Refusal { source: &pack.source, errors: Vec::new() };
    for rule in &pack.rules {
        match &rule.condition {
            Condition::Any(patterns) => refusal.patterns(patterns),
            Condition::All { patterns, .. } => {
                refusal.add(&rule.location, "`all` and `within`", "write phrases with gaps under `any`");
                refusal.patterns(patterns);
            }
        }
        if rule.reads == Reading::Strong {
            refusal.add(&rule.location, "`reads: strong`", "write `reads: standard`");
        }
        for exception in &rule.unless {
            match exception {
                Exception::Overlapping(pattern) => refusal.pattern(pattern),
                Exception::Near { any, location, .. } => {
                    refusal.add(
                        location,
                        "`near` in `unless`",
                        "write the exception as a pattern that overlaps the match",
                    );
                    refusal.patterns(any);
                }
            }
        }
        for suggestion in &rule.suggestions {
            refusal.pattern(&suggestion.replace);
        }
    }
    for list in &pack.lists {
        refusal.patterns(&list.entries);
    }
    refusal.errors.sort_by(|one, other| one.location.cmp(&other.location));
    if refusal.errors.is_empty() { Ok(()) } else { Err(PackErrors(refusal.errors)) }
}

struct Refusal<'pack> {
    source: &'pack str,
    errors: Vec<PackError>,
}

impl Refusal<'_> {
    fn add(&mut self, location: &Location, what: &str, help: &str) {
        self.errors.push(PackError {
            code: UNSUPPORTED,
            source: self.source.to_owned(),
            location: location.clone(),
            message: format!("{what} cannot be done by this version of the engine"),
            help: help.to_owned(),
        });
    }

    fn patterns(&mut self, patterns: &[Pattern]) {
        for pattern in patterns {
            self.pattern(pattern);
        }
    }

    fn pattern(&mut self, pattern: &Pattern) {
        self.elements(pattern, &pattern.elements);
    }

    fn elements(&mut self, pattern: &Pattern, elements: &[Element]) {
        for element in elements {
            match element {
                Element::Word(Word { text, form: WordForm::Inflected }) => {
                    self.add(
                        &pattern.location,
                        &format!("the inflected form `{text}~`"),
                        "list the forms, or write a beginning such as word*",
                    );
                }
                Element::Detector(detector) => {
                    let name = Detector::ALL
                        .iter()
                        .find(|(_, known)| known == detector)
                        .map_or("", |(name, _)| name);
                    self.add(
                        &pattern.location,
                        &format!("the detector `{{{name}}}`"),
                        "write the words that come with it",
                    );
                }
                Element::Group { alternatives, .. } => {
                    for alternative in alternatives {
                        self.elements(pattern, alternative);
                    }
                }
                Element::Word(_)
                | Element::Sign(_)
                | Element::Emoji(_)
                | Element::List(_)
                | Element::Gap { .. } => {}
            }
        }
    }
}
