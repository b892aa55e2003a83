//! Rows of letters of a text that may be a word in disguise, besides its words: letters set apart,
//! and words with signs for letters in them.

use std::ops::Range;

use crate::text::character::{is_dropped_mark, is_hyphen, is_ignorable, is_underscore, is_unspaced};
use crate::text::{Letter, Letters, Spacing, Text, Token, TokenKind, leet};

/// Longer rows of letters are no word and no phrase.
pub(super) const LONGEST: usize = 100;
/// How many signs may stand between two letters set apart.
const MOST_SEPARATORS: usize = 3;

/// Single letters set apart, gathered.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) letters: Letters,
    /// The first token and the one after the last.
    pub(super) tokens: (usize, usize),
    /// Something invisible stands between the letters.
    pub(super) holds_invisible: bool,
    pub(super) in_hashtag: bool,
}

/// All rows of single letters, whole and without what may be a word of its own at their edges.
pub(super) fn rows(text: &Text<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        if !is_single(text, at) {
            at += 1;
            continue;
        }
        let mut items = vec![at];
        while let Some(next) = next_single(text, at) {
            items.push(next);
            at = next;
        }
        at += 1;
        if items.len() > 1 {
            add_rows(text, &items, &mut rows);
        }
    }
    rows
}

/// Whether a token is a letter or a sign for one, touched by no word.
fn is_single(text: &Text<'_>, at: usize) -> bool {
    let token = &text.tokens[at];
    let is_letter = match token.kind {
        TokenKind::Word => {
            let start_of = |at: usize| text.letters.place(at..at + 1).bytes.0;
            // One character may be several letters (ß), and a letter may have others that join it.
            let of_one = |at: usize| {
                text.letters.as_slice()[at].is_joining() || start_of(at) == start_of(token.letters.start)
            };
            token.letters.len() == 1 || token.letters.len() < 4 && token.letters.clone().all(of_one)
        }
        TokenKind::Running => true,
        TokenKind::Sign(sign) => leet::is_sign(sign),
        TokenKind::Emoji => false,
    };
    let touched_by = |other: &Token| {
        token.kind == TokenKind::Running && other.kind == TokenKind::Running && other.part == token.part
    };
    let before = at.checked_sub(1).map(|before| &text.tokens[before]);
    let touched = token.spacing == Spacing::None && before.is_some_and(touched_by);
    let touches =
        text.tokens.get(at + 1).is_some_and(|next| next.spacing == Spacing::None && touched_by(next));
    is_letter
        && !token.is_opaque()
        && !touched
        && !touches
        && match token.kind {
            TokenKind::Word => is_row_of_signs(text, (at, at + 1)),
            TokenKind::Sign(_) => {
                let joins = |at: usize| at > 0 && at < text.tokens.len() && reads_on(text, at);
                !joins(at) && !joins(at + 1)
            }
            TokenKind::Running | TokenKind::Emoji => true,
        }
}

/// The single letter that follows another, with something between the two.
fn next_single(text: &Text<'_>, at: usize) -> Option<usize> {
    let is_separator = |token: &&Token| matches!(token.kind, TokenKind::Sign(sign) if separates(sign));
    let signs = text.tokens[at + 1..].iter().take(MOST_SEPARATORS).take_while(is_separator).count();
    let next = at + 1 + signs;
    let steps = text.tokens.get(at + 1..=next)?;
    let apart = signs > 0 || steps[0].spacing != Spacing::None;
    let between = between(text, at, next);
    let line_breaks = between.replace("\r\n", "\n").matches(['\n', '\r']).count();
    let near = line_breaks <= 1 && steps.iter().all(|token| token.spacing != Spacing::BlankLine);
    let first = &text.tokens[at];
    let same_tag = |token: &Token| {
        token.part == first.part && (token.part.is_none() || token.sentence == first.sentence)
    };
    let same_script = script_class(text, at) == script_class(text, next);
    (apart && near && same_script && steps.iter().all(same_tag) && is_single(text, next)).then_some(next)
}

/// What stands between two tokens. One character may be letters of both; then nothing does.
fn between<'text>(text: &Text<'text>, one: usize, other: usize) -> &'text str {
    let (end, start) = (text.tokens[one].bytes.end, text.tokens[other].bytes.start);
    text.source.get(end..start).unwrap_or_default()
}

/// Letters of running text, of katakana, and of all other scripts make rows of their own.
fn script_class(text: &Text<'_>, at: usize) -> (bool, bool) {
    let token = &text.tokens[at];
    let base = text.letters.as_slice().get(token.letters.start).map(|letter| letter.base);
    (token.kind == TokenKind::Running, token.kind == TokenKind::Word && base.is_some_and(is_unspaced))
}

fn separates(sign: char) -> bool {
    is_hyphen(sign) || is_underscore(sign) || matches!(sign, '.' | '/' | '*' | '·' | '•')
}

/// Adds a row, and each stretch of it in which the letters are set apart in the same way.
fn add_rows(text: &Text<'_>, items: &[usize], rows: &mut Vec<Row>) {
    add_row(text, items, rows);
    let between = |index: usize| {
        let between = between(text, items[index], items[index + 1]);
        between.chars().filter(|&character| !is_ignorable(character) && !is_dropped_mark(character))
    };
    let mut start = 0;
    while start + 1 < items.len() {
        let same = (start..items.len() - 1).take_while(|&index| between(index).eq(between(start))).count();
        if same + 1 < items.len() {
            add_row(text, &items[start..=start + same], rows);
        }
        start += same;
    }
}

fn add_row(text: &Text<'_>, items: &[usize], rows: &mut Vec<Row>) {
    let is_edge = |at: &usize| is_edge(text, *at);
    let first = items.iter().take_while(|at| is_edge(at)).count();
    let last = items.len() - items.iter().rev().take_while(|at| is_edge(at)).count();
    if last <= first + 1 {
        return;
    }
    let items = &items[first..last];
    let letter = |at: usize| {
        let letter = &text.letters.as_slice()[text.tokens[at].letters.start];
        // й is no и.
        if letter.is_unmarked() { letter.base } else { '\0' }
    };
    let unspaced = items.iter().all(|&at| script_class(text, at) != (false, false));
    let least = if unspaced { 2 } else { 3 };
    let starts = usize::from(matches!(letter(items[0]), 'i' | 'a' | 'я' | 'а' | 'и' | 'у'));
    let ends = usize::from(matches!(letter(items[items.len() - 1]), 'i' | 'a'));
    for start in 0..=starts {
        for end in (items.len() - ends..=items.len()).rev() {
            if (start + least..=start + LONGEST).contains(&end) {
                let items = &items[start..end];
                let letters = text.letters.gathered(items.iter().map(|&at| text.tokens[at].letters.clone()));
                let (first, last) = (items[0], items[items.len() - 1]);
                let source = &text.source[text.tokens[first].bytes.start..text.tokens[last].bytes.end];
                let holds_invisible = source.chars().any(is_ignorable);
                let in_hashtag = text.tokens[first].is_in_hashtag();
                rows.push(Row { letters, tokens: (first, last + 1), holds_invisible, in_hashtag });
            }
        }
    }
}

/// The words and signs for letters that touch each other, where the token is the first sign among
/// them and there is a word: the first token and the one after the last.
pub(super) fn chunk(text: &Text<'_>, at: usize) -> Option<(usize, usize)> {
    let tokens = &text.tokens;
    let is_sign = |token: &Token| matches!(token.kind, TokenKind::Sign(_));
    if !is_of_chunk(&tokens[at]) {
        return None;
    }
    let mut start = at;
    while start > 0 && goes_on(text, start) {
        start -= 1;
        if is_sign(&tokens[start]) {
            return None;
        }
    }
    let end = at + 1 + (at + 1..tokens.len()).take_while(|&at| goes_on(text, at)).count();
    let has_word = tokens[start..end].iter().any(|token| !is_sign(token));
    has_word.then_some((start, end))
}

/// Whether a token goes on with the chunk of the one before it. Words that touch are apart: where
/// scripts meet, and after an elision.
fn goes_on(text: &Text<'_>, at: usize) -> bool {
    let (before, token) = (&text.tokens[at - 1], &text.tokens[at]);
    token.spacing == Spacing::None
        && is_of_chunk(before)
        && is_of_chunk(token)
        && before.part == token.part
        && before.sentence == token.sentence
        && !(before.kind == TokenKind::Word && token.kind == TokenKind::Word)
}

/// The same where no mask is among the two.
fn reads_on(text: &Text<'_>, at: usize) -> bool {
    goes_on(text, at) && !is_mask(&text.tokens[at - 1]) && !is_mask(&text.tokens[at])
}

fn is_of_chunk(token: &Token) -> bool {
    !token.is_opaque()
        && match token.kind {
            TokenKind::Word => true,
            TokenKind::Sign(_) => !token.letters.is_empty() && !token.is_sign_of_tag(),
            TokenKind::Running | TokenKind::Emoji => false,
        }
}

/// The parts of a chunk that may be words with signs for letters, apart at masks, without the signs at
/// their edges that are letters only between others.
pub(super) fn with_leet(text: &Text<'_>, (start, end): (usize, usize)) -> Vec<(usize, usize)> {
    let is_sign = |at: usize| matches!(text.tokens[at].kind, TokenKind::Sign(_));
    let mut parts = Vec::new();
    let mut at = start;
    while at < end {
        let length = (at..end).take_while(|&at| !is_mask(&text.tokens[at])).count();
        let part = without_edges(text, at..at + length);
        at += length + 1;
        let signs = (part.0..part.1).filter(|&at| is_sign(at)).count();
        let has_both = signs > 0 && signs < part.1 - part.0;
        if has_both && letters_of(text, part).len() <= LONGEST {
            parts.push(part);
        }
    }
    parts
}

/// Whether tokens are all that touches each other, up to masks, but for signs at the edges that are
/// letters only between others.
pub(super) fn is_row_of_signs(text: &Text<'_>, (start, end): (usize, usize)) -> bool {
    let before = (1..=start).rev().take(LONGEST).take_while(|&at| reads_on(text, at));
    let after = (end..text.tokens.len()).take(LONGEST).take_while(|&at| reads_on(text, at));
    let mut outside = before.map(|at| at - 1).chain(after);
    outside.all(|at| is_edge(text, at))
}

/// Some tokens without the signs at their edges that are letters only between others.
fn without_edges(text: &Text<'_>, tokens: Range<usize>) -> (usize, usize) {
    let before = tokens.clone().take_while(|&at| is_edge(text, at)).count();
    let start = tokens.start + before;
    let after = (start..tokens.end).rev().take_while(|&at| is_edge(text, at)).count();
    (start, tokens.end - after)
}

/// Whether a token is a sign that is a letter only between others.
fn is_edge(text: &Text<'_>, at: usize) -> bool {
    matches!(text.tokens[at].kind, TokenKind::Sign(sign) if leet::is_inner_sign(sign))
}

fn is_mask(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Sign(sign) if leet::is_mask(sign))
}

/// The letters of tokens that touch each other.
pub(super) fn letters_of(text: &Text<'_>, (start, end): (usize, usize)) -> Range<usize> {
    text.tokens[start].letters.start..text.tokens[end - 1].letters.end
}

/// The same without a trailing 's.
pub(super) fn body_of(text: &Text<'_>, tokens: (usize, usize)) -> Range<usize> {
    let letters = letters_of(text, tokens);
    let last = &text.tokens[tokens.1 - 1];
    letters.start..letters.end - (last.letters.len() - last.body)
}

/// The part of a chunk that may be a masked word: four letters or more, the first and the last as
/// they are, at most half masked, no digits or other signs.
pub(super) fn masked(text: &Text<'_>, (start, end): (usize, usize)) -> Option<(usize, usize)> {
    let is_outside = |&at: &usize| is_edge(text, at) || is_mask(&text.tokens[at]);
    let first = start + (start..end).take_while(is_outside).count();
    let last = end - (first..end).rev().take_while(is_outside).count();
    let is_word = |at: usize| text.tokens[at].kind == TokenKind::Word;
    if first == last || !is_word(first) || !is_word(last - 1) {
        return None;
    }
    let letters = &text.letters.as_slice()[body_of(text, (first, last))];
    let masks = letters.iter().filter(|letter| leet::is_mask(letter.base)).count();
    let other =
        |letter: &Letter| letter.base.is_numeric() || leet::is_sign(letter.base) || letter.base == '\'';
    let enough = (4..=LONGEST).contains(&letters.len()) && masks > 0 && masks * 2 <= letters.len();
    (enough && !letters.iter().any(other)).then_some((first, last))
}

/// The words of the hashtag whose sign a token is, where there is nothing else between them: the
/// first token and the one after the last.
pub(super) fn words_of_tag(text: &Text<'_>, at: usize) -> Option<(usize, usize)> {
    let sentence = text.tokens.get(at + 1)?.sentence;
    let of_tag = |token: &Token| token.is_in_hashtag() && token.sentence == sentence;
    let is_underscore = |at: &usize| {
        let token = &text.tokens[*at];
        of_tag(token) && matches!(token.kind, TokenKind::Sign(_))
    };
    let is_word = |at: &usize| of_tag(&text.tokens[*at]) && text.tokens[*at].kind == TokenKind::Word;
    let first = at + 1 + (at + 1..text.tokens.len()).take_while(is_underscore).count();
    let last = first + (first..text.tokens.len()).take_while(is_word).count();
    let rest = last + (last..text.tokens.len()).take_while(is_underscore).count();
    let is_all = text.tokens.get(rest).is_none_or(|token| !of_tag(token));
    (first < last && is_all).then_some((first, last))
}

/// The `#` of a tag that a token is in, where at most a few underscores stand between.
pub(super) fn sign_of_tag(text: &Text<'_>, at: usize) -> Option<usize> {
    let before = (0..at).rev().take(MOST_SEPARATORS + 1);
    let mut signs = before.take_while(|&at| matches!(text.tokens[at].kind, TokenKind::Sign(_)));
    signs.find(|&at| text.tokens[at].is_sign_of_tag())
}
