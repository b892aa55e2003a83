//! JSON Lines as a stream: answers in time, in order, in constant memory.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use crate::command::{HOUSE_RULES, command};

fn start() -> (Child, ChildStdin, BufReader<ChildStdout>) {
    let mut child = command()
        .args(["check", "--pack", HOUSE_RULES, "--jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let input = child.stdin.take().expect("it is piped");
    let output = BufReader::new(child.stdout.take().expect("it is piped"));
    (child, input, output)
}

#[test]
fn a_line_is_answered_before_the_next_is_written() {
    let (mut child, mut input, mut output) = start();
    input.write_all(b"{").expect("it reads");
    for id in 0..20 {
        // The beginning of the next line must not keep this one's answer back.
        input.write_all(format!("\"id\":{id},\"text\":\"sea\"}}\n{{").as_bytes()).expect("it reads on");
        let mut answer = String::new();
        output.read_line(&mut answer).expect("an answer");
        assert!(answer.starts_with(&format!("{{\"id\":{id},\"decision\"")), "{answer}");
    }
    drop(input);
    assert_eq!(child.wait().expect("it ends").code(), Some(4));
}

#[test]
fn a_reader_that_has_read_enough_ends_it_quietly() {
    let mut child = command()
        .args(["check", "--pack", HOUSE_RULES, "--jsonl", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut input = child.stdin.take().expect("it is piped");
    drop(child.stdout.take());
    let written = (0..200_000).try_for_each(|id| writeln!(input, "{{\"id\":{id},\"text\":\"sea\"}}"));
    assert!(written.is_err(), "it goes on without a reader");
    let mut errors = String::new();
    child.stderr.take().expect("it is piped").read_to_string(&mut errors).expect("UTF-8");
    assert_eq!((errors.as_str(), child.wait().expect("it ends").code()), ("", Some(0)));
}

#[test]
fn fifty_thousand_lines_come_back_in_order_in_constant_memory() {
    const LINES: usize = 50_000;
    let (mut child, mut input, mut output) = start();
    let writer = std::thread::spawn(move || {
        let mut chunk = String::new();
        for id in 0..LINES {
            let text = if id % 7 == 0 { "I will hurt you" } else { "a quiet walk by the river" };
            writeln!(chunk, "{{\"id\":{id},\"text\":\"{text}\"}}").expect("memory");
            if chunk.len() > 50_000 || id + 1 == LINES {
                input.write_all(chunk.as_bytes()).expect("it reads on");
                chunk.clear();
            }
        }
        // Whoever measures the command needs it alive: its input stays open.
        input
    });
    let mut answer = String::new();
    let mut peaks = Vec::new();
    for id in 0..LINES {
        answer.clear();
        output.read_line(&mut answer).expect("an answer");
        let decision = if id % 7 == 0 { "confirm" } else { "clear" };
        assert!(answer.starts_with(&format!("{{\"id\":{id},\"decision\":\"{decision}\"")), "{answer}");
        if id == LINES / 10 || id + 1 == LINES {
            peaks.extend(peak_memory(child.id()));
        }
    }
    drop(writer.join().expect("it wrote"));
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
    if let [early, late] = peaks[..] {
        assert!(late < early + 4096, "from {early} kB to {late} kB");
    }
}

/// The most memory a process has had, in kB, where the system tells.
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
