//! How large a pack may be. Each limit is enforced where the pack is read and named in the error.

/// The pack's text, in bytes.
pub const PACK_BYTES: usize = 16 * 1024 * 1024;
/// How deep mappings and sequences may nest.
pub const NESTING: usize = 32;
/// Rules in a pack.
pub const RULES: usize = 10_000;
/// Authorities in a pack.
pub const AUTHORITIES: usize = 1_000;
/// Lists in a pack.
pub const LISTS: usize = 10_000;
/// Patterns in a pack, the entries of its lists among them.
pub const PATTERNS: usize = 200_000;
/// A pattern, in characters.
pub const PATTERN_CHARACTERS: usize = 500;
/// Words, signs, groups and gaps in a pattern, those inside its groups among them.
pub const PATTERN_ELEMENTS: usize = 100;
/// How deep the groups of a pattern may nest.
pub const GROUP_NESTING: usize = 5;
/// How deep lists may name each other.
pub const LIST_NESTING: usize = 8;
/// Words a gap may span.
pub const GAP_WORDS: u32 = 10;
/// Steps all the patterns of a pack take once their lists are written out.
pub const EXPANSION: usize = 2_000_000;
/// An id, in characters.
pub const ID_CHARACTERS: usize = 100;
/// A title, message, reference or link, in characters.
pub const TEXT_CHARACTERS: usize = 2_000;
/// An example, in characters.
pub const EXAMPLE_CHARACTERS: usize = 10_000;
/// Words for `within` and `near`.
pub const DISTANCE_WORDS: u32 = 50;
/// Patterns under `all`.
pub const ALL_PATTERNS: usize = 8;
/// Errors reported in one run; the rest are counted.
pub const ERRORS: usize = 100;
