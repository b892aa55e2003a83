//! JSON Lines: what each line is answered.

use crate::command::{HOUSE_RULES, argument, command, file, forewarn, forewarn_with_input};

const ARGUMENTS: [&str; 5] = ["check", "--pack", HOUSE_RULES, "--jsonl", "-"];

/// The answers to lines, and the exit status.
fn answers(input: impl AsRef<[u8]>) -> (Vec<String>, i32) {
    let run = forewarn_with_input(&ARGUMENTS, input.as_ref());
    (run.out.lines().map(str::to_owned).collect(), run.status)
}

fn code(answer: &str) -> String {
    let answer: serde_json::Value = serde_json::from_str(answer).expect("an answer is JSON");
    answer["error"]["code"].as_str().unwrap_or("none").to_owned()
}

#[test]
fn an_answer_is_the_verdict_with_the_id_before_it() {
    let text = "i'll hürt them";
    let (lines, status) = answers(format!("{{\"id\":7,\"text\":\"{text}\"}}\n"));
    let verdict = forewarn(&["check", "--pack", HOUSE_RULES, "--format", "json", text]).out;
    assert_eq!(lines, [format!("{{\"id\":7,{}", &verdict.trim_end()[1..])]);
    assert_eq!(status, 1);
}

#[test]
fn ids_come_back_as_they_were_written() {
    let ids = [
        "1e400",
        "12345678901234567890123",
        "-0.0",
        "1.0",
        "\"a\\u0041 \\ud800 é\"",
        "{\"a\" : [1,\t2, {}]}",
        "true",
        "\"\"",
        "[[[[[[]]]]]]",
        "null",
    ];
    let input: String = ids.iter().map(|id| format!("{{\"text\":\"sea\",\"id\": {id} }}\n")).collect();
    let (lines, status) = answers(input);
    assert_eq!((lines.len(), status), (ids.len(), 0));
    for (line, id) in lines.iter().zip(ids) {
        assert!(line.starts_with(&format!("{{\"id\":{id},\"decision\":\"clear\",")), "{line}");
    }
    let (lines, _) = answers("{\"text\":\"sea\"}");
    assert!(lines[0].starts_with("{\"id\":null,\"decision\""), "{}", lines[0]);
}

#[test]
fn what_cannot_be_checked_is_said_and_work_goes_on() {
    let deep = format!("{{\"id\":{}1,\"text\":\"x\"}}", "[".repeat(100_000));
    let long = format!("{{\"id\":3,\"text\":\"{}\"}}", "x".repeat(1_000_001));
    let huge = format!("{{\"id\":3,\"text\":\"{}\"}}", "x".repeat(9 * 1024 * 1024));
    let cases: [(&[u8], &str, &str); 17] = [
        (b"{\"id\":3,\"text\":\"x\"", "null", "line.not-json"),
        (b"hello", "null", "line.not-json"),
        (b"{\"id\":3} {}", "null", "line.not-json"),
        (deep.as_bytes(), "null", "line.not-json"),
        (b"[3,\"x\"]", "null", "line.not-an-object"),
        (b"\"x\"", "null", "line.not-an-object"),
        (b"{\"id\":3,\"text\":\"x\",\"text\":\"y\"}", "null", "line.duplicate-key"),
        (b"{\"id\":3,\"text\":\"\xff\"}", "null", "line.not-utf8"),
        (b"{\"id\":3}", "3", "line.no-text"),
        (b"{\"id\":3,\"text\":null}", "3", "line.no-text"),
        (b"{\"id\":3,\"text\":5}", "3", "line.bad-value"),
        (b"{\"id\":3,\"text\":\"x\",\"field\":[]}", "3", "line.bad-value"),
        (b"{\"id\":3,\"text\":\"x\",\"region\":\"UK\"}", "3", "line.bad-value"),
        (b"{\"id\":3,\"text\":\"x\",\"locale\":\"?\"}", "3", "line.bad-value"),
        (b"{\"id\":3,\"text\":\"x\",\"date\":\"yesterday\"}", "3", "line.bad-value"),
        (long.as_bytes(), "3", "check.text-too-long"),
        (huge.as_bytes(), "null", "line.too-long"),
    ];
    for (line, id, expected) in cases {
        let shown = String::from_utf8_lossy(&line[..line.len().min(60)]);
        let input =
            [b"{\"id\":1,\"text\":\"I will hurt you\"}\n", line, b"\n{\"id\":2,\"text\":\"sea\"}\n"].concat();
        let (lines, status) = answers(input);
        assert_eq!((lines.len(), status), (3, 4), "{shown}");
        assert_eq!(code(&lines[1]), expected, "{shown}: {}", lines[1]);
        assert!(
            lines[1].starts_with(&format!("{{\"id\":{id},\"error\":{{\"code\":")),
            "{shown}: {}",
            lines[1]
        );
        assert!(lines[1].contains("\"message\":\"line 2: "), "{shown}: {}", lines[1]);
        assert!(lines[2].starts_with("{\"id\":2,\"decision\":\"clear\""), "{shown}: {}", lines[2]);
    }
}

#[test]
fn empty_lines_line_breaks_and_a_byte_order_mark_are_passed_over() {
    let (lines, status) = answers(
        "\u{FEFF}{\"id\":1,\"text\":\"a\"}\r\n\r\n  \n{\"id\":2,\"text\":\"b\"}\n\n{\"id\":3,\"text\":\"c\"}",
    );
    let ids: Vec<&str> = lines.iter().map(|line| &line[..7]).collect();
    assert_eq!((ids, status), (vec!["{\"id\":1", "{\"id\":2", "{\"id\":3"], 0));
    assert_eq!(answers(""), (vec![], 0));
    assert_eq!(answers("\n\n"), (vec![], 0));
}

#[test]
fn lone_surrogates_are_one_unit_each() {
    let (lines, status) = answers(r#"{"id":1,"text":"\ud83d\udc00\ud800 I will hurt you"}"#);
    assert_eq!(status, 1);
    assert!(lines[0].contains("\"start\":4,\"end\":19"), "{}", lines[0]);
}

#[test]
fn a_line_may_say_more_than_the_arguments() {
    let folder = tempfile::tempdir().expect("a folder");
    let pack = std::fs::read_to_string(HOUSE_RULES).expect("readable");
    let pack = file(
        &folder,
        "pack.yaml",
        pack.replace(
            "    category: violence\n",
            "    category: violence\n    fields: [title]\n    regions: [NO]\n",
        ),
    );
    let input = concat!(
        "{\"id\":1,\"text\":\"I will hurt you\"}\n",
        "{\"id\":2,\"text\":\"I will hurt you\",\"field\":\"caption\"}\n",
        "{\"id\":3,\"text\":\"I will hurt you\",\"region\":\"SE\"}\n",
        "{\"id\":4,\"text\":\"I will hurt you\",\"region\":null,\"likes\":[5]}\n",
    );
    let arguments =
        ["check", "--pack", argument(&pack), "--field", "title", "--region", "NO", "--jsonl", "-"];
    let run = forewarn_with_input(&arguments, input.as_bytes());
    let decisions: Vec<&str> = run.out.lines().filter_map(|line| line.split('"').nth(5)).collect();
    assert_eq!(decisions, ["confirm", "clear", "clear", "confirm"]);
}

#[test]
fn a_file_is_read_like_standard_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let input = "{\"id\":1,\"text\":\"I will hurt you\"}\n{\"id\":2}\n";
    let path = file(&folder, "captions.jsonl", input);
    let run = forewarn(&["check", "--pack", HOUSE_RULES, "--jsonl", argument(&path)]);
    assert_eq!((run.out.lines().map(str::to_owned).collect(), run.status), answers(input));
    assert_eq!(run.err, "");
}

#[test]
fn errors_of_the_stream_itself_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let output =
        command().args(["check", "--pack", HOUSE_RULES, "--jsonl", argument(folder.path())]).output();
    let output = output.expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: cannot read "));
}
