//! Where sentences end.

use std::ops::Range;

use super::character;
use super::letter::Letters;
use super::token::{Spacing, Token, TokenKind};

/// Numbers the sentences of a text.
pub(super) fn number(tokens: &mut [Token], letters: &Letters) {
    let mut sentence = 0;
    let mut index = 0;
    let mut next_word = 0;
    while index < tokens.len() {
        let tag_borders = index > 0 && {
            let (before, token) = (&tokens[index - 1], &tokens[index]);
            before.is_in_hashtag() != token.is_in_hashtag()
                || token.is_in_hashtag() && !is_tag_sign(before.kind) && is_tag_sign(token.kind)
        };
        if tokens[index].spacing == Spacing::BlankLine || tag_borders {
            sentence += 1;
        }
        let signs = terminators(&tokens[index..]);
        if signs == 0 {
            tokens[index].sentence = sentence;
            index += 1;
            continue;
        }
        let closing = tokens[index + signs..]
            .iter()
            .take_while(|token| token.spacing == Spacing::None && is_closing(token.kind))
            .count();
        let ends = ends_sentence(tokens, letters, index..index + signs, closing, &mut next_word);
        let through = if ends { signs + closing } else { signs };
        for token in &mut tokens[index..index + through] {
            token.sentence = sentence;
        }
        index += through;
        sentence += u32::from(ends);
    }
}

/// How many signs in a row, without white space between them, may end a sentence here.
fn terminators(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .enumerate()
        .take_while(|(index, token)| {
            is_terminator(token.kind) && (*index == 0 || token.spacing == Spacing::None)
        })
        .count()
}

/// Whether a run of signs ends a sentence. `next_word` only ever advances, so that a text without
/// words is not searched anew for each run.
fn ends_sentence(
    tokens: &[Token],
    letters: &Letters,
    signs: Range<usize>,
    closing: usize,
    next_word: &mut usize,
) -> bool {
    let run = &tokens[signs.clone()];
    if run.iter().any(|token| always_ends(token.kind)) {
        return true;
    }
    let dots = run.iter().filter(|token| token.kind == TokenKind::Sign('.')).count();
    let ellipsis = run.iter().all(|token| matches!(token.kind, TokenKind::Sign('.' | '…')))
        && (dots != 1 || signs.len() > 1);
    let Some(next) = tokens.get(signs.end + closing) else { return true };
    if ellipsis {
        *next_word = signs.end.max(*next_word);
        while tokens.get(*next_word).is_some_and(|token| !token.kind.is_word()) {
            *next_word += 1;
        }
        return tokens
            .get(*next_word)
            .is_some_and(|word| letters.as_slice()[word.letters.start].is_capital());
    }
    next.spacing != Spacing::None
}

fn is_tag_sign(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Sign('#' | '＃'))
}

fn is_terminator(kind: TokenKind) -> bool {
    always_ends(kind) || matches!(kind, TokenKind::Sign('.' | '!' | '?' | '…' | '؟' | '۔' | '‽'))
}

fn always_ends(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Sign('。' | '！' | '？' | '｡' | '।' | '॥' | '။' | '։' | '።'))
}

fn is_closing(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Sign(sign) => {
            character::is_quotation_mark(sign) || matches!(sign, ')' | ']' | '}' | '）' | '］' | '】' | '〕')
        }
        _ => false,
    }
}
