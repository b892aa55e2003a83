//! The civic-speech corpus: sentences that no rule may find anything in.
//!
//! Peaceful assembly, strikes, petitions, criticism of officials and police, news, quoting to
//! condemn, asking for help, satire: rules against harm must leave them alone, and the corpus,
//! which the command carries with it, holds every pack to that.

use crate::engine::{Context, Engine, EngineError, ShadowRules};
use crate::pack::{Date, Pack, Region};
use crate::verdict::Finding;

/// The corpus, a file a language: one sentence a line, comments after `# `.
const FILES: [(&str, &str); 1] = [("en", include_str!("../../packs/civic/en.txt"))];

/// A sentence of the corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The language it is in.
    pub language: &'static str,
    /// Its line in the file of that language, from 1.
    pub line: usize,
    /// The sentence.
    pub text: &'static str,
}

impl Sentence {
    /// The file it stands in, as the repository has it.
    pub fn file(&self) -> String {
        format!("packs/civic/{}.txt", self.language)
    }
}

/// Every sentence of the corpus.
pub fn sentences() -> impl Iterator<Item = Sentence> {
    FILES.iter().flat_map(|&(language, file)| {
        // A sentence may begin with a hashtag, so a comment's # stands alone.
        let is_sentence = |line: &str| !line.trim().is_empty() && !line.starts_with("# ") && line != "#";
        let lines = file.lines().enumerate().filter(move |(_, line)| is_sentence(line));
        lines.map(move |(index, text)| Sentence { language, line: index + 1, text: text.trim() })
    })
}

/// What the active rules of a pack find in the corpus.
///
/// Every rule is held to it wherever and in whatever field it would apply, and one that is to come
/// into force as if it already had.
pub fn findings(pack: &Pack, date: Date) -> Result<Vec<(Sentence, Finding)>, EngineError> {
    let mut everywhere = pack.clone();
    for rule in &mut everywhere.rules {
        rule.fields = None;
        rule.regions = vec![Region::Everywhere];
    }
    for authority in &mut everywhere.authorities {
        authority.from = None;
    }
    let engine = Engine::with_shadow_rules(vec![everywhere], ShadowRules::Dropped)?;
    let mut found = Vec::new();
    for sentence in sentences() {
        let context = Context { locale: sentence.language.parse().ok(), ..Context::on(date) };
        let verdict = engine.check(sentence.text, &context).expect("a sentence is shorter than the limit");
        found.extend(verdict.findings.into_iter().map(|finding| (sentence, finding)));
    }
    Ok(found)
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
            name.to_string_lossy().into_owned()
        });
        let on_disk: BTreeSet<String> = names.filter(|name| name.ends_with(".txt")).collect();
        let embedded = FILES.iter().map(|(language, _)| format!("{language}.txt")).collect();
        assert_eq!(on_disk, embedded);
    }

    #[test]
    fn the_corpus_has_sentences_and_no_two_are_the_same() {
        let all: Vec<Sentence> = sentences().collect();
        let different: BTreeSet<&str> = all.iter().map(|sentence| sentence.text).collect();
        assert!(all.len() >= 100, "{} sentences", all.len());
        assert_eq!(all.len(), different.len());
        assert!(FILES.iter().all(|(language, _)| language.parse::<crate::pack::LanguageTag>().is_ok()));
    }
}
