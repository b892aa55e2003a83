//! Telling the author: what a finding says, in their language, for their region and on this day.

use super::context::Context;
use super::matching::{Candidate, Field};
use super::program::{Step, Vocabulary};
use super::rules::{CompiledRule, Match, choose, occurrences};
use crate::pack::pattern::WordForm;
use crate::pack::{Authority, LanguageTag, Localized, Pack, Resource, Rule, lookup};
use crate::text::{Alphabet, folded};
use crate::verdict::{AuthorityReference, Finding, Help, Part, Replacement};

/// Writes the findings of one check.
pub(super) struct Reporter<'check> {
    pub(super) field: &'check Field<'check>,
    pub(super) vocabulary: &'check Vocabulary,
    pub(super) alphabets: &'check [Alphabet],
    pub(super) context: &'check Context,
}

impl Reporter<'_> {
    /// A finding of a rule; `None` where the pack lacks the rule's authority, which reading it
    /// rules out.
    pub(super) fn finding(&self, pack: &Pack, compiled: &CompiledRule, found: &Match) -> Option<Finding> {
        let candidate = &found.whole;
        let parts = &found.parts;
        let rule = &pack.rules[compiled.rule];
        let authority = pack.authority(&rule.authority)?;
        let locale = self.locale(pack, rule);
        let text = |localized: &Localized| self.text(pack, locale, localized);
        Some(Finding {
            pack: pack.id.clone(),
            rule: rule.id.clone(),
            category: rule.category.clone(),
            severity: rule.severity,
            start: candidate.utf16.0,
            end: candidate.utf16.1,
            parts: parts.iter().map(|part| Part { start: part.utf16.0, end: part.utf16.1 }).collect(),
            matched: self.field.text.source[candidate.bytes.0..candidate.bytes.1].to_owned(),
            read_as: match parts.as_slice() {
                [] => self.read_as(candidate, compiled.pack),
                parts => {
                    parts.iter().map(|part| self.read_as(part, compiled.pack)).collect::<Vec<_>>().join(" … ")
                }
            },
            through: candidate.seen.list(),
            title: text(&rule.title),
            message: text(&rule.message),
            locale: locale.clone(),
            authority: authority_reference(authority),
            suggestions: self.suggestions(pack, rule, compiled, candidate, locale),
            resources: rule
                .resources
                .iter()
                .filter_map(|resource| self.help(pack, locale, resource))
                .collect(),
            bytes: candidate.bytes.0..candidate.bytes.1,
        })
    }

    /// The one language of a rule's title and message.
    fn locale<'pack>(&self, pack: &'pack Pack, rule: &'pack Rule) -> &'pack LanguageTag {
        let both: Vec<&LanguageTag> =
            rule.title.languages().filter(|language| rule.message.get(language).is_some()).collect();
        let wanted = self.context.locale.as_ref().and_then(|wanted| lookup(wanted, &both));
        wanted.unwrap_or(&pack.locale)
    }

    /// A text in the language of the finding, or the nearest to it.
    fn text(&self, pack: &Pack, locale: &LanguageTag, localized: &Localized) -> String {
        let available: Vec<&LanguageTag> = localized.languages().collect();
        let nearest = [Some(locale), self.context.locale.as_ref(), Some(&pack.locale)]
            .into_iter()
            .flatten()
            .find_map(|wanted| lookup(wanted, &available))
            .or(available.first().copied());
        nearest.and_then(|language| localized.get(language)).unwrap_or_default().to_owned()
    }

    /// The words of the pattern as matched, in lower case.
    pub(super) fn read_as(&self, candidate: &Candidate, pack: usize) -> String {
        let mut words = String::new();
        let mut after_sign = true;
        for &index in &candidate.hits {
            let hit = &self.field.hits[index];
            let (read, apart) = match hit.step {
                Step::Sign(sign) => (sign.to_string(), false),
                Step::Emoji(emoji) => (self.vocabulary.emoji[emoji.0 as usize].clone(), true),
                Step::Detector(_) => (folded(&self.field.text.source[hit.bytes.0..hit.bytes.1]), true),
                Step::Word(id) => {
                    let word = self.vocabulary.word(id);
                    let read = match word.form {
                        WordForm::Begins | WordForm::Ends | WordForm::Contains if !word.running => {
                            self.folded(hit.letters, pack)
                        }
                        _ => word.read_as.clone(),
                    };
                    (read, !word.glued)
                }
            };
            if apart && !after_sign {
                words.push(' ');
            }
            words.push_str(&read);
            after_sign = matches!(hit.step, Step::Sign(_));
        }
        words
    }

    /// Letters of the text, folded: in lower case, without the marks that the alphabets of the
    /// pack's languages do not have for their own.
    fn folded(&self, (start, end): (usize, usize), pack: usize) -> String {
        let letters = &self.field.text.letters;
        let fold = |index: usize| {
            let base = letters.as_slice()[index].base;
            self.alphabets[pack].own_letter(base, letters.marks(index)).unwrap_or(base)
        };
        (start..end).map(fold).collect()
    }

    fn suggestions(
        &self,
        pack: &Pack,
        rule: &Rule,
        compiled: &CompiledRule,
        candidate: &Candidate,
        locale: &LanguageTag,
    ) -> Vec<Replacement> {
        let mut suggestions = Vec::new();
        let (start, end) = candidate.tokens;
        for (suggestion, replaced) in rule.suggestions.iter().zip(&compiled.replaced) {
            let inside = occurrences(self.field, replaced, rule.reads, start..end)
                .filter(|part| candidate.bytes.0 <= part.bytes.0 && part.bytes.1 <= candidate.bytes.1)
                .map(|part| (0, part))
                .collect();
            for part in choose(inside) {
                let (start, end) = part.utf16;
                suggestions.push(Replacement { start, end, text: self.text(pack, locale, &suggestion.with) });
            }
        }
        suggestions
    }

    /// A resource, where it serves the author's region. A telephone number that was not checked
    /// lately is not shown, nor is a resource that has nothing else.
    fn help(&self, pack: &Pack, locale: &LanguageTag, resource: &Resource) -> Option<Help> {
        let date = self.context.date;
        let recent = resource
            .verified
            .is_some_and(|day| (0..=Resource::TELEPHONE_DAYS).contains(&day.days_until(date)));
        let tel = resource.tel.clone().filter(|_| recent);
        let shown = resource.region.covers(self.context.region) && (tel.is_some() || resource.url.is_some());
        shown.then(|| Help {
            title: self.text(pack, locale, &resource.title),
            url: resource.url.clone(),
            tel,
            region: resource.region,
            verified: resource.verified,
        })
    }
}

fn authority_reference(authority: &Authority) -> AuthorityReference {
    AuthorityReference {
        kind: authority.kind,
        issuer: authority.issuer.clone(),
        reference: authority.reference.clone(),
        url: authority.url.clone(),
        appeal: authority.appeal.clone(),
        regions: authority.regions.clone(),
        from: authority.from,
        until: authority.until,
    }
}
