//! The log: on standard error, and never with a word of what authors write.

use std::io::IsTerminal;
use std::panic::PanicHookInfo;

use tracing::{Level, error};
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// For machines: one JSON object a line.
    Json,
}

/// Sends the service's own lines to standard error, from this level on, and the panics of the
/// process, too. Does nothing where the process has a log already.
///
/// Lines of libraries are left out at every level: what they would say of a request is not in our
/// hands.
pub fn install(format: LogFormat, level: Level) {
    let ours = Targets::new().with_target("forewarn", level);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    let lines = match format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_span_list(false).boxed(),
    };
    if tracing_subscriber::registry().with(lines.with_filter(ours)).try_init().is_ok() {
        std::panic::set_hook(Box::new(log_panic));
    }
}

/// Where a panic happened, and not its message: that of a slice out of bounds quotes the text.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    error!(place, "panic: this is a defect of the service");
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Lines(Arc<Mutex<Vec<u8>>>);

    impl Write for Lines {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("not poisoned").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_panic_is_logged_without_the_text_it_quotes() {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber =
            tracing_subscriber::fmt().with_writer(move || writer.clone()).with_ansi(false).finish();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(log_panic));
        let caption = String::from("é: a private caption");
        let cut = 1;
        let panicked = tracing::subscriber::with_default(subscriber, || {
            std::panic::catch_unwind(|| caption[..cut].len())
        });
        std::panic::set_hook(before);
        let message = panicked.expect_err("a cut inside a character");
        let message = message.downcast_ref::<String>().expect("a message");
        assert!(message.contains("private caption"), "the premise of this test: {message}");
        let logged = String::from_utf8(lines.0.lock().expect("not poisoned").clone()).expect("UTF-8");
        assert!(logged.contains("logging.rs") && !logged.contains("private"), "{logged}");
    }
}
