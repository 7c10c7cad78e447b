//! Asking a text index: the records whose words are likest to the typed ones, the best first.

use super::{MAX_FIELDS, Match, Room, TextIndex};
use crate::{fold::fold, rank::best_first};

/// How much a field weighs.
const FIELD_WEIGHTS: [f32; MAX_FIELDS] = [1.0, 0.6, 0.4, 0.3];
/// Records that the words like one typed word may bring, above those of the likest.
const MOST_RECORDS: u32 = 4_000;

/// A record found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hit {
    /// Its number.
    pub record: u32,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
}

/// Room for searching, kept from one question to the next so that none asks for memory anew.
#[derive(Debug, Default)]
pub struct Scratch {
    room: Room,
    matches: Vec<Match>,
    /// Per typed word: how common it is, and its matches.
    asked: Vec<(u32, Vec<Match>)>,
    scores: Vec<f32>,
    seen: Vec<u8>,
    touched: Vec<u32>,
}

/// How much a word says that stands in so many records. Of the word alone: a record more elsewhere changes nothing.
fn rarity(total: u32) -> f32 {
    let commonness = 1.0 + (1.0 + total as f32).ln();
    1.0 / (commonness * commonness)
}

impl TextIndex {
    /// Finds the best records for some words, at most `limit`, best first; equals in the order of their numbers.
    pub fn search(&self, text: &str, limit: usize, scratch: &mut Scratch, hits: &mut Vec<Hit>) {
        hits.clear();
        scratch.scores.resize(self.records, 0.0);
        scratch.seen.resize(self.records, 0);
        let words = fold(text);
        scratch.asked.clear();
        for (at, word) in words.iter().enumerate() {
            self.matches(word, at + 1 == words.len(), &mut scratch.room, &mut scratch.matches);
            if let Some(first) = scratch.matches.first() {
                let total = self.totals.get(first.word as usize).copied().unwrap_or(0);
                scratch.asked.push((total, scratch.matches.clone()));
            }
        }
        // The rare words first: a common one then only sorts what they found.
        let rare_first = best_first(scratch.asked.iter().map(|(total, _)| -(*total as f32)));
        let asked = rare_first.into_iter().filter_map(|at| scratch.asked.get(at));
        for (at, (total, matches)) in asked.enumerate() {
            let stamp = (at + 1).min(255) as u8;
            let only_known = !scratch.touched.is_empty() && *total as usize > self.records / 4;
            let mut brought = 0_u32;
            for found in matches {
                if brought > MOST_RECORDS {
                    break;
                }
                brought += self.totals.get(found.word as usize).copied().unwrap_or(0);
                let weight = rarity(*total) * found.likeness * found.likeness;
                self.each_record(found.word, |field, record| {
                    let (Some(score), Some(seen)) =
                        (scratch.scores.get_mut(record as usize), scratch.seen.get_mut(record as usize))
                    else {
                        return;
                    };
                    if *seen == stamp || (only_known && *seen == 0) {
                        return;
                    }
                    if *seen == 0 {
                        scratch.touched.push(record);
                    }
                    *seen = stamp;
                    *score += weight * FIELD_WEIGHTS.get(field).copied().unwrap_or(0.0);
                });
            }
        }
        for record in scratch.touched.drain(..) {
            let Some(slot) = scratch.scores.get_mut(record as usize) else { continue };
            let score = std::mem::take(slot);
            if let Some(seen) = scratch.seen.get_mut(record as usize) {
                *seen = 0;
            }
            let is_better = |hit: &Hit| score > hit.score || (score == hit.score && record < hit.record);
            if hits.len() < limit || hits.last().is_some_and(is_better) {
                let at = hits.iter().position(is_better).unwrap_or(hits.len());
                hits.insert(at, Hit { record, score });
                hits.truncate(limit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Builder;

    fn found(texts: &[&str], asked: &str) -> Vec<u32> {
        let mut builder = Builder::new(1);
        texts.iter().enumerate().for_each(|(at, text)| builder.add(at as u32, 0, text));
        let index = TextIndex::from_bytes(&builder.finish().to_bytes()).unwrap();
        let mut hits = Vec::new();
        index.search(asked, 10, &mut Scratch::default(), &mut hits);
        hits.into_iter().map(|hit| hit.record).collect()
    }

    const TEXTS: [&str; 5] = ["Perheneuvola Lahti", "Lasten kerho", "Tuki arkeen", "Perhekahvila", "Äidit ja vauvat"];

    #[test]
    fn words_are_found_in_any_form() {
        for (asked, first) in
            [("lapsi", 1), ("tuen", 2), ("kahvila", 3), ("äidin", 4), ("aiti", 4), ("perhek", 3), ("neuvolassa", 0)]
        {
            assert_eq!(found(&TEXTS, asked).first(), Some(&first), "{asked}");
        }
    }

    #[test]
    fn slips_are_forgiven() {
        for (asked, first) in [("perhekavhila", 3), ("perheneuvla", 0), ("kerhi", 1)] {
            assert_eq!(found(&TEXTS, asked).first(), Some(&first), "{asked}");
        }
        assert!(found(&TEXTS, "xyzzy").is_empty());
    }

    #[test]
    fn a_record_that_does_not_match_changes_nothing_among_the_others() {
        let more: Vec<&str> = TEXTS.into_iter().chain(["Uimahalli", "Kirjasto"]).collect();
        for asked in ["lasten kerho lahti", "perhe", "vauvat arkeen"] {
            assert_eq!(found(&TEXTS, asked), found(&more, asked), "{asked}");
        }
    }
}
