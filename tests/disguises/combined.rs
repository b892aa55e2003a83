//! Two and three disguises at once.

use forewarn::verdict::Through;

use super::alphabets::{self, WIDE_CAPITALS, WIDE_STYLES};
use super::draft::Draft;
use super::forms::{Term, camel, first_look_alike, may_sign, wide, with_masks, with_signs};
use super::terms::Script;

type Place = (usize, usize);

/// Every combination for which the term has the letters.
pub fn combined(term: &Term<'_>) -> Vec<Draft> {
    match term.script {
        Script::Latin | Script::Cyrillic => alphabetic(term),
        Script::Arabic => arabic(term),
        Script::Running => running(term),
    }
}

/// The letters of the longest word, where combinations have the most room.
fn room(draft: &Draft) -> Vec<Place> {
    let longest = (0..draft.words.len()).max_by_key(|&word| draft.words[word].len()).unwrap_or(0);
    draft.places().into_iter().filter(|&(word, _)| word == longest).collect()
}

/// A letter inside the word that is a digit as well, and the digit.
fn digit(draft: &Draft) -> Option<(Place, char)> {
    signs(draft).into_iter().find(|(_, sign)| sign.is_ascii_digit())
}

/// Signs for letters inside the longest word.
fn signs(draft: &Draft) -> Vec<(Place, char)> {
    let inner = room(draft).into_iter().filter(|&place| !draft.is_first(place) && !draft.is_last(place));
    inner
        .flat_map(|place| alphabets::leet(draft.letter(place)).into_iter().map(move |sign| (place, sign)))
        .filter(|&(place, sign)| may_sign(draft, place, sign))
        .collect()
}

/// A letter that is still as it is and stands alone, so that drawing it out moves no other.
fn plain(draft: &Draft, wanted: impl Fn(Place) -> bool) -> Option<Place> {
    let letter = |word: usize, at: usize| draft.words[word].get(at).map(|cell| cell.letter);
    room(draft).into_iter().find(|&(word, at)| {
        let own = letter(word, at);
        let alone = letter(word, at + 1) != own && at.checked_sub(1).is_none_or(|at| letter(word, at) != own);
        alone && draft.is_plain((word, at)) && wanted((word, at))
    })
}

fn strike(draft: Draft) -> Draft {
    let places = draft.places();
    places.into_iter().fold(draft, |draft, place| draft.append(place, "\u{336}")).through(Through::Marks)
}

fn full_width(draft: Draft) -> Draft {
    draft.show_all(|letter| wide(letter, WIDE_STYLES[0])).through(Through::Width)
}

fn alike(draft: &Draft) -> Option<Draft> {
    let place = plain(draft, |place| first_look_alike(draft.letter(place)).is_some())?;
    let shown = first_look_alike(draft.letter(place))?;
    Some(draft.clone().show(place, shown).through(Through::LookAlikes))
}

fn accent(draft: &Draft) -> Option<Draft> {
    let place = plain(draft, |_| true)?;
    Some(draft.clone().append(place, "\u{301}").through(Through::Marks))
}

/// A zero-width space between two letters that are as they are.
fn hole(draft: &Draft) -> Option<Draft> {
    let bare = |(word, at): Place| draft.words[word].get(at).is_some() && draft.is_plain((word, at));
    let place = plain(draft, |(word, at)| bare((word, at + 1)))?;
    Some(draft.clone().append(place, "\u{200B}").through(Through::Invisible))
}

fn stretch(draft: &Draft) -> Option<Draft> {
    Some(draft.clone().stretch(plain(draft, |_| true)?, 4))
}

fn leet(draft: &Draft) -> Vec<Draft> {
    signs(draft).into_iter().map(|way| with_signs(draft, &[way])).collect()
}

fn mask(draft: &Draft, sign: char) -> Option<Draft> {
    let places = room(draft);
    let middle = *places.get(places.len() / 2).filter(|_| places.len() >= 4)?;
    Some(with_masks(draft, std::iter::once(middle), sign))
}

fn spaced(draft: &Draft, separator: &str) -> Option<Draft> {
    let words = if draft.words.iter().all(|word| word.len() >= 3) { "   " } else { return None };
    Some(draft.clone().between_letters(&[separator]).between_words(words))
}

fn joined(term: &Term<'_>, draft: &Draft) -> Option<Draft> {
    term.may_join().then(|| draft.clone().through(Through::Joined).between_words(""))
}

fn alphabetic(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft();
    let latin = term.script == Script::Latin;
    let wider = |draft: Draft| latin.then(|| full_width(draft));
    let mut drafts = Vec::new();

    for signed in leet(&draft) {
        if signed.is_plain((0, 0)) {
            drafts.push(camel(&signed, term.language));
        }
        drafts.extend(wider(signed.clone()));
        drafts.extend(accent(&signed));
        drafts.extend(alike(&signed));
        drafts.extend(hole(&signed));
        drafts.extend(hole(&signed).and_then(|draft| alike(&draft)));
        drafts.extend(accent(&signed).and_then(wider));
        drafts.extend(joined(term, &signed));
        drafts.extend(joined(term, &signed).and_then(|draft| alike(&draft)));
        // `@` may begin a mention there, and `!` end a sentence.
        let form = signed.form().text;
        for separator in [" ", "-", "·"].into_iter().filter(|_| !form.contains(['@', '!'])) {
            let row = spaced(&signed, separator);
            drafts.extend(row.clone());
            // What is invisible is beside a space or inside the word, as one sees it.
            let hidden = |draft: Draft| draft.append((0, 0), "\u{200B}").perhaps(Through::Invisible);
            drafts.extend(row.and_then(wider).map(hidden));
        }
    }
    if let Some(way) = digit(&draft) {
        let tag = with_signs(&draft, &[way]).hashtag().between_words("");
        drafts.push(tag.clone());
        drafts.extend(stretch(&tag).filter(|_| draft.length() >= 6));
        drafts.extend(alike(&tag));
        drafts.push(camel(&tag, term.language));
    }
    let tag = draft.clone().hashtag().between_words("");
    drafts.extend(
        [stretch(&tag), accent(&tag), alike(&tag), hole(&tag), wider(tag.clone())].into_iter().flatten(),
    );
    drafts.extend(alike(&tag).and_then(|draft| hole(&draft)));

    if let Some(drawn) = stretch(&draft) {
        drafts.push(strike(drawn.clone()));
        drafts.extend(
            [accent(&drawn), alike(&drawn), hole(&drawn), wider(drawn.clone())].into_iter().flatten(),
        );
        drafts.extend(wider(strike(drawn.clone())));
        drafts.extend(alike(&drawn).and_then(|draft| hole(&draft)));
        drafts.extend(joined(term, &drawn));
        let signed = leet(&draft).into_iter().take(2).filter(|_| draft.length() >= 5);
        drafts.extend(signed.filter_map(|draft| stretch(&draft)));
        drafts.extend(spaced(&drawn, " "));
        let capital = |letter| alphabets::capital(letter, term.language);
        drafts.push(drawn.show_all(|letter| Some(capital(letter))));
    }
    for sign in ['*', '•'] {
        let Some(hidden) = mask(&draft, sign) else { continue };
        drafts.extend([alike_inside(&hidden), wider(hidden.clone()), hole(&hidden)].into_iter().flatten());
        drafts.extend(hole(&hidden).and_then(wider));
        drafts.extend(alike_inside(&hidden).and_then(|draft| hole(&draft)));
        drafts.extend(joined(term, &hidden));
        let capital = |letter| alphabets::capital(letter, term.language);
        drafts.push(hidden.show_all(|letter| Some(capital(letter))));
    }
    drafts.extend(alike(&draft).and_then(|draft| accent(&draft)));
    drafts.extend(alike(&draft).and_then(|draft| hole(&draft)));
    drafts.extend(alike(&draft).and_then(|draft| spaced(&draft, " ")));
    drafts.extend(spaced(&strike(draft.clone()), " "));
    drafts.extend(spaced(&draft, "-").and_then(wider));
    drafts.extend(joined(term, &draft).and_then(wider));
    if latin {
        let capitals =
            draft.clone().show_all(|letter| wide(letter, WIDE_CAPITALS[0])).through(Through::Width);
        drafts.push(strike(capitals.clone()));
        drafts.extend(spaced(&capitals, " "));
        drafts.extend(hole(&draft).map(full_width).map(strike));
    }
    drafts
}

/// A look-alike for a letter that is neither the first nor the last, which a mask leaves as they are.
fn alike_inside(draft: &Draft) -> Option<Draft> {
    let place = plain(draft, |place| {
        let inside = !draft.is_first(place) && !draft.is_last(place);
        inside && first_look_alike(draft.letter(place)).is_some()
    })?;
    let shown = first_look_alike(draft.letter(place))?;
    Some(draft.clone().show(place, shown).through(Through::LookAlikes))
}

fn arabic(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft();
    let tag = draft.clone().hashtag().between_words("");
    let harakat = |draft: Draft| {
        let places = draft.places();
        places.into_iter().fold(draft, |draft, place| draft.append(place, "\u{64E}")).through(Through::Marks)
    };
    let forms = |draft: Draft| {
        draft
            .show_all(|letter| alphabets::presentation_form(letter).map(String::from))
            .through(Through::Width)
    };
    let mut drafts = vec![harakat(tag.clone()), harakat(forms(draft.clone())), forms(tag.clone())];
    drafts.extend(
        [stretch(&draft).map(harakat), stretch(&tag), hole(&tag), hole(&draft).map(harakat)]
            .into_iter()
            .flatten(),
    );
    drafts.extend(stretch(&draft).and_then(|draft| hole(&draft)).map(harakat));
    drafts
        .extend([spaced(&draft, " ").map(harakat), spaced(&forms(draft.clone()), "-")].into_iter().flatten());
    drafts.extend(joined(term, &draft).map(harakat));
    drafts.extend(mask(&draft, '*').and_then(|draft| hole(&draft)));
    drafts
}

fn running(term: &Term<'_>) -> Vec<Draft> {
    let draft = term.draft();
    let tag = draft.clone().hashtag();
    let mut drafts = vec![strike(tag.clone())];
    drafts.extend(
        [hole(&tag), stretch(&tag), stretch(&draft).map(strike), hole(&draft).map(strike)]
            .into_iter()
            .flatten(),
    );
    drafts.extend(stretch(&draft).and_then(|draft| hole(&draft)));
    drafts.extend([spaced(&strike(draft.clone()), " "), spaced_row(&draft)].into_iter().flatten());
    if term.is_katakana() {
        let half = |draft: Draft| {
            draft
                .show_all(|letter| alphabets::presentation_form(letter).map(String::from))
                .through(Through::Width)
        };
        drafts.extend([half(tag.clone()), strike(half(draft.clone()))]);
        drafts.extend(stretch(&draft).map(half));
        drafts.extend(mask(&draft, '*').map(half));
        drafts.push(half(draft.clone()).between_letters(&[" "]));
    }
    drafts
}

/// A row of two letters or more with a stroke through each.
fn spaced_row(draft: &Draft) -> Option<Draft> {
    (draft.length() > 1).then(|| strike(draft.clone()).between_letters(&["-"]))
}
