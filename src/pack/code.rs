//! The names of everything that can be wrong with a pack.

macro_rules! codes {
    ($($name:ident = $code:literal, $meaning:literal;)+) => {
        /// What kind of error it is. The text of a code never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = $meaning] $name,)+ }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as it is written in errors.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What it means, in a few words.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)+ }
            }
        }
    };
}

codes! {
    TooLarge = "pack.too-large", "the pack's text is over the limit of bytes";
    Empty = "pack.empty", "there is nothing in the pack's text";
    Html = "pack.html", "an HTML or XML page instead of a pack";
    MissingVersion = "pack.missing-version", "the top-level key `forewarn` is missing";
    UnsupportedVersion = "pack.unsupported-version", "`forewarn` is not 1";
    NestingTooDeep = "pack.nesting-too-deep", "mappings and sequences nest too deeply";
    ForbiddenCharacter = "pack.forbidden-character", "a control character or one that turns the direction of text";
    TooManyRules = "pack.too-many-rules", "more rules than the limit";
    TooManyAuthorities = "pack.too-many-authorities", "more authorities than the limit";
    TooManyLists = "pack.too-many-lists", "more lists than the limit";
    TooManyPatterns = "pack.too-many-patterns", "more patterns than the limit, list entries among them";
    ExpansionTooLarge = "pack.expansion-too-large", "too many steps once the lists are written out";
    MissingReason = "pack.missing-reason", "the civic gate is skipped without a reason";
    MoreErrors = "pack.more-errors", "more errors than are shown";
    YamlSyntax = "yaml.syntax", "not YAML";
    YamlQuote = "yaml.quote", "YAML reads the value as something else; quote it";
    YamlAnchor = "yaml.anchor", "an anchor (`&`) or alias (`*`)";
    YamlTag = "yaml.tag", "a tag (`!`)";
    YamlMergeKey = "yaml.merge-key", "a merge key (`<<`)";
    YamlDocuments = "yaml.several-documents", "more than one document";
    JsonSyntax = "json.syntax", "not JSON";
    JsonTruncated = "json.truncated", "the JSON text stops in the middle";
    JsonSurrogate = "json.surrogate", "half of a surrogate pair";
    UnknownKey = "key.unknown", "a key the format does not have";
    MissingKey = "key.missing", "a required key is missing";
    DuplicateKey = "key.duplicate", "a key stands twice in one mapping";
    WrongKind = "value.wrong-kind", "a value of the wrong kind, such as a list for a text";
    EmptyValue = "value.empty", "an empty text, list or mapping";
    TooLong = "value.too-long", "a text over its limit of characters";
    UnknownValue = "value.unknown", "not one of the values the key can have";
    OutOfRange = "value.out-of-range", "a number outside its limits";
    DuplicateValue = "value.duplicate", "a value stands twice in one list";
    BadId = "value.bad-id", "an id or name with characters it may not have";
    BadVersion = "value.bad-version", "not a version such as 1.2.0";
    BadDate = "value.bad-date", "not a date of the calendar such as 2026-11-23";
    BadLanguage = "value.bad-language", "not a BCP 47 language tag";
    BadRegion = "value.bad-region", "not an ISO 3166-1 code";
    BadLink = "value.bad-link", "a link that is not allowed there";
    BadTelephone = "value.bad-telephone", "not a telephone number";
    MissingLocale = "locale.missing", "a text lacks the pack's locale";
    NoCommonLocale = "locale.none-in-common", "title and message share no locale the pack can fall back on";
    AuthorityIncomplete = "authority.incomplete", "a law, court or government without regions, from, or until or review_by";
    AuthorityDates = "authority.dates-reversed", "a date that is before `from`";
    DuplicateRule = "rule.duplicate-id", "two rules have the same id";
    UnknownAuthority = "rule.unknown-authority", "the pack has no authority with this id";
    GovernmentSeverity = "rule.government-severity", "a government's request may only be `notice`";
    CareWithoutResources = "rule.care-without-resources", "severity `care` without resources";
    Condition = "rule.condition", "not exactly one of `any` and `all`";
    TooManyParts = "rule.too-many-parts", "more patterns under `all` than the limit";
    WithinWithoutAll = "rule.within-without-all", "`within` without `all`";
    ResourceEmpty = "resource.nothing-to-reach", "a resource without url and tel";
    UnknownList = "list.unknown", "the pack has no list with this name";
    ListCycle = "list.cycle", "lists that contain each other";
    ListTooDeep = "list.too-deep", "lists that name each other too deeply";
    PatternTooLong = "pattern.too-long", "a pattern over the limit of characters";
    PatternTooManyElements = "pattern.too-many-elements", "a pattern of more words, signs, groups and gaps than the limit";
    PatternEmpty = "pattern.empty", "a pattern that can match nothing at all";
    PatternUnescapedSign = "pattern.unescaped-sign", "a sign that means nothing in a pattern";
    PatternBadEscape = "pattern.bad-escape", "a `\\` before something that is no sign";
    PatternStrayBracket = "pattern.stray-bracket", "a `)` or `|` outside a group";
    PatternUnclosedGroup = "pattern.unclosed-group", "a group without its `)`";
    PatternEmptyAlternative = "pattern.empty-alternative", "an alternative with nothing in it";
    PatternGroupsTooDeep = "pattern.groups-too-deep", "groups nested more deeply than the limit";
    PatternGapAtEdge = "pattern.gap-at-edge", "a gap at the start or the end";
    PatternBadGap = "pattern.bad-gap", "a gap of no words or of more than the limit";
    PatternBadList = "pattern.bad-list", "a `$` without a name";
    PatternUnknownDetector = "pattern.unknown-detector", "braces around something that is no detector";
    PatternNoSpace = "pattern.no-space", "a group or list without a space beside it";
    PatternSignWithoutWord = "pattern.sign-without-word", "a `*`, `~` or `=` without a word";
    PatternSignInsideWord = "pattern.sign-inside-word", "a `*`, `~` or `=` inside a word";
    PatternMixedForms = "pattern.mixed-forms", "a word with more than one of `*`, `~` and `=`";
    PatternNotInflected = "pattern.not-inflected", "a `word~` that none of the pack's languages inflects";
}
