//! Reading a stream line by line, none of them held that is longer than it may be.

use std::io::{self, BufRead};

/// How long a line may be, in bytes without its line break: the longest text, every code unit of
/// it escaped as `\uXXXX`, with room for the rest of the object.
pub const LINE_LIMIT: usize = 8 * 1024 * 1024;

/// A line of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The line, without its line break.
    Whole(Vec<u8>),
    /// It is longer than [`LINE_LIMIT`]; it was passed over.
    TooLong,
}

/// Reads the next line, or `None` at the end.
pub fn read_line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut too_long = false;
    loop {
        let available = match input.fill_buf() {
            Ok(available) => available,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let ended = available.is_empty();
        let line_break = available.iter().position(|&byte| byte == b'\n');
        let piece = &available[..line_break.unwrap_or(available.len())];
        // One byte over the limit may yet turn out to be the CR of the line break.
        too_long |= line.len() + piece.len() > LINE_LIMIT + 1;
        if too_long {
            line = Vec::new();
        } else {
            line.extend_from_slice(piece);
        }
        let read = piece.len() + usize::from(line_break.is_some());
        input.consume(read);
        if ended && line.is_empty() && !too_long {
            return Ok(None);
        }
        if ended || line_break.is_some() {
            if line.last() == Some(&b'\r') {
                line.pop();
            }
            too_long |= line.len() > LINE_LIMIT;
            return Ok(Some(if too_long { Line::TooLong } else { Line::Whole(line) }));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read};

    use super::*;

    fn lines(input: impl Read, buffer: usize) -> Vec<Line> {
        let mut input = BufReader::with_capacity(buffer, input);
        std::iter::from_fn(|| read_line(&mut input).expect("readable")).collect()
    }

    fn whole(text: &str) -> Line {
        Line::Whole(text.as_bytes().to_vec())
    }

    #[test]
    fn lines_are_the_same_whatever_the_buffer() {
        for buffer in [1, 2, 3, 7, 4096] {
            let found = lines("one\r\n\ntwo\rthree\n\r\nend".as_bytes(), buffer);
            let expected = [whole("one"), whole(""), whole("two\rthree"), whole(""), whole("end")];
            assert_eq!(found, expected, "a buffer of {buffer}");
        }
        assert_eq!(lines("".as_bytes(), 16), []);
        assert_eq!(lines("\n".as_bytes(), 16), [whole("")]);
    }

    #[test]
    fn a_line_over_the_limit_is_passed_over_and_the_next_is_read() {
        let line = |length: u64| io::repeat(b'x').take(length);
        let limit = LINE_LIMIT as u64;
        let input = line(limit + 1)
            .chain(&b"\n"[..])
            .chain(line(limit))
            .chain(&b"\r\nnext\n"[..])
            .chain(line(3 * limit));
        let found = lines(input, 64 * 1024);
        assert_eq!(found.len(), 4);
        assert_eq!(found[0], Line::TooLong);
        assert!(matches!(&found[1], Line::Whole(line) if line.len() == LINE_LIMIT));
        assert_eq!(found[2], whole("next"));
        assert_eq!(found[3], Line::TooLong);
    }
}
