//! Finds every place where one of many texts stands, in one pass over the bytes (A. V. Aho and M. J. Corasick,
//! "Efficient string matching", 1975).
//!
//! A node stands for the beginning of some texts. Nodes stand by how long that is, then by its bytes, so that
//! the children of one are neighbours. The crate `aho-corasick`, against which this is tested, can do much
//! more and is ten times as large.

use std::ops::Range;

use crate::order;

/// An automaton for some texts.
#[derive(Debug)]
pub(super) struct Automaton {
    nodes: Vec<Node>,
    /// The last byte of what each node stands for.
    bytes: Vec<u8>,
    /// For nodes with many children the one for each byte, or the root; first those of the root.
    rows: Vec<[u32; 256]>,
    /// How many bytes each text has.
    lengths: Vec<usize>,
}

/// The beginning of some texts.
#[derive(Debug, Default)]
struct Node {
    /// Those that are one byte longer.
    children: Range<u32>,
    /// The row of its children, if it has one.
    row: Option<u32>,
    /// The longest end of it that other texts begin with.
    shorter: u32,
    /// The text that it is the whole of, counted from one.
    whole: u32,
    /// The longest end of it that is the whole of a text, or the root.
    ending: u32,
}

/// A text that stands somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Its number.
    pub(super) text: usize,
    pub(super) bytes: Range<usize>,
}

/// A text with its number, counted from one.
type Numbered<'text> = (&'text [u8], u32);

/// More children have a row.
const FEW: usize = 16;
const ROOT: usize = 0;

impl Automaton {
    /// An automaton for texts none of which is empty or there twice.
    pub(super) fn of(texts: &[String]) -> Self {
        let mut sorted: Vec<Numbered<'_>> = texts.iter().map(String::as_bytes).zip(1..).collect();
        order::sort(&mut sorted);
        let root = Node { row: Some(0), ..Node::default() };
        let mut automaton = Self {
            nodes: vec![root],
            bytes: vec![0],
            rows: vec![[0; 256]],
            lengths: texts.iter().map(String::len).collect(),
        };
        // The texts that begin with what each node stands for, and how many bytes that has.
        let mut begun: Vec<(&[Numbered<'_>], usize)> = vec![(&sorted, 0)];
        let mut node = 0;
        while let Some(&(mut texts, length)) = begun.get(node) {
            if let [(text, number), longer @ ..] = texts
                && text.len() == length
            {
                automaton.nodes[node].whole = *number;
                texts = longer;
            }
            let shorter = automaton.nodes[node].shorter as usize;
            let is_whole = automaton.nodes[shorter].whole != 0;
            automaton.nodes[node].ending =
                if is_whole { shorter as u32 } else { automaton.nodes[shorter].ending };
            let first_child = automaton.nodes.len();
            for same in texts.chunk_by(|(one, _), (other, _)| one[length] == other[length]) {
                let byte = same[0].0[length];
                let shorter = if node == ROOT { ROOT } else { automaton.next(shorter, byte) };
                automaton.nodes.push(Node { shorter: shorter as u32, ..Node::default() });
                automaton.bytes.push(byte);
                begun.push((same, length + 1));
            }
            automaton.close(node, first_child);
            node += 1;
        }
        automaton
    }

    /// Gives a node its children, from one to the last there is.
    fn close(&mut self, node: usize, first_child: usize) {
        let children = first_child as u32..self.nodes.len() as u32;
        if node != ROOT && children.len() > FEW {
            self.nodes[node].row = Some(self.rows.len() as u32);
            self.rows.push([0; 256]);
        }
        if let Some(row) = self.nodes[node].row {
            let row = &mut self.rows[row as usize];
            children.clone().for_each(|child| row[usize::from(self.bytes[child as usize])] = child);
        }
        self.nodes[node].children = children;
    }

    /// The longest beginning of a text that stands at the end of a node with a byte behind it.
    fn next(&self, mut node: usize, byte: u8) -> usize {
        loop {
            let Node { children, row, shorter, .. } = &self.nodes[node];
            let child = match row {
                Some(row) => self.rows[*row as usize][usize::from(byte)] as usize,
                None => {
                    let (first, end) = (children.start as usize, children.end as usize);
                    let place = self.bytes[first..end].iter().position(|&known| known == byte);
                    place.map_or(ROOT, |place| first + place)
                }
            };
            if child != ROOT || node == ROOT {
                return child;
            }
            node = *shorter as usize;
        }
    }

    /// Every place where a text stands, by where it ends, longer ones first.
    pub(super) fn occurrences<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Occurrence> + 'a {
        let (mut bytes, mut node, mut ending) = (text.bytes().enumerate(), ROOT, ROOT);
        std::iter::from_fn(move || {
            while ending == ROOT {
                let (_, byte) = bytes.next()?;
                node = self.next(node, byte);
                ending = if self.nodes[node].whole == 0 { self.nodes[node].ending as usize } else { node };
            }
            let found = self.nodes[ending].whole as usize - 1;
            ending = self.nodes[ending].ending as usize;
            let end = text.len() - bytes.len();
            Some(Occurrence { text: found, bytes: end - self.lengths[found]..end })
        })
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeSet;

    use aho_corasick::AhoCorasick;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_finds_what_the_crate_finds(texts in prop::collection::btree_set("[abж]{1,5}", 1..30), text in "[abж ]{0,60}") {
            let texts: Vec<String> = BTreeSet::into_iter(texts).rev().collect();
            let own: Vec<Occurrence> = Automaton::of(&texts).occurrences(&text).collect();
            let other = AhoCorasick::new(&texts).expect("few enough texts");
            let found = other.find_overlapping_iter(&text);
            let expected: Vec<Occurrence> =
                found.map(|found| Occurrence { text: found.pattern().as_usize(), bytes: found.range() }).collect();
            prop_assert_eq!(own, expected);
        }
    }
}
