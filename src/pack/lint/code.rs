//! The names of the lints.

use serde::Serialize;

/// How much a lint matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Good to know.
    Note,
    /// Most likely a mistake, or a burden on authors.
    Warning,
}

macro_rules! lints {
    ($($name:ident = $level:ident $code:literal, $meaning:literal;)+) => {
        /// What a lint is about. The text of a code never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum LintCode { $(#[doc = $meaning] $name,)+ }

        impl LintCode {
            /// Every lint, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as it is written.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// How much it matters.
            pub fn level(self) -> Level {
                match self { $(Self::$name => Level::$level,)+ }
            }

            /// What it means, in a few words.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)+ }
            }
        }
    };
}

lints! {
    NoExamples = Warning "lint.no-examples", "a rule has no `match` example";
    FewPassExamples = Warning "lint.few-pass-examples", "a rule has fewer than three `pass` examples";
    MissingLocale = Warning "lint.missing-locale", "title or message is missing in one of the pack's languages";
    NoAppeal = Warning "lint.no-appeal", "an authority with rules offers no appeal";
    CommonWord = Warning "lint.common-word", "a rule with severity `block` matches a very common or very short word alone";
    ShortWildcard = Warning "lint.short-wildcard", "a `*` word of fewer than three letters";
    StrongShortWord = Warning "lint.strong-short-word", "a word of three letters or fewer alone in a rule that reads `strong`";
    JoinedInnocent = Warning "lint.joined-innocent", "a phrase of a rule that reads `strong` that is an innocent word when written as one";
    Expired = Warning "lint.expired", "an authority's `until` is past: its rules are off";
    ReviewOverdue = Warning "lint.review-overdue", "an authority's `review_by` is past";
    NotYetInForce = Note "lint.not-yet-in-force", "an authority's `from` is still to come: its rules are off";
    RegionOutsideAuthority = Warning "lint.region-outside-authority", "a rule holds where its authority does not";
    DuplicatePattern = Warning "lint.duplicate-pattern", "a pattern stands twice in one rule or list";
    PatternInTwoRules = Note "lint.pattern-in-two-rules", "a pattern stands in two rules of the pack";
    NeverMatches = Warning "lint.never-matches", "a pattern that an exception of its own rule always takes back";
    ExceptionWithoutEffect = Warning "lint.exception-without-effect", "an exception that shares no word with any pattern of its rule";
    SpaceBesideSign = Note "lint.space-beside-sign", "white space beside an escaped sign, which has no effect";
    WildcardWithoutEffect = Note "lint.wildcard-without-effect", "a `*` on a word of a script without spaces, which has no effect";
    ScriptNotCovered = Warning "lint.script-not-covered", "a pattern in a script that none of the pack's languages is written in";
    UnusedList = Warning "lint.unused-list", "no rule uses the list";
    UnusedAuthority = Note "lint.unused-authority", "no rule names the authority";
    TelephoneNotVerified = Warning "lint.telephone-not-verified", "a telephone number not verified within 180 days: it is not shown";
    NoLicense = Note "lint.no-license", "the pack does not say under which licence it is published";
    CivicSkipped = Note "lint.civic-gate-skipped", "the pack is not held to the civic-speech corpus";
}
