//! The index: what is known of every word, need and service.

use std::sync::OnceLock;

use crate::{
    answer::{Answer, Query},
    area_words::AreaStem,
    builder,
    fold::without_dots,
    learned::Learned,
    query,
    safety::Safety,
    suggest::{self, Suggestion},
    text::TextIndex,
    wishes::{StoredWish, Wishes},
};
use catalog::{AreaId, Catalog, FormWish, LangTag, LocationId, NeedId, SafetyRule, ServiceId};

/// Where a word stands for a service, the weightiest first; the fields of text indexes over names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Field {
    Name,
    Organization,
    Keyword,
    Place,
}

impl Field {
    pub(crate) const ALL: [Self; 4] = [Self::Name, Self::Organization, Self::Keyword, Self::Place];
}

/// Where a word stands for a need; the fields of text indexes over needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NeedField {
    /// In its name.
    Label,
    /// Among the ways people say it.
    Said,
    /// Among what answers it.
    AnsweredBy,
}

impl NeedField {
    pub(crate) const COUNT: usize = 3;
}

/// A service as the index sees it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct IndexedService {
    pub id: ServiceId,
    /// Positions of the sub-needs it answers.
    pub needs: Vec<u16>,
    /// Positions of its areas.
    pub areas: Vec<u16>,
    /// How low the way in is and how sure the record is: 0–255, higher is better.
    pub merit: u8,
    /// How many words its name has.
    pub name_words: u8,
    /// Who runs it, by a number; 0 where no source says.
    pub provider: u16,
    /// For which ages, years, both inclusive.
    pub ages: (u8, u8),
    /// Forms that a source says it has.
    pub forms: Vec<FormWish>,
    /// Languages that a source says it is given in.
    pub languages: Vec<LangTag>,
}

/// What is kept of the catalog.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Stored {
    pub region: u16,
    pub country: u16,
    pub areas: Vec<AreaId>,
    pub area_stems: Vec<AreaStem>,
    pub needs: Vec<NeedId>,
    pub services: Vec<IndexedService>,
    pub locations: Vec<LocationId>,
    /// Words that carry no meaning of their own, folded.
    pub stop_words: Vec<String>,
    pub safety: Vec<SafetyRule>,
    pub wishes: Vec<StoredWish>,
}

/// The search index over one catalog.
#[derive(Debug)]
pub struct Index {
    pub(crate) stored: Stored,
    names: TextIndex,
    labels: TextIndex,
    safety: Safety,
    pub(crate) wishes: Wishes,
    learned: OnceLock<Learned>,
}

impl Index {
    /// Builds the index over a catalog, whole or as families' pages have it; takes milliseconds, so that no bytes of it need
    /// to come over the line.
    pub fn build(catalog: &Catalog) -> Self {
        let stored = builder::store(catalog);
        Self {
            safety: Safety::new(&stored.safety),
            wishes: Wishes::new(&stored.wishes),
            stored,
            names: builder::names(catalog),
            labels: builder::labels(catalog),
            learned: OnceLock::new(),
        }
    }

    /// From now on the search knows what was learned from the lexicon; says whether that belongs to this index. Until then
    /// names, labels and their likeness answer.
    pub fn learn(&self, learned: Learned) -> bool {
        learned.fits(self.stored.needs.len(), self.stored.services.len() + self.stored.locations.len())
            && self.learned.set(learned).is_ok()
    }

    /// Whether the index knows what was learned from the lexicon.
    pub fn has_learned(&self) -> bool {
        self.learned.get().is_some()
    }

    /// The need for which folded words raise help now. The rules of the first screen go first.
    pub(crate) fn raised(&self, words: &[String]) -> Option<&NeedId> {
        self.safety.raised(words).or_else(|| self.learned.get().and_then(|learned| learned.safety.raised(words)))
    }

    /// What was learned.
    pub(crate) fn learned(&self) -> Option<&Learned> {
        self.learned.get()
    }

    /// The words of services, then of places, as many as are known by now.
    pub(crate) fn names(&self) -> &TextIndex {
        self.learned.get().map_or(&self.names, |learned| &learned.names)
    }

    /// The words of needs, as many as are known by now.
    pub(crate) fn need_words(&self) -> &TextIndex {
        self.learned.get().map_or(&self.labels, |learned| &learned.need_words)
    }

    /// Whether a folded word carries no meaning of its own, written with or without dots.
    pub(crate) fn is_stop(&self, word: &str) -> bool {
        let plain = without_dots(word);
        self.stored.stop_words.iter().any(|stop| stop == word || without_dots(stop) == plain)
    }

    /// Of folded words, those that carry a meaning of their own.
    pub fn telling(&self, words: &[String]) -> Vec<String> {
        words.iter().filter(|word| !self.is_stop(word)).cloned().collect()
    }

    /// What a person may be about to type, best first: needs, names, places, phrases. An empty text has no suggestions.
    pub fn suggest(&self, query: &Query<'_>, limit: usize) -> Vec<Suggestion> {
        suggest::suggest(self, query, limit)
    }

    /// Answers a question.
    pub fn query(&self, query: &Query<'_>) -> Answer {
        query::answer(self, query)
    }
}
