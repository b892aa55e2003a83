//! The `forewarn` command, run as people and scripts run it.

mod command;
mod exits;
mod jsonl;
mod safety;
mod streaming;
mod testing;

/// Golden transcripts, and the transcripts in the documentation. `TRYCMD=overwrite` writes them anew.
#[test]
fn transcripts_are_what_the_command_says() {
    trycmd::TestCases::new().case("tests/cli/*.trycmd").case("docs/command.md");
}
