//! The `forewarn` command: one file a command, and what they share.

mod arguments;
mod build;
mod captions;
mod check;
mod civic;
mod console;
mod coverage;
mod coverage_lines;
mod coverage_page;
mod everywhere;
mod examples;
mod excerpt;
mod exit;
mod explain;
mod explanation;
mod failure;
mod jsonl;
mod line;
mod lines;
mod lint;
mod packs;
mod printable;
mod render;
#[cfg(feature = "server")]
mod serve;
mod snippet;
mod style;
mod test;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use console::{Color, Console};
use exit::Exit;
use failure::Failure;
use printable::{escaped, printable};

/// Tells an author, before they post, which published rule a caption would break, whose rule it
/// is, and what they can do
#[derive(Debug, Parser)]
#[command(name = "forewarn", version, max_term_width = 100, after_help = HELP, subcommand_required = true)]
#[command(arg_required_else_help = true)]
struct Command {
    #[command(subcommand)]
    name: Name,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN", display_order = 100)]
    color: Color,
}

#[derive(Debug, Subcommand)]
enum Name {
    Check(check::Arguments),
    Explain(explain::Arguments),
    Test(test::Arguments),
    Lint(lint::Arguments),
    Build(build::Arguments),
    #[cfg(feature = "server")]
    Serve(serve::Args),
}

const HELP: &str = "\
Examples:
  forewarn check --pack packs \"I will kiiill you all\"
  forewarn check --pack packs --jsonl captions.jsonl > verdicts.jsonl
  forewarn explain --pack packs \"I will k1ll time\"
  forewarn test packs
  forewarn lint packs
  forewarn build packs --out release

`forewarn help COMMAND` says more about each, with examples and exit statuses.";

/// Runs the command with its arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let command = match parse(&arguments) {
        Ok(command) => command,
        Err(error) => return tell_usage(&error),
    };
    let console = Console::new(command.color);
    let (format, result) = match command.name {
        Name::Check(arguments) => (arguments.format(), arguments.run(console)),
        Name::Explain(arguments) => (arguments.format(), arguments.run(console)),
        Name::Test(arguments) => (arguments.format(), arguments.run(console)),
        Name::Lint(arguments) => (arguments.format(), arguments.run(console)),
        Name::Build(arguments) => (arguments.format(), arguments.run(console)),
        #[cfg(feature = "server")]
        Name::Serve(arguments) => return serve::run(arguments, console),
    };
    match result {
        Ok(exit) => exit.into(),
        // Whoever read the result has read enough of it.
        Err(Failure::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clean.into(),
        Err(failure) => {
            failure.tell(console, format);
            failure.exit().into()
        }
    }
}

fn parse(arguments: &[OsString]) -> Result<Command, clap::Error> {
    // Help and errors are shown while the arguments are read, so their colours are looked up first.
    let color = match arguments.iter().rposition(|argument| argument == "--color") {
        Some(index) => arguments.get(index + 1).and_then(|value| value.to_str()),
        None => arguments.iter().rev().find_map(|argument| argument.to_str()?.strip_prefix("--color=")),
    };
    let color = color.and_then(|value| clap::ColorChoice::from_str(value, true).ok()).unwrap_or_default();
    Command::from_arg_matches(&Command::command().color(color).try_get_matches_from(arguments)?)
}

/// Shows help, or what was not understood.
fn tell_usage(error: &clap::Error) -> ExitCode {
    let plain = error.render().to_string();
    let is_safe = plain.lines().all(|line| escaped(line) == line);
    if is_safe {
        // What cannot be told on standard error cannot be told at all.
        let _ = error.print();
    } else {
        // It repeats an argument with characters that a terminal could act on.
        let mut out = Console::new(Color::Auto).error();
        let _ = plain.lines().try_for_each(|line| writeln!(out, "{}", printable(line)));
    }
    if error.use_stderr() { Exit::Usage.into() } else { Exit::Clean.into() }
}
