//! The sentences of a text that a glance has passed, and which of them are unclear.

use std::iter;
use std::ops::Range;

use super::known::Met;
use super::together::Together;
use crate::order;

/// Sentences that were read.
#[derive(Default)]
pub(super) struct Sentences {
    /// Where each of them ends, in bytes.
    ends: Vec<usize>,
    /// The numbers of those that may hold anything.
    unknown: Vec<usize>,
    /// The numbers of those that may hold a match of what was met.
    met: Vec<(usize, Met)>,
    /// The numbers of those in which detectors may find something.
    with_form: Vec<usize>,
}

impl Sentences {
    /// Takes note of the sentence that a byte ends.
    pub(super) fn end(&mut self, at: usize, seen: Seen) {
        let number = self.ends.len();
        self.ends.push(at);
        let (met, has_form) = match seen {
            Seen::Unknown => return self.unknown.push(number),
            Seen::Read { met, has_form } => (met, has_form),
        };
        if met != Met::default() {
            self.met.push((number, met));
        }
        if has_form {
            self.with_form.push(number);
        }
    }

    fn bytes(&self, number: usize) -> Range<usize> {
        number.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[number]
    }

    /// Takes note that the sentence may hold anything that a byte stands in.
    pub(super) fn mark(&mut self, byte: usize) {
        self.unknown.push(self.ends.partition_point(|&end| end <= byte));
    }

    /// Takes note that the sentences may hold anything that were read from a byte on.
    pub(super) fn mark_from(&mut self, byte: usize) {
        self.unknown.extend(self.ends.partition_point(|&end| end <= byte)..self.ends.len());
    }

    /// The same of those with a form in which a detector finds something.
    pub(super) fn mark_detected(&mut self, is_detected: impl Fn(Range<usize>) -> bool) {
        for number in std::mem::take(&mut self.with_form) {
            if is_detected(self.bytes(number)) {
                self.unknown.push(number);
            }
        }
    }

    /// Those that are unclear.
    pub(super) fn unclear(self, spans_sentences: bool) -> Unclear {
        // Without the rarest of its patterns nothing comes of the others of a rule.
        let mut rarest = if self.unknown.is_empty() { Together::default() } else { Together::ALL };
        self.met.iter().for_each(|(_, met)| rarest.add(met.rarest));
        let mut spanning = if spans_sentences { self.unknown.clone() } else { Vec::new() };
        let mut unclear = self.unknown.clone();
        for &(number, met) in &self.met {
            let has_rarest = met.rarest != Together::default();
            if has_rarest || met.waiting.shares(rarest) {
                spanning.push(number);
            }
            if has_rarest || met.alone {
                unclear.push(number);
            }
        }
        order::sort(&mut unclear);
        let mut parts: Vec<Range<usize>> = Vec::new();
        for bytes in unclear.into_iter().map(|number| self.bytes(number)) {
            match parts.last_mut() {
                Some(last) if last.end >= bytes.start => last.end = bytes.end,
                _ => parts.push(bytes),
            }
        }
        let (first, last) = (spanning.iter().min(), spanning.iter().max());
        let span = first.zip(last).filter(|(first, last)| first < last);
        let span = span.map(|(&first, &last)| self.bytes(first).start..self.bytes(last).end);
        Unclear { parts, span }
    }
}

/// What of a text is unclear, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unclear {
    /// The sentences that have to be looked at more closely, in order, those beside each other together.
    pub(super) parts: Vec<Range<usize>>,
    /// All sentences in which patterns may match that have to match together, where they are several.
    span: Option<Range<usize>>,
}

impl Unclear {
    /// All of so many bytes.
    pub(super) fn all(bytes: usize) -> Self {
        Self { parts: iter::once(0..bytes).collect(), span: None }
    }

    /// The parts to look at instead where a pattern matches that has to match together with others; `None` where
    /// they are the same.
    pub(super) fn together(self) -> Option<Vec<Range<usize>>> {
        let mut span = self.span?;
        let touches = |part: &Range<usize>| part.start <= span.end && part.end >= span.start;
        let (touching, mut parts): (Vec<_>, Vec<_>) = self.parts.into_iter().partition(touches);
        for part in touching {
            span = span.start.min(part.start)..span.end.max(part.end);
        }
        parts.insert(parts.partition_point(|part| part.end < span.start), span);
        Some(parts)
    }
}

/// What was seen of a sentence.
pub(super) enum Seen {
    /// It may hold anything.
    Unknown,
    Read {
        met: Met,
        /// Whether detectors may find something in it: digits, a dot that ends nothing, or such signs written out.
        has_form: bool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_wait_for_the_rarest_of_their_rule() {
        let (one, other) = (Together::one(1), Together::one(2));
        let alone = Met { alone: true, ..Met::default() };
        let rarest = |rarest| Met { rarest, ..Met::default() };
        let waiting = |waiting| Met { waiting, ..Met::default() };
        let read = |met| Seen::Read { met, has_form: false };
        let clear = || read(Met::default());
        let unknown = || Seen::Unknown;
        for (sentences, parts, together) in [
            (vec![clear(), read(alone), clear(), read(alone)], vec![(1, 2), (3, 4)], None),
            (vec![read(alone), read(alone), clear()], vec![(0, 2)], None),
            (vec![read(waiting(one)), clear(), read(alone)], vec![(2, 3)], None),
            (vec![read(waiting(one)), clear(), read(rarest(other))], vec![(2, 3)], None),
            (vec![clear(), read(waiting(one)), clear(), read(rarest(one))], vec![(3, 4)], Some(vec![(1, 4)])),
            (vec![read(waiting(one)), clear(), unknown(), clear()], vec![(2, 3)], Some(vec![(0, 3)])),
            (vec![unknown(), clear(), read(alone)], vec![(0, 1), (2, 3)], None),
            (
                vec![read(alone), clear(), unknown(), clear(), unknown(), read(alone), clear(), read(alone)],
                vec![(0, 1), (2, 3), (4, 6), (7, 8)],
                Some(vec![(0, 1), (2, 6), (7, 8)]),
            ),
        ] {
            let mut passed = Sentences::default();
            for (end, seen) in (1..).zip(sentences) {
                passed.end(end, seen);
            }
            let bytes =
                |parts: Vec<Range<usize>>| parts.into_iter().map(|part| (part.start, part.end)).collect();
            let unclear = passed.unclear(true);
            let found: Vec<(usize, usize)> = bytes(unclear.parts.clone());
            assert_eq!(found, parts);
            assert_eq!(unclear.together().map(bytes), together);
        }
    }
}
