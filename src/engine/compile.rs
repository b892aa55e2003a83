//! Compiling the patterns of a pack into programs.

use std::ops::Range;

use super::choices::{Choice, Choices, Near, Needed};
use super::commonness;
use super::hashes::QuickMap;
use super::program::{EmojiId, Program, State, Step, Vocabulary, WordId};
use super::word::Word;
use crate::order;
use crate::pack::pattern::{Element, Pattern, Word as PatternWord, WordForm};
use crate::pack::{LanguageTag, Pack, Reading};
use crate::text::character::{is_ignorable, is_skin_tone, is_variation_selector};
use crate::text::inflection::inflected_forms;
use crate::text::{Spacing, Text, TokenKind};

/// Compiles patterns of one pack after the other, keeping each word once.
#[derive(Default)]
pub(super) struct Compiler {
    pub(super) vocabulary: Vocabulary,
    pub(super) choices: Choices,
    words: QuickMap<(usize, String, WordForm), Vec<WordId>>,
    emoji: QuickMap<String, EmojiId>,
    anchors: QuickMap<(usize, String), Anchor>,
    choices_of_lists: QuickMap<(usize, String), Option<Vec<WordId>>>,
    reach_of_lists: QuickMap<(usize, String), usize>,
}

/// Choices of more words tell next to nothing.
const MOST_WORDS_OF_CHOICE: usize = 500;

/// The words that what a detector finds is written in, at most: a card number is four, an IBAN nine.
const MOST_WORDS_DETECTED: usize = 16;

/// Steps one of which a match cannot do without, and how often they are to be expected.
#[derive(Clone)]
struct Anchor {
    commonness: u32,
    steps: Vec<AnchorStep>,
}

/// A step by which a pattern may be looked for.
#[derive(Clone)]
struct AnchorStep {
    step: Step,
    /// The other words that it does not come without.
    needed: Needed,
    /// How many words of its part of the pattern stand before it and after it at most.
    before: usize,
    after: usize,
}

/// Words of which a part of a pattern has one.
struct Alternatives {
    choice: Choice,
    commonness: u32,
}

/// A pack, by its place in the engine, and how the patterns being compiled are read.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'p> {
    pub(super) place: usize,
    pub(super) pack: &'p Pack,
    pub(super) reading: Reading,
}

impl Compiler {
    /// What the patterns are made of. What was only needed to compile them is let go.
    pub(super) fn finish(self) -> (Vocabulary, Choices) {
        let Self { mut vocabulary, choices, .. } = self;
        vocabulary.words.shrink_to_fit();
        (vocabulary, choices.finished())
    }

    /// Compiles a pattern.
    pub(super) fn compile(&mut self, of: Surroundings<'_>, pattern: &Pattern) -> Program {
        let mut program = Program::new();
        self.sequence(of, &mut program, &pattern.elements, 0, 1);
        let anchor = self.anchor(of, &pattern.elements);
        if let Some(Anchor { commonness, steps }) = anchor {
            program.anchors = steps.into_iter().map(|anchor| (anchor.step, anchor.needed)).collect();
            program.commonness = commonness;
        }
        program.needed = self.needed(of, &pattern.elements);
        let choices = pattern.elements.iter().filter_map(|element| self.alternatives(of, element));
        program.needed_choices = choices.map(|alternatives| alternatives.choice).collect();
        program.finish();
        program
    }

    /// Lays a sequence of elements between two states.
    fn sequence(
        &mut self,
        of: Surroundings<'_>,
        program: &mut Program,
        elements: &[Element],
        from: u32,
        to: u32,
    ) {
        let mut from = from;
        for (index, element) in elements.iter().enumerate() {
            let next = if index + 1 == elements.len() { to } else { program.add_state() };
            self.element(of, program, element, from, next);
            from = next;
        }
    }

    fn element(
        &mut self,
        of: Surroundings<'_>,
        program: &mut Program,
        element: &Element,
        from: u32,
        to: u32,
    ) {
        match element {
            Element::Word(word) => {
                let steps = self.word(of, word);
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
                    self.sequence(of, program, alternative, from, to);
                }
                if *optional {
                    program.state(from).skips.push(to);
                }
            }
            Element::List(name) => {
                for entry in of.pack.list(name).into_iter().flat_map(|list| &list.entries) {
                    self.sequence(of, program, &entry.elements, from, to);
                }
            }
            Element::Gap { at_most } => program.state(from).gaps.push((*at_most, to)),
            Element::Detector(detector) => program.chain([Step::Detector(*detector)], from, to),
        }
    }

    /// The steps that every match takes.
    fn needed(&mut self, of: Surroundings<'_>, elements: &[Element]) -> Vec<Step> {
        let steps = |element: &Element| match element {
            Element::Word(word) => self.word(of, word).into_iter().map(Step::Word).collect(),
            Element::Sign(sign) => vec![Step::Sign(*sign)],
            Element::Emoji(emoji) => vec![Step::Emoji(self.emoji(emoji))],
            Element::Detector(detector) => vec![Step::Detector(*detector)],
            Element::Group { .. } | Element::List(_) | Element::Gap { .. } => Vec::new(),
        };
        elements.iter().flat_map(steps).collect()
    }

    /// The rarest of the elements that a match cannot do without.
    fn anchor(&mut self, of: Surroundings<'_>, elements: &[Element]) -> Option<Anchor> {
        let anchors: Vec<Option<Anchor>> =
            elements.iter().map(|element| self.anchor_of(of, element)).collect();
        let commonness =
            |&place: &usize| anchors[place].as_ref().map_or(u32::MAX, |anchor| anchor.commonness);
        let rarest = (0..elements.len()).min_by_key(commonness)?;
        let mut anchor = anchors[rarest].clone()?;
        let reach: Vec<usize> = elements.iter().map(|element| self.reach(of, element)).collect();
        let between = |places: Range<usize>| reach[places].iter().sum::<usize>();
        let mut others: Vec<(usize, Alternatives)> = Vec::new();
        for (place, element) in elements.iter().enumerate().filter(|&(place, _)| place != rarest) {
            others.extend(self.alternatives(of, element).map(|alternatives| (place, alternatives)));
        }
        order::sort_by_key(&mut others, |(place, alternatives)| (alternatives.commonness, *place));
        for AnchorStep { needed, before, after, .. } in &mut anchor.steps {
            for &(place, Alternatives { choice, .. }) in &others {
                *needed = needed.with(if place < rarest {
                    Near::before(choice, *before + between(place..rarest))
                } else {
                    Near::after(choice, *after + between(rarest + 1..place + 1))
                });
            }
            *before += between(0..rarest);
            *after += between(rarest + 1..elements.len());
        }
        Some(anchor)
    }

    /// How many words of a text an element takes at most.
    fn reach(&mut self, of: Surroundings<'_>, element: &Element) -> usize {
        let longest = |this: &mut Self, alternatives: &mut dyn Iterator<Item = &[Element]>| {
            let reach = |elements: &[Element]| elements.iter().map(|element| this.reach(of, element)).sum();
            alternatives.map(reach).max().unwrap_or(0)
        };
        match element {
            Element::Word(word) => {
                self.word(of, word).into_iter().map(|id| self.vocabulary.word(id).weight()).sum()
            }
            Element::Sign(_) | Element::Emoji(_) => 1,
            Element::Detector(_) => MOST_WORDS_DETECTED,
            Element::Gap { at_most } => *at_most as usize,
            Element::Group { alternatives, .. } => longest(self, &mut alternatives.iter().map(Vec::as_slice)),
            Element::List(name) => {
                let key = (of.place, name.clone());
                if let Some(&known) = self.reach_of_lists.get(&key) {
                    return known;
                }
                let entries = of.pack.list(name).into_iter().flat_map(|list| &list.entries);
                let reach = longest(self, &mut entries.map(|entry| entry.elements.as_slice()));
                self.reach_of_lists.insert(key, reach);
                reach
            }
        }
    }

    /// How often one of some words is to be expected.
    fn commonness(&self, words: &[WordId]) -> u32 {
        words.iter().map(|&id| self.vocabulary.word(id).commonness).fold(0, u32::saturating_add)
    }

    /// The words of which an element has one, where they are few enough to tell texts apart.
    fn alternatives(&mut self, of: Surroundings<'_>, element: &Element) -> Option<Alternatives> {
        let words = self.choice(of, element)?;
        let commonness = self.commonness(&words);
        Some(Alternatives { choice: self.choices.any_of(words), commonness })
    }

    /// The words one of which an element cannot do without, where there are such.
    fn choice(&mut self, of: Surroundings<'_>, element: &Element) -> Option<Vec<WordId>> {
        let words = match element {
            Element::Word(word) => match self.word(of, word).as_slice() {
                &[id] if self.vocabulary.word(id).is_whole() && word.form != WordForm::Spelled => {
                    Some(vec![id])
                }
                _ => None,
            },
            Element::Group { alternatives, optional: false } => {
                self.choice_of_all(of, alternatives.iter().map(Vec::as_slice))
            }
            Element::List(name) => {
                let key = (of.place, name.clone());
                if let Some(known) = self.choices_of_lists.get(&key) {
                    return known.clone();
                }
                let entries = of.pack.list(name).into_iter().flat_map(|list| &list.entries);
                let words = self.choice_of_all(of, entries.map(|entry| entry.elements.as_slice()));
                self.choices_of_lists.insert(key, words.clone());
                words
            }
            Element::Group { optional: true, .. }
            | Element::Sign(_)
            | Element::Emoji(_)
            | Element::Gap { .. }
            | Element::Detector(_) => None,
        };
        words.filter(|words| words.len() <= MOST_WORDS_OF_CHOICE)
    }

    /// The words one of which every alternative cannot do without.
    fn choice_of_all<'e>(
        &mut self,
        of: Surroundings<'_>,
        alternatives: impl Iterator<Item = &'e [Element]>,
    ) -> Option<Vec<WordId>> {
        let mut all = Vec::new();
        for alternative in alternatives {
            let choices: Vec<Vec<WordId>> =
                alternative.iter().filter_map(|element| self.choice(of, element)).collect();
            all.extend(choices.into_iter().min_by_key(|words| self.commonness(words))?);
        }
        Some(all)
    }

    fn anchor_of(&mut self, of: Surroundings<'_>, element: &Element) -> Option<Anchor> {
        let one = |step, commonness, before, after| {
            let step = AnchorStep { step, needed: Needed::default(), before, after };
            Some(Anchor { commonness, steps: vec![step] })
        };
        match element {
            Element::Word(word) => {
                let words = self.word(of, word);
                let word = |id: WordId| self.vocabulary.word(id);
                let place = (0..words.len()).min_by_key(|&place| word(words[place]).commonness)?;
                let rarest = words[place];
                let reach = |words: &[WordId]| words.iter().map(|&id| word(id).weight()).sum();
                let (before, after) = (reach(&words[..place]), reach(&words[place..]));
                one(Step::Word(rarest), word(rarest).commonness, before, after)
            }
            Element::Sign(sign) => one(Step::Sign(*sign), commonness::SIGN, 0, 1),
            Element::Emoji(emoji) => one(Step::Emoji(self.emoji(emoji)), commonness::EMOJI, 0, 1),
            Element::Detector(detector) => {
                let commonness = commonness::of_detector(*detector);
                one(Step::Detector(*detector), commonness, 0, MOST_WORDS_DETECTED)
            }
            Element::Gap { .. } | Element::Group { optional: true, .. } => None,
            Element::Group { alternatives, optional: false } => {
                let anchors = alternatives.iter().map(|alternative| self.anchor(of, alternative));
                Anchor::any(anchors)
            }
            Element::List(name) => {
                let key = (of.place, name.clone());
                if let Some(known) = self.anchors.get(&key) {
                    return Some(known.clone());
                }
                let entries = of.pack.list(name).into_iter().flat_map(|list| &list.entries);
                let anchor = Anchor::any(entries.map(|entry| self.anchor(of, &entry.elements)))?;
                self.anchors.insert(key, anchor.clone());
                Some(anchor)
            }
        }
    }

    /// The words that a word of a pattern is in a text: more than one where scripts meet, or
    /// where an elision is a word of its own.
    fn word(&mut self, of: Surroundings<'_>, word: &PatternWord) -> Vec<WordId> {
        let key = (of.place, word.text.clone(), word.form);
        if let Some(known) = self.words.get(&key) {
            for &id in known {
                self.vocabulary.words[id.0 as usize].read_at_least(of.reading);
            }
            return known.clone();
        }
        let text = Text::read(&word.text);
        let pieces = pieces(&text);
        let last = pieces.len().saturating_sub(1);
        let mut ids = Vec::new();
        for (index, (letters, running)) in pieces.into_iter().enumerate() {
            let form = form_of_piece(word.form, index == 0, index == last);
            let (start, end) = text.letters.place(letters.clone()).bytes;
            let source = &word.text[start as usize..end as usize];
            let read_as = source.to_lowercase().replace(is_ignorable, "");
            let id = WordId(self.vocabulary.words.len() as u32);
            ids.push(id);
            let mut word = Word::new(text.letters.part(letters), form, running, of.place, read_as, index > 0);
            word.read_at_least(of.reading);
            self.vocabulary.words.push(word);
        }
        if let (WordForm::Inflected, &[lemma]) = (word.form, ids.as_slice()) {
            self.inflect(of, lemma, &word.text);
        }
        self.words.insert(key, ids.clone());
        ids
    }

    /// Adds the forms of an inflected word, each a word that is taken as the same step.
    fn inflect(&mut self, of: Surroundings<'_>, lemma: WordId, word: &str) {
        let mut forms: Vec<String> = of
            .pack
            .languages
            .iter()
            .filter_map(|language| inflected_forms(LanguageTag::primary_language(language), word))
            .flatten()
            .collect();
        order::sort(&mut forms);
        forms.dedup();
        let written = word.to_lowercase();
        for form in forms.into_iter().filter(|form| *form != written) {
            let text = Text::read(&form);
            if let [(letters, false)] = pieces(&text).as_slice() {
                let form =
                    Word::inflected(self.vocabulary.word(lemma), lemma, text.letters.part(letters.clone()));
                self.vocabulary.words.push(form);
            }
        }
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

impl Anchor {
    /// What every one of several alternatives needs; `None` where one of them needs nothing.
    fn any(alternatives: impl Iterator<Item = Option<Self>>) -> Option<Self> {
        let mut any = Self { commonness: 0, steps: Vec::new() };
        for alternative in alternatives {
            let alternative = alternative?;
            any.commonness = any.commonness.saturating_add(alternative.commonness);
            any.steps.extend(alternative.steps);
        }
        (!any.steps.is_empty()).then_some(any)
    }
}

/// The words of a pattern's word: where their letters stand, and whether they are running text.
fn pieces(text: &Text<'_>) -> Vec<(Range<usize>, bool)> {
    let mut pieces: Vec<(Range<usize>, bool)> = Vec::new();
    for token in text.tokens.iter().filter(|token| token.kind.is_word()) {
        let running = token.kind == TokenKind::Running;
        match pieces.last_mut() {
            Some((letters, true)) if running && token.spacing == Spacing::None => {
                letters.end = token.letters.end;
            }
            _ => pieces.push((token.letters.clone(), running)),
        }
    }
    pieces
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
    pub(super) fn chain(&mut self, steps: impl IntoIterator<Item = Step>, from: u32, to: u32) {
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
