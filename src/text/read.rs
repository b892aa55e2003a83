//! Reading a text into letters, words, emoji and signs, in one pass.

use super::character::{self, Script};
use super::fold::fold;
use super::letter::{Letter, Letters, Place};
use super::token::{Part, Spacing, Token, TokenKind};
use super::{leet, opaque, sentence};

/// French and Italian words that lose their vowel before another word.
const ELISIONS: [&str; 21] = [
    "l", "d", "j", "c", "n", "m", "t", "s", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "dell", "all",
    "nell", "sull", "dall", "coll", "quell",
];

const LONGEST_ELISION: usize = 6;

/// A text as it is read: its letters, and its words, emoji and signs in order.
///
/// ```
/// use forewarn::text::Text;
///
/// let text = Text::read("Ｋí\u{200B}ll 👋 them");
/// let letters: String = text.letters.as_slice().iter().map(|letter| letter.base).collect();
/// assert_eq!(letters, "killthem");
/// assert_eq!(text.tokens[2].utf16, 9..13);
/// ```
#[derive(Clone, Debug)]
pub struct Text<'text> {
    /// The text itself.
    pub source: &'text str,
    /// All its letters.
    pub letters: Letters,
    /// Its words, emoji and signs.
    pub tokens: Vec<Token>,
}

impl<'text> Text<'text> {
    /// Reads a text.
    pub fn read(source: &'text str) -> Self {
        let mut reader = Reader {
            text: Self { source, letters: Letters::default(), tokens: Vec::new() },
            open: None,
            invisible: false,
            spacing: Spacing::None,
            part: None,
            camel_case: false,
        };
        reader.read();
        let mut text = reader.text;
        sentence::number(&mut text.tokens, &text.letters);
        text
    }

    /// The token that a letter belongs to, both by their place.
    pub fn token_of(&self, letter: usize) -> usize {
        self.tokens.partition_point(|token| token.letters.end <= letter)
    }

    /// The letters of a token.
    pub fn letters_of(&self, token: &Token) -> &[Letter] {
        &self.letters.as_slice()[token.letters.clone()]
    }
}

/// How a word that is still being read goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    /// A word between others.
    Word,
    /// A run of katakana, which is a word.
    Katakana,
    /// A letter of running text: only what joins it still belongs to it.
    Running,
}

struct Reader<'text> {
    text: Text<'text>,
    open: Option<Open>,
    /// Something invisible was passed over since the last letter of the open word.
    invisible: bool,
    spacing: Spacing,
    /// The part of the text that is being read.
    part: Option<Part>,
    /// It is a hashtag in which capitals begin words.
    camel_case: bool,
}

impl Reader<'_> {
    fn read(&mut self) {
        let source = self.text.source;
        let parts = opaque::find(source);
        let mut parts = parts.iter().peekable();
        let (mut byte, mut unit) = (0, 0);
        let mut line_breaks = 0;
        // Where the next part starts, or the present one ends.
        let mut border = parts.peek().map_or(usize::MAX, |(_, part)| part.start);
        while byte < source.len() {
            if byte >= border {
                while parts.next_if(|(_, part)| part.end <= byte).is_some() {}
                let next = parts.peek().copied();
                let present = next.filter(|(_, part)| part.start <= byte);
                self.close();
                self.part = present.map(|&(kind, _)| kind);
                self.camel_case = present.is_some_and(|(kind, part)| {
                    *kind == Part::Hashtag && is_camel_case(&source[part.clone()])
                });
                border = match (present, next) {
                    (Some((_, part)), _) => part.end,
                    (None, Some((_, part))) => part.start,
                    (None, None) => usize::MAX,
                };
            }
            let plain = self.plain_letters(byte, unit, border);
            if plain > 0 {
                line_breaks = 0;
                byte += plain;
                unit += plain;
                continue;
            }
            let rest = &source[byte..];
            let Some(character) = rest.chars().next() else { break };
            let emoji = may_start_emoji(rest, character).then(|| self.emoji_length(rest, byte)).flatten();
            let length = emoji.unwrap_or(character.len_utf8());
            let units: usize = rest[..length].chars().map(char::len_utf16).sum();
            let place = Place {
                bytes: (byte as u32, (byte + length) as u32),
                utf16: (unit as u32, (unit + units) as u32),
            };
            if emoji.is_some() {
                self.close();
                self.token(TokenKind::Emoji, place);
            } else if character.is_whitespace() {
                self.close();
                let after_return = character == '\n' && source[..byte].ends_with('\r');
                line_breaks += match character {
                    '\n' if after_return => 0,
                    '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' => 1,
                    '\u{2029}' => 2,
                    _ => 0,
                };
                self.spacing = if line_breaks > 1 { Spacing::BlankLine } else { Spacing::Space };
            } else {
                self.character(character, place, &rest[length..]);
            }
            if self.spacing == Spacing::None {
                line_breaks = 0;
            }
            byte += length;
            unit += units;
        }
        self.close();
    }

    /// Reads a run of ASCII letters and digits, of which most texts are made. Gives its length.
    fn plain_letters(&mut self, byte: usize, unit: usize, border: usize) -> usize {
        if self.camel_case {
            return 0;
        }
        let bytes = &self.text.source.as_bytes()[byte..border.min(self.text.source.len())];
        let mut length = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        // A digit may be the start of a keycap.
        if matches!(bytes.get(length), Some(0xE2 | 0xEF)) {
            length = length.saturating_sub(1);
        }
        for (index, &letter) in bytes[..length].iter().enumerate() {
            let (byte, unit) = ((byte + index) as u32, (unit + index) as u32);
            let place = Place { bytes: (byte, byte + 1), utf16: (unit, unit + 1) };
            let traits = if letter.is_ascii_uppercase() { Letter::CAPITAL } else { 0 };
            let base = char::from(letter.to_ascii_lowercase());
            if index == 0 {
                self.letter(base, traits, place);
            } else {
                self.text.letters.push(base, traits, place);
            }
        }
        length
    }

    /// The length of the emoji here. Regional indicators that are not all flags are letters.
    fn emoji_length(&self, rest: &str, byte: usize) -> Option<usize> {
        let first = rest.chars().next()?;
        if !character::is_regional_indicator(first) {
            return character::emoji_length(rest);
        }
        let continues = self.open == Some(Open::Word)
            && self.text.source[..byte].chars().next_back().is_some_and(character::is_regional_indicator);
        (!continues && character::starts_with_flags(rest)).then(|| character::emoji_length(rest)).flatten()
    }

    fn character(&mut self, character: char, place: Place, rest: &str) {
        if character::is_ignorable(character) {
            self.invisible = true;
        } else if character::is_apostrophe(character) && self.is_between_letters(rest) {
            self.apostrophe(place, rest);
        } else if character::is_word(character) || character::shown_letter(character).is_some() {
            self.folded(character, place);
        } else {
            let traits = if self.invisible { Letter::AFTER_INVISIBLE } else { 0 };
            self.close();
            self.token(TokenKind::Sign(character), place);
            if leet::is_sign(character) || leet::is_mask(character) {
                self.text.letters.push(character, traits, place);
                if let Some(token) = self.text.tokens.last_mut() {
                    token.letters.end += 1;
                    token.body = 1;
                }
            }
        }
    }

    /// Whether a letter of a hashtag in CamelCase begins a word: a capital behind a small letter or
    /// a digit, or the last of several capitals before a small letter.
    fn begins_word(&self, rest: &str) -> bool {
        let Some(last) = self.text.letters.last().filter(|_| self.camel_case) else { return false };
        let next_is_small = || {
            let next = rest.chars().find(|&next| !character::is_ignorable(next));
            next.is_some_and(char::is_lowercase)
        };
        let behind_small = last.base.is_lowercase() && !last.is_capital() && !last.is_styled();
        behind_small || last.base.is_numeric() || last.is_capital() && next_is_small()
    }

    fn folded(&mut self, character: char, place: Place) {
        let folded = fold(character);
        let mut traits = 0;
        if folded.capital {
            traits |= Letter::CAPITAL;
        }
        if folded.compatibility {
            traits |= Letter::COMPATIBILITY;
        }
        for base in folded.characters() {
            if character::is_dropped_mark(base) {
                if self.open.is_some() || self.is_behind_sign() {
                    let after_invisible = std::mem::take(&mut self.invisible);
                    self.text.letters.push_mark(base, place, after_invisible);
                }
            } else if let Some(letter) = character::shown_letter(base) {
                self.letter(letter, traits | Letter::STYLED, place);
            } else {
                self.letter(base, traits, place);
            }
        }
    }

    /// Whether a sign that may stand for a letter was read last, so that a mark is on it.
    fn is_behind_sign(&self) -> bool {
        let last = self.text.tokens.last();
        self.spacing == Spacing::None
            && last.is_some_and(|token| matches!(token.kind, TokenKind::Sign(_)) && !token.letters.is_empty())
    }

    fn letter(&mut self, base: char, mut traits: u8, place: Place) {
        let rest = &self.text.source[place.bytes.1 as usize..];
        if character::is_joining(base) && self.open.is_some() {
            traits |= Letter::JOINING;
        } else {
            let kind = match Script::of(base) {
                Some(Script::KATAKANA) => Open::Katakana,
                _ if base == 'ー' && self.open == Some(Open::Katakana) => Open::Katakana,
                _ if character::is_unspaced(base) => Open::Running,
                _ => Open::Word,
            };
            let begins = traits & Letter::CAPITAL != 0 && self.begins_word(rest);
            if self.open != Some(kind) || kind == Open::Running || begins {
                if self.invisible {
                    traits |= Letter::AFTER_INVISIBLE;
                }
                self.close();
                let token = if kind == Open::Running { TokenKind::Running } else { TokenKind::Word };
                self.token(token, place);
                self.open = Some(kind);
                self.invisible = false;
            } else if let Some(syllable) =
                self.text.letters.last().and_then(|last| compose_hangul(last.base, base))
            {
                let after_invisible = std::mem::take(&mut self.invisible);
                self.text.letters.grow(syllable, place, after_invisible);
                return;
            }
        }
        if std::mem::take(&mut self.invisible) {
            traits |= Letter::AFTER_INVISIBLE;
        }
        self.text.letters.push(base, traits, place);
    }

    fn is_between_letters(&self, rest: &str) -> bool {
        let next = rest.chars().find(|&next| !character::is_ignorable(next));
        self.open == Some(Open::Word)
            && self.text.letters.last().is_some_and(|last| last.base.is_alphabetic())
            && next.is_some_and(|next| {
                !character::is_apostrophe(next)
                    && character::is_word(next)
                    && next.is_alphabetic()
                    && !character::is_unspaced(next)
            })
    }

    fn apostrophe(&mut self, place: Place, rest: &str) {
        let start = self.text.tokens.last().map_or(0, |token| token.letters.start);
        let word = &self.text.letters.as_slice()[start..];
        let is_elision = is_elision(word.len(), word.iter().map(|letter| letter.base));
        self.letter('\'', 0, place);
        if is_elision && !is_possessive(rest) {
            self.close();
        }
    }

    fn token(&mut self, kind: TokenKind, place: Place) {
        let first = self.text.letters.len();
        self.text.tokens.push(Token {
            kind,
            letters: first..first,
            body: 0,
            bytes: place.bytes.0 as usize..place.bytes.1 as usize,
            utf16: place.utf16.0 as usize..place.utf16.1 as usize,
            spacing: std::mem::replace(&mut self.spacing, Spacing::None),
            sentence: 0,
            part: self.part,
        });
    }

    /// Ends the word being read.
    fn close(&mut self) {
        self.invisible = false;
        if self.open.take().is_none() {
            return;
        }
        let letters = &self.text.letters;
        let Some(token) = self.text.tokens.last_mut().filter(|_| !letters.is_empty()) else { return };
        let place = letters.place(0..letters.len());
        token.letters.end = letters.len();
        token.bytes.end = place.bytes.1 as usize;
        token.utf16.end = place.utf16.1 as usize;
        token.body = body(&letters.as_slice()[token.letters.clone()]);
    }
}

/// Whether a word loses its vowel before another, as `l` and `qu` do.
pub fn elides(word: &str) -> bool {
    let letters = word.chars().filter_map(|character| fold(character).characters().next());
    // Words without an end are asked about at each of their apostrophes.
    is_elision(word.chars().take(LONGEST_ELISION + 1).count(), letters)
}

fn is_elision(length: usize, letters: impl Iterator<Item = char> + Clone) -> bool {
    ELISIONS.iter().any(|elision| elision.len() == length && elision.chars().eq(letters.clone()))
}

/// Whether nothing but an s follows an apostrophe in its word.
fn is_possessive(rest: &str) -> bool {
    let mut visible = rest.chars().filter(|&character| !character::is_ignorable(character));
    let next_is_s = visible.next().is_some_and(|next| fold(next).characters().eq(['s']));
    next_is_s
        && visible.next().is_none_or(|next| !character::is_word(next) && !character::is_apostrophe(next))
}

/// How many letters of a word remain without a trailing 's.
fn body(letters: &[Letter]) -> usize {
    match letters {
        [rest @ .., apostrophe, s] if apostrophe.base == '\'' && s.base == 's' && !rest.is_empty() => {
            rest.len()
        }
        _ => letters.len(),
    }
}

/// Whether capitals begin words in a hashtag: it has small letters, and a capital behind its first
/// letter or digit.
fn is_camel_case(tag: &str) -> bool {
    let letters = tag.chars().filter(|letter| letter.is_alphanumeric());
    let (mut small, mut capital) = (false, false);
    for (place, letter) in letters.enumerate() {
        small |= letter.is_lowercase();
        capital |= place > 0 && letter.is_uppercase();
    }
    small && capital
}

fn may_start_emoji(rest: &str, character: char) -> bool {
    if character.is_ascii() {
        return matches!(rest.as_bytes(), [_, 0xEF | 0xE2, ..]);
    }
    character::is_emoji(character) || character::is_regional_indicator(character)
}

/// Composes conjoining jamo into syllables (The Unicode Standard, section 3.12).
fn compose_hangul(last: char, next: char) -> Option<char> {
    const SYLLABLES: u32 = 0xAC00;
    let (last, next) = (u32::from(last), u32::from(next));
    match (last, next) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            char::from_u32(SYLLABLES + ((last - 0x1100) * 21 + (next - 0x1161)) * 28)
        }
        (SYLLABLES..=0xD7A3, 0x11A8..=0x11C2) if (last - SYLLABLES).is_multiple_of(28) => {
            char::from_u32(last + (next - 0x11A7))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text by their source, sentences set apart by `|`.
    fn words(source: &str) -> String {
        let text = Text::read(source);
        let mut sentence = 0;
        let mut words = Vec::new();
        for token in &text.tokens {
            if token.sentence != sentence {
                words.push("|");
                sentence = token.sentence;
            }
            if token.kind.is_word() {
                words.push(&source[token.bytes.clone()]);
            }
        }
        words.join(" ")
    }

    #[test]
    fn words_end_where_their_readers_expect() {
        let cases = [
            ("self-harm and k_i.l/l", "self harm and k i l l"),
            ("he'll he’ll heʼll he＇ll", "he'll he’ll heʼll he＇ll"),
            ("'quoted' rock 'n' roll", "quoted rock n roll"),
            ("l'homme qu’il dell'arte", "l' homme qu’ il dell' arte"),
            ("杀人kill你", "杀 人 kill 你"),
            ("ｶﾞｽ爆発スーパーの", "ｶﾞｽ 爆 発 スーパー の"),
            ("จะฆ่าคน", "จ ะ ฆ่ า ค น"),
            ("हिन्दी नमस्ते", "हिन्दी नमस्ते"),
            ("자살을", "자살을"),
            ("k\u{200B}i\u{AD}ll", "k\u{200B}i\u{AD}ll"),
            ("a😀b 👍🏽 c", "a b c"),
            ("🇰🇮🇱🇱 🇳🇴🇩🇪", "🇰🇮🇱🇱"),
            ("\u{301}\u{302} a", "a"),
            ("\0a\0b", "a b"),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn sentences_end_where_their_readers_expect() {
        let cases = [
            ("One. Two! Three? Four", "One | Two | Three | Four"),
            ("v1.2 and a.b", "v1 2 and a b"),
            ("He said \"no.\" Then left", "He said no | Then left"),
            ("well... maybe", "well maybe"),
            ("well... Maybe", "well | Maybe"),
            ("well… maybe… Not", "well maybe | Not"),
            ("what?!... yes", "what | yes"),
            ("好。坏！吗？", "好 | 坏 | 吗"),
            ("one\ntwo\n\nthree\r\nfour\r\n\r\nfive", "one two | three four | five"),
            ("one\n \t\ntwo", "one | two"),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text).trim_end_matches(" |"), expected, "{text}");
        }
    }

    #[test]
    fn something_invisible_inside_a_syllable_stays_with_it() {
        let text = Text::read("\u{1112}\u{200B}\u{1161}\u{11AB}국");
        let letters = text.letters.as_slice();
        assert_eq!(letters.iter().map(|letter| letter.base).collect::<String>(), "한국");
        assert!(letters[0].holds_invisible() && !letters[1].is_after_invisible());
    }

    #[test]
    fn places_are_right_in_bytes_and_in_utf16() {
        let source = "😀é ｋí\u{200B}ll\u{200B} e\u{301}";
        let text = Text::read(source);
        let utf16: Vec<u16> = source.encode_utf16().collect();
        for token in &text.tokens {
            let part = String::from_utf16(&utf16[token.utf16.clone()]).expect("whole characters");
            assert_eq!(part, source[token.bytes.clone()]);
        }
        assert_eq!(&source[text.tokens[2].bytes.clone()], "ｋí\u{200B}ll");
        assert_eq!(&source[text.tokens[3].bytes.clone()], "e\u{301}");
    }
}
