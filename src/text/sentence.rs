//! Where sentences end.

use super::character;
use super::letter::Letters;
use super::token::{Spacing, Token, TokenKind};

/// Numbers the sentences of a text.
pub(super) fn number(tokens: &mut [Token], letters: &Letters) {
    let mut sentence = 0;
    let mut index = 0;
    while index < tokens.len() {
        if tokens[index].spacing == Spacing::BlankLine {
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
        let ends = ends_sentence(tokens, letters, index, signs, closing);
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

fn ends_sentence(tokens: &[Token], letters: &Letters, index: usize, signs: usize, closing: usize) -> bool {
    let run = &tokens[index..index + signs];
    if run.iter().any(|token| always_ends(token.kind)) {
        return true;
    }
    let dots = run.iter().filter(|token| token.kind == TokenKind::Sign('.')).count();
    let ellipsis =
        run.iter().all(|token| matches!(token.kind, TokenKind::Sign('.' | '…'))) && (dots != 1 || signs > 1);
    let Some(next) = tokens.get(index + signs + closing) else { return true };
    if ellipsis {
        return tokens[index + signs..]
            .iter()
            .find(|token| token.kind.is_word())
            .is_some_and(|word| letters.as_slice()[word.letters.start].is_capital());
    }
    next.spacing != Spacing::None
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
