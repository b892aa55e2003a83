//! What an explanation is made of.
//!
//! Places are in UTF-16 code units of the given text, as in a verdict; ends are exclusive. Keys are
//! written in `camelCase`, and none is left out.

use serde::Serialize;

use super::refusal::Refusal;
use crate::pack::{Date, Location, Reading, Region, Severity, Status};
use crate::verdict::{Decision, Finding, Through};

/// How a text was read, and why each candidate became a finding or did not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The sentences of the text, in order; together they hold all its words and signs.
    pub sentences: Vec<Sentence>,
    /// Letters set apart and words with signs, which are also looked up as one word, by start.
    pub pieces: Vec<Piece>,
    /// The words of patterns that stand in the text, by start, whether or not a rule reads them.
    pub words: Vec<WordFound>,
    /// Words that were looked at closely and refused, by start.
    pub refused: Vec<Refused>,
    /// The rules that have a candidate, in the order of packs and rules.
    pub rules: Vec<RuleExplained>,
    /// The decision of the check.
    pub decision: Decision,
    /// What active rules found: the same as in the verdict.
    pub findings: Vec<Finding>,
    /// What shadow rules found: the same as in the verdict.
    pub shadow: Vec<Finding>,
}

impl Explanation {
    /// Leaves out what is of other rules than those wanted, but for the findings. A rule is asked for by
    /// the id of its pack and its own.
    pub fn retain_rules(&mut self, is_wanted: impl Fn(&str, &str) -> bool) {
        self.rules.retain(|rule| is_wanted(&rule.pack, &rule.rule));
        let retain = |rules: &mut Vec<Reader>| {
            rules.retain(|reader| is_wanted(&reader.pack, &reader.rule));
            !rules.is_empty()
        };
        self.words.retain_mut(|word| retain(&mut word.rules));
        self.refused.retain_mut(|refused| retain(&mut refused.rules));
    }
}

/// A sentence of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether its letters are like those of a rare word of some pattern, so that it was looked at.
    pub looked_at: bool,
    /// The rare words that stand in it, each once; none where its letters only resembled one.
    pub rare: Vec<String>,
    /// Its words, signs and emoji, in order.
    pub tokens: Vec<Token>,
}

/// A word, a sign or an emoji.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The text from `start` to `end`.
    pub text: String,
    /// The letters by which a word is looked up: without marks, repetitions once, and one letter for
    /// all that look alike. Empty for signs and emoji.
    pub skeleton: String,
    /// Whether something invisible stands in it.
    pub invisible: bool,
    /// What it is part of, if it is not a plain word.
    pub part: Option<Part>,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum TokenKind {
    /// A word between others.
    Word,
    /// A letter of a script written without spaces.
    Running,
    /// One emoji.
    Emoji,
    /// Any other character.
    Sign,
}

/// A part of a text that is not, or not only, read as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// A link; not read as words.
    Link,
    /// An e-mail address; not read as words.
    Email,
    /// `@name`; not read as words.
    Mention,
    /// `#tag`, which is read as words.
    Hashtag,
}

/// Letters that are looked up as a word besides the words of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Piece {
    /// What it is.
    pub kind: PieceKind,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The text from `start` to `end`.
    pub text: String,
    /// The letters by which it is looked up.
    pub skeleton: String,
}

/// The kinds of pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum PieceKind {
    /// Single letters set apart: `k i l l`.
    Spaced,
    /// A word with signs for letters: `k!ll`.
    Signs,
    /// A word with masks for letters: `k*ll`.
    Masked,
    /// A hashtag of several parts, read as one word.
    Hashtag,
}

/// A word of patterns that stands in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordFound {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The text from `start` to `end`.
    pub text: String,
    /// What it is read as.
    pub read_as: String,
    /// What had to be seen through.
    pub through: Vec<Through>,
    /// The least reading that sees through it.
    pub needs: Reading,
    /// Whether it fills letters together with other words, as in `killyou`.
    pub filling: bool,
    /// The rules that have it in a pattern or an exception.
    pub rules: Vec<Reader>,
}

/// A rule that has a word in a pattern or an exception.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reader {
    /// The pack of the rule.
    pub pack: String,
    /// The rule, by its id within the pack.
    pub rule: String,
    /// Whether it has the word only in exceptions.
    pub exception: bool,
    /// Through what it reads; exceptions are read at `standard`.
    pub reads: Reading,
    /// Whether that is enough for the word.
    pub allowed: bool,
}

/// A word that was looked at closely and refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Refused {
    /// Why, as a code that never changes its meaning.
    pub code: &'static str,
    /// Why, in a sentence.
    pub reason: String,
    /// Why, for programs that use the library. Not part of the JSON.
    #[serde(skip)]
    pub refusal: Refusal,
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The text from `start` to `end`.
    pub text: String,
    /// The word or phrase of a pattern that it might have been.
    pub read_as: String,
    /// The rules that have it.
    pub rules: Vec<Reader>,
}

/// What a rule made of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleExplained {
    /// The pack of the rule.
    pub pack: String,
    /// The rule, by its id within the pack.
    pub rule: String,
    /// How much it asks for.
    pub severity: Severity,
    /// Whether it counts.
    pub status: Status,
    /// Through what it reads.
    pub reads: Reading,
    /// Why it does not hold here; empty where it does. The candidates then say what would have been.
    pub off: Vec<Off>,
    /// Where its patterns match, by start, then end, best first.
    pub candidates: Vec<Candidate>,
}

/// Why a rule does not hold here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum Off {
    /// It is retired, or in shadow in an engine without shadow rules.
    Status {
        /// Its status.
        status: Status,
    },
    /// It is for other fields.
    Field {
        /// The fields it is for.
        fields: Vec<String>,
        /// The field of the text.
        here: String,
    },
    /// It holds elsewhere.
    Region {
        /// Where it holds.
        regions: Vec<Region>,
        /// The author's region.
        here: Option<Region>,
    },
    /// Its authority is not in force on this day.
    Date {
        /// The first day.
        from: Option<Date>,
        /// The last day.
        until: Option<Date>,
        /// The day of the check.
        here: Date,
    },
}

/// A pattern, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// The pattern as written.
    pub pattern: String,
    /// The file or address of the pack.
    pub source: String,
    /// Where in it.
    pub location: Location,
}

/// A place where a pattern of a rule matches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Where it starts.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The text from `start` to `end`.
    pub text: String,
    /// The pattern.
    pub pattern: Written,
    /// What it is read as: the words of the pattern.
    pub read_as: String,
    /// What had to be seen through.
    pub through: Vec<Through>,
    /// How many words of the pattern it has.
    pub words: usize,
    /// How many words of the text stand in its gaps.
    pub gap_words: usize,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// It was found; or would have been, where the rule does not hold.
    Found,
    /// An exception took it back.
    TakenBack {
        /// The exception.
        exception: Written,
        /// Where the exception starts.
        start: usize,
        /// Where the exception ends.
        end: usize,
        /// Fewer words than this stand between the two; `null` where they overlap.
        near: Option<usize>,
    },
    /// It overlaps a better candidate of the same rule, which was taken.
    Overlapped {
        /// Where the better one starts.
        start: usize,
        /// Where the better one ends.
        end: usize,
        /// What makes the other better.
        because: Worse,
    },
    /// It is a part of a window that was found.
    Part {
        /// Where the window starts.
        start: usize,
        /// Where the window ends.
        end: usize,
    },
    /// Another window was taken, of which it is no part.
    OtherWindow {
        /// Where the window starts.
        start: usize,
        /// Where the window ends.
        end: usize,
    },
    /// The rule needs all of its patterns, and some have no candidate left within its reach.
    Missing {
        /// Those patterns.
        patterns: Vec<Written>,
    },
    /// All of the rule's patterns are there, and not close enough, or sharing code units.
    Apart {
        /// How close they have to be: `sentence`, `caption`, or a number of words.
        within: String,
    },
    /// The rule reads less than is needed here; it would find this if it read `strong`.
    NotRead {
        /// The least reading that sees through the words.
        needs: Reading,
        /// Whether what stands between the words is in the way too.
        between: bool,
    },
}

/// What makes a candidate worse than another that it overlaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Worse {
    /// It starts later.
    StartsLater,
    /// It has fewer words of the pattern.
    FewerWords,
    /// It has more words in gaps.
    MoreInGaps,
    /// It is shorter.
    Shorter,
    /// It needs more readings.
    MoreReadings,
    /// Its pattern is written later.
    WrittenLater,
    /// Nothing: it is the same place, read in another way.
    Same,
}
