//! The words of an index in order, and a way from any typed word to those that are like it: words that share enough
//! runs of letters, or the stem of an irregular word, are looked at; no other is.

use super::letters::{MOST, plain};
use crate::{
    finnish::{may_be_irregular, stem},
    likeness::Form,
    rank::ranked,
};

/// Likeness below which two words have nothing to do with each other.
pub(crate) const UNLIKE: f32 = 0.4;
/// Words up to this many letters are known by pairs of letters too: one slip leaves no run of three whole.
const SHORT: usize = 6;
/// Words that one typed word may stand for, the likest ones.
const MOST_MATCHES: usize = 48;
/// Share of the runs of the shorter word that must be met.
const SHARE: f32 = 0.33;
/// The same for a typed word that is known itself: it has no slips, only other forms.
const SHARE_OF_KNOWN: f32 = 0.5;
/// How much sooner a word that goes on from the typed one is taken than one that is like it.
const GOES_ON: f32 = 0.3;

/// A known word that a typed one is like.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Match {
    pub word: u32,
    pub likeness: f32,
}

/// Room for looking words up, kept from one to the next.
#[derive(Default, Debug)]
pub(crate) struct Room {
    counts: Vec<u8>,
    touched: Vec<u32>,
}

/// The words.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Vocabulary {
    text: String,
    /// Where each word ends in the text.
    ends: Vec<u32>,
    /// The same words as plain letters, and where each ends.
    plain: Vec<u8>,
    plain_ends: Vec<u32>,
    /// Where the words of a bucket begin; one more than there are buckets.
    starts: Vec<u32>,
    bucketed: Vec<u32>,
}

/// How many runs two words of so many letters may have in common: pairs only when both are short.
fn most_common_runs(a: usize, b: usize) -> usize {
    let (shorter, longer) = (a.min(b), a.max(b));
    if longer <= SHORT { 2 * shorter + 1 } else { shorter }
}

/// The hashes of a word's runs of three letters, edges included, of pairs if it is short.
fn each_run(word: &[u8], mut run: impl FnMut(u32)) {
    let hash = |a: u8, b: u8, c: u8| (u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c)).wrapping_mul(0x9e37_79b1) >> 12;
    let (mut before, mut at) = (b'^', word.first().copied().unwrap_or(b'$'));
    let is_short = word.len() <= SHORT;
    if is_short {
        run(hash(0, before, at));
    }
    for next in word.iter().skip(1).copied().chain(std::iter::once(b'$')) {
        run(hash(before, at, next));
        if is_short {
            run(hash(0, at, next));
        }
        (before, at) = (at, next);
    }
}

/// The hash under which an irregular word is found by its stem.
fn stem_hash(word: &[u8]) -> Option<u32> {
    may_be_irregular(word).then(|| {
        stem(word)
            .hard
            .as_slice()
            .iter()
            .fold(0x811c_9dc5, |hash: u32, letter| (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193))
            >> 4
    })
}

fn slice<'a, T>(all: &'a [T], ends: &[u32], at: usize) -> &'a [T] {
    let start = at.checked_sub(1).and_then(|at| ends.get(at)).copied().unwrap_or(0);
    let end = ends.get(at).copied().unwrap_or(start);
    all.get(start as usize..end as usize).unwrap_or_default()
}

impl Vocabulary {
    /// The words that stand in `text` one behind the other and end at `ends`.
    pub(crate) fn new(text: String, ends: Vec<u32>) -> Self {
        let mut vocabulary = Self {
            plain: Vec::with_capacity(text.len()),
            plain_ends: Vec::with_capacity(ends.len()),
            text,
            ends,
            ..Self::default()
        };
        for at in 0..vocabulary.len() {
            let word = vocabulary.text.get(vocabulary.range(at)).unwrap_or_default();
            vocabulary.plain.extend(word.chars().take(MOST).map(plain));
            vocabulary.plain_ends.push(vocabulary.plain.len() as u32);
        }
        vocabulary.fill_buckets();
        vocabulary
    }

    /// Sorts the words into buckets by their runs and stems: counts first, then places.
    fn fill_buckets(&mut self) {
        let buckets = (self.len() * 2).next_power_of_two().clamp(256, 1 << 16);
        let mask = buckets as u32 - 1;
        let mut starts = vec![0_u32; buckets + 1];
        let mut keys: Vec<(u32, u32)> = Vec::with_capacity(self.plain.len() + self.len());
        for at in 0..self.len() {
            let word = slice(&self.plain, &self.plain_ends, at);
            let mut add = |hash: u32| {
                let bucket = hash & mask;
                if let Some(count) = starts.get_mut(bucket as usize + 1) {
                    *count += 1;
                }
                keys.push((bucket, at as u32));
            };
            each_run(word, &mut add);
            if let Some(hash) = stem_hash(word) {
                add(hash);
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        self.bucketed = vec![0; keys.len()];
        for (bucket, word) in keys {
            if let Some(place) = next.get_mut(bucket as usize) {
                if let Some(slot) = self.bucketed.get_mut(*place as usize) {
                    *slot = word;
                }
                *place += 1;
            }
        }
        self.starts = starts;
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn range(&self, at: usize) -> std::ops::Range<usize> {
        let start = at.checked_sub(1).and_then(|at| self.ends.get(at)).copied().unwrap_or(0);
        start as usize..self.ends.get(at).copied().unwrap_or(start) as usize
    }

    /// The word at a position; empty for none.
    pub(crate) fn word(&self, at: u32) -> &str {
        self.text.get(self.range(at as usize)).unwrap_or_default()
    }

    /// Whether a word is known just so; the words stand in order.
    fn knows(&self, typed: &str) -> bool {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.word(middle as u32).cmp(typed) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        false
    }

    fn bucket(&self, hash: u32) -> &[u32] {
        let at = hash as usize & (self.starts.len().saturating_sub(2));
        slice(&self.bucketed, &self.starts, at + 1)
    }

    /// The known words that a typed one is like, the likest first. `is_last` lets it be unfinished.
    pub(crate) fn matches(&self, typed: &str, is_last: bool, room: &mut Room, matches: &mut Vec<Match>) {
        matches.clear();
        room.counts.resize(self.len(), 0);
        let form = Form::new(typed);
        let letters = form.plain.as_slice();
        let mut count = |words: &[u32], weight: u8| {
            for word in words {
                if let Some(count) = room.counts.get_mut(*word as usize) {
                    if *count == 0 {
                        room.touched.push(*word);
                    }
                    *count = count.saturating_add(weight);
                }
            }
        };
        each_run(letters, |hash| count(self.bucket(hash), 1));
        // Whoever shares the stem of an irregular word is looked at, whatever the letters.
        if let Some(hash) = stem_hash(letters) {
            count(self.bucket(hash), MOST as u8);
        }
        let least = if self.knows(typed) { SHARE_OF_KNOWN } else { SHARE };
        for word in room.touched.drain(..) {
            let Some(count) = room.counts.get_mut(word as usize) else { continue };
            let met = std::mem::take(count);
            let known = slice(&self.plain, &self.plain_ends, word as usize);
            let met = f32::from(met) / most_common_runs(known.len(), letters.len()) as f32;
            if met < least {
                continue;
            }
            let likeness = form.likeness(known, met, is_last);
            if likeness >= UNLIKE {
                // The same but for dots and rings.
                let is_same = likeness < 1.0 || self.word(word) == typed;
                matches.push(Match { word, likeness: if is_same { likeness } else { 0.97 } });
            }
        }
        let goes_on = |found: &Match| is_last && slice(&self.plain, &self.plain_ends, found.word as usize).starts_with(letters);
        if matches.len() > MOST_MATCHES {
            let wanted = |found: &Match| found.likeness + if goes_on(found) { GOES_ON } else { 0.0 };
            *matches = ranked(std::mem::take(matches), wanted);
            matches.truncate(MOST_MATCHES);
        }
        *matches = ranked(std::mem::take(matches), |found| found.likeness);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::letters::Letters;

    #[test]
    fn a_word_has_as_many_runs_as_it_is_said_to_have() {
        for word in ["yö", "uni", "lapset", "vauvat", "perhekahvila"] {
            let letters = Letters::of(word);
            let mut count = 0;
            each_run(letters.as_slice(), |_| count += 1);
            let length = letters.as_slice().len();
            assert_eq!(count, most_common_runs(length, length), "{word}");
        }
    }
}
