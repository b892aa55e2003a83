//! What else stands in captions: emoji, links, control characters, noise.

use crate::random::Random;

/// Stands for half of a surrogate pair, which a Rust string cannot hold, until the caption is JSON.
pub const LONE_SURROGATE: char = '\u{F8FF}';

/// What stands between two parts of a caption.
const BETWEEN: &[&str] = &[
    " ", " ", " ", " ", " ", " ", ". ", "! ", "? ", ", ", ": ", "\n", "\n\n", "\r\n", " — ", "... ", "… ",
    "", "-", "_", "/", " \"", "\" ", " (", ") ", "。", "？", "، ", "؟ ", "\t", "\u{200B}", "\u{A0}", "#",
    "@", "'",
];

const EMOJI: &[&str] = &[
    "😀",
    "🔪",
    "🔪🏽",
    "💊",
    "👩\u{200D}👩\u{200D}👧",
    "🇳🇴",
    "🇳",
    "❤\u{FE0F}",
    "☠",
    "1\u{FE0F}\u{20E3}",
    "🏴\u{E0067}\u{E0062}\u{E007F}",
    "😂😂😂",
];

const OPAQUE: &[&str] = &[
    "https://video.example/watch?v=poison&t=1#venom",
    "www.poison.example/rat-trap",
    "poison.com",
    "mail poison@site.example now",
    "@poison_fan",
    "@яд",
    "#poison",
    "#RatTrap",
    "#крысиный_яд",
    "#下毒",
    "http://",
    "://poison",
    "a.b/c:d",
    "ftp://пример.рф/яд",
];

const CONTROLS: &[&str] = &[
    "\0",
    "\u{1}",
    "\u{8}",
    "\u{B}",
    "\u{C}",
    "\u{1B}[31m",
    "\u{7F}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{FFFE}",
    "\u{FFFF}",
    "\u{FFFD}",
    "\\",
    "\"",
    "\u{10FFFF}",
];

/// The first and last characters of blocks that noise is made of.
const BLOCKS: &[(u32, u32)] = &[
    (0x00, 0x7F),
    (0x80, 0x24F),
    (0x250, 0x36F),
    (0x370, 0x52F),
    (0x590, 0x6FF),
    (0x900, 0x97F),
    (0xE00, 0xEFF),
    (0x1000, 0x11FF),
    (0x1780, 0x17FF),
    (0x1D00, 0x1DFF),
    (0x2000, 0x206F),
    (0x2070, 0x218F),
    (0x2460, 0x24FF),
    (0x3000, 0x30FF),
    (0x4E00, 0x4E7F),
    (0xAC00, 0xAC7F),
    (0xFE00, 0xFFEF),
    (0x1D400, 0x1D7FF),
    (0x1F100, 0x1F1FF),
    (0x1F300, 0x1FAFF),
    (0xE0000, 0xE007F),
    (0x0, 0x10FFFF),
];

/// What stands between two parts of a caption.
pub fn between(random: &mut Random) -> &'static str {
    random.pick(BETWEEN)
}

/// Something that is neither prose nor a term.
pub fn interruption(random: &mut Random) -> String {
    match random.below(10) {
        0..4 => random.pick(EMOJI).to_owned(),
        4..7 => random.pick(OPAQUE).to_owned(),
        7 => random.pick(CONTROLS).to_owned(),
        8 => LONE_SURROGATE.to_string(),
        _ => noise(random),
    }
}

/// Characters of one block in a row.
fn noise(random: &mut Random) -> String {
    let (first, last) = BLOCKS[random.below(BLOCKS.len())];
    let length = 1 + random.below(12);
    let any = |random: &mut Random| char::from_u32(first + random.below((last - first) as usize + 1) as u32);
    (0..length).filter_map(|_| any(random)).collect()
}
