//! What chance makes of rules that read `strong`: short words, and phrases that are other words.

use std::collections::BTreeSet;

use super::breadth::{SHORT, is_spelled_by_sounds, letters};
use super::repetition::key;
use super::walk::{live_rules, looked_for, overlapping, words_alone};
use super::{LintCode, Lints};
use crate::pack::model::{Condition, Pack, Reading, Rule};
use crate::pack::pattern::{Element, Word, WordForm};

/// The least letters that words written as one have in all.
#[cfg(test)]
const JOINED: usize = 8;

/// Words of eight letters or more that two or more other words make, by language. No rule that
/// reads `standard` finds them; one that reads `strong` does where a phrase of it fills them.
const INNOCENT: &[&str] = &[
    // English.
    "assailants badlands blackberry blackbird blackboard blacksmith blowfish bombshell buzzkill carnation \
     ceasefire cockroach cockroaches cocktail cocktails deadbeat deadline deadlines deadlock deadwood diehards \
     drugstore drugstores dumbbell dumbbells eggbeater firecracker firefighter firefighters fireplace flowerpot \
     fruitcake hamstring hangover hangovers headhunter headshot headshots heartbeat heartburn hitchcock jackpots \
     kickback kickstart killdeer knockout lynchpin manholes massages meanwhile menswear messages middlesex \
     nutcracker offshoot offshoots overkill overshoot painkiller painkillers passages peacocks penknife photobomb \
     punchline rapeseed roadkill seaweeds shootout shortcut shortcuts shuttlecock sideburns sincerely slapstick \
     snowboard speedboat spitfire stranglehold swordfish therapist therapists tightrope together troubleshoot \
     tumbleweed undercut underdog understand uppercut weedkiller woodcock",
    // Spanish.
    "abrelatas aguafiestas computadora cortacésped espantapájaros lavaplatos matamoscas matasellos picaflor \
     quitamanchas rascacielos rompecabezas sacacorchos sacapuntas saltamontes soldados",
    // Portuguese.
    "computador computadores",
    // French.
    "concours connaissance conscience contenant contexte convenir",
    // German.
    "beinhalten druckerzeugnis erblasser staubecken urinstinkt wachstube",
    // Russian.
    "барсукам барсуками безопасности безопасность вырезать вырубить нарезать неправда неприятель обрезать \
     отрезать подрезать порезать",
];

fn strong_rules(pack: &Pack) -> impl Iterator<Item = &Rule> {
    live_rules(pack).filter(|rule| rule.reads == Reading::Strong)
}

/// Words so short that digits or single letters make them by chance.
pub fn short_words(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    for rule in strong_rules(pack).filter(|rule| matches!(rule.condition, Condition::Any(_))) {
        for pattern in looked_for(rule) {
            let is_short = |word: &&Word| {
                matches!(word.form, WordForm::Whole | WordForm::Inflected)
                    && letters(word) <= SHORT
                    && is_spelled_by_sounds(word)
                    && word.text.chars().any(char::is_alphabetic)
            };
            if let Some(word) = words_alone(pack, &pattern.elements).into_iter().find(is_short) {
                let message = format!(
                    "`{}` reads `strong`, and `{}` alone is soon met in digits and single letters",
                    rule.id, word.text
                );
                let help = "add words around it, or move it to a rule that reads `standard`";
                lints.add(LintCode::StrongShortWord, &pattern.location, message, help);
            }
        }
    }
}

/// Phrases that are innocent words when they are written as one.
pub fn joined_phrases(lints: &mut Lints<'_>) {
    let pack = lints.pack;
    for rule in strong_rules(pack) {
        let excused: BTreeSet<String> = overlapping(rule).map(key).collect();
        for pattern in looked_for(rule) {
            let mut spelled = Spelled { pack, filled: BTreeSet::new() };
            spelled.sequence(&pattern.elements, Vec::new());
            if let Some(word) = spelled.filled.into_iter().find(|word| !excused.contains(*word)) {
                let message = format!("words of `{}` written as one are `{word}`", pattern.source);
                let help = format!("leave it alone with `unless: [{word}]`, or let the rule read `standard`");
                lints.add(LintCode::JoinedInnocent, &pattern.location, message, help);
            }
        }
    }
}

/// An innocent word of which words of a pattern have spelled a beginning.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Begun {
    word: &'static str,
    bytes: usize,
}

/// Which innocent words the words of a pattern spell.
struct Spelled<'p> {
    pack: &'p Pack,
    filled: BTreeSet<&'static str>,
}

impl Spelled<'_> {
    /// What is begun behind elements in a row, where some words are begun before them.
    fn sequence(&mut self, elements: &[Element], mut begun: Vec<Begun>) -> Vec<Begun> {
        for element in elements {
            begun = match element {
                Element::Word(Word { text, form: WordForm::Whole | WordForm::Inflected }) => {
                    self.word(&text.to_lowercase(), &begun)
                }
                Element::Group { alternatives, optional } => {
                    let left_out = if *optional { begun.clone() } else { Vec::new() };
                    let each =
                        alternatives.iter().map(|alternative| self.sequence(alternative, begun.clone()));
                    each.collect::<Vec<_>>().into_iter().flatten().chain(left_out).collect()
                }
                Element::List(name) => {
                    let entries =
                        self.pack.list(name).map(|list| list.entries.as_slice()).unwrap_or_default();
                    entries.iter().flat_map(|entry| self.sequence(&entry.elements, begun.clone())).collect()
                }
                Element::Word(_)
                | Element::Sign(_)
                | Element::Emoji(_)
                | Element::Gap { .. }
                | Element::Detector(_) => Vec::new(),
            };
            begun.sort_unstable();
            begun.dedup();
        }
        begun
    }

    fn word(&mut self, text: &str, begun: &[Begun]) -> Vec<Begun> {
        let anew = INNOCENT
            .iter()
            .flat_map(|words| words.split(' '))
            .filter(|word| word.starts_with(text))
            .map(|word| Begun { word, bytes: text.len() });
        let further = begun
            .iter()
            .filter(|begun| begun.word[begun.bytes..].starts_with(text))
            .map(|begun| Begun { word: begun.word, bytes: begun.bytes + text.len() });
        let (whole, begun): (Vec<_>, Vec<_>) =
            anew.chain(further).partition(|begun| begun.bytes == begun.word.len());
        // A word that is the innocent word itself is meant.
        self.filled.extend(whole.iter().map(|begun| begun.word).filter(|word| *word != text));
        begun
    }
}

#[cfg(test)]
mod tests {
    use super::{INNOCENT, JOINED};

    #[test]
    fn innocent_words_are_long_enough_and_stand_once() {
        for words in INNOCENT {
            let words: Vec<&str> = words.split(' ').collect();
            assert!(words.is_sorted_by(|one, next| one < next), "{words:?}");
            for word in words {
                assert!(word.chars().count() >= JOINED && word.chars().all(char::is_lowercase), "{word}");
            }
        }
    }
}
