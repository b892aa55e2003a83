//! The sentences of a text that a glance has passed, and which of them are unclear.

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

    /// Those that are unclear, in bytes, those beside each other together. Where patterns of rules may stand in
    /// several sentences, all from the first of these to the last are one.
    pub(super) fn unclear(self, spans_sentences: bool) -> Vec<Range<usize>> {
        // Without the rarest of its patterns nothing comes of the others of a rule.
        let mut rarest = if self.unknown.is_empty() { Together::default() } else { Together::ALL };
        self.met.iter().for_each(|(_, met)| rarest.add(met.rarest));
        let mut spanning = if spans_sentences { self.unknown.clone() } else { Vec::new() };
        let mut unclear = self.unknown;
        for (number, met) in self.met {
            let is_spanning = met.rarest.shares(rarest) || met.waiting.shares(rarest);
            if is_spanning {
                spanning.push(number);
            }
            if is_spanning || met.alone {
                unclear.push(number);
            }
        }
        let (first, last) = (spanning.iter().min(), spanning.iter().max());
        unclear.extend(first.zip(last).into_iter().flat_map(|(&first, &last)| first..=last));
        order::sort(&mut unclear);
        unclear.dedup();
        let mut parts: Vec<Range<usize>> = Vec::new();
        for number in unclear {
            let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
            match parts.last_mut() {
                Some(last) if last.end == start => last.end = self.ends[number],
                _ => parts.push(start..self.ends[number]),
            }
        }
        parts
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
        for (sentences, expected) in [
            (vec![clear(), read(alone), clear(), read(alone)], vec![(1, 2), (3, 4)]),
            (vec![read(alone), read(alone), clear()], vec![(0, 2)]),
            (vec![read(waiting(one)), clear(), read(alone)], vec![(2, 3)]),
            (vec![read(waiting(one)), clear(), read(rarest(other))], vec![(2, 3)]),
            (vec![clear(), read(waiting(one)), clear(), read(rarest(one))], vec![(1, 4)]),
            (vec![read(waiting(one)), clear(), unknown(), clear()], vec![(0, 3)]),
            (vec![unknown(), clear(), read(alone)], vec![(0, 1), (2, 3)]),
        ] {
            let mut passed = Sentences::default();
            for (end, seen) in (1..).zip(sentences) {
                passed.end(end, seen);
            }
            let unclear: Vec<_> =
                passed.unclear(true).into_iter().map(|part| (part.start, part.end)).collect();
            assert_eq!(unclear, expected);
        }
    }
}
