//! Colours.

use anstyle::{AnsiColor, Style};

use crate::pack::Severity;

/// For headings and labels.
pub const LABEL: Style = Style::new().bold();
/// For what may be passed over.
pub const ASIDE: Style = Style::new().dimmed();
/// For errors and failures.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
/// For what went well.
pub const GOOD: Style = AnsiColor::Green.on_default().bold();

/// The colour of a severity, and of what it underlines.
pub fn of(severity: Severity) -> Style {
    match severity {
        Severity::Care => AnsiColor::Magenta.on_default().bold(),
        Severity::Notice => AnsiColor::Cyan.on_default().bold(),
        Severity::Confirm => AnsiColor::Yellow.on_default().bold(),
        Severity::Block => ERROR,
    }
}
