#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;

use super::*;

/// A pattern as it was understood, written out.
fn understood(elements: &[Element]) -> String {
    let mut text = String::new();
    for (index, element) in elements.iter().enumerate() {
        text += if index > 0 { " " } else { "" };
        text += &match element {
            Element::Word(Word { text, form }) => format!("{form:?}:{text}"),
            Element::Sign(sign) => format!("Sign:{sign}"),
            Element::Emoji(emoji) => format!("Emoji:{emoji}"),
            Element::List(name) => format!("List:{name}"),
            Element::Gap { at_most } => format!("Gap:{at_most}"),
            Element::Detector(detector) => format!("{detector:?}"),
            Element::Group { alternatives, optional } => {
                let alternatives: Vec<String> = alternatives.iter().map(|one| understood(one)).collect();
                format!("({}){}", alternatives.join(" | "), if *optional { "?" } else { "" })
            }
        };
    }
    text
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn the_short_way_for_plain_words_says_the_same(source in "[a-zA-Z0-9 ]{0,40}") {
        prop_assert_eq!(
            Pattern::parse(&source, Location::default()),
            Pattern::parse_signs(&source, Location::default())
        );
    }
}

#[test]
fn patterns_are_understood() {
    let cases = [
        ("i'll hurt", "Whole:i'll Whole:hurt"),
        ("self-harm  self_harm", "Whole:self Whole:harm Whole:self Whole:harm"),
        ("kill* *kill *kill* kill~ =Kill", "Begins:kill Ends:kill Contains:kill Inflected:kill Spelled:Kill"),
        ("(a|b c) (d)? $e-f", "(Whole:a | Whole:b Whole:c) (Whole:d)? List:e-f"),
        ("((a|b)? c|d)", "((Whole:a | Whole:b)? Whole:c | Whole:d)"),
        ("a ... b ...5 c … d …2 e", "Whole:a Gap:3 Whole:b Gap:5 Whole:c Gap:3 Whole:d Gap:2 Whole:e"),
        ("c\\# now", "Whole:c Sign:# Whole:now"),
        ("\\$ 5", "Sign:$ Whole:5"),
        ("{url} {money}", "Url Money"),
        ("🔪👍🏽 you", "Emoji:🔪 Emoji:👍🏽 Whole:you"),
        ("杀人(犯|了)", "Whole:杀人 (Whole:犯 | Whole:了)"),
        ("l'homme qu’il", "Whole:l'homme Whole:qu’il"),
        ("ki\u{200b}ll", "Whole:ki\u{200b}ll"),
        ("1984", "Whole:1984"),
    ];
    for (source, meaning) in cases {
        let pattern =
            Pattern::parse(source, Location::default()).unwrap_or_else(|error| panic!("{source}: {error:?}"));
        assert_eq!(understood(&pattern.elements), meaning, "{source}");
    }
}

#[test]
fn errors_point_at_what_is_wrong() {
    let long = "a".repeat(limits::PATTERN_CHARACTERS + 1);
    let many = "a ".repeat(limits::PATTERN_ELEMENTS + 1);
    let deep = format!("{}a{}", "(".repeat(limits::GROUP_NESTING + 1), ")".repeat(limits::GROUP_NESTING + 1));
    let cases = [
        ("", Code::PatternEmpty, 0..1),
        ("- _", Code::PatternEmpty, 0..3),
        ("(a)?", Code::PatternEmpty, 0..4),
        ("a + b", Code::PatternUnescapedSign, 2..3),
        ("a 'b", Code::PatternUnescapedSign, 2..3),
        ("a. b", Code::PatternUnescapedSign, 1..2),
        ("(a|b", Code::PatternUnclosedGroup, 0..4),
        ("a) b", Code::PatternStrayBracket, 1..2),
        ("a|b", Code::PatternStrayBracket, 1..2),
        ("(a||b)", Code::PatternEmptyAlternative, 0..3),
        ("()", Code::PatternEmptyAlternative, 0..1),
        (&deep, Code::PatternGroupsTooDeep, 5..6),
        ("... a", Code::PatternGapAtEdge, 0..5),
        ("a ...0 b", Code::PatternBadGap, 2..6),
        ("a ...11 b", Code::PatternBadGap, 2..7),
        ("a ...99999999999 b", Code::PatternBadGap, 2..16),
        ("{urls}", Code::PatternUnknownDetector, 0..6),
        ("{url", Code::PatternUnknownDetector, 0..4),
        ("a * b", Code::PatternSignWithoutWord, 2..3),
        ("~", Code::PatternUnescapedSign, 0..1),
        ("ki*ll", Code::PatternSignInsideWord, 0..4),
        ("kill**", Code::PatternSignInsideWord, 0..6),
        ("=kill*", Code::PatternMixedForms, 0..6),
        ("*kill~", Code::PatternMixedForms, 0..6),
        ("kill(s)", Code::PatternNoSpace, 4..7),
        ("$harm's", Code::PatternUnescapedSign, 5..6),
        ("$", Code::PatternBadList, 0..1),
        ("a\\", Code::PatternBadEscape, 1..2),
        ("\\n", Code::PatternBadEscape, 0..2),
        (&long, Code::PatternTooLong, 0..limits::PATTERN_CHARACTERS + 1),
        (&many, Code::PatternTooManyElements, 0..2 * limits::PATTERN_ELEMENTS + 2),
    ];
    let tried: Vec<Code> = cases.iter().map(|(_, code, _)| *code).collect();
    for (source, code, characters) in cases {
        let error = Pattern::parse(source, Location::default()).expect_err(source);
        assert_eq!((error.code, error.characters), (code.as_str(), characters), "{source}");
    }
    let of_patterns = Code::ALL.iter().filter(|code| code.as_str().starts_with("pattern."));
    // Whether a word is inflected, only the pack's languages say.
    let untried: Vec<_> =
        of_patterns.filter(|code| !tried.contains(code) && **code != Code::PatternNotInflected).collect();
    assert!(untried.is_empty(), "{untried:?}");
}
