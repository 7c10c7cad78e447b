//! All that the search learned from a catalog's words and lexicon. Too large for the first screen, so it comes after it.

use catalog::{Catalog, SafetyRule, pack};

use crate::{
    builder,
    meaning::Meaning,
    phrases::Phrases,
    safety::Safety,
    text::{
        Damaged, TextIndex,
        varint::{Reader, put, seal, unseal},
    },
};

/// What was learned from one catalog.
#[derive(Clone, PartialEq, Debug)]
pub struct Learned {
    pub(crate) names: TextIndex,
    pub(crate) need_words: TextIndex,
    pub(crate) meaning: Meaning,
    pub(crate) phrases: Phrases,
    rules: Vec<SafetyRule>,
    /// The rules, ready for matching.
    pub(crate) safety: Safety,
}

impl Learned {
    /// Learns from a catalog; the same catalog gives the same. Takes seconds.
    pub fn of(catalog: &Catalog) -> Self {
        let rules: Vec<SafetyRule> = catalog.safety.iter().filter(|rule| rule.later).cloned().collect();
        Self {
            names: builder::names(catalog),
            need_words: builder::need_words(catalog),
            meaning: Meaning::train(catalog),
            phrases: Phrases::choose(catalog),
            safety: Safety::new(&rules),
            rules,
        }
    }

    /// Whether it belongs to an index with so many needs and so many services and places.
    pub(crate) fn fits(&self, needs: usize, records: usize) -> bool {
        self.names.records() <= records
            && self.meaning.needs() == needs
            && self.need_words.records() <= needs
            && self.phrases.are_below(needs)
    }

    /// As bytes, behind a checksum.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut body = Vec::new();
        // Vectors and strings always encode.
        let rules = pack::encode(&self.rules).unwrap_or_default();
        for part in [self.names.to_bytes(), self.need_words.to_bytes(), self.meaning.to_bytes(), self.phrases.to_bytes(), rules] {
            put(&mut body, part.len() as u32);
            body.extend(part);
        }
        seal(&body)
    }

    /// What was learned, from such bytes. Damage is an error, never a wrong answer.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Damaged> {
        let mut reader = Reader::new(unseal(bytes).ok_or(Damaged)?);
        let mut part = || {
            let length = reader.count()?;
            reader.take(length)
        };
        let (names, words, meaning) = (part().ok_or(Damaged)?, part().ok_or(Damaged)?, part().ok_or(Damaged)?);
        let (phrases, rules) = (part().ok_or(Damaged)?, part().ok_or(Damaged)?);
        let rules: Vec<SafetyRule> = pack::decode(rules).map_err(|_| Damaged)?;
        Ok(Self {
            safety: Safety::new(&rules),
            rules,
            names: TextIndex::from_bytes(names)?,
            need_words: TextIndex::from_bytes(words)?,
            meaning: Meaning::from_bytes(meaning)?,
            phrases: Phrases::from_bytes(phrases).ok_or(Damaged)?,
        })
    }
}
