//! Patterns that match far more than anyone means.

use super::walk::{each_node, live_rules, looked_for, pack_patterns, words_alone};
use super::{LintCode, Lints};
use crate::pack::model::{Condition, Severity};
use crate::pack::pattern::{Element, Word, WordForm};
use crate::text::character::{Script, is_ignorable, is_unspaced};

/// Words of up to so many letters alone are not worth a refusal.
pub(super) const SHORT: usize = 3;

/// The words that make up much of any English text, beyond those of three letters.
const COMMON: &str = "\
about above after again against all also always among another anyone anything around because been before being below best better \
between both call came cannot come could days does doing done down each even ever every everyone everything feel find first from \
game gave getting give goes going good great hand hard have having heart help here high hold home hope hour house however into \
just keep kind knew know known last late later learn leave left less life light like line little live long look looking lost love \
made make making many matter maybe mean might mind more morning most much must myself name near need never next nice night nothing \
number often once only open other over own part party past people person phone place play please point power put question quite \
read ready real really rest right room said same school seen shall should show side since small some someone something soon still \
stop story such sure take taking talk team tell than thank thanks that their them themselves then there these they thing things \
think this those though thought three through time times today together told tomorrow tonight took true turn under until upon very \
video wait walk want watch water well went were what when where which while white whole whose will with without woman women word \
words work world would write wrong year years yesterday your yourself";

/// Rules that refuse a text for one common or very short word.
pub fn common_words(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    let blocking = live_rules(pack)
        .filter(|rule| rule.severity == Severity::Block && matches!(rule.condition, Condition::Any(_)));
    for rule in blocking {
        for pattern in looked_for(rule) {
            let words = words_alone(pack, &pattern.elements);
            if let Some(word) = words.into_iter().find(|word| is_common(word)) {
                let message = format!("`{}` refuses every text with the word `{}`", rule.id, word.text);
                let help = "add words around it, or choose a lower severity";
                lints.add(LintCode::CommonWord, &pattern.location, message, help);
            }
        }
    }
}

fn is_common(word: &Word) -> bool {
    let text = word.text.to_lowercase();
    word.form == WordForm::Whole
        && is_spelled_by_sounds(word)
        && (letters(word) <= SHORT || COMMON.split_ascii_whitespace().any(|common| common == text))
}

/// `*` words of fewer than three letters.
pub fn short_wildcards(lints: &mut Lints<'_>) {
    for pattern in pack_patterns(lints.pack) {
        let mut short = None;
        each_node(&pattern.elements, &mut |node| {
            if let Element::Word(word) = node
                && matches!(word.form, WordForm::Begins | WordForm::Ends | WordForm::Contains)
                && letters(word) < 3
                && !word.text.chars().any(is_unspaced)
            {
                short = short.or(Some(word));
            }
        });
        if let Some(word) = short {
            let message = format!("the * of `{}` stands for almost any word", pattern.source);
            let help = format!("write more letters than `{}`, or the words that are meant", word.text);
            lints.add(LintCode::ShortWildcard, &pattern.location, message, help);
        }
    }
}

/// Whether the letters of a word are sounds, and few of them say little.
pub(super) fn is_spelled_by_sounds(word: &Word) -> bool {
    let syllable = |character: char| is_unspaced(character) || Script::of(character) == Some(Script::HANGUL);
    !word.text.chars().any(syllable)
}

pub(super) fn letters(word: &Word) -> usize {
    word.text.chars().filter(|character| !is_ignorable(*character)).count()
}
