//! A text index: words of records by field, searched with inflection, parts of compounds and typos in mind. Knows records
//! by number only; what they are, who needs them and how near they are is for others.

mod builder;
pub(crate) mod letters;
mod postings;
mod search;
pub(crate) mod varint;
mod vocabulary;

use std::fmt;

pub use builder::Builder;
pub use search::{Hit, Scratch};

use postings::{Lists, MAX_FIELDS};
use varint::{Reader, put, seal, unseal};
use vocabulary::Vocabulary;
pub(crate) use vocabulary::{Match, Room};

/// Why bytes are no text index: damaged, cut short, or something else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the text index is damaged")
    }
}

/// The largest length that half a byte holds, and means more.
const HALF: usize = 15;

/// Words of numbered records, by field.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TextIndex {
    records: usize,
    vocabulary: Vocabulary,
    /// Where the lists of each word begin.
    offsets: Vec<u32>,
    lists: Vec<u8>,
    /// In how many records each word stands.
    totals: Vec<u32>,
}

impl TextIndex {
    /// How many records there are.
    pub fn records(&self) -> usize {
        self.records
    }

    /// As bytes: a checksum, the words with the beginning that each shares with the one before, the lists.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        put(&mut body, self.records as u32);
        put(&mut body, self.vocabulary.len() as u32);
        let words = || (0..self.vocabulary.len() as u32).map(|at| self.vocabulary.word(at));
        let shared = |a: &str, b: &str| {
            let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
            (0..=common.min(HALF + 255)).rev().find(|at| b.is_char_boundary(*at)).unwrap_or(0)
        };
        let mut rests: Vec<u8> = Vec::new();
        for (before, word) in std::iter::once("").chain(words()).zip(words()) {
            // A byte for both lengths; what is longer than its half of it follows.
            let shared = shared(before, word);
            let rest = word.len() - shared;
            body.push((shared.min(HALF) << 4 | rest.min(HALF)) as u8);
            for length in [shared, rest] {
                if length >= HALF {
                    body.push((length - HALF) as u8);
                }
            }
            rests.extend(word.as_bytes().iter().skip(shared));
        }
        put(&mut body, rests.len() as u32);
        body.extend(rests);
        body.extend(&self.lists);
        seal(&body)
    }

    /// The index of such bytes. Damage is an error, never a wrong answer.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Damaged> {
        Self::read(bytes).ok_or(Damaged)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(unseal(bytes)?);
        let records = reader.number()? as usize;
        let count = reader.count()?;
        let mut lengths = Vec::with_capacity(count);
        for _ in 0..count {
            let both = usize::from(reader.byte()?);
            let mut whole = |half: usize| if half < HALF { Some(half) } else { Some(HALF + usize::from(reader.byte()?)) };
            lengths.push((whole(both >> 4)?, whole(both & HALF)?));
        }
        let rests = reader.count()?;
        let mut rests = Reader::new(reader.take(rests)?);
        let (mut text, mut ends) = (Vec::with_capacity(rests.left() * 2), Vec::with_capacity(count));
        let mut start = 0;
        for (shared, rest) in lengths {
            let next = text.len();
            if start + shared > next {
                return None;
            }
            text.extend_from_within(start..start + shared);
            text.extend_from_slice(rests.take(rest)?);
            ends.push(text.len() as u32);
            start = next;
        }
        let vocabulary = Vocabulary::new(String::from_utf8(text).ok()?, ends);
        let lists = reader.take(reader.left())?.to_vec();
        let (mut offsets, mut totals) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let mut rest = Reader::new(&lists);
        for _ in 0..count {
            offsets.push((lists.len() - rest.left()) as u32);
            let word = Lists::new(rest, records)?;
            totals.push(word.total());
            let mut is_within = true;
            rest = word.each(|_, record| is_within &= (record as usize) < records)?;
            if !is_within {
                return None;
            }
        }
        (rest.left() == 0).then_some(Self { records, vocabulary, offsets, lists, totals })
    }

    /// The lists of a word.
    fn lists(&self, word: u32) -> Option<Lists<'_>> {
        let start = *self.offsets.get(word as usize)? as usize;
        Lists::new(Reader::new(self.lists.get(start..)?), self.records)
    }

    /// The known words that a typed one is like, the likest first.
    pub(crate) fn matches(&self, typed: &str, is_last: bool, room: &mut Room, matches: &mut Vec<Match>) {
        self.vocabulary.matches(typed, is_last, room, matches);
    }

    /// Gives the field and number of every record where a known word stands.
    pub(crate) fn each_record(&self, word: u32, found: impl FnMut(usize, u32)) {
        if let Some(lists) = self.lists(word) {
            // The lists were read once when the index was made.
            let _ = lists.each(found);
        }
    }

    /// The known word itself.
    pub(crate) fn word(&self, word: u32) -> &str {
        self.vocabulary.word(word)
    }
}
