//! `forewarn explain`: how a text is read, and why each candidate became a finding or did not.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::arguments::Surroundings;
use super::check::standard_input;
use super::console::{Console, Format};
use super::exit::Exit;
use super::failure::Failure;
use super::render::count_of;
use super::{explanation, packs, style};
use crate::engine::Engine;
use crate::pack::pattern::{Element, WordForm};
use crate::pack::{LanguageTag, Location, Pack, Pattern, nearest};
use crate::text::inflection::{LANGUAGES, inflected_forms};

const HELP: &str = "\
For whoever writes a pack and asks why something was found, or was not. Shown are

  the text         its words, and below each the letters by which it is looked up: without marks,
                   repetitions once, one letter for all that look alike; which sentences were
                   looked at, and for which rare word of a pattern
  words found      the words of patterns that stand in it, what they were seen through, and the
                   rules that read less than that
  refused          words that are nearly those of a pattern, and which guard refused them
  each rule        every place where a pattern of it matches, and what became of it: found, taken
                   back by an exception, overlapped by a better one, no part of a window; where
                   the pattern is written; and why the rule does not hold here, if it does not

Places are in UTF-16 code units of the text, as in a verdict. The words of `care` rules are shown.

Examples:
  forewarn explain --pack packs \"I will k1ll time\"
  forewarn explain --pack house.yaml --rule violence.threat --region NO \"I will hurt you at chess\"
  forewarn explain --pack packs --format json - < caption.txt | jq '.rules[].candidates[].outcome'
  forewarn explain --word 'stab~' --language en

Exit status:
  0  it was explained, whatever was found
  2  the command could not be understood, or a file could not be read
  3  a rule pack was refused
  4  the text could not be checked";

/// Show how a text is read, and why each candidate became a finding or did not
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Arguments {
    /// A rule pack, or a folder of them; may be given more than once
    #[arg(long = "pack", value_name = "PATH", required_unless_present = "word")]
    packs: Vec<PathBuf>,
    #[command(flatten)]
    surroundings: Surroundings,
    /// How the explanation is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Tell of this rule only, by its id or as PACK/RULE; may be given more than once
    #[arg(long = "rule", value_name = "RULE", conflicts_with = "word")]
    rules: Vec<String>,
    /// List every form that an inflected word takes, such as 'stab~'
    #[arg(long, value_name = "WORD~", requires = "language", conflicts_with_all = ["packs", "text"])]
    word: Option<String>,
    /// The language of the word, such as en
    #[arg(long, requires = "word")]
    language: Option<LanguageTag>,
    /// The text; - or none is standard input, -- goes before a text that begins with a dash
    text: Option<String>,
}

/// The forms of a word as JSON.
#[derive(Serialize)]
struct Forms<'a> {
    word: &'a str,
    language: &'a str,
    forms: &'a [String],
}

impl Arguments {
    /// How failures are to be told.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Runs the command.
    pub fn run(self, console: Console) -> Result<Exit, Failure> {
        if let (Some(word), Some(language)) = (&self.word, &self.language) {
            return self.list_forms(console, word, language);
        }
        let text = match self.text.as_deref() {
            None | Some("-") => standard_input(self.text.is_none())?,
            Some(text) => text.to_owned(),
        };
        let packs = packs::read(&self.packs)?;
        let wanted = self.wanted(&packs)?;
        let mut explanation = Engine::new(packs)?.explain(&text, &self.surroundings.context())?;
        if !wanted.is_empty() {
            explanation.retain_rules(|pack, rule| wanted.iter().any(|one| one.0 == pack && one.1 == rule));
        }
        match self.format {
            Format::Human => {
                let mut out = BufWriter::new(console.out());
                explanation::write(&mut out, &explanation)?;
                for (pack, rule) in &wanted {
                    if !explanation.rules.iter().any(|told| told.pack == *pack && told.rule == *rule) {
                        explanation::write_without_candidate(&mut out, pack, rule)?;
                    }
                }
                explanation::write_decision(&mut out, &explanation)?;
                out.flush()?;
            }
            Format::Json => {
                let json = serde_json::to_string(&explanation).map_err(io::Error::from)?;
                writeln!(io::stdout().lock(), "{json}")?;
            }
        }
        Ok(Exit::Clean)
    }

    /// The rules that were asked for, each with its pack.
    fn wanted(&self, packs: &[Pack]) -> Result<Vec<(String, String)>, Failure> {
        let all = || {
            packs
                .iter()
                .flat_map(|pack| pack.rules.iter().map(move |rule| (pack.id.clone(), rule.id.clone())))
        };
        let mut wanted = Vec::new();
        for name in &self.rules {
            let named = |(pack, rule): &(String, String)| rule == name || format!("{pack}/{rule}") == *name;
            let before = wanted.len();
            wanted.extend(all().filter(named));
            if wanted.len() == before {
                let names: Vec<String> =
                    all().flat_map(|(pack, rule)| [rule.clone(), format!("{pack}/{rule}")]).collect();
                let help = match nearest(name, &mut names.iter().map(String::as_str)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`--rule` takes the id of a rule, or PACK/RULE".to_owned(),
                };
                return Err(Failure::Usage(format!("no pack has a rule `{name}`\n{help}")));
            }
        }
        Ok(wanted)
    }

    fn list_forms(&self, console: Console, word: &str, language: &LanguageTag) -> Result<Exit, Failure> {
        let refuse = |message: String| Err(Failure::Usage(message));
        let tag = language.primary_language();
        if !LANGUAGES.contains(&tag) {
            let languages = LANGUAGES.join(", ");
            return refuse(format!("words are not inflected in `{tag}`\nthey are in {languages}"));
        }
        let pattern = match Pattern::parse(word, Location::default()) {
            Ok(pattern) => pattern,
            Err(error) => {
                return refuse(format!("`{word}` is no pattern: {}\n{}", error.message, error.help));
            }
        };
        let bare = match pattern.elements.as_slice() {
            [Element::Word(one)] if one.form == WordForm::Inflected => &one.text,
            [Element::Word(one)] if one.form == WordForm::Whole => {
                let text = &one.text;
                return refuse(format!("`{word}` is no inflected word\nwrite it with ~: `{text}~`"));
            }
            _ => {
                return refuse(format!(
                    "`{word}` is no inflected word\n--word takes one word with ~: `stab~`"
                ));
            }
        };
        let Some(forms) = inflected_forms(tag, bare) else {
            let help = "it has to be written in the letters of the language, with a vowel among them";
            return refuse(format!("`{bare}` is not inflected in `{tag}`\n{help}"));
        };
        match self.format {
            Format::Human => {
                let (mut out, aside) = (BufWriter::new(console.out()), style::ASIDE);
                forms.iter().try_for_each(|form| writeln!(out, "{}", super::printable(form)))?;
                writeln!(out, "{aside}{}{aside:#}", count_of(forms.len(), "form"))?;
                out.flush()?;
            }
            Format::Json => {
                let forms = Forms { word, language: language.as_str(), forms: &forms };
                let json = serde_json::to_string(&forms).map_err(io::Error::from)?;
                writeln!(io::stdout().lock(), "{json}")?;
            }
        }
        Ok(Exit::Clean)
    }
}
