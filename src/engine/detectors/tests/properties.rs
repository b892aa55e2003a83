use std::time::Instant;

use proptest::prelude::*;

use super::{Detector, every, find, wanted};

/// What texts are made of that holds much of what the detectors look at.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[0-9]{1,4}",
        2 => "[a-zA-Z]{1,6}",
        4 => proptest::sample::select(vec![
            ".", ",", ":", "/", "://", "@", "#", "-", "+", " ", " ", "(", ")", "[", "]", "[at]", "(dot)", " AT ",
            " DOT ", "$", "€", "com", "www.", "::", "\u{A0}", "＠", "．", "＋", "５", "٥", "中", "ё", "e\u{301}", "😀",
            "\u{200B}", "рублей", "usd", "万", "GB29", "tel:", "00", "x",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn spans_are_in_order_apart_and_whole(text in pieces()) {
        let all = find(&text, every());
        let keys: Vec<_> = all.iter().map(|part| (part.bytes.start, part.bytes.end, part.detector as u8)).collect();
        prop_assert!(keys.is_sorted());
        for (_, detector) in Detector::ALL {
            let mut reached = 0;
            let of_all: Vec<_> = all.iter().filter(|part| part.detector == detector).cloned().collect();
            for part in &of_all {
                prop_assert!(part.bytes.start >= reached && part.bytes.start < part.bytes.end);
                prop_assert!(text.get(part.bytes.clone()).is_some());
                reached = part.bytes.end;
            }
            // What else is wanted changes nothing.
            prop_assert_eq!(find(&text, wanted(&[detector])), of_all);
        }
    }
}

/// The time that finding everything takes, in seconds.
fn time(text: &str) -> f64 {
    let start = Instant::now();
    std::hint::black_box(find(text, every()));
    start.elapsed().as_secs_f64()
}

#[test]
fn time_grows_with_the_text_and_no_faster() {
    let units = [
        "a.",
        "@",
        "1-",
        "1:",
        "://",
        "(",
        "a@",
        "a@a.",
        "a.a@",
        "1 ",
        "1.",
        "11 111 ",
        "+1",
        "0",
        "1",
        "a",
        ".",
        "-",
        "$1",
        "1$",
        "1k",
        "1a",
        "a://",
        "www.",
        "a://a.com!",
        "a(dot)",
        "a [at] ",
        "a AT a DOT ",
        "::",
        "1::",
        "f:",
        "1.1.1.1.",
        "GB29 ",
        "GB29",
        "a.com ",
        "a.com/(",
        "a@a.com ",
        "#",
        "#a",
        "🔥",
        "中.",
        "中",
        "é",
        "1,",
        "100,",
        "100 ",
        "555-",
        "(555) ",
        "a@b.com://",
        "https://a@a.co@",
        "4111 ",
        "[",
        "[.",
        "(a",
        "< dot > a",
        "1 万",
        "tel ",
        "tel 1 ",
    ];
    for unit in units {
        let short = unit.repeat(10_000 / unit.len());
        let long = unit.repeat(100_000 / unit.len());
        // A machine that is busy with something else gets another try.
        let grows_evenly = (0..3).any(|_| time(&long) < time(&short) * 40.0 + 0.2);
        assert!(grows_evenly, "{unit:?}");
    }
}
