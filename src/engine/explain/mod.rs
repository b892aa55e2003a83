//! Explaining: what a check made of a text, step by step, and why.
//!
//! It goes the way of a check with the same code, over packs whose rules are all read `strong` and
//! none of them left out, so that what a rule does not read is seen too; then each rule is asked at
//! its own reading. What a rule makes of its candidates is what the check makes of them.

mod model;
mod reading;
mod refusal;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

pub use model::{
    Candidate, Explanation, Off, Outcome, Part, Piece, PieceKind, Reader, Refused, RuleExplained, Sentence,
    Token, TokenKind, WordFound, Worse, Written,
};
pub use refusal::Refusal;

use super::hit::Hit;
use super::matching::{Candidate as Place, Field};
use super::program::Step;
use super::readings::Seen;
use super::report::Reporter;
use super::rules::{self, CompiledRule, Exceptions, Match, rank};
use super::survey::{self, Survey};
use super::{CheckError, Context, Engine, LENGTH_LIMIT, propose, put_in_order};
use crate::pack::{Condition, Exception, Pack, Pattern, Reading, Rule, Status, Within};
use crate::text::{self, Letters, Text};
use crate::verdict::{Decision, Finding};
use refusal::Guards;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Span {
    bytes: (usize, usize),
    utf16: (usize, usize),
}

/// Where some letters stand that follow each other.
fn span_of(letters: &Letters, range: Range<usize>) -> Span {
    let text::Place { bytes, utf16 } = letters.place(range);
    let span = |(start, end): (u32, u32)| (start as usize, end as usize);
    Span { bytes: span(bytes), utf16: span(utf16) }
}

/// The tokens of each sentence.
fn sentences(text: &Text<'_>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for sentence in text.tokens.chunk_by(|one, next| one.sentence == next.sentence) {
        sentences.push(start..start + sentence.len());
        start += sentence.len();
    }
    sentences
}

impl Engine {
    /// Explains a check: how the text was read, which words of patterns stand in it, and what became
    /// of each place where a pattern matches. It compiles the packs once more, and takes its time.
    ///
    /// ```
    /// # use forewarn::{Context, Engine, Pack};
    /// # use forewarn::engine::explain::Outcome;
    /// # let pack = Pack::from_json(r#"{
    /// #   "forewarn": 1,
    /// #   "pack": { "id": "example", "version": "1.0.0", "title": "Example", "locale": "en" },
    /// #   "authorities": { "house": { "kind": "house", "issuer": "Example Video",
    /// #     "reference": "Guidelines, section 3", "url": "https://video.example/guidelines" } },
    /// #   "rules": [{ "id": "threat", "severity": "confirm", "category": "violence",
    /// #     "authority": "house", "title": "A threat", "message": "Threats break the guidelines.",
    /// #     "any": ["hurt you"], "unless": ["hurt you at chess"] }]
    /// # }"#, "example.json")?;
    /// let engine = Engine::new(vec![pack])?;
    /// let explanation = engine.explain("I will hurt you at chess", &Context::on("2026-11-23".parse()?))?;
    /// let candidate = &explanation.rules[0].candidates[0];
    /// assert!(matches!(&candidate.outcome, Outcome::TakenBack { exception, .. }
    ///     if exception.pattern == "hurt you at chess"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Engine::check`].
    ///
    /// # Panics
    ///
    /// Never: packs that were compiled once are compiled again.
    pub fn explain(&self, text: &str, context: &Context) -> Result<Explanation, CheckError> {
        let length = text.chars().map(char::len_utf16).sum();
        if length > LENGTH_LIMIT {
            return Err(CheckError::TextTooLong { length, limit: LENGTH_LIMIT });
        }
        let text = &Text::read(text);
        let wide = self.with_all_rules_strong();
        let survey = survey::survey(&wide.index, &wide.vocabulary, text);
        let hits = propose::hits(&wide.index, text, &survey, &wide.vocabulary, &wide.alphabets);
        let field = &Field::new(text, &hits);
        let reporter = Reporter { field, vocabulary: &wide.vocabulary, alphabets: &wide.alphabets, context };
        let explainer = Explainer { own: self, wide: &wide, survey: &survey, field, reporter, context };
        Ok(explainer.explanation())
    }

    /// The same packs, every rule kept and read `strong`: patterns have the same numbers in both.
    fn with_all_rules_strong(&self) -> Self {
        let mut packs = self.packs.clone();
        for rule in packs.iter_mut().flat_map(|pack| &mut pack.rules) {
            rule.status = Status::Active;
            rule.reads = Reading::Strong;
        }
        Self::new(packs).expect("packs that were compiled once are compiled again")
    }
}

struct Explainer<'a> {
    /// The engine that is explained.
    own: &'a Engine,
    /// The one with all rules, at `strong`.
    wide: &'a Engine,
    survey: &'a Survey,
    field: &'a Field<'a>,
    reporter: Reporter<'a>,
    context: &'a Context,
}

impl Explainer<'_> {
    fn explanation(&self) -> Explanation {
        let readers = self.readers();
        let (mut findings, mut shadow) = (Vec::new(), Vec::new());
        let rules = self.rules(&mut findings, &mut shadow);
        put_in_order(&mut findings);
        put_in_order(&mut shadow);
        Explanation {
            sentences: self.sentences(),
            pieces: reading::pieces(self.field.text, self.survey),
            words: self.words(&readers),
            refused: self.refused(&readers),
            rules,
            decision: findings.iter().map(|finding| finding.severity.into()).max().unwrap_or(Decision::Clear),
            findings,
            shadow,
        }
    }

    /// The pack and the rule of a compiled rule, as their author wrote them.
    fn written(&self, compiled: &CompiledRule) -> (&Pack, &Rule) {
        let pack = &self.own.packs[compiled.pack];
        (pack, &pack.rules[compiled.rule])
    }

    fn text(&self, bytes: (usize, usize)) -> String {
        self.field.text.source[bytes.0..bytes.1].to_owned()
    }

    fn sentences(&self) -> Vec<Sentence> {
        let text = self.field.text;
        let active = survey::survey(&self.own.index, &self.own.vocabulary, text).active;
        let looked_at = |tokens: &Range<usize>| {
            let first = active.partition_point(|stretch| stretch.end <= tokens.start);
            active.get(first).is_some_and(|stretch| stretch.start < tokens.end)
        };
        let sentence = |tokens: Range<usize>| {
            let is_rare = |hit: &&Hit| self.wide.index.anchor_steps.contains(&hit.step);
            let hits = self.field.hits_from(tokens.clone()).iter().filter(is_rare);
            let mut rare: Vec<String> = Vec::new();
            for name in hits.map(|hit| self.named(hit.step)) {
                if !rare.contains(&name) {
                    rare.push(name);
                }
            }
            Sentence {
                start: text.tokens[tokens.start].utf16.start,
                end: text.tokens[tokens.end - 1].utf16.end,
                looked_at: looked_at(&tokens),
                rare,
                tokens: text.tokens[tokens].iter().map(|token| reading::token(text, token)).collect(),
            }
        };
        sentences(text).into_iter().map(sentence).collect()
    }

    /// A word of patterns as they have it.
    fn named(&self, step: Step) -> String {
        match step {
            Step::Word(id) => reading::word_as_written(self.wide.vocabulary.word(id)),
            Step::Emoji(emoji) => self.wide.vocabulary.emoji[emoji.0 as usize].clone(),
            Step::Sign(sign) => sign.to_string(),
            Step::Detector(detector) => reading::detector_as_written(detector),
        }
    }

    /// The rules that have each word of patterns.
    fn readers(&self) -> HashMap<Step, Vec<(usize, bool)>> {
        let mut readers: HashMap<Step, Vec<(usize, bool)>> = HashMap::new();
        for (number, compiled) in self.wide.rules.iter().enumerate() {
            let patterns = compiled.patterns.iter().map(|program| (program, false));
            let exceptions = compiled.exceptions.iter().map(|exception| (&exception.program, true));
            for (program, exception) in patterns.chain(exceptions) {
                for &(step, _) in program.states.iter().flat_map(|state| &state.steps) {
                    let known = readers.entry(step).or_default();
                    if known.last().is_none_or(|&(last, _)| last != number) {
                        known.push((number, exception));
                    }
                }
            }
        }
        readers
    }

    fn readers_of(&self, numbers: &[(usize, bool)], seen: Seen) -> Vec<Reader> {
        let reader = |&(number, exception): &(usize, bool)| {
            let (pack, rule) = self.written(&self.wide.rules[number]);
            let reads = if exception { Reading::Standard } else { rule.reads };
            let allowed = seen.within(reads);
            Reader { pack: pack.id.clone(), rule: rule.id.clone(), exception, reads, allowed }
        };
        numbers.iter().map(reader).collect()
    }

    fn words(&self, readers: &HashMap<Step, Vec<(usize, bool)>>) -> Vec<WordFound> {
        let mut words: Vec<WordFound> = Vec::new();
        for hit in self.field.hits {
            let of_step = readers.get(&hit.step).map_or([].as_slice(), Vec::as_slice);
            words.push(WordFound {
                start: hit.utf16.0,
                end: hit.utf16.1,
                text: self.text(hit.bytes),
                read_as: self.named(hit.step),
                through: hit.seen.list(),
                needs: needed(hit.seen),
                filling: hit.start.is_inside() || hit.end.is_inside(),
                rules: self.readers_of(of_step, hit.seen),
            });
        }
        // What can be read with less is not told of twice.
        words.sort_by_key(|word| (word.start, word.end, word.filling, word.through.len()));
        let mut told: Vec<WordFound> = Vec::new();
        for word in words {
            let is_less = |known: &&WordFound| {
                known.read_as == word.read_as && known.through.iter().all(|it| word.through.contains(it))
            };
            let mut of_place =
                told.iter().rev().take_while(|known| (known.start, known.end) == (word.start, word.end));
            if of_place.find(is_less).is_none() {
                told.push(word);
            }
        }
        told
    }

    fn refused(&self, readers: &HashMap<Step, Vec<(usize, bool)>>) -> Vec<Refused> {
        let guards = Guards::new(self.wide, self.survey, self.field);
        let refused = guards.refused().into_iter().map(|refused| {
            let names: Vec<String> = refused.steps.iter().map(|&step| self.named(step)).collect();
            let of_step = |step: &Step| readers.get(step).map_or([].as_slice(), Vec::as_slice);
            let of_steps: Vec<&[(usize, bool)]> = refused.steps.iter().map(of_step).collect();
            let first = of_steps.first().copied().unwrap_or_default();
            let of_all = |reader: &&(usize, bool)| of_steps.iter().all(|of_step| of_step.contains(reader));
            let numbers: Vec<(usize, bool)> = first.iter().filter(of_all).copied().collect();
            Refused {
                code: refused.refusal.code(),
                reason: refused.refusal.to_string(),
                refusal: refused.refusal,
                start: refused.span.utf16.0,
                end: refused.span.utf16.1,
                text: self.text(refused.span.bytes),
                read_as: names.join(" "),
                rules: self.readers_of(&numbers, Seen::default()),
            }
        });
        let mut refused: Vec<Refused> = refused.filter(|refused| !refused.rules.is_empty()).collect();
        refused.sort_by_key(|refused| (refused.start, refused.end));
        refused
    }

    fn rules(&self, findings: &mut Vec<Finding>, shadow: &mut Vec<Finding>) -> Vec<RuleExplained> {
        let active = &self.survey.active;
        let read = self.wide.candidates(self.field, active, |compiled| Some(self.written(compiled).1.reads));
        let strong = self.wide.candidates(self.field, active, |_| Some(Reading::Strong));
        let mut explained = Vec::new();
        for (number, compiled) in self.wide.rules.iter().enumerate() {
            let places = read.get(&number).cloned().unwrap_or_default();
            let more = strong.get(&number).cloned().unwrap_or_default();
            if places.is_empty() && more.is_empty() {
                continue;
            }
            let (pack, rule) = self.written(compiled);
            let mut candidates = Vec::new();
            let not_read = self.not_read(compiled, &places, more);
            let matches = self.outcomes(number, compiled, places, &mut candidates);
            candidates.extend(not_read);
            candidates.sort_by_key(|candidate| (candidate.start, candidate.end));
            let off = self.off(pack, rule, compiled);
            if off.is_empty() {
                let found = matches.iter().filter_map(|found| self.reporter.finding(pack, compiled, found));
                match rule.status {
                    Status::Shadow => shadow.extend(found),
                    Status::Active | Status::Retired => findings.extend(found),
                }
            }
            if !candidates.is_empty() {
                explained.push(RuleExplained {
                    pack: pack.id.clone(),
                    rule: rule.id.clone(),
                    severity: rule.severity,
                    status: rule.status,
                    reads: rule.reads,
                    off,
                    candidates,
                });
            }
        }
        explained
    }

    /// Why a rule does not hold here: the same as [`rules::applies`], one by one.
    fn off(&self, pack: &Pack, rule: &Rule, compiled: &CompiledRule) -> Vec<Off> {
        let context = self.context;
        let is_kept = |kept: &CompiledRule| (kept.pack, kept.rule) == (compiled.pack, compiled.rule);
        let mut off = Vec::new();
        if !self.own.rules.iter().any(is_kept) {
            off.push(Off::Status { status: rule.status });
        }
        if let Some(fields) = rule.fields.as_ref().filter(|fields| !fields.contains(&context.field)) {
            off.push(Off::Field { fields: fields.clone(), here: context.field.clone() });
        }
        if !rule.regions.iter().any(|region| region.covers(context.region)) {
            off.push(Off::Region { regions: rule.regions.clone(), here: context.region });
        }
        if let Some(authority) =
            pack.authority(&rule.authority).filter(|authority| !authority.in_force(context.date))
        {
            off.push(Off::Date { from: authority.from, until: authority.until, here: context.date });
        }
        let is_left_out = off.iter().any(|off| matches!(off, Off::Status { .. }));
        debug_assert!(is_left_out || off.is_empty() == rules::applies(pack, rule, context));
        off
    }

    /// Tells what became of the places where a rule's patterns match, and gives its matches.
    fn outcomes(
        &self,
        number: usize,
        compiled: &CompiledRule,
        places: Vec<(usize, Place)>,
        candidates: &mut Vec<Candidate>,
    ) -> Vec<Match> {
        let exceptions = &mut Exceptions::of(number, &self.wide.exceptions);
        let matches = compiled.choose(self.field, places.clone(), exceptions);
        let mut places = unique(places);
        places.sort_by_key(rank);
        let taken: Vec<Option<Outcome>> = places
            .iter()
            .map(|(_, place)| {
                let (exception, (start, end)) = exceptions.taking_back(self.field, compiled, place)?;
                let overlaps = start < place.utf16.1 && place.utf16.0 < end;
                let near = compiled.exceptions[exception].near.filter(|_| !overlaps);
                let exception = self.exception(compiled, exception);
                Some(Outcome::TakenBack { exception, start, end, near })
            })
            .collect();
        let kept: Vec<(usize, Place)> = places
            .iter()
            .zip(&taken)
            .filter(|(_, taken)| taken.is_none())
            .map(|(it, _)| it.clone())
            .collect();
        let mut found = vec![false; matches.len()];
        for (place, taken) in places.into_iter().zip(taken) {
            let outcome = match (taken, compiled.all) {
                (Some(taken), _) => taken,
                (None, None) => chosen(&place, &matches, &kept, &mut found),
                (None, Some(within)) => self.windowed(compiled, &place, &matches, &kept, within),
            };
            candidates.push(self.candidate(compiled, &place, outcome));
        }
        matches
    }

    /// What became of a place of a rule that needs all of its patterns.
    fn windowed(
        &self,
        compiled: &CompiledRule,
        (pattern, place): &(usize, Place),
        matches: &[Match],
        kept: &[(usize, Place)],
        within: Within,
    ) -> Outcome {
        let window = |found: &Match| found.whole.utf16;
        if let Some((start, end)) =
            matches.iter().find(|found| is_part(found, *pattern, place, kept)).map(window)
        {
            return Outcome::Part { start, end };
        }
        let sentence = |place: &Place| match within {
            Within::Caption => 0,
            Within::Words(_) | Within::Sentence => self.field.text.tokens[place.tokens.0].sentence,
        };
        let near = |other: &Place| sentence(other) == sentence(place);
        let missing: Vec<Written> = (0..compiled.patterns.len())
            .filter(|pattern| !kept.iter().any(|(other, place)| other == pattern && near(place)))
            .map(|pattern| self.pattern(compiled, pattern))
            .collect();
        if !missing.is_empty() {
            return Outcome::Missing { patterns: missing };
        }
        match matches.iter().find(|found| near(&found.parts[0])).map(window) {
            Some((start, end)) => Outcome::OtherWindow { start, end },
            None => Outcome::Apart {
                within: match within {
                    Within::Words(words) => words.to_string(),
                    Within::Sentence => "sentence".to_owned(),
                    Within::Caption => "caption".to_owned(),
                },
            },
        }
    }

    /// The places where a rule would match if it read `strong`, beside those where it does.
    fn not_read(
        &self,
        compiled: &CompiledRule,
        places: &[(usize, Place)],
        more: Vec<(usize, Place)>,
    ) -> Vec<Candidate> {
        let reads = self.written(compiled).1.reads;
        let apart = |(_, one): &(usize, Place)| !places.iter().any(|(_, other)| rules::overlap(one, other));
        let mut more: Vec<(usize, Place)> = more.into_iter().filter(apart).collect();
        more.sort_by_key(rank);
        let mut reached: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        more.retain(|(pattern, place)| {
            let reached = reached.entry(compiled.all.map(|_| *pattern)).or_default();
            let free = place.bytes.0 >= *reached;
            *reached = if free { place.bytes.1 } else { *reached };
            free
        });
        let not_read = |place: &(usize, Place)| {
            let between = place.1.seen.within(reads);
            let needs = if between { Reading::Strong } else { needed(place.1.seen) };
            self.candidate(compiled, place, Outcome::NotRead { needs, between })
        };
        more.iter().map(not_read).collect()
    }

    fn candidate(
        &self,
        compiled: &CompiledRule,
        (pattern, place): &(usize, Place),
        outcome: Outcome,
    ) -> Candidate {
        Candidate {
            start: place.utf16.0,
            end: place.utf16.1,
            text: self.text(place.bytes),
            pattern: self.pattern(compiled, *pattern),
            read_as: self.reporter.read_as(place, compiled.pack),
            through: place.seen.list(),
            words: place.words,
            gap_words: place.gap_words,
            outcome,
        }
    }

    fn pattern(&self, compiled: &CompiledRule, number: usize) -> Written {
        let (pack, rule) = self.written(compiled);
        let (Condition::Any(patterns) | Condition::All { patterns, .. }) = &rule.condition;
        written(pack, &patterns[number])
    }

    fn exception(&self, compiled: &CompiledRule, number: usize) -> Written {
        let (pack, rule) = self.written(compiled);
        let patterns = rule.unless.iter().flat_map(|exception| match exception {
            Exception::Overlapping(pattern) => std::slice::from_ref(pattern),
            Exception::Near { any, .. } => any.as_slice(),
        });
        let patterns: Vec<&Pattern> = patterns.collect();
        written(pack, patterns[number])
    }
}

fn written(pack: &Pack, pattern: &Pattern) -> Written {
    Written {
        pattern: pattern.source.clone(),
        source: pack.source.clone(),
        location: pattern.location.clone(),
    }
}

/// The least reading that sees through some disguises.
fn needed(seen: Seen) -> Reading {
    let readings = [Reading::Exact, Reading::Standard];
    readings.into_iter().find(|&reading| seen.within(reading)).unwrap_or(Reading::Strong)
}

/// Places without those that are the same in all that is told of them.
fn unique(places: Vec<(usize, Place)>) -> Vec<(usize, Place)> {
    let mut known = HashSet::new();
    places.into_iter().filter(|(pattern, it)| known.insert((*pattern, it.bytes, it.hits.clone()))).collect()
}

fn is_same(one: &Place, other: &Place) -> bool {
    one.bytes == other.bytes && one.hits == other.hits
}

/// What became of a place of a rule any of whose patterns will do. Matches that were told already are
/// `found`.
fn chosen(place: &(usize, Place), matches: &[Match], kept: &[(usize, Place)], found: &mut [bool]) -> Outcome {
    // Places come best first: of those that are the same but for the pattern the first is meant.
    let own = matches.iter().position(|found| is_same(&found.whole, &place.1));
    if let Some(own) = own.filter(|&own| !found[own]) {
        found[own] = true;
        return Outcome::Found;
    }
    let over = matches.iter().find(|found| rules::overlap(&found.whole, &place.1));
    let Some(over) = over else {
        // Every place that is not taken overlaps one that is.
        return Outcome::Found;
    };
    let better = kept.iter().find(|(_, kept)| is_same(kept, &over.whole));
    let because = better.map_or(Worse::Same, |better| worse(better, place));
    Outcome::Overlapped { start: over.whole.utf16.0, end: over.whole.utf16.1, because }
}

/// By what the second of two places comes after the first, in the order of [`rank`].
fn worse((first, better): &(usize, Place), (second, place): &(usize, Place)) -> Worse {
    if better.bytes.0 < place.bytes.0 {
        Worse::StartsLater
    } else if better.words > place.words {
        Worse::FewerWords
    } else if better.gap_words < place.gap_words {
        Worse::MoreInGaps
    } else if better.bytes.1 > place.bytes.1 {
        Worse::Shorter
    } else if better.seen.count() < place.seen.count() {
        Worse::MoreReadings
    } else if first < second {
        Worse::WrittenLater
    } else {
        Worse::Same
    }
}

/// Whether a place is a part of a window. A place that several patterns have is the part of the one
/// that leaves a place to each of the others.
fn is_part(window: &Match, pattern: usize, place: &Place, kept: &[(usize, Place)]) -> bool {
    let patterns_of = |part: &Place| {
        let same = kept.iter().filter(|(_, other)| is_same(other, part));
        same.map(|&(pattern, _)| pattern).collect::<Vec<usize>>()
    };
    let choices: Vec<Vec<usize>> = window.parts.iter().map(patterns_of).collect();
    let patterns = assigned(&choices, &mut Vec::new()).unwrap_or_default();
    window.parts.iter().zip(patterns).any(|(part, of_part)| of_part == pattern && is_same(part, place))
}

/// One of the choices for each, none twice.
fn assigned(choices: &[Vec<usize>], taken: &mut Vec<usize>) -> Option<Vec<usize>> {
    let Some(own) = choices.get(taken.len()) else { return Some(taken.clone()) };
    own.iter().find_map(|&choice| {
        if taken.contains(&choice) {
            return None;
        }
        taken.push(choice);
        let all = assigned(choices, taken);
        taken.pop();
        all
    })
}

#[cfg(test)]
mod tests;
