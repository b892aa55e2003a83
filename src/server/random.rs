//! Names nobody can guess.

use std::fmt::Write;

/// 128 random bits in 32 hexadecimal digits: safe in a path, in an address, and on file systems
/// that do not know upper case from lower.
pub(super) fn identifier() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().fold(String::with_capacity(32), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_hexadecimal_and_differ() {
        let (one, other) = (identifier().expect("random"), identifier().expect("random"));
        assert_ne!(one, other);
        assert!(one.len() == 32 && one.bytes().all(|byte| byte.is_ascii_hexdigit()), "{one}");
    }
}
