//! Roman numerals: III is no drawn out I, and XVIII no drawn out XVI.

use crate::text::Letter;

/// For thousands, hundreds, tens and ones: the sign of one, of five and of ten.
const PLACES: [(char, Option<char>, Option<char>); 4] = [
    ('m', None, None),
    ('c', Some('d'), Some('m')),
    ('x', Some('l'), Some('c')),
    ('i', Some('v'), Some('x')),
];

/// Whether letters are a Roman numeral as it is written today, in capitals or not: IV, no IIII.
pub(super) fn is_roman(letters: &[Letter]) -> bool {
    let starts = |at: usize, signs: &[char]| {
        letters.get(at..at + signs.len()).is_some_and(|letters| {
            letters.iter().zip(signs).all(|(letter, &sign)| letter.base == sign && letter.is_unmarked())
        })
    };
    let mut at = 0;
    for (one, five, ten) in PLACES {
        let before = [ten, five].into_iter().flatten().find(|&larger| starts(at, &[one, larger]));
        if before.is_some() {
            at += 2;
            continue;
        }
        at += usize::from(five.is_some_and(|five| starts(at, &[five])));
        at += (0..3).take_while(|&count| starts(at + count, &[one])).count();
    }
    at > 0 && at == letters.len()
}

#[cfg(test)]
mod tests {
    use super::is_roman;
    use crate::text::Text;

    fn reads(text: &str) -> bool {
        is_roman(Text::read(text).letters.as_slice())
    }

    #[test]
    fn numerals_are_told_from_letters_in_a_row() {
        for numeral in ["I", "iii", "IV", "viii", "IX", "XIV", "XL", "XXX", "CCC", "MMM", "MCMXCIX", "Ⅲ"] {
            assert!(reads(numeral), "{numeral}");
        }
        for other in ["IIII", "iiv", "VV", "VX", "LL", "XXXX", "aaa", "MMMM", "ixi", "í", "mill"] {
            assert!(!reads(other), "{other}");
        }
    }
}
