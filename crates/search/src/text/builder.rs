//! Collects the words of records into a text index.

use std::collections::BTreeMap;

use super::{
    TextIndex, Vocabulary,
    postings::{MAX_FIELDS, put_lists},
};
use crate::{fold::fold_all, rank::rising};

/// Longest word that is kept, in bytes.
const LONGEST: usize = 120;

/// Builds a [`TextIndex`].
#[derive(Debug, Default)]
pub struct Builder {
    fields: usize,
    records: usize,
    /// Records with their field in the last byte, in the order they came.
    words: BTreeMap<String, Vec<u64>>,
}

impl Builder {
    /// For records of so many fields, four at the most; the first weighs most.
    pub fn new(fields: usize) -> Self {
        Self { fields: fields.min(MAX_FIELDS), ..Self::default() }
    }

    /// Adds a text to a field of a record. A word counts once a record, for the first of its fields.
    pub fn add(&mut self, record: u32, field: usize, text: &str) {
        self.records = self.records.max(record as usize + 1);
        let field = field.min(self.fields.saturating_sub(1)) as u64;
        for word in fold_all(text).filter(|word| word.len() <= LONGEST) {
            self.words.entry(word).or_default().push(u64::from(record) << 8 | field);
        }
    }

    /// The index.
    pub fn finish(self) -> TextIndex {
        let (mut offsets, mut totals, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
        let mut lists = vec![Vec::new(); self.fields];
        let (mut text, mut ends) = (String::new(), Vec::with_capacity(self.words.len()));
        for (word, mut places) in self.words {
            rising(&mut places);
            places.dedup_by_key(|place| *place >> 8);
            lists.iter_mut().for_each(Vec::clear);
            for place in &places {
                if let Some(list) = lists.get_mut((place & 0xff) as usize) {
                    list.push((place >> 8) as u32);
                }
            }
            offsets.push(bytes.len() as u32);
            totals.push(places.len() as u32);
            put_lists(&mut bytes, &lists, self.records);
            text.push_str(&word);
            ends.push(text.len() as u32);
        }
        let vocabulary = Vocabulary::new(text, ends);
        TextIndex { records: self.records, vocabulary, offsets, lists: bytes, totals }
    }
}
