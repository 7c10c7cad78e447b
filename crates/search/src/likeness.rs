//! How alike two words are: inflection, parts of compounds, typos. A number of 0–1, 1 for the same word.

use crate::{
    finnish::{Stem, stem, without_endings},
    text::letters::{Letters, skeleton},
};

/// Words up to this many letters are like nothing but themselves: a typo in "km" is another word.
const SHORT: usize = 3;
/// Shortest part of a compound that counts.
const PART: usize = 4;
/// Share of its runs of letters that a part has in common with the whole.
const PART_MET: f32 = 0.5;
/// Share of common letter pairs from which two words may be one word and a typo.
const TYPO: f32 = 0.6;
/// Letters at the end that two forms of one word may differ by.
const ENDING: usize = 6;
/// Letters that two forms of one word begin with.
const BEGINNING: usize = 2;

/// A typed word in the forms that comparing needs. What is known is compared as plain letters alone: there is much of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub plain: Letters,
    skeleton: Letters,
    /// The skeleton of what is left when endings are taken off.
    bare: Letters,
    stem: Stem,
}

fn common_prefix(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

/// Dice's measure over letter pairs, the word's edges included.
fn pair_likeness(a: &[u8], b: &[u8]) -> f32 {
    let pair_at = |word: &[u8], at: usize| (at.checked_sub(1).and_then(|at| word.get(at)).copied(), word.get(at).copied());
    let mut used = 0_u64;
    let common = (0..=a.len()).filter(|at| {
        let pair = pair_at(a, *at);
        let free = (0..=b.len()).find(|other| used & (1 << other) == 0 && pair_at(b, *other) == pair);
        free.is_some_and(|other| {
            used |= 1 << other;
            true
        })
    });
    2.0 * common.count() as f32 / (a.len() + b.len() + 2) as f32
}

/// Whether one letter more, less, other, or two changed places make `a` of `b`.
fn is_one_slip(a: &[u8], b: &[u8]) -> bool {
    let prefix = common_prefix(a, b);
    let (a, b) = (a.get(prefix..).unwrap_or_default(), b.get(prefix..).unwrap_or_default());
    match (a, b) {
        ([_, a_rest @ ..], [_, b_rest @ ..]) if a_rest == b_rest => true,
        ([_, rest @ ..], _) if rest == b => true,
        (_, [_, rest @ ..]) if rest == a => true,
        ([a1, a2, a_rest @ ..], [b1, b2, b_rest @ ..]) => a1 == b2 && a2 == b1 && a_rest == b_rest,
        _ => false,
    }
}

impl Form {
    pub(crate) fn new(word: &str) -> Self {
        let plain = Letters::of(word);
        let bare = skeleton(without_endings(plain.as_slice()));
        Self { plain, skeleton: skeleton(plain.as_slice()), bare, stem: stem(plain.as_slice()) }
    }

    /// How alike `self` (of a question) and `known` (plain letters of the index) are; a pair that differs by dots only is
    /// the same. `met` is the share of their runs of letters that they have in common, 1 where nobody counted: a part has
    /// nearly all of its own in the whole. `is_last` lets an unfinished word count as the beginning of a longer one.
    pub(crate) fn likeness(&self, known: &[u8], met: f32, is_last: bool) -> f32 {
        let asked = self.plain.as_slice();
        let beginning = common_prefix(asked, known);
        if beginning == asked.len() && beginning == known.len() {
            return 1.0;
        }
        let (asked_length, known_length) = (asked.len(), known.len());
        let is_unfinished = is_last && beginning == asked_length && asked_length >= SHORT;
        if asked_length.min(known_length) <= SHORT {
            let is_one_stem = stem(known).hard == self.stem.hard;
            return match (is_one_stem, is_unfinished) {
                (true, _) => 0.8,
                (_, true) => 0.3,
                _ => 0.0,
            };
        }
        let unfinished = if is_unfinished { 0.8 + 0.12 * asked_length as f32 / known_length as f32 } else { 0.0 };
        let by_form = if beginning >= BEGINNING { self.form_likeness(known, beginning) } else { 0.0 };
        if by_form > 0.9 {
            return by_form;
        }
        let by_part = if met >= PART_MET { self.part_likeness(known) } else { 0.0 };
        by_form.max(unfinished).max(by_part).max(typo_likeness(asked, known))
    }

    /// The words begin alike: one stem, or one is the beginning of the other.
    fn form_likeness(&self, known: &[u8], beginning: usize) -> f32 {
        let known_skeleton = skeleton(known);
        let (a, b) = (self.skeleton.as_slice(), known_skeleton.as_slice());
        if a == b {
            return 0.95;
        }
        // What differs between forms of one word is its end.
        let longest = self.plain.as_slice().len().max(known.len());
        let known_stem = (longest <= beginning + ENDING).then(|| stem(known));
        if known_stem.is_some_and(|stem| stem.hard == self.stem.hard) {
            return 0.93;
        }
        let by_soft_stem = if known_stem.is_some_and(|stem| stem.soft == self.stem.soft) { 0.8 } else { 0.0_f32 };
        let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
        let share = shorter as f32 / longer as f32;
        let prefix = common_prefix(a, b).max(beginning.min(shorter));
        // One word is the beginning of the other: an ending, or the first part of a compound.
        if prefix == shorter && shorter >= SHORT {
            return by_soft_stem.max((0.45 + 0.5 * share).min(0.92));
        }
        // The same stem with different endings.
        let stem = prefix as f32 / shorter as f32;
        let by_stem: f32 =
            if prefix >= 4 && stem >= 0.6 && longer - prefix <= 6 { 0.3 + 0.6 * prefix as f32 / longer as f32 } else { 0.0 };
        by_stem.max(by_soft_stem)
    }

    /// One word, its ending aside, is a later part of the other.
    fn part_likeness(&self, known: &[u8]) -> f32 {
        let asked = self.plain.as_slice();
        if asked.len().abs_diff(known.len()) < 2 {
            return 0.0;
        }
        let share = asked.len().min(known.len()) as f32 / asked.len().max(known.len()) as f32;
        if asked.len() < known.len() {
            part_share(self.bare.as_slice(), skeleton(known).as_slice(), share)
        } else {
            part_share(skeleton(without_endings(known)).as_slice(), self.skeleton.as_slice(), share)
        }
    }
}

fn part_share(part: &[u8], whole: &[u8], share: f32) -> f32 {
    if part.len() < PART {
        return 0.0;
    }
    match whole.windows(part.len()).position(|window| window == part) {
        // Nothing but an ending may follow, or the part would be a chance run of letters.
        Some(at) if at >= 3 && whole.len() - at - part.len() <= 5 => 0.45 + 0.3 * share,
        _ => 0.0,
    }
}

/// One word is the other with slips of the finger. In a short word a slip makes another word more often than not.
fn typo_likeness(a: &[u8], b: &[u8]) -> f32 {
    if a.len().abs_diff(b.len()) > 3 {
        return 0.0;
    }
    if a.len().abs_diff(b.len()) <= 1 && is_one_slip(a, b) {
        return match a.len().min(b.len()) {
            6.. => 0.82,
            5 => 0.7,
            _ => 0.5,
        };
    }
    let pairs = pair_likeness(a, b);
    if pairs >= TYPO { pairs * 0.85 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(a: &str, b: &str) -> f32 {
        Form::new(a).likeness(Letters::of(b).as_slice(), 1.0, false)
    }

    #[test]
    fn inflected_forms_are_alike() {
        for (a, b) in [
            ("nuku", "nukkuu"),
            ("perhekahvilassa", "perhekahvila"),
            ("neuvolan", "neuvola"),
            ("väkivaltaa", "väkivalta"),
            ("vakivalta", "väkivalta"),
            ("lasten", "lapsi"),
            ("tuen", "tuki"),
            ("töissä", "työ"),
        ] {
            assert!(like(a, b) > 0.7, "{a} {b} {}", like(a, b));
        }
    }

    #[test]
    fn parts_of_compounds_are_alike_but_less() {
        for (a, b) in [("perhekahvilassa", "kahvila"), ("ruokaapu", "ruoka"), ("yhteishuoltajuus", "huoltajuus")] {
            assert!((0.3..0.95).contains(&like(a, b)), "{a} {b} {}", like(a, b));
        }
    }

    #[test]
    fn typos_are_alike() {
        for (a, b) in
            [("masenus", "masennus"), ("pävystys", "päivystys"), ("toimentulotuki", "toimeentulotuki"), ("nuevola", "neuvola")]
        {
            assert!(like(a, b) > 0.5, "{a} {b} {}", like(a, b));
        }
    }

    #[test]
    fn short_and_foreign_words_are_not() {
        for (a, b) in [("yh", "yö"), ("km", "kk"), ("ero", "erotus"), ("uni", "yliuninen"), ("koira", "koulu")] {
            assert!(like(a, b) <= 0.5, "{a} {b} {}", like(a, b));
        }
    }
}
