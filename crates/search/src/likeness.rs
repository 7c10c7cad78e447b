//! How alike two words are: inflection, parts of compounds, typos. A number of 0–1, 1 for the same word.

use crate::fold::{skeleton, without_dots};

/// Words up to this many letters are like nothing but themselves: a typo in "km" is another word.
const SHORT: usize = 3;
/// Shortest part of a compound that counts.
const PART: usize = 4;
/// Share of common letter pairs from which two words may be one word and a typo.
const TYPO: f32 = 0.6;

/// A word in the forms that comparing needs.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Form {
    word: String,
    skeleton: Vec<char>,
    plain: Vec<char>,
    /// A bit for each letter pair of the plain form, hashed; a cheap first look.
    pairs: u64,
}

fn pairs(letters: &[char]) -> u64 {
    letters.windows(2).fold(0, |bits, pair| match pair {
        [a, b] => bits | 1 << ((u32::from(*a) * 31 + u32::from(*b)) % 64),
        _ => bits,
    })
}

fn common_prefix(a: &[char], b: &[char]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

fn holds(whole: &[char], part: &[char]) -> Option<usize> {
    whole.windows(part.len()).position(|window| window == part)
}

/// Dice's measure over letter pairs, the word's edges included.
fn pair_likeness(a: &[char], b: &[char]) -> f32 {
    let padded = |letters: &[char]| -> Vec<(char, char)> {
        let ends = std::iter::once(&' ').chain(letters).chain(std::iter::once(&' '));
        ends.clone().zip(ends.skip(1)).map(|(a, b)| (*a, *b)).collect()
    };
    let (a, mut b) = (padded(a), padded(b));
    let total = a.len() + b.len();
    let common = a
        .iter()
        .filter(|pair| match b.iter().position(|other| other == *pair) {
            Some(at) => {
                b.swap_remove(at);
                true
            }
            None => false,
        })
        .count();
    2.0 * common as f32 / total as f32
}

impl Form {
    pub(crate) fn new(word: &str) -> Self {
        let plain: Vec<char> = without_dots(word).chars().collect();
        let skeleton: Vec<char> = without_dots(&skeleton(word)).chars().collect();
        let pairs = pairs(&plain);
        Self { word: word.to_owned(), skeleton, plain, pairs }
    }

    /// How alike `self` (of a question) and `known` (of the index) are. `is_last` lets an unfinished word count as the
    /// beginning of a longer one.
    pub(crate) fn likeness(&self, known: &Self, is_last: bool) -> f32 {
        if self.word == known.word {
            return 1.0;
        }
        let (asked, kept) = (self.plain.len(), known.plain.len());
        if self.plain == known.plain {
            return 0.97;
        }
        if asked.min(kept) <= SHORT {
            let is_beginning = is_last && asked == SHORT && known.plain.starts_with(&self.plain);
            return if is_beginning { 0.3 } else { 0.0 };
        }
        // Most words of the index are done with here.
        if (self.pairs & known.pairs).count_ones() < 2 {
            return 0.0;
        }
        let (a, b) = (&self.skeleton, &known.skeleton);
        if a == b {
            return 0.95;
        }
        let (shorter, longer) = (a.len().min(b.len()), a.len().max(b.len()));
        let share = shorter as f32 / longer as f32;
        let prefix = common_prefix(a, b);
        // One word is the beginning of the other: an ending, or the first part of a compound.
        if prefix == shorter && shorter >= SHORT {
            let unfinished: f32 = if is_last && a.len() < b.len() { 0.1 } else { 0.0 };
            return (0.45 + 0.5 * share + unfinished).min(0.94);
        }
        // The same stem with different endings.
        let stem = prefix as f32 / shorter as f32;
        let by_stem: f32 =
            if prefix >= 4 && stem >= 0.6 && longer - prefix <= 6 { 0.3 + 0.6 * prefix as f32 / longer as f32 } else { 0.0 };
        let by_part = self.part_likeness(known, share);
        let by_typo = if (self.pairs & known.pairs).count_ones() * 2 >= self.pairs.count_ones() && asked.abs_diff(kept) <= 3 {
            let likeness = pair_likeness(&self.plain, &known.plain);
            if likeness >= TYPO { likeness * 0.85 } else { 0.0 }
        } else {
            0.0
        };
        by_stem.max(by_part).max(by_typo)
    }

    /// One word is a later part of the other, its own ending aside.
    fn part_likeness(&self, known: &Self, share: f32) -> f32 {
        let (a, b) = (&self.skeleton, &known.skeleton);
        let (part, whole) = if a.len() < b.len() { (a, b) } else { (b, a) };
        if part.len() < PART {
            return 0.0;
        }
        let stem = part.get(..part.len().saturating_sub(usize::from(part.len() > PART))).unwrap_or(part);
        match holds(whole, stem) {
            // Nothing but an ending may follow, or the part would be a chance run of letters.
            Some(at) if at >= 3 && whole.len() - at - stem.len() <= 5 => 0.3 + 0.4 * share,
            _ => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(a: &str, b: &str) -> f32 {
        Form::new(a).likeness(&Form::new(b), false)
    }

    #[test]
    fn inflected_forms_are_alike() {
        for (a, b) in [
            ("nuku", "nukkuu"),
            ("perhekahvilassa", "perhekahvila"),
            ("neuvolan", "neuvola"),
            ("väkivaltaa", "väkivalta"),
            ("vakivalta", "väkivalta"),
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
        for (a, b) in [("masenus", "masennus"), ("pävystys", "päivystys"), ("toimentulotuki", "toimeentulotuki")] {
            assert!(like(a, b) > 0.5, "{a} {b} {}", like(a, b));
        }
    }

    #[test]
    fn short_and_foreign_words_are_not() {
        for (a, b) in [("yh", "yö"), ("km", "kk"), ("ero", "erotus"), ("uni", "yliuninen"), ("koira", "koulu")] {
            assert!(like(a, b) < 0.5, "{a} {b} {}", like(a, b));
        }
    }
}
