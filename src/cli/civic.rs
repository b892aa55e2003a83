//! The civic-speech corpus: sentences that no rule may find anything in.
//!
//! Peaceful assembly, strikes, petitions, criticism of officials and police, news, quoting to
//! condemn, asking for help, satire: rules against harm must leave them alone, and the corpus,
//! which the command carries with it, holds every pack to that. Beside the topics stand functions,
//! which cut across them: dialect, reclaimed words, identity terms, counter-speech.

use std::collections::{HashMap, HashSet};

use clap::ValueEnum;
use serde::Serialize;

use super::everywhere::everywhere;
use crate::engine::{Context, Engine, EngineError, ShadowRules};
use crate::pack::{Date, Pack, Reading};
use crate::verdict::Finding;

/// The set of all sentences that are of topics and not of a function.
const TOPICS: &str = "topics";

/// A file of the corpus: one sentence a line, titles of sections after `# `. The title of a section
/// ends with the number of its sentences: `# Dialect (24)`.
struct File {
    language: &'static str,
    name: &'static str,
    text: &'static str,
    /// Whether its sections are functions, each a set of its own.
    functional: bool,
}

macro_rules! file {
    ($language:literal, $name:literal, $functional:literal) => {
        File {
            language: $language,
            name: concat!("packs/civic/", $name),
            text: include_str!(concat!("../../packs/civic/", $name)),
            functional: $functional,
        }
    };
}

const FILES: [File; 6] = [
    file!("en", "en.txt", false),
    file!("ru", "ru.txt", false),
    file!("es", "es.txt", false),
    file!("en", "functions.en.txt", true),
    file!("ru", "functions.ru.txt", true),
    file!("es", "functions.es.txt", true),
];

/// A sentence of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sentence {
    /// What it is of: `topics`, or a function.
    pub set: &'static str,
    /// The language it is in.
    pub language: &'static str,
    /// The file it stands in, as the repository has it.
    pub file: &'static str,
    /// Its line in that file, from 1.
    pub line: usize,
    /// The sentence.
    pub text: &'static str,
}

/// A section of a file.
struct Section {
    title: &'static str,
    /// How many sentences its title says it has.
    #[cfg_attr(not(test), expect(dead_code, reason = "only the tests hold titles to it"))]
    said: usize,
    /// Its sentences with the numbers of their lines.
    sentences: Vec<(usize, &'static str)>,
}

impl File {
    /// Its sections. What stands before the first title are remarks.
    fn sections(&self) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for (index, line) in self.text.lines().map(str::trim).enumerate() {
            // A sentence may begin with a hashtag: only a # that stands alone begins a title.
            if let Some(title) = line.strip_prefix("# ") {
                sections.extend(Section::titled(title));
            } else if let Some(section) = sections.last_mut().filter(|_| !line.is_empty()) {
                section.sentences.push((index + 1, line));
            }
        }
        sections
    }

    fn sentences(&self) -> impl Iterator<Item = Sentence> {
        let &Self { language, name: file, functional, .. } = self;
        self.sections().into_iter().flat_map(move |section| {
            let set = if functional { section.title } else { TOPICS };
            let sentences = section.sentences.into_iter();
            sentences.map(move |(line, text)| Sentence { set, language, file, line, text })
        })
    }
}

impl Section {
    fn titled(title: &'static str) -> Option<Self> {
        let (title, said) = title.rsplit_once(" (")?;
        let said = said.strip_suffix(')')?.parse().ok()?;
        Some(Self { title, said, sentences: Vec::new() })
    }
}

/// Every sentence of the corpus.
pub fn sentences() -> impl Iterator<Item = Sentence> {
    FILES.iter().flat_map(File::sentences)
}

/// At which reading rules are held to the corpus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Reads {
    /// Each rule at its own
    #[default]
    Own,
    /// Every rule at each: exact, standard and strong
    All,
}

impl Reads {
    /// The readings that are forced on rules, one after the other.
    fn forced(self) -> &'static [Option<Reading>] {
        match self {
            Self::Own => &[None],
            Self::All => &[Some(Reading::Exact), Some(Reading::Standard), Some(Reading::Strong)],
        }
    }
}

/// What a rule found in a sentence of the corpus.
#[derive(Debug)]
pub struct Found {
    /// The sentence.
    pub sentence: Sentence,
    /// What was found.
    pub finding: Finding,
    /// The reading that was forced on the rule; `None` is its own.
    pub reads: Option<Reading>,
}

/// What the active rules of a pack find in the corpus; of each rule in a sentence, at the first reading
/// that finds something.
///
/// Every rule is held to it wherever and in whatever field it would apply, and one that is to come
/// into force as if it already had.
pub fn findings(pack: &Pack, date: Date, reads: Reads) -> Result<Vec<Found>, EngineError> {
    let mut all = Vec::new();
    let mut known = HashMap::new();
    for &reading in reads.forced() {
        let engine = engine(pack, reading)?;
        for sentence in sentences() {
            let context = Context { locale: sentence.language.parse().ok(), ..Context::on(date) };
            let verdict =
                engine.check(sentence.text, &context).expect("a sentence is shorter than the limit");
            for finding in verdict.findings {
                let first = *known.entry((sentence, finding.rule.clone())).or_insert(reading);
                if first == reading {
                    all.push(Found { sentence, finding, reads: reading });
                }
            }
        }
    }
    Ok(all)
}

/// An engine in which every active rule holds everywhere, at a reading.
fn engine(pack: &Pack, reading: Option<Reading>) -> Result<Engine, EngineError> {
    let mut pack = everywhere(pack);
    for rule in &mut pack.rules {
        rule.reads = reading.unwrap_or(rule.reads);
    }
    Engine::with_shadow_rules(vec![pack], ShadowRules::Dropped)
}

/// How a set of the corpus came out in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetResult {
    /// What its sentences are of: `topics`, or a function.
    pub set: &'static str,
    /// Their language.
    pub language: &'static str,
    /// How many there are.
    pub sentences: usize,
    /// In how many of them something was found.
    pub found: usize,
}

/// Counts the sentences of each set in each language, and those in which something was found.
pub fn by_set(found: &[Found]) -> Vec<SetResult> {
    let unclean: HashSet<Sentence> = found.iter().map(|found| found.sentence).collect();
    let mut results: Vec<SetResult> = Vec::new();
    for sentence in sentences() {
        let Sentence { set, language, .. } = sentence;
        let place = results.iter().position(|result| result.set == set && result.language == language);
        let place = place.unwrap_or_else(|| {
            results.push(SetResult { set, language, sentences: 0, found: 0 });
            results.len() - 1
        });
        results[place].sentences += 1;
        results[place].found += usize::from(unclean.contains(&sentence));
    }
    results
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_of_the_corpus_is_embedded() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/civic");
        let names = std::fs::read_dir(folder).expect("the corpus").map(|entry| {
            let name = entry.expect("readable").file_name();
            format!("packs/civic/{}", name.to_string_lossy())
        });
        let on_disk: BTreeSet<String> = names.filter(|name| name.ends_with(".txt")).collect();
        let embedded = FILES.iter().map(|file| file.name.to_owned()).collect();
        assert_eq!(on_disk, embedded);
    }

    #[test]
    fn no_two_sentences_are_the_same() {
        let mut seen = HashSet::new();
        let again: Vec<Sentence> = sentences().filter(|sentence| !seen.insert(sentence.text)).collect();
        assert!(again.is_empty(), "{again:?}");
    }

    #[test]
    fn there_are_sentences_enough_in_each_language() {
        let results = by_set(&[]);
        for (language, least) in [("en", 400), ("ru", 400), ("es", 200)] {
            let topics = results.iter().find(|result| result.language == language && result.set == TOPICS);
            assert!(topics.is_some_and(|topics| topics.sentences >= least), "{language}: {topics:?}");
        }
        let functions = |language: &str| {
            let of_language = results.iter().filter(|result| result.language == language);
            of_language.map(|result| result.set).filter(|&set| set != TOPICS).collect::<Vec<_>>()
        };
        let named = ["dialect", "reclaimed words", "identity, neutral", "identity, proud", "counter-speech"];
        for language in ["en", "ru", "es"] {
            assert_eq!(functions(language), named, "{language}");
        }
    }

    #[test]
    fn sections_have_as_many_sentences_as_they_say() {
        for file in &FILES {
            for section in file.sections() {
                assert_eq!(section.sentences.len(), section.said, "{}: {}", file.name, section.title);
            }
            let sentences = file.text.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
            assert_eq!(
                file.sentences().count(),
                sentences.count(),
                "{}: a title without a number",
                file.name
            );
        }
    }
}
