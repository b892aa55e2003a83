//! Korean particles, which a word of the text may carry behind a word of a pattern.

use crate::text::Letter;
use crate::text::character::Script;

const PARTICLES: [&str; 38] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "에서",
    "에게",
    "께",
    "한테",
    "으로",
    "로",
    "와",
    "과",
    "도",
    "만",
    "까지",
    "부터",
    "처럼",
    "보다",
    "이나",
    "나",
    "이라도",
    "라도",
    "마다",
    "조차",
    "밖에",
    "하고",
    "이랑",
    "랑",
    "들",
    "들이",
    "들을",
    "들은",
    "들의",
    "들에게",
];
const LONGEST_PARTICLE: usize = 3;

/// Whether a word is Korean, and so may carry a particle.
pub(super) fn carries_particle(letters: &[Letter]) -> bool {
    letters.first().is_some_and(|letter| letter.base >= '\u{1100}')
}

/// The lengths of a Korean word without each particle it may carry, the longest first.
pub(super) fn stems(letters: &[Letter]) -> impl Iterator<Item = usize> {
    (1..=LONGEST_PARTICLE).filter_map(|length| {
        let stem = letters.len().checked_sub(length).filter(|&stem| stem > 0)?;
        let hangul = letters.iter().all(|letter| Script::of(letter.base) == Some(Script::HANGUL));
        let carried = |particle: &str| particle.chars().eq(letters[stem..].iter().map(|letter| letter.base));
        (hangul && PARTICLES.iter().any(|particle| carried(particle))).then_some(stem)
    })
}
