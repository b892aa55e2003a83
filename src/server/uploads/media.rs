//! What kind of file it is: by its first bytes, never by what the client says.

/// How many bytes from the start [`content_type`] wants to see.
pub(super) const HEAD: usize = 64;

/// The type of a file that is none of [`KINDS`]: browsers save it and do not show it.
pub(super) const UNKNOWN: &str = "application/octet-stream";

/// The kinds that browsers may show, each by the bytes at some offset.
const KINDS: [(usize, &[u8], &str); 16] = [
    (4, b"ftypqt  ", "video/quicktime"),
    (4, b"ftypavif", "image/avif"),
    (4, b"ftypM4A ", "audio/mp4"),
    (4, b"ftypisom", "video/mp4"),
    (4, b"ftypiso2", "video/mp4"),
    (4, b"ftypiso4", "video/mp4"),
    (4, b"ftypiso5", "video/mp4"),
    (4, b"ftypiso6", "video/mp4"),
    (4, b"ftypmp41", "video/mp4"),
    (4, b"ftypmp42", "video/mp4"),
    (4, b"ftypavc1", "video/mp4"),
    (4, b"ftypM4V ", "video/mp4"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (0, b"OggS", "application/ogg"),
];

pub(super) fn content_type(head: &[u8]) -> &'static str {
    let at = |offset: usize, bytes: &[u8]| head.get(offset..).is_some_and(|rest| rest.starts_with(bytes));
    if at(0, b"RIFF") && at(8, b"WEBP") {
        return "image/webp";
    }
    // Matroska and WebM are both EBML; the head names which.
    if at(0, b"\x1a\x45\xdf\xa3") {
        let names = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
        return if names(b"webm") { "video/webm" } else { "video/x-matroska" };
    }
    KINDS.iter().find(|(offset, bytes, _)| at(*offset, bytes)).map_or(UNKNOWN, |(_, _, kind)| kind)
}

/// Whether the file is shown in the page, or else offered to be saved.
pub(super) fn is_shown(content_type: &str) -> bool {
    content_type != UNKNOWN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let cases: [(&[u8], &str); 9] = [
            (b"\0\0\0\x20ftypisom\0\0\x02\0", "video/mp4"),
            (b"\0\0\0\x14ftypqt  \0\0\0\0", "video/quicktime"),
            (b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", "video/webm"),
            (b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
            (b"RIFF\x10\0\0\0WAVEfmt ", UNKNOWN),
            (b"<html><script>", UNKNOWN),
            (b"<svg xmlns=", UNKNOWN),
            (b"", UNKNOWN),
        ];
        for (head, kind) in cases {
            assert_eq!(content_type(head), kind, "{head:?}");
        }
    }
}
