//! What comes from captions, packs and arguments never reaches the terminal as a command to it.

use crate::command::{HOUSE_RULES, Run, argument, command, file, forewarn, forewarn_with_input};

const HOSTILE: &str =
    "\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m\u{202E}\u{2066}\u{7f}\r\u{8}\u{90}x\u{9c}\u{2028}";

fn assert_safe(run: &Run, colors: bool) {
    for text in [&run.out, &run.err] {
        let mut rest = text.as_str();
        while let Some(index) = rest.find(|character: char| {
            (character.is_control() && character != '\n')
                || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}' | '\u{2067}' | '\u{2028}')
        }) {
            rest = &rest[index..];
            // With colours, the sequences are those that choose a style and no others.
            let style = rest.strip_prefix("\u{1b}[").and_then(|rest| {
                let end = rest.find(|character: char| !character.is_ascii_digit() && character != ';')?;
                rest[end..].strip_prefix('m')
            });
            match style {
                Some(after) if colors => rest = after,
                _ => panic!("{:?} in {text:?}", rest.chars().next()),
            }
        }
    }
}

#[test]
fn hostile_texts_are_shown_as_escapes() {
    for color in ["always", "never", "auto"] {
        let text = format!("{HOSTILE} I will hurt you {HOSTILE}");
        let run = forewarn(&["check", "--color", color, "--pack", HOUSE_RULES, &text]);
        assert_eq!(run.status, 1, "{run:?}");
        assert!(run.out.contains("\\u{001B}"), "{run:?}");
        assert_safe(&run, color == "always");
        assert_eq!(run.out.contains('\u{1b}'), color == "always");
        let run = forewarn(&["explain", "--color", color, "--pack", HOUSE_RULES, &text]);
        assert_eq!(run.status, 0, "{run:?}");
        assert!(run.out.contains("\\u{001B}"), "{run:?}");
        assert_safe(&run, color == "always");
    }
}

#[test]
fn hostile_arguments_are_shown_as_escapes() {
    for arguments in [
        &["check", "--pack", HOUSE_RULES, "--date", HOSTILE, "x"][..],
        &["check", "--pack", HOSTILE, "x"],
        &["check", "--pack", HOUSE_RULES, "--jsonl", HOSTILE],
        &["explain", "--pack", HOUSE_RULES, "--rule", HOSTILE, "x"],
        &["explain", "--word", HOSTILE, "--language", "en"],
        &["explain", "--word", "stab~", "--language", HOSTILE],
        &["test", HOSTILE],
        &["lint", HOSTILE],
        &[HOSTILE],
    ] {
        let run = forewarn(arguments);
        assert_eq!(run.status, 2, "{run:?}");
        assert!(!run.err.is_empty());
        assert_safe(&run, false);
    }
}

#[test]
fn hostile_packs_are_shown_as_escapes() {
    let folder = tempfile::tempdir().expect("a folder");
    let pack = std::fs::read_to_string(HOUSE_RULES).expect("readable");
    let broken = file(
        &folder,
        "broken.yaml",
        pack.replace("title: { en: This", &format!("title: {{ en: {HOSTILE} This")),
    );
    let quoted = pack.replace("severity: block", "severity: \"bl\\e[31m\\u202Eck\"");
    let quoted = file(&folder, "quoted.yaml", quoted);
    for path in [argument(&broken), argument(&quoted)] {
        for arguments in [&["check", "--pack", path, "text"][..], &["lint", path], &["test", path]] {
            let run = forewarn(arguments);
            assert_eq!(run.status, 3, "{run:?}");
            assert_safe(&run, false);
        }
    }
}

#[test]
fn hostile_examples_are_shown_as_escapes() {
    let folder = tempfile::tempdir().expect("a folder");
    let pack = std::fs::read_to_string(HOUSE_RULES).expect("readable");
    let pack = pack
        .replace("pass: [\"", "pass: [\"\\e[31m I will hurt you\", \"")
        .replace("match: [\"", "match: [\"\\e[2J nothing\", \"");
    let path = file(&folder, "pack.yaml", pack);
    let run = forewarn(&["test", argument(&path)]);
    assert_safe(&run, false);
    assert_ne!(run.status, 0, "{run:?}");
}

#[test]
fn json_is_the_same_bytes_whatever_the_text() {
    let text = "\u{1b}[2J\u{9b}\u{202E} I will hurt you";
    for color in ["always", "never"] {
        let run = forewarn_with_input(
            &["check", "--color", color, "--pack", HOUSE_RULES, "--format", "json"],
            text.as_bytes(),
        );
        assert!(!run.out.contains('\u{1b}'), "{run:?}");
        assert!(run.out.ends_with("}\n"));
    }
}

#[test]
fn the_words_of_care_are_neither_painted_nor_repeated() {
    let folder = tempfile::tempdir().expect("a folder");
    let pack = std::fs::read_to_string(HOUSE_RULES).expect("readable");
    let care = "  - id: support.lonely
    severity: care
    category: self-harm
    authority: house
    title: { en: You are not alone }
    message: { en: Talking helps. }
    any: [\"nobody wants me here\"]
    resources: [{ title: { en: Talk to someone }, url: \"https://help.example/talk\", region: \"*\" }]
";
    let path = file(&folder, "pack.yaml", pack + care);
    let text = "nobody wants me here. guaranteed profit";
    let run = forewarn(&["check", "--pack", argument(&path), text]);
    assert!(
        run.out.contains("You are not alone") && run.out.contains("https://help.example/talk"),
        "{run:?}"
    );
    assert!(!run.out.contains("nobody wants"), "{run:?}");
    assert!(run.out.contains("| …. guaranteed profit\n"), "{run:?}");
    assert!(run.out.ends_with("Found: 1 block.\n"), "{run:?}");
    let run = forewarn(&["check", "--pack", argument(&path), "--fail-on", "care", "nobody wants me here"]);
    assert_eq!(run.status, 1);
}

#[test]
fn colours_follow_the_arguments_and_the_environment() {
    let cases: &[(&[&str], &[&str], bool)] = &[
        (&["--color", "auto"], &[], false),
        (&["--color", "auto"], &["CLICOLOR_FORCE"], true),
        (&[], &["CLICOLOR_FORCE", "NO_COLOR"], false),
        (&["--color=always"], &["NO_COLOR"], true),
        (&["--color=never"], &["CLICOLOR_FORCE"], false),
    ];
    for (arguments, environment, colored) in cases {
        for rest in [&["check", "--pack", HOUSE_RULES, "I will hurt you"][..], &["--help"], &["test"]] {
            let mut command = command();
            command.args(*arguments).args(rest).envs(environment.iter().map(|name| (name, "1")));
            let run = Run::from(command.output().expect("it runs"));
            assert_eq!(
                (run.out + &run.err).contains('\u{1b}'),
                *colored,
                "{arguments:?} {environment:?} {rest:?}"
            );
        }
    }
}
