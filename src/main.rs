//! The `forewarn` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    forewarn::cli::run(std::env::args_os())
}
