//! Compiling the patterns of a pack into programs.

use std::collections::HashMap;

use super::program::{EmojiId, Program, State, Step, Vocabulary, WordId};
use super::word::Word;
use crate::pack::Pack;
use crate::pack::pattern::{Element, Pattern, Word as PatternWord, WordForm};
use crate::text::character::{is_skin_tone, is_variation_selector};
use crate::text::{Spacing, Text, TokenKind};

/// Compiles patterns of one pack after the other, keeping each word once.
#[derive(Default)]
pub(super) struct Compiler {
    pub(super) vocabulary: Vocabulary,
    words: HashMap<(usize, String, WordForm), Vec<WordId>>,
    emoji: HashMap<String, EmojiId>,
}

impl Compiler {
    /// Compiles a pattern of the pack at a place in the engine.
    pub(super) fn compile(&mut self, place: usize, pack: &Pack, pattern: &Pattern) -> Program {
        let mut program =
            Program { states: vec![State::default(), State::default()], accept: 1, emoji: Vec::new() };
        self.sequence(place, pack, &mut program, &pattern.elements, 0, 1);
        for state in &mut program.states {
            state.steps.sort_unstable();
            state.steps.dedup();
        }
        program.emoji.sort_unstable();
        program.emoji.dedup();
        program
    }

    /// Lays a sequence of elements between two states.
    fn sequence(
        &mut self,
        place: usize,
        pack: &Pack,
        program: &mut Program,
        elements: &[Element],
        from: u32,
        to: u32,
    ) {
        let mut from = from;
        for (index, element) in elements.iter().enumerate() {
            let next = if index + 1 == elements.len() { to } else { program.add_state() };
            self.element(place, pack, program, element, from, next);
            from = next;
        }
    }

    fn element(
        &mut self,
        place: usize,
        pack: &Pack,
        program: &mut Program,
        element: &Element,
        from: u32,
        to: u32,
    ) {
        match element {
            Element::Word(word) => {
                let steps = self.word(place, word);
                program.chain(steps.into_iter().map(Step::Word), from, to);
            }
            Element::Sign(sign) => program.chain([Step::Sign(*sign)], from, to),
            Element::Emoji(emoji) => {
                let emoji = self.emoji(emoji);
                program.emoji.push(emoji);
                program.chain([Step::Emoji(emoji)], from, to);
            }
            Element::Group { alternatives, optional } => {
                for alternative in alternatives {
                    self.sequence(place, pack, program, alternative, from, to);
                }
                if *optional {
                    program.state(from).skips.push(to);
                }
            }
            Element::List(name) => {
                for entry in pack.list(name).into_iter().flat_map(|list| &list.entries) {
                    self.sequence(place, pack, program, &entry.elements, from, to);
                }
            }
            Element::Gap { at_most } => program.state(from).gaps.push((*at_most, to)),
            // Refused before anything is compiled.
            Element::Detector(_) => {}
        }
    }

    /// The words that a word of a pattern is in a text: more than one where scripts meet, or
    /// where an elision is a word of its own.
    fn word(&mut self, place: usize, word: &PatternWord) -> Vec<WordId> {
        let key = (place, word.text.clone(), word.form);
        if let Some(known) = self.words.get(&key) {
            return known.clone();
        }
        let text = Text::read(&word.text);
        let mut pieces: Vec<(std::ops::Range<usize>, bool)> = Vec::new();
        for token in text.tokens.iter().filter(|token| token.kind.is_word()) {
            let running = token.kind == TokenKind::Running;
            match pieces.last_mut() {
                Some((letters, true)) if running && token.spacing == Spacing::None => {
                    letters.end = token.letters.end
                }
                _ => pieces.push((token.letters.clone(), running)),
            }
        }
        let last = pieces.len().saturating_sub(1);
        let mut ids = Vec::new();
        for (index, (letters, running)) in pieces.into_iter().enumerate() {
            let form = form_of_piece(word.form, index == 0, index == last);
            let all = text.letters.as_slice();
            let source = &word.text[all[letters.start].bytes().start..all[letters.end - 1].bytes().end];
            let read_as = source.to_lowercase().replace(crate::text::character::is_ignorable, "");
            ids.push(WordId(self.vocabulary.words.len() as u32));
            self.vocabulary.words.push(Word::new(
                text.letters.part(letters),
                form,
                running,
                place,
                read_as,
                index > 0,
            ));
        }
        self.words.insert(key, ids.clone());
        ids
    }

    fn emoji(&mut self, emoji: &str) -> EmojiId {
        let plain = plain_emoji(emoji);
        let next = EmojiId(self.vocabulary.emoji.len() as u32);
        let id = *self.emoji.entry(plain.clone()).or_insert(next);
        if id == next {
            self.vocabulary.emoji.push(plain);
        }
        id
    }
}

impl Program {
    fn add_state(&mut self) -> u32 {
        self.states.push(State::default());
        (self.states.len() - 1) as u32
    }

    fn state(&mut self, state: u32) -> &mut State {
        &mut self.states[state as usize]
    }

    /// Lays steps in a row between two states.
    fn chain(&mut self, steps: impl IntoIterator<Item = Step>, from: u32, to: u32) {
        let mut from = from;
        let mut steps = steps.into_iter().peekable();
        while let Some(step) = steps.next() {
            let next = if steps.peek().is_some() { self.add_state() } else { to };
            self.state(from).steps.push((step, next));
            from = next;
        }
    }
}

fn form_of_piece(form: WordForm, is_first: bool, is_last: bool) -> WordForm {
    match form {
        WordForm::Begins | WordForm::Contains if is_last && !is_first => WordForm::Begins,
        WordForm::Ends | WordForm::Contains if is_first && !is_last => WordForm::Ends,
        WordForm::Begins | WordForm::Ends | WordForm::Contains if !(is_first && is_last) => WordForm::Whole,
        form => form,
    }
}

/// An emoji without skin tone and variation selectors.
pub(super) fn plain_emoji(emoji: &str) -> String {
    emoji.chars().filter(|&character| !is_skin_tone(character) && !is_variation_selector(character)).collect()
}
